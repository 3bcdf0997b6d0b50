export const dashboardSv = { title: 'Kostnader' }

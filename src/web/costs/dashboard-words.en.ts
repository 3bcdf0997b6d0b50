import type { dashboardSv } from './dashboard-words.sv.ts'

export const dashboardEn: typeof dashboardSv = { title: 'Costs' }

export const costSv = { rows: { title: 'Kostnader rad för rad' }, form: { create: 'Ny kostnad' } }

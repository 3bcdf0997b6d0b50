import type { costSv } from './cost-words.sv.ts'

export const costEn: typeof costSv = { rows: { title: 'Costs row by row' }, form: { create: 'New cost' } }

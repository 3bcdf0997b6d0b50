import type { Words as TabWords } from '../words.sv.ts'
import { costSv } from './cost-words.sv.ts'
import { dashboardSv } from './dashboard-words.sv.ts'
import { settlingSv } from './settling-words.sv.ts'

/** Swedish of the pages about costs. It comes with them, so that the first view need not wait for it. */
export const costsSv = { dashboard: dashboardSv, cost: costSv, settling: settlingSv }

export type CostsWords = typeof costsSv

/** The words of the whole tab and those of the pages about costs. */
export type Words = TabWords & CostsWords

import { costEn } from './cost-words.en.ts'
import { dashboardEn } from './dashboard-words.en.ts'
import { settlingEn } from './settling-words.en.ts'
import type { CostsWords } from './words.sv.ts'

/** English of the pages about costs. */
export const costsEn: CostsWords = { dashboard: dashboardEn, cost: costEn, settling: settlingEn }

import type { Party } from './vocabulary.ts'

/** What a finance office needs per side. Each is a row of its own in the list Inställningar. */
export const financeFields = [
  'company',
  'orgNumber',
  'costCentre',
  'counterAccount',
  'costAccount',
  'series',
] as const
export type FinanceField = (typeof financeFields)[number]

/** The key of a side's row in Inställningar, such as `finance.MVG.orgNumber`. */
export const financeKey = (party: Party, field: FinanceField): string => `finance.${party}.${field}`

import { z } from 'zod'
import { mostOre } from './most-ore.ts'
import { named, paragraph, planYear, recordId } from './primitives.ts'
import { parties } from './vocabulary.ts'

/** What one side has set aside for its share of one kind of joint cost in a year. */
export const budget = z.strictObject({
  title: named,
  year: planYear,
  party: z.enum(parties),
  categoryId: recordId,
  /** Excluding moms. */
  amountOre: z.int().min(0).max(mostOre),
  note: paragraph,
})
export type Budget = z.infer<typeof budget>

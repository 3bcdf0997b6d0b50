import { z } from 'zod'
import { evaluationQuestions } from './evaluation.ts'
import { ore, recordId } from './primitives.ts'
import { parties } from './vocabulary.ts'

const count = z.int().min(0)
const tenths = z.int().min(10).max(100)

/** One question as it was answered; the average in tenths, null while too few have answered it. */
const answeredQuestion = z.strictObject({
  question: z.enum(evaluationQuestions),
  label: z.string(),
  answers: count.nullable(),
  tenths: tenths.nullable(),
  goalTenths: tenths.nullable(),
  tenths2015: tenths.nullable(),
  /** The average, the goal and 2015 in sentences. */
  says: z.array(z.string()),
})

/** GET /api/rounds/{id}/evaluation: averages only, beside the goal and beside 2015. */
export const evaluationBoard = z.strictObject({
  /** Whether answers are taken now, and what stands in the way or how many can answer. */
  isOpen: z.boolean(),
  says: z.string(),
  participants: count,
  questions: z.array(answeredQuestion),
  /** Settings that say nothing we know, in sentences. */
  misread: z.array(z.string()),
  /** The address of the form, the same for all, for those who run the courses. */
  address: z.string().nullable(),
})
export type EvaluationBoard = z.infer<typeof evaluationBoard>

const sums = { seats: count, netOre: ore, vatOre: ore.nullable(), grossOre: ore.nullable() }

const feeLine = z.strictObject({
  officeId: recordId.nullable(),
  office: z.string(),
  workplaces: z.array(z.string()),
  ...sums,
  says: z.string(),
})

/** What a round lacks, and how it stands with entering it as a joint cost. */
const deficitLine = z.strictObject({
  deficitOre: ore,
  costOre: ore,
  feesOre: ore,
  emptySeats: count,
  says: z.array(z.string()),
  /** The cost by which it was entered; null while it has not been. */
  entered: z.strictObject({ costId: recordId, netOre: ore }).nullable(),
  /** Whether the asker may enter it now. */
  mayEnter: z.boolean(),
})

/** GET /api/rounds/{id}/fees: what to invoice per workplace; an office sees its own line, and no sums of others. */
export const feeBoard = z.strictObject({
  sees: z.enum(['everybody', 'ownOffice']),
  /** What seats cost, excl. moms and the moms of it; null while nobody has said. */
  priceOre: ore.nullable(),
  vatOre: ore.nullable(),
  rows: z.array(feeLine),
  /** Null for who sees their own office only, and while the price is not known. */
  sums: z.strictObject(sums).nullable(),
  /** What there is to say of the whole. */
  says: z.array(z.string()),
  deficit: deficitLine.nullable(),
})
export type FeeBoard = z.infer<typeof feeBoard>

/** POST /api/rounds/{id}/deficit: who has paid what the fees do not cover, and under which kind of cost it belongs. */
export const deficitOrder = z.strictObject({
  paidBy: z.enum(parties),
  categoryId: recordId,
  vatOre: ore.min(0),
})
export type DeficitOrder = z.infer<typeof deficitOrder>

import { z } from 'zod'
import { day, line, named, planYear, recordId } from './primitives.ts'
import { halves, seasons } from './vocabulary.ts'

/** Half a day on which somebody cannot come. */
export const takenHalf = z.strictObject({ day, half: z.enum(halves) })
export type TakenHalf = z.infer<typeof takenHalf>

/** Half-days of half a year: more do not exist. */
const mostTaken = 366

/**
 * What somebody has answered about a season, asked once and kept for all its meetings. Before `answeredOn` nothing is
 * known of them; after it every half-day that is not taken is free.
 */
export const availability = z.strictObject({
  name: named,
  personId: recordId,
  officeId: recordId.nullable(),
  year: planYear,
  season: z.enum(seasons),
  answerBy: day,
  askedOn: day.nullable(),
  remindedOn: day.nullable(),
  answeredOn: day.nullable(),
  answeredBy: line,
  taken: z.array(takenHalf).max(mostTaken),
  note: line,
  /** Raised when the link to the question is made useless. */
  round: z.int().min(1),
})
export type Availability = z.infer<typeof availability>

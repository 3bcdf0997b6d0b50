import { z } from 'zod'
import { day, line, named, paragraph, planYear, recordId } from './primitives.ts'

/**
 * The Samverkansplan of one year: draft, then anchored at a chefsmöte, then decided by the joint steering
 * group (agreement, "Samverkansplanen"). Each step has its day, and its meeting where that is in the list.
 */
export const plan = z.strictObject({
  title: named,
  year: planYear,
  updatedOn: day.nullable(),
  anchoredOn: day.nullable(),
  anchoredMeetingId: recordId.nullable(),
  decidedOn: day.nullable(),
  decidedMeetingId: recordId.nullable(),
  decisionParagraph: line,
  /** Why the steps were taken in another order than the agreement's. */
  orderReason: paragraph,
})
export type Plan = z.infer<typeof plan>

import { z } from 'zod'
import { keptFields } from './course-settings.ts'
import { day, recordId } from './primitives.ts'
import { seatStates } from './seats.ts'

const removal = z.strictObject({
  seatId: recordId,
  etag: z.string().min(1),
  fields: z.array(z.enum(keptFields)).min(1),
})

/** One whose fields are due, as whoever reviews it sees them. */
const reviewed = removal.extend({
  name: z.string(),
  office: z.string(),
  state: z.enum(seatStates),
  /** The fields in words. */
  says: z.string(),
})

/** GET /api/course-retention: what is to be removed today, round by round. A dry run; nothing is changed by it. */
export const retentionReview = z.strictObject({
  today: day,
  rounds: z.array(
    z.strictObject({
      roundId: recordId.nullable(),
      title: z.string(),
      says: z.string(),
      fields: z.array(z.string()),
      seats: z.array(reviewed),
    }),
  ),
  /** How long each field is kept, in sentences. */
  kept: z.array(z.string()),
  /** What is not removed by it, in sentences. */
  notes: z.array(z.string()),
  /** Settings that say nothing we know, in sentences. */
  misread: z.array(z.string()),
})
export type RetentionReview = z.infer<typeof retentionReview>

/** POST /api/course-retention: what was reviewed, each in the version that was seen; nothing else is removed. */
export const removalOrder = z.strictObject({ removals: z.array(removal).min(1).max(25) })
export type RemovalOrder = z.infer<typeof removalOrder>

/** What became of each; `reason` says why one was left as it is. */
export const removalOutcome = z.strictObject({
  results: z.array(z.strictObject({ seatId: recordId, removed: z.boolean(), reason: z.string() })),
})
export type RemovalOutcome = z.infer<typeof removalOutcome>

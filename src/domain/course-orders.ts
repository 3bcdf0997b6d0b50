import { z } from 'zod'
import { courseKinds } from './courses.ts'
import { day, line, named, paragraph, recordId } from './primitives.ts'

/** Somebody to sign up: what is asked of a person, and no more. An office is that of whoever asks, unless they lead. */
export const claimant = z.strictObject({
  name: named,
  email: z.union([z.literal(''), z.email().max(255)]),
  officeId: recordId,
  workplace: line,
  isManager: z.boolean().nullable(),
  employedFrom: day.nullable(),
  exceptionReason: line,
})
export type ClaimantOrder = z.infer<typeof claimant>

const people = z.array(claimant).min(1).max(40)

/** Several people of one office for a round, in the order in which they are to get the seats. */
export const claimOrder = z.strictObject({ people })
/** The same for the queue of a course, while there is no round to sign up to. */
export const queueOrder = z.strictObject({ kind: z.enum(courseKinds), people })

/** What becomes of one of them, with a sentence; `place` is the one on the waiting list. */
const claimResult = z.strictObject({
  outcome: z.enum(['given', 'reserve', 'queued', 'refused']),
  seatId: recordId.nullable(),
  place: z.int().min(1).nullable(),
  says: z.string(),
})
/** In the order of the people. `mailed` have been told in their calendars. */
export const claimOutcome = z.strictObject({ results: z.array(claimResult), mailed: z.int().min(0) })

/** What would become of them now: what stops somebody, and what is advice, in sentences; nothing is written. */
export const claimPreview = z.strictObject({
  results: z.array(claimResult.extend({ stops: z.array(z.string()), advice: z.array(z.string()) })),
  mails: z.int().min(0),
})

/** Which rounds somebody in the queue can come to, would rather, or is held to. */
export const wishesOrder = z.strictObject({
  can: z.array(recordId),
  prefers: z.array(recordId),
  pinnedRoundId: recordId.nullable(),
})

/** That a round runs; the reason where it does with fewer than the least. */
export const decisionOrder = z.strictObject({ underReason: paragraph })
/** That a round is cancelled, and why: the reason stands in everybody's mail. */
export const cancellationOrder = z.strictObject({ reason: paragraph.refine(text => text.trim() !== '') })

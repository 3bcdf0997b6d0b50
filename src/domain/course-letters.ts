import { z } from 'zod'
import { day, instant, recordId } from './primitives.ts'

/** What may be looked at before it is done: nothing, deciding that the round runs, cancelling it, marking it as held. */
export const roundActs = ['now', 'decide', 'cancel', 'hold'] as const
export type RoundAct = (typeof roundActs)[number]

const count = z.int().min(0)

/** What participants get of one event, and whom of it: people who get an invitation, a cancellation, or a change. */
const letter = z.strictObject({
  kind: z.enum(['course', 'evaluation']),
  /** The session of the round, from 1; null for what is asked afterwards. */
  session: z.int().min(1).nullable(),
  subject: z.string(),
  text: z.string(),
  place: z.string(),
  start: instant,
  end: instant,
  /** How many have it in their calendars, as Outlook says. */
  told: count,
  invites: count,
  cancels: count,
  updates: count,
  /** Where somebody has moved it in Outlook to; null where it stands as it was sent. */
  movedTo: z.string().nullable(),
})
export type CourseLetter = z.infer<typeof letter>

/** Somebody who is told, with the way to their own page for those who run the courses; '' for all others. */
const recipient = z.strictObject({
  seatId: recordId,
  name: z.string(),
  address: z.string(),
  page: z.string(),
})

const offer = recipient.extend({ until: day, subject: z.string(), text: z.string(), told: z.boolean() })

/**
 * GET /api/rounds/{id}/letters?act=: exactly what the participants of a round get in their calendars, and who of them
 * is mailed when it is done. Those of other offices are counted and not named for an office.
 */
export const courseLetters = z.strictObject({
  act: z.enum(roundActs),
  letters: z.array(letter),
  recipients: z.array(recipient),
  /** Who sits in the round and has no address that can be used. */
  unreached: z.array(z.strictObject({ seatId: recordId, name: z.string() })),
  offers: z.array(offer),
  /** How many are told, how many cannot be, and how many mails and to how many people go when it is done. */
  reached: count,
  unreachable: count,
  mails: count,
  people: count,
  /** Whether it is sent by itself within a minute. Of a roster that came as it is nobody is told before somebody says so. */
  isSelfSent: z.boolean(),
})
/** POST /api/rounds/{id}/letters: how many people were mailed now. */
export const lettersSent = z.strictObject({ mailed: count })
export type CourseLetters = z.infer<typeof courseLetters>

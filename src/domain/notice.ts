import { z } from 'zod'
import { event } from './events.ts'
import { instant, line, named, paragraph, recordId } from './primitives.ts'
import { storage } from './stored.ts'
import { invitedStandings } from './vocabulary.ts'

/* The notice (kallelse) of a meeting: who is to be invited, what each receives, and what Outlook has been told. */

/** Somebody to invite: a person of the list Personer, or an address that somebody wrote. */
export const invitee = z.strictObject({
  personId: recordId.nullable(),
  name: named,
  address: line,
  required: z.boolean(),
})
export type Invitee = z.infer<typeof invitee>

/**
 * How it stands between the meeting's row and Outlook: nothing sent; begun and broken off; all told; something in the
 * row that the invited have not been told; called off; deleted in Outlook by hand.
 */
export const noticeStates = ['unsent', 'unfinished', 'told', 'untold', 'cancelled', 'gone'] as const
export type NoticeState = (typeof noticeStates)[number]

const recipient = invitee.extend({
  /** The row on the list of the meeting; null for who is only proposed. */
  invitationId: recordId.nullable(),
  standing: z.enum(invitedStandings),
  officeId: recordId.nullable(),
  /** A sentence when the address cannot be used; '' when it can. */
  problem: z.string(),
})
export type Recipient = z.infer<typeof recipient>

/** Exactly what each receives, and to whom it goes. */
export const notice = z.object({
  meetingId: recordId,
  state: z.enum(noticeStates),
  event: z.intersection(event, z.object(storage)).nullable(),
  subject: z.string(),
  /** The body as it is sent, without what Teams adds; and the same as plain text. */
  html: z.string(),
  text: z.string(),
  place: z.string(),
  start: instant,
  end: instant,
  hidesInvited: z.boolean(),
  isOnline: z.boolean(),
  /** Those on the list, and before anything is sent those who usually are invited to such a meeting. */
  recipients: z.array(recipient),
  /** What the invited have not been told yet; sentences. */
  untold: z.array(z.string()),
  /** What keeps it from being sent, and what to know before; sentences. */
  obstacles: z.array(z.string()),
  cautions: z.array(z.string()),
  /** Address of the calendar file that can be given to somebody whose invitation is lost. */
  calendarFile: z.string(),
})
export type Notice = z.infer<typeof notice>

/** The first sending: everybody who is to be invited. */
export const noticeOrder = z.strictObject({ invited: z.array(invitee).min(1).max(600) })
/** People to add, and rows of the list to take off. */
export const listOrder = z.strictObject({
  add: z.array(invitee).max(600),
  remove: z.array(recordId).max(600),
})
/** What came of it: the event, how many were mailed now, and sentences on what could not be done. */
export const noticeOutcome = z.object({
  event: z.intersection(event, z.object(storage)),
  mailed: z.int(),
})
export const cancelOrder = z.strictObject({ reason: paragraph.min(1) })

/** A message that goes to some of the invited only, to be read before it is sent. */
export const reminder = z.object({
  subject: z.string(),
  text: z.string(),
  recipients: z.array(z.object({ id: recordId, name: z.string(), officeId: recordId.nullable() })),
  /** Why it cannot be sent; sentences. */
  obstacles: z.array(z.string()),
})
export type Reminder = z.infer<typeof reminder>
/** The text as it was read and perhaps changed. */
export const reminderOrder = z.strictObject({ text: paragraph.min(1) })
/** How many were reminded now. */
export const reminderMailed = z.object({ mailed: z.int() })

import { z } from 'zod'
import { day, instant, line, named, paragraph, recordId } from './primitives.ts'
import { eventKinds, eventStates } from './vocabulary.ts'

/**
 * An event in the organiser's calendar that is ours: what it is about, the keys that make it one event of however many
 * tries, and what the invited have been told. Stored before Outlook is asked, so that nothing is sent twice
 * (platform.md 4.2, 4.6).
 */
export const event = z.strictObject({
  title: named,
  kind: z.enum(eventKinds),
  meetingId: recordId.nullable(),
  /** Whose availability it asks for. */
  availabilityId: recordId.nullable(),
  /** The round of a course it calls to, and which of its sessions, from 1. */
  roundId: recordId.nullable(),
  session: z.int().min(1).nullable(),
  /** The seat that is offered. */
  seatId: recordId.nullable(),
  /** The office whose need it asks for. */
  needId: recordId.nullable(),
  /** 1 for the first; an event that somebody deleted in Outlook is followed by a new one. */
  round: z.int().min(1),
  transactionId: line,
  /** Outlook's immutable id and iCalUId; '' until it is made. */
  eventId: paragraph,
  uid: paragraph,
  joinUrl: paragraph,
  state: z.enum(eventStates),
  /** The time that the invited have been told; null until they are. */
  toldStart: instant.nullable(),
  toldEnd: instant.nullable(),
  /** A checksum of the words that they have been told. */
  toldWords: line,
  /** How many times they have been told of a change. */
  told: z.int().min(0),
  /** The day on which the invited were sent the day that they know; a move to another day is sent anew. */
  sentOn: day.nullable(),
  /** Why it was called off. */
  reason: paragraph,
})
export type Event = z.infer<typeof event>

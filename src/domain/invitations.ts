import { z } from 'zod'
import { day, instant, line, named, recordId } from './primitives.ts'
import { answers, attendances, givenAnswers, invitedStandings } from './vocabulary.ts'

/**
 * Somebody on the list of a meeting: what Outlook says of them, what somebody entered beside it, and whether they
 * came. An address is compared without regard to case.
 */
export const invitation = z.strictObject({
  name: named,
  meetingId: recordId,
  personId: recordId.nullable(),
  officeId: recordId.nullable(),
  address: line,
  required: z.boolean(),
  standing: z.enum(invitedStandings),
  /** What the organiser's copy says; unknown is nobody's no and nobody's silence (platform.md 4.5). */
  answer: z.enum(answers),
  answeredAt: instant.nullable(),
  /** The time that they propose instead. */
  proposedStart: instant.nullable(),
  proposedEnd: instant.nullable(),
  /** What somebody entered by hand; it stands beside Outlook's and is never overwritten by it. */
  manualAnswer: z.enum(givenAnswers).nullable(),
  manualBy: line,
  manualAt: instant.nullable(),
  /** Who comes instead. */
  substitute: line,
  note: line,
  remindedOn: day.nullable(),
  attendance: z.enum(attendances).nullable(),
})
export type Invitation = z.infer<typeof invitation>

import { z } from 'zod'
import { courseKinds } from './courses.ts'
import { day, instant, line, recordId } from './primitives.ts'

/** How it stands with somebody's seat: intresse, anmäld, bekräftad, reserv, avbokad, ersatt, genomförd, ej genomförd. */
export const seatStates = [
  'interest',
  'registered',
  'confirmed',
  'reserve',
  'cancelled',
  'replaced',
  'completed',
  'notCompleted',
] as const
export type SeatState = (typeof seatStates)[number]

/** One of them, never two. */
export const dayAttendances = ['present', 'absent'] as const

/** Whether somebody came on a day. */
export const attended = z.strictObject({ day, attendance: z.enum(dayAttendances) })
export type AttendedDay = z.infer<typeof attended>

const fields = z.strictObject({
  /** Empty only when it has been removed. */
  name: line,
  email: z.union([z.literal(''), z.email().max(255)]),
  personId: recordId.nullable(),
  officeId: recordId.nullable(),
  /** The unit within the office, or the workplace as an old roster writes it. */
  workplace: line,
  kind: z.enum(courseKinds),
  /** Null for somebody who waits for a round that is not there yet. */
  roundId: recordId.nullable(),
  state: z.enum(seatStates),
  /** Whether the person leads others; null when nobody has said. */
  isManager: z.boolean().nullable(),
  /** Since when in the job, for the advice of half a year. */
  employedFrom: day.nullable(),
  /** Why somebody takes the continuation whose basic course is in no roster. */
  exceptionReason: line,
  signedUpAt: instant.nullable(),
  signedUpBy: line,
  offeredOn: day.nullable(),
  /** The last day to accept the offered seat. */
  offerUntil: day.nullable(),
  /** The seat that this one took over, and the one that took over this. */
  replacesId: recordId.nullable(),
  replacedById: recordId.nullable(),
  /** The cancelled round that the person comes from, and so goes first. */
  fromRoundId: recordId.nullable(),
  /** The rounds the person can come to (none for any), those they would rather, and the only one they may be given. */
  can: z.array(recordId),
  prefers: z.array(recordId),
  pinnedRoundId: recordId.nullable(),
  cancelledOn: day.nullable(),
  attendance: z.array(attended),
  finishedOn: day.nullable(),
  /** When what says who it was was removed. */
  clearedOn: day.nullable(),
})
type Fields = z.infer<typeof fields>

/** Only these need no round: somebody waits for one, or has stopped waiting. */
const roundless: readonly SeatState[] = ['interest', 'cancelled', 'completed', 'notCompleted']

/** What must hold between the fields of a seat; `says` names the sentence in the words' `refused`. */
function faultsOf(row: Fields): { path: keyof Fields; says: string }[] {
  const days = row.attendance.map(one => one.day)
  const holds: [boolean, keyof Fields, string][] = [
    [row.name === '' && row.clearedOn === null, 'name', 'nameless'],
    [row.officeId === null && row.workplace === '', 'officeId', 'noWorkplace'],
    [row.roundId === null && !roundless.includes(row.state), 'roundId', 'noRound'],
    [(row.offeredOn === null) !== (row.offerUntil === null), 'offerUntil', 'halfOffer'],
    [row.offerUntil !== null && row.offerUntil < (row.offeredOn ?? ''), 'offerUntil', 'offerBackwards'],
    [new Set(days).size < days.length, 'attendance', 'dayTwice'],
    [row.finishedOn !== null && row.state !== 'completed', 'finishedOn', 'finishedNotCompleted'],
  ]
  return holds.flatMap(([wrong, path, says]) => (wrong ? [{ path, says }] : []))
}

/**
 * Somebody's seat in a round of a course, or their wish for one. The fields are all there are: nothing on food,
 * health, personal number or private phone has a place, and no free note where it could end up.
 */
export const courseSeat = fields.superRefine((row, context) => {
  for (const { path, says } of faultsOf(row))
    context.addIssue({ code: 'custom', path: [path], params: { says }, input: row[path] })
})
export type CourseSeat = z.infer<typeof courseSeat>
export type SeatRow = CourseSeat & { id: string }

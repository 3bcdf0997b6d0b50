import { z } from 'zod'
import { courseKinds } from './courses.ts'
import { day, recordId } from './primitives.ts'
import { session } from './rounds.ts'
import { seatStates } from './seats.ts'

/** The states of a round, in their order: planeras, öppen, kan starta, full, genomförd, inställd. */
export const roundStates = ['planned', 'open', 'canStart', 'full', 'held', 'cancelled'] as const

const count = z.int().min(0)

/** How many sit, are offered a seat, wait and have completed; numbers only, for everybody. */
const seatCounts = z.strictObject({
  taken: count,
  offered: count,
  waiting: count,
  completed: count,
  /** Null when no version of the agreement says how large a group is. */
  places: count.nullable(),
  free: count.nullable(),
  /** How many offices those who sit come from. */
  offices: count,
})

/** A round as everybody sees it: its state computed from the seats, and what there is to do, in sentences. */
const roundCard = z.strictObject({
  id: recordId,
  etag: z.string(),
  title: z.string(),
  kind: z.enum(courseKinds),
  sessions: z.array(session),
  from: day.nullable(),
  to: day.nullable(),
  venue: z.string(),
  trainer: z.string(),
  opensOn: day.nullable(),
  signUpBy: day.nullable(),
  decideBy: day.nullable(),
  decidedOn: day.nullable(),
  heldOn: day.nullable(),
  state: z.enum(roundStates),
  says: z.string(),
  next: z.string(),
  /** The countdown to go or no-go in a sentence, and its days from today; null when there is none. */
  countdown: z.strictObject({ says: z.string(), days: z.int(), needed: count }).nullable(),
  findings: z.array(z.string()),
  counts: seatCounts,
  /** Those of the asker's own office who sit and who wait; null for who has none. */
  own: z.strictObject({ taken: count, waiting: count }).nullable(),
  /** Whether people can be signed up now. */
  takesClaims: z.boolean(),
})
export type RoundCard = z.infer<typeof roundCard>

/** GET /api/course-board?year=: the rounds that begin in a year and those without a date, the nearest first. */
export const courseBoard = z.strictObject({
  today: day,
  rounds: z.array(roundCard),
  /** In the queue of each course, without a round: people, and what that makes in groups, in a sentence. */
  queues: z.array(
    z.strictObject({ kind: z.enum(courseKinds), people: count, first: count, says: z.string() }),
  ),
  /** Years that have rounds. */
  years: z.array(z.int()),
  /** Settings that say nothing we know, in sentences. */
  misread: z.array(z.string()),
})
export type CourseBoard = z.infer<typeof courseBoard>

/** One line of a roster as the asker may see it. */
const rosterRow = z.strictObject({
  id: recordId,
  etag: z.string(),
  name: z.string(),
  email: z.string(),
  officeId: recordId.nullable(),
  office: z.string(),
  workplace: z.string(),
  state: z.enum(seatStates),
  isManager: z.boolean().nullable(),
  employedFrom: day.nullable(),
  exceptionReason: z.string(),
  offerUntil: day.nullable(),
  replacesId: recordId.nullable(),
  attendance: z.array(z.strictObject({ day, attendance: z.enum(['present', 'absent']) })),
  can: z.array(recordId),
  prefers: z.array(recordId),
  pinnedRoundId: recordId.nullable(),
  fromRoundId: recordId.nullable(),
  /** Place on the waiting list; null for who is not on it. */
  place: z.int().min(1).nullable(),
  /** Why the person has that place, what is offered, what the course asks, and who it may be the same as. */
  says: z.array(z.string()),
  /** The steps of the seat that the asker may take now. */
  steps: z.array(z.enum(['confirm', 'accept', 'decline', 'cancel', 'replace', 'complete', 'fail'])),
})
export type RosterRow = z.infer<typeof rosterRow>

/** GET /api/rounds/{id}/roster: everybody for those who run the courses, one's own people for an office, counts for all. */
export const roster = z.strictObject({
  round: roundCard,
  /** Whom the asker sees: everybody, those of the own office, or nobody. */
  sees: z.enum(['everybody', 'ownOffice', 'nobody']),
  days: z.array(day),
  rows: z.array(rosterRow),
  /** Rows of the list that cannot be read, for those who see everybody. */
  unreadable: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
})
export type Roster = z.infer<typeof roster>

/** GET /api/course-queue?kind=: those who wait for a round of a course, in the order of the queue, as the asker may see. */
export const courseQueue = z.strictObject({
  kind: z.enum(courseKinds),
  sees: z.enum(['everybody', 'ownOffice', 'nobody']),
  rows: z.array(rosterRow),
  says: z.string(),
})

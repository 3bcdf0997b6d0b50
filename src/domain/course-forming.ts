import { z } from 'zod'
import { courseKinds } from './courses.ts'
import { day, recordId } from './primitives.ts'

const count = z.int().min(0)
const placed = z.strictObject({ seatId: recordId, roundId: recordId })

/** What is asked of a forming: which rounds may run, who is held to which, and the answer that a new one starts from. */
export const formingOrder = z.strictObject({
  kind: z.enum(courseKinds),
  /** Rounds about which something is said; any other may run, or must when that is decided. */
  rounds: z.array(z.strictObject({ id: recordId, running: z.enum(['may', 'must', 'mustNot']) })).max(200),
  /** Those held to a round for this answer, beside what their rows say. */
  pins: z.array(placed).max(3000),
  /** Where people stood in the answer before; they stay unless enough is gained. */
  earlier: z.array(placed).max(3000),
})
export type FormingOrder = z.infer<typeof formingOrder>

/** Somebody who is given a seat in the proposal. */
const seated = z.strictObject({
  seatId: recordId,
  name: z.string(),
  office: z.string(),
  /** Comes first, as those do whose round was cancelled. */
  goesFirst: z.boolean(),
  pinned: z.boolean(),
  /** Would rather have had another round. */
  missed: z.boolean(),
  /** Stood in another round, or in none, in the answer before. */
  moved: z.boolean(),
})
export type SeatedPerson = z.infer<typeof seated>

/** A round of the proposal: what becomes of it in a sentence, and who comes from the queue. */
const formedRound = z.strictObject({
  id: recordId,
  title: z.string(),
  from: day.nullable(),
  running: z.enum(['may', 'must', 'mustNot']),
  runs: z.boolean(),
  says: z.string(),
  /** Those who have a seat, or are offered one, already. */
  already: count,
  least: count,
  full: count,
  /** How many offices the whole group comes from. */
  offices: count,
  people: z.array(seated),
  /** How many of them are told in their calendars when they get their seats. */
  mails: count,
})
export type FormedRound = z.infer<typeof formedRound>

const waitingPerson = z.strictObject({
  seatId: recordId,
  place: z.int().min(1),
  name: z.string(),
  office: z.string(),
  /** Why the person must wait. */
  says: z.string(),
})

/** POST /api/course-forming: who of the queue sits where, and why the others wait. Nothing is written. */
export const formingProposal = z.strictObject({
  kind: z.enum(courseKinds),
  today: day,
  people: count,
  /** What so many people make in groups, in a sentence. */
  arithmetic: z.string(),
  /** That no answer is better, or by how much one can be. */
  proof: z.string(),
  proved: z.boolean(),
  rounds: z.array(formedRound),
  waiting: z.array(waitingPerson),
  /** What to look at first: people who may be in the queue twice, settings that say nothing. */
  notes: z.array(z.string()),
})
export type FormingProposal = z.infer<typeof formingProposal>

/** POST /api/course-forming/apply: the people to be given seats, in the rounds of a proposal. */
export const formingSeatings = z.strictObject({
  kind: z.enum(courseKinds),
  seatings: z
    .array(z.strictObject({ roundId: recordId, seatIds: z.array(recordId).min(1).max(100) }))
    .min(1)
    .max(50),
})
export type FormingSeatings = z.infer<typeof formingSeatings>

/** What became of each; `mailed` have been told in their calendars. */
export const formingOutcome = z.strictObject({
  results: z.array(
    z.strictObject({
      seatId: recordId,
      roundId: recordId,
      given: z.boolean(),
      name: z.string(),
      says: z.string(),
    }),
  ),
  mailed: count,
})
export type FormingOutcome = z.infer<typeof formingOutcome>

import { z } from 'zod'
import { courseKinds } from './courses.ts'
import { addDays, daysBetween } from './days.ts'
import { clock, day, line, named, ore, paragraph, recordId } from './primitives.ts'

/** One of the occasions of a round: a day, or days on end, at one place. */
export const session = z.strictObject({ from: day, to: day, place: line })
export type Session = z.infer<typeof session>

/**
 * A seat given to somebody whose row may not say so yet: until it does, it is counted here, so that whoever decides on
 * the same version of the round sees it. `until` is the last day to accept where it is offered; null where it is theirs.
 */
const grant = z.strictObject({ seatId: recordId, until: day.nullable() })
export type Grant = z.infer<typeof grant>

const price = ore.min(0).nullable()

const fields = z.strictObject({
  title: named,
  kind: z.enum(courseKinds),
  /** In the order of their days; empty while no date is set. */
  sessions: z.array(session),
  /** Hours in Sweden, `HH:MM`: when the first day of a session begins and its last day is over; '' for not said. */
  startTime: clock,
  endTime: clock,
  trainer: line,
  venue: line,
  /** What a seat costs its workplace, excl. moms, and the moms on it; null while it is not known. */
  priceOre: price,
  vatOre: price,
  /** What the round costs in all, excl. moms; null while it is not known. */
  costOre: price,
  /** The first and last day to sign up; the round is being planned until the first. */
  opensOn: day.nullable(),
  signUpBy: day.nullable(),
  /** The day by which it is decided whether it runs, and the day on which it was decided that it does. */
  decideBy: day.nullable(),
  decidedOn: day.nullable(),
  /** Seats in this round; null for as many as the agreement's full group. */
  places: z.int().min(1).max(100).nullable(),
  /** Why there are more seats than a full group. */
  overReason: paragraph,
  /** Why it runs with fewer than the least. */
  underReason: paragraph,
  /** Most people on the waiting list; null for any number. */
  waitLimit: z.int().min(0).max(500).nullable(),
  cancelledOn: day.nullable(),
  cancelReason: paragraph,
  heldOn: day.nullable(),
  /** Written with the round's version mark, so that of two who take the last seat SharePoint refuses the second. */
  granted: z.array(grant),
})
type Fields = z.infer<typeof fields>

const isBackwards = (from: string | null, to: string | null) => from !== null && to !== null && from > to

/** What is wrong between the sessions: names the sentence in the words' `refused`. */
function sessionFaults(sessions: readonly Session[]): string[] {
  const later = sessions.slice(1).map((next, at) => ({ before: sessions[at] ?? next, next }))
  const holds: [boolean, string][] = [
    [sessions.some(({ from, to }) => from > to), 'sessionBackwards'],
    [later.some(({ before, next }) => next.from < before.from), 'sessionOrder'],
    [later.some(({ before, next }) => next.from >= before.from && next.from <= before.to), 'sessionOverlap'],
  ]
  return holds.flatMap(([wrong, says]) => (wrong ? [says] : []))
}

/** What must hold between the fields of a round; `says` names the sentence in the words' `refused`. */
function faultsOf(row: Fields): { path: keyof Fields; says: string }[] {
  const holds: [boolean, keyof Fields, string][] = [
    [isBackwards(row.opensOn, row.signUpBy), 'signUpBy', 'signUpBackwards'],
    [row.cancelledOn !== null && row.heldOn !== null, 'heldOn', 'cancelledAndHeld'],
    [row.priceOre === null && row.vatOre !== null, 'vatOre', 'vatWithoutPrice'],
  ]
  return [
    ...sessionFaults(row.sessions).map(says => ({ path: 'sessions' as const, says })),
    ...holds.flatMap(([wrong, path, says]) => (wrong ? [{ path, says }] : [])),
  ]
}

/**
 * A round (kursomgång) of a course (agreement, "Utbildning"): one course in several sessions, by one group. It has no
 * field for its state, which is computed from its seats (`round-state.ts`). Money in whole öre.
 */
export const round = fields.superRefine((row, context) => {
  for (const { path, says } of faultsOf(row))
    context.addIssue({ code: 'custom', path: [path], params: { says }, input: row[path] })
})
export type Round = z.infer<typeof round>
export type RoundRow = Round & { id: string }

/** The first day of a round; null while no date is set. */
export const firstDayOf = ({ sessions }: Pick<Round, 'sessions'>): string | null =>
  sessions.map(({ from }) => from).toSorted()[0] ?? null

/** The last day of a round; null while no date is set. */
export const lastDayOf = ({ sessions }: Pick<Round, 'sessions'>): string | null =>
  sessions
    .map(({ to }) => to)
    .toSorted()
    .at(-1) ?? null

/** Every day of a round, in order. */
export const daysOf = ({ sessions }: Pick<Round, 'sessions'>): string[] => [
  ...new Set(
    sessions.flatMap(({ from, to }) =>
      Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at)),
    ),
  ),
]

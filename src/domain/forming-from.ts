import type { Agreement } from './agreements.ts'
import { alike } from './alike.ts'
import { keepingSeats } from './change-forming.ts'
import type { FormingOrder } from './course-forming.ts'
import { type CourseKind, courseTerms } from './courses.ts'
import type { FormingPerson, FormingProblem, FormingRound } from './forming-problem.ts'
import { grouped } from './grouped.ts'
import { finishedBasics, isInTheWay, type Prerequisite, prerequisitesOf } from './prerequisites.ts'
import { isQueued, queueLine } from './queue-line.ts'
import { firstDayOf, type RoundRow } from './rounds.ts'
import { likenessOf } from './same-person.ts'
import { hasOffer, placesIn, standingSeats, takesSeat } from './seat-count.ts'
import type { CourseSeat, SeatRow } from './seats.ts'
import type { Waiting, WaitingOrder } from './waiting-list.ts'

/** What a forming is made from: everything there is of the courses, on a day. */
export type FormingSource = {
  seats: readonly SeatRow[]
  rounds: readonly RoundRow[]
  agreements: readonly Agreement[]
  order: WaitingOrder
  day: string
}

/** Why somebody in the queue is given no seat, whatever rounds run. */
export type Hindrance =
  | { kind: 'prerequisite'; known: Prerequisite }
  /** The same person has a seat in, or waits for, one of the rounds. */
  | { kind: 'inRound'; round: RoundRow; state: CourseSeat['state'] }
  /** The same person stands before in the queue. */
  | { kind: 'twice'; other: SeatRow }

export type FormingCase = {
  problem: FormingProblem
  /** The whole queue in its order. */
  line: Waiting[]
  hindered: ReadonlyMap<string, Hindrance>
  rounds: ReadonlyMap<string, RoundRow>
}

/** As many missed wishes as it is worth that nobody who has seen where they sit is moved. */
const moveWorth = 2

/** Rounds of a course that people can still be put in: neither begun, held nor cancelled. */
export const formable = (rounds: readonly RoundRow[], kind: FormingOrder['kind'], day: string): RoundRow[] =>
  rounds
    .filter(round => {
      const first = firstDayOf(round)
      const isOver = round.cancelledOn !== null || round.heldOn !== null || (first !== null && first <= day)
      return round.kind === kind && !isOver
    })
    .toSorted((one, other) => ((firstDayOf(one) ?? '9') < (firstDayOf(other) ?? '9') ? -1 : 1))

/** What an office is told apart by; a workplace that has no row by its name. */
const officeOf = ({ officeId, workplace }: CourseSeat): string => officeId ?? `workplace ${alike(workplace)}`

/** The seats that stand, found by round and by row: of many years' rosters only those are looked at that are asked for. */
type Standing = { of: ReadonlyMap<string, readonly SeatRow[]>; row: ReadonlyMap<string, SeatRow> }

function standingOf(seats: readonly SeatRow[]): Standing {
  const standing = standingSeats(seats)
  return {
    of: grouped(standing, ({ roundId }) => roundId),
    row: new Map(standing.map(seat => [seat.id, seat])),
  }
}

/** Those who have a seat in a round by now: whoever was given one, also where the row does not say so yet. */
function seatedIn({ id, granted }: RoundRow, standing: Standing, day: string): SeatRow[] {
  const sitting = (standing.of.get(id) ?? []).filter(seat => takesSeat(seat) || hasOffer(seat, day))
  const known = new Set(sitting.map(seat => seat.id))
  const given = granted.flatMap(({ seatId, until }) => {
    const row = standing.row.get(seatId)
    const holds = row !== undefined && row.state !== 'cancelled' && row.state !== 'replaced'
    return holds && !known.has(seatId) && (until === null || until >= day) ? [row] : []
  })
  return [...sitting, ...given]
}

function formingRound(
  round: RoundRow,
  source: FormingSource,
  standing: Standing,
  asked: FormingOrder,
): FormingRound {
  const terms = courseTerms(source.agreements, round.kind, firstDayOf(round) ?? source.day)
  const said = asked.rounds.find(({ id }) => id === round.id)?.running
  return {
    id: round.id,
    title: round.title,
    least: terms?.atLeast ?? 0,
    full: placesIn(round, terms) ?? 0,
    seated: seatedIn(round, standing, source.day).map(officeOf),
    // Without terms nobody knows how large a group is, so nobody is put in one.
    running: terms === null ? 'mustNot' : (said ?? (round.decidedOn === null ? 'may' : 'must')),
  }
}

/** What the same person has in common with themselves in another row: the person's row, or the name. */
const keysOf = ({ personId, name }: SeatRow): string[] => [
  ...(personId === null ? [] : [`person ${personId}`]),
  ...(alike(name) === '' ? [] : [`name ${alike(name)}`]),
]

/** Rows by what they may be found under; of a whole queue only those are looked at closely that can be the same. */
function openFile() {
  const rows = new Map<string, SeatRow[]>()
  return {
    add: (seat: SeatRow) => {
      for (const key of keysOf(seat)) rows.set(key, [...(rows.get(key) ?? []), seat])
    },
    same: (seat: SeatRow): SeatRow | undefined =>
      keysOf(seat)
        .flatMap(key => rows.get(key) ?? [])
        .find(other => likenessOf(other, seat).likeness === 'same'),
  }
}

function hindrancesIn(
  queue: readonly SeatRow[],
  rounds: readonly RoundRow[],
  source: FormingSource,
  standing: Standing,
  kind: CourseKind,
): Map<string, Hindrance> {
  const byId = new Map(rounds.map(round => [round.id, round]))
  const ofAll = new Map(source.rounds.map(round => [round.id, round]))
  const finished = kind === 'continuation' ? finishedBasics(source.seats, ofAll) : []
  const begins = rounds.flatMap(round => firstDayOf(round) ?? [])[0] ?? source.day
  const [inRounds, before] = [openFile(), openFile()]
  for (const seat of rounds.flatMap(({ id }) => standing.of.get(id) ?? []))
    if (takesSeat(seat) || seat.state === 'reserve') inRounds.add(seat)
  const hindered = new Map<string, Hindrance>()
  for (const seat of queue) {
    const [twin, sitting] = [before.same(seat), inRounds.same(seat)]
    const round = byId.get(sitting?.roundId ?? '')
    const known = prerequisitesOf(seat, kind, begins, finished).find(isInTheWay)
    if (sitting !== undefined && round !== undefined)
      hindered.set(seat.id, { kind: 'inRound', round, state: sitting.state })
    else if (twin !== undefined) hindered.set(seat.id, { kind: 'twice', other: twin })
    else if (known !== undefined) hindered.set(seat.id, { kind: 'prerequisite', known })
    before.add(seat)
  }
  return hindered
}

function formingPerson(
  { seat, place }: Waiting,
  rounds: readonly RoundRow[],
  pins: ReadonlyMap<string, string>,
): FormingPerson {
  const all = rounds.map(({ id }) => id)
  const [can, prefers] = [new Set(seat.can), new Set(seat.prefers)]
  return {
    id: seat.id,
    office: officeOf(seat),
    can: seat.can.length === 0 ? all : all.filter(id => can.has(id)),
    prefers: all.filter(id => prefers.has(id)),
    queue: place,
    goesFirst: seat.fromRoundId !== null,
    pinned: pins.get(seat.id) ?? seat.pinnedRoundId,
    stood: null,
  }
}

/**
 * The queue of a course as a problem for `formGroups`: who can be seated, in which rounds, under the terms of the day
 * on which each begins. Who lacks what the course asks, sits already or is in the queue twice is left out and named.
 */
export function formingFrom(source: FormingSource, asked: FormingOrder): FormingCase {
  const rounds = formable(source.rounds, asked.kind, source.day)
  // Whoever has been given a seat is on the way into the round, though the row does not say so yet.
  const given = new Set(rounds.flatMap(({ granted }) => granted.map(({ seatId }) => seatId)))
  const seats = source.seats.filter(seat => !(isQueued(seat) && given.has(seat.id)))
  const line = queueLine(seats, asked.kind, source.order, source.day)
  const queue = line.map(({ seat }) => seat)
  const standing = standingOf(source.seats)
  const hindered = hindrancesIn(queue, rounds, source, standing, asked.kind)
  const pins = new Map(asked.pins.map(({ seatId, roundId }) => [seatId, roundId]))
  const free: FormingProblem = {
    people: line
      .filter(({ seat }) => !hindered.has(seat.id))
      .map(waiting => formingPerson(waiting, rounds, pins)),
    rounds: rounds.map(round => formingRound(round, source, standing, asked)),
    movePrice: 0,
  }
  const roundOf = new Map(asked.earlier.map(({ seatId, roundId }) => [seatId, roundId]))
  const problem = roundOf.size === 0 ? free : keepingSeats(free, { roundOf }, moveWorth)
  return { problem, line, hindered, rounds: new Map(rounds.map(round => [round.id, round])) }
}

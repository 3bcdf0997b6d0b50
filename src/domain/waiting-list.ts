import { alike } from './alike.ts'
import type { CourseTerms } from './courses.ts'
import { addDays, earlierDay } from './days.ts'
import { grouped } from './grouped.ts'
import { firstDayOf, type Round } from './rounds.ts'
import { countSeats, hasOffer, standingSeats, takesSeat } from './seat-count.ts'
import type { SeatRow } from './seats.ts'

/** How a waiting list is ordered: the offices in turn, or by the time of signing up alone. */
export type WaitingOrder = 'officesInTurn' | 'time'

/** Why somebody has their place on the list; `since` is when they signed up, null where it is not known. */
type WaitReason =
  | { reason: 'cancelledRound'; fromRoundId: string; since: string | null }
  /** The person would be the `turn`th from their office. */
  | { reason: 'officeTurn'; turn: number; since: string | null }
  | { reason: 'time'; since: string | null }

export type Waiting = { seat: SeatRow; place: number; reason: WaitReason }

/** A seat to be offered, and the last day to accept it. */
export type Offer = { seatId: string; on: string; until: string }

/** What a waiting list is computed from. */
export type WaitingView = { seats: readonly SeatRow[]; order: WaitingOrder; day: string }

/** Row numbers in order; what has no row yet comes after those that have. */
const compareIds = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : Number(one > other))

/** Who came first, row by row; a time that nobody knows comes last. */
function compareTimes(one: SeatRow, other: SeatRow): number {
  const [first, second] = [one.signedUpAt, other.signedUpAt]
  if (first === second) return compareIds(one.id, other.id)
  if (first === null) return 1
  return second === null ? -1 : Date.parse(first) - Date.parse(second) || compareIds(one.id, other.id)
}

const compareWithin = (one: SeatRow, other: SeatRow): number =>
  Number(one.fromRoundId === null) - Number(other.fromRoundId === null) || compareTimes(one, other)

const officeOf = ({ officeId, workplace }: SeatRow): string => officeId ?? `workplace ${alike(workplace)}`

/** Which in order from the own office each would be, those who sit or are offered a seat counted. */
function turnsOf(waiting: readonly SeatRow[], seats: readonly SeatRow[], day: string): Map<SeatRow, number> {
  const seated = grouped(
    seats.filter(seat => takesSeat(seat) || hasOffer(seat, day)),
    officeOf,
  )
  const turns = new Map<SeatRow, number>()
  for (const [office, own] of grouped(waiting, officeOf))
    for (const [at, seat] of own.toSorted(compareWithin).entries())
      turns.set(seat, (seated.get(office)?.length ?? 0) + at + 1)
  return turns
}

function reasonOf(seat: SeatRow, order: WaitingOrder, turn: number): WaitReason {
  const { fromRoundId, signedUpAt: since } = seat
  if (fromRoundId !== null) return { reason: 'cancelledRound', fromRoundId, since }
  return order === 'officesInTurn' ? { reason: 'officeTurn', turn, since } : { reason: 'time', since }
}

/**
 * Those who wait for a seat in a round and have not been offered one, next first, each with the reason for the place.
 * First those of a cancelled round, by time; then, where offices take turns, the first from each office before the
 * second from any; then by time, and by row where the time is the same.
 */
export function waitingLine({ seats, order, day }: WaitingView): Waiting[] {
  const standing = standingSeats(seats)
  const waiting = standing.filter(({ state, offerUntil }) => state === 'reserve' && offerUntil === null)
  const turns = turnsOf(waiting, standing, day)
  const turnOf = (seat: SeatRow) =>
    order === 'time' || seat.fromRoundId !== null ? 0 : (turns.get(seat) ?? 0)
  return waiting
    .toSorted(
      (one, other) =>
        Number(one.fromRoundId === null) - Number(other.fromRoundId === null) ||
        turnOf(one) - turnOf(other) ||
        compareTimes(one, other),
    )
    .map((seat, at) => ({ seat, place: at + 1, reason: reasonOf(seat, order, turnOf(seat)) }))
}

/**
 * The offers to make on a day: the free seats to the next in line, to be answered within so many days and before the
 * round begins. None once it has begun, was cancelled or held. Asked again when they are made, there are none.
 */
export function offersDue(
  round: Round,
  terms: CourseTerms | null,
  view: WaitingView,
  daysToAnswer: number,
): Offer[] {
  const { seats, day } = view
  const first = firstDayOf(round)
  if (round.cancelledOn !== null || round.heldOn !== null || (first !== null && day >= first)) return []
  const free = countSeats(round, seats, terms, day).free ?? 0
  const usual = addDays(day, daysToAnswer)
  const until = first === null ? usual : earlierDay(usual, addDays(first, -1))
  return waitingLine(view)
    .slice(0, free)
    .map(({ seat }) => ({ seatId: seat.id, on: day, until }))
}

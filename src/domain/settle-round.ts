import { type Claim, claimsInTurn, type Present } from './claim.ts'
import { addDays, earlierDay, today } from './days.ts'
import type { Grant, RoundRow } from './rounds.ts'
import { seatsAsGiven } from './seat-count.ts'
import { moveSeat, type SeatStep } from './seat-state.ts'
import type { CourseSeat, SeatRow } from './seats.ts'
import { offersDue } from './waiting-list.ts'

/** A seat as storage has it; `modifiedAt` is an instant. */
export type DatedSeat = SeatRow & { modifiedAt: string }

/**
 * A round at the moment when what is undone of it is decided: its seats, and the rows elsewhere that it has given seats
 * to (null for one that is gone).
 */
export type Unsettled = Omit<Present, 'seats'> & {
  seats: readonly DatedSeat[]
  elsewhere: ReadonlyMap<string, DatedSeat | null>
  daysToAnswer: number
}

/** What is decided: the seats that the round gives, whether it must be written, and the claims that were answered. */
export type Settled = { granted: Grant[]; mustWrite: boolean; claims: ReadonlyMap<string, Claim> }

/**
 * Entries that hold nothing and must not stay: their rows are not in the round, so that they would be counted for ever,
 * or claim anew, so that an answer would bring them back to life.
 */
const astray = ({ round, seats, elsewhere }: Unsettled, kept: readonly Grant[]): Grant[] =>
  round.granted.filter(
    grant =>
      !kept.includes(grant) &&
      (elsewhere.has(grant.seatId) ||
        seats.some(({ id, state }) => id === grant.seatId && state === 'interest')),
  )

/** So long a row is not trusted alone to say that it has its seat: another server may not have read it yet. */
const minutesSaid = 10

/** Whether an entry still holds a seat. */
function stillHolds({ seatId, until }: Grant, { round, seats, elsewhere, day, at }: Unsettled): boolean {
  if (until !== null && until < day) return false
  const row = seats.find(({ id }) => id === seatId) ?? elsewhere.get(seatId)
  if (row === undefined) return true
  if (row === null) return false
  if (row.roundId !== round.id) return row.roundId === null && row.state === 'interest'
  switch (row.state) {
    case 'interest':
      // Only who waits is offered a seat.
      return until === null
    case 'reserve':
      return true
    case 'registered':
    case 'confirmed':
      return until === null && Date.parse(at) - Date.parse(row.modifiedAt) < minutesSaid * 60_000
    case 'cancelled':
    case 'replaced':
    case 'completed':
    case 'notCompleted':
      return false
  }
}

/** Who came first: claims are answered in the order in which they came. */
const byTime = (one: SeatRow, other: SeatRow): number =>
  Date.parse(one.signedUpAt ?? '9999-12-31') - Date.parse(other.signedUpAt ?? '9999-12-31') ||
  Number(one.id) - Number(other.id)

/** Those who have claimed a seat in the round and are not answered yet, first come first. */
const unansweredClaims = <T extends SeatRow>(round: Pick<RoundRow, 'id'>, seats: readonly T[]): T[] =>
  seats
    .filter(
      ({ state, roundId, replacesId }) => state === 'interest' && roundId === round.id && replacesId === null,
    )
    .toSorted(byTime)

/**
 * Decides what is undone of a round: the claims in their order, then the free seats offered to the next in line. Pure:
 * what it gives stands only when the round is written over the version it was decided on.
 */
export function settleRound(present: Unsettled): Settled {
  const { round, terms, order, day, daysToAnswer } = present
  const kept = round.cancelledOn === null ? round.granted.filter(grant => stillHolds(grant, present)) : []
  const standing = { ...round, granted: kept }
  const seats = seatsAsGiven(standing, present.seats, day)
  const pending = unansweredClaims(round, seats)
  // Whoever signed up in time is not late because the command was broken off.
  const claimants = pending.map(row => ({
    ...row,
    ...(row.signedUpAt !== null && { claimedOn: earlierDay(day, today(Date.parse(row.signedUpAt))) }),
  }))
  const answered = claimsInTurn({ ...present, round: standing, seats }, claimants)
  const claims = new Map(
    pending.map(({ id }, at): [string, Claim] => [
      id,
      answered.claims[at] ?? { claim: 'refused', why: { why: 'noTerms' } },
    ]),
  )
  const given = [...claims].flatMap(([seatId, { claim }]): Grant[] =>
    claim === 'given' ? [{ seatId, until: null }] : [],
  )
  const view = { seats: answered.seats, order, day }
  const offers = offersDue(standing, terms, view, daysToAnswer).map(
    ({ seatId, until }): Grant => ({ seatId, until }),
  )
  const anew = new Set([...given, ...offers].map(({ seatId }) => seatId))
  const granted = [...kept.filter(({ seatId }) => !anew.has(seatId)), ...given, ...offers]
  return { granted, mustWrite: anew.size > 0 || astray(present, kept).length > 0, claims }
}

const moved = (seat: CourseSeat, step: SeatStep): CourseSeat | null => {
  const move = moveSeat(seat, step)
  return move.move === 'allowed' ? move.seat : null
}

/**
 * What the row of a seat becomes when it says what the round has given it; null when it says so, or says that it was
 * left meanwhile. `at` is the instant, for who has no time of their own.
 */
export function rowAsGiven(
  seat: CourseSeat,
  { until }: Pick<Grant, 'until'>,
  roundId: string,
  { day, at }: { day: string; at: string },
): CourseSeat | null {
  if (seat.roundId !== roundId && (seat.roundId !== null || seat.state !== 'interest')) return null
  if (seat.state !== 'interest' && seat.state !== 'reserve') return null
  if (until === null)
    return seat.offerUntil === null
      ? moved(seat, { step: 'register', roundId, at, by: seat.signedUpBy })
      : moved(seat, { step: 'accept', on: earlierDay(day, seat.offerUntil) })
  if (seat.state !== 'reserve' || until < day || seat.offerUntil === until) return null
  // An offer that is over must not stand in the way of the next.
  const on = seat.offerUntil === null ? day : earlierDay(until, addDays(seat.offerUntil, 1))
  const offered = moved(seat, { step: 'offer', on, until })
  return offered && { ...offered, offeredOn: day }
}

/** What the row of a claim becomes that got no seat; null when it is answered. `isQueued` for who came from a queue. */
export function rowAsAnswered(
  seat: CourseSeat,
  claim: Claim,
  roundId: string,
  { day, at }: { day: string; at: string },
  isQueued: boolean,
): CourseSeat | null {
  if (seat.state !== 'interest' || seat.roundId !== roundId || claim.claim === 'given') return null
  if (claim.claim === 'reserve') return moved(seat, { step: 'wait', roundId, at, by: seat.signedUpBy })
  return isQueued && claim.why.why !== 'already'
    ? { ...seat, roundId: null }
    : moved(seat, { step: 'cancel', on: day })
}

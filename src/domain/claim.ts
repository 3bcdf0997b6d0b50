import { type RoundView, roundState } from './round-state.ts'
import { firstDayOf, type RoundRow } from './rounds.ts'
import { type Identified, likenessOf } from './same-person.ts'
import { countSeats, standingSeats, takesSeat } from './seat-count.ts'
import { moveSeat } from './seat-state.ts'
import type { CourseSeat, SeatRow, SeatState } from './seats.ts'
import { type WaitingOrder, waitingLine } from './waiting-list.ts'

/** Why nobody can sign up by a claim. */
export type ClaimRefusal =
  | { why: 'cancelled'; on: string }
  | { why: 'held' }
  | { why: 'notOpen'; opensOn: string | null }
  | { why: 'closed'; signUpBy: string }
  | { why: 'begun'; first: string }
  /** The person sits or waits in the round. */
  | { why: 'already'; state: SeatState }
  | { why: 'waitingListFull'; waitLimit: number }
  /** No version of the agreement says how large the group is. */
  | { why: 'noTerms' }

/** What is decided of a claim. `rowId` is the person's own row in the round to go on with; null for a new one. */
export type Claim =
  | { claim: 'given'; rowId: string | null }
  | { claim: 'reserve'; place: number; rowId: string | null }
  | { claim: 'refused'; why: ClaimRefusal }

/**
 * Who claims a seat, with the row of a wish made earlier where there is one; `claimedOn` is the day of a claim that was
 * let in before, and not answered.
 */
export type Claimant = CourseSeat & { id?: string; claimedOn?: string }

/** A round as it stands at the moment of a claim; `at` is the instant, on the view's day. */
export type Present = RoundView & { round: RoundRow; order: WaitingOrder; at: string }

const refuse = (why: ClaimRefusal): Claim => ({ claim: 'refused', why })

/** Why the round takes nobody in, whoever they are; null when it does. */
function closedTo(present: Present, claimedOn = present.day): ClaimRefusal | null {
  const { round, day } = present
  const now = roundState(present)
  const first = firstDayOf(round)
  if (now.state === 'cancelled') return { why: 'cancelled', on: now.on }
  if (now.state === 'held') return { why: 'held' }
  if (first !== null && day >= first) return { why: 'begun', first }
  if (round.opensOn === null || day < round.opensOn) return { why: 'notOpen', opensOn: round.opensOn }
  if (round.signUpBy !== null && claimedOn > round.signUpBy)
    return { why: 'closed', signUpBy: round.signUpBy }
  return present.terms === null ? { why: 'noTerms' } : null
}

/** Whether people can be signed up at all now, to a seat or to the waiting list. */
export const takesClaims = (present: Present): boolean => closedTo(present) === null

/** The place that somebody gets who comes to the line now. */
function placeOf(present: Present, seat: SeatRow): number {
  const { seats, order, day } = present
  const others = seats.filter(({ id }) => id !== seat.id)
  const line = waitingLine({ seats: [...others, seat], order, day })
  return line.find(waiting => waiting.seat.id === seat.id)?.place ?? line.length
}

/** The row of a claimant after a step in the round; their own row where they have one. */
function moved(
  present: Present,
  claimant: Claimant,
  row: SeatRow | undefined,
  newId: string,
  step: 'register' | 'wait',
): SeatRow {
  const base = row ?? { ...claimant, id: claimant.id ?? newId }
  const move = moveSeat(base, {
    step,
    roundId: present.round.id,
    at: present.at,
    by: claimant.signedUpBy,
  })
  return move.move === 'allowed' ? { ...move.seat, id: base.id } : base
}

const stands = ({ state }: CourseSeat): boolean =>
  state !== 'interest' && state !== 'cancelled' && state !== 'replaced'

const unwrittenId = 'unwritten-0'

/**
 * Decides a claim against the seats as they are: given while there are more free seats than people in line, so that
 * nobody passes the waiting list; otherwise a place on it; or refused with the reason. Pure: two servers that decide
 * on the same seats decide the same, and the round's version mark (ETag) tells which of them came first.
 */
export function decideClaim(present: Present, claimant: Claimant, newId = unwrittenId): Claim {
  const closed = closedTo(present, claimant.claimedOn)
  if (closed !== null) return refuse(closed)
  const { round, seats, terms, day, order } = present
  const own = standingSeats(seats).filter(seat => likenessOf(seat, claimant).likeness === 'same')
  const sitting = own.find(stands)
  if (sitting !== undefined) return refuse({ why: 'already', state: sitting.state })
  const row = own.find(({ id }) => id === claimant.id) ?? own.find(({ state }) => state !== 'replaced')
  const line = waitingLine({ seats, order, day })
  const free = countSeats(round, seats, terms, day).free ?? 0
  const rowId = row?.id ?? claimant.id ?? null
  if (free > line.length) return { claim: 'given', rowId }
  if (round.waitLimit !== null && line.length >= round.waitLimit)
    return refuse({ why: 'waitingListFull', waitLimit: round.waitLimit })
  const place = placeOf(present, moved(present, claimant, row, newId, 'wait'))
  return { claim: 'reserve', place, rowId }
}

/** The seats as they are once a claim is written. */
function afterClaim(present: Present, claimant: Claimant, claim: Claim, newId: string): readonly SeatRow[] {
  const { seats } = present
  if (claim.claim === 'refused') return seats
  const row = seats.find(({ id }) => id === claim.rowId)
  const step = claim.claim === 'given' ? 'register' : 'wait'
  const written = moved(present, claimant, row, newId, step)
  return [...seats.filter(({ id }) => id !== written.id), written]
}

/** Decides many claims at once, in their order, each against what those before it leave; with the seats after them all. */
export function claimsInTurn(
  present: Present,
  claimants: readonly Claimant[],
): { claims: Claim[]; seats: readonly SeatRow[] } {
  let now = present
  const claims = claimants.map((claimant, at) => {
    const newId = `unwritten-${at}`
    const claim = decideClaim(now, claimant, newId)
    now = { ...now, seats: afterClaim(now, claimant, claim, newId) }
    return claim
  })
  return { claims, seats: now.seats }
}

/** Those of a round who may be the person of a claim, for a look before it is made. */
export const nearTo = (seats: readonly SeatRow[], claimant: Identified): SeatRow[] =>
  standingSeats(seats).filter(
    seat => (takesSeat(seat) || seat.state === 'reserve') && likenessOf(seat, claimant).likeness === 'near',
  )

import type { CourseTerms } from './courses.ts'
import type { Round } from './rounds.ts'
import { likenessOf } from './same-person.ts'
import { standingSeats, takesSeat } from './seat-count.ts'
import { moveSeat, type SeatRefusal, sameOffice } from './seat-state.ts'
import type { CourseSeat, SeatRow } from './seats.ts'
import { type Offer, offersDue, type WaitingView } from './waiting-list.ts'

/** Why somebody cannot take another's seat. */
export type ReplaceRefusal =
  | SeatRefusal
  | { why: 'otherOffice' }
  | { why: 'otherCourse' }
  | { why: 'samePerson' }
  /** The substitute has a seat of their own in the round. */
  | { why: 'hasSeat' }
  /** Somebody else has taken the seat over. */
  | { why: 'takenOver'; by: string }

export type Replacement =
  | {
      move: 'allowed'
      /** The substitute's row as it is to be written first: once it is there, the seat has changed hands. */
      substitute: CourseSeat
      /** The row of the one who leaves, to be written when the substitute's has its number. */
      replaced: (substituteId: string) => CourseSeat
    }
  | { move: 'refused'; why: ReplaceRefusal }

function refusalOf(
  seat: SeatRow,
  substitute: CourseSeat & { id?: string },
  seats: readonly SeatRow[],
): ReplaceRefusal | null {
  // Somebody who is to take the seat over, and has not, stands in nobody's way.
  const taker = seats.find(other => other.replacesId === seat.id && takesSeat(other))
  if (taker !== undefined && taker.id !== substitute.id) return { why: 'takenOver', by: taker.id }
  if (!sameOffice(seat, substitute)) return { why: 'otherOffice' }
  if (seat.kind !== substitute.kind) return { why: 'otherCourse' }
  if (likenessOf(seat, substitute).likeness === 'same') return { why: 'samePerson' }
  const hasSeat = standingSeats(seats).some(
    other => other.id !== seat.id && takesSeat(other) && likenessOf(other, substitute).likeness === 'same',
  )
  return hasSeat ? { why: 'hasSeat' } : null
}

/**
 * A substitute of the same office takes a seat over, new or from the waiting list. Between the two writes the seat is
 * counted once, since a row that says whom it replaces counts instead of that one (`standingSeats`).
 */
export function replaceSeat(
  seat: SeatRow,
  substitute: CourseSeat & { id?: string },
  seats: readonly SeatRow[],
): Replacement {
  const why = refusalOf(seat, substitute, seats)
  if (why !== null) return { move: 'refused', why }
  const left = moveSeat(seat, { step: 'replace', substituteId: substitute.id ?? '' })
  if (left.move === 'refused') return left
  const { roundId, state } = seat
  return {
    move: 'allowed',
    substitute: { ...substitute, roundId, state, replacesId: seat.id, offeredOn: null, offerUntil: null },
    replaced: substituteId => ({ ...left.seat, replacedById: substituteId }),
  }
}

export type Cancellation =
  | { move: 'allowed'; seat: CourseSeat; offers: Offer[] }
  | { move: 'refused'; why: SeatRefusal }

/** Somebody cancels, and the seat is offered to the next in line. */
export function cancelSeat(
  seat: SeatRow,
  round: Round,
  terms: CourseTerms | null,
  view: WaitingView,
  daysToAnswer: number,
): Cancellation {
  const move = moveSeat(seat, { step: 'cancel', on: view.day })
  if (move.move === 'refused') return move
  const cancelled = { ...move.seat, id: seat.id }
  const seats = view.seats.map(other => (other.id === seat.id ? cancelled : other))
  return {
    move: 'allowed',
    seat: move.seat,
    offers: offersDue(round, terms, { ...view, seats }, daysToAnswer),
  }
}

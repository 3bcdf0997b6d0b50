import { likenessOf } from './same-person.ts'
import { standingSeats, takesSeat } from './seat-count.ts'
import { moveSeat, type SeatRefusal, sameOffice } from './seat-state.ts'
import type { CourseSeat, SeatRow } from './seats.ts'

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

function substituteRefusal(
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
 * Why a substitute cannot take a seat over, new or from the waiting list of the same office; null when they can. The
 * seat changes hands when its own row says whose it is: a substitute who only names whom they replace has nothing yet.
 */
export function replaceRefusal(
  seat: SeatRow,
  substitute: CourseSeat & { id?: string },
  seats: readonly SeatRow[],
): ReplaceRefusal | null {
  const why = substituteRefusal(seat, substitute, seats)
  if (why !== null) return why
  const left = moveSeat(seat, { step: 'replace', substituteId: substitute.id ?? '' })
  return left.move === 'refused' ? left.why : null
}

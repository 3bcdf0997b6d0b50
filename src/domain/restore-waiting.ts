import type { CourseSeat } from './seats.ts'

/**
 * Who gave up waiting on the same day, back where they stood: on the waiting list of their round, or in the queue, with
 * the time of their sign-up. Never a seat, which may have gone to somebody else, nor an early place for who gave up a
 * seat, and has no time of sign-up any more. Null for anybody else.
 */
export function restoreWaiting(seat: CourseSeat, day: string): CourseSeat | null {
  if (seat.state !== 'cancelled' || seat.cancelledOn !== day || seat.signedUpAt === null) return null
  return { ...seat, state: seat.roundId === null ? 'interest' : 'reserve', cancelledOn: null }
}

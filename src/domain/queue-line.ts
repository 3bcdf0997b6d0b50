import type { CourseKind } from './courses.ts'
import { standingSeats } from './seat-count.ts'
import type { CourseSeat, SeatRow } from './seats.ts'
import { type Waiting, type WaitingOrder, waitingLine } from './waiting-list.ts'

/** Whether somebody waits for a round of a course that they are in no round of. */
export const isQueued = ({ state, roundId }: Pick<CourseSeat, 'state' | 'roundId'>): boolean =>
  state === 'interest' && roundId === null

/**
 * Those in the queue of a course, next first, each with the reason for the place: in the order of the waiting list of
 * a round (`waitingLine`), the offices in turn counted within the queue.
 */
export function queueLine(
  seats: readonly SeatRow[],
  kind: CourseKind,
  order: WaitingOrder,
  day: string,
): Waiting[] {
  const queued = standingSeats(seats).filter(seat => seat.kind === kind && isQueued(seat))
  const rows = new Map(queued.map(seat => [seat.id, seat]))
  const inLine = queued.map(seat => ({ ...seat, state: 'reserve' as const, offerUntil: null }))
  return waitingLine({ seats: inLine, order, day }).map(waiting => ({
    ...waiting,
    seat: rows.get(waiting.seat.id) ?? waiting.seat,
  }))
}

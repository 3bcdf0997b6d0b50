import type { CourseTerms } from './courses.ts'
import type { Round } from './rounds.ts'
import type { CourseSeat, SeatRow, SeatState } from './seats.ts'

/** Who sits in a round by now, and how many more can. */
export type SeatCount = {
  /** Signed up or confirmed, and afterwards completed or not. */
  taken: number
  /** Held for somebody who has been offered a seat and may still say yes. */
  offered: number
  /** Null when no version of the agreement says how large a group is. */
  places: number | null
  free: number | null
}

const taking: readonly SeatState[] = ['registered', 'confirmed', 'completed', 'notCompleted']

/** Whether somebody in this state sits in the round. */
export const takesSeat = ({ state }: Pick<CourseSeat, 'state'>): boolean => taking.includes(state)

/** Whether a seat is held for somebody on the waiting list who may still accept it on a day, the last one included. */
export const hasOffer = ({ state, offerUntil }: CourseSeat, day: string): boolean =>
  state === 'reserve' && offerUntil !== null && day <= offerUntil

/** The seats but those that another row has taken over, also while the row itself does not say so yet. */
export function standingSeats<T extends SeatRow>(seats: readonly T[]): T[] {
  const gone = new Set(seats.map(({ replacesId }) => replacesId))
  return seats.filter(({ id }) => !gone.has(id))
}

/** Seats in a round. More than the agreement's full group only with a written reason (section "Utbildning"). */
export function placesIn({ places, overReason }: Round, terms: CourseTerms | null): number | null {
  if (terms === null) return null
  if (places === null || places <= terms.full) return places ?? terms.full
  return overReason.trim() === '' ? terms.full : places
}

/** Counts the seats of a round on a day. */
export function countSeats(
  round: Round,
  seats: readonly SeatRow[],
  terms: CourseTerms | null,
  day: string,
): SeatCount {
  const standing = standingSeats(seats)
  const taken = standing.filter(takesSeat).length
  const offered = standing.filter(seat => hasOffer(seat, day)).length
  const places = placesIn(round, terms)
  return { taken, offered, places, free: places === null ? null : Math.max(0, places - taken - offered) }
}

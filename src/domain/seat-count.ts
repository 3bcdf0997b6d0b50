import type { CourseTerms } from './courses.ts'
import type { Grant, Round } from './rounds.ts'
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

/**
 * The seats but those that another row has taken over, also while the row itself does not say so yet. A row that is to
 * take one over, and has not, changes nothing.
 */
export function standingSeats<T extends SeatRow>(seats: readonly T[]): T[] {
  const gone = new Set(
    seats.filter(seat => takesSeat(seat) || seat.state === 'replaced').map(({ replacesId }) => replacesId),
  )
  return seats.filter(({ id }) => !gone.has(id))
}

const isWaiting = ({ state }: Pick<CourseSeat, 'state'>): boolean =>
  state === 'interest' || state === 'reserve'

/** What the round has given somebody whose row does not say so yet. */
function asGranted<T extends SeatRow>(seat: T, { until }: Grant, day: string): T {
  if (!isWaiting(seat)) return seat
  if (until === null) {
    const state = seat.offerUntil === null ? 'registered' : 'confirmed'
    return { ...seat, state, offeredOn: null, offerUntil: null }
  }
  if (seat.state !== 'reserve' || until < day || seat.offerUntil === until) return seat
  return { ...seat, offeredOn: day, offerUntil: until }
}

/** Rows that are handed a seat by one that is replaced. */
const handedTo = (seats: readonly SeatRow[]): Set<string> =>
  new Set(
    seats.flatMap(({ state, replacedById }) =>
      state === 'replaced' && replacedById !== null ? [replacedById] : [],
    ),
  )

/**
 * The seats of a round as it has given them, also where a row does not say so yet (`granted`), and where somebody has
 * left a seat to a substitute whose own row does not.
 */
export function seatsAsGiven<T extends SeatRow>(
  { granted }: Pick<Round, 'granted'>,
  seats: readonly T[],
  day: string,
): T[] {
  const grants = new Map(granted.map(grant => [grant.seatId, grant]))
  const handed = handedTo(seats)
  return seats.map(seat => {
    if (handed.has(seat.id)) return asGranted(seat, { seatId: seat.id, until: null }, day)
    const grant = grants.get(seat.id)
    return grant === undefined ? seat : asGranted(seat, grant, day)
  })
}

/** Seats in a round. More than the agreement's full group only with a written reason (section "Utbildning"). */
export function placesIn({ places, overReason }: Round, terms: CourseTerms | null): number | null {
  if (terms === null) return null
  if (places === null || places <= terms.full) return places ?? terms.full
  return overReason.trim() === '' ? terms.full : places
}

/** Counts the seats of a round on a day; one that was given to a row that is not there yet counts too. */
export function countSeats(
  round: Round,
  seats: readonly SeatRow[],
  terms: CourseTerms | null,
  day: string,
): SeatCount {
  const known = new Set(seats.map(({ id }) => id))
  const standing = standingSeats(seatsAsGiven(round, seats, day))
  const unseen = round.cancelledOn === null ? round.granted.filter(({ seatId }) => !known.has(seatId)) : []
  const given = new Set([
    ...unseen.filter(({ until }) => until === null).map(({ seatId }) => seatId),
    ...[...handedTo(seats)].filter(id => !known.has(id)),
  ])
  const taken = standing.filter(takesSeat).length + given.size
  const offered =
    standing.filter(seat => hasOffer(seat, day)).length +
    unseen.filter(({ until }) => until !== null && day <= until).length
  const places = placesIn(round, terms)
  return { taken, offered, places, free: places === null ? null : Math.max(0, places - taken - offered) }
}

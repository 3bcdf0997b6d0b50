import { today } from '../domain/days.ts'
import { asProblem } from '../domain/problem.ts'
import { bringCourseEvents } from './course-events.ts'
import { bringOffers } from './course-offers.ts'
import type { House } from './house.ts'
import { causeOf } from './problems.ts'
import type { StoredRound } from './round-present.ts'

/** What stood of each round when its people were last told without fault. */
const told = new WeakMap<House, Map<string, string>>()

/** What people are told of a round from, on a day. */
function markOf(house: House, roundId: string): string {
  const seats = house.seats.of(roundId).map(({ id, etag }) => `${id} ${etag}`)
  const round = house.mirror.row('rounds', roundId)?.etag ?? ''
  return [today(house.world.now()), round, ...seats.toSorted()].join('\n')
}

/** Brings one kind of event in line; null when it could not be done, which the operator's log tells. */
const bringWith = (
  house: House,
  roundId: string,
  bring: (house: House, roundId: string) => Promise<number>,
): Promise<number | null> =>
  bring(house, roundId).catch((error: unknown) => {
    const problem = asProblem(error)
    const { code } = problem
    house.world.log({ level: 'error', event: 'course_not_told', id: roundId, code, cause: causeOf(problem) })
    return null
  })

/** Whether people have been told of a round from here, or were to be: nobody of a roster that came as it is. */
export const isToldOf = ({ mirror }: House, { id, granted }: Pick<StoredRound, 'id' | 'granted'>): boolean =>
  granted.length > 0 || mirror.collection('events').records.some(({ roundId }) => roundId === id)

/**
 * Brings the calendars in line with who sits in a round and who is offered a seat; how many were mailed. What was
 * decided stands in SharePoint whatever Outlook answers, so a failure is made up for by the next command on the round,
 * or by the sweep. It mails also those of a roster that came as it is: only for what says so before it is done.
 */
export async function tellWholeRound(house: House, roundId: string): Promise<number> {
  const mark = markOf(house, roundId)
  const seated = await bringWith(house, roundId, bringCourseEvents)
  const offered = await bringWith(house, roundId, bringOffers)
  const marks = told.get(house) ?? new Map<string, string>()
  told.set(house, marks)
  if (seated !== null && offered !== null) marks.set(roundId, mark)
  return (seated ?? 0) + (offered ?? 0)
}

/** The same, but nobody of a roster that came as it is before those who run the courses send its letters. */
export async function tellRound(house: House, roundId: string): Promise<number> {
  const round = house.mirror.row('rounds', roundId)?.record ?? null
  return round !== null && isToldOf(house, round) ? tellWholeRound(house, roundId) : 0
}

/** The same where anything has changed since it was last done here; otherwise nothing is asked of SharePoint or Outlook. */
export const tellChangedRound = async (house: House, roundId: string): Promise<number> =>
  told.get(house)?.get(roundId) === markOf(house, roundId) ? 0 : tellRound(house, roundId)

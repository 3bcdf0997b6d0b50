import { asProblem } from '../domain/problem.ts'
import { bringCourseEvents } from './course-events.ts'
import { bringOffers } from './course-offers.ts'
import type { House } from './house.ts'
import { causeOf } from './problems.ts'

/**
 * Brings the calendars in line with who sits in a round and who is offered a seat; how many were mailed. What was
 * decided stands in SharePoint whatever Outlook answers, so a failure is told in the operator's log and made up for by
 * the next command on the round, or by the sweep.
 */
export async function tellRound(house: House, roundId: string): Promise<number> {
  let mailed = 0
  for (const bring of [bringCourseEvents, bringOffers])
    try {
      // Read after the wait: both count.
      const count = await bring(house, roundId)
      mailed += count
    } catch (error) {
      const problem = asProblem(error)
      house.world.log({
        level: 'error',
        event: 'course_not_told',
        id: roundId,
        code: problem.code,
        cause: causeOf(problem),
      })
    }
  return mailed
}

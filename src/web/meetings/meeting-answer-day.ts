import { addDays } from '../../domain/days.ts'
import { isDayOff } from '../../domain/notice-cautions.ts'
import { longDay, weekDay } from '../format.ts'
import type { Words } from './words.sv.ts'

/** So many days before the meeting its answers are wanted, where nobody has said another day. */
const usualDays = 14

/** The first ordinary working day at or before a day; null where that is before today. */
function workdayBefore(day: string, today: string): string | null {
  let found = day
  while (found >= today && isDayOff(found)) found = addDays(found, -1)
  return found < today ? null : found
}

/** What to know of the day to answer by, in a sentence, and a day to take instead; null where all is well. */
export type AnswerDayCaution = { says: string; offer: string | null } | null

/** What does not fit about the day (`YYYY-MM-DD`) to answer by: late, past, or no working day. */
export function answerDayCaution(
  { answerBy, startsOn }: { answerBy: string | null; startsOn: string },
  today: string,
  { meetingForm: say }: Words,
): AnswerDayCaution {
  if (answerBy === null || answerBy === '' || startsOn === '' || startsOn < today) return null
  const before =
    workdayBefore(addDays(startsOn, -usualDays), today) ?? workdayBefore(addDays(startsOn, -1), today)
  if (answerBy > startsOn)
    return { says: say.answerAfter(longDay(startsOn), longDay(answerBy)), offer: before }
  if (answerBy < today) return { says: say.answerPast, offer: before }
  if (!isDayOff(answerBy)) return null
  return { says: say.answerOff(weekDay(answerBy)), offer: workdayBefore(answerBy, today) }
}

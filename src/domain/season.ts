import type { AvoidedDays } from './avoided-days.ts'
import { addDays, earlierDay, yearOf } from './days.ts'
import { halfYear, type Period } from './half-years.ts'
import { peopleOf } from './invitees.ts'
import type { Person } from './people.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'
import { dayKindOf } from './swedish-days.ts'
import { usualAvoided } from './usual-avoided.ts'
import { type County, counties, type Season } from './vocabulary.ts'
import { sv } from './words.sv.ts'

/* A season is half a year: people are asked once about it, and the answer holds for all its meetings. */

/** First and last day of a season: spring to the end of June, autumn from the first of July. */
export const seasonPeriod = (year: number, season: Season): Period => halfYear(year, season === 'autumn')

const isBreak = ({ kind }: AvoidedDays): boolean => kind !== 'board' && kind !== 'other'

/** The school breaks of a year; the usual ones, and that they are only supposed, where none is entered. */
export function breaksOf(
  year: number,
  { avoidedDays }: Pick<Lists, 'avoidedDays'>,
): { breaks: readonly AvoidedDays[]; areSupposed: boolean } {
  const entered = avoidedDays.records.filter(one => isBreak(one) && yearOf(one.from) === year)
  return entered.length > 0
    ? { breaks: entered, areSupposed: false }
    : { breaks: usualAvoided(year, sv), areSupposed: true }
}

const isOffIn = (county: County, day: string, breaks: readonly AvoidedDays[]): boolean =>
  breaks.some(one => (one.county ?? county) === county && one.from <= day && day <= one.to)

/** The days of a season to ask about: working days, but those on which the schools of both counties are closed. */
export function seasonDays(year: number, season: Season, lists: Pick<Lists, 'avoidedDays'>): string[] {
  const { from, to } = seasonPeriod(year, season)
  const { breaks } = breaksOf(year, lists)
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isClosed = counties.every(county => isOffIn(county, day, breaks))
    if (dayKindOf(day).kind === 'workday' && !isClosed) days.push(day)
  }
  return days
}

/** Who is asked about a season: managers and members of the steering groups, each once. */
export function peopleAsked(lists: Lists): Stored<Person>[] {
  const asked = [...peopleOf('managers', lists), ...peopleOf('steering', lists)]
  return [...new Map(asked.map(one => [one.id, one])).values()]
}

/** A last day to answer, three weeks from today or a day that it must not be after; always a working day, unless it is today. */
export function answerDayUntil(last: string, today: string): string {
  let day = earlierDay(addDays(today, 21), last)
  while (dayKindOf(day).kind !== 'workday') day = addDays(day, -1)
  return day < today ? today : day
}

/** A last day to answer that leaves three weeks where the season does not begin before. */
export const usualAnswerDay = (year: number, season: Season, today: string): string =>
  answerDayUntil(addDays(seasonPeriod(year, season).from, -1), today)

/** The day on which a reminder stands in the calendar: the last day to answer, or the next working day after it has passed. */
export function reminderDay(answerBy: string, today: string): string {
  if (today <= answerBy) return answerBy
  let day = addDays(today, 1)
  while (dayKindOf(day).kind !== 'workday') day = addDays(day, 1)
  return day
}

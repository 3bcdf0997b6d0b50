import type { AvoidedDays } from '../../../domain/avoided-days.ts'
import { lastDayOf } from '../../../domain/confirm-year.ts'
import { addDays, yearOf } from '../../../domain/days.ts'
import { dayKindOf } from '../../../domain/swedish-days.ts'
import { schoolBreaksOf, usualAvoided } from '../../../domain/usual-avoided.ts'
import type { AskedEvent, YearPlace } from '../../../domain/year-proposal.ts'
import { dayAndMonth, weekDay } from '../../format.ts'
import type { Words } from '../words.sv.ts'
import { listed } from './say-event.ts'

/** The days to avoid that are written. */
export type Avoided = readonly AvoidedDays[]

function daysOf(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** School breaks and days that are closed for all, the usual breaks where none are written for the year. */
function avoidedFor(year: number, rows: Avoided, words: Words): AvoidedDays[] {
  const supposed = schoolBreaksOf(rows, year).length === 0 ? usualAvoided(year, words) : []
  return [...rows.filter(({ kind, officeId }) => kind !== 'board' && officeId === null), ...supposed]
}

/**
 * What a person should know before an event is locked on a day (`YYYY-MM-DD`): which of its days are no working days,
 * that they lie outside its period, and what else there is then. Sentences; none where nothing speaks against it.
 */
export function cautionsOf(
  place: Pick<YearPlace, 'day' | 'half'>,
  { halfDays, window }: Pick<AskedEvent, 'halfDays' | 'window'>,
  avoided: Avoided,
  words: Words,
): string[] {
  const { choose } = words.year
  const last = lastDayOf({ ...place, halfDays })
  const closed = daysOf(place.day, last).flatMap(day => {
    const { kind } = dayKindOf(day)
    return kind === 'workday' ? [] : [choose.closed(weekDay(day), choose.closedAs[kind])]
  })
  const titles = avoidedFor(yearOf(place.day), avoided, words)
    .filter(({ from, to }) => from <= last && place.day <= to)
    .map(({ title }) => title)
  return [
    ...closed,
    ...(place.day < window.from || window.to < last
      ? [choose.outside(dayAndMonth(window.from), dayAndMonth(window.to))]
      : []),
    ...(titles.length > 0 ? [choose.meanwhile(listed(titles, words))] : []),
  ]
}

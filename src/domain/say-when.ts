import { weekOf } from './days.ts'
import { takesWholeDays, timesOf, usualHours } from './event-span.ts'
import type { Meeting } from './meetings.ts'
import { sayDay } from './wording.ts'
import type { Words } from './words.sv.ts'

type Times = Pick<Meeting, 'startsOn' | 'endsOn' | 'startTime' | 'endTime'>

/** A day with its weekday: 'torsdag 11 mars 2027'. */
export function sayWeekday(day: string, { locale }: Words): string {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return `${weekday.format(Date.parse(`${day}T00:00:00Z`))} ${sayDay(day, locale)}`
}

/** A day with its weekday and week. */
export const sayDayInWeek = (day: string, words: Words): string =>
  words.notice.body.oneDay(sayWeekday(day, words), weekOf(day).week)

/** Clocks as Swedish writes them: 9.30. */
export const sayClock = (clock: string): string => clock.replace(/^0(?=\d)/, '').replace(':', '.')

/** The hours that stand in the calendars where none are decided, as they are said. */
export const usualHoursSaid = [sayClock(usualHours.start), sayClock(usualHours.end)] as const

/** When a meeting is, in words, with weekday and week; whole days are said as such. */
export function sayWhen(times: Times, words: Words): string {
  const { body } = words.notice
  const { startsOn, endsOn, startTime, endTime } = times
  const { week } = weekOf(startsOn)
  const [first, last] = [sayWeekday(startsOn, words), sayWeekday(endsOn, words)]
  if (takesWholeDays(times))
    return startsOn === endsOn
      ? body.wholeDay(body.oneDay(first, week))
      : body.wholeDays(body.severalDays(first, last, week))
  const [from, to] = [sayClock(startTime || usualHours.start), sayClock(endTime || usualHours.end)]
  if (startsOn === endsOn) return body.hours(body.oneDay(first, week), from, to)
  return body.severalDays(body.moment(first, from), body.moment(last, to), week)
}

/** When something is that has been told or stands in a calendar. */
export const saySpan = (span: { start: string; end: string }, words: Words): string =>
  sayWhen(timesOf(span), words)

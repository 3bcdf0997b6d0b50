import { addDays, lastDayOfMonth, weekdayOf } from '../domain/days.ts'

/** First day of a month counted from January of the year; 0 is last December, 13 next January. */
export function monthBegins(year: number, month: number): string {
  const of = year + Math.floor((month - 1) / 12)
  const inYear = ((((month - 1) % 12) + 12) % 12) + 1
  return `${of}-${String(inYear).padStart(2, '0')}-01`
}

/** Last day of a month counted from January of the year. */
export function monthEnds(year: number, month: number): string {
  return lastDayOfMonth(monthBegins(year, month))
}

/** The nth Monday (1) … Friday (5) of a month, `YYYY-MM-DD`. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): string {
  const first = monthBegins(year, month)
  const ahead = (weekday - weekdayOf(first) + 7) % 7
  return addDays(first, ahead + 7 * (nth - 1))
}

/** The earlier of two days. */
export function earlier(one: string, other: string): string {
  return one < other ? one : other
}

/** The later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other
}

/** The day itself, or the Friday before when it is a Saturday or Sunday. */
export function workday(day: string): string {
  return addDays(day, Math.min(0, 5 - weekdayOf(day)))
}

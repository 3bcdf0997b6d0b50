import { Temporal } from 'temporal-polyfill'

/** The nth Monday (1) … Friday (5) of a month, `YYYY-MM-DD`. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): string {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const ahead = (weekday - first.dayOfWeek + 7) % 7
  return first.add({ days: ahead + 7 * (nth - 1) }).toString()
}

/** The day so many days later; negative is earlier. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** First day of a month counted from January of the year; 0 is last December, 13 next January. */
export function monthBegins(year: number, month: number): string {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 })
    .add({ months: month - 1 })
    .toString()
}

/** Last day of a month counted from January of the year. */
export function monthEnds(year: number, month: number): string {
  return daysAfter(monthBegins(year, month + 1), -1)
}

/** The earlier of two days. */
export function earlier(one: string, other: string): string {
  return one < other ? one : other
}

/** The later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other
}

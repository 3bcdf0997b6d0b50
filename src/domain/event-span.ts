import * as Instant from 'temporal-polyfill/fns/Instant'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import type { Meeting } from './meetings.ts'
import { swedishMoment } from './swedish-moment.ts'

/** From one instant (UTC, with `Z`) to another. */
export type Span = { readonly start: string; readonly end: string }

/** Where a meeting has no hours, these stand in the calendars; the notice says that they are not decided. */
export const usualHours = { start: '09:00', end: '16:00' } as const

type Times = Pick<Meeting, 'startsOn' | 'endsOn' | 'startTime' | 'endTime'>

/** Whether nobody has said at what hour it begins or is over. */
export const takesWholeDays = ({ startTime, endTime }: Times): boolean => startTime === '' && endTime === ''

/** When a meeting is, as instants; the hours that are not said are the usual ones. */
export const spanOf = ({ startsOn, endsOn, startTime, endTime }: Times): Span => ({
  start: swedishMoment(startsOn, startTime || usualHours.start),
  end: swedishMoment(endsOn, endTime || usualHours.end),
})

/** What clocks and calendars in Sweden show at an instant. */
function shownAt(instant: string): { day: string; clock: string } {
  const zoned = Instant.toZonedDateTimeISO(Instant.fromString(instant), 'Europe/Stockholm')
  const wall = PlainDateTime.toString(ZonedDateTime.toPlainDateTime(zoned))
  return { day: wall.slice(0, 10), clock: wall.slice(11, 16) }
}

/** The days and hours in Sweden of a span, as they stand in the row of a meeting. */
export function timesOf({ start, end }: Span): Times {
  const [from, to] = [shownAt(start), shownAt(end)]
  return { startsOn: from.day, endsOn: to.day, startTime: from.clock, endTime: to.clock }
}

/** Whether two instants are the same, whatever letters they are written in. */
const sameInstant = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other)

export const sameSpan = (one: Span, other: Span): boolean =>
  sameInstant(one.start, other.start) && sameInstant(one.end, other.end)

/** Whether it is over, or begins, before it should: nobody is invited to such a meeting. */
export const isBackwards = ({ start, end }: Span): boolean => Date.parse(end) <= Date.parse(start)

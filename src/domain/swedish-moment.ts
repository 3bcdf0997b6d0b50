import * as Instant from 'temporal-polyfill/fns/Instant'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import { monthOf, yearOf } from './days.ts'

/**
 * The instant (UTC, `2027-03-28T01:30:00Z`) at which clocks in Sweden show a time (`HH:MM`) of a day (`YYYY-MM-DD`). Of
 * the hour that comes twice it is the first, and of the one that is left out the time after it.
 */
export function swedishMoment(day: string, clock: string): string {
  const [hour, minute] = [Number(clock.slice(0, 2)), Number(clock.slice(3, 5))]
  const wall = PlainDateTime.create(yearOf(day), monthOf(day), Number(day.slice(8, 10)), hour, minute)
  return Instant.toString(ZonedDateTime.toInstant(PlainDateTime.toZonedDateTime(wall, 'Europe/Stockholm')))
}

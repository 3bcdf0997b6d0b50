import * as Instant from 'temporal-polyfill/fns/Instant'
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'
import { monthOf, yearOf } from './days.ts'

const at = (day: string, hour: number, minute: number): string => {
  const wall = PlainDateTime.create(yearOf(day), monthOf(day), Number(day.slice(8, 10)), hour, minute)
  return Instant.toString(ZonedDateTime.toInstant(PlainDateTime.toZonedDateTime(wall, 'Europe/Stockholm')))
}

/** So much a question takes in a calendar: a quarter of an hour at nine in the morning of a day in Sweden. Instants in UTC. */
export const answerMoment = (day: string): { start: string; end: string } => ({
  start: at(day, 9, 0),
  end: at(day, 9, 15),
})

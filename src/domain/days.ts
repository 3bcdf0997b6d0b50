import * as Instant from 'temporal-polyfill/fns/Instant'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'

/*
 * A day is a calendar day in Sweden, `YYYY-MM-DD`, and never a moment: only `today` knows of time zones.
 * Days of four-digit years sort as text, so `<` compares them. A day that does not exist throws RangeError.
 */

function read(day: string): PlainDate.Record {
  return PlainDate.create(yearOf(day), monthOf(day), Number(day.slice(8, 10)))
}

/** The day it is in Europe/Stockholm at a moment given in milliseconds since 1970 (UTC). */
export function today(epochMilliseconds: number): string {
  const moment = Instant.fromEpochMilliseconds(epochMilliseconds)
  const inSweden = Instant.toZonedDateTimeISO(moment, 'Europe/Stockholm')
  return PlainDate.toString(ZonedDateTime.toPlainDate(inSweden))
}

/** The day a number of days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return PlainDate.toString(PlainDate.addDays(read(day), days))
}

/** The day a number of months later; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  return PlainDate.toString(PlainDate.addMonths(read(day), months))
}

/** Days from one day to another: 1 from a day to the next, negative backwards. */
export function daysBetween(from: string, to: string): number {
  return PlainDate.diffDays(read(from), read(to))
}

/** Order of two days, for sorting: negative, zero or positive. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

export function earlierDay(a: string, b: string): string {
  return compareDays(a, b) <= 0 ? a : b
}

export function laterDay(a: string, b: string): string {
  return compareDays(a, b) >= 0 ? a : b
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(day: string): number {
  return PlainDate.dayOfWeek(read(day))
}

/** ISO week and the year it belongs to: 2027-01-01 lies in week 53 of 2026. A week belongs to its Thursday's year. */
export function weekOf(day: string): { year: number; week: number } {
  const thursday = PlainDate.withDayOfWeek(read(day), 4)
  return {
    year: yearOf(PlainDate.toString(thursday)),
    week: Math.ceil(PlainDate.dayOfYear(thursday) / 7),
  }
}

/** Monday of an ISO week; null when the year has no such week. */
export function mondayOf(year: number, week: number): string | null {
  const inFirst = `${year}-01-04`
  const monday = addDays(inFirst, 1 - weekdayOf(inFirst) + 7 * (week - 1))
  const found = weekOf(monday)
  return found.year === year && found.week === week ? monday : null
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** January is 1. */
export function monthOf(day: string): number {
  return Number(day.slice(5, 7))
}

export function firstDayOfMonth(day: string): string {
  return PlainDate.toString(PlainDate.withDayOfMonth(read(day), 1))
}

export function lastDayOfMonth(day: string): string {
  const date = read(day)
  return PlainDate.toString(PlainDate.withDayOfMonth(date, PlainDate.daysInMonth(date)))
}

export function firstDayOfYear(year: number): string {
  return PlainDate.toString(PlainDate.create(year, 1, 1))
}

export function lastDayOfYear(year: number): string {
  return PlainDate.toString(PlainDate.create(year, 12, 31))
}

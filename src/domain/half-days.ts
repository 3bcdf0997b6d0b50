import { addDays, daysBetween, firstDayOfYear, lastDayOfYear, weekdayOf } from './days.ts'
import type { halves } from './vocabulary.ts'

/*
 * The half-days of a year, counted from the Monday of the week that the first of January lies in, so that fourteen of
 * them are an ISO week. Sets of half-days are bits, 32 in each number.
 */

export type Half = (typeof halves)[number]

const origin = (year: number) => addDays(firstDayOfYear(year), 1 - weekdayOf(firstDayOfYear(year)))

/** The number of a half-day; days of the years around have numbers too, less than 0 before the first Monday. */
export function halfDayAt(year: number, day: string, half: Half): number {
  return daysBetween(origin(year), day) * 2 + (half === 'morning' ? 0 : 1)
}

/** How many half-days there are up to the end of the year. */
export function halfDaysIn(year: number): number {
  return halfDayAt(year, lastDayOfYear(year), 'afternoon') + 1
}

/** Half-days of a year as bits. */
export type HalfDays = Uint32Array

export function noHalfDays(year: number): HalfDays {
  return new Uint32Array(Math.ceil(halfDaysIn(year) / 32))
}

/** Marks half-days from one to another, both included; those outside the year are left out. */
export function markHalfDays(bits: HalfDays, from: number, to: number): void {
  for (let at = Math.max(0, from); at <= to && at < bits.length * 32; at += 1)
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}

export function hasHalfDay(bits: HalfDays, at: number): boolean {
  return (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1
}

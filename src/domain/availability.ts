import { type HalfDays, halfDaysIn, hasHalfDay } from './half-days.ts'
import type { Office } from './offices.ts'

/** Somebody who is to come, with what is known of their year. What is not known is unknown, and never free. */
export type Attendee = {
  readonly id: string
  /** Names of the groups that the person is in. */
  readonly groups: readonly string[]
  readonly subregion: Office['subregion']
  readonly known: HalfDays
  readonly busy: HalfDays
}

/** Which attendees are busy, and of which nothing is known, in each half-day: bits of attendees, row by row. */
export type Availability = {
  readonly attendees: readonly Attendee[]
  /** Numbers of 32 attendees in a row. */
  readonly width: number
  readonly busy: Uint32Array
  readonly unknown: Uint32Array
}

export function availabilityOf(year: number, attendees: readonly Attendee[]): Availability {
  const [width, rows] = [Math.ceil(attendees.length / 32), halfDaysIn(year)]
  const [busy, unknown] = [new Uint32Array(rows * width), new Uint32Array(rows * width)]
  for (const [at, one] of attendees.entries()) {
    const [word, bit] = [at >>> 5, 1 << (at & 31)]
    for (let row = 0; row < rows; row += 1) {
      const cell = row * width + word
      if (hasHalfDay(one.busy, row)) busy[cell] = (busy[cell] ?? 0) | bit
      else if (!hasHalfDay(one.known, row)) unknown[cell] = (unknown[cell] ?? 0) | bit
    }
  }
  return { attendees, width, busy, unknown }
}

/** Some of the attendees, as bits. */
export type Some = Uint32Array

export function someOf({ attendees, width }: Availability, isOne: (attendee: Attendee) => boolean): Some {
  const some = new Uint32Array(width)
  for (const [at, one] of attendees.entries())
    if (isOne(one)) some[at >>> 5] = (some[at >>> 5] ?? 0) | (1 << (at & 31))
  return some
}

export function countSome(some: Some): number {
  let count = 0
  for (const word of some) {
    let rest = word
    for (; rest !== 0; count += 1) rest &= rest - 1
  }
  return count
}

/** Those of some attendees who are busy, and of whom it is unknown, in any of the half-days from one to another. */
export function standingOf(
  { width, busy, unknown }: Availability,
  some: Some,
  from: number,
  to: number,
): { busy: Some; unknown: Some } {
  const [taken, open] = [new Uint32Array(width), new Uint32Array(width)]
  for (let row = from; row <= to; row += 1)
    for (let word = 0; word < width; word += 1) {
      taken[word] = (taken[word] ?? 0) | ((busy[row * width + word] ?? 0) & (some[word] ?? 0))
      open[word] = (open[word] ?? 0) | ((unknown[row * width + word] ?? 0) & (some[word] ?? 0))
    }
  // Who is busy in one half-day is busy, whatever is unknown of the others.
  for (let word = 0; word < width; word += 1) open[word] = (open[word] ?? 0) & ~(taken[word] ?? 0)
  return { busy: taken, unknown: open }
}

/** Whether some attendees are all among others. */
export function areAllIn(some: Some, others: Some): boolean {
  return some.every((word, at) => (word & ~(others[at] ?? 0)) === 0)
}

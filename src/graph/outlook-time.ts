import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** Sweden's time by its Windows name, which Outlook always understands (platform.md 4.2). */
export const swedishZone = 'W. Europe Standard Time'

/** A part of time, instants in UTC with `Z`; `end` is when it is over. */
export type Span = { start: string; end: string }

const ianaOf = new Map([
  [swedishZone, 'Europe/Stockholm'],
  ['UTC', 'UTC'],
])

/**
 * A moment as Outlook wants it: wall clock in Sweden without offset, and the zone beside it. In the hour that comes
 * twice in October a wall clock does not tell which, so UTC does.
 */
export function writeMoment(instant: string): { dateTime: string; timeZone: string } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm')
  const wall = zoned.toPlainDateTime()
  const isTold = wall.toZonedDateTime('Europe/Stockholm').equals(zoned)
  return isTold
    ? { dateTime: wall.toString({ smallestUnit: 'second' }), timeZone: swedishZone }
    : { dateTime: zoned.toInstant().toString({ smallestUnit: 'second' }).slice(0, -1), timeZone: 'UTC' }
}

/** A moment of Outlook's, as an instant in UTC. A zone or a clock that is none is refused by the schema. */
export const moment = z.object({ dateTime: z.string(), timeZone: z.string() }).transform((given, context) => {
  try {
    const zone = ianaOf.get(given.timeZone) ?? given.timeZone
    return Temporal.PlainDateTime.from(given.dateTime).toZonedDateTime(zone).toInstant().toString()
  } catch {
    context.addIssue(`no moment: ${given.dateTime} ${given.timeZone}`)
    return z.NEVER
  }
})

/** Whether two spans are the same, whatever letters their moments are written in. */
export function isSameSpan(one: Span, other: Span): boolean {
  const equal = (a: string, b: string) => Temporal.Instant.from(a).equals(Temporal.Instant.from(b))
  return equal(one.start, other.start) && equal(one.end, other.end)
}

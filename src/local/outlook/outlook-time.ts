import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { GraphError } from '../graph-error.ts'

/** Windows names Outlook answers in; IANA names are taken as they are. */
const zoneOf = new Map([
  ['utc', 'UTC'],
  ['w. europe standard time', 'Europe/Stockholm'],
  ['central europe standard time', 'Europe/Budapest'],
  ['romance standard time', 'Europe/Paris'],
  ['gmt standard time', 'Europe/London'],
  ['fle standard time', 'Europe/Helsinki'],
])
const wallClock = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?$/
const offset = /(?:Z|[+-]\d{2}:\d{2})$/

/** dateTimeTimeZone as it is sent. */
export const sentMoment = z.strictObject({
  dateTime: z.string(),
  timeZone: z.string(),
  '@odata.type': z.string().optional(),
})

/** When nobody has answered, status.time says this. */
export const noTime = '0001-01-01T00:00:00Z'

/** The IANA name behind a Windows or IANA name. Throws 400 in Outlook's words. */
function zoneNamed(name: string): string {
  const known = zoneOf.get(name.toLowerCase())
  if (known !== undefined) return known
  try {
    if (!/^\w+\/[\w/+-]+$/.test(name)) throw new RangeError(name)
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    throw new GraphError(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    )
  }
}

function invalid(name: string, text: string): GraphError {
  return new GraphError(
    400,
    'ErrorInvalidParameter',
    `The value '${text}' of parameter '${name}' is invalid.`,
  )
}

/** Milliseconds of a dateTime without offset in its zone. Throws 400 for an offset, no date, or no zone. */
export function readMoment({ dateTime, timeZone }: z.infer<typeof sentMoment>): number {
  const zone = zoneNamed(timeZone)
  if (!wallClock.test(dateTime)) throw invalid('DateTime', dateTime)
  try {
    return Temporal.PlainDateTime.from(dateTime, { overflow: 'reject' }).toZonedDateTime(zone)
      .epochMilliseconds
  } catch {
    throw invalid('DateTime', dateTime)
  }
}

/** Milliseconds of a query option such as startDateTime; without offset it is UTC. Throws 400. */
export function readInstant(name: string, text: string): number {
  try {
    const zoned = offset.test(text) ? text : `${text.length === 10 ? `${text}T00:00` : text}Z`
    return Temporal.Instant.from(zoned).epochMilliseconds
  } catch {
    throw invalid(name, text)
  }
}

/** A moment as Outlook answers it: wall clock with seven decimals, and the zone by the name asked for. */
export function shownMoment(moment: number, zone: string): { dateTime: string; timeZone: string } {
  const wall = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zoneNamed(zone))
  return { dateTime: wall.toPlainDateTime().toString({ fractionalSecondDigits: 7 }), timeZone: zone }
}

/** Whether the moment is midnight in the zone, as the ends of an all-day event must be. */
export function isMidnight(moment: number, zone: string): boolean {
  return shownMoment(moment, zone).dateTime.endsWith('T00:00:00.0000000')
}

/** What Prefer asks for, by name in small letters; values without their quotes. */
export function preferences(headers: Headers): ReadonlyMap<string, string> {
  const found = (headers.get('prefer') ?? '').matchAll(/([\w.-]+)\s*=\s*(?:"([^"]*)"|([^\s,;]+))/g)
  return new Map([...found].map(([, name = '', quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? '']))
}

/** How a caller wants events shown: in which zone, and with ids that survive a move or not. */
export type Manner = { zone: string; isImmutable: boolean }

/** Reads Prefer: outlook.timezone and IdType. Throws 400 for a zone that is none. */
export function mannerOf(headers: Headers): Manner {
  const asked = preferences(headers)
  const zone = asked.get('outlook.timezone') ?? 'UTC'
  zoneNamed(zone)
  return { zone, isImmutable: asked.get('idtype')?.toLowerCase() === 'immutableid' }
}

import { invalidRequest } from './graph-error.ts'

/** The regional setting of the site; date-only columns are days in this zone. */
const siteZone = 'Europe/Stockholm'

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: siteZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/

function offsetAt(instant: number): number {
  const part = new Map(wallClock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const get = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0
  const wall = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second'))
  return wall - Math.floor(instant / 1000) * 1000
}

function instantOfWallClock(wall: number): number {
  const guess = wall - offsetAt(wall)
  return wall - offsetAt(guess)
}

/**
 * What SharePoint keeps for a date: an instant in UTC, whole seconds. A date-only column keeps
 * midnight in the site's zone of the day meant, so 2027-03-10 becomes 2027-03-09T23:00:00Z
 * (platform.md 3.2). Text without zone is read in the site's zone. Refuses what is no date.
 */
export function storedDate(text: string, dateOnly: boolean): string {
  const found = pattern.exec(text)
  if (!found)
    throw invalidRequest(`Cannot convert the literal '${text}' to the expected type 'Edm.DateTimeOffset'.`)
  const number = (position: number) => Number(found[position] ?? 0)
  const day = Date.UTC(number(1), number(2) - 1, number(3))
  const isCalendarDay = new Date(day).getUTCDate() === number(3) && number(2) >= 1 && number(2) <= 12
  if (!isCalendarDay || number(4) > 23 || number(5) > 59 || number(6) > 59)
    throw invalidRequest(`Cannot convert the literal '${text}' to the expected type 'Edm.DateTimeOffset'.`)
  const wall = day + number(4) * 3_600_000 + number(5) * 60_000 + number(6) * 1000
  const instant =
    found[7] === undefined ? instantOfWallClock(wall) : Math.floor(Date.parse(text) / 1000) * 1000
  if (!dateOnly) return asText(instant)
  const local = instant + offsetAt(instant)
  return asText(instantOfWallClock(Math.floor(local / 86_400_000) * 86_400_000))
}

/** What the clock on the site's wall shows at an instant kept in UTC, as 2027-03-10 09:30:00. */
export function wallTime(text: string): string {
  return wallClock.format(Date.parse(text))
}

/** An instant as Graph writes it: UTC, whole seconds. */
export function asText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

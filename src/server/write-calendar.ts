import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { CalendarFact } from '../domain/calendar-facts.ts'
import { addDays, compareDays } from '../domain/days.ts'

/*
 * Moments are written in UTC and days as DATE, never with a time zone: a TZID from ical-generator is the server's own
 * clock under another name, and no VTIMEZONE comes with it (platform.md 4.9). The method is PUBLISH, which asks for no
 * answer, and the UID our own: under Outlook's iCalUId the entry would fork the invitation.
 */

/** What stands in a calendar, the instant of its last change always among it. */
export type CalendarEntry = Omit<CalendarFact, 'key'> & {
  /** The same for as long as the entry lives and never Outlook's. */
  readonly uid: string
  /** How many times it has been changed; a cancellation need not be counted. */
  readonly sequence: number
}

const hour = 60 * 60
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what RFC 5545 lets no text hold
const unwritable = /[\u0000-\u0008\u000e-\u001f\u007f]/g

/** Text that every reader can hold: one sort of line break, no control characters, no half characters. */
const readable = (text: string): string =>
  text.replace(lineBreak, '\n').replace(unwritable, '').toWellFormed()

/** For the names that ical-generator writes as they are, each on one line. */
const escaped = (text: string): string =>
  readable(text)
    .replace(/\n/g, ' ')
    .replace(/[\\;,]/g, mark => `\\${mark}`)

/** An address without what ical-generator would escape: an address, unlike a text, is read as it stands. */
const address = (link: string): string => new URL(link).href.replace(/[\\;,]/g, encodeURIComponent)

/** ical-generator turns what ends before it begins around; here it stands at its beginning. */
function span(time: CalendarFact['time']): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (time.kind === 'days') {
    const last = compareDays(time.from, time.to) > 0 ? time.from : time.to
    return { start: time.from, end: addDays(last, 1), allDay: true }
  }
  const [start, end] = [new Date(time.start), new Date(time.end)]
  return end > start ? { start, end } : { start }
}

const eventOf = (entry: CalendarEntry, now: number): ICalEventData => ({
  ...span(entry.time),
  id: escaped(entry.uid),
  stamp: new Date(now),
  lastModified: new Date(entry.changedAt),
  // A cancellation counts as one more change, or a calendar that has the entry would not take it (RFC 5546, 2.1.4).
  sequence: entry.sequence + Number(entry.isCancelled),
  status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  transparency:
    entry.takesTime && !entry.isCancelled ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  summary: readable(entry.title),
  location: readable(entry.place) || null,
  description: readable(entry.description) || null,
  url: entry.link === '' ? null : address(entry.link),
})

/**
 * The text of an iCalendar file (RFC 5545): UTF-8, lines of at most 75 octets that end with CRLF. The same arguments
 * give the same text; `now`, in milliseconds since 1970, is the moment it is written. Throws TypeError for a link that
 * is no address and RangeError for a day that does not exist.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], now: number): string {
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'Samverkan', product: 'Calendar', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: hour,
    events: entries.map(entry => eventOf(entry, now)),
  })
  // The last line is a line too, and ical-generator leaves it open.
  return `${calendar}\r\n`
}

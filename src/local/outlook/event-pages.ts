import { GraphError } from '../graph-error.ts'
import type { Site } from '../site.ts'
import { type EventQuery, readEventQuery } from './event-query.ts'
import { type EventRow, liveEvents, type Span } from './event-rows.ts'
import type { Mailbox } from './mailboxes.ts'
import { type Manner, readInstant } from './outlook-time.ts'
import { shownEvent } from './shown-events.ts'

/** Outlook's page when no $top is given. */
const usualPage = 10
const longestView = 1825 * 86_400_000

/** A page of events and how many have been passed, when more follow. */
export type EventPage = { value: Record<string, unknown>[]; skiptoken: number | undefined }

function matches({ filter }: EventQuery, row: EventRow): boolean {
  if (filter === undefined) return true
  return filter.by === 'uid' ? row.uid === filter.uid : row.content.properties[filter.id] === filter.value
}

function pageOf(site: Site, rows: readonly EventRow[], options: EventQuery, manner: Manner): EventPage {
  const from = options.skiptoken ?? 0
  const to = from + (options.top ?? usualPage)
  const { select, properties } = options
  const ordered = options.descending ? rows.toReversed() : rows
  return {
    value: ordered.slice(from, to).map(row => shownEvent(site, row, { ...manner, select, properties })),
    skiptoken: rows.length > to ? to : undefined,
  }
}

/** GET …/events: ten at a time unless $top says otherwise. Throws 400, 501. */
export function eventPage(site: Site, mailbox: Mailbox, query: URLSearchParams, manner: Manner): EventPage {
  const options = readEventQuery(query, ['$select', '$expand', '$filter', '$top', '$skiptoken', '$orderby'])
  const rows = liveEvents(site, mailbox.address, null).filter(row => matches(options, row))
  return pageOf(site, rows, options, manner)
}

/** The window of a calendar view. Throws 400 when an end is missing, turned or more than 1825 days away. */
export function readWindow(query: URLSearchParams): Span {
  const startText = query.get('startDateTime')
  const endText = query.get('endDateTime')
  if (startText === null || endText === null)
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    )
  const window = { start: readInstant('StartDateTime', startText), end: readInstant('EndDateTime', endText) }
  if (window.end < window.start)
    throw new GraphError(400, 'ErrorInvalidParameter', 'EndDateTime is before StartDateTime.')
  if (window.end - window.start > longestView)
    throw new GraphError(
      400,
      'ErrorCalendarViewRangeTooBig',
      "Your request can't be completed. The range between the start and end dates is greater than the allowed range. Maximum number of days: 1825",
    )
  return window
}

/** GET …/calendarView: what touches the window, in the order it begins. Throws 400, 501. */
export function calendarView(
  site: Site,
  mailbox: Mailbox,
  query: URLSearchParams,
  manner: Manner,
): EventPage {
  const window = readWindow(query)
  const rest = new URLSearchParams(query)
  rest.delete('startDateTime')
  rest.delete('endDateTime')
  const options = readEventQuery(rest, ['$select', '$expand', '$top', '$skiptoken', '$orderby'])
  return pageOf(site, liveEvents(site, mailbox.address, window), options, manner)
}

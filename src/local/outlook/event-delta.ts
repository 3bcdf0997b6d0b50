import { z } from 'zod'
import { GraphError, invalidRequest } from '../graph-error.ts'
import type { Site } from '../site.ts'
import { readWindow } from './event-pages.ts'
import { changedEvents, type EventRow, lastChange, type Span, spanAt } from './event-rows.ts'
import type { Mailbox } from './mailboxes.ts'
import { type Manner, preferences } from './outlook-time.ts'
import { shownEvent } from './shown-events.ts'

const usualPage = 10
const tokenLifetime = 7 * 86_400_000
const notWithDelta = ['$select', '$filter', '$expand', '$orderby', '$search', '$top', '$skip', '$count']

/** Where a reader stands: the fixed window, the last change it has, the mailbox, and when it was told. */
const place = z.object({
  mailbox: z.string(),
  start: z.number(),
  end: z.number(),
  at: z.int().min(0),
  issued: z.number(),
})
type Place = z.infer<typeof place>

/** The 410 of an outdated delta token: the reader begins again at `fresh` (platform.md 4.8). */
export function syncStateNotFound(fresh: string): GraphError {
  return new GraphError(
    410,
    'SyncStateNotFound',
    'The sync state generation is not found; a full synchronization is needed.',
    { headers: { Location: fresh } },
  )
}

function written(token: Place): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url')
}

function readPlace(site: Site, mailbox: Mailbox, text: string, fresh: string): Place {
  try {
    const found = place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    const isOurs = found.mailbox === mailbox.address && found.at <= lastChange(site, mailbox.address)
    if (isOurs && site.now() - found.issued < tokenLifetime) return found
  } catch {
    throw syncStateNotFound(fresh)
  }
  throw syncStateNotFound(fresh)
}

function demandPlainQuery(query: URLSearchParams): void {
  const names = [...query.keys()]
  const refused = names.filter(name => notWithDelta.includes(name.startsWith('$') ? name : `$${name}`))
  if (refused.length > 0)
    throw new GraphError(
      400,
      'ErrorInvalidUrlQuery',
      `The following parameters are not supported with change tracking over the 'CalendarView' resource: '${refused.join(', ')}'.`,
    )
  const known = ['startDateTime', 'endDateTime', '$deltatoken', '$skiptoken']
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined) throw invalidRequest(`The query parameter '${unknown}' is not recognized.`)
  const token = query.get('$deltatoken') ?? query.get('$skiptoken')
  if (token !== null && names.length > 1)
    throw invalidRequest('The window is fixed in the token; a link is followed as it is.')
}

const touches = ({ start, end }: Span, window: Span) =>
  start < window.end && (end > window.start || start >= window.start)

/** How an event that has changed is told: as it is, as removed, or not at all to one who never had it. */
function told(site: Site, row: EventRow, from: Place, manner: Manner): Record<string, unknown>[] {
  const type = { '@odata.type': '#microsoft.graph.event' }
  if (row.deleted === null && touches(row, from)) return [{ ...type, ...shownEvent(site, row, manner) }]
  const before = spanAt(site, row, from.at)
  if (!before || !touches(before, from)) return []
  return [{ ...type, id: manner.isImmutable ? row.id : row.itemId, '@removed': { reason: 'deleted' } }]
}

/**
 * One page of GET …/calendarView/delta: first what lies in the window, later what has changed there, each event
 * once and as it is now; deleted ones and those moved out as @removed. Pages by Prefer: odata.maxpagesize.
 * Throws 400 for query options, 410 for a token that is unknown, of another mailbox or older than seven days.
 */
export function deltaPage(
  site: Site,
  mailbox: Mailbox,
  query: URLSearchParams,
  headers: Headers,
  manner: Manner,
  address: string,
): Record<string, unknown> {
  demandPlainQuery(query)
  const token = query.get('$deltatoken') ?? query.get('$skiptoken')
  const issued = site.now()
  const from =
    token === null
      ? { ...readWindow(query), mailbox: mailbox.address, at: 0, issued }
      : readPlace(site, mailbox, token, address)
  const size = Number(preferences(headers).get('odata.maxpagesize')) || usualPage
  const value: Record<string, unknown>[] = []
  const link = (name: string, at: number) => `${address}?${name}=${written({ ...from, at, issued })}`
  let at = from.at
  for (const row of changedEvents(site, mailbox.address, from.at)) {
    const one = told(site, row, from, manner)
    if (one.length > 0 && value.length === size) return { value, '@odata.nextLink': link('$skiptoken', at) }
    value.push(...one)
    at = row.change
  }
  return { value, '@odata.deltaLink': link('$deltatoken', at) }
}

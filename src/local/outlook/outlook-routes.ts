import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { type GraphCall, segments } from '../graph-call.ts'
import { type GraphAnswer, GraphError, invalidRequest, notBuilt } from '../graph-error.ts'
import type { Site } from '../site.ts'
import { deltaPage } from './event-delta.ts'
import { calendarView, type EventPage, eventPage } from './event-pages.ts'
import { readEventQuery } from './event-query.ts'
import { type EventRow, findEvent } from './event-rows.ts'
import { getSchedule } from './get-schedule.ts'
import { accessDenied, demandMailbox } from './mailbox-grants.ts'
import type { Mailbox } from './mailboxes.ts'
import { type Manner, mannerOf } from './outlook-time.ts'
import { shownEvent } from './shown-events.ts'
import { cancelEvent, changeEvent, createEvent, deleteEvent } from './write-event.ts'

type Asked = { site: Site; call: GraphCall; mailbox: Mailbox; manner: Manner }

function notAllowed(method: string): GraphError {
  return new GraphError(405, 'ErrorMethodNotAllowed', `${method} is not allowed here.`)
}

function context({ call, mailbox }: Asked, what: string): Record<string, unknown> {
  return {
    '@odata.context': `${call.root}/$metadata#users('${encodeURIComponent(mailbox.address)}')/${what}`,
  }
}

/** Says which of the wishes in Prefer were met. */
function applied({ call, manner }: Asked): Record<string, string> {
  const prefer = call.headers.get('prefer') ?? ''
  const met = [
    ...(manner.isImmutable ? ['IdType="ImmutableId"'] : []),
    ...(/outlook\.timezone/i.test(prefer) ? [`outlook.timezone="${manner.zone}"`] : []),
    ...(/odata\.maxpagesize/i.test(prefer) && call.path.endsWith('/delta')
      ? [/odata\.maxpagesize\s*=\s*\d+/i.exec(prefer)?.[0] ?? '']
      : []),
  ]
  return met.length === 0 ? {} : { 'Preference-Applied': met.join(', ') }
}

function answer(asked: Asked, status: number, body: Record<string, unknown>): GraphAnswer {
  return { status, headers: applied(asked), body }
}

function oneEvent(asked: Asked, status: number, row: EventRow): GraphAnswer {
  const shown = shownEvent(asked.site, row, asked.manner)
  return answer(asked, status, { ...context(asked, 'events/$entity'), ...shown })
}

function pageAnswer(asked: Asked, what: string, { value, skiptoken }: EventPage): GraphAnswer {
  const { call } = asked
  const next = new URLSearchParams(call.query)
  if (skiptoken !== undefined) next.set('$skiptoken', String(skiptoken))
  return answer(asked, 200, {
    ...context(asked, what),
    value,
    ...(skiptoken === undefined ? {} : { '@odata.nextLink': `${call.root}${call.path}?${next}` }),
  })
}

function answerEvents(asked: Asked): GraphAnswer {
  const { site, call, mailbox, manner } = asked
  if (call.method === 'POST') return oneEvent(asked, 201, createEvent(site, mailbox, call.body))
  if (call.method === 'GET') return pageAnswer(asked, 'events', eventPage(site, mailbox, call.query, manner))
  throw notAllowed(call.method)
}

function answerEvent(asked: Asked, id: string): GraphAnswer {
  const { site, call, mailbox, manner } = asked
  const ifMatch = call.headers.get('if-match')
  if (call.method === 'PATCH') return oneEvent(asked, 200, changeEvent(site, mailbox, id, call.body, ifMatch))
  if (call.method === 'DELETE') {
    deleteEvent(site, mailbox, id, ifMatch)
    return { status: 204, headers: {} }
  }
  if (call.method !== 'GET') throw notAllowed(call.method)
  const { select, properties } = readEventQuery(call.query, ['$select', '$expand'])
  const shown = shownEvent(site, findEvent(site, mailbox, id), { ...manner, select, properties })
  return answer(asked, 200, { ...context(asked, 'events/$entity'), ...shown })
}

const cancelBody = z
  .strictObject({ comment: z.string().nullish(), Comment: z.string().nullish() })
  .transform(({ comment, Comment }) => comment ?? Comment ?? '')

function answerCancel({ site, call, mailbox }: Asked, id: string): GraphAnswer {
  if (call.method !== 'POST') throw notAllowed(call.method)
  const comment = cancelBody.safeParse(call.body ?? {})
  if (!comment.success) throw invalidRequest('Cancel takes a comment and nothing else.')
  cancelEvent(site, mailbox, id, comment.data)
  return { status: 202, headers: {} }
}

function answerCalendar(asked: Asked): GraphAnswer {
  const { mailbox, call } = asked
  if (call.method !== 'GET') throw notAllowed(call.method)
  if (call.query.size > 0) throw notBuilt('query options on a calendar')
  const provider = mailbox.hasTeams ? 'teamsForBusiness' : 'unknown'
  return answer(asked, 200, {
    ...context(asked, 'calendar/$entity'),
    id: `AAMkAC${Buffer.from(mailbox.address).toString('base64url')}`,
    name: 'Kalender',
    color: 'auto',
    isDefaultCalendar: true,
    canEdit: true,
    canShare: true,
    canViewPrivateItems: true,
    isRemovable: false,
    allowedOnlineMeetingProviders: mailbox.hasTeams ? [provider] : [],
    defaultOnlineMeetingProvider: provider,
    owner: { name: mailbox.name, address: mailbox.address },
  })
}

function answerView(asked: Asked): GraphAnswer {
  const { site, call, mailbox, manner } = asked
  if (call.method !== 'GET') throw notAllowed(call.method)
  return pageAnswer(asked, 'calendarView', calendarView(site, mailbox, call.query, manner))
}

function answerDelta(asked: Asked): GraphAnswer {
  const { site, call, mailbox, manner } = asked
  if (call.method !== 'GET') throw notAllowed(call.method)
  const page = deltaPage(site, mailbox, call.query, call.headers, manner, `${call.root}${call.path}`)
  return answer(asked, 200, { '@odata.context': `${call.root}/$metadata#Collection(event)`, ...page })
}

function answerSchedule(asked: Asked): GraphAnswer {
  const { site, call, manner } = asked
  if (call.method !== 'POST') throw notAllowed(call.method)
  return answer(asked, 200, {
    '@odata.context': `${call.root}/$metadata#Collection(microsoft.graph.scheduleInformation)`,
    ...getSchedule(site, call.body, manner),
  })
}

/** The calendar of a group cannot be used by an app alone, and not by the tab (platform.md 4.1). */
function answerGroup(call: GraphCall, caller: Caller): never {
  if (caller.kind === 'application' || !caller.permissions.includes('Group.ReadWrite.All'))
    throw accessDenied()
  throw notBuilt(call.path)
}

/** Whether a call is one of Outlook's: it takes one of the app's four places. */
export function isOutlookCall({ path }: GraphCall): boolean {
  return /^\/(?:users|groups)\/[^/]+\/(?:calendar|events)/i.test(path)
}

/**
 * Answers calls under /users/{mailbox}: calendar, events, cancel, calendarView with its delta, getSchedule; and
 * refuses those under /groups. The rest of Outlook is 501. Throws GraphError.
 */
export function answerOutlookCall(site: Site, call: GraphCall, caller: Caller): GraphAnswer {
  const [first, name = '', part, id, below, ...deeper] = segments(call.path)
  if (first === 'groups') answerGroup(call, caller)
  const isRead = call.method === 'GET' || part === 'calendar'
  const mailbox = demandMailbox(site.store, caller, name, !isRead)
  const asked = { site, call, mailbox, manner: mannerOf(call.headers) }
  if (['POST', 'PATCH'].includes(call.method) && call.body === undefined && below !== 'cancel')
    throw invalidRequest('The request has no body.')
  if (part === 'events' && id === undefined) return answerEvents(asked)
  if (part === 'events' && id !== undefined && below === undefined) return answerEvent(asked, id)
  if (part === 'events' && id !== undefined && below === 'cancel' && deeper.length === 0)
    return answerCancel(asked, id)
  if (part === 'calendar' && id === undefined) return answerCalendar(asked)
  if (part === 'calendar' && id === 'getSchedule' && below === undefined) return answerSchedule(asked)
  if (part === 'calendarView' && id === undefined) return answerView(asked)
  if (part === 'calendarView' && id === 'delta' && below === undefined) return answerDelta(asked)
  throw notBuilt(`${call.method} ${call.path}`)
}

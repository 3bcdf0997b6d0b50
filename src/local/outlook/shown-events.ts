import { invalidRequest } from '../graph-error.ts'
import type { Site } from '../site.ts'
import type { Attendee, EventRow, Party, Span } from './event-rows.ts'
import { isOrganiser } from './event-rows.ts'
import { previewOf } from './mail-html.ts'
import { type Manner, noTime, shownMoment } from './outlook-time.ts'

/** changeKey of a version: grows with it. */
function changeKeyOf(row: EventRow): string {
  return Buffer.from(`${row.uid.slice(-12)}${String(row.version).padStart(8, '0')}`).toString('base64')
}

/** The eTag, weak as Outlook's are. */
export function eTagOf(row: EventRow): string {
  return `W/"${changeKeyOf(row)}"`
}

const emailAddress = ({ address, name }: Party) => ({ emailAddress: { name, address } })

function shownSpan({ start, end }: Span, { zone }: Manner) {
  return { start: shownMoment(start, zone), end: shownMoment(end, zone) }
}

function shownAttendee(attendee: Attendee, manner: Manner) {
  return {
    type: attendee.type,
    status: { response: attendee.response, time: attendee.time ?? noTime },
    ...emailAddress(attendee),
    ...(attendee.proposal === null ? {} : { proposedNewTime: shownSpan(attendee.proposal, manner) }),
  }
}

function shownLocation(location: Record<string, unknown> | null) {
  const name = location?.displayName ?? ''
  return location === null
    ? { displayName: '', locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} }
    : { locationType: 'default', uniqueId: name, uniqueIdType: 'private', ...location }
}

function webLink(site: Site, row: EventRow): string {
  const origin = site.origin()
  return origin === null
    ? `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(row.itemId)}&exvsurl=1&path=/calendar/item`
    : `${origin}/local/mailboxes/${encodeURIComponent(row.mailbox)}/events/${row.id}`
}

/** What an event may be asked for with $select. */
const selectable = new Set([
  'id',
  'createdDateTime',
  'lastModifiedDateTime',
  'changeKey',
  'categories',
  'transactionId',
  'originalStartTimeZone',
  'originalEndTimeZone',
  'iCalUId',
  'reminderMinutesBeforeStart',
  'isReminderOn',
  'hasAttachments',
  'subject',
  'bodyPreview',
  'importance',
  'sensitivity',
  'isAllDay',
  'isCancelled',
  'isOrganizer',
  'responseRequested',
  'seriesMasterId',
  'showAs',
  'type',
  'webLink',
  'onlineMeetingUrl',
  'isOnlineMeeting',
  'onlineMeetingProvider',
  'allowNewTimeProposals',
  'isDraft',
  'hideAttendees',
  'responseStatus',
  'body',
  'start',
  'end',
  'location',
  'locations',
  'recurrence',
  'attendees',
  'organizer',
  'onlineMeeting',
])

/** Reads $select for events. Throws 400 for a property an event does not have. */
export function readSelect(text: string): string[] {
  const names = text.split(',').map(name => name.trim())
  for (const name of names)
    if (!selectable.has(name))
      throw invalidRequest(`Could not find a property named '${name}' on type 'microsoft.graph.event'.`)
  return names
}

/** How an event is to be shown. */
export type EventView = Manner & { select?: string[] | undefined; properties?: string[] | undefined }

function meetingFacts(row: EventRow) {
  const { joinUrl, own } = row.content
  return {
    isOrganizer: isOrganiser(row),
    isOnlineMeeting: joinUrl !== null,
    onlineMeetingProvider: joinUrl === null ? 'unknown' : 'teamsForBusiness',
    onlineMeeting: joinUrl === null ? null : { joinUrl },
    onlineMeetingUrl: null,
    responseStatus: { response: own.response, time: own.time ?? noTime },
  }
}

function everything(site: Site, row: EventRow, manner: Manner): Record<string, unknown> {
  const { content } = row
  const place = shownLocation(content.location)
  return {
    '@odata.etag': eTagOf(row),
    id: manner.isImmutable ? row.id : row.itemId,
    createdDateTime: row.created,
    lastModifiedDateTime: row.modified,
    changeKey: changeKeyOf(row),
    categories: content.categories,
    transactionId: row.transactionId,
    originalStartTimeZone: content.startZone,
    originalEndTimeZone: content.endZone,
    iCalUId: row.uid,
    reminderMinutesBeforeStart: content.reminderMinutes,
    isReminderOn: content.isReminderOn,
    hasAttachments: false,
    subject: content.subject,
    bodyPreview: previewOf(content.html),
    importance: content.importance,
    sensitivity: content.sensitivity,
    isAllDay: content.isAllDay,
    isCancelled: content.isCancelled,
    responseRequested: content.responseRequested,
    seriesMasterId: null,
    showAs: content.showAs,
    type: 'singleInstance',
    webLink: webLink(site, row),
    ...meetingFacts(row),
    allowNewTimeProposals: content.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: content.hideAttendees,
    recurrence: null,
    body: { contentType: 'html', content: content.html },
    ...shownSpan(row, manner),
    location: place,
    locations: content.location === null ? [] : [place],
    attendees: content.attendees.map(one => shownAttendee(one, manner)),
    organizer: emailAddress(content.organiser),
  }
}

/** An event as Graph answers it; extended properties only where they were expanded (platform.md 4.6). */
export function shownEvent(site: Site, row: EventRow, view: EventView): Record<string, unknown> {
  const all = everything(site, row, view)
  const { select, properties = [] } = view
  const kept = Object.entries(all).filter(
    ([name]) => select === undefined || name === 'id' || name.startsWith('@') || select.includes(name),
  )
  const found = properties.flatMap(id => {
    const value = row.content.properties[id]
    return value === undefined ? [] : [{ id, value }]
  })
  return {
    ...Object.fromEntries(kept),
    ...(found.length === 0 ? {} : { singleValueExtendedProperties: found }),
  }
}

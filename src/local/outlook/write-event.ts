import { GraphError, invalidRequest, notBuilt } from '../graph-error.ts'
import { tenantId } from '../people.ts'
import type { Site } from '../site.ts'
import { sendAbout } from './delivery.ts'
import { type EventBody, readEventBody, readOnlyProperty, uniqueAttendees } from './event-body.ts'
import {
  type Attendee,
  addEvent,
  type EventContent,
  type EventDraft,
  type EventRow,
  eventOfTransaction,
  findEvent,
  isOrganiser,
  moveEvent,
  saveEvent,
} from './event-rows.ts'
import { keptPropertyId } from './extended-properties.ts'
import { hasMeetingBlob, keptHtml, newJoinUrl, withMeetingBlob } from './mail-html.ts'
import { addressKey, type Mailbox } from './mailboxes.ts'
import { isMidnight, readMoment } from './outlook-time.ts'
import { startingContent } from './own-time.ts'
import { eTagOf } from './shown-events.ts'

/* What Outlook does when an event is written (platform.md 4.2–4.4), and to whom it sends. */

/** The whole new array; who was there before keeps the answer (platform.md 4.4). */
function attendeesFrom(body: EventBody, { attendees, organiser }: EventContent): Attendee[] {
  if (body.attendees === undefined) return attendees
  const known = new Map(attendees.map(one => [addressKey(one.address), one]))
  return uniqueAttendees(body.attendees).map(([key, { emailAddress, type }]) => {
    const before = known.get(key)
    const isOwner = key === addressKey(organiser.address)
    return {
      address: emailAddress.address.trim(),
      name: emailAddress.name ?? before?.name ?? emailAddress.address.trim(),
      type,
      response: isOwner ? 'organizer' : (before?.response ?? 'none'),
      time: before?.time ?? null,
      proposal: before?.proposal ?? null,
    }
  })
}

function demandUnchangedOrganiser(body: EventBody, organiser: string): void {
  const asked = body.organizer?.emailAddress.address
  if (asked !== undefined && addressKey(asked) !== addressKey(organiser)) throw readOnlyProperty('organizer')
}

/** The draft with the body's own words put over it; neither the Teams link nor the answers are settled yet. */
function written(body: EventBody, before: EventDraft): EventDraft {
  const { content } = before
  const [place] = body.locations ?? []
  const properties = (body.singleValueExtendedProperties ?? []).map(({ id, value }) => [
    keptPropertyId(id),
    value,
  ])
  return {
    start: body.start ? readMoment(body.start) : before.start,
    end: body.end ? readMoment(body.end) : before.end,
    content: {
      ...content,
      subject: body.subject ?? content.subject,
      html: body.body ? keptHtml(body.body.content, body.body.contentType) : content.html,
      isAllDay: body.isAllDay ?? content.isAllDay,
      startZone: body.start?.timeZone ?? content.startZone,
      endZone: body.end?.timeZone ?? content.endZone,
      location: body.location ?? place ?? content.location,
      attendees: attendeesFrom(body, content),
      hideAttendees: body.hideAttendees ?? content.hideAttendees,
      responseRequested: body.responseRequested ?? content.responseRequested,
      allowNewTimeProposals: body.allowNewTimeProposals ?? content.allowNewTimeProposals,
      showAs: body.showAs ?? content.showAs,
      sensitivity: body.sensitivity ?? content.sensitivity,
      importance: body.importance ?? content.importance,
      reminderMinutes: body.reminderMinutesBeforeStart ?? content.reminderMinutes,
      isReminderOn: body.isReminderOn ?? content.isReminderOn,
      categories: body.categories ?? content.categories,
      properties: { ...content.properties, ...Object.fromEntries(properties) },
    },
  }
}

function demandTimes({ start, end, content }: EventDraft): void {
  if (end < start)
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      'At least one property failed validation. The end of the event is before its start.',
    )
  if (content.isAllDay && !(isMidnight(start, content.startZone) && isMidnight(end, content.endZone)))
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      'The Event.Start and Event.End properties of an all-day event need to be midnight.',
    )
}

/**
 * The Teams link: given where it is asked for and the mailbox can, else silently not; once there it stays,
 * unless a new body leaves the meeting blob out (platform.md 4.3).
 */
function joined(mailbox: Mailbox, body: EventBody, content: EventContent): EventContent {
  const had = content.joinUrl
  if (had !== null)
    return !body.body || hasMeetingBlob(content.html, had) ? content : { ...content, joinUrl: null }
  const provider = body.onlineMeetingProvider ?? 'teamsForBusiness'
  if (!body.isOnlineMeeting || provider !== 'teamsForBusiness' || !mailbox.hasTeams) return content
  const joinUrl = newJoinUrl(tenantId)
  return { ...content, joinUrl, html: withMeetingBlob(content.html, joinUrl) }
}

/**
 * POST …/events: keeps the event and invites at once; a transactionId already used answers that event and sends
 * nothing. Throws 400, 501.
 */
export function createEvent(site: Site, mailbox: Mailbox, sent: unknown): EventRow {
  const body = readEventBody(sent)
  const known = body.transactionId && eventOfTransaction(site, mailbox, body.transactionId)
  if (known) return known
  if (!body.start || !body.end) throw invalidRequest('An event needs start and end.')
  demandUnchangedOrganiser(body, mailbox.address)
  const draft = written(body, { start: 0, end: 0, content: startingContent(mailbox) })
  demandTimes(draft)
  const content = joined(mailbox, body, draft.content)
  const row = addEvent(site, mailbox.address, { ...draft, content }, { transactionId: body.transactionId })
  for (const attendee of content.attendees) sendAbout(site, row, attendee, 'invitation')
  return row
}

/** Weak and strong forms of the same eTag are equal. Throws 412 for another. */
function demandMatch(row: EventRow, ifMatch: string | null): void {
  const bare = (text: string) => text.trim().replace(/^W\//, '')
  if (ifMatch === null || ifMatch.trim() === '*' || bare(ifMatch) === bare(eTagOf(row))) return
  throw new GraphError(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  )
}

/** A new time asks everybody again: answers to the old one fall away. */
function askedAnew(before: EventRow, draft: EventDraft): EventContent {
  const { content } = draft
  if (before.start === draft.start && before.end === draft.end) return content
  const attendees = content.attendees.map(one =>
    one.response === 'organizer' ? one : { ...one, response: 'none' as const, time: null, proposal: null },
  )
  return { ...content, attendees, sequence: content.sequence + 1 }
}

/** Mails the added and the removed; the others only when anything but the attendees was sent. */
function tell(site: Site, before: EventRow, after: EventRow, isOnlyAttendees: boolean): void {
  const keys = (row: EventRow) => new Set(row.content.attendees.map(({ address }) => addressKey(address)))
  const had = keys(before)
  const has = keys(after)
  for (const one of before.content.attendees)
    if (!has.has(addressKey(one.address)))
      sendAbout(site, { ...after, content: before.content }, one, 'cancellation')
  for (const one of after.content.attendees) {
    if (!had.has(addressKey(one.address))) sendAbout(site, after, one, 'invitation')
    else if (!isOnlyAttendees) sendAbout(site, after, one, 'update')
  }
}

/** PATCH …/events/{id}, by the organiser. Throws 400, 404, 412, 501; nothing is written or sent then. */
export function changeEvent(
  site: Site,
  mailbox: Mailbox,
  id: string,
  sent: unknown,
  ifMatch: string | null,
): EventRow {
  const row = findEvent(site, mailbox, id)
  demandMatch(row, ifMatch)
  if (!isOrganiser(row)) throw notBuilt("PATCH of an attendee's copy")
  const body = readEventBody(sent)
  if (body.transactionId !== undefined && body.transactionId !== row.transactionId)
    throw readOnlyProperty('transactionId')
  demandUnchangedOrganiser(body, row.content.organiser.address)
  const draft = written(body, row)
  demandTimes(draft)
  const content = askedAnew(row, { ...draft, content: joined(mailbox, body, draft.content) })
  const after = saveEvent(site, row, { start: draft.start, end: draft.end, content })
  tell(
    site,
    row,
    after,
    Object.keys(body).every(name => name === 'attendees'),
  )
  return after
}

/** Takes an organiser's event away and tells everybody invited, also when its day is past. */
function callOff(site: Site, row: EventRow, comment: string): void {
  for (const attendee of row.content.attendees) sendAbout(site, row, attendee, 'cancellation', comment)
  moveEvent(site, row, 'deleted')
}

/** POST …/cancel: to the deleted items, with the comment in every mail. Throws 400 for an attendee's copy, 404. */
export function cancelEvent(site: Site, mailbox: Mailbox, id: string, comment: string): void {
  const row = findEvent(site, mailbox, id)
  if (!isOrganiser(row))
    throw new GraphError(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    )
  callOff(site, row, comment)
}

/** DELETE …/events/{id}: the organiser's sends a cancellation without comment, an attendee's only goes. */
export function deleteEvent(site: Site, mailbox: Mailbox, id: string, ifMatch: string | null): void {
  const row = findEvent(site, mailbox, id)
  demandMatch(row, ifMatch)
  if (isOrganiser(row)) callOff(site, row, '')
  else moveEvent(site, row, 'deleted')
}

import type { Site } from '../site.ts'
import {
  type Attendee,
  addEvent,
  copyOf,
  type EventContent,
  type EventRow,
  moveEvent,
  saveEvent,
} from './event-rows.ts'
import { addressKey, receivingMailbox } from './mailboxes.ts'
import { type MailKind, putMail } from './mails.ts'

/** Those a receiver sees: with hideAttendees only themselves (platform.md 4.2). */
function visible({ content }: EventRow, receiver: string): Attendee[] {
  return content.hideAttendees
    ? content.attendees.filter(({ address }) => addressKey(address) === receiver)
    : content.attendees
}

function copyContent(row: EventRow, receiver: string, before: EventContent | undefined): EventContent {
  const isSameTime = before !== undefined && before.sequence === row.content.sequence
  return {
    ...row.content,
    attendees: visible(row, receiver).map(one => ({ ...one, response: 'none', time: null, proposal: null })),
    properties: {},
    categories: before?.categories ?? [],
    showAs: isSameTime ? before.showAs : 'tentative',
    own: isSameTime ? before.own : { response: 'notResponded', time: null },
  }
}

/** Puts the meeting into the receiver's calendar, or brings it up to date there. */
function placeInCalendar(site: Site, row: EventRow, receiver: string, kind: MailKind): void {
  const { start, end, uid } = row
  const copy = copyOf(site, receiver, uid)
  if (kind === 'cancellation') {
    if (copy?.deleted === null)
      saveEvent(site, copy, { content: { ...copy.content, isCancelled: true, showAs: 'free' } })
    return
  }
  const content = copyContent(row, receiver, kind === 'update' ? copy?.content : undefined)
  if (!copy) addEvent(site, receiver, { start, end, content }, { uid })
  else {
    const isAskedAnew = kind === 'invitation' || copy.content.sequence !== content.sequence
    const there = copy.deleted !== null && isAskedAnew ? moveEvent(site, copy, 'calendar') : copy
    saveEvent(site, there, { start, end, content })
  }
}

/**
 * Sends one attendee a mail about the organiser's event, and keeps the attendee's calendar in step. The
 * organiser among the own attendees gets none.
 */
export function sendAbout(
  site: Site,
  row: EventRow,
  attendee: Attendee,
  kind: 'invitation' | 'update' | 'cancellation',
  comment = '',
): void {
  const { content } = row
  if (addressKey(attendee.address) === addressKey(content.organiser.address)) return
  const receiver = receivingMailbox(site.store, attendee.address, attendee.name)
  placeInCalendar(site, row, receiver.address, kind)
  if (!receiver.isOpen) return
  putMail(site, {
    receiver: receiver.address,
    kind,
    uid: row.uid,
    sequence: content.sequence,
    content: {
      from: content.organiser,
      subject: content.subject,
      meeting: {
        start: row.start,
        end: row.end,
        isAllDay: content.isAllDay,
        place: String(content.location?.displayName ?? ''),
        html: content.html,
        joinUrl: content.joinUrl,
        attendees: content.hideAttendees
          ? null
          : content.attendees.map(({ address, name, type }) => ({ address, name, type })),
        responseRequested: content.responseRequested,
        allowNewTimeProposals: content.allowNewTimeProposals,
      },
      comment,
      response: null,
      proposal: null,
      unmatched: 'added',
    },
  })
}

import { z } from 'zod'
import type { Site } from '../site.ts'
import { addEvent, deletedEvents, type EventContent, type EventRow, moveEvent } from './event-rows.ts'
import { keptHtml } from './mail-html.ts'
import type { Mailbox } from './mailboxes.ts'

/** What an event says before anything is said of it. */
export function startingContent(mailbox: Mailbox): EventContent {
  return {
    subject: '',
    html: keptHtml('', 'html'),
    isAllDay: false,
    startZone: 'UTC',
    endZone: 'UTC',
    location: null,
    organiser: { address: mailbox.address, name: mailbox.name },
    attendees: [],
    hideAttendees: false,
    responseRequested: true,
    allowNewTimeProposals: true,
    showAs: 'busy',
    sensitivity: 'normal',
    importance: 'normal',
    reminderMinutes: 15,
    isReminderOn: true,
    categories: [],
    joinUrl: null,
    properties: {},
    isCancelled: false,
    sequence: 0,
    own: { response: 'organizer', time: null },
  }
}

/** Something a person puts into the own calendar; times are instants with offset. */
export const ownTimeBody = z
  .strictObject({
    subject: z.string().trim().min(1).max(255),
    start: z.iso.datetime({ offset: true }).transform(text => Date.parse(text)),
    end: z.iso.datetime({ offset: true }).transform(text => Date.parse(text)),
    showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere']).default('busy'),
  })
  .refine(({ start, end }) => start < end)

/** Puts an appointment without guests into a mailbox's calendar: what getSchedule then shows of its owner. */
export function addOwnTime(site: Site, mailbox: Mailbox, asked: z.infer<typeof ownTimeBody>): EventRow {
  const { subject, start, end, showAs } = asked
  const content = { ...startingContent(mailbox), subject, showAs }
  return addEvent(site, mailbox.address, { start, end, content })
}

/** Takes an event back from the deleted items, as a person does by hand: nobody is mailed. False when it is not there. */
export function restoreEvent(site: Site, mailbox: Mailbox, id: string): boolean {
  const row = deletedEvents(site, mailbox.address).find(one => one.id === id)
  if (row) moveEvent(site, row, 'calendar')
  return row !== undefined
}

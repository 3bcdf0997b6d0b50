import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { GraphError } from '../graph-error.ts'
import type { Site } from '../site.ts'
import type { Mailbox } from './mailboxes.ts'

const party = z.object({ address: z.string(), name: z.string() })
const span = z.object({ start: z.number(), end: z.number() })
const responses = [
  'none',
  'organizer',
  'tentativelyAccepted',
  'accepted',
  'declined',
  'notResponded',
] as const
const attendee = party.extend({
  type: z.enum(['required', 'optional', 'resource']),
  response: z.enum(responses),
  /** When the answer was processed; null when there is none. */
  time: z.string().nullable(),
  proposal: span.nullable(),
})

/** Everything of an event but its time and its numbers; times inside are milliseconds. */
const content = z.object({
  subject: z.string(),
  /** Sanitised, with the meeting blob, wrapped in html and body. */
  html: z.string(),
  isAllDay: z.boolean(),
  startZone: z.string(),
  endZone: z.string(),
  location: z.record(z.string(), z.unknown()).nullable(),
  organiser: party,
  attendees: z.array(attendee),
  hideAttendees: z.boolean(),
  responseRequested: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  importance: z.enum(['low', 'normal', 'high']),
  reminderMinutes: z.int(),
  isReminderOn: z.boolean(),
  categories: z.array(z.string()),
  joinUrl: z.string().nullable(),
  /** singleValueExtendedProperties by id; only ever on the organiser's copy. */
  properties: z.record(z.string(), z.string()),
  isCancelled: z.boolean(),
  /** Grows when the time changes: answers to an earlier one no longer count. */
  sequence: z.int(),
  /** What the owner of this copy has answered. */
  own: z.object({ response: z.enum(responses), time: z.string().nullable() }),
})

export type Party = z.infer<typeof party>
export type Span = z.infer<typeof span>
export type Attendee = z.infer<typeof attendee>
export type EventContent = z.infer<typeof content>

const eventRow = z.object({
  mailbox: z.string(),
  /** The immutable id. */
  id: z.string(),
  /** The id that changes when the item moves folder. */
  itemId: z.string(),
  uid: z.string(),
  version: z.int(),
  change: z.int(),
  start: z.number(),
  end: z.number(),
  created: z.string(),
  modified: z.string(),
  deleted: z.string().nullable(),
  transactionId: z.string().nullable(),
  content: z.string().transform(text => content.parse(JSON.parse(text))),
})

/** One copy of an event in one mailbox. */
export type EventRow = z.infer<typeof eventRow>
/** What an event is made of before it is kept. */
export type EventDraft = Span & { content: EventContent }

const newId = (prefix: string) => prefix + randomBytes(54).toString('base64url')
const meetingId = () => `040000008200E00074C5B7101A82E008${randomBytes(40).toString('hex').toUpperCase()}`
const idPattern = /^AA(?:MkAG|kALg)[\w-]{60,}$/

/** A time as Outlook writes it: UTC with seven decimals. */
export function stamp(moment: number): string {
  return new Date(moment).toISOString().replace('Z', '0000Z')
}

/** Whether the copy is the organiser's own. */
export function isOrganiser(row: EventRow): boolean {
  return row.content.own.response === 'organizer'
}

/** A live event by either of its ids. Throws 400 for what is no id, 404 when there is none. */
export function findEvent(site: Site, mailbox: Mailbox, id: string): EventRow {
  if (!idPattern.test(id)) throw new GraphError(400, 'ErrorInvalidIdMalformed', 'Id is malformed.')
  const sql = 'SELECT * FROM events WHERE mailbox=? AND (id=? OR itemId=?) AND deleted IS NULL'
  const row = site.store.row(eventRow, sql, mailbox.address, id, id)
  if (row) return row
  throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}

/** The copy of a meeting in one mailbox, also when it lies among the deleted. */
export function copyOf(site: Site, mailbox: string, uid: string): EventRow | undefined {
  return site.store.row(eventRow, 'SELECT * FROM events WHERE mailbox=? AND uid=?', mailbox, uid)
}

/** The live event a transactionId made. */
export function eventOfTransaction(site: Site, mailbox: Mailbox, id: string): EventRow | undefined {
  const sql = 'SELECT * FROM events WHERE mailbox=? AND transactionId=? AND deleted IS NULL'
  return site.store.row(eventRow, sql, mailbox.address, id)
}

/** Live events of a mailbox that touch the span, or all, in the order they begin. */
export function liveEvents(site: Site, mailbox: string, span: Span | null): EventRow[] {
  const sql = `SELECT * FROM events WHERE mailbox=? AND deleted IS NULL
    AND start<? AND (end>? OR start>=?) ORDER BY start, id`
  const { start, end } = span ?? { start: -8.64e15, end: 8.64e15 }
  return site.store.rows(eventRow, sql, mailbox, end, start, start)
}

/** Events a person of the mailbox has deleted, last first. */
export function deletedEvents(site: Site, mailbox: string): EventRow[] {
  const sql = 'SELECT * FROM events WHERE mailbox=? AND deleted IS NOT NULL ORDER BY change DESC LIMIT 50'
  return site.store.rows(eventRow, sql, mailbox)
}

/** Copies changed after `at`, in the order of their last change. */
export function changedEvents(site: Site, mailbox: string, at: number): EventRow[] {
  const sql = 'SELECT * FROM events WHERE mailbox=? AND change>? ORDER BY change'
  return site.store.rows(eventRow, sql, mailbox, at)
}

const stateRow = z.object({ start: z.number(), end: z.number(), isLive: z.int() })

/** Where an event lay at a change; undefined when it was not there then. */
export function spanAt(site: Site, row: EventRow, change: number): Span | undefined {
  const sql = `SELECT start, end, isLive FROM eventStates
    WHERE mailbox=? AND event=? AND change<=? ORDER BY change DESC LIMIT 1`
  const state = site.store.row(stateRow, sql, row.mailbox, row.id, change)
  return state?.isLive === 1 ? state : undefined
}

const lastChangeRow = z.object({ change: z.int().nullable() })

/** The number of the mailbox's last change; 0 when nothing happened. */
export function lastChange(site: Site, mailbox: string): number {
  const sql = 'SELECT max(change) AS change FROM events WHERE mailbox=?'
  return site.store.row(lastChangeRow, sql, mailbox)?.change ?? 0
}

function keep(site: Site, row: EventRow): EventRow {
  const { mailbox, id, change, start, end } = row
  site.store.run(
    `INSERT OR REPLACE INTO events(mailbox, id, itemId, uid, version, change, start, end, created, modified, deleted,
      transactionId, content) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    mailbox,
    id,
    row.itemId,
    row.uid,
    row.version,
    change,
    start,
    end,
    row.created,
    row.modified,
    row.deleted,
    row.transactionId,
    JSON.stringify(row.content),
  )
  const sql = 'INSERT INTO eventStates(mailbox, event, change, start, end, isLive) VALUES(?, ?, ?, ?, ?, ?)'
  site.store.run(sql, mailbox, id, change, start, end, row.deleted === null ? 1 : 0)
  return row
}

/** Keeps a new event; `uid` is given for an invited person's copy of a meeting. */
export function addEvent(
  site: Site,
  mailbox: string,
  draft: EventDraft,
  more: { uid?: string; transactionId?: string | undefined } = {},
): EventRow {
  const time = stamp(site.now())
  return keep(site, {
    ...draft,
    mailbox,
    id: newId('AAkALg'),
    itemId: newId('AAMkAG'),
    uid: more.uid ?? meetingId(),
    version: 1,
    change: lastChange(site, mailbox) + 1,
    created: time,
    modified: time,
    deleted: null,
    transactionId: more.transactionId ?? null,
  })
}

/** Keeps a changed event: one version more. */
export function saveEvent(site: Site, row: EventRow, changes: Partial<EventDraft>): EventRow {
  return keep(site, {
    ...row,
    ...changes,
    version: row.version + 1,
    change: lastChange(site, row.mailbox) + 1,
    modified: stamp(site.now()),
  })
}

/** Moves an event to the deleted items, or back: the immutable id stays, the other id is a new one. */
export function moveEvent(site: Site, row: EventRow, to: 'calendar' | 'deleted'): EventRow {
  const deleted = to === 'deleted' ? stamp(site.now()) : null
  return saveEvent(site, { ...row, deleted, itemId: newId('AAMkAG') }, {})
}

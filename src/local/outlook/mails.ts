import { z } from 'zod'
import type { Site } from '../site.ts'
import { stamp } from './event-rows.ts'

export const mailKinds = ['invitation', 'update', 'cancellation', 'reply'] as const
const party = z.object({ address: z.string(), name: z.string() })
const span = z.object({ start: z.number(), end: z.number() })
const answer = z.enum(['accepted', 'tentativelyAccepted', 'declined'])

/** What a mail says; the meeting as it was when the mail was sent. Times are milliseconds. */
const content = z.object({
  from: party,
  subject: z.string(),
  meeting: span.extend({
    isAllDay: z.boolean(),
    place: z.string(),
    html: z.string(),
    joinUrl: z.string().nullable(),
    /** Those the receiver may see; null when they are hidden. */
    attendees: z.array(party.extend({ type: z.string() })).nullable(),
    responseRequested: z.boolean(),
    allowNewTimeProposals: z.boolean(),
  }),
  /** Of a cancellation or a reply. */
  comment: z.string(),
  /** Of a reply. */
  response: answer.nullable(),
  proposal: span.nullable(),
  /** Of a reply from an address that was not invited: whether Outlook lists it or loses it. */
  unmatched: z.enum(['added', 'lost']),
})

export type MailKind = (typeof mailKinds)[number]

const flag = z.int().transform(number => number === 1)
const mailRow = z.object({
  id: z.int(),
  receiver: z.string(),
  kind: z.enum(mailKinds),
  uid: z.string(),
  sequence: z.int(),
  sent: z.string(),
  isRead: flag,
  /** Of a reply: whether the organiser's copy has taken it in. */
  isProcessed: flag,
  content: z.string().transform(text => content.parse(JSON.parse(text))),
})

/** One mail in one mailbox, numbered in the order they were sent. */
export type Mail = z.infer<typeof mailRow>

const numbered = z.object({ id: z.int() })

/** Puts a mail into a mailbox. */
export function putMail(
  site: Site,
  mail: Pick<Mail, 'receiver' | 'kind' | 'uid' | 'sequence' | 'content'>,
): number {
  const made = site.store.row(
    numbered,
    'INSERT INTO mails(receiver, kind, uid, sequence, sent, isRead, isProcessed, content) VALUES(?, ?, ?, ?, ?, 0, 0, ?) RETURNING id',
    mail.receiver,
    mail.kind,
    mail.uid,
    mail.sequence,
    stamp(site.now()),
    JSON.stringify(mail.content),
  )
  return made?.id ?? 0
}

/** One mail by its number. */
export function findMail(site: Site, id: number): Mail | undefined {
  return site.store.row(mailRow, 'SELECT * FROM mails WHERE id=?', id)
}

/** Mails with a number above `after`, of one receiver or of all, oldest first. */
export function mailsTo(site: Site, receiver: string | null, after: number): Mail[] {
  return receiver === null
    ? site.store.rows(mailRow, 'SELECT * FROM mails WHERE id>? ORDER BY id', after)
    : site.store.rows(mailRow, 'SELECT * FROM mails WHERE receiver=? AND id>? ORDER BY id', receiver, after)
}

/** Replies that the organiser's mailbox has received and not yet taken in, oldest first. */
export function waitingReplies(site: Site, receiver: string): Mail[] {
  const sql = "SELECT * FROM mails WHERE receiver=? AND kind='reply' AND isProcessed=0 ORDER BY id"
  return site.store.rows(mailRow, sql, receiver)
}

/** The last mail about a meeting in a mailbox. */
export function lastMail(site: Site, receiver: string, uid: string): Mail | undefined {
  const sql = 'SELECT * FROM mails WHERE receiver=? AND uid=? ORDER BY id DESC LIMIT 1'
  return site.store.row(mailRow, sql, receiver, uid)
}

/** Notes that a mail has been opened, or taken in. */
export function markMail(site: Site, id: number, as: 'isRead' | 'isProcessed'): void {
  site.store.run(
    as === 'isRead' ? 'UPDATE mails SET isRead=1 WHERE id=?' : 'UPDATE mails SET isProcessed=1 WHERE id=?',
    id,
  )
}

const tallyRow = z.object({ receiver: z.string(), unread: z.int(), mails: z.int() })

/** How many mails each mailbox holds, and how many of them nobody has opened. */
export function mailTallies(site: Site): ReadonlyMap<string, { unread: number; mails: number }> {
  const sql = 'SELECT receiver, sum(1-isRead) AS unread, count(*) AS mails FROM mails GROUP BY receiver'
  return new Map(site.store.rows(tallyRow, sql).map(({ receiver, ...tally }) => [receiver, tally]))
}

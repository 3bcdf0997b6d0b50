import { z } from 'zod'
import type { Faults } from '../faults.ts'
import type { Site } from '../site.ts'
import { type Attendee, copyOf, isOrganiser, moveEvent, type Party, saveEvent, stamp } from './event-rows.ts'
import { addressKey, findMailbox } from './mailboxes.ts'
import { findMail, lastMail, type Mail, markMail, putMail, waitingReplies } from './mails.ts'

const proposal = z
  .strictObject({ start: z.iso.datetime({ offset: true }), end: z.iso.datetime({ offset: true }) })
  .transform(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }))
  .refine(({ start, end }) => start < end)

/** An answer as it is given in the mailbox. */
export const replyBody = z.strictObject({
  response: z.enum(['accepted', 'tentativelyAccepted', 'declined']),
  /** False: the own calendar changes, the organiser learns nothing. */
  send: z.boolean().default(true),
  comment: z.string().max(2000).default(''),
  /** Instants with offset; not together with accepted. */
  proposedNewTime: proposal.nullable().default(null),
  /** Another address of the same person, which nobody invited. */
  from: z.email().nullable().default(null),
  /** What Outlook makes of an answer from an address nobody invited. */
  unmatched: z.enum(['added', 'lost']).default('added'),
})
export type Reply = z.infer<typeof replyBody>

/** What became of an answer. `kept` changed the own calendar only; `held` lies unprocessed at the organiser's. */
export type Answered =
  | { kind: 'sent' | 'held' | 'kept' }
  | {
      kind: 'refused'
      why: 'unknown' | 'notInvitation' | 'outdated' | 'cancelled' | 'noProposals' | 'proposalWithYes'
    }

type Refusal = Extract<Answered, { kind: 'refused' }>['why']

/** Why this mail cannot be answered so; null when it can. */
export function refusalOf(site: Site, mail: Mail | undefined, reply: Reply | null): Refusal | null {
  if (!mail) return 'unknown'
  if (mail.kind !== 'invitation' && mail.kind !== 'update') return 'notInvitation'
  const last = lastMail(site, mail.receiver, mail.uid)
  if (last?.kind === 'cancellation') return 'cancelled'
  if (last !== undefined && last.id !== mail.id) return 'outdated'
  if (!reply?.proposedNewTime) return null
  if (!mail.content.meeting.allowNewTimeProposals) return 'noProposals'
  return reply.response === 'accepted' ? 'proposalWithYes' : null
}

const shownAs = { accepted: 'busy', tentativelyAccepted: 'tentative', declined: 'free' } as const

function answerInCalendar(site: Site, mail: Mail, reply: Reply): void {
  const copy = copyOf(site, mail.receiver, mail.uid)
  if (!copy) return
  const there = copy.deleted === null ? copy : moveEvent(site, copy, 'calendar')
  const own = { response: reply.response, time: stamp(site.now()) }
  const saved = saveEvent(site, there, {
    content: { ...there.content, own, showAs: shownAs[reply.response] },
  })
  if (reply.response === 'declined') moveEvent(site, saved, 'deleted')
}

function sendReply(site: Site, mail: Mail, reply: Reply): number {
  const mailbox = findMailbox(site.store, mail.receiver)
  const invited = mail.content.meeting
  const from: Party = { address: reply.from ?? mail.receiver, name: mailbox?.name ?? mail.receiver }
  return putMail(site, {
    receiver: addressKey(mail.content.from.address),
    kind: 'reply',
    uid: mail.uid,
    sequence: mail.sequence,
    content: {
      from,
      subject: mail.content.subject,
      meeting: { ...invited, html: '', attendees: null },
      comment: reply.comment,
      response: reply.response,
      proposal: reply.proposedNewTime,
      unmatched: reply.unmatched,
    },
  })
}

/**
 * Answers an invitation from its mailbox. The own calendar changes at once; a mail goes to the organiser when it is
 * to be sent and the organiser asked for answers, and is taken in at once unless the fault heldReply says otherwise.
 */
export function answerMail(site: Site, faults: Faults, id: number, reply: Reply): Answered {
  const mail = findMail(site, id)
  const why = refusalOf(site, mail, reply)
  if (!mail || why !== null) return { kind: 'refused', why: why ?? 'unknown' }
  markMail(site, mail.id, 'isRead')
  answerInCalendar(site, mail, reply)
  if (!reply.send || !mail.content.meeting.responseRequested) return { kind: 'kept' }
  if (!findMailbox(site.store, mail.content.from.address)?.isOpen) return { kind: 'sent' }
  const sent = findMail(site, sendReply(site, mail, reply))
  if (faults.holdsReply(mail.receiver)) return { kind: 'held' }
  if (sent) processReply(site, sent)
  return { kind: 'sent' }
}

function answered(attendees: readonly Attendee[], mail: Mail): Attendee[] {
  const { from, response, proposal: proposed, unmatched } = mail.content
  const answer = { response: response ?? 'none', time: mail.sent, proposal: proposed } as const
  const isFrom = ({ address }: Party) => addressKey(address) === addressKey(from.address)
  if (attendees.some(isFrom)) return attendees.map(one => (isFrom(one) ? { ...one, ...answer } : one))
  return unmatched === 'lost' ? [...attendees] : [...attendees, { ...from, type: 'required', ...answer }]
}

/**
 * The organiser's mailbox takes a reply in: the attendee's status on the organiser's copy changes. A reply to an
 * earlier time, or about an event that is gone, changes nothing (platform.md 4.5).
 */
function processReply(site: Site, mail: Mail): void {
  markMail(site, mail.id, 'isProcessed')
  const row = copyOf(site, mail.receiver, mail.uid)
  if (!row || row.deleted !== null || !isOrganiser(row) || mail.sequence < row.content.sequence) return
  saveEvent(site, row, {
    content: { ...row.content, attendees: answered(row.content.attendees, mail) },
  })
}

/** Takes in every reply that waits in the mailbox; says how many there were. */
export function processReplies(site: Site, mailbox: string): number {
  const waiting = waitingReplies(site, mailbox)
  for (const mail of waiting) processReply(site, mail)
  return waiting.length
}

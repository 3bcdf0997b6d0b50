import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Faults } from '../faults.ts'
import { GraphError } from '../graph-error.ts'
import { inTransaction, type Site } from '../site.ts'
import { changeMailbox } from './mailbox-doors.ts'
import { isGranted } from './mailbox-grants.ts'
import { addressKey, allMailboxes, findMailbox, type Mailbox } from './mailboxes.ts'
import { type Mail, mailKinds, mailsTo, mailTallies } from './mails.ts'
import { words } from './outlook.sv.ts'
import { addOwnTime, ownTimeBody } from './own-time.ts'
import { answerMail, processReplies, replyBody } from './replies.ts'
import { deleteEvent } from './write-event.ts'

const mailboxes = '/local/api/mailboxes'

function shownMail(mail: Mail) {
  const { content } = mail
  const { meeting } = content
  const span = (one: { start: number; end: number }) => ({
    start: new Date(one.start).toISOString(),
    end: new Date(one.end).toISOString(),
  })
  return {
    id: mail.id,
    to: mail.receiver,
    kind: mail.kind,
    sent: mail.sent,
    isRead: mail.isRead,
    iCalUId: mail.uid,
    from: content.from,
    subject: content.subject,
    ...span(meeting),
    place: meeting.place,
    body: meeting.html,
    joinUrl: meeting.joinUrl,
    attendees: meeting.attendees,
    comment: content.comment,
    response: content.response,
    isProcessed: mail.isProcessed,
    proposedNewTime: content.proposal === null ? null : span(content.proposal),
  }
}

function counted(mails: readonly Mail[]) {
  return Object.fromEntries(mailKinds.map(kind => [kind, mails.filter(mail => mail.kind === kind).length]))
}

const refusal = (context: Context, status: 400 | 404 | 409, detail: string) =>
  context.json({ error: detail }, status)

async function jsonBody(context: Context): Promise<unknown> {
  return context.req.json().catch(() => undefined)
}

const mailQuery = z.object({
  to: z
    .string()
    .transform(text => addressKey(text))
    .optional(),
  since: z.coerce.number().int().min(0).default(0),
})

function addMailDoors(app: Hono, site: Site, faults: Faults): void {
  app.get('/local/api/mails', context => {
    const asked = mailQuery.safeParse(context.req.query())
    if (!asked.success) return refusal(context, 400, z.prettifyError(asked.error))
    const { to = null, since } = asked.data
    const mails = inTransaction(site, false, () => mailsTo(site, to, since))
    const last = mails.at(-1)?.id ?? since
    return context.json({ counts: counted(mails), last, mails: mails.map(shownMail) })
  })
  app.post('/local/api/mails/:id/reply', async context => {
    const reply = replyBody.safeParse(await jsonBody(context))
    if (!reply.success) return refusal(context, 400, z.prettifyError(reply.error))
    const id = Number(context.req.param('id')) || 0
    const answered = inTransaction(site, true, () => answerMail(site, faults, id, reply.data))
    if (answered.kind !== 'refused') return context.json(answered)
    return refusal(context, answered.why === 'unknown' ? 404 : 409, words.refused[answered.why])
  })
}

const settings = z.strictObject({ granted: z.boolean().optional(), isOpen: z.boolean().optional() })

function shownMailbox(site: Site, mailbox: Mailbox) {
  const { unread, mails } = mailTallies(site).get(mailbox.address) ?? { unread: 0, mails: 0 }
  const { oid: _, ...rest } = mailbox
  return { ...rest, granted: isGranted(site.store, mailbox.address), unread, mails }
}

/**
 * The mailboxes as JSON, for tests: GET /local/api/mails?to=address&since=number of the last mail seen →
 * {counts by kind, last, mails}; POST /local/api/mails/{id}/reply (replyBody) → {kind}, 404, 409;
 * GET /local/api/mailboxes; POST /local/api/mailboxes/{address} {granted?, isOpen?}; …/process → {processed};
 * POST …/events (ownTimeBody) 201 {id}, DELETE …/events/{id} 204, as the owner does by hand.
 */
export function addMailApi(app: Hono, site: Site, faults: Faults): void {
  addMailDoors(app, site, faults)
  app.get(mailboxes, context =>
    context.json({ mailboxes: allMailboxes(site.store).map(one => shownMailbox(site, one)) }),
  )
  const about = (context: Context, work: (mailbox: Mailbox) => Response) => {
    const mailbox = findMailbox(site.store, context.req.param('address') ?? '')
    return mailbox ? inTransaction(site, true, () => work(mailbox)) : refusal(context, 404, words.missingHelp)
  }
  app.post(`${mailboxes}/:address`, async context => {
    const changes = settings.safeParse(await jsonBody(context))
    if (!changes.success) return refusal(context, 400, z.prettifyError(changes.error))
    return about(context, mailbox => {
      changeMailbox(site, mailbox, changes.data)
      return context.json(shownMailbox(site, findMailbox(site.store, mailbox.address) ?? mailbox))
    })
  })
  app.post(`${mailboxes}/:address/process`, context =>
    about(context, mailbox => context.json({ processed: processReplies(site, mailbox.address) })),
  )
  app.post(`${mailboxes}/:address/events`, async context => {
    const asked = ownTimeBody.safeParse(await jsonBody(context))
    if (!asked.success) return refusal(context, 400, z.prettifyError(asked.error))
    return about(context, mailbox => context.json({ id: addOwnTime(site, mailbox, asked.data).id }, 201))
  })
  app.delete(`${mailboxes}/:address/events/:id`, context =>
    about(context, mailbox => {
      try {
        deleteEvent(site, mailbox, context.req.param('id') ?? '', null)
        return context.body(null, 204)
      } catch (problem) {
        if (problem instanceof GraphError) return refusal(context, 404, words.missingHelp)
        throw problem
      }
    }),
  )
}

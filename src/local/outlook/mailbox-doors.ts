import type { Context, Hono } from 'hono'
import { z } from 'zod'
import type { Faults } from '../faults.ts'
import { GraphError } from '../graph-error.ts'
import { localPage } from '../local-page.ts'
import { inTransaction, type Site } from '../site.ts'
import { calendarPage, eventPage, readMonth } from './calendar-page.ts'
import { findEvent } from './event-rows.ts'
import { mailPage } from './mail-page.ts'
import { setGranted } from './mailbox-grants.ts'
import { mailboxesPage, mailboxPage } from './mailbox-page.ts'
import { findMailbox, type Mailbox, setOpen } from './mailboxes.ts'
import { findMail, type Mail, markMail } from './mails.ts'
import { mailboxUrl } from './meeting-text.ts'
import { words } from './outlook.sv.ts'
import { addOwnTime, ownTimeBody, restoreEvent } from './own-time.ts'
import { answerMail, processReplies } from './replies.ts'
import { formMoment, readReplyForm } from './reply-form.ts'
import { deleteEvent } from './write-event.ts'

const home = '/local/mailboxes'

/** Nothing but the page itself: what a mail holds can neither run nor fetch. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'"

function missing(context: Context): Response {
  const body = `<p>${words.missingHelp}</p><p><a href="${home}">${words.backToMailboxes}</a></p>`
  return context.html(localPage(words.missing, body), 404)
}

/** A page about one mailbox; when the mailbox or what is asked for in it is not there, a sentence that says so. */
function shown(context: Context, site: Site, writes: boolean, work: (mailbox: Mailbox) => Response | null) {
  context.header('Content-Security-Policy', policy)
  return inTransaction(site, writes, () => {
    const mailbox = findMailbox(site.store, context.req.param('address') ?? '')
    try {
      return (mailbox && work(mailbox)) ?? missing(context)
    } catch (problem) {
      if (problem instanceof GraphError && problem.status < 500) return missing(context)
      throw problem
    }
  })
}

function mailIn(site: Site, mailbox: Mailbox, id: string): Mail | undefined {
  const mail = /^\d{1,12}$/.test(id) ? findMail(site, Number(id)) : undefined
  return mail?.receiver === mailbox.address ? mail : undefined
}

function addMailPages(app: Hono, site: Site, faults: Faults): void {
  app.get(`${home}/:address/mails/:id`, context =>
    shown(context, site, true, mailbox => {
      const mail = mailIn(site, mailbox, context.req.param('id'))
      if (!mail) return null
      markMail(site, mail.id, 'isRead')
      const said = z.enum(['sent', 'held', 'kept']).safeParse(context.req.query('said')).data
      return context.html(mailPage(site, mailbox, mail, said ? words.done[said] : ''))
    }),
  )
  app.post(`${home}/:address/mails/:id`, async context => {
    const form = await context.req.parseBody()
    return shown(context, site, true, mailbox => {
      const mail = mailIn(site, mailbox, context.req.param('id'))
      if (!mail) return null
      const reply = readReplyForm(form)
      if (!reply) return context.html(mailPage(site, mailbox, mail, words.refused.invalid), 400)
      const answered = answerMail(site, faults, mail.id, reply)
      if (answered.kind === 'refused')
        return context.html(mailPage(site, mailbox, mail, words.refused[answered.why]), 409)
      return context.redirect(`${mailboxUrl(mailbox.address, 'mails', mail.id)}?said=${answered.kind}`, 303)
    })
  })
}

const ownTimeForm = z.object({
  subject: z.string(),
  start: z.string().transform(text => isoOf(text)),
  end: z.string().transform(text => isoOf(text)),
  showAs: z.string(),
})
const isoOf = (text: string) => {
  const moment = formMoment(text)
  return moment === undefined ? '' : new Date(moment).toISOString()
}

function addCalendarPages(app: Hono, site: Site): void {
  app.get(`${home}/:address/calendar`, context =>
    shown(context, site, false, mailbox => {
      const said = context.req.query('said') === 'added' ? words.added : ''
      const month = readMonth(context.req.query('month'), site.now())
      return context.html(calendarPage(site, mailbox, month, said))
    }),
  )
  app.post(`${home}/:address/events`, async context => {
    const asked = ownTimeBody.safeParse(ownTimeForm.safeParse(await context.req.parseBody()).data)
    return shown(context, site, true, mailbox => {
      const calendar = mailboxUrl(mailbox.address, 'calendar')
      if (!asked.success) {
        const month = readMonth(undefined, site.now())
        return context.html(calendarPage(site, mailbox, month, words.notAdded), 400)
      }
      const row = addOwnTime(site, mailbox, asked.data)
      return context.redirect(`${calendar}?month=${readMonth(undefined, row.start)}&said=added`, 303)
    })
  })
  app.get(`${home}/:address/events/:id`, context =>
    shown(context, site, false, mailbox =>
      context.html(eventPage(mailbox, findEvent(site, mailbox, context.req.param('id')))),
    ),
  )
  app.post(`${home}/:address/events/:id/:deed{remove|restore}`, context =>
    shown(context, site, true, mailbox => {
      const { id, deed } = context.req.param()
      if (deed === 'remove') deleteEvent(site, mailbox, id, null)
      else if (!restoreEvent(site, mailbox, id)) return null
      return context.redirect(mailboxUrl(mailbox.address, 'calendar'), 303)
    }),
  )
}

const settingsForm = z
  .object({ granted: z.enum(['true', 'false']).optional(), isOpen: z.enum(['true', 'false']).optional() })
  .transform(({ granted, isOpen }) => ({
    ...(granted && { granted: granted === 'true' }),
    ...(isOpen && { isOpen: isOpen === 'true' }),
  }))

/** What an administrator changes of a mailbox: the app's scope, and whether it is there at all. */
export function changeMailbox(
  site: Site,
  { address }: Mailbox,
  { granted, isOpen }: { granted?: boolean | undefined; isOpen?: boolean | undefined },
): void {
  if (granted !== undefined) setGranted(site.store, address, granted)
  if (isOpen !== undefined) setOpen(site.store, address, isOpen)
}

/**
 * Outlook's own pages, as far as people use them: GET /local/mailboxes, one mailbox, a mail to read and answer, the
 * calendar by month. Faults asked for at /local/faults befall these pages only as heldReply.
 */
export function addMailboxPages(app: Hono, site: Site, faults: Faults): void {
  app.get(home, context => context.html(inTransaction(site, false, () => mailboxesPage(site))))
  app.get(`${home}/:address`, context =>
    shown(context, site, false, mailbox => context.html(mailboxPage(site, mailbox))),
  )
  app.post(`${home}/:address/settings`, async context => {
    const changes = settingsForm.safeParse(await context.req.parseBody()).data ?? {}
    return shown(context, site, true, mailbox => {
      changeMailbox(site, mailbox, changes)
      return context.redirect(mailboxUrl(mailbox.address), 303)
    })
  })
  app.post(`${home}/:address/process`, context =>
    shown(context, site, true, mailbox => {
      processReplies(site, mailbox.address)
      return context.redirect(mailboxUrl(mailbox.address), 303)
    }),
  )
  addMailPages(app, site, faults)
  addCalendarPages(app, site)
}

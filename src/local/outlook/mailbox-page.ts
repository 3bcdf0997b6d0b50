import { momentText, shortened } from '../cell-text.ts'
import { escapeHtml, localPage } from '../local-page.ts'
import type { Site } from '../site.ts'
import { isGranted } from './mailbox-grants.ts'
import { allMailboxes, type Mailbox } from './mailboxes.ts'
import { type Mail, mailsTo, mailTallies, waitingReplies } from './mails.ts'
import { mailboxUrl } from './meeting-text.ts'
import { words } from './outlook.sv.ts'

const shownMails = 200

/** Every mailbox, with what nobody has read in it. */
export function mailboxesPage(site: Site): string {
  const tallies = mailTallies(site)
  const lines = allMailboxes(site.store).map(({ address, name, kind }) => {
    const { unread, mails } = tallies.get(address) ?? { unread: 0, mails: 0 }
    return `<tr><th scope="row" class="long"><a href="${mailboxUrl(address)}">${escapeHtml(name)}</a></th><td>${escapeHtml(address)}</td><td class="short">${words.kinds[kind]}</td><td class="figure">${unread}</td><td class="figure">${mails}</td></tr>`
  })
  return localPage(
    words.mailboxes,
    `<p>${words.mailboxesHelp}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.mailboxes}"><table><thead><tr><th scope="col">${words.mailbox}</th><th scope="col">${words.address}</th><th scope="col">${words.kind}</th><th scope="col" class="figure">${words.unread}</th><th scope="col" class="figure">${words.mails}</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`,
  )
}

/** What a mail is about, in the words of the inbox. */
export function subjectOf({ kind, content }: Mail): string {
  const subject = content.subject || words.noSubject
  if (kind === 'cancellation') return `${words.mailKinds.cancellation}: ${subject}`
  return content.response === null ? subject : `${words.responses[content.response]}: ${subject}`
}

function mailLine(mail: Mail): string {
  const { id, kind, content } = mail
  const marks = [
    ...(mail.isRead ? [] : [words.newMark]),
    ...(kind === 'reply' && !mail.isProcessed ? [words.unprocessed] : []),
  ]
  return `<tr><th scope="row" class="long"><a href="${mailboxUrl(mail.receiver, 'mails', id)}">${escapeHtml(shortened(subjectOf(mail), 120))}</a></th><td class="short">${words.mailKinds[kind]}</td><td>${escapeHtml(content.from.name)}</td><td class="short">${momentText(mail.sent)}</td><td class="short">${marks.join(', ')}</td></tr>`
}

function inbox(mails: readonly Mail[]): string {
  if (mails.length === 0) return `<p>${words.noMails}</p>`
  const lines = mails.toReversed().slice(0, shownMails).map(mailLine)
  return `<div class="scroll" tabindex="0" role="region" aria-label="${words.inbox}"><table><thead><tr><th scope="col">${words.subject}</th><th scope="col">${words.kind}</th><th scope="col">${words.from}</th><th scope="col">${words.sent}</th><th scope="col">${words.state}</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}

/** One button in a form of its own. */
export function button(action: string, text: string, name = 'do', value = '1'): string {
  return `<form method="post" action="${action}"><input type="hidden" name="${name}" value="${escapeHtml(value)}"><p><button>${escapeHtml(text)}</button></p></form>`
}

function settings(site: Site, { address, kind, hasTeams, isOpen }: Mailbox): string {
  if (kind !== 'shared') return ''
  const action = mailboxUrl(address, 'settings')
  const granted = isGranted(site.store, address)
  return `<h2>${words.settings}</h2>
<p>${hasTeams ? words.teams : words.noTeams}</p>
<p>${granted ? words.granted : words.notGranted}</p>
${button(action, granted ? words.ungrant : words.grant, 'granted', String(!granted))}
<p>${isOpen ? words.isOpen : words.isClosed}</p>
${button(action, isOpen ? words.close : words.reopen, 'isOpen', String(!isOpen))}`
}

/** One mailbox: its mails, replies that wait, the way to its calendar. */
export function mailboxPage(site: Site, mailbox: Mailbox): string {
  const { address, name } = mailbox
  const waiting = waitingReplies(site, address).length
  const held =
    waiting === 0
      ? ''
      : `<p role="status"><strong>${words.waiting(waiting)}</strong></p>${button(mailboxUrl(address, 'process'), words.process)}`
  return localPage(
    name,
    `<p><a href="/local/mailboxes">${words.backToMailboxes}</a></p>
<p>${escapeHtml(address)}</p>
<p><a class="primary" href="${mailboxUrl(address, 'calendar')}">${words.openCalendar}</a></p>
${held}
<h2>${words.inbox}</h2>
${inbox(mailsTo(site, address, 0))}
${settings(site, mailbox)}`,
  )
}

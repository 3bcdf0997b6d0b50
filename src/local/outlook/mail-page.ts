import { escapeHtml, localPage } from '../local-page.ts'
import { optionTag } from '../row-fields.ts'
import type { Site } from '../site.ts'
import { copyOf } from './event-rows.ts'
import { shownHtml } from './mail-html.ts'
import { subjectOf } from './mailbox-page.ts'
import type { Mailbox } from './mailboxes.ts'
import type { Mail } from './mails.ts'
import { fact, mailboxUrl, spanText } from './meeting-text.ts'
import { words } from './outlook.sv.ts'
import { refusalOf } from './replies.ts'

function attendeeList({ attendees }: Mail['content']['meeting']): string {
  if (attendees === null) return `<p>${words.attendeesHidden}</p>`
  const lines = attendees.map(
    ({ name, address, type }) =>
      `<li>${escapeHtml(name === address ? address : `${name} <${address}>`)}${type === 'optional' ? ` ${words.optional}` : ''}</li>`,
  )
  return `<ul>${lines.join('')}</ul>`
}

function facts({ kind, content }: Mail): string {
  const { meeting, from, comment, proposal } = content
  const join = meeting.joinUrl
  return `<dl>
${fact(kind === 'reply' ? words.from : words.organiser, escapeHtml(`${from.name} <${from.address}>`))}
${fact(words.when, escapeHtml(spanText(meeting, meeting.isAllDay)))}
${fact(words.where, escapeHtml(meeting.place || words.noPlace))}
${proposal === null ? '' : fact(words.proposal, escapeHtml(spanText(proposal)))}
${comment === '' ? '' : fact(words.comment, escapeHtml(comment).replaceAll('\n', '<br>'))}
</dl>
${join === null || kind === 'cancellation' || kind === 'reply' ? '' : `<p><a href="${escapeHtml(join)}" rel="noopener">${words.join}</a></p>`}`
}

function proposalFields(mail: Mail): string {
  if (!mail.content.meeting.allowNewTimeProposals) return `<p>${words.noProposals}</p>`
  return `<fieldset><legend>${words.proposal}</legend><p>${words.proposeHelp}</p>
<label>${words.proposeStart} <input type="datetime-local" name="proposeStart"></label>
<label>${words.proposeEnd} <input type="datetime-local" name="proposeEnd"></label></fieldset>`
}

function replyForm(mail: Mail): string {
  const senders = [
    { value: 'invited', text: words.fromInvited },
    { value: 'added', text: words.fromAdded },
    { value: 'lost', text: words.fromLost },
  ].map(option => optionTag(option, option.value === 'invited'))
  const choice = (value: string, text: string) =>
    `<div class="box"><input type="radio" id="${value}" name="response" value="${value}" required><label for="${value}">${text}</label></div>`
  const asks = mail.content.meeting.responseRequested
  const sending = asks
    ? `<div class="box"><input type="checkbox" id="send" name="send" value="true" checked><label for="send">${words.sendAnswer}</label></div><p>${words.notSent}</p>`
    : `<p>${words.noAnswerAsked}</p>`
  return `<form method="post" action="${mailboxUrl(mail.receiver, 'mails', mail.id)}">
<fieldset><legend>${words.answer}</legend>${choice('accepted', words.accept)}${choice('tentativelyAccepted', words.tentative)}${choice('declined', words.decline)}</fieldset>
${sending}
<div class="field"><label for="comment">${words.comment}</label><textarea id="comment" name="comment" rows="3" maxlength="2000"></textarea></div>
${proposalFields(mail)}
<label>${words.fromAddress} <select name="sender">${senders.join('')}</select></label>
<label>${words.alias} <input type="email" name="alias" autocomplete="off"></label>
<p><button class="primary">${words.answer}</button></p>
</form>`
}

function answering(site: Site, mail: Mail): string {
  const refusal = refusalOf(site, mail, null)
  if (refusal === 'notInvitation') return ''
  if (refusal !== null) return `<p>${words.refused[refusal]}</p>`
  const own = copyOf(site, mail.receiver, mail.uid)?.content.own.response ?? 'notResponded'
  return `<h2>${words.answer}</h2><p>${words.response}: <strong>${words.responses[own]}</strong></p>${replyForm(mail)}`
}

/** A mail as Outlook would show it, with the way to answer an invitation. `message` says what just happened. */
export function mailPage(site: Site, mailbox: Mailbox, mail: Mail, message: string): string {
  const { html } = mail.content.meeting
  const hasBody = mail.kind === 'invitation' || mail.kind === 'update'
  return localPage(
    subjectOf(mail),
    `<p><a href="${mailboxUrl(mailbox.address)}">${escapeHtml(words.backToMailbox(mailbox.name))}</a></p>
${message === '' ? '' : `<p role="status"><strong>${escapeHtml(message)}</strong></p>`}
<p>${words.mailKinds[mail.kind]}</p>
${facts(mail)}
${hasBody ? `<section aria-label="${words.body}">${shownHtml(html)}</section>` : ''}
${hasBody ? `<h2>${words.attendees}</h2>${attendeeList(mail.content.meeting)}` : ''}
${answering(site, mail)}`,
  )
}

import { Temporal } from 'temporal-polyfill'
import { momentText } from '../cell-text.ts'
import { escapeHtml, localPage } from '../local-page.ts'
import { optionTag } from '../row-fields.ts'
import type { Site } from '../site.ts'
import { deletedEvents, type EventRow, isOrganiser, liveEvents } from './event-rows.ts'
import { shownHtml } from './mail-html.ts'
import { button } from './mailbox-page.ts'
import type { Mailbox } from './mailboxes.ts'
import { fact, mailboxUrl, spanText } from './meeting-text.ts'
import { words } from './outlook.sv.ts'

const zone = 'Europe/Stockholm'
const monthName = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** The month asked for as 2027-03, or the one `now` lies in. */
export function readMonth(text: string | undefined, now: number): Temporal.PlainYearMonth {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text ?? '')) return Temporal.PlainYearMonth.from(text ?? '')
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  return today.toPlainDate().toPlainYearMonth()
}

const firstMoment = (month: Temporal.PlainYearMonth) =>
  month.toPlainDate({ day: 1 }).toZonedDateTime(zone).epochMilliseconds

function statusOf({ content, deleted }: EventRow): string {
  if (content.isCancelled) return words.cancelledMark
  return deleted === null ? words.statuses[content.showAs] : words.deletedMark
}

function eventLine(row: EventRow): string {
  const { content } = row
  const place = String(content.location?.displayName ?? '')
  return `<li><a href="${mailboxUrl(row.mailbox, 'events', row.id)}">${escapeHtml(content.subject || words.noSubject)}</a><br>${escapeHtml(spanText(row, content.isAllDay))}${place === '' ? '' : `, ${escapeHtml(place)}`} – ${statusOf(row)}</li>`
}

function busyForm(mailbox: Mailbox): string {
  const statuses = (['busy', 'tentative', 'oof', 'free'] as const).map(value =>
    optionTag({ value, text: words.statuses[value] }, value === 'busy'),
  )
  return `<h2>${words.addBusy}</h2><p>${words.addBusyHelp}</p>
<form method="post" action="${mailboxUrl(mailbox.address, 'events')}">
<label>${words.what} <input name="subject" maxlength="255" required></label>
<label>${words.start} <input type="datetime-local" name="start" required></label>
<label>${words.end} <input type="datetime-local" name="end" required></label>
<label>${words.status} <select name="showAs">${statuses.join('')}</select></label>
<p><button class="primary">${words.add}</button></p></form>`
}

function deletedList(site: Site, mailbox: Mailbox): string {
  const rows = deletedEvents(site, mailbox.address)
  if (rows.length === 0) return ''
  const lines = rows.map(
    row =>
      `<li>${escapeHtml(row.content.subject || words.noSubject)}, ${escapeHtml(spanText(row, row.content.isAllDay))}${button(mailboxUrl(row.mailbox, 'events', row.id, 'restore'), words.restore)}</li>`,
  )
  return `<h2>${words.deleted}</h2><p>${words.restoreHelp}</p><ul>${lines.join('')}</ul>`
}

/** The calendar of a mailbox for one month, as a list. */
export function calendarPage(
  site: Site,
  mailbox: Mailbox,
  month: Temporal.PlainYearMonth,
  message: string,
): string {
  const next = month.add({ months: 1 })
  const rows = liveEvents(site, mailbox.address, { start: firstMoment(month), end: firstMoment(next) })
  const link = (to: Temporal.PlainYearMonth, text: string) =>
    `<a href="${mailboxUrl(mailbox.address, 'calendar')}?month=${to}">${text}</a>`
  const heading = monthName.format(Date.UTC(month.year, month.month - 1))
  return localPage(
    words.month(mailbox.name),
    `<p><a href="${mailboxUrl(mailbox.address)}">${escapeHtml(words.backToMailbox(mailbox.name))}</a></p>
${message === '' ? '' : `<p role="status"><strong>${escapeHtml(message)}</strong></p>`}
<h2>${heading.slice(0, 1).toUpperCase()}${heading.slice(1)}</h2>
<p>${link(month.subtract({ months: 1 }), words.previousMonth)} · ${link(next, words.nextMonth)}</p>
${rows.length === 0 ? `<p>${words.emptyMonth}</p>` : `<ul>${rows.map(eventLine).join('')}</ul>`}
${mailbox.kind === 'outside' ? '' : busyForm(mailbox)}
${deletedList(site, mailbox)}`,
  )
}

function answers(row: EventRow): string {
  const lines = row.content.attendees.map(
    ({ name, address, response, time, proposal }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(address)}</td><td class="short">${words.responses[response]}</td><td class="short">${time === null ? '' : momentText(time)}</td><td>${proposal === null ? '' : escapeHtml(spanText(proposal))}</td></tr>`,
  )
  if (lines.length === 0) return ''
  return `<h2>${words.answersTitle}</h2><div class="scroll" tabindex="0" role="region" aria-label="${words.answersTitle}"><table><thead><tr><th scope="col">${words.person}</th><th scope="col">${words.address}</th><th scope="col">${words.response}</th><th scope="col">${words.sent}</th><th scope="col">${words.proposal}</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}

/** One event of a calendar; the organiser's copy with everybody's answers. */
export function eventPage(mailbox: Mailbox, row: EventRow): string {
  const { content } = row
  const join = content.joinUrl
  return localPage(
    content.subject || words.noSubject,
    `<p><a href="${mailboxUrl(mailbox.address, 'calendar')}?month=${momentText(new Date(row.start).toISOString()).slice(0, 7)}">${escapeHtml(words.month(mailbox.name))}</a></p>
<dl>${fact(words.organiser, escapeHtml(content.organiser.name))}
${fact(words.when, escapeHtml(spanText(row, content.isAllDay)))}
${fact(words.where, escapeHtml(String(content.location?.displayName ?? words.noPlace)))}
${fact(words.status, statusOf(row))}
${fact(words.response, words.responses[content.own.response])}</dl>
${join === null ? '' : `<p><a href="${escapeHtml(join)}" rel="noopener">${words.join}</a></p>`}
<section aria-label="${words.body}">${shownHtml(content.html)}</section>
${isOrganiser(row) ? answers(row) : ''}
${row.deleted === null ? `${button(mailboxUrl(mailbox.address, 'events', row.id, 'remove'), words.remove)}<p>${words.removeHelp}</p>` : ''}`,
    isOrganiser(row) ? 'wide' : 'text',
  )
}

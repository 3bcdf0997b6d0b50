import { escapeHtml as escaped } from './escape-html.ts'
import { type Span, sameSpan, spanOf, takesWholeDays, timesOf, usualHours } from './event-span.ts'
import type { Event } from './events.ts'
import type { Meeting } from './meetings.ts'
import { sayDayInWeek, sayWhen, usualHoursSaid } from './say-when.ts'
import { differingFields, toldWordsOf } from './told-words.ts'
import type { Words } from './words.sv.ts'

/** Addresses in a notice: the meeting's page in the tab, and its calendar file; '' where there is none yet. */
export type NoticeLinks = { page: string; file: string }

/** What the invited have been told before: the time, and the checksum of the words; '' where it is not known. */
export type ToldBefore = { span: Span; words: string }

/** What those who are invited by a standing event know by its row; null where nobody knows anything. */
export function toldBefore(event: Event | null): ToldBefore | null {
  if (event?.state !== 'standing' || event.toldStart === null || event.toldEnd === null) return null
  return { span: { start: event.toldStart, end: event.toldEnd }, words: event.toldWords }
}

type Block =
  | { kind: 'fact'; term: string; lines: readonly string[] }
  | { kind: 'items'; term: string; items: readonly string[] }
  | { kind: 'line'; text: string }
  | { kind: 'link'; address: string; label: string; after: string }

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

function placeSaid({ place, online }: Meeting, { body }: Words['notice']): string {
  if (place === '') return online ? body.onlyTeams : body.noPlace
  return online ? body.alsoTeams(place) : place
}

/** Of a meeting that is called off nothing is asked. */
function answerSaid({ answerBy, state }: Meeting, words: Words): string[] {
  const { body } = words.notice
  if (state === 'cancelled') return []
  const asked = answerBy === null ? body.answerNow : body.answerBy(sayDayInWeek(answerBy, words))
  return [asked, body.substitute]
}

/** The time before. Where no hours are decided those of the calendars are not repeated. */
function timeBefore(span: Span, meeting: Meeting, words: Words): string {
  const times = timesOf(span)
  const isUsual = times.startTime === usualHours.start && times.endTime === usualHours.end
  const hours = isUsual && takesWholeDays(meeting) ? { startTime: '', endTime: '' } : {}
  return sayWhen({ ...times, ...hours }, words)
}

/** What is new since the invited were told, in one line; nothing where it is neither time, place nor link. */
function changeSaid(meeting: Meeting, before: ToldBefore, words: Words): Block[] {
  const { body } = words.notice
  const isMoved = !sameSpan(before.span, spanOf(meeting))
  const fields = before.words === '' ? [] : differingFields(before.words, toldWordsOf(meeting))
  const said = [
    ...(isMoved ? [body.newTime(timeBefore(before.span, meeting, words))] : []),
    ...(fields.includes('place') && meeting.place !== '' ? [body.newPlace] : []),
    ...(fields.includes('online') && meeting.online ? [body.newLink] : []),
    ...(isMoved ? [body.answerAgain] : []),
  ]
  return said.length === 0 ? [] : [{ kind: 'line', text: said.join(' ') }]
}

function linksOf({ page, file }: NoticeLinks, { body }: Words['notice']): Block[] {
  const toPage = { kind: 'link', address: page, label: body.page, after: '' } as const
  const toFile = { kind: 'link', address: file, label: body.file, after: body.filePurpose } as const
  return [
    ...(page === '' ? [] : [toPage]),
    ...(file === '' ? [{ kind: 'line', text: body.filePending } as const] : [toFile]),
  ]
}

function blocksOf(meeting: Meeting, links: NoticeLinks, words: Words): Block[] {
  const { body } = words.notice
  const { host, agenda, practical, hidesInvited } = meeting
  const when = sayWhen(meeting, words)
  const isCalledOff = meeting.state === 'cancelled'
  const open = takesWholeDays(meeting) && !isCalledOff ? [body.hoursOpen(...usualHoursSaid)] : []
  const blocks: Block[] = [
    { kind: 'fact', term: body.when, lines: [when, ...open] },
    { kind: 'fact', term: body.where, lines: [placeSaid(meeting, words.notice)] },
    { kind: 'fact', term: body.host, lines: linesOf(host) },
    { kind: 'items', term: body.agenda, items: linesOf(agenda) },
    { kind: 'fact', term: body.practical, lines: linesOf(practical) },
    { kind: 'fact', term: body.answer, lines: answerSaid(meeting, words) },
    ...(hidesInvited ? [{ kind: 'line', text: body.hidden } as const] : []),
    ...(isCalledOff ? [] : linksOf(links, words.notice)),
    { kind: 'line', text: body.from },
  ]
  return blocks.filter(block =>
    block.kind === 'fact' ? block.lines.length > 0 : block.kind !== 'items' || block.items.length > 0,
  )
}

/** Only elements that Outlook leaves as they are; no style and no class. */
function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'fact':
      return `<p><b>${escaped(block.term)}</b><br>${block.lines.map(escaped).join('<br>')}</p>`
    case 'items':
      return `<p><b>${escaped(block.term)}</b></p><ol>${block.items.map(item => `<li>${escaped(item)}</li>`).join('')}</ol>`
    case 'line':
      return `<p>${escaped(block.text)}</p>`
    case 'link':
      return `<p><a href="${escaped(block.address)}">${escaped(block.label)}</a>${block.after === '' ? '' : ` ${escaped(block.after)}`}</p>`
  }
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'fact':
      return [`${block.term}:`, ...block.lines].join('\n')
    case 'items':
      return [`${block.term}:`, ...block.items.map((item, at) => `${at + 1}. ${item}`)].join('\n')
    case 'line':
      return block.text
    case 'link':
      return `${block.label}${block.after === '' ? '' : ` ${block.after}`}\n${block.address}`
  }
}

/**
 * What a notice says: its subject, its body without what Teams adds, and the same as plain text. Readable without the
 * tab; everything that somebody wrote is escaped. To those who have been told `before` it says first what is new.
 */
export function noticeText(
  meeting: Meeting,
  links: NoticeLinks,
  words: Words,
  before: ToldBefore | null = null,
) {
  const isNews = before !== null && meeting.state !== 'cancelled'
  const changed = !isNews ? [] : changeSaid(meeting, before, words)
  const blocks = [...changed, ...blocksOf(meeting, links, words)]
  return {
    subject: meeting.title,
    html: blocks.map(htmlOf).join(''),
    text: blocks.map(textOf).join('\n\n'),
    place: meeting.place,
  }
}

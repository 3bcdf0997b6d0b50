import { takesWholeDays } from './event-span.ts'
import type { Meeting } from './meetings.ts'
import { sayDayInWeek, sayWhen, usualHoursSaid } from './say-when.ts'
import type { Words } from './words.sv.ts'

/** Addresses in a notice: the meeting's page in the tab, and its calendar file; '' where there is none yet. */
export type NoticeLinks = { page: string; file: string }

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

function answerSaid({ answerBy }: Meeting, words: Words): string[] {
  const { body } = words.notice
  const asked = answerBy === null ? body.answerNow : body.answerBy(sayDayInWeek(answerBy, words))
  return [asked, body.substitute]
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
  const open = takesWholeDays(meeting) ? [body.hoursOpen(...usualHoursSaid)] : []
  const blocks: Block[] = [
    { kind: 'fact', term: body.when, lines: [when, ...open] },
    { kind: 'fact', term: body.where, lines: [placeSaid(meeting, words.notice)] },
    { kind: 'fact', term: body.host, lines: linesOf(host) },
    { kind: 'items', term: body.agenda, items: linesOf(agenda) },
    { kind: 'fact', term: body.practical, lines: linesOf(practical) },
    { kind: 'fact', term: body.answer, lines: answerSaid(meeting, words) },
    ...(hidesInvited ? [{ kind: 'line', text: body.hidden } as const] : []),
    ...linksOf(links, words.notice),
    { kind: 'line', text: body.from },
  ]
  return blocks.filter(block =>
    block.kind === 'fact' ? block.lines.length > 0 : block.kind !== 'items' || block.items.length > 0,
  )
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

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
 * tab; everything that somebody wrote is escaped.
 */
export function noticeText(meeting: Meeting, links: NoticeLinks, words: Words) {
  const blocks = blocksOf(meeting, links, words)
  return {
    subject: meeting.title,
    html: blocks.map(htmlOf).join(''),
    text: blocks.map(textOf).join('\n\n'),
    place: meeting.place,
  }
}

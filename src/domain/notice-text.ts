import { type Span, sameSpan, spanOf, takesWholeDays, timesOf, usualHours } from './event-span.ts'
import type { Event } from './events.ts'
import { type Block, linesOf, writeBlocks } from './letter-blocks.ts'
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
  return [
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
  return { subject: meeting.title, ...writeBlocks(blocks), place: meeting.place }
}

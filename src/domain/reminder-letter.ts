import { addDays, today } from './days.ts'
import { escapeHtml as escaped } from './escape-html.ts'
import { type Span, spanOf } from './event-span.ts'
import type { Meeting } from './meetings.ts'
import { sayWeekday, sayWhen } from './say-when.ts'
import { dayKindOf } from './swedish-days.ts'
import { swedishMoment } from './swedish-moment.ts'
import type { Words } from './words.sv.ts'

/** A reminder stands in the calendar so early in the day, and takes so little of it. */
const hour = '09:00'
const minutes = 15

const later = (instant: string, count: number): string =>
  `${new Date(Date.parse(instant) + count * 60_000).toISOString().slice(0, 19)}Z`

function nextWorkday(day: string): string {
  const next = addDays(day, 1)
  return dayKindOf(next).kind === 'workday' ? next : nextWorkday(next)
}

/**
 * Where in the calendar a reminder stands: on the last day to answer, the next working day where that has passed, and
 * never after the meeting has begun. `now` is in milliseconds.
 */
export function reminderSpan(meeting: Meeting, now: number): Span {
  const { answerBy } = meeting
  const onTime = answerBy === null ? null : swedishMoment(answerBy, hour)
  const start =
    onTime !== null && Date.parse(onTime) > now ? onTime : swedishMoment(nextWorkday(today(now)), hour)
  const latest = later(spanOf(meeting).start, -minutes)
  const kept = Date.parse(start) <= Date.parse(latest) ? start : latest
  return { start: later(kept, 0), end: later(kept, minutes) }
}

/** A reminder as it is proposed, to be read and perhaps changed. `file` is the address of the meeting's calendar file. */
export function reminderLetter(
  meeting: Meeting,
  { now, file }: { now: number; file: string },
  words: Words,
): { subject: string; text: string } {
  const { reminder } = words.replies
  const { title, place, answerBy } = meeting
  const when = `${sayWhen(meeting, words)}${place === '' ? '' : reminder.place(place)}`
  const isAhead = answerBy !== null && answerBy >= today(now)
  const paragraphs = [
    reminder.greeting,
    reminder.missing(title, when),
    reminder.how(isAhead ? reminder.by(sayWeekday(answerBy, words)) : reminder.soon),
    reminder.again,
    reminder.instead,
    ...(file === '' ? [] : [reminder.file(file)]),
    reminder.notThis,
  ]
  return { subject: reminder.subject(title).slice(0, 255), text: paragraphs.join('\n\n') }
}

const withLinks = (line: string): string =>
  escaped(line).replaceAll(
    /https?:\/\/[^\s<]+[^\s<.,;:!?)]/g,
    address => `<a href="${address}">${address}</a>`,
  )

/** Plain text as the body of a mail: what somebody wrote is escaped, and web addresses can be followed. */
export const mailBody = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(paragraph => `<p>${paragraph.trim().split('\n').map(withLinks).join('<br>')}</p>`)
    .join('')

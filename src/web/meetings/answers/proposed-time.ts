import { daysBetween, today } from '../../../domain/days.ts'
import type { Invitation } from '../../../domain/invitations.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import { dayAndMonth, localeNow } from '../../format.ts'
import type { Words } from '../words.sv.ts'

const zone = 'Europe/Stockholm'

/** 9, or 9.30, in Swedish time: as it is said after kl. */
function clockOf(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { hour: 'numeric', minute: '2-digit', timeZone: zone })
  const [hour = '', minute = ''] = parts.format(Date.parse(instant)).split(':')
  return minute === '00'
    ? String(Number(hour))
    : `${Number(hour)}${localeNow() === 'sv-SE' ? '.' : ':'}${minute}`
}

const dayOf = (instant: string): string => today(Date.parse(instant))

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

const clockNow = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: zone })

/** 15 april kl. 9–12, or 15 april kl. 9–16 april kl. 12. */
export function proposedTime(start: string, end: string, words: Words): string {
  const [first, last] = [dayOf(start), dayOf(end)]
  const { at, span } = words.answers.proposal
  if (first === last) return `${dayAndMonth(first)} ${span(clockOf(start), clockOf(end))}`
  return `${dayAndMonth(first)} ${at(clockOf(start))} – ${dayAndMonth(last)} ${at(clockOf(end))}`
}

/** How the proposed beginning differs from the meeting's: other days by days, the same day by hours. */
function howFar(start: string, meeting: Pick<Meeting, 'startsOn' | 'startTime'>, words: Words): string {
  const say = words.answers.proposal
  const days = daysBetween(meeting.startsOn, dayOf(start))
  if (days !== 0) return say.days(days)
  if (meeting.startTime === '') return say.sameDay
  const minutes = minutesOf(clockNow.format(Date.parse(start))) - minutesOf(meeting.startTime)
  if (minutes === 0) return say.sameTime
  const size = say.hours(Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60)
  return minutes > 0 ? say.later(size) : say.earlier(size)
}

/** The time that somebody proposes instead, and what it would mean; null when nobody proposes anything. */
export function proposalOf(
  { proposedStart, proposedEnd }: Pick<Invitation, 'proposedStart' | 'proposedEnd'>,
  meeting: Pick<Meeting, 'startsOn' | 'startTime'>,
  words: Words,
): { time: string; means: string } | null {
  if (proposedStart === null || proposedEnd === null) return null
  const time = proposedTime(proposedStart, proposedEnd, words)
  return { time: words.answers.proposal.of(time), means: howFar(proposedStart, meeting, words) }
}

import type { Event } from '../../domain/events.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Invitation } from '../../domain/invitations.ts'
import { eventOfMeeting } from '../../domain/meeting-events.ts'
import type { Meeting } from '../../domain/meetings.ts'
import { noticeStateOf } from '../../domain/notice-state.ts'
import type { Stored } from '../../domain/stored.ts'
import { shortDay } from '../format.ts'
import { countAnswers } from './meeting-step.ts'
import type { Words } from './words.sv.ts'

/** What the list says of a meeting's notice and answers, in a few words each; '' for nothing. */
export type NoticeMark = { state: string; isWarning: boolean; answers: string }

export type Sent = {
  events: readonly Stored<Event>[]
  invitations: ReadonlyMap<string, readonly Stored<Invitation>[]>
}

/** What has been sent, ready to be asked of for each meeting. */
export const sentOf = (
  events: readonly Stored<Event>[],
  invitations: readonly Stored<Invitation>[],
): Sent => ({
  events: events.filter(({ kind }) => kind === 'meeting'),
  invitations: grouped(invitations, ({ meetingId }) => meetingId),
})

function sayAnswers(meeting: Meeting, rows: readonly Invitation[], { meetingList }: Words): string {
  const { invited, comes, attended, noted } = countAnswers(rows)
  if (invited === 0) return ''
  return noted > 0 && meeting.state === 'held'
    ? meetingList.came(attended, invited)
    : meeting.state === 'planned'
      ? meetingList.comes(comes, invited)
      : ''
}

/** How it stands with the notice of a meeting. Of a meeting that is over nothing is left to send. */
export function noticeMark(meeting: Stored<Meeting>, sent: Sent, today: string, words: Words): NoticeMark {
  const rows = sent.invitations.get(meeting.id) ?? []
  const event = eventOfMeeting(sent.events, meeting.id)
  const state = noticeStateOf(meeting, event, rows, words)
  const { states } = words.meetingList
  const answers = sayAnswers(meeting, rows, words)
  const isOver = meeting.endsOn < today || meeting.state === 'held'
  const mark = (said: string, isWarning = false) => ({ state: said, isWarning, answers })
  const wasSent = event?.sentOn ? states.sent(shortDay(event.sentOn)) : ''
  switch (state) {
    case 'unsent':
      return mark(isOver ? '' : states.unsent)
    case 'told':
      return mark(wasSent)
    case 'cancelled':
      return mark('')
    case 'unfinished':
    case 'untold':
    case 'gone':
      return isOver ? mark(wasSent) : mark(states[state], true)
  }
}

import { effectiveAnswer } from '../../domain/effective-answer.ts'
import type { Invitation } from '../../domain/invitations.ts'
import type { Meeting } from '../../domain/meetings.ts'
import type { NoticeState } from '../../domain/notice.ts'
import type { Answer } from '../../domain/vocabulary.ts'

/** How many are invited, come, have not answered, and were there. */
export type AnswerCount = { invited: number; comes: number; unknown: number; attended: number; noted: number }

/** The answers of everybody who is invited; who was taken off the list, or came to it unasked, is not counted. */
export function countAnswers(invitations: readonly Invitation[]): AnswerCount {
  const invited = invitations.filter(({ standing }) => standing === 'invited')
  const effective = invited.map(row => effectiveAnswer(row))
  return {
    invited: invited.length,
    comes: effective.filter(({ comes }) => comes).length,
    unknown: effective.filter(({ answer, comes }) => answer === 'unknown' && !comes).length,
    attended: invited.filter(({ attendance }) => attendance === 'present' || attendance === 'remote').length,
    noted: invited.filter(({ attendance }) => attendance !== null).length,
  }
}

/** What is to be done next with a meeting, seen by those who lead the work. */
export type LeaderStep =
  | { kind: 'uninvited' | 'unfinished' | 'untold' | 'gone' | 'unmarked' | 'attendance' | 'held' }
  | { kind: 'told'; count: AnswerCount }
  | { kind: 'cancelled'; reason: string }
  | { kind: 'cancelledUntold' }

type Seen = {
  meeting: Meeting
  notice: NoticeState
  reason: string
  count: AnswerCount
  /** The day it is. */
  today: string
}

/** Called off: said so, or still to be told to those who have it in their calendars. */
function cancelledStep({ notice, reason, meeting, today }: Seen): LeaderStep {
  const knows = notice !== 'untold' || meeting.endsOn < today
  return knows ? { kind: 'cancelled', reason } : { kind: 'cancelledUntold' }
}

/** The one next step with a meeting. What concerns people's calendars goes before what only concerns the list. */
export function stepOf(seen: Seen): LeaderStep {
  const { meeting, notice, count, today } = seen
  if (notice === 'unfinished') return { kind: 'unfinished' }
  if (meeting.state === 'cancelled') return cancelledStep(seen)
  if (meeting.state === 'held') return { kind: count.invited > count.noted ? 'attendance' : 'held' }
  if (meeting.endsOn < today) return { kind: 'unmarked' }
  switch (notice) {
    case 'unsent':
      return { kind: 'uninvited' }
    case 'untold':
    case 'gone':
      return { kind: notice }
    case 'told':
      return { kind: 'told', count }
    case 'cancelled':
      return { kind: 'cancelled', reason: seen.reason }
  }
}

/** What a person who leads nothing needs to know of a meeting. */
export type ReaderStep =
  | 'invited'
  | 'youCome'
  | 'youDecline'
  | 'youMay'
  | 'plannedForYou'
  | 'held'
  | 'cancelled'

const ofAnswer: Record<Answer, ReaderStep> = {
  unknown: 'invited',
  accepted: 'youCome',
  tentative: 'youMay',
  declined: 'youDecline',
}

/** What the meeting asks of a person, by their own row on its list; null when they are not on it. */
export function readerStep(meeting: Meeting, own: Invitation | null): ReaderStep {
  if (meeting.state !== 'planned') return meeting.state
  return own === null || own.standing !== 'invited' ? 'plannedForYou' : ofAnswer[effectiveAnswer(own).answer]
}

import { today } from './days.ts'
import { isBackwards, sameSpan, spanOf } from './event-span.ts'
import type { Event } from './events.ts'
import type { Invitation } from './invitations.ts'
import { addressKey, isAddress, mostInvited } from './mail-address.ts'
import type { Meeting } from './meetings.ts'
import type { Invitee, NoticeState } from './notice.ts'
import { saySpan } from './say-when.ts'
import { differingFields, toldWordsOf } from './told-words.ts'
import { sayDay } from './wording.ts'
import type { Words } from './words.sv.ts'

/** What the invited have not been told: sentences, none when the row says what they know. */
export function untoldOf(meeting: Meeting, event: Event | null, words: Words): string[] {
  if (event === null || event.state !== 'standing') return []
  const { untold } = words.notice
  if (meeting.state === 'cancelled') return [untold.cancelled]
  const now = spanOf(meeting)
  const told = event.toldStart && event.toldEnd ? { start: event.toldStart, end: event.toldEnd } : null
  const moved =
    told === null || sameSpan(told, now) ? [] : [untold.time(saySpan(told, words), saySpan(now, words))]
  const fields = event.toldWords === '' ? [] : differingFields(event.toldWords, toldWordsOf(meeting))
  // A link that was sent stays: that it is no longer wanted is nothing that can be told.
  const tellable = fields.filter(field => field !== 'online' || meeting.online)
  return [...moved, ...tellable.map(field => untold[field])]
}

/** How it stands between a meeting's row and Outlook. `event` is the last of its rounds. */
export function noticeStateOf(
  meeting: Meeting,
  event: Event | null,
  invitations: readonly Pick<Invitation, 'standing'>[],
  words: Words,
): NoticeState {
  if (event === null) return meeting.state === 'cancelled' ? 'cancelled' : 'unsent'
  switch (event.state) {
    case 'sending':
    case 'cancelling':
      return 'unfinished'
    case 'gone':
      return 'gone'
    case 'cancelled':
      // Called off and planned anew: those who were invited know nothing of it yet.
      return meeting.state === 'cancelled' ? 'cancelled' : 'unsent'
    case 'standing':
      if (invitations.some(({ standing }) => standing === 'listed' || standing === 'leaving'))
        return 'unfinished'
      return untoldOf(meeting, event, words).length > 0 ? 'untold' : 'told'
  }
}

/** Why nothing about the meeting can be sent; sentences. `now` is in milliseconds. */
export function meetingObstacles(meeting: Meeting, now: number, { notice }: Words): string[] {
  const { obstacles } = notice
  const span = spanOf(meeting)
  return [
    ...(meeting.state === 'cancelled' ? [obstacles.cancelled] : []),
    ...(isBackwards(span) ? [obstacles.backwards] : []),
    ...(Date.parse(span.start) <= now ? [obstacles.past] : []),
  ]
}

/** What is wrong with the address of somebody to invite; '' for nothing. */
export function addressProblem({ name, address }: Pick<Invitee, 'name' | 'address'>, words: Words): string {
  const { addresses } = words.notice
  if (address.trim() === '') return addresses.missing(name)
  return isAddress(address) ? '' : addresses.wrong(name, address)
}

/** Why these cannot be invited together; sentences. */
export function listObstacles(invited: readonly Pick<Invitee, 'name' | 'address'>[], words: Words): string[] {
  const { obstacles } = words.notice
  const count = new Set(invited.map(({ address }) => addressKey(address))).size
  return [
    ...(count === 0 ? [obstacles.nobody] : []),
    ...(count > mostInvited ? [obstacles.tooMany(count, mostInvited)] : []),
    ...invited.map(one => addressProblem(one, words)).filter(problem => problem !== ''),
  ]
}

/** When a notice that stands was sent, for sentences. */
export const sentSaid = ({ sentOn }: Event, now: number, { locale }: Words): string =>
  sayDay(sentOn ?? today(now), locale)

import { spanOf } from '../domain/event-span.ts'
import { addressKey } from '../domain/mail-address.ts'
import type { Meeting } from '../domain/meetings.ts'
import type { Notice, Recipient } from '../domain/notice.ts'
import { noticeCautions } from '../domain/notice-cautions.ts'
import {
  addressProblem,
  listObstacles,
  meetingObstacles,
  noticeStateOf,
  untoldOf,
} from '../domain/notice-state.ts'
import { noticeText, toldBefore } from '../domain/notice-text.ts'
import { usualInvited } from '../domain/usual-invited.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { allLists, type House } from './house.ts'
import { fileLink, linksOf } from './notice-links.ts'
import { type Listed, type Noticed, noticed, wantedOf } from './notice-rows.ts'

const listed =
  (words: Words) =>
  (row: Listed): Recipient => ({
    personId: row.personId,
    name: row.name,
    address: row.address,
    required: row.required,
    invitationId: row.id,
    standing: row.standing,
    officeId: row.officeId,
    problem: addressProblem(row, words),
  })

function proposed({ mirror }: House, meeting: Meeting, words: Words): Recipient[] {
  return usualInvited(meeting, allLists(mirror, words)).map(invitee => ({
    ...invitee,
    invitationId: null,
    standing: 'listed',
    officeId: (invitee.personId && mirror.row('people', invitee.personId)?.record?.officeId) || null,
    problem: addressProblem(invitee, words),
  }))
}

/** Those on the list; before the first sending, those who usually are invited to such a meeting. */
const recipientsOf = (house: House, { meeting, event, rows }: Noticed, words: Words): Recipient[] =>
  event === null && wantedOf(rows).length === 0 ? proposed(house, meeting, words) : rows.map(listed(words))

/** Whether a link to the event's calendar file can be given: of one that is no more, the next is not made yet. */
const isAlive = ({ event }: Noticed) =>
  event !== null && event.state !== 'gone' && event.state !== 'cancelled'

function obstaclesOf(recipients: readonly Recipient[], known: Noticed, now: number, words: Words): string[] {
  const { meeting, event } = known
  const invited = recipients.filter(({ standing }) => standing === 'listed' || standing === 'invited')
  const once = new Map(invited.map(one => [addressKey(one.address) || one.name, one]))
  const { noUsual } = words.notice.cautions
  const isOpen = event === null && recipients.length === 0
  return [
    ...meetingObstacles(meeting, now, words),
    ...listObstacles([...once.values()], words),
    ...(isOpen ? [noUsual] : []),
  ]
}

/** What each would receive if it were sent now, to whom it goes, and how it stands with Outlook. Asks Outlook nothing. */
export function previewNotice(house: House, meetingId: string, words: Words): Notice {
  const known = noticed(house, meetingId)
  const { meeting, event, rows } = known
  const now = house.world.now()
  const alive = isAlive(known) ? event : null
  const recipients = recipientsOf(house, known, words)
  const settings = house.mirror.collection('settings').records
  return {
    meetingId,
    state: noticeStateOf(meeting, event, rows, words),
    event,
    ...noticeText(meeting, linksOf(house.world, meetingId, alive), sv, toldBefore(event)),
    ...spanOf(meeting),
    hidesInvited: meeting.hidesInvited,
    isOnline: meeting.online,
    recipients,
    untold: untoldOf(meeting, event, words),
    obstacles: obstaclesOf(recipients, known, now, words),
    cautions: noticeCautions(meeting, event, { now, settings }, words),
    calendarFile: fileLink(house.world, alive),
  }
}

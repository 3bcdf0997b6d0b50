import { randomUUID } from 'node:crypto'
import type { Event } from '../domain/events.ts'
import type { Invitation } from '../domain/invitations.ts'
import { addressKey, isAddress, mostInvited } from '../domain/mail-address.ts'
import type { Invitee } from '../domain/notice.ts'
import { listObstacles, meetingObstacles, sentSaid } from '../domain/notice-state.ts'
import { Problem, type ProblemCode } from '../domain/problem.ts'
import type { Stored } from '../domain/stored.ts'
import { unwrittenEvent } from '../domain/unwritten-event.ts'
import { eachAddressOnce } from '../domain/usual-invited.ts'
import { lists } from '../graph/lists.ts'
import { inFours } from '../graph/outlook.ts'
import { logAfterwards } from './log-change.ts'
import { carryOut, inOutlook, type Outcome, refuseGone } from './notice-outlook.ts'
import {
  bringInLine,
  eventKey,
  isUnfinished,
  type Listed,
  type Noticed,
  noticed,
  putOnList,
  readNotice,
  reviseRow,
  wantedOf,
} from './notice-rows.ts'
import { createRecord, type Writer } from './write-record.ts'

/** Throws the sentences, when there are any. */
export function refuseFor(reasons: readonly string[], code: ProblemCode = 'cannot_notify'): void {
  if (reasons.length > 0) throw new Problem(code, { fields: reasons.map(reason => ({ field: '', reason })) })
}

/** Throws when nothing can be sent about the meeting: it is over, called off, or ends before it begins. */
export const refuseMeeting = ({ house, words }: Writer, { meeting }: Noticed): void =>
  refuseFor(meetingObstacles(meeting, house.world.now(), words))

type Addressed = Pick<Invitee, 'name' | 'address'>

/** Throws when these cannot be on the list together, before anything is written. */
export function refuseList({ house, words }: Writer, list: readonly Addressed[], added: readonly Invitee[]) {
  const count = new Set(list.map(({ address }) => addressKey(address))).size
  const code = !list.every(({ address }) => isAddress(address))
    ? 'bad_address'
    : count > mostInvited
      ? 'too_many_invited'
      : 'cannot_notify'
  refuseFor(listObstacles(list, words), code)
  const strangers = added.filter(
    ({ personId }) => personId !== null && !house.mirror.row('people', personId)?.record,
  )
  refuseFor(
    strangers.map(({ name }) => words.notice.obstacles.unknownPerson(name)),
    'malformed',
  )
}

/** The row of the next round, made once whoever asks: it holds the keys that make one event of all tries. */
async function beginRound(writer: Writer, { meeting, event }: Noticed): Promise<Stored<Event>> {
  const round = (event?.round ?? 0) + 1
  const transactionId = randomUUID()
  const keys = { round, transactionId }
  const record = { ...unwrittenEvent('meeting', meeting.title, keys), meetingId: meeting.id }
  const isOurs = (row: Event) => row.transactionId === transactionId
  return createRecord(writer, lists.events, record, eventKey(meeting.id, round), isOurs)
}

const offList = (invited: readonly Invitee[], rows: readonly Listed[]): Invitee[] => {
  const there = new Set(wantedOf(rows).map(({ address }) => addressKey(address)))
  return invited.filter(({ address }) => !there.has(addressKey(address)))
}

/** The event that stands already: answered as it is, finished where a row is left, refused where somebody else is meant. */
async function sendAgain(writer: Writer, known: Noticed, event: Stored<Event>, invited: readonly Invitee[]) {
  const { house, words } = writer
  const { rows, meeting } = known
  const missing = offList(invited, rows).length
  const said = sentSaid(event, house.world.now(), words)
  refuseFor(missing === 0 ? [] : [words.notice.obstacles.alreadySent(said, missing)])
  return isUnfinished(rows) ? carryOut(house, meeting.id, words) : { event, mailed: 0 }
}

/**
 * Sends the notice for the first time, or finishes a sending that was broken off. `cancelling` finishes the calling
 * off that it was. Throws `cannot_notify`, `bad_address`, `too_many_invited` before anything is written; what
 * Outlook refuses after that can be tried again.
 */
export async function send(
  writer: Writer,
  meetingId: string,
  given: readonly Invitee[],
  cancelling: (event: Stored<Event>) => Promise<Outcome>,
): Promise<Outcome> {
  const { house, words } = writer
  await readNotice(house)
  const known = noticed(house, meetingId)
  const { event, rows } = known
  if (event?.state === 'cancelling') return cancelling(event)
  refuseMeeting(writer, known)
  refuseFor(event?.state === 'gone' ? [words.notice.obstacles.gone] : [])
  const invited = eachAddressOnce(given)
  const isNew = event === null || event.state === 'cancelled'
  refuseList(writer, isNew ? invited : [...invited, ...wantedOf(rows)], invited)
  if (event?.state === 'standing') return sendAgain(writer, known, event, invited)
  if (isNew) {
    await bringInLine(house, known, invited)
    await beginRound(writer, known)
    await house.mirror.sync('invitations')
  }
  const now = noticed(house, meetingId)
  await inFours(offList(invited, now.rows), invitee => putOnList(house, now, invitee))
  return carryOut(house, meetingId, words)
}

/** Sends anew what somebody deleted in Outlook; an event that is there is left as it is. */
export async function renew(writer: Writer, meetingId: string): Promise<Outcome> {
  const { house, words } = writer
  await readNotice(house)
  const known = noticed(house, meetingId)
  const { event, rows } = known
  refuseMeeting(writer, known)
  if (event === null || event.state === 'cancelled' || event.state === 'cancelling') {
    refuseFor([words.notice.obstacles.unsent])
    throw new Problem('cannot_notify')
  }
  if (event.state === 'sending') return carryOut(house, meetingId, words)
  if (event.state === 'standing' && (await inOutlook(house, event)) !== null)
    return isUnfinished(rows) ? carryOut(house, meetingId, words) : { event, mailed: 0 }
  refuseList(writer, wantedOf(rows), [])
  if (event.state === 'standing') await refuseGone(house, event).catch(onlyGone)
  await bringInLine(house, noticed(house, meetingId), wantedOf(rows))
  await beginRound(writer, known)
  return carryOut(house, meetingId, words)
}

const onlyGone = (error: unknown): void => {
  if (!(error instanceof Problem) || error.code !== 'event_gone') throw error
}

/** One line of the log for somebody who was put on the list or taken off it after the first sending. */
export const logListed = (
  { house, graph, actor }: Writer,
  before: Invitation | null,
  after: Stored<Invitation>,
): Promise<void> =>
  logAfterwards(house, graph, actor, {
    noun: 'invitations',
    id: after.id,
    kind: before === null ? 'created' : 'changed',
    before,
    after,
    etag: after.etag,
    batch: '',
  })

/** Says in the event's row that something has begun, so that an interruption is seen and finished. */
export const begin = (
  { house }: Writer,
  event: Stored<Event>,
  more: (row: Event) => Partial<Event> = () => ({}),
): Promise<Stored<Event>> =>
  reviseRow(house, lists.events, event.id, row => ({ ...row, ...more(row), state: 'sending' }))

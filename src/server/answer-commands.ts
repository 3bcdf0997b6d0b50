import { type Actor, may, reachOf } from '../domain/access.ts'
import { type AnswerOrder, answerOrder, answersRead, whoseOrder } from '../domain/answer-orders.ts'
import type { Invitation } from '../domain/invitations.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { refuseWithoutReach, stored } from './collections.ts'
import { followAnswers } from './follow-answers.ts'
import type { House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { changeRecord, type Writer, writerFor } from './write-record.ts'

const bare = (row: Stored<Invitation>): Invitation => bareRecord<Invitation>(lists.invitations.schema, row)

/** Throws `malformed` with the sentence as the only one. */
export const refuse = (field: string, reason: string): never => {
  throw new Problem('malformed', { fields: [{ field, reason }] })
}

/** Throws `no_role` and `forbidden` for all but those who may enter something of everybody. */
export function demandLeader(actor: Actor): void {
  refuseWithoutReach(actor, 'change', 'invitations')
  if (reachOf(actor, 'change', 'invitations') !== 'everything') throw new Problem('forbidden')
}

/** The row on somebody's list; one that was made a moment ago is looked for. Throws `not_found`. */
async function invitationAt({ mirror }: House, id: string): Promise<Stored<Invitation>> {
  mirror.place('invitations')
  if (mirror.row('invitations', id) === undefined) await mirror.sync('invitations')
  const row = mirror.row('invitations', id)?.record
  if (!row) throw new Problem('not_found')
  return row
}

type By = { name: string; now: number }

/** The row with what somebody tells of it; nothing told takes back what was told before. */
function entered(row: Stored<Invitation>, { answer, substitute, note }: AnswerOrder, by: By): Invitation {
  const isTold = answer !== null || substitute !== ''
  return {
    ...bare(row),
    manualAnswer: answer,
    substitute,
    note,
    manualBy: isTold ? by.name.slice(0, 255) : '',
    manualAt: isTold ? `${new Date(by.now).toISOString().slice(0, 19)}Z` : null,
  }
}

/** Whether the same person has told the same: a request that comes again. */
const isRepeat = (row: Invitation, { answer, substitute, note }: AnswerOrder, name: string): boolean =>
  row.manualAnswer === answer &&
  row.substitute === substitute &&
  row.note === note &&
  (row.manualBy === name || (answer === null && substitute === ''))

async function enterAnswer(
  writer: Writer,
  row: Stored<Invitation>,
  order: AnswerOrder,
  seen: string,
): Promise<Stored<Invitation>> {
  const { actor, house, words } = writer
  if (row.standing === 'withdrawn') refuse('answer', words.replies.refused.withdrawn(row.name))
  if (row.etag !== seen && isRepeat(row, order, actor.name)) return row
  const next = entered(row, order, { name: actor.name, now: house.world.now() })
  return changeRecord(writer, lists.invitations, row.id, next, seen)
}

/** Whose a stranger's answer is: throws `malformed` for who cannot be meant. */
function demandOwner(stranger: Invitation, owner: Invitation, { replies: { refused } }: Words): void {
  if (owner.meetingId !== stranger.meetingId) refuse('invitationId', refused.otherMeeting)
  if (owner.standing === 'withdrawn' || owner.standing === 'stranger')
    refuse('invitationId', refused.withdrawn(owner.name))
}

/** The answer under the person, then the stranger off the board: broken off between, a repeat finishes it. */
async function giveToOwner(
  writer: Writer,
  stranger: Stored<Invitation>,
  owner: Stored<Invitation>,
  seen: string,
): Promise<Stored<Invitation>> {
  const { refused } = writer.words.replies
  // What is written in a list is Swedish.
  const note = sv.replies.answeredFrom(stranger.address)
  const isEntered = owner.manualAnswer === stranger.answer && owner.note.includes(note)
  if (stranger.standing === 'withdrawn' && isEntered) return owner
  if (stranger.standing !== 'stranger') refuse('invitationId', refused.noStranger(stranger.name))
  const { answer } = stranger
  if (answer === 'unknown') return refuse('invitationId', refused.noAnswer(stranger.name))
  if (stranger.etag !== seen) throw new Problem('stale', { current: stranger })
  const notes = [owner.note, note].filter(one => one !== '').join(' ')
  const order = { answer, substitute: owner.substitute, note: notes.length > 255 ? note : notes }
  const given = isEntered ? owner : await enterAnswer(writer, owner, order, owner.etag)
  await changeRecord(
    writer,
    lists.invitations,
    stranger.id,
    { ...bare(stranger), standing: 'withdrawn' },
    seen,
  )
  return given
}

const one = { params: { id: recordId }, query: noQuery, status: 200 } as const
const labels = (words: Words) => ({ ...words.fields.invitations, invitationId: words.nouns.invitations.one })

const answerRoute = (house: House): Route =>
  route(
    {
      ...one,
      method: 'POST',
      path: '/api/invitations/{id}/answer',
      summary: sv.fields.invitations.manualAnswer,
      body: answerOrder,
      ifMatch: true,
      labels,
      answer: stored(lists.invitations),
      demand: actor => refuseWithoutReach(actor, 'change', 'invitations'),
    },
    async ({ params: { id = '' }, body, ifMatch, ...ask }) => {
      const row = await invitationAt(house, id)
      if (!may(ask.actor, 'change', 'invitations', row)) throw new Problem('forbidden')
      return enterAnswer(writerFor(house, ask, ''), row, body, ifMatch)
    },
  )

const whoseRoute = (house: House): Route =>
  route(
    {
      ...one,
      method: 'POST',
      path: '/api/invitations/{id}/whose',
      summary: sv.choices.invitedStanding.stranger,
      body: whoseOrder,
      ifMatch: true,
      labels,
      answer: stored(lists.invitations),
      demand: demandLeader,
    },
    async ({ params: { id = '' }, body: { invitationId }, ifMatch, ...ask }) => {
      const stranger = await invitationAt(house, id)
      const owner = await invitationAt(house, invitationId).catch(() =>
        refuse('invitationId', ask.words.replies.refused.noRow),
      )
      demandOwner(stranger, owner, ask.words)
      return giveToOwner(writerFor(house, ask, ''), stranger, owner, ifMatch)
    },
  )

const readRoute = (house: House): Route =>
  route(
    {
      ...one,
      method: 'POST',
      path: '/api/meetings/{id}/answers/read',
      summary: sv.fields.invitations.answer,
      body: noBody,
      answer: answersRead,
      demand: demandLeader,
    },
    ({ params: { id = '' } }) => {
      house.mirror.place('meetings')
      if (house.mirror.row('meetings', id) === undefined) throw new Problem('not_found')
      return followAnswers(house)
    },
  )

/** What people tell of the answers by hand, and reading Outlook's now. */
export const answerRoutes = (house: House): Route[] => [
  answerRoute(house),
  whoseRoute(house),
  readRoute(house),
]

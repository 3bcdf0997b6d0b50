import { randomUUID } from 'node:crypto'
import { checksum } from '../domain/checksum.ts'
import { today } from '../domain/days.ts'
import { effectiveAnswer } from '../domain/effective-answer.ts'
import { spanOf } from '../domain/event-span.ts'
import type { Event } from '../domain/events.ts'
import type { Invitation } from '../domain/invitations.ts'
import { addressKey } from '../domain/mail-address.ts'
import { isOut } from '../domain/meeting-events.ts'
import type { Meeting } from '../domain/meetings.ts'
import { type Reminder, reminder, reminderMailed, reminderOrder } from '../domain/notice.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { mailBody, reminderLetter, reminderSpan } from '../domain/reminder-letter.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import { unwrittenEvent } from '../domain/unwritten-event.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { createEvent } from '../graph/create-event.ts'
import { lists } from '../graph/lists.ts'
import type { OutlookEvent } from '../graph/outlook-event.ts'
import { demandLeader } from './answer-commands.ts'
import type { House } from './house.ts'
import { fileLink } from './notice-links.ts'
import { readNewest } from './read-newest.ts'
import { bringRow } from './revise-record.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { createRecord, type Writer, writerFor } from './write-record.ts'

/** Those invited of whom nothing is known: no answer came through, and nobody entered one. */
const isUnknown = (row: Invitation): boolean =>
  row.standing === 'invited' && effectiveAnswer(row).answer === 'unknown' && row.substitute === ''

/** How it stands with the reminder of a meeting. */
type Standing = {
  meeting: Stored<Meeting>
  /** The reminder that was begun and not finished. */
  begun: Stored<Event> | null
  round: number
  recipients: readonly Stored<Invitation>[]
  /** What no reminder can be sent for; sentences. */
  hindrances: readonly string[]
  /** Why there is nobody to remind; '' when there is somebody. */
  nobody: string
  letter: { subject: string; text: string }
}

function hindrancesOf(meeting: Meeting, isSent: boolean, now: number, { replies }: Words): string[] {
  const { obstacles } = replies.reminder
  if (meeting.state === 'cancelled') return [obstacles.cancelled]
  if (Date.parse(spanOf(meeting).start) <= now) return [obstacles.begun]
  return isSent ? [] : [obstacles.unsent]
}

/** Throws `not_found` for a meeting that does not exist. */
function standingOf(house: House, meetingId: string, words: Words): Standing {
  const { mirror, world } = house
  mirror.place('meetings')
  const meeting = mirror.row('meetings', meetingId)?.record
  if (!meeting) throw new Problem('not_found')
  const events = mirror.collection('events').records.filter(one => one.meetingId === meetingId)
  const sent = events.find(isOut)
  const reminders = events.filter(({ kind }) => kind === 'reminder')
  const unknown = mirror
    .collection('invitations')
    .records.filter(row => row.meetingId === meetingId && isUnknown(row))
  const recipients = unknown.filter(({ remindedOn }) => remindedOn === null)
  const { obstacles } = words.replies.reminder
  const none = unknown.length === 0 ? obstacles.nobody : obstacles.allReminded(unknown.length)
  return {
    meeting,
    begun: reminders.find(({ state }) => state === 'sending') ?? null,
    round: 1 + Math.max(0, ...reminders.map(({ round }) => round)),
    recipients,
    hindrances: hindrancesOf(meeting, sent !== undefined, world.now(), words),
    nobody: recipients.length === 0 ? none : '',
    // What people are sent is Swedish, whatever language the sender reads.
    letter: reminderLetter(meeting, { now: world.now(), file: fileLink(world, sent ?? null) }, sv),
  }
}

const obstaclesOf = ({ hindrances, nobody }: Standing): string[] =>
  hindrances.length > 0 || nobody === '' ? [...hindrances] : [nobody]

function preview(house: House, meetingId: string, words: Words): Reminder {
  const standing = standingOf(house, meetingId, words)
  return {
    ...standing.letter,
    recipients: standing.recipients.map(({ id, name, officeId }) => ({ id, name, officeId })),
    obstacles: obstaclesOf(standing),
  }
}

/** The row of a reminder, stored before Outlook is asked; one that was begun and broken off goes on. */
async function begin(
  writer: Writer,
  { begun, round, meeting, letter }: Standing,
  text: string,
): Promise<Stored<Event>> {
  if (begun !== null) return begun
  const span = reminderSpan(meeting, writer.house.world.now())
  const record: Event = {
    ...unwrittenEvent('reminder', letter.subject, { round, transactionId: randomUUID() }),
    meetingId: meeting.id,
    toldStart: span.start,
    toldEnd: span.end,
    toldWords: checksum(text),
  }
  return createRecord(writer, lists.events, record, `reminder-${meeting.id}-${round}`)
}

/** One event for all, each seeing only themselves, that takes no time and asks for no answer of its own. */
function send({ house }: Writer, row: Stored<Event>, { meeting, recipients }: Standing, text: string) {
  const draft = {
    ...reminderSpan(meeting, house.world.now()),
    subject: row.title,
    html: mailBody(text),
    place: '',
    isOnline: false,
    hidesInvited: true,
    takesProposals: false,
    asksReply: false,
    showAs: 'free',
    invited: recipients.map(({ address, name, required }) => ({ address, name, isRequired: required })),
  } as const
  const keys = {
    row: `reminder-${row.id}`,
    revision: row.round,
    transactionId: row.transactionId,
    changeKey: checksum(text),
  }
  return createEvent(house.ownGraph, house.world.organiser, draft, keys)
}

/** Marks everybody whom the event reached, and only then calls it sent: broken off between, nobody is reminded twice. */
async function finish(writer: Writer, row: Stored<Event>, event: OutlookEvent): Promise<number> {
  const { house } = writer
  const day = today(house.world.now())
  const reached = new Set(event.attendees.map(({ address }) => addressKey(address)))
  const rows = house.mirror
    .collection('invitations')
    .records.filter(one => one.meetingId === row.meetingId && reached.has(addressKey(one.address)))
  let mailed = 0
  for (const { id } of rows) {
    const isMarked = await bringRow(writer, lists.invitations, id, one =>
      one.remindedOn === null && one.standing === 'invited'
        ? { ...bareRecord<Invitation>(lists.invitations.schema, one), remindedOn: day }
        : null,
    )
    mailed += Number(isMarked)
  }
  const { start: toldStart, end: toldEnd } = event
  await bringRow(writer, lists.events, row.id, one =>
    one.state !== 'sending'
      ? null
      : {
          ...bareRecord<Event>(lists.events.schema, one),
          state: 'standing',
          eventId: event.id,
          uid: event.uid,
          toldStart,
          toldEnd,
          sentOn: day,
        },
  )
  return mailed
}

/** How often a round is begun anew that another server took meanwhile. */
const mostTries = 5

/**
 * Reminds everybody of whom no answer is known, each once for a meeting, also after a break: what was begun is
 * finished first, with those it reached, and then the rest. How many were mailed.
 */
async function remind(writer: Writer, meetingId: string, text: string): Promise<number> {
  let mailed = 0
  for (let left = mostTries; left > 0; left -= 1) {
    await readNewest(writer.house.mirror, ['meetings', 'events', 'invitations'])
    const standing = standingOf(writer.house, meetingId, writer.words)
    const obstacles = standing.begun === null ? obstaclesOf(standing) : standing.hindrances
    if (obstacles.length > 0) {
      if (mailed > 0) return mailed
      throw new Problem('cannot_notify', {
        fields: obstacles.map(reason => ({ field: 'recipients', reason })),
      })
    }
    const row = await begin(writer, standing, text)
    if (row.state !== 'sending') continue
    mailed += await finish(writer, row, await send(writer, row, standing, text))
    if (standing.begun === null) return mailed
  }
  return mailed
}

const one = {
  path: '/api/meetings/{id}/reminder',
  summary: sv.choices.eventKind.reminder,
  params: { id: recordId },
  query: noQuery,
  status: 200,
  demand: demandLeader,
} as const

/** The reminder of those who are not known to have answered: how it reads and whom it reaches, and sending it. */
export const reminderRoutes = (house: House): Route[] => [
  route({ ...one, method: 'GET', body: noBody, answer: reminder }, ({ params: { id = '' }, words }) =>
    preview(house, id, words),
  ),
  route(
    {
      ...one,
      method: 'POST',
      body: reminderOrder,
      labels: words => ({ text: words.replies.reminder.text }),
      answer: reminderMailed,
    },
    ({ params: { id = '' }, body: { text }, ...ask }) =>
      house.inTurn(`reminder ${id}`, async () => ({
        mailed: await remind(writerFor(house, ask, ''), id, text),
      })),
  ),
]

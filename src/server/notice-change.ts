import type { Event } from '../domain/events.ts'
import type { Invitation } from '../domain/invitations.ts'
import type { Invitee } from '../domain/notice.ts'
import { untoldOf } from '../domain/notice-state.ts'
import { Problem } from '../domain/problem.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import { eachAddressOnce } from '../domain/usual-invited.ts'
import { lists } from '../graph/lists.ts'
import { inFours } from '../graph/outlook.ts'
import { logAfterwards } from './log-change.ts'
import { type Begun, carryOut, type Outcome, standingIn } from './notice-outlook.ts'
import {
  isUnfinished,
  type Listed,
  noticed,
  putOnList,
  readNotice,
  reviseRow,
  wantedOf,
} from './notice-rows.ts'
import { begin, logListed, refuseFor, refuseList, refuseMeeting } from './notice-send.ts'
import { isStale } from './over-newest.ts'
import type { Writer } from './write-record.ts'

/** A meeting whose notice has been sent, or has begun to be. Throws `cannot_notify` and `event_gone` for any other. */
function demandSent({ words }: Writer, known: ReturnType<typeof noticed>): Begun {
  const { obstacles } = words.notice
  const { event } = known
  if (event?.state === 'gone') throw new Problem('event_gone')
  refuseFor(event?.state === 'cancelling' ? [obstacles.unfinished] : [])
  if (event === null || event.state === 'cancelled' || event.state === 'cancelling') {
    refuseFor([obstacles.unsent])
    throw new Problem('cannot_notify')
  }
  return { ...known, event }
}

async function begunFor(writer: Writer, meetingId: string): Promise<Begun> {
  await readNotice(writer.house)
  const known = noticed(writer.house, meetingId)
  const begun = demandSent(writer, known)
  refuseMeeting(writer, known)
  return begun
}

/** The rows of the list to take off it. Throws `not_found` for a row of another meeting. */
function leavingOf({ rows }: Begun, remove: readonly string[]): Listed[] {
  return remove.map(id => {
    const row = rows.find(one => one.id === id)
    if (row === undefined) throw new Problem('not_found')
    return row
  })
}

async function takeOff(writer: Writer, { id }: Listed): Promise<void> {
  const { house } = writer
  const before = house.mirror.row('invitations', id)?.record ?? null
  const off = (row: Invitation): Invitation => ({ ...row, standing: 'leaving' })
  await logListed(writer, before, await reviseRow(house, lists.invitations, id, off))
}

/**
 * Adds people to the list and takes people off it; only they are mailed. While the first sending is broken off only
 * the list is changed, and nobody is mailed. Throws before anything is written what cannot be.
 */
export async function changeList(
  writer: Writer,
  meetingId: string,
  order: { add: readonly Invitee[]; remove: readonly string[] },
): Promise<Outcome> {
  const { house, words } = writer
  const begun = await begunFor(writer, meetingId)
  const { event, rows } = begun
  const added = eachAddressOnce(order.add)
  const leaving = leavingOf(begun, order.remove)
  const staying = wantedOf(rows).filter(one => !leaving.includes(one))
  if (added.length > 0) refuseList(writer, [...staying, ...added], added)
  const isSent = event.eventId !== ''
  if (isSent) await standingIn(house, begun, words).catch(passMoved)
  if (isSent) await begin(writer, event)
  await inFours(leaving, row => takeOff(writer, row))
  await inFours(added, async invitee => {
    const put = await putOnList(house, noticed(house, meetingId), invitee)
    if (put !== null) await logListed(writer, put.before, put.after)
  })
  if (!isSent) return { event, mailed: 0 }
  return carryOut(house, meetingId, words, { added: added.map(({ address }) => address) })
}

/** That somebody moved the meeting in Outlook keeps nobody from being added; the row has been told of it. */
const passMoved = (error: unknown): void => {
  if (!isStale(error)) throw error
}

/** One line of the log for the whole, whatever steps it took. */
export const logTold = (writer: Writer, before: Event, after: Stored<Event>): Promise<void> =>
  logAfterwards(writer.house, writer.graph, writer.actor, {
    noun: 'events',
    id: after.id,
    kind: 'changed',
    before,
    after: bareRecord<Event>(lists.events.schema, after),
    etag: after.etag,
    batch: '',
  })

/**
 * Tells everybody the time, place and words that the meeting's row now has, once; nobody when they know. Finishes first
 * what was broken off. Throws `stale` when somebody moved the meeting in Outlook: asked again it tells ours.
 */
export async function tellChange(writer: Writer, meetingId: string): Promise<Outcome> {
  const { house, words } = writer
  const begun = await begunFor(writer, meetingId)
  const before = begun.event
  const finished =
    before.state === 'sending'
      ? await carryOut(house, meetingId, words)
      : { event: before, mailed: await finishRows(begun, writer) }
  const { meeting } = begun
  await standingIn(house, { ...begun, event: finished.event }, words)
  if (untoldOf(meeting, finished.event, words).length === 0) return finished
  await begin(writer, finished.event, row => ({ told: row.told + 1 }))
  const { event, mailed } = await carryOut(house, meetingId, words, { tells: true })
  await logTold(writer, before, event)
  return { event, mailed: finished.mailed + mailed }
}

/** Somebody whom an interruption left listed is invited, or leaving taken off, before anything else is told. */
async function finishRows({ rows, meeting }: Begun, { house, words }: Writer): Promise<number> {
  return isUnfinished(rows) ? (await carryOut(house, meeting.id, words)).mailed : 0
}

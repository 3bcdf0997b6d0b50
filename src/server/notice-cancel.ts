import type { Event } from '../domain/events.ts'
import type { Meeting } from '../domain/meetings.ts'
import { Problem } from '../domain/problem.ts'
import { bareRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import { cancelEvent } from '../graph/change-event.ts'
import { lists } from '../graph/lists.ts'
import { logTold } from './notice-change.ts'
import { inOutlook, type Outcome } from './notice-outlook.ts'
import { noticed, readNotice, reviseRow } from './notice-rows.ts'
import { refuseFor } from './notice-send.ts'
import { changeRecord, type Writer } from './write-record.ts'

/** Calls the event off in Outlook with the reason in everybody's mail; how many got one. Gone already mails nobody. */
async function callOff({ house }: Writer, event: Stored<Event>): Promise<number> {
  const { ownGraph, world } = house
  const there = await inOutlook(house, event)
  if (there === null) return 0
  const done = await cancelEvent(ownGraph, world.organiser, there.id, event.reason)
  return done === 'cancelled' ? there.attendees.length : 0
}

/** Finishes a calling off that has begun: its reason stands in the row. */
export async function finishCancel(
  writer: Writer,
  event: Stored<Event>,
  before: Event = event,
): Promise<Outcome> {
  const mailed = await callOff(writer, event)
  const after = await reviseRow(writer.house, lists.events, event.id, row => ({
    ...row,
    state: 'cancelled',
  }))
  await logTold(writer, before, after)
  return { event: after, mailed }
}

/**
 * Calls the meeting off: its row by the person's own hand, the event with the reason to everybody invited, once.
 * Interrupted anywhere it is finished by asking again. Throws `cannot_notify` when no notice has been sent or the
 * meeting is over, and `stale` when somebody else changed the meeting.
 */
export async function cancel(writer: Writer, meetingId: string, reason: string): Promise<Outcome> {
  const { house, words } = writer
  await readNotice(house)
  const { meeting, event } = noticed(house, meetingId)
  const { obstacles } = words.notice
  if (event?.state === 'cancelled' && meeting.state === 'cancelled')
    return { event, mailed: await callOff(writer, { ...event, reason: event.reason || reason }) }
  if (event === null || event.state === 'cancelled') {
    refuseFor([obstacles.unsent])
    throw new Problem('cannot_notify')
  }
  const end = event.toldEnd === null ? null : Date.parse(event.toldEnd)
  refuseFor(end !== null && end <= house.world.now() && event.state === 'standing' ? [obstacles.past] : [])
  if (meeting.state !== 'cancelled') {
    const record = bareRecord<Meeting>(lists.meetings.schema, { ...meeting, state: 'cancelled' })
    await changeRecord(writer, lists.meetings, meetingId, record, meeting.etag)
  }
  const begun = await reviseRow(house, lists.events, event.id, row => ({
    ...row,
    state: row.state === 'cancelled' ? row.state : 'cancelling',
    reason,
  }))
  return finishCancel(writer, begun, event)
}

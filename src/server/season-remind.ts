import { answerMoment } from '../domain/answer-moment.ts'
import { checksum } from '../domain/checksum.ts'
import { today } from '../domain/days.ts'
import type { Event } from '../domain/events.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { reminderDay } from '../domain/season.ts'
import { reminderSubject } from '../domain/season-letter.ts'
import type { Stored } from '../domain/stored.ts'
import { changeBody, moveEvent } from '../graph/change-event.ts'
import { lists } from '../graph/lists.ts'
import type { OutlookEvent } from '../graph/outlook-event.ts'
import { isStale } from './over-newest.ts'
import { reviseRecord } from './revise-record.ts'
import { letterTo } from './season-ask.ts'
import type { Writer } from './write-record.ts'

type Asked = Stored<Records['availability']>

/** The event in which somebody was asked; undefined when there is none that stands. */
const questionOf = ({ house }: Writer, row: Asked): Stored<Event> | undefined =>
  house.mirror
    .collection('events')
    .records.find(
      ({ kind, availabilityId, state }) =>
        kind === 'question' && availabilityId === row.id && state === 'standing',
    )

/** Changes the words of the person's own event, and its day when that has passed: one mail, whatever is repeated. */
async function tellAgain(
  writer: Writer,
  row: Asked,
  event: Stored<Event>,
  text: string,
): Promise<OutlookEvent> {
  const { ownGraph, world } = writer.house
  const key = `paminnelse-${row.id}`
  const wording = { subject: reminderSubject(row), html: letterTo(writer, row, text) }
  const day = reminderDay(row.answerBy, today(world.now()))
  const { eventId, toldStart, toldEnd } = event
  const inPlace = () => changeBody(ownGraph, world.organiser, eventId, key, wording)
  if (day === row.answerBy || toldStart === null || toldEnd === null) return inPlace()
  const from = { start: toldStart, end: toldEnd }
  const change = { from, to: answerMoment(day), wording }
  return moveEvent(ownGraph, world.organiser, eventId, key, change).catch((error: unknown) => {
    // Somebody has moved it in Outlook by hand, and there it stays.
    if (isStale(error)) return inPlace()
    throw error
  })
}

/** Whose event was deleted in Outlook by hand can be asked anew: of the first question nobody has anything left. */
async function refuseGone(writer: Writer, row: Asked, event?: Stored<Event>): Promise<never> {
  if (event !== undefined)
    await reviseRecord(writer, lists.events, event.id, one => ({ ...one, state: 'gone' }))
  await reviseRecord(writer, lists.availability, row.id, one => ({ ...one, askedOn: null }))
  throw new Problem('not_found')
}

/**
 * Reminds one person once, in the event that asked, so that nobody else is mailed. Who has answered meanwhile is not
 * reminded. Whether the person was mailed now. Throws `not_found` when the event was deleted in Outlook.
 */
export async function remindOne(writer: Writer, id: string, text: string): Promise<boolean> {
  const { mirror, world } = writer.house
  const row = mirror.row('availability', id)?.record
  if (!row || row.answeredOn !== null || row.askedOn === null || row.remindedOn !== null) return false
  const event = questionOf(writer, row)
  if (event === undefined) return refuseGone(writer, row)
  const told = await tellAgain(writer, row, event, text).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return refuseGone(writer, row, event)
    throw error
  })
  const mark = checksum(text)
  await reviseRecord(writer, lists.events, event.id, one =>
    one.toldWords === mark
      ? null
      : { ...one, toldStart: told.start, toldEnd: told.end, toldWords: mark, told: one.told + 1 },
  )
  await reviseRecord(writer, lists.availability, row.id, one => ({
    ...one,
    remindedOn: today(world.now()),
  }))
  return true
}

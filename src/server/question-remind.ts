import { answerMoment } from '../domain/answer-moment.ts'
import { checksum } from '../domain/checksum.ts'
import { today } from '../domain/days.ts'
import type { Event } from '../domain/events.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { reminderDay } from '../domain/season.ts'
import type { Stored } from '../domain/stored.ts'
import { changeBody, moveEvent } from '../graph/change-event.ts'
import { lists } from '../graph/lists.ts'
import type { OutlookEvent } from '../graph/outlook-event.ts'
import { isStale } from './over-newest.ts'
import {
  type AskedNoun,
  type Asking,
  type Letter,
  questionsOf,
  sendQuestion,
  wordsOf,
} from './question-ask.ts'
import { reviseRecord } from './revise-record.ts'
import type { Writer } from './write-record.ts'

/**
 * What the silent get: the whole words, and the text in them that makes one reminder of however many tries. `first` is
 * sent to those who were asked in another way than by an event, by word of mouth or by hand in the list; null where
 * that is no way to ask.
 */
export type Reminding<N extends AskedNoun> = {
  text: string
  subject: string
  html: (row: Stored<Records[N]>) => string
  first: Letter<N> | null
}
type Row<N extends AskedNoun> = Stored<Records[N]>

/** Changes the words of the event that asked, and its day when that has passed: one mail, whatever is repeated. */
async function tellAgain<N extends AskedNoun>(
  writer: Writer,
  asking: Asking<N>,
  row: Row<N>,
  event: Stored<Event>,
  { subject, html }: Reminding<N>,
): Promise<OutlookEvent> {
  const { ownGraph, world } = writer.house
  const key = `${asking.reminderTie}-${row.id}`
  const wording = { subject, html: html(row) }
  const now = today(world.now())
  const day = reminderDay(row.answerBy ?? now, now)
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
async function refuseGone<N extends AskedNoun>(
  writer: Writer,
  asking: Asking<N>,
  row: Row<N>,
  event?: Stored<Event>,
): Promise<never> {
  if (event !== undefined)
    await reviseRecord(writer, lists.events, event.id, one => ({ ...one, state: 'gone' }))
  await reviseRecord(writer, asking.list, row.id, asking.unasked)
  throw new Problem('not_found')
}

/**
 * Reminds once of a question, in the event that asked, so that nobody else is mailed. What has been answered meanwhile
 * is not reminded of. Whether somebody was mailed now. Throws `not_found` when the event was deleted in Outlook.
 */
export async function remindOnce<N extends AskedNoun>(
  writer: Writer,
  asking: Asking<N>,
  id: string,
  reminding: Reminding<N>,
): Promise<boolean> {
  const { mirror, world } = writer.house
  const row = mirror.row(asking.list.noun, id)?.record
  if (!row || asking.isAnswered(row) || row.askedOn === null || row.remindedOn !== null) return false
  const events = questionsOf(writer, asking, row)
  const { first } = reminding
  if (first !== null && events.every(({ state }) => state === 'sending'))
    await sendQuestion(writer, asking, row, first)
  else await tellStanding(writer, asking, row, reminding)
  await reviseRecord(writer, asking.list, row.id, one => asking.reminded(one, today(world.now())))
  return true
}

/** Tells of it in the event that asked, unless the event itself says it. */
async function tellStanding<N extends AskedNoun>(
  writer: Writer,
  asking: Asking<N>,
  row: Row<N>,
  reminding: Reminding<N>,
): Promise<void> {
  const event = questionsOf(writer, asking, row).find(({ state }) => state === 'standing')
  if (event === undefined) return refuseGone(writer, asking, row)
  if (event.toldWords === wordsOf(reminding.subject, reminding.html(row))) return
  const told = await tellAgain(writer, asking, row, event, reminding).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return refuseGone(writer, asking, row, event)
    throw error
  })
  const mark = checksum(reminding.text)
  await reviseRecord(writer, lists.events, event.id, one =>
    one.toldWords === mark
      ? null
      : { ...one, toldStart: told.start, toldEnd: told.end, toldWords: mark, told: one.told + 1 },
  )
}

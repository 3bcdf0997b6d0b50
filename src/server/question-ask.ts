import { randomUUID } from 'node:crypto'
import { answerMoment } from '../domain/answer-moment.ts'
import { checksum } from '../domain/checksum.ts'
import { today } from '../domain/days.ts'
import type { Event } from '../domain/events.ts'
import type { Records } from '../domain/records.ts'
import type { Stored } from '../domain/stored.ts'
import { unwrittenEvent } from '../domain/unwritten-event.ts'
import { cancelEvent } from '../graph/change-event.ts'
import { createEvent, type EventDraft } from '../graph/create-event.ts'
import type { List } from '../graph/lists.ts'
import { lists } from '../graph/lists.ts'
import { findByTie } from '../graph/read-events.ts'
import { reviseRecord, rowUnder } from './revise-record.ts'
import type { Writer } from './write-record.ts'

/** Lists whose rows are questions, each put to somebody in a calendar event of its own. */
export type AskedNoun = 'availability' | 'needs'

/** How the questions of a list are kept, and told from those of other lists. */
export type Asking<N extends AskedNoun> = {
  list: List<N>
  /** Names its questions, and its reminders, in Outlook. */
  tie: string
  reminderTie: string
  /** Begins the keys of its events. */
  key: string
  /** What of an event says which row it asks for. */
  refers: (id: string) => Pick<Event, 'availabilityId' | 'needId'>
  isAnswered: (row: Records[N]) => boolean
  /** The row once somebody has been asked, on a day, to answer by another. */
  asked: (row: Records[N], answerBy: string, on: string) => Records[N]
  reminded: (row: Records[N], on: string) => Records[N]
  /** The row when nothing of the question is left in Outlook. */
  unasked: (row: Records[N]) => Records[N]
}

/** What those who are asked get. */
export type Letter<N extends AskedNoun> = {
  answerBy: string
  subject: string
  /** What the event's row is called. */
  title: string
  /** The words, with the way to the row's own page. */
  html: (row: Stored<Records[N]>) => string
  invited: EventDraft['invited']
}

type Row<N extends AskedNoun> = Stored<Records[N]>
type Looker = Pick<Writer, 'house'>

const tieOf = <N extends AskedNoun>({ tie }: Asking<N>, { id }: Row<N>): string => `${tie}-${id}`

/** The events that ask for a row. */
export const questionsOf = <N extends AskedNoun>({ house }: Looker, asking: Asking<N>, { id }: Row<N>) => {
  const { availabilityId, needId } = asking.refers(id)
  return house.mirror
    .collection('events')
    .records.filter(
      event =>
        event.kind === 'question' && event.availabilityId === availabilityId && event.needId === needId,
    )
}

/** An event that was deleted in Outlook by hand is followed by one of another key. */
const eventRound = <N extends AskedNoun>(writer: Looker, asking: Asking<N>, row: Row<N>): number =>
  questionsOf(writer, asking, row).filter(({ state }) => state === 'gone').length + 1

const eventKey = <N extends AskedNoun>(writer: Looker, asking: Asking<N>, row: Row<N>): string => {
  const round = eventRound(writer, asking, row)
  return round === 1 ? `${asking.key}-${row.id}` : `${asking.key}-${row.id}-${round}`
}

const blankEvent = <N extends AskedNoun>(
  asking: Asking<N>,
  title: string,
  { id }: Row<N>,
  round: number,
): Event => ({
  ...unwrittenEvent('question', title.slice(0, 255), { round, transactionId: randomUUID() }),
  ...asking.refers(id),
})

/** A mark of the words that an event bears. */
export const wordsOf = (subject: string, html: string): string => checksum(`${subject}\n${html}`)

/** The event in Outlook, once: found by its tie, whatever was broken off; written down when it stands. */
export async function sendQuestion<N extends AskedNoun>(
  writer: Writer,
  asking: Asking<N>,
  row: Row<N>,
  letter: Letter<N>,
): Promise<Stored<Event>> {
  const { ownGraph, world } = writer.house
  const { subject, answerBy, invited } = letter
  const html = letter.html(row)
  const planned = await rowUnder(writer, lists.events, eventKey(writer, asking, row), () =>
    blankEvent(asking, letter.title, row, eventRound(writer, asking, row)),
  )
  if (planned.state !== 'sending') return planned
  const changeKey = wordsOf(subject, html)
  const made = await createEvent(
    ownGraph,
    world.organiser,
    {
      ...answerMoment(answerBy),
      subject,
      html,
      place: '',
      isOnline: false,
      hidesInvited: true,
      takesProposals: false,
      asksReply: false,
      showAs: 'free',
      invited,
    },
    {
      row: tieOf(asking, row),
      revision: planned.round,
      transactionId: planned.transactionId,
      changeKey,
    },
  )
  return reviseRecord(writer, lists.events, planned.id, event => ({
    ...event,
    state: 'standing',
    eventId: made.id,
    uid: made.uid,
    toldStart: made.start,
    toldEnd: made.end,
    toldWords: made.changeKey ?? changeKey,
    sentOn: today(world.now()),
  }))
}

function eventUnderWay<N extends AskedNoun>(
  writer: Looker,
  asking: Asking<N>,
  row: Row<N>,
): Stored<Event> | null {
  const key = eventKey(writer, asking, row)
  const [made] = writer.house.mirror.madeUnder('events', key).filter(({ clientKey }) => clientKey === key)
  return made?.record?.state === 'sending' ? made.record : null
}

/** Whether an invitation to the question was begun, and nobody wrote down that it was sent. */
export const isUnderWay = <N extends AskedNoun>(writer: Looker, asking: Asking<N>, row: Row<N>): boolean =>
  eventUnderWay(writer, asking, row) !== null

/** Whether somebody who has answered is not to be invited any more; an event with nobody on it is taken away then. */
async function stopAnswered<N extends AskedNoun>(writer: Writer, asking: Asking<N>, row: Row<N>) {
  const event = eventUnderWay(writer, asking, row)
  if (!asking.isAnswered(row) || event === null) return false
  const { ownGraph, world } = writer.house
  const tie = { row: tieOf(asking, row), revision: event.round }
  const found = await findByTie(ownGraph, world.organiser, tie)
  if (found !== null && found.attendees.length > 0) return false
  if (found !== null) await cancelEvent(ownGraph, world.organiser, found.id, '')
  await reviseRecord(writer, lists.events, event.id, one => ({ ...one, state: 'cancelled' }))
  return true
}

/**
 * Asks once, however often and after whatever break it is asked for. What has been answered, or asked, is not asked
 * again. Whether it was asked now.
 */
export async function askOnce<N extends AskedNoun>(
  writer: Writer,
  asking: Asking<N>,
  row: Row<N>,
  letter: Letter<N>,
): Promise<boolean> {
  const isAsked = asking.isAnswered(row) || row.askedOn !== null
  if (isAsked && !isUnderWay(writer, asking, row)) return false
  if (await stopAnswered(writer, asking, row)) return false
  const event = await sendQuestion(writer, asking, row, letter)
  // What the invitation says is what people know, also when it was sent by a try before this one.
  const answerBy = event.toldStart === null ? letter.answerBy : today(Date.parse(event.toldStart))
  await reviseRecord(writer, asking.list, row.id, one =>
    asking.asked(one, answerBy, today(writer.house.world.now())),
  )
  return true
}

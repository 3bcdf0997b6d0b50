import { randomUUID } from 'node:crypto'
import { answerMoment } from '../domain/answer-moment.ts'
import type { Availability } from '../domain/availabilities.ts'
import { checksum } from '../domain/checksum.ts'
import { today } from '../domain/days.ts'
import type { Event } from '../domain/events.ts'
import type { Person } from '../domain/people.ts'
import { Problem } from '../domain/problem.ts'
import { letterHtml, questionSubject } from '../domain/season-letter.ts'
import type { Stored } from '../domain/stored.ts'
import { unwrittenEvent } from '../domain/unwritten-event.ts'
import type { Season } from '../domain/vocabulary.ts'
import { cancelEvent } from '../graph/change-event.ts'
import { createEvent } from '../graph/create-event.ts'
import { lists } from '../graph/lists.ts'
import { findByTie } from '../graph/read-events.ts'
import { reviseRecord, rowUnder } from './revise-record.ts'
import { answerAddress } from './season-board.ts'
import type { Writer } from './write-record.ts'

/** What everybody is asked. */
export type Question = { year: number; season: Season; answerBy: string; text: string }
type Asked = Stored<Availability>

/** Ties of questions are told from those of meetings by this. */
const tieOf = ({ id }: { id: string }): string => `fraga-${id}`
/** An event that was deleted in Outlook by hand is followed by one of another key. */
function eventRound({ house }: Pick<Writer, 'house'>, { id }: Asked): number {
  const { records } = house.mirror.collection('events')
  const isGone = ({ kind, availabilityId, state }: Event) =>
    kind === 'question' && availabilityId === id && state === 'gone'
  return records.filter(isGone).length + 1
}
const eventKey = (writer: Pick<Writer, 'house'>, row: Asked): string => {
  const round = eventRound(writer, row)
  return round === 1 ? `question-${row.id}` : `question-${row.id}-${round}`
}
export const seasonKey = (about: { year: number; season: Season }, personId: string): string =>
  `season-${about.year}-${about.season}-${personId}`

/** A row before anybody has been asked: nothing is known. */
export const blankAvailability = (
  about: { year: number; season: Season; answerBy: string },
  { id, name, officeId }: Stored<Person>,
): Availability => ({
  name,
  personId: id,
  officeId,
  year: about.year,
  season: about.season,
  answerBy: about.answerBy,
  askedOn: null,
  remindedOn: null,
  answeredOn: null,
  answeredBy: '',
  taken: [],
  note: '',
  round: 1,
})

const blankEvent = (title: string, availabilityId: string, round: number): Event => ({
  ...unwrittenEvent('question', title.slice(0, 255), { round, transactionId: randomUUID() }),
  availabilityId,
})

/** The letter to one person. Throws `not_ready` before it is known where the server is reached. */
export function letterTo(writer: Writer, row: Asked, text: string): string {
  const link = answerAddress(writer.house, row)
  if (link === null) throw new Problem('not_ready')
  return letterHtml(text, link)
}

/** The event in Outlook, once: found by its tie, whatever was broken off; written down when it stands. */
async function sendEvent(
  writer: Writer,
  row: Asked,
  person: Stored<Person>,
  question: Question,
): Promise<Stored<Event>> {
  const { ownGraph, world } = writer.house
  const subject = questionSubject(question, question.answerBy)
  const html = letterTo(writer, row, question.text)
  const planned = await rowUnder(writer, lists.events, eventKey(writer, row), () =>
    blankEvent(`${subject}: ${person.name}`, row.id, eventRound(writer, row)),
  )
  if (planned.state !== 'sending') return planned
  const changeKey = checksum(`${subject}\n${html}`)
  const made = await createEvent(
    ownGraph,
    world.organiser,
    {
      ...answerMoment(question.answerBy),
      subject,
      html,
      place: '',
      isOnline: false,
      hidesInvited: true,
      takesProposals: false,
      asksReply: false,
      showAs: 'free',
      invited: [{ address: person.email, name: person.name, isRequired: true }],
    },
    { row: tieOf(row), revision: planned.round, transactionId: planned.transactionId, changeKey },
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

/** Whether an invitation to the question was begun, and nobody wrote down that it was sent. */
export const isUnderWay = (writer: Pick<Writer, 'house'>, row: Asked): boolean =>
  eventUnderWay(writer, row) !== null

function eventUnderWay(writer: Pick<Writer, 'house'>, row: Asked): Stored<Event> | null {
  const key = eventKey(writer, row)
  const [made] = writer.house.mirror.madeUnder('events', key).filter(({ clientKey }) => clientKey === key)
  return made?.record?.state === 'sending' ? made.record : null
}

/** Whether somebody who has answered is not to be invited any more; an event with nobody on it is taken away then. */
async function stopAnswered(writer: Writer, row: Asked): Promise<boolean> {
  const event = eventUnderWay(writer, row)
  if (row.answeredOn === null || event === null) return false
  const { ownGraph, world } = writer.house
  const found = await findByTie(ownGraph, world.organiser, { row: tieOf(row), revision: event.round })
  if (found !== null && found.attendees.length > 0) return false
  if (found !== null) await cancelEvent(ownGraph, world.organiser, found.id, '')
  await reviseRecord(writer, lists.events, event.id, one => ({ ...one, state: 'cancelled' }))
  return true
}

/**
 * Asks one person once, however often and after whatever break it is asked for. Who has answered for the season, or
 * has been asked, is not asked again. Whether the person was asked now.
 */
export async function askOne(writer: Writer, person: Stored<Person>, question: Question): Promise<boolean> {
  const key = seasonKey(question, person.id)
  const row = await rowUnder(writer, lists.availability, key, () => blankAvailability(question, person))
  if ((row.answeredOn !== null || row.askedOn !== null) && !isUnderWay(writer, row)) return false
  if (await stopAnswered(writer, row)) return false
  const event = await sendEvent(writer, row, person, question)
  // What the invitation says is what the person knows, also when it was sent by a try before this one.
  const answerBy = event.toldStart === null ? question.answerBy : today(Date.parse(event.toldStart))
  await reviseRecord(writer, lists.availability, row.id, one => ({
    ...one,
    answerBy,
    askedOn: today(writer.house.world.now()),
  }))
  return true
}

import { type AboutHalf, blankNeed, peopleOfOffice } from '../domain/need-board.ts'
import { halfNamed, needEnding, needReminderSubject, needSubject } from '../domain/need-letter.ts'
import { needWords } from '../domain/need-words.sv.ts'
import { type Need, needKey } from '../domain/needs.ts'
import type { Office } from '../domain/offices.ts'
import { Problem } from '../domain/problem.ts'
import { letterHtml } from '../domain/season-letter.ts'
import type { Stored } from '../domain/stored.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { allLists, type House } from './house.ts'
import { writeLink } from './link-token.ts'
import { type Asking, askOnce } from './question-ask.ts'
import { remindOnce } from './question-remind.ts'
import { rowUnder } from './revise-record.ts'
import type { Writer } from './write-record.ts'

/** What every office is asked. */
export type NeedQuestion = AboutHalf & { answerBy: string; text: string }

/** Each office's question about the courses of a half-year. */
export const askingNeed: Asking<'needs'> = {
  list: lists.needs,
  tie: 'behov',
  reminderTie: 'behov-paminnelse',
  key: 'need-question',
  refers: id => ({ availabilityId: null, needId: id }),
  isAnswered: ({ answeredAt }) => answeredAt !== null,
  asked: (row, answerBy, askedOn) => ({ ...row, answerBy, askedOn }),
  reminded: (row, remindedOn) => ({ ...row, remindedOn }),
  unasked: row => ({ ...row, askedOn: null }),
}

/** The own page of an office that is asked, whole; null before it is known where the server is reached. */
export function needAddress({ world }: Pick<House, 'world'>, { id, round }: Stored<Need>): string | null {
  const origin = world.origin()
  return origin === null ? null : `${origin}/behov/${writeLink(world, { kind: 'behov', id, round })}`
}

/** The row of an office for a half-year, made where there is none. */
export const needRow = (
  writer: Writer,
  about: AboutHalf,
  office: Stored<Office>,
  answerBy: string | null,
): Promise<Stored<Need>> =>
  rowUnder(writer, lists.needs, needKey({ ...about, officeId: office.id }), () =>
    blank(about, office, answerBy),
  )

// What is written in a list is Swedish.
const blank = (about: AboutHalf, office: Stored<Office>, answerBy: string | null): Need =>
  blankNeed(about, office.id, needWords.rowTitle(office.name, halfNamed(about)), answerBy)

/** The letter to one office. Throws `not_ready` before it is known where the server is reached. */
const letterTo =
  ({ house }: Writer, text: string) =>
  (row: Stored<Need>) => {
    const link = needAddress(house, row)
    if (link === null) throw new Problem('not_ready')
    return letterHtml(text, link, needEnding)
  }

/** Asks one office once, its managers and contact persons in one event; whether it was asked now. */
export function askOffice(writer: Writer, office: Stored<Office>, question: NeedQuestion): Promise<boolean> {
  const subject = needSubject(question, question.answerBy)
  const people = peopleOfOffice(allLists(writer.house.mirror, sv), office.id)
  return askOnce(writer, askingNeed, {
    key: needKey({ ...question, officeId: office.id }),
    blank: () => blank(question, office, question.answerBy),
    answerBy: question.answerBy,
    subject,
    title: `${subject}: ${office.name}`,
    html: letterTo(writer, question.text),
    invited: people.map(({ email, name }) => ({ address: email, name, isRequired: true })),
  })
}

/** Reminds one office once of the question, in the event that asked; whether it was mailed now. */
export const remindOffice = (writer: Writer, row: Stored<Need>, text: string): Promise<boolean> =>
  remindOnce(writer, askingNeed, row.id, {
    text,
    subject: needReminderSubject(row),
    html: letterTo(writer, text),
  })

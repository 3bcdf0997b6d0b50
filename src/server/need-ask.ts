import { today } from '../domain/days.ts'
import { type AboutHalf, blankNeed, needsOf, peopleOfOffice } from '../domain/need-board.ts'
import { halfNamed, needEnding, needReminderSubject, needSubject } from '../domain/need-letter.ts'
import { needWords } from '../domain/need-words.sv.ts'
import { type Need, needKey } from '../domain/needs.ts'
import type { Office } from '../domain/offices.ts'
import { Problem } from '../domain/problem.ts'
import { reminderDay } from '../domain/season.ts'
import { letterHtml } from '../domain/season-letter.ts'
import type { Stored } from '../domain/stored.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { allLists, type House } from './house.ts'
import { writeLink } from './link-token.ts'
import { type Asking, askOnce, type Letter } from './question-ask.ts'
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

/** The row that holds what an office says of a half-year, also one that somebody wrote by hand; made where there is none. */
export async function needRow(
  writer: Writer,
  about: AboutHalf,
  office: Stored<Office>,
  answerBy: string | null,
): Promise<Stored<Need>> {
  const known = needsOf(writer.house.mirror.collection('needs').records, about).get(office.id)
  const key = needKey({ ...about, officeId: office.id })
  return known ?? rowUnder(writer, lists.needs, key, () => blank(about, office, answerBy))
}

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
export async function askOffice(
  writer: Writer,
  office: Stored<Office>,
  question: NeedQuestion,
): Promise<boolean> {
  const row = await needRow(writer, question, office, question.answerBy)
  const subject = needSubject(question, question.answerBy)
  return askOnce(writer, askingNeed, row, letterOf(writer, office, { ...question, subject }))
}

/** What the people of an office get. */
function letterOf(
  writer: Writer,
  office: Stored<Office>,
  { subject, text, answerBy }: Pick<NeedQuestion, 'text' | 'answerBy'> & { subject: string },
): Letter<'needs'> {
  const people = peopleOfOffice(allLists(writer.house.mirror, sv), office.id)
  return {
    answerBy,
    subject,
    title: `${subject}: ${office.name}`,
    html: letterTo(writer, text),
    invited: people.map(({ email, name }) => ({ address: email, name, isRequired: true })),
  }
}

/** Reminds one office once of the question, in the event that asked where there is one; whether it was mailed now. */
export function remindOffice(
  writer: Writer,
  office: Stored<Office>,
  row: Stored<Need>,
  text: string,
): Promise<boolean> {
  const [subject, now] = [needReminderSubject(row), today(writer.house.world.now())]
  const answerBy = reminderDay(row.answerBy ?? now, now)
  const first = letterOf(writer, office, { subject, text, answerBy })
  return remindOnce(writer, askingNeed, row.id, { text, subject, html: first.html, first })
}

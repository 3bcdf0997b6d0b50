import type { Availability } from '../domain/availabilities.ts'
import type { Person } from '../domain/people.ts'
import { Problem } from '../domain/problem.ts'
import { letterHtml, questionSubject, reminderSubject } from '../domain/season-letter.ts'
import type { Stored } from '../domain/stored.ts'
import type { Season } from '../domain/vocabulary.ts'
import { lists } from '../graph/lists.ts'
import { type Asking, askOnce } from './question-ask.ts'
import { remindOnce } from './question-remind.ts'
import { rowUnder } from './revise-record.ts'
import { answerAddress } from './season-board.ts'
import type { Writer } from './write-record.ts'

/** What everybody is asked. */
export type Question = { year: number; season: Season; answerBy: string; text: string }

/** Each person's question about a season. */
export const askingSeason: Asking<'availability'> = {
  list: lists.availability,
  // Told from the ties of meetings, which are the numbers of their rows.
  tie: 'fraga',
  reminderTie: 'paminnelse',
  key: 'question',
  refers: id => ({ availabilityId: id, needId: null }),
  isAnswered: ({ answeredOn }) => answeredOn !== null,
  asked: (row, answerBy, askedOn) => ({ ...row, answerBy, askedOn }),
  reminded: (row, remindedOn) => ({ ...row, remindedOn }),
  unasked: row => ({ ...row, askedOn: null }),
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

/** The letter to one person. Throws `not_ready` before it is known where the server is reached. */
const letterTo =
  ({ house }: Writer, text: string) =>
  (row: Stored<Availability>) => {
    const link = answerAddress(house, row)
    if (link === null) throw new Problem('not_ready')
    return letterHtml(text, link)
  }

/** Asks one person about a season once; whether the person was asked now. */
export async function askOne(writer: Writer, person: Stored<Person>, question: Question): Promise<boolean> {
  const subject = questionSubject(question, question.answerBy)
  const row = await rowUnder(writer, lists.availability, seasonKey(question, person.id), () =>
    blankAvailability(question, person),
  )
  return askOnce(writer, askingSeason, row, {
    answerBy: question.answerBy,
    subject,
    title: `${subject}: ${person.name}`,
    html: letterTo(writer, question.text),
    invited: [{ address: person.email, name: person.name, isRequired: true }],
  })
}

/** Reminds one person once of the question about a season; whether the person was mailed now. */
export const remindOne = (writer: Writer, row: Stored<Availability>, text: string): Promise<boolean> =>
  remindOnce(writer, askingSeason, row.id, {
    text,
    subject: reminderSubject(row),
    html: letterTo(writer, text),
    first: null,
  })

import { z } from 'zod'
import type { Actor } from '../domain/access.ts'
import { today } from '../domain/days.ts'
import type { Person } from '../domain/people.ts'
import { planYear } from '../domain/primitives.ts'
import {
  questionOrder,
  rowsOf,
  type SeasonOutcome,
  seasonAnswer,
  seasonOutcome,
  seasonReminderOrder,
} from '../domain/season-board.ts'
import type { Stored } from '../domain/stored.ts'
import { seasons } from '../domain/vocabulary.ts'
import { sayDay } from '../domain/wording.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { refuseWithoutReach } from './collections.ts'
import type { House } from './house.ts'
import { isUnderWay } from './question-ask.ts'
import { mailEach } from './question-mail.ts'
import { readNewest } from './read-newest.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { askingSeason, askOne, type Question, remindOne } from './season-ask.ts'
import { answerDayFaults, begunBy, seasonFor } from './season-board.ts'
import { chosen, everybody, refuse, restsOn } from './season-people.ts'
import { type Writer, writerFor } from './write-record.ts'

const seasonQuery = z.strictObject({
  year: z.coerce.number().pipe(planYear),
  season: z.enum(seasons),
})
const labels = (words: Words) => ({ ...words.queries, ...words.season.fields })

const mayAsk = (actor: Actor) => refuseWithoutReach(actor, 'create', 'availability')

/** A sending that was broken off has told some of them a last day already, and it must not become another for the rest. */
function otherDayFaults(
  { house, words }: Writer,
  people: readonly Stored<Person>[],
  order: Question,
): string[] {
  const rows = rowsOf(house.mirror.collection('availability').records, order.year, order.season)
  const day = today(house.world.now())
  const told = people
    .flatMap(({ id }) => rows.get(id) ?? [])
    .find(
      row =>
        isUnderWay({ house }, askingSeason, row) && row.answerBy >= day && row.answerBy !== order.answerBy,
    )
  return told === undefined ? [] : [words.season.wrongAnswerDay(sayDay(told.answerBy, words.locale))]
}

const readRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/seasons',
      summary: sv.nouns.availability.list,
      status: 200,
      query: seasonQuery,
      body: noBody,
      answer: seasonAnswer,
      demand: actor => refuseWithoutReach(actor, 'read', 'availability'),
    },
    ({ actor, query: { year, season }, words }) => seasonFor(house, actor, year, season, words),
  )

async function mailPeople(
  people: readonly Stored<Person>[],
  { season }: Words,
  mail: (person: Stored<Person>) => Promise<boolean>,
): Promise<SeasonOutcome> {
  const { mailed, failed } = await mailEach(people, season, mail)
  return { mailed: mailed.length, failed: failed.map(({ one, reason }) => ({ personId: one.id, reason })) }
}

/** One sending at a time: who presses twice waits, and finds everything done. */
const inSending = <T>(house: House, work: () => Promise<T>): Promise<T> => house.inTurn('seasons', work)

const questionRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/seasons/question',
      summary: sv.choices.eventKind.question,
      status: 200,
      query: noQuery,
      body: questionOrder,
      labels,
      answer: seasonOutcome,
      demand: mayAsk,
    },
    ({ body: { personIds, ...question }, words, ...ask }) =>
      inSending(house, async () => {
        await readNewest(house.mirror, restsOn)
        const writer = writerFor(house, { ...ask, words }, '')
        const day = today(house.world.now())
        refuse('season', begunBy(question.year, question.season, day, words))
        refuse('answerBy', answerDayFaults(question, day, words))
        const people = chosen(house, personIds, words)
        const unreachable = people.filter(({ email }) => email === '')
        refuse(
          'personIds',
          unreachable.map(({ name }) => words.season.noAddress(name)),
        )
        refuse('answerBy', otherDayFaults(writer, people, question))
        return mailPeople(people, words, person => askOne(writer, person, question))
      }),
  )

const reminderRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/seasons/reminder',
      summary: sv.choices.eventKind.reminder,
      status: 200,
      query: noQuery,
      body: seasonReminderOrder,
      labels,
      answer: seasonOutcome,
      demand: mayAsk,
    },
    ({ body: { year, season, personIds, text }, words, ...ask }) =>
      inSending(house, async () => {
        await readNewest(house.mirror, restsOn)
        const writer = writerFor(house, { ...ask, words }, '')
        refuse('season', begunBy(year, season, today(house.world.now()), words))
        const rows = rowsOf(house.mirror.collection('availability').records, year, season)
        const people = personIds === undefined ? everybody(house, words) : chosen(house, personIds, words)
        return mailPeople(people, words, async person => {
          const row = rows.get(person.id)
          return row !== undefined && remindOne(writer, row, text)
        })
      }),
  )

/** Seasons: how it stands with one, asking everybody once, and reminding the silent once. */
export const seasonRoutes = (house: House): Route[] => [
  readRoute(house),
  questionRoute(house),
  reminderRoute(house),
]

import { z } from 'zod'
import { type Actor, may } from '../domain/access.ts'
import { today } from '../domain/days.ts'
import {
  type AboutHalf,
  type NeedOutcome,
  needAnswerOrder,
  needBoard,
  needOutcome,
  needQuestionOrder,
  needReminderOrder,
  needsOf,
  officesAsked,
  peopleOfOffice,
} from '../domain/need-board.ts'
import { yearHalves } from '../domain/needs.ts'
import type { Office } from '../domain/offices.ts'
import { planYear, recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import type { Stored } from '../domain/stored.ts'
import { sayDay } from '../domain/wording.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { refuseWithoutReach, stored } from './collections.ts'
import { allLists, type House } from './house.ts'
import { enterNeed } from './need-answer.ts'
import { askingNeed, askOffice, type NeedQuestion, needRow, remindOffice } from './need-ask.ts'
import { mayAskAll, needBoardFor, needDayFaults, overFaults } from './need-board.ts'
import { needWordsFor } from './need-words-for.ts'
import { isUnderWay } from './question-ask.ts'
import { mailEach } from './question-mail.ts'
import { readNewest } from './read-newest.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { refuse } from './season-people.ts'
import { type Writer, writerFor } from './write-record.ts'

const halfQuery = z.strictObject({ year: z.coerce.number().pipe(planYear), half: z.enum(yearHalves) })
const labels = (words: Words) => ({ ...words.queries, ...words.fields.needs, ...needWordsFor(words).fields })
/** What a sending rests on. */
const restsOn = ['needs', 'events', 'people', 'offices'] as const

function demandAll(actor: Actor): void {
  refuseWithoutReach(actor, 'create', 'needs')
  if (!mayAskAll(actor)) throw new Problem('forbidden')
}

/** The offices that were chosen, each of which belongs to the collaboration then; all of them for none. */
function chosen(house: House, about: AboutHalf, officeIds: readonly string[] | undefined, words: Words) {
  const members = officesAsked(allLists(house.mirror, words), about, today(house.world.now()))
  if (officeIds === undefined) return members
  const known = new Map(members.map(office => [office.id, office]))
  const offices = [...new Set(officeIds)].flatMap(id => known.get(id) ?? [])
  const isUnknown = offices.length < new Set(officeIds).size
  refuse('officeIds', isUnknown ? [needWordsFor(words).notAsked] : [])
  return offices
}

/** A sending that was broken off has told some offices a last day already, and it must not become another for the rest. */
function otherDayFaults(
  { house, words }: Writer,
  offices: readonly Stored<Office>[],
  order: NeedQuestion,
): string[] {
  const say = needWordsFor(words)
  const rows = needsOf(house.mirror.collection('needs').records, order)
  const day = today(house.world.now())
  const told = offices
    .flatMap(({ id }) => rows.get(id) ?? [])
    .find(row => isUnderWay({ house }, askingNeed, row) && row.answerBy !== order.answerBy)?.answerBy
  return told && told >= day ? [say.wrongAnswerDay(sayDay(told, say.locale))] : []
}

/** Mails offices, and says how many people that was. */
async function mailOffices(
  { house, words }: Writer,
  offices: readonly Stored<Office>[],
  mail: (office: Stored<Office>) => Promise<boolean>,
): Promise<NeedOutcome> {
  const known = allLists(house.mirror, words)
  const { mailed, failed } = await mailEach(offices, needWordsFor(words), mail)
  return {
    mailed: mailed.reduce((sum, { id }) => sum + peopleOfOffice(known, id).length, 0),
    offices: mailed.length,
    failed: failed.map(({ one, reason }) => ({ officeId: one.id, reason })),
  }
}

/** One sending at a time: who presses twice waits, and finds everything done. */
const inSending = <T>(house: House, work: () => Promise<T>): Promise<T> => house.inTurn('needs', work)

const boardRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/need-board',
      summary: sv.nouns.needs.list,
      status: 200,
      query: halfQuery,
      body: noBody,
      answer: needBoard,
      demand: actor => refuseWithoutReach(actor, 'read', 'needs'),
    },
    ({ actor, query, words }) => needBoardFor(house, actor, query, words),
  )

const questionRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/needs/question',
      summary: sv.choices.eventKind.question,
      status: 200,
      query: noQuery,
      body: needQuestionOrder,
      labels,
      answer: needOutcome,
      demand: demandAll,
    },
    ({ body: { officeIds, ...question }, words, ...ask }) =>
      inSending(house, async () => {
        await readNewest(house.mirror, restsOn)
        const [writer, say] = [writerFor(house, { ...ask, words }, ''), needWordsFor(words)]
        const day = today(house.world.now())
        refuse('half', overFaults(question, day, say))
        refuse('answerBy', needDayFaults(question, day, say))
        const offices = chosen(house, question, officeIds, words)
        const known = allLists(house.mirror, words)
        const unreachable = offices.filter(({ id }) => peopleOfOffice(known, id).length === 0)
        refuse(
          'officeIds',
          unreachable.map(({ name }) => say.noPeople(name)),
        )
        refuse('answerBy', otherDayFaults(writer, offices, question))
        return mailOffices(writer, offices, office => askOffice(writer, office, question))
      }),
  )

const reminderRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/needs/reminder',
      summary: sv.choices.eventKind.reminder,
      status: 200,
      query: noQuery,
      body: needReminderOrder,
      labels,
      answer: needOutcome,
      demand: demandAll,
    },
    ({ body: { officeIds, text, ...about }, words, ...ask }) =>
      inSending(house, async () => {
        await readNewest(house.mirror, restsOn)
        const writer = writerFor(house, { ...ask, words }, '')
        refuse('half', overFaults(about, today(house.world.now()), needWordsFor(words)))
        const rows = needsOf(house.mirror.collection('needs').records, about)
        const offices = chosen(house, about, officeIds, words)
        return mailOffices(writer, offices, async office => {
          const row = rows.get(office.id)
          return row !== undefined && remindOffice(writer, office, row, text)
        })
      }),
  )

const answerRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/needs/{officeId}/answer',
      summary: sv.nouns.needs.one,
      status: 200,
      params: { officeId: recordId },
      query: noQuery,
      body: needAnswerOrder,
      labels,
      answer: stored(lists.needs),
      demand: actor => refuseWithoutReach(actor, 'change', 'needs'),
    },
    async ({ params: { officeId = '' }, body: { year, half, seen, ...counts }, words, ...ask }) => {
      if (!may(ask.actor, 'change', 'needs', { officeId })) throw new Problem('forbidden')
      await readNewest(house.mirror, ['needs'])
      const about = { year, half }
      const [office] = chosen(house, about, [officeId], words)
      if (office === undefined) throw new Problem('not_found')
      refuse('half', overFaults(about, today(house.world.now()), needWordsFor(words)))
      const writer = writerFor(house, { ...ask, words }, '')
      return enterNeed(writer, () => needRow(writer, about, office, null), { counts, seen })
    },
  )

/** What offices want of the courses of a half-year: how it stands, asking every office once, reminding the silent, answering. */
export const needRoutes = (house: House): Route[] => [
  boardRoute(house),
  questionRoute(house),
  reminderRoute(house),
  answerRoute(house),
]

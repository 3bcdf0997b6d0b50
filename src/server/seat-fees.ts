import { type Actor, reachOf } from '../domain/access.ts'
import { deficitOrder, feeBoard } from '../domain/after-course.ts'
import { afterWords } from '../domain/after-words.sv.ts'
import { costTerms } from '../domain/cost-terms.ts'
import type { Cost } from '../domain/costs.ts'
import { courseSettings } from '../domain/course-settings.ts'
import { courseTerms } from '../domain/courses.ts'
import { today } from '../domain/days.ts'
import { deficitCost, deficitKey } from '../domain/deficit-cost.ts'
import { type Charged, type FeeReader, feeBoardOf } from '../domain/fee-board.ts'
import { feeTable } from '../domain/fee-table.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { firstDayOf } from '../domain/rounds.ts'
import type { Stored } from '../domain/stored.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { collectionIfAny } from '../graph/mirror.ts'
import { afterWordsFor } from './after-words-for.ts'
import { refuse } from './answer-commands.ts'
import { refuseWithoutReach, stored } from './collections.ts'
import { fileAnswer } from './file-answer.ts'
import type { House } from './house.ts'
import { readNewest } from './read-newest.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { createRecord, writerFor } from './write-record.ts'
import { writeXlsx } from './write-table.ts'

/** A round with what it is reckoned by. Throws `not_found`. */
function chargedOf({ mirror, world, seats }: House, id: string): Charged {
  mirror.place('rounds')
  const round = mirror.row('rounds', id)?.record
  if (!round) throw new Problem('not_found')
  const day = today(world.now())
  const agreements = mirror.collection('agreements').records
  const { deficitIsJoint } = courseSettings(collectionIfAny(mirror, 'settings').records)
  return {
    round,
    seats: seats.of(id),
    terms: courseTerms(agreements, round.kind, firstDayOf(round) ?? day),
    deficitIsJoint,
    day,
  }
}

const readerOf = ({ mirror }: House, actor: Actor): FeeReader => ({
  sees: reachOf(actor, 'read', 'seats') === 'everything' ? 'everybody' : 'ownOffice',
  officeId: actor.officeId,
  entersCosts: reachOf(actor, 'create', 'costs') === 'everything',
  officeName: id => mirror.row('offices', id)?.record?.name ?? '',
})

/** The cost by which the deficit of a round was entered. */
const enteredOf = ({ mirror }: House, id: string): Stored<Cost> | null =>
  mirror.madeUnder('costs', deficitKey(id)).find(({ clientKey }) => clientKey === deficitKey(id))?.record ??
  null

const boardOf = (house: House, actor: Actor, id: string, words: Words) =>
  feeBoardOf(chargedOf(house, id), readerOf(house, actor), enteredOf(house, id), afterWordsFor(words))

const read = {
  method: 'GET',
  status: 200,
  params: { id: recordId },
  query: noQuery,
  body: noBody,
  demand: (actor: Actor) => refuseWithoutReach(actor, 'read', 'seats'),
} as const

const feesRoute = (house: House): Route =>
  route(
    { ...read, path: '/api/rounds/{id}/fees', summary: afterWords.fees.sheet, answer: feeBoard },
    ({ actor, params: { id = '' }, words }) => boardOf(house, actor, id, words),
  )

/** The file is Swedish whoever asks: it is for those who invoice. */
const feesFileRoute = (house: House): Route =>
  route(
    {
      ...read,
      path: '/api/rounds/{id}/fees.xlsx',
      summary: afterWords.fees.file(''),
      gives: ['xlsx'],
    },
    async ({ actor, params: { id = '' } }) => {
      const table = feeTable(boardOf(house, actor, id, sv), afterWords)
      const name = afterWords.fees.file(house.mirror.row('rounds', id)?.record?.title ?? '')
      return fileAnswer(await writeXlsx([table]), name, 'xlsx')
    },
  )

const deficitRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/rounds/{id}/deficit',
      summary: afterWords.deficit.title(''),
      status: 201,
      params: { id: recordId },
      query: noQuery,
      body: deficitOrder,
      labels: words => words.fields.costs,
      answer: stored(lists.costs),
      demand: actor => refuseWithoutReach(actor, 'create', 'costs'),
    },
    async ({ params: { id = '' }, body, ...ask }) => {
      const { words } = ask
      const { mirror } = house
      // Another server may just have written a seat, or entered it.
      await readNewest(mirror, ['rounds', 'seats', 'costs'])
      const entered = enteredOf(house, id)
      if (entered !== null) return entered
      const { keys } = costTerms({
        agreements: mirror.collection('agreements', words),
        shareKeys: mirror.collection('shareKeys', words),
        settings: mirror.collection('settings', words),
      })
      const cost = deficitCost(chargedOf(house, id), body, keys, afterWords)
      if (cost === 'noKey') return refuse('', words.costRefusals.noKey)
      if (typeof cost === 'string') return refuse('', afterWordsFor(words).after.deficit[cost])
      return createRecord(writerFor(house, ask, ''), lists.costs, cost, deficitKey(id))
    },
  )

/** What to invoice for a round, the same as a file, and its deficit entered as a joint cost, once. */
export const seatFeeRoutes = (house: House): Route[] => [
  feesRoute(house),
  feesFileRoute(house),
  deficitRoute(house),
]

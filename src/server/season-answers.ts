import { z } from 'zod'
import { may } from '../domain/access.ts'
import type { TakenHalf } from '../domain/availabilities.ts'
import { today } from '../domain/days.ts'
import { planYear, recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { usualAnswerDay } from '../domain/season.ts'
import { answerOrder } from '../domain/season-board.ts'
import { answered, daysOutside } from '../domain/season-taken.ts'
import { type Season, seasons } from '../domain/vocabulary.ts'
import { sayDay } from '../domain/wording.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { refuseWithoutReach, stored } from './collections.ts'
import type { House } from './house.ts'
import { rowUnder } from './revise-record.ts'
import { noQuery, type Route, route } from './route.ts'
import { blankAvailability, seasonKey } from './season-ask.ts'
import { chosen, refuse } from './season-people.ts'
import { changeRecord, writerFor } from './write-record.ts'

const entryOrder = z.strictObject({ year: planYear, season: z.enum(seasons), personId: recordId })

/** A row for somebody who was not asked, so that an answer given by word of mouth can be entered. Nobody is mailed. */
const entryRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/seasons/entry',
      summary: sv.nouns.availability.one,
      status: 201,
      query: noQuery,
      body: entryOrder,
      labels: words => ({ ...words.queries, ...words.season.fields }),
      answer: stored(lists.availability),
      demand: actor => refuseWithoutReach(actor, 'create', 'availability'),
    },
    async ({ body, words, ...ask }) => {
      await house.mirror.sync('availability')
      const [person] = chosen(house, [body.personId], words)
      if (person === undefined) throw new Problem('not_found')
      const answerBy = usualAnswerDay(body.year, body.season, today(house.world.now()))
      return rowUnder(
        writerFor(house, { ...ask, words }, ''),
        lists.availability,
        seasonKey(body, person.id),
        () => blankAvailability({ ...body, answerBy }, person),
      )
    },
  )

/** Throws for days of an answer that do not lie in its season. */
function demandInSeason(row: { year: number; season: Season }, taken: readonly TakenHalf[], words: Words) {
  const outside = daysOutside(row, taken)
  const said = outside.slice(0, 5).map(day => sayDay(day, words.locale))
  refuse('taken', outside.length === 0 ? [] : [words.season.outsideSeason(said.join(', '))])
}

const answerRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/availability/{id}/answer',
      summary: sv.nouns.availability.one,
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: answerOrder,
      ifMatch: true,
      labels: words => words.fields.availability,
      answer: stored(lists.availability),
      demand: actor => refuseWithoutReach(actor, 'change', 'availability'),
    },
    ({ params: { id = '' }, body, ifMatch, words, ...ask }) => {
      const row = house.mirror.row('availability', id)?.record
      if (!row) throw new Problem('not_found')
      if (!may(ask.actor, 'change', 'availability', row)) throw new Problem('forbidden')
      demandInSeason(row, body.taken, words)
      return changeRecord(
        writerFor(house, { ...ask, words }, ''),
        lists.availability,
        id,
        answered(row, body, ask.actor.name, today(house.world.now())),
        ifMatch,
      )
    },
  )

/** Answers about a season that are entered in the tab. */
export const seasonAnswerRoutes = (house: House): Route[] => [entryRoute(house), answerRoute(house)]

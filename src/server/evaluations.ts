import { reachOf } from '../domain/access.ts'
import { evaluationBoard } from '../domain/after-course.ts'
import { courseSettings } from '../domain/course-settings.ts'
import { today } from '../domain/days.ts'
import type { EvaluationAnswer } from '../domain/evaluation.ts'
import { evaluationBoardOf } from '../domain/evaluation-board.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { sv } from '../domain/words.sv.ts'
import { collectionIfAny } from '../graph/mirror.ts'
import { afterWordsFor } from './after-words-for.ts'
import { refuseWithoutReach } from './collections.ts'
import { evaluationAddress } from './course-letter-links.ts'
import type { House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'

/** The answers of a round, in the order in which they came. They leave the server as averages only. */
export const answersOf = ({ mirror }: House, roundId: string): EvaluationAnswer[] =>
  mirror
    .collection('evaluations')
    .records.filter(answer => answer.roundId === roundId)
    .toSorted((one, other) => Number(one.id) - Number(other.id))

/** What the participants of a round thought of it, for everybody who sees the rounds; the address for those who run them. */
export const evaluationRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/rounds/{id}/evaluation',
      summary: sv.nouns.evaluations.list,
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: noBody,
      answer: evaluationBoard,
      demand: actor => refuseWithoutReach(actor, 'read', 'rounds'),
    },
    ({ actor, params: { id = '' }, words }) => {
      const { mirror, world } = house
      mirror.place('rounds')
      const round = mirror.row('rounds', id)?.record
      if (!round) throw new Problem('not_found')
      return evaluationBoardOf(
        {
          round,
          seats: house.seats.of(id),
          answers: answersOf(house, id),
          settings: courseSettings(collectionIfAny(mirror, 'settings').records),
          day: today(world.now()),
          address: reachOf(actor, 'change', 'rounds') === null ? null : evaluationAddress(world, id),
        },
        afterWordsFor(words),
      )
    },
  )

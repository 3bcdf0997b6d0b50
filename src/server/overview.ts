import { z } from 'zod'
import { today } from '../domain/days.ts'
import { overviewSchema } from '../domain/findings.ts'
import { overview } from '../domain/overview.ts'
import { planYear } from '../domain/primitives.ts'
import { nouns } from '../domain/vocabulary.ts'
import { revisionOf } from '../graph/mirror.ts'
import { refuseWithoutReach } from './collections.ts'
import { allLists, type House } from './house.ts'
import { noBody, type Route, route } from './route.ts'

const query = z.strictObject({ year: z.coerce.number().pipe(planYear).optional() })

/** The first screen of a year, computed from what the lists say. */
export const overviewRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/overview',
      summary: 'Översikt',
      status: 200,
      query,
      body: noBody,
      answer: overviewSchema,
    },
    ({ actor, query: { year: asked }, header, words }) => {
      refuseWithoutReach(actor, 'read', 'plans')
      const day = today(house.world.now())
      const year = asked ?? Number(day.slice(0, 4))
      const revision = `${day} ${revisionOf(house.mirror, nouns)}`
      return house.answers(
        `overview?${year}#${actor.id} ${actor.roles} ${words.language}`,
        revision,
        header,
        () => overview(allLists(house.mirror, words), actor, year, day),
      )
    },
  )

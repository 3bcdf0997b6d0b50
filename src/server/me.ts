import { z } from 'zod'
import { reachOf, verbs } from '../domain/access.ts'
import { today } from '../domain/days.ts'
import { yearsOf } from '../domain/overview.ts'
import { nouns, parties, roles } from '../domain/vocabulary.ts'
import { collectionIfAny } from '../graph/mirror.ts'
import type { House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'

const me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  party: z.enum(parties).nullable(),
  officeId: z.string().nullable(),
  office: z.string().nullable(),
  may: z.record(z.enum(nouns), z.array(z.enum(verbs))),
  canRepair: z.boolean(),
  years: z.array(z.number()),
  today: z.string(),
})

/** Who is asking, what they may do, and the day it is for them. Also someone without a role gets an answer. */
export const meRoute = (house: House): Route =>
  route(
    { method: 'GET', path: '/api/me', summary: 'Jag', status: 200, query: noQuery, body: noBody, answer: me },
    ({ actor }) => {
      const office = actor.officeId === null ? null : house.mirror.row('offices', actor.officeId)?.record
      return {
        ...actor,
        office: office?.name ?? null,
        may: Object.fromEntries(
          nouns.map(noun => [noun, verbs.filter(verb => reachOf(actor, verb, noun) !== null)]),
        ),
        canRepair: actor.roles.includes('projectLeader'),
        years: yearsOf({
          plans: collectionIfAny(house.mirror, 'plans'),
          activities: collectionIfAny(house.mirror, 'activities'),
          meetings: collectionIfAny(house.mirror, 'meetings'),
        }),
        today: today(house.world.now()),
      }
    },
  )

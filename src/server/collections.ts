import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Actor, may, reachOf, type Verb } from '../domain/access.ts'
import { planYear, recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { type Collection, storage, unreadable } from '../domain/stored.ts'
import { type Noun, nouns } from '../domain/vocabulary.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { type List, lists } from '../graph/lists.ts'
import type { House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { changeRecord, createRecord, removeRecord, writerFor } from './write-record.ts'

/** A row of a list as the API answers it. */
export const stored = <N extends Noun>(list: List<N>) => z.intersection(list.schema, z.object(storage))
const collectionOf = <N extends Noun>(list: List<N>) =>
  z.object({ records: z.array(stored(list)), unreadable: z.array(unreadable) })
const idParam = { id: recordId }
const yearQuery = z.strictObject({ year: z.coerce.number().pipe(planYear).optional() })

/** Storage's own fields may come back in a body as they were sent out; they decide nothing. */
const storageFields = new Set(Object.keys(storage))
const withoutStorage = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? Object.fromEntries(Object.entries(body).filter(([field]) => !storageFields.has(field)))
    : body

const refuseUnless = (allowed: boolean): void => {
  if (!allowed) throw new Problem('forbidden')
}

const officeOf = (record: object | null | undefined) => {
  const officeId: unknown = record ? Reflect.get(record, 'officeId') : null
  return { officeId: typeof officeId === 'string' ? officeId : null }
}

const seesEvery = (actor: Actor, noun: Noun): boolean => reachOf(actor, 'read', noun) === 'everything'

/** Whether the person may see this row. A line of the log, which names the list it is about, tells no more than that list. */
const mayRead = (actor: Actor, noun: Noun, record: object): boolean =>
  may(actor, 'read', noun, officeOf(record)) &&
  nouns.every(about => Reflect.get(record, 'noun') !== about || seesEvery(actor, about))

const yearsIn = (record: object): string => {
  const fields: Record<string, unknown> = { ...record }
  return String(fields.year ?? fields.startsOn ?? fields.day ?? fields.from ?? '').slice(0, 4)
}

/** Whether the person may see every row of a list; of the log, when no list that it tells of is closed. */
const seesAll = (actor: Actor, noun: Noun): boolean =>
  (noun === 'changes' ? nouns : [noun]).every(one => seesEvery(actor, one))

/** The rows of a list that the person may see, of one year where that is asked. */
function visible<N extends Noun>(
  collection: Collection<Records[N]>,
  actor: Actor,
  noun: N,
  year: number | undefined,
): Collection<Records[N]> {
  const records = collection.records.filter(
    record => mayRead(actor, noun, record) && (year === undefined || yearsIn(record) === String(year)),
  )
  return { records, unreadable: seesAll(actor, noun) ? collection.unreadable : [] }
}

/** Throws `no_role` for who has none, `forbidden` for who has another. */
export function refuseWithoutReach(actor: Actor, verb: Verb, noun: Noun): void {
  if (actor.roles.length === 0) throw new Problem('no_role')
  refuseUnless(reachOf(actor, verb, noun) !== null)
}

const demandReach = (noun: Noun) => (verb: Verb) => (actor: Actor) => refuseWithoutReach(actor, verb, noun)

function readRoutes<N extends Noun>(house: House, list: List<N>): Route[] {
  const { noun } = list
  const { mirror, answers } = house
  const named = sv.nouns[noun]
  const demand = demandReach(noun)
  return [
    route(
      {
        method: 'GET',
        path: `/api/${noun}`,
        summary: named.list,
        status: 200,
        query: yearQuery,
        body: noBody,
        answer: collectionOf(list),
        demand: demand('read'),
      },
      ({ actor, query, header, words }) => {
        const scope = seesAll(actor, noun) ? '' : `${actor.roles} ${actor.officeId ?? ''}`
        const collection = mirror.collection(noun, words)
        const view = `${noun}?${query.year ?? ''}#${scope} ${words.language}`
        return answers(view, String(mirror.revision(noun)), header, () =>
          visible(collection, actor, noun, query.year),
        )
      },
    ),
    route(
      {
        method: 'GET',
        path: `/api/${noun}/{id}`,
        summary: named.one,
        status: 200,
        params: idParam,
        query: noQuery,
        body: noBody,
        answer: stored(list),
        demand: demand('read'),
      },
      ({ actor, params }) => {
        mirror.place(noun)
        const record = mirror.row(noun, params.id ?? '')?.record
        if (!record) throw new Problem('not_found')
        refuseUnless(mayRead(actor, noun, record))
        return record
      },
    ),
  ]
}

function writeRoutes<N extends Noun>(house: House, list: List<N>): Route[] {
  const { noun, schema } = list
  const summary = sv.nouns[noun].one
  const shared = { summary, query: noQuery }
  const taken = {
    body: z.preprocess(withoutStorage, schema),
    labels: (words: Words) => words.fields[noun],
    answer: stored(list),
  }
  const one = { path: `/api/${noun}/{id}`, params: idParam, ifMatch: true }
  const demand = demandReach(noun)
  const create = { method: 'POST', path: `/api/${noun}`, status: 201, demand: demand('create') } as const
  const change = { method: 'PUT', status: 200, demand: demand('change') } as const
  const remove = { method: 'DELETE', status: 204, demand: demand('remove') } as const
  const allowed = (actor: Actor, verb: Verb, rows: readonly (object | null | undefined)[]) => {
    refuseUnless(rows.every(row => may(actor, verb, noun, officeOf(row))))
  }
  const standing = (id: string) => house.mirror.row(noun, id)?.record
  return [
    route({ ...create, ...shared, ...taken }, ask => {
      allowed(ask.actor, 'create', [ask.body])
      return createRecord(writerFor(house, ask, ''), list, ask.body, ask.key || randomUUID())
    }),
    route({ ...change, ...one, ...shared, ...taken }, ({ params: { id = '' }, ...ask }) => {
      allowed(ask.actor, 'change', [standing(id), ask.body])
      return changeRecord(writerFor(house, ask, ''), list, id, ask.body, ask.ifMatch)
    }),
    route({ ...remove, ...one, ...shared, body: noBody }, ({ params: { id = '' }, ...ask }) => {
      allowed(ask.actor, 'remove', [standing(id)])
      return removeRecord(writerFor(house, ask, ''), list, id, ask.ifMatch)
    }),
  ]
}

/** Lists that nobody writes row by row: the log, settlements, which are made whole, what goes to Outlook and back, and who sits in the courses. */
const madeByCommand: readonly Noun[] = [
  'changes',
  'settlements',
  'availability',
  'events',
  'invitations',
  'feeds',
  'needs',
  'seats',
  'evaluations',
]

/** Lists of which nobody reads a row: of anonymous answers there are only averages. */
const unread: readonly Noun[] = ['evaluations']

const routesOf = <N extends Noun>(house: House, list: List<N>): Route[] => [
  ...(unread.includes(list.noun) ? [] : readRoutes(house, list)),
  ...(madeByCommand.includes(list.noun) ? [] : writeRoutes(house, list)),
]

/** One way of reading and one of writing, the same for every noun. */
export const collectionRoutes = (house: House): Route[] => nouns.flatMap(noun => routesOf(house, lists[noun]))

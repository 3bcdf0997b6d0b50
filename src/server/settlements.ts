import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '../domain/access.ts'
import { today } from '../domain/days.ts'
import { day, paragraph, recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { bareRecord } from '../domain/same-record.ts'
import { sayObstacle } from '../domain/say-obstacle.ts'
import { counter, previewSettlement, readBasis, settle } from '../domain/settle.ts'
import { settledIn } from '../domain/settled.ts'
import { type SettlementPreview, settlementPreview } from '../domain/settlement-preview.ts'
import type { Settlement } from '../domain/settlements.ts'
import type { Stored } from '../domain/stored.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { collectionIfAny } from '../graph/mirror.ts'
import { refuseWithoutReach, stored } from './collections.ts'
import type { House } from './house.ts'
import { logAfterwards } from './log-change.ts'
import { readNewest } from './read-newest.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { keyPrefix, nextNumber } from './settlement-number.ts'
import { createRecord, type Writer, writerFor } from './write-record.ts'

const period = { from: day, to: day }
const forwards = ({ from, to }: { from: string; to: string }) => from <= to
const backwards = { path: ['to'], params: { says: 'backwards' } }
const periodQuery = z.strictObject(period).refine(forwards, backwards)
/** Room for the most rows of a settlement with their version marks. */
const longestBasis = 150_000
const orderBody = z
  .strictObject({ ...period, basis: z.string().max(longestBasis) })
  .refine(forwards, backwards)
const counterBody = z.strictObject({ reason: paragraph.min(1) })

/** Who settles beside others gets the next number; so many times that it never ends by chance. */
const mostTries = 10

/** Title and memo are what is going to be written, and written is Swedish: the invoice goes to a Swedish office. */
const previewNow = ({ mirror }: House, { from, to }: { from: string; to: string }): SettlementPreview =>
  previewSettlement({
    costs: mirror.collection('costs'),
    settlements: mirror.collection('settlements'),
    from,
    to,
    number: nextNumber(mirror),
    words: sv,
  })

const because = (reason: string) => ({ fields: [{ field: 'rows', reason }] })

/** Throws when the costs are not the ones that were shown, with how it stands now. A taken number alone changes nothing. */
function demandSameBasis({ mirror }: House, seen: string, current: SettlementPreview, words: Words): void {
  const { rows, costIds } = readBasis(seen)
  if (rows === readBasis(current.basis).rows) return
  const locks = settledIn(mirror.collection('settlements').records)
  const [taken] = costIds.flatMap(id => locks.get(id) ?? [])
  if (taken === undefined) throw new Problem('stale', { current, ...because(words.settle.basisChanged) })
  const by = words.settle.settledBy(taken.modifiedBy, taken.title)
  throw new Problem('settled_meanwhile', { current, ...because(by) })
}

function demandNoObstacle(current: SettlementPreview, words: Words): void {
  if (current.obstacles.length === 0) return
  const fields = current.obstacles.map(obstacle => ({
    field: 'rows',
    reason: sayObstacle(obstacle, words),
  }))
  throw new Problem('cannot_settle', { current, fields })
}

/** The line of the log that an interruption left out; written once, however often it is asked for. */
async function tellOf({ house, graph, actor }: Writer, made: Stored<Settlement>): Promise<void> {
  const { id, etag } = made
  const told = collectionIfAny(house.mirror, 'changes').records.some(
    ({ noun, kind, recordId: of }) => noun === 'settlements' && kind === 'created' && of === id,
  )
  if (told) return
  const after = bareRecord<Settlement>(lists.settlements.schema, made)
  const created = { noun: 'settlements', id, kind: 'created', before: null, after, etag, batch: '' } as const
  await logAfterwards(house, graph, actor, created)
}

/**
 * Makes a settlement once per request, also when the request comes again after an interruption. `decide` is asked
 * with everything newly read, and again when somebody else took the number meanwhile.
 */
async function make(writer: Writer, request: string, decide: () => Settlement): Promise<Stored<Settlement>> {
  const isOurs = (row: Settlement) => row.request === request
  for (let left = mostTries; left > 0; left -= 1) {
    await readNewest(writer.house.mirror, ['costs', 'settlements'])
    const made = writer.house.mirror.collection('settlements').records.find(isOurs)
    if (made !== undefined) {
      await tellOf(writer, made)
      return made
    }
    const record = decide()
    const row = await createRecord(writer, lists.settlements, record, `${keyPrefix}${record.number}`, isOurs)
    if (isOurs(row)) return row
  }
  throw new Problem('settled_meanwhile')
}

/** The settlement to be undone, as it stands. */
function countered({ mirror }: House, id: string, words: Words): Stored<Settlement> {
  const { records, unreadable } = mirror.collection('settlements')
  if (mirror.row('settlements', id) === undefined) throw new Problem('not_found')
  const settled = records.find(one => one.id === id)
  // A row that cannot be read may be the one that undoes it already.
  if (settled === undefined || unreadable.length > 0)
    throw new Problem('cannot_settle', because(words.settle.obstacles.unreadableSettlement))
  if (settled.countersId !== null)
    throw new Problem('cannot_settle', because(words.settle.isCounter(settled.title)))
  const by = records.find(({ countersId }) => countersId === id)
  if (by !== undefined)
    throw new Problem('already_undone', because(words.settle.alreadyCountered(settled.title, by.title)))
  return settled
}

/** A request by whose it is and what it asks for, so that nobody is answered with another's settlement. */
const requestOf = ({ actor, key }: { actor: Actor; key: string }, what: string): string =>
  `${actor.id} ${key || randomUUID()} ${what}`

const mayMake = (actor: Actor) => refuseWithoutReach(actor, 'create', 'settlements')

const previewRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/settlements/preview',
      summary: sv.nouns.settlements.one,
      status: 200,
      query: periodQuery,
      body: noBody,
      answer: settlementPreview,
      demand: actor => {
        refuseWithoutReach(actor, 'read', 'settlements')
        refuseWithoutReach(actor, 'read', 'costs')
      },
    },
    ({ query }) => previewNow(house, query),
  )

const settleRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/settlements',
      summary: sv.nouns.settlements.one,
      status: 201,
      query: noQuery,
      body: orderBody,
      labels: words => ({ ...words.queries, basis: words.settle.basis }),
      answer: stored(lists.settlements),
      demand: mayMake,
    },
    ({ body: { from, to, basis }, words, ...ask }) => {
      const request = requestOf(ask, `${from}..${to}`)
      return make(writerFor(house, { ...ask, words }, ''), request, () => {
        const preview = previewNow(house, { from, to })
        demandSameBasis(house, basis, preview, words)
        demandNoObstacle(preview, words)
        return settle(preview, { day: today(house.world.now()), request })
      })
    },
  )

const counterRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/settlements/{id}/counter',
      summary: sv.fields.settlements.countersId,
      status: 201,
      params: { id: recordId },
      query: noQuery,
      body: counterBody,
      labels: words => words.fields.settlements,
      answer: stored(lists.settlements),
      demand: mayMake,
    },
    ({ params: { id = '' }, body: { reason }, words, ...ask }) => {
      const request = requestOf(ask, `counter ${id}`)
      return make(writerFor(house, { ...ask, words }, ''), request, () =>
        counter(countered(house, id, words), {
          number: nextNumber(house.mirror),
          day: today(house.world.now()),
          reason,
          request,
          words: sv,
        }),
      )
    },
  )

/** Settlements: what one would be, making it, and undoing it by another. */
export const settlementRoutes = (house: House): Route[] => [
  previewRoute(house),
  settleRoute(house),
  counterRoute(house),
]

import { z } from 'zod'
import type { Change } from '../domain/changes.ts'
import { titleOf } from '../domain/describe-change.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { canonical } from '../domain/same-record.ts'
import { sv } from '../domain/words.sv.ts'
import { type List, lists } from '../graph/lists.ts'
import { createRow } from '../graph/rows.ts'
import { refuseWithoutReach } from './collections.ts'
import { refusalSaid } from './demand-write.ts'
import type { House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { changeRecord, type Hand, removeRecord, type Writer, writerFor } from './write-record.ts'

/** A row that cannot be taken back, because somebody has worked on it since. */
type Left = { recordId: string; title: string; reason: string }
/** What undoing one line of the log did; nothing, when the row already is as before. */
type Outcome = 'undone' | 'nothing' | Left

/** Lists whose rows an action makes. */
type Undoable = 'activities' | 'plans' | 'costs'

async function undoLine<N extends Undoable>(writer: Writer, list: List<N>, line: Change): Promise<Outcome> {
  const current = writer.house.mirror.row(list.noun, line.recordId)?.record
  if (!current) return 'nothing'
  const { id, etag, title } = current
  const stays = { recordId: id, title, reason: writer.words.batches.changedSince }
  const now = canonical<Records[N]>(list.schema, current)
  if (now === line.before) return 'nothing'
  if (now !== line.after) return stays
  try {
    if (line.kind === 'created') await removeRecord(writer, list, id, etag)
    else await changeRecord(writer, list, id, list.schema.parse(JSON.parse(line.before)), etag)
    return 'undone'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const reason = error.code === 'stale' ? stays.reason : refusalSaid(error, writer.words)
    if (reason === null) throw error
    return { ...stays, reason }
  }
}

/** Rows that the action made just before it was interrupted, with no line of the log yet. */
function unlogged<N extends Undoable>(
  { mirror }: House,
  { noun, schema }: List<N>,
  batch: string,
  lines: readonly Change[],
): Change[] {
  const logged = new Set(lines.map(({ recordId }) => recordId))
  return mirror.madeUnder(noun, `${batch}:`).flatMap(({ record }) =>
    record === null || logged.has(record.id)
      ? []
      : [
          {
            sentence: titleOf(record),
            at: record.modifiedAt,
            by: '',
            byId: '',
            noun,
            recordId: record.id,
            kind: 'created' as const,
            batch,
            before: '',
            after: canonical<Records[N]>(schema, record),
            version: record.etag,
          },
        ],
  )
}

const linesOf = (house: House, batch: string, noun: Undoable) =>
  house.mirror
    .collection('changes')
    .records.filter(line => line.batch === batch && line.noun === noun && line.recordId !== '')

/** Says in the log that an action was taken back as a whole. */
export async function markUndone(
  { house, graph, actor }: Writer,
  noun: Undoable | 'seats',
  batch: string,
): Promise<void> {
  const record: Change = {
    sentence: sv.batches.undone,
    at: new Date(house.world.now()).toISOString(),
    by: actor.name,
    byId: actor.id,
    noun,
    recordId: '',
    kind: 'restored',
    batch,
    before: '',
    after: '',
    version: '',
  }
  const row = await createRow(graph, house.mirror.place('changes'), lists.changes, record, `${batch}:undone`)
  house.mirror.take('changes', row)
}

/** What was made last is taken back first. A plan goes when no activity of it is left. */
async function undo<N extends 'activities' | 'costs'>(house: House, list: List<N>, ask: Hand, batch: string) {
  const { noun } = list
  const lines = linesOf(house, batch, noun)
  const plans = noun === 'activities' ? linesOf(house, batch, 'plans') : []
  const rows = [...lines, ...unlogged(house, list, batch, lines)]
  if (rows.length + plans.length === 0) throw new Problem('not_found')
  const writer = writerFor(house, ask, '')
  const outcomes: Outcome[] = []
  for (const line of rows.toReversed()) outcomes.push(await undoLine(writer, list, line))
  const left = outcomes.filter(outcome => typeof outcome === 'object')
  if (left.length === 0) {
    for (const line of plans) await undoLine(writer, lists.plans, line)
    await markUndone(writer, noun, batch)
  }
  return { undone: outcomes.filter(outcome => outcome === 'undone').length, left }
}

const undoRoute = <N extends 'activities' | 'costs'>(house: House, list: List<N>): Route =>
  route(
    {
      method: 'POST',
      path: `/api/imports/${list.noun}/{batch}/undo`,
      summary: sv.batches.undone,
      status: 200,
      params: { batch: z.string().regex(/^[\w-]{8,60}$/) },
      query: noQuery,
      body: noBody,
      demand: actor => refuseWithoutReach(actor, 'remove', list.noun),
      answer: z.object({
        undone: z.number(),
        left: z.array(z.object({ recordId: z.string(), title: z.string(), reason: z.string() })),
      }),
    },
    ({ params: { batch = '' }, ...ask }) => undo(house, list, ask, batch),
  )

/** Takes back a whole action, an import or a new year: what nobody has touched since becomes as it was. */
export const undoRoutes = (house: House): Route[] => [
  undoRoute(house, lists.activities),
  undoRoute(house, lists.costs),
]

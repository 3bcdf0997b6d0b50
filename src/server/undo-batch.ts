import { z } from 'zod'
import type { Change } from '../domain/changes.ts'
import { titleOf } from '../domain/describe-change.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { bareRecord, canonical } from '../domain/same-record.ts'
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

/** Lists whose rows an action makes: the plan itself goes last, when no activity of it is left. */
const undoable = ['activities', 'plans'] as const
type Undoable = (typeof undoable)[number]

const { schema } = lists.activities

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
function unlogged(house: House, batch: string, lines: readonly Change[]): Change[] {
  const logged = new Set(lines.map(({ recordId }) => recordId))
  return house.mirror.madeUnder('activities', `${batch}:`).flatMap(({ record }) =>
    record === null || logged.has(record.id)
      ? []
      : [
          {
            sentence: titleOf(record),
            at: record.modifiedAt,
            by: '',
            byId: '',
            noun: 'activities' as const,
            recordId: record.id,
            kind: 'created' as const,
            batch,
            before: '',
            after: canonical(schema, bareRecord(schema, record)),
            version: record.etag,
          },
        ],
  )
}

const linesOf = (house: House, batch: string, noun: Undoable) =>
  house.mirror
    .collection('changes')
    .records.filter(line => line.batch === batch && line.noun === noun && line.recordId !== '')

async function markUndone({ house, graph, actor }: Writer, batch: string): Promise<void> {
  const record: Change = {
    sentence: sv.batches.undone,
    at: new Date(house.world.now()).toISOString(),
    by: actor.name,
    byId: actor.id,
    noun: 'activities',
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

async function undo(house: House, ask: Hand, batch: string) {
  const activities = linesOf(house, batch, 'activities')
  const plans = linesOf(house, batch, 'plans')
  const rows = [...activities, ...unlogged(house, batch, activities)]
  if (rows.length + plans.length === 0) throw new Problem('not_found')
  const writer = writerFor(house, ask, '')
  const outcomes: Outcome[] = []
  for (const line of rows) outcomes.push(await undoLine(writer, lists.activities, line))
  const left = outcomes.filter(outcome => typeof outcome === 'object')
  if (left.length === 0) {
    for (const line of plans) await undoLine(writer, lists.plans, line)
    await markUndone(writer, batch)
  }
  return { undone: outcomes.filter(outcome => outcome === 'undone').length, left }
}

/** Takes back a whole action, an import or a new year: what nobody has touched since becomes as it was. */
export const undoRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/imports/{batch}/undo',
      summary: sv.batches.undone,
      status: 200,
      params: { batch: z.string().regex(/^[\w-]{8,60}$/) },
      query: noQuery,
      body: noBody,
      answer: z.object({
        undone: z.number(),
        left: z.array(z.object({ recordId: z.string(), title: z.string(), reason: z.string() })),
      }),
    },
    ({ params: { batch = '' }, ...ask }) => {
      refuseWithoutReach(ask.actor, 'remove', 'activities')
      return undo(house, ask, batch)
    },
  )

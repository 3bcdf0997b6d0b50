import { z } from 'zod'
import type { Activity } from '../domain/activities.ts'
import type { Change } from '../domain/changes.ts'
import { titleOf } from '../domain/describe-change.ts'
import { Problem } from '../domain/problem.ts'
import { bareRecord, canonical } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { createRow } from '../graph/rows.ts'
import { refuseWithoutReach } from './collections.ts'
import type { House } from './house.ts'
import { noBody, noQuery, type Route, route } from './route.ts'
import { changeRecord, type Hand, removeRecord, type Writer, writerFor } from './write-record.ts'

/** A row that cannot be taken back, because somebody has worked on it since. */
type Left = { recordId: string; title: string; reason: string }

const { schema } = lists.activities

/** What undoing one line of the log did: the row is as before, or it stays with its reason. */
async function undoLine(writer: Writer, line: Change, current: Stored<Activity>): Promise<Left | null> {
  const now = canonical(schema, current)
  if (now === line.before) return null
  if (now !== line.after)
    return { recordId: current.id, title: current.title, reason: writer.words.batches.changedSince }
  if (line.kind === 'created') await removeRecord(writer, lists.activities, current.id, current.etag)
  else
    await changeRecord(
      writer,
      lists.activities,
      current.id,
      schema.parse(JSON.parse(line.before)),
      current.etag,
    )
  return null
}

async function undoOnce(writer: Writer, line: Change): Promise<Left | null> {
  const current = writer.house.mirror.row('activities', line.recordId)?.record
  if (!current) return null
  try {
    return await undoLine(writer, line, current)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'stale') throw error
    return { recordId: current.id, title: current.title, reason: writer.words.batches.changedSince }
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

const linesOf = (house: House, batch: string) =>
  house.mirror
    .collection('changes')
    .records.filter(line => line.batch === batch && line.noun === 'activities' && line.recordId !== '')

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
  const lines = linesOf(house, batch)
  const all = [...lines, ...unlogged(house, batch, lines)]
  if (all.length === 0) throw new Problem('not_found')
  const writer = writerFor(house, ask, '')
  const left: Left[] = []
  for (const line of all) {
    const stays = await undoOnce(writer, line)
    if (stays !== null) left.push(stays)
  }
  if (left.length === 0) await markUndone(writer, batch)
  return { undone: all.length - left.length, left }
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

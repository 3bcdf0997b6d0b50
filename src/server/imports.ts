import { z } from 'zod'
import type { Change } from '../domain/changes.ts'
import { today } from '../domain/days.ts'
import { type ImportRow, previewImport } from '../domain/import-activities.ts'
import { importFields, type Mapping, proposeMapping } from '../domain/import-mapping.ts'
import { planYear } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import type { Stored } from '../domain/stored.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { refuseWithoutReach } from './collections.ts'
import { refusalSaid } from './demand-write.ts'
import type { House } from './house.ts'
import { readTable } from './read-table.ts'
import { bytes, noBody, noQuery, type Route, route } from './route.ts'
import { tableLimits } from './table-limits.ts'
import { changeRecord, createRecord, type Writer, writerFor } from './write-record.ts'

/** Column of the table, counted from 0 → the field it fills, or null where it is left out. */
const mapping = z.record(z.string().regex(/^\d{1,3}$/), z.enum(importFields).nullable())
const table = {
  header: z.array(z.string()),
  rows: z.array(z.array(z.string()).max(tableLimits.columns)).max(tableLimits.rows),
  mapping,
}
/** The numbers of the rows where the person sees them; without them the first row under the headings is 2. */
const rowNumbers = z.array(z.int().min(1)).optional()
const asked = z.strictObject({ year: planYear, ...table, rowNumbers })
const applied = asked.extend({ batch: z.uuid(), only: z.array(z.int().min(1)) })

const previewed = z.object({
  row: z.number(),
  title: z.string(),
  action: z.enum(['create', 'change', 'same', 'refused']),
  activityId: z.string().nullable(),
  before: z.looseObject({}).nullable(),
  after: z.looseObject({}).nullable(),
  reasons: z.array(z.string()),
})

const columnsOf = (header: readonly string[], given: z.infer<typeof mapping>): Mapping =>
  header.map((_, at) => given[String(at)] ?? null)

const judge = (
  { mirror, world }: House,
  { year, header, rows, mapping: given, rowNumbers: numbers }: z.infer<typeof asked>,
  words: Words,
) =>
  previewImport(
    {
      rows,
      rowNumbers: rows.map((_, at) => numbers?.[at] ?? at + 2),
      mapping: columnsOf(header, given),
      year,
      day: today(world.now()),
      existing: mirror.collection('activities').records.filter(activity => activity.year === year),
      groups: mirror.collection('groups').records,
      offices: mirror.collection('offices').records,
    },
    words,
  )

function shown(row: ImportRow): z.infer<typeof previewed> {
  const before = row.action === 'change' || row.action === 'same' ? row.before : null
  const after = row.action === 'change' || row.action === 'create' ? row.after : null
  const { row: number, title, action, reasons } = row
  return { row: number, title, action, activityId: before?.id ?? null, before, after, reasons: [...reasons] }
}

/** Carries out one row. Null when there was nothing to do, or the sentences of why it could not be done. */
async function carryOut(writer: Writer, row: ImportRow): Promise<'created' | 'changed' | null | string[]> {
  try {
    switch (row.action) {
      case 'same':
        return null
      case 'refused':
        return [...row.reasons]
      case 'create':
        await createRecord(writer, lists.activities, row.after, `${writer.batch}:${row.row}`)
        return 'created'
      case 'change':
        await changeRecord(writer, lists.activities, row.before.id, row.after, row.before.etag)
        return 'changed'
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'stale') return [writer.words.problems.stale]
    const refused = refusalSaid(error, writer.words)
    if (refused === null) throw error
    return [refused]
  }
}

const tableRoute: Route = route(
  {
    method: 'POST',
    path: '/api/imports/table',
    summary: sv.batches.import,
    status: 200,
    query: noQuery,
    body: bytes,
    takes: 'bytes',
    limit: tableLimits.file,
    answer: z.looseObject({ ...table, rowNumbers: z.array(z.number()) }),
  },
  async ({ actor, body, words }) => {
    refuseWithoutReach(actor, 'create', 'activities')
    const read = await readTable(body, undefined, words)
    const guess = proposeMapping(read.header, words)
    return { ...read, mapping: Object.fromEntries(guess.map((field, at) => [at, field])) }
  },
)

const previewRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/imports/preview',
      summary: sv.batches.import,
      status: 200,
      query: noQuery,
      body: asked,
      limit: tableLimits.text * 2,
      answer: z.object({ rows: z.array(previewed) }),
    },
    ({ actor, body, words }) => {
      refuseWithoutReach(actor, 'create', 'activities')
      return { rows: judge(house, body, words).map(shown) }
    },
  )

const applyRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/imports',
      summary: sv.batches.import,
      status: 200,
      query: noQuery,
      body: applied,
      limit: tableLimits.text * 2,
      answer: z.object({
        batch: z.string(),
        created: z.number(),
        changed: z.number(),
        refused: z.array(z.object({ row: z.number(), reasons: z.array(z.string()) })),
      }),
    },
    async ({ body, ...ask }) => {
      refuseWithoutReach(ask.actor, 'create', 'activities')
      const writer = writerFor(house, ask, body.batch)
      const done = { created: 0, changed: 0 }
      const refused: { row: number; reasons: string[] }[] = []
      for (const row of judge(house, body, ask.words)) {
        if (!body.only.includes(row.row)) continue
        const outcome = await carryOut(writer, row)
        if (Array.isArray(outcome)) refused.push({ row: row.row, reasons: outcome })
        else if (outcome !== null) done[outcome] += 1
      }
      return { batch: body.batch, ...done, refused }
    },
  )

function sayBatch(batch: string, lines: readonly Stored<Change>[]) {
  const [first] = lines
  const count = (kind: Change['kind']) => lines.filter(line => line.kind === kind).length
  return {
    batch,
    at: first?.at ?? '',
    by: first?.by ?? '',
    created: count('created'),
    changed: count('changed'),
    undone: count('restored') > 0,
  }
}

const batchesRoute = (house: House): Route =>
  route(
    {
      method: 'GET',
      path: '/api/imports',
      summary: sv.batches.import,
      status: 200,
      query: noQuery,
      body: noBody,
      answer: z.object({ batches: z.array(z.looseObject({ batch: z.string() })) }),
    },
    ({ actor }) => {
      refuseWithoutReach(actor, 'create', 'activities')
      const lines = house.mirror.collection('changes').records
      const imports = Map.groupBy(lines, line => line.batch)
      const batches = [...imports]
        .filter(([batch]) => z.uuid().safeParse(batch).success)
        .map(([batch, own]) => sayBatch(batch, own))
      return { batches: batches.sort((one, other) => other.at.localeCompare(one.at)) }
    },
  )

/** Excel in: read the table, see what each row would do, do it, and find it again to undo it. */
export const importRoutes = (house: House): Route[] => [
  tableRoute,
  previewRoute(house),
  applyRoute(house),
  batchesRoute(house),
]

import { z } from 'zod'
import type { Change } from '../domain/changes.ts'
import { type Columns, proposeMapping, remarksOnColumns } from '../domain/import-mapping.ts'
import type { ImportRow } from '../domain/import-rows.ts'
import { planYear, recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import type { OddCell } from '../domain/roster-rows.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { sv } from '../domain/words.sv.ts'
import { refusalSaid } from './demand-write.ts'
import type { House } from './house.ts'
import { activities, costs, type Import, oldRosters, roster } from './import-nouns.ts'
import { readTable } from './read-table.ts'
import { bytes, noBody, noQuery, type Route, route } from './route.ts'
import { tableLimits } from './table-limits.ts'
import { changeRecord, createRecord, type Writer, writerFor } from './write-record.ts'

/** Column of the table, counted from 0 → the field it fills, or null where it is left out. */
const mappingOf = <F extends string>({ fields }: Columns<F>) =>
  z.record(z.string().regex(/^\d{1,3}$/), z.enum(fields).nullable())

const tableOf = <F extends string>(columns: Columns<F>) => ({
  header: z.array(z.string()),
  rows: z.array(z.array(z.string()).max(tableLimits.columns)).max(tableLimits.rows),
  mapping: mappingOf(columns),
})

/** The numbers of the rows where the person sees them; without them the first row under the headings is 2. */
const rowNumbers = z.array(z.int().min(1)).optional()
/** Cells that are no plain values, as the table was read. */
const odd = z
  .array(z.strictObject({ row: z.int().min(1), column: z.int().min(0), why: z.enum(['formula', 'merged']) }))
  .max(tableLimits.rows * 10)
  .optional()
const askedOf = <F extends string>(columns: Columns<F>) =>
  z.strictObject({ year: planYear, roundId: recordId.optional(), ...tableOf(columns), rowNumbers, odd })

const previewed = z.object({
  row: z.number(),
  title: z.string(),
  action: z.enum(['create', 'change', 'same', 'refused']),
  before: z.looseObject({}).nullable(),
  after: z.looseObject({}).nullable(),
  reasons: z.array(z.string()),
  doubts: z.array(z.string()),
})

type Asked<F> = {
  year: number
  header: readonly string[]
  rows: readonly (readonly string[])[]
  mapping: Readonly<Record<string, F | null>>
  rowNumbers?: readonly number[] | undefined
  roundId?: string | undefined
  odd?: readonly OddCell[] | undefined
}

const rowsOf = <F extends string>({
  year,
  header,
  rows,
  mapping,
  rowNumbers: numbers,
  ...more
}: Asked<F>) => ({
  year,
  roundId: more.roundId ?? null,
  odd: more.odd ?? [],
  rows,
  rowNumbers: rows.map((_, at) => numbers?.[at] ?? at + 2),
  mapping: header.map((_, at) => mapping[String(at)] ?? null),
})

function shown(row: ImportRow<object>): z.infer<typeof previewed> {
  const before = row.action === 'change' || row.action === 'same' ? row.before : null
  const after = row.action === 'change' || row.action === 'create' ? row.after : null
  const { row: number, title, action, reasons, doubts } = row
  return {
    row: number,
    title,
    action,
    before: before && { ...before },
    after: after && { ...after },
    reasons: [...reasons],
    doubts: [...doubts],
  }
}

/** The version of the record that each row was shown against, by the row's number; '' where it made a new one. */
const seenRows = z.record(z.string().regex(/^\d{1,7}$/), z.string()).optional()

/** Whether a row would now do something to another version than the one that was shown; undefined is nothing said. */
function isOther(row: ImportRow<object>, seen: z.infer<typeof seenRows>): boolean {
  if (seen === undefined) return false
  const shownAgainst = seen[row.row] ?? ''
  if (row.action === 'change') return shownAgainst !== row.before.etag
  return row.action === 'create' && shownAgainst !== ''
}

/** Carries out one row. Null when there was nothing to do, or the sentences of why it could not be done. */
async function carryOut<N extends Noun, F extends string>(
  writer: Writer,
  { list, create }: Import<N, F>,
  row: ImportRow<Records[N]>,
): Promise<'created' | 'changed' | null | readonly string[]> {
  try {
    switch (row.action) {
      case 'same':
        return null
      case 'refused':
        return row.reasons
      case 'create': {
        const key = `${writer.batch}:${row.row}`
        await (create?.(writer, row, key) ?? createRecord(writer, list, row.after, key))
        return 'created'
      }
      case 'change':
        await changeRecord(writer, list, row.before.id, row.after, row.before.etag)
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

const tableRoute = <N extends Noun, F extends string>({ path, columns, demand }: Import<N, F>): Route =>
  route(
    {
      method: 'POST',
      path: `/api/imports/${path}/table`,
      summary: sv.batches.import,
      status: 200,
      query: noQuery,
      body: bytes,
      takes: 'bytes',
      limit: tableLimits.file,
      demand,
      answer: z.looseObject({
        ...tableOf(columns),
        rowNumbers: z.array(z.number()),
        remarks: z.array(z.string()),
      }),
    },
    async ({ body, words }) => {
      const read = await readTable(body, undefined, words)
      const guess = proposeMapping(columns, read.header, words)
      return {
        ...read,
        mapping: Object.fromEntries(guess.map((field, at) => [at, field])),
        remarks: remarksOnColumns(columns, read.header, guess, words),
      }
    },
  )

const previewRoute = <N extends Noun, F extends string>(
  house: House,
  { path, columns, demand, judge, notes }: Import<N, F>,
): Route =>
  route(
    {
      method: 'POST',
      path: `/api/imports/${path}/preview`,
      summary: sv.batches.import,
      status: 200,
      query: noQuery,
      body: askedOf(columns),
      limit: tableLimits.text * 2,
      demand,
      answer: z.object({ rows: z.array(previewed), notes: z.array(z.string()) }),
    },
    ({ body, ...ask }) => {
      const table = rowsOf(body)
      return { rows: judge(house, table, ask).map(shown), notes: notes?.(house, table, ask) ?? [] }
    },
  )

const applyRoute = <N extends Noun, F extends string>(house: House, one: Import<N, F>): Route => {
  const { path, columns, demand, judge } = one
  return route(
    {
      method: 'POST',
      path: `/api/imports/${path}`,
      summary: sv.batches.import,
      status: 200,
      query: noQuery,
      body: askedOf(columns).extend({
        batch: z.uuid(),
        only: z.array(z.int().min(1)),
        seen: seenRows,
      }),
      limit: tableLimits.text * 2,
      demand,
      answer: z.object({
        batch: z.string(),
        created: z.number(),
        changed: z.number(),
        refused: z.array(z.object({ row: z.number(), reasons: z.array(z.string()) })),
      }),
    },
    async ({ body, ...ask }) => {
      const writer = writerFor(house, ask, body.batch)
      const done = { created: 0, changed: 0 }
      const refused: { row: number; reasons: readonly string[] }[] = []
      const only = new Set(body.only)
      for (const row of judge(house, rowsOf(body), ask)) {
        if (!only.has(row.row)) continue
        const outcome = isOther(row, body.seen)
          ? [ask.words.problems.stale]
          : await carryOut(writer, one, row)
        if (outcome === null) continue
        if (typeof outcome === 'string') done[outcome] += 1
        else refused.push({ row: row.row, reasons: outcome })
      }
      return { batch: body.batch, ...done, refused }
    },
  )
}

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

const batchesRoute = <N extends Noun, F extends string>(
  house: House,
  { path, list: { noun }, demand, makesRows }: Import<N, F>,
): Route =>
  route(
    {
      method: 'GET',
      path: `/api/imports/${path}`,
      summary: sv.batches.import,
      status: 200,
      query: noQuery,
      body: noBody,
      demand,
      answer: z.object({ batches: z.array(z.looseObject({ batch: z.string() })) }),
    },
    () => {
      const lines = house.mirror.collection('changes').records.filter(line => line.noun === noun)
      const batches = [...Map.groupBy(lines, line => line.batch)]
        .filter(([batch]) => z.uuid().safeParse(batch).success)
        .map(([batch, own]) => sayBatch(batch, own))
        .filter(({ created }) => makesRows !== true || created > 0)
      return { batches: batches.sort((one, other) => other.at.localeCompare(one.at)) }
    },
  )

const routesOf = <N extends Noun, F extends string>(house: House, one: Import<N, F>): Route[] => [
  tableRoute(one),
  previewRoute(house, one),
  applyRoute(house, one),
  batchesRoute(house, one),
]

/** Excel in: read the table, see what each row would do, do it, and find it again to undo it. */
export const importRoutes = (house: House): Route[] => [
  ...routesOf(house, activities),
  ...routesOf(house, costs),
  ...routesOf(house, oldRosters),
  ...routesOf(house, roster),
]

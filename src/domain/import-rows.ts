import type { z } from 'zod'
import { diffRecords } from './describe-change.ts'
import { explainIssues } from './explain-issue.ts'
import { grouped } from './grouped.ts'
import type { Columns, Mapping } from './import-mapping.ts'
import { isExample } from './import-template.ts'
import type { CellReading } from './read-cell.ts'
import type { Round } from './rounds.ts'
import { bareRecord } from './same-record.ts'
import type { Stored } from './stored.ts'
import { emptyWords } from './table-words.sv.ts'
import type { Words } from './words.sv.ts'

/** A table to import, as text. */
export type TableRows<F extends string> = {
  rows: readonly (readonly string[])[]
  /** The number of each row where the person sees it, counted from 1. */
  rowNumbers: readonly number[]
  mapping: Mapping<F>
}

/** What becomes of one row. */
type Outcome<T> = {
  /** Which cell could not be read and why, or what was assumed. */
  reasons: readonly string[]
  /** Why a person should look at the row before it is carried out: it is chosen by hand only. */
  doubts: readonly string[]
} & (
  | { action: 'create'; after: T }
  | { action: 'change'; before: Stored<T>; after: T }
  | { action: 'same'; before: Stored<T> }
  | { action: 'refused' }
)

/** What one row of a table would do; `within` is the round of a course that its record belongs to, where there is none yet. */
export type ImportRow<T> = {
  row: number
  title: string
  within?: { key: string; round: Round }
} & Outcome<T>

/** What a noun says of itself, so that a table of its records can be imported. */
export type Importing<T extends object, F extends string> = {
  schema: z.ZodType<T>
  columns: Columns<F>
  /** The records that a row may continue. */
  existing: readonly Stored<T>[]
  /** What tells one record from another. */
  identityOf: (record: Partial<T>) => string
  /** Fields that a row must say to be known again; and those that a new record needs besides. */
  identifiedBy: readonly F[]
  neededWhenNew: readonly F[]
  read: (field: F, text: string, before: T | null) => CellReading<T>
  /** What is laid over the record that was found, or over one that nobody has written yet. */
  lay: (values: Partial<T>, found: T | null, made: readonly T[]) => T
  /** What was assumed of a record that is proper. */
  remarks: (values: Partial<T>, after: T, found: T | null) => readonly string[]
  /** What the collaboration's rules refuse of a record that is proper. */
  refusals: (after: T, found: Stored<T> | null, made: readonly T[]) => readonly string[]
  doubts: (title: string, after: T, found: T | null) => readonly string[]
  says: {
    alreadyOnRow: (title: string, row: number) => string
    severalStand: (title: string) => string
  }
}

type Cell<F> = { field: F; text: string }
type Draft<T, F> = { values: Partial<T>; remarks: string[]; refusals: string[]; unread: F[] }
const refused = (reasons: readonly string[]) => ({ action: 'refused', reasons, doubts: [] }) as const

/** The cells that say something, in the order of the fields, wherever their columns stand. */
function cellsOf<F extends string>(
  row: readonly string[],
  mapping: Mapping<F>,
  { fields, texts }: Columns<F>,
): Cell<F>[] {
  const cells = mapping.flatMap((field, at) => {
    const text = (row[at] ?? '').normalize('NFC').trim()
    const isEmpty = field === null || text === '' || (!texts.includes(field) && emptyWords.includes(text))
    return isEmpty ? [] : [{ field, text }]
  })
  return cells.toSorted((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field))
}

function readRow<T extends object, F extends string>(
  { read }: Importing<T, F>,
  cells: readonly Cell<F>[],
  before: T | null,
): Draft<T, F> {
  const draft: Draft<T, F> = { values: {}, remarks: [], refusals: [], unread: [] }
  for (const { field, text } of cells) {
    const reading = read(field, text, before)
    if (!reading.ok) {
      draft.refusals.push(reading.reason)
      draft.unread.push(field)
      continue
    }
    Object.assign(draft.values, reading.value)
    if (reading.remark !== undefined) draft.remarks.push(reading.remark)
  }
  return draft
}

/** Texts that a spreadsheet brings back with other line ends or spaces are the same text. */
function sameText(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim() : undefined
  return plain(one) !== undefined && plain(one) === plain(other)
}

/** The record that was found with a row's values over it, where they say something else. */
export function laidOver<T extends object>(base: T, values: Partial<T>): T {
  const after = { ...base, ...values }
  const kept = diffRecords(base, after).filter(({ before, after: now }) => sameText(before, now))
  return { ...after, ...Object.fromEntries(kept.map(({ field, before }) => [field, before])) }
}

function missing<T extends object, F extends string>(
  { columns }: Importing<T, F>,
  fields: readonly F[],
  cells: readonly Cell<F>[],
  words: Words,
): string[] {
  const labels = columns.labelsIn(words)
  return fields
    .filter(field => !cells.some(cell => cell.field === field))
    .map(field => words.imports.missingOnRow(labels[field]))
}

type Judging<T extends object, F extends string> = {
  importing: Importing<T, F>
  cells: readonly Cell<F>[]
  title: string
  made: readonly T[]
  words: Words
}

function judge<T extends object, F extends string>(
  { importing, cells, title, made, words }: Judging<T, F>,
  found: Stored<T> | null,
): Outcome<T> {
  const base = found === null ? null : bareRecord<T>(importing.schema, found)
  const draft = readRow(importing, cells, base)
  const lacking = base === null ? missing(importing, importing.neededWhenNew, cells, words) : []
  if (lacking.length > 0) return refused([...draft.refusals, ...lacking])
  const after = importing.lay(draft.values, base, made)
  const checked = importing.schema.safeParse(after)
  const labels: Readonly<Record<string, string>> = importing.columns.labelsIn(words)
  const unread: readonly string[] = draft.unread
  const faults = checked.success
    ? []
    : explainIssues(checked.error, after, labels, words).filter(({ field }) => !unread.includes(field))
  const reasons = [...draft.refusals, ...faults.map(({ reason }) => reason)]
  if (reasons.length > 0 || !checked.success) return refused(reasons)
  if (found !== null && base !== null && diffRecords(base, checked.data).length === 0)
    return { action: 'same', before: found, reasons: draft.remarks, doubts: [] }
  const against = importing.refusals(checked.data, found, made)
  if (against.length > 0) return refused(against)
  const said = {
    after: checked.data,
    reasons: [...draft.remarks, ...importing.remarks(draft.values, checked.data, base)],
    doubts: importing.doubts(title, checked.data, base),
  }
  return found === null ? { action: 'create', ...said } : { action: 'change', before: found, ...said }
}

/** Of several that stand alike, only one that the row leaves as it is can be known to be the one that is meant. */
function judgeAmong<T extends object, F extends string>(
  judging: Judging<T, F>,
  hits: readonly Stored<T>[],
  taken: ReadonlySet<string>,
): Outcome<T> {
  const free = hits.filter(({ id }) => !taken.has(id))
  const same = free.map(hit => judge(judging, hit)).find(({ action }) => action === 'same')
  return same ?? refused([judging.importing.says.severalStand(judging.title)])
}

/** What the earlier rows of a table have said. */
type Earlier<T> = { seen: Map<string, number>; taken: Set<string>; made: T[] }

function judgeRow<T extends object, F extends string>(
  judging: Judging<T, F>,
  row: number,
  standing: ReadonlyMap<string, readonly Stored<T>[]>,
  { seen, taken }: Earlier<T>,
): Outcome<T> {
  const { importing, cells, title, words } = judging
  const first = readRow(importing, cells, null)
  const lacking = missing(importing, importing.identifiedBy, cells, words)
  if (lacking.length > 0) return refused([...lacking, ...first.refusals])
  if (isExample(title)) return refused([words.imports.exampleRow])
  if (importing.identifiedBy.some(field => first.unread.includes(field))) return refused(first.refusals)
  const identity = importing.identityOf(first.values)
  const hits = standing.get(identity) ?? []
  const earlier = seen.get(identity)
  if (earlier !== undefined && hits.every(({ id }) => hits.length < 2 || taken.has(id)))
    return refused([importing.says.alreadyOnRow(title, earlier)])
  seen.set(identity, earlier ?? row)
  return hits.length > 1 ? judgeAmong(judging, hits, taken) : judge(judging, hits[0] ?? null)
}

/**
 * What each row of a table would do: create a record, change the one that it continues, leave it as it is, or be
 * refused with every cell that could not be read. An empty cell leaves what stands untouched. Nothing is written; rows
 * keep the order of the table, and the order of its columns never matters.
 */
export function previewRows<T extends object, F extends string>(
  importing: Importing<T, F>,
  { rows, rowNumbers, mapping }: TableRows<F>,
  words: Words,
): ImportRow<T>[] {
  const standing = grouped(importing.existing, record => importing.identityOf(record))
  const earlier: Earlier<T> = { seen: new Map(), taken: new Set(), made: [] }
  return rows.map((texts, at): ImportRow<T> => {
    const row = rowNumbers[at] ?? at + 1
    const cells = cellsOf(texts, mapping, importing.columns)
    const title = cells.find(cell => cell.field === 'title')?.text ?? ''
    const judging = { importing, cells, title, made: earlier.made, words }
    const outcome = judgeRow(judging, row, standing, earlier)
    if (outcome.action === 'create') earlier.made.push(outcome.after)
    if (outcome.action === 'same') earlier.taken.add(outcome.before.id)
    return { row, title, ...outcome }
  })
}

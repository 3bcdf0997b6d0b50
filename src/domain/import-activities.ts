import { type Activity, activity } from './activities.ts'
import { orderAtEnd } from './activity-order.ts'
import { alike } from './alike.ts'
import { diffRecords } from './describe-change.ts'
import { explainIssues } from './explain-issue.ts'
import type { Group } from './groups.ts'
import type { ImportField, Mapping } from './import-mapping.ts'
import type { Office } from './offices.ts'
import { type CellContext, readCell, saysNothing } from './read-cell.ts'
import { bareRecord } from './same-record.ts'
import type { Stored } from './stored.ts'
import { unwrittenActivity } from './unwritten-activity.ts'
import { sv, type Words } from './words.sv.ts'

/** A table to import into the plan of a year, with what it is judged against. */
export type ImportInput = {
  rows: readonly (readonly string[])[]
  /** The number of each row where the person sees it, counted from 1. */
  rowNumbers: readonly number[]
  mapping: Mapping
  year: number
  /** The day of the import, Europe/Stockholm. */
  day: string
  existing: readonly Stored<Activity>[]
  groups: readonly Stored<Group>[]
  offices: readonly Stored<Office>[]
}

type Common = { row: number; title: string; reasons: readonly string[] }

/** What one row of the table would do to the plan. `reasons` say which cell and why, or what was assumed. */
export type ImportRow = Common &
  (
    | { action: 'create'; after: Activity }
    | { action: 'change'; before: Stored<Activity>; after: Activity }
    | { action: 'same'; before: Stored<Activity> }
    | { action: 'refused' }
  )

type Cell = { field: ImportField; text: string }
type Draft = { values: Partial<Activity>; remarks: string[]; refusals: string[] }

function cellsOf(row: readonly string[], mapping: Mapping): Cell[] {
  return mapping.flatMap((field, at) => {
    const text = (row[at] ?? '').normalize('NFC').trim()
    return field === null || saysNothing(field, text) ? [] : [{ field, text }]
  })
}

function readRow(cells: readonly Cell[], context: CellContext): Draft {
  const draft: Draft = { values: {}, remarks: [], refusals: [] }
  for (const { field, text } of cells) {
    const reading = readCell(field, text, context)
    if (!reading.ok) {
      draft.refusals.push(reading.reason)
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

/** The base with what the row says laid over it; the name of an activity that was found stays as it is. */
function laidOver(base: Activity, values: Partial<Activity>, found: boolean, day: string): Activity {
  const { title: _title, ...rest } = values
  const after = { ...base, ...(found ? rest : values) }
  const kept = diffRecords(base, after).filter(({ before, after: now }) => sameText(before, now))
  const clean = { ...after, ...Object.fromEntries(kept.map(({ field, before }) => [field, before])) }
  const relit = clean.light !== base.light || clean.lightComment !== base.lightComment
  return relit && values.lightOn === undefined && clean.light !== null ? { ...clean, lightOn: day } : clean
}

type Plan = { byTitle: ReadonlyMap<string, readonly Stored<Activity>[]>; input: ImportInput; words: Words }

function planOf(input: ImportInput, words: Words): Plan {
  const byTitle = new Map<string, Stored<Activity>[]>()
  for (const row of input.existing.filter(({ year }) => year === input.year)) {
    byTitle.set(alike(row.title), [...(byTitle.get(alike(row.title)) ?? []), row])
  }
  return { byTitle, input, words }
}

type Judged = { cells: readonly Cell[]; title: string; order: number }

function remarksOf(draft: Draft, after: Activity, isNew: boolean, words: Words): string[] {
  const backwards = after.startsOn !== null && after.endsOn !== null && after.endsOn < after.startsOn
  return [
    ...draft.remarks,
    ...(isNew && draft.values.lead === undefined ? [words.imports.leadSetToJoint] : []),
    ...(backwards ? [words.imports.endsBeforeStart] : []),
  ]
}

function judge({ input, words }: Plan, { cells, title, order }: Judged, found: Stored<Activity> | null) {
  const base =
    found === null
      ? { ...unwrittenActivity(input.year, order, 'joint'), title }
      : bareRecord<Activity>(activity, found)
  const draft = readRow(cells, { ...input, before: found, words })
  const after = laidOver(base, draft.values, found !== null, input.day)
  const checked = activity.safeParse(after)
  const faults = checked.success
    ? []
    : explainIssues(checked.error, after, words.fields.activities, words).map(({ reason }) => reason)
  const refusals = [...draft.refusals, ...faults]
  if (refusals.length > 0 || !checked.success) return { action: 'refused', reasons: refusals } as const
  const reasons = remarksOf(draft, after, found === null, words)
  if (found === null) return { action: 'create', after: checked.data, reasons } as const
  return diffRecords(base, checked.data).length === 0
    ? ({ action: 'same', before: found, reasons } as const)
    : ({ action: 'change', before: found, after: checked.data, reasons } as const)
}

/**
 * What each row of a table would do to the plan of a year: create an activity, change one (found by its title,
 * whatever the case and punctuation), leave it as it is, or be refused with every cell that could not be read.
 * An empty cell leaves what stands untouched. Nothing is written; rows keep the order of the table.
 */
export function previewImport(input: ImportInput, words: Words = sv): ImportRow[] {
  const plan = planOf(input, words)
  const seen = new Map<string, number>()
  let order = orderAtEnd(input.existing.filter(row => row.year === input.year))
  return input.rows.map((cellTexts, at): ImportRow => {
    const row = input.rowNumbers[at] ?? at + 1
    const cells = cellsOf(cellTexts, input.mapping)
    const title = cells.find(cell => cell.field === 'title')?.text ?? ''
    const name = alike(title)
    const refuse = (reason: string): ImportRow => ({ action: 'refused', row, title, reasons: [reason] })
    if (title === '') return refuse(words.imports.noTitle)
    const earlier = seen.get(name)
    if (earlier !== undefined) return refuse(words.imports.alreadyOnRow(title, earlier))
    seen.set(name, row)
    const hits = plan.byTitle.get(name) ?? []
    if (hits.length > 1) return refuse(words.imports.severalActivities(title))
    const outcome = judge(plan, { cells, title, order }, hits[0] ?? null)
    if (outcome.action === 'create') order = orderAtEnd([outcome.after])
    return { row, title, ...outcome }
  })
}

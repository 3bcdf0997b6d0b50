import { z } from 'zod'
import { explainIssues } from '../domain/explain-issue.ts'
import type { Records } from '../domain/records.ts'
import type { Stored, Unreadable } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import type { Columns } from './columns.ts'
import { clientKey, type List } from './lists.ts'

const who = z.object({ displayName: z.string().nullish() }).nullish()

/** A listItem as Graph answers it, with its fields expanded. */
export const listItem = z.object({
  id: z.string(),
  eTag: z.string().nullish(),
  '@odata.etag': z.string().nullish(),
  webUrl: z.string().nullish(),
  lastModifiedDateTime: z.string().nullish(),
  lastModifiedBy: z.object({ user: who, application: who }).nullish(),
  fields: z.record(z.string(), z.unknown()),
})
export type ListItem = z.infer<typeof listItem>

/** What the mirror keeps of one row: the record, or why it cannot be read, in the reader's language. */
export type Row<N extends Noun> = { id: string; etag: string; clientKey: string | null } & (
  | { record: Stored<Records[N]>; unreadable: null }
  | { record: null; unreadable: (words: Words) => Unreadable }
)

const text = (value: unknown) => (typeof value === 'string' ? value : '')

function candidateOf<T extends object>(
  columns: Columns<T>,
  cells: ListItem['fields'],
): Record<string, unknown> {
  const candidate: Record<string, unknown> = {}
  for (const field in columns) candidate[field] = columns[field].read(cells)
  return candidate
}

/** Reads a row by its list's declaration. A row that cannot be read says which cell and why, and hides no other row. */
export function readItem<N extends Noun>(list: List<N>, item: ListItem): Row<N> {
  const etag = item.eTag ?? item['@odata.etag'] ?? ''
  const candidate = candidateOf<Records[N]>(list.columns, item.fields)
  const parsed = list.schema.safeParse(candidate)
  const key = item.fields[clientKey]
  const base = { id: item.id, etag, clientKey: typeof key === 'string' ? key : null }
  if (!parsed.success) {
    const { error } = parsed
    const title = text(item.fields.Title) || `${sv.nouns[list.noun].list} ${item.id}`
    const unreadable = (words: Words): Unreadable => {
      // The row is mended in SharePoint, so columns and choices are named as they are called there.
      const asThere = { ...words, choices: sv.choices }
      const issues = explainIssues(error, candidate, sv.fields[list.noun], asThere)
      return { id: item.id, title, reasons: issues.map(({ reason }) => reason), webUrl: item.webUrl ?? '' }
    }
    return { ...base, record: null, unreadable }
  }
  const by = item.lastModifiedBy
  const storage = {
    id: item.id,
    etag,
    modifiedAt: item.lastModifiedDateTime ?? '',
    modifiedBy: by?.user?.displayName ?? by?.application?.displayName ?? '',
  }
  return { ...base, record: { ...parsed.data, ...storage }, unreadable: null }
}

function cellsOf<T extends object>(columns: Columns<T>, record: T): Record<string, unknown> {
  const cells: Record<string, unknown> = {}
  for (const field in columns) Object.assign(cells, columns[field].write(record[field]))
  return cells
}

/** The cells of a record, every column of its list, ready to be sent. */
export function writeCells<N extends Noun>(list: List<N>, record: Records[N]): Record<string, unknown> {
  return cellsOf<Records[N]>(list.columns, record)
}

/** The record as SharePoint gives it back once written: a cell of one line has lost its line breaks. */
export function asReadBack<N extends Noun>(list: List<N>, record: Records[N]): Records[N] {
  const read = list.schema.safeParse(candidateOf<Records[N]>(list.columns, writeCells(list, record)))
  return read.success ? read.data : record
}

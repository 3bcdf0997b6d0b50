import { z } from 'zod'
import { type FieldValue, lookupValue } from './field-values.ts'
import type { ItemRow } from './list-items.ts'
import { words } from './sharepoint.sv.ts'
import type { Column, ListRow, Site } from './site.ts'
import { wallTime } from './site-time.ts'

/** The columns that people see and write: neither hidden nor read-only, in the order they were made. */
export function editableColumns(site: Site, list: ListRow): Column[] {
  return [...site.columnsOf(list.id).values()].filter(column => !column.hidden && !column.readOnly)
}

/** A moment kept in UTC as a person in the site's zone writes it: 2026-05-20 09:30. */
export function momentText(text: string): string {
  return wallTime(text).slice(0, 16)
}

/** A cell as a person sees it; an empty one is ''. */
export function cellText(site: Site, column: Column, value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (column.lookup || column.personOrGroup)
    return [value]
      .flat()
      .map(one => lookupValue(site, column, Number(one)) ?? words.gone(Number(one)))
      .join(', ')
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (column.dateTime?.format === 'dateOnly') return wallTime(value).slice(0, 10)
  return column.dateTime ? momentText(value) : value
}

/** At most `longest` characters, with … where something was left out. */
export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
}

/** What a row is called: its title, or its number when it has none. */
export function titleOf(row: ItemRow): string {
  return String(row.fields.Title ?? words.titleless(row.id))
}

const named = z.object({ displayName: z.string() })

/** The name of the person or the app that made or changed a row. */
export function nameOf(actor: ItemRow['modifiedBy']): string {
  return named.safeParse(Object.values(actor.identity)[0]).data?.displayName ?? ''
}

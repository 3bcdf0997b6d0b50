import { z } from 'zod'
import { isMultiple } from './column-definition.ts'
import type { Fields, FieldValue } from './field-values.ts'
import type { Column } from './site.ts'
import { wallTime } from './site-time.ts'

/** What stands in the form, by internal column name: the texts of a cell, none when it is empty. */
export type Draft = ReadonlyMap<string, readonly string[]>

/** What a browser sent: every text under each control's name. */
export const formTexts = z.record(
  z.string(),
  z.preprocess(value => [value].flat(), z.array(z.string())).catch([]),
)
export type FormTexts = z.infer<typeof formTexts>

/** The name and id of a column's control. */
export function controlOf(column: Column): string {
  return `field-${column.name}`
}

function textOf(column: Column, value: string | number): string {
  if (typeof value === 'number')
    return column.number || column.currency ? String(value).replace('.', ',') : String(value)
  if (column.dateTime?.format === 'dateOnly') return wallTime(value).slice(0, 10)
  if (column.dateTime) return wallTime(value).slice(0, 16).replace(' ', 'T')
  return value.replaceAll('\r\n', '\n')
}

function texts(column: Column, value: FieldValue | undefined): string[] {
  if (value === undefined || value === false) return []
  if (value === true) return ['true']
  return [value].flat().map(one => textOf(column, one))
}

/** The form that shows these cells. */
export function draftOf(columns: readonly Column[], fields: Fields): Draft {
  return new Map(columns.map(column => [column.name, texts(column, fields[column.name])]))
}

/** The form as it came back. */
export function readDraft(columns: readonly Column[], form: FormTexts): Draft {
  return new Map(
    columns.map(column => {
      const given = form[controlOf(column)] ?? []
      return [column.name, given.filter(text => text !== '').map(text => text.replaceAll('\r\n', '\n'))]
    }),
  )
}

/** Whether a person changed a cell; the order of ticked boxes says nothing. */
export function isChanged(column: Column, before: Draft, after: Draft): boolean {
  const sorted = (draft: Draft) => JSON.stringify([...(draft.get(column.name) ?? [])].sort())
  return sorted(before) !== sorted(after)
}

function numberIn(text: string): number | string {
  const number = Number(text.replaceAll(/\s/g, '').replace(',', '.'))
  return Number.isFinite(number) ? number : text
}

/** The cell as Graph wants it written, under Graph's names. What is no number goes on as text, to be refused there. */
export function graphCell(column: Column, draft: Draft): Record<string, unknown> {
  const given = draft.get(column.name) ?? []
  const refers = column.lookup !== undefined || column.personOrGroup !== undefined
  const key = refers ? `${column.name}LookupId` : column.name
  if (isMultiple(column))
    return {
      [`${key}@odata.type`]: refers ? 'Collection(Edm.Int32)' : 'Collection(Edm.String)',
      [key]: given,
    }
  if (column.boolean) return { [key]: given.length > 0 }
  const [text] = given
  if (text === undefined) return { [key]: null }
  return { [key]: column.number || column.currency ? numberIn(text) : text }
}

import { z } from 'zod'
import { isMultiple } from './column-definition.ts'
import { GraphError, invalidRequest } from './graph-error.ts'
import { personByNumber } from './people.ts'
import type { Column, Site } from './site.ts'
import { storedDate } from './site-time.ts'
import { systemColumns } from './system-columns.ts'

/** A cell as it is kept: dates as UTC text, people and lookups as their numbers. */
export type FieldValue = string | number | boolean | string[] | number[]
/** A row's cells by internal column name; an empty cell is absent. */
export type Fields = Record<string, FieldValue>

const fieldsBody = z.record(z.string(), z.unknown())
const readOnlyNames = new Set([
  'id',
  'AuthorLookupId',
  'EditorLookupId',
  ...systemColumns.map(one => one.name),
])
const lookupNumber = z.union([
  z.int().min(1),
  z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number),
])

const shownCell = z.object({ shown: z.unknown() })

type Change = { column: Column; value: FieldValue | null }

function columnFor(columns: ReadonlyMap<string, Column>, key: string): Column {
  const isId = key.endsWith('LookupId')
  const column = columns.get(isId ? key.slice(0, -'LookupId'.length) : key)
  const refersElsewhere = column?.lookup !== undefined || column?.personOrGroup !== undefined
  if (column && refersElsewhere === isId && !column.readOnly) return column
  if (column && refersElsewhere && !isId)
    throw invalidRequest(`Field '${key}' cannot be written; set '${key}LookupId' instead.`)
  if (readOnlyNames.has(key)) throw invalidRequest(`Field '${key}' is read-only.`)
  throw invalidRequest(`Field '${key}' is not recognized`)
}

/**
 * The changes a fieldValueSet asks for. Refuses, as Graph does: unknown and read-only fields (400), values
 * of another type (400), several values without their @odata.type (500 generalException, platform.md 3.2).
 * null and '' empty a cell.
 */
export function readChanges(site: Site, columns: ReadonlyMap<string, Column>, body: unknown): Change[] {
  const parsed = fieldsBody.safeParse(body)
  if (!parsed.success) throw invalidRequest('The fields must be an object.')
  const entries = Object.entries(parsed.data)
  const typeOf = new Map(
    entries.filter(([key]) => key.endsWith('@odata.type')).map(([key, value]) => [key.split('@')[0], value]),
  )
  return entries
    .filter(([key]) => !key.includes('@'))
    .map(([key, value]) => {
      const column = columnFor(columns, key)
      const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
      return { column, value: isEmpty ? null : cell(site, column, value, typeOf.get(key)) }
    })
}

function wrongType(column: Column, wanted: string): GraphError {
  return invalidRequest(`Field '${column.name}' was given a value that is not ${wanted}.`)
}

function several<T>(column: Column, value: unknown, one: z.ZodType<T>, wanted: string, given: unknown): T[] {
  if (given !== wanted) throw new GraphError(500, 'generalException', 'General exception while processing')
  const parsed = z.array(one).safeParse(value)
  if (!parsed.success) throw wrongType(column, wanted)
  return parsed.data
}

function cell(site: Site, column: Column, value: unknown, odataType: unknown): FieldValue {
  if (column.choice) return choice(column, value, odataType)
  if (column.lookup || column.personOrGroup) return reference(site, column, value, odataType)
  if (column.number || column.currency) return numeric(column, value)
  if (column.boolean) {
    if (typeof value !== 'boolean') throw wrongType(column, 'Edm.Boolean')
    return value
  }
  if (typeof value !== 'string') throw wrongType(column, 'Edm.String')
  if (column.dateTime) return storedDate(value, column.dateTime.format === 'dateOnly')
  const longest = column.text?.allowMultipleLines ? Number.POSITIVE_INFINITY : (column.text?.maxLength ?? 255)
  if (value.length > longest)
    throw invalidRequest(
      `Field '${column.name}' holds at most ${longest} characters; ${value.length} were given.`,
    )
  if (!column.text?.allowMultipleLines && /[\r\n]/.test(value))
    throw invalidRequest(`Field '${column.name}' holds a single line of text.`)
  return value
}

function choice(column: Column, value: unknown, odataType: unknown): FieldValue {
  const values = isMultiple(column)
    ? several(column, value, z.string(), 'Collection(Edm.String)', odataType)
    : [value]
  const allowed = values.map(one => {
    if (typeof one !== 'string') throw wrongType(column, 'Edm.String')
    const isKnown = column.choice?.choices.includes(one) || column.choice?.allowTextEntry
    if (!isKnown)
      throw invalidRequest(`The value '${one}' is not among the choices of field '${column.name}'.`)
    return one
  })
  return isMultiple(column) ? allowed : (allowed[0] ?? '')
}

function numeric(column: Column, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(column, 'Edm.Double')
  const { minimum, maximum } = column.number ?? {}
  if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum))
    throw invalidRequest(`Field '${column.name}' was given a value outside its limits.`)
  return value
}

function reference(site: Site, column: Column, value: unknown, odataType: unknown): FieldValue {
  const numbers = isMultiple(column)
    ? several(column, value, lookupNumber, 'Collection(Edm.Int32)', odataType)
    : [lookupNumber.safeParse(value).data ?? 0]
  for (const number of numbers) {
    const exists = column.personOrGroup
      ? personByNumber(number) !== undefined
      : lookupValue(site, column, number) !== undefined
    if (!exists) throw invalidRequest(`Field '${column.name}' refers to an item that does not exist.`)
  }
  return isMultiple(column) ? numbers : (numbers[0] ?? 0)
}

/** What a lookup or person column shows for a number: the other row's column, or the person's name. */
export function lookupValue(site: Site, column: Column, number: number): string | undefined {
  if (column.personOrGroup) return personByNumber(number)?.name
  if (!column.lookup) return undefined
  const row = site.store.row(
    shownCell,
    'SELECT json_extract(fields, ?) AS shown FROM items WHERE list=? AND id=? AND deleted IS NULL',
    `$."${column.lookup.columnName}"`,
    column.lookup.listId,
    number,
  )
  return row === undefined ? undefined : String(row.shown ?? '')
}

/** The cells a new row begins with: the default values of its columns. */
export function startingFields(columns: ReadonlyMap<string, Column>): Fields {
  const started: Fields = {}
  for (const column of columns.values()) {
    const value = defaultValue(column)
    if (value !== null) started[column.name] = value
  }
  return started
}

/** What an empty cell of a new row begins with: the column's default value, read as the column's type. */
function defaultValue(column: Column): FieldValue | null {
  const value = column.defaultValue?.value
  if (value === undefined || value === '') return null
  if (column.boolean) return value === '1' || value.toLowerCase() === 'true'
  if (column.number || column.currency) return Number(value)
  if (column.dateTime) return storedDate(value, column.dateTime.format === 'dateOnly')
  if (isMultiple(column)) return [value]
  return value
}

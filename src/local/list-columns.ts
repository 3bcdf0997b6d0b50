import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ColumnDefinition, changedColumn, duplicateColumn, newColumn } from './column-definition.ts'
import { GraphError, invalidRequest, itemNotFound } from './graph-error.ts'
import { cellSql } from './item-filter.ts'
import { duplicateValue } from './list-items.ts'
import type { Column, Site } from './site.ts'
import { systemColumns } from './system-columns.ts'

const idOfSystemColumn = (name: string) =>
  `5f5f5f5f-0000-4000-8000-${Buffer.from(name).toString('hex').padEnd(12, '0').slice(-12)}`

function shown(column: ColumnDefinition & { id: string }): Record<string, unknown> {
  const { defaultValue, ...rest } = column
  return { ...rest, ...(defaultValue ? { defaultValue } : {}) }
}

/** Every column of a list: Title, our own, then SharePoint's read-only ones. */
export function shownColumns(site: Site, list: string): Record<string, unknown>[] {
  const system = systemColumns.map(column => ({ ...column, id: idOfSystemColumn(column.name) }))
  return [...site.columnsOf(list).values(), ...system].map(shown)
}

function find(site: Site, list: string, id: string): Column {
  const columns = [...site.columnsOf(list).values()]
  const found = columns.find(column => column.id === id)
  if (found) return found
  const isSystem = systemColumns.some(one => idOfSystemColumn(one.name) === id)
  if (isSystem) throw new GraphError(403, 'accessDenied', 'The column belongs to the system.')
  throw itemNotFound('The column could not be found.')
}

/** GET of one column, by id. Throws 404. */
export function shownColumn(site: Site, list: string, id: string): Record<string, unknown> {
  const found = shownColumns(site, list).find(one => one.id === id)
  if (!found) throw itemNotFound('The column could not be found.')
  return found
}

function demandLookupTarget(site: Site, column: ColumnDefinition): void {
  if (!column.lookup) return
  const target = site.store.row(
    z.object({ id: z.string() }),
    'SELECT id FROM lists WHERE id=?',
    column.lookup.listId,
  )
  if (!target) throw invalidRequest(`The lookup list '${column.lookup.listId}' does not exist.`)
  const known =
    site.columnsOf(target.id).has(column.lookup.columnName) || column.lookup.columnName === 'Title'
  if (!known) throw invalidRequest(`The lookup column '${column.lookup.columnName}' does not exist.`)
}

/**
 * Adds a column; an index on it is an index in the database, over this list's rows only. Throws 409 for a name
 * that is taken, by SharePoint's own columns too.
 */
export function addColumn(site: Site, list: string, column: ColumnDefinition): Column {
  const existing = [...site.columnsOf(list).values(), ...systemColumns]
  if (existing.some(one => one.name.toLowerCase() === column.name.toLowerCase()))
    throw duplicateColumn(column.name)
  demandLookupTarget(site, column)
  const made = { ...column, id: randomUUID() }
  site.store.run(
    'INSERT INTO columns(list, name, id, position, definition) VALUES(?, ?, ?, ?, ?)',
    list,
    column.name,
    made.id,
    site.columnsOf(list).size,
    JSON.stringify(column),
  )
  site.forgetColumns()
  keepIndex(site, list, made)
  return made
}

function keepIndex(site: Site, list: string, column: Column): void {
  const index = `"column-${column.id}"`
  if (column.indexed)
    site.store.run(
      `CREATE INDEX IF NOT EXISTS ${index} ON items(${cellSql(column.name)}, id) WHERE list='${list}' AND deleted IS NULL`,
    )
  else site.store.run(`DROP INDEX IF EXISTS ${index}`)
}

/** POST …/columns. */
export function createColumn(site: Site, list: string, body: unknown): Record<string, unknown> {
  return shown(addColumn(site, list, newColumn(body)))
}

const cells = z.object({ id: z.int(), value: z.union([z.string(), z.number()]) })

/** Enters what the rows already hold into a column that has become unique. Throws 400 when two hold the same. */
function startUniqueness(site: Site, list: string, column: Column): void {
  site.store.run('DELETE FROM uniqueValues WHERE list=? AND name=?', list, column.name)
  if (!column.enforceUniqueValues) return
  const sql = `SELECT id, ${cellSql(column.name)} AS value FROM items WHERE list=? AND deleted IS NULL AND value IS NOT NULL`
  const seen = new Set<string>()
  for (const { id, value } of site.store.rows(cells, sql, list)) {
    const key = String(value).toLowerCase()
    if (seen.has(key)) throw duplicateValue()
    seen.add(key)
    site.store.run('INSERT INTO uniqueValues VALUES(?, ?, ?, ?)', list, column.name, String(value), id)
  }
}

/** PATCH …/columns/{id}: anything but the internal name and the type. Throws 400, 403, 404. */
export function changeColumn(site: Site, list: string, id: string, body: unknown): Record<string, unknown> {
  const column = find(site, list, id)
  const { id: _, ...standing } = column
  const definition = changedColumn(standing, body)
  const changed = { ...definition, id }
  site.store.run(
    'UPDATE columns SET definition=? WHERE list=? AND id=?',
    JSON.stringify(definition),
    list,
    id,
  )
  site.forgetColumns()
  keepIndex(site, list, changed)
  if (changed.enforceUniqueValues !== column.enforceUniqueValues) startUniqueness(site, list, changed)
  return shown(changed)
}

/** DELETE …/columns/{id}: the cells go with it. Throws 400 for Title, 403 for SharePoint's own, 404. */
export function deleteColumn(site: Site, list: string, id: string): void {
  const column = find(site, list, id)
  if (column.name === 'Title') throw invalidRequest('The column Title cannot be deleted.')
  site.store.run(`DROP INDEX IF EXISTS "column-${column.id}"`)
  site.store.run('DELETE FROM uniqueValues WHERE list=? AND name=?', list, column.name)
  site.store.run('UPDATE items SET fields=json_remove(fields, ?) WHERE list=?', `$."${column.name}"`, list)
  site.store.run('DELETE FROM columns WHERE list=? AND id=?', list, column.id)
  site.forgetColumns()
}

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from './caller.ts'
import { type Fields, readChanges, startingFields } from './field-values.ts'
import { GraphError, invalidRequest, itemNotFound } from './graph-error.ts'
import type { Column, ListRow, Site } from './site.ts'
import { asText } from './site-time.ts'

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())])
const actorShape = z.object({ number: z.int(), identity: z.record(z.string(), z.unknown()) })
/** Reads who made or changed a row, as kept in the database. */
export const actorText = z.string().transform(text => actorShape.parse(JSON.parse(text)))
const fieldsShape = z.record(z.string(), cellValue)
const changeRow = z.object({ change: z.int() })
const numberRow = z.object({ lastItem: z.int() })
const takenRow = z.object({ item: z.int() })
const newItemBody = z.object({ fields: z.record(z.string(), z.unknown()).default({}) })

/** Reads the cells of a row as kept in the database. */
export const fieldsText = z.string().transform((text): Fields => fieldsShape.parse(JSON.parse(text)))

/** One row of a list as kept, also when it lies in the recycle bin (`deleted` says since when). */
export const itemRow = z.object({
  id: z.int(),
  guid: z.string(),
  version: z.int(),
  change: z.int(),
  created: z.string(),
  modified: z.string(),
  createdBy: actorText,
  modifiedBy: actorText,
  fields: fieldsText,
  deleted: z.string().nullable(),
})
export const itemColumns =
  'id, guid, version, change, created, modified, createdBy, modifiedBy, fields, deleted'

export type ItemRow = z.infer<typeof itemRow>

/** eTag of a row with its quotes, "guid,version", as Graph gives it on the item. */
export function eTagOf(row: { guid: string; version: number }): string {
  return `"${row.guid},${row.version}"`
}

/** A live row by its id as it stands in the path. Throws 400 for what is no number, 404 when there is none. */
export function findItem(site: Site, list: string, id: string): ItemRow {
  if (!/^\d{1,10}$/.test(id)) throw invalidRequest(`The item id '${id}' is not a number.`)
  const row = site.store.row(
    itemRow,
    `SELECT ${itemColumns} FROM items WHERE list=? AND id=? AND deleted IS NULL`,
    list,
    Number(id),
  )
  if (!row) throw itemNotFound()
  return row
}

function nextChange(site: Site, list: string): number {
  const row = site.store.row(changeRow, 'UPDATE lists SET change=change+1 WHERE id=? RETURNING change', list)
  if (!row) throw itemNotFound()
  return row.change
}

function keepVersion(
  site: Site,
  list: string,
  item: number,
  version: number,
  by: string,
  fields: string,
): void {
  site.store.run(
    'INSERT INTO versions(list, item, version, modified, modifiedBy, fields) VALUES(?, ?, ?, ?, ?, ?)',
    list,
    item,
    version,
    asText(site.now()),
    by,
    fields,
  )
}

/** Enters the row's values of unique columns; throws 400 in Graph's words when one is taken (platform.md 3.4). */
function claimUniqueValues(site: Site, list: string, item: number, fields: Fields): void {
  if (takenColumn(site, list, item, fields)) throw duplicateValue()
  site.store.run('DELETE FROM uniqueValues WHERE list=? AND item=?', list, item)
  for (const [name, value] of uniqueCells(site, list, fields)) {
    const sql = 'INSERT INTO uniqueValues(list, name, value, item) VALUES(?, ?, ?, ?)'
    site.store.run(sql, list, name, value, item)
  }
}

function uniqueCells(site: Site, list: string, fields: Fields): [string, string][] {
  return [...site.columnsOf(list).values()].flatMap(({ name, enforceUniqueValues }) => {
    const value = fields[name]
    return enforceUniqueValues && value !== undefined ? [[name, String(value)]] : []
  })
}

/** The name of the unique column whose value in `fields` another row than `item` already has. */
export function takenColumn(site: Site, list: string, item: number, fields: Fields): string | undefined {
  const sql = 'SELECT item FROM uniqueValues WHERE list=? AND name=? AND value=? AND item<>?'
  const taken = uniqueCells(site, list, fields).find(
    ([name, value]) => site.store.row(takenRow, sql, list, name, value, item) !== undefined,
  )
  return taken?.[0]
}

/** The refusal of a second row with the same value in a unique column, worded as Graph words it. */
export function duplicateValue(): GraphError {
  return invalidRequest('One or more fields with unique constraints already has the provided value.')
}

function requireFilled(columns: ReadonlyMap<string, Column>, fields: Fields): void {
  for (const column of columns.values())
    if (column.required && fields[column.name] === undefined)
      throw invalidRequest(`Field '${column.name}' is required.`)
}

function applied(before: Fields, changes: ReturnType<typeof readChanges>): Fields {
  const after = { ...before }
  for (const { column, value } of changes) {
    if (value === null) delete after[column.name]
    else after[column.name] = value
  }
  return after
}

/** POST …/items: a new row, version 1, with defaults where nothing was given. Throws 400. */
export function addItem(site: Site, list: ListRow, body: unknown, actor: Actor): ItemRow {
  const parsed = newItemBody.safeParse(body)
  if (!parsed.success) throw invalidRequest("An item is created with {'fields': {…}}.")
  const columns = site.columnsOf(list.id)
  const fields = applied(startingFields(columns), readChanges(site, columns, parsed.data.fields))
  requireFilled(columns, fields)
  const numbered = site.store.row(
    numberRow,
    'UPDATE lists SET lastItem=lastItem+1 WHERE id=? RETURNING lastItem',
    list.id,
  )
  const id = numbered?.lastItem ?? 1
  claimUniqueValues(site, list.id, id, fields)
  const time = asText(site.now())
  const by = JSON.stringify(actor)
  const text = JSON.stringify(fields)
  site.store.run(
    `INSERT INTO items(list, ${itemColumns}) VALUES(?, ?, ?, 1, ?, ?, ?, ?, ?, ?, NULL)`,
    list.id,
    id,
    randomUUID(),
    nextChange(site, list.id),
    time,
    time,
    by,
    by,
    text,
  )
  keepVersion(site, list.id, id, 1, by, text)
  return findItem(site, list.id, String(id))
}

/**
 * Compares If-Match with the row's eTag, strongly; a missing header and * let everything through
 * (platform.md 3.4). Throws 412.
 */
function demandMatch(ifMatch: string | null, row: ItemRow): void {
  if (ifMatch === null || ifMatch.trim() === '*' || ifMatch.trim() === eTagOf(row)) return
  throw preconditionFailed()
}

/** 412 in the words seen from Graph's file and list service. */
export function preconditionFailed(): GraphError {
  return new GraphError(412, 'notAllowed', "ETag does not match current item's value", {
    innerCode: 'preconditionFailed',
  })
}

/** PATCH …/fields: merges, makes a new version. Throws 400, 404, 412; nothing is written then. */
export function changeFields(
  site: Site,
  list: ListRow,
  id: string,
  body: unknown,
  ifMatch: string | null,
  actor: Actor,
): ItemRow {
  const row = findItem(site, list.id, id)
  demandMatch(ifMatch, row)
  const columns = site.columnsOf(list.id)
  const changes = readChanges(site, columns, body)
  const fields = applied(row.fields, changes)
  requireFilled(new Map(changes.map(({ column }) => [column.name, column])), fields)
  claimUniqueValues(site, list.id, row.id, fields)
  const by = JSON.stringify(actor)
  const text = JSON.stringify(fields)
  site.store.run(
    'UPDATE items SET version=?, change=?, modified=?, modifiedBy=?, fields=? WHERE list=? AND id=?',
    row.version + 1,
    nextChange(site, list.id),
    asText(site.now()),
    by,
    text,
    list.id,
    row.id,
  )
  keepVersion(site, list.id, row.id, row.version + 1, by, text)
  return findItem(site, list.id, id)
}

/** DELETE …/items/{id}: into the recycle bin; its unique values become free. Throws 404, 412. */
export function recycleItem(site: Site, list: ListRow, id: string, ifMatch: string | null): void {
  const row = findItem(site, list.id, id)
  demandMatch(ifMatch, row)
  site.store.run('DELETE FROM uniqueValues WHERE list=? AND item=?', list.id, row.id)
  site.store.run(
    'UPDATE items SET deleted=?, change=? WHERE list=? AND id=?',
    asText(site.now()),
    nextChange(site, list.id),
    list.id,
    row.id,
  )
}

/** Rows in the recycle bin, last deleted first. */
export function recycledItems(site: Site, list: ListRow): ItemRow[] {
  return site.store.rows(
    itemRow,
    `SELECT ${itemColumns} FROM items WHERE list=? AND deleted IS NOT NULL ORDER BY deleted DESC, id DESC LIMIT 500`,
    list.id,
  )
}

/** Takes a row back from the recycle bin: same id, same cells, same version. Throws 404, or 400 when a unique value is taken. */
export function restoreItem(site: Site, list: ListRow, id: string): ItemRow {
  const sql = `SELECT ${itemColumns} FROM items WHERE list=? AND id=? AND deleted IS NOT NULL`
  const row = site.store.row(itemRow, sql, list.id, Number(id))
  if (!row) throw itemNotFound()
  claimUniqueValues(site, list.id, row.id, row.fields)
  site.store.run(
    'UPDATE items SET deleted=NULL, change=? WHERE list=? AND id=?',
    nextChange(site, list.id),
    list.id,
    row.id,
  )
  return findItem(site, list.id, id)
}

import type { SQLInputValue } from 'node:sqlite'
import { z } from 'zod'
import { GraphError, invalidRequest, notBuilt } from './graph-error.ts'
import { type Clause, notIndexed, property, readFilter } from './item-filter.ts'
import { itemColumns, itemRow } from './list-items.ts'
import type { QueryOptions } from './query-options.ts'
import { limitLookups, shownItem } from './shown-items.ts'
import type { ListRow, Site } from './site.ts'

/** The service's cap on $top, the page without $top, and the list view threshold (platform.md 3.3). */
const pageCap = 5000
const usualPage = 200
const viewThreshold = 5000

const skipToken = z.object({ after: z.int().optional(), offset: z.int().optional() })

const countRow = z.object({ n: z.int() })

function readSkipToken(text: string | undefined): z.infer<typeof skipToken> {
  if (text === undefined) return {}
  try {
    return skipToken.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw invalidRequest('The provided skip token is malformed.')
  }
}

function count(site: Site, by: string, where: string, values: SQLInputValue[]): number {
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM items ${by} WHERE ${where} LIMIT ${viewThreshold + 1})`
  return site.store.row(countRow, sql, ...values)?.n ?? 0
}

/** SQLite's planner would walk the whole list to keep the order of ids: the column's own index is named. */
function indexOf(by: { index: string | undefined } | undefined): string {
  return by?.index === undefined ? '' : `INDEXED BY "${by.index}"`
}

/** Refuses what a large SharePoint list refuses: more than 5000 rows left after the first indexed clause. */
function limitScan(site: Site, live: string, first: Clause | undefined): void {
  const where = first ? `${live} AND ${first.sql}` : live
  if (count(site, indexOf(first), where, first?.values ?? []) > viewThreshold)
    throw new GraphError(
      422,
      'notSupported',
      'The request is unprocessable because it uses too many resources',
      {
        innerCode: 'resourceLimitExceeded',
      },
    )
}

function readOrder(site: Site, list: ListRow, text: string | undefined) {
  if (text === undefined) return undefined
  if (text.includes(',')) throw notBuilt('$orderby with several fields')
  const found = /^([\w/]+)(?:\s+(asc|desc))?$/.exec(text.trim())
  if (!found) throw invalidRequest(`The orderby clause '${text}' is not valid.`)
  return { ...property(site, list.id, found[1] ?? ''), direction: found[2] ?? 'asc' }
}

/**
 * One page of GET …/items: 200 rows unless $top says otherwise, at most 5000, with @odata.nextLink while
 * there is more. Filter and order need an index, or the Prefer header on a small list. Throws 400, 422, 501.
 */
export function itemPage(
  site: Site,
  list: ListRow,
  options: QueryOptions,
  prefer: string | null,
  root: string,
): { value: unknown[]; skiptoken: string | undefined } {
  limitLookups(site, list.id, options.fields)
  const live = `list='${list.id}' AND deleted IS NULL`
  const clauses = options.filter === undefined ? [] : readFilter(site, list.id, options.filter)
  const order = readOrder(site, list, options.orderby)
  const honoured = /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(prefer ?? '')
  const unindexed = [...clauses, ...(order ? [order] : [])].find(one => !one.isIndexed)
  if (unindexed && !honoured) throw notIndexed(unindexed.name)
  const first = clauses.find(clause => clause.isIndexed)
  if (unindexed || clauses.length > 0) limitScan(site, live, first)
  const top = Math.min(options.top ?? usualPage, pageCap)
  const { after, offset = 0 } = readSkipToken(options.skiptoken)
  const where = [live, ...clauses.map(clause => clause.sql), ...(order ? [] : ['id > ?'])].join(' AND ')
  const sorted = order ? `${order.sql} ${order.direction}, id` : 'id'
  const by = indexOf(first ?? (order?.isIndexed ? order : undefined))
  const sql = `SELECT ${itemColumns} FROM items ${by} WHERE ${where} ORDER BY ${sorted} LIMIT ? OFFSET ?`
  const values = [
    ...clauses.flatMap(clause => clause.values),
    ...(order ? [] : [after ?? 0]),
    top + 1,
    offset,
  ]
  const rows = site.store.rows(itemRow, sql, ...values)
  const page = rows.slice(0, top)
  const next = order ? { offset: offset + top } : { after: page.at(-1)?.id ?? 0 }
  return {
    value: page.map(row => shownItem(site, list, row, options, root)),
    skiptoken: rows.length > top ? Buffer.from(JSON.stringify(next)).toString('base64url') : undefined,
  }
}

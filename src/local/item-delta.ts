import { z } from 'zod'
import { GraphError } from './graph-error.ts'
import { itemColumns, itemRow } from './list-items.ts'
import type { QueryOptions } from './query-options.ts'
import { limitLookups, shownItem } from './shown-items.ts'
import type { ListRow, Site } from './site.ts'

const usualPage = 200
const pageCap = 5000
const tokenLifetime = 30 * 86_400_000

/**
 * Where a reader stands: `at` the last change it has, `from` the change at which its first enumeration
 * began (deletions up to there never concerned it), `list` and `issued` to know foreign and old tokens.
 */
const tokenShape = z.object({
  list: z.string(),
  at: z.int().min(0),
  from: z.int().min(0),
  issued: z.number(),
})

function writeToken(token: z.infer<typeof tokenShape>): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url')
}

function gone(fresh: string): GraphError {
  return new GraphError(
    410,
    'resyncChangesApplyDifferences',
    "Resync required. Replace any local items with the server's version.",
    {
      headers: { Location: fresh },
    },
  )
}

/** The 410 of a delta call, with the address of a fresh enumeration in Location (platform.md 3.5). */
export function resyncRequired(deltaUrl: string): GraphError {
  return gone(deltaUrl)
}

function readToken(site: Site, list: ListRow, text: string, deltaUrl: string): z.infer<typeof tokenShape> {
  try {
    const token = tokenShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    const isOurs = token.list === list.id && token.at <= list.change
    if (isOurs && site.now() - token.issued < tokenLifetime) return token
  } catch {
    throw gone(deltaUrl)
  }
  throw gone(deltaUrl)
}

/**
 * One page of GET …/items/delta (platform.md 3.5): rows in the order of their last change, each once, deleted
 * ones as {id, deleted:{state}}. Ends in a deltaLink; token=latest gives the deltaLink at once. A token
 * that is unknown, older than 30 days or of another list is 410. Costs what changed, not what exists.
 */
export function deltaPage(
  site: Site,
  list: ListRow,
  options: QueryOptions,
  root: string,
  link: (token: string) => string,
  deltaUrl: string,
): Record<string, unknown> {
  limitLookups(site, list.id, options.fields)
  const issued = site.now()
  if (options.token === 'latest') {
    const token = writeToken({ list: list.id, at: list.change, from: list.change, issued })
    return { value: [], '@odata.deltaLink': link(token) }
  }
  const place =
    options.token === undefined
      ? { list: list.id, at: 0, from: list.change, issued }
      : readToken(site, list, options.token, deltaUrl)
  const top = Math.min(options.top ?? usualPage, pageCap)
  const rows = site.store.rows(
    itemRow,
    `SELECT ${itemColumns} FROM items INDEXED BY itemsByChange
     WHERE list=? AND change>? AND (deleted IS NULL OR change>?) ORDER BY change LIMIT ?`,
    list.id,
    place.at,
    place.from,
    top + 1,
  )
  const page = rows.slice(0, top)
  const value = page.map(row =>
    row.deleted === null
      ? shownItem(site, list, row, options, root)
      : { id: String(row.id), deleted: { state: 'deleted' } },
  )
  if (rows.length > top) {
    const token = writeToken({ ...place, at: page.at(-1)?.change ?? place.at, issued })
    return { value, '@odata.nextLink': link(token) }
  }
  const token = writeToken({ list: list.id, at: list.change, from: list.change, issued })
  return { value, '@odata.deltaLink': link(token) }
}

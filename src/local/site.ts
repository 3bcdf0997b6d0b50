import { z } from 'zod'
import { type ColumnDefinition, keptDefinition } from './column-definition.ts'
import { GraphError } from './graph-error.ts'
import type { Store } from './store.ts'

/** A column of one list, with its id; `name` is the internal name. */
export type Column = ColumnDefinition & { id: string }

/** The one SharePoint site: its data, its clock and the columns of each list, parsed once. */
export type Site = {
  store: Store
  /** Milliseconds since 1970. */
  now: () => number
  /** Where this Microsoft 365 is served, for example http://localhost:3978; null where nobody knows. */
  origin: () => string | null
  /** Title and our own columns of a list, by internal name, in the order they were made. */
  columnsOf: (list: string) => ReadonlyMap<string, Column>
  forgetColumns: () => void
}

const columnRow = z.object({
  id: z.string(),
  definition: z.string().transform(text => keptDefinition.parse(JSON.parse(text))),
})

/** Opens the site over its database. */
export function openSite(store: Store, now: () => number, origin: () => string | null): Site {
  const known = new Map<string, ReadonlyMap<string, Column>>()
  return {
    store,
    now,
    origin,
    columnsOf: list => {
      const remembered = known.get(list)
      if (remembered) return remembered
      const rows = store.rows(
        columnRow,
        'SELECT id, definition FROM columns WHERE list=? ORDER BY position',
        list,
      )
      const columns = new Map(rows.map(row => [row.definition.name, { ...row.definition, id: row.id }]))
      known.set(list, columns)
      return columns
    },
    forgetColumns: () => known.clear(),
  }
}

/** All of `work` or nothing; columns remembered are forgotten when another process wrote or `work` failed. */
export function inTransaction<T>(site: Site, writes: boolean, work: () => T): T {
  try {
    if (site.store.changedElsewhere()) site.forgetColumns()
    return site.store.transaction(writes, work)
  } catch (problem) {
    site.forgetColumns()
    throw problem
  }
}

const jsonObject = z.record(z.string(), z.unknown())
const jsonText = z.string().transform(text => jsonObject.parse(JSON.parse(text)))

const listRow = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  description: z.string(),
  created: z.string(),
  modified: z.string(),
  createdBy: jsonText,
  modifiedBy: jsonText,
  version: z.int(),
  lastItem: z.int(),
  change: z.int(),
})

export type ListRow = z.infer<typeof listRow>

/** Every list of the site by display name. */
export function allLists(site: Site): ListRow[] {
  return site.store.rows(listRow, 'SELECT * FROM lists ORDER BY displayName')
}

/**
 * The list by id or by its display name of today; a name it had before a renaming is 404, as is a list
 * removed. Throws 404 itemNotFound.
 */
export function findList(site: Site, idOrName: string): ListRow {
  const found =
    site.store.row(listRow, 'SELECT * FROM lists WHERE id=?', idOrName.toLowerCase()) ??
    site.store.row(listRow, 'SELECT * FROM lists WHERE displayName=?', idOrName)
  if (!found) throw new GraphError(404, 'itemNotFound', 'The specified list was not found')
  return found
}

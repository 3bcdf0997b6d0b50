import { z } from 'zod'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { sameRecord } from '../domain/same-record.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { Call, Graph } from './client.ts'
import { asReadBack, type ListItem, listItem, type Row, readItem, writeCells } from './items.ts'
import { clientKey, type List } from './lists.ts'
import { readPages } from './read-pages.ts'

/** Where a list lies. */
export type Place = { siteId: string; listId: string }

/** A state of the list after a link: what came or changed, what went, and the link to go on from. */
export type Delta = { changed: ListItem[]; gone: string[]; link: string }

/** Rows asked for in a page; Graph may give fewer. */
const pageSize = 5000

const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})
const deleted = z.object({ id: z.string(), deleted: z.object({ state: z.string().nullish() }) })
const bare = z.object({ id: z.string() })
const anything = z.unknown()

const itemsOf = ({ siteId, listId }: Place) => `/sites/${siteId}/lists/${listId}/items`
const itemPath = (place: Place, id: string) => `${itemsOf(place)}/${id}`

const readOne = (graph: Graph, place: Place, id: string): Promise<ListItem> =>
  graph({ method: 'GET', path: `${itemPath(place, id)}?$expand=fields` }, listItem)

/** Reads one row as it stands in SharePoint now. Throws `not_found`. */
export const readRow = async <N extends Noun>(graph: Graph, place: Place, list: List<N>, id: string) =>
  readItem(list, await readOne(graph, place, id))

/** Every row of a list, page by page. */
export const readAll = (graph: Graph, place: Place): Promise<ListItem[]> =>
  readPages(graph, `${itemsOf(place)}?$expand=fields&$top=${pageSize}`, listItem)

const parsedItem = (raw: unknown): ListItem => {
  const parsed = listItem.safeParse(raw)
  if (!parsed.success) throw new Problem('graph_misread', {}, parsed.error)
  return parsed.data
}

/** The link from which changes after this moment can be asked for. */
export const startOfChanges = (place: Place): string =>
  `${itemsOf(place)}/delta?token=latest&$expand=fields&$top=${pageSize}`

/**
 * What changed since a link. Throws `resync` when the link is too old, and when a page carries something that is
 * no row, as Graph is known to send after deletes (platform.md 3.5): then the list must be read anew.
 */
export async function readChanges(graph: Graph, place: Place, since: string): Promise<Delta> {
  const changed = new Map<string, ListItem>()
  const gone = new Set<string>()
  let path = since
  for (;;) {
    const answer = await graph({ method: 'GET', path }, page)
    for (const raw of answer.value) {
      const left = deleted.safeParse(raw)
      if (left.success) {
        changed.delete(left.data.id)
        gone.add(left.data.id)
        continue
      }
      const item = await changedItem(graph, place, raw)
      if (item === null) continue
      gone.delete(item.id)
      changed.set(item.id, item)
    }
    const next = answer['@odata.nextLink']
    if (next === undefined)
      return { changed: [...changed.values()], gone: [...gone], link: answer['@odata.deltaLink'] ?? since }
    path = next
  }
}

/** The changed row; null when it was removed since, which the next round tells. */
async function changedItem(graph: Graph, place: Place, raw: unknown): Promise<ListItem | null> {
  const whole = listItem.safeParse(raw)
  if (whole.success) return whole.data
  const named = bare.safeParse(raw)
  // A change can come without its fields; then the row itself is asked for.
  if (named.success) return readOne(graph, place, named.data.id).catch(missingIsNull)
  throw new Problem('resync', {}, whole.error)
}

/** After these a write may have been done: only reading tells. */
const isDoubtful = (error: unknown): boolean =>
  error instanceof Problem && ['duplicate', 'stale', 'unknown_outcome'].includes(error.code)

/** A doubtful write that reading has shown not to be done: nothing is unknown any more. */
const notWritten = (error: unknown): unknown =>
  error instanceof Problem && error.code === 'unknown_outcome' ? new Problem('unavailable', {}, error) : error

async function findByKey(graph: Graph, place: Place, key: string): Promise<ListItem | null> {
  const path = `${itemsOf(place)}?$expand=fields&$filter=fields/${clientKey} eq '${key}'&$top=1`
  const found = (await graph({ method: 'GET', path }, page)).value[0]
  return found === undefined ? null : parsedItem(found)
}

/**
 * Creates a row once, however often it is asked for: the key is unique in the list, so a repeat finds the row
 * that the first call made. Returns the row as SharePoint reads it back.
 */
export async function createRow<N extends Noun>(
  graph: Graph,
  place: Place,
  list: List<N>,
  record: Records[N],
  key: string,
): Promise<Row<N>> {
  const body = { fields: { ...writeCells(list, record), [clientKey]: key } }
  const attempt = async (left: number): Promise<ListItem> => {
    try {
      const { id } = await graph({ method: 'POST', path: itemsOf(place), body }, bare)
      return await readOne(graph, place, id)
    } catch (error) {
      if (!(error instanceof Problem) || (error.code !== 'duplicate' && error.code !== 'unknown_outcome'))
        throw error
      const made = await findByKey(graph, place, key)
      if (made !== null) return made
      if (left === 0) throw notWritten(error)
      return attempt(left - 1)
    }
  }
  return readItem(list, await attempt(2))
}

/** Types cells straight into a list as a person would, past the schema: a demonstration needs such a row. */
export async function typeCells<N extends Noun>(
  graph: Graph,
  place: Place,
  list: List<N>,
  values: Readonly<Record<string, string | number>>,
  key: string,
): Promise<void> {
  const columns: Readonly<Record<string, { name: string }>> = list.columns
  const cells = Object.entries(values).map(
    ([field, value]) => [columns[field]?.name ?? field, value] as const,
  )
  const body = { fields: { ...Object.fromEntries(cells), [clientKey]: key } }
  await graph({ method: 'POST', path: itemsOf(place), body }, bare).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.code !== 'duplicate') throw error
  })
}

/** One version mark, as SharePoint gives it. */
const versionMark = /^(W\/)?"[^"]*"$/

/** What is no version mark names no version that anybody saw; SharePoint is not asked what it makes of it. */
const sendIfSeen = (graph: Graph, write: Call & { ifMatch: string }): Promise<unknown> =>
  versionMark.test(write.ifMatch) ? graph(write, anything) : Promise.reject(new Problem('stale'))

/**
 * Replaces a row if it still is the version the person saw. A repeat of a write that was done answers as the
 * first did; somebody else's version is never overwritten: throws `stale` with it. `key` gives the row another key.
 */
export async function updateRow<N extends Noun>(
  graph: Graph,
  place: Place,
  list: List<N>,
  id: string,
  record: Records[N],
  etag: string,
  key: string | null = null,
): Promise<Row<N>> {
  const write = {
    method: 'PATCH',
    path: `${itemPath(place, id)}/fields`,
    body: { ...writeCells(list, record), ...(key !== null && { [clientKey]: key }) },
    ifMatch: etag,
  } as const
  const wanted = asReadBack(list, record)
  for (let left = 2; ; left -= 1) {
    const problem = await sendIfSeen(graph, write).then(
      () => null,
      (error: unknown) => error,
    )
    if (problem !== null && !isDoubtful(problem)) throw problem
    const row = await readRow(graph, place, list, id)
    const done = row.record !== null && sameRecord(list.schema, row.record, wanted)
    if (problem === null || done) return row
    if (row.etag !== etag) throw new Problem('stale', { current: row.record ?? undefined }, problem)
    if (left === 0) throw notWritten(problem)
  }
}

/** Puts a row in SharePoint's recycle bin if it still is the version the person saw. Gone already is gone. */
export async function removeRow<N extends Noun>(
  graph: Graph,
  place: Place,
  list: List<N>,
  id: string,
  etag: string,
): Promise<void> {
  try {
    await sendIfSeen(graph, { method: 'DELETE', path: itemPath(place, id), ifMatch: etag })
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_found') return
    if (!isDoubtful(error)) throw error
    const row = await readRow(graph, place, list, id).catch(missingIsNull)
    if (row === null) return
    throw row.etag === etag
      ? notWritten(error)
      : new Problem('stale', { current: row.record ?? undefined }, error)
  }
}

const missingIsNull = (error: unknown): null => {
  if (error instanceof Problem && error.code === 'not_found') return null
  throw error
}

const version = z.object({
  id: z.string(),
  lastModifiedDateTime: z.string().nullish(),
  lastModifiedBy: listItem.shape.lastModifiedBy,
  fields: z.record(z.string(), z.unknown()).nullish(),
})

/** The row's earlier versions as SharePoint keeps them, newest first; each read like a row. */
export async function readVersions<N extends Noun>(
  graph: Graph,
  place: Place,
  list: List<N>,
  id: string,
): Promise<Row<N>[]> {
  const path = `${itemPath(place, id)}/versions?$expand=fields`
  const answer = await graph({ method: 'GET', path }, z.object({ value: z.array(version) }))
  return answer.value.map(({ fields, ...rest }) =>
    readItem(list, { ...rest, id, eTag: rest.id, fields: fields ?? {} }),
  )
}

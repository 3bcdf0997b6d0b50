import { z } from 'zod'
import { type Noun, nouns } from '../../src/domain/vocabulary.ts'
import type { Graph } from '../../src/graph/client.ts'
import { findLists } from '../../src/graph/find-lists.ts'
import type { TestHouse } from './house.ts'

const item = z.looseObject({
  id: z.string(),
  eTag: z.string(),
  webUrl: z.string(),
  fields: z.record(z.string(), z.unknown()),
})
type Item = z.infer<typeof item>
const page = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() })
const changesPage = z.object({
  value: z.array(z.object({ id: z.string() })),
  '@odata.deltaLink': z.string().optional(),
})
const column = z.looseObject({ id: z.string(), name: z.string(), displayName: z.string() })
type SharePointColumn = z.infer<typeof column>

/** What a colleague does by hand in SharePoint, and what stands there: past the product, straight through Graph. */
export type ByHand = {
  listPath: (noun: Noun) => Promise<string>
  items: (noun: Noun) => Promise<Item[]>
  item: (noun: Noun, id: string) => Promise<Item>
  add: (noun: Noun, fields: Record<string, unknown>) => Promise<Item>
  change: (noun: Noun, id: string, fields: Record<string, unknown>) => Promise<void>
  remove: (noun: Noun, id: string) => Promise<void>
  /** Takes a row back from the recycle bin. */
  restore: (noun: Noun, id: string) => Promise<void>
  columns: (noun: Noun) => Promise<SharePointColumn[]>
  columnPath: (noun: Noun, name: string) => Promise<string>
  renameList: (noun: Noun, displayName: string) => Promise<void>
  removeList: (noun: Noun) => Promise<void>
  /** Everything that stands in the lists: for saying that nothing was written. */
  everything: () => Promise<Record<string, Item[]>>
  /** Begins to watch; the answer tells which rows were written or removed since then, `list/row`. */
  watch: () => Promise<() => Promise<string[]>>
}

async function itemsAt(graph: Graph, listPath: string): Promise<Item[]> {
  const items: Item[] = []
  let path: string | undefined = `${listPath}/items?$expand=fields&$top=5000`
  while (path !== undefined) {
    const answer: z.infer<typeof page> = await graph({ method: 'GET', path }, page)
    items.push(...answer.value)
    path = answer['@odata.nextLink']
  }
  return items
}

/** The administrator's hand on the site of a test house. */
export function byHand({ sharepoint: graph, world, call }: TestHouse): ByHand {
  const listPath = async (noun: Noun) => {
    const found = (await findLists(graph, world.siteId)).get(noun)
    if (found === undefined) throw new Error(`no list for ${noun}`)
    return `/sites/${world.siteId}/lists/${found.id}`
  }
  const columns = async (noun: Noun) =>
    (
      await graph(
        { method: 'GET', path: `${await listPath(noun)}/columns` },
        z.object({ value: z.array(column) }),
      )
    ).value
  const one = async (noun: Noun, id: string) =>
    graph({ method: 'GET', path: `${await listPath(noun)}/items/${id}?$expand=fields` }, item)
  const send = (method: 'PATCH' | 'DELETE', path: string, body?: Record<string, unknown>) =>
    graph({ method, path, ...(body && { body }) }, z.unknown())
  return {
    listPath,
    items: async noun => itemsAt(graph, await listPath(noun)),
    item: one,
    add: async (noun, fields) => {
      const path = `${await listPath(noun)}/items`
      const { id } = await graph({ method: 'POST', path, body: { fields } }, z.object({ id: z.string() }))
      return one(noun, id)
    },
    change: async (noun, id, fields) => {
      await send('PATCH', `${await listPath(noun)}/items/${id}/fields`, fields)
    },
    remove: async (noun, id) => {
      await send('DELETE', `${await listPath(noun)}/items/${id}`)
    },
    restore: async (noun, id) => {
      const listId = (await listPath(noun)).split('/').at(-1)
      await call(`/local/recycle-bin/${listId}/${id}/restore`, { method: 'POST' })
    },
    columns,
    columnPath: async (noun, name) => {
      const found = (await columns(noun)).find(candidate => candidate.name === name)
      if (found === undefined) throw new Error(`no column ${name} in ${noun}`)
      return `${await listPath(noun)}/columns/${found.id}`
    },
    renameList: async (noun, displayName) => {
      await send('PATCH', await listPath(noun), { displayName })
    },
    removeList: async noun => {
      await send('DELETE', await listPath(noun))
    },
    watch: async () => {
      const begun = nouns.map(async noun => {
        const path = `${await listPath(noun)}/items/delta?token=latest&$top=5000`
        const answer = await graph({ method: 'GET', path }, changesPage)
        return { noun, link: answer['@odata.deltaLink'] ?? path }
      })
      const links = await Promise.all(begun)
      return async () => {
        const since = links.map(async ({ noun, link }) => {
          const { value } = await graph({ method: 'GET', path: link }, changesPage)
          return value.map(({ id }) => `${noun}/${id}`)
        })
        return (await Promise.all(since)).flat()
      }
    },
    everything: async () => {
      const rows = nouns.map(async noun => [noun, await itemsAt(graph, await listPath(noun))] as const)
      return Object.fromEntries(await Promise.all(rows))
    },
  }
}

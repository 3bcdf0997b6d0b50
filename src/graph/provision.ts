import { z } from 'zod'
import { Problem } from '../domain/problem.ts'
import { type Noun, nouns } from '../domain/vocabulary.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import type { Graph } from './client.ts'
import { findLists } from './find-lists.ts'
import { type Fault, inspect, sayFault, type WantedColumn, wantedColumns } from './inspect.ts'
import { lists } from './lists.ts'

/** What was done, and what a person must do, in sentences. */
export type Provisioned = { done: string[]; left: string[] }

const made = z.object({ id: z.string() })
const anything = z.unknown()

const definition = (column: WantedColumn, listIds: ReadonlyMap<Noun, string>) => ({
  name: column.name,
  displayName: column.displayName,
  indexed: column.indexed,
  enforceUniqueValues: column.unique,
  ...column.facet(listIds),
})

/** A list is made with all columns that point at lists already there; a lookup into itself follows after. */
async function createList(
  graph: Graph,
  siteId: string,
  noun: Noun,
  listIds: ReadonlyMap<Noun, string>,
): Promise<string> {
  const { displayName, marker } = lists[noun]
  const columns = wantedColumns(noun)
    .filter(column => column.pointsAt === null || listIds.has(column.pointsAt))
    .map(column => definition(column, listIds))
  const description = `${sv.listDescription(displayName)} ${marker}`
  const body = { displayName, description, list: { template: 'genericList' }, columns }
  return (await graph({ method: 'POST', path: `/sites/${siteId}/lists`, body }, made)).id
}

async function createMissingLists(
  graph: Graph,
  siteId: string,
  { mended }: Words,
): Promise<{ listIds: Map<Noun, string>; done: string[] }> {
  const found = await findLists(graph, siteId)
  const listIds = new Map([...found].map(([noun, list]) => [noun, list.id]))
  const done: string[] = []
  for (const noun of nouns) {
    if (listIds.has(noun)) continue
    listIds.set(noun, await createList(graph, siteId, noun, listIds))
    done.push(mended.list(lists[noun].displayName))
  }
  return { listIds, done }
}

/** Mends one fault; null when nothing is to be done or a person must do it. */
async function mend(
  graph: Graph,
  siteId: string,
  fault: Fault,
  listIds: ReadonlyMap<Noun, string>,
  { mended }: Words,
): Promise<string | null> {
  const list = lists[fault.noun].displayName
  const columns = `/sites/${siteId}/lists/${listIds.get(fault.noun) ?? ''}/columns`
  const patch = (id: string, body: Record<string, unknown>) =>
    graph({ method: 'PATCH', path: `${columns}/${id}`, body }, anything)
  switch (fault.code) {
    case 'list_missing':
    case 'list_renamed':
    case 'column_changed':
      return null
    case 'title_unnamed':
      await patch(fault.column.id ?? fault.column.name, { displayName: fault.displayName })
      return mended.title(list, fault.displayName)
    case 'column_missing':
      await graph({ method: 'POST', path: columns, body: definition(fault.column, listIds) }, anything)
      return mended.column(list, fault.column.displayName)
    case 'index_missing':
      await patch(fault.found.id ?? fault.column.name, {
        indexed: true,
        ...(fault.column.unique && { enforceUniqueValues: true }),
      })
      return mended.index(list, fault.column.displayName)
    case 'unique_missing':
      await patch(fault.found.id ?? fault.column.name, { enforceUniqueValues: true })
      return mended.unique(list, fault.column.displayName)
    case 'choices_missing': {
      const kept = fault.found.choice?.choices ?? []
      const choices = [...new Set([...kept, ...fault.choices])]
      await patch(fault.found.id ?? fault.column.name, { choice: { ...fault.found.choice, choices } })
      return mended.choices(list, fault.column.displayName)
    }
  }
}

/**
 * Creates what the site lacks of our lists, columns, choices and indexes. Safe to run twice and after being
 * interrupted; never deletes or narrows anything. What it makes in SharePoint has Swedish names, whatever `words`
 * its sentences are said in. Throws `sharepoint_refused` when the identity may not.
 */
export async function provision(graph: Graph, siteId: string, words: Words = sv): Promise<Provisioned> {
  const { listIds, done } = await createMissingLists(graph, siteId, words)
  for (const fault of await inspect(graph, siteId)) {
    const sentence = await mend(graph, siteId, fault, listIds, words)
    if (sentence !== null) done.push(sentence)
  }
  const rest = await inspect(graph, siteId)
  if (rest.some(fault => fault.code === 'list_missing')) throw new Problem('list_missing')
  const left = rest.filter(needsPerson).map(fault => Object.values(sayFault(fault, words)).join(' '))
  return { done, left }
}

const needsPerson = (fault: Fault): boolean => fault.code !== 'list_renamed' && fault.code !== 'title_unnamed'

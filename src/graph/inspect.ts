import { z } from 'zod'
import { type Noun, nouns } from '../domain/vocabulary.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import type { Graph } from './client.ts'
import { type Column, optionalLine } from './columns.ts'
import { type FoundList, findLists } from './find-lists.ts'
import { clientKey, lists } from './lists.ts'
import { readPages } from './read-pages.ts'

const columnResource = z.looseObject({
  id: z.string().nullish(),
  name: z.string(),
  displayName: z.string().nullish(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
  choice: z.looseObject({ choices: z.array(z.string()).nullish() }).nullish(),
})
type FoundColumn = z.infer<typeof columnResource>

/** A column as it should stand in its list, apart from SharePoint's own `Title`. */
export type WantedColumn = {
  name: string
  displayName: string
  unique: boolean
  facet: Column<never>['facet']
  indexed: boolean
  pointsAt: Noun | null
}

/** What a list lacks, by the column meant. Only `column_changed` needs a person's hand. */
export type Fault = { noun: Noun } & (
  | { code: 'list_missing' }
  | { code: 'list_renamed'; now: string }
  | { code: 'title_unnamed'; column: FoundColumn; displayName: string }
  | { code: 'column_missing'; column: WantedColumn }
  | { code: 'column_changed'; column: WantedColumn }
  | { code: 'index_missing'; column: WantedColumn; found: FoundColumn }
  | { code: 'unique_missing'; column: WantedColumn; found: FoundColumn }
  | { code: 'choices_missing'; column: WantedColumn; found: FoundColumn; choices: string[] }
)

const keyColumn: WantedColumn = {
  ...optionalLine(clientKey),
  displayName: sv.clientKey,
  indexed: true,
  unique: true,
}

const wordOf = (noun: Noun, field: string): string => {
  const words: Readonly<Record<string, string>> = sv.fields[noun]
  return words[field] ?? field
}

/** The columns a list should have, with their Swedish names, its key last. */
export function wantedColumns(noun: Noun): WantedColumn[] {
  const declared = Object.entries<Column<never>>(lists[noun].columns)
    .filter(([, column]) => column.name !== 'Title')
    .map(([field, { name, facet, indexed, pointsAt }]) => ({
      name,
      facet,
      indexed,
      pointsAt,
      displayName: wordOf(noun, field),
      unique: false,
    }))
  return [...declared, keyColumn]
}

/** The Swedish name of SharePoint's own first column in this list. */
const titleWord = (noun: Noun): string => {
  const titled = Object.entries<Column<never>>(lists[noun].columns).find(
    ([, column]) => column.name === 'Title',
  )
  return wordOf(noun, titled?.[0] ?? 'Title')
}

/** The columns that a list has. */
const readColumns = (graph: Graph, siteId: string, listId: string): Promise<FoundColumn[]> =>
  readPages(graph, `/sites/${siteId}/lists/${listId}/columns`, columnResource)

const noIds: ReadonlyMap<Noun, string> = new Map()

function columnFaults(noun: Noun, wanted: WantedColumn, found: FoundColumn | undefined): Fault[] {
  if (found === undefined) return [{ noun, code: 'column_missing', column: wanted }]
  const facet = wanted.facet(noIds)
  const kind = Object.keys(facet)[0] ?? ''
  if (!(kind in found)) return [{ noun, code: 'column_changed', column: wanted }]
  const faults: Fault[] = []
  if (wanted.indexed && found.indexed !== true)
    faults.push({ noun, code: 'index_missing', column: wanted, found })
  else if (wanted.unique && found.enforceUniqueValues !== true)
    faults.push({ noun, code: 'unique_missing', column: wanted, found })
  const choices = z.object({ choice: z.object({ choices: z.array(z.string()) }) }).safeParse(facet)
  const offered = found.choice?.choices ?? []
  if (choices.success && choices.data.choice.choices.some(choice => !offered.includes(choice)))
    faults.push({
      noun,
      code: 'choices_missing',
      column: wanted,
      found,
      choices: choices.data.choice.choices,
    })
  return faults
}

async function listFaults(graph: Graph, siteId: string, noun: Noun, list: FoundList): Promise<Fault[]> {
  const columns = await readColumns(graph, siteId, list.id)
  const byName = new Map(columns.map(column => [column.name, column]))
  const faults = wantedColumns(noun).flatMap(wanted => columnFaults(noun, wanted, byName.get(wanted.name)))
  const title = byName.get('Title')
  if (title !== undefined && title.displayName !== titleWord(noun))
    faults.push({ noun, code: 'title_unnamed', column: title, displayName: titleWord(noun) })
  if (list.displayName !== lists[noun].displayName)
    faults.push({ noun, code: 'list_renamed', now: list.displayName })
  return faults
}

/** Compares the site's lists, columns, choices and indexes with the declaration. Changes nothing. */
export async function inspect(graph: Graph, siteId: string): Promise<Fault[]> {
  const found = await findLists(graph, siteId)
  const perList = nouns.map(async noun => {
    const list = found.get(noun)
    return list === undefined
      ? [{ noun, code: 'list_missing' } satisfies Fault]
      : listFaults(graph, siteId, noun, list)
  })
  return (await Promise.all(perList)).flat()
}

/** The fault in one sentence, and who can mend it. Lists and columns bear their names in SharePoint. */
export function sayFault(fault: Fault, { faults, mendedBy }: Words): { sentence: string; mendedBy: string } {
  const list = lists[fault.noun].displayName
  switch (fault.code) {
    case 'list_missing':
      return { sentence: faults.list_missing(list), mendedBy: mendedBy.repair }
    case 'list_renamed':
      return { sentence: faults.list_renamed(list, fault.now), mendedBy: mendedBy.nobody }
    case 'title_unnamed':
      return { sentence: faults.title_unnamed(list, fault.displayName), mendedBy: mendedBy.nobody }
    case 'column_changed':
      return { sentence: faults.column_changed(list, fault.column.displayName), mendedBy: mendedBy.hand }
    default:
      return { sentence: faults[fault.code](list, fault.column.displayName), mendedBy: mendedBy.repair }
  }
}

import { z } from 'zod'
import { type Noun, nouns } from '../domain/vocabulary.ts'
import type { Graph } from './client.ts'
import { lists } from './lists.ts'
import { readPages } from './read-pages.ts'

const listResource = z.object({
  id: z.string(),
  displayName: z.string(),
  description: z.string().nullish(),
})

/** A list of ours as it stands on the site. */
export type FoundList = { id: string; displayName: string }

/**
 * Finds our lists on the site: by the mark in their description, so that a person may rename them, and by name
 * where the mark was taken away.
 */
export async function findLists(graph: Graph, siteId: string): Promise<Map<Noun, FoundList>> {
  const all = await readPages(graph, `/sites/${siteId}/lists`, listResource)
  const found = new Map<Noun, FoundList>()
  for (const noun of nouns) {
    const { marker, displayName } = lists[noun]
    const list =
      all.find(candidate => candidate.description?.includes(marker)) ??
      all.find(candidate => candidate.displayName === displayName)
    if (list !== undefined) found.set(noun, { id: list.id, displayName: list.displayName })
  }
  return found
}

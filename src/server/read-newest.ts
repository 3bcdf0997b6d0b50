import { Problem } from '../domain/problem.ts'
import type { Noun } from '../domain/vocabulary.ts'
import type { List } from '../graph/lists.ts'
import type { Mirror } from '../graph/mirror.ts'
import { inFours } from '../graph/outlook.ts'
import { readRow } from '../graph/rows.ts'
import type { House } from './house.ts'

/** Brings some lists up to date before something is decided on them. Throws what kept one of them from being read. */
export async function readNewest(mirror: Mirror, nouns: readonly Noun[]): Promise<void> {
  await Promise.all(nouns.map(noun => mirror.sync(noun)))
  for (const { noun, problem } of mirror.states()) if (problem !== null && nouns.includes(noun)) throw problem
}

/** Reads rows as they stand in SharePoint now: a list of changes may lag behind what another server wrote. */
export async function readRows<N extends Noun>(
  { mirror, ownGraph }: House,
  list: List<N>,
  ids: readonly string[],
): Promise<void> {
  const { noun } = list
  await inFours(ids, async id => {
    try {
      mirror.take(noun, await readRow(ownGraph, mirror.place(noun), list, id))
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'not_found') throw error
      mirror.drop(noun, id)
    }
  })
}

import type { Noun } from '../domain/vocabulary.ts'
import type { Mirror } from '../graph/mirror.ts'

/** Brings some lists up to date before something is decided on them. Throws what kept one of them from being read. */
export async function readNewest(mirror: Mirror, nouns: readonly Noun[]): Promise<void> {
  await Promise.all(nouns.map(noun => mirror.sync(noun)))
  for (const { noun, problem } of mirror.states()) if (problem !== null && nouns.includes(noun)) throw problem
}

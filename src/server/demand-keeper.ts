import { type Actor, reachOf } from '../domain/access.ts'
import { Problem } from '../domain/problem.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { refuseWithoutReach } from './collections.ts'

/** Throws for who may not change every row of a list: an office changes its own people's only. */
export function demandEvery(actor: Actor, noun: Noun): void {
  refuseWithoutReach(actor, 'change', noun)
  if (reachOf(actor, 'change', noun) !== 'everything') throw new Problem('forbidden')
}

/**
 * Throws for who does not answer for what is kept of people: they write Inställningar, where it stands for how long,
 * and every list whose rows are about people. Whoever only administers the courses does not.
 */
export function demandKeeper(actor: Actor): void {
  for (const noun of ['settings', 'people', 'seats'] as const) demandEvery(actor, noun)
}

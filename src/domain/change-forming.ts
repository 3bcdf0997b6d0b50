import type { FormingProblem, Seating } from './forming-problem.ts'

/**
 * The problem in which each person who leaves the round of an earlier answer, or loses it, costs as much as `movePrice`
 * missed wishes, so that a new answer moves only those who must move or by whom as much is gained. Somebody who had no
 * round moves free of charge. As many are seated as without it.
 */
export function keepingSeats(
  problem: FormingProblem,
  { roundOf }: Pick<Seating, 'roundOf'>,
  movePrice: number,
): FormingProblem {
  const people = problem.people.map(person => ({ ...person, stood: roundOf.get(person.id) ?? null }))
  return { ...problem, people, movePrice }
}

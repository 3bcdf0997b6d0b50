/*
 * Who of a queue is to sit in which round of a course, and what makes one answer better than another. One course kind
 * at a time; section "Utbildning" of the agreement, whose limits come in with each round.
 */

export type FormingPerson = {
  readonly id: string
  readonly office: string
  /** The rounds that the person can come to, by id; others than the given rounds are passed over. */
  readonly can: readonly string[]
  /** Those of them that the person would rather have; none means that all are as good. */
  readonly prefers: readonly string[]
  /** Place in the queue: the lower comes first. */
  readonly queue: number
  /** Comes before the others, as those do whose round was cancelled. */
  readonly goesFirst: boolean
  /** The only round that the person may be given, and is given whenever it runs; null for free. */
  readonly pinned: string | null
  /** The round of an earlier answer, which is kept where `movePrice` makes that worth while; null for none. */
  readonly stood: string | null
}

/** Whether a round may run, must run, or must not. */
type Running = 'may' | 'must' | 'mustNot'

export type FormingRound = {
  readonly id: string
  /** What it is called in a sentence: 'Varberg 4 mars 2027'. */
  readonly title: string
  /** With fewer people it does not run, unless it must. */
  readonly least: number
  readonly full: number
  /** The offices of those who have a seat already and are in no queue, one entry a person. */
  readonly seated: readonly string[]
  readonly running: Running
}

/** Ids are unique. */
export type FormingProblem = {
  readonly people: readonly FormingPerson[]
  readonly rounds: readonly FormingRound[]
  /** As many missed wishes as it is worth that one person stays in the round of before. Whole and at least 0. */
  readonly movePrice: number
}

/** The rounds that run, and the round of each person who is given one. */
export type Seating = {
  readonly runs: ReadonlySet<string>
  readonly roundOf: ReadonlyMap<string, string>
}

/**
 * What an answer is judged by: fewest on the first line, then on the second and so on.
 * 1. `waiting` people, those with a seat in a round that does not run too, and seats `missing` up to the least of
 *    rounds that must run; 2. `firstWaiting`, those of them who come first; 3. `missed` wishes, and the people `moved`
 *    from where they stood at the problem's price; 4. `sameOffice`: pairs of one office in one group.
 */
export type FormingScore = {
  readonly waiting: number
  readonly missing: number
  readonly firstWaiting: number
  readonly missed: number
  readonly moved: number
  readonly sameOffice: number
}

/** Whether a round would leave a wish of the person's unmet. */
export const missesWish = ({ prefers }: FormingPerson, round: string): boolean =>
  prefers.length > 0 && !prefers.includes(round)

/** Pairs among so many. */
export const pairsOf = (people: number): number => (people * (people - 1)) / 2

function sameOfficeIn(offices: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const office of offices) counts.set(office, (counts.get(office) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + pairsOf(count), 0)
}

/** How good an answer is, straight from what the terms say. */
export function formingScore({ people, rounds }: FormingProblem, { runs, roundOf }: Seating): FormingScore {
  const score = { waiting: 0, missing: 0, firstWaiting: 0, missed: 0, moved: 0, sameOffice: 0 }
  for (const person of people) {
    const round = roundOf.get(person.id)
    if (person.stood !== null && person.stood !== round) score.moved += 1
    if (round !== undefined) score.missed += missesWish(person, round) ? 1 : 0
    else {
      score.waiting += 1
      score.firstWaiting += person.goesFirst ? 1 : 0
    }
  }
  for (const { id, running, least, seated } of rounds) {
    const offices = people.flatMap(({ id: own, office }) => (roundOf.get(own) === id ? [office] : []))
    if (!runs.has(id)) score.waiting += seated.length
    else {
      score.sameOffice += sameOfficeIn([...seated, ...offices])
      if (running === 'must') score.missing += Math.max(0, least - seated.length - offices.length)
    }
  }
  return score
}

/** The four lines of a score, in their order. */
export const formingTiers = (score: FormingScore, movePrice: number): readonly number[] => [
  score.waiting + score.missing,
  score.firstWaiting,
  score.missed + movePrice * score.moved,
  score.sameOffice,
]

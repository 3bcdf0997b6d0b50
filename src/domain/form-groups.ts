import { closed, costOf, type Flow, nobody } from './forming-flow.ts'
import { type FormingModel, formingModel, type Weights } from './forming-model.ts'
import { takeOver } from './forming-paths.ts'
import { type FormingProblem, type FormingScore, formingScore, type Seating } from './forming-problem.ts'
import { seekBest } from './forming-search.ts'

/** An answer to who sits where. */
export type Formed = Seating & {
  readonly score: FormingScore
  /**
   * The four lines of the score (`formingTiers`) that no answer is better than, read from the first on: where they are
   * those of the score, the answer is proved best.
   */
  readonly atLeast: readonly number[]
  readonly proved: boolean
}

/** About half a second for two thousand people in 132 rounds; for two hundred in 15 the proof needs much less. */
const usualWork = 8_000_000

/** The lines of a sum. */
function tiersIn(cost: number, { waiting, first, missed }: Weights): number[] {
  const lines: number[] = []
  let rest = cost
  for (const weight of [waiting, first, missed, 1]) {
    lines.push(Math.floor(rest / weight))
    rest %= weight
  }
  return lines
}

/** Among answers as good with these rounds, the one in which those wait who came last. */
function servedInOrder(flow: Flow): Flow {
  for (let moved = true; moved; ) {
    moved = false
    for (let person = 0; person < flow.at.length; person += 1)
      if (flow.at[person] === nobody && takeOver(flow, person)) moved = true
  }
  return flow
}

function seatingOf({ rounds, people, pinned }: FormingModel, { at, state }: Flow): Seating {
  const runs = new Set(rounds.flatMap(({ id }, round) => (state[round] === closed ? [] : [id])))
  const free = people.flatMap((person, index): [string, string][] => {
    const round = rounds[at[index] ?? nobody]
    return round === undefined ? [] : [[person.id, round.id]]
  })
  const fixed = pinned.flatMap((person): [string, string][] =>
    person.pinned !== null && runs.has(person.pinned) ? [[person.id, person.pinned]] : [],
  )
  return { runs, roundOf: new Map([...fixed, ...free]) }
}

/**
 * Seats a queue in the rounds of a course, by what `FormingScore` says in its order: the best answer, or, after
 * `mostWork`, the best that was found and how far from the best it can be. With these rounds it is always the best, and
 * of equals the one in which those wait who came last. The order of the input never matters. Who is pinned sits in that
 * round whenever it runs, also over its full; a round that must run may run with fewer than its least. Throws a
 * RangeError for more people and rounds than whole numbers can hold (well over 2,000 and 132).
 */
export function formGroups(problem: FormingProblem, mostWork = usualWork): Formed {
  const model = formingModel(problem)
  const { flow, atLeast } = seekBest(model, mostWork)
  const proved = atLeast === costOf(flow)
  const seating = seatingOf(model, servedInOrder(flow))
  return {
    ...seating,
    score: formingScore(problem, seating),
    atLeast: tiersIn(atLeast, model.weights),
    proved,
  }
}

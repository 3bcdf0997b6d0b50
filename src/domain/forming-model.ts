import {
  type FormingPerson,
  type FormingProblem,
  type FormingRound,
  missesWish,
  pairsOf,
} from './forming-problem.ts'
import { entry } from './placing-problem.ts'

/*
 * A forming problem as numbers side by side, to reckon with fast. The lines of the score become one sum: each line
 * weighs more than all the lines below it can come to together. Whatever order the input comes in, people stand here in
 * the order of the queue and rounds in that of their ids.
 */

/** What one of each line weighs. */
export type Weights = {
  readonly waiting: number
  readonly first: number
  readonly missed: number
  readonly sameOffice: number
}

export type FormingModel = {
  /** In the order of the queue; those who are pinned are not among them. */
  readonly people: readonly FormingPerson[]
  /** Those who are in their round whenever it runs. */
  readonly pinned: readonly FormingPerson[]
  readonly rounds: readonly FormingRound[]
  readonly offices: number
  readonly weights: Weights
  /** By person: the office, what waiting costs, and where the wishes begin in `wishRound` and `wishCost`. */
  readonly office: Int32Array
  readonly waitCost: Float64Array
  readonly wishesFrom: Int32Array
  readonly wishRound: Int32Array
  readonly wishCost: Float64Array
  /** By round: seats that are free for the queue, and how many of the queue it lacks to run. */
  readonly free: Int32Array
  readonly lacks: Int32Array
  /** By round: what those who are fixed in it cost when it runs and when it does not. */
  readonly runCost: Float64Array
  readonly closedCost: Float64Array
  /** What those cost who are pinned to a round that is not there. */
  readonly lostCost: number
  /** By round and office: those who are fixed in it. */
  readonly fixed: Int32Array
}

/** Ids that are numbers come in the order of the numbers. */
const byId = ({ id: one }: { id: string }, { id: other }: { id: string }): number =>
  one.length - other.length || (one < other ? -1 : 1)

const byQueue = (one: FormingPerson, other: FormingPerson): number =>
  Number(other.goesFirst) - Number(one.goesFirst) || one.queue - other.queue || byId(one, other)

/** The queue as it is served: those who come first, then by their place in it. */
export const inQueueOrder = (people: readonly FormingPerson[]): FormingPerson[] => people.toSorted(byQueue)

/** Those who are fixed in a round, as their offices. */
const fixedIn = ({ id, seated }: FormingRound, pinned: readonly FormingPerson[]): string[] => [
  ...seated,
  ...pinned.flatMap(person => (person.pinned === id ? [person.office] : [])),
]

/** The most that pairs of one office can come to: nobody meets more than the group or the office holds. */
function mostPairs(
  people: readonly FormingPerson[],
  fixed: readonly (readonly string[])[],
  full: number,
): number {
  const sizes = new Map<string, number>()
  for (const office of [...people.map(one => one.office), ...fixed.flat()])
    sizes.set(office, (sizes.get(office) ?? 0) + 1)
  const meets = people.reduce((sum, { office }) => sum + (sizes.get(office) ?? 0) - 1, 0)
  const fixedPairs = fixed.reduce((sum, offices) => sum + pairsOf(offices.length), 0)
  const widest = full + fixed.reduce((most, offices) => Math.max(most, offices.length), 0)
  return Math.min(meets, people.length * widest) + fixedPairs
}

/** Throws a RangeError when the sum would be too large for whole numbers to stay exact. */
function weightsOf(problem: FormingProblem, pairs: number): Weights {
  const { people, rounds, movePrice } = problem
  const wishes = people.reduce((sum, { stood }) => sum + 1 + (stood === null ? 0 : movePrice), 0)
  const missed = pairs + 1
  const first = missed * (wishes + 1)
  const waiting = first * (people.filter(({ goesFirst }) => goesFirst).length + 1)
  const heads = rounds.reduce(
    (sum, { seated, least }) => sum + seated.length + Math.max(0, least),
    people.length,
  )
  if (waiting * (heads + 1) > Number.MAX_SAFE_INTEGER)
    throw new RangeError('Too many to be reckoned exactly.')
  return { waiting, first, missed, sameOffice: 1 }
}

/** What a person costs in a round, pairs aside. */
const seatCost = (person: FormingPerson, round: string, { missed }: Weights, movePrice: number): number =>
  (missesWish(person, round) ? missed : 0) +
  (person.stood !== null && person.stood !== round ? missed * movePrice : 0)

const waitingCost = (person: FormingPerson, { waiting, first, missed }: Weights, movePrice: number): number =>
  waiting + (person.goesFirst ? first : 0) + (person.stood === null ? 0 : missed * movePrice)

function wishesIn(
  model: readonly FormingPerson[],
  rounds: readonly FormingRound[],
  cost: (one: FormingPerson, round: string) => number,
) {
  const atOf = new Map(rounds.map(({ id }, at) => [id, at]))
  const wishes = model.map(person =>
    [...new Set(person.can)]
      .flatMap(id => {
        const at = atOf.get(id)
        return at === undefined ? [] : [{ at, cost: cost(person, id) }]
      })
      .toSorted((one, other) => one.at - other.at),
  )
  const wishesFrom = new Int32Array(wishes.length + 1)
  for (const [at, own] of wishes.entries()) wishesFrom[at + 1] = (wishesFrom[at] ?? 0) + own.length
  return {
    wishesFrom,
    wishRound: Int32Array.from(wishes.flat(), ({ at }) => at),
    wishCost: Float64Array.from(wishes.flat(), own => own.cost),
  }
}

function fixedCounts(
  fixed: readonly (readonly string[])[],
  officeAt: ReadonlyMap<string, number>,
): Int32Array {
  const counts = new Int32Array(fixed.length * officeAt.size)
  for (const [round, offices] of fixed.entries())
    for (const office of offices) {
      const cell = round * officeAt.size + (officeAt.get(office) ?? 0)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  return counts
}

function fixedCosts(
  { rounds, pinned }: Pick<FormingModel, 'rounds' | 'pinned'>,
  counts: Int32Array,
  weights: Weights,
  movePrice: number,
) {
  const offices = rounds.length === 0 ? 0 : counts.length / rounds.length
  const runCost = new Float64Array(rounds.length)
  const closedCost = new Float64Array(rounds.length)
  for (const [at, { id, seated }] of rounds.entries()) {
    const own = pinned.filter(person => person.pinned === id)
    const pairs = counts
      .subarray(at * offices, (at + 1) * offices)
      .reduce((sum, count) => sum + pairsOf(count), 0)
    runCost[at] = own.reduce((sum, one) => sum + seatCost(one, id, weights, movePrice), pairs)
    closedCost[at] = own.reduce(
      (sum, one) => sum + waitingCost(one, weights, movePrice),
      seated.length * weights.waiting,
    )
  }
  return { runCost, closedCost }
}

export function formingModel(problem: FormingProblem): FormingModel {
  const { movePrice } = problem
  const rounds = problem.rounds.toSorted(byId)
  const queue = inQueueOrder(problem.people)
  const [people, pinned] = [
    queue.filter(one => one.pinned === null),
    queue.filter(one => one.pinned !== null),
  ]
  const fixed = rounds.map(round => fixedIn(round, pinned))
  const full = rounds.reduce((most, round) => Math.max(most, round.full), 0)
  const weights = weightsOf(problem, mostPairs(people, fixed, full))
  const names = new Set([...people.map(({ office }) => office), ...fixed.flat()])
  const officeAt = new Map([...names].toSorted().map((name, at) => [name, at]))
  const counts = fixedCounts(fixed, officeAt)
  const lost = pinned.filter(one => rounds.every(({ id }) => id !== one.pinned))
  const lacking = (at: number, size: number) => Math.max(0, size - entry(fixed, at).length)
  return {
    people,
    pinned,
    rounds,
    offices: officeAt.size,
    weights,
    office: Int32Array.from(people, ({ office }) => officeAt.get(office) ?? 0),
    waitCost: Float64Array.from(people, person => waitingCost(person, weights, movePrice)),
    ...wishesIn(people, rounds, (person, id) => seatCost(person, id, weights, movePrice)),
    free: Int32Array.from(rounds, ({ full: all }, at) => lacking(at, all)),
    lacks: Int32Array.from(rounds, ({ least }, at) => lacking(at, least)),
    ...fixedCosts({ rounds, pinned }, counts, weights, movePrice),
    lostCost: lost.reduce((sum, one) => sum + waitingCost(one, weights, movePrice), 0),
    fixed: counts,
  }
}

import type { FormingModel } from './forming-model.ts'
import { type Reach, reachOf } from './shortest-first.ts'

/*
 * The cheapest seating when it is given which rounds are open: a min-cost flow, kept best after each change by
 * shortest paths with potentials. From a person the flow goes to a cell (those of one office in one round; the next
 * there costs as many pairs as sit there), on to the round, and out; or out at once, as one who waits.
 */

export const closed = 0
/** May be closed yet: any number may sit in it. */
export const undecided = 1
/** Runs. */
export const runs = 2

export const nobody = -1

export type Flow = {
  readonly model: FormingModel
  /** By round: closed, undecided or running; how many of the queue sit there, and how few it may hold. */
  readonly state: Uint8Array
  readonly size: Int32Array
  readonly low: Int32Array
  /** By person: the round, or -1 for waiting, and what that costs. */
  readonly at: Int32Array
  readonly costs: Float64Array
  /** By cell, the last being all who wait: how many sit there, and a linked list of those of the queue. */
  readonly count: Int32Array
  readonly head: Int32Array
  readonly next: Int32Array
  readonly before: Int32Array
  /** By cell, then round, then the way out. */
  readonly potential: Float64Array
  readonly total: Float64Array
  /** Where ways are searched; the same for all flows of a model. */
  readonly reach: Reach
}

export const exitOf = ({ rounds, offices }: FormingModel) => rounds.length * offices + rounds.length

/** A flow in which nobody sits: rounds that must run run, those that must not are closed, the rest are undecided. */
export function emptyFlow(model: FormingModel): Flow {
  const { people, rounds, offices, fixed } = model
  const cells = rounds.length * offices
  const count = new Int32Array(cells + 1)
  count.set(fixed)
  const flow: Flow = {
    model,
    state: Uint8Array.from(rounds, ({ running }) =>
      running === 'must' ? runs : running === 'may' ? undecided : closed,
    ),
    size: new Int32Array(rounds.length),
    low: new Int32Array(rounds.length),
    at: new Int32Array(people.length).fill(nobody),
    costs: new Float64Array(people.length),
    count,
    head: new Int32Array(cells + 1).fill(nobody),
    next: new Int32Array(people.length).fill(nobody),
    before: new Int32Array(people.length).fill(nobody),
    potential: new Float64Array(exitOf(model) + 1),
    total: new Float64Array(1),
    reach: reachOf(exitOf(model) + 2),
  }
  begin(flow)
  return flow
}

/** A seat up to the least of a round that must run is worth as much as one who waits. */
export const wanted = ({ model: { lacks, rounds } }: Flow, round: number): number =>
  rounds[round]?.running === 'must' ? (lacks[round] ?? 0) : 0

function begin(flow: Flow): void {
  const { model, state, potential, total } = flow
  const { rounds, offices, weights, runCost, closedCost } = model
  let sum = model.lostCost
  for (let round = 0; round < rounds.length; round += 1) {
    sum += (state[round] === closed ? closedCost[round] : runCost[round]) ?? 0
    const most = wanted(flow, round)
    if (most === 0) continue
    sum += most * weights.waiting
    potential[rounds.length * offices + round] = weights.waiting
    potential.fill(weights.waiting, round * offices, (round + 1) * offices)
  }
  total[0] = sum
}

export const costOf = ({ total }: Flow): number => total[0] ?? 0

/** Makes a flow the same as another of the same model. */
export function copyOnto(to: Flow, from: Flow): void {
  to.state.set(from.state)
  to.size.set(from.size)
  to.low.set(from.low)
  to.at.set(from.at)
  to.costs.set(from.costs)
  to.count.set(from.count)
  to.head.set(from.head)
  to.next.set(from.next)
  to.before.set(from.before)
  to.potential.set(from.potential)
  to.total.set(from.total)
}

export function copyOf(flow: Flow): Flow {
  const { model, reach } = flow
  return {
    model,
    reach,
    state: flow.state.slice(),
    size: flow.size.slice(),
    low: flow.low.slice(),
    at: flow.at.slice(),
    costs: flow.costs.slice(),
    count: flow.count.slice(),
    head: flow.head.slice(),
    next: flow.next.slice(),
    before: flow.before.slice(),
    potential: flow.potential.slice(),
    total: flow.total.slice(),
  }
}

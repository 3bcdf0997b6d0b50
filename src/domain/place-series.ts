import { type Chain, chainOf, never } from './chains.ts'
import { cliquesOf } from './placing-bound.ts'
import { type Chosen, mostCost, type Order, type PlacingProblem, weekAt } from './placing-problem.ts'
import { held } from './placing-rules.ts'
import { costToBeat, type Search, searchAll, tightestFirst, tryOut } from './placing-search.ts'

/*
 * Places the events of a year together, exactly best: good placings first, then a bound under every other, then
 * candidates that no better placing can hold are taken away, and what is left is divided by weeks and searched.
 */

export type Placing = {
  readonly chosen: Chosen
  readonly cost: number
  /** No placing costs less than this; `cost` itself when the placing is proved best. */
  readonly atLeast: number
}

/** `proved` is false when the search ended at its most looks, so that a placing may exist all the same. */
export type Placed =
  | { readonly ok: true; readonly placing: Placing }
  | { readonly ok: false; readonly proved: boolean }

/** Of series that are alike in everything, and cannot lie upon each other, the first may as well come first. */
function ordersOfEqual({ series, orders }: PlacingProblem): Order[] {
  const last = new Map<string, number>()
  const bound = new Set(orders.flatMap(({ first, next }) => [first.series, next.series]))
  return series.flatMap((one, at) => {
    if (one.people === 0 || bound.has(at)) return []
    const key = JSON.stringify(one)
    const before = last.get(key)
    last.set(key, at)
    if (before === undefined) return []
    return [{ first: { series: before, event: 0 }, next: { series: at, event: 0 }, leastGap: 0 }]
  })
}

function lastHalfDay(chains: readonly Chain[]): number {
  const ends = chains.flatMap(({ columns }) =>
    columns.map(({ to }) => to.reduce((a, b) => Math.max(a, b), 0)),
  )
  return ends.reduce((a, b) => Math.max(a, b), 0)
}

/**
 * The cheapest placing of all series together, the same for the same problem on any machine. After `mostLooks`
 * parts of the search the best that was found is given with how much less another could cost.
 */
export function placeSeries(problem: PlacingProblem, mostLooks = 20_000): Placed {
  const orders = [...problem.orders, ...ordersOfEqual(problem)]
  const most = mostCost(problem)
  const state: Search = { problem, orders, mostLooks, most, looks: 0, best: null, unsearched: never }
  const chains = problem.series.map(chainOf)
  if (chains.some(({ columns }) => columns.some(({ size }) => size === 0))) return { ok: false, proved: true }
  const prices = chains.map(({ columns }) => columns.map(({ cost }) => cost))
  const tightest = tightestFirst(chains)
  for (const sequence of [tightest, tightest.toReversed(), chains.map((_, at) => at)])
    tryOut(state, chains, sequence, prices)
  const open = held(chains, orders)
  const last = lastHalfDay(chains)
  if (open !== null) {
    const cliques = cliquesOf(open, weekAt(last) + 1, last + 1)
    searchAll(state, open, cliques)
  }
  const proved = state.unsearched > costToBeat(state)
  if (state.best === null) return { ok: false, proved }
  const { chosen, cost } = state.best
  return { ok: true, placing: { chosen, cost, atLeast: proved ? cost : Math.ceil(state.unsearched) } }
}

import { type Chain, chainOf, never } from './chains.ts'
import { aroundStanding } from './place-around.ts'
import { cliquesOf } from './placing-bound.ts'
import {
  type Chosen,
  entry,
  mostCost,
  type Order,
  type PlacingProblem,
  placingCost,
  weekAt,
} from './placing-problem.ts'
import { held } from './placing-rules.ts'
import { costToBeat, type Search, searchAll, tightestFirst, tryOut } from './placing-search.ts'

/*
 * Places the events of a year together, exactly best: good placings first, then a bound under every other, then
 * candidates that no better placing can hold are taken away, and what is left is divided by weeks and searched.
 */

type Placing = {
  readonly chosen: Chosen
  readonly cost: number
  /** No placing costs less than this; `cost` itself when the placing is proved best. */
  readonly atLeast: number
}

/** `proved` is false when the search ended at its most looks, so that a placing may exist all the same. */
export type Placed =
  | { readonly ok: true; readonly placing: Placing }
  | { readonly ok: false; readonly proved: boolean }

/** Series that are alike in everything and that no order names, by their numbers: which is which does not matter. */
export function alikeSeries({ series, orders }: PlacingProblem): number[][] {
  const named = new Set(orders.flatMap(({ first, next }) => [first.series, next.series]))
  const groups = new Map<string, number[]>()
  for (const [at, one] of series.entries()) {
    if (named.has(at)) continue
    const key = JSON.stringify(one)
    groups.set(key, [...(groups.get(key) ?? []), at])
  }
  return [...groups.values()]
}

/** Alike series with people cannot lie upon each other, so the first may as well come first. */
function ordersOfAlike(problem: PlacingProblem): Order[] {
  return alikeSeries(problem).flatMap(group =>
    group.slice(1).flatMap((series, at) => {
      const before = entry(group, at)
      if (entry(problem.series, series).people === 0) return []
      return [{ first: { series: before, event: 0 }, next: { series, event: 0 }, leastGap: 0 }]
    }),
  )
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
export function placeSeries(problem: PlacingProblem, mostLooks = 300): Placed {
  const around = aroundStanding(problem)
  if (around === null) return placeAll(problem, mostLooks)
  const placed = placeAll(around.problem, mostLooks)
  if (!placed.ok) return placed
  const { cost: rest, atLeast } = placed.placing
  const chosen = around.whole(placed.placing.chosen)
  const cost = placingCost(problem, chosen)
  return { ok: true, placing: { chosen, cost, atLeast: atLeast + cost - rest } }
}

type Begun = { readonly state: Search; readonly chains: readonly Chain[]; readonly orders: readonly Order[] }

/** The first placings that can be found fast; null when an event has no place at all. */
function begin(problem: PlacingProblem, mostLooks: number): Begun | null {
  const orders = [...problem.orders, ...ordersOfAlike(problem)]
  const most = mostCost(problem)
  const state: Search = { problem, orders, mostLooks, most, looks: 0, best: null, unsearched: never }
  const chains = problem.series.map(chainOf)
  if (chains.some(({ columns }) => columns.some(({ size }) => size === 0))) return null
  const prices = chains.map(({ columns }) => columns.map(({ cost }) => cost))
  const tightest = tightestFirst(chains)
  for (const sequence of [tightest, tightest.toReversed(), chains.map((_, at) => at)])
    tryOut(state, chains, sequence, prices)
  return { state, chains, orders }
}

function searchRest({ state, chains, orders }: Begun): void {
  const open = held(chains, orders)
  const last = lastHalfDay(chains)
  if (open !== null) searchAll(state, open, cliquesOf(open, weekAt(last) + 1, last + 1))
}

function placeAll(problem: PlacingProblem, mostLooks: number): Placed {
  const begun = begin(problem, mostLooks)
  if (begun === null) return { ok: false, proved: true }
  searchRest(begun)
  const { state } = begun
  const proved = state.unsearched > costToBeat(state)
  if (state.best === null) return { ok: false, proved }
  const { chosen, cost } = state.best
  return { ok: true, placing: { chosen, cost, atLeast: proved ? cost : Math.ceil(state.unsearched) } }
}

/** Whether a placing is found without much searching, however good; one that is hard to find may be missed. */
export function fitsSomehow(problem: PlacingProblem): boolean {
  const begun = begin(aroundStanding(problem)?.problem ?? problem, 0)
  if (begun === null) return false
  if (begun.state.best === null) searchRest(begun)
  return begun.state.best !== null
}

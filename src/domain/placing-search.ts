import { type Chain, leastOf, narrowed, never, throughOf } from './chains.ts'
import type { Bound, Clique } from './placing-bound.ts'
import { leastPace, type Pricing, pricingOf, raised } from './placing-prices.ts'
import { entry, type Order, type PlacingProblem, placingCost } from './placing-problem.ts'
import { held } from './placing-rules.ts'
import { improved, oneAfterAnother } from './placing-tries.ts'

/** A search underway. */
export type Search = {
  readonly problem: PlacingProblem
  readonly orders: readonly Order[]
  readonly mostLooks: number
  /** No placing costs more: what to beat while none is found. */
  readonly most: number
  looks: number
  best: { chosen: number[][]; cost: number } | null
  /** The least bound of what was left unsearched. */
  unsearched: number
}

const rootSteps = 15
const laterSteps = 12

/** Costs are whole, so a better placing costs at least one less. */
export const costToBeat = ({ best, most }: Search) => (best === null ? most : best.cost - 1)

type Prices = readonly (readonly Float64Array[])[]

function note(search: Search, chains: readonly Chain[], picks: readonly (readonly number[])[]): void {
  const chosen = chains.map(({ columns }, s) =>
    columns.map(({ index }, k) => entry(index, entry(entry(picks, s), k))),
  )
  const cost = placingCost(search.problem, chosen)
  if (cost <= costToBeat(search)) search.best = { chosen, cost }
}

export function tryOut(
  search: Search,
  chains: readonly Chain[],
  sequence: readonly number[],
  prices: Prices,
): void {
  const picks = oneAfterAnother(search.problem, chains, sequence, prices)
  if (picks !== null) note(search, chains, improved(search.problem, chains, picks))
}

const sizeOf = ({ columns }: Chain) => columns.reduce((sum, { size }) => sum + size, 0)
const sizeOfAll = (chains: readonly Chain[]) => chains.reduce((sum, chain) => sum + sizeOf(chain), 0)

/** The series with the fewest candidates first. */
export function tightestFirst(chains: readonly Chain[]): number[] {
  const sizes = chains.map(sizeOf)
  return chains.map((_, at) => at).sort((a, b) => entry(sizes, a) - entry(sizes, b) || a - b)
}

/** Takes away the candidates through which no better placing goes; null when an event has none left. */
function withoutDear(search: Search, chains: readonly Chain[], bound: Bound): Chain[] | null {
  const kept: Chain[] = []
  for (const [s, chain] of chains.entries()) {
    const [prices, tails] = [entry(bound.prices, s), entry(bound.tails, s)]
    const through = throughOf(chain, prices, tails)
    const most = Math.min(never - 1, costToBeat(search) - bound.least + leastOf(entry(tails, 0)))
    const fewer = narrowed(chain, (event, place) => entry(entry(through, event), place) <= most)
    if (fewer === null) return null
    kept.push(fewer)
  }
  return kept
}

/** What is left to search: chains, and prices that bound them. */
type Field = { readonly chains: readonly Chain[]; readonly pricing: Pricing }

/** One round of pricing and taking away; null when nothing better lies here. */
function tightened(search: Search, { chains, pricing: from }: Field, steps: number): Field | null {
  const { sameWeekPrice } = search.problem
  const pricing = raised(chains, from, sameWeekPrice, costToBeat(search), steps)
  if (pricing.bound.least > costToBeat(search)) return null
  const cheap = withoutDear(search, chains, pricing.bound)
  const fewer = cheap === null ? null : held(cheap, search.orders)
  if (fewer === null) return null
  if (fewer.every((chain, at) => chain === chains[at])) return { chains, pricing }
  const { bound } = pricingOf(fewer, pricing.cliques, sameWeekPrice)
  return { chains: fewer, pricing: { ...pricing, bound } }
}

/** At the root the prices are moved for as long as that pays. */
function tightenedRoot(search: Search, given: Field): Field | null {
  let field: Field | null = given
  while (field !== null && field.pricing.pace >= leastPace) {
    const { chains, pricing }: Field = field
    tryOut(search, chains, tightestFirst(chains), pricing.bound.prices)
    field = tightened(search, field, rootSteps)
    if (field?.pricing.drift === null) break
  }
  return field
}

type Part = { readonly chains: readonly Chain[]; readonly least: number }

/** An event's candidates by week, or one by one when they lie in the same, with the least that each part costs. */
function partsOf({ columns }: Chain, event: number, through: Float64Array): [key: number, least: number][] {
  const { week, size } = entry(columns, event)
  const weeks = week.some(one => one !== week[0])
  const parts = new Map<number, number>()
  for (let place = 0; place < size; place += 1) {
    const key = weeks ? entry(week, place) : place
    parts.set(key, Math.min(parts.get(key) ?? never, entry(through, place)))
  }
  return [...parts].sort((a, b) => a[1] - b[1] || a[0] - b[0])
}

/** Divides what is left by the event whose second best part costs most more than its best, cheapest part first. */
function divided({ chains, pricing: { bound } }: Field): Part[] {
  let [series, event, most] = [-1, -1, Number.NEGATIVE_INFINITY]
  let parts: [key: number, least: number][] = []
  for (const [s, chain] of chains.entries()) {
    if (sizeOf(chain) === chain.columns.length) continue
    const through = throughOf(chain, entry(bound.prices, s), entry(bound.tails, s))
    const least = leastOf(entry(entry(bound.tails, s), 0))
    for (const [k, { size }] of chain.columns.entries()) {
      if (size === 1) continue
      const own = partsOf(chain, k, entry(through, k))
      // Of equally telling events the one with fewer parts.
      const telling = entry(own, 1)[1] - least - own.length / 100
      if (telling > most) [series, event, most, parts] = [s, k, telling, own]
    }
  }
  const chain = entry(chains, series)
  const { week } = entry(chain.columns, event)
  const weeks = week.some(one => one !== week[0])
  const alone = leastOf(entry(entry(bound.tails, series), 0))
  return parts.flatMap(([key, least]) => {
    const part = narrowed(chain, (k, place) => k !== event || (weeks ? week[place] : place) === key)
    return part === null ? [] : [{ chains: chains.with(series, part), least: bound.least - alone + least }]
  })
}

function search(state: Search, { chains, least }: Part, cliques: readonly Clique[]): void {
  if (least > costToBeat(state)) return
  if (state.looks >= state.mostLooks) {
    state.unsearched = Math.min(state.unsearched, least)
    return
  }
  state.looks += 1
  const open = held(chains, state.orders)
  if (open === null) return
  const field = tightened(
    state,
    { chains: open, pricing: pricingOf(open, cliques, state.problem.sameWeekPrice) },
    laterSteps,
  )
  if (field !== null) searchParts(state, field)
}

function searchParts(state: Search, field: Field): void {
  const { chains, pricing } = field
  if (sizeOfAll(chains) === chains.reduce((sum, { columns }) => sum + columns.length, 0)) {
    note(
      state,
      chains,
      chains.map(({ columns }) => columns.map(() => 0)),
    )
    return
  }
  tryOut(state, chains, tightestFirst(chains), pricing.bound.prices)
  for (const part of divided(field)) search(state, part, pricing.cliques)
}

/** Searches everything that the chains hold, from prices of 0. */
export function searchAll(state: Search, chains: readonly Chain[], cliques: readonly Clique[]): void {
  const pricing = pricingOf(chains, cliques, state.problem.sameWeekPrice)
  const root = tightenedRoot(state, { chains, pricing })
  if (root !== null) searchParts(state, root)
}

import { type Chain, cheapest, leastOf, never, tailsOf } from './chains.ts'
import { entry } from './placing-problem.ts'

/*
 * How little a year can cost at least. Series that share people meet each other only in weeks and half-days; when
 * each week and half-day is given a price (a Lagrange multiplier), each series can be placed by itself, and what they
 * then cost together, less what the prices bring in, is never more than the best placing costs. The prices are moved
 * towards where the series crowd until the bound no longer rises.
 */

/** Series of which each two share people, each two in one clique only, with the price of each week and half-day. */
export type Clique = {
  readonly members: readonly number[]
  readonly weeks: Float64Array
  readonly halves: Float64Array
}

/** Prices are whole 64ths, so that sums of them are exact and a bound is no rounded one. */
const grain = 64
const grained = (value: number) => Math.round(value * grain) / grain

/** Deals the pairs of series that share people out on cliques, the largest first come. */
export function cliquesOf(chains: readonly Chain[], weeks: number, halves: number): Clique[] {
  const open = chains.map((one, a) => chains.map((other, b) => a !== b && (one.people & other.people) !== 0))
  const isOpen = (a: number, b: number) => open[a]?.[b] === true
  const cliques: Clique[] = []
  const grow = (first: number, second: number) => {
    const members = [first, second]
    for (const [next] of chains.entries())
      if (next !== first && next !== second && members.every(member => isOpen(member, next)))
        members.push(next)
    return members
  }
  for (;;) {
    let largest: number[] = []
    for (const [a] of chains.entries())
      for (let b = a + 1; b < chains.length; b += 1) {
        if (!isOpen(a, b)) continue
        const members = grow(a, b)
        if (members.length > largest.length) largest = members
      }
    if (largest.length === 0) return cliques
    for (const a of largest) for (const b of largest) entry(open, a)[b] = false
    cliques.push({ members: largest, weeks: new Float64Array(weeks), halves: new Float64Array(halves) })
  }
}

/** What each candidate costs with the prices of its week and half-days. */
function pricesUnder(chains: readonly Chain[], cliques: readonly Clique[]): Float64Array[][] {
  const prices = chains.map(chain => chain.columns.map(column => column.cost.slice()))
  for (const { members, weeks, halves } of cliques) {
    const sums = new Float64Array(halves.length + 1)
    for (let at = 0; at < halves.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + (halves[at] ?? 0)
    for (const member of members)
      for (const [at, { size, from, to, week }] of entry(chains, member).columns.entries()) {
        const own = entry(entry(prices, member), at)
        for (let p = 0; p < size; p += 1)
          own[p] =
            (own[p] ?? 0) +
            (weeks[week[p] ?? 0] ?? 0) +
            (sums[(to[p] ?? 0) + 1] ?? 0) -
            (sums[from[p] ?? 0] ?? 0)
      }
  }
  return prices
}

/** What the prices bring in at most: a week costs its price for each two events that begin in it. */
function takings(cliques: readonly Clique[], sameWeekPrice: number): number {
  let sum = 0
  for (const { weeks, halves } of cliques) {
    for (const price of weeks) {
      if (price === 0) continue
      const events = Math.ceil(price / sameWeekPrice)
      sum += price * events - (sameWeekPrice * events * (events - 1)) / 2
    }
    for (const price of halves) sum += price
  }
  return sum
}

/** The bound under some prices, and each series' cheapest way there. */
export type Bound = {
  readonly least: number
  readonly prices: readonly (readonly Float64Array[])[]
  readonly tails: readonly (readonly Float64Array[])[]
}

export function boundUnder(
  chains: readonly Chain[],
  cliques: readonly Clique[],
  sameWeekPrice: number,
): Bound {
  const prices = pricesUnder(chains, cliques)
  const tails = chains.map((chain, at) => tailsOf(chain, entry(prices, at)))
  const alone = tails.reduce((sum, tail) => sum + leastOf(entry(tail, 0)), 0)
  return { least: alone >= never ? never : alone - takings(cliques, sameWeekPrice), prices, tails }
}

/** How many more events than fit stand in each week and half-day of a clique, less than 0 where fewer do. */
type Crowd = { readonly weeks: Float64Array; readonly halves: Float64Array }

function countOf(chains: readonly Chain[], clique: Clique, picks: readonly (readonly number[])[]): Crowd {
  const [weeks, halves] = [new Float64Array(clique.weeks.length), new Float64Array(clique.halves.length)]
  for (const member of clique.members)
    for (const [at, pick] of entry(picks, member).entries()) {
      const { from, to, week } = entry(entry(chains, member).columns, at)
      const own = entry(week, pick)
      weeks[own] = (weeks[own] ?? 0) + 1
      for (let half = entry(from, pick); half <= entry(to, pick); half += 1)
        halves[half] = (halves[half] ?? 0) + 1
    }
  return { weeks, halves }
}

/** A week that costs something to share holds as many events as its price has paid for; a half-day holds one. */
function crowdOf({ weeks, halves }: Crowd, clique: Clique, sameWeekPrice: number): Crowd {
  for (let at = 0; at < weeks.length; at += 1) {
    const [count, paid] = [weeks[at] ?? 0, sameWeekPrice === 0 ? 0 : (clique.weeks[at] ?? 0) / sameWeekPrice]
    const most = sameWeekPrice === 0 ? count : Math.floor(paid) + 1
    weeks[at] = count - Math.min(most, Math.max(Math.ceil(paid), count))
  }
  for (let at = 0; at < halves.length; at += 1) {
    const over = (halves[at] ?? 0) - 1
    halves[at] = over < 0 && clique.halves[at] === 0 ? 0 : over
  }
  return { weeks, halves }
}

function lengthOf(values: Float64Array): number {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) ** 2
  return sum
}

/** So much of the way of the steps before is kept, so that equal series do not swing to and fro together. */
const keptOfBefore = 0.7

function withBefore(crowd: Float64Array, before: Float64Array | undefined): void {
  if (before === undefined) return
  for (let at = 0; at < crowd.length; at += 1) crowd[at] = (crowd[at] ?? 0) + keptOfBefore * (before[at] ?? 0)
}

/** Which way the prices go: the crowd of now and, fading, of the steps before. */
export type Drift = readonly Crowd[]

/** The way the prices should go on after `before`; null when nothing crowds. */
export function driftOf(
  chains: readonly Chain[],
  cliques: readonly Clique[],
  bound: Bound,
  sameWeekPrice: number,
  before: Drift | null,
): Drift | null {
  const picks = chains.map((chain, at) => cheapest(chain, entry(bound.tails, at)) ?? [])
  const crowds = cliques.map(one => crowdOf(countOf(chains, one, picks), one, sameWeekPrice))
  if (crowds.every(({ weeks, halves }) => lengthOf(weeks) + lengthOf(halves) === 0)) return null
  for (const [at, { weeks, halves }] of crowds.entries()) {
    withBefore(weeks, before?.[at]?.weeks)
    withBefore(halves, before?.[at]?.halves)
  }
  return crowds
}

function moved(prices: Float64Array, drift: Float64Array, by: number): Float64Array {
  const out = new Float64Array(prices.length)
  for (let at = 0; at < out.length; at += 1)
    out[at] = Math.max(0, grained((prices[at] ?? 0) + by * (drift[at] ?? 0)))
  return out
}

/** The prices a step further: by so much that the bound would rise by `rise`, were it to rise evenly. */
export function movedPrices(cliques: readonly Clique[], drift: Drift, rise: number): Clique[] {
  const length = drift.reduce((sum, { weeks, halves }) => sum + lengthOf(weeks) + lengthOf(halves), 0)
  const by = length === 0 ? 0 : rise / length
  return cliques.map(({ members, weeks, halves }, at) => {
    const way = entry(drift, at)
    return { members, weeks: moved(weeks, way.weeks, by), halves: moved(halves, way.halves, by) }
  })
}

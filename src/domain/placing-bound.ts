import { type Chain, type Column, cheapest, leastOf, never, tailsOf } from './chains.ts'
import { entry } from './placing-problem.ts'

/*
 * How little a year can cost at least. Series that share people meet each other only in weeks and half-days; when
 * each week and half-day is given a price (a Lagrange multiplier), each series can be placed by itself, and what they
 * then cost together, less what the prices bring in, is never more than the best placing costs. The prices are moved
 * towards where the series crowd until the bound no longer rises.
 */

/** Series of which each two share people, with a price for each week that they meet in, or for each half-day. */
export type Clique = {
  readonly members: readonly number[]
  readonly per: 'week' | 'halfDay'
  readonly prices: Float64Array
}

/** Prices are whole 64ths, so that sums of them are exact and a bound is no rounded one. */
const grain = 64
const grained = (value: number) => Math.round(value * grain) / grain

/** The largest set of series, of those found from each pair that is open, of which each two are open. */
function largestOpen(open: readonly (readonly boolean[])[]): number[] {
  const isOpen = (a: number, b: number) => open[a]?.[b] === true
  let largest: number[] = []
  for (const [a] of open.entries())
    for (let b = a + 1; b < open.length; b += 1) {
      if (!isOpen(a, b)) continue
      const members = [a, b]
      for (const [next] of open.entries())
        if (next !== a && next !== b && members.every(member => isOpen(member, next))) members.push(next)
      if (members.length > largest.length) largest = members
    }
  return largest
}

/** Deals the pairs of series that share people out on sets, each pair on one, so that each meeting is paid once. */
function pairsDealt(chains: readonly Chain[]): number[][] {
  const open = chains.map((one, a) => chains.map((other, b) => a !== b && (one.people & other.people) !== 0))
  const sets: number[][] = []
  for (let members = largestOpen(open); members.length > 0; members = largestOpen(open)) {
    for (const a of members) for (const b of members) entry(open, a)[b] = false
    sets.push(members)
  }
  return sets
}

/** The series of each group of people, but for groups whose series are all among another's. */
function seriesOfGroups(chains: readonly Chain[]): number[][] {
  const bits = Array.from({ length: 31 }, (_, bit) => 1 << bit)
  const sets = bits.map(bit => chains.flatMap(({ people }, at) => ((people & bit) === 0 ? [] : [at])))
  const isIn = (some: readonly number[], others: readonly number[]) => some.every(one => others.includes(one))
  return sets.filter(
    (one, at) =>
      one.length > 1 &&
      !sets.some(
        (other, index) => index !== at && isIn(one, other) && (index < at || other.length > one.length),
      ),
  )
}

/** What is to be priced: weeks for each two series that share people, half-days for each group of people. */
export function cliquesOf(chains: readonly Chain[], weeks: number, halfDays: number): Clique[] {
  const byWeek = (members: number[]) => ({ members, per: 'week', prices: new Float64Array(weeks) }) as const
  const byHalf = (members: number[]) =>
    ({ members, per: 'halfDay', prices: new Float64Array(halfDays) }) as const
  return [...pairsDealt(chains).map(byWeek), ...seriesOfGroups(chains).map(byHalf)]
}

function addWeekPrices({ size, week }: Column, weeks: Float64Array, onto: Float64Array): void {
  for (let p = 0; p < size; p += 1) onto[p] = (onto[p] ?? 0) + (weeks[week[p] ?? 0] ?? 0)
}

/** `sums` are the prices of all half-days before each. */
function addHalfDayPrices({ size, from, to }: Column, sums: Float64Array, onto: Float64Array): void {
  for (let p = 0; p < size; p += 1)
    onto[p] = (onto[p] ?? 0) + (sums[(to[p] ?? 0) + 1] ?? 0) - (sums[from[p] ?? 0] ?? 0)
}

function sumsBefore(prices: Float64Array): Float64Array {
  const sums = new Float64Array(prices.length + 1)
  for (let at = 0; at < prices.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + (prices[at] ?? 0)
  return sums
}

/** What each candidate costs with the prices of its week and half-days. */
function pricesUnder(chains: readonly Chain[], cliques: readonly Clique[]): Float64Array[][] {
  const all = chains.map(chain => chain.columns.map(column => column.cost.slice()))
  for (const { members, per, prices } of cliques) {
    const sums = per === 'week' ? prices : sumsBefore(prices)
    const add = per === 'week' ? addWeekPrices : addHalfDayPrices
    for (const member of members)
      for (const [at, column] of entry(chains, member).columns.entries())
        add(column, sums, entry(entry(all, member), at))
  }
  return all
}

/** What the prices bring in at most: a week costs its price for each two events that begin in it. */
function takings(cliques: readonly Clique[], sameWeekPrice: number): number {
  let sum = 0
  for (const { per, prices } of cliques)
    for (let at = 0; at < prices.length; at += 1) {
      const price = prices[at] ?? 0
      if (price === 0) continue
      const events = per === 'week' ? Math.ceil(price / sameWeekPrice) : 1
      sum += price * events - (sameWeekPrice * events * (events - 1)) / 2
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

/** How many events of the clique stand in each of its weeks or half-days. */
function countOf(
  chains: readonly Chain[],
  clique: Clique,
  picks: readonly (readonly number[])[],
): Float64Array {
  const counts = new Float64Array(clique.prices.length)
  for (const member of clique.members)
    for (const [at, pick] of entry(picks, member).entries()) {
      const { from, to, week } = entry(entry(chains, member).columns, at)
      const [first, last] = clique.per === 'week' ? [week, week] : [from, to]
      for (let unit = entry(first, pick); unit <= entry(last, pick); unit += 1)
        counts[unit] = (counts[unit] ?? 0) + 1
    }
  return counts
}

/**
 * How many more events than fit stand in a week or half-day of a clique, less than 0 where fewer do. A week that costs
 * something to share holds as many as its price has paid for, a half-day one.
 */
function crowding(count: number, price: number, per: Clique['per'], sameWeekPrice: number): number {
  if (per === 'halfDay') return count === 0 && price === 0 ? 0 : count - 1
  if (sameWeekPrice === 0) return 0
  const paid = price / sameWeekPrice
  return count - Math.min(Math.floor(paid) + 1, Math.max(Math.ceil(paid), count))
}

function lengthOf(drift: Drift): number {
  let sum = 0
  for (const values of drift) for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) ** 2
  return sum
}

/** So much of the way of the steps before is kept, so that equal series do not swing to and fro together. */
const keptOfBefore = 0.7

/** Which way the prices of each clique go: the crowd of now and, fading, of the steps before. */
export type Drift = readonly Float64Array[]

/** The way the prices should go on after `before`; null when nothing crowds. */
export function driftOf(
  chains: readonly Chain[],
  cliques: readonly Clique[],
  bound: Bound,
  sameWeekPrice: number,
  before: Drift | null,
): Drift | null {
  const picks = chains.map((chain, at) => cheapest(chain, entry(bound.tails, at)) ?? [])
  let crowds = false
  const drift = cliques.map((clique, at) => {
    const way = countOf(chains, clique, picks)
    const [{ per, prices }, past] = [clique, before?.[at]]
    for (let unit = 0; unit < way.length; unit += 1) {
      const crowd = crowding(way[unit] ?? 0, prices[unit] ?? 0, per, sameWeekPrice)
      if (crowd !== 0) crowds = true
      way[unit] = crowd + (past === undefined ? 0 : keptOfBefore * (past[unit] ?? 0))
    }
    return way
  })
  return crowds ? drift : null
}

function moved(prices: Float64Array, drift: Float64Array, by: number): Float64Array {
  const out = new Float64Array(prices.length)
  for (let at = 0; at < out.length; at += 1)
    out[at] = Math.max(0, grained((prices[at] ?? 0) + by * (drift[at] ?? 0)))
  return out
}

/** The prices a step further: by so much that the bound would rise by `rise`, were it to rise evenly. */
export function movedPrices(cliques: readonly Clique[], drift: Drift, rise: number): Clique[] {
  const length = lengthOf(drift)
  const by = length === 0 ? 0 : rise / length
  return cliques.map((clique, at) => ({ ...clique, prices: moved(clique.prices, entry(drift, at), by) }))
}

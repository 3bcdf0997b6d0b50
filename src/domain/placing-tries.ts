import { type Chain, cheapest, leastOf, never, tailsOf } from './chains.ts'
import { entry, type Order } from './placing-problem.ts'

/* Good placings found fast: series one after another, then each anew beside the others for as long as that helps. */

/** What holds between series. */
export type Ground = { readonly orders: readonly Order[]; readonly sameWeekPrice: number }

type Picks = readonly (readonly number[])[]

function addMeetings(
  price: number,
  one: Chain,
  picks: readonly number[],
  other: Chain,
  onto: readonly Float64Array[],
) {
  for (const [k, p] of picks.entries()) {
    const column = entry(one.columns, k)
    const [from, to, week] = [entry(column.from, p), entry(column.to, p), entry(column.week, p)]
    for (const [l, prices] of onto.entries()) {
      const beside = entry(other.columns, l)
      for (let q = 0; q < prices.length; q += 1) {
        if (from <= (beside.to[q] ?? 0) && (beside.from[q] ?? 0) <= to) prices[q] = never
        else if (week === beside.week[q]) prices[q] = Math.min(never, (prices[q] ?? never) + price)
      }
    }
  }
}

function addOrder(
  order: Order,
  s: number,
  one: Chain,
  picks: readonly number[],
  t: number,
  other: Chain,
  onto: readonly Float64Array[],
) {
  const { first, next, leastGap } = order
  if (first.series === s && next.series === t) {
    const over = entry(entry(one.columns, first.event).to, entry(picks, first.event))
    const { from } = entry(other.columns, next.event)
    const prices = entry(onto, next.event)
    for (let q = 0; q < prices.length; q += 1) if ((from[q] ?? 0) - over - 1 < leastGap) prices[q] = never
  }
  if (first.series === t && next.series === s) {
    const begins = entry(entry(one.columns, next.event).from, entry(picks, next.event))
    const { to } = entry(other.columns, first.event)
    const prices = entry(onto, first.event)
    for (let q = 0; q < prices.length; q += 1) if (begins - (to[q] ?? 0) - 1 < leastGap) prices[q] = never
  }
}

/** Adds what series `s`, placed so, costs each candidate of series `t`. */
function addBeside(
  ground: Ground,
  chains: readonly Chain[],
  s: number,
  picks: readonly number[],
  t: number,
  onto: readonly Float64Array[],
) {
  const [one, other] = [entry(chains, s), entry(chains, t)]
  if ((one.people & other.people) !== 0) addMeetings(ground.sameWeekPrice, one, picks, other, onto)
  for (const order of ground.orders) addOrder(order, s, one, picks, t, other, onto)
}

const ownPrices = (chain: Chain) => chain.columns.map(({ cost }) => cost.slice())

/** Places the series one after another, each at its cheapest beside those before; null when one finds no place. */
export function oneAfterAnother(
  ground: Ground,
  chains: readonly Chain[],
  sequence: readonly number[],
  start: readonly (readonly Float64Array[])[],
): number[][] | null {
  const picks: number[][] = chains.map(() => [])
  for (const [at, series] of sequence.entries()) {
    const prices = entry(start, series).map(price => price.slice())
    for (const before of sequence.slice(0, at))
      addBeside(ground, chains, before, entry(picks, before), series, prices)
    const chain = entry(chains, series)
    const found = cheapest(chain, tailsOf(chain, prices))
    if (found === null) return null
    picks[series] = found
  }
  return picks
}

function costOf({ steps }: Chain, prices: readonly Float64Array[], picks: readonly number[]): number {
  const alone = picks.reduce((sum, pick, at) => sum + entry(entry(prices, at), pick), 0)
  return steps.reduce((sum, step, at) => {
    const width = entry(prices, at + 1).length
    return sum + entry(step, entry(picks, at) * width + entry(picks, at + 1))
  }, alone)
}

/** Takes each series out and places it anew at its cheapest beside all the others, until none gets cheaper. */
export function improved(ground: Ground, chains: readonly Chain[], picks: Picks): number[][] {
  const best = picks.map(series => [...series])
  for (let better = true; better; ) {
    better = false
    for (const [series, chain] of chains.entries()) {
      const prices = ownPrices(chain)
      for (const [other] of chains.entries())
        if (other !== series) addBeside(ground, chains, other, entry(best, other), series, prices)
      const tails = tailsOf(chain, prices)
      if (leastOf(entry(tails, 0)) >= costOf(chain, prices, entry(best, series))) continue
      const found = cheapest(chain, tails)
      if (found === null) continue
      best[series] = found
      better = true
    }
  }
  return best
}

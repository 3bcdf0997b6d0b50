import { type Candidate, entry, type Link, linkCost, type Series, weekAt } from './placing-problem.ts'

/** More than anything costs: what may not be. */
export const never = 1e9

/** An event's candidates side by side, to reckon with fast. */
export type Column = {
  readonly size: number
  /** Which candidate of the problem each is. */
  readonly index: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly week: Int32Array
  readonly cost: Float64Array
}

/** A series made ready: its events as columns, and row by row what each step from one to the next costs. */
export type Chain = {
  readonly columns: readonly Column[]
  readonly steps: readonly Int32Array[]
  readonly people: number
}

function columnOf(candidates: readonly Candidate[]): Column {
  return {
    size: candidates.length,
    index: Int32Array.from(candidates, (_, at) => at),
    from: Int32Array.from(candidates, one => one.from),
    to: Int32Array.from(candidates, one => one.to),
    week: Int32Array.from(candidates, one => weekAt(one.from)),
    cost: Float64Array.from(candidates, one => one.cost),
  }
}

function stepsOf(link: Link, before: readonly Candidate[], after: readonly Candidate[]): Int32Array {
  const steps = new Int32Array(before.length * after.length)
  let at = 0
  for (const one of before)
    for (const next of after) {
      steps[at] = Math.min(never, linkCost(link, one, next))
      at += 1
    }
  return steps
}

export function chainOf({ events, links, people }: Series): Chain {
  const steps = links.map((link, at) => stepsOf(link, entry(events, at), entry(events, at + 1)))
  return { columns: events.map(columnOf), steps, people }
}

/** For each candidate the least that the chain costs from it to the end, itself included. */
export function tailsOf({ columns, steps }: Chain, prices: readonly Float64Array[]): Float64Array[] {
  const tails = prices.map(price => price.slice())
  for (let at = columns.length - 2; at >= 0; at -= 1) {
    const [own, after, step] = [entry(tails, at), entry(tails, at + 1), entry(steps, at)]
    const width = after.length
    for (let p = 0; p < own.length; p += 1) {
      let least = never
      for (let q = 0, cell = p * width; q < width; q += 1, cell += 1) {
        const cost = (step[cell] ?? never) + (after[q] ?? never)
        if (cost < least) least = cost
      }
      own[p] = Math.min(never, (own[p] ?? never) + least)
    }
  }
  return tails
}

/** For each candidate the least that the chain costs from its beginning to it, itself included. */
function headsOf({ columns, steps }: Chain, prices: readonly Float64Array[]): Float64Array[] {
  const heads = prices.map(price => price.slice())
  for (let at = 1; at < columns.length; at += 1) {
    const [own, before, step] = [entry(heads, at), entry(heads, at - 1), entry(steps, at - 1)]
    const width = own.length
    const least = new Float64Array(width).fill(never)
    for (let p = 0, cell = 0; p < before.length; p += 1) {
      const sofar = before[p] ?? never
      for (let q = 0; q < width; q += 1, cell += 1) {
        const cost = sofar + (step[cell] ?? never)
        if (cost < (least[q] ?? never)) least[q] = cost
      }
    }
    for (let q = 0; q < width; q += 1) own[q] = Math.min(never, (own[q] ?? never) + (least[q] ?? never))
  }
  return heads
}

/** For each candidate the least that the whole chain costs through it. */
export function throughOf(
  chain: Chain,
  prices: readonly Float64Array[],
  tails: readonly Float64Array[],
): readonly Float64Array[] {
  if (chain.columns.length === 1) return tails
  const heads = headsOf(chain, prices)
  return tails.map((tail, at) => {
    const [head, price] = [entry(heads, at), entry(prices, at)]
    return tail.map((rest, p) => Math.min(never, rest + (head[p] ?? never) - (price[p] ?? 0)))
  })
}

export function leastOf(values: Float64Array): number {
  let least = never
  for (const value of values) if (value < least) least = value
  return least
}

/** The cheapest way through the chain, the first of equals; null when there is none. */
export function cheapest({ steps }: Chain, tails: readonly Float64Array[]): number[] | null {
  const picks: number[] = []
  for (const [at, tail] of tails.entries()) {
    const row = at === 0 ? 0 : entry(picks, at - 1) * tail.length
    const step = at === 0 ? null : entry(steps, at - 1)
    let [best, least] = [-1, never]
    for (let p = 0; p < tail.length; p += 1) {
      const cost = (step === null ? 0 : (step[row + p] ?? never)) + (tail[p] ?? never)
      if (cost < least) [best, least] = [p, cost]
    }
    if (best < 0) return null
    picks.push(best)
  }
  return picks
}

function pickFrom(column: Column, kept: readonly number[]): Column {
  const of = (values: Int32Array) => Int32Array.from(kept, p => values[p] ?? 0)
  return {
    size: kept.length,
    index: of(column.index),
    from: of(column.from),
    to: of(column.to),
    week: of(column.week),
    cost: Float64Array.from(kept, p => column.cost[p] ?? 0),
  }
}

/** The chain with only the candidates that are kept; itself when all are, and null when an event has none left. */
export function narrowed(chain: Chain, keeps: (event: number, place: number) => boolean): Chain | null {
  const kept = chain.columns.map((column, at) => {
    const places: number[] = []
    for (let p = 0; p < column.size; p += 1) if (keeps(at, p)) places.push(p)
    return places
  })
  if (kept.some(places => places.length === 0)) return null
  if (kept.every((places, at) => places.length === entry(chain.columns, at).size)) return chain
  const steps = chain.steps.map((step, at) => {
    const [rows, cells] = [entry(kept, at), entry(kept, at + 1)]
    const width = entry(chain.columns, at + 1).size
    const fewer = new Int32Array(rows.length * cells.length)
    let to = 0
    for (const row of rows)
      for (const cell of cells) {
        fewer[to] = step[row * width + cell] ?? never
        to += 1
      }
    return fewer
  })
  return {
    columns: chain.columns.map((column, at) => pickFrom(column, entry(kept, at))),
    steps,
    people: chain.people,
  }
}

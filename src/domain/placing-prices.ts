import type { Chain } from './chains.ts'
import { type Bound, boundUnder, type Clique, type Drift, driftOf, movedPrices } from './placing-bound.ts'

/** Prices of weeks and half-days underway: the best so far, those of now, which way they go and how far in a step. */
export type Pricing = {
  readonly bound: Bound
  readonly cliques: readonly Clique[]
  readonly now: readonly Clique[]
  readonly drift: Drift | null
  readonly pace: number
  /** Steps since the bound last rose. */
  readonly stale: number
}

const firstPace = 1
export const leastPace = 0.01
const slower = 0.6
/** So many steps without a higher bound before the steps are made shorter. */
const patience = 25

export function pricingOf(
  chains: readonly Chain[],
  cliques: readonly Clique[],
  sameWeekPrice: number,
): Pricing {
  const bound = boundUnder(chains, cliques, sameWeekPrice)
  return { bound, cliques, now: cliques, drift: null, pace: firstPace, stale: 0 }
}

/** Moves the prices for a number of steps or until the bound is above `beaten`, and keeps those with the highest. */
export function raised(
  chains: readonly Chain[],
  from: Pricing,
  sameWeekPrice: number,
  beaten: number,
  steps: number,
): Pricing {
  let { bound: best, cliques: bestCliques, now, drift, pace, stale } = from
  let bound = now === bestCliques ? best : boundUnder(chains, now, sameWeekPrice)
  for (let step = 0; step < steps && pace >= leastPace && best.least <= beaten; step += 1) {
    drift = driftOf(chains, now, bound, sameWeekPrice, drift)
    if (drift === null) break
    now = movedPrices(now, drift, pace * Math.max(1, beaten + 1 - bound.least))
    bound = boundUnder(chains, now, sameWeekPrice)
    if (bound.least > best.least) {
      ;[best, bestCliques, stale] = [bound, now, 0]
      continue
    }
    stale += 1
    if (stale % patience === 0) pace *= slower
  }
  return { bound: best, cliques: bestCliques, now, drift, pace, stale }
}

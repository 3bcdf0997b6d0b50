import { exitOf, type Flow, nobody, runs, undecided } from './forming-flow.ts'
import type { FormingModel } from './forming-model.ts'

/*
 * A bound that knows that a round has its least or nobody: each person is given a price (a Lagrange multiplier) for
 * being seated, each round then takes by itself those who gain most, and what all prices come to, less what the rounds
 * gain, is never more than the best answer costs. The prices are moved towards one seat for each person; they are
 * whole, so that the bound is exact.
 */

/** Those who can come to a round, with what each costs there. */
type Able = { readonly people: Int32Array; readonly costs: Float64Array }

/** What a round costs more when it runs than when it does not, at some prices, and who sits there then. */
type Offer = { readonly dearer: number; readonly people: readonly number[] }

function ableOf({ people, rounds, wishesFrom, wishRound, wishCost }: FormingModel): Able[] {
  const all = rounds.map((): [number[], number[]] => [[], []])
  for (let person = 0; person < people.length; person += 1)
    for (let wish = wishesFrom[person] ?? 0; wish < (wishesFrom[person + 1] ?? 0); wish += 1) {
      const own = all[wishRound[wish] ?? 0]
      own?.[0].push(person)
      own?.[1].push(wishCost[wish] ?? 0)
    }
  return all.map(([own, costs]) => ({ people: Int32Array.from(own), costs: Float64Array.from(costs) }))
}

/** What each who can come costs in the round less the price, the next of an office a pair more, cheapest first. */
function inOrder(model: FormingModel, { people, costs }: Able, round: number, prices: Float64Array) {
  const { office, offices, fixed } = model
  const met = fixed.slice(round * offices, (round + 1) * offices)
  const each = Array.from(people, (person, at) => ({
    person,
    cost: (costs[at] ?? 0) - (prices[person] ?? 0),
  }))
  each.sort((one, other) => one.cost - other.cost)
  for (const one of each) {
    const own = office[one.person] ?? 0
    one.cost += met[own] ?? 0
    met[own] = (met[own] ?? 0) + 1
  }
  return each.sort((one, other) => one.cost - other.cost)
}

function offerOf(model: FormingModel, able: Able, round: number, prices: Float64Array): Offer {
  const { rounds, lacks, free, runCost, closedCost, weights } = model
  const must = rounds[round]?.running === 'must'
  const [least, most] = [lacks[round] ?? 0, free[round] ?? 0]
  let dearer = (runCost[round] ?? 0) - (closedCost[round] ?? 0) + (must ? least * weights.waiting : 0)
  const people: number[] = []
  for (const { person, cost } of inOrder(model, able, round, prices)) {
    const worth = must && people.length < least ? weights.waiting : 0
    if (people.length >= most || (cost - worth >= 0 && (must || people.length >= least))) break
    people.push(person)
    dearer += cost - worth
  }
  return !must && people.length < least
    ? { dearer: Number.POSITIVE_INFINITY, people: [] }
    : { dearer, people }
}

type Priceable = { readonly flow: Flow; readonly able: readonly Able[]; readonly most: number }

/** The bound at some prices, and those who are seated then, one as often as in that many rounds. */
function priced({ flow, able, most }: Priceable, prices: Float64Array) {
  const { model, state } = flow
  const offers = able.map((own, round) => offerOf(model, own, round, prices))
  const may = offers.filter(({ dearer }, round) => state[round] === undecided && dearer < 0)
  const taken = [
    ...offers.filter((_, round) => state[round] === runs),
    ...may.sort((one, other) => one.dearer - other.dearer).slice(0, most),
  ]
  let bound = model.lostCost
  for (const cost of model.closedCost) bound += cost
  for (const price of prices) bound += price
  for (const { dearer } of taken) bound += dearer
  return { taken, bound }
}

/** The prices that follow from the flow: at them the bound is at least what the flow costs. */
function pricesOf(flow: Flow): Float64Array {
  const { model, at, costs, potential } = flow
  const exit = potential[exitOf(model)] ?? 0
  return Float64Array.from(at, (round, person) => {
    const waiting = model.waitCost[person] ?? 0
    if (round === nobody) return waiting
    const cell = round * model.offices + (model.office[person] ?? 0)
    return Math.min(waiting, (costs[person] ?? 0) + exit - (potential[cell] ?? 0))
  })
}

const firstPace = 1
const slower = 0.7
/** So many steps without a higher bound before the steps are made shorter. */
const patience = 8

/** The prices a step further, up for those without a seat and down for those with several; null when each has one. */
function moved(
  { model }: Flow,
  prices: Float64Array,
  taken: readonly Offer[],
  rise: number,
): Float64Array | null {
  const way = new Float64Array(prices.length).fill(1)
  for (const { people } of taken) for (const person of people) way[person] = (way[person] ?? 0) - 1
  const length = way.reduce((sum, one) => sum + one * one, 0)
  if (length === 0) return null
  return prices.map((price, person) =>
    Math.min(model.waitCost[person] ?? 0, Math.round(price + ((way[person] ?? 0) * rise) / length)),
  )
}

/**
 * The highest bound found in so many steps, under all answers that leave the decided rounds as they are. At most `most`
 * of the undecided rounds can run; it ends when the bound is above `beaten`.
 */
export function boundByPrices(flow: Flow, most: number, beaten: number, steps: number): number {
  const field: Priceable = { flow, able: ableOf(flow.model), most }
  let prices = pricesOf(flow)
  let found = priced(field, prices)
  let [best, pace, stale] = [found.bound, firstPace, 0]
  for (let step = 0; step < steps && best <= beaten; step += 1) {
    const next = moved(flow, prices, found.taken, pace * Math.max(1, beaten + 1 - found.bound))
    if (next === null) break
    prices = next
    found = priced(field, prices)
    stale = found.bound > best ? 0 : stale + 1
    best = Math.max(best, found.bound)
    if (stale > 0 && stale % patience === 0) pace *= slower
  }
  return best
}

import { copyOf, copyOnto, costOf, emptyFlow, type Flow, runs, undecided } from './forming-flow.ts'
import type { FormingModel } from './forming-model.ts'
import { close, draw, insert } from './forming-paths.ts'
import { boundByPrices } from './forming-prices.ts'

/*
 * Which rounds are to run. With rounds undecided the flow costs at most what the best answer costs, since any number
 * may sit in them. Rounds are alternatives of one another: closing several costs at least the sum of what closing each
 * alone does. So where people are too few for all, as many of the smallest of these losses as rounds must be closed are
 * added to the bound.
 */

type Search = {
  readonly model: FormingModel
  /** After so much work the search is ended: people moved, times the people there are. */
  readonly mostWork: number
  readonly spare: Flow
  work: number
  best: Flow | null
  /** The least bound of what was left unsearched. */
  unsearched: number
}

/** Of the work, this part at most goes to making a first answer better before the rest is searched. */
const shareToImprove = 0.3

/** So many wishes are looked at for the bound by prices, in at most so many steps and not at all in fewer. */
const workOfPrices = 500_000
const [fewestSteps, mostSteps] = [20, 200] as const

const never = Number.POSITIVE_INFINITY

function spend(search: Search, moves: number): void {
  search.work += moves * search.model.people.length
}

const bestCost = ({ best }: Search) => (best === null ? never : costOf(best))

/** Costs are whole, so a better answer costs at least one less. */
const toBeat = (search: Search) => bestCost(search) - 1

const lacksOf = ({ model }: Flow, round: number) => model.lacks[round] ?? 0
const sizeOf = ({ size }: Flow, round: number) => size[round] ?? 0
const hasFixed = ({ model }: Flow, round: number) => (model.closedCost[round] ?? 0) > 0

/** Whether a round that is undecided holds as many as it may in an answer: enough to run, or nobody at all. */
function isSettled(flow: Flow, round: number): boolean {
  if (flow.state[round] !== undecided || sizeOf(flow, round) >= lacksOf(flow, round)) return true
  return sizeOf(flow, round) === 0 && !hasFixed(flow, round)
}

/** The rounds of a flow that are undecided, in their order. */
function undecidedOf({ state }: Flow): number[] {
  const found: number[] = []
  for (let round = 0; round < state.length; round += 1) if (state[round] === undecided) found.push(round)
  return found
}

/** How many of the undecided rounds no answer can run, since there are not people enough for the least of all. */
function surplusOf(flow: Flow, open: readonly number[]): number {
  let left = 0
  for (let round = 0; round < flow.state.length; round += 1)
    left += sizeOf(flow, round) - (flow.state[round] === runs ? (flow.low[round] ?? 0) : 0)
  const lacks = open.map(round => lacksOf(flow, round)).sort((one, other) => one - other)
  let can = 0
  for (const lack of lacks) {
    left -= lack
    if (left < 0) break
    can += 1
  }
  return open.length - can
}

/** Makes a round run, drawing people to it up to its least. False when it cannot or costs more than is to beat. */
function run(search: Search, flow: Flow, round: number): boolean {
  const least = flow.model.rounds[round]?.running === 'must' ? 0 : lacksOf(flow, round)
  flow.state[round] = runs
  if ((flow.model.free[round] ?? 0) < least) return false
  flow.low[round] = least
  while (sizeOf(flow, round) < least) {
    spend(search, 1)
    if (!draw(flow, round, toBeat(search) - costOf(flow))) return false
  }
  return true
}

/** Keeps a flow whose rounds are all settled, when it is better than the best so far. */
function note(search: Search, flow: Flow): void {
  if (costOf(flow) > toBeat(search)) return
  search.best = copyOf(flow)
}

/** How much more the flow costs with a round closed; more than that is to beat counts as that. */
function lossOf(search: Search, flow: Flow, round: number): number {
  const { spare } = search
  copyOnto(spare, flow)
  spend(search, 1 + sizeOf(flow, round))
  close(spare, round, toBeat(search))
  return costOf(spare) - costOf(flow)
}

type Losses = {
  readonly open: readonly number[]
  readonly each: ReadonlyMap<number, number>
  readonly bound: number
  readonly surplus: number
}

/** What closing each undecided round costs, and the bound that follows. */
function lossesOf(search: Search, flow: Flow): Losses {
  const open = undecidedOf(flow)
  const each = new Map(open.map(round => [round, lossOf(search, flow, round)]))
  const sorted = open.toSorted((one, other) => (each.get(one) ?? 0) - (each.get(other) ?? 0) || other - one)
  const surplus = surplusOf(flow, open)
  const bound = sorted.slice(0, surplus).reduce((sum, round) => sum + (each.get(round) ?? 0), costOf(flow))
  return { open: sorted, each, bound, surplus }
}

/** Runs the rounds that no better answer can do without; false when there is no better answer. */
function runNeeded(search: Search, flow: Flow, { open, each, bound, surplus }: Losses): boolean | null {
  let moved = false
  const last = surplus === 0 ? 0 : (each.get(open[surplus - 1] ?? -1) ?? 0)
  for (const [at, round] of open.entries()) {
    const closing = at < surplus ? bound : bound - last + (each.get(round) ?? 0)
    if (closing <= toBeat(search)) continue
    if (!run(search, flow, round)) return null
    moved = true
  }
  return moved
}

/** Closes undecided rounds at the least loss until every other is settled: an answer that is good, seldom best. */
function dive(search: Search, from: Flow): void {
  const flow = copyOf(from)
  const known = new Map(undecidedOf(flow).map(round => [round, 0]))
  for (;;) {
    const open = undecidedOf(flow)
    if (open.every(round => isSettled(flow, round))) break
    const among = surplusOf(flow, open) > 0 ? open : open.filter(round => !isSettled(flow, round))
    const round = leastLoss(search, flow, among, known)
    spend(search, sizeOf(flow, round))
    close(flow, round)
  }
  note(search, flow)
}

/** The round whose loss is least, of equals the last. Losses only grow as rounds are closed, so those known from before are bounds. */
function leastLoss(search: Search, flow: Flow, among: readonly number[], known: Map<number, number>): number {
  const fresh = new Set<number>()
  for (;;) {
    let [round, least] = [-1, never]
    for (const one of among) {
      const loss = known.get(one) ?? 0
      if (loss <= least) [round, least] = [one, loss]
    }
    if (fresh.has(round)) return round
    known.set(round, lossOf(search, flow, round))
    fresh.add(round)
  }
}

/** The flow of the root with only the rounds that run in an answer and one more, which runs too; null when it cannot. */
function withOneMore(search: Search, root: Flow, answer: Flow, more: number): Flow | null {
  const flow = copyOf(root)
  for (const round of undecidedOf(root)) {
    if (round === more || sizeOf(answer, round) > 0 || hasFixed(root, round)) continue
    spend(search, sizeOf(flow, round))
    close(flow, round)
  }
  return run(search, flow, more) ? flow : null
}

/** Lets each round that does not run do so and closes others in its stead, as long as that betters the answer. */
function improve(search: Search, root: Flow, mostWork: number): void {
  const open = undecidedOf(root)
  for (let at = 0, since = 0; since < open.length && search.work < mostWork; at += 1, since += 1) {
    const [answer, more] = [search.best, open[at % open.length] ?? 0]
    if (answer === null || sizeOf(answer, more) > 0) continue
    const flow = withOneMore(search, root, answer, more)
    if (flow !== null) dive(search, flow)
    if (search.best !== answer) since = -1
  }
}

/** Searches all answers that a flow leaves open, as long as the work lasts. `floor` is a bound known from before. */
function explore(search: Search, flow: Flow, floor: number): void {
  if (costOf(flow) > toBeat(search)) return
  for (;;) {
    if (undecidedOf(flow).every(round => isSettled(flow, round))) {
      note(search, flow)
      return
    }
    if (search.work > search.mostWork) {
      search.unsearched = Math.min(search.unsearched, Math.max(floor, costOf(flow)))
      return
    }
    const losses = lossesOf(search, flow)
    const bound = Math.max(floor, losses.bound)
    if (bound > toBeat(search)) return
    const moved = runNeeded(search, flow, losses)
    if (moved === null) return
    if (!moved) {
      divide(search, flow, losses, bound)
      return
    }
  }
}

/** With one round closed, then with it running. */
function divide(search: Search, flow: Flow, { open }: Losses, bound: number): void {
  const unsettled = open.filter(round => !isSettled(flow, round))
  const round = unsettled[0] ?? open[0] ?? 0
  const without = copyOf(flow)
  close(without, round, toBeat(search))
  explore(search, without, bound)
  if (run(search, flow, round)) explore(search, flow, bound)
}

/** The best answer found: no round is undecided in it, and no answer costs less than `atLeast`. */
export type Sought = { readonly flow: Flow; readonly atLeast: number }

/** Closes the undecided rounds in which nobody sits, and holds the others to their least. */
function decided(flow: Flow): Flow {
  for (const round of undecidedOf(flow)) {
    const lacks = lacksOf(flow, round)
    if (sizeOf(flow, round) < lacks || (sizeOf(flow, round) === 0 && !hasFixed(flow, round)))
      close(flow, round)
    else {
      flow.state[round] = runs
      flow.low[round] = lacks
    }
  }
  return flow
}

/** Where the search was ended, a bound by prices is often higher than the one it left. */
function boundOfRest(search: Search, root: Flow, best: number): number {
  const { unsearched, model } = search
  if (unsearched >= best) return best
  const steps = Math.floor(workOfPrices / (1 + model.wishRound.length))
  if (steps < fewestSteps) return unsearched
  const open = undecidedOf(root)
  const byPrices = boundByPrices(
    root,
    open.length - surplusOf(root, open),
    best - 1,
    Math.min(steps, mostSteps),
  )
  return Math.min(best, Math.max(unsearched, byPrices))
}

/** The best way to choose the rounds and seat the queue; after `mostWork` the best that was found. */
export function seekBest(model: FormingModel, mostWork: number): Sought {
  const root = emptyFlow(model)
  for (let person = 0; person < model.people.length; person += 1) insert(root, person)
  const search: Search = { model, mostWork, spare: copyOf(root), work: 0, best: null, unsearched: never }
  dive(search, root)
  improve(search, root, mostWork * shareToImprove)
  explore(search, copyOf(root), 0)
  const flow = decided(search.best ?? copyOf(root))
  return { flow, atLeast: boundOfRest(search, root, costOf(flow)) }
}

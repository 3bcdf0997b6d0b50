import { closed, exitOf, type Flow, nobody, wanted } from './forming-flow.ts'
import { reach, startReach, takeNearest } from './shortest-first.ts'

/*
 * The changes of a flow: one person more, and one more who sits in a round. Each is made along the shortest way, so
 * that the flow is the cheapest after as it was before.
 */

const cellsOf = ({ model }: Flow) => model.rounds.length * model.offices

function unlink(flow: Flow, person: number, cell: number): void {
  const { next, before, head, count } = flow
  const [after, prior] = [next[person] ?? nobody, before[person] ?? nobody]
  if (prior === nobody) head[cell] = after
  else next[prior] = after
  if (after !== nobody) before[after] = prior
  count[cell] = (count[cell] ?? 0) - 1
}

function link(flow: Flow, person: number, cell: number): void {
  const { next, before, head, count } = flow
  const first = head[cell] ?? nobody
  next[person] = first
  before[person] = nobody
  if (first !== nobody) before[first] = person
  head[cell] = person
  count[cell] = (count[cell] ?? 0) + 1
}

function cellOf(flow: Flow, person: number, round: number): number {
  const { offices, office } = flow.model
  return round === nobody ? cellsOf(flow) : round * offices + (office[person] ?? 0)
}

/** Takes a person out of where they are. */
function take(flow: Flow, person: number): void {
  const round = flow.at[person] ?? nobody
  unlink(flow, person, cellOf(flow, person, round))
  if (round !== nobody) flow.size[round] = (flow.size[round] ?? 0) - 1
}

/** Puts a person who is nowhere in a round, or among those who wait. */
function put(flow: Flow, person: number, round: number): void {
  const { model, at, costs, size } = flow
  link(flow, person, cellOf(flow, person, round))
  at[person] = round
  if (round === nobody) {
    costs[person] = model.waitCost[person] ?? 0
    return
  }
  size[round] = (size[round] ?? 0) + 1
  const { wishesFrom, wishRound, wishCost } = model
  for (let wish = wishesFrom[person] ?? 0; wish < (wishesFrom[person + 1] ?? 0); wish += 1)
    if (wishRound[wish] === round) costs[person] = wishCost[wish] ?? 0
}

/** To all cells where a person could sit, from a node that lies so far, `refund` being what is given up there. */
function reachWishes(flow: Flow, person: number, far: number, from: number, refund: number): void {
  const { model, state, potential, reach: all } = flow
  const { wishesFrom, wishRound, wishCost, offices, office } = model
  const own = office[person] ?? 0
  for (let wish = wishesFrom[person] ?? 0; wish < (wishesFrom[person + 1] ?? 0); wish += 1) {
    const round = wishRound[wish] ?? 0
    if (state[round] === closed) continue
    const cell = round * offices + own
    if (cell === from) continue
    reach(all, cell, far + (wishCost[wish] ?? 0) - refund - (potential[cell] ?? 0), from, person)
  }
}

function leaveCell(flow: Flow, cell: number, far: number): void {
  const { model, count, head, next, costs, potential, reach: all } = flow
  const cells = cellsOf(flow)
  const exit = exitOf(model)
  const round = cells + Math.floor(cell / model.offices)
  const base = far + (potential[cell] ?? 0)
  reach(all, round, base + (count[cell] ?? 0) - (potential[round] ?? 0), cell, nobody)
  for (let person = head[cell] ?? nobody; person !== nobody; person = next[person] ?? nobody) {
    const refund = costs[person] ?? 0
    reachWishes(flow, person, base, cell, refund)
    reach(all, exit, base + (model.waitCost[person] ?? 0) - refund - (potential[exit] ?? 0), cell, person)
  }
}

function leaveRound(flow: Flow, round: number, far: number): void {
  const { model, count, head, size, potential, reach: all } = flow
  const [cells, exit, { offices }] = [cellsOf(flow), exitOf(model), model]
  const node = cells + round
  const base = far + (potential[node] ?? 0)
  if ((size[round] ?? 0) < (model.free[round] ?? 0)) {
    const worth = (size[round] ?? 0) < wanted(flow, round) ? model.weights.waiting : 0
    reach(all, exit, base - worth - (potential[exit] ?? 0), node, nobody)
  }
  for (let cell = round * offices; cell < (round + 1) * offices; cell += 1)
    if (head[cell] !== nobody)
      reach(all, cell, base - (count[cell] ?? 0) + 1 - (potential[cell] ?? 0), node, nobody)
}

function leaveExit(flow: Flow, far: number): void {
  const { model, state, size, low, head, next, costs, potential, reach: all } = flow
  const [cells, exit] = [cellsOf(flow), exitOf(model)]
  const base = far + (potential[exit] ?? 0)
  for (let round = 0; round < size.length; round += 1) {
    if (state[round] === closed || (size[round] ?? 0) <= (low[round] ?? 0)) continue
    const worth = (size[round] ?? 0) <= wanted(flow, round) ? model.weights.waiting : 0
    reach(all, cells + round, base + worth - (potential[cells + round] ?? 0), exit, nobody)
  }
  for (let person = head[cells] ?? nobody; person !== nobody; person = next[person] ?? nobody)
    reachWishes(flow, person, base, exit, costs[person] ?? 0)
}

/** Goes on until the goal is the nearest that is left; false when there is no way to it. */
function search(flow: Flow): boolean {
  const { reach: all } = flow
  const [cells, exit] = [cellsOf(flow), exitOf(flow.model)]
  for (let node = takeNearest(all); node >= 0; node = takeNearest(all)) {
    const far = all.distance[node] ?? 0
    if (node < cells) leaveCell(flow, node, far)
    else if (node < exit) leaveRound(flow, node - cells, far)
    else leaveExit(flow, far)
  }
  return Number.isFinite(all.distance[all.goal] ?? 0)
}

/** Moves the potentials, so that no way costs less than nothing after the flow has changed along the shortest. */
function settle({ reach: all, potential }: Flow): void {
  const length = all.distance[all.goal] ?? 0
  for (let at = 0; at < all.seen; at += 1) {
    const node = all.touched[at] ?? 0
    const far = all.distance[node] ?? 0
    if (far < length) potential[node] = (potential[node] ?? 0) + far - length
  }
}

/** Moves people along the way that was found, from its end to its beginning. */
function follow(flow: Flow, entrant: number): void {
  const { model, reach: all } = flow
  const cells = cellsOf(flow)
  for (let node = all.goal; node >= 0; ) {
    const [person, from] = [all.by[node] ?? nobody, all.from[node] ?? nobody]
    if (person !== nobody) {
      if (person !== entrant || from >= 0) take(flow, person)
      put(flow, person, node < cells ? Math.floor(node / model.offices) : nobody)
    }
    node = from
  }
}

/** One person more, who is nowhere yet. */
export function insert(flow: Flow, person: number): void {
  const { model, potential, total, reach: all } = flow
  const exit = exitOf(model)
  startReach(all, exit)
  reach(all, exit, (model.waitCost[person] ?? 0) - (potential[exit] ?? 0), -1, person)
  reachWishes(flow, person, 0, -1, 0)
  search(flow)
  total[0] = (total[0] ?? 0) + (all.distance[exit] ?? 0) + (potential[exit] ?? 0)
  settle(flow)
  follow(flow, person)
}

/**
 * One person more in a round, taken from where that costs least of what may give one up. False, and nothing is changed,
 * when there is no such or when it would cost more than `most`.
 */
export function draw(flow: Flow, round: number, most = Number.POSITIVE_INFINITY): boolean {
  const { model, potential, total, reach: all } = flow
  const [exit, goal] = [exitOf(model), cellsOf(flow) + round]
  startReach(all, goal)
  reach(all, exit, 0, -1, nobody)
  if (!search(flow)) return false
  const cost = (all.distance[goal] ?? 0) + (potential[goal] ?? 0) - (potential[exit] ?? 0)
  if (cost > most) return false
  total[0] = (total[0] ?? 0) + cost
  settle(flow)
  follow(flow, nobody)
  return true
}

/** Empties a round for good and seats those who sat there elsewhere, or stops when it costs more than `most`. */
export function close(flow: Flow, round: number, most = Number.POSITIVE_INFINITY): void {
  const { model, state, count, head, next, costs, total } = flow
  const { offices, runCost, closedCost } = model
  const out: number[] = []
  let saved = (runCost[round] ?? 0) - (closedCost[round] ?? 0)
  for (let cell = round * offices; cell < (round + 1) * offices; cell += 1)
    for (let person = head[cell] ?? nobody, left = count[cell] ?? 0; person !== nobody; left -= 1) {
      saved += (costs[person] ?? 0) + left - 1
      out.push(person)
      person = next[person] ?? nobody
    }
  state[round] = closed
  total[0] = (total[0] ?? 0) - saved
  for (const person of out) take(flow, person)
  for (const person of out) {
    if ((total[0] ?? 0) > most) return
    insert(flow, person)
  }
}

/** The last of the queue, after a person, who could give up a place at no cost; -1 for none. Leaves the way to them. */
function lastToYield(flow: Flow, person: number, length: number): number {
  const { model, head, next, costs, potential, reach: all } = flow
  const [cells, exit] = [cellsOf(flow), exitOf(model)]
  let last = nobody
  for (let at = 0; at < all.seen; at += 1) {
    const cell = all.touched[at] ?? 0
    if (cell >= cells) continue
    const base = (all.distance[cell] ?? 0) + (potential[cell] ?? 0) - (potential[exit] ?? 0)
    for (let other = head[cell] ?? nobody; other !== nobody; other = next[other] ?? nobody) {
      if (base + (model.waitCost[other] ?? 0) - (costs[other] ?? 0) !== length) continue
      if (other <= Math.max(last, person)) continue
      last = other
      all.from[exit] = cell
      all.by[exit] = other
    }
  }
  return last
}

/**
 * Gives a person who waits the place of the last in the queue who can give theirs up, when that costs nothing. False
 * when nobody after the person can.
 */
export function takeOver(flow: Flow, person: number): boolean {
  const { model, potential, reach: all } = flow
  const [cells, exit] = [cellsOf(flow), exitOf(model)]
  const length = (model.waitCost[person] ?? 0) - (potential[exit] ?? 0)
  startReach(all, exit + 1)
  // Costs are whole, so this lets through all ways that are no longer than waiting.
  all.distance[exit + 1] = length + 1
  reachWishes(flow, person, 0, -1, 0)
  for (let node = takeNearest(all); node >= 0; node = takeNearest(all)) {
    const far = all.distance[node] ?? 0
    if (node < cells) leaveCell(flow, node, far)
    else if (node < exit) leaveRound(flow, node - cells, far)
  }
  all.distance[exit + 1] = Number.POSITIVE_INFINITY
  const found = lastToYield(flow, person, length)
  if (found === nobody) return false
  all.goal = exit
  all.distance[exit] = length
  settle(flow)
  take(flow, person)
  follow(flow, person)
  return true
}

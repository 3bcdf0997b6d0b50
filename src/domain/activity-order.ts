import type { Activity } from './activities.ts'
import { Problem } from './problem.ts'
import type { Stored } from './stored.ts'

/** An activity's place in the plan. */
export type Placed = Pick<Stored<Activity>, 'id' | 'order'>

/** A row to write, and the order it gets. */
export type Reordered = { id: string; order: number }

/** Where an activity is put: just before or just after another. */
export type Target = { before: string } | { after: string }

/** Room left between two activities, so that another can be put there without touching either. */
const gap = 10
/** The highest order an activity may have. */
const highest = 100_000

/** Activities as they stand in the plan: by order, and by row number where two have the same. */
export function inOrder<T extends Placed>(activities: readonly T[]): T[] {
  return activities.toSorted((one, other) => one.order - other.order || Number(one.id) - Number(other.id))
}

/** The order of a new activity at the end of the plan; never above what an activity may have. */
export function orderAtEnd(activities: readonly Pick<Placed, 'order'>[]): number {
  const last = Math.max(0, ...activities.map(activity => activity.order))
  return Math.min(last + gap, highest)
}

/** Whether a row may keep its number at this place: all before and after it must still find one of their own. */
function fits(order: number, at: number, count: number): boolean {
  return order >= at && order <= highest - (count - 1 - at)
}

type Chain = { weight: number; previous: number }

/**
 * The places whose rows keep their numbers: as many as can, and rather the others than the moved one. Two
 * rows can both keep theirs when there are enough whole numbers between them for the rows that stand between.
 */
function kept(wanted: readonly Placed[], movedId: string): Set<number> {
  const chains: Chain[] = []
  let best = -1
  wanted.forEach(({ id, order }, at) => {
    const own = id === movedId ? 1 : 2
    let chain: Chain = {
      weight: fits(order, at, wanted.length) ? own : Number.NEGATIVE_INFINITY,
      previous: -1,
    }
    chains.forEach((earlier, from) => {
      const room = order - (wanted[from]?.order ?? 0) >= at - from
      if (room && chain.weight > 0 && earlier.weight + own > chain.weight) {
        chain = { weight: earlier.weight + own, previous: from }
      }
    })
    chains.push(chain)
    if (chain.weight > Math.max(0, chains[best]?.weight ?? 0)) best = at
  })
  const places = new Set<number>()
  for (let at = best; at >= 0; at = chains[at]?.previous ?? -1) places.add(at)
  return places
}

/** Numbers for the rows between two kept ones, evenly spread; after the last kept one they follow with a gap. */
function spread(low: number, high: number | null, count: number): number[] {
  const ceiling = high ?? Math.min(low + gap * (count + 1), highest + 1)
  const step = (ceiling - low) / (count + 1)
  return Array.from({ length: count }, (_, at) => low + Math.floor(step * (at + 1)))
}

/** Ascending numbers for the rows in the wanted sequence, with the fewest rows changed. */
function renumber(wanted: readonly Placed[], movedId: string): Reordered[] {
  const places = kept(wanted, movedId)
  const orders: number[] = []
  while (orders.length < wanted.length) {
    const from = orders.length
    const to = wanted.findIndex((_, at) => at >= from && places.has(at))
    const high = wanted[to]?.order ?? null
    const count = (to < 0 ? wanted.length : to) - from
    orders.push(...spread(orders.at(-1) ?? -1, high, count), ...(high === null ? [] : [high]))
  }
  return wanted.flatMap(({ id, order }, at) => {
    const next = orders[at] ?? order
    return next === order ? [] : [{ id, order: next }]
  })
}

/**
 * The rows to write so that one activity of a plan stands just before or after another: as few as possible,
 * none when it already stands there. An activity that is not in the plan is a Problem `not_found`.
 */
export function moveActivity(activities: readonly Placed[], id: string, target: Target): Reordered[] {
  const beside = 'before' in target ? target.before : target.after
  const sequence = inOrder(activities)
  const moved = sequence.find(activity => activity.id === id)
  const others = sequence.filter(activity => activity.id !== id)
  const place = others.findIndex(activity => activity.id === beside)
  if (moved === undefined || (place < 0 && beside !== id)) throw new Problem('not_found')
  const at = beside === id ? sequence.indexOf(moved) : 'before' in target ? place : place + 1
  const wanted = others.toSpliced(at, 0, moved)
  if (wanted.every((activity, position) => activity === sequence[position])) return []
  return renumber(wanted, id)
}

/*
 * Nodes by their distance, nearest first, in a heap that knows where each node lies, so that a node that has come
 * nearer moves up. Of nodes as near the one that came first in the heap's order is taken: the same on every machine.
 */

export type Reach = {
  readonly distance: Float64Array
  /** The node before each on its way, and who moves between them; -1 for none. */
  readonly from: Int32Array
  readonly by: Int32Array
  readonly heap: Int32Array
  readonly place: Int32Array
  readonly touched: Int32Array
  waiting: number
  seen: number
  /** Where the way is to end; what is farther than it is passed over. */
  goal: number
}

const never = Number.POSITIVE_INFINITY

export const reachOf = (nodes: number): Reach => ({
  distance: new Float64Array(nodes).fill(never),
  from: new Int32Array(nodes).fill(-1),
  by: new Int32Array(nodes).fill(-1),
  heap: new Int32Array(nodes),
  place: new Int32Array(nodes).fill(-1),
  touched: new Int32Array(nodes),
  waiting: 0,
  seen: 0,
  goal: 0,
})

/** Forgets the last search. */
export function startReach(reach: Reach, goal: number): void {
  const { distance, place, touched } = reach
  for (let at = 0; at < reach.seen; at += 1) {
    const node = touched[at] ?? 0
    distance[node] = never
    place[node] = -1
  }
  reach.seen = 0
  reach.waiting = 0
  reach.goal = goal
}

function rise({ heap, place, distance }: Reach, node: number, begun: number): void {
  const near = distance[node] ?? 0
  let at = begun
  while (at > 0) {
    const up = (at - 1) >> 1
    const other = heap[up] ?? 0
    if ((distance[other] ?? 0) <= near) break
    heap[at] = other
    place[other] = at
    at = up
  }
  heap[at] = node
  place[node] = at
}

function sink({ heap, place, distance, waiting }: Reach, node: number): void {
  const near = distance[node] ?? 0
  let at = 0
  for (;;) {
    let down = 2 * at + 1
    if (down >= waiting) break
    const [left, right] = [heap[down] ?? 0, heap[down + 1] ?? 0]
    let other = left
    if (down + 1 < waiting && (distance[right] ?? 0) < (distance[left] ?? 0)) {
      down += 1
      other = right
    }
    if ((distance[other] ?? 0) >= near) break
    heap[at] = other
    place[other] = at
    at = down
  }
  heap[at] = node
  place[node] = at
}

/** A way to a node that is so long; kept when none is known that is as short. */
export function reach(all: Reach, node: number, far: number, from: number, by: number): void {
  const { distance, place } = all
  const known = distance[node] ?? 0
  if (far >= known || far >= (distance[all.goal] ?? 0)) return
  if (known === never) {
    all.touched[all.seen] = node
    all.seen += 1
  }
  distance[node] = far
  all.from[node] = from
  all.by[node] = by
  if (node === all.goal) return
  const at = place[node] ?? -1
  if (at < 0) all.waiting += 1
  rise(all, node, at < 0 ? all.waiting - 1 : at)
}

/** The nearest node that is nearer than the goal, taken out; -1 when there is none. */
export function takeNearest(all: Reach): number {
  if (all.waiting === 0) return -1
  const nearest = all.heap[0] ?? 0
  if ((all.distance[nearest] ?? 0) >= (all.distance[all.goal] ?? 0)) return -1
  all.waiting -= 1
  all.place[nearest] = -1
  const last = all.heap[all.waiting] ?? 0
  if (all.waiting > 0) sink(all, last)
  return nearest
}

/** A stretch of the circle, in degrees clockwise from the top. */
export type Stretch = { from: number; to: number }

/**
 * Deals stretches into lanes so that none touches another in its lane: each takes the first lane with room, in the
 * order given. `gap` is the least distance in degrees. Gives the lane of each stretch, counted from 0.
 */
export function dealLanes(stretches: readonly Stretch[], gap: number): number[] {
  const lanes: Stretch[][] = []
  return stretches.map(stretch => {
    const free = lanes.findIndex(lane =>
      lane.every(other => stretch.from >= other.to + gap || stretch.to + gap <= other.from),
    )
    const lane = free === -1 ? lanes.length : free
    lanes[lane] = [...(lanes[lane] ?? []), stretch]
    return lane
  })
}

/**
 * Moves places along a line as little as possible until neighbours are at least `apart` from each other and all lie
 * between `from` and `to`. The wished places must be in order and keep it. Too many for the line run past its end.
 */
export function spread(wished: readonly number[], apart: number, from: number, to: number): number[] {
  // With the distance taken out, the nearest places in order are found by pooling neighbours that would cross.
  const pools: { sum: number; size: number }[] = []
  wished.forEach((place, position) => {
    pools.push({ sum: place - position * apart, size: 1 })
    for (
      let last = pools.at(-1), before = pools.at(-2);
      last && before;
      last = pools.at(-1), before = pools.at(-2)
    ) {
      if (before.sum / before.size <= last.sum / last.size) break
      pools.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size })
    }
  })
  const latest = Math.max(from, to - (wished.length - 1) * apart)
  const settled = pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size))
  return settled.map((place, position) => Math.min(Math.max(place, from), latest) + position * apart)
}

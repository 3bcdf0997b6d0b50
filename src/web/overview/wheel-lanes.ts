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
 * Moves things along a line as little as possible until none touches its neighbour and all lie between `from` and
 * `to`. `wished` are their middles, in order; `sizes` how much of the line each takes. Too many for the line run past
 * its end.
 */
export function spread(
  wished: readonly number[],
  sizes: readonly number[],
  from: number,
  to: number,
): number[] {
  const size = (position: number) => sizes[position] ?? 0
  const offsets: number[] = []
  wished.forEach((_, position) => {
    const before = offsets.at(-1)
    offsets.push(before === undefined ? 0 : before + (size(position - 1) + size(position)) / 2)
  })
  // With the sizes taken out, the nearest places in order are found by pooling neighbours that would cross.
  const pools: { sum: number; count: number }[] = []
  wished.forEach((place, position) => {
    pools.push({ sum: place - (offsets[position] ?? 0), count: 1 })
    for (
      let last = pools.at(-1), before = pools.at(-2);
      last && before;
      last = pools.at(-1), before = pools.at(-2)
    ) {
      if (before.sum / before.count <= last.sum / last.count) break
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  })
  const first = from + size(0) / 2
  const latest = Math.max(first, to - size(wished.length - 1) / 2 - (offsets.at(-1) ?? 0))
  const settled = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return settled.map((place, position) => Math.min(Math.max(place, first), latest) + (offsets[position] ?? 0))
}

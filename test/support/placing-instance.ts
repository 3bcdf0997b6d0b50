import type { Candidate, Link, PlacingProblem, Series } from '../../src/domain/placing-problem.ts'

/** Numbers from 0 up to 1 that are the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Shape = {
  readonly rounds: number
  readonly sessions: 1 | 2
  /** Whether every round has the managers too. */
  readonly allTogether: boolean
  /** Whether rounds come five alike. */
  readonly alike: boolean
}

const week = 14

/** Workdays of some days of the year, with a cost each. */
function workdays(
  next: () => number,
  [first, past]: readonly [number, number],
  halfDays: number,
  hosts = [''],
): Candidate[] {
  const candidates: Candidate[] = []
  for (let day = first; day < past; day += 1) {
    if (day % 7 >= 5) continue
    for (const half of halfDays === 1 ? [0, 1] : [0])
      for (const host of hosts) {
        const from = day * 2 + half
        const edge = day % 7 === 0 || day % 7 === 4 ? 4 : 0
        candidates.push({
          from,
          to: from + halfDays - 1,
          host,
          cost: Math.floor(next() * next() * 60) + edge,
        })
      }
  }
  return candidates
}

const link = (leastWeeks: number, bestWeeks: number, weekPrice: number, sameHostAllowed = true): Link => ({
  leastGap: leastWeeks * week,
  bestGap: bestWeeks * week,
  weekPrice,
  sameHostAllowed,
})

function round(next: () => number, { sessions, allTogether }: Shape, at: number): Series {
  const begins = 20 + Math.floor(next() * 200)
  const first = workdays(next, [begins, begins + 60], 4)
  const people = 4 | (allTogether || at % 3 === 0 ? 1 : 0)
  if (sessions === 1) return { events: [first], links: [], people }
  return { events: [first, workdays(next, [begins + 30, begins + 90], 2)], links: [link(3, 5, 2)], people }
}

/** A year of two chefsmöten with five hosts, four steering meetings, Mötesplats and course rounds, from a seed. */
export function yearFrom(seed: number, shape: Shape): PlacingProblem {
  const next = numbersFrom(seed)
  const hosts = ['a', 'b', 'c', 'd', 'e']
  const windows = [
    [20, 60],
    [110, 160],
    [235, 275],
    [300, 345],
  ] as const
  const series: Series[] = [
    {
      events: [workdays(next, [70, 140], 4, hosts), workdays(next, [250, 320], 4, hosts)],
      links: [link(1, 26, 3, false)],
      people: 1,
    },
    {
      events: windows.map(window => workdays(next, window, 1)),
      links: [link(4, 12, 2), link(4, 12, 2), link(4, 12, 2)],
      people: 1 | 2,
    },
    { events: [workdays(next, [260, 320], 4)], links: [], people: 1 | 2 | 4 },
  ]
  for (let at = 0; at < shape.rounds; at += 1) {
    const before = series.at(-1)
    series.push(shape.alike && at % 5 !== 0 && before ? before : round(next, shape, at))
  }
  const orders = [{ first: { series: 0, event: 0 }, next: { series: 1, event: 1 }, leastGap: 4 }]
  return { series, orders, sameWeekPrice: 10 }
}

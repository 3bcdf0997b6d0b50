import {
  type Candidate,
  type Chosen,
  type EventAt,
  entry,
  isHeld,
  linkCost,
  meetingCost,
  type Order,
  type PlacingProblem,
  type Series,
} from './placing-problem.ts'

/* Events that stand already are no part of the search: what they mean for the others is reckoned into their candidates. */

type Standing = EventAt & { readonly candidate: Candidate; readonly people: number }

function standingIn({ series }: PlacingProblem): Standing[] {
  return series.flatMap(({ events, people }, s) =>
    events.flatMap(([candidate], e) =>
      candidate?.stands === true ? [{ series: s, event: e, candidate, people }] : [],
    ),
  )
}

const isAt = (one: EventAt, other: EventAt) => one.series === other.series && one.event === other.event

/** What a candidate of an event costs beside those that stand; Infinity when they leave no room for it. */
function besideStanding(
  { series, orders, sameWeekPrice }: PlacingProblem,
  standing: readonly Standing[],
  at: EventAt,
  candidate: Candidate,
): number {
  const { links, people } = entry(series, at.series)
  let cost = 0
  for (const one of standing) {
    if (one.series !== at.series) {
      if ((one.people & people) !== 0) cost += meetingCost(candidate, one.candidate, sameWeekPrice)
    } else if (one.event === at.event - 1) cost += linkCost(entry(links, one.event), one.candidate, candidate)
    else if (one.event === at.event + 1) cost += linkCost(entry(links, at.event), candidate, one.candidate)
    for (const order of orders) {
      const after = isAt(order.first, at) && isAt(order.next, one) && !isHeld(order, candidate, one.candidate)
      const before =
        isAt(order.next, at) && isAt(order.first, one) && !isHeld(order, one.candidate, candidate)
      if (after || before) return Number.POSITIVE_INFINITY
    }
  }
  return cost
}

/** Events of a series that follow each other with none between them that stands. */
type Run = { readonly series: number; readonly first: number; readonly length: number }

function runsOf(series: readonly Series[], isStanding: (at: EventAt) => boolean): Run[] {
  return series.flatMap(({ events }, s) => {
    const runs: Run[] = []
    for (const [e] of events.entries()) {
      if (isStanding({ series: s, event: e })) continue
      const last = runs.at(-1)
      if (last !== undefined && last.first + last.length === e)
        runs[runs.length - 1] = { ...last, length: last.length + 1 }
      else runs.push({ series: s, first: e, length: 1 })
    }
    return runs
  })
}

/** Where an event lies among the runs; null when it stands. */
function inRuns(runs: readonly Run[], at: EventAt): EventAt | null {
  const series = runs.findIndex(
    run => run.series === at.series && run.first <= at.event && at.event < run.first + run.length,
  )
  return series < 0 ? null : { series, event: at.event - entry(runs, series).first }
}

function ordersAmong(runs: readonly Run[], orders: readonly Order[]): Order[] {
  return orders.flatMap(({ leastGap, ...order }) => {
    const [first, next] = [inRuns(runs, order.first), inRuns(runs, order.next)]
    return first === null || next === null ? [] : [{ first, next, leastGap }]
  })
}

/**
 * The same problem without the events that stand already, and how a placing of it becomes one of the whole; null when
 * none stands. Every placing costs as much less as those that stand cost among themselves.
 */
export function aroundStanding(
  problem: PlacingProblem,
): { problem: PlacingProblem; whole: (chosen: Chosen) => Chosen } | null {
  const standing = standingIn(problem)
  if (standing.length === 0) return null
  const runs = runsOf(problem.series, at => standing.some(one => isAt(one, at)))
  const kept = runs.map(({ series, first, length }) =>
    entry(problem.series, series)
      .events.slice(first, first + length)
      .map((candidates, e) =>
        candidates.flatMap((candidate, index) => {
          const cost = besideStanding(problem, standing, { series, event: first + e }, candidate)
          return Number.isFinite(cost)
            ? [{ index, candidate: { ...candidate, cost: candidate.cost + cost } }]
            : []
        }),
      ),
  )
  const series = runs.map(({ series: of, first, length }, at) => {
    const { links, people } = entry(problem.series, of)
    const events = entry(kept, at).map(all => all.map(({ candidate }) => candidate))
    return { events, links: links.slice(first, first + length - 1), people }
  })
  const pickOf = (chosen: Chosen, at: EventAt) => {
    const found = inRuns(runs, at)
    if (found === null) return 0
    return entry(
      entry(entry(kept, found.series), found.event),
      entry(entry(chosen, found.series), found.event),
    ).index
  }
  const whole = (chosen: Chosen) =>
    problem.series.map(({ events }, s) => events.map((_, e) => pickOf(chosen, { series: s, event: e })))
  return {
    problem: { series, orders: ordersAmong(runs, problem.orders), sameWeekPrice: problem.sameWeekPrice },
    whole,
  }
}

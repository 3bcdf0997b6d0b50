import { type Placed, placeSeries } from './place-series.ts'
import { type Candidate, type Chosen, type EventAt, entry, type PlacingProblem } from './placing-problem.ts'

/** Where an event stood before: compared by its first half-day and its host. */
export type Place = Pick<Candidate, 'from' | 'host'>

const halfDaysOfDay = 2
const dayAt = ({ from }: Place) => Math.floor(from / halfDaysOfDay)

function withEvents(
  problem: PlacingProblem,
  change: (candidates: readonly Candidate[], at: EventAt) => readonly Candidate[],
): PlacingProblem {
  const series = problem.series.map((one, s) => ({
    ...one,
    events: one.events.map((candidates, event) => change(candidates, { series: s, event })),
  }))
  return { ...problem, series }
}

const sameEvent = (one: EventAt, other: EventAt) => one.series === other.series && one.event === other.event

/** The best placing in which an event stands on another day than in this one; all other events may move too. */
export function nextBest(problem: PlacingProblem, chosen: Chosen, at: EventAt, mostLooks?: number): Placed {
  const candidates = entry(entry(problem.series, at.series).events, at.event)
  const taken = dayAt(entry(candidates, entry(entry(chosen, at.series), at.event)))
  const elsewhere = withEvents(problem, (all, event) =>
    sameEvent(event, at) ? all.filter(one => dayAt(one) !== taken) : all,
  )
  const placed = placeSeries(elsewhere, mostLooks)
  if (!placed.ok) return placed
  // The forbidden day's candidates were taken out: number the rest as they stand in the problem.
  const kept = candidates.flatMap((one, index) => (dayAt(one) === taken ? [] : [index]))
  const renumbered = placed.placing.chosen.map((picks, series) =>
    picks.map((pick, event) => (sameEvent({ series, event }, at) ? entry(kept, pick) : pick)),
  )
  return { ok: true, placing: { ...placed.placing, chosen: renumbered } }
}

/**
 * The problem in which each event that leaves its earlier place costs `movePrice` more, so that a new placing moves
 * only what gains by it. `earlier` is by series and event; null for an event that had no place.
 */
export function keepingPlaces(
  problem: PlacingProblem,
  earlier: readonly (readonly (Place | null)[])[],
  movePrice: number,
): PlacingProblem {
  return withEvents(problem, (candidates, { series, event }) => {
    const before = earlier[series]?.[event] ?? null
    if (before === null) return candidates
    return candidates.map(one =>
      one.from === before.from && one.host === before.host ? one : { ...one, cost: one.cost + movePrice },
    )
  })
}

import { alikeSeries, type Placed, placeSeries } from './place-series.ts'
import {
  type Candidate,
  type Chosen,
  type EventAt,
  entry,
  type PlacingProblem,
  placingCost,
} from './placing-problem.ts'

/** Where an event stood before: compared by its first half-day and its host. */
export type Place = Pick<Candidate, 'from' | 'host'>

const halfDaysOfDay = 2
const dayAt = ({ from }: Place) => Math.floor(from / halfDaysOfDay)

type Keeps = (candidate: Candidate, at: EventAt, index: number) => boolean

/** The best placing with only some of the candidates, numbered as they stand in the problem. */
function placeAmong(problem: PlacingProblem, keeps: Keeps, mostLooks?: number): Placed {
  const kept = problem.series.map(({ events }, series) =>
    events.map((all, event) =>
      all.flatMap((one, index) => (keeps(one, { series, event }, index) ? [index] : [])),
    ),
  )
  const series = problem.series.map((one, s) => ({
    ...one,
    events: one.events.map((all, e) => entry(entry(kept, s), e).map(index => entry(all, index))),
  }))
  const placed = placeSeries({ ...problem, series }, mostLooks)
  if (!placed.ok) return placed
  const chosen = placed.placing.chosen.map((picks, s) =>
    picks.map((pick, e) => entry(entry(entry(kept, s), e), pick)),
  )
  return { ok: true, placing: { ...placed.placing, chosen } }
}

/** The placing with alike series changed about, so that as many as can stand as they stood before. */
function changedAbout(problem: PlacingProblem, chosen: Chosen, earlier: Chosen, own: number): Chosen {
  const out = [...chosen]
  for (const alike of alikeSeries(problem)) {
    const group = alike.filter(at => at !== own)
    const free = group.map(at => entry(chosen, at))
    const others = group.filter(at => {
      const found = free.findIndex(picks => picks.join() === entry(earlier, at).join())
      const [same] = found < 0 ? [] : free.splice(found, 1)
      if (same !== undefined) out[at] = same
      return same === undefined
    })
    for (const [index, picks] of free.entries()) out[entry(others, index)] = picks
  }
  return out
}

/** Puts each series back to where it stood for as long as the whole costs no more. */
function putBack(problem: PlacingProblem, given: Chosen, earlier: Chosen, own: number): Chosen {
  const cost = placingCost(problem, given)
  let chosen = given
  for (let back = true; back; ) {
    back = false
    for (const [at, picks] of earlier.entries()) {
      if (at === own || picks.join() === entry(chosen, at).join()) continue
      const tried = chosen.with(at, picks)
      if (placingCost(problem, tried) > cost) continue
      chosen = tried
      back = true
    }
  }
  return chosen
}

/** Whether a place is on another day than the one where the event lies now; places of other events all are. */
function leavesDay(problem: PlacingProblem, chosen: Chosen, at: EventAt): Keeps {
  const candidates = entry(entry(problem.series, at.series).events, at.event)
  const taken = dayAt(entry(candidates, entry(entry(chosen, at.series), at.event)))
  return (one, { series, event }) => series !== at.series || event !== at.event || dayAt(one) !== taken
}

/** The best placing in which an event stands on another day and every event of other series stays where it is. */
export function nextBestBeside(problem: PlacingProblem, chosen: Chosen, at: EventAt): Placed {
  const leaves = leavesDay(problem, chosen, at)
  const stays = ({ series, event }: EventAt, index: number) => index === entry(entry(chosen, series), event)
  return placeAmong(
    problem,
    (one, event, index) => leaves(one, event, index) && (event.series === at.series || stays(event, index)),
  )
}

/**
 * The best placing in which an event stands on another day than in this one. All other events may move too; of
 * placings that cost the same it looks for one that moves few of them.
 */
export function nextBest(problem: PlacingProblem, chosen: Chosen, at: EventAt, mostLooks?: number): Placed {
  const best = placeAmong(problem, leavesDay(problem, chosen, at), mostLooks)
  if (!best.ok) return best
  const others = nextBestBeside(problem, chosen, at)
  if (others.ok && others.placing.cost <= best.placing.cost)
    return { ok: true, placing: { ...others.placing, atLeast: best.placing.atLeast } }
  const near = changedAbout(problem, best.placing.chosen, chosen, at.series)
  return { ok: true, placing: { ...best.placing, chosen: putBack(problem, near, chosen, at.series) } }
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
  const moved = (one: Candidate, before: Place | null) =>
    before === null || (one.from === before.from && one.host === before.host)
      ? one
      : { ...one, cost: one.cost + movePrice }
  const series = problem.series.map((one, s) => ({
    ...one,
    events: one.events.map((all, e) => all.map(candidate => moved(candidate, earlier[s]?.[e] ?? null))),
  }))
  return { ...problem, series }
}

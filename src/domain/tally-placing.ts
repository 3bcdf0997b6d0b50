import { type Chosen, entry, halfDaysOfWeek, weekAt } from './placing-problem.ts'
import type { Against, Reckoned } from './reckon-places.ts'
import type { YearProblem } from './wish-candidates.ts'

/** What speaks against a whole placing, counted. */
export type Tally = Against & {
  /** Weeks, also begun ones, by which events are off their best distance from the one before. */
  readonly weeksOff: number
  /** Times that two events with people in common begin in the same week. */
  readonly sameWeek: number
}

/** Where each event of a placing lies, by series. */
export function placesOf({ reckoned }: YearProblem, chosen: Chosen): Reckoned[][] {
  return reckoned.map((events, s) => events.map((all, e) => entry(all, entry(entry(chosen, s), e))))
}

/** The titles' places of other series with people in common that begin in the same week. */
export function sameWeekOf(
  { problem }: YearProblem,
  places: readonly (readonly Reckoned[])[],
  at: { series: number; event: number },
): { series: number; event: number }[] {
  const own = entry(entry(places, at.series), at.event)
  return places.flatMap((events, series) => {
    const shared = entry(problem.series, series).people & entry(problem.series, at.series).people
    if (series === at.series || shared === 0) return []
    return events.flatMap(({ from }, event) => (weekAt(from) === weekAt(own.from) ? [{ series, event }] : []))
  })
}

function weeksOff({ problem }: YearProblem, places: readonly (readonly Reckoned[])[]): number {
  let weeks = 0
  for (const [s, { links }] of problem.series.entries())
    for (const [at, { bestGap }] of links.entries()) {
      const [one, next] = [entry(entry(places, s), at), entry(entry(places, s), at + 1)]
      weeks += Math.ceil(Math.abs(next.from - one.to - 1 - bestGap) / halfDaysOfWeek)
    }
  return weeks
}

export function tallyPlacing(year: YearProblem, chosen: Chosen): Tally {
  const places = placesOf(year, chosen)
  const sum = (of: keyof Against) => places.flat().reduce((all, { against }) => all + against[of], 0)
  const meetings = places.flatMap((events, series) =>
    events.map((_, event) => sameWeekOf(year, places, { series, event }).length),
  )
  return {
    busy: sum('busy'),
    unknown: sum('unknown'),
    onBreak: sum('onBreak'),
    boards: sum('boards'),
    edges: sum('edges'),
    turns: sum('turns'),
    weeksOff: weeksOff(year, places),
    // Each meeting of two is seen from both.
    sameWeek: meetings.reduce((all, count) => all + count, 0) / 2,
  }
}

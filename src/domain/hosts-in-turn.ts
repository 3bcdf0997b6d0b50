import { type Chosen, entry, placingCost } from './placing-problem.ts'
import type { Reckoned } from './reckon-places.ts'
import type { YearProblem } from './wish-candidates.ts'

type Picks = readonly number[]

/** The picks with the hosts of two events changed about; null where one of them cannot have the other's. */
function exchanged(
  events: readonly (readonly Reckoned[])[],
  picks: Picks,
  one: number,
  other: number,
): Picks | null {
  const placeAt = (event: number) => entry(entry(events, event), entry(picks, event))
  const withHost = (event: number, host: string) =>
    entry(events, event).findIndex(place => place.from === placeAt(event).from && place.host === host)
  const [first, next] = [withHost(one, placeAt(other).host), withHost(other, placeAt(one).host)]
  return first < 0 || next < 0 ? null : picks.with(one, first).with(other, next)
}

/**
 * The placing with the hosts of each series in the order in which they have waited, as far as that costs no more.
 * What a turn costs is counted by event, so that two hosts in either order cost the same: then who has waited longer
 * is host first (agreement, "Chefssamverkan"). The placing is as good as it was.
 */
export function withHostsInTurn({ problem, reckoned }: YearProblem, given: Chosen): Chosen {
  const cost = placingCost(problem, given)
  let chosen = given
  for (const [series, events] of reckoned.entries())
    for (let one = 0; one < events.length; one += 1)
      for (let other = one + 1; other < events.length; other += 1) {
        const picks = entry(chosen, series)
        const turnsAt = (event: number) => entry(entry(events, event), entry(picks, event)).against.turns
        if (turnsAt(one) <= turnsAt(other)) continue
        const turned = exchanged(events, picks, one, other)
        if (turned === null) continue
        const tried = chosen.with(series, turned)
        if (placingCost(problem, tried) <= cost) chosen = tried
      }
  return chosen
}

import { nextBest, nextBestBeside } from './change-placing.ts'
import { eventOf, hostName, listed, sayClosed, sayWhen, type Told } from './explain-placing.ts'
import { withHostsInTurn } from './hosts-in-turn.ts'
import { placeSeries } from './place-series.ts'
import { type Chosen, type EventAt, entry, type PlacingProblem, placingCost } from './placing-problem.ts'
import type { Reckoned } from './reckon-places.ts'
import { placesOf, type Tally, tallyPlacing } from './tally-placing.ts'
import type { YearProblem } from './wish-candidates.ts'

/* What other day an event could have, and what that would cost. */

type Placing = { readonly chosen: Chosen; readonly cost: number }

/** A year placed one way. */
type Laid = { readonly year: YearProblem; readonly chosen: Chosen }

const tallied: readonly (keyof Tally)[] = [
  'busy',
  'unknown',
  'onBreak',
  'boards',
  'edges',
  'turns',
  'weeksOff',
  'sameWeek',
]

/** What differs between two placings, in words; dearer things first. */
function sayChanges(told: Told, now: Laid, then: Laid, at: EventAt): string {
  const { say } = told
  const [before, after] = [tallyPlacing(now.year, now.chosen), tallyPlacing(then.year, then.chosen)]
  const by = (key: keyof Tally) => after[key] - before[key]
  const more = tallied.filter(key => by(key) > 0).map(key => say.next.more[key](by(key)))
  const less = tallied.filter(key => by(key) < 0).map(key => say.next.less[key](-by(key)))
  const [here, there] = [placesOf(now.year, now.chosen), placesOf(then.year, then.chosen)]
  const others = here.flatMap((events, series) =>
    events.flatMap((place, event) => {
      const moved = entry(entry(there, series), event)
      const { title } = eventOf(told, { series, event })
      const own = series === at.series && event === at.event
      const moves = !own && moved.from !== place.from ? [say.next.moves(title, sayWhen(told, moved))] : []
      const hosts = moved.host === place.host ? [] : [say.next.hosts(title, hostName(told, moved.host))]
      return [...moves, ...hosts]
    }),
  )
  return listed([...more, ...less, ...others], say.and)
}

/** The next best day of an event, what the year costs more with it, and that in words; no place when no other goes. */
export type Alternative = {
  readonly place: Reckoned | null
  readonly dearer: number
  readonly sentence: string
}

/**
 * What the next best day of an event is and what it would cost, all else placed anew at its best; or, where `beside`
 * is said, with all other series left where they are, which is found much faster and may not be the next best.
 * `plain` is the problem without what it costs to leave a proposal before.
 */
export function whatElse(
  told: Told,
  placing: Placing,
  at: EventAt,
  beside = false,
  plain: PlacingProblem = told.year.problem,
): Alternative {
  const { year, say } = told
  const other = (beside ? nextBestBeside : nextBest)(year.problem, placing.chosen, at)
  if (!other.ok) return { place: null, dearer: 0, sentence: say.next.none }
  const { cost, atLeast } = other.placing
  const chosen = withHostsInTurn(year, other.placing.chosen)
  const place = entry(entry(placesOf(year, chosen), at.series), at.event)
  const [when, dearer] = [sayWhen(told, place), cost - placing.cost]
  const changes = sayChanges(told, { year, chosen: placing.chosen }, { year, chosen }, at)
  const really = placingCost(plain, chosen) - placingCost(plain, placing.chosen)
  if (really < 0) return { place, dearer, sentence: say.next.better(when, changes) }
  if (really === 0 || changes === '') return { place, dearer, sentence: say.next.same(when) }
  const sentence = (atLeast === cost && !beside ? say.next.dearer : say.next.unproved)(when, changes)
  return { place, dearer, sentence }
}

/**
 * The best day of a locked event if it were let go, and what the lock costs. `unlocked` is the same year without the
 * lock. No place where the locked one is the best all the same, or where no other can be found.
 */
export function whatUnlocked(told: Told, placing: Placing, at: EventAt, unlocked: YearProblem): Alternative {
  const { year, say } = told
  const placed = placeSeries(unlocked.problem)
  if (!placed.ok) return { place: null, dearer: 0, sentence: '' }
  const chosen = withHostsInTurn(unlocked, placed.placing.chosen)
  const of = (laid: Laid) => entry(entry(placesOf(laid.year, laid.chosen), at.series), at.event)
  const [locked, free] = [
    { year, chosen: placing.chosen },
    { year: unlocked, chosen },
  ]
  const [here, place] = [of(locked), of(free)]
  if (here.from === place.from) return { place: null, dearer: 0, sentence: say.lock.same }
  const [when, dearer] = [sayWhen(told, place), placing.cost - placed.placing.cost]
  const changes = dearer > 0 ? sayChanges(told, free, locked, at) : ''
  const best = () => {
    if (sayClosed(told, here).length > 0) return say.lock.workday(when)
    return dearer > 0 ? say.lock.best(when) : say.lock.none(when)
  }
  return { place, dearer, sentence: [best(), ...(changes === '' ? [] : [say.lock.means(changes)])].join(' ') }
}

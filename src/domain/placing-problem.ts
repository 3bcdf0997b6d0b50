/*
 * What is to be placed in a year, without a word of what it is. Time is counted in half-days from a Monday, so that
 * fourteen of them are a week. Events that follow one another form a series (the two chefsmöten, the steering
 * meetings, the sessions of a course round).
 */

/** A place that an event may get: its first and last half-day, and what it costs there. */
export type Candidate = {
  readonly from: number
  readonly to: number
  /** Who would be the host; '' where nobody is. */
  readonly host: string
  /** Whole and at least 0. */
  readonly cost: number
  /** The event stands here already and is the only candidate: between two that stand nothing is judged. */
  readonly stands?: boolean
}

/** What must and should hold between an event of a series and the next; a gap is the half-days between them. */
export type Link = {
  readonly leastGap: number
  readonly bestGap: number
  /** For each week, also one that is only begun, by which the gap differs from the best. Whole and at least 0. */
  readonly weekPrice: number
  readonly sameHostAllowed: boolean
}

/** Events in the order they come, no two of them in the same week. A pinned event has one candidate. */
export type Series = {
  readonly events: readonly (readonly Candidate[])[]
  /** One fewer than the events. */
  readonly links: readonly Link[]
  /** Bits of at most 31 groups of people: series that share one never overlap. */
  readonly people: number
}

export type EventAt = { readonly series: number; readonly event: number }

/** An event that must be over before an event of another series begins, with so many half-days between. */
export type Order = { readonly first: EventAt; readonly next: EventAt; readonly leastGap: number }

export type PlacingProblem = {
  readonly series: readonly Series[]
  readonly orders: readonly Order[]
  /** For each two events of different series that share people and begin in the same week. Whole and at least 0. */
  readonly sameWeekPrice: number
}

/** The chosen candidate of each event, by series. */
export type Chosen = readonly (readonly number[])[]

export const halfDaysOfWeek = 14

export const weekAt = (halfDay: number): number => Math.floor(halfDay / halfDaysOfWeek)

/** The entry of a list that is known to be there. */
export function entry<T>(list: { readonly [at: number]: T }, at: number): T {
  const found = list[at]
  if (found === undefined) throw new RangeError(`Nothing at ${at}.`)
  return found
}

const bothStand = (one: Candidate, other: Candidate) => one.stands === true && other.stands === true

/** What two events that follow one another in a series cost together; Infinity when they may not. */
export function linkCost(link: Link, one: Candidate, next: Candidate): number {
  if (bothStand(one, next)) return 0
  const gap = next.from - one.to - 1
  if (gap < Math.max(0, link.leastGap) || weekAt(one.from) === weekAt(next.from))
    return Number.POSITIVE_INFINITY
  if (!link.sameHostAllowed && one.host !== '' && one.host === next.host) return Number.POSITIVE_INFINITY
  return link.weekPrice * Math.ceil(Math.abs(gap - link.bestGap) / halfDaysOfWeek)
}

/** What two events of series that share people cost together; Infinity when they overlap. */
export function meetingCost(one: Candidate, other: Candidate, sameWeekPrice: number): number {
  if (bothStand(one, other)) return 0
  if (one.from <= other.to && other.from <= one.to) return Number.POSITIVE_INFINITY
  return weekAt(one.from) === weekAt(other.from) ? sameWeekPrice : 0
}

/** Whether an event is over before the next of an order begins. */
export function isHeld({ leastGap }: Order, first: Candidate, next: Candidate): boolean {
  return bothStand(first, next) || next.from - first.to - 1 >= leastGap
}

function chainCost({ events, links }: Series, picks: readonly number[]): number {
  const places = picks.map((pick, at) => entry(entry(events, at), pick))
  const alone = places.reduce((sum, { cost }) => sum + cost, 0)
  return links.reduce(
    (sum, link, at) => sum + linkCost(link, entry(places, at), entry(places, at + 1)),
    alone,
  )
}

function sharedCost(problem: PlacingProblem, chosen: Chosen, one: number, other: number): number {
  const [a, b] = [entry(problem.series, one), entry(problem.series, other)]
  if ((a.people & b.people) === 0) return 0
  let sum = 0
  for (const [k, p] of entry(chosen, one).entries())
    for (const [l, q] of entry(chosen, other).entries())
      sum += meetingCost(entry(entry(a.events, k), p), entry(entry(b.events, l), q), problem.sameWeekPrice)
  return sum
}

/** What a placing costs, straight from what the terms say; Infinity when something that must hold does not. */
export function placingCost(problem: PlacingProblem, chosen: Chosen): number {
  const placeOf = ({ series, event }: EventAt) =>
    entry(entry(entry(problem.series, series).events, event), entry(entry(chosen, series), event))
  for (const order of problem.orders)
    if (!isHeld(order, placeOf(order.first), placeOf(order.next))) return Number.POSITIVE_INFINITY
  let sum = 0
  for (const [one, series] of problem.series.entries()) {
    sum += chainCost(series, entry(chosen, one))
    for (let other = 0; other < one; other += 1) sum += sharedCost(problem, chosen, one, other)
  }
  return sum
}

/** So much does no placing cost that holds: all at their dearest. */
export function mostCost({ series, sameWeekPrice }: PlacingProblem): number {
  const costs = series.flatMap(({ events }) =>
    events.map(all => all.reduce((most, { cost }) => Math.max(most, cost), 0)),
  )
  const ends = series.flatMap(({ events }) => events.flatMap(all => all.map(({ to }) => to)))
  const last = ends.reduce((most, to) => Math.max(most, to), 0)
  const links = series.flatMap(one => one.links)
  const apart = links.map(({ weekPrice, bestGap }) => weekPrice * (weekAt(last + Math.abs(bestGap)) + 1))
  const meetings = (costs.length * (costs.length - 1)) / 2
  return [...costs, ...apart].reduce((sum, cost) => sum + cost, sameWeekPrice * meetings)
}

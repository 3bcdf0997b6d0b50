import { type EventAt, halfDaysOfWeek, type Link, type PlacingProblem } from './placing-problem.ts'
import { openSetting, type Reckoned, reckonPlaces } from './reckon-places.ts'
import type { EventWish, SeriesWish, YearWishes } from './year-wishes.ts'

/** The problem of a year, with its candidates as they were reckoned. */
export type YearProblem = {
  readonly problem: PlacingProblem
  readonly reckoned: readonly (readonly (readonly Reckoned[])[])[]
}

/** Bits of people: each group has one, and each two groups with a member in common. */
function peopleBits(wishes: YearWishes): (series: SeriesWish) => number {
  const names = [...new Set(wishes.series.flatMap(({ required, optional }) => [...required, ...optional]))]
  const shared = names.flatMap((one, at) =>
    names
      .slice(at + 1)
      .filter(other => wishes.attendees.some(({ groups }) => groups.includes(one) && groups.includes(other)))
      .map(other => [one, other]),
  )
  const sets = [...names.map(name => [name]), ...shared]
  if (sets.length > 31) throw new RangeError('There are too many groups of people to place together.')
  return ({ required, optional }) =>
    sets.reduce(
      (bits, set, at) =>
        bits | (set.some(name => required.includes(name) || optional.includes(name)) ? 1 << at : 0),
      0,
    )
}

/** Where an event stands among the wishes; null when no event has the key. */
export function eventByKey(wishes: YearWishes, key: string): EventAt | null {
  for (const [series, { events }] of wishes.series.entries()) {
    const event = events.findIndex(one => one.key === key)
    if (event >= 0) return { series, event }
  }
  return null
}

const sameAsked = (one: SeriesWish, other: SeriesWish) =>
  one.hosts === other.hosts &&
  one.required === other.required &&
  one.optional === other.optional &&
  one.fromEachPart === other.fromEachPart

function linksOf({ spacings, hosts }: SeriesWish): Link[] {
  return spacings.map(({ leastWeeks, bestWeeks, weekPrice }) => ({
    leastGap: leastWeeks * halfDaysOfWeek,
    bestGap: bestWeeks * halfDaysOfWeek,
    weekPrice,
    sameHostAllowed: hosts.length < 2,
  }))
}

/**
 * Makes problems of wishes that differ from the given ones only in series, orders and notice; an event that is asked
 * the same is reckoned once.
 */
export function openCandidates(given: YearWishes): (wishes: YearWishes) => YearProblem {
  const setting = openSetting(given)
  const known = new Map<EventWish, { series: SeriesWish; notBefore: string; places: Reckoned[] }>()
  const reckonedOnce = (wishes: YearWishes, series: SeriesWish, event: EventWish) => {
    const before = known.get(event)
    const { notBefore } = wishes
    if (before?.notBefore === notBefore && sameAsked(before.series, series)) return before.places
    const places = reckonPlaces({ ...setting, wishes }, series, event)
    if (before === undefined) known.set(event, { series, notBefore, places })
    return places
  }
  return wishes => {
    const bitsOf = peopleBits(wishes)
    const reckoned = wishes.series.map(one => one.events.map(event => reckonedOnce(wishes, one, event)))
    const series = wishes.series.map((one, at) => ({
      events: reckoned[at] ?? [],
      links: linksOf(one),
      people: bitsOf(one),
    }))
    const orders = wishes.orders.flatMap(order => {
      const [first, next] = [eventByKey(wishes, order.first), eventByKey(wishes, order.next)]
      return first === null || next === null ? [] : [{ first, next, leastGap: 0 }]
    })
    return { problem: { series, orders, sameWeekPrice: wishes.prices.sameWeek }, reckoned }
  }
}

/**
 * The problem that the wishes make: candidates on working days only, never a holiday, eve, bridge day or weekend,
 * within window and notice, where nobody who must come is busy; each with its costs by reason. What is pinned has just
 * the place where it is pinned.
 */
export const candidatesOf = (wishes: YearWishes): YearProblem => openCandidates(wishes)(wishes)

import {
  type Availability,
  areAllIn,
  availabilityOf,
  countSome,
  type Some,
  someOf,
  standingOf,
} from './availability.ts'
import { addDays, firstDayOfYear, lastDayOfYear, weekdayOf, weekOf } from './days.ts'
import { type Half, halfDayAt } from './half-days.ts'
import {
  type Candidate,
  type EventAt,
  halfDaysOfWeek,
  type Link,
  type PlacingProblem,
} from './placing-problem.ts'
import { dayKindOf } from './swedish-days.ts'
import { type County, counties } from './vocabulary.ts'
import type { EventWish, SchoolBreak, SeriesWish, YearWishes } from './year-wishes.ts'

/** What speaks against a candidate, counted: people, offices, days and turns. */
export type Against = {
  readonly busy: number
  readonly unknown: number
  /** Offices of the counties that have a school break then. */
  readonly onBreak: number
  readonly boards: number
  /** 1 when it begins on a Monday or ends on a Friday, and 2 when both. */
  readonly edges: number
  /** Parts that have waited longer to be host. */
  readonly turns: number
}

/** How many should come, how many of them must, and of those who must how many cannot and are unknown. */
type Asked = {
  readonly all: number
  readonly required: number
  /** More than 0 only where somebody pinned the day all the same. */
  readonly requiredBusy: number
  readonly requiredUnknown: number
}

/** A candidate with its days, what speaks against it, and what each of those costs; together they are its cost. */
export type Reckoned = Candidate & {
  readonly asked: Asked
  readonly startsOn: string
  readonly endsOn: string
  readonly half: Half
  readonly against: Against
  readonly costs: Readonly<Record<keyof Against, number>>
  readonly breaks: readonly SchoolBreak[]
}

/** The problem of a year, with its candidates as they were reckoned. */
export type YearProblem = {
  readonly problem: PlacingProblem
  readonly reckoned: readonly (readonly (readonly Reckoned[])[])[]
}

/** A day of the year, with all that is asked of it again and again. */
type YearDay = {
  readonly day: string
  /** A working day that is not closed to meetings. */
  readonly isOpen: boolean
  readonly week: number
  readonly weekday: number
  readonly boards: number
}

function daysOfYear({ year, boardDays, closedDays = [] }: YearWishes): YearDay[] {
  const boards = new Map<string, number>()
  for (const { day } of boardDays) boards.set(day, (boards.get(day) ?? 0) + 1)
  const days: YearDay[] = []
  const closed = new Set(closedDays)
  for (let day = firstDayOfYear(year); day <= lastDayOfYear(year); day = addDays(day, 1))
    days.push({
      day,
      isOpen: dayKindOf(day).kind === 'workday' && !closed.has(day),
      week: weekOf(day).week,
      weekday: weekdayOf(day),
      boards: boards.get(day) ?? 0,
    })
  return days
}

/** How many of the parts that can be host have waited longer than each. Who has never hosted has waited longest. */
function turnsOf(hosts: readonly string[], hosted: YearWishes['hosted']): ReadonlyMap<string, number> {
  const lastOf = (host: string) =>
    hosted.reduce((last, one) => (one.host === host && one.day > last ? one.day : last), '')
  return new Map(hosts.map(host => [host, hosts.filter(other => lastOf(other) < lastOf(host)).length]))
}

type Setting = {
  readonly wishes: YearWishes
  readonly available: Availability
  readonly days: readonly YearDay[]
}

/** The people of a series, as bits. */
type Invited = {
  readonly required: Some
  readonly all: Some
  readonly parts: readonly Some[]
}

function invitedTo({ required, optional, fromEachPart }: SeriesWish, available: Availability): Invited {
  const isIn = (groups: readonly string[]) => (one: { groups: readonly string[] }) =>
    one.groups.some(group => groups.includes(group))
  const groups = [...required, ...optional]
  const all = available.attendees.filter(isIn(groups))
  // Those who work for a whole county are no part of it that could be left out.
  const subregions = new Set(all.map(({ subregion }) => subregion).filter(part => part !== 'countywide'))
  const parts = fromEachPart ? [...subregions] : []
  return {
    required: someOf(available, isIn(required)),
    all: someOf(available, isIn(groups)),
    parts: parts.map(part => someOf(available, one => one.subregion === part && isIn(groups)(one))),
  }
}

function breaksOn(breaks: readonly SchoolBreak[], days: readonly YearDay[]): SchoolBreak[] {
  return breaks.filter(one => days.some(({ week }) => one.fromWeek <= week && week <= one.toWeek))
}

/** Whether all who must can come, and somebody from each part, as far as is known. */
function isPossible({ available }: Setting, invited: Invited, from: number, to: number): boolean {
  if (countSome(standingOf(available, invited.required, from, to).busy) > 0) return false
  const { busy } = standingOf(available, invited.all, from, to)
  return !invited.parts.some(part => areAllIn(part, busy))
}

/** What speaks against a time, before anybody is host. */
function reckon(setting: Setting, invited: Invited, days: readonly YearDay[], from: number, to: number) {
  const { wishes, available } = setting
  const { busy, unknown } = standingOf(available, invited.all, from, to)
  const required = standingOf(available, invited.required, from, to)
  const breaks = breaksOn(wishes.schoolBreaks, days)
  const away = counties.filter((county: County) => breaks.some(one => one.county === county))
  const edges = Number(days[0]?.weekday === 1) + Number(days.at(-1)?.weekday === 5)
  const against = {
    busy: countSome(busy),
    unknown: countSome(unknown),
    onBreak: away.reduce((sum, county) => sum + wishes.offices[county], 0),
    boards: days.reduce((sum, { boards }) => sum + boards, 0),
    edges,
  }
  const asked = {
    all: countSome(invited.all),
    required: countSome(invited.required),
    requiredBusy: countSome(required.busy),
    requiredUnknown: countSome(required.unknown),
  }
  return { against, breaks, asked }
}

function costsOf(against: Against, { prices, offices }: YearWishes): Reckoned['costs'] {
  const all = counties.reduce((sum, county) => sum + offices[county], 0)
  return {
    busy: against.busy * prices.busy,
    unknown: against.unknown * prices.unknown,
    onBreak: all === 0 ? 0 : Math.round((against.onBreak * prices.schoolBreak) / all),
    boards: against.boards * prices.board,
    edges: against.edges * prices.edgeOfWeek,
    turns: against.turns * prices.hostTurn,
  }
}

/** Whether an event that is not pinned may lie on some days: open ones, in its window and after the notice. */
function mayLie({ window }: EventWish, { notBefore }: YearWishes, days: readonly YearDay[]): boolean {
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
  const fits = window.from <= first && notBefore <= first && last <= window.to
  return fits && days.every(({ isOpen }) => isOpen)
}

type Time = {
  readonly days: readonly YearDay[]
  readonly half: Half
  readonly from: number
  readonly to: number
}

/** The half-days that an event could take beginning in one; those after the end of the year are left out. */
function timeFrom({ wishes, days }: Setting, at: number, half: Half, halfDays: number): Time {
  const later = half === 'morning' ? 0 : 1
  const from = halfDayAt(wishes.year, firstDayOfYear(wishes.year), 'morning') + at * 2 + later
  return {
    days: days.slice(at, at + Math.ceil((halfDays + later) / 2)),
    half,
    from,
    to: from + halfDays - 1,
  }
}

/** When an event can be: just where it is pinned, whatever day that is; else wherever it may lie. */
function timesOf(setting: Setting, invited: Invited, wish: EventWish): Time[] {
  const { pinned, halfDays } = wish
  const { days, wishes } = setting
  if (pinned !== null) {
    const at = days.findIndex(({ day }) => day === pinned.day)
    return at < 0 ? [] : [timeFrom(setting, at, pinned.half, halfDays)]
  }
  const halves: readonly Half[] = halfDays === 1 ? ['morning', 'afternoon'] : ['morning']
  const length = Math.ceil(halfDays / 2)
  return days.flatMap((_, at) => {
    const taken = days.slice(at, at + length)
    if (taken.length < length || !mayLie(wish, wishes, taken)) return []
    return halves
      .map(half => timeFrom(setting, at, half, halfDays))
      .filter(({ from, to }) => isPossible(setting, invited, from, to))
  })
}

const nothing: Against = { busy: 0, unknown: 0, onBreak: 0, boards: 0, edges: 0, turns: 0 }

/** Where an event can lie, and what each place costs. Where it stands already nothing speaks against it. */
function placesOf(setting: Setting, series: SeriesWish, invited: Invited, wish: EventWish): Reckoned[] {
  const { wishes } = setting
  const { pinned, stands = false } = wish
  const turns = turnsOf(series.hosts, wishes.hosted)
  const all = series.hosts.length === 0 ? [''] : series.hosts
  // A day can be pinned and its host be left open; what stands has the host it has.
  const hosts = pinned === null || (pinned.host === '' && !stands) ? all : [pinned.host]
  return timesOf(setting, invited, wish).flatMap(({ days, half, from, to }) => {
    const [startsOn, endsOn] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
    const { breaks, asked, ...found } = reckon(setting, invited, days, from, to)
    return hosts.map((host): Reckoned => {
      const against = stands ? nothing : { ...found.against, turns: turns.get(host) ?? 0 }
      const costs = costsOf(against, wishes)
      const cost = Object.values(costs).reduce((sum, one) => sum + one, 0)
      return { from, to, host, cost, stands, startsOn, endsOn, half, against, costs, breaks, asked }
    })
  })
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
  const [available, days] = [availabilityOf(given.year, given.attendees), daysOfYear(given)]
  const known = new Map<EventWish, { series: SeriesWish; notBefore: string; places: Reckoned[] }>()
  const reckonedOnce = (wishes: YearWishes, series: SeriesWish, event: EventWish) => {
    const before = known.get(event)
    const { notBefore } = wishes
    if (before?.notBefore === notBefore && sameAsked(before.series, series)) return before.places
    const places = placesOf({ wishes, available, days }, series, invitedTo(series, available), event)
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

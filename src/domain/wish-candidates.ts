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
import { type Candidate, type EventAt, halfDaysOfWeek, type PlacingProblem } from './placing-problem.ts'
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

/** How many should come, how many of them must, and of how many who must it is unknown whether they can. */
type Asked = { readonly all: number; readonly required: number; readonly requiredUnknown: number }

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
  readonly isWorkday: boolean
  readonly week: number
  readonly weekday: number
  readonly boards: number
}

function daysOfYear({ year, boardDays }: YearWishes): YearDay[] {
  const boards = new Map<string, number>()
  for (const { day } of boardDays) boards.set(day, (boards.get(day) ?? 0) + 1)
  const days: YearDay[] = []
  for (let day = firstDayOfYear(year); day <= lastDayOfYear(year); day = addDays(day, 1))
    days.push({
      day,
      isWorkday: dayKindOf(day).kind === 'workday',
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
  const parts = fromEachPart ? [...new Set(all.map(({ subregion }) => subregion))] : []
  return {
    required: someOf(available, isIn(required)),
    all: someOf(available, isIn(groups)),
    parts: parts.map(part => someOf(available, one => one.subregion === part && isIn(groups)(one))),
  }
}

function breaksOn(breaks: readonly SchoolBreak[], days: readonly YearDay[]): SchoolBreak[] {
  return breaks.filter(one => days.some(({ week }) => one.fromWeek <= week && week <= one.toWeek))
}

/** What speaks against a time, before anybody is host; null when it is out of the question. */
function reckon(setting: Setting, invited: Invited, days: readonly YearDay[], from: number, to: number) {
  const { wishes, available } = setting
  const { busy, unknown } = standingOf(available, invited.all, from, to)
  const required = standingOf(available, invited.required, from, to)
  if (countSome(required.busy) > 0) return null
  if (invited.parts.some(part => areAllIn(part, busy))) return null
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

/** Whether an event may begin in a half-day: in its window and after the notice, or just where it is pinned. */
function mayLie(
  { pinned, window }: EventWish,
  { notBefore }: YearWishes,
  days: readonly YearDay[],
  half: Half,
): boolean {
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
  if (pinned !== null) return pinned.day === first && pinned.half === half
  return window.from <= first && notBefore <= first && last <= window.to
}

/** Where an event can lie, and what each place costs. */
function placesOf(setting: Setting, series: SeriesWish, invited: Invited, wish: EventWish): Reckoned[] {
  const { wishes } = setting
  const turns = turnsOf(series.hosts, wishes.hosted)
  const all = series.hosts.length === 0 ? [''] : series.hosts
  const hosts = all.filter(host => wish.pinned === null || wish.pinned.host === host)
  const halves: readonly Half[] = wish.halfDays === 1 ? ['morning', 'afternoon'] : ['morning']
  const origin = halfDayAt(wishes.year, firstDayOfYear(wishes.year), 'morning')
  const length = Math.ceil(wish.halfDays / 2)
  return setting.days.flatMap((first, at) => {
    const days = setting.days.slice(at, at + length)
    const last = days.at(-1)
    if (last === undefined || days.length < length || !days.every(({ isWorkday }) => isWorkday)) return []
    return halves.flatMap(half => {
      const from = origin + at * 2 + (half === 'morning' ? 0 : 1)
      const to = from + wish.halfDays - 1
      const found = mayLie(wish, wishes, days, half) ? reckon(setting, invited, days, from, to) : null
      if (found === null) return []
      const { breaks, asked } = found
      return hosts.map((host): Reckoned => {
        const against = { ...found.against, turns: turns.get(host) ?? 0 }
        const costs = costsOf(against, wishes)
        const cost = Object.values(costs).reduce((sum, one) => sum + one, 0)
        const when = { startsOn: first.day, endsOn: last.day, half }
        return { from, to, host, cost, ...when, against, costs, breaks, asked }
      })
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

/**
 * The problem that the wishes make: candidates on working days only, never a holiday, eve, bridge day or weekend,
 * within window and notice, where nobody who must come is busy; each with its costs by reason.
 */
export function candidatesOf(wishes: YearWishes): YearProblem {
  const available = availabilityOf(wishes.year, wishes.attendees)
  const setting = { wishes, available, days: daysOfYear(wishes) }
  const bitsOf = peopleBits(wishes)
  const reckoned = wishes.series.map(series => {
    const invited = invitedTo(series, available)
    return series.events.map(event => placesOf(setting, series, invited, event))
  })
  const series = wishes.series.map((one, at) => ({
    events: reckoned[at] ?? [],
    links: one.spacings.map(({ leastWeeks, bestWeeks, weekPrice }) => ({
      leastGap: leastWeeks * halfDaysOfWeek,
      bestGap: bestWeeks * halfDaysOfWeek,
      weekPrice,
      sameHostAllowed: one.hosts.length < 2,
    })),
    people: bitsOf(one),
  }))
  const orders = wishes.orders.flatMap(order => {
    const [first, next] = [eventByKey(wishes, order.first), eventByKey(wishes, order.next)]
    return first === null || next === null ? [] : [{ first, next, leastGap: 0 }]
  })
  return { problem: { series, orders, sameWeekPrice: wishes.prices.sameWeek }, reckoned }
}

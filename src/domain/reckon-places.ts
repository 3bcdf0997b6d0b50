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
import type { Candidate } from './placing-problem.ts'
import { dayKindOf } from './swedish-days.ts'
import { type County, counties } from './vocabulary.ts'
import type { EventWish, SchoolBreak, SeriesWish, YearWishes } from './year-wishes.ts'

/* Where an event of a year can lie, and what speaks against each place, counted and priced. */

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

/** The day on which each part was last host; '' for one that never was, and so has waited longest. */
export function lastHosted(
  hosts: readonly string[],
  hosted: YearWishes['hosted'],
): ReadonlyMap<string, string> {
  const lastOf = (host: string) =>
    hosted.reduce((last, one) => (one.host === host && one.day > last ? one.day : last), '')
  return new Map(hosts.map(host => [host, lastOf(host)]))
}

/** How many of the parts that can be host have waited longer than each. */
function turnsOf(hosts: readonly string[], hosted: YearWishes['hosted']): ReadonlyMap<string, number> {
  const lasts = lastHosted(hosts, hosted)
  return new Map(
    hosts.map(host => {
      const last = lasts.get(host) ?? ''
      return [host, [...lasts.values()].filter(other => other < last).length]
    }),
  )
}

/** A year's people and days, made ready once for all its events. */
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
export function reckonPlaces(setting: Setting, series: SeriesWish, wish: EventWish): Reckoned[] {
  const invited = invitedTo(series, setting.available)
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

/** The people and days of a year, for `reckonPlaces`. */
export function openSetting(wishes: YearWishes): Setting {
  return { wishes, available: availabilityOf(wishes.year, wishes.attendees), days: daysOfYear(wishes) }
}

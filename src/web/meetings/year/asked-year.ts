import { addDays, daysBetween, firstDayOfYear, lastDayOfYear } from '../../../domain/days.ts'
import { widened } from '../../../domain/loosen-wishes.ts'
import type { AskedEvent, AskedSeries, AskedYear, YearHelp } from '../../../domain/year-proposal.ts'
import { type Pins, withoutPins } from './year-address.ts'

/* What a year is asked to hold, as the person changes it. The server's own wishes are never changed in place. */

export const eventsOf = ({ series }: AskedYear): AskedEvent[] => series.flatMap(({ events }) => events)

/** The event of a key, with its series; undefined when the year has none. */
export function foundIn(
  asked: AskedYear,
  key: string,
): { event: AskedEvent; series: AskedSeries } | undefined {
  for (const series of asked.series) {
    const event = series.events.find(one => one.key === key)
    if (event !== undefined) return { event, series }
  }
}

function withEvents(asked: AskedYear, change: (event: AskedEvent) => AskedEvent): AskedYear {
  return { ...asked, series: asked.series.map(one => ({ ...one, events: one.events.map(change) })) }
}

/** The wishes with the person's locked days. What stands in the list already lies where it lies. */
export function withPins(asked: AskedYear, pins: Pins): AskedYear {
  const placed = ({ hosts }: AskedSeries, event: AskedEvent) => {
    const pin = pins[event.key]
    if (event.meetingId !== null) return event
    return { ...event, pinned: pin ? { ...pin, host: hosts.length === 0 ? '' : pin.host } : null }
  }
  const series = asked.series.map(one => ({ ...one, events: one.events.map(event => placed(one, event)) }))
  return { ...asked, series }
}

/** Orders of which both events are still there. */
function withSoundOrders(asked: AskedYear): AskedYear {
  const keys = eventsOf(asked).map(({ key }) => key)
  const orders = asked.orders.filter(({ first, next }) => keys.includes(first) && keys.includes(next))
  return { ...asked, orders }
}

/** The wishes with one series changed; without events it is taken away. A series that is not there yet comes last. */
export function withSeries(asked: AskedYear, at: number, series: AskedSeries): AskedYear {
  const all = at < asked.series.length ? asked.series.with(at, series) : [...asked.series, series]
  return withSoundOrders({ ...asked, series: all.filter(({ events }) => events.length > 0) })
}

/** An event as the meeting that it has become. */
const asStanding = (
  event: AskedEvent,
  { title, halfDays, pinned, meetingId, beside }: AskedEvent,
): AskedEvent => ({
  ...event,
  title,
  halfDays,
  pinned,
  meetingId,
  beside,
})

/** Meetings of the list that are none of the year's own events are only there so that nothing is placed upon them. */
const isOnlyListed = ({ events }: AskedSeries): boolean =>
  events.every(({ key }) => key.startsWith('meeting-'))

/**
 * The person's wishes with what has come into the list of meetings since they were written, and without what has left
 * it. Everything else stays as the person wrote it.
 */
export function withNews(mine: AskedYear, news: AskedYear): AskedYear {
  const standing = eventsOf(news).filter(({ meetingId }) => meetingId !== null)
  const own = { ...mine, series: mine.series.filter(one => !isOnlyListed(one)) }
  const taken = new Set(eventsOf(own).map(({ meetingId }) => meetingId))
  const known = withEvents(own, event => {
    const same = standing.find(({ meetingId }) => meetingId === event.meetingId)
    if (same !== undefined) return asStanding(event, same)
    const come = standing.find(({ key, meetingId }) => key === event.key && !taken.has(meetingId))
    if (come !== undefined) return asStanding(event, come)
    return event.meetingId === null ? event : { ...event, meetingId: null, pinned: null }
  })
  const shown = new Set(eventsOf(known).map(({ meetingId }) => meetingId))
  const others = news.series.flatMap(series => {
    const events = series.events.filter(({ meetingId }) => meetingId !== null && !shown.has(meetingId))
    const spacings = events.slice(1).map(() => ({ leastWeeks: 0, bestWeeks: 0, weekPrice: 0 }))
    return events.length === 0 ? [] : [{ ...series, events, spacings }]
  })
  return { ...known, series: [...known.series, ...others] }
}

/** The person's wishes with the meetings that some of them have become, by the event's key. */
export function withMeetings(mine: AskedYear, made: ReadonlyMap<string, string>): AskedYear {
  return withEvents(mine, event => ({ ...event, meetingId: made.get(event.key) ?? event.meetingId }))
}

type Wishes = { asked: AskedYear; pins: Pins }

const loosenSeries = (
  asked: AskedYear,
  key: string,
  change: (series: AskedSeries) => AskedSeries,
): AskedYear => ({
  ...asked,
  series: asked.series.map(one => (one.events.some(event => event.key === key) ? change(one) : one)),
})

const within = (day: string, year: number): string => {
  const [first, last] = [firstDayOfYear(year), lastDayOfYear(year)]
  if (day < first) return first
  return day > last ? last : day
}

/** The wishes with one of them loosened, as the help says; null when it can only be done in the list of meetings. */
export function loosened({ asked, pins }: Wishes, help: YearHelp): Wishes | null {
  switch (help.loosen) {
    case 'pin':
      return help.key in pins ? { asked, pins: withoutPins(pins, [help.key]) } : null
    case 'window': {
      const wide = (event: AskedEvent) => {
        if (event.key !== help.key) return event
        const { from, to } = widened(event.window, help.end)
        return { ...event, window: { from: within(from, asked.year), to: within(to, asked.year) } }
      }
      return { asked: withEvents(asked, wide), pins }
    }
    case 'required':
      return {
        asked: loosenSeries(asked, help.key, one => ({
          ...one,
          required: [],
          optional: [...one.required, ...one.optional],
        })),
        pins,
      }
    case 'fromEachPart':
      return { asked: loosenSeries(asked, help.key, one => ({ ...one, fromEachPart: false })), pins }
    case 'spacing':
      return {
        asked: loosenSeries(asked, help.key, one => ({
          ...one,
          spacings: one.spacings.map(spacing => ({ ...spacing, leastWeeks: 0 })),
        })),
        pins,
      }
    case 'host':
      return { asked: loosenSeries(asked, help.key, one => ({ ...one, hosts: [] })), pins }
    case 'order': {
      const { first, next } = help
      const orders = asked.orders.filter(one => one.first !== first || one.next !== next)
      return { asked: { ...asked, orders }, pins }
    }
    case 'notBefore':
      return { asked: { ...asked, notBefore: firstDayOfYear(asked.year) }, pins }
  }
}

/** Parts of a year in which an extra meeting may be wished for, with the summer left out. */
const seasonsOf = (year: number) => [
  { from: `${year}-01-15`, to: `${year}-06-14` },
  { from: `${year}-08-21`, to: `${year}-12-15` },
]

/** The longest stretch of a year that no event of a series has as its window; at least a day. */
export function widestGap(year: number, windows: readonly { from: string; to: string }[]) {
  const taken = windows.toSorted((a, b) => a.from.localeCompare(b.from))
  const gaps = seasonsOf(year).flatMap(season => {
    let from = season.from
    const found: { from: string; to: string }[] = []
    for (const one of taken) {
      if (one.to < from || one.from > season.to) continue
      if (one.from > from) found.push({ from, to: addDays(one.from, -1) })
      from = addDays(one.to, 1)
    }
    return from <= season.to ? [...found, { from, to: season.to }] : found
  })
  const widest = gaps.toSorted((a, b) => daysBetween(b.from, b.to) - daysBetween(a.from, a.to))[0]
  return widest ?? { from: `${year}-01-15`, to: `${year}-12-15` }
}

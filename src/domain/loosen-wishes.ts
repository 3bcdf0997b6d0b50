import { addDays } from './days.ts'
import { fitsSomehow } from './place-series.ts'
import { openCandidates } from './wish-candidates.ts'
import type { EventWish, SeriesWish, YearWishes } from './year-wishes.ts'

/** One wish that could be loosened: a series by its place among the wishes, an event by its key. */
export type Loosening =
  | { readonly loosen: 'pin'; readonly key: string }
  | { readonly loosen: 'window'; readonly key: string; readonly end: WindowEnd }
  | { readonly loosen: 'required' | 'fromEachPart' | 'spacing' | 'host'; readonly series: number }
  | { readonly loosen: 'order'; readonly order: number }
  | { readonly loosen: 'notBefore' }

/** A window is tried so much longer at an end, or at both. */
export const widerByWeeks = 4

/** Where a window is made longer: it begins earlier, ends later, or both. */
export type WindowEnd = 'from' | 'to' | 'both'

/** A window made longer. */
export function widened({ from, to }: EventWish['window'], end: WindowEnd): EventWish['window'] {
  return {
    from: end === 'to' ? from : addDays(from, -7 * widerByWeeks),
    to: end === 'from' ? to : addDays(to, 7 * widerByWeeks),
  }
}

function withEvent(wishes: YearWishes, key: string, change: (event: EventWish) => EventWish): YearWishes {
  const series = wishes.series.map(one => ({
    ...one,
    events: one.events.map(event => (event.key === key ? change(event) : event)),
  }))
  return { ...wishes, series }
}

function withSeries(wishes: YearWishes, at: number, change: (series: SeriesWish) => SeriesWish): YearWishes {
  return { ...wishes, series: wishes.series.map((one, index) => (index === at ? change(one) : one)) }
}

/** The wishes with one of them loosened. */
export function loosened(wishes: YearWishes, one: Loosening): YearWishes {
  switch (one.loosen) {
    case 'window':
      return withEvent(wishes, one.key, event => ({ ...event, window: widened(event.window, one.end) }))
    case 'pin':
      return withEvent(wishes, one.key, event => ({ ...event, pinned: null }))
    case 'required':
      return withSeries(wishes, one.series, series => ({
        ...series,
        required: [],
        optional: [...series.required, ...series.optional],
      }))
    case 'fromEachPart':
      return withSeries(wishes, one.series, series => ({ ...series, fromEachPart: false }))
    case 'spacing':
      return withSeries(wishes, one.series, series => ({
        ...series,
        spacings: series.spacings.map(spacing => ({ ...spacing, leastWeeks: 0 })),
      }))
    case 'host':
      return withSeries(wishes, one.series, series => ({ ...series, hosts: [] }))
    case 'order':
      return { ...wishes, orders: wishes.orders.filter((_, at) => at !== one.order) }
    case 'notBefore':
      return { ...wishes, notBefore: '' }
  }
}

/** Every wish that can be loosened. */
function looseningsOf(wishes: YearWishes): Loosening[] {
  const events = wishes.series.flatMap(one => one.events)
  const pinned = events.filter(event => event.pinned !== null && event.stands !== true)
  const ofSeries = wishes.series.flatMap(
    ({ required, fromEachPart, spacings, hosts }, series): Loosening[] => [
      ...(required.length > 0 ? [{ loosen: 'required', series } as const] : []),
      ...(fromEachPart ? [{ loosen: 'fromEachPart', series } as const] : []),
      ...(spacings.some(({ leastWeeks }) => leastWeeks > 0) ? [{ loosen: 'spacing', series } as const] : []),
      ...(hosts.length > 0 ? [{ loosen: 'host', series } as const] : []),
    ],
  )
  return [
    ...pinned.map(({ key }) => ({ loosen: 'pin', key }) as const),
    ...ofSeries,
    ...wishes.orders.map((_, order) => ({ loosen: 'order', order }) as const),
    { loosen: 'notBefore' },
    ...events
      .filter(event => event.pinned === null)
      .map(({ key }) => ({ loosen: 'window', key, end: 'both' }) as const),
  ]
}

/** A longer window by the only end that helps; both where either does by itself, or where both are needed. */
function atOneEnd(one: Loosening & { loosen: 'window' }, does: (one: Loosening) => boolean): Loosening {
  const [only, ...more] = (['from', 'to'] as const).filter(end => does({ ...one, end }))
  return only === undefined || more.length > 0 ? one : { ...one, end: only }
}

/** Which wishes, loosened one at a time, let the year be placed; and which events have no possible day at all. */
export function whatWouldHelp(wishes: YearWishes): { helps: Loosening[]; withoutDay: EventWish[] } {
  const problemOf = openCandidates(wishes)
  const { reckoned } = problemOf(wishes)
  const withoutDay = wishes.series.flatMap(({ events }, s) =>
    events.filter((_, e) => (reckoned[s]?.[e]?.length ?? 0) === 0),
  )
  const does = (one: Loosening) => fitsSomehow(problemOf(loosened(wishes, one)).problem)
  const helps = looseningsOf(wishes)
    .filter(does)
    .map(one => (one.loosen === 'window' ? atOneEnd(one, does) : one))
  return { helps, withoutDay }
}

import { addDays } from './days.ts'
import { eventOf, listed, type Told } from './explain-placing.ts'
import { type Loosening, whatWouldHelp, widerByWeeks } from './loosen-wishes.ts'
import { entry, halfDaysOfWeek } from './placing-problem.ts'
import { dayKindOf } from './swedish-days.ts'
import { eventByKey } from './wish-candidates.ts'
import { sayDay } from './wording.ts'
import type { YearHelp } from './year-proposal.ts'
import type { EventWish } from './year-wishes.ts'

/** The titles of a series' events, as in 'Chefsmöte på våren och Chefsmöte på hösten'. */
function seriesTitle({ wishes }: Told, series: number, and: string): string {
  return listed(
    entry(wishes.series, series).events.map(({ title }) => title),
    and,
  )
}

function sayLoosening(told: Told, one: Loosening): string {
  const { wishes, words, say } = told
  const titleOf = (key: string) => {
    const at = eventByKey(wishes, key)
    return at === null ? key : eventOf(told, at).title
  }
  switch (one.loosen) {
    case 'window':
      return say.blocked.window[one.end](titleOf(one.key), widerByWeeks)
    case 'pin':
      return say.blocked.pin(titleOf(one.key))
    case 'required':
    case 'fromEachPart':
    case 'spacing':
    case 'host':
      return say.blocked[one.loosen](seriesTitle(told, one.series, say.and))
    case 'order': {
      const { first, next } = entry(wishes.orders, one.order)
      return say.blocked.order(titleOf(first), titleOf(next))
    }
    case 'notBefore':
      return say.blocked.notBefore(sayDay(wishes.notBefore, words.locale))
  }
}

/** A loosening by the keys of the events it is about, with its sentence. */
function helpOf(told: Told, one: Loosening): YearHelp {
  const { wishes } = told
  const sentence = sayLoosening(told, one)
  switch (one.loosen) {
    case 'window':
      return { loosen: one.loosen, key: one.key, end: one.end, sentence }
    case 'pin':
      return { loosen: one.loosen, key: one.key, sentence }
    case 'required':
    case 'fromEachPart':
    case 'spacing':
    case 'host':
      return { loosen: one.loosen, key: entry(entry(wishes.series, one.series).events, 0).key, sentence }
    case 'order':
      return { loosen: 'order', ...entry(wishes.orders, one.order), sentence }
    case 'notBefore':
      return { loosen: 'notBefore', sentence }
  }
}

/** What keeps a day from being placed upon, in words; '' for a day that is open. */
function sayBar({ wishes, words, say: { blocked } }: Told, day: string): string {
  const { kind } = dayKindOf(day)
  if (kind !== 'workday') return blocked.bars[kind]
  if (wishes.closedDays?.includes(day)) return blocked.bars.avoided
  return day < wishes.notBefore ? blocked.bars.notice(sayDay(wishes.notBefore, words.locale)) : ''
}

/** Why an event has no day in its period: the days are closed, too few in a row are open, or people are busy on all. */
function sayNoDay(told: Told, { title, window, halfDays }: EventWish): string {
  const { blocked, and } = told.say
  const length = Math.ceil(halfDays / 2)
  const bars: string[] = []
  for (let day = window.from; day <= window.to; day = addDays(day, 1)) bars.push(sayBar(told, day))
  const open = bars.map(bar => (bar === '' ? 'o' : '-')).join('')
  const barred = listed([...new Set(bars.filter(bar => bar !== ''))], and)
  const why = () => {
    if (bars.length < length) return blocked.tooShort
    if (!open.includes('o')) return blocked.closedOnly(barred)
    return open.includes('o'.repeat(length)) ? blocked.peopleBusy : blocked.noRun(length, barred)
  }
  return blocked.noDay(title, why())
}

/** An order that blocks: what must come first, and until when the other can wait. */
function sayOrder(told: Told, order: number): string[] {
  const { wishes, words, say } = told
  const { first, next } = entry(wishes.orders, order)
  const [before, after] = [eventByKey(wishes, first), eventByKey(wishes, next)]
  if (before === null || after === null) return []
  const { title, window, pinned } = eventOf(told, after)
  const until =
    pinned === null
      ? say.blocked.until(sayDay(window.to, words.locale))
      : say.blocked.lies(sayDay(pinned.day, words.locale))
  return [say.blocked.ordered(eventOf(told, before).title, title, until)]
}

/** Distances that block: between events whose periods leave no room for so many weeks. */
function saySpacing({ wishes, year, say }: Told, series: number): string[] {
  const { events, spacings } = entry(wishes.series, series)
  return spacings.flatMap(({ leastWeeks }, at) => {
    const [one, next] = [events[at], events[at + 1]]
    const places = (event: number) => year.reckoned[series]?.[event] ?? []
    const over = Math.min(...places(at).map(({ to }) => to))
    const begins = Math.max(...places(at + 1).map(({ from }) => from))
    const fits = begins - over - 1 >= leastWeeks * halfDaysOfWeek
    if (one === undefined || next === undefined || fits) return []
    return [say.blocked.spaced(one.title, next.title, leastWeeks)]
  })
}

/** Why no placing holds the wishes, the most telling sentence first, and what would help, each by itself. */
export function explainBlocked(told: Told): { reasons: string[]; helps: YearHelp[] } {
  const { helps, withoutDay } = whatWouldHelp(told.wishes)
  const { blocked } = told.say
  const backwards = told.wishes.series
    .flatMap(one => one.events)
    .filter(({ window }) => window.to < window.from)
  const reasons = [
    blocked.nothing,
    ...backwards.map(({ title }) => blocked.backwards(title)),
    ...withoutDay.filter(one => !backwards.includes(one)).map(one => sayNoDay(told, one)),
    ...(withoutDay.length > 0
      ? []
      : helps.flatMap(one => {
          if (one.loosen === 'order') return sayOrder(told, one.order)
          return one.loosen === 'spacing' ? saySpacing(told, one.series) : []
        })),
    ...(helps.length === 0 ? [blocked.noOneAlone] : []),
  ]
  return { reasons, helps: helps.map(one => helpOf(told, one)) }
}

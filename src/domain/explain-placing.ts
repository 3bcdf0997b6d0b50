import { addDays, compareDays, weekOf } from './days.ts'
import { type Chosen, type EventAt, entry, halfDaysOfWeek } from './placing-problem.ts'
import { placingWords as swedish } from './placing-words.sv.ts'
import { lastHosted, type Reckoned } from './reckon-places.ts'
import { dayKindOf } from './swedish-days.ts'
import { placesOf, sameWeekOf } from './tally-placing.ts'
import type { YearProblem } from './wish-candidates.ts'
import { sayDay } from './wording.ts'
import { sv, type Words } from './words.sv.ts'
import type { EventWish, SchoolBreak, YearWishes } from './year-wishes.ts'

/** A year with its problem and a placing of it, to be explained in a language. */
export type Told = {
  readonly wishes: YearWishes
  readonly year: YearProblem
  readonly words: Words
  readonly say: typeof swedish
  /** Whether it is placed from a proposal before it, whose places are kept. */
  readonly keeps: boolean
}

/** A year to be told of, in Swedish unless other words are given. */
export function toldIn(
  wishes: YearWishes,
  year: YearProblem,
  words: Words = sv,
  say: typeof swedish = swedish,
  keeps = false,
): Told {
  return { wishes, year, words, say, keeps }
}

export const eventOf = ({ wishes }: Told, { series, event }: EventAt): EventWish =>
  entry(entry(wishes.series, series).events, event)

/** Days without repeating month and year: '25–26 mars 2027', '31 mars – 1 april 2027'; half a day with its half. */
export function sayWhen({ words, say }: Told, { startsOn, endsOn, half, from, to }: Reckoned): string {
  if (from === to) return `${sayDay(startsOn, words.locale)} ${say.half[half]}`
  if (startsOn === endsOn) return sayDay(startsOn, words.locale)
  const [first, last] = [sayDay(startsOn, words.locale).split(' '), sayDay(endsOn, words.locale)]
  const parts = last.split(' ')
  while (first.length > 1 && first.at(-1) === parts.at(-1)) {
    first.pop()
    parts.pop()
  }
  return first.length === 1 ? say.days.near(first.join(' '), last) : say.days.far(first.join(' '), last)
}

export const listed = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`

export function hostName({ words }: Told, host: string): string {
  const names: Readonly<Record<string, string>> = words.choices.subregion
  return names[host] ?? host
}

function sayAll({ say: { why } }: Told, { asked: { all }, against: { busy, unknown } }: Reckoned): string[] {
  if (unknown === all) return [why.silent(all)]
  if (busy + unknown === 0) return [why.allCan(all)]
  return [
    why.can(all - busy - unknown, all),
    ...(busy > 0 ? [why.busy(busy)] : []),
    ...(unknown > 0 ? [why.unknown(unknown)] : []),
  ]
}

function sayPeople(told: Told, place: Reckoned): string[] {
  const { why } = told.say
  const { all, required, requiredBusy, requiredUnknown } = place.asked
  const said: string[] = []
  if (requiredBusy > 0) said.push(why.requiredBusy(requiredBusy, required))
  else if (required > 0)
    said.push(
      requiredUnknown > 0 ? why.requiredUnknown(required, requiredUnknown) : why.requiredAll(required),
    )
  return all > required ? [...said, ...sayAll(told, place)] : said
}

/** Which days of a place are no working days, each by its own name. */
export function sayClosed({ say, words }: Told, { startsOn, endsOn }: Reckoned): string[] {
  const said: string[] = []
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) {
    const { kind } = dayKindOf(day)
    if (kind !== 'workday') said.push(say.why.closed[kind](sayDay(day, words.locale)))
  }
  return said
}

/** Breaks that the event has, or else those of its window that lie beside it and that it so avoids. */
function sayBreaks(told: Told, { window, pinned }: EventWish, place: Reckoned): string[] {
  const { wishes, words, say } = told
  const [first, last] = [weekOf(window.from).week, weekOf(window.to).week]
  const [week, lastWeek] = [weekOf(place.startsOn).week, weekOf(place.endsOn).week]
  const isAvoided = (one: SchoolBreak) =>
    first <= one.toWeek && one.fromWeek <= last && week - 1 <= one.toWeek && one.fromWeek <= lastWeek + 1
  const named = (breaks: readonly SchoolBreak[]) =>
    listed(
      [...new Set(breaks.map(({ name }) => name))].map(name => {
        const [one, ...others] = [
          ...new Set(breaks.flatMap(same => (same.name === name ? [same.county] : []))),
        ]
        if (one === undefined || others.length > 0) return say.why.breakInBoth(say.breaks[name])
        return say.why.breakIn(say.breaks[name], words.choices.county[one])
      }),
      say.and,
    )
  if (place.breaks.length > 0) return [say.why.during(named(place.breaks))]
  const avoided = pinned === null ? wishes.schoolBreaks.filter(isAvoided) : []
  return avoided.length > 0 ? [say.why.avoids(named(avoided))] : []
}

/** Why a part is host: it has waited longest when the meeting comes, or what kept the one that has. */
function sayHost(told: Told, places: readonly Reckoned[], { series, event }: EventAt): string[] {
  const { wishes, say } = told
  const { events, hosts } = entry(wishes.series, series)
  const { host } = entry(places, event)
  if (host === '') return []
  const before = places.slice(0, event).map(one => ({ host: one.host, day: one.startsOn }))
  const lasts = lastHosted(hosts, [...wishes.hosted, ...before])
  const [first = host] = hosts.toSorted((a, b) => compareDays(lasts.get(a) ?? '', lasts.get(b) ?? ''))
  const [waited, own] = [hostName(told, first), hostName(told, host)]
  if ((lasts.get(host) ?? '') <= (lasts.get(first) ?? '')) return [say.why.hostWaited(own)]
  if (entry(events, event).pinned?.host === host) return [say.why.hostLocked(waited, own)]
  const elsewhere = places.findIndex((one, at) => at !== event && one.host === first)
  if (elsewhere >= 0) return [say.why.hostElsewhere(waited, entry(events, elsewhere).title)]
  return told.keeps ? [say.why.hostKept(waited, own)] : []
}

/** A sentence of what speaks for a date, which stands beside it; '' when there is nothing to say. */
function sentenceOf(reasons: readonly string[], locale: string): string {
  const said = reasons.join(', ')
  return said === '' ? '' : `${said.charAt(0).toLocaleUpperCase(locale)}${said.slice(1)}.`
}

/** Why an event lies where it lies in a placing: one sentence, or '' where there is nothing to say. */
export function whyThere(told: Told, chosen: Chosen, at: EventAt): string {
  const { year, say, words } = told
  const places = placesOf(year, chosen)
  const [series, event] = [entry(places, at.series), eventOf(told, at)]
  const place = entry(series, at.event)
  // Of what stands already nothing is asked, so only what nobody sees from its day is said of it.
  if (place.stands) return sentenceOf(sayClosed(told, place), words.locale)
  const before = series[at.event - 1]
  const weeks = before && Math.round((place.from - before.from) / halfDaysOfWeek)
  return sentenceOf(
    [
      ...(event.pinned === null ? [] : [say.why.pinned]),
      ...sayClosed(told, place),
      ...sayPeople(told, place),
      ...sayBreaks(told, event, place),
      ...(place.against.boards > 0 ? [say.why.boards(place.against.boards)] : []),
      ...(place.against.edges > 0 ? [say.why.edges] : []),
      ...(weeks === undefined ? [] : [say.why.weeksSince(weeks)]),
      ...sameWeekOf(year, places, at).map(other => say.why.sameWeek(eventOf(told, other).title)),
      ...sayHost(told, series, at),
    ],
    words.locale,
  )
}

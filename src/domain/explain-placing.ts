import { nextBest, nextBestBeside } from './change-placing.ts'
import { addDays, weekOf } from './days.ts'
import { type Chosen, type EventAt, entry, halfDaysOfWeek } from './placing-problem.ts'
import { placingWords as swedish } from './placing-words.sv.ts'
import type { Reckoned } from './reckon-places.ts'
import { dayKindOf } from './swedish-days.ts'
import { placesOf, sameWeekOf, type Tally, tallyPlacing } from './tally-placing.ts'
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
}

/** A year to be told of, in Swedish unless other words are given. */
export function toldIn(
  wishes: YearWishes,
  year: YearProblem,
  words: Words = sv,
  say: typeof swedish = swedish,
): Told {
  return { wishes, year, words, say }
}

export const eventOf = ({ wishes }: Told, { series, event }: EventAt): EventWish =>
  entry(entry(wishes.series, series).events, event)

/** Days without repeating month and year: '25–26 mars 2027', '31 mars – 1 april 2027'; half a day with its half. */
function sayWhen({ words, say }: Told, { startsOn, endsOn, half, from, to }: Reckoned): string {
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

function hostName({ words }: Told, host: string): string {
  const names: Readonly<Record<string, string>> = words.choices.subregion
  return names[host] ?? host
}

function sayBusy(all: number, busy: number, why: Told['say']['why']): string {
  if (busy > 0) return why.busy(busy, all)
  return all === 1 ? why.oneFree : why.noneBusy(all)
}

function sayPeople({ say: { why } }: Told, { asked, against }: Reckoned): string[] {
  const { all, required, requiredBusy, requiredUnknown } = asked
  const said: string[] = []
  if (requiredBusy > 0) said.push(why.requiredBusy(requiredBusy, required))
  else if (required > 0)
    said.push(
      requiredUnknown > 0 ? why.requiredUnknown(required, requiredUnknown) : why.requiredAll(required),
    )
  if (all > required) said.push(sayBusy(all, against.busy, why))
  if (against.unknown > 0) said.push(why.unknown(against.unknown))
  return said
}

/** That a pinned day is no working day. */
function sayClosed({ say }: Told, { startsOn, endsOn }: Reckoned): string[] {
  const kinds = new Set<string>()
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) {
    const { kind } = dayKindOf(day)
    if (kind !== 'workday') kinds.add(say.why.closed[kind])
  }
  return [...kinds]
}

/** Breaks that the event has, or else those that its window holds and that it avoids. */
function sayBreaks(told: Told, { window }: EventWish, place: Reckoned): string[] {
  const { wishes, words, say } = told
  const [first, last] = [weekOf(window.from).week, weekOf(window.to).week]
  const inWindow = (one: SchoolBreak) => first <= one.toWeek && one.fromWeek <= last
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
  const avoided = wishes.schoolBreaks.filter(inWindow)
  return avoided.length > 0 ? [say.why.avoids(named(avoided))] : []
}

function sayHost(told: Told, { host, against, stands = false }: Reckoned): string[] {
  if (host === '') return []
  const name = hostName(told, host)
  return [against.turns === 0 && !stands ? told.say.why.hostWaited(name) : told.say.why.host(name)]
}

/** Why an event lies where it lies in a placing: one sentence. */
export function whyThere(told: Told, chosen: Chosen, at: EventAt): string {
  const { year, say } = told
  const places = placesOf(year, chosen)
  const [series, event] = [entry(places, at.series), eventOf(told, at)]
  const place = entry(series, at.event)
  const before = series[at.event - 1]
  const weeks = before && Math.round((place.from - before.from) / halfDaysOfWeek)
  const when = sayWhen(told, place)
  // Of what stands already nothing is asked, so only what everybody sees is said of it.
  if (place.stands)
    return say.why.sentence(
      when,
      [say.why.stands, ...sayClosed(told, place), ...sayHost(told, place)].join(', '),
    )
  const reasons = [
    ...(event.pinned === null ? [] : [say.why.pinned]),
    ...sayClosed(told, place),
    ...sayPeople(told, place),
    ...sayBreaks(told, event, place),
    ...(place.against.boards > 0 ? [say.why.boards(place.against.boards)] : []),
    ...(place.against.edges > 0 ? [say.why.edges] : []),
    ...(weeks === undefined ? [] : [say.why.weeksSince(weeks)]),
    ...sameWeekOf(year, places, at).map(other => say.why.sameWeek(eventOf(told, other).title)),
    ...sayHost(told, place),
  ]
  return reasons.length === 0 ? `${when}.` : say.why.sentence(when, reasons.join(', '))
}

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
function sayChanges(told: Told, now: Chosen, then: Chosen, at: EventAt): string[] {
  const { year, say } = told
  const [before, after] = [tallyPlacing(year, now), tallyPlacing(year, then)]
  const by = (key: keyof Tally) => after[key] - before[key]
  const more = tallied.filter(key => by(key) > 0).map(key => say.next.more[key](by(key)))
  const less = tallied.filter(key => by(key) < 0).map(key => say.next.less[key](-by(key)))
  const [here, there] = [placesOf(year, now), placesOf(year, then)]
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
  return [...more, ...less, ...others]
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
 */
export function whatElse(
  told: Told,
  placing: { readonly chosen: Chosen; readonly cost: number },
  at: EventAt,
  beside = false,
): Alternative {
  const { year, say } = told
  const other = (beside ? nextBestBeside : nextBest)(year.problem, placing.chosen, at)
  if (!other.ok) return { place: null, dearer: 0, sentence: say.next.none }
  const { chosen, cost, atLeast } = other.placing
  const place = entry(entry(placesOf(year, chosen), at.series), at.event)
  const [when, dearer] = [sayWhen(told, place), cost - placing.cost]
  const changes = listed(sayChanges(told, placing.chosen, chosen, at), say.and)
  if (dearer === 0 || changes === '') return { place, dearer, sentence: say.next.same(when) }
  const sentence = (atLeast === cost && !beside ? say.next.dearer : say.next.unproved)(when, changes)
  return { place, dearer, sentence }
}

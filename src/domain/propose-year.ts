import { keepingPlaces, type Place } from './change-placing.ts'
import { explainBlocked } from './explain-blocked.ts'
import { whatElse, whatUnlocked } from './explain-other-day.ts'
import { type Told, toldIn, whyThere } from './explain-placing.ts'
import { halfDayAt } from './half-days.ts'
import { withHostsInTurn } from './hosts-in-turn.ts'
import { loosened } from './loosen-wishes.ts'
import { type Placed, placeSeries } from './place-series.ts'
import { type EventAt, entry, type PlacingProblem, placingCost } from './placing-problem.ts'
import type { placingWords } from './placing-words.sv.ts'
import type { Reckoned } from './reckon-places.ts'
import { placesOf } from './tally-placing.ts'
import { candidatesOf, eventByKey, type YearProblem } from './wish-candidates.ts'
import type { Words } from './words.sv.ts'
import type { AskedYear, PlacingOrder, ProposedEvent, YearPlace, YearProposal } from './year-proposal.ts'
import type { YearWishes } from './year-wishes.ts'

/**
 * What it costs that an event leaves the place it had in the proposal before: about seven people who cannot come. So
 * what was looked through stands, unless much speaks for another day.
 */
const movePrice = 40

/** In what language a proposal is told. */
export type Saying = { readonly words: Words; readonly say: typeof placingWords }

type Earlier = PlacingOrder['earlier']
type Earliers = ReadonlyMap<string, Earlier[number]>

const byKey = (earlier: Earlier): Earliers => new Map(earlier.map(one => [one.key, one]))

/** Where each event stood in the proposal before; null for one that is new, or pinned now. */
function placesBefore({ year, series }: YearWishes, earlier: Earliers): (Place | null)[][] {
  return series.map(({ events }) =>
    events.map(({ key, pinned }) => {
      const before = earlier.get(key)
      if (before === undefined || pinned !== null) return null
      return { from: halfDayAt(year, before.day, before.half), host: before.host }
    }),
  )
}

const placeOf = ({ startsOn, half, host }: Reckoned): YearPlace => ({ day: startsOn, half, host })

const isElsewhere = (one: YearPlace, other: YearPlace): boolean =>
  one.day !== other.day || one.half !== other.half || one.host !== other.host

type Placing = Extract<Placed, { ok: true }>['placing']

/** With more events than this to place, other days are looked for with the rest of the year left as it is. */
const mostPlacedAnew = 9

const openIn = ({ series }: YearWishes) =>
  series.reduce((sum, { events }) => sum + events.filter(({ pinned }) => pinned === null).length, 0)

/** The year as it would be asked without a lock; where its event lay before counts for nothing. */
function unlockedYear(wishes: YearWishes, key: string, earlier: Earliers): YearProblem {
  const free = loosened(wishes, { loosen: 'pin', key })
  return withEarlier(candidatesOf(free), free, new Map([...earlier].filter(([at]) => at !== key)))
}

type Ground = { readonly placing: Placing; readonly earlier: Earliers; readonly plain: PlacingProblem }

/** The other day of an event that may be moved, the best one of a locked event; nothing for one that stands. */
function otherOf(told: Told, { placing, earlier, plain }: Ground, at: EventAt) {
  const { key, pinned, stands } = entry(entry(told.wishes.series, at.series).events, at.event)
  const large = openIn(told.wishes) > mostPlacedAnew
  if (stands || (pinned !== null && large)) return { nextBest: '', other: null }
  const { place, sentence } =
    pinned === null
      ? whatElse(told, placing, at, large, plain)
      : whatUnlocked(told, placing, at, unlockedYear(told.wishes, key, earlier))
  return { nextBest: sentence, other: place === null ? null : placeOf(place) }
}

function proposed(told: Told, ground: Ground, asked: AskedYear): (ProposedEvent & { from: number })[] {
  const { placing, earlier } = ground
  const places = placesOf(told.year, placing.chosen)
  return asked.series.flatMap(({ events }) =>
    events.flatMap(({ key, title, kind }) => {
      const at = eventByKey(told.wishes, key)
      if (at === null) return []
      const { halfDays, pinned } = entry(entry(told.wishes.series, at.series).events, at.event)
      const place = entry(entry(places, at.series), at.event)
      const before = earlier.get(key)
      return [
        {
          ...placeOf(place),
          from: place.from,
          key,
          title,
          kind,
          endsOn: place.endsOn,
          halfDays,
          pinned: pinned !== null,
          moved: before !== undefined && isElsewhere(before, placeOf(place)),
          unknown: place.against.unknown,
          busy: place.against.busy,
          people: place.asked.all,
          why: whyThere(told, placing.chosen, at),
          ...otherOf(told, ground, at),
        },
      ]
    }),
  )
}

/** The year with the price of moving what lay in the proposal before. */
function withEarlier(year: YearProblem, wishes: YearWishes, earlier: Earliers): YearProblem {
  if (earlier.size === 0) return year
  return { ...year, problem: keepingPlaces(year.problem, placesBefore(wishes, earlier), movePrice) }
}

type Placement = Omit<Extract<YearProposal, { ok: true }>, 'notes'> | Extract<YearProposal, { ok: false }>

/**
 * Places a year and tells each date: why it lies there, and what the next best would cost. `cost` is what speaks
 * against the placing, without what moving costs. Where nothing fits, why, and what would help.
 */
export function proposeYear(
  asked: AskedYear,
  wishes: YearWishes,
  before: Earlier,
  { words, say }: Saying,
): Placement {
  const plain = candidatesOf(wishes)
  const earlier = byKey(before)
  const year = withEarlier(plain, wishes, earlier)
  const told = toldIn(wishes, year, words, say, earlier.size > 0)
  const placed = placeSeries(year.problem)
  if (!placed.ok) return { ok: false, ...explainBlocked(told) }
  const placing = { ...placed.placing, chosen: withHostsInTurn(year, placed.placing.chosen) }
  const events = proposed(told, { placing, earlier, plain: plain.problem }, asked)
    .toSorted((a, b) => a.from - b.from)
    .map(({ from: _from, ...event }) => event)
  return {
    ok: true,
    events,
    cost: placingCost(plain.problem, placing.chosen),
    isBest: placing.atLeast === placing.cost,
  }
}

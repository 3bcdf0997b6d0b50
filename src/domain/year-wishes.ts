import type { Agreement } from './agreements.ts'
import type { Attendee } from './availability.ts'
import { addDays, daysBetween, earlierDay, lastDayOfMonth, weekOf } from './days.ts'
import type { Half } from './half-days.ts'
import { exampleDaysFrom } from './meeting-rules.ts'
import type { Office } from './offices.ts'
import { easterOf } from './swedish-days.ts'
import type { County } from './vocabulary.ts'

/* What a year is to hold, as a value: nothing is placed or sent by it. Every price can be told, in `explain-placing.ts`. */

/** First and last day on which an event may lie, both included. */
type Window = { readonly from: string; readonly to: string }

export type EventWish = {
  /** Names the event among the wishes. */
  readonly key: string
  readonly title: string
  readonly window: Window
  /** 1 is half a day, 2 a whole day, 4 two days. Longer events begin in the morning, on days that follow each other. */
  readonly halfDays: number
  /** The event stands here, whatever it costs; null when it is to be placed. */
  readonly pinned: { readonly day: string; readonly half: Half; readonly host: string } | null
  /** Pinned because it stands in the list already: nothing is asked of it, whatever it lies upon. */
  readonly stands?: boolean
}

/** Between an event and the next in its series: at least so many weeks from end to start, and best so many. */
type Spacing = { readonly leastWeeks: number; readonly bestWeeks: number; readonly weekPrice: number }

/** Events that follow one another, with the same people. */
export type SeriesWish = {
  readonly events: readonly EventWish[]
  /** One fewer than the events. */
  readonly spacings: readonly Spacing[]
  /** Parts of the two counties that can be host, not the same twice; none where there is no host. */
  readonly hosts: readonly string[]
  /** Groups whose members must all be able to come, and groups of whom as many as possible should. */
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** Somebody from each part of the two counties that has members in the groups must be able to come. */
  readonly fromEachPart: boolean
}

/** Weeks in which schools of a county have a break: ISO weeks, both included. */
export type SchoolBreak = {
  readonly county: County
  readonly name: 'winter' | 'easter' | 'summer' | 'autumn'
  readonly fromWeek: number
  readonly toWeek: number
}

/** What each thing costs that speaks against a date; whole numbers, only their proportions matter. */
export type WishPrices = {
  /** For each person of those who should come who is busy, or of whom it is unknown. */
  readonly busy: number
  readonly unknown: number
  /** When all offices have a school break; fewer cost their part of it. */
  readonly schoolBreak: number
  /** For each office whose board meets that day. */
  readonly board: number
  /** For beginning on a Monday or ending on a Friday. */
  readonly edgeOfWeek: number
  /** For each part that has waited longer to be host. */
  readonly hostTurn: number
  readonly sameWeek: number
}

export type YearWishes = {
  readonly year: number
  /** Nothing is placed before this day, so that the notice is given in time. */
  readonly notBefore: string
  readonly series: readonly SeriesWish[]
  /** Keys of events of different series of which the first must be over before the next begins. */
  readonly orders: readonly { readonly first: string; readonly next: string }[]
  readonly attendees: readonly Attendee[]
  readonly offices: Readonly<Record<County, number>>
  readonly schoolBreaks: readonly SchoolBreak[]
  /** Days on which the board (nämnd) of an office meets. */
  readonly boardDays: readonly { readonly office: string; readonly day: string }[]
  /** Other days on which nothing is placed. */
  readonly closedDays?: readonly string[]
  /** Who has hosted when, of any year. */
  readonly hosted: readonly { readonly host: string; readonly day: string }[]
  readonly prices: WishPrices
}

export const usualPrices: WishPrices = {
  busy: 6,
  unknown: 2,
  schoolBreak: 60,
  board: 3,
  edgeOfWeek: 4,
  hostTurn: 12,
  sameWeek: 10,
}

/**
 * School breaks to begin from. The winter break of most municipalities in Västra Götaland is week 7 and in Halland
 * week 8; at Easter some are free before and some after, so both weeks count. Municipalities decide for themselves.
 */
export function usualSchoolBreaks(year: number): SchoolBreak[] {
  const easter = weekOf(easterOf(year)).week
  const common = [
    { name: 'easter', fromWeek: easter, toWeek: easter + 1 },
    { name: 'summer', fromWeek: 25, toWeek: 32 },
    { name: 'autumn', fromWeek: 44, toWeek: 44 },
  ] as const
  const winter = { VG: 7, H: 8 } as const
  return (['VG', 'H'] as const).flatMap((county): SchoolBreak[] => [
    { county, name: 'winter', fromWeek: winter[county], toWeek: winter[county] },
    ...common.map(one => ({ county, ...one })),
  ])
}

/** The parts of the two counties that take turns to be host. */
export const hostingParts: readonly Office['subregion'][] = [
  'gothenburg',
  'fyrbodal',
  'skaraborg',
  'sjuharad',
  'halland',
]

const event = (key: string, title: string, window: Window, halfDays: number): EventWish => ({
  key,
  title,
  window,
  halfDays,
  pinned: null,
})

/** When the joint steering group has met through the years: February, May, September and November. */
const steeringWindows = [
  ['02-01', '02-29'],
  ['05-02', '06-10'],
  ['09-01', '10-05'],
  ['11-01', '12-10'],
] as const

/** As many windows as there are meetings: the usual ones, or the meetings' part of the year each when those are few. */
function windowsOf(year: number, meetings: number): Window[] {
  if (meetings <= steeringWindows.length)
    return steeringWindows.map(([from, to]) => ({
      from: `${year}-${from}`,
      to: earlierDay(`${year}-${to}`, lastDayOfMonth(`${year}-${to.slice(0, 2)}-01`)),
    }))
  const [first, last] = [`${year}-01-15`, `${year}-12-15`]
  const part = Math.floor(daysBetween(first, last) / meetings)
  return Array.from({ length: meetings }, (_, at) => {
    const from = addDays(first, at * part)
    return { from, to: earlierDay(last, addDays(from, part - 1)) }
  })
}

/** What the events of the agreement are called; texts come from the words of the language. */
export type WishTitles = {
  readonly managers: readonly [spring: string, autumn: string]
  readonly jointSteering: (number: number) => string
  readonly exampleDays: string
}

/** Names of the groups that the events of the agreement are for. */
export const wishGroups = { managers: 'managers', steering: 'steering' } as const

function managerSeries(year: number, [spring, autumn]: readonly [string, string]): SeriesWish {
  return {
    events: [
      event('managers-1', spring, { from: `${year}-03-01`, to: `${year}-05-31` }, 4),
      event('managers-2', autumn, { from: `${year}-09-01`, to: `${year}-11-15` }, 4),
    ],
    spacings: [{ leastWeeks: 12, bestWeeks: 26, weekPrice: 1 }],
    hosts: hostingParts,
    required: [],
    optional: [wishGroups.managers],
    fromEachPart: true,
  }
}

/**
 * The events that the agreement asks for in a year: the chefsmöten, the joint steering meetings of half a day, and
 * Mötesplats goda exempel when its year has come, as long as the rhythm says (one day where it says nothing). The
 * spring chefsmöte anchors the plan, so it comes before the second steering meeting, which decides it.
 */
export function wishesOf(
  agreement: Agreement,
  year: number,
  titles: WishTitles,
): Pick<YearWishes, 'series' | 'orders'> {
  const windows = windowsOf(year, agreement.steeringMeetings)
  const steering: SeriesWish = {
    events: windows.map((window, at) =>
      event(`jointSteering-${at + 1}`, titles.jointSteering(at + 1), window, 1),
    ),
    spacings: windows.slice(1).map(() => ({ leastWeeks: 4, bestWeeks: 12, weekPrice: 1 })),
    hosts: [],
    required: [],
    optional: [wishGroups.steering],
    fromEachPart: false,
  }
  const due = exampleDaysFrom(agreement, year)
  const exampleDays: SeriesWish = {
    events: [
      event(
        'exampleDays',
        titles.exampleDays,
        { from: `${year}-09-15`, to: `${year}-11-15` },
        2 * (due.days ?? 1),
      ),
    ],
    spacings: [],
    hosts: [],
    required: [],
    optional: [wishGroups.managers, wishGroups.steering],
    fromEachPart: false,
  }
  return {
    series: [managerSeries(year, titles.managers), steering, ...(due.year === year ? [exampleDays] : [])],
    orders: [{ first: 'managers-1', next: 'jointSteering-2' }],
  }
}

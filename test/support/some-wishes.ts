import { agreementAt, agreementVersions } from '../../src/domain/agreement-versions.ts'
import type { Attendee } from '../../src/domain/availability.ts'
import { addDays, weekdayOf } from '../../src/domain/days.ts'
import { halfDayAt, halfDaysIn, markHalfDays, noHalfDays } from '../../src/domain/half-days.ts'
import { placingWords } from '../../src/domain/placing-words.sv.ts'
import {
  type SeriesWish,
  usualPrices,
  usualSchoolBreaks,
  type WishTitles,
  wishesOf,
  wishGroups,
  type YearWishes,
} from '../../src/domain/year-wishes.ts'
import { numbersFrom } from './placing-instance.ts'

const { titles } = placingWords

export const swedishTitles: WishTitles = {
  managers: [titles.spring, titles.autumn],
  jointSteering: titles.steering,
  exampleDays: titles.exampleDays,
}

const parts = ['gothenburg', 'fyrbodal', 'skaraborg', 'sjuharad', 'halland'] as const

/** Somebody of whom a part of the year is known, with a meeting each week and days taken here and there. */
function someone(year: number, next: () => number, at: number, groups: readonly string[]): Attendee {
  const [known, busy] = [noHalfDays(year), noHalfDays(year)]
  // One in five has not answered, and of some only the spring is known.
  const answered = next()
  const last = halfDaysIn(year) - 1
  if (answered > 0.2) markHalfDays(known, 0, answered > 0.35 ? last : Math.floor(last / 2))
  const weekly = Math.floor(next() * 10)
  for (let week = 0; week * 14 <= last; week += 1) {
    if (next() < 0.7) markHalfDays(busy, week * 14 + weekly, week * 14 + weekly)
    if (next() < 0.5) {
      const day = week * 14 + Math.floor(next() * 5) * 2
      markHalfDays(busy, day, day + (next() < 0.3 ? 3 : 1))
    }
  }
  for (let word = 0; word < busy.length; word += 1) busy[word] = (busy[word] ?? 0) & (known[word] ?? 0)
  return { id: `person-${at}`, groups, subregion: parts[at % parts.length] ?? 'halland', known, busy }
}

function round(year: number, at: number, sessions: number): SeriesWish {
  const autumn = at % 2 === 1
  const [from, to] = autumn ? [`${year}-08-23`, `${year}-12-10`] : [`${year}-01-18`, `${year}-06-11`]
  const event = (session: number, halfDays: number) => ({
    key: `round-${at + 1}-${session + 1}`,
    title: `Kursomgång ${at + 1}, tillfälle ${session + 1}`,
    window: { from, to },
    halfDays,
    pinned: null,
  })
  return {
    events: Array.from({ length: sessions }, (_, session) => event(session, session === 0 ? 4 : 2)),
    spacings: Array.from({ length: sessions - 1 }, () => ({ leastWeeks: 3, bestWeeks: 5, weekPrice: 2 })),
    hosts: [],
    required: [],
    // Two leaders take turns, and every third round is for managers.
    optional: [`leader-${at % 2}`, ...(at % 3 === 0 ? [wishGroups.managers] : [])],
    fromEachPart: false,
  }
}

export type Size = {
  readonly managers: number
  readonly steering: number
  readonly rounds: number
  readonly sessions?: number
}

/** The wishes for a year of a collaboration of some size, with invented people, the same for the same seed. */
export function wishesFrom(seed: number, year: number, size: Size): YearWishes {
  const next = numbersFrom(seed)
  const agreement = agreementAt(agreementVersions, `${year}-01-01`)
  if (agreement === null) throw new Error('No agreement.')
  const { series, orders } = wishesOf(agreement, year, swedishTitles)
  const attendees = Array.from({ length: size.managers + size.steering }, (_, at) => {
    const isManager = at < size.managers
    // Some steering members are managers too.
    return someone(year, next, at, [
      ...(isManager ? [wishGroups.managers] : [wishGroups.steering]),
      ...(isManager && at % 11 === 0 ? [wishGroups.steering] : []),
      ...(at < 2 ? [`leader-${at}`] : []),
    ])
  })
  const boardDays = Array.from({ length: 30 }, (_, at) => ({
    office: `kontor ${at}`,
    day: addDays(`${year}-01-12`, Math.floor(next() * 330)),
  })).filter(({ day }) => weekdayOf(day) < 6)
  return {
    year,
    notBefore: `${year}-01-15`,
    series: [
      ...series,
      ...Array.from({ length: size.rounds }, (_, at) => round(year, at, size.sessions ?? 1)),
    ],
    orders,
    attendees,
    offices: { VG: agreement.officesMVG, H: agreement.officesMH },
    schoolBreaks: usualSchoolBreaks(year),
    boardDays,
    hosted: [
      { host: 'halland', day: `${year - 1}-10-06` },
      { host: 'sjuharad', day: `${year - 1}-04-20` },
      { host: 'skaraborg', day: `${year - 2}-10-14` },
      { host: 'gothenburg', day: `${year - 2}-04-22` },
    ],
    prices: usualPrices,
  }
}

/** A half-day of a year on which somebody is busy. */
export function markBusy(year: number, attendee: Attendee, day: string): void {
  markHalfDays(attendee.busy, halfDayAt(year, day, 'morning'), halfDayAt(year, day, 'afternoon'))
}

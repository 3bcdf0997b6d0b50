import { addDays, weekdayOf, yearOf } from './days.ts'

/*
 * What kind of day it is at a Swedish municipal office.
 *
 * Holidays are the public holidays of lagen (1989:253) om allmänna helgdagar, Sundays aside. Eves are of two sorts, and
 * no meeting is planned on either. On påskafton, midsommarafton, julafton and nyårsafton nobody works: the collective
 * agreement of municipalities and regions (Allmänna bestämmelser) and semesterlagen treat them as Sundays, påskafton
 * being a Saturday. On trettondagsafton, skärtorsdagen, valborgsmässoafton and the Friday before Alla helgons dag
 * offices commonly close about noon; that is custom and local agreement, not law. The days before Kristi
 * himmelsfärdsdag and the national day are ordinary working days: shortened hours are an exception there.
 *
 * A bridge day (klämdag) is a single working day with a day off on both sides. A shortened eve is no day off in this.
 */

const holidayNames = [
  'newYearsDay',
  'epiphany',
  'goodFriday',
  'easterDay',
  'easterMonday',
  'mayDay',
  'ascensionDay',
  'whitSunday',
  'nationalDay',
  'midsummerDay',
  'allSaintsDay',
  'christmasDay',
  'boxingDay',
] as const
const freeEveNames = ['easterEve', 'midsummerEve', 'christmasEve', 'newYearsEve'] as const
const shortEveNames = ['epiphanyEve', 'maundyThursday', 'walpurgisEve', 'allSaintsEve'] as const

type HolidayName = (typeof holidayNames)[number]
type EveName = (typeof freeEveNames)[number] | (typeof shortEveNames)[number]

/** The keys of `dayWords.names`. */
export type DayName = HolidayName | EveName

/** What kind of day it is, and the key of its name where it has one of its own. */
export type DayKind =
  | { readonly kind: 'holiday'; readonly name: HolidayName }
  | { readonly kind: 'eve'; readonly name: EveName }
  | { readonly kind: 'weekend' | 'bridge' | 'workday' }

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterOf(year: number): string {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const moonShift = Math.floor((century + 8) / 25)
  const moonStep = Math.floor((century - moonShift + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonStep + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const number = epact + weekday - 7 * correction + 114
  return dayIn(year, Math.floor(number / 31), (number % 31) + 1)
}

function dayIn(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The first day of a weekday (Monday 1) on or after a day. */
function firstFrom(day: string, weekday: number): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

type Named = Exclude<DayKind, { kind: 'weekend' | 'bridge' | 'workday' }>

function namedDaysOf(year: number): ReadonlyMap<string, Named> {
  const easter = easterOf(year)
  const midsummer = firstFrom(dayIn(year, 6, 20), 6)
  const allSaints = firstFrom(dayIn(year, 10, 31), 6)
  const holidays: Record<HolidayName, string> = {
    newYearsDay: dayIn(year, 1, 1),
    epiphany: dayIn(year, 1, 6),
    goodFriday: addDays(easter, -2),
    easterDay: easter,
    easterMonday: addDays(easter, 1),
    mayDay: dayIn(year, 5, 1),
    ascensionDay: addDays(easter, 39),
    whitSunday: addDays(easter, 49),
    nationalDay: dayIn(year, 6, 6),
    midsummerDay: midsummer,
    allSaintsDay: allSaints,
    christmasDay: dayIn(year, 12, 25),
    boxingDay: dayIn(year, 12, 26),
  }
  const eves: Record<EveName, string> = {
    easterEve: addDays(easter, -1),
    midsummerEve: addDays(midsummer, -1),
    christmasEve: dayIn(year, 12, 24),
    newYearsEve: dayIn(year, 12, 31),
    epiphanyEve: dayIn(year, 1, 5),
    maundyThursday: addDays(easter, -3),
    walpurgisEve: dayIn(year, 4, 30),
    allSaintsEve: addDays(allSaints, -1),
  }
  const days = new Map<string, Named>()
  for (const name of [...freeEveNames, ...shortEveNames]) days.set(eves[name], { kind: 'eve', name })
  // A holiday that falls on an eve is a holiday; of two holidays on a day the one that moves gives the name.
  for (const name of holidayNames.toReversed()) days.set(holidays[name], { kind: 'holiday', name })
  return days
}

const years = new Map<number, ReadonlyMap<string, Named>>()

function namedDay(day: string): Named | undefined {
  const year = yearOf(day)
  const known = years.get(year) ?? namedDaysOf(year)
  years.set(year, known)
  return known.get(day)
}

function isOff(day: string): boolean {
  if (weekdayOf(day) >= 6) return true
  const named = namedDay(day)
  if (named === undefined) return false
  return named.kind === 'holiday' || freeEveNames.some(name => name === named.name)
}

/** What kind of day it is in Sweden: a holiday before an eve, an eve before a weekend. Throws RangeError for no day. */
export function dayKindOf(day: string): DayKind {
  const named = namedDay(day)
  if (named !== undefined) return named
  if (weekdayOf(day) >= 6) return { kind: 'weekend' }
  return { kind: isOff(addDays(day, -1)) && isOff(addDays(day, 1)) ? 'bridge' : 'workday' }
}

import { firstDayOfYear, lastDayOfYear, monthOf, yearOf } from './days.ts'
import { sayDay } from './wording.ts'
import type { Words } from './words.sv.ts'

const withoutYear = (day: string, locale: string) => sayDay(day, locale).replace(/ \d+$/, '')

/** Days from one to another without repeating the year: '12 mars–30 april 2026'; a single day as itself. */
function sayDays(from: string, to: string, { locale, settle: { period } }: Words): string {
  if (from === to) return sayDay(from, locale)
  const first = yearOf(from) === yearOf(to) ? withoutYear(from, locale) : sayDay(from, locale)
  return period.days(first, sayDay(to, locale))
}

/** A period as people name it: 'första halvåret 2026', 'helåret 2026', otherwise by its first and last day. */
export function sayPeriod(from: string, to: string, words: Words): string {
  const year = yearOf(from)
  const { period } = words.settle
  const begins = from === firstDayOfYear(year)
  const ends = to === lastDayOfYear(year)
  if (begins && ends) return period.year(year)
  if (begins && to === `${year}-06-30`) return period.firstHalf(year)
  if (ends && monthOf(from) === 7 && from.endsWith('-01')) return period.secondHalf(year)
  return sayDays(from, to, words)
}

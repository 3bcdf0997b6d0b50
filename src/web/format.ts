import { daysBetween, monthOf, weekOf, yearOf } from '../domain/days.ts'

/** The languages that the tab speaks. */
export type Language = 'sv' | 'en'

type Formats = ReturnType<typeof formatsOf>

function formatsOf(language: Language) {
  const locale = language === 'en' ? 'en-GB' : 'sv-SE'
  const utc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return {
    locale,
    long: utc({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayMonth: utc({ day: 'numeric', month: 'long' }),
    weekday: utc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: utc({ month: 'long' }),
    shortMonth: utc({ month: 'short' }),
    moment: new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Stockholm',
    }),
    clock: new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Stockholm',
    }),
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'Europe/Stockholm' }),
    age: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    number: new Intl.NumberFormat(locale),
    weekWord: language === 'en' ? 'week' : 'vecka',
    collator: new Intl.Collator(language, { numeric: true }),
  }
}

let formats: Formats = formatsOf('sv')

/** Chooses the language of every date and number; done once, before the first screen is drawn. */
export function speak(language: Language): void {
  formats = formatsOf(language)
}

/** The locale of every date and number: sv-SE or en-GB. */
export function localeNow(): string {
  return formats.locale
}

function moment(day: string): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10)))
}

/** 20 maj 2026 */
export function longDay(day: string): string {
  return formats.long.format(moment(day))
}

/** onsdag 20 maj 2026 */
export function weekDay(day: string): string {
  return formats.weekday.format(moment(day))
}

/** 20 maj: where the year is known from what stands around it. */
export function dayAndMonth(day: string): string {
  return formats.dayMonth.format(moment(day))
}

/** 20 maj, 24 sep: where there is little room, and the year is known. */
export function shortDay(day: string): string {
  return `${Number(day.slice(8, 10))} ${shortMonthName(monthOf(day))}`
}

/** vecka 21 */
export function weekText(day: string): string {
  return `${formats.weekWord} ${weekOf(day).week}`
}

/** januari, by its number from 1. */
export function monthName(month: number): string {
  return formats.month.format(Date.UTC(2026, month - 1, 1))
}

/** jan, by its number from 1; without the full stop. */
export function shortMonthName(month: number): string {
  return formats.shortMonth.format(Date.UTC(2026, month - 1, 1)).replace('.', '')
}

/** 20 maj 2026, or 20–21 maj 2026, or 30 maj–2 juni 2026. */
export function daySpan(startsOn: string, endsOn: string): string {
  if (startsOn >= endsOn) return longDay(startsOn)
  return formats.long.formatRange(moment(startsOn), moment(endsOn)).replaceAll(/\s–\s/g, '–')
}

/** mars–juni 2026; one end missing gives the other with a dash, none gives an empty text. */
export function monthSpan(startsOn: string | null, endsOn: string | null): string {
  const say = (day: string) => `${formats.shortMonth.format(moment(day)).replace('.', '')} ${yearOf(day)}`
  if (startsOn === null && endsOn === null) return ''
  if (startsOn === null) return endsOn === null ? '' : `– ${say(endsOn)}`
  if (endsOn === null) return `${say(startsOn)} –`
  if (startsOn.slice(0, 7) === endsOn.slice(0, 7)) return say(endsOn)
  if (yearOf(startsOn) !== yearOf(endsOn)) return `${say(startsOn)} – ${say(endsOn)}`
  return `${shortMonthName(monthOf(startsOn))}–${say(endsOn)}`
}

/** 20 maj 2026 14:05, in Swedish time, of an instant in UTC. */
export function momentText(instant: string): string {
  return formats.moment.format(Date.parse(instant))
}

/** 09:20 of an instant in UTC on the day it is; with its day before it when that has passed. Swedish time. */
export function clockText(instant: string): string {
  const at = Date.parse(instant)
  const sameDay = formats.day.format(at) === formats.day.format(Date.now())
  return sameDay ? formats.clock.format(at) : formats.moment.format(at)
}

/** for 12 days ago or in 3 weeks, seen from `today`: för 12 dagar sedan, om 3 veckor, i går. */
export function ageText(day: string, today: string): string {
  const days = daysBetween(today, day)
  const size = Math.abs(days)
  if (size < 21) return formats.age.format(days, 'day')
  if (size < 63) return formats.age.format(Math.round(days / 7), 'week')
  return formats.age.format(Math.round(days / 30.44), 'month')
}

/** 1 234 */
export function numberText(number: number): string {
  return formats.number.format(number)
}

/** Swedish order of letters: å ä ö last, and 9 before 10. */
export function compareText(a: string, b: string): number {
  return formats.collator.compare(a, b)
}

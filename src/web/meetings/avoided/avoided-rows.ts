import type { AvoidedDays } from '../../../domain/avoided-days.ts'
import { addDays, lastDayOfYear, mondayOf, weekOf, yearOf } from '../../../domain/days.ts'
import { day as whole } from '../../../domain/primitives.ts'
import { readDay } from '../../../domain/read-day.ts'
import type { Stored } from '../../../domain/stored.ts'
import type { AvoidedKind, County } from '../../../domain/vocabulary.ts'
import type { Words } from '../words.sv.ts'

export type AvoidedRow = Stored<AvoidedDays>

export const breakKinds = ['winterBreak', 'easterBreak', 'summerBreak', 'autumnBreak'] as const
const isBreak = (kind: AvoidedKind): boolean => breakKinds.some(one => one === kind)

/** The rows of a year by what they are, each by day. */
export function rowsOfYear(rows: readonly AvoidedRow[], year: number) {
  const own = rows
    .filter(({ from, to }) => yearOf(from) === year || yearOf(to) === year)
    .toSorted((one, other) => one.from.localeCompare(other.from))
  return {
    breaks: own.filter(({ kind }) => isBreak(kind)),
    boards: own.filter(({ kind }) => kind === 'board'),
    others: own.filter(({ kind }) => kind === 'other'),
  }
}

/** How many weeks a year has. */
export const weeksIn = (year: number): number => (mondayOf(year, 53) === null ? 52 : 53)

export type WeekSpan = { from: number; to: number }
export const weekSpan = ({ from, to }: Pick<AvoidedDays, 'from' | 'to'>): WeekSpan => ({
  from: weekOf(from).week,
  to: weekOf(to).week,
})

/** The working days of some weeks: Monday of the first to Friday of the last; null when they are none. */
export function daysOfWeeks(year: number, { from, to }: WeekSpan): { from: string; to: string } | null {
  const [first, last] = [mondayOf(year, from), mondayOf(year, to)]
  return first === null || last === null || to < from ? null : { from: first, to: addDays(last, 4) }
}

/** A school break of some weeks, named as the proposed ones are. */
export function breakRow(
  kind: AvoidedKind,
  county: County | null,
  year: number,
  weeks: WeekSpan,
  { choices }: Words,
): AvoidedDays | null {
  const days = daysOfWeeks(year, weeks)
  const name = `${choices.avoidedKind[kind]} ${year}`
  const title = county === null ? name : `${name}, ${choices.county[county]}`
  return days && { title, kind, county, officeId: null, ...days }
}

/** A day as somebody writes it: 2027-03-10, 10 mars 2027, 10 mars, 10/3 2027 or 10/3; null when it is none. */
function readOne(text: string, year: number): string | null {
  const [, date, month, named] = /^(\d{1,2})[/.](\d{1,2})\.?(?:[ /.]+(\d{4}))?$/.exec(text) ?? []
  const pad = (number: string) => number.padStart(2, '0')
  const written = date && month ? `${named ?? year}-${pad(month)}-${pad(date)}` : null
  const read = readDay(text, year)
  return whole.safeParse(written ?? (read?.span === 'day' ? read.day : null)).data ?? null
}

/** Days written one a line: each once, those that are none, and those of another year, as they were written. */
export function readDays(text: string, year: number) {
  const rows = text
    .split(/[\n;,\t]/)
    .map(row => row.trim())
    .filter(row => row !== '')
  const read = rows.map(row => ({ row, day: readOne(row, year) }))
  const isHere = (day: string) => day >= `${year}-01-01` && day <= lastDayOfYear(year)
  return {
    days: [...new Set(read.flatMap(({ day }) => (day !== null && isHere(day) ? [day] : [])))].toSorted(),
    notDays: read.filter(({ day }) => day === null).map(({ row }) => row),
    otherYear: read.filter(({ day }) => day !== null && !isHere(day)).map(({ row }) => row),
  }
}

/** A day of an office's board. */
export const boardRow = (day: string, officeId: string, title: string): AvoidedDays => ({
  title,
  kind: 'board',
  county: null,
  officeId,
  from: day,
  to: day,
})

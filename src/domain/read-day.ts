import { alike } from './alike.ts'
import { mondayOf } from './days.ts'
import { monthWords } from './table-words.sv.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const isoMonth = /^(\d{4})-(\d{1,2})$/
const wordMonth = /^(?:(\d{1,2}) )?(\p{L}{3,9})(?: (\d{4}))?$/u
const week = /^(?:(\d{4}) )?v(?:ecka)? ?(\d{1,2})(?: (\d{4}))?$/

/** A text of time: its first day, and how much of the calendar it means. */
export type ReadDay = { day: string; span: 'day' | 'week' | 'month' }

const two = (value: number) => String(value).padStart(2, '0')

function readWeek(text: string, year: number): ReadDay | null {
  const [, before, number, after] = week.exec(text) ?? []
  if (number === undefined) return null
  const day = mondayOf(Number(before ?? after ?? year), Number(number))
  return day === null ? null : { day, span: 'week' }
}

function readMonth(text: string, year: number): ReadDay | null {
  const [, date, name = '', named] = wordMonth.exec(text) ?? []
  const month = monthWords.findIndex(word => name !== '' && word.startsWith(name)) + 1
  if (month === 0) return null
  const start = `${named ?? year}-${two(month)}`
  return date === undefined
    ? { day: `${start}-01`, span: 'month' }
    : { day: `${start}-${two(Number(date))}`, span: 'day' }
}

/**
 * The day, week or month a text names: 2026-03-15, 15 mars 2026, v 40, vecka 40 2026, 2026-03, mars 2026, or without a
 * year in that of the plan. Whether a day exists is not looked at. Null when the text names none of them.
 */
export function readDay(text: string, year: number): ReadDay | null {
  if (isoDay.test(text)) return { day: text, span: 'day' }
  const iso = isoMonth.exec(text)
  if (iso) return { day: `${iso[1]}-${two(Number(iso[2]))}-01`, span: 'month' }
  const said = alike(text)
  return readWeek(said, year) ?? readMonth(said, year)
}

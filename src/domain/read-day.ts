import { alike } from './import-mapping.ts'
import { monthWords } from './import-words.sv.ts'

const isoDay = /^\d{4}-\d{2}-\d{2}$/
const isoMonth = /^(\d{4})-(\d{1,2})$/
const wordMonth = /^(?:(\d{1,2}) )?(\p{L}{3,9})(?: (\d{4}))?$/u

/**
 * The day or month a text names: 2026-03-15, 15 mars 2026, 2026-03, mars 2026, or mars alone in the year of the
 * plan. A month is given as its first day; whether the day exists is not looked at. Null when it names neither.
 */
export function readDayOrMonth(text: string, year: number): { day: string; month: boolean } | null {
  const two = (value: number) => String(value).padStart(2, '0')
  if (isoDay.test(text)) return { day: text, month: false }
  const iso = isoMonth.exec(text)
  if (iso) return { day: `${iso[1]}-${two(Number(iso[2]))}-01`, month: true }
  const [, date, name = '', named] = wordMonth.exec(alike(text)) ?? []
  const month = monthWords.findIndex(word => name !== '' && word.startsWith(name)) + 1
  if (month === 0) return null
  const start = `${named ?? year}-${two(month)}`
  return { day: `${start}-${date === undefined ? '01' : two(Number(date))}`, month: date === undefined }
}

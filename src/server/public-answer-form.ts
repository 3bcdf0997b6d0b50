import { type TakenHalf, takenHalf } from '../domain/availabilities.ts'
import { weekOf } from '../domain/days.ts'
import { halves } from '../domain/vocabulary.ts'

/** What the form sent: half-days, whole weeks already as half-days, a note, and the version that was on the page. */
export type SentAnswer = { taken: TakenHalf[]; note: string; version: string }

const weekKey = (day: string): string => {
  const { year, week } = weekOf(day)
  return `${year}-${week}`
}

const wholeDay = (day: string): TakenHalf[] => halves.map(half => ({ day, half }))

/** Reads what the form sent; null when it is not what such a form can send. `days` are those asked about. */
export function readAnswer(sent: URLSearchParams, days: readonly string[]): SentAnswer | null {
  const taken = sent.getAll('taken').map(value => {
    const [, day, half] = /^(\d{4}-\d\d-\d\d)-(\w+)$/.exec(value) ?? []
    return takenHalf.safeParse({ day, half }).data
  })
  const weeks = sent.getAll('week')
  const known = new Set(days)
  if (weeks.some(day => !known.has(day))) return null
  const off = new Set(weeks.map(weekKey))
  const whole = days.filter(day => off.has(weekKey(day))).flatMap(wholeDay)
  const halfDays = taken.flatMap(one => one ?? [])
  if (halfDays.length < taken.length) return null
  return { taken: [...halfDays, ...whole], note: sent.get('note') ?? '', version: sent.get('version') ?? '' }
}

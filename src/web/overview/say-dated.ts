import type { Dated } from '../../domain/findings.ts'
import { dayAndMonth, daySpan } from '../format.ts'
import type { Words } from '../words.sv.ts'

/** The days of a thing inside a year: without the year where it lies within it, since the heading says it. */
export function sayDays({ startsOn, endsOn }: Pick<Dated, 'startsOn' | 'endsOn'>, year: number): string {
  if (startsOn === endsOn && startsOn.startsWith(`${year}-`)) return dayAndMonth(startsOn)
  return daySpan(startsOn, endsOn)
}

/** Everything of one thing in a line, for a screen reader and a pointer. */
export function sayDated(item: Dated, words: Words): string {
  const parts = [item.title, daySpan(item.startsOn, item.endsOn), words.wheel.kinds[item.kind]]
  if (item.kind === 'activity' && item.lead !== null) parts.push(words.party[item.lead].name)
  if (item.late) parts.push(words.wheel.late)
  return parts.join(', ')
}

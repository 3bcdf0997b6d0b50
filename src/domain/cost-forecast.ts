import { addDays, firstDayOfYear, lastDayOfYear } from './days.ts'

/** What a forecast of a side's outcome for a kind of cost in a year rests on, öre excluding moms. */
export type ForecastBasis = {
  /** Whether the year is over. */
  isOver: boolean
  outcomeOre: number
  orderedOre: number
  /** 0 where there is none. */
  budgetOre: number
  /** Whether the kind has a budget, or no kind of the year has: what a budgeted year leaves out is not meant to come. */
  isMeant: boolean
  /** What the side bore of the kind after the same day of the year before; null when that year had none of the kind. */
  yearBeforeOre: number | null
}

/**
 * The outcome that a year is heading for: what has come, and the larger of what is ordered and what is still expected.
 * Expected is what the same side bore of the same kind after the same day of the year before; if that year had none,
 * what is left of the budget, never below zero. Nothing more is expected than what is ordered of
 * a kind that a year with budgets has none for (it comes every other year), nor once the year is over.
 */
export function forecast({
  isOver,
  outcomeOre,
  orderedOre,
  budgetOre,
  isMeant,
  yearBeforeOre,
}: ForecastBasis): number {
  if (isOver || !isMeant) return outcomeOre + orderedOre
  const expected = yearBeforeOre ?? Math.max(0, budgetOre - outcomeOre)
  return outcomeOre + Math.max(orderedOre, expected)
}

/**
 * The day of the year before that a day (`YYYY-MM-DD`) stands for in the forecast of a year: the same day; the one
 * before its first when the year has not begun. The last of February after a leap day.
 */
export function sameDayYearBefore(year: number, day: string): string {
  if (day < firstDayOfYear(year)) return addDays(firstDayOfYear(year - 1), -1)
  if (day > lastDayOfYear(year)) return lastDayOfYear(year - 1)
  const same = `${year - 1}${day.slice(4)}`
  return same.endsWith('-02-29') ? `${year - 1}-02-28` : same
}

import { monthOf, yearOf } from './days.ts'

/** First and last day, both in it. */
export type Period = { from: string; to: string }

/** A half-year: the first, or the second. */
export const halfYear = (year: number, second: boolean): Period =>
  second ? { from: `${year}-07-01`, to: `${year}-12-31` } : { from: `${year}-01-01`, to: `${year}-06-30` }

/** The half-year that a day (`YYYY-MM-DD`) lies in. */
export const halfYearOf = (day: string): Period => halfYear(yearOf(day), monthOf(day) > 6)

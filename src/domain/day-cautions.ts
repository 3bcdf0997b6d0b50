import type { Cost } from './costs.ts'
import { yearOf } from './days.ts'
import { settledIn } from './settled.ts'
import type { Settlement } from './settlements.ts'
import type { Stored } from './stored.ts'
import type { Words } from './words.sv.ts'

/** The same date some years on, as text to compare days with. */
const yearsOn = (day: string, years: number) => `${yearOf(day) + years}${day.slice(4)}`

/** Nobody orders more than two years ahead: such a day is a slip of the pen. */
export const isTooFarAhead = (day: string, today: string): boolean => day > yearsOn(today, 2)

/**
 * What a person should know of the day (`YYYY-MM-DD`) of a cost being written, in sentences; none when there is nothing.
 * It lies more than a year from today, or in a period that a standing settlement has closed. Never a refusal.
 */
export function dayCautions(
  { day }: Pick<Cost, 'day'>,
  { today, settlements }: { today: string; settlements: readonly Stored<Settlement>[] },
  words: Words,
): string[] {
  const say = words.costDay
  const isFar = day > yearsOn(today, 1) || day < yearsOn(today, -1)
  const isSettled = [...new Set(settledIn(settlements).values())].some(
    ({ from, to }) => from <= day && day <= to,
  )
  return [...(isFar ? [say.otherYear(yearOf(day))] : []), ...(isSettled ? [say.settled] : [])]
}

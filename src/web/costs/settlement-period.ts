import { halfYear, type Period } from '../../domain/half-years.ts'
import { day as daySchema } from '../../domain/primitives.ts'

/** The latest half-year that is over on a day. */
function latestOver(today: string): Period {
  const year = Number(today.slice(0, 4))
  return today.slice(5, 7) > '06' ? halfYear(year, false) : halfYear(year - 1, true)
}

/** Every half-year from a year on that has begun by a day, the latest first. */
export function halfYearsSince(year: number, today: string): Period[] {
  const last = Number(today.slice(0, 4))
  const years = Array.from({ length: Math.max(0, last - year + 1) }, (_, at) => last - at)
  return years.flatMap(one => [halfYear(one, true), halfYear(one, false)]).filter(({ from }) => from <= today)
}

const isDay = (text: string | null): text is string => text !== null && daySchema.safeParse(text).success

/** Whether the period is one that can be asked for. */
export const isForwards = ({ from, to }: Period): boolean => from <= to

/**
 * The period that an address asks for (`from`, `to`); otherwise the latest half-year that is over, of the year in view
 * (`year`) where that has one.
 */
export function readPeriod(search: string, today: string): Period {
  const params = new URLSearchParams(search)
  const [from, to, year] = [params.get('from'), params.get('to'), params.get('year')]
  if (isDay(from) && isDay(to)) return { from, to }
  const latest = latestOver(today)
  return year !== null && /^20\d\d$/.test(year) && year < latest.from.slice(0, 4)
    ? halfYear(Number(year), true)
    : latest
}

/** The address of the page that shows what a settlement of a period would be. */
export const freshAddress = ({ from, to }: Period): string =>
  `/kostnader/avrakning/ny?${new URLSearchParams({ from, to })}`

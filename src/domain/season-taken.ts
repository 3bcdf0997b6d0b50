import { type Availability, availability, type TakenHalf } from './availabilities.ts'
import { bareRecord } from './same-record.ts'
import { seasonPeriod } from './season.ts'
import type { Stored } from './stored.ts'
import { halves } from './vocabulary.ts'

const order = ({ day, half }: TakenHalf): string => `${day} ${halves.indexOf(half)}`

/** The half-days each once, by day. */
export function eachHalfOnce(taken: readonly TakenHalf[]): TakenHalf[] {
  const byOrder = new Map(taken.map(one => [order(one), one]))
  return [...byOrder.keys()].toSorted().flatMap(key => byOrder.get(key) ?? [])
}

/** Days of an answer that do not lie in its season. */
export function daysOutside(
  { year, season }: Pick<Availability, 'year' | 'season'>,
  taken: readonly TakenHalf[],
) {
  const { from, to } = seasonPeriod(year, season)
  return [...new Set(taken.map(({ day }) => day).filter(day => day < from || day > to))]
}

/** Whether two answers say the same. */
export function isSameAnswer(
  one: Pick<Availability, 'taken' | 'note'>,
  other: Pick<Availability, 'taken' | 'note'>,
): boolean {
  const said = (taken: readonly TakenHalf[]) => eachHalfOnce(taken).map(order).join()
  return one.note === other.note && said(one.taken) === said(other.taken)
}

/** The row with an answer in it, and who gave it when. */
export const answered = (
  row: Stored<Availability>,
  { taken, note }: Pick<Availability, 'taken' | 'note'>,
  by: string,
  day: string,
): Availability => ({
  ...bareRecord<Availability>(availability, row),
  taken: eachHalfOnce(taken),
  note,
  answeredOn: day,
  answeredBy: by,
})

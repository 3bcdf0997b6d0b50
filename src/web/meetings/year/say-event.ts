import type { YearPlace } from '../../../domain/year-proposal.ts'
import { dayAndMonth, weekDay } from '../../format.ts'
import type { Words } from '../words.sv.ts'

/** The name of a part of the two counties; a host of another kind stands as it is written. */
export function hostName(host: string, words: Words): string {
  const names: Readonly<Record<string, string>> = words.choices.subregion
  return names[host] ?? host
}

/** 12 maj, and for half a day 12 maj förmiddag. */
export function sayPlace(
  { day, half }: Pick<YearPlace, 'day' | 'half'>,
  halfDays: number,
  words: Words,
): string {
  return halfDays === 1 ? `${dayAndMonth(day)} ${words.year.proposal.half[half]}` : dayAndMonth(day)
}

/** cheferna, MVG:s styrgrupp och beredningsgruppen */
export function listed(items: readonly string[], words: Words): string {
  const last = items.at(-1)
  if (last === undefined || items.length === 1) return last ?? ''
  return `${items.slice(0, -1).join(', ')} ${words.year.confirm.and} ${last}`
}

/** onsdag */
export const weekdayName = (day: string): string => weekDay(day).split(/[ ,]/)[0] ?? ''

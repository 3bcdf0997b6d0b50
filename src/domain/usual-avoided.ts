import type { AvoidedDays } from './avoided-days.ts'
import { addDays, mondayOf, weekOf, yearOf } from './days.ts'
import { type County, counties } from './vocabulary.ts'
import type { Words } from './words.sv.ts'
import { type SchoolBreak, usualSchoolBreaks } from './year-wishes.ts'

const kinds = {
  winter: 'winterBreak',
  easter: 'easterBreak',
  summer: 'summerBreak',
  autumn: 'autumnBreak',
} as const
const names: Readonly<Record<AvoidedDays['kind'], SchoolBreak['name'] | null>> = {
  winterBreak: 'winter',
  easterBreak: 'easter',
  summerBreak: 'summer',
  autumnBreak: 'autumn',
  board: null,
  other: null,
}

/** The usual school breaks of a year as days to avoid, for somebody to confirm or change. */
export function usualAvoided(year: number, { choices }: Words): AvoidedDays[] {
  return usualSchoolBreaks(year).flatMap(({ county, name, fromWeek, toWeek }) => {
    const [first, last] = [mondayOf(year, fromWeek), mondayOf(year, toWeek)]
    if (first === null || last === null) return []
    const kind = kinds[name]
    const title = `${choices.avoidedKind[kind]} ${year}, ${choices.county[county]}`
    return [{ title, kind, county, officeId: null, from: first, to: addDays(last, 4) }]
  })
}

/** The school breaks of a year by week, from the rows of that year; one without a county is both counties'. */
export function schoolBreaksOf(rows: readonly AvoidedDays[], year: number): SchoolBreak[] {
  return rows.flatMap(({ kind, county, from, to }) => {
    const name = names[kind]
    if (name === null || yearOf(from) !== year) return []
    const whose: readonly County[] = county === null ? counties : [county]
    return whose.map(one => ({ county: one, name, fromWeek: weekOf(from).week, toWeek: weekOf(to).week }))
  })
}

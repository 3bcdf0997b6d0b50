import { fieldKind } from './field-kinds.ts'
import { seat } from './groups.ts'
import { day } from './primitives.ts'
import { session } from './rounds.ts'
import { sayOre } from './say-money.ts'
import { sayClock } from './say-when.ts'
import { attended } from './seats.ts'
import { settledRow } from './settlements.ts'
import { type Noun, parties } from './vocabulary.ts'
import { sayDay } from './wording.ts'
import { sv, type Words } from './words.sv.ts'

/** The name of a row that a record points at; undefined when the row is not there (any more). */
export type NameOf = (noun: Noun, id: string) => string | undefined

/** A day or a time of day in words; any other text as it is. */
function sayPlain(raw: string, { history, locale }: Words): string {
  if (day.safeParse(raw).success) return sayDay(raw, locale)
  return /^\d\d:\d\d$/.test(raw) ? history.clock(sayClock(raw)) : raw
}

/** A session of a round, or a day that somebody came to; null for anything else. */
function sayOfCourse(value: unknown, words: Words): string | null {
  const held = session.safeParse(value)
  if (held.success) {
    const { from, to, place } = held.data
    const days = [...new Set([from, to])].map(on => sayDay(on, words.locale)).join('–')
    return place === '' ? days : `${days} (${place})`
  }
  const noted = attended.safeParse(value)
  if (!noted.success) return null
  const { day: on, attendance } = noted.data
  return `${sayDay(on, words.locale)}: ${words.choices.dayAttendance[attendance]}`
}

function sayOne(noun: Noun, field: string, value: unknown, nameOf: NameOf, words: Words): string {
  if (typeof value === 'boolean') return value ? words.history.yes : words.history.no
  const place = seat.safeParse(value)
  if (place.success) return `${place.data.office}: ${place.data.person ?? words.vacant}`
  const settled = settledRow.safeParse(value)
  if (settled.success) {
    const { costId, shareMVGOre, shareMHOre } = settled.data
    const shares = { MVG: sayOre(shareMVGOre, words.locale), MH: sayOre(shareMHOre, words.locale) }
    const said = parties.map(party => `${party} ${shares[party]}`).join(', ')
    return `${nameOf('costs', costId) ?? words.history.row(costId)} (${said})`
  }
  const course = sayOfCourse(value, words)
  if (course !== null) return course
  const raw = String(value)
  const kind = fieldKind(noun, field)
  switch (kind.kind) {
    case 'choice': {
      const labels: Readonly<Record<string, string>> = words.choices[kind.set]
      return labels[raw] ?? raw
    }
    case 'reference':
      return nameOf(kind.to, raw) ?? words.history.row(raw)
    case 'money':
      return typeof value === 'number' ? sayOre(value, words.locale) : raw
    case 'plain':
      return sayPlain(raw, words)
    case 'text':
    case 'order':
      return raw
  }
}

/** A list's items, one text each; anything else is a list of itself, and nothing is the empty list. */
export function sayItems(
  noun: Noun,
  field: string,
  value: unknown,
  nameOf: NameOf,
  words: Words = sv,
): string[] {
  if (value === null || value === undefined || value === '') return []
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  return items.map(item => sayOne(noun, field, item, nameOf, words))
}

/** A field's value as a person reads it: choices and references by name, days in words, nothing as ''. */
export function sayField(
  noun: Noun,
  field: string,
  value: unknown,
  nameOf: NameOf,
  words: Words = sv,
): string {
  return sayItems(noun, field, value, nameOf, words).join(', ')
}

/** The word that stands over a field: its column in SharePoint, its heading in a table. */
export function labelOf(noun: Noun, field: string, words: Words = sv): string {
  const labels: Readonly<Record<string, string>> = words.fields[noun]
  return labels[field] ?? field
}

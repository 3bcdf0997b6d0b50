import type { Activity } from './activities.ts'
import { alike } from './alike.ts'
import { addDays, lastDayOfMonth } from './days.ts'
import type { ImportField } from './import-mapping.ts'
import {
  desiredStateByNumber,
  emptyWords,
  fillers,
  lateWords,
  leadWords,
  lightWords,
  pointNumber,
  statusWords,
} from './import-words.sv.ts'
import type { Office } from './offices.ts'
import { day as existingDay } from './primitives.ts'
import { type ReadDay, readDay } from './read-day.ts'
import type { Stored } from './stored.ts'
import { activityStatuses, type DesiredState, leads, lights } from './vocabulary.ts'
import { sv, type Words } from './words.sv.ts'

/** What a cell of a table is read against. */
export type CellContext = {
  year: number
  /** The day of the import, Europe/Stockholm: which of two offices with the same name is meant. */
  day: string
  groups: readonly { id: string; name: string }[]
  offices: readonly Stored<Office>[]
  /** The activity as it stands, where the row continues one. */
  before: Activity | null
  words: Words
}

/** A cell understood, with a remark where it was understood in a way the writer should know of; or refused. */
export type CellReading =
  | { ok: true; value: Partial<Activity>; remark?: string }
  | { ok: false; reason: string }

const known = (value: Partial<Activity>): CellReading => ({ ok: true, value })

/** Whether a cell says nothing, as a lone dash does except in long texts; what stands is then left as it is. */
export function saysNothing(field: ImportField, text: string): boolean {
  const plainText = field === 'title' || field === 'description' || field === 'staffing'
  return plainText ? text === '' : emptyWords.includes(text)
}

/** A choice by its own word, the reader's or the Swedish that plans are written in, or by another word for it. */
function choose<T extends string>(
  text: string,
  values: readonly T[],
  labels: readonly Readonly<Record<T, string>>[],
  synonyms: Readonly<Record<string, T>>,
): T | undefined {
  const said = alike(text)
  return values.find(value => labels.some(words => alike(words[value]) === said)) ?? synonyms[said]
}

function noChoice(label: string, text: string, labels: Readonly<Record<string, string>>, words: Words) {
  return { ok: false, reason: words.issues.noChoice(label, text, Object.values(labels).join(', ')) } as const
}

function readStatus(text: string, { words }: CellContext): CellReading {
  const labels = words.choices.activityStatus
  const status = choose(text, activityStatuses, [labels, sv.choices.activityStatus], statusWords)
  if (status !== undefined) return known({ status })
  return lateWords.includes(alike(text))
    ? { ok: true, value: { status: 'ongoing' }, remark: words.imports.lateIsComputed(text) }
    : noChoice(words.fields.activities.status, text, labels, words)
}

function readLead(text: string, { words }: CellContext): CellReading {
  const lead = choose(text, leads, [words.choices.lead, sv.choices.lead], leadWords)
  return lead === undefined
    ? noChoice(words.fields.activities.lead, text, words.choices.lead, words)
    : known({ lead })
}

function readLight(text: string, { words }: CellContext): CellReading {
  const light = choose(text, lights, [words.choices.light, sv.choices.light], lightWords)
  return light === undefined
    ? noChoice(words.fields.activities.light, text, words.choices.light, words)
    : known({ light })
}

/** Points by their text, which may hold a comma, or by their number on the poster. */
function readPoints(text: string, { words }: CellContext): CellReading {
  const labels = words.choices.desiredState
  let rest = text.normalize('NFC').toLowerCase()
  const found = new Set<DesiredState>()
  for (const point of desiredStateByNumber) {
    for (const label of [labels[point].toLowerCase(), sv.choices.desiredState[point].toLowerCase()]) {
      if (!rest.includes(label)) continue
      found.add(point)
      rest = rest.replaceAll(label, ' ')
    }
  }
  for (const [, number] of rest.matchAll(pointNumber)) {
    const point = desiredStateByNumber[Number(number) - 1]
    if (point !== undefined) found.add(point)
  }
  const unknown = rest.replaceAll(pointNumber, ' ').replaceAll(fillers, ' ').trim()
  return unknown === ''
    ? known({ desiredStates: desiredStateByNumber.filter(point => found.has(point)) })
    : noChoice(words.fields.activities.desiredStates, unknown, labels, words)
}

function lastDayOf({ day, span }: ReadDay): string {
  switch (span) {
    case 'day':
      return day
    case 'week':
      return addDays(day, 6)
    case 'month':
      return lastDayOfMonth(day)
  }
}

function readTime(field: 'startsOn' | 'endsOn' | 'lightOn', text: string, context: CellContext): CellReading {
  const { words, year } = context
  const label = words.fields.activities[field]
  const found = readDay(text, year)
  if (found === null || !existingDay.safeParse(found.day).success) {
    return { ok: false, reason: words.issues.noDay(label, text) }
  }
  if (field === 'lightOn' && found.span !== 'day') {
    return { ok: false, reason: words.imports.dayNeeded(label, text) }
  }
  return known({ [field]: field === 'endsOn' ? lastDayOf(found) : found.day })
}

type Row = { id: string; name: string }

/** The one row with the name; the one that stands there already goes before others of the same name. */
function named(text: string, rows: readonly Row[], standing: string | null, label: string, words: Words) {
  const hits = rows.filter(row => alike(row.name) === alike(text))
  const hit = hits.find(row => row.id === standing) ?? (hits.length === 1 ? hits[0] : undefined)
  if (hit !== undefined) return { ok: true, id: hit.id } as const
  const say = hits.length === 0 ? words.imports.unknownName : words.imports.severalNames
  return { ok: false, reason: say(label, text) } as const
}

function readGroup(text: string, { groups, before, words }: CellContext): CellReading {
  const found = named(text, groups, before?.groupId ?? null, words.fields.activities.groupId, words)
  return found.ok ? known({ groupId: found.id }) : found
}

/** An office by its name or by a municipality it serves; a former one only where it stands already. */
function readOffice(text: string, { offices, before, day, words }: CellContext): CellReading {
  const standing = before?.officeId ?? null
  const members = offices.filter(
    office => office.id === standing || (office.validFrom <= day && (office.validTo ?? day) >= day),
  )
  const serving = members.filter(office =>
    office.municipalities.some(municipality => alike(municipality) === alike(text)),
  )
  const label = words.fields.activities.officeId
  const byName = named(text, members, standing, label, words)
  const [only] = serving
  if (byName.ok) return known({ officeId: byName.id })
  return serving.length === 1 && only !== undefined ? known({ officeId: only.id }) : byName
}

function readYear(text: string, { year, words }: CellContext): CellReading {
  return text === String(year) ? known({}) : { ok: false, reason: words.imports.otherYear(text, year) }
}

/** What a filled cell says of the activity it belongs to, in the words of the collaboration. */
export function readCell(field: ImportField, text: string, context: CellContext): CellReading {
  switch (field) {
    case 'title':
    case 'description':
    case 'successFactor':
    case 'responsible':
    case 'staffing':
    case 'lightComment':
    case 'link':
      return known({ [field]: text })
    case 'status':
      return readStatus(text, context)
    case 'lead':
      return readLead(text, context)
    case 'light':
      return readLight(text, context)
    case 'desiredStates':
      return readPoints(text, context)
    case 'startsOn':
    case 'endsOn':
    case 'lightOn':
      return readTime(field, text, context)
    case 'groupId':
      return readGroup(text, context)
    case 'officeId':
      return readOffice(text, context)
    case 'year':
      return readYear(text, context)
  }
}

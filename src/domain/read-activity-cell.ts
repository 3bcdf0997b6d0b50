import type { Activity } from './activities.ts'
import type { ActivityField } from './activity-columns.ts'
import {
  desiredStateByNumber,
  fillers,
  lateWords,
  leadWords,
  lightWords,
  pointNumber,
  statusWords,
} from './activity-table-words.sv.ts'
import { alike } from './alike.ts'
import { addDays, lastDayOfMonth } from './days.ts'
import type { Office } from './offices.ts'
import { type CellReading, choose, type Named, named, noChoice, readTime } from './read-cell.ts'
import type { ReadDay } from './read-day.ts'
import type { Stored } from './stored.ts'
import { activityStatuses, type DesiredState, leads, lights } from './vocabulary.ts'
import { sv, type Words } from './words.sv.ts'

/** What a cell of a plan is read against. */
export type ActivityContext = {
  year: number
  /** The day of the import, Europe/Stockholm: which of two offices with the same name is meant. */
  day: string
  groups: readonly Named[]
  offices: readonly Stored<Office>[]
  /** The activity as it stands, where the row continues one. */
  before: Activity | null
  words: Words
}

type Reading = CellReading<Activity>

const known = (value: Partial<Activity>): Reading => ({ ok: true, value })

function readStatus(text: string, { words }: ActivityContext): Reading {
  const labels = words.choices.activityStatus
  const status = choose(text, activityStatuses, [labels, sv.choices.activityStatus], statusWords)
  if (status !== undefined) return known({ status })
  return lateWords.includes(alike(text))
    ? { ok: true, value: { status: 'ongoing' }, remark: words.imports.lateIsComputed(text) }
    : noChoice(words.fields.activities.status, text, labels, words)
}

function readLead(text: string, { words }: ActivityContext): Reading {
  const lead = choose(text, leads, [words.choices.lead, sv.choices.lead], leadWords)
  return lead === undefined
    ? noChoice(words.fields.activities.lead, text, words.choices.lead, words)
    : known({ lead })
}

function readLight(text: string, { words }: ActivityContext): Reading {
  const light = choose(text, lights, [words.choices.light, sv.choices.light], lightWords)
  return light === undefined
    ? noChoice(words.fields.activities.light, text, words.choices.light, words)
    : known({ light })
}

/** Points by their text, which may hold a comma, or by their number on the poster. */
function readPoints(text: string, { words }: ActivityContext): Reading {
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

function readDays(
  field: 'startsOn' | 'endsOn' | 'lightOn',
  text: string,
  { words, year }: ActivityContext,
): Reading {
  const label = words.fields.activities[field]
  const found = readTime(label, text, year, words)
  if (!found.ok) return found
  if (field === 'lightOn' && found.span !== 'day')
    return { ok: false, reason: words.imports.dayNeeded(label, text) }
  return known({ [field]: field === 'endsOn' ? lastDayOf(found) : found.day })
}

function readGroup(text: string, { groups, before, words }: ActivityContext): Reading {
  const found = named(words.fields.activities.groupId, text, groups, before?.groupId ?? null, words)
  return found.ok ? known({ groupId: found.id }) : found
}

/** An office by its name or by a municipality it serves; a former one only where it stands already. */
function readOffice(text: string, { offices, before, day, words }: ActivityContext): Reading {
  const standing = before?.officeId ?? null
  const members = offices.filter(
    office => office.id === standing || (office.validFrom <= day && (office.validTo ?? day) >= day),
  )
  const serving = members.filter(office =>
    office.municipalities.some(municipality => alike(municipality) === alike(text)),
  )
  const label = words.fields.activities.officeId
  const byName = named(label, text, members, standing, words)
  const [only] = serving
  if (byName.ok) return known({ officeId: byName.id })
  return serving.length === 1 && only !== undefined ? known({ officeId: only.id }) : byName
}

function readYear(text: string, { year, words }: ActivityContext): Reading {
  return text === String(year) ? known({}) : { ok: false, reason: words.imports.otherYear(text, year) }
}

/** What a filled cell says of the activity it belongs to, in the words of the collaboration. */
export function readActivityCell(field: ActivityField, text: string, context: ActivityContext): Reading {
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
      return readDays(field, text, context)
    case 'groupId':
      return readGroup(text, context)
    case 'officeId':
      return readOffice(text, context)
    case 'year':
      return readYear(text, context)
  }
}

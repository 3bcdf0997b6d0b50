import { type Activity, activity } from './activities.ts'
import { type ActivityField, activityColumns } from './activity-columns.ts'
import { orderAtEnd } from './activity-order.ts'
import { alike } from './alike.ts'
import type { Group } from './groups.ts'
import { othersActivity } from './import-caution.ts'
import { type Importing, type ImportRow, laidOver, previewRows, type TableRows } from './import-rows.ts'
import type { Office } from './offices.ts'
import { readActivityCell } from './read-activity-cell.ts'
import type { Stored } from './stored.ts'
import { unwrittenActivity } from './unwritten-activity.ts'
import type { Party } from './vocabulary.ts'
import { sv, type Words } from './words.sv.ts'

/** A table to import into the plan of a year, with what it is judged against. */
export type PlanImport = TableRows<ActivityField> & {
  year: number
  /** The day of the import, Europe/Stockholm. */
  day: string
  /** Whose work may be taken as meant; null for who belongs to neither side. */
  party: Party | null
  existing: readonly Stored<Activity>[]
  groups: readonly Stored<Group>[]
  offices: readonly Stored<Office>[]
}

/** The name of an activity that was found stays as it is, and a light that changes is of the day of the import. */
function lay(values: Partial<Activity>, found: Activity, day: string): Activity {
  const { title: _title, ...rest } = values
  const after = laidOver(found, rest)
  return relit(found, after, values, day)
}

function relit(base: Activity, after: Activity, values: Partial<Activity>, day: string): Activity {
  const changed = after.light !== base.light || after.lightComment !== base.lightComment
  return changed && values.lightOn === undefined && after.light !== null ? { ...after, lightOn: day } : after
}

function remarks(values: Partial<Activity>, after: Activity, isNew: boolean, { imports }: Words): string[] {
  const backwards = after.startsOn !== null && after.endsOn !== null && after.endsOn < after.startsOn
  return [
    ...(isNew && values.lead === undefined ? [imports.leadSetToJoint] : []),
    ...(backwards ? [imports.endsBeforeStart] : []),
  ]
}

function importingInto(input: PlanImport, words: Words): Importing<Activity, ActivityField> {
  const existing = input.existing.filter(({ year }) => year === input.year)
  const end = orderAtEnd(existing)
  const label = words.fields.activities.title
  return {
    schema: activity,
    columns: activityColumns,
    existing,
    identityOf: ({ title = '' }) => alike(title),
    identifiedBy: ['title'],
    neededWhenNew: [],
    read: (field, text, before) => readActivityCell(field, text, { ...input, before, words }),
    lay: (values, found, made) => {
      if (found !== null) return lay(values, found, input.day)
      const last = made.at(-1)
      const order = last === undefined ? end : orderAtEnd([last])
      const blank = unwrittenActivity(input.year, order, 'joint')
      return relit(blank, { ...blank, ...values }, values, input.day)
    },
    remarks: (values, after, found) => remarks(values, after, found === null, words),
    refusals: () => [],
    doubts: (title, after, before) => {
      const side = othersActivity({ title, before, after }, input.party)
      return side === null || before === null
        ? []
        : [words.imports.otherSide(before.title, words.choices.lead[side])]
    },
    says: {
      alreadyOnRow: (title, row) => words.imports.alreadyOnRow(label, title, row),
      severalStand: title => words.imports.severalActivities(title),
    },
  }
}

/**
 * What each row of a table would do to the plan of a year. An activity is known by its title, whatever the case and
 * punctuation.
 */
export function previewActivities(input: PlanImport, words: Words = sv): ImportRow<Activity>[] {
  return previewRows(importingInto(input, words), input, words)
}

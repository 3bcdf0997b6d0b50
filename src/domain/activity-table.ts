import type { Activity } from './activities.ts'
import { type ActivityField, activityColumns } from './activity-columns.ts'
import { type NameOf, sayField, sayItems } from './say-field.ts'
import type { Stored } from './stored.ts'
import { sv, type Words } from './words.sv.ts'

/** Points of Det önskade läget hold commas themselves, so a semicolon stands between them. */
function cellOf(activity: Activity, field: ActivityField, nameOf: NameOf, words: Words): string {
  return field === 'desiredStates'
    ? sayItems('activities', field, activity[field], nameOf, words).join('; ')
    : sayField('activities', field, activity[field], nameOf, words)
}

/**
 * Activities as a table of text, in the order given: what an export holds, with the very headings and words
 * that an import understands. Days are `YYYY-MM-DD`.
 */
export function activityTable(
  activities: readonly Stored<Activity>[],
  nameOf: NameOf,
  words: Words = sv,
): { header: string[]; rows: string[][] } {
  return {
    header: activityColumns.fields.map(field => words.fields.activities[field]),
    rows: activities.map(activity =>
      activityColumns.fields.map(field => cellOf(activity, field, nameOf, words)),
    ),
  }
}

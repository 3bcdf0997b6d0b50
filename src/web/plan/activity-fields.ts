import { type Activity, activity } from '../../domain/activities.ts'
import { explainIssues } from '../../domain/explain-issue.ts'
import { bareRecord } from '../../domain/same-record.ts'
import type { Stored } from '../../domain/stored.ts'
import type { Failure } from '../failure.ts'
import type { Words } from '../words.sv.ts'

/** One sentence per field that cannot be saved as it stands. */
export type Faults = Readonly<Partial<Record<keyof Activity, string>>>

/** What is wrong with an activity before it is sent: the same schema and sentences as the server's. */
export function faultsOf(written: Activity, words: Words): Faults {
  const read = activity.safeParse(written)
  const issues = read.success
    ? []
    : explainIssues(read.error, written, words.fields.activities, words).map(
        ({ field, reason }) => [field, reason] as const,
      )
  const { startsOn, endsOn } = written
  const backwards = startsOn !== null && endsOn !== null && endsOn < startsOn
  return {
    ...Object.fromEntries(issues),
    ...(backwards ? { endsOn: words.plan.form.endsBeforeStart } : {}),
    ...(written.title.trim() === '' ? { title: words.plan.form.titleMissing } : {}),
  }
}

/** What the server found wrong, field by field. */
export function faultsFrom(failure: Failure | null): Faults {
  return Object.fromEntries((failure?.answer.fields ?? []).map(({ field, reason }) => [field, reason]))
}

/** The activity without what storage added. */
export function ownActivity(stored: Stored<Activity>): Activity {
  return bareRecord<Activity>(activity, stored)
}

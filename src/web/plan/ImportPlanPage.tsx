import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Activity } from '../../domain/activities.ts'
import { activityColumns } from '../../domain/activity-columns.ts'
import { planTemplate } from '../../domain/plan-template.ts'
import { similarActivities } from '../../domain/similar-activities.ts'
import type { Stored } from '../../domain/stored.ts'
import type { PreviewRow } from '../import/answers.ts'
import { ImportPage } from '../import/ImportPage.tsx'
import type { ImportOf } from '../import/import-of.ts'
import { Shape } from '../marks.tsx'
import { recordsQuery } from '../records.ts'
import { useWords } from '../words.tsx'

const nothing: readonly Stored<Activity>[] = []

/** Work that would be done twice: a new activity that is like one of the other side's. */
function Similar({ row: { action, after } }: { row: PreviewRow<'activities'> }) {
  const words = useWords()
  const isNew = action === 'create' && after !== null
  const plan = useQuery({ ...recordsQuery('activities', after?.year), enabled: isNew })
  const activities = plan.data?.records ?? nothing
  const similar = useMemo(
    () => (isNew ? similarActivities(after, activities, words) : []),
    [isNew, after, activities, words],
  )
  return similar.slice(0, 3).map(({ activity, reason }) => (
    <li key={activity.id} className="import-caution import-sentence">
      <Shape name="triangle" /> {words.plan.form.similar(activity.title, words.party[activity.lead].name)}{' '}
      {reason}
    </li>
  ))
}

const plan: ImportOf<'activities'> = {
  noun: 'activities',
  path: 'activities',
  titleField: 'title',
  labelsIn: activityColumns.labelsIn,
  undoable: true,
  fields: activityColumns.fields,
  place: '/planen',
  pointsAt: ['groups', 'offices'],
  unsaid: ['year', 'order', 'title'],
  template: planTemplate,
  Beside: Similar,
}

/** A plan out of Excel. */
export function ImportPlanPage() {
  return <ImportPage of={plan} />
}

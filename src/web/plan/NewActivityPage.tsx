import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { Activity } from '../../domain/activities.ts'
import { orderAtEnd } from '../../domain/activity-order.ts'
import { type Similar, similarActivities } from '../../domain/similar-activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { unwrittenActivity } from '../../domain/unwritten-activity.ts'
import { removeRecord } from '../api.ts'
import { isUncertain } from '../failure.ts'
import { Loading } from '../Loading.tsx'
import { Page } from '../Page.tsx'
import { cache, type Me, recordsQuery, useCreate, useMay, useMe } from '../records.ts'
import { UncertainCreation } from '../UncertainWrite.tsx'
import { useUndo } from '../undo.tsx'
import { useWords } from '../words.tsx'
import { ActivityForm } from './ActivityForm.tsx'
import './plan.css'
import { yearInView } from '../year.ts'
import { useDraft } from './draft.ts'
import { withStanding } from './standing.ts'

/** Activities of the other side that look like the same work: seen while writing, before it is done twice. */
function SimilarHints({ similar }: { similar: readonly Similar[] }) {
  const { plan, party } = useWords()
  const { form } = plan
  return (
    <div role="status">
      {similar.length > 0 && (
        <div className="note" data-tone="warning">
          <div>
            <p className="note-title">{form.similarTitle}</p>
            <ul>
              {similar.slice(0, 3).map(({ activity, reason }) => (
                <li key={activity.id}>
                  {form.similar(activity.title, party[activity.lead].name)}{' '}
                  <span className="quiet">{reason}</span>{' '}
                  <Link href={`/planen/${activity.id}`} target="_blank">
                    {form.openSimilar(activity.title)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  )
}

function WriteActivity(props: { year: number; me: Me; activities: readonly Stored<Activity>[] }) {
  const { year, me, activities } = props
  const words = useWords()
  const [, go] = useLocation()
  const announce = useUndo()
  const create = useCreate('activities')
  const [key] = useState(() => crypto.randomUUID())
  const [blank] = useState(() => unwrittenActivity(year, orderAtEnd(activities), me.party ?? 'joint'))
  const draft = useDraft(`ny-${year}`, blank, '')
  const { title, lead } = useDeferredValue(draft.activity)
  const similar = similarActivities({ title, lead, year }, activities, words)
  const undo = async ({ id, etag }: Stored<Activity>) => {
    await removeRecord('activities', id, etag)
    await cache.invalidateQueries({ queryKey: ['records', 'activities'] })
    go(`/planen?year=${year}`)
  }
  const save = (written: Activity) =>
    create.mutate(
      { key, record: withStanding(written, written, me.today, written.light !== null) },
      {
        onSuccess: created => {
          draft.forget()
          announce(words.plan.saved(created.title), () => undo(created))
          go(`/planen/${created.id}`, { replace: true })
        },
      },
    )
  return (
    <ActivityForm
      draft={draft}
      today={me.today}
      save={words.plan.form.create}
      busy={create.isPending}
      failure={create.error}
      uncertain={isUncertain(create.error) && <UncertainCreation />}
      hints={<SimilarHints similar={similar} />}
      onSave={save}
      onCancel={() => go(`/planen?year=${year}`)}
    />
  )
}

/** A new activity of a year's plan. */
export function NewActivityPage() {
  const { plan, loading } = useWords()
  const me = useMe()
  const mayCreate = useMay('create', 'activities')
  const year = yearInView(useSearch())
  const activities = useQuery(recordsQuery('activities', year)).data
  if (me !== undefined && !mayCreate) {
    return <Page title={plan.activity.newTitle}>{plan.activity.forbidden}</Page>
  }
  return (
    <Page title={plan.activity.newTitle} lede={plan.title(year)}>
      {me !== undefined && activities !== undefined ? (
        <WriteActivity year={year} me={me} activities={activities.records} />
      ) : (
        <Loading what={loading.plan} shape="text" />
      )}
    </Page>
  )
}

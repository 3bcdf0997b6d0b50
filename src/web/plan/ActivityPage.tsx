import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import type { Activity } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { hasDraft } from '../draft-storage.ts'
import { FailureNote } from '../FailureNote.tsx'
import { shareAddress } from '../host.ts'
import { Loading } from '../Loading.tsx'
import { Page } from '../Page.tsx'
import { RecordHistory } from '../RecordHistory.tsx'
import { recordQuery, useMay, useMe } from '../records.ts'
import { useUndo } from '../undo.tsx'
import { useWords } from '../words.tsx'
import { ActivityFacts, ActivityStanding } from './ActivityFacts.tsx'
import './plan.css'
import { useSaveActivity } from './plan-data.ts'

const EditActivity = lazy(async () => ({ default: (await import('./EditActivity.tsx')).EditActivity }))

function Deeds(props: { activity: Stored<Activity>; mayChange: boolean; onEdit: () => void }) {
  const { activity, mayChange, onEdit } = props
  const { plan } = useWords()
  const announce = useUndo()
  const save = useSaveActivity()
  const open = activity.status !== 'closed' && activity.status !== 'done'
  const close = () =>
    save.mutate(
      { before: activity, after: { ...activity, status: 'closed' } },
      {
        onSuccess: saved =>
          announce(plan.activity.closed(saved.title), () =>
            save.mutateAsync({ before: saved, after: activity }),
          ),
      },
    )
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => shareAddress(`/planen/${activity.id}`, activity.title)}
      >
        {plan.activity.share}
      </button>
      {mayChange && open && (
        <button type="button" className="button" disabled={save.isPending} onClick={close}>
          {save.isPending ? plan.saving : plan.activity.close}
        </button>
      )}
      {mayChange && (
        <button type="button" className="button primary" onClick={onEdit}>
          {plan.activity.edit}
        </button>
      )}
      {save.error !== null && <FailureNote doing="saving" failure={save.error} again={close} />}
    </>
  )
}

function ReadActivity({ activity, today }: { activity: Stored<Activity>; today: string }) {
  return (
    <>
      <ActivityStanding activity={activity} today={today} />
      <ActivityFacts activity={activity} />
      <RecordHistory noun="activities" id={activity.id} etag={activity.etag} />
    </>
  )
}

function KnownActivity({ activity, today }: { activity: Stored<Activity>; today: string }) {
  const { plan, loading } = useWords()
  const mayChange = useMay('change', 'activities')
  const [editing, setEditing] = useState(() => mayChange && hasDraft(activity.id))
  const lede = (
    <>
      <Link href={`/planen?year=${activity.year}`}>{plan.title(activity.year)}</Link>
      {` · ${plan.activity.owner}`}
    </>
  )
  return (
    <Page
      title={activity.title}
      lede={lede}
      action={
        editing ? undefined : (
          <Deeds activity={activity} mayChange={mayChange} onEdit={() => setEditing(true)} />
        )
      }
    >
      {editing ? (
        <Suspense fallback={<Loading what={loading.page} shape="text" />}>
          <EditActivity activity={activity} today={today} onClose={() => setEditing(false)} />
        </Suspense>
      ) : (
        <ReadActivity activity={activity} today={today} />
      )}
    </Page>
  )
}

/** One activity: how it goes, everything that is written of it, and what has happened. */
export function ActivityPage({ id }: { id: string }) {
  const { plan, problems } = useWords()
  const me = useMe()
  const activity = useQuery(recordQuery('activities', id))
  if (activity.data !== undefined && me !== undefined) {
    return <KnownActivity activity={activity.data} today={me.today} />
  }
  return (
    <Page title={plan.activity.one}>
      {activity.error === null ? (
        <Loading what={plan.activity.one} shape="text" />
      ) : (
        <>
          {activity.error.code === 'not_found' ? (
            <p>{problems.not_found}</p>
          ) : (
            <FailureNote failure={activity.error} again={() => activity.refetch()} />
          )}
          <p>
            <Link href="/planen">{plan.activity.toPlan}</Link>
          </p>
        </>
      )}
    </Page>
  )
}

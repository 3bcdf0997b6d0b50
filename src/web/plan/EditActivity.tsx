import type { Activity } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { useUndo } from '../undo.tsx'
import { useWords } from '../words.tsx'
import { ActivityConflict } from './ActivityConflict.tsx'
import { ActivityForm } from './ActivityForm.tsx'
import { ownActivity } from './activity-fields.ts'
import { useDraft } from './draft.ts'
import { useSaveActivity } from './plan-data.ts'
import { withStanding } from './standing.ts'

/** An activity being changed. What is saved goes on top of the version that the person saw, never of a newer one. */
export function EditActivity(props: { activity: Stored<Activity>; today: string; onClose: () => void }) {
  const { activity, today, onClose } = props
  const { plan } = useWords()
  const announce = useUndo()
  const save = useSaveActivity()
  const draft = useDraft(activity.id, ownActivity(activity), activity.etag)
  const write = (before: Stored<Activity>, after: Activity) =>
    save.mutate(
      { before, after },
      {
        onSuccess: saved => {
          draft.forget()
          announce(plan.saved(saved.title), () => save.mutateAsync({ before: saved, after: before }))
          onClose()
        },
      },
    )
  const seen = { ...activity, ...draft.base, etag: draft.etag }
  const written = withStanding(draft.base, draft.activity, today, false)
  const mine = { ...draft.activity, lightOn: written.lightOn }
  if (save.error?.code === 'stale') {
    return (
      <ActivityConflict
        id={activity.id}
        base={draft.base}
        mine={mine}
        onKeep={(chosen, theirs) => {
          draft.rebase(ownActivity(theirs), theirs.etag, chosen)
          write(theirs, chosen)
        }}
        onUseTheirs={() => {
          draft.forget()
          onClose()
        }}
      />
    )
  }
  return (
    <ActivityForm
      draft={draft}
      today={today}
      save={plan.form.save}
      busy={save.isPending}
      failure={save.error}
      onSave={() => write(seen, mine)}
      onCancel={onClose}
    />
  )
}

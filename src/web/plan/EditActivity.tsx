import { useState } from 'react'
import { type Activity, activity as schema } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { isUncertain } from '../failure.ts'
import { StaleWrite } from '../StaleWrite.tsx'
import { UncertainWrite } from '../UncertainWrite.tsx'
import { useUndo } from '../undo.tsx'
import { useWords } from '../words.tsx'
import { ActivityForm } from './ActivityForm.tsx'
import { ownActivity } from './activity-fields.ts'
import { currentOf } from './current-activity.ts'
import { useDraft } from './draft.ts'
import { useSaveActivity } from './plan-data.ts'
import { withStanding } from './standing.ts'
import { useNames } from './use-names.ts'

type Row = Stored<Activity>

/** An activity being changed. What is saved goes on top of the version that the person saw, never of a newer one. */
export function EditActivity(props: { activity: Row; today: string; onClose: () => void }) {
  const { activity, today, onClose } = props
  const { plan } = useWords()
  const announce = useUndo()
  const nameOf = useNames()
  const save = useSaveActivity()
  const draft = useDraft(activity.id, ownActivity(activity), activity.etag)
  const [found, setFound] = useState<Row>()
  const leave = () => {
    draft.forget()
    onClose()
  }
  const tellSaved = (before: Row, saved: Row) => {
    announce(plan.saved(saved.title), () => save.mutateAsync({ before: saved, after: before }))
    leave()
  }
  const write = (before: Row, after: Activity) => {
    setFound(undefined)
    save.mutate({ before, after }, { onSuccess: saved => tellSaved(before, saved) })
  }
  const seen = { ...activity, ...draft.base, etag: draft.etag }
  const written = withStanding(draft.base, draft.activity, today, false)
  const mine = { ...draft.activity, lightOn: written.lightOn }
  if (found !== undefined || save.error?.code === 'stale') {
    return (
      <StaleWrite
        noun="activities"
        nameOf={nameOf}
        seen={seen}
        base={draft.base}
        mine={mine}
        theirs={found ?? currentOf(save.error)}
        onKeep={(chosen, theirs) => {
          draft.rebase(ownActivity(theirs), theirs.etag, chosen)
          write(theirs, chosen)
        }}
        onUseTheirs={leave}
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
      uncertain={
        isUncertain(save.error) && (
          <UncertainWrite
            noun="activities"
            schema={schema}
            seen={seen}
            mine={mine}
            onSaved={saved => tellSaved(seen, saved)}
            onChanged={setFound}
          />
        )
      }
      onSave={() => write(seen, mine)}
      onCancel={onClose}
    />
  )
}

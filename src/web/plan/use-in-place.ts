import { useCallback, useState } from 'react'
import type { Activity } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { useUndo } from '../undo.tsx'
import { useWords } from '../words.tsx'
import type { InPlace } from './InPlacePanel.tsx'
import { useSaveActivity } from './plan-data.ts'

/** Changing an activity where it stands: the panel that is open, and what becomes of what is saved there. */
export function useInPlace() {
  const [open, setOpen] = useState<InPlace | null>(null)
  const save = useSaveActivity()
  const announce = useUndo()
  const { plan } = useWords()
  const close = () => {
    open?.at.focus()
    setOpen(null)
  }
  return {
    open,
    close,
    begin: useCallback(
      (activity: Stored<Activity>, at: HTMLElement) => setOpen({ activity, at, unsaved: null }),
      [],
    ),
    /** Shows the change at once. Should it fail, the panel opens again with all that was written. */
    save: (before: Stored<Activity>, after: Activity) => {
      const at = open?.at
      close()
      save.mutate(
        { before, after },
        {
          onSuccess: saved =>
            announce(plan.saved(saved.title), () => save.mutateAsync({ before: saved, after: before })),
          onError: failure => {
            if (at) setOpen({ activity: before, at, unsaved: { activity: after, failure } })
          },
        },
      )
    },
  }
}

import { useCallback, useState } from 'react'
import type { Activity } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { Failure } from '../failure.ts'
import { useUndo } from '../undo.tsx'
import { useWords } from '../words.tsx'
import type { InPlace } from './InPlacePanel.tsx'
import { useSaveActivity } from './plan-data.ts'

/** A write that takes longer than this, in milliseconds, is told of while it goes on. */
const soon = 1_000

const without = (ids: ReadonlySet<string>, id: string) => new Set([...ids].filter(one => one !== id))

/** Tells of a write that is slow, and marks its row until the answer comes. */
function useSlowWrites() {
  const [slow, setSlow] = useState<ReadonlySet<string>>(new Set())
  const announce = useUndo()
  const { plan } = useWords()
  const watch = async <T>({ id, title }: Stored<Activity>, writing: Promise<T>): Promise<T> => {
    let told = false
    const timer = setTimeout(() => {
      told = true
      setSlow(before => new Set([...before, id]))
      announce(plan.savingRow(title))
    }, soon)
    try {
      return await writing
    } catch (reason) {
      if (told) announce(plan.notSaved(title))
      throw reason
    } finally {
      clearTimeout(timer)
      setSlow(before => (before.has(id) ? without(before, id) : before))
    }
  }
  return { slow, watch }
}

/** Changing an activity where it stands: the panel that is open, and what becomes of what is saved there. */
export function useInPlace() {
  const [open, setOpen] = useState<InPlace | null>(null)
  const save = useSaveActivity()
  const announce = useUndo()
  const { plan } = useWords()
  const { slow, watch } = useSlowWrites()
  const close = () => {
    open?.at.focus()
    setOpen(null)
  }
  const tellSaved = (before: Stored<Activity>, saved: Stored<Activity>) =>
    announce(plan.saved(saved.title), () => save.mutateAsync({ before: saved, after: before }))
  return {
    open,
    close,
    /** Rows whose writing is still under way. */
    slow,
    begin: useCallback(
      (activity: Stored<Activity>, at: HTMLElement) => setOpen({ activity, at, unsaved: null }),
      [],
    ),
    saved: (before: Stored<Activity>, saved: Stored<Activity>) => {
      close()
      tellSaved(before, saved)
    },
    /** Shows the change at once. Should it fail, the panel opens again with all that was written. */
    save: async (before: Stored<Activity>, after: Activity) => {
      const at = open?.at
      close()
      try {
        tellSaved(before, await watch(before, save.mutateAsync({ before, after })))
      } catch (reason) {
        const failure = reason instanceof Failure ? reason : new Failure('unexpected', {}, reason)
        if (at) setOpen({ activity: before, at, unsaved: { activity: after, failure } })
      }
    },
  }
}

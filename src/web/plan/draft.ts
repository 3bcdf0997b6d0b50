import { useEffect, useState } from 'react'
import { z } from 'zod'
import { type Activity, activity } from '../../domain/activities.ts'
import { line } from '../../domain/primitives.ts'
import { keepDraft, recallDraft } from './draft-storage.ts'

/** An activity while it is written: its title may still be empty and its link half an address. */
const unfinished = activity.extend({ title: line, link: line })
/** What is kept until it is saved: the text, and the version of the row that it was written on. */
const kept = z.object({ activity: unfinished, base: unfinished, etag: z.string() })
type Kept = z.infer<typeof kept>

export type Draft = {
  activity: Activity
  /** The row as the person saw it. */
  base: Activity
  /** The version mark the person saw; empty for a new activity. */
  etag: string
  /** Whether something is written that is not saved. */
  dirty: boolean
  /** Whether the text was there from before: a reload, a failure, a visit to another page. */
  restored: boolean
  change: (changed: Partial<Activity>) => void
  /** Goes on from another version of the row, keeping the text: after a conflict. */
  rebase: (base: Activity, etag: string, text: Activity) => void
  /** Throws the unsaved text away: after saving, or when the person asks for it. */
  forget: () => void
}

function recall(id: string): Kept | null {
  try {
    const found = kept.safeParse(JSON.parse(recallDraft(id) ?? 'null'))
    return found.success ? found.data : null
  } catch {
    // Text of another version of the tab: there is no draft to go on with.
    return null
  }
}

const same = (a: Activity, b: Activity) => JSON.stringify(a) === JSON.stringify(b)

/** Unsaved text of one activity, kept in the browser's session so that neither a reload nor a failure loses it. */
export function useDraft(id: string, base: Activity, etag: string): Draft {
  const [first] = useState(() => recall(id))
  const [state, setState] = useState<Kept>(first ?? { activity: base, base, etag })
  const [restored, setRestored] = useState(first !== null)
  const dirty = !same(state.activity, state.base)

  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])

  const go = (next: Kept) => {
    setState(next)
    keepDraft(id, same(next.activity, next.base) ? null : JSON.stringify(next))
  }
  return {
    ...state,
    dirty,
    restored: restored && dirty,
    change: changed => go({ ...state, activity: { ...state.activity, ...changed } }),
    rebase: (nextBase, nextEtag, text) => go({ activity: text, base: nextBase, etag: nextEtag }),
    forget: () => {
      setRestored(false)
      setState({ activity: base, base, etag })
      keepDraft(id, null)
    },
  }
}

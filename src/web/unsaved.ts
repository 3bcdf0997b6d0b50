import { useEffect, useState } from 'react'
import { z } from 'zod'
import { keepDraft, recallDraft } from './draft-storage.ts'

type Kept<T> = { text: T; base: T; etag: string }

export type Unsaved<T> = {
  text: T
  /** The row as the person saw it. */
  base: T
  /** The version mark the person saw; empty for a new row. */
  etag: string
  /** Whether something is written that is not saved. */
  dirty: boolean
  /** Whether the text was there from before: a reload, a failure, a visit to another page. */
  restored: boolean
  change: (changed: Partial<T>) => void
  /** Goes on from another version of the row, keeping the text: after a conflict. */
  rebase: (base: T, etag: string, text: T) => void
  /** Throws the unsaved text away: after saving, or when the person asks for it. */
  forget: () => void
}

function recall<T>(id: string, unfinished: z.ZodType<T>): Kept<T> | null {
  const kept = z.object({ text: unfinished, base: unfinished, etag: z.string() })
  try {
    const found = kept.safeParse(JSON.parse(recallDraft(id) ?? 'null'))
    return found.success ? found.data : null
  } catch {
    // Text of another version of the tab: there is no draft to go on with.
    return null
  }
}

const same = <T>(a: T, b: T) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Unsaved text of one row, kept in the browser's session so that neither a reload nor a failure loses it. `unfinished`
 * reads a row that is still being written.
 */
export function useUnsaved<T extends object>(
  unfinished: z.ZodType<T>,
  id: string,
  base: T,
  etag: string,
): Unsaved<T> {
  const [first] = useState(() => recall(id, unfinished))
  const [state, setState] = useState<Kept<T>>(first ?? { text: base, base, etag })
  const [restored, setRestored] = useState(first !== null)
  const dirty = !same(state.text, state.base)

  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])

  const go = (next: Kept<T>) => {
    setState(next)
    keepDraft(id, same(next.text, next.base) ? null : JSON.stringify(next))
  }
  return {
    ...state,
    dirty,
    restored: restored && dirty,
    change: changed => go({ ...state, text: { ...state.text, ...changed } }),
    rebase: (nextBase, nextEtag, text) => go({ text, base: nextBase, etag: nextEtag }),
    forget: () => {
      setRestored(false)
      setState({ text: base, base, etag })
      keepDraft(id, null)
    },
  }
}

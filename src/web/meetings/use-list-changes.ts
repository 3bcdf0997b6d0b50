import { useState } from 'react'
import { keepDraft, recallDraft } from '../draft-storage.ts'
import { isChanged, type ListChanges, listChanges, noChanges } from './notice-list.ts'

function recall(place: string): ListChanges {
  try {
    return listChanges.safeParse(JSON.parse(recallDraft(place) ?? 'null')).data ?? noChanges
  } catch {
    // Text of another version of the tab: there is nothing to go on with.
    return noChanges
  }
}

/** What is changed in the list of a meeting and not sent; kept over a reload until it is. */
export function useListChanges(meetingId: string) {
  const place = `notice-${meetingId}`
  const [changes, setChanges] = useState(() => recall(place))
  const change = (next: ListChanges) => {
    setChanges(next)
    keepDraft(place, isChanged(next) ? JSON.stringify(next) : null)
  }
  return { changes, change, forget: () => change(noChanges) }
}

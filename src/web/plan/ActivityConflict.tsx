import { useQuery } from '@tanstack/react-query'
import type { Activity } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { Conflict } from '../conflict.tsx'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { recordQuery } from '../records.ts'
import { useWords } from '../words.tsx'
import { useNames } from './use-names.ts'

/** Two people's versions of an activity: the other one is read anew, as it stands now. */
export function ActivityConflict(props: {
  id: string
  base: Activity
  mine: Activity
  /** What was chosen, to be saved on top of the other's version. */
  onKeep: (chosen: Activity, theirs: Stored<Activity>) => void
  onUseTheirs: () => void
}) {
  const { id, base, mine, onKeep, onUseTheirs } = props
  const words = useWords()
  const nameOf = useNames()
  const now = useQuery({ ...recordQuery('activities', id), staleTime: 0 })
  if (now.error !== null && !now.isFetching) {
    return <FailureNote failure={now.error} again={() => now.refetch()} />
  }
  if (now.data === undefined || !now.isFetchedAfterMount) {
    return <Loading what={words.conflict.theirs} shape="text" rows={3} />
  }
  const theirs = now.data
  return (
    <Conflict
      noun="activities"
      base={base}
      mine={mine}
      theirs={theirs}
      nameOf={nameOf}
      onKeep={chosen => onKeep(chosen, theirs)}
      onUseTheirs={onUseTheirs}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import type { Activity } from '../../domain/activities.ts'
import type { NameOf } from '../../domain/say-field.ts'
import type { Stored } from '../../domain/stored.ts'
import { Conflict } from '../conflict.tsx'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { recordQuery, recordsQuery } from '../records.ts'
import { useWords } from '../words.tsx'

/** Names of the groups and offices that an activity points at. */
export function useNames(): NameOf {
  const groups = useQuery(recordsQuery('groups')).data?.records ?? []
  const offices = useQuery(recordsQuery('offices')).data?.records ?? []
  return (noun, id) => {
    if (noun === 'groups') return groups.find(group => group.id === id)?.name
    return noun === 'offices' ? offices.find(office => office.id === id)?.name : undefined
  }
}

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

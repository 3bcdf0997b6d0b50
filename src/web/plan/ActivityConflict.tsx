import { useQuery } from '@tanstack/react-query'
import type { Activity } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { Conflict } from '../conflict.tsx'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { recordQuery } from '../records.ts'
import { useWords } from '../words.tsx'
import { useNames } from './use-names.ts'

type ConflictProps = {
  /** The row as the person saw it. */
  seen: Stored<Activity>
  base: Activity
  mine: Activity
  /** The other version, where it is known already; otherwise the row is read until it is another than `seen`. */
  theirs: Stored<Activity> | undefined
  /** What was chosen, to be saved on top of the other's version. */
  onKeep: (chosen: Activity, theirs: Stored<Activity>) => void
  onUseTheirs: () => void
}

/** How often a row is asked for that is known to have changed but not yet how. */
const askAgain = 2_000

/** Two people's versions of an activity, told by the answer that refused to write over the other's. */
export function ActivityConflict(props: ConflictProps) {
  const { seen, base, mine, onKeep, onUseTheirs } = props
  const words = useWords()
  const nameOf = useNames()
  const known = props.theirs !== undefined
  const now = useQuery({
    ...recordQuery('activities', seen.id),
    staleTime: 0,
    enabled: !known,
    refetchInterval: query => (query.state.data?.etag === seen.etag ? askAgain : false),
  })
  const theirs = props.theirs ?? (now.data?.etag === seen.etag ? undefined : now.data)
  if (theirs === undefined) {
    return now.error === null || now.isFetching ? (
      <Loading what={words.conflict.theirs} shape="text" rows={3} />
    ) : (
      <FailureNote failure={now.error} again={() => now.refetch()} />
    )
  }
  return (
    <Conflict
      key={theirs.etag}
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

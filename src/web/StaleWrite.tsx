import { useQuery } from '@tanstack/react-query'
import type { Records } from '../domain/records.ts'
import type { NameOf } from '../domain/say-field.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { Conflict } from './conflict.tsx'
import { FailureNote } from './FailureNote.tsx'
import { Loading } from './Loading.tsx'
import { recordQuery } from './records.ts'
import { useWords } from './words.tsx'

type StaleProps<N extends Noun> = {
  noun: N
  nameOf: NameOf
  /** The row as the person saw it. */
  seen: { id: string; etag: string }
  base: Records[N]
  mine: Records[N]
  /** The other version, where it is known already; otherwise the row is read until it is another than `seen`. */
  theirs: Stored<Records[N]> | undefined
  /** What was chosen, to be saved on top of the other's version. */
  onKeep: (chosen: Records[N], theirs: Stored<Records[N]>) => void
  onUseTheirs: () => void
}

/** How often a row is asked for that is known to have changed but not yet how. */
const askAgain = 2_000

/** Two people's versions of a row, told by the answer that refused to write over the other's. */
export function StaleWrite<N extends Noun>(props: StaleProps<N>) {
  const { noun, nameOf, seen, base, mine, onKeep, onUseTheirs } = props
  const words = useWords()
  const known = props.theirs !== undefined
  const now = useQuery({
    ...recordQuery(noun, seen.id),
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
      noun={noun}
      base={base}
      mine={mine}
      theirs={theirs}
      nameOf={nameOf}
      onKeep={chosen => onKeep(chosen, theirs)}
      onUseTheirs={onUseTheirs}
    />
  )
}

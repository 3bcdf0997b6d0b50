import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Records } from '../domain/records.ts'
import { sameRecord } from '../domain/same-record.ts'
import type { Stored } from '../domain/stored.ts'
import type { Noun } from '../domain/vocabulary.ts'
import { FailureNote } from './FailureNote.tsx'
import type { Failure } from './failure.ts'
import { Shape } from './marks.tsx'
import { cache, recordQuery } from './records.ts'
import { useWords } from './words.tsx'

/**
 * A write that nobody knows the outcome of: the row is read anew and compared with what was written. Either it is
 * saved, or somebody else was first, or the row stands as it did and can be saved again.
 */
export function UncertainWrite<N extends Noun>(props: {
  noun: N
  schema: z.ZodType<Records[N]>
  /** The row as the person saw it. */
  seen: { id: string; etag: string }
  mine: Records[N]
  onSaved: (saved: Stored<Records[N]>) => void
  onChanged: (theirs: Stored<Records[N]>) => void
}) {
  const { noun, schema, seen, mine, onSaved, onChanged } = props
  const { uncertain } = useWords()
  const compare = useMutation<Stored<Records[N]>, Failure>({
    mutationFn: () => cache.fetchQuery({ ...recordQuery(noun, seen.id), staleTime: 0 }),
    onSuccess: now => {
      if (sameRecord<Records[N]>(schema, now, mine)) onSaved(now)
      else if (now.etag !== seen.etag) onChanged(now)
    },
  })
  return (
    <div className="note" data-tone="warning" role="alert">
      <Shape name="triangle" />
      <div>
        <p className="note-title">{uncertain.title}</p>
        <p>{compare.isSuccess ? uncertain.unchanged : uncertain.body}</p>
        {compare.error !== null && <FailureNote failure={compare.error} />}
        <p className="note-actions">
          <button
            type="button"
            className="button"
            disabled={compare.isPending}
            onClick={() => compare.mutate()}
          >
            {compare.isPending ? uncertain.reading : uncertain.compare}
          </button>
        </p>
      </div>
    </div>
  )
}

/** A new row whose fate nobody knows: it bears its own key, so that it is sent again without becoming two. */
export function UncertainCreation() {
  const { uncertain } = useWords()
  return (
    <div className="note" data-tone="warning" role="alert">
      <Shape name="triangle" />
      <div>
        <p className="note-title">{uncertain.title}</p>
        <p>{uncertain.creation}</p>
      </div>
    </div>
  )
}

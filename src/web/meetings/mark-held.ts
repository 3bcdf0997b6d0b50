import type { Meeting } from '../../domain/meetings.ts'
import { meeting as schema } from '../../domain/meetings.ts'
import { bareRecord } from '../../domain/same-record.ts'
import type { Stored } from '../../domain/stored.ts'
import { useReplace } from '../records.ts'
import { useUndo } from '../undo.tsx'
import { useWords } from './words.tsx'

/** Says that a meeting was held, with a way back. */
export function useMarkHeld(meeting: Stored<Meeting>): { mark: () => void; busy: boolean } {
  const words = useWords()
  const announce = useUndo()
  const replace = useReplace('meetings')
  const before = bareRecord<Meeting>(schema, meeting)
  const mark = () =>
    replace.mutate(
      { id: meeting.id, etag: meeting.etag, record: { ...before, state: 'held' } },
      {
        onSuccess: ({ id, etag }) =>
          announce(words.undo.saved, () => replace.mutateAsync({ id, etag, record: before })),
        onError: () => announce(words.failure.saving),
      },
    )
  return { mark, busy: replace.isPending }
}

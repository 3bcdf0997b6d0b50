import { z } from 'zod'
import { timesOf } from '../../domain/event-span.ts'
import { type Meeting, meeting as schema } from '../../domain/meetings.ts'
import { instant } from '../../domain/primitives.ts'
import { bareRecord } from '../../domain/same-record.ts'
import type { Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import { useReplace } from '../records.ts'
import { useUndo } from '../undo.tsx'
import type { NoticeMutation } from './notice-data.ts'
import { useWords } from './words.tsx'

const span = z.object({ start: instant, end: instant })

/** Somebody has moved the event in Outlook by hand: its time can be taken over, which mails nobody. */
export function MovedInOutlook({
  meeting,
  mutation,
}: {
  meeting: Stored<Meeting>
  mutation: NoticeMutation
}) {
  const { noticePage } = useWords()
  const announce = useUndo()
  const replace = useReplace('meetings')
  const { error } = mutation
  const there = error?.code === 'stale' ? span.safeParse(error.answer.current).data : undefined
  if (there === undefined) return null
  const before = bareRecord<Meeting>(schema, meeting)
  const takeOver = () =>
    replace.mutate(
      { id: meeting.id, etag: meeting.etag, record: { ...before, ...timesOf(there) } },
      {
        onSuccess: ({ id, etag }) => {
          mutation.reset()
          announce(noticePage.moved.taken, () => replace.mutateAsync({ id, etag, record: before }))
        },
      },
    )
  return (
    <>
      <p>
        <button type="button" className="button" disabled={replace.isPending} onClick={takeOver}>
          {noticePage.moved.takeOver}
        </button>
      </p>
      {replace.error !== null && <FailureNote failure={replace.error} doing="saving" />}
    </>
  )
}

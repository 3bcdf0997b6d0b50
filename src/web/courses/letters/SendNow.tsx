import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import { reachOf } from '../../../domain/access.ts'
import type { lettersSent } from '../../../domain/course-letters.ts'
import { command } from '../../api.ts'
import { FailureNote } from '../../FailureNote.tsx'
import type { Failure } from '../../failure.ts'
import { cache, useMe } from '../../records.ts'
import { useUndo } from '../../undo.tsx'
import { useWords } from './words.tsx'

type Sent = z.infer<typeof lettersSent>

/** Tells the participants at once, for those who run the courses; the button says how many mails that is. */
export function SendNow({ id, mails }: { id: string; mails: number }) {
  const { letters: say } = useWords()
  const me = useMe()
  const announce = useUndo()
  const send = useMutation<Sent, Failure>({
    mutationFn: () => command<Sent>(`/api/rounds/${encodeURIComponent(id)}/letters`, undefined),
    onSuccess: ({ mailed }) => announce(say.sent(mailed)),
    onSettled: () => cache.invalidateQueries({ queryKey: ['letters', id] }),
  })
  if (me === undefined || reachOf(me, 'change', 'seats') !== 'everything') return null
  return (
    <>
      {send.error !== null && <FailureNote failure={send.error} again={() => send.mutate()} />}
      <p className="note-actions">
        <button type="button" className="button" disabled={send.isPending} onClick={() => send.mutate()}>
          {send.isPending ? say.sending : say.send(mails)}
        </button>
      </p>
    </>
  )
}

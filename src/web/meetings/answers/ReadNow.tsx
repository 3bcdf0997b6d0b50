import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { answersRead, lastRead } from '../../../domain/answer-orders.ts'
import { command, read } from '../../api.ts'
import { FailureNote } from '../../FailureNote.tsx'
import type { Failure } from '../../failure.ts'
import { clockText } from '../../format.ts'
import { cache, newsEvery } from '../../records.ts'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { readInvitationsAnew } from './keep-invitation.ts'

const lastReadQuery = queryOptions({
  queryKey: ['answersRead'],
  queryFn: () => read<z.infer<typeof lastRead>>('/api/answers/read'),
  refetchInterval: newsEvery,
})

/** Reads the answers in Outlook at once, and says when they were last read. */
export function ReadNow({ meetingId }: { meetingId: string }) {
  const { reading } = useWords().answers
  const announce = useUndo()
  const last = useQuery(lastReadQuery)
  const readNow = useMutation<z.infer<typeof answersRead>, Failure>({
    mutationFn: () => command(`/api/meetings/${meetingId}/answers/read`),
    onSuccess: async ({ changed }) => {
      await Promise.all([readInvitationsAnew(), cache.invalidateQueries(lastReadQuery)])
      announce(reading.read(changed))
    },
  })
  const { data } = last
  return (
    <>
      <button type="button" className="button" disabled={readNow.isPending} onClick={() => readNow.mutate()}>
        {readNow.isPending ? reading.reading : reading.button}
      </button>
      {data !== undefined && (
        <span className="quiet small">
          {data.readAt === null ? reading.never : reading.last(clockText(data.readAt))}
          {data.problem !== '' && ` ${data.problem}`}
        </span>
      )}
      {readNow.error !== null && <FailureNote failure={readNow.error} again={() => readNow.mutate()} />}
    </>
  )
}

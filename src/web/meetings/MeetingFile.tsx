import { useMutation } from '@tanstack/react-query'
import type { Meeting } from '../../domain/meetings.ts'
import type { Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import { handOverFrom } from '../hand-over.ts'
import { useWords } from './words.tsx'

/** The meeting as a file that puts it into any calendar. */
export function MeetingFile({ meeting }: { meeting: Stored<Meeting> }) {
  const { noticePage: say } = useWords()
  const file = useMutation<void, Failure>({
    mutationFn: () => handOverFrom(`/api/meetings/${meeting.id}/calendar`),
  })
  return (
    <>
      <button type="button" className="button" disabled={file.isPending} onClick={() => file.mutate()}>
        {say.file.get}
      </button>
      {file.error !== null && <FailureNote failure={file.error} again={() => file.mutate()} />}
    </>
  )
}

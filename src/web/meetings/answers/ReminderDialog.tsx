import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { BoardRow } from '../../../domain/answer-board.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Reminder } from '../../../domain/notice.ts'
import type { Stored } from '../../../domain/stored.ts'
import { command, read } from '../../api.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { type Failure, isUncertain } from '../../failure.ts'
import { longDay } from '../../format.ts'
import { Loading } from '../../Loading.tsx'
import { Shape } from '../../marks.tsx'
import { ShortDialog } from '../../ShortDialog.tsx'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { readInvitationsAnew } from './keep-invitation.ts'

const reminderQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['reminder', meetingId],
    queryFn: () => read<Reminder>(`/api/meetings/${meetingId}/reminder`),
    staleTime: 0,
    gcTime: 0,
  })

function Names({ reminder, nameOf }: { reminder: Reminder; nameOf: (officeId: string | null) => string }) {
  const { reminder: say } = useWords().answers
  return (
    <div>
      <p>
        <strong>{say.to(reminder.recipients.length)}</strong>
      </p>
      <ul className="answer-names">
        {reminder.recipients.map(({ id, name, officeId }) => (
          <li key={id}>{[name, nameOf(officeId)].filter(part => part !== '').join(', ')}</li>
        ))}
      </ul>
    </div>
  )
}

/** Those who are without a known answer and have been reminded once: nobody is reminded twice. */
function Already({ rows }: { rows: readonly BoardRow[] }) {
  const { reminder: say } = useWords().answers
  if (rows.length === 0) return null
  return (
    <div className="quiet">
      <p>{say.already(rows.length)}</p>
      <ul className="answer-names">
        {rows.map(({ invitation: { id, name, remindedOn } }) => (
          <li key={id}>{say.alreadyOn(name, longDay(remindedOn ?? ''))}</li>
        ))}
      </ul>
    </div>
  )
}

function Obstacles({ obstacles }: { obstacles: readonly string[] }) {
  if (obstacles.length === 0) return null
  return (
    <div className="note" data-tone="warning">
      <Shape name="triangle" />
      <div>
        {obstacles.map(obstacle => (
          <p key={obstacle}>{obstacle}</p>
        ))}
      </div>
    </div>
  )
}

/** Writes the reminder: the exact words and names before anything is sent. */
export function ReminderDialog(props: {
  meeting: Stored<Meeting>
  /** Those without a known answer who have been reminded. */
  already: readonly BoardRow[]
  nameOf: (officeId: string | null) => string
  onClose: () => void
}) {
  const { meeting, already, nameOf, onClose } = props
  const { reminder: say } = useWords().answers
  const announce = useUndo()
  const id = useId()
  const { data, error } = useQuery(reminderQuery(meeting.id))
  const [written, setWritten] = useState<string | null>(null)
  const text = written ?? data?.text ?? ''
  const remind = useMutation<{ mailed: number }, Failure>({
    mutationFn: () => command(`/api/meetings/${meeting.id}/reminder`, { text: text.trim() }),
    onSuccess: async ({ mailed }) => {
      await readInvitationsAnew()
      announce(say.sent(mailed))
      onClose()
    },
  })
  const count = data?.recipients.length ?? 0
  const isReady = count > 0 && data?.obstacles.length === 0 && text.trim() !== '' && !remind.isPending
  const { error: failure } = remind
  return (
    <ShortDialog
      title={say.title(count)}
      order={remind.isPending ? say.sending : say.send(count)}
      ready={isReady}
      onOrder={() => remind.mutate()}
      onClose={onClose}
    >
      {error !== null && <FailureNote failure={error} />}
      {data === undefined && error === null && <Loading what={say.loading} shape="text" rows={4} />}
      {data !== undefined && (
        <>
          <Obstacles obstacles={data.obstacles} />
          <p>
            <span className="quiet">{say.subject}:</span> {data.subject}
          </p>
          <label className="answer-text" htmlFor={id}>
            {say.text}
          </label>
          <textarea
            id={id}
            className="answer-textarea"
            rows={14}
            required
            value={text}
            aria-describedby={`${id}hint`}
            onChange={event => setWritten(event.target.value)}
          />
          <p id={`${id}hint`} className="quiet small">
            {text.trim() === '' ? say.missing : say.how}
          </p>
          <Names reminder={data} nameOf={nameOf} />
          <Already rows={already} />
        </>
      )}
      {failure !== null &&
        (isUncertain(failure) ? (
          <FailureNote failure={failure} doing="saving" says={say.uncertain} />
        ) : (
          <FailureNote failure={failure} doing="saving" />
        ))}
    </ShortDialog>
  )
}

import { useId, useState } from 'react'
import type { Notice } from '../../domain/notice.ts'
import { FailureNote } from '../FailureNote.tsx'
import { type Failure, isUncertain } from '../failure.ts'
import { ShortDialog } from '../ShortDialog.tsx'
import { useWords } from './words.tsx'

/** Asks why the meeting is called off, and shows the mail that everybody then gets. */
export function NoticeCancelDialog(props: {
  notice: Notice
  /** How many are told, those who answered without being invited among them. */
  count: number
  strangers: readonly string[]
  busy: boolean
  failure: Failure | null
  onCancel: (reason: string) => void
  onClose: () => void
}) {
  const { notice, count, strangers, busy, failure, onCancel, onClose } = props
  const { cancel: say, untold, uncertain } = useWords().noticePage
  const id = useId()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = tried && reason.trim() === ''
  const order = () => {
    setTried(true)
    if (reason.trim() !== '') onCancel(reason.trim())
  }
  return (
    <ShortDialog
      title={say.title}
      order={busy ? say.busy : say.order(count)}
      ready={!busy}
      onOrder={order}
      onClose={onClose}
    >
      <p>{say.body(count)}</p>
      {strangers.length > 0 && <p>{untold.strangers(strangers)}</p>}
      <div className="notice-reason">
        <label htmlFor={id}>{say.reason}</label>
        <textarea
          id={id}
          rows={3}
          required
          value={reason}
          aria-invalid={isMissing}
          aria-describedby={`${id}hint`}
          onChange={event => setReason(event.target.value)}
        />
        <p id={`${id}hint`} className={isMissing ? 'notice-problem' : 'quiet small'}>
          {isMissing ? say.missing : say.hint}
        </p>
      </div>
      <p className="quiet small">{say.mail}</p>
      <div className="notice-body">
        <p>
          <strong>{say.subject(notice.subject)}</strong>
        </p>
        <p className="notice-reason-text">{reason.trim()}</p>
      </div>
      {failure !== null && (
        <FailureNote failure={failure} doing="sending" says={isUncertain(failure) ? uncertain : undefined} />
      )}
    </ShortDialog>
  )
}

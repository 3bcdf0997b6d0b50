import { type ReactNode, useId, useState } from 'react'
import type { Roster } from '../../domain/course-board.ts'
import { cancellationText } from '../../domain/course-letter.ts'
import { FailureNote } from '../FailureNote.tsx'
import { type Failure, isUncertain } from '../failure.ts'
import { useMe } from '../records.ts'
import { ShortDialog } from '../ShortDialog.tsx'
import { askedAfterwards, backInQueue, toldOfCancelling, toldOfChange } from './round-mails.ts'
import { useRoundStep } from './round-steps.ts'
import { useWords } from './words.tsx'

/** What stopped a step; what nobody knows of is said as such, and a round that has changed is read again first. */
function StepFailure({ failure }: { failure: Failure | null }) {
  const { roundSteps: say } = useWords()
  if (failure === null) return null
  if (isUncertain(failure)) return <FailureNote failure={failure} doing="saving" says={say.uncertain} />
  const says = failure.code === 'stale' ? say.changed : undefined
  return <FailureNote failure={failure} doing="saving" says={says} />
}

function ReasonField(props: {
  label: string
  hint: string
  value: string
  /** What is wrong with it, in place of the hint. */
  problem: string | null
  required: boolean
  onChange: (reason: string) => void
}) {
  const { label, hint, value, problem, required, onChange } = props
  const id = useId()
  return (
    <div className="round-reason">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        required={required}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={`${id}hint`}
        onChange={event => onChange(event.target.value)}
      />
      <p id={`${id}hint`} className={problem === null ? 'quiet small' : 'round-problem'}>
        {problem ?? hint}
      </p>
    </div>
  )
}

type DialogProps = { roster: Roster; onClose: () => void }

function Frame(props: {
  title: string
  deed: string
  mails: number
  step: ReturnType<typeof useRoundStep>
  onOrder: () => void
  onClose: () => void
  children: ReactNode
}) {
  const { title, deed, mails, step, onOrder, onClose } = props
  const { roundSteps: say } = useWords()
  return (
    <ShortDialog
      title={title}
      order={step.isPending ? say.busy : say.order(deed, mails)}
      ready={!step.isPending}
      onOrder={onOrder}
      onClose={onClose}
    >
      {props.children}
      <StepFailure failure={step.error} />
    </ShortDialog>
  )
}

/** Decides that a round runs; why, where it does with fewer than the least. */
export function DecideDialog({ roster, onClose }: DialogProps) {
  const { roundSteps: say } = useWords()
  const { round } = roster
  const today = useMe()?.today ?? ''
  const [underReason, setUnderReason] = useState('')
  const step = useRoundStep(round, say.decideDone, onClose)
  const mails = toldOfChange(roster, today)
  const isUnder = round.state === 'open' || (round.countdown?.needed ?? 0) > 0
  return (
    <Frame
      title={say.decideTitle(round.title)}
      deed={say.decideOrder}
      mails={mails}
      step={step}
      onOrder={() => step.mutate({ step: 'decide', body: { underReason: underReason.trim() } })}
      onClose={onClose}
    >
      <p>{say.decideSays}</p>
      <p>{mails === 0 ? say.noMails : say.decideMails(mails)}</p>
      {isUnder && (
        <>
          <p>{say.under(round.counts.taken)}</p>
          <ReasonField
            label={say.underReason}
            hint={say.underHint}
            value={underReason}
            problem={null}
            required={false}
            onChange={setUnderReason}
          />
        </>
      )}
    </Frame>
  )
}

/** Cancels a round: the reason stands in everybody's mail, which is shown, and its people go first in the queue. */
export function CancelDialog({ roster, onClose }: DialogProps) {
  const { roundSteps: say } = useWords()
  const { round } = roster
  const today = useMe()?.today ?? ''
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const step = useRoundStep(round, say.cancelDone, onClose)
  const mails = toldOfCancelling(roster, today)
  const isMissing = reason.trim() === ''
  const order = () => {
    setTried(true)
    if (!isMissing) step.mutate({ step: 'cancel', body: { reason: reason.trim() } })
  }
  return (
    <Frame
      title={say.cancelTitle(round.title)}
      deed={say.cancelOrder}
      mails={mails}
      step={step}
      onOrder={order}
      onClose={onClose}
    >
      <p>
        {say.cancelSays(backInQueue(roster))} {say.cancelFinal}
      </p>
      <ReasonField
        label={say.cancelReason}
        hint={say.cancelHint}
        value={reason}
        problem={tried && isMissing ? say.cancelMissing : null}
        required
        onChange={setReason}
      />
      <p>{mails === 0 ? say.noMails : say.cancelMails(mails)}</p>
      {mails > 0 && (
        <p className="round-letter">{cancellationText({ title: round.title, cancelReason: reason })}</p>
      )}
    </Frame>
  )
}

/** Says that a round has been held, and asks its participants what they thought. */
export function HoldDialog({ roster, onClose }: DialogProps) {
  const { roundSteps: say } = useWords()
  const { round } = roster
  const step = useRoundStep(round, say.holdDone, onClose)
  const mails = askedAfterwards(roster)
  return (
    <Frame
      title={say.holdTitle(round.title)}
      deed={say.holdOrder}
      mails={mails}
      step={step}
      onOrder={() => step.mutate({ step: 'hold' })}
      onClose={onClose}
    >
      <p>{say.holdSays}</p>
      {mails > 0 && <p>{say.holdMails(mails)}</p>}
    </Frame>
  )
}

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import type { Roster } from '../../domain/course-board.ts'
import { cancellationText } from '../../domain/course-letter.ts'
import type { CourseLetters, RoundAct } from '../../domain/course-letters.ts'
import { FailureNote } from '../FailureNote.tsx'
import { type Failure, isUncertain } from '../failure.ts'
import { Loading } from '../Loading.tsx'
import { ShortDialog } from '../ShortDialog.tsx'
import { lettersQuery } from './course-data.ts'
import { backInQueue, waitingUntold } from './round-mails.ts'
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

/** The letters word for word, for who wants to read them before they go. */
function Letters({ letters }: Pick<CourseLetters, 'letters'>) {
  const { roundSteps: say } = useWords()
  if (letters.length === 0) return null
  return (
    <details>
      <summary>{say.showLetters}</summary>
      {letters.map(({ kind, session, subject, text }) => (
        <p key={`${kind}${session}`} className="round-letter">
          <strong>{subject}</strong>
          {`\n${text}`}
        </p>
      ))}
    </details>
  )
}

/** What is done, whom it reaches by mail and with what words; nothing can be ordered before that is known. */
function Frame(props: {
  title: string
  deed: string
  act: Exclude<RoundAct, 'now'>
  roundId: string
  step: ReturnType<typeof useRoundStep>
  onOrder: () => void
  onClose: () => void
  /** What is said of those who are mailed. */
  says: (people: number) => ReactNode
  children: ReactNode
}) {
  const { title, deed, act, roundId, step, onOrder, onClose } = props
  const { roundSteps: say } = useWords()
  const { data, error, refetch } = useQuery(lettersQuery(roundId, act))
  return (
    <ShortDialog
      title={title}
      order={step.isPending ? say.busy : say.order(deed, data?.people ?? 0)}
      ready={data !== undefined && !step.isPending}
      onOrder={onOrder}
      onClose={onClose}
    >
      {props.children}
      {data === undefined && error === null && <Loading what={say.loadingLetters} shape="text" rows={2} />}
      {data === undefined && error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data !== undefined && (data.people === 0 ? <p>{say.noMails[act]}</p> : props.says(data.people))}
      {data !== undefined && data.people > 0 && data.unreachable > 0 && (
        <p>{say.unreachable(data.unreachable)}</p>
      )}
      {data !== undefined && data.people > 0 && act !== 'cancel' && <Letters letters={data.letters} />}
      <StepFailure failure={step.error} />
    </ShortDialog>
  )
}

/** Decides that a round runs; why, where it does with fewer than the least. */
export function DecideDialog({ roster, onClose }: DialogProps) {
  const { roundSteps: say } = useWords()
  const { round } = roster
  const [underReason, setUnderReason] = useState('')
  const step = useRoundStep(round, say.decideDone, onClose)
  const isUnder = round.state === 'open' || (round.countdown?.needed ?? 0) > 0
  return (
    <Frame
      title={say.decideTitle(round.title)}
      deed={say.decideOrder}
      act="decide"
      roundId={round.id}
      says={people => <p>{say.decideMails(people)}</p>}
      step={step}
      onOrder={() => step.mutate({ step: 'decide', body: { underReason: underReason.trim() } })}
      onClose={onClose}
    >
      <p>{say.decideSays}</p>
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
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const step = useRoundStep(round, say.cancelDone, onClose)
  const isMissing = reason.trim() === ''
  const untold = waitingUntold(roster)
  const order = () => {
    setTried(true)
    if (!isMissing) step.mutate({ step: 'cancel', body: { reason: reason.trim() } })
  }
  return (
    <Frame
      title={say.cancelTitle(round.title)}
      deed={say.cancelOrder}
      act="cancel"
      roundId={round.id}
      says={people => (
        <>
          <p>{say.cancelMails(people)}</p>
          <p className="round-letter">{cancellationText({ title: round.title, cancelReason: reason })}</p>
        </>
      )}
      step={step}
      onOrder={order}
      onClose={onClose}
    >
      <p>
        {say.cancelSays(backInQueue(roster))} {say.cancelFinal}
      </p>
      {untold > 0 && <p>{say.cancelUntold(untold)}</p>}
      <ReasonField
        label={say.cancelReason}
        hint={say.cancelHint}
        value={reason}
        problem={tried && isMissing ? say.cancelMissing : null}
        required
        onChange={setReason}
      />
    </Frame>
  )
}

/** Says that a round has been held, and asks its participants what they thought. */
export function HoldDialog({ roster, onClose }: DialogProps) {
  const { roundSteps: say } = useWords()
  const { round } = roster
  const step = useRoundStep(round, say.holdDone, onClose)
  return (
    <Frame
      title={say.holdTitle(round.title)}
      deed={say.holdOrder}
      act="hold"
      roundId={round.id}
      says={people => <p>{say.holdMails(people)}</p>}
      step={step}
      onOrder={() => step.mutate({ step: 'hold' })}
      onClose={onClose}
    >
      <p>{say.holdSays}</p>
    </Frame>
  )
}

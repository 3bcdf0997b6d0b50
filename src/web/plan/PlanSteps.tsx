import { lazy, Suspense, useState } from 'react'
import type { Meeting } from '../../domain/meetings.ts'
import type { Plan } from '../../domain/plans.ts'
import type { Stored } from '../../domain/stored.ts'
import { longDay } from '../format.ts'
import type { Words } from '../words.sv.ts'
import { useWords } from '../words.tsx'
import { chosen, isOutOfOrder, type PlanStep, planSteps } from './plan-steps.ts'

const PlanStepDialog = lazy(async () => ({ default: (await import('./PlanStepDialog.tsx')).PlanStepDialog }))

function said(step: PlanStep, day: string | null, today: string, words: Words): string {
  const { steps } = words.plan
  const shown = day === null ? '' : longDay(day)
  // A day to come is an intention: the step is not taken yet.
  if (day !== null && day > today) return steps.planned(shown)
  switch (step) {
    case 'draft':
      return day === null ? steps.draftOpen : steps.draftDone(shown)
    case 'anchored':
      return day === null ? steps.anchoredOpen : steps.anchoredDone(shown)
    case 'decided':
      return day === null ? steps.decidedOpen : steps.decidedDone(shown)
  }
}

type StepsProps = {
  year: number
  plan: Stored<Plan> | undefined
  meetings: readonly Stored<Meeting>[]
  mayChange: boolean
  today: string
}

function Step(props: StepsProps & { step: PlanStep; onSet: (step: PlanStep) => void }) {
  const { plan, meetings, step, mayChange, today, onSet } = props
  const words = useWords()
  const { steps } = words.plan
  const { day, meetingId, paragraph } = chosen(plan, step)
  const done = day !== null && day <= today
  const meeting = meetings.find(one => one.id === meetingId)
  const name = step === 'draft' ? steps.setDraft : steps.set(steps[step])
  return (
    <li className="plan-step" data-done={done}>
      <span className="plan-step-mark" aria-hidden="true">
        {done ? '✓' : '○'}
      </span>
      <span className="plan-step-text">
        <strong>{steps[step]}</strong>
        <span className="heard">{done ? steps.stateDone : steps.stateOpen}</span>
        <span className="plan-step-said">
          {said(step, day, today, words)}
          {step === 'decided' && paragraph !== '' && `, ${paragraph}`}
          {meeting !== undefined && ` (${meeting.title})`}
        </span>
      </span>
      {mayChange && (
        <button type="button" className="button" onClick={() => onSet(step)}>
          {words.plan.activity.edit}
          <span className="heard">{`: ${name}`}</span>
        </button>
      )}
    </li>
  )
}

/** Where the year's plan stands on its way: draft, anchored, decided (agreement, "Samverkansplanen"). */
export function PlanSteps(props: StepsProps) {
  const { plan } = props
  const words = useWords()
  const [setting, setSetting] = useState<PlanStep | null>(null)
  return (
    <div className="plan-steps-frame">
      <ol className="plan-steps" aria-label={words.plan.steps.name}>
        {planSteps.map(step => (
          <Step key={step} {...props} step={step} onSet={setSetting} />
        ))}
      </ol>
      {plan !== undefined && isOutOfOrder(plan) && (
        <p className="plan-out-of-order">
          {words.plan.steps.outOfOrder}
          {plan.orderReason !== '' && `: ${plan.orderReason}`}
        </p>
      )}
      {setting !== null && (
        <Suspense fallback={null}>
          <PlanStepDialog {...props} step={setting} onClose={() => setSetting(null)} />
        </Suspense>
      )}
    </div>
  )
}

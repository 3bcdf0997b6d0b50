import { useState } from 'react'
import type { Meeting } from '../../domain/meetings.ts'
import type { Plan } from '../../domain/plans.ts'
import type { Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Fluent } from '../Fluent.tsx'
import { DayField, LongTextField, RowField, TextField } from '../form-fields.tsx'
import { longDay } from '../format.ts'
import { ShortDialog } from '../ShortDialog.tsx'
import { useWords } from '../words.tsx'
import {
  chosen,
  isOutOfOrder,
  meetingKindOf,
  meetingsFor,
  type PlanStep,
  type StepChoice,
  withStep,
} from './plan-steps.ts'
import { useSavePlan } from './use-save-plan.ts'

type ChoiceProps = {
  step: PlanStep
  year: number
  meetings: readonly Stored<Meeting>[]
  choice: StepChoice
  onChoice: (choice: StepChoice) => void
}

function WhenFields({ step, year, meetings, choice, onChoice }: ChoiceProps) {
  const { steps } = useWords().plan
  const offered = meetingsFor(step, year, meetings)
  const choose = (id: string | null) => {
    const meeting = offered.find(one => one.id === id)
    onChoice({ ...choice, meetingId: meeting?.id ?? null, day: meeting?.startsOn ?? choice.day })
  }
  const rows = offered.map(meeting => ({
    id: meeting.id,
    name: `${longDay(meeting.startsOn)}, ${meeting.title}`,
  }))
  const needsMeeting = meetingKindOf(step) !== null
  return (
    <>
      {needsMeeting && (
        <RowField
          label={steps.meeting}
          value={choice.meetingId}
          rows={rows}
          none={steps.chooseMeeting}
          onChange={choose}
        />
      )}
      <DayField
        label={needsMeeting ? steps.otherDay : steps.day}
        value={choice.day}
        onChange={day => onChoice({ ...choice, day, meetingId: null })}
      />
    </>
  )
}

function DecisionFields({ choice, onChoice, broken }: ChoiceProps & { broken: boolean }) {
  const { steps } = useWords().plan
  return (
    <>
      <TextField
        label={steps.paragraph}
        value={choice.paragraph}
        onChange={paragraph => onChoice({ ...choice, paragraph })}
      />
      {broken && (
        <LongTextField
          label={steps.reason}
          hint={steps.reasonHint}
          rows={3}
          value={choice.reason}
          onChange={reason => onChoice({ ...choice, reason })}
        />
      )}
    </>
  )
}

type DialogProps = {
  step: PlanStep
  year: number
  plan: Stored<Plan> | undefined
  meetings: readonly Stored<Meeting>[]
  onClose: () => void
}

function StepForm(props: DialogProps) {
  const { step, year, plan, onClose } = props
  const { steps, saving } = useWords().plan
  const [choice, setChoice] = useState(() => chosen(plan, step))
  const { base, save, isPending, error } = useSavePlan(year, plan, onClose)
  const fields: ChoiceProps = { ...props, choice, onChoice: setChoice }
  return (
    <ShortDialog
      title={step === 'draft' ? steps.setDraft : steps.set(steps[step])}
      order={isPending ? saving : steps.save}
      ready={choice.day !== null && !isPending}
      onOrder={() => save(withStep(base, step, choice))}
      onClose={onClose}
      aside={
        chosen(plan, step).day !== null && (
          <button
            type="button"
            className="button"
            onClick={() =>
              save(withStep(base, step, { day: null, meetingId: null, paragraph: '', reason: '' }))
            }
          >
            {steps.remove}
          </button>
        )
      }
    >
      <WhenFields {...fields} />
      {step === 'decided' && (
        <DecisionFields {...fields} broken={isOutOfOrder(withStep(base, step, choice))} />
      )}
      {error !== null && <FailureNote doing="saving" failure={error} />}
    </ShortDialog>
  )
}

/** Says when and where a step of the plan's way was taken. Short, so a dialog; nothing is refused for its order. */
export function PlanStepDialog(props: DialogProps) {
  return (
    <Fluent>
      <StepForm {...props} />
    </Fluent>
  )
}

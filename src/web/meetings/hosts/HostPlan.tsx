import { monthOf } from '../../../domain/days.ts'
import { type HostPlanStep, type HostStepState, hostPlanOf, withStep } from '../../../domain/host-plan.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { weekDay, weekText } from '../../format.ts'
import { Shape } from '../../marks.tsx'
import { useMay, useMe } from '../../records.ts'
import { useWords } from '../words.tsx'
import type { HostWriting } from './use-host-writing.ts'

const marks = {
  done: { tone: 'success', shape: 'check' },
  late: { tone: 'danger', shape: 'cross' },
  soon: { tone: 'warning', shape: 'triangle' },
  ahead: { tone: 'faded', shape: 'ring' },
} as const satisfies Record<HostStepState, { tone: string; shape: string }>

function StepMark({ state }: { state: HostStepState }) {
  const { states } = useWords().hosts.plan
  const { tone, shape } = marks[state]
  return (
    <span className="mark host-mark" data-tone={tone}>
      <Shape name={shape} />
      <span>{states[state]}</span>
    </span>
  )
}

type StepProps = {
  planned: HostPlanStep
  /** What holds for this meeting only. */
  note: string
  onTick: ((isDone: boolean) => void) | null
}

function Step({ planned, note, onTick }: StepProps) {
  const words = useWords()
  const { plan: say } = words.hosts
  const { step, day, state } = planned
  const name = words.choices.hostStep[step]
  const isDone = state === 'done'
  return (
    <li className="host-step" data-state={state}>
      {onTick === null ? (
        <span className="host-name">{name}</span>
      ) : (
        <label className="host-name">
          <input type="checkbox" checked={isDone} onChange={event => onTick(event.target.checked)} />
          {name}
        </label>
      )}
      <span className="host-day">
        {say.by(weekDay(day))} <span className="quiet">({weekText(day)})</span>
      </span>
      <StepMark state={state} />
      <p className="host-what">
        {say.what[step]} {note}
      </p>
    </li>
  )
}

/** What the host prepares as a list to tick, each with its last day. */
export function HostPlan({ meeting, writing }: { meeting: Stored<Meeting>; writing: HostWriting }) {
  const words = useWords()
  const { plan: say } = words.hosts
  const today = useMe()?.today ?? meeting.startsOn
  const mayChange = useMay('change', 'meetings')
  const { current, write } = writing
  const steps = hostPlanOf({ startsOn: meeting.startsOn, prepared: current.prepared }, today)
  const tick = (step: HostPlanStep['step']) => (isDone: boolean) => {
    const name = words.choices.hostStep[step]
    void write(
      { prepared: withStep(current.prepared, step, isDone) },
      isDone ? say.done(name) : say.undone(name),
    )
  }
  return (
    <section className="section" aria-labelledby="att-gora">
      <h2 id="att-gora">{say.title}</h2>
      <p className="quiet">{say.count(current.prepared.length, steps.length)}</p>
      <ol className="host-steps">
        {steps.map(planned => (
          <Step
            key={planned.step}
            planned={planned}
            note={planned.step === 'invitation' && monthOf(meeting.startsOn) === 10 ? say.october : ''}
            onTick={mayChange ? tick(planned.step) : null}
          />
        ))}
      </ol>
    </section>
  )
}

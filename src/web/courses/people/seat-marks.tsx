import type { AttendedDay, SeatState } from '../../../domain/seats.ts'
import { Shape } from '../../marks.tsx'
import { useWords } from './words.tsx'

const ofState = {
  interest: { tone: 'faded', shape: 'ring' },
  registered: { tone: 'info', shape: 'dot' },
  confirmed: { tone: 'success', shape: 'check' },
  reserve: { tone: 'warning', shape: 'moon' },
  cancelled: { tone: 'faded', shape: 'cross' },
  replaced: { tone: 'faded', shape: 'arrow' },
  completed: { tone: 'success', shape: 'check' },
  notCompleted: { tone: 'danger', shape: 'cross' },
} as const satisfies Record<SeatState, object>

/** How it stands with somebody's seat: a word and a shape. */
export function SeatMark({ state }: { state: SeatState }) {
  const { tone, shape } = ofState[state]
  return (
    <span className="mark" data-tone={tone}>
      <Shape name={shape} />
      <span>{useWords().choices.seatState[state]}</span>
    </span>
  )
}

const ofOutcome = {
  given: { tone: 'success', shape: 'check' },
  reserve: { tone: 'warning', shape: 'moon' },
  queued: { tone: 'info', shape: 'ring' },
  refused: { tone: 'danger', shape: 'cross' },
} as const

export type ClaimedHow = keyof typeof ofOutcome

/** What becomes of somebody who is signed up: a word and a shape. */
export function OutcomeMark({ outcome }: { outcome: ClaimedHow }) {
  const { tone, shape } = ofOutcome[outcome]
  return (
    <span className="mark" data-tone={tone}>
      <Shape name={shape} />
      <span>{useWords().people.signUp.outcome[outcome]}</span>
    </span>
  )
}

const ofDay = { present: 'check', absent: 'cross' } as const satisfies Record<
  AttendedDay['attendance'],
  string
>

/** The shape beside whether somebody came on a day; an empty ring for what is not noted. */
export function DayShape({ attendance }: { attendance: AttendedDay['attendance'] | null }) {
  return <Shape name={attendance === null ? 'ring' : ofDay[attendance]} />
}

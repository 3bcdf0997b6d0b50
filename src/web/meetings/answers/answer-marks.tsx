import type { Answer, Attendance } from '../../../domain/vocabulary.ts'
import { Shape } from '../../marks.tsx'
import { useWords } from '../words.tsx'

const ofAnswer = {
  accepted: { tone: 'success', shape: 'check' },
  tentative: { tone: 'warning', shape: 'moon' },
  declined: { tone: 'danger', shape: 'cross' },
  unknown: { tone: 'faded', shape: 'ring' },
} as const satisfies Record<Answer, object>

/** What somebody answered: a word and a shape. */
export function AnswerMark({ answer }: { answer: Answer }) {
  const { tone, shape } = ofAnswer[answer]
  return (
    <span className="mark" data-tone={tone}>
      <Shape name={shape} />
      <span>{useWords().choices.answer[answer]}</span>
    </span>
  )
}

const ofAttendance = { present: 'check', remote: 'arrow', absent: 'cross' } as const satisfies Record<
  Attendance,
  string
>

/** The shape beside whether somebody came; an empty ring for what is not noted. */
export function AttendanceShape({ attendance }: { attendance: Attendance | null }) {
  return <Shape name={attendance === null ? 'ring' : ofAttendance[attendance]} />
}

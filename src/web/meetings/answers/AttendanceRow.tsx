import type { BoardRow } from '../../../domain/answer-board.ts'
import { type Attendance, attendances } from '../../../domain/vocabulary.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Shape } from '../../marks.tsx'
import type { Tick } from '../../ticking.ts'
import { useWords } from '../words.tsx'
import { AnswerMark, AttendanceShape } from './answer-marks.tsx'
import type { MeetingTicking } from './use-ticking.ts'

/** What the row is about besides the name: the substitute, and what was answered. */
function About({ row }: { row: BoardRow }) {
  const { answers: say } = useWords()
  const { substitute, standing } = row.invitation
  const isUninvited = standing === 'stranger' || standing === 'withdrawn'
  return (
    <p className="attendance-about small">
      {isUninvited && row.effective.answer === 'unknown' ? (
        <span className="quiet">{say.attendance.uninvited}</span>
      ) : (
        <AnswerMark answer={row.effective.answer} />
      )}
      {substitute !== '' && <span>{say.table.substitute(substitute)}</span>}
    </p>
  )
}

/** Why what was pressed is not saved; the row can be pressed again, or let be. */
function NotSaved({
  row,
  tick,
  ticking,
}: {
  row: BoardRow
  tick: Tick<Attendance | null>
  ticking: MeetingTicking
}) {
  const { answers: say } = useWords()
  const { invitation } = row
  const again = () => void ticking.tick(invitation, tick.value)
  if (tick.failure !== null) return <FailureNote failure={tick.failure} doing="saving" again={again} />
  return (
    <div className="note" data-tone="danger" role="alert">
      <Shape name="triangle" />
      <div>
        <p>
          <strong>{say.attendance.notSaved}</strong> {tick.reason}
        </p>
        <p className="note-actions">
          <button
            type="button"
            className="button"
            aria-label={say.attendance.againOf(invitation.name)}
            onClick={again}
          >
            {say.attendance.again}
          </button>
          <button
            type="button"
            className="button"
            aria-label={say.attendance.letBeOf(invitation.name)}
            onClick={() => ticking.giveUp(invitation.id)}
          >
            {say.attendance.letBe}
          </button>
        </p>
      </div>
    </div>
  )
}

/** Whether one person came: one of three, never two. */
export function AttendanceRow({ row, ticking }: { row: BoardRow; ticking: MeetingTicking | null }) {
  const { choices, answers: say } = useWords()
  const { invitation } = row
  const tick = ticking?.ticks.get(invitation.id)
  const now = tick === undefined ? invitation.attendance : tick.value
  const isSaving = tick !== undefined && tick.failure === null && tick.reason === ''
  const group = `attendance-${invitation.id}`
  return (
    <li className="attendance-row">
      <div className="attendance-name">
        <p id={group}>{invitation.name}</p>
        <About row={row} />
      </div>
      {ticking === null ? (
        <p className="mark">
          <AttendanceShape attendance={now} />
          <span>{now === null ? say.attendance.unset : choices.attendance[now]}</span>
        </p>
      ) : (
        <div className="attendance-choice">
          <div role="radiogroup" aria-labelledby={group} className="attendance-group">
            {attendances.map(attendance => (
              <label key={attendance} className="attendance-one" data-attendance={attendance}>
                <input
                  type="radio"
                  name={group}
                  checked={now === attendance}
                  onChange={() => void ticking.tick(invitation, attendance)}
                />
                <AttendanceShape attendance={now === attendance ? attendance : null} />
                <span>{choices.attendance[attendance]}</span>
              </label>
            ))}
          </div>
          <span className="attendance-state small" role="status">
            {isSaving && say.attendance.saving}
          </span>
          {now !== null && !isSaving && (
            <button
              type="button"
              className="attendance-clear"
              aria-label={say.attendance.clearOf(invitation.name)}
              onClick={() => void ticking.tick(invitation, null)}
            >
              {say.attendance.clear}
            </button>
          )}
        </div>
      )}
      {tick !== undefined && ticking !== null && !isSaving && (
        <NotSaved row={row} tick={tick} ticking={ticking} />
      )}
    </li>
  )
}

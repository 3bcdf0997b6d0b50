import { attendanceOn } from '../../../domain/course-attendance.ts'
import type { RosterRow } from '../../../domain/course-board.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { dayAndMonth, weekDay } from '../../format.ts'
import { DayShape } from './seat-marks.tsx'
import { TickRow } from './TickRow.tsx'
import { type CameOn, useDayTicking } from './use-course-ticking.ts'
import { useWords } from './words.tsx'

/** The days of a round, one of them chosen. */
export function DayChoice(props: {
  days: readonly string[]
  day: string
  today: string
  onDay: (day: string) => void
}) {
  const { days, day, today, onDay } = props
  const { attendance: say } = useWords().people
  return (
    <fieldset className="day-choice">
      <legend className="heard">{say.day}</legend>
      {days.map(one => (
        <label key={one} className="day-one">
          <input type="radio" name="day" checked={one === day} onChange={() => onDay(one)} />
          <span>{one === today ? `${dayAndMonth(one)}, ${say.today}` : dayAndMonth(one)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Who came on one day of a round: ticked off person by person, saved at once. */
export function DayAttendance(props: {
  roundId: string
  day: string
  rows: readonly RosterRow[]
  today: string
}) {
  const { roundId, day, rows, today } = props
  const { people, choices } = useWords()
  const { attendance: say } = people
  const ticking = useDayTicking(roundId, day)
  const came = rows.filter(row => attendanceOn(row, day) === 'present').length
  const left = rows.filter(row => attendanceOn(row, day) === null)
  if (day > today) return <p>{say.notYet(weekDay(day))}</p>
  const words = choices.dayAttendance
  const options = (['present', 'absent'] as const).map(value => ({
    value,
    word: words[value],
    tone: value,
    mark: (isChosen: boolean) => <DayShape attendance={isChosen ? value : null} />,
  }))
  return (
    <>
      <p className="tick-sum">
        {say.sum(came, rows.length, dayAndMonth(day))}
        {left.length > 0 && <span className="quiet"> · {say.left(left.length)}</span>}
      </p>
      {left.length > 0 && (
        <p>
          <button
            type="button"
            className="button"
            disabled={ticking.busy}
            onClick={() => void ticking.markAll(left, 'present', say.marked)}
          >
            {ticking.busy ? say.saving : say.markAll(left.length)}
          </button>
        </p>
      )}
      {ticking.failure !== null && <FailureNote failure={ticking.failure} doing="saving" />}
      <ul className="ticks">
        {rows.map(row => (
          <TickRow<CameOn>
            key={row.id}
            row={row}
            label={row.name}
            about={[row.office, row.workplace].filter(text => text !== '').join(', ')}
            choices={options}
            none={null}
            clearLabel={say.clearOf(row.name)}
            ticking={ticking}
            now={attendanceOn(row, day)}
          />
        ))}
      </ul>
    </>
  )
}

import { type SeatEnding, sumAttendance } from '../../../domain/course-attendance.ts'
import type { RosterRow } from '../../../domain/course-board.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { weekDay } from '../../format.ts'
import type { Words } from './people-words.sv.ts'
import { DayShape } from './seat-marks.tsx'
import { TickRow } from './TickRow.tsx'
import { endingIn, useEndingTicking } from './use-course-ticking.ts'
import { useWords } from './words.tsx'

const isOpen = ({ state }: RosterRow): boolean => state === 'registered' || state === 'confirmed'

/** What the days of somebody come to, and what that proposes, while nobody has said how it went. */
function sayDays(row: RosterRow, days: readonly string[], { people }: Words): string {
  const { attendance: say, endings } = people
  const { present, unmarked, proposes } = sumAttendance(days, row)
  const parts = [
    say.here(present, days.length),
    ...(unmarked > 0 ? [say.unmarked(unmarked)] : []),
    ...(isOpen(row) ? [endings.proposed[proposes ?? 'none']] : []),
  ]
  return parts.join(' · ')
}

/** Who completed the course: the days propose, a person says. */
export function Endings(props: {
  roundId: string
  days: readonly string[]
  rows: readonly RosterRow[]
  today: string
}) {
  const { roundId, days, rows, today } = props
  const words = useWords()
  const { endings: say, attendance } = words.people
  const ticking = useEndingTicking(roundId)
  const last = days.at(-1) ?? ''
  const whole = rows.filter(row => isOpen(row) && sumAttendance(days, row).proposes === 'completed')
  const count = (state: SeatEnding) => rows.filter(row => row.state === state).length
  const options = (['completed', 'notCompleted'] as const).map(value => ({
    value,
    word: say[value],
    tone: value === 'completed' ? ('present' as const) : ('absent' as const),
    mark: (isChosen: boolean) => (
      <DayShape attendance={isChosen ? (value === 'completed' ? 'present' : 'absent') : null} />
    ),
  }))
  return (
    <section className="section" aria-labelledby="endings">
      <h2 id="endings">{say.heading}</h2>
      {today < last ? (
        <p className="quiet">{say.later(weekDay(last))}</p>
      ) : (
        <>
          <p className="quiet">{say.how}</p>
          <p className="tick-sum">{say.sum(count('completed'), count('notCompleted'))}</p>
          {whole.length > 0 && (
            <p>
              <button
                type="button"
                className="button"
                disabled={ticking.busy}
                onClick={() => void ticking.markAll(whole, 'completed', say.markedCompleted)}
              >
                {ticking.busy ? attendance.saving : say.markCompleted(whole.length)}
              </button>
            </p>
          )}
          {ticking.failure !== null && <FailureNote failure={ticking.failure} doing="saving" />}
          <ul className="ticks">
            {rows.map(row => (
              <TickRow<SeatEnding>
                key={row.id}
                row={row}
                label={say.group(row.name)}
                about={sayDays(row, days, words)}
                choices={options}
                none="confirmed"
                clearLabel={say.clearOf(row.name)}
                ticking={ticking}
                now={endingIn(row)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

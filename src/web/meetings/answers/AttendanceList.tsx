import { useState } from 'react'
import type { BoardRow } from '../../../domain/answer-board.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Empty } from '../../Page.tsx'
import { useWords } from '../words.tsx'
import { AnswerFilters } from './AnswerFilters.tsx'
import { AttendanceRow } from './AttendanceRow.tsx'
import { type AnswerView, byOffice, rowsIn } from './answer-view.ts'
import { attendanceRows, cameFrom, saidYes, sayCameFrom } from './attendance-list.ts'
import { CameAnyway } from './CameAnyway.tsx'
import { CopyAttendance } from './CopyAttendance.tsx'
import type { Board } from './use-board.ts'
import { useMeetingTicking } from './use-ticking.ts'

/** How many came from each county, of those on the list. */
function Sums({ rows }: { rows: readonly BoardRow[] }) {
  const words = useWords()
  const { attendance: say } = words.answers
  const from = cameFrom(rows)
  const unnoted = from.reduce((sum, one) => sum + one.unnoted, 0)
  return (
    <ul className="attendance-sums" aria-label={say.sums}>
      {from.map(one => (
        <li key={one.county}>{sayCameFrom(one, words)}</li>
      ))}
      {unnoted > 0 && <li className="quiet">{say.unmarked(unnoted)}</li>}
    </ul>
  )
}

type ListProps = {
  meeting: Stored<Meeting>
  board: Board
  view: AnswerView
  /** Whether the person may note who came. */
  mayLead: boolean
  onView: (view: AnswerView) => void
}

/** Who came: ticked off person by person, saved at once. */
export function AttendanceList({ meeting, board, view, mayLead, onView }: ListProps) {
  const { answers: say } = useWords()
  const ticking = useMeetingTicking(meeting.id)
  const [isAdding, setAdding] = useState(false)
  const rows = attendanceRows(board)
  const yes = saidYes(rows)
  const onList = new Set(rows.map(({ invitation }) => invitation.personId))
  const others = board.people.filter(({ id, active }) => active && !onList.has(id))
  const shown = byOffice(rowsIn(rows, view))
  return (
    <section className="section" aria-labelledby="attendance">
      <h2 id="attendance">{say.attendance.heading}</h2>
      <Sums rows={rows} />
      <p className="answer-bar">
        {mayLead && yes.length > 0 && (
          <button
            type="button"
            className="button"
            disabled={ticking.busy}
            onClick={() =>
              void ticking.markAll(
                yes.map(({ invitation }) => invitation),
                'present',
                say.attendance.marked,
              )
            }
          >
            {ticking.busy ? say.attendance.saving : say.attendance.markAll(yes.length)}
          </button>
        )}
        {mayLead && (
          <button type="button" className="button" onClick={() => setAdding(true)}>
            {say.attendance.add}
          </button>
        )}
      </p>
      {ticking.failure !== null && <FailureNote failure={ticking.failure} doing="saving" />}
      <AnswerFilters view={view} rows={rows} onView={onView} />
      {shown.length === 0 && <Empty title={say.noneShown} how={say.noneShownHow} />}
      {shown.map(({ office, rows: own }) => (
        <section key={office?.id ?? ''} className="attendance-office">
          <h3>{office?.name ?? say.table.noOffice}</h3>
          <ul>
            {own.map(row => (
              <AttendanceRow key={row.invitation.id} row={row} ticking={mayLead ? ticking : null} />
            ))}
          </ul>
        </section>
      ))}
      <CopyAttendance meeting={meeting} rows={rows} />
      {isAdding && (
        <CameAnyway
          meeting={meeting}
          people={others}
          offices={board.allOffices}
          onUndo={row => ticking.retick(row, null)}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  )
}

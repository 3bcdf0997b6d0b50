import { useState } from 'react'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { Empty } from '../../Page.tsx'
import { useMe } from '../../records.ts'
import { useWords } from '../words.tsx'
import { AnswerSums } from './AnswerSums.tsx'
import { AnswerTable } from './AnswerTable.tsx'
import { type AnswerView, rowsIn, unanswered } from './answer-view.ts'
import { ReadNow } from './ReadNow.tsx'
import { ReminderDialog } from './ReminderDialog.tsx'
import { Strangers } from './Strangers.tsx'
import { useAnswering } from './use-answering.ts'
import type { AnswerRights, Board } from './use-board.ts'

/** What the project leaders can do with the answers: remind those without one, and read in Outlook. */
function Deeds({ meeting, board }: { meeting: Stored<Meeting>; board: Board }) {
  const { reminder: say } = useWords().answers
  const [isReminding, setReminding] = useState(false)
  const without = unanswered(board)
  const left = without.filter(({ invitation }) => invitation.remindedOn === null)
  const nameOf = (id: string | null) => board.allOffices.find(office => office.id === id)?.name ?? ''
  return (
    <div className="answer-bar">
      <button
        type="button"
        className="button primary"
        disabled={left.length === 0}
        onClick={() => setReminding(true)}
      >
        {left.length === 0 ? say.nobody : say.button(left.length)}
      </button>
      <ReadNow meetingId={meeting.id} />
      {isReminding && (
        <ReminderDialog
          meeting={meeting}
          already={without.filter(({ invitation }) => invitation.remindedOn !== null)}
          nameOf={nameOf}
          onClose={() => setReminding(false)}
        />
      )}
    </div>
  )
}

/** Everybody's answer and what the answers come to. */
export function AnswersBoard(props: {
  meeting: Stored<Meeting>
  board: Board
  view: AnswerView
  rights: AnswerRights
  onView: (view: AnswerView) => void
}) {
  const { meeting, board, view, rights, onView } = props
  const { answers: say } = useWords()
  const answering = useAnswering()
  const office = useMe()?.office ?? ''
  const shown = rowsIn(board.rows, view)
  const isCalledOff = meeting.state === 'cancelled'
  const invited = board.rows.filter(({ invitation }) => invitation.standing === 'invited').length
  return (
    <>
      {rights.mayLead && !isCalledOff && <Deeds meeting={meeting} board={board} />}
      {rights.sees === 'everything' ? (
        <AnswerSums board={board} kind={meeting.kind} onPlace={place => onView({ ...view, place })} />
      ) : (
        <p>{say.board.ownOffice(office)}</p>
      )}
      <Strangers
        meeting={meeting}
        strangers={board.strangers.filter(({ invitation }) => invitation.answer !== 'unknown')}
        rows={board.rows}
        mayLead={rights.mayLead && !isCalledOff}
      />
      <section className="section" aria-labelledby="answers">
        <h2 id="answers">{say.table.heading}</h2>
        <p className="quiet">
          {say.filters.shown(shown.length, board.rows.length)}
          {board.all.sums.unknown > 0 && `. ${say.unknownMeans}`}
        </p>
        {shown.length === 0 ? (
          <Empty title={say.noneShown} how={say.noneShownHow} />
        ) : (
          <AnswerTable
            meeting={meeting}
            rows={shown}
            invited={invited}
            answering={rights.mayAnswer && !isCalledOff ? answering : null}
          />
        )}
      </section>
    </>
  )
}

import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { Empty } from '../../Page.tsx'
import { useMe } from '../../records.ts'
import { useWords } from '../words.tsx'
import { AnswerFilters } from './AnswerFilters.tsx'
import { AnswerSums } from './AnswerSums.tsx'
import { AnswerTable } from './AnswerTable.tsx'
import { type AnswerView, rowsIn } from './answer-view.ts'
import { Strangers } from './Strangers.tsx'
import { useAnswering } from './use-answering.ts'
import type { AnswerRights, Board } from './use-board.ts'

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
      {rights.sees === 'everything' ? (
        <AnswerSums board={board} kind={meeting.kind} onPlace={place => onView({ ...view, place })} />
      ) : (
        <p className="answer-own">{say.board.ownOffice(office)}</p>
      )}
      <Strangers
        meeting={meeting}
        strangers={board.strangers.filter(({ invitation }) => invitation.answer !== 'unknown')}
        rows={board.rows}
        mayLead={rights.mayLead && !isCalledOff}
      />
      <section className="section" aria-labelledby="answers">
        <h2 id="answers">{say.table.heading}</h2>
        {rights.sees === 'everything' && <AnswerFilters view={view} rows={board.rows} onView={onView} />}
        <p className="answer-said quiet">
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

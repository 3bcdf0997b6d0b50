import type { BoardRow } from '../../../domain/answer-board.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import { useWords } from '../words.tsx'
import { AnswerRow } from './AnswerRow.tsx'
import { byOffice } from './answer-view.ts'
import type { Answering } from './use-answering.ts'

/** Everybody's answer, by office. */
export function AnswerTable(props: {
  meeting: Meeting
  rows: readonly BoardRow[]
  /** How many hear of it when the meeting is moved. */
  invited: number
  /** None for who may only read. */
  answering: Answering | null
}) {
  const { rows, answering, ...same } = props
  const { table } = useWords().answers
  const columns = answering === null ? 3 : 4
  return (
    <table className="table answers" aria-label={table.label} data-changes={answering !== null}>
      <thead>
        <tr>
          <th scope="col">{table.columns.person}</th>
          <th scope="col">{table.columns.answer}</th>
          <th scope="col">{table.columns.more}</th>
          {answering !== null && <th scope="col">{table.columns.deeds}</th>}
        </tr>
      </thead>
      {byOffice(rows).map(({ office, rows: own }) => (
        <tbody key={office?.id ?? ''}>
          <tr className="answer-office">
            <th scope="rowgroup" colSpan={columns}>
              {office?.name ?? table.noOffice}
            </th>
          </tr>
          {own.map(row => (
            <AnswerRow key={row.invitation.id} row={row} answering={answering} {...same} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

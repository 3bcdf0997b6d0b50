import { useState } from 'react'
import type { BoardRow } from '../../../domain/answer-board.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import { longDay, momentText } from '../../format.ts'
import { useWords } from '../words.tsx'
import { AnswerDiffers } from './AnswerDiffers.tsx'
import { AnswerButtons, AnswerMore } from './AnswerEntry.tsx'
import { AnswerNotEntered } from './AnswerNotEntered.tsx'
import { AnswerMark } from './answer-marks.tsx'
import { proposalOf } from './proposed-time.ts'
import type { Answering } from './use-answering.ts'

/** Where the answer that counts comes from, and what Outlook says beside it. */
function Source({ row: { invitation, effective } }: { row: BoardRow }) {
  const { choices, answers: say } = useWords()
  const { table } = say
  const { answer, answeredAt, manualBy, manualAt } = invitation
  if (effective.by === null) return null
  const outlook = answeredAt === null ? table.fromOutlookSome : table.fromOutlook(momentText(answeredAt))
  if (effective.by === 'outlook') return <p className="quiet small">{outlook}</p>
  const isKnown = manualAt !== null && manualBy !== ''
  return (
    <>
      <p className="quiet small">
        {isKnown ? table.byHand(manualBy, momentText(manualAt)) : table.byHandSome}
      </p>
      {answer !== 'unknown' && !effective.differs && (
        <p className="quiet small">{table.outlookAlso(choices.answer[answer])}</p>
      )}
    </>
  )
}

/** Who comes instead, the time that they would rather have, what was noted, and when they were reminded. */
function More(props: { row: BoardRow; meeting: Meeting; invited: number }) {
  const words = useWords()
  const { table, proposal: say } = words.answers
  const { invitation } = props.row
  const proposal = proposalOf(invitation, props.meeting, words)
  return (
    <>
      {invitation.substitute !== '' && <p>{table.substitute(invitation.substitute)}</p>}
      {proposal !== null && (
        <div>
          <p>{proposal.time}</p>
          <p className="quiet small">
            {proposal.means} {say.moving(props.invited)}
          </p>
        </div>
      )}
      {invitation.note !== '' && <p className="answer-note">{invitation.note}</p>}
      {invitation.remindedOn !== null && (
        <p className="quiet small">{table.reminded(longDay(invitation.remindedOn))}</p>
      )}
    </>
  )
}

/** One person's answer; to enter by hand for those who may. */
export function AnswerRow(props: {
  row: BoardRow
  meeting: Meeting
  invited: number
  answering: Answering | null
}) {
  const { row, meeting, invited, answering } = props
  const { table } = useWords().answers
  const [isOpen, setOpen] = useState(false)
  const { invitation, title, effective } = row
  const trouble = answering?.troubles.get(invitation.id)
  const columns = answering === null ? 3 : 4
  return (
    <>
      <tr className="answer-row">
        <th scope="row">
          {invitation.name}
          <p className="quiet small">
            {[title, invitation.required ? '' : table.optional].filter(part => part !== '').join(', ')}
          </p>
        </th>
        <td data-label={table.columns.answer}>
          <AnswerMark answer={effective.answer} />
          <Source row={row} />
          {invitation.standing === 'listed' && <p className="quiet small">{table.listed}</p>}
        </td>
        <td>
          <More row={row} meeting={meeting} invited={invited} />
        </td>
        {answering !== null && (
          <td className="answer-deeds">
            <AnswerButtons
              invitation={invitation}
              answering={answering}
              isOpen={isOpen}
              onOpen={() => setOpen(!isOpen)}
            />
          </td>
        )}
      </tr>
      {effective.differs && (
        <tr className="answer-under">
          <td colSpan={columns}>
            <AnswerDiffers invitation={invitation} answering={answering} />
          </td>
        </tr>
      )}
      {answering !== null && isOpen && (
        <tr className="answer-under">
          <td colSpan={columns}>
            <AnswerMore invitation={invitation} answering={answering} onClose={() => setOpen(false)} />
          </td>
        </tr>
      )}
      {answering !== null && trouble !== undefined && (
        <tr className="answer-under">
          <td colSpan={columns}>
            <AnswerNotEntered trouble={trouble} answering={answering} />
          </td>
        </tr>
      )}
    </>
  )
}

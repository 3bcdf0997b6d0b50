import { type Invitation, invitation as schema } from '../../../domain/invitations.ts'
import { bareRecord } from '../../../domain/same-record.ts'
import { Conflict } from '../../conflict.tsx'
import { FailureNote } from '../../FailureNote.tsx'
import { useNamesOf } from '../../use-names.ts'
import { type Answering, enteredIn, type NotEntered } from './use-answering.ts'

/** An answer that could not be saved: to choose between two people's, or to try again. */
export function AnswerNotEntered({ trouble, answering }: { trouble: NotEntered; answering: Answering }) {
  const { row, entered, said, failure, theirs } = trouble
  const nameOf = useNamesOf(['people', 'offices', 'meetings'])
  if (theirs === undefined)
    return (
      <FailureNote failure={failure} doing="saving" again={() => void answering.enter(row, entered, said)} />
    )
  const base: Invitation = bareRecord(schema, row)
  const mine: Invitation = {
    ...base,
    manualAnswer: entered.answer,
    substitute: entered.substitute,
    note: entered.note,
  }
  return (
    <Conflict
      key={theirs.etag}
      noun="invitations"
      base={base}
      mine={mine}
      theirs={theirs}
      nameOf={nameOf}
      onKeep={chosen => void answering.enter(theirs, enteredIn(chosen), said)}
      onUseTheirs={() => answering.settle(row.id)}
    />
  )
}

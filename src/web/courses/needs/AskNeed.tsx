import { useState } from 'react'
import type { NeedBoard, NeedOutcome } from '../../../domain/need-board.ts'
import { needEnding, needSubject, needText } from '../../../domain/need-letter.ts'
import { letterEnding } from '../../../domain/season-letter.ts'
import { AnswerBy } from '../../asking/AnswerBy.tsx'
import { LetterForm, useLetter } from '../../asking/Sending.tsx'
import { useUndo } from '../../undo.tsx'
import { askable, peopleAt, receiverOf, useSending } from './need-data.ts'
import { useWords } from './words.tsx'

/** Asks the offices: the last day, the text, and to whom it goes, all to be seen before it is sent. */
export function AskNeed({ board, onClose }: { board: NeedBoard; onClose: () => void }) {
  const { needs } = useWords()
  const { ask } = needs
  const announce = useUndo()
  const [offices] = useState(() => askable(board.offices))
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const { year, half, question } = board
  const { answerBy, setAnswerBy, subject, text, write, restore } = useLetter(
    question,
    day => needSubject({ year, half }, day),
    day => needText({ year, half }, question.kinds, day),
  )
  const { mutate, data, done, error, isPending } = useSending()
  const chosen = offices.ready.filter(({ officeId }) => !without.has(officeId))
  const officeIds = chosen.map(({ officeId }) => officeId)
  const send = () => {
    const onSuccess = ({ mailed, offices: count, failed }: NeedOutcome) => {
      announce(ask.sent(count, mailed))
      if (failed.length === 0) onClose()
    }
    mutate({ path: '/api/needs/question', body: { year, half, answerBy, text }, officeIds }, { onSuccess })
  }
  return (
    <LetterForm
      say={needs}
      title={ask.title}
      how={ask.how}
      letter={{ subject, text, ending: letterEnding(ask.ownLink, needEnding), onText: write }}
      restore={restore}
      to={{
        legend: ask.who(officeIds.length),
        receivers: offices.ready.map(receiverOf),
        without,
        onWithout: setWithout,
      }}
      hindered={offices.hindered.map(({ problem }) => problem)}
      unreached={data?.failed.map(({ reason }) => reason) ?? []}
      sending={{
        count: peopleAt(chosen),
        done,
        all: officeIds.length,
        busy: isPending,
        failure: error,
        onClose,
      }}
      onSend={send}
    >
      <AnswerBy
        label={ask.answerBy}
        min={board.today}
        max={board.to}
        value={answerBy}
        onChange={setAnswerBy}
      />
    </LetterForm>
  )
}

import { useState } from 'react'
import type { NeedBoard, NeedOutcome } from '../../../domain/need-board.ts'
import { needEnding, needSubject, needText } from '../../../domain/need-letter.ts'
import { letterEnding } from '../../../domain/season-letter.ts'
import { AnswerBy } from '../../asking/AnswerBy.tsx'
import { Hindered, LetterFields, Receivers, SendDeeds, Unreached } from '../../asking/Sending.tsx'
import { useUndo } from '../../undo.tsx'
import { askable, peopleAt, receiverOf, useSending } from './need-data.ts'
import { useWords } from './words.tsx'

/** The text follows the last day to answer until somebody writes in it. */
function useQuestion({ year, half, question }: NeedBoard) {
  const about = { year, half }
  const [answerBy, setAnswerBy] = useState(question.answerBy)
  const [written, setWritten] = useState<string | null>(null)
  const proposed = answerBy === '' ? question.text : needText(about, question.kinds, answerBy)
  return {
    answerBy,
    setAnswerBy,
    subject: answerBy === '' ? question.subject : needSubject(about, answerBy),
    text: written ?? proposed,
    write: (text: string) => setWritten(text === proposed ? null : text),
    restore: written === null ? null : () => setWritten(null),
  }
}

/** Asks the offices: the last day, the text, and to whom it goes, all to be seen before it is sent. */
export function AskNeed({ board, onClose }: { board: NeedBoard; onClose: () => void }) {
  const { needs } = useWords()
  const { ask } = needs
  const announce = useUndo()
  const [offices] = useState(() => askable(board.offices))
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const { answerBy, setAnswerBy, subject, text, write, restore } = useQuestion(board)
  const { mutate, data, done, error, isPending } = useSending()
  const chosen = offices.ready.filter(({ officeId }) => !without.has(officeId))
  const officeIds = chosen.map(({ officeId }) => officeId)
  const send = () => {
    const { year, half } = board
    const onSuccess = ({ mailed, offices: count, failed }: NeedOutcome) => {
      announce(ask.sent(count, mailed))
      if (failed.length === 0) onClose()
    }
    mutate({ path: '/api/needs/question', body: { year, half, answerBy, text }, officeIds }, { onSuccess })
  }
  return (
    <form
      className="ask-form"
      aria-label={ask.title}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <h2>{ask.title}</h2>
      <p className="ask-text">{ask.how}</p>
      <AnswerBy
        label={ask.answerBy}
        min={board.today}
        max={board.to}
        value={answerBy}
        onChange={setAnswerBy}
      />
      <LetterFields
        say={needs}
        subject={subject}
        text={text}
        ending={letterEnding(ask.ownLink, needEnding)}
        onText={write}
      />
      {restore !== null && (
        <p>
          <button type="button" className="button" onClick={restore}>
            {ask.restore}
          </button>
        </p>
      )}
      <Receivers
        legend={ask.who(officeIds.length)}
        receivers={offices.ready.map(receiverOf)}
        without={without}
        onWithout={setWithout}
      />
      <Hindered title={ask.problem} reasons={offices.hindered.map(({ problem }) => problem)} />
      <Unreached say={needs} reasons={data?.failed.map(({ reason }) => reason) ?? []} />
      <SendDeeds
        say={needs}
        count={peopleAt(chosen)}
        done={done}
        all={officeIds.length}
        busy={isPending}
        failure={error}
        onClose={onClose}
      />
    </form>
  )
}

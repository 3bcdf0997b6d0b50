import { useState } from 'react'
import { addDays } from '../../../domain/days.ts'
import type { SeasonAnswer } from '../../../domain/season-board.ts'
import { letterEnding, questionSubject, questionText } from '../../../domain/season-letter.ts'
import { AnswerBy } from '../../asking/AnswerBy.tsx'
import { Hindered, LetterFields, Receivers, SendDeeds, Unreached } from '../../asking/Sending.tsx'
import { useMe } from '../../records.ts'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { askable, receiverOf, useSending } from './times-data.ts'

type AskProps = { season: SeasonAnswer; onClose: () => void }

/** The text follows the last day to answer until somebody writes in it. */
function useQuestion({ year, season, question }: SeasonAnswer) {
  const about = { year, season }
  const [answerBy, setAnswerBy] = useState(question.answerBy)
  const [written, setWritten] = useState<string | null>(null)
  const proposed = answerBy === '' ? question.text : questionText(about, answerBy)
  return {
    answerBy,
    setAnswerBy,
    subject: answerBy === '' ? question.subject : questionSubject(about, answerBy),
    text: written ?? proposed,
    write: (text: string) => setWritten(text === proposed ? null : text),
    restore: written === null ? null : () => setWritten(null),
  }
}

/** Asks about a season: the last day, the text, and to whom it goes, all to be seen before it is sent. */
export function AskTimes({ season, onClose }: AskProps) {
  const { times } = useWords()
  const { ask } = times
  const today = useMe()?.today ?? season.question.answerBy
  const announce = useUndo()
  const [people] = useState(() => askable(season.people))
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const { answerBy, setAnswerBy, subject, text, write, restore } = useQuestion(season)
  const { mutate, data, done, error, isPending } = useSending()
  const personIds = people.ready.map(({ personId }) => personId).filter(id => !without.has(id))
  const send = () => {
    const { year, season: half } = season
    const body = { year, season: half, answerBy, text }
    const onSuccess = ({ mailed, failed }: { mailed: number; failed: readonly object[] }) => {
      announce(ask.sent(mailed))
      if (failed.length === 0) onClose()
    }
    mutate({ path: '/api/seasons/question', body, personIds }, { onSuccess })
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
        min={today}
        max={addDays(season.from, -1)}
        value={answerBy}
        onChange={setAnswerBy}
      />
      <LetterFields
        say={times}
        subject={subject}
        text={text}
        ending={letterEnding(ask.ownLink)}
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
        legend={ask.who(personIds.length)}
        receivers={people.ready.map(receiverOf)}
        without={without}
        onWithout={setWithout}
      />
      <Hindered title={ask.problem} reasons={people.hindered.map(({ problem }) => problem)} />
      <Unreached say={times} reasons={data?.failed.map(({ reason }) => reason) ?? []} />
      <SendDeeds
        say={times}
        count={personIds.length}
        done={done}
        busy={isPending}
        failure={error}
        onClose={onClose}
      />
    </form>
  )
}

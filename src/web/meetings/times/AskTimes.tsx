import { useId, useState } from 'react'
import { addDays } from '../../../domain/days.ts'
import type { SeasonAnswer } from '../../../domain/season-board.ts'
import { questionSubject, questionText } from '../../../domain/season-letter.ts'
import { weekDay, weekText } from '../../format.ts'
import { useMe } from '../../records.ts'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { LetterFields, Receivers, SendDeeds, Unreached } from './Sending.tsx'
import { askable, useSending } from './times-data.ts'

type AskProps = { season: SeasonAnswer; onClose: () => void }

function AnswerBy(props: { season: SeasonAnswer; value: string; onChange: (day: string) => void }) {
  const { season, value, onChange } = props
  const { ask } = useWords().times
  const today = useMe()?.today ?? value
  const id = useId()
  return (
    <p className="times-field">
      <label htmlFor={id}>{ask.answerBy}</label>
      <input
        id={id}
        type="date"
        className="times-input"
        required
        min={today}
        max={addDays(season.from, -1)}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      {value !== '' && (
        <span className="quiet small">
          {weekDay(value)}, {weekText(value)}
        </span>
      )}
    </p>
  )
}

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
  const { ask } = useWords().times
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
      className="times-form"
      aria-label={ask.title}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <h2>{ask.title}</h2>
      <p className="times-text">{ask.how}</p>
      <AnswerBy season={season} value={answerBy} onChange={setAnswerBy} />
      <LetterFields subject={subject} text={text} onText={write} />
      {restore !== null && (
        <p>
          <button type="button" className="button" onClick={restore}>
            {ask.restore}
          </button>
        </p>
      )}
      <Receivers
        legend={ask.who(personIds.length)}
        people={people.ready}
        without={without}
        onWithout={setWithout}
      />
      {people.hindered.length > 0 && (
        <div>
          <p>{ask.problem}</p>
          <ul className="times-hindered">
            {people.hindered.map(({ personId, problem }) => (
              <li key={personId}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <Unreached outcome={data} />
      <SendDeeds count={personIds.length} done={done} busy={isPending} failure={error} onClose={onClose} />
    </form>
  )
}

import { useState } from 'react'
import { addDays } from '../../../domain/days.ts'
import type { SeasonAnswer } from '../../../domain/season-board.ts'
import { letterEnding, questionSubject, questionText } from '../../../domain/season-letter.ts'
import { AnswerBy } from '../../asking/AnswerBy.tsx'
import { LetterForm, useLetter } from '../../asking/Sending.tsx'
import { useMe } from '../../records.ts'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { askable, receiverOf, useSending } from './times-data.ts'

type AskProps = { season: SeasonAnswer; onClose: () => void }

/** Asks about a season: the last day, the text, and to whom it goes, all to be seen before it is sent. */
export function AskTimes({ season, onClose }: AskProps) {
  const { times } = useWords()
  const { ask } = times
  const today = useMe()?.today ?? season.question.answerBy
  const announce = useUndo()
  const [people] = useState(() => askable(season.people))
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const about = { year: season.year, season: season.season }
  const { answerBy, setAnswerBy, subject, text, write, restore } = useLetter(
    season.question,
    day => questionSubject(about, day),
    day => questionText(about, day),
  )
  const { mutate, data, done, error, isPending } = useSending()
  const personIds = people.ready.map(({ personId }) => personId).filter(id => !without.has(id))
  const send = () => {
    const onSuccess = ({ mailed, failed }: { mailed: number; failed: readonly object[] }) => {
      announce(ask.sent(mailed))
      if (failed.length === 0) onClose()
    }
    mutate({ path: '/api/seasons/question', body: { ...about, answerBy, text }, personIds }, { onSuccess })
  }
  return (
    <LetterForm
      say={times}
      title={ask.title}
      how={ask.how}
      letter={{ subject, text, ending: letterEnding(ask.ownLink), onText: write }}
      restore={restore}
      to={{
        legend: ask.who(personIds.length),
        receivers: people.ready.map(receiverOf),
        without,
        onWithout: setWithout,
      }}
      hindered={people.hindered.map(({ problem }) => problem)}
      unreached={data?.failed.map(({ reason }) => reason) ?? []}
      sending={{ count: personIds.length, done, busy: isPending, failure: error, onClose }}
      onSend={send}
    >
      <AnswerBy
        label={ask.answerBy}
        min={today}
        max={addDays(season.from, -1)}
        value={answerBy}
        onChange={setAnswerBy}
      />
    </LetterForm>
  )
}

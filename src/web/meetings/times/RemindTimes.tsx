import { useState } from 'react'
import type { SeasonAnswer, SeasonOutcome } from '../../../domain/season-board.ts'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { LetterFields, Receivers, SendDeeds, Unreached } from './Sending.tsx'
import { useSending } from './times-data.ts'

/** Reminds those who have not answered: the text is seen first, and nobody else gets it. */
export function RemindTimes({ season, onClose }: { season: SeasonAnswer; onClose: () => void }) {
  const { remind } = useWords().times
  const announce = useUndo()
  const [{ reminder, people }] = useState(season)
  const silent = people.filter(({ personId }) => reminder.personIds.includes(personId))
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const [text, setText] = useState(reminder.text)
  const { mutate, data, done, error, isPending } = useSending()
  const personIds = silent.map(({ personId }) => personId).filter(id => !without.has(id))
  const send = () => {
    const { year, season: half } = season
    const onSuccess = ({ mailed, failed }: SeasonOutcome) => {
      announce(remind.sent(mailed))
      if (failed.length === 0) onClose()
    }
    mutate({ path: '/api/seasons/reminder', body: { year, season: half, text }, personIds }, { onSuccess })
  }
  return (
    <form
      className="times-form"
      aria-label={remind.title}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <h2>{remind.title}</h2>
      <p className="times-text">{remind.how}</p>
      <LetterFields subject={reminder.subject} text={text} onText={setText} />
      <Receivers
        legend={remind.who(personIds.length)}
        people={silent}
        without={without}
        onWithout={setWithout}
      />
      <Unreached outcome={data} />
      <SendDeeds count={personIds.length} done={done} busy={isPending} failure={error} onClose={onClose} />
    </form>
  )
}

import { useState } from 'react'
import type { SeasonAnswer, SeasonOutcome } from '../../../domain/season-board.ts'
import { letterEnding } from '../../../domain/season-letter.ts'
import { LetterForm } from '../../asking/Sending.tsx'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { receiverOf, useSending } from './times-data.ts'

/** Reminds those who have not answered: the text is seen first, and nobody else gets it. */
export function RemindTimes({ season, onClose }: { season: SeasonAnswer; onClose: () => void }) {
  const { times } = useWords()
  const { remind, ask } = times
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
    <LetterForm
      say={times}
      title={remind.title}
      how={remind.how}
      letter={{ subject: reminder.subject, text, ending: letterEnding(ask.ownLink), onText: setText }}
      to={{
        legend: remind.who(personIds.length),
        receivers: silent.map(receiverOf),
        without,
        onWithout: setWithout,
      }}
      unreached={data?.failed.map(({ reason }) => reason) ?? []}
      sending={{ count: personIds.length, done, busy: isPending, failure: error, onClose }}
      onSend={send}
    />
  )
}

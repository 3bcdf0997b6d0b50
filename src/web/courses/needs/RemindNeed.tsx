import { useState } from 'react'
import type { NeedBoard, NeedOutcome } from '../../../domain/need-board.ts'
import { needEnding } from '../../../domain/need-letter.ts'
import { letterEnding } from '../../../domain/season-letter.ts'
import { LetterForm } from '../../asking/Sending.tsx'
import { useUndo } from '../../undo.tsx'
import { peopleAt, receiverOf, useSending } from './need-data.ts'
import { useWords } from './words.tsx'

/** Reminds the offices that have not answered: the text is seen first, and nobody else gets it. */
export function RemindNeed({ board, onClose }: { board: NeedBoard; onClose: () => void }) {
  const { needs } = useWords()
  const { remind, ask } = needs
  const announce = useUndo()
  const [{ reminder, offices }] = useState(board)
  const silent = offices.filter(({ officeId }) => reminder.officeIds.includes(officeId))
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const [text, setText] = useState(reminder.text)
  const { mutate, data, done, error, isPending } = useSending()
  const chosen = silent.filter(({ officeId }) => !without.has(officeId))
  const officeIds = chosen.map(({ officeId }) => officeId)
  const send = () => {
    const { year, half } = board
    const onSuccess = ({ mailed, offices: count, failed }: NeedOutcome) => {
      announce(remind.sent(count, mailed))
      if (failed.length === 0) onClose()
    }
    mutate({ path: '/api/needs/reminder', body: { year, half, text }, officeIds }, { onSuccess })
  }
  return (
    <LetterForm
      say={needs}
      title={remind.title}
      how={remind.how}
      letter={{
        subject: reminder.subject,
        text,
        ending: letterEnding(ask.ownLink, needEnding),
        onText: setText,
      }}
      to={{
        legend: remind.who(officeIds.length),
        receivers: silent.map(receiverOf),
        without,
        onWithout: setWithout,
      }}
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
    />
  )
}

import { useState } from 'react'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { useWords } from '../words.tsx'
import { unanswered } from './answer-view.ts'
import { ReadNow } from './ReadNow.tsx'
import { ReminderDialog } from './ReminderDialog.tsx'
import type { Board } from './use-board.ts'

/** What the project leaders can do with the answers: remind those without one, and read in Outlook. */
export function AnswerDeeds({ meeting, board }: { meeting: Stored<Meeting>; board: Board }) {
  const { reminder: say } = useWords().answers
  const [isReminding, setReminding] = useState(false)
  const without = unanswered(board)
  const left = without.filter(({ invitation }) => invitation.remindedOn === null)
  const nameOf = (id: string | null) => board.allOffices.find(office => office.id === id)?.name ?? ''
  return (
    <div className="answer-bar">
      {left.length === 0 ? (
        <span className="quiet small">{say.nobody}</span>
      ) : (
        <button type="button" className="button primary" onClick={() => setReminding(true)}>
          {say.button(left.length)}
        </button>
      )}
      <ReadNow meetingId={meeting.id} />
      {isReminding && left.length > 0 && (
        <ReminderDialog
          meeting={meeting}
          already={without.filter(({ invitation }) => invitation.remindedOn !== null)}
          nameOf={nameOf}
          onClose={() => setReminding(false)}
        />
      )}
    </div>
  )
}

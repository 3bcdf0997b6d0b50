import { useRef } from 'react'
import type { BoardRow } from '../../../domain/answer-board.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { attendanceText } from './attendance-list.ts'

/** The list of who came as text for the minutes, to copy; to mark and copy by hand where the browser says no. */
export function CopyAttendance({ meeting, rows }: { meeting: Meeting; rows: readonly BoardRow[] }) {
  const words = useWords()
  const { attendance: say } = words.answers
  const announce = useUndo()
  const plain = useRef<HTMLTextAreaElement>(null)
  const unfolded = useRef<HTMLDetailsElement>(null)
  const text = attendanceText(meeting, rows, words)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      announce(say.copied)
    } catch {
      if (unfolded.current) unfolded.current.open = true
      plain.current?.select()
      announce(say.byHand)
    }
  }
  return (
    <div className="attendance-copy">
      <button type="button" className="button" onClick={() => void copy()}>
        {say.copy}
      </button>
      <details ref={unfolded}>
        <summary>{say.plain}</summary>
        <textarea
          ref={plain}
          className="answer-textarea"
          readOnly
          aria-label={say.plain}
          rows={Math.min(16, text.split('\n').length + 1)}
          value={text}
        />
      </details>
    </div>
  )
}

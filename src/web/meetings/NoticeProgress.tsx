import { useState } from 'react'
import type { Notice } from '../../domain/notice.ts'
import { invitedIn, type Progress, progressOf } from './notice-list.ts'
import type { Sending } from './notice-sending.ts'
import type { Words } from './words.sv.ts'
import { useWords } from './words.tsx'

function sayProgress(progress: Progress, { noticePage }: Words): string {
  const { progress: say } = noticePage
  switch (progress.step) {
    case 'begun':
      return say.begun
    case 'handed':
      return say.handed
    case 'listed':
    case 'noted':
      return say[progress.step](progress.done, progress.all)
  }
}

/** So long after it last moved a sending is taken for broken off. */
const patience = 6_000

/** Whether a sending that somebody else began is still going on: what is read of it has changed lately. */
export function useMoving(notice: Notice, readAt: number): boolean {
  const mark = JSON.stringify(progressOf(notice, 0))
  const [seen, setSeen] = useState({ mark, movedAt: 0 })
  if (mark !== seen.mark) setSeen({ mark, movedAt: readAt })
  return readAt - seen.movedAt < patience
}

/** How far a sending has come, in a sentence that is read aloud as it changes. */
export function NoticeProgress({ sending, isMoving }: { sending: Sending; isMoving: boolean }) {
  const words = useWords()
  const { progress: say, sending: ordered } = words.noticePage
  const { mutation, notice, editing } = sending
  const isOwn = mutation.isPending && mutation.variables.deed === 'send'
  const isOthers = !mutation.isPending && isMoving && notice.state === 'unfinished'
  const isGoing = isOwn || isOthers
  return (
    <div role="status" className={isGoing ? 'meeting-step' : undefined}>
      {isGoing && (
        <>
          <p className="meeting-step-says">
            {isOwn && `${ordered.busy} `}
            {isOthers && `${say.elsewhere} `}
            {sayProgress(progressOf(notice, invitedIn(editing.rows).length), words)}
          </p>
          <p>{say.stay}</p>
        </>
      )}
    </div>
  )
}

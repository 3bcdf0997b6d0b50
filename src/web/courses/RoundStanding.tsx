import { lazy, Suspense, useId, useState } from 'react'
import type { Roster } from '../../domain/course-board.ts'
import { longDay } from '../format.ts'
import { Shape } from '../marks.tsx'
import { useMay, useMe } from '../records.ts'
import { CountdownMark, SeatSum } from './round-marks.tsx'
import { useWords } from './words.tsx'

const dialogs = {
  decide: lazy(async () => ({ default: (await import('./RoundDialogs.tsx')).DecideDialog })),
  cancel: lazy(async () => ({ default: (await import('./RoundDialogs.tsx')).CancelDialog })),
  hold: lazy(async () => ({ default: (await import('./RoundDialogs.tsx')).HoldDialog })),
}
type Deed = keyof typeof dialogs

/** What can be decided about a round now; the first is what it waits for. */
function deedsOf({ round }: Roster, today: string): Deed[] {
  const { state, to, decidedOn, heldOn } = round
  if (heldOn !== null || state === 'cancelled') return []
  const isOver = to !== null && to <= today
  if (state === 'held') return isOver ? ['hold'] : []
  if (isOver) return ['hold', 'cancel']
  // Before there are dates nobody can say that they come.
  return to === null || decidedOn !== null ? ['cancel'] : ['decide', 'cancel']
}

function Deeds({ roster }: { roster: Roster }) {
  const { roundSteps: say } = useWords()
  const today = useMe()?.today ?? ''
  const [open, setOpen] = useState<Deed | null>(null)
  const Dialog = open === null ? null : dialogs[open]
  const waits = (roster.round.countdown?.days ?? 1) <= 0
  const deeds = deedsOf(roster, today)
  if (deeds.length === 0) return null
  return (
    <p className="round-deeds">
      {deeds.map(deed => (
        <button
          key={deed}
          type="button"
          className={deed === 'hold' || (deed === 'decide' && waits) ? 'button primary' : 'button'}
          onClick={() => setOpen(deed)}
        >
          {say[deed]}
        </button>
      ))}
      {Dialog !== null && (
        <Suspense fallback={null}>
          <Dialog roster={roster} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </p>
  )
}

/** How it stands with a round, how long it is to the decision, what is to be done next, and the buttons that do it. */
export function RoundStanding({ roster }: { roster: Roster }) {
  const { roundPage: say, roundList } = useWords()
  const id = useId()
  const runs = useMay('change', 'rounds')
  const { round } = roster
  const { countdown, decidedOn, findings, next, state } = round
  const isComing = state !== 'held' && state !== 'cancelled'
  return (
    <section className="section round-standing" aria-labelledby={id}>
      <h2 id={id}>{say.standing}</h2>
      <p className="round-says">{round.says}</p>
      {countdown !== null && (
        <p>
          <CountdownMark countdown={countdown} />
        </p>
      )}
      {isComing && decidedOn !== null && (
        <p className="mark" data-tone="success">
          <Shape name="check" />
          <span>{roundList.decidedOn(longDay(decidedOn))}</span>
        </p>
      )}
      <SeatSum round={round} />
      {runs && (
        <p>
          <strong>{say.next}</strong> {next}
        </p>
      )}
      {runs && <Deeds roster={roster} />}
      {findings.length > 0 && (
        <div className="note" data-tone="warning">
          <Shape name="triangle" />
          <div>
            <p className="note-title">{say.findings}</p>
            {findings.map(finding => (
              <p key={finding}>{finding}</p>
            ))}
          </div>
        </div>
      )}
    </section>
  )
}

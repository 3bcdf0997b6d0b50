import type { ReactNode } from 'react'

/** Somebody else was first: what holds now, and the choice. */
export function StaleAnswer(props: {
  say: { stale: (by: string) => string; keepMine: string; useTheirs: string }
  theirs: { answeredBy: string; modifiedBy: string }
  /** What holds now. */
  children: ReactNode
  onKeep: () => void
  onUseTheirs: () => void
}) {
  const { say, theirs, children, onKeep, onUseTheirs } = props
  return (
    <div className="note" data-tone="warning" role="alert">
      <div>
        <p>{say.stale(theirs.answeredBy || theirs.modifiedBy)}</p>
        {children}
        <p className="note-actions">
          <button type="button" className="button" onClick={onKeep}>
            {say.keepMine}
          </button>
          <button type="button" className="button" onClick={onUseTheirs}>
            {say.useTheirs}
          </button>
        </p>
      </div>
    </div>
  )
}

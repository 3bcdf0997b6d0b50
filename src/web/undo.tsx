import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { Failure } from './failure.ts'
import { useWords } from './words.tsx'

type Announcement = { sentence: string; undo: (() => Promise<unknown>) | null; serial: number }
type Announce = (sentence: string, undo?: () => Promise<unknown>) => void

const Announcer = createContext<Announce>(() => {})

/**
 * Says what was done ("Sparat") at the foot of the screen and to a screen reader, with Ångra when it can be undone:
 * `announce(words.undo.saved, () => replace.mutateAsync(before))`.
 */
export function useUndo(): Announce {
  return useContext(Announcer)
}

/** Long enough to read and to reach with a keyboard; it stays while it is pointed at or focused. */
const shownFor = 12_000

function UndoBar(props: { said: Announcement; onSaid: (sentence: string) => void; onClose: () => void }) {
  const { said, onSaid, onClose } = props
  const words = useWords()
  const [held, setHeld] = useState(false)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (held || busy) return
    const timer = setTimeout(onClose, shownFor)
    return () => clearTimeout(timer)
  }, [held, busy, onClose])
  const undo = async (undoing: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await undoing()
      onSaid(words.undo.undone)
    } catch (reason) {
      const stale = reason instanceof Failure && reason.code === 'stale'
      onSaid(stale ? words.undo.stale : words.undo.failed)
    }
  }
  const { undo: undoing } = said
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it on screen
    <div
      className="undo-bar"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{busy ? words.undo.undoing : said.sentence}</span>
      {undoing !== null && !busy && (
        <button type="button" onClick={() => undo(undoing)}>
          {words.undo.undo}
        </button>
      )}
      <button type="button" aria-label={words.undo.close} onClick={onClose}>
        ×
      </button>
    </div>
  )
}

/** Holds the one announcement on screen; a newer one takes its place. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const { undo } = useWords()
  const [said, setSaid] = useState<Announcement | null>(null)
  const announce = useCallback<Announce>(
    (sentence, undoing) =>
      setSaid(before => ({ sentence, undo: undoing ?? null, serial: (before?.serial ?? 0) + 1 })),
    [],
  )
  const close = useCallback(() => setSaid(null), [])
  return (
    <Announcer.Provider value={announce}>
      {children}
      <div className="undo-region" role="status" aria-live="polite" aria-label={undo.region}>
        {said !== null && <UndoBar key={said.serial} said={said} onSaid={announce} onClose={close} />}
      </div>
    </Announcer.Provider>
  )
}

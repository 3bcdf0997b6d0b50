import { useRef, useState } from 'react'
import { Failure } from './failure.ts'
import { useUndo } from './undo.tsx'

/** How it stands with a row that was ticked a moment ago, until what was pressed is what is saved. */
export type Tick<V> = {
  value: V
  /** Why it could not be saved: a failure of the whole call, or the server's sentence about this row. */
  failure: Failure | null
  reason: string
}

/** What came of a row: as it now stands, and why it was not saved; '' when it was. */
export type Ticked<R> = { id: string; saved: boolean; reason: string; row: R | null }

/** Where ticks of rows are saved, and what is ticked of a row as it stands. */
export type TickBook<R extends { id: string }, V> = {
  send: (rows: readonly R[], of: (row: R) => V) => Promise<readonly Ticked<R>[]>
  tickedIn: (row: R) => V
}

const asFailure = (reason: unknown) =>
  reason instanceof Failure ? reason : new Failure('unexpected', {}, reason)

/** The ticks on screen that are not saved yet. */
function useTicks<V>() {
  const [ticks, setTicks] = useState<ReadonlyMap<string, Tick<V>>>(new Map())
  const show = (id: string, tick: Tick<V> | null) =>
    setTicks(before => {
      const after = new Map(before)
      if (tick === null) after.delete(id)
      else after.set(id, tick)
      return after
    })
  return { ticks, show }
}

/** Ticks many alike at once; undone together. */
function useMarking<R extends { id: string }, V>(
  { send, tickedIn }: TickBook<R, V>,
  show: (id: string, tick: Tick<V> | null) => void,
) {
  const announce = useUndo()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const markAll = async (rows: readonly R[], value: V, say: (count: number) => string): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const outcome = await send(rows, () => value)
      const saved = outcome.flatMap(one => (one.saved && one.row !== null ? [one.row] : []))
      for (const { id, reason } of outcome.filter(one => !one.saved))
        show(id, { value, failure: null, reason })
      const before = new Map(rows.map(row => [row.id, { value: tickedIn(row) }]))
      if (saved.length > 0)
        announce(say(saved.length), async () => {
          const undone = await send(saved, row => (before.get(row.id) ?? { value: tickedIn(row) }).value)
          if (undone.some(one => !one.saved)) throw new Failure('stale')
        })
    } catch (reason) {
      setFailure(asFailure(reason))
    }
    setBusy(false)
  }
  return { markAll, busy, failure }
}

/**
 * Ticks rows off, each saved at once and by itself. Pressing again before it is saved saves the last of it; what cannot
 * be saved stays as it was pressed, and says why.
 */
export function useTicking<R extends { id: string }, V>(book: TickBook<R, V>) {
  const { ticks, show } = useTicks<V>()
  const wanted = useRef(new Map<string, { value: V }>())
  const running = useRef(new Set<string>())
  const wantedOf = (row: R): V => (wanted.current.get(row.id) ?? { value: book.tickedIn(row) }).value

  /** Saves the row until what was pressed last is what is saved. */
  const run = async (row: R): Promise<void> => {
    const value = wantedOf(row)
    try {
      const [outcome] = await book.send([row], () => value)
      const isLast = wantedOf(row) === value
      if (outcome?.row && outcome.saved && !isLast) return run(outcome.row)
      const reason = outcome === undefined || outcome.saved ? null : outcome.reason
      show(row.id, reason === null ? null : { value: wantedOf(row), failure: null, reason })
    } catch (problem) {
      show(row.id, { value: wantedOf(row), failure: asFailure(problem), reason: '' })
    }
  }
  const tick = async (row: R, value: V): Promise<void> => {
    wanted.current.set(row.id, { value })
    show(row.id, { value, failure: null, reason: '' })
    if (running.current.has(row.id)) return
    running.current.add(row.id)
    await run(row)
    running.current.delete(row.id)
  }
  /** Ticks a row otherwise, as an undo does; throws what stopped it. */
  const retick = async (row: R, value: V): Promise<void> => {
    const [outcome] = await book.send([row], () => value)
    if (outcome?.saved !== true) throw new Failure('stale')
  }
  return { ticks, tick, retick, giveUp: (id: string) => show(id, null), ...useMarking(book, show) }
}

export type Ticking<R extends { id: string }, V> = ReturnType<typeof useTicking<R, V>>

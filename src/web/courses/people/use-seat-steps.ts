import { useState } from 'react'
import type { RosterRow } from '../../../domain/course-board.ts'
import { Failure } from '../../failure.ts'
import { useUndo } from '../../undo.tsx'
import { keepSeats, readCoursesAnew, stepSeat } from './people-data.ts'
import { useWords } from './words.tsx'

const asFailure = (reason: unknown): Failure =>
  reason instanceof Failure ? reason : new Failure('unexpected', {}, reason)

/** Why a step with somebody's seat was not taken, at their row. */
export type SeatTrouble = { row: RosterRow; failure: Failure }

/** Takes steps that mail nobody at once, and says at the row what stopped one. */
export function useSeatSteps(roundId: string) {
  const announce = useUndo()
  const { steps: say } = useWords().people
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())
  const [troubles, setTroubles] = useState<ReadonlyMap<string, SeatTrouble>>(new Map())
  const settle = (id: string) => setTroubles(before => new Map([...before].filter(([key]) => key !== id)))

  const take = async (row: RosterRow, work: () => Promise<void>): Promise<boolean> => {
    settle(row.id)
    setBusy(before => new Set([...before, row.id]))
    try {
      await work()
      return true
    } catch (reason) {
      const failure = asFailure(reason)
      setTroubles(before => new Map([...before, [row.id, { row, failure }]]))
      return false
    } finally {
      setBusy(before => new Set([...before].filter(id => id !== row.id)))
      await readCoursesAnew()
    }
  }
  const confirmOne = async (row: RosterRow): Promise<void> => {
    keepSeats(roundId, [await stepSeat(row, 'confirm')])
  }
  const confirm = (row: RosterRow) =>
    take(row, async () => {
      await confirmOne(row)
      announce(say.confirmed(row.name))
    })
  /** One by one, so that one that cannot be confirmed stops no other; each such says why at its row. */
  const confirmAll = async (rows: readonly RosterRow[]): Promise<void> => {
    const done: RosterRow[] = []
    for (const row of rows) if (await take(row, () => confirmOne(row))) done.push(row)
    if (done.length > 0) announce(say.confirmedAll(done.length))
  }
  /** Takes somebody off the waiting list, who is told nothing and can be put back where they stood. */
  const leave = (row: RosterRow) =>
    take(row, async () => {
      const cancelled = await stepSeat(row, 'cancel')
      keepSeats(roundId, [cancelled])
      announce(say.cancelled(row.name), async () => {
        keepSeats(roundId, [await stepSeat(cancelled, 'restore')])
        await readCoursesAnew()
      })
    })
  return { busy, troubles, settle, confirm, confirmAll, leave }
}

export type SeatSteps = ReturnType<typeof useSeatSteps>

import { useRef, useState } from 'react'
import { type AttendanceOutcome, attendanceOutcome } from '../../../domain/answer-orders.ts'
import type { Invitation } from '../../../domain/invitations.ts'
import type { Stored } from '../../../domain/stored.ts'
import type { Attendance } from '../../../domain/vocabulary.ts'
import { command } from '../../api.ts'
import { Failure } from '../../failure.ts'
import { useUndo } from '../../undo.tsx'
import { keepInvitations } from './keep-invitation.ts'

type Row = Stored<Invitation>

/** How it stands with a row that was ticked a moment ago, until what was pressed is what is saved. */
export type Tick = {
  attendance: Attendance | null
  /** Why it could not be saved: a failure of the whole call, or the server's sentence about this row. */
  failure: Failure | null
  reason: string
}

async function send(
  meetingId: string,
  rows: readonly Row[],
  of: (row: Row) => Attendance | null,
): Promise<AttendanceOutcome['rows']> {
  const asked = rows.map(row => ({ id: row.id, etag: row.etag, attendance: of(row) }))
  const answer: unknown = await command(`/api/meetings/${meetingId}/attendance`, { rows: asked })
  const outcome = attendanceOutcome.parse(answer).rows
  keepInvitations(outcome.flatMap(({ row }) => row ?? []))
  return outcome
}

const asFailure = (reason: unknown) =>
  reason instanceof Failure ? reason : new Failure('unexpected', {}, reason)

/** The ticks on screen that are not saved yet. */
function useTicks() {
  const [ticks, setTicks] = useState<ReadonlyMap<string, Tick>>(new Map())
  const show = (id: string, tick: Tick | null) =>
    setTicks(before => {
      const after = new Map(before)
      if (tick === null) after.delete(id)
      else after.set(id, tick)
      return after
    })
  return { ticks, show }
}

/** Notes many as present at once; undone together. */
function useMarking(meetingId: string, show: (id: string, tick: Tick | null) => void) {
  const announce = useUndo()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const markPresent = async (rows: readonly Row[], say: (count: number) => string): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const outcome = await send(meetingId, rows, () => 'present')
      const saved = outcome.flatMap(one => (one.saved && one.row !== null ? [one.row] : []))
      for (const { id, reason } of outcome.filter(one => !one.saved))
        show(id, { attendance: 'present', failure: null, reason })
      const before = new Map(rows.map(row => [row.id, row.attendance]))
      if (saved.length > 0)
        announce(say(saved.length), async () => {
          const undone = await send(meetingId, saved, ({ id }) => before.get(id) ?? null)
          if (undone.some(one => !one.saved)) throw new Failure('stale')
        })
    } catch (reason) {
      setFailure(asFailure(reason))
    }
    setBusy(false)
  }
  return { markPresent, busy, failure }
}

/**
 * Notes who came, each row saved at once and by itself. Pressing again before it is saved saves the last of it; what
 * cannot be saved stays as it was pressed, and says why.
 */
export function useTicking(meetingId: string) {
  const { ticks, show } = useTicks()
  const wanted = useRef(new Map<string, Attendance | null>())
  const running = useRef(new Set<string>())
  const wantedOf = (id: string) => wanted.current.get(id) ?? null

  /** Saves the row until what was pressed last is what is saved. */
  const run = async (row: Row): Promise<void> => {
    const attendance = wantedOf(row.id)
    try {
      const [outcome] = await send(meetingId, [row], () => attendance)
      const isLast = wantedOf(row.id) === attendance
      if (outcome?.row && outcome.saved && !isLast) return run(outcome.row)
      const reason = outcome === undefined || outcome.saved ? null : outcome.reason
      show(row.id, reason === null ? null : { attendance: wantedOf(row.id), failure: null, reason })
    } catch (problem) {
      show(row.id, { attendance: wantedOf(row.id), failure: asFailure(problem), reason: '' })
    }
  }
  const tick = async (row: Row, attendance: Attendance | null): Promise<void> => {
    wanted.current.set(row.id, attendance)
    show(row.id, { attendance, failure: null, reason: '' })
    if (running.current.has(row.id)) return
    running.current.add(row.id)
    await run(row)
    running.current.delete(row.id)
  }
  /** Takes back what was noted of a row; throws what stopped it. */
  const undo = async (row: Row): Promise<void> => {
    const [outcome] = await send(meetingId, [row], () => null)
    if (outcome?.saved !== true) throw new Failure('stale')
  }
  return { ticks, tick, undo, giveUp: (id: string) => show(id, null), ...useMarking(meetingId, show) }
}

export type Ticking = ReturnType<typeof useTicking>

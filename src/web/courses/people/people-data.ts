import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { Roster, RosterRow } from '../../../domain/course-board.ts'
import { type CourseSeat, courseSeat } from '../../../domain/seats.ts'
import { type Stored, storage } from '../../../domain/stored.ts'
import { command, read } from '../../api.ts'
import { cache, newsEvery } from '../../records.ts'

/** The roster of a round as the signed-in person may see it. */
export const rosterQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['roster', roundId],
    queryFn: () => read<Roster>(`/api/rounds/${encodeURIComponent(roundId)}/roster`),
    refetchInterval: newsEvery,
  })

/** A seat as the commands answer it. */
const storedSeat = z.intersection(courseSeat, z.object(storage))

/** The line of a roster with the seat as it was saved, until the roster is read anew. */
const withSeat = (row: RosterRow, seat: Stored<CourseSeat>): RosterRow => {
  const { etag, state, attendance, offerUntil } = seat
  return { ...row, etag, state, attendance, offerUntil }
}

/** Shows seats as they were saved, so that the next press goes on from them. */
export function keepSeats(roundId: string, seats: readonly Stored<CourseSeat>[]): RosterRow[] {
  const byId = new Map(seats.map(seat => [seat.id, seat]))
  const kept: RosterRow[] = []
  cache.setQueryData(rosterQuery(roundId).queryKey, before => {
    if (before === undefined) return before
    const rows = before.rows.map(row => {
      const seat = byId.get(row.id)
      if (seat === undefined) return row
      const now = withSeat(row, seat)
      kept.push(now)
      return now
    })
    return { ...before, rows }
  })
  return kept
}

/** What a command on seats changes beside the seat itself: the round's state, its queue, what waits, and the log. */
const told = ['roster', 'course-board', 'course-queue', 'records', 'record', 'overview', 'changes']

/** Reads anew what stands about rounds and their people. */
export const readCoursesAnew = (): Promise<unknown> =>
  Promise.all(told.map(key => cache.invalidateQueries({ queryKey: [key] })))

/** Takes a step with somebody's seat, over the version that the person saw. Throws `Failure`. */
export async function stepSeat(
  seat: Pick<RosterRow, 'id' | 'etag'>,
  step: 'confirm' | 'accept' | 'decline' | 'cancel' | 'replace' | 'restore',
  body: unknown = {},
): Promise<Stored<CourseSeat>> {
  const answer: unknown = await command(`/api/seats/${seat.id}/${step}`, body, { 'If-Match': seat.etag })
  return storedSeat.parse(answer)
}

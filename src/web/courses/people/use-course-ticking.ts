import { attendanceOn, type SeatEnding, seatEndings, seatsNoted } from '../../../domain/course-attendance.ts'
import type { RosterRow } from '../../../domain/course-board.ts'
import type { AttendedDay } from '../../../domain/seats.ts'
import { command } from '../../api.ts'
import { type Ticked, type Ticking, useTicking } from '../../ticking.ts'
import { keepSeats } from './people-data.ts'

export type CameOn = AttendedDay['attendance'] | null

/** Sends what is ticked of some people, and gives their lines as they were saved. */
async function sendTicks(
  roundId: string,
  what: 'attendance' | 'endings',
  rows: readonly object[],
): Promise<Ticked<RosterRow>[]> {
  const answer: unknown = await command(`/api/rounds/${roundId}/${what}`, { rows })
  const outcome = seatsNoted.parse(answer).rows
  const kept = new Map(
    keepSeats(
      roundId,
      outcome.flatMap(({ row }) => row ?? []),
    ).map(row => [row.id, row]),
  )
  return outcome.map(({ id, saved, reason }) => ({ id, saved, reason, row: kept.get(id) ?? null }))
}

/** Notes who came on a day of a round, each saved at once and by themselves. */
export const useDayTicking = (roundId: string, day: string): Ticking<RosterRow, CameOn> =>
  useTicking<RosterRow, CameOn>({
    tickedIn: row => attendanceOn(row, day),
    send: (rows, of) =>
      sendTicks(
        roundId,
        'attendance',
        rows.map(row => ({ id: row.id, etag: row.etag, day, attendance: of(row) })),
      ),
  })

/** How it stands with somebody's course, as far as it can be ticked. */
export const endingIn = ({ state }: Pick<RosterRow, 'state'>): SeatEnding =>
  seatEndings.find(one => one === state) ?? 'confirmed'

/** Says who completed a round, each saved at once and by themselves. */
export const useEndingTicking = (roundId: string): Ticking<RosterRow, SeatEnding> =>
  useTicking<RosterRow, SeatEnding>({
    tickedIn: endingIn,
    send: (rows, of) =>
      sendTicks(
        roundId,
        'endings',
        rows.map(row => ({ id: row.id, etag: row.etag, state: of(row) })),
      ),
  })

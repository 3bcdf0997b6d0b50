import { alike } from './alike.ts'
import { grouped } from './grouped.ts'
import { addressKey, isAddress } from './mail-address.ts'
import { standingSeats, takesSeat } from './seat-count.ts'
import type { SeatRow } from './seats.ts'

/** Who is to have a round in the calendar: everybody who sits in it, each address once, and who cannot be reached. */
export type CourseParty = { invited: readonly SeatRow[]; unreached: readonly SeatRow[] }

const keyOf = ({ email }: Pick<SeatRow, 'email'>): string => addressKey(email)

/** Of two with one address the first is named. */
function eachAddressOnce(seats: readonly SeatRow[]): SeatRow[] {
  const byAddress = grouped(
    seats.filter(({ email }) => isAddress(email)),
    keyOf,
  )
  return [...byAddress.values()].flatMap(([first]) => first ?? [])
}

const sittingIn = (roundId: string, seats: readonly SeatRow[]): SeatRow[] =>
  standingSeats(seats.filter(seat => seat.roundId === roundId)).filter(takesSeat)

/** Who sits in a round and is told, of all seats there are. */
export function partyOf(roundId: string, seats: readonly SeatRow[]): CourseParty {
  const sitting = sittingIn(roundId, seats)
  return {
    invited: eachAddressOnce(sitting),
    unreached: sitting.filter(({ email }) => !isAddress(email)),
  }
}

/** Who can say what the round was like: everybody who sat in it but those who never came. */
export const takersOf = (roundId: string, seats: readonly SeatRow[]): SeatRow[] =>
  eachAddressOnce(
    sittingIn(roundId, seats).filter(
      ({ state, attendance }) =>
        state !== 'notCompleted' || attendance.some(one => one.attendance === 'present'),
    ),
  )

/** Somebody on the list of an event; whether they have answered it. */
export type Listed = { address: string; name: string; hasAnswered: boolean }

/**
 * Who is to be taken off an event of the round. Only somebody of whom a row says so: that they had a seat and have it
 * no longer, or are told at another address now. A colleague whom nobody of us invited stays, and so does somebody
 * whose new row has not reached us yet. An address that has answered is in use, whatever name stands beside it.
 */
export function leavesRound(
  roundId: string,
  seats: readonly SeatRow[],
): (listed: Listed) => readonly SeatRow[] | null {
  const { invited } = partyOf(roundId, seats)
  const staying = new Set(invited.map(keyOf))
  return ({ address, name, hasAnswered }) => {
    const key = addressKey(address)
    if (staying.has(key)) return null
    const rows = seats.filter(seat => keyOf(seat) === key)
    const had = rows.filter(one => one.roundId === roundId || one.fromRoundId === roundId)
    if (had.length > 0) return had
    const isUnused = rows.length === 0 && !hasAnswered
    const moved = isUnused ? invited.filter(seat => alike(seat.name) === alike(name)) : []
    return moved.length > 0 ? moved : null
  }
}

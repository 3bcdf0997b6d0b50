import { leavesRound } from '../domain/course-party.ts'
import { addressKey } from '../domain/mail-address.ts'
import type { Records } from '../domain/records.ts'
import type { SeatRow } from '../domain/seats.ts'
import type { Stored } from '../domain/stored.ts'
import type { Invited } from '../graph/invited.ts'
import { lists } from '../graph/lists.ts'
import type { Attendee } from '../graph/outlook-event.ts'
import type { House } from './house.ts'
import { readNewest, readRows } from './read-newest.ts'
import type { Brought } from './wanted-event.ts'

/* What the letters of a course are made from. */

export type Round = Stored<Records['rounds']>

/**
 * Brings what the letters are made from up to date. The seats come first: whoever sees somebody go back to the queue
 * sees also that their round was cancelled.
 */
export async function readCourse({ mirror }: House): Promise<void> {
  await readNewest(mirror, ['seats'])
  await readNewest(mirror, ['rounds', 'events'])
}

export const roundOf = ({ mirror }: House, id: string): Round | null =>
  mirror.row('rounds', id)?.record ?? null
export const seatsOf = ({ mirror }: House): readonly Stored<Records['seats']>[] =>
  mirror.collection('seats').records

export const asInvited = ({ email, name }: Pick<SeatRow, 'email' | 'name'>): Invited => ({
  address: email,
  name,
  isRequired: true,
})

export const asListed = ({ address, name, answer }: Attendee) => ({
  address,
  name,
  hasAnswered: answer !== 'unknown',
})

/** Reads anew the seats of those who come and of those who go: another server may just have written them. */
export const confirmSeats =
  (house: House, roundId: string): Brought['confirm'] =>
  async (coming, going) => {
    const seats = seatsOf(house)
    const keys = new Set(coming.map(({ address }) => addressKey(address)))
    const leaves = leavesRound(roundId, seats)
    const those = [
      ...seats.filter(seat => seat.roundId === roundId && keys.has(addressKey(seat.email))),
      ...going.flatMap(one => leaves(asListed(one)) ?? []),
    ]
    await readRows(house, lists.seats, [...new Set(those.map(({ id }) => id))])
  }

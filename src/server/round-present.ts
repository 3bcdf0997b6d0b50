import { courseSettings } from '../domain/course-settings.ts'
import { courseTerms } from '../domain/courses.ts'
import { today } from '../domain/days.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import { firstDayOf } from '../domain/rounds.ts'
import type { Unsettled } from '../domain/settle-round.ts'
import type { Stored } from '../domain/stored.ts'
import { lists } from '../graph/lists.ts'
import { collectionIfAny } from '../graph/mirror.ts'
import { readRow } from '../graph/rows.ts'
import type { House } from './house.ts'
import { readNewest } from './read-newest.ts'

export type StoredRound = Stored<Records['rounds']>
export type StoredSeat = Stored<Records['seats']>

/** A round at a moment, with its own rows as storage has them. */
export type RoundPresent = Omit<Unsettled, 'round' | 'seats' | 'elsewhere'> & {
  round: StoredRound
  seats: readonly StoredSeat[]
  elsewhere: ReadonlyMap<string, StoredSeat | null>
}

/** A row that says that it does not hold what the round has given it is asked for by itself: lists of changes lag. */
async function readElsewhere(
  house: House,
  { granted, id }: StoredRound,
): Promise<ReadonlyMap<string, StoredSeat | null>> {
  const { mirror, ownGraph } = house
  const doubtful = granted.filter(({ seatId }) => {
    const row = mirror.row('seats', seatId)?.record
    return !row || row.roundId !== id || row.state === 'cancelled' || row.state === 'replaced'
  })
  const read = doubtful.map(async ({ seatId }): Promise<[string, StoredSeat | null][]> => {
    const row = await readRow(ownGraph, mirror.place('seats'), lists.seats, seatId).catch(
      (error: unknown) => {
        if (error instanceof Problem && error.code === 'not_found') return null
        throw error
      },
    )
    if (row !== null) mirror.take('seats', row)
    // What cannot be read may hold its seat.
    if (row !== null && row.record === null) return []
    return row?.record.roundId === id ? [] : [[seatId, row?.record ?? null]]
  })
  return new Map((await Promise.all(read)).flat())
}

/** The round as it is known, without asking SharePoint. Throws `not_found`. */
export function roundKnown(house: House, roundId: string): RoundPresent {
  const { mirror, world } = house
  const round = mirror.row('rounds', roundId)?.record
  if (!round) throw new Problem('not_found')
  const day = today(world.now())
  const agreements = mirror.collection('agreements').records
  const { waitingOrder, daysToAnswer } = courseSettings(collectionIfAny(mirror, 'settings').records)
  return {
    round,
    seats: house.seats.of(roundId),
    elsewhere: new Map(),
    terms: courseTerms(agreements, round.kind, firstDayOf(round) ?? day),
    day,
    at: new Date(world.now()).toISOString(),
    order: waitingOrder,
    daysToAnswer,
  }
}

/**
 * The round and its seats as they stand in SharePoint now, the round first: whoever is given a seat after it was read
 * changes its version. Throws `not_found`.
 */
export async function readPresent(house: House, roundId: string): Promise<RoundPresent> {
  await readNewest(house.mirror, ['rounds'])
  const round = house.mirror.row('rounds', roundId)?.record
  if (!round) throw new Problem('not_found')
  await readNewest(house.mirror, ['seats'])
  const elsewhere = await readElsewhere(house, round)
  return { ...roundKnown(house, roundId), round, elsewhere }
}

/** The last time each round was read, counted in questions, and what was found of rows elsewhere. */
type LastRead = { begunAt: number; elsewhere: RoundPresent['elsewhere'] }
type Reading = { questions: number; last: Map<string, LastRead> }
const readings = new WeakMap<House, Reading>()

function readingOf(house: House): Reading {
  const reading = readings.get(house) ?? { questions: 0, last: new Map() }
  readings.set(house, reading)
  return reading
}

/** A moment before a question about rounds, for `presentSince`. */
export function askedNow(house: House): number {
  const reading = readingOf(house)
  reading.questions += 1
  return reading.questions
}

/**
 * The round no older than a question: of many who ask at the same moment, and wait for their turn, the first reads for
 * them all. What is given rests on the round's version whatever was read. To be called in the round's turn.
 */
export async function presentSince(house: House, roundId: string, asked: number): Promise<RoundPresent> {
  const reading = readingOf(house)
  const before = reading.last.get(roundId)
  if (before !== undefined && before.begunAt >= asked)
    return { ...roundKnown(house, roundId), elsewhere: before.elsewhere }
  const begunAt = reading.questions
  const present = await readPresent(house, roundId)
  reading.last.set(roundId, { begunAt, elsewhere: present.elsewhere })
  return present
}

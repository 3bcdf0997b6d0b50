import type { Grant } from '../domain/rounds.ts'
import { firstDayOf } from '../domain/rounds.ts'
import { countSeats } from '../domain/seat-count.ts'
import type { CourseSeat } from '../domain/seats.ts'
import { lists } from '../graph/lists.ts'
import { inFours } from '../graph/outlook.ts'
import { claimingWordsFor } from './claiming-words-for.ts'
import { courseWordsFor } from './course-words-for.ts'
import { overNewest } from './over-newest.ts'
import { bringRow } from './revise-record.ts'
import { bareSeat, bringGranted, inRound, mostTries, settle, writeGrants } from './round-grants.ts'
import { type RoundPresent, readPresent } from './round-present.ts'
import { type ClaimResult, refusedWith } from './seat-claim.ts'
import { tellRound } from './tell-round.ts'
import type { Writer } from './write-record.ts'

/** Somebody in the queue, or in another round, who is to sit in a round. */
export type Placement = { seatId: string; roundId: string }

/** What became of one of them. */
export type Placed = Placement & ClaimResult

const isSeated = ({ state }: CourseSeat): boolean => state === 'registered' || state === 'confirmed'

/** Why the round takes nobody, in a sentence; null when it does. */
function closedSaid({ words }: Writer, { round, day }: RoundPresent): string | null {
  const first = firstDayOf(round)
  const begun = first !== null && day >= first
  return round.cancelledOn !== null || round.heldOn !== null || begun
    ? claimingWordsFor(words).roundEnded
    : null
}

/** Whom the round is to be given to, and what is said of the others. */
function chosen(
  writer: Writer,
  present: RoundPresent,
  seatIds: readonly string[],
): { granted: Grant[]; results: Placed[] } {
  const { round, seats, terms, day } = present
  const { mirror } = writer.house
  const say = claimingWordsFor(writer.words)
  const closed = closedSaid(writer, present)
  const granted: Grant[] = []
  const results = seatIds.map((seatId): Placed => {
    const placement = { seatId, roundId: round.id }
    const refused = (says: string) => ({ ...placement, ...refusedWith(says), seatId })
    const given = {
      ...placement,
      outcome: 'given' as const,
      place: null,
      says: courseWordsFor(writer.words).claims.given,
    }
    const row = mirror.row('seats', seatId)?.record
    const isHere = row?.roundId === round.id
    if (!row || row.kind !== round.kind) return refused(say.noSuchRound)
    if (isHere && isSeated(row)) return given
    if (closed !== null) return refused(closed)
    if (row.state !== 'interest' && row.state !== 'reserve' && !isSeated(row))
      return refused(say.wishedElsewhere)
    if (round.granted.some(one => one.seatId === seatId && one.until === null)) return given
    const without = { ...round, granted: [...round.granted.filter(one => one.seatId !== seatId), ...granted] }
    const others = seats.filter(({ id }) => id !== seatId)
    if ((countSeats(without, others, terms, day).free ?? 0) === 0) return refused(say.isFull)
    granted.push({ seatId, until: null })
    return given
  })
  return { granted, results }
}

/** The row of somebody who sat or waited elsewhere, as it sits here. */
function movedHere(row: CourseSeat, roundId: string): CourseSeat | null {
  if (row.roundId === roundId || row.roundId === null) return null
  const withoutOffer = { offeredOn: null, offerUntil: null } as const
  if (isSeated(row)) return { ...row, roundId, attendance: [] }
  return row.state === 'reserve' ? { ...row, ...withoutOffer, roundId, state: 'registered' } : null
}

async function placeIn(writer: Writer, roundId: string, seatIds: readonly string[]): Promise<Placed[]> {
  const { house } = writer
  const results = await inRound(house, roundId, () =>
    overNewest(async () => {
      const present = await readPresent(house, roundId)
      const { granted, results: placed } = chosen(writer, present, seatIds)
      const anew = new Set(granted.map(({ seatId }) => seatId))
      const all = [...present.round.granted.filter(({ seatId }) => !anew.has(seatId)), ...granted]
      if (granted.length > 0) await writeGrants(writer, present.round, all)
      const given = placed.flatMap(({ outcome, seatId }) =>
        outcome === 'given' ? [{ seatId, until: null }] : [],
      )
      await bringGranted(writer, present, given)
      await inFours(given, ({ seatId }) =>
        bringRow(writer, lists.seats, seatId, row => movedHere(bareSeat(row), roundId)),
      )
      return placed
    }, mostTries),
  )
  return results
}

/**
 * Seats chosen people in rounds, as far as there are seats: those of a queue, or of another round that they then leave.
 * A round that is full, begun, held or cancelled refuses with a sentence; the time to sign up does not matter here.
 * Safe to ask again after a break. The participants are told; `mailed` of them.
 */
export async function seatInRounds(
  writer: Writer,
  placements: readonly Placement[],
): Promise<{ results: Placed[]; mailed: number }> {
  const { house } = writer
  const rounds = [...new Set(placements.map(({ roundId }) => roundId))]
  const before = placements.flatMap(({ seatId }) => house.mirror.row('seats', seatId)?.record?.roundId ?? [])
  const results: Placed[] = []
  for (const roundId of rounds) {
    const own = placements.filter(one => one.roundId === roundId).map(({ seatId }) => seatId)
    results.push(...(await placeIn(writer, roundId, own)))
  }
  let mailed = 0
  for (const roundId of new Set([...rounds, ...before])) {
    await inRound(house, roundId, () => settle(writer, roundId))
    mailed += await tellRound(house, roundId)
  }
  return { results, mailed }
}

import { isQueued } from '../domain/queue-line.ts'
import { firstDayOf, type Grant } from '../domain/rounds.ts'
import { countSeats } from '../domain/seat-count.ts'
import type { CourseSeat } from '../domain/seats.ts'
import { claimingWordsFor } from './claiming-words-for.ts'
import { courseWordsFor } from './course-words-for.ts'
import { overNewest } from './over-newest.ts'
import { bringGranted, demandUnchanged, inRound, mostTries, settle, writeGrants } from './round-grants.ts'
import { type RoundPresent, readPresent } from './round-present.ts'
import { type ClaimResult, refusedWith } from './seat-claim.ts'
import { tellRound } from './tell-round.ts'
import type { Writer } from './write-record.ts'

/** Somebody in the queue, or on the waiting list of the round itself, who is to sit in a round. */
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

/** Whom the round is to be given to, and why not the others, in sentences. */
function chosen(
  writer: Writer,
  present: RoundPresent,
  seatIds: readonly string[],
): { granted: Grant[]; refusals: ReadonlyMap<string, string> } {
  const { round, seats, terms, day } = present
  const say = claimingWordsFor(writer.words)
  const closed = closedSaid(writer, present)
  const granted: Grant[] = []
  const refusals = new Map<string, string>()
  for (const seatId of seatIds) {
    const row = writer.house.mirror.row('seats', seatId)?.record
    const isHere = row?.roundId === round.id
    const others = round.granted.filter(one => one.seatId !== seatId)
    const isGiven = round.granted.some(one => one.seatId === seatId && one.until === null)
    const without = { ...round, granted: [...others, ...granted] }
    const beside = seats.filter(({ id }) => id !== seatId)
    if (!row || row.kind !== round.kind) refusals.set(seatId, say.noSuchRound)
    else if (isHere && isSeated(row)) continue
    else if (closed !== null) refusals.set(seatId, closed)
    else if (!isQueued(row) && !(isHere && row.state === 'reserve')) refusals.set(seatId, say.notQueued)
    else if (isGiven) continue
    else if ((countSeats(without, beside, terms, day).free ?? 0) === 0) refusals.set(seatId, say.isFull)
    else granted.push({ seatId, until: null })
  }
  return { granted, refusals }
}

/** What became of one of them, as their row tells it: somebody else may have seated them elsewhere. */
function placedAs({ house, words }: Writer, placement: Placement, refusal: string | undefined): Placed {
  const { mirror } = house
  const { seatId, roundId } = placement
  const say = claimingWordsFor(words)
  const row = mirror.row('seats', seatId)?.record
  if (refusal === undefined && row?.roundId === roundId && isSeated(row))
    return { ...placement, outcome: 'given', place: null, says: courseWordsFor(words).claims.given }
  const other = mirror.row('rounds', row?.roundId ?? '')?.record
  const says = refusal ?? (other ? say.alreadyIn(other.title) : say.notQueued)
  return { ...refusedWith(says), ...placement }
}

const placeIn = (writer: Writer, roundId: string, seatIds: readonly string[]): Promise<Placed[]> =>
  inRound(writer.house, roundId, () =>
    overNewest(async () => {
      const present = await readPresent(writer.house, roundId)
      const { granted, refusals } = chosen(writer, present, seatIds)
      const anew = new Set(granted.map(({ seatId }) => seatId))
      const all = [...present.round.granted.filter(({ seatId }) => !anew.has(seatId)), ...granted]
      if (granted.length > 0) await writeGrants(writer, present.round, all)
      else await demandUnchanged(writer.house, present.round)
      const given = seatIds.filter(seatId => !refusals.has(seatId)).map(seatId => ({ seatId, until: null }))
      await bringGranted(writer, present, given)
      return seatIds.map(seatId => placedAs(writer, { seatId, roundId }, refusals.get(seatId)))
    }, mostTries),
  )

/**
 * Seats chosen people in rounds, as far as there are seats. A round that is full, begun, held or cancelled refuses with a sentence; the time to sign up does not matter here.
 * Safe to ask again after a break. The participants are told; `mailed` of them.
 */
export async function seatInRounds(
  writer: Writer,
  placements: readonly Placement[],
): Promise<{ results: Placed[]; mailed: number }> {
  const { house } = writer
  const rounds = [...new Set(placements.map(({ roundId }) => roundId))]
  const results: Placed[] = []
  for (const roundId of rounds) {
    const own = placements.filter(one => one.roundId === roundId).map(({ seatId }) => seatId)
    results.push(...(await placeIn(writer, roundId, own)))
  }
  let mailed = 0
  for (const roundId of rounds) {
    await inRound(house, roundId, () => settle(writer, roundId))
    mailed += await tellRound(house, roundId)
  }
  return { results, mailed }
}

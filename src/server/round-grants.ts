import type { Claim } from '../domain/claim.ts'
import { Problem } from '../domain/problem.ts'
import type { Records } from '../domain/records.ts'
import type { Grant } from '../domain/rounds.ts'
import { bareRecord } from '../domain/same-record.ts'
import { takesSeat } from '../domain/seat-count.ts'
import { moveSeat } from '../domain/seat-state.ts'
import type { CourseSeat } from '../domain/seats.ts'
import { rowAsAnswered, rowAsGiven, settleRound } from '../domain/settle-round.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { inFours } from '../graph/outlook.ts'
import { readRow } from '../graph/rows.ts'
import type { House } from './house.ts'
import { overNewest } from './over-newest.ts'
import { bringRow } from './revise-record.ts'
import {
  type RoundPresent,
  readPresent,
  roundKnown,
  type StoredRound,
  type StoredSeat,
} from './round-present.ts'
import { changeRecord, type Writer } from './write-record.ts'

/** Others may write a round at the same time: so many times it is decided anew. */
export const mostTries = 12

export const bareSeat = (row: StoredSeat): CourseSeat => bareRecord<Records['seats']>(lists.seats.schema, row)
export const bareRound = (row: StoredRound): Records['rounds'] =>
  bareRecord<Records['rounds']>(lists.rounds.schema, row)

/** The app itself, finishing what somebody began. */
export const courseHand = (house: House): Writer => ({
  house,
  graph: house.ownGraph,
  actor: { id: '', name: sv.backgroundName, roles: [], party: null, officeId: null },
  words: sv,
  batch: '',
})

/** One command on a round at a time; other servers are told apart by the round's version mark. */
export const inRound = <T>({ inTurn }: House, roundId: string, work: () => Promise<T>): Promise<T> =>
  inTurn(`round-${roundId}`, work)

/** Writes what a round gives over the very version it was decided on. Throws `stale` when somebody was first. */
export const writeGrants = (writer: Writer, round: StoredRound, granted: readonly Grant[]) =>
  changeRecord(writer, lists.rounds, round.id, { ...bareRound(round), granted: [...granted] }, round.etag)

/**
 * Throws `stale` when a round is no longer the version that was read. Somebody who left and came again has a row that
 * claims beside an entry of before, until one has read the round again: what stands in it after the rows were read is
 * theirs.
 */
export async function demandUnchanged({ mirror, ownGraph }: House, { id, etag }: StoredRound): Promise<void> {
  const row = await readRow(ownGraph, mirror.place('rounds'), lists.rounds, id)
  mirror.take('rounds', row)
  if (row.etag !== etag) throw new Problem('stale')
}

/** Has the rows say what the round has given them. To be called after the round was written, or found unchanged. */
export async function bringGranted(
  writer: Writer,
  present: RoundPresent,
  granted: readonly Grant[],
): Promise<void> {
  await inFours(granted, grant =>
    bringRow(writer, lists.seats, grant.seatId, row =>
      rowAsGiven(bareSeat(row), grant, present.round.id, present),
    ),
  )
}

/** Whether a row does not say yet what the round has given it. */
export const isUnsaid = (present: RoundPresent, granted: readonly Grant[]): boolean =>
  granted.some(grant => {
    const row = [...present.seats, ...present.elsewhere.values()].find(one => one?.id === grant.seatId)
    return row ? rowAsGiven(bareSeat(row), grant, present.round.id, present) !== null : false
  })

/** A row that was made for the round itself begins with this; any other came to it from a queue. */
export const seatKeyPrefix = (roundId: string): string => `seat-${roundId}-`

/** Whether a row of a round came to it from a queue. */
const cameFromQueue = ({ house }: Writer, roundId: string, seatId: string): boolean =>
  !(house.mirror.row('seats', seatId)?.clientKey ?? '').startsWith(seatKeyPrefix(roundId))

async function bringAnswers(
  writer: Writer,
  present: RoundPresent,
  claims: ReadonlyMap<string, Claim>,
): Promise<void> {
  const { id: roundId } = present.round
  await inFours([...claims], ([id, claim]) =>
    bringRow(writer, lists.seats, id, row =>
      rowAsAnswered(bareSeat(row), claim, roundId, present, cameFromQueue(writer, roundId, id)),
    ),
  )
}

/** The substitute's row as it takes the seat over, in the state in which it was left where that is known. */
export const takenOver = (
  row: CourseSeat,
  seatId: string,
  roundId: string,
  state: 'registered' | 'confirmed' = 'registered',
): CourseSeat | null =>
  row.state === 'interest' || row.state === 'reserve'
    ? { ...row, roundId, state, replacesId: seatId, offeredOn: null, offerUntil: null, cancelledOn: null }
    : null

/** The row of who was to take a seat over and did not, as it stood before; `isQueued` for who came from a queue. */
function notTakenOver(row: CourseSeat, seatId: string, day: string, isQueued: boolean): CourseSeat | null {
  if (row.replacesId !== seatId) return null
  if (row.state === 'reserve') return { ...row, replacesId: null }
  if (row.state === 'interest' && isQueued) return { ...row, roundId: null, replacesId: null }
  const left = row.state === 'interest' ? moveSeat(row, { step: 'cancel', on: day }) : null
  return left?.move === 'allowed' ? { ...left.seat, replacesId: null } : null
}

/** Takes back that somebody was to take a seat over. */
export const leaveUntaken = (
  writer: Writer,
  { round, day }: Pick<RoundPresent, 'round' | 'day'>,
  ownId: string,
  seatId: string,
): Promise<unknown> =>
  bringRow(writer, lists.seats, ownId, row =>
    notTakenOver(bareSeat(row), seatId, day, cameFromQueue(writer, round.id, ownId)),
  )

async function bringSubstitute(writer: Writer, present: RoundPresent, own: StoredSeat): Promise<void> {
  const { seats, round } = present
  const left = seats.find(({ id }) => id === own.replacesId)
  const bring = (id: string, change: (row: CourseSeat) => CourseSeat | null) =>
    bringRow(writer, lists.seats, id, row => change(bareSeat(row)))
  if (left === undefined) return
  if (takesSeat(own)) {
    await bring(left.id, row => {
      const move = moveSeat(row, { step: 'replace', substituteId: own.id })
      return move.move === 'allowed' ? move.seat : null
    })
    return
  }
  if (own.state !== 'interest' && own.state !== 'reserve') return
  if (left.state === 'replaced' && left.replacedById === own.id)
    await bring(own.id, row => takenOver(row, left.id, round.id))
  else if (!takesSeat(left)) await leaveUntaken(writer, present, own.id, left.id)
}

/** Finishes, or takes back, what a change of who sits in a seat left undone. */
async function bringSubstitutes(writer: Writer, present: RoundPresent): Promise<void> {
  for (const own of present.seats) if (own.replacesId !== null) await bringSubstitute(writer, present, own)
}

/** A round after what was undone of it has been done, how each claim that waited was answered, and whether seats were given. */
export type SettledRound = { present: RoundPresent; claims: ReadonlyMap<string, Claim>; gave: boolean }

/** The seats as they are known now, with the round as it was read before them. */
const withSeatsNow = (house: House, { round, elsewhere }: RoundPresent): RoundPresent => ({
  ...roundKnown(house, round.id),
  round,
  elsewhere,
})

/**
 * Does whatever is undone of a round, of this command and of any that was broken off, on whichever server: answers the
 * claims, writes the rows of those who were given or offered a seat, offers the free ones to the next in line, and
 * finishes changes of who sits. Asked again when it is done, it writes nothing. `read` is the round as it was read just
 * before, to be decided on at first. To be called `inRound`.
 */
export async function settle(
  writer: Writer,
  roundId: string,
  read: RoundPresent | null = null,
): Promise<SettledRound> {
  const { house } = writer
  let known = read
  const done = await overNewest(async () => {
    const present = known === null ? await readPresent(house, roundId) : withSeatsNow(house, known)
    known = null
    await bringSubstitutes(writer, present)
    const settled = settleRound(present)
    if (settled.mustWrite) await writeGrants(writer, present.round, settled.granted)
    else if (isUnsaid(present, settled.granted)) await demandUnchanged(house, present.round)
    // Who is answered with a place on the waiting list may be first in it, and be offered a seat at once.
    await bringAnswers(writer, present, settled.claims)
    await bringGranted(writer, present, settled.granted)
    return settled
  }, mostTries)
  return { present: roundKnown(house, roundId), claims: done.claims, gave: done.mustWrite }
}

import { replaceRefusal } from '../domain/change-seats.ts'
import { type ClaimantOrder, claimant } from '../domain/course-orders.ts'
import { Problem } from '../domain/problem.ts'
import { firstDayOf } from '../domain/rounds.ts'
import { likenessOf } from '../domain/same-person.ts'
import { saySeatRefusal } from '../domain/say-seat.ts'
import type { CourseSeat } from '../domain/seats.ts'
import { lists } from '../graph/lists.ts'
import { demandOffices, judgeOrder, stopsSaid } from './claim-view.ts'
import { refuseSeat } from './claiming-words-for.ts'
import { courseWordsFor } from './course-words-for.ts'
import type { House } from './house.ts'
import { isStale } from './over-newest.ts'
import { readRows } from './read-newest.ts'
import { bringRow } from './revise-record.ts'
import { bareSeat, inRound, leaveUntaken, settle, takenOver } from './round-grants.ts'
import { type RoundPresent, readPresent, roundKnown, type StoredSeat } from './round-present.ts'
import { type Route, route } from './route.ts'
import { seatCommand } from './seat-route.ts'
import { claimRow } from './seat-rows.ts'
import { demandLeaving, demandSeen, demandStep, seatNow } from './seat-steps.ts'
import { tellRound } from './tell-round.ts'
import { changeRecord, type Writer, writerFor } from './write-record.ts'

/** The substitute as their row would be. Throws `cannot_seat` for who is stopped by what the course asks. */
function substituteFor(writer: Writer, present: RoundPresent, order: ClaimantOrder): CourseSeat {
  const { round, seats, day } = present
  const [one] = judgeOrder(writer, [order], { kind: round.kind, begins: firstDayOf(round) ?? day, seats })
  if (one === undefined) throw new Problem('not_found')
  const [stop] = stopsSaid(one.judged, writer.words)
  return stop === undefined ? one.seat : refuseSeat('name', stop)
}

/** Throws `cannot_seat` with the reason why somebody cannot take the seat over. */
function demandReplaceable(
  { words }: Writer,
  { seats }: RoundPresent,
  seat: StoredSeat,
  substitute: CourseSeat,
): void {
  const own = seats.find(row => row.id !== seat.id && likenessOf(row, substitute).likeness === 'same')
  const why = replaceRefusal(seat, { ...substitute, ...(own && { id: own.id }) }, seats)
  if (why !== null) refuseSeat('name', saySeatRefusal(why, courseWordsFor(words)))
}

/**
 * The seat says whose it is now, over the version that was seen: of two who put somebody in, SharePoint refuses the
 * second. Until then the substitute's row changes nothing; from then on the seat is theirs, whatever their row says.
 */
async function handOver(writer: Writer, seat: StoredSeat, substituteId: string): Promise<void> {
  const left = { ...bareSeat(seat), state: 'replaced', replacedById: substituteId } as const
  await changeRecord(writer, lists.seats, seat.id, left, seat.etag).catch((error: unknown) => {
    const now = writer.house.mirror.row('seats', seat.id)?.record
    if (isStale(error) && now?.state === 'replaced' && now.replacedById === substituteId) return
    throw error
  })
}

/** Whoever is told that they came second has changed nothing: the substitute is not left to take the seat over later. */
async function leaveToOther(writer: Writer, { id, roundId }: StoredSeat, ownId: string): Promise<void> {
  const { house } = writer
  await readRows(house, lists.seats, [id])
  const now = house.mirror.row('seats', id)?.record
  const isOurs = now?.state === 'replaced' && now.replacedById === ownId
  if (!isOurs && roundId !== null) await leaveUntaken(writer, roundKnown(house, roundId), ownId, id)
}

/** Does the rest of a change that was broken off before the seat changed hands. */
export async function finishReplacement(writer: Writer, seat: StoredSeat, own: StoredSeat): Promise<void> {
  await handOver(writer, seat, own.id).catch(async (error: unknown) => {
    if (isStale(error)) await leaveToOther(writer, seat, own.id)
    throw error
  })
  const state = seat.state === 'confirmed' ? 'confirmed' : 'registered'
  await bringRow(writer, lists.seats, own.id, row =>
    takenOver(bareSeat(row), seat.id, seat.roundId ?? '', state),
  )
}

/** The substitute of a change that was made already, when it is the one that is asked for. */
function madeAlready({ seats }: RoundPresent, seat: StoredSeat, substitute: CourseSeat): StoredSeat | null {
  const by = seats.find(({ id }) => id === seat.replacedById)
  return seat.state === 'replaced' && by && likenessOf(by, substitute).likeness === 'same' ? by : null
}

async function replaceIn(
  writer: Writer,
  roundId: string,
  id: string,
  order: ClaimantOrder,
  seen: string,
): Promise<string> {
  const { house } = writer
  const present = await readPresent(house, roundId)
  const seat = present.seats.find(one => one.id === id)
  if (seat === undefined) throw new Problem('not_found')
  const substitute = substituteFor(writer, present, order)
  const made = madeAlready(present, seat, substitute)
  if (made === null) {
    demandSeen(seat, seen)
    demandLeaving(writer, seat)
    demandReplaceable(writer, present, seat, substitute)
  }
  const own = made ?? (await claimRow(writer, roundId, present.seats, substitute, id))
  if (made === null) await finishReplacement(writer, seat, own)
  return own.id
}

/** Somebody of the same office takes a seat over; asked again, the same substitute is answered. */
async function replace(
  writer: Writer,
  { id, roundId }: StoredSeat,
  order: ClaimantOrder,
  seen: string,
): Promise<StoredSeat> {
  const { house } = writer
  if (roundId === null) throw new Problem('not_found')
  const substituteId = await inRound(house, roundId, async () => {
    try {
      return await replaceIn(writer, roundId, id, order, seen)
    } finally {
      // Also whoever came second leaves nothing behind.
      await settle(writer, roundId)
    }
  })
  await tellRound(house, roundId)
  return house.mirror.row('seats', substituteId)?.record ?? seatNow(house, substituteId)
}

/** A substitute in somebody's place. */
export const replaceRoute = (house: House): Route =>
  route(
    { ...seatCommand('replace'), body: claimant, labels: words => words.fields.seats },
    async ({ params: { id = '' }, body, ifMatch, ...ask }) => {
      const writer = writerFor(house, ask, '')
      const row = await seatNow(house, id)
      demandStep(writer, 'replace', row)
      demandOffices(writer, [body])
      return replace(writer, row, body, ifMatch)
    },
  )

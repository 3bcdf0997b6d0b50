import { today } from '../domain/days.ts'
import { restoreWaiting } from '../domain/restore-waiting.ts'
import { saySeatRefusal } from '../domain/say-seat.ts'
import { lists } from '../graph/lists.ts'
import { refuse } from './answer-commands.ts'
import { courseWordsFor } from './course-words-for.ts'
import type { House } from './house.ts'
import { bareSeat, inRound, settle } from './round-grants.ts'
import { readPresent, type StoredSeat } from './round-present.ts'
import { noBody, type Route, route } from './route.ts'
import { seatCommand } from './seat-route.ts'
import { demandSeen, demandStep, seatNow } from './seat-steps.ts'
import { tellRound } from './tell-round.ts'
import { changeRecord, type Writer, writerFor } from './write-record.ts'

/** Throws `malformed`: it cannot be put back on the waiting list. */
const refuseToWait = ({ words }: Writer, { state }: StoredSeat): never =>
  refuse('state', saySeatRefusal({ why: 'notFrom', step: 'wait', state }, courseWordsFor(words)))

/** Writes the row as it waited. Throws `malformed` for who did not give up waiting today, `stale` for another version. */
async function putBack(writer: Writer, row: StoredSeat, seen: string): Promise<StoredSeat> {
  const { house } = writer
  const next = restoreWaiting(bareSeat(row), today(house.world.now()))
  if (next === null) return refuseToWait(writer, row)
  demandSeen(row, seen)
  return changeRecord(writer, lists.seats, row.id, next, seen)
}

/**
 * The same on a round's waiting list. Whoever had a seat a moment ago is still in what the round has given: a row that
 * waits beside that would have the seat back, which may be going to somebody else: they sign up anew.
 */
const putBackInLine = (writer: Writer, roundId: string, row: StoredSeat, seen: string): Promise<StoredSeat> =>
  inRound(writer.house, roundId, async () => {
    const { round } = await readPresent(writer.house, roundId)
    if (round.granted.some(({ seatId }) => seatId === row.id)) refuseToWait(writer, row)
    const waiting = await putBack(writer, row, seen)
    await settle(writer, roundId)
    return writer.house.mirror.row('seats', row.id)?.record ?? waiting
  })

/** Takes back that somebody gave up waiting, on the same day: they stand where they stood. */
export const restoreRoute = (house: House): Route =>
  route({ ...seatCommand('restore'), body: noBody }, async ({ params: { id = '' }, ifMatch, ...ask }) => {
    const writer = writerFor(house, ask, '')
    const row = await seatNow(house, id)
    demandStep(writer, 'cancel', row)
    const { roundId } = row
    if (roundId === null) return putBack(writer, row, ifMatch)
    const waiting = await putBackInLine(writer, roundId, row, ifMatch)
    await tellRound(house, roundId)
    return waiting
  })

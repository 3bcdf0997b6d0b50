import { cancellationOrder, decisionOrder } from '../domain/course-orders.ts'
import { today } from '../domain/days.ts'
import { recordId } from '../domain/primitives.ts'
import { Problem } from '../domain/problem.ts'
import { lastDayOf } from '../domain/rounds.ts'
import { moveSeat } from '../domain/seat-state.ts'
import type { CourseSeat } from '../domain/seats.ts'
import { sayDay } from '../domain/wording.ts'
import { sv } from '../domain/words.sv.ts'
import { lists } from '../graph/lists.ts'
import { inFours } from '../graph/outlook.ts'
import { claimingWordsFor, refuseSeat } from './claiming-words-for.ts'
import { refuseWithoutReach, stored } from './collections.ts'
import type { House } from './house.ts'
import { bringRow } from './revise-record.ts'
import { bareRound, bareSeat, inRound, settle } from './round-grants.ts'
import { readPresent, type StoredRound } from './round-present.ts'
import { noBody, noQuery, type Route, type RouteSpec, route } from './route.ts'
import { tellWholeRound } from './tell-round.ts'
import { changeRecord, type Writer, writerFor } from './write-record.ts'

/** Somebody of a cancelled round, back in the queue and first in it; whoever had no answer yet stands in it too. */
function backInQueue(row: CourseSeat, roundId: string): CourseSeat | null {
  if (row.roundId !== roundId) return null
  if (row.state === 'interest') return { ...row, roundId: null, replacesId: null }
  if (row.state !== 'registered' && row.state !== 'confirmed' && row.state !== 'reserve') return null
  const move = moveSeat(row, { step: 'requeue' })
  return move.move === 'allowed' ? move.seat : null
}

/** Sends everybody of a cancelled round to the queue; what was done already is not done again. */
export async function requeueAll(writer: Writer, roundId: string): Promise<void> {
  // First what is undone of a change of who sits: it is the substitute who goes to the queue.
  await settle(writer, roundId)
  const { seats } = await readPresent(writer.house, roundId)
  await inFours(
    seats.filter(row => backInQueue(bareSeat(row), roundId) !== null),
    ({ id }) => bringRow(writer, lists.seats, id, row => backInQueue(bareSeat(row), roundId)),
  )
}

const roundNow = async ({ house }: Writer, id: string): Promise<StoredRound> =>
  (await readPresent(house, id)).round

async function finish({ house }: Writer, id: string): Promise<StoredRound> {
  await tellWholeRound(house, id)
  const round = house.mirror.row('rounds', id)?.record
  if (!round) throw new Problem('not_found')
  return round
}

/** Throws `stale` with the round as it stands when it is not the version that was seen. */
function demandSeenRound(round: StoredRound, seen: string): void {
  if (round.etag !== seen) throw new Problem('stale', { current: round })
}

async function decide(writer: Writer, id: string, underReason: string, seen: string): Promise<StoredRound> {
  const { house, words } = writer
  await inRound(house, id, async () => {
    const round = await roundNow(writer, id)
    if (round.decidedOn !== null && round.underReason === underReason) return
    if (round.cancelledOn !== null || round.heldOn !== null)
      refuseSeat('decidedOn', claimingWordsFor(words).roundEnded)
    demandSeenRound(round, seen)
    const decidedOn = round.decidedOn ?? today(house.world.now())
    await changeRecord(writer, lists.rounds, id, { ...bareRound(round), decidedOn, underReason }, seen)
  })
  return finish(writer, id)
}

/** From the moment the round says that it is cancelled nobody is given a seat in it; then its people go to the queue. */
async function cancel(writer: Writer, id: string, reason: string, seen: string): Promise<StoredRound> {
  const { house, words } = writer
  await inRound(house, id, async () => {
    const round = await roundNow(writer, id)
    if (round.cancelledOn === null) {
      if (round.heldOn !== null) refuseSeat('cancelledOn', claimingWordsFor(words).heldAlready)
      demandSeenRound(round, seen)
      const cancelled = { cancelledOn: today(house.world.now()), cancelReason: reason, granted: [] }
      await changeRecord(writer, lists.rounds, id, { ...bareRound(round), ...cancelled }, seen)
    }
    await requeueAll(writer, id)
  })
  return finish(writer, id)
}

async function hold(writer: Writer, id: string, seen: string): Promise<StoredRound> {
  const { house, words } = writer
  const say = claimingWordsFor(words)
  await inRound(house, id, async () => {
    const round = await roundNow(writer, id)
    if (round.heldOn !== null) return
    if (round.cancelledOn !== null) refuseSeat('heldOn', say.cancelledAlready)
    const last = lastDayOf(round)
    if (last === null) return refuseSeat('heldOn', say.noDates)
    const day = today(house.world.now())
    if (day < last) refuseSeat('heldOn', say.notOver(sayDay(last, words.locale)))
    demandSeenRound(round, seen)
    await changeRecord(writer, lists.rounds, id, { ...bareRound(round), heldOn: day }, seen)
  })
  return finish(writer, id)
}

const stepSpec = (step: 'decide' | 'cancel' | 'hold') =>
  ({
    method: 'POST',
    path: `/api/rounds/{id}/${step}`,
    summary: sv.nouns.rounds.one,
    status: 200,
    params: { id: recordId },
    query: noQuery,
    ifMatch: true,
    answer: stored(lists.rounds),
    demand: actor => refuseWithoutReach(actor, 'change', 'rounds'),
  }) satisfies Omit<RouteSpec<unknown, unknown>, 'body' | 'query'> & { query: typeof noQuery }

/** That a round runs, is cancelled, or has been held. */
export const roundStepRoutes = (house: House): Route[] => [
  route(
    { ...stepSpec('decide'), body: decisionOrder, labels: words => words.fields.rounds },
    ({ params: { id = '' }, body, ifMatch, ...ask }) =>
      decide(writerFor(house, ask, ''), id, body.underReason, ifMatch),
  ),
  route(
    { ...stepSpec('cancel'), body: cancellationOrder, labels: words => words.fields.rounds },
    ({ params: { id = '' }, body, ifMatch, ...ask }) =>
      cancel(writerFor(house, ask, ''), id, body.reason, ifMatch),
  ),
  route({ ...stepSpec('hold'), body: noBody }, ({ params: { id = '' }, ifMatch, ...ask }) =>
    hold(writerFor(house, ask, ''), id, ifMatch),
  ),
]

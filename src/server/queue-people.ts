import { may } from '../domain/access.ts'
import { type ClaimantOrder, claimOutcome, queueOrder } from '../domain/course-orders.ts'
import type { CourseKind } from '../domain/courses.ts'
import { today } from '../domain/days.ts'
import { isQueued } from '../domain/queue-line.ts'
import { firstDayOf } from '../domain/rounds.ts'
import { likenessOf } from '../domain/same-person.ts'
import { standingSeats } from '../domain/seat-count.ts'
import type { CourseSeat } from '../domain/seats.ts'
import { sv } from '../domain/words.sv.ts'
import { inFours } from '../graph/outlook.ts'
import { demandOffices, judgeOrder, stopsSaid } from './claim-view.ts'
import { claimingWordsFor } from './claiming-words-for.ts'
import { refuseWithoutReach } from './collections.ts'
import type { House } from './house.ts'
import { readNewest } from './read-newest.ts'
import type { StoredSeat } from './round-present.ts'
import { noQuery, type Route, route } from './route.ts'
import { type ClaimOutcome, type ClaimResult, refusedWith } from './seat-claim.ts'
import { queueRow } from './seat-rows.ts'
import { type Writer, writerFor } from './write-record.ts'

/** Those who stand in the queue of a course or in a round of it that is still to come. */
function waitingOrSeated({ mirror, world }: House, kind: CourseKind): StoredSeat[] {
  const day = today(world.now())
  return standingSeats(mirror.collection('seats').records.filter(row => row.kind === kind)).filter(row => {
    if (isQueued(row)) return true
    const round = mirror.row('rounds', row.roundId ?? '')?.record
    const first = round ? firstDayOf(round) : null
    return (
      (row.state === 'registered' || row.state === 'confirmed' || row.state === 'reserve') &&
      round?.cancelledOn === null &&
      (first === null || first >= day)
    )
  })
}

function alreadySaid({ house: { mirror }, actor, words }: Writer, row: StoredSeat, name: string): string {
  const say = claimingWordsFor(words)
  if (!may(actor, 'change', 'seats', row)) return say.notFromHere(name)
  const round = mirror.row('rounds', row.roundId ?? '')?.record
  return round ? say.alreadyIn(round.title) : say.alreadyQueued
}

async function queueOne(
  writer: Writer,
  seat: CourseSeat,
  known: readonly StoredSeat[],
): Promise<ClaimResult> {
  const own = known.find(row => likenessOf(row, seat).likeness === 'same')
  if (own !== undefined) return refusedWith(alreadySaid(writer, own, seat.name))
  const { id } = await queueRow(writer, seat)
  return { outcome: 'queued', seatId: id, place: null, says: claimingWordsFor(writer.words).inQueue }
}

/** Puts people in the queue of a course, each once. Nobody is mailed: there is nothing to tell them yet. */
async function queuePeople(
  writer: Writer,
  kind: CourseKind,
  people: readonly ClaimantOrder[],
): Promise<ClaimOutcome> {
  demandOffices(writer, people)
  const { house, words } = writer
  return house.inTurn(`queue-${kind}`, async () => {
    await readNewest(house.mirror, ['seats', 'rounds'])
    const known = waitingOrSeated(house, kind)
    const order = judgeOrder(writer, people, {
      kind,
      begins: today(house.world.now()),
      seats: known.filter(isQueued),
    })
    const results = await inFours(order, ({ seat, judged }) => {
      const stops = stopsSaid(judged, words)
      return stops.length > 0 ? Promise.resolve(refusedWith(stops.join(' '))) : queueOne(writer, seat, known)
    })
    return { results, mailed: 0 }
  })
}

/** Signing up to the queue of a course, while there is no round to sign up to. */
export const queuePeopleRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/course-queue',
      summary: sv.nouns.seats.list,
      status: 200,
      query: noQuery,
      body: queueOrder,
      labels: words => words.fields.seats,
      answer: claimOutcome,
      demand: actor => refuseWithoutReach(actor, 'create', 'seats'),
    },
    ({ body: { kind, people }, ...ask }) => queuePeople(writerFor(house, ask, ''), kind, people),
  )

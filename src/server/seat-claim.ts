import type { z } from 'zod'
import { type Claim, claimsInTurn, decideClaim } from '../domain/claim.ts'
import { type ClaimantOrder, claimOrder, claimOutcome, claimPreview } from '../domain/course-orders.ts'
import { partyOf } from '../domain/course-party.ts'
import { addressKey } from '../domain/mail-address.ts'
import { recordId } from '../domain/primitives.ts'
import { firstDayOf } from '../domain/rounds.ts'
import { sayClaim } from '../domain/say-seat.ts'
import { hasOffer } from '../domain/seat-count.ts'
import type { CourseSeat, SeatRow } from '../domain/seats.ts'
import { waitingLine } from '../domain/waiting-list.ts'
import { sayDay } from '../domain/wording.ts'
import { sv } from '../domain/words.sv.ts'
import { inFours } from '../graph/outlook.ts'
import { adviceSaid, demandOffices, type JudgedSeat, judgeOrder, stopsSaid } from './claim-view.ts'
import { claimingWordsFor } from './claiming-words-for.ts'
import { refuseWithoutReach } from './collections.ts'
import { courseWordsFor } from './course-words-for.ts'
import type { House } from './house.ts'
import { inRound, type SettledRound, settle } from './round-grants.ts'
import { askedNow, presentSince, type RoundPresent, readPresent, type StoredSeat } from './round-present.ts'
import { noQuery, type Route, route } from './route.ts'
import { claimRow } from './seat-rows.ts'
import { tellRound } from './tell-round.ts'
import { type Hand, type Writer, writerFor } from './write-record.ts'

export type ClaimOutcome = z.infer<typeof claimOutcome>
export type ClaimResult = ClaimOutcome['results'][number]
type ClaimPreview = z.infer<typeof claimPreview>

export const refusedWith = (says: string): ClaimResult => ({
  outcome: 'refused',
  seatId: null,
  place: null,
  says,
})

/** What an order comes to before anything is written: who is stopped, and what would become of the others. */
function decideOrder(present: RoundPresent, order: readonly JudgedSeat[]): (Claim | null)[] {
  const admitted = order.filter(({ judged }) => judged.stops.length === 0)
  const { claims } = claimsInTurn(
    present,
    admitted.map(({ seat }) => seat),
  )
  return order.map(one => claims[admitted.indexOf(one)] ?? null)
}

const judgedFor = (writer: Writer, present: RoundPresent, people: readonly ClaimantOrder[]): JudgedSeat[] =>
  judgeOrder(writer, people, {
    kind: present.round.kind,
    begins: firstDayOf(present.round) ?? present.day,
    seats: present.seats,
  })

/** What has become of somebody, as their row tells it. */
function resultOf(
  { words }: Writer,
  { present, claims }: SettledRound,
  seatId: string,
  seat: CourseSeat,
): ClaimResult {
  const say = courseWordsFor(words)
  const row = present.seats.find(({ id }) => id === seatId)
  if (row === undefined)
    return { outcome: 'queued', seatId, place: null, says: claimingWordsFor(words).inQueue }
  if (row.state === 'reserve') {
    if (row.offerUntil !== null && hasOffer(row, present.day))
      return {
        outcome: 'reserve',
        seatId,
        place: null,
        says: say.waiting.offered(sayDay(row.offerUntil, say.locale)),
      }
    const place = waitingLine(present).find(one => one.seat.id === seatId)?.place ?? null
    const claim: Claim | null = place === null ? null : { claim: 'reserve', place, rowId: seatId }
    return { outcome: 'reserve', seatId, place, says: claim === null ? '' : sayClaim(claim, say) }
  }
  if (row.state === 'cancelled' || row.state === 'replaced') {
    const claim = claims.get(seatId)
    const why = claim?.claim === 'refused' ? claim : decideClaim(present, seat)
    return refusedWith(sayClaim(why, say))
  }
  return { outcome: 'given', seatId, place: null, says: say.claims.given }
}

/** What each in an order is told. */
const toldOf = (
  writer: Writer,
  order: readonly JudgedSeat[],
  decided: readonly (Claim | null)[],
  rows: readonly (StoredSeat | null)[],
  settled: SettledRound | null,
): ClaimResult[] =>
  order.map(({ seat, judged }, at) => {
    const [row, claim] = [rows[at] ?? null, decided[at] ?? null]
    if (row !== null && settled !== null) return resultOf(writer, settled, row.id, seat)
    return refusedWith(
      claim === null
        ? stopsSaid(judged, writer.words).join(' ')
        : sayClaim(claim, courseWordsFor(writer.words)),
    )
  })

/**
 * Signs several people up to a round, in the order in which they are to get its seats; each is told what became of
 * them. Who is stopped, or refused as it stands, leaves no row. Throws `not_found`, and `forbidden` for another office.
 */
async function claimSeats(
  house: House,
  roundId: string,
  people: readonly ClaimantOrder[],
  hand: Hand,
): Promise<ClaimOutcome> {
  const writer = writerFor(house, hand, '')
  demandOffices(writer, people)
  const asked = askedNow(house)
  const { results, gave } = await inRound(house, roundId, async () => {
    const present = await presentSince(house, roundId, asked)
    const order = judgedFor(writer, present, people)
    const decided = decideOrder(present, order)
    const rows = await inFours([...order.entries()], async ([at, { seat }]) => {
      const claim = decided[at] ?? null
      return claim === null || claim.claim === 'refused'
        ? null
        : claimRow(writer, roundId, present.seats, seat)
    })
    const settled = rows.some(row => row !== null) ? await settle(writer, roundId, present) : null
    return { results: toldOf(writer, order, decided, rows, settled), gave: settled?.gave ?? false }
  })
  return { results, mailed: gave ? await tellRound(house, roundId) : 0 }
}

/** Who is told with the first that gets a seat from here: all of a roster that came as it is. */
const toldBeside = (house: House, roundId: string): readonly SeatRow[] =>
  house.mirror
    .collection('events')
    .records.some(event => event.kind === 'course' && event.roundId === roundId)
    ? []
    : partyOf(roundId, house.seats.of(roundId)).invited

/** What would become of them now; nothing is written. */
async function previewClaims(
  writer: Writer,
  roundId: string,
  people: readonly ClaimantOrder[],
): Promise<ClaimPreview> {
  demandOffices(writer, people)
  const { words, house } = writer
  const present = await readPresent(house, roundId)
  const order = judgedFor(writer, present, people)
  const decided = decideOrder(present, order)
  const gives = decided.some(claim => claim?.claim === 'given')
  const results = order.map(({ judged }, at): ClaimPreview['results'][number] => {
    const stops = stopsSaid(judged, words)
    const claim = decided[at] ?? null
    const said = {
      stops,
      advice: adviceSaid(judged, words),
      says: claim === null ? stops.join(' ') : sayClaim(claim, courseWordsFor(words)),
    }
    if (claim === null || claim.claim === 'refused') return { ...refusedWith(said.says), ...said }
    const place = claim.claim === 'reserve' ? claim.place : null
    return { outcome: claim.claim, seatId: claim.rowId, place, ...said }
  })
  const told = order.filter(({ seat }, at) => decided[at]?.claim === 'given' && seat.email !== '')
  const addresses = new Set([
    ...told.map(({ seat }) => addressKey(seat.email)),
    ...(gives ? toldBeside(house, roundId) : []).map(({ email }) => addressKey(email)),
  ])
  // While no day is set there is nothing to put in anybody's calendar.
  return { results, mails: firstDayOf(present.round) === null ? 0 : addresses.size }
}

const claimRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/rounds/{id}/claims',
      summary: sv.nouns.seats.list,
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: claimOrder,
      labels: words => words.fields.seats,
      answer: claimOutcome,
      demand: actor => refuseWithoutReach(actor, 'create', 'seats'),
    },
    ({ params: { id = '' }, body, ...ask }) => claimSeats(house, id, body.people, ask),
  )

const previewRoute = (house: House): Route =>
  route(
    {
      method: 'POST',
      path: '/api/rounds/{id}/claims/preview',
      summary: sv.nouns.seats.list,
      status: 200,
      params: { id: recordId },
      query: noQuery,
      body: claimOrder,
      labels: words => words.fields.seats,
      answer: claimPreview,
      demand: actor => refuseWithoutReach(actor, 'create', 'seats'),
    },
    ({ params: { id = '' }, body, ...ask }) => previewClaims(writerFor(house, ask, ''), id, body.people),
  )

/** Signing up to a round: what would become of each, and doing it. */
export const claimRoutes = (house: House): Route[] => [previewRoute(house), claimRoute(house)]

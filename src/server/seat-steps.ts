import type { z } from 'zod'
import { may, reachOf } from '../domain/access.ts'
import { wishesOrder } from '../domain/course-orders.ts'
import { today } from '../domain/days.ts'
import { Problem } from '../domain/problem.ts'
import { sameRecord } from '../domain/same-record.ts'
import { saySeatRefusal } from '../domain/say-seat.ts'
import { countSeats, takesSeat } from '../domain/seat-count.ts'
import { type AskedStep, leavingEnded, maySeatStep } from '../domain/seat-rights.ts'
import { moveSeat, type SeatStep } from '../domain/seat-state.ts'
import type { CourseSeat, SeatState } from '../domain/seats.ts'
import { sayDay } from '../domain/wording.ts'
import { lists } from '../graph/lists.ts'
import { refuse } from './answer-commands.ts'
import { claimingWordsFor, refuseSeat } from './claiming-words-for.ts'
import { courseWordsFor } from './course-words-for.ts'
import type { House } from './house.ts'
import { overNewest } from './over-newest.ts'
import { readNewest, readRows } from './read-newest.ts'
import { bareSeat, bringGranted, inRound, mostTries, settle, writeGrants } from './round-grants.ts'
import { type RoundPresent, readPresent, type StoredSeat } from './round-present.ts'
import { noBody, type Route, route } from './route.ts'
import { seatCommand } from './seat-route.ts'
import { tellRound } from './tell-round.ts'
import { changeRecord, type Writer, writerFor } from './write-record.ts'

/** A seat as it stands now. Throws `not_found`. */
export async function seatNow({ mirror }: House, id: string): Promise<StoredSeat> {
  await readNewest(mirror, ['seats'])
  const row = mirror.row('seats', id)?.record
  if (!row) throw new Problem('not_found')
  return row
}

/** Throws `stale` with the seat as it stands when it is not the version that was seen; null for whoever saw none. */
export function demandSeen(row: StoredSeat, seen: string | null): void {
  if (seen !== null && row.etag !== seen) throw new Problem('stale', { current: row })
}

type OwnStep = Extract<AskedStep, 'confirm' | 'accept' | 'decline' | 'cancel'>

/** Where a step leads: whoever asks for it again finds it done. */
const leadsTo: Readonly<Record<OwnStep, SeatState>> = {
  confirm: 'confirmed',
  accept: 'confirmed',
  decline: 'cancelled',
  cancel: 'cancelled',
}

function stepOn(step: OwnStep, day: string): SeatStep {
  return step === 'confirm' ? { step } : { step, on: day }
}

/** The seat after a step. Throws `cannot_seat` with the reason why not. */
function afterStep({ words }: Writer, row: CourseSeat, step: SeatStep): CourseSeat {
  const move = moveSeat(row, step)
  if (move.move === 'refused') return refuseSeat('state', saySeatRefusal(move.why, courseWordsFor(words)))
  return move.seat
}

/** Throws `cannot_seat` when it is too late to leave a seat that somebody has: who waits pays nothing, and can always go. */
export function demandLeaving({ house, actor, words }: Writer, row: StoredSeat): void {
  const round = house.mirror.row('rounds', row.roundId ?? '')?.record
  const ended = round && takesSeat(row) ? leavingEnded(actor, round, today(house.world.now())) : null
  if (ended === null) return
  const { leavingEnded: say } = claimingWordsFor(words)
  const { locale } = courseWordsFor(words)
  refuseSeat(
    'state',
    ended.ended === 'begun' ? say.begun(sayDay(ended.first, locale)) : say.over(sayDay(ended.last, locale)),
  )
}

/** In the turn of the seat's round, where it has one. */
const inTurnOf = <T>(house: House, { roundId }: StoredSeat, work: () => Promise<T>): Promise<T> =>
  roundId === null ? work() : inRound(house, roundId, work)

async function settleAndTell(writer: Writer, roundId: string | null): Promise<void> {
  if (roundId === null) return
  await inRound(writer.house, roundId, () => settle(writer, roundId))
  await tellRound(writer.house, roundId)
}

/** Whether the seat can still be had: its offer stands in the round, or one is free beside it. */
function isStillOffered({ round, seats, terms, day }: RoundPresent, seatId: string): boolean {
  const grant = round.granted.find(one => one.seatId === seatId)
  if (grant !== undefined) return grant.until === null || day <= grant.until
  const others = seats.filter(({ id }) => id !== seatId)
  return (countSeats(round, others, terms, day).free ?? 0) > 0
}

/** Takes an offered seat: the round says so first, over its newest version, so that nobody else is given it meanwhile. */
const takeOffer = (writer: Writer, roundId: string, id: string): Promise<void> =>
  overNewest(async () => {
    const present = await readPresent(writer.house, roundId)
    const row = present.seats.find(one => one.id === id)
    if (row === undefined) throw new Problem('not_found')
    if (row.state === 'confirmed') return
    afterStep(writer, row, { step: 'accept', on: present.day })
    if (present.round.cancelledOn !== null || present.round.heldOn !== null)
      refuseSeat('state', claimingWordsFor(writer.words).roundEnded)
    const until = row.offerUntil ?? present.day
    if (!isStillOffered(present, id))
      refuseSeat('state', saySeatRefusal({ why: 'offerEnded', until }, courseWordsFor(writer.words)))
    const own = { seatId: id, until: null }
    const granted = [...present.round.granted.filter(({ seatId }) => seatId !== id), own]
    await writeGrants(writer, present.round, granted)
    await bringGranted(writer, present, [own])
  }, mostTries)

/**
 * Writes a step over the version that was seen; for whoever saw none over the newest, anew for as long as others write
 * the row at the same time.
 */
const writeStep = (writer: Writer, row: StoredSeat, asked: OwnStep, isSeen: boolean): Promise<void> =>
  overNewest(
    async () => {
      const { house } = writer
      if (!isSeen) await readRows(house, lists.seats, [row.id])
      const now = isSeen ? row : house.mirror.row('seats', row.id)?.record
      if (!now) throw new Problem('not_found')
      if (now.state === leadsTo[asked]) return
      if (asked === 'cancel') demandLeaving(writer, now)
      const next = afterStep(writer, bareSeat(now), stepOn(asked, today(house.world.now())))
      await changeRecord(writer, lists.seats, now.id, next, now.etag)
    },
    isSeen ? 0 : mostTries,
  )

/**
 * Does one thing with a seat, whoever asks for it and however often: what it leads to is answered again without being
 * written again. Then the round is settled and its people are told. `seen` is the version that was looked at, or null.
 */
async function takeStep(
  writer: Writer,
  id: string,
  asked: OwnStep,
  seen: string | null,
): Promise<StoredSeat> {
  const { house } = writer
  const row = await seatNow(house, id)
  if (row.state !== leadsTo[asked]) {
    demandSeen(row, seen)
    await inTurnOf(house, row, () =>
      asked === 'accept' && row.roundId !== null
        ? takeOffer(writer, row.roundId, id)
        : writeStep(writer, row, asked, seen !== null),
    )
  }
  await settleAndTell(writer, row.roundId)
  return house.mirror.row('seats', id)?.record ?? seatNow(house, id)
}

/** Takes a seat that was offered, for whoever comes by a link of their own. Throws `cannot_seat` with the reason why not. */
export const acceptOffer = (writer: Writer, id: string): Promise<StoredSeat> =>
  takeStep(writer, id, 'accept', null)

/** Says no to a seat that was offered; it goes to the next in line. */
export const declineOffer = (writer: Writer, id: string): Promise<StoredSeat> =>
  takeStep(writer, id, 'decline', null)

/** Gives up a seat, or a place on the waiting list; the seat goes to the next in line. */
export const cancelOwn = (writer: Writer, id: string): Promise<StoredSeat> =>
  takeStep(writer, id, 'cancel', null)

/** Throws `forbidden` for who may not do this with the seat. */
export function demandStep(writer: Writer, step: AskedStep, row: StoredSeat): void {
  if (!maySeatStep(writer.actor, step, row)) throw new Problem('forbidden')
}

const stepRoute = (house: House, step: OwnStep): Route =>
  route({ ...seatCommand(step), body: noBody }, async ({ params: { id = '' }, ifMatch, ...ask }) => {
    const writer = writerFor(house, ask, '')
    demandStep(writer, step, await seatNow(house, id))
    return takeStep(writer, id, step, ifMatch)
  })

/** Who may be held to a round: those who run the courses; an office says what its people can and would rather. */
function demandWishes(writer: Writer, row: StoredSeat, wishes: z.infer<typeof wishesOrder>): void {
  const { house, actor, words } = writer
  const say = claimingWordsFor(words)
  if (!may(actor, 'change', 'seats', row)) throw new Problem('forbidden')
  const pins = wishes.pinnedRoundId !== row.pinnedRoundId
  if (pins && reachOf(actor, 'change', 'seats') !== 'everything') throw new Problem('forbidden')
  if (row.state !== 'interest' && row.state !== 'reserve') refuseSeat('state', say.wishedElsewhere)
  const isOurs = (id: string) => house.mirror.row('rounds', id)?.record?.kind === row.kind
  if (!wishes.can.every(isOurs)) refuse('can', say.noSuchRound)
  if (!wishes.prefers.every(isOurs)) refuse('prefers', say.noSuchRound)
  if (wishes.pinnedRoundId !== null && !isOurs(wishes.pinnedRoundId)) refuse('pinnedRoundId', say.noSuchRound)
}

const wishesRoute = (house: House): Route =>
  route(
    { ...seatCommand('wishes'), body: wishesOrder, labels: words => words.fields.seats },
    async ({ params: { id = '' }, body, ifMatch, ...ask }) => {
      const writer = writerFor(house, ask, '')
      // Every cell is written: nothing is laid over an older row than the one that was seen.
      if ((await seatNow(house, id)).etag !== ifMatch) await readRows(house, lists.seats, [id])
      const row = house.mirror.row('seats', id)?.record
      if (!row) throw new Problem('not_found')
      demandWishes(writer, row, body)
      if (!sameRecord(lists.seats.schema, row, { ...row, ...body })) demandSeen(row, ifMatch)
      return changeRecord(writer, lists.seats, id, { ...bareSeat(row), ...body }, ifMatch)
    },
  )

/** What is done with one seat: it is confirmed, an offer is answered, it is given up, and wishes are noted. */
export const seatStepRoutes = (house: House): Route[] => [
  stepRoute(house, 'confirm'),
  stepRoute(house, 'accept'),
  stepRoute(house, 'decline'),
  stepRoute(house, 'cancel'),
  wishesRoute(house),
]

import { answerMoment } from '../domain/answer-moment.ts'
import { cancellationText, offerEndedText, offerLetter } from '../domain/course-letter.ts'
import { today } from '../domain/days.ts'
import { addressKey, isAddress } from '../domain/mail-address.ts'
import { Problem } from '../domain/problem.ts'
import { hasOffer, takesSeat } from '../domain/seat-count.ts'
import { lists } from '../graph/lists.ts'
import { bringEvent } from './bring-event.ts'
import { seatAddress } from './course-letter-links.ts'
import { asInvited, readCourse, roundOf, seatsOf } from './course-rows.ts'
import type { House } from './house.ts'
import { readRows } from './read-newest.ts'
import type { Brought, Wanted } from './wanted-event.ts'

/**
 * What is to stand in the calendar of somebody who is offered a seat. A yes leaves the event as it is: a cancellation
 * would read as if the seat was taken away. Whoever lets it pass or loses it is told so.
 */
function offerWanted(house: House, roundId: string, seatId: string): Wanted {
  const round = roundOf(house, roundId)
  const seat = house.mirror.row('seats', seatId)?.record ?? null
  if (round === null || seat === null) return { is: 'left' }
  const day = today(house.world.now())
  const { offerUntil: until } = seat
  if (seat.roundId === roundId && takesSeat(seat)) return { is: 'answered' }
  if (round.cancelledOn !== null) return { is: 'calledOff', reason: cancellationText(round) }
  if (seat.roundId !== roundId || until === null || !hasOffer(seat, day))
    return { is: 'calledOff', reason: offerEndedText(until, day) }
  const link = seatAddress(house.world, seatId)
  if (link === null) throw new Problem('not_ready')
  const said = offerLetter(round, until, link)
  return {
    is: 'standing',
    span: answerMoment(until),
    said,
    isFree: true,
    words: 'offer',
    version: 0,
    changed: () => said,
    invited: isAddress(seat.email) ? [asInvited(seat)] : [],
    // The letter holds the way to the person's own page: whoever else is on the list loses it.
    leaves: ({ address }) => addressKey(address) !== addressKey(seat.email),
  }
}

/** The seats of a round that are offered, or whose offer stands in a calendar. */
function offeredIn(house: House, roundId: string): string[] {
  const offered = seatsOf(house).filter(seat => seat.roundId === roundId && seat.offerUntil !== null)
  const told = house.mirror
    .collection('events')
    .records.flatMap(({ kind, seatId, state, ...event }) =>
      kind === 'offer' && event.roundId === roundId && seatId !== null && state !== 'cancelled' ? seatId : [],
    )
  return [...new Set([...offered.map(({ id }) => id), ...told])]
}

const offerEvent = (house: House, roundId: string, seatId: string): Brought => ({
  key: `offer-${roundId}-${seatId}`,
  kind: 'offer',
  refers: { roundId, seatId },
  wanted: () => offerWanted(house, roundId, seatId),
  confirm: () => readRows(house, lists.seats, [seatId]),
})

/**
 * Tells each who is offered a seat in a round, on the last day to answer and with the way to their own page; and those
 * whose offer has ended. Asked again, after whatever break, it mails nobody twice. How many people were mailed now.
 */
export const bringOffers = (house: House, roundId: string): Promise<number> =>
  house.inTurn(`course-offers-${roundId}`, async () => {
    await readCourse(house)
    const mailed = new Set<string>()
    for (const seatId of offeredIn(house, roundId))
      for (const address of await bringEvent(house, offerEvent(house, roundId, seatId))) mailed.add(address)
    return mailed.size
  })

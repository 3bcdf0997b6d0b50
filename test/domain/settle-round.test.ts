import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/days.ts'
import type { Grant, RoundRow } from '../../src/domain/rounds.ts'
import { countSeats, seatsAsGiven, standingSeats, takesSeat } from '../../src/domain/seat-count.ts'
import type { SeatState } from '../../src/domain/seats.ts'
import {
  type DatedSeat,
  rowAsAnswered,
  rowAsGiven,
  settleRound,
  type Unsettled,
} from '../../src/domain/settle-round.ts'
import { round, seat, terms } from '../support/courses.ts'

const day = '2027-02-19'
const at = `${day}T09:00:00Z`
const longAgo = '2027-01-02T09:00:00Z'

const dated = (number: number, state: SeatState, more: Partial<DatedSeat> = {}): DatedSeat => ({
  ...seat(number, state, more),
  modifiedAt: more.modifiedAt ?? longAgo,
})
const unsettled = (seats: readonly DatedSeat[], more: Partial<RoundRow> = {}): Unsettled => ({
  round: round({ signUpBy: null, ...more }),
  seats,
  elsewhere: new Map(),
  terms: terms(),
  day,
  at,
  order: 'time',
  daysToAnswer: 7,
})

const someSeats = fc
  .array(
    fc.record({
      state: fc.constantFrom<SeatState>(
        'interest',
        'interest',
        'reserve',
        'reserve',
        'registered',
        'confirmed',
        'cancelled',
        'replaced',
      ),
      office: fc.integer({ min: 1, max: 5 }),
      until: fc.option(
        fc.integer({ min: -3, max: 9 }).map(days => addDays(day, days)),
        { nil: null },
      ),
      grant: fc.option(
        fc.option(
          fc.integer({ min: -3, max: 9 }).map(days => addDays(day, days)),
          { nil: null },
        ),
        { nil: undefined },
      ),
    }),
    { maxLength: 14 },
  )
  .map(rows => ({
    seats: rows.map(({ state, office, until }, place) =>
      dated(place + 1, state, {
        officeId: String(office),
        ...(state === 'reserve' && until !== null && { offeredOn: '2026-12-31', offerUntil: until }),
      }),
    ),
    granted: rows.flatMap(({ grant }, place): Grant[] =>
      grant === undefined ? [] : [{ seatId: String(place + 1), until: grant }],
    ),
  }))

/** The rows after as many of the writes as came through, in any order. */
function written(now: Unsettled, upTo: (id: string) => boolean): Unsettled {
  const { granted, claims, mustWrite } = settleRound(now)
  const next = { ...now.round, ...(mustWrite && { granted }) }
  const seats = now.seats.map(row => {
    if (!upTo(row.id)) return row
    const grant = granted.find(({ seatId }) => seatId === row.id)
    const claim = claims.get(row.id)
    const answered = claim && rowAsAnswered(row, claim, next.id, now, false)
    const given = grant && rowAsGiven(answered ?? row, grant, next.id, now)
    const after = given ?? answered
    return after ? { ...after, id: row.id, modifiedAt: at } : row
  })
  return { ...now, round: next, seats }
}

const held = ({ round: own, seats, terms: given }: Unsettled) => {
  const { taken, offered } = countSeats(own, seats, given, day)
  return taken + offered
}

describe('what is undone of a round', () => {
  test('law: however many of its writes come through, no seat is given twice, and again it comes to the same', () => {
    fc.assert(
      fc.property(
        someSeats,
        fc.integer({ min: 1, max: 20 }),
        fc.func(fc.boolean()),
        ({ seats, granted }, places, through) => {
          const begun = unsettled(seats, { places, granted })
          const most = Math.max(held(begun), places)
          const halfway = written(begun, id => through(id))
          expect(held(halfway)).toBeLessThanOrEqual(most)
          const done = written(halfway, () => true)
          expect(held(done)).toBeLessThanOrEqual(most)
          const again = settleRound(done)
          expect([again.mustWrite, [...again.claims]]).toEqual([false, []])
          expect(written(done, () => true).seats).toEqual(done.seats)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('law: everybody who claimed is answered, and nobody else loses what they had', () => {
    fc.assert(
      fc.property(someSeats, fc.integer({ min: 1, max: 20 }), ({ seats, granted }, places) => {
        const done = written(unsettled(seats, { places, granted }), () => true)
        for (const [place, row] of done.seats.entries()) {
          const before = seats[place]
          expect(row.state).not.toBe('interest')
          if (before && takesSeat(before)) expect(row).toEqual(before)
        }
      }),
    )
  })

  test('first come, first served: by the time of signing up, then by the row', () => {
    const seats = [
      dated(1, 'interest', { signedUpAt: '2027-02-01T10:00:00Z' }),
      dated(2, 'interest', { signedUpAt: '2027-02-01T09:00:00Z' }),
      dated(3, 'interest', { signedUpAt: '2027-02-01T09:00:00Z' }),
    ]
    const { granted, claims } = settleRound(unsettled(seats, { places: 2 }))
    expect(granted.map(({ seatId }) => seatId)).toEqual(['2', '3'])
    expect(claims.get('1')).toMatchObject({ claim: 'reserve', place: 1 })
  })

  test('a claim that was made in time and broken off is answered the day after, and one that came too late is not', () => {
    const seats = [
      dated(1, 'interest', { signedUpAt: '2027-02-18T22:30:00Z' }),
      dated(2, 'interest', { signedUpAt: '2027-02-18T23:30:00Z' }),
    ]
    const { granted, claims } = settleRound(unsettled(seats, { signUpBy: '2027-02-18' }))
    expect(granted).toEqual([{ seatId: '1', until: null }])
    expect(claims.get('2')).toEqual({ claim: 'refused', why: { why: 'closed', signUpBy: '2027-02-18' } })
  })

  test('an entry goes when its row has said so for ten minutes, has left, or is elsewhere, at the next write', () => {
    const seats = [
      dated(1, 'registered', { modifiedAt: '2027-02-19T08:49:00Z' }),
      dated(2, 'registered', { modifiedAt: '2027-02-19T08:51:00Z' }),
      dated(3, 'cancelled'),
      dated(4, 'interest'),
    ]
    const granted = ['1', '2', '3', '8'].map(seatId => ({ seatId, until: null }))
    const now = unsettled(seats, { granted })
    expect(settleRound(now).granted.map(({ seatId }) => seatId)).toEqual(['2', '8', '4'])
    const away = { ...now, elsewhere: new Map([['8', null]]) }
    expect(settleRound(away).granted.map(({ seatId }) => seatId)).toEqual(['2', '4'])
    expect(settleRound({ ...away, seats: seats.slice(0, 3) }).mustWrite).toBe(true)
    expect(settleRound(unsettled(seats.slice(0, 3), { granted: granted.slice(0, 3) })).mustWrite).toBe(false)
  })
})

describe('the count of a round', () => {
  test('has those in it whose rows do not say so yet, each once', () => {
    const seats = [dated(1, 'registered'), dated(2, 'interest'), dated(3, 'reserve'), dated(4, 'cancelled')]
    const granted: Grant[] = [
      { seatId: '1', until: null },
      { seatId: '2', until: null },
      { seatId: '3', until: '2027-02-26' },
      { seatId: '4', until: null },
      { seatId: '9', until: null },
    ]
    const count = (on: string) => countSeats(round({ granted }), seats, terms(), on)
    expect(count(day)).toMatchObject({ taken: 3, offered: 1, free: 16 })
    expect(count('2027-02-27')).toMatchObject({ taken: 3, offered: 0 })
  })

  test('is the same before, while and after somebody takes a seat over', () => {
    const left = dated(1, 'confirmed')
    const gone = dated(1, 'replaced', { replacedById: '2' })
    const coming = (state: SeatState) => dated(2, state, { replacesId: '1', roundId: '7' })
    const moments = [
      [left],
      [left, coming('interest')],
      [gone],
      [gone, coming('interest')],
      [gone, coming('reserve')],
      [gone, coming('registered')],
      [left, coming('registered')],
    ]
    for (const seats of moments) expect(countSeats(round(), seats, terms(), day).taken).toBe(1)
    expect(standingSeats([left, coming('interest')]).map(({ id }) => id)).toEqual(['1', '2'])
    expect(seatsAsGiven(round(), [gone, coming('reserve')], day)[1]?.state).toBe('registered')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replaceRefusal } from '../../src/domain/change-seats.ts'
import {
  type Claim,
  type Claimant,
  claimsInTurn,
  decideClaim,
  nearTo,
  type Present,
} from '../../src/domain/claim.ts'
import { courseWords as en } from '../../src/domain/course-words.en.ts'
import { courseWords as sv } from '../../src/domain/course-words.sv.ts'
import { addDays } from '../../src/domain/days.ts'
import type { RoundRow } from '../../src/domain/rounds.ts'
import { sayClaim, saySeatRefusal, sayWaiting } from '../../src/domain/say-seat.ts'
import { countSeats, seatsAsGiven, takesSeat } from '../../src/domain/seat-count.ts'
import { moveSeat, type SeatStep, stepsFrom } from '../../src/domain/seat-state.ts'
import {
  type CourseSeat,
  courseSeat,
  type SeatRow,
  type SeatState,
  seatStates,
} from '../../src/domain/seats.ts'
import { unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { offersDue, type Waiting, type WaitingOrder, waitingLine } from '../../src/domain/waiting-list.ts'
import { many, round, seat, terms, view } from '../support/courses.ts'

/** The round at the moment of a claim. */
const present = (seats: readonly SeatRow[], more: Partial<RoundRow> = {}, day = '2027-02-19'): Present => ({
  ...view(seats, more, day),
  order: 'officesInTurn',
  at: `${day}T09:00:00Z`,
})

const bare = ({ id: _, ...fields }: SeatRow): CourseSeat => fields
const day = '2027-02-19'
const at = `${day}T09:00:00Z`
const someDay = fc.integer({ min: 0, max: 120 }).map(days => addDays('2027-01-01', days))
const order = fc.constantFrom<WaitingOrder>('officesInTurn', 'time')

const someStep: fc.Arbitrary<SeatStep> = fc.oneof(
  fc.constantFrom<SeatStep>(
    { step: 'register', roundId: '7', at, by: 'Chef Provsson' },
    { step: 'wait', roundId: '7', at, by: 'Chef Provsson' },
    { step: 'confirm' },
    { step: 'replace', substituteId: '99' },
    { step: 'fail' },
    { step: 'requeue' },
  ),
  fc.record({ step: fc.constantFrom('accept', 'decline', 'cancel', 'complete'), on: someDay }),
  fc.record({ step: fc.constant('offer'), on: someDay, until: someDay }),
)

/** A queue with offices of several people, offers open and gone by, and some from a cancelled round. */
const someQueue = fc
  .array(
    fc.record({
      office: fc.integer({ min: 1, max: 5 }),
      state: fc.constantFrom<SeatState>(
        'reserve',
        'reserve',
        'reserve',
        'registered',
        'confirmed',
        'cancelled',
      ),
      day: fc.integer({ min: 10, max: 14 }),
      until: fc.option(someDay, { nil: null }),
      first: fc.boolean(),
    }),
    { maxLength: 24 },
  )
  .map(all =>
    all.map(({ office, state, day: on, until, first }, place) =>
      seat(place + 1, state, {
        officeId: String(office),
        signedUpAt: `2027-01-${on}T08:00:00Z`,
        offeredOn: until && '2026-12-31',
        offerUntil: until,
        fromRoundId: first ? '3' : null,
      }),
    ),
  )

const claimant = (number: number, more: Partial<SeatRow> = {}): Claimant => {
  const { id: _, ...fields } = seat(number, 'interest', { roundId: null, signedUpAt: null, ...more })
  return fields
}
const write = (seats: readonly SeatRow[], own: Claimant, claim: Claim, id: string): SeatRow[] => {
  if (claim.claim === 'refused') return [...seats]
  const state = claim.claim === 'given' ? 'registered' : 'reserve'
  const row: SeatRow = { ...own, id: claim.rowId ?? id, roundId: '7', state, signedUpAt: at }
  return [...seats.filter(other => other.id !== row.id), row]
}

describe('what can be done with a seat', () => {
  test('law: no sequence of steps leads to a state without a name or to a row that cannot be stored', () => {
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 12 }), steps => {
        let now = unwrittenSeat('Prov Provsson', 'basic', '1')
        for (const step of steps) {
          const before = structuredClone(now)
          const move = moveSeat(now, step)
          expect(now).toEqual(before)
          if (move.move === 'refused') {
            for (const words of [sv, en]) expect(saySeatRefusal(move.why, words)).toMatch(/^\S.*\.$/)
            continue
          }
          now = move.seat
          expect(courseSeat.safeParse(now).error?.issues ?? []).toEqual([])
          expect(seatStates).toContain(now.state)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('from each state these steps and no others', () => {
    expect(
      Object.fromEntries(seatStates.map(state => [state, stepsFrom(state).toSorted().join(' ')])),
    ).toEqual({
      interest: 'cancel register wait',
      registered: 'cancel complete confirm fail replace requeue',
      confirmed: 'cancel complete fail replace requeue',
      reserve: 'accept cancel decline offer register requeue',
      cancelled: 'register wait',
      replaced: '',
      completed: 'fail',
      notCompleted: 'complete',
    })
  })

  test('what is refused is told with the reason', () => {
    const refused = (from: SeatRow, step: SeatStep) => {
      const move = moveSeat(bare(from), step)
      return move.move === 'refused' ? saySeatRefusal(move.why) : move.seat.state
    }
    const offered = seat(1, 'reserve', { offeredOn: '2027-02-10', offerUntil: '2027-02-17' })
    expect(refused(seat(1, 'replaced'), { step: 'cancel', on: day })).toBe(
      'Det går inte att avboka: läget är ersatt.',
    )
    expect(refused(seat(1, 'reserve'), { step: 'accept', on: day })).toBe('Ingen plats är erbjuden.')
    expect(refused(offered, { step: 'accept', on: '2027-02-18' })).toBe(
      'Erbjudandet gick ut 17 februari 2027. Platsen har gått vidare till nästa.',
    )
    expect(refused(offered, { step: 'accept', on: '2027-02-17' })).toBe('confirmed')
    expect(refused(offered, { step: 'offer', on: '2027-02-17', until: '2027-02-24' })).toBe(
      'En plats är redan erbjuden, med svar senast 17 februari 2027.',
    )
  })

  test('who cancels and signs up again begins anew; who comes from the waiting list keeps their time', () => {
    const again = (from: SeatRow) => {
      const move = moveSeat(bare(from), { step: 'register', roundId: '7', at, by: '' })
      return move.move === 'allowed' ? move.seat.signedUpAt : null
    }
    expect(again(seat(1, 'cancelled'))).toBe(at)
    expect(again(seat(1, 'reserve'))).toBe(seat(1, 'reserve').signedUpAt)
  })

  test('a cancelled round sends its people to the queue with where they come from', () => {
    const move = moveSeat(bare(seat(1, 'confirmed')), { step: 'requeue' })
    expect(move).toMatchObject({
      move: 'allowed',
      seat: { state: 'interest', roundId: null, fromRoundId: '7' },
    })
  })
})

test('a seat that was on offer when the round was cancelled is on offer no longer', () => {
  const offered = seat(1, 'reserve', { offeredOn: '2027-02-18', offerUntil: '2027-02-25' })
  const move = moveSeat(bare(offered), { step: 'requeue' })
  expect(move).toMatchObject({ seat: { state: 'interest', offeredOn: null, offerUntil: null } })
})

describe('a substitute', () => {
  const leaving = seat(1, 'confirmed', { officeId: '5' })
  const from = (officeId: string, more: Partial<SeatRow> = {}) => claimant(60, { officeId, ...more })

  test('of the same office takes the seat over, counted once at every moment between the writes', () => {
    const others = many(19, 'confirmed', 2)
    const seats = [leaving, ...others]
    expect(replaceRefusal(leaving, from('5'), seats)).toBeNull()
    // As it is written: the substitute says whom they replace, the seat says whose it is, and then it is theirs.
    const asked = seat(60, 'interest', { officeId: '5', replacesId: '1' })
    const left = seat(1, 'replaced', { officeId: '5', replacedById: '60' })
    const moments = [
      seats,
      [...seats, asked],
      [left, ...others, asked],
      [left, ...others, { ...asked, state: 'confirmed' as const }],
    ]
    for (const now of moments)
      expect(countSeats(round(), seatsAsGiven(round(), now, day), terms(), day)).toMatchObject({
        taken: 20,
        free: 0,
      })
    expect(replaceRefusal(leaving, asked, [...seats, asked])).toBeNull()
  })

  test('may come from the waiting list of the office', () => {
    const waiting = seat(40, 'reserve', { officeId: '5' })
    expect(replaceRefusal(leaving, waiting, [leaving, waiting])).toBeNull()
  })

  test('is refused with the reason', () => {
    const says = (substitute: Claimant, seats: readonly SeatRow[] = [leaving]) => {
      const why = replaceRefusal(leaving, substitute, seats)
      return why === null ? 'allowed' : saySeatRefusal(why)
    }
    expect(says(from('6'))).toBe('Ersättaren behöver komma från samma kontor.')
    expect(says(from('5', { kind: 'continuation' }))).toBe('Ersättaren behöver gälla samma utbildning.')
    expect(says(from('5', { name: leaving.name }))).toBe('Ersättaren är samma person.')
    const seated = seat(61, 'registered', { officeId: '5' })
    expect(says(from('5', { name: seated.name }), [leaving, seated])).toBe(
      'Ersättaren har redan en plats i omgången.',
    )
    const taken = [leaving, seat(62, 'confirmed', { officeId: '5', replacesId: '1' })]
    expect(says(from('5'), taken)).toBe('Någon annan har redan tagit över platsen.')
    const cancelled = replaceRefusal(seat(1, 'cancelled', { officeId: '5' }), from('5'), [])
    expect(cancelled).toMatchObject({ why: 'notFrom', state: 'cancelled' })
  })
})

describe('the waiting list', () => {
  /** Whether the reasons of two in line tell why the one goes before the other. */
  const isReasoned = ({ seat: one, reason: first }: Waiting, { seat: other, reason: second }: Waiting) => {
    if (first.reason === 'cancelledRound' && second.reason !== 'cancelledRound') return true
    if (first.reason !== second.reason) return false
    if (first.reason === 'officeTurn' && second.reason === 'officeTurn' && first.turn !== second.turn)
      return first.turn < second.turn
    const [since, later] = [one.signedUpAt ?? '', other.signedUpAt ?? '']
    return since < later || (since === later && Number(one.id) < Number(other.id))
  }

  test('law: nobody goes before another without the reason for it, and nobody is left out', () => {
    fc.assert(
      fc.property(someQueue, order, someDay, (seats, chosen, on) => {
        const given = { seats, order: chosen, day: on }
        const line = waitingLine(given)
        for (const [place, one] of line.entries()) {
          expect(one.place).toBe(place + 1)
          for (const other of line.slice(place + 1)) expect(isReasoned(one, other)).toBe(true)
          for (const words of [sv, en]) expect(sayWaiting(one, 'Ale kommun', words)).toMatch(/^\S.*\.$/)
        }
        const waits = seats.filter(({ state, offerUntil }) => state === 'reserve' && offerUntil === null)
        expect(line.map(({ seat: { id } }) => id).toSorted()).toEqual(waits.map(({ id }) => id).toSorted())
      }),
      { numRuns: 500 },
    )
  })

  test('law: the order of the rows does not matter', () => {
    fc.assert(
      fc.property(someQueue, order, fc.infiniteStream(fc.nat()), (seats, chosen, stream) => {
        const shuffled = seats
          .map(row => ({ row, key: stream.next().value ?? 0 }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ row }) => row)
        const ids = (rows: readonly SeatRow[]) =>
          waitingLine({ seats: rows, order: chosen, day }).map(({ seat: row }) => row.id)
        expect(ids(shuffled)).toEqual(ids(seats))
      }),
    )
  })

  test('law: as many are offered a seat as are free, next in line first, and asked again nobody', () => {
    fc.assert(
      fc.property(someQueue, order, fc.integer({ min: 1, max: 20 }), (seats, chosen, places) => {
        const own = round({ places })
        const given = { seats, order: chosen, day }
        const { free } = countSeats(own, seats, terms(), day)
        const line = waitingLine(given)
        const offers = offersDue(own, terms(), given, 7)
        expect(offers.map(({ seatId }) => seatId)).toEqual(
          line.slice(0, free ?? 0).map(({ seat: row }) => row.id),
        )
        const offered = seats.map(row => {
          const offer = offers.find(({ seatId }) => seatId === row.id)
          const move = offer && moveSeat(bare(row), { step: 'offer', ...offer })
          return move?.move === 'allowed' ? { ...move.seat, id: row.id } : row
        })
        expect(offersDue(own, terms(), { ...given, seats: offered }, 7)).toEqual([])
        const after = countSeats(own, offered, terms(), day)
        if (free !== 0) expect(after.taken + after.offered).toBeLessThanOrEqual(places)
      }),
    )
  })

  test('the first from each office goes before the second from any, where offices take turns', () => {
    const waits = (id: number, officeId: string, on: number) =>
      seat(id, 'reserve', { officeId, signedUpAt: `2027-01-${on}T08:00:00Z` })
    const seats = [
      seat(1, 'confirmed', { officeId: '1' }),
      waits(2, '1', 11),
      waits(3, '1', 12),
      waits(4, '2', 13),
    ]
    const said = (chosen: WaitingOrder) =>
      waitingLine({ seats, order: chosen, day }).map(
        one => `${one.seat.id} ${sayWaiting(one, `kontor ${one.seat.officeId}`)}`,
      )
    expect(said('officesInTurn')).toEqual([
      '4 Nummer 1 i kön: blir den första från kontor 2, och kontoren går i tur och ordning.',
      '2 Nummer 2 i kön: blir nummer 2 från kontor 1, och kontoren går i tur och ordning.',
      '3 Nummer 3 i kön: blir nummer 3 från kontor 1, och kontoren går i tur och ordning.',
    ])
    expect(said('time')).toEqual([
      '2 Nummer 1 i kön, efter när anmälan kom.',
      '3 Nummer 2 i kön, efter när anmälan kom.',
      '4 Nummer 3 i kön, efter när anmälan kom.',
    ])
  })

  test('who comes from a cancelled round goes first', () => {
    const seats = [seat(1, 'reserve'), seat(2, 'reserve', { fromRoundId: '3' })]
    const [first] = waitingLine({ seats, order: 'officesInTurn', day })
    expect(first && [first.seat.id, sayWaiting(first, '')]).toEqual([
      '2',
      'Nummer 1 i kön: går först eftersom den förra omgången ställdes in.',
    ])
  })

  test('who goes first from a cancelled round is the first from their office when the others take turns', () => {
    const waits = (id: number, officeId: string, on: number, fromRoundId: string | null = null) =>
      seat(id, 'reserve', { officeId, fromRoundId, signedUpAt: `2027-01-${on}T08:00:00Z` })
    const seats = [waits(1, '1', 11), waits(2, '1', 12, '3'), waits(3, '2', 13)]
    const line = waitingLine({ seats, order: 'officesInTurn', day })
    expect(line.map(one => one.seat.id)).toEqual(['2', '3', '1'])
    expect(line.at(-1)?.reason).toMatchObject({ reason: 'officeTurn', turn: 2 })
  })

  test('a seat that is cancelled goes to the next in line, and without an answer to the one after', () => {
    const seats = [...many(20, 'confirmed'), seat(31, 'reserve'), seat(32, 'reserve')]
    const given = { seats, order: 'time' as const, day }
    const [leaving] = seats
    if (leaving === undefined) throw new Error('no seat')
    expect(offersDue(round(), terms(), given, 7)).toEqual([])
    const change = moveSeat(bare(leaving), { step: 'cancel', on: day })
    if (change.move === 'refused') throw new Error(change.why.why)
    expect(change.seat).toMatchObject({ state: 'cancelled', cancelledOn: day })
    const left = seats.map(row => (row.id === '1' ? { ...change.seat, id: '1' } : row))
    expect(offersDue(round(), terms(), { ...given, seats: left }, 7)).toEqual([
      { seatId: '31', on: day, until: '2027-02-26' },
    ])
    const unanswered = left.map(row =>
      row.id === '31' ? { ...row, offeredOn: day, offerUntil: '2027-02-26' } : row,
    )
    const later = (on: string) => ({ ...given, seats: unanswered, day: on })
    expect(offersDue(round(), terms(), later('2027-02-26'), 7)).toEqual([])
    expect(offersDue(round(), terms(), later('2027-02-27'), 7)).toEqual([
      { seatId: '32', on: '2027-02-27', until: '2027-03-06' },
    ])
    expect(moveSeat(bare(seat(9, 'replaced')), { step: 'cancel', on: day }).move).toBe('refused')
  })

  test('nothing is offered past the day before the round begins, nor once it has begun or is cancelled', () => {
    const given = (on: string) => ({ seats: [seat(1, 'reserve')], order: 'time' as const, day: on })
    expect(offersDue(round(), terms(), given('2027-04-03'), 7)).toEqual([
      { seatId: '1', on: '2027-04-03', until: '2027-04-05' },
    ])
    expect(offersDue(round(), terms(), given('2027-04-06'), 7)).toEqual([])
    expect(offersDue(round({ cancelledOn: '2027-03-03' }), terms(), given(day), 7)).toEqual([])
    expect(offersDue(round(), null, given(day), 7)).toEqual([])
  })
})

describe('the life of a round', () => {
  type Deed = { deed: 'claim' | 'cancel' | 'offer' | 'accept' | 'decline' | 'wait'; who: number }
  const someDeeds = fc.array(
    fc.record({
      deed: fc.constantFrom<Deed['deed']>('claim', 'cancel', 'offer', 'accept', 'decline', 'wait'),
      who: fc.nat(40),
    }),
    { maxLength: 60 },
  )
  const stepsOf = (on: string) => ({
    cancel: { step: 'cancel', on } as const,
    accept: { step: 'accept', on } as const,
    decline: { step: 'decline', on } as const,
  })

  test('law: whatever people do in whatever order, the seats taken and on offer are never over 20, and nobody is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 20 }), someDeeds, order, (taken, deeds, chosen) => {
        let [seats, on]: [SeatRow[], string] = [many(taken, 'confirmed'), '2027-02-01']
        const move = (row: SeatRow, step: SeatStep) => {
          const next = moveSeat(bare(row), step)
          if (next.move === 'allowed')
            seats = seats.map(other => (other.id === row.id ? { ...next.seat, id: row.id } : other))
        }
        for (const { deed, who } of deeds) {
          const known = seats.length
          const row = seats[who % Math.max(1, known)]
          if (deed === 'wait') on = addDays(on, who % 5)
          else if (deed === 'claim') {
            const own = claimant(who + 50)
            const claim = decideClaim({ ...present(seats, { signUpBy: null }, on), order: chosen }, own)
            seats = write(seats, own, claim, String(who + 50))
          } else if (deed === 'offer')
            for (const offer of offersDue(round(), terms(), { seats, order: chosen, day: on }, 3))
              for (const one of seats.filter(({ id }) => id === offer.seatId))
                move(one, { step: 'offer', ...offer })
          else if (row !== undefined) move(row, stepsOf(on)[deed])
          expect(seats.length).toBeGreaterThanOrEqual(known)
          const now = countSeats(round(), seats, terms(), on)
          expect(now.taken + now.offered).toBeLessThanOrEqual(20)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a claim', () => {
  test('law: claims in any order give the free seats and no more, and each claimant an answer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 14, max: 20 }),
        fc.shuffledSubarray(
          Array.from({ length: 12 }, (_, number) => number + 50),
          { minLength: 1 },
        ),
        order,
        (taken, numbers, chosen) => {
          let seats: SeatRow[] = many(taken, 'confirmed')
          const claims = numbers.map((number, place) => {
            const claim = decideClaim({ ...present(seats), order: chosen }, claimant(number))
            seats = write(seats, claimant(number), claim, String(100 + place))
            return claim.claim
          })
          const given = Math.min(20 - taken, numbers.length)
          expect(claims).toEqual(numbers.map((_, place) => (place < given ? 'given' : 'reserve')))
          expect(seats.filter(takesSeat).length).toBeLessThanOrEqual(20)
          const together = claimsInTurn(
            { ...present(many(taken, 'confirmed')), order: chosen },
            numbers.map(number => claimant(number)),
          )
          expect(together.claims.map(({ claim }) => claim)).toEqual(claims)
        },
      ),
    )
  })

  test('law: whatever stands there, a claim never brings a round over its seats nor passes the line', () => {
    fc.assert(
      fc.property(someQueue, fc.integer({ min: 1, max: 25 }), fc.boolean(), (seats, places, reasoned) => {
        const now = present(seats, { places, overReason: reasoned ? 'Ett kontor till ryms.' : '' })
        const claim = decideClaim(now, claimant(77))
        const { free } = countSeats(now.round, seats, now.terms, now.day)
        const line = waitingLine(now)
        expect(claim.claim).toBe((free ?? 0) > line.length ? 'given' : 'reserve')
        const after = write(seats, claimant(77), claim, '900').filter(takesSeat).length
        const before = seats.filter(takesSeat).length
        expect(after).toBeLessThanOrEqual(Math.max(before, reasoned ? places : Math.min(20, places)))
      }),
    )
  })

  test('of one person twice is refused the second time, also within one list', () => {
    const [first, second] = claimsInTurn(present([]), [claimant(50), claimant(50)]).claims
    expect([first?.claim, second && sayClaim(second)]).toEqual([
      'given',
      'Personen finns redan i omgången: anmäld.',
    ])
    const near = claimant(51, { name: `${seat(50, 'registered').name}s`, officeId: '50' })
    expect(nearTo([seat(50, 'registered')], near).map(({ id }) => id)).toEqual(['50'])
    expect(decideClaim(present([seat(50, 'registered')]), near).claim).toBe('given')
  })

  test('goes on with the row of who cancelled, or wished before', () => {
    expect(decideClaim(present([seat(50, 'cancelled')]), claimant(50))).toEqual({
      claim: 'given',
      rowId: '50',
    })
    expect(decideClaim(present([]), { ...claimant(50), id: '50' })).toEqual({ claim: 'given', rowId: '50' })
  })

  test('gives 20 seats and then a place on the waiting list, as long as it has places', () => {
    const said = (seats: readonly SeatRow[], more = {}) =>
      sayClaim(decideClaim(present(seats, more), claimant(70)))
    expect(said(many(19, 'registered'))).toBe('Platsen är bokad.')
    expect(said(many(20, 'registered'))).toBe('Ingen plats är ledig. Nummer 1 på reservlistan.')
    expect(said(many(20, 'registered'), { places: 21 })).toBe(
      'Ingen plats är ledig. Nummer 1 på reservlistan.',
    )
    expect(said(many(20, 'registered'), { places: 21, overReason: 'Två delar en tjänst.' })).toBe(
      'Platsen är bokad.',
    )
    expect(said([...many(20, 'registered'), seat(60, 'reserve')], { waitLimit: 1 })).toBe(
      'Omgången är full och reservlistan också: den tar 1 person.',
    )
    // A free seat belongs to who waits for it, not to who comes.
    expect(said([...many(19, 'registered'), seat(60, 'reserve')])).toBe(
      'Ingen plats är ledig. Nummer 2 på reservlistan.',
    )
  })

  test('is refused outside its time, in words', () => {
    const said = (on: string, more = {}) => sayClaim(decideClaim(present([], more, on), claimant(70)))
    expect(said('2027-01-10')).toBe('Anmälan öppnar 11 januari 2027.')
    expect(said('2027-01-10', { opensOn: null })).toBe('Anmälan har inte öppnat.')
    expect(said('2027-03-19')).toBe('Platsen är bokad.')
    expect(said('2027-03-20')).toBe('Sista dag att anmäla sig var 19 mars 2027.')
    expect(said('2027-04-06', { signUpBy: null })).toBe('Omgången började 6 april 2027.')
    expect(said(day, { cancelledOn: '2027-02-01' })).toBe(
      'Omgången ställdes in 1 februari 2027, så det går inte att anmäla sig.',
    )
    expect(said(day, { heldOn: '2027-02-01' })).toBe('Omgången är redan genomförd.')
    expect(sayClaim(decideClaim({ ...present([]), terms: null }, claimant(70)))).toBe(
      'Ingen version av avtalet säger hur stor gruppen är, så ingen plats kan delas ut.',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cancellationText,
  offerLetter,
  sessionLetter,
  sessionMark,
  sessionSpan,
} from '../../src/domain/course-letter.ts'
import { leavesRound, partyOf } from '../../src/domain/course-party.ts'
import { addressKey } from '../../src/domain/mail-address.ts'
import type { SeatRow } from '../../src/domain/seats.ts'
import { seatStates } from '../../src/domain/seats.ts'
import { round, seat } from '../support/courses.ts'

const [first = { from: '', to: '', place: '' }] = round().sessions
const addresses = ['a@kommun.example', 'A@kommun.example', 'b@kommun.example', 'ingen', '']
const someSeats: fc.Arbitrary<SeatRow[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom(...seatStates),
      email: fc.constantFrom(...addresses),
      roundId: fc.constantFrom('7', '8', null),
      fromRoundId: fc.constantFrom('7', null),
    }),
    { maxLength: 8 },
  )
  .map(rows => rows.map(({ state, ...more }, at) => seat(at + 1, state, more)))

describe('who has a round in the calendar', () => {
  it('is nobody twice, nobody who cannot be reached, and nobody who is told and taken off at once', () => {
    fc.assert(
      fc.property(someSeats, seats => {
        const { invited, unreached } = partyOf('7', seats)
        const keys = invited.map(({ email }) => addressKey(email))
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.every(key => key.includes('@'))).toBe(true)
        expect(unreached.every(({ email }) => !email.includes('@'))).toBe(true)
        const leaves = leavesRound('7', seats)
        for (const { email: address, name } of invited)
          expect(leaves({ address, name, hasAnswered: false })).toBeNull()
      }),
    )
  })

  it('is taken off by a row of the own alone: of a stranger no row says anything', () => {
    fc.assert(
      fc.property(someSeats, seats => {
        const leaves = leavesRound('7', seats)
        expect(
          leaves({ address: 'utbildaren@kommun.example', name: 'Utbildaren', hasAnswered: false }),
        ).toBeNull()
      }),
    )
  })

  it('an address that answers from is in use, and stays though it bears the name of another', () => {
    const seats = [seat(1, 'registered', { name: 'Anna Provsson', email: 'anna@kommun.example' })]
    const leaves = leavesRound('7', seats)
    const alias = { address: 'anna.p@kommun.example', name: 'Anna Provsson' }
    expect(leaves({ ...alias, hasAnswered: true })).toBeNull()
    expect(leaves({ ...alias, hasAnswered: false })).toEqual(seats)
  })
})

describe('the letter of a session', () => {
  it('escapes what somebody wrote', () => {
    const { html, subject } = sessionLetter(round({ title: 'Grund <b>', venue: '"Gården" & co' }), 1, first)
    expect(subject).toBe('Anmäld: Grund <b>, tillfälle 1')
    expect(html).toContain('Varberg, &quot;Gården&quot; &amp; co')
    expect(html).not.toContain('"Gården"')
  })

  it('sends nobody to the venue of another session', () => {
    const { sessions } = round()
    const places = (venue: string) =>
      sessions.map((one, at) => sessionLetter(round({ venue }), at + 1, one).place)
    expect(places('Provhotellet, Varberg')).toEqual(['Provhotellet, Varberg', 'Borås'])
    expect(places('Provhotellet')).toEqual(['Varberg, Provhotellet', 'Borås, Provhotellet'])
  })

  it('says a place once where the venue names it, and that the hours are not decided', () => {
    expect(sessionLetter(round({ venue: 'Varbergs kusthotell' }), 1, first).place).toBe('Varbergs kusthotell')
    expect(sessionLetter(round({ venue: '' }), 1, first).place).toBe('Varberg')
    expect(sessionLetter(round(), 1, first).text).toContain('Klockslagen är inte bestämda än')
  })

  it('has another mark for what is to be told anew, and the same for what is nobody’s news', () => {
    const mark = sessionMark(round(), first)
    for (const more of [
      { trainer: 'Ny' },
      { venue: 'Ny' },
      { decidedOn: '2027-03-01' },
      { decideBy: '2027-03-10' },
    ])
      expect(sessionMark(round(more), first)).not.toBe(mark)
    for (const more of [{ priceOre: 1 }, { signUpBy: '2027-03-20' }, { granted: [] }, { places: 20 }])
      expect(sessionMark(round(more), first)).toBe(mark)
    const decided = round({ decidedOn: '2027-03-01' })
    expect(sessionMark({ ...decided, decideBy: null }, first)).toBe(sessionMark(decided, first))
  })

  it('says first what is new: that the decision was taken back, and from which day it was moved', () => {
    const before = { span: sessionSpan(round(), { ...first, from: '2027-04-05' }), words: '' }
    const decided = { ...before, words: sessionMark(round({ decidedOn: '2027-03-01' }), first) }
    const { text } = sessionLetter(round(), 1, first, decided)
    expect(text.split('\n')[0]).toMatch(
      /^Det är inte längre bestämt.* Ny tid\. Tidigare: måndag 5 april 2027/,
    )
  })
})

it('an offer says every day of the round, or that none is set', () => {
  expect(offerLetter(round(), '2027-02-26', 'https://x.example/plats/1').text).toContain('12 maj 2027')
  expect(offerLetter(round({ sessions: [] }), '2027-02-26', '').text).toContain('inte bestämda')
})

it('a cancellation bears the reason, and says that who had a seat goes first', () => {
  expect(cancellationText({ title: 'Grund', cancelReason: ' Sjukdom. ' })).toBe(
    'Grund är inställd. Skäl: Sjukdom.\n\nDu står först i kön till nästa omgång, och behöver inte anmäla dig igen.',
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courseKinds } from '../../src/domain/courses.ts'
import type { Round } from '../../src/domain/rounds.ts'
import { unwrittenRound } from '../../src/domain/unwritten-course.ts'
import {
  changesCalendars,
  daysWritten,
  draftOf,
  isDecidedLate,
  onlySeatsDiffer,
  type RoundDraft,
  readRound,
  recordIn,
} from '../../src/web/courses/round-draft.ts'
import { coursesSv, type Words } from '../../src/web/courses/words.sv.ts'
import { sv } from '../../src/web/words.sv.ts'

const words: Words = { ...sv, ...coursesSv }
const blank = unwrittenRound('Grund våren 2027', 'basic')
const written = (changed: Partial<RoundDraft>): RoundDraft => ({ ...draftOf(blank), ...changed })
const faultsOf = (changed: Partial<RoundDraft>) => {
  const read = readRound(written(changed), blank, words)
  return read.sound ? {} : read.faults
}

const amount = fc.option(fc.integer({ min: 0, max: 100_000_00 }))
const day = fc.option(fc.integer({ min: 1, max: 28 }).map(at => `2027-03-${String(at).padStart(2, '0')}`))
const round: fc.Arbitrary<Round> = fc
  .record({
    ...Object.fromEntries(Object.entries(blank).map(([key, value]) => [key, fc.constant(value)])),
    kind: fc.constantFrom(...courseKinds),
    priceOre: amount,
    costOre: amount,
    opensOn: day,
    decideBy: day,
    places: fc.option(fc.integer({ min: 1, max: 100 })),
    waitLimit: fc.option(fc.integer({ min: 0, max: 500 })),
    sessions: fc.constantFrom<Round['sessions']>(
      [],
      [{ from: '2027-04-01', to: '2027-04-02', place: 'Varberg' }],
    ),
    granted: fc.constantFrom<Round['granted']>([], [{ seatId: '7', until: null }]),
  })
  .map(row => ({ ...blank, ...row }))

describe('The form of a round', () => {
  test('a round that is opened and saved without a word is the same round', () => {
    fc.assert(
      fc.property(round, row => {
        expect(recordIn(draftOf(row), row)).toEqual(row)
        expect(changesCalendars(row, recordIn(draftOf(row), row))).toBe(false)
      }),
    )
  })

  test('what is decided elsewhere, and who has a seat, is never written by the form', () => {
    const before = { ...blank, decidedOn: '2027-01-02', granted: [{ seatId: '7', until: null }] }
    const after = recordIn(written({ title: 'Annat' }), before)
    expect(after).toMatchObject({ title: 'Annat', decidedOn: '2027-01-02', granted: before.granted })
  })

  test('a session of one day needs its first day alone', () => {
    const read = readRound(written({ sessions: [{ from: '2027-04-01', to: '', place: '' }] }), blank, words)
    expect(read).toMatchObject({ sound: true, record: { sessions: [{ to: '2027-04-01' }] } })
    expect(faultsOf({ sessions: [{ from: '', to: '', place: 'Varberg' }] }).sessions).toBe(
      words.roundForm.sessionDay,
    )
  })

  test('sessions out of order, overlapping or backwards are said at the sessions', () => {
    const session = (from: string, to: string) => ({ from, to, place: '' })
    for (const sessions of [
      [session('2027-04-02', '2027-04-01')],
      [session('2027-04-05', '2027-04-05'), session('2027-04-01', '2027-04-01')],
      [session('2027-04-01', '2027-04-03'), session('2027-04-03', '2027-04-04')],
    ])
      expect(faultsOf({ sessions }).sessions).toMatch(/\S/)
  })

  test('a price is read with a decimal comma, and what cannot be read is said at its field', () => {
    const read = readRound(written({ price: '7 200,50', vat: '1800' }), blank, words)
    expect(read).toMatchObject({ sound: true, record: { priceOre: 720_050, vatOre: 180_000 } })
    expect(faultsOf({ price: 'dyrt' }).price).toBe(words.money.refusals.letters)
    expect(faultsOf({ vat: '100' })).toHaveProperty('vat')
  })

  test('a number of seats that is not whole is refused, and none means a full group', () => {
    expect(faultsOf({ places: 'tjugo' }).places).toBe(words.roundForm.wholeNumber)
    expect(faultsOf({ waitLimit: '2,5' }).waitLimit).toBe(words.roundForm.wholeNumber)
    expect(readRound(written({ places: ' ' }), blank, words)).toMatchObject({ record: { places: null } })
    expect(faultsOf({ places: '0' })).toHaveProperty('places')
  })

  test('hours come in pairs and in order, and sign-up closes after it opens', () => {
    expect(faultsOf({ startTime: '09:00' })).toHaveProperty('endTime')
    expect(faultsOf({ endTime: '16:00' })).toHaveProperty('startTime')
    const oneDay = [{ from: '2027-04-01', to: '2027-04-01', place: '' }]
    expect(faultsOf({ startTime: '16:00', endTime: '09:00', sessions: oneDay })).toHaveProperty('endTime')
    expect(faultsOf({ opensOn: '2027-03-02', signUpBy: '2027-03-01' })).toHaveProperty('signUpBy')
  })

  test('the days of its sessions are counted while it is written', () => {
    const sessions = [
      { from: '2027-04-01', to: '2027-04-02', place: '' },
      { from: '2027-05-03', to: '', place: '' },
      { from: '', to: '', place: '' },
    ]
    expect(daysWritten(written({ sessions }))).toBe(3)
    expect(isDecidedLate(written({ sessions, decideBy: '2027-04-01' }))).toBe(true)
    expect(isDecidedLate(written({ sessions, decideBy: '2027-03-31' }))).toBe(false)
    expect(isDecidedLate(written({ decideBy: '2027-03-31' }))).toBe(false)
  })

  test('somebody who was given a seat meanwhile is no quarrel about the round, a new place is', () => {
    const seated = { ...blank, granted: [{ seatId: '9', until: null }] }
    expect(onlySeatsDiffer(blank, seated)).toBe(true)
    expect(onlySeatsDiffer(blank, { ...seated, venue: 'Varberg' })).toBe(false)
    expect(onlySeatsDiffer(blank, { ...seated, cancelledOn: '2027-01-01' })).toBe(false)
  })

  test('participants are told of a new day or place, and not of a new price', () => {
    expect(changesCalendars(blank, { ...blank, venue: 'Varberg' })).toBe(true)
    expect(changesCalendars(blank, { ...blank, priceOre: 100 })).toBe(false)
  })
})

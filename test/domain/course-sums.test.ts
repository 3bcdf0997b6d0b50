import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courseSettingKeys, courseSettings, keptFields } from '../../src/domain/course-settings.ts'
import { courseWords as en } from '../../src/domain/course-words.en.ts'
import { addDays } from '../../src/domain/days.ts'
import { averagesOf, evaluationAnswer, evaluationQuestions } from '../../src/domain/evaluation.ts'
import { clearSeat, retentionOn } from '../../src/domain/retention.ts'
import { sayAverage, sayDeficit, sayFee, sayRetention } from '../../src/domain/say-course-sums.ts'
import { takesSeat } from '../../src/domain/seat-count.ts'
import { deficitOf, type SeatFees, seatFees } from '../../src/domain/seat-fees.ts'
import { courseSeat, type SeatRow, type SeatState, seatStates } from '../../src/domain/seats.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { many, round, seat, terms } from '../support/courses.ts'

const spaced = (text: string) => text.replaceAll(/\s/g, ' ')
const known = (fees: SeatFees) => {
  if (fees.fees === 'noPrice') throw new Error('no price')
  return fees
}
const someSeats = fc
  .array(fc.record({ office: fc.integer({ min: 1, max: 4 }), state: fc.constantFrom(...seatStates) }), {
    maxLength: 25,
  })
  .map(all => all.map(({ office, state }, at) => seat(at + 1, state, { officeId: String(office) })))
const someOre = fc.integer({ min: 0, max: 2_000_000 })

describe('what each workplace pays', () => {
  test('law: the rows sum exactly to seats times price, net, moms and together', () => {
    fc.assert(
      fc.property(someSeats, someOre, fc.option(someOre, { nil: null }), (seats, priceOre, vatOre) => {
        const fees = known(seatFees({ priceOre, vatOre }, seats))
        const count = seats.filter(takesSeat).length
        const sum = (of: 'netOre' | 'vatOre' | 'grossOre' | 'seats') =>
          fees.rows.reduce((all, row) => all + (row[of] ?? 0), 0)
        expect([sum('seats'), sum('netOre')]).toEqual([count, count * priceOre])
        expect([fees.seats, fees.netOre]).toEqual([count, count * priceOre])
        expect(fees.vatOre).toBe(vatOre === null ? null : count * vatOre)
        expect(fees.grossOre).toBe(vatOre === null ? null : count * (priceOre + vatOre))
        if (vatOre !== null) expect([sum('vatOre'), sum('grossOre')]).toEqual([fees.vatOre, fees.grossOre])
        for (const row of fees.rows) expect(Number.isSafeInteger(row.netOre) && row.seats > 0).toBe(true)
        expect(new Set(fees.rows.map(({ officeId }) => officeId)).size).toBe(fees.rows.length)
      }),
    )
  })

  test('a substitute pays instead of who left; who does not come pays; who waits or cancels does not', () => {
    const at = (number: number, state: SeatState, more: Partial<SeatRow> = {}) =>
      seat(number, state, { officeId: '1', ...more })
    const seats = [
      at(1, 'confirmed'),
      at(2, 'confirmed', { replacesId: '1' }),
      at(3, 'notCompleted'),
      at(4, 'reserve'),
      at(5, 'cancelled'),
    ]
    expect(known(seatFees({ priceOre: 700_050, vatOre: 175_013 }, seats))).toMatchObject({
      seats: 2,
      netOre: 1_400_100,
    })
  })

  test('in a sentence, with the units named beside', () => {
    const seats = [
      seat(1, 'confirmed', { officeId: '2', workplace: 'Vattenenheten' }),
      seat(2, 'confirmed', { officeId: '2', workplace: 'vattenenheten ' }),
      seat(3, 'confirmed', { officeId: '2', workplace: 'Djurskydd' }),
    ]
    const [row] = known(seatFees({ priceOre: 712_345, vatOre: 178_086 }, seats)).rows
    expect(row?.workplaces).toEqual(['Djurskydd', 'vattenenheten '])
    expect(row && spaced(sayFee(row, 'Borås stad'))).toBe(
      'Borås stad: 3 platser, 21 370,35 kr exkl. moms, 26 712,93 kr inkl. moms.',
    )
    const [bare] = known(seatFees({ priceOre: 712_345, vatOre: null }, seats.slice(0, 1))).rows
    expect(bare && spaced(sayFee(bare, 'Borås stad'))).toBe(
      'Borås stad: 1 plats, 7 123,45 kr exkl. moms. Momsen är inte ifylld.',
    )
    expect(seatFees(round(), seats)).toEqual({ fees: 'noPrice', seats: 3 })
  })

  test('old rosters without an office are put together by their workplace', () => {
    const old = (number: number, workplace: string) =>
      seat(number, 'completed', { officeId: null, workplace })
    const { rows } = known(
      seatFees({ priceOre: 100, vatOre: 0 }, [
        old(1, 'Miljökontoret'),
        old(2, 'miljökontoret'),
        old(3, 'Annat'),
      ]),
    )
    expect(rows.map(({ officeId, seats }) => [officeId, seats])).toEqual([
      [null, 1],
      [null, 2],
    ])
  })

  test('a deficit is what the round costs beyond its fees, and no joint cost unless that is chosen', () => {
    const own = round({ priceOre: 700_000, costOre: 14_000_000 })
    const deficit = deficitOf(own, many(18, 'completed'), terms(), false)
    expect(deficit).toMatchObject({ deficitOre: 1_400_000, emptySeats: 2, mayBeJoint: false })
    expect(deficit && sayDeficit(deficit).map(spaced)).toEqual([
      'Omgången har ett underskott på 14 000,00 kr exkl. moms: den kostar 140 000,00 kr och platserna ger 126 000,00 kr.',
      'Underskottet förs inte in som en gemensam kostnad: det är inte valt i Inställningar.',
    ])
    const joint = deficitOf(own, many(18, 'completed'), terms(), true)
    expect(joint && sayDeficit(joint)[1]).toBe('Underskottet får föras in som en gemensam kostnad.')
    expect(deficitOf(own, many(20, 'completed'), terms(), true)).toBeNull()
    expect(deficitOf(round({ priceOre: 700_000 }), [], terms(), true)).toBeNull()
  })
})

describe('what the participants thought', () => {
  const answer = (satisfaction: number | null, trainers = satisfaction, use = satisfaction) => ({
    title: 'Utvärdering',
    roundId: '7',
    satisfaction,
    trainers,
    use,
  })
  const marks = fc.option(fc.integer({ min: 1, max: 10 }), { nil: null })
  const someAnswers = fc.array(
    fc.tuple(marks, marks, marks).map(([one, two, three]) => answer(one, two, three)),
    { maxLength: 20 },
  )

  test('law: no average of fewer answers than agreed, nor how many they were; others within half a tenth', () => {
    fc.assert(
      fc.property(someAnswers, fc.integer({ min: 1, max: 8 }), (answers, least) => {
        for (const average of averagesOf(answers, least, true)) {
          const given = answers.flatMap(one => one[average.question] ?? [])
          expect(average.shown).toBe(given.length >= least)
          if (!average.shown) expect(Object.keys(average).toSorted()).toEqual(['least', 'question', 'shown'])
          else {
            const exact = given.reduce((sum, one) => sum + one, 0) / given.length
            expect(Math.abs(average.tenths / 10 - exact)).toBeLessThanOrEqual(0.05 + 1e-9)
            expect(average.answers).toBe(given.length)
          }
        }
      }),
    )
  })

  test('law: while people answer, two averages that differ differ by the answers of as many as agreed, or more', () => {
    fc.assert(
      fc.property(someAnswers, fc.integer({ min: 1, max: 8 }), (answers, least) => {
        const seen = answers.map((_, at) => averagesOf(answers.slice(0, at + 1), least, false))
        for (const [at] of evaluationQuestions.entries()) {
          const counts = seen.flatMap(averages => (averages[at]?.shown ? averages[at].answers : []))
          expect(counts.every(count => count % least === 0)).toBe(true)
          expect(counts).toEqual(counts.toSorted((one, other) => one - other))
        }
      }),
    )
  })

  test('an answer says nothing of who gave it, and has marks from 1 to 10 only', () => {
    expect(evaluationAnswer.safeParse(answer(9)).success).toBe(true)
    for (const more of [{ name: 'x' }, { officeId: '1' }, { answeredOn: '2027-05-12' }, { comment: 'x' }])
      expect(evaluationAnswer.safeParse({ ...answer(9), ...more }).success).toBe(false)
    for (const mark of [0, 11, 7.5]) expect(evaluationAnswer.safeParse(answer(mark)).success).toBe(false)
  })

  test('in a sentence, beside 2015', () => {
    const said = (answers: ReturnType<typeof answer>[]) =>
      averagesOf(answers, 5, true).map(one => sayAverage(one))
    expect(said([9, 9, 9, 9, 10].map(mark => answer(mark)))).toEqual([
      ['Nöjd med utbildningen: 9,2 av 10 i medel, 5 svar.', '2015 var medelvärdet 9,2 av 10.'],
      ['Kursledarna: 9,2 av 10 i medel, 5 svar.', '2015 var medelvärdet 9,4 av 10.'],
      ['Nytta i arbetet: 9,2 av 10 i medel, 5 svar.'],
    ])
    expect(said([answer(9)])[0]).toEqual([
      'Nöjd med utbildningen: inget medelvärde visas förrän 5 svar har kommit in.',
    ])
    const [first] = averagesOf(
      [9, 9, 9, 9, 10].map(mark => answer(mark)),
      5,
      true,
    )
    expect(first && sayAverage(first, en)[0]).toBe(
      'Satisfied with the course: 9.2 of 10 on average, 5 answers.',
    )
    expect(evaluationQuestions).toHaveLength(3)
  })
})

describe('how the collaboration has chosen to run its courses', () => {
  test('without settings the defaults, and nothing misread', () => {
    expect(courseSettings([])).toEqual({
      waitingOrder: 'officesInTurn',
      daysToAnswer: 7,
      deficitIsJoint: false,
      leastAnswers: 5,
      goalTenths: null,
      keptDays: { name: null, nameWithoutCourse: 365, email: 365, employedFrom: 30, attendance: 365 },
      misread: [],
    })
  })

  test('what is written is read as people write it, and what is not understood is told', () => {
    const read = courseSettings([
      { key: courseSettingKeys.waitingOrder, value: 'Efter tid' },
      { key: courseSettingKeys.daysToAnswer, value: '3' },
      { key: courseSettingKeys.deficitIsJoint, value: 'Ja' },
      { key: courseSettingKeys.leastAnswers, value: '2' },
      { key: courseSettingKeys.goal, value: '8,5' },
      { key: courseSettingKeys.email, value: '30 dagar' },
      { key: courseSettingKeys.name, value: 'tills vidare' },
      { key: courseSettingKeys.attendance, value: '' },
    ])
    expect(read).toMatchObject({
      waitingOrder: 'time',
      daysToAnswer: 3,
      deficitIsJoint: true,
      leastAnswers: 5,
      goalTenths: 85,
    })
    const goals = ['9', '10.0', '0,5', '10,1', 'nio'].map(value =>
      courseSettings([{ key: courseSettingKeys.goal, value }]),
    )
    expect(goals.map(({ goalTenths, misread }) => [goalTenths, misread.length])).toEqual([
      [90, 0],
      [100, 0],
      [null, 1],
      [null, 1],
      [null, 1],
    ])
    expect(read.keptDays).toMatchObject({ email: 30, name: null, attendance: 365 })
    expect(read.misread).toEqual([{ key: 'courses.leastAnswers', value: '2' }])
  })
})

describe('what is removed of people', () => {
  const kept = { name: 1000, nameWithoutCourse: 365, email: 365, employedFrom: 30, attendance: 200 }
  const held = round({ heldOn: '2027-05-12' })
  const full = (number: number, state: SeatState, more: Partial<SeatRow> = {}): Stored<SeatRow> => ({
    ...seat(number, state, {
      email: `prov${number}@example.se`,
      personId: String(number),
      employedFrom: '2020-01-01',
      isManager: false,
      signedUpBy: 'Chef Provsson',
      attendance: [{ day: '2027-04-06', attendance: 'present' }],
      ...more,
    }),
    etag: `"${number}"`,
    modifiedAt: '',
    modifiedBy: '',
  })
  const seats = [full(1, 'completed'), full(2, 'completed'), full(3, 'notCompleted')]
  const due = (day: string, days = kept) => retentionOn(seats, [held], days, day)
  const carryOut = (rows: readonly Stored<SeatRow>[], day: string) =>
    rows.map(row => {
      const removal = retentionOn(rows, [held], kept, day).removals.find(({ seatId }) => seatId === row.id)
      return removal === undefined ? row : clearSeat(row, removal.fields, day)
    })

  test('the last day of keeping still keeps; the day after the field is due, by field and by who completed', () => {
    expect(due('2027-06-11').removals).toEqual([])
    expect(due('2027-06-12').removals.map(({ seatId, etag, fields }) => [seatId, etag, fields])).toEqual([
      ['1', '"1"', ['employedFrom']],
      ['2', '"2"', ['employedFrom']],
      ['3', '"3"', ['employedFrom']],
    ])
    const later = due('2028-05-12')
    expect(later.removals[0]?.fields).toEqual(['email', 'employedFrom', 'attendance'])
    expect(later.removals[2]?.fields).toEqual(['nameWithoutCourse', 'email', 'employedFrom', 'attendance'])
  })

  test('a dry run in words, and names that nobody has decided about', () => {
    const said = (day: string, days = {}) =>
      sayRetention(due(day, { ...kept, ...days }), () => 'Grund våren 2027')
    expect(said('2027-06-12')).toEqual([
      'Grund våren 2027, avslutad 12 maj 2027: uppgifter om 3 personer tas bort.',
      'Anställd från, och om personen är chef: 3 personer',
      'Antalet per kontor, omgång och läge finns kvar.',
    ])
    const undecided = sayRetention(
      retentionOn(seats, [held], { ...kept, name: null }, '2027-05-20'),
      () => '',
    )
    expect(undecided).toEqual([
      'Inget behöver tas bort 20 maj 2027.',
      'Namnen på 2 personer finns kvar tills det är bestämt hur länge de ska sparas. De är beviset för fortsättningsutbildningen.',
    ])
  })

  test('a round marked as held before its last day is counted from that day, and no name is undecided before it', () => {
    const early = round({ heldOn: '2027-04-07' })
    const own = (day: string) => retentionOn(seats, [early], { ...kept, name: null }, day)
    expect(own('2027-06-11').removals).toEqual([])
    expect(own('2027-06-12').rounds).toMatchObject([{ roundId: '7', since: '2027-05-12', seats: 3 }])
    expect([own('2027-05-11'), own('2027-05-12')].map(found => found.undecidedNames)).toEqual([0, 2])
  })

  test('nothing of who still waits, or of a round that goes on or has not been', () => {
    const waiting = full(4, 'interest', { roundId: null, signedUpAt: '2019-01-01T08:00:00Z' })
    const planned = round({ id: '8', sessions: [] })
    const rows = [waiting, full(5, 'registered', { roundId: '8' })]
    expect(retentionOn(rows, [planned], kept, '2035-01-01')).toMatchObject({
      removals: [],
      undecidedNames: 0,
    })
    const left = full(6, 'cancelled', { roundId: null, cancelledOn: '2027-01-01' })
    expect(retentionOn([left], [], kept, '2035-01-01').removals[0]?.fields).toContain('nameWithoutCourse')
  })

  const somePeople = fc
    .array(fc.constantFrom(...seatStates.filter(state => state !== 'interest')), { maxLength: 10 })
    .map(states => states.map((state, at) => full(at + 1, state)))
  const someDay = fc.integer({ min: -60, max: 1500 }).map(days => addDays('2027-05-12', days))

  test('law: nothing is removed before its day', () => {
    fc.assert(
      fc.property(somePeople, someDay, (rows, day) => {
        for (const { fields } of retentionOn(rows, [held], kept, day).removals)
          for (const field of fields) expect(addDays('2027-05-12', kept[field]) < day).toBe(true)
      }),
    )
  })

  test('law: carried out, there is nothing left to remove on that day, and carried out again nothing changes', () => {
    fc.assert(
      fc.property(somePeople, someDay, (rows, day) => {
        const once = carryOut(rows, day)
        expect(retentionOn(once, [held], kept, day).removals).toEqual([])
        expect(carryOut(once, day)).toEqual(once)
        expect(carryOut(once, addDays(day, 5000)).every(row => row.name === '' && row.email === '')).toBe(
          true,
        )
      }),
    )
  })

  test('law: what is counted stays, and what is left can be stored', () => {
    const counted = ({ id, officeId, kind, roundId, state, finishedOn, signedUpAt }: SeatRow) => ({
      id,
      officeId,
      kind,
      roundId,
      state,
      finishedOn,
      signedUpAt,
    })
    fc.assert(
      fc.property(somePeople, someDay, fc.subarray([...keptFields]), (rows, day, fields) => {
        expect(carryOut(rows, day).map(counted)).toEqual(rows.map(counted))
        for (const row of rows) {
          const {
            id: _id,
            etag: _etag,
            modifiedAt: _at,
            modifiedBy: _by,
            ...left
          } = clearSeat(row, fields, day)
          expect(courseSeat.safeParse(left).error?.issues ?? []).toEqual([])
        }
      }),
    )
  })

  test('of somebody who asks to be forgotten everything that says who it was is removed', () => {
    const forgotten = clearSeat(
      full(1, 'completed', { exceptionReason: 'Gick den 2012.' }),
      keptFields,
      '2027-06-01',
    )
    expect(JSON.stringify(forgotten)).not.toMatch(/Prov|example|Gick|2020|Chef/)
    expect(forgotten).toMatchObject({
      state: 'completed',
      clearedOn: '2027-06-01',
      personId: null,
      attendance: [],
    })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import { courseFields, courseRefused } from '../../src/domain/course-field-words.sv.ts'
import { courseWords as en } from '../../src/domain/course-words.en.ts'
import { courseWords as sv } from '../../src/domain/course-words.sv.ts'
import { courseKinds, courseTerms } from '../../src/domain/courses.ts'
import { addDays } from '../../src/domain/days.ts'
import { evaluationAnswer } from '../../src/domain/evaluation.ts'
import { need, needKey, yearHalves } from '../../src/domain/needs.ts'
import { roundFindings } from '../../src/domain/round-findings.ts'
import { countdownOf, nextStep, roundState } from '../../src/domain/round-state.ts'
import {
  daysOf,
  firstDayOf,
  lastDayOf,
  type RoundRow,
  round as schema,
  session,
} from '../../src/domain/rounds.ts'
import { sayCountdown, sayNextStep, sayRoundFinding, sayRoundState } from '../../src/domain/say-round.ts'
import { countSeats, hasOffer, placesIn, standingSeats, takesSeat } from '../../src/domain/seat-count.ts'
import { courseSeat, dayAttendances, seatStates } from '../../src/domain/seats.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { many, round, seat, terms, view } from '../support/courses.ts'

const bare = ({ id: _, ...fields }: RoundRow) => fields
const state = (...given: Parameters<typeof view>) => sayRoundState(roundState(view(...given)))
const next = (...given: Parameters<typeof view>) => sayNextStep(nextStep(view(...given)))
const countdown = (...given: Parameters<typeof view>) => {
  const found = countdownOf(view(...given))
  return found === null ? null : sayCountdown(found)
}
const findings = (...given: Parameters<typeof view>) =>
  roundFindings(view(...given)).map(found => sayRoundFinding(found))

const faults = (row: unknown) => {
  const parsed = schema.safeParse(row)
  return parsed.success
    ? []
    : parsed.error.issues.map(issue => ('params' in issue ? issue.params?.says : issue.code))
}

const someDay = fc.integer({ min: 0, max: 400 }).map(days => addDays('2026-12-01', days))
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const someSeats = fc
  .array(fc.record({ state: fc.constantFrom(...seatStates), offerUntil: orNull(someDay) }), { maxLength: 30 })
  .map(all =>
    all.map(({ state, offerUntil }, at) => seat(at + 1, state, { offerUntil, offeredOn: offerUntil })),
  )
const someRound = fc.record({
  opensOn: orNull(someDay),
  decideBy: orNull(someDay),
  decidedOn: orNull(someDay),
  cancelledOn: orNull(someDay),
  heldOn: orNull(someDay),
  places: orNull(fc.integer({ min: 1, max: 30 })),
  overReason: fc.constantFrom('', '  ', 'Två kontor byter tid med varandra.'),
  sessions: fc.constantFrom([], round().sessions),
})

describe('what the agreement says of a course', () => {
  test('three days, one day, and three for managers from the version of 2022; groups of 18 to 20', () => {
    const days = (day: string) => courseKinds.map(kind => courseTerms(agreementVersions, kind, day)?.days)
    expect(days('2015-10-01')).toEqual([3, 1, null])
    expect(days('2022-03-10')).toEqual([3, 1, 3])
    expect(terms()).toMatchObject({ atLeast: 18, full: 20, agreementFrom: '2023-06-26' })
    expect(courseTerms(agreementVersions, 'basic', '2014-05-19')).toBeNull()
  })
})

describe('what can be written of needs, rounds and seats', () => {
  test('a need is a number from an office for a half-year, and no names', () => {
    const row = {
      title: 'Ale kommun, grund',
      officeId: '1',
      year: 2027,
      half: 'first',
      basic: 0,
      continuation: 2,
      managersBasic: 0,
      answerBy: '2026-10-15',
      askedOn: '2026-09-20',
      remindedOn: null,
      answeredAt: '2026-10-01T08:00:00Z',
      answeredBy: 'Prov Provsson',
      round: 1,
    } as const
    expect(need.safeParse(row).success).toBe(true)
    expect(need.safeParse({ ...row, names: 'Prov Provsson' }).success).toBe(false)
    expect(need.safeParse({ ...row, basic: 2.5 }).success).toBe(false)
    const keys = yearHalves.map(half => needKey({ ...row, half }))
    expect(new Set(keys).size).toBe(2)
  })

  test('a round whose days are out of order, overlap or run backwards is told so', () => {
    const from = (day: string, to = day) => session.parse({ from: day, to, place: '' })
    const withDays = (...sessions: unknown[]) => faults({ ...bare(round()), sessions })
    expect(withDays(from('2027-04-06', '2027-04-07'), from('2027-04-08'))).toEqual([])
    expect(withDays(from('2027-04-07', '2027-04-06'))).toEqual(['sessionBackwards'])
    expect(withDays(from('2027-05-06'), from('2027-04-06'))).toEqual(['sessionOrder'])
    expect(withDays(from('2027-04-06', '2027-04-08'), from('2027-04-08'))).toEqual(['sessionOverlap'])
  })

  test('a round is not both cancelled and held, has no moms without a price, and does not close before it opens', () => {
    expect(faults(bare(round()))).toEqual([])
    expect(faults({ ...bare(round()), cancelledOn: '2027-03-03', heldOn: '2027-05-12' })).toEqual([
      'cancelledAndHeld',
    ])
    expect(faults({ ...bare(round()), vatOre: 100 })).toEqual(['vatWithoutPrice'])
    expect(faults({ ...bare(round()), signUpBy: '2027-01-10' })).toEqual(['signUpBackwards'])
    expect(faults({ ...bare(round()), state: 'full' })).toEqual(['unrecognized_keys'])
  })

  test('a seat has no place for food, health, personal number, private phone or a free note', () => {
    const row = { ...unwrittenSeat('Prov Provsson', 'basic', '1') }
    expect(courseSeat.safeParse(row).success).toBe(true)
    for (const field of [
      'diet',
      'kost',
      'allergy',
      'health',
      'personalNumber',
      'personnummer',
      'phone',
      'note',
    ])
      expect(courseSeat.safeParse({ ...row, [field]: 'x' }).success, field).toBe(false)
  })

  test('what does not fit together in a seat is told by name', () => {
    const says = (more: object) => {
      const parsed = courseSeat.safeParse({ ...unwrittenSeat('Prov Provsson', 'basic', '1'), ...more })
      return parsed.success
        ? []
        : parsed.error.issues.flatMap(issue => ('params' in issue ? [issue.params?.says] : []))
    }
    expect(says({ name: ' ' })).toEqual(['nameless'])
    expect(says({ name: '', clearedOn: '2028-01-01' })).toEqual([])
    expect(says({ officeId: null })).toEqual(['noWorkplace'])
    expect(says({ state: 'registered' })).toEqual(['noRound'])
    expect(says({ offeredOn: '2027-02-01' })).toEqual(['halfOffer'])
    expect(says({ offeredOn: '2027-02-02', offerUntil: '2027-02-01' })).toEqual(['offerBackwards'])
    expect(says({ finishedOn: '2027-05-12' })).toEqual(['finishedNotCompleted'])
    const day = { day: '2027-04-06', attendance: dayAttendances[0] }
    expect(says({ attendance: [day, { ...day, attendance: 'absent' }] })).toEqual(['dayTwice'])
  })

  test('every field has a word, and every fault a sentence', () => {
    const shape = (row: object) => Object.keys(row).toSorted()
    expect(shape(courseFields.rounds)).toEqual(shape(unwrittenRound('', 'basic')))
    expect(shape(courseFields.seats)).toEqual(shape(unwrittenSeat('', 'basic', null)))
    expect(shape(courseFields.needs)).toEqual(shape(need.shape))
    expect(shape(courseFields.evaluations)).toEqual(shape(evaluationAnswer.shape))
    expect(courseRefused.sessionOverlap('Tillfällen')).toBe('Tillfällen: två av dem ligger på samma dag.')
  })

  test('the days of a round are those of its sessions', () => {
    expect(daysOf(round())).toEqual(['2027-04-06', '2027-04-07', '2027-05-12'])
    expect([firstDayOf(round()), lastDayOf(round())]).toEqual(['2027-04-06', '2027-05-12'])
    expect([firstDayOf({ sessions: [] }), lastDayOf({ sessions: [] })]).toEqual([null, null])
  })
})

describe('how it stands with a round', () => {
  test('it is planned, opens, can start with 18, is full with 20, and is held', () => {
    expect(state([], {}, '2027-01-10')).toBe('Omgången planeras. Anmälan öppnar 11 januari 2027.')
    expect(state([], { opensOn: null })).toBe('Omgången planeras.')
    expect(state(many(16, 'registered'))).toBe(
      'Omgången är öppen: 16 anmälda, och 2 anmälda till behövs för att den ska kunna starta.',
    )
    expect(state(many(18, 'confirmed'))).toBe('Omgången kan starta: 18 anmälda, 2 platser kvar.')
    expect(state(many(20, 'confirmed'))).toBe('Omgången är full: 20 anmälda.')
    expect(state([...many(19, 'completed'), seat(20, 'notCompleted')])).toBe(
      'Omgången genomfördes 12 maj 2027: 19 personer har gått hela utbildningen.',
    )
    expect(state([], { cancelledOn: '2027-03-03', cancelReason: 'För få anmälda.' })).toBe(
      'Omgången ställdes in 3 mars 2027. Skäl: För få anmälda.',
    )
  })

  test('who waits, has cancelled or was replaced does not count', () => {
    const others = [
      ...many(3, 'reserve', 30),
      seat(40, 'cancelled'),
      seat(41, 'replaced'),
      seat(42, 'interest'),
    ]
    expect(roundState(view([...many(17, 'registered'), ...others]))).toEqual({
      state: 'open',
      taken: 17,
      needed: 1,
    })
  })

  test('a seat on offer is held free and not counted as signed up', () => {
    const offered = seat(30, 'reserve', { offeredOn: '2027-02-18', offerUntil: '2027-02-19' })
    const seats = [...many(19, 'confirmed'), offered]
    expect(countSeats(round(), seats, terms(), '2027-02-19')).toMatchObject({
      taken: 19,
      offered: 1,
      free: 0,
    })
    expect(countSeats(round(), seats, terms(), '2027-02-20')).toMatchObject({
      taken: 19,
      offered: 0,
      free: 1,
    })
  })

  test('without a version of the agreement nobody can say how many are needed', () => {
    const now = { ...view(many(20, 'registered')), terms: null }
    expect(sayRoundState(roundState(now))).toBe(
      'Omgången är öppen: 20 anmälda. Ingen version av avtalet säger hur många som behövs.',
    )
    expect(countdownOf(now)).toBeNull()
    expect(sayNextStep(nextStep(now))).toBe(
      'Kontrollera listan Avtal: ingen version av avtalet säger hur många som behövs när omgången hålls.',
    )
  })

  test('law: whatever the rows say there is a state, a next step, and a sentence for both in both languages', () => {
    fc.assert(
      fc.property(someSeats, someRound, someDay, fc.boolean(), (seats, more, day, known) => {
        const now = { ...view(seats, more, day), ...(known ? {} : { terms: null }) }
        const found = roundState(now)
        expect(Object.keys(sv.roundStates)).toContain(found.state)
        for (const words of [sv, en]) {
          expect(sayRoundState(found, words)).toMatch(/^\S.*[^ ]$/)
          expect(sayNextStep(nextStep(now), words)).toMatch(/^\S.*\.$/)
          for (const finding of roundFindings(now)) expect(sayRoundFinding(finding, words)).toMatch(/\S/)
        }
      }),
    )
  })

  test('law: the state follows from the number of seats alone while it is open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), count => {
        const { state: named } = roundState(view(many(count, 'registered')))
        expect(named).toBe(count >= 20 ? 'full' : count >= 18 ? 'canStart' : 'open')
      }),
    )
  })

  test('law: never more seats than a full group without a written reason', () => {
    fc.assert(
      fc.property(someRound, more => {
        const places = placesIn(round(more), terms())
        if (more.overReason.trim() === '') expect(places).toBeLessThanOrEqual(20)
        if (more.places !== null && more.places <= 20) expect(places).toBe(more.places)
      }),
    )
  })

  test('law: who is replaced and who replaces are one seat, also while only one of the rows says so', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('confirmed', 'replaced'),
        (count, marked) => {
          const [first, ...rest] = many(count, 'confirmed')
          if (first === undefined) throw new Error('no seat')
          const substitute = seat(50, 'confirmed', { replacesId: first.id })
          const seats = [{ ...first, state: marked }, ...rest, substitute]
          expect(standingSeats(seats).filter(takesSeat)).toHaveLength(count)
        },
      ),
    )
  })

  test('an offer holds until its last day, that day included', () => {
    const offered = seat(1, 'reserve', { offeredOn: '2027-02-01', offerUntil: '2027-02-08' })
    expect([hasOffer(offered, '2027-02-08'), hasOffer(offered, '2027-02-09')]).toEqual([true, false])
  })
})

describe('what to do next, and how long there is', () => {
  test('the countdown tells how many more are needed before the day', () => {
    expect(countdown(many(16, 'registered'))).toBe('2 anmälda till behövs före 3 mars 2027, om 12 dagar.')
    expect(countdown(many(17, 'registered'), {}, '2027-03-02')).toBe(
      '1 anmäld till behövs före 3 mars 2027, om 1 dag.',
    )
    expect(countdown(many(17, 'registered'), {}, '2027-03-03')).toBe(
      '1 anmäld till behövs, och det avgörs i dag om omgången blir av.',
    )
    expect(countdown(many(17, 'registered'), {}, '2027-03-04')).toBe(
      '1 anmäld till behövs. Det skulle ha avgjorts 3 mars 2027 om omgången blir av.',
    )
    expect(countdown(many(18, 'registered'))).toBe(
      'Tillräckligt många är anmälda. Det avgörs 3 mars 2027 om omgången blir av, om 12 dagar.',
    )
  })

  test('there is none once it is decided, cancelled or held', () => {
    for (const more of [{ decidedOn: '2027-02-01' }, { cancelledOn: '2027-02-01' }, { heldOn: '2027-02-01' }])
      expect(countdown(many(18, 'registered'), more)).toBeNull()
  })

  test('each stage has its step', () => {
    expect(next([], { opensOn: null, sessions: [] })).toBe('Bestäm vilka dagar omgången hålls.')
    expect(next([], { opensOn: null })).toBe('Bestäm vilken dag anmälan öppnar.')
    expect(next(many(16, 'registered'))).toBe('Fyll gruppen: 2 anmälda till behövs före 3 mars 2027.')
    expect(next(many(16, 'registered'), {}, '2027-03-03')).toBe(
      'Avgör om omgången blir av med färre, väntar eller ställs in: 2 anmälda till behövs.',
    )
    expect(next(many(18, 'registered'))).toBe(
      'Bestäm senast 3 mars 2027 att omgången blir av. Tillräckligt många är anmälda.',
    )
    expect(next(many(18, 'registered'), { decidedOn: '2027-03-01' })).toBe('Omgången börjar 6 april 2027.')
    expect(next(many(18, 'confirmed'), {}, '2027-05-13')).toBe(
      'Omgången slutade 12 maj 2027. Markera den som genomförd, eller som inställd.',
    )
    expect(next([], { opensOn: null }, '2027-05-13')).toContain('eller som inställd')
    expect(next(many(18, 'completed'), {}, '2027-05-13')).toContain('Markera den som genomförd')
    expect(
      next([...many(17, 'completed'), seat(18, 'confirmed')], { heldOn: '2027-05-12' }, '2027-05-13'),
    ).toBe('Fyll i vilka som har gått hela utbildningen: det saknas för 1 person.')
    expect(next([...many(5, 'registered'), seat(9, 'reserve')], { cancelledOn: '2027-03-03' })).toBe(
      'Flytta 6 personer till kön. De går först till nästa omgång.',
    )
  })
})

describe('what of a round is reported and not forbidden', () => {
  test('over 20, with the reason or the want of one', () => {
    expect(findings(many(20, 'confirmed'))).toEqual([])
    expect(findings(many(21, 'confirmed'))).toEqual([
      '21 anmälda är fler än avtalets 20 per grupp, och inget skäl är skrivet.',
    ])
    expect(findings(many(21, 'confirmed'), { places: 21, overReason: 'Två delar en tjänst.' })).toEqual([
      '21 anmälda är fler än avtalets 20 per grupp. Skäl: Två delar en tjänst.',
    ])
    expect(findings([], { places: 22 })).toEqual([
      'Omgången har 22 platser, fler än avtalets 20. De extra delas inte ut förrän ett skäl är skrivet.',
    ])
  })

  test('under 18 only when it runs all the same', () => {
    expect(findings(many(17, 'confirmed'))).toEqual([])
    expect(
      findings(many(17, 'confirmed'), { decidedOn: '2027-03-03', underReason: 'Kurslokalen är betald.' }),
    ).toEqual(['17 anmälda är färre än avtalets minst 18 per grupp. Skäl: Kurslokalen är betald.'])
    expect(findings([], { places: 16 })).toEqual([
      'Omgången har 16 platser och når aldrig avtalets minst 18.',
    ])
  })

  test('other days than the course has, a decision too late, and a cancelled round that was completed', () => {
    expect(findings([], { sessions: [{ from: '2027-04-06', to: '2027-04-07', place: '' }] })).toEqual([
      'Omgången är 2 dagar, men utbildningen är 3 dagar enligt avtalet.',
    ])
    expect(findings([], { decideBy: '2027-04-06' })).toEqual([
      'Det avgörs 6 april 2027 om omgången blir av, men den börjar 6 april 2027.',
    ])
    expect(findings([seat(1, 'completed')], { cancelledOn: '2027-03-03' })).toEqual([
      'Omgången är inställd, men 1 person har läget Genomförd.',
    ])
    const managers = courseTerms(agreementVersions, 'managersBasic', '2021-05-01')
    expect(roundFindings({ ...view([]), terms: managers })).toEqual([
      { finding: 'noSuchCourse', agreementFrom: '2016-09-08' },
    ])
  })
})

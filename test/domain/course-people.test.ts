import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courseWords as en } from '../../src/domain/course-words.en.ts'
import { courseWords as sv } from '../../src/domain/course-words.sv.ts'
import { addDays, addMonths } from '../../src/domain/days.ts'
import {
  type FinishedBasic,
  finishedBasics,
  isInTheWay,
  type Prerequisite,
  prerequisitesOf,
} from '../../src/domain/prerequisites.ts'
import {
  doublesIn,
  hasSameNameAndOffice,
  type Identified,
  likenessOf,
  nearWays,
} from '../../src/domain/same-person.ts'
import { sayDouble, sayPrerequisite } from '../../src/domain/say-seat.ts'
import type { SeatRow } from '../../src/domain/seats.ts'
import { unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { round, seat } from '../support/courses.ts'

const person = (name: string, more: Partial<Identified> = {}): Identified => ({
  name,
  email: '',
  personId: null,
  officeId: '1',
  workplace: '',
  ...more,
})
const is = (one: Identified, other: Identified) => {
  const found = likenessOf(one, other)
  return found.likeness === 'other' ? 'other' : `${found.likeness} ${found.by}`
}
const mail = (email: string) => ({ email })

const someName = fc.constantFrom(
  'Kim Provsson',
  'Kim Prowson',
  'Provsson Kim',
  'Kim Alex Provsson',
  'Lo Exempel',
  '',
)
const somePerson = fc.record({
  name: someName,
  email: fc.constantFrom('', 'kim@example.se', 'Kim@Example.se', 'miljo@example.se'),
  personId: fc.constantFrom(null, '1', '2'),
  officeId: fc.constantFrom(null, '1', '2'),
  workplace: fc.constantFrom('', 'Miljöenheten', 'miljöenheten '),
})

describe('whether two rows are one person', () => {
  test('the same row in Personer, or the same name with the same office or address', () => {
    const kim = person('Kim Provsson')
    expect(
      is(person('Kim Provsson', { personId: '4' }), person('K P', { personId: '4', officeId: '2' })),
    ).toBe('same personId')
    expect(is(kim, person('  kim   PROVSSON '))).toBe('same nameAndOffice')
    expect(
      is(
        person('Kim Provsson', mail('kim@example.se')),
        person('Kim Provsson', { ...mail('KIM@example.se'), officeId: '2' }),
      ),
    ).toBe('same nameAndAddress')
    const old = (workplace: string) => person('Kim Provsson', { officeId: null, workplace })
    expect(is(old('Miljönämnden i Ulricehamn'), old('miljönämnden i ulricehamn'))).toBe('same nameAndOffice')
    expect(is(old(''), old(''))).toBe('near otherOffice')
  })

  test('two spellings, another order, part of a name, another office or address are only near', () => {
    const kim = person('Kim Provsson')
    expect(is(kim, person('Kim Provson'))).toBe('near spelling')
    expect(is(person('Kristina Karlzon'), person('Christina Carlson'))).toBe('near spelling')
    expect(is(person('André Wik'), person('Andre Vik'))).toBe('near spelling')
    expect(is(kim, person('Provsson Kim'))).toBe('near wordOrder')
    expect(is(kim, person('Kim Alex Provsson'))).toBe('near partOfName')
    expect(is(kim, person('Kim Provsson', { officeId: '2' }))).toBe('near otherOffice')
    expect(is(person('Kim Provsson', mail('kim@a.se')), person('Kim Provsson', mail('kim@b.se')))).toBe(
      'near otherAddress',
    )
    expect(is(person('Kim Provsson', { personId: '4' }), person('Kim Provsson', { personId: '5' }))).toBe(
      'near twoRows',
    )
  })

  test('a mailbox shared by an office does not make two people one', () => {
    expect(
      is(person('Kim Provsson', mail('miljo@example.se')), person('Lo Exempel', mail('miljo@example.se'))),
    ).toBe('near sameAddress')
  })

  test('others are others, and a name that has been removed is nobody’s', () => {
    expect(is(person('Kim Provsson'), person('Lo Exempel'))).toBe('other')
    expect(is(person('Kim Provsson'), person('Kim Provson', { officeId: '2' }))).toBe('other')
    expect(is(person(''), person(''))).toBe('other')
  })

  test('law: it is the same from both sides, and everybody with a name is like themselves', () => {
    fc.assert(
      fc.property(somePerson, somePerson, (one, other) => {
        expect(likenessOf(one, other)).toEqual(likenessOf(other, one))
        expect(hasSameNameAndOffice(one, other)).toBe(hasSameNameAndOffice(other, one))
        if (one.name !== '' && one.officeId !== null) expect(likenessOf(one, one).likeness).toBe('same')
      }),
    )
  })

  test('doubles are shown with both names, in both languages', () => {
    const rows = [person('Kim Provsson'), person('Lo Exempel'), person('Kim Provson'), person('kim provsson')]
    expect(doublesIn(rows).map(found => sayDouble(found))).toEqual([
      'Kim Provsson och Kim Provson kan vara samma person: namnen stavas nästan lika.',
      'Kim Provsson och kim provsson har samma namn och kontor.',
      'Kim Provson och kim provsson kan vara samma person: namnen stavas nästan lika.',
    ])
    for (const words of [sv, en])
      for (const by of nearWays) {
        const said = sayDouble(
          { one: person('Alfa'), other: person('Beta'), likeness: { likeness: 'near', by } },
          words,
        )
        expect(said).toMatch(/^Alfa .*Beta .*\.$/)
      }
  })
})

describe('what a course asks of who takes it', () => {
  const begins = '2027-04-06'
  const old = (more: Partial<SeatRow> = {}) =>
    seat(1, 'completed', { name: 'Kim Provsson', officeId: '1', roundId: '3', ...more })
  const rounds = new Map([
    ['3', round({ id: '3', sessions: [{ from: '2015-10-05', to: '2015-10-07', place: '' }] })],
    ['4', round({ id: '4', sessions: [{ from: '2019-03-05', to: '2019-03-07', place: '' }] })],
  ])
  const kim = (more: Partial<SeatRow> = {}) => ({
    ...unwrittenSeat('Kim Provsson', 'continuation', '1'),
    ...more,
  })
  const known = (own: ReturnType<typeof kim>, history: readonly SeatRow[]): Prerequisite => {
    const [one] = prerequisitesOf(own, 'continuation', begins, finishedBasics(history, rounds))
    if (one === undefined) throw new Error('nothing asked')
    return one
  }
  const said = (...given: Parameters<typeof known>) => sayPrerequisite(known(...given))

  test('a basic course of any year, in an old roster too, also that for managers', () => {
    expect(said(kim(), [old()])).toBe('Har gått grundutbildningen, klar 7 oktober 2015.')
    expect(said(kim(), [old(), old({ id: '2', roundId: '4', kind: 'managersBasic' })])).toBe(
      'Har gått grundutbildningen, klar 7 mars 2019.',
    )
    expect(said(kim({ email: 'kim@ny.example.se' }), [old({ email: 'kim@gammal.example.se' })])).toMatch(
      /^Har gått/,
    )
    expect(said(kim({ name: 'Kim Nygift', personId: '4' }), [old({ personId: '4', officeId: '2' })])).toMatch(
      /^Har gått/,
    )
    expect(said(kim(), [old({ roundId: null, finishedOn: '2014-12-31' })])).toMatch(/31 december 2014/)
    expect(said(kim(), [old({ roundId: null })])).toBe(
      'Har gått grundutbildningen. När framgår inte av listan.',
    )
  })

  test('a near match is advice and said, and stands in nobody’s way', () => {
    const near = known(kim(), [old({ officeId: '2' })])
    expect(sayPrerequisite(near)).toBe(
      'Kim Provsson har gått grundutbildningen, klar 7 oktober 2015, och kan vara samma person. Kontrollera innan platsen bekräftas.',
    )
    expect(isInTheWay(near)).toBe(false)
    expect(said(kim(), [old({ name: 'Kim Provson', roundId: null })])).toMatch(
      /^Kim Provson har gått .* Kontrollera/,
    )
    const moved = { email: 'kim@example.se', officeId: '2' }
    expect(known(kim({ email: 'Kim@example.se' }), [old({ ...moved, name: 'Kim Provson' })])).toMatchObject({
      known: 'near',
      by: 'spelling',
    })
    expect(known(kim({ personId: '4' }), [old({ personId: '5' })])).toMatchObject({
      known: 'near',
      by: 'twoRows',
    })
  })

  test('without one it is in the way, unless somebody has written why not', () => {
    const missing = known(kim(), [
      old({ state: 'notCompleted' }),
      old({ kind: 'continuation' }),
      old({ name: 'Lo Exempel' }),
    ])
    expect(missing).toEqual({ asks: 'basic', known: 'missing' })
    expect(isInTheWay(missing)).toBe(true)
    const excepted = known(kim({ exceptionReason: 'Gick den i TUV-projektet 2012.' }), [])
    expect([sayPrerequisite(excepted), isInTheWay(excepted)]).toEqual([
      'Grundutbildningen finns inte i någon lista. Får delta ändå: Gick den i TUV-projektet 2012.',
      false,
    ])
  })

  test('law: a match counts whatever else stands in the rosters, in any order', () => {
    const other = fc.record({
      name: someName.filter(name => name !== ''),
      officeId: fc.constantFrom('1', '2', '3'),
    })
    fc.assert(
      fc.property(fc.array(other, { maxLength: 8 }), fc.nat(8), (others, place) => {
        const rows = others.map((more, at) => old({ ...more, id: String(at + 10) }))
        const history = rows.toSpliced(place, 0, old())
        expect(known(kim(), history)).toMatchObject({ asks: 'basic', known: 'met' })
      }),
    )
  })

  test('newest first among the finished', () => {
    const days = finishedBasics([old(), old({ roundId: '4' }), old({ roundId: null })], rounds)
    expect(days.map(({ on }: FinishedBasic) => on)).toEqual(['2019-03-07', '2015-10-07', ''])
  })

  test('half a year in the job before the basic course is advice only', () => {
    const half = (employedFrom: string | null) =>
      prerequisitesOf({ ...unwrittenSeat('Kim Provsson', 'basic', '1'), employedFrom }, 'basic', begins, [])
    const say = (employedFrom: string | null) => half(employedFrom).map(one => sayPrerequisite(one))
    expect(say('2026-10-06')).toEqual(['Har arbetat ett halvår när omgången börjar.'])
    expect(say('2026-10-07')).toEqual([
      'Har inte arbetat ett halvår när omgången börjar, det är först 7 april 2027. Det är ett råd och hindrar inte.',
    ])
    expect(say(null)).toEqual([
      'Det är inte ifyllt när personen började. Rådet är ett halvår i arbetet först.',
    ])
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), days => {
        expect(half(addDays(begins, days)).some(isInTheWay)).toBe(false)
      }),
    )
    expect([addMonths('2026-08-31', 6), addMonths('2027-08-31', 6)]).toEqual(['2027-02-28', '2028-02-29'])
  })

  test('the managers’ course is for managers', () => {
    const asked = (isManager: boolean | null) =>
      prerequisitesOf({ ...kim(), isManager }, 'managersBasic', begins, []).map(one => [
        sayPrerequisite(one),
        isInTheWay(one),
      ])
    expect(asked(true)).toEqual([['Är chef.', false]])
    expect(asked(false)).toEqual([['Utbildningen är för chefer. Välj grundutbildningen i stället.', true]])
    expect(asked(null)).toEqual([
      ['Det är inte ifyllt om personen är chef. Utbildningen är för chefer.', false],
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import {
  blankNeed,
  halfPeriod,
  kindsAsked,
  needsOf,
  nextHalf,
  officesAsked,
  peopleOfOffice,
  standingOfNeed,
  usualNeedDay,
} from '../../src/domain/need-board.ts'
import { forecastOf } from '../../src/domain/need-forecast.ts'
import { needWords as english } from '../../src/domain/need-words.en.ts'
import { needWords as swedish } from '../../src/domain/need-words.sv.ts'
import type { Need } from '../../src/domain/needs.ts'
import { officeList } from '../../src/domain/office-list.ts'
import type { Person } from '../../src/domain/people.ts'
import { sayForecast } from '../../src/domain/say-forecast.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { kept, numbered } from '../../src/server/keyed.ts'
import { round } from '../support/courses.ts'

const about = { year: 2027, half: 'first' } as const
const offices = numbered('offices', officeList).map(kept)
const members = offices.filter(({ validTo }) => validTo === null)
const at = (county: 'VG' | 'H', place = 0) => {
  const found = members.filter(one => one.county === county)[place]
  if (found === undefined) throw new Error('no such office')
  return found
}
const storage = { id: '1', etag: '1', modifiedAt: '', modifiedBy: '' }
const answered = (officeId: string, counts: Partial<Need>): Need => ({
  ...blankNeed(about, officeId, 'Prov', null),
  answeredAt: '2026-12-01T08:00:00Z',
  ...counts,
})
const lists = (rounds: readonly ReturnType<typeof round>[] = []) => ({
  agreements: {
    records: agreementVersions.map((one, place) => ({ ...one, ...storage, id: String(place + 1) })),
    unreadable: [],
  },
  rounds: { records: rounds.map(one => ({ ...one, ...storage, id: one.id })), unreadable: [] },
})
const forecast = (needs: readonly Need[], rounds: readonly ReturnType<typeof round>[] = []) =>
  forecastOf('basic', needs, members, lists(rounds), halfPeriod(about))
const said = (needs: readonly Need[], rounds: readonly ReturnType<typeof round>[] = []) =>
  sayForecast(forecast(needs, rounds))

describe('what the need comes to', () => {
  it('says in words who waits and how many to find', () => {
    const needs = [answered(at('VG').id, { basic: 14 }), answered(at('VG', 1).id, { basic: 9 })]
    expect(said(needs).slice(0, 2)).toEqual([
      '23 personer från 2 kontor: 1 grupp med 20 deltagare.',
      '23 personer: 3 väntar, eller hitta 13 till.',
    ])
  })

  it('says when nobody has to wait', () => {
    expect(said([answered(at('VG').id, { basic: 39 })]).slice(0, 2)).toEqual([
      '39 personer från 1 kontor: 2 grupper med 20 och 19 deltagare.',
      'Ingen behöver vänta.',
    ])
  })

  it('says when it is not enough for one group', () => {
    expect(said([answered(at('H').id, { basic: 5 })]).slice(0, 2)).toEqual([
      '5 personer från 1 kontor räcker inte till en grupp.',
      '5 personer: 5 väntar, eller hitta 13 till.',
    ])
  })

  it('says where people are, and what each county alone would be enough for', () => {
    const needs = [answered(at('VG').id, { basic: 22 }), answered(at('H').id, { basic: 7 })]
    const sentences = said(needs)
    expect(sentences).toContain('Västra Götaland ensamt räcker till 1 grupp, och 2 väntar.')
    expect(sentences).toContain('Halland ensamt räcker inte till en grupp: 7 personer.')
    expect(sentences.find(one => one.startsWith('Var: '))).toContain('Halland 7')
  })

  it('counts the rounds that begin in the half-year, and says how many are lacking', () => {
    const needs = [answered(at('VG').id, { basic: 40 })]
    expect(said(needs)).toEqual(
      expect.arrayContaining([
        'När: ingen kursomgång har dagar under halvåret.',
        '2 kursomgångar till behövs.',
      ]),
    )
    const planned = round()
    const late = round({ id: '8', sessions: [{ from: '2027-08-30', to: '2027-09-01', place: 'Skara' }] })
    const off = round({ id: '9', cancelledOn: '2027-01-20', cancelReason: 'För få' })
    const other = round({ id: '10', kind: 'continuation' })
    expect(said(needs, [late, off, other, planned])).toEqual(
      expect.arrayContaining([
        'När: 1 kursomgång med 20 platser, den första 6 april 2027.',
        '1 kursomgång till behövs.',
      ]),
    )
  })

  it('takes an office that has not answered for unknown, and one that said nought for nought', () => {
    const silent = { ...blankNeed(about, at('VG').id, 'Prov', '2026-12-15'), basic: 30 }
    expect(forecast([silent, answered(at('VG', 1).id, { basic: 0 })])).toMatchObject({
      people: 0,
      offices: 0,
      waiting: 0,
    })
    expect(said([silent])).toEqual(['Inget kontor har anmält behov.'])
  })

  it('leaves out offices that have left the collaboration', () => {
    expect(forecast([answered('987654', { basic: 30 })]).people).toBe(0)
  })

  it('loses nobody: groups and those who wait are everybody, in all and in each county and subregion', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: members.length }),
        counts => {
          const needs = counts.map((basic, place) => answered(members[place]?.id ?? '', { basic }))
          const figures = forecast(needs)
          const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)
          const people = sum(counts)
          expect(figures.people).toBe(people)
          expect(sum(figures.sizes) + figures.waiting).toBe(people)
          expect(figures.sizes.every(size => size >= 18 && size <= 20)).toBe(true)
          for (const parts of [figures.counties, figures.subregions]) {
            expect(sum(parts.map(part => part.people))).toBe(people)
            expect(sum(parts.map(part => part.offices))).toBe(figures.offices)
          }
        },
      ),
    )
  })

  it('says it in English too', () => {
    const figures = forecast([answered(at('VG').id, { basic: 23 })])
    expect(sayForecast(figures, english)[1]).toBe('23 people: 3 waiting, or find 13 more.')
    expect(sayForecast(figures, swedish)).toHaveLength(sayForecast(figures, english).length)
  })
})

describe('who is asked', () => {
  it('is about the course for managers only from the version of the agreement that has it', () => {
    expect(kindsAsked(lists(), { year: 2020, half: 'first' })).toEqual(['basic', 'continuation'])
    expect(kindsAsked(lists(), about)).toEqual(['basic', 'continuation', 'managersBasic'])
  })

  it('is every office that is a member when the half-year begins, and none that has left', () => {
    const known = { offices: { records: offices, unreadable: [] } }
    const before = officesAsked(known, { year: 2025, half: 'second' }, '2025-05-01')
    const after = officesAsked(known, about, '2026-11-24')
    expect(before.some(({ validTo }) => validTo === '2025-12-31')).toBe(true)
    expect(after.every(({ validTo }) => validTo === null)).toBe(true)
    expect(after).toHaveLength(members.length)
  })

  it('is managers and contact persons with an address, each address once', () => {
    const office = at('VG').id
    const first: Stored<Person> = {
      ...storage,
      name: 'Prov Chefsson',
      email: '',
      objectId: null,
      officeId: office,
      roles: ['manager'],
      party: 'MVG',
      title: '',
      active: true,
    }
    const own = [
      { ...first, id: '1', email: 'a@prov.example' },
      { ...first, id: '2', email: 'A@prov.example' },
      { ...first, id: '3', email: '' },
      { ...first, id: '4', email: 'b@prov.example', active: false },
      { ...first, id: '5', email: 'c@prov.example', roles: ['reader' as const] },
      { ...first, id: '6', email: 'd@prov.example', roles: ['contactPerson' as const] },
    ]
    const asked = peopleOfOffice({ people: { records: own, unreadable: [] } }, office)
    expect(asked.map(({ email }) => email.toLowerCase())).toEqual(['a@prov.example', 'd@prov.example'])
  })
})

describe('how it stands with an office', () => {
  const row = { ...blankNeed(about, '1', 'Prov', '2026-12-15'), askedOn: '2026-11-24' }

  it('is never answered by silence', () => {
    expect(standingOfNeed(undefined, '2026-12-01')).toBe('unasked')
    expect(standingOfNeed({ ...row, askedOn: null }, '2026-12-01')).toBe('unasked')
    expect(standingOfNeed(row, '2026-12-15')).toBe('waiting')
    expect(standingOfNeed(row, '2026-12-16')).toBe('silent')
    expect(standingOfNeed({ ...row, answeredAt: '2026-12-20T08:00:00Z' }, '2026-12-21')).toBe('answered')
  })

  it('goes by the row with the newest answer where somebody made two by hand', () => {
    const rows = [
      { ...row, ...storage, id: '1' },
      { ...row, ...storage, id: '2', answeredAt: '2026-12-01T08:00:00Z', basic: 3 },
      { ...row, ...storage, id: '3', answeredAt: '2026-11-28T08:00:00Z', basic: 9 },
    ]
    expect(needsOf(rows, about).get('1')?.basic).toBe(3)
  })

  it('has a last day within the half-year, and the half-year to ask about is the next', () => {
    expect(usualNeedDay(about, '2026-11-24')).toBe('2026-12-15')
    expect(usualNeedDay(about, '2027-06-28')).toBe('2027-06-30')
    expect(nextHalf('2026-11-24')).toEqual(about)
    expect(nextHalf('2027-03-01')).toEqual({ year: 2027, half: 'second' })
  })
})

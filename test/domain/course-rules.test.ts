import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Need } from '../../src/domain/needs.ts'
import type { SeatRow } from '../../src/domain/seats.ts'
import { adviceOn } from '../../src/domain/wording.ts'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { findings, lists, office, theFinding } from '../support/collaboration.ts'
import { many, round } from '../support/courses.ts'

const offices = [office('Ale', 'VG', { id: '1' }), office('Laholm', 'H', { id: '2' })]

function need(officeId: string, more: Partial<Need> = {}): Need {
  return {
    title: `Behov ${officeId}`,
    officeId,
    year: 2027,
    half: 'first',
    basic: 0,
    continuation: 0,
    managersBasic: 0,
    answerBy: '2027-02-28',
    askedOn: '2027-01-11',
    remindedOn: null,
    answeredAt: '2027-01-20T08:00:00Z',
    answeredBy: 'Prov Provsson',
    round: 1,
    ...more,
  }
}

const held = { heldOn: '2027-05-12', decidedOn: '2027-03-03' }
const completed = (count: number, more: Partial<SeatRow> = {}) => many(count, 'completed', 1, more)

describe('the need of courses is asked for', () => {
  test('in the year itself nobody having been asked is a risk; the year before there is still time', () => {
    expect(theFinding(lists({ offices }), 'needAsked', 2027, '2027-01-10')).toMatchObject({
      state: 'atRisk',
      facts: { asked: 0 },
    })
    expect(theFinding(lists({ offices }), 'needAsked', 2027, '2026-11-01').state).toBe('onTheWay')
  })

  test('is no longer told of when no round fits in the year any more', () => {
    expect(theFinding(lists({ offices }), 'needAsked', 2027, '2027-10-24').lastDay).toBe('2027-10-24')
    expect(findings(lists({ offices }), 'needAsked', 2027, '2027-10-25')).toEqual([])
  })

  test('of an old year in which nobody was asked nothing is said, whatever the rosters hold', () => {
    expect(findings(lists({ offices, rounds: [round(held)] }), 'needAsked', 2027, '2028-01-01')).toEqual([])
    expect(findings(lists({ offices, rounds: [round(held)] }), 'basicNeed', 2027, '2028-01-01')).toEqual([])
  })

  test('is met when all have answered, and has until the last day to answer before it is at risk', () => {
    const silent = need('2', { answeredAt: null })
    const all = lists({ offices, needs: [need('1'), silent] })
    expect(theFinding(all, 'needAsked', 2027, '2027-02-28')).toMatchObject({
      state: 'onTheWay',
      lastDay: '2027-02-28',
      facts: { asked: 2, silent: 1 },
    })
    expect(theFinding(all, 'needAsked', 2027, '2027-03-01').state).toBe('atRisk')
    expect(theFinding(lists({ offices, needs: [need('1')] }), 'needAsked', 2027, '2027-03-01').state).toBe(
      'met',
    )
  })

  test('a row whose question never went out is no question, and an answer that nobody asked for is an answer', () => {
    const unsent = need('2', { askedOn: null, answeredAt: null })
    const given = need('1', { askedOn: null, answerBy: null })
    expect(
      theFinding(lists({ offices, needs: [unsent, given] }), 'needAsked', 2027, '2027-03-01'),
    ).toMatchObject({
      state: 'met',
      facts: { asked: 1, silent: 0 },
    })
  })

  test('an office that has left the collaboration is not waited for', () => {
    const left = [offices[0] ?? office('Ale'), office('Laholm', 'H', { id: '2', validTo: '2026-12-31' })]
    const all = lists({
      offices: left,
      needs: [need('1', { basic: 4 }), need('2', { basic: 9, answeredAt: null })],
    })
    expect(theFinding(all, 'needAsked', 2027, '2027-03-01').state).toBe('met')
    expect(theFinding(all, 'basicNeed', 2027, '2027-03-01').facts).toMatchObject({ wanted: 4 })
  })
})

describe('the need of a course is met', () => {
  const needs = [need('1', { basic: 10 }), need('2', { basic: 8 })]

  test('when as many have taken it as the offices wanted to send', () => {
    const all = lists({ offices, needs, rounds: [round(held)], seats: completed(18) })
    expect(theFinding(all, 'basicNeed', 2027, '2027-06-01')).toMatchObject({
      state: 'met',
      force: 'goal',
      section: 'courses',
      lastDay: null,
      facts: { wanted: 18, given: 18, missing: 0 },
      restsOn: [{ noun: 'rounds', id: '7' }],
    })
  })

  test('a round to come puts it on its way with all its seats, and the next day to settle something', () => {
    const all = lists({ offices, needs, rounds: [round()] })
    expect(theFinding(all, 'basicNeed', 2027, '2027-02-01')).toMatchObject({
      state: 'onTheWay',
      lastDay: '2027-03-03',
      facts: { planned: 20, missing: 0 },
    })
  })

  test('a round that has begun gives the seats that were taken, and a cancelled one none', () => {
    const begun = lists({
      offices,
      needs,
      rounds: [round({ decidedOn: '2027-03-03' })],
      seats: many(12, 'confirmed'),
    })
    expect(theFinding(begun, 'basicNeed', 2027, '2027-04-06')).toMatchObject({
      state: 'atRisk',
      facts: { planned: 12, missing: 6, groups: 0, wait: 6, find: 12 },
    })
    const gone = lists({ offices, needs, rounds: [round({ cancelledOn: '2027-03-03' })] })
    expect(theFinding(gone, 'basicNeed', 2027, '2027-04-06').facts).toMatchObject({ planned: 0, missing: 18 })
  })

  test('says in groups what is missing, and by when a round must have its days to be held before Christmas', () => {
    const finding = theFinding(
      lists({ offices, needs: [need('1', { basic: 23 })] }),
      'basicNeed',
      2027,
      '2027-02-01',
    )
    expect(finding).toMatchObject({ state: 'atRisk', lastDay: '2027-10-24' })
    expect(adviceOn(finding, sv.rules.basicNeed)).toBe(
      'Planera 1 kursomgång till. 3 personer räcker inte till en grupp till: låt dem vänta, eller hitta 13 till.',
    )
    expect(theFinding(lists({ offices, needs }), 'basicNeed', 2027, '2027-12-01').lastDay).toBe('2027-12-31')
  })

  test('is missed when the year is over and fewer have taken it', () => {
    const all = lists({ offices, needs, rounds: [round(held)], seats: completed(17) })
    expect(theFinding(all, 'basicNeed', 2027, '2028-01-01')).toMatchObject({ state: 'missed', lastDay: null })
  })

  test('each course has its own, that for managers from the version of 2022', () => {
    const all = lists({
      offices,
      needs: [need('1', { managersBasic: 5 }), need('1', { year: 2021, managersBasic: 5 })],
    })
    expect(theFinding(all, 'managersNeed', 2027, '2027-03-01').facts).toMatchObject({ wanted: 5 })
    expect(findings(all, 'managersNeed', 2021, '2021-03-01')).toEqual([])
    expect(theFinding(all, 'basicNeed', 2021, '2021-03-01').state).toBe('met')
  })
})

describe('a group has between 18 and 20', () => {
  const at = (seats: readonly SeatRow[], more: Parameters<typeof round>[0], day: string) =>
    theFinding(lists({ offices, rounds: [round(more)], seats }), 'courseGroups', 2027, day)

  test('one that lacks people is on its way until its go or no-go is near, and says by when', () => {
    expect(at(many(16, 'registered'), {}, '2027-02-16')).toMatchObject({
      state: 'onTheWay',
      lastDay: '2027-03-03',
      facts: { needed: 2, by: '2027-03-03', names: 'Grund våren 2027' },
    })
    expect(at(many(16, 'registered'), {}, '2027-02-17')).toMatchObject({
      state: 'atRisk',
      lastDay: '2027-03-03',
    })
  })

  test('held with 18 it is met, with 17 only when the reason is written', () => {
    expect(at(completed(18), held, '2027-06-01').state).toBe('met')
    const small = at(completed(17), held, '2027-06-01')
    expect(small).toMatchObject({ state: 'atRisk', force: 'should', lastDay: '2027-12-31' })
    expect(sv.rules.courseGroups.says.atRisk(small.facts)).toBe(
      'Grund våren 2027: gruppen är inte 18–20 personer, och inget skäl är skrivet.',
    )
    expect(at(completed(17), { ...held, underReason: 'Sjukdom' }, '2027-06-01').state).toBe('met')
    expect(at(completed(17), held, '2028-01-01').state).toBe('missed')
  })

  test('more than 20 is a recommendation broken', () => {
    expect(at(completed(21), held, '2027-06-01')).toMatchObject({
      state: 'atRisk',
      force: 'recommendation',
    })
  })

  test('a cancelled round is no group', () => {
    const all = lists({ offices, rounds: [round({ cancelledOn: '2027-03-03' })] })
    expect(findings(all, 'courseGroups', 2027, '2027-06-01')).toEqual([])
  })

  test('law: whatever the seats and the day, an open finding has a last day that has not passed, and words in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('2026-12-01', '2027-02-19', '2027-03-04', '2027-04-07', '2027-06-01', '2028-02-01'),
        fc.constantFrom({}, held, { decidedOn: '2027-03-01' }, { sessions: [] }, { decideBy: null }),
        fc.integer({ min: 0, max: 60 }),
        (count, day, more, basic) => {
          const seats = 'heldOn' in more ? completed(count) : many(count, 'registered')
          const all = lists({ offices, rounds: [round(more)], seats, needs: [need('1', { basic })] })
          for (const rule of ['needAsked', 'basicNeed', 'courseGroups'] as const)
            for (const found of findings(all, rule, 2027, day)) {
              if (found.lastDay !== null) expect(found.lastDay >= day).toBe(true)
              for (const words of [sv, en]) {
                const said = `${words.rules[rule].says[found.state](found.facts)} ${adviceOn(found, words.rules[rule])}`
                expect(said).not.toMatch(/undefined|NaN| {2}\S|\(\)/)
              }
            }
        },
      ),
      { numRuns: 300 },
    )
  })
})

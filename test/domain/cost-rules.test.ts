import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/days.ts'
import { overview } from '../../src/domain/overview.ts'
import type { Lists } from '../../src/domain/records.ts'
import type { Role } from '../../src/domain/vocabulary.ts'
import { adviceOn } from '../../src/domain/wording.ts'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { actor, cost, findings, lists, theFinding } from '../support/collaboration.ts'
import { settlementOf } from '../support/some-settlement.ts'

const day = '2026-05-20'
const half = (ore: number) => ({ MVG: ore / 2, MH: ore / 2 })
const byKey = cost(600_000, { title: 'Lokal' })
const reasoned = cost(100_000, { title: 'Delad lika', shares: half(100_000), deviationReason: 'Delad lika.' })
const unreasoned = cost(100_000, { title: 'Utan skäl', shares: half(100_000) })
const unshared = cost(100_000, { title: 'Skriven för hand', shares: null })
const breach = cost(600_000, { title: 'Avsteget', shares: half(600_000), deviationReason: 'Delad lika.' })

const rule = (all: Lists, on = day, year = 2026) => theFinding(all, 'jointCosts', year, on)
const says = (all: Lists, on = day) => {
  const finding = rule(all, on)
  return sv.rules.jointCosts.says[finding.state](finding.facts)
}

describe('joint costs are shared by the key', () => {
  test('is met when all are, and small deviations with a reason are told', () => {
    const all = lists({ costs: [byKey, cost(100), reasoned] })
    expect(rule(all)).toMatchObject({
      state: 'met',
      force: 'should',
      section: 'sharing',
      lastDay: null,
      agreementFrom: '2023-06-26',
      restsOn: [],
    })
    expect(says(all)).toBe(
      '3 gemensamma kostnader är fördelade som avtalet säger. 1 av dem har en annan fördelning, med skäl.',
    )
    const otherKey = cost(600_000, { shares: { MVG: 504_000, MH: 96_000 }, keyMVG: 84, keyMH: 16 })
    const trial = { partsMVG: 84, partsMH: 16, meetingId: null, reason: '' }
    const tried = lists({
      costs: [byKey, otherKey],
      shareKeys: [{ ...trial, title: '84–16', validFrom: '2020-07-01', decision: 'Styrgruppen, § 9' }],
    })
    expect(rule(tried)).toMatchObject({ state: 'met', facts: { otherKey: 1, deviations: 0, breaches: 0 } })
    expect(says(tried)).toBe(
      '2 gemensamma kostnader är fördelade som avtalet säger. ' +
        '1 av dem är fördelad efter en annan beslutad nyckel än dagens.',
    )
    expect(says(lists({ costs: [byKey] }))).toBe('1 gemensam kostnad är fördelad som avtalet säger.')
  })

  test('is at risk while something is not shared or deviates without a reason, until the year is over', () => {
    const all = lists({ costs: [byKey, unshared, unreasoned] })
    expect(rule(all)).toMatchObject({ state: 'atRisk', force: 'should', lastDay: '2026-12-31' })
    expect(rule(all).restsOn.map(({ title }) => title)).toEqual(['Skriven för hand', 'Utan skäl'])
    expect(says(all)).toBe(
      '1 kostnad är inte fördelad. 1 kostnad har en annan fördelning än nyckelns utan skäl.',
    )
    expect(adviceOn(rule(all), sv.rules.jointCosts)).toBe(
      'Fördela det som är skrivet i SharePoint. Skriv skälet till varje annan fördelning, eller välj nyckeln.',
    )
    expect(rule(all, '2026-12-31').state).toBe('atRisk')
    expect(rule(all, '2027-01-01')).toMatchObject({ state: 'missed', force: 'should' })
    expect(adviceOn(rule(all, '2027-01-01'), sv.rules.jointCosts)).toMatch(/^Fördela det/)
  })

  test('is missed as soon as a breach stands, with or without a reason, for it must be used above the limit', () => {
    const all = lists({ costs: [byKey, breach, unshared] })
    expect(rule(all)).toMatchObject({ state: 'missed', force: 'must', lastDay: null })
    expect(rule(all).restsOn.map(({ title }) => title)).toEqual(['Avsteget', 'Skriven för hand'])
    expect(says(all)).toBe(
      '1 avsteg från avtalet: kostnaden går över gränsen men är inte fördelad efter nyckeln. 1 kostnad är inte fördelad.',
    )
    expect(adviceOn(rule(all), sv.rules.jointCosts)).toMatch(/^Ta upp avsteget i den gemensamma styrgruppen/)
    expect(adviceOn(rule(all), en.rules.jointCosts)).toMatch(/^Raise the breach/)
  })

  test('counts exactly 5 000,00 kr as within the limit and one öre more as above it', () => {
    const odd = (ore: number) => cost(ore, { shares: { MVG: ore, MH: 0 }, deviationReason: 'MVG tar allt.' })
    expect(rule(lists({ costs: [odd(499_999), odd(500_000)] })).state).toBe('met')
    expect(rule(lists({ costs: [odd(500_001)] })).state).toBe('missed')
  })

  test('says nothing of a year without costs, and nothing of another year’s', () => {
    expect(findings(lists(), 'jointCosts', 2026, day)).toEqual([])
    const all = lists({ costs: [breach, cost(100, { day: '2025-02-01' })] })
    expect(rule(all, day, 2025).state).toBe('met')
    expect(findings(all, 'jointCosts', 2024, day)).toEqual([])
  })

  test('names the rows, the first of them when there are many, and counts them all', () => {
    const all = lists({ costs: Array.from({ length: 30 }, () => unshared) })
    expect(rule(all).restsOn).toHaveLength(20)
    expect(rule(all).facts.unshared).toBe(30)
  })
})

const see = (all: Lists, roles: readonly Role[], on = day) =>
  overview(all, actor(roles, { officeId: '1' }), 2026, on)

describe('who sees what of the joint costs on the first screen', () => {
  const all = lists({ costs: [breach, unshared, unreasoned], unreadable: {} })
  const finding = (role: Role) => see(all, [role]).findings.find(one => one.rule === 'jointCosts')

  test.each(['projectLeader', 'steeringMember'] as const)('a %s sees the rows behind the finding', role => {
    expect(finding(role)?.restsOn.map(({ title }) => title)).toContain('Avsteget')
  })

  test('a manager sees the counts and no row', () => {
    expect(finding('manager')?.restsOn).toEqual([])
    expect(finding('manager')?.facts).toMatchObject({ breaches: 1, unshared: 1 })
    expect(Object.values(finding('manager')?.facts ?? {}).every(fact => typeof fact === 'number')).toBe(true)
    expect(JSON.stringify(see(all, ['manager']))).not.toMatch(/Avsteget|Skriven för hand|Utan skäl/)
  })

  test.each(['contactPerson', 'reader'] as const)('a %s sees nothing of them', role => {
    expect(finding(role)).toBeUndefined()
    expect(JSON.stringify(see(all, [role]))).not.toMatch(/Avsteget|Skriven för hand|jointCosts/)
  })
})

describe('what waits about joint costs', () => {
  const waits = (all: Lists, role: Role, on = day) =>
    see(all, [role], on).mine.filter(({ noun }) => noun === 'costs' || noun === 'settlements')
  const sentence = (all: Lists, role: Role, on = day) =>
    waits(all, role, on).map(({ reason, facts }) => sv.waiting[reason](facts))

  test('a project leader is to share what was typed in SharePoint: the oldest, and how many more', () => {
    const more = cost(1, { shares: null, day: '2026-05-01', title: 'Äldst' })
    const all = lists({ costs: [unshared, more, byKey] })
    expect(waits(all, 'projectLeader')).toMatchObject([{ id: '2', title: 'Äldst', reason: 'unsharedCost' }])
    expect(sentence(all, 'projectLeader')).toEqual([
      'Kostnaden den 1 maj 2026 är skriven i SharePoint och inte fördelad än, och 1 till.',
    ])
    expect(waits(all, 'steeringMember')).toEqual([])
    expect(waits(all, 'manager')).toEqual([])
  })

  test('a half-year that is over and not settled waits for a project leader, from 15 days after its end', () => {
    const all = lists({
      costs: [byKey, cost(100), cost(100, { day: '2026-07-01' }), cost(1, { state: 'ordered' })],
    })
    expect(waits(all, 'projectLeader', '2026-07-14')).toEqual([])
    expect(waits(all, 'projectLeader', '2026-07-15')).toMatchObject([
      {
        noun: 'settlements',
        id: '',
        title: '2026-01-01–2026-06-30',
        reason: 'settleHalfYear',
        lastDay: null,
      },
    ])
    expect(sentence(all, 'projectLeader', '2026-07-15')).toEqual([
      'Första halvåret 2026 är slut, och 2 kostnader är inte avräknade.',
    ])
    expect(waits(all, 'steeringMember', '2026-07-15')).toEqual([])
  })

  test('the oldest half-year comes first, and one that is settled waits no more', () => {
    const late = cost(100, { day: '2025-12-31' })
    const all = lists({ costs: [byKey, late] })
    expect(sentence(all, 'projectLeader')).toEqual([
      'Andra halvåret 2025 är slut, och 1 kostnad är inte avräknad.',
    ])
    const row = { costId: '2', paidBy: 'MVG', shareMVGOre: 85, shareMHOre: 15 } as const
    const settlements = [settlementOf([{ ...row, categoryId: '1', title: '' }])]
    expect(sentence(lists({ costs: [byKey, late], settlements }), 'projectLeader')).toEqual([])
    expect(sentence(lists({ costs: [byKey, late], settlements }), 'projectLeader', addDays(day, 90))).toEqual(
      ['Första halvåret 2026 är slut, och 1 kostnad är inte avräknad.'],
    )
  })

  test('a steering member is to look at each breach of the year', () => {
    const other = cost(700_000, { shares: half(700_000), day: '2025-05-01', title: 'I fjol' })
    const all = lists({ costs: [breach, other, unreasoned] })
    expect(waits(all, 'steeringMember')).toMatchObject([
      { title: 'Avsteget', reason: 'costBreach', lastDay: null },
    ])
    expect(sentence(all, 'steeringMember')).toEqual([
      'Avsteg från avtalet: beloppet går över gränsen men är inte fördelat efter nyckeln. Kostnaden är från 6 maj 2026.',
    ])
  })
})

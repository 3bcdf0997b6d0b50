import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventOf, eventOreWith, standingOf, standingsOf } from '../../src/domain/cost-standing.ts'
import { costTerms, limitAt } from '../../src/domain/cost-terms.ts'
import type { Cost } from '../../src/domain/costs.ts'
import { addDays } from '../../src/domain/days.ts'
import { sayDecision, sayOtherKey, sayStanding } from '../../src/domain/say-standing.ts'
import { keyAt, keysOf, type ShareKey } from '../../src/domain/share-keys.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { cost, credit, declaredKey, lists } from '../support/collaboration.ts'

const settings = (basis: string, per = 'kostnad') => [
  { key: 'costs.limitBasis', value: basis },
  { key: 'costs.limitPer', value: per },
]
const terms = costTerms(lists())
const gross = costTerms(lists({ settings: settings('inklusive moms') }))
const perEvent = costTerms(lists({ settings: settings('exklusive moms', 'händelse') }))
const trial = (validFrom: string, partsMVG: number, partsMH: number): ShareKey => ({
  title: `${partsMVG}–${partsMH}`,
  validFrom,
  partsMVG,
  partsMH,
  decision: 'Gemensamma styrgruppen, § 9',
  meetingId: null,
  reason: '',
})
const half = (ore: number) => ({ MVG: ore - Math.floor(ore / 2), MH: Math.floor(ore / 2) })
const rows = (costs: readonly (Cost & { id?: string })[]) => lists({ costs }).costs.records

describe('the settings of the limit', () => {
  test('are without moms and per cost until somebody says otherwise', () => {
    expect(terms).toMatchObject({ basis: 'net', per: 'cost', misread: [] })
    expect(costTerms(lists({ settings: settings('', ' ') }))).toMatchObject({
      basis: 'net',
      per: 'cost',
      misread: [],
    })
  })

  test.each([
    ['Inklusive moms', 'HÄNDELSE'],
    [' inkl. moms ', 'Per händelse.'],
    ['med moms', 'aktivitet'],
  ])('are understood as people write them: ”%s”, ”%s”', (basis, per) => {
    expect(costTerms(lists({ settings: settings(basis, per) }))).toMatchObject({
      basis: 'gross',
      per: 'event',
      misread: [],
    })
  })

  test('mean the default where nobody can tell what they say, and that is told', () => {
    const odd = costTerms(lists({ settings: settings('constructor', 'per leverantör') }))
    expect(odd).toMatchObject({ basis: 'net', per: 'cost' })
    expect(odd.misread).toEqual([
      { setting: 'basis', key: 'costs.limitBasis', value: 'constructor' },
      { setting: 'per', key: 'costs.limitPer', value: 'per leverantör' },
    ])
  })

  test('the limit is that of the version of the agreement valid on the day', () => {
    const [first] = lists().agreements.records
    if (first === undefined) throw new Error('no agreement')
    const raised = { ...first, validFrom: '2026-07-01', shareLimitOre: 1_000_000 }
    const both = costTerms(lists({ agreements: [raised, first] }))
    expect(limitAt(both, '2014-05-19')).toBeNull()
    expect(limitAt(both, '2026-06-30')).toEqual({ limitOre: 500_000, agreementFrom: '2014-05-20' })
    expect(limitAt(both, '2026-07-01')).toEqual({ limitOre: 1_000_000, agreementFrom: '2026-07-01' })
  })
})

describe('the force of the key', () => {
  test.each([
    [499_999, 'recommended', 'deviation'],
    [500_000, 'recommended', 'deviation'],
    [500_001, 'mandatory', 'breach'],
  ] as const)('%i öre: %s, and another split is a %s', (ore, force, split) => {
    expect(standingOf(cost(ore), terms)).toMatchObject({ force, split: 'byKey', measuredOre: ore })
    expect(standingOf(cost(ore, { shares: half(ore) }), terms)).toMatchObject({
      force,
      split,
      limitOre: 500_000,
      agreementFrom: '2023-06-26',
    })
  })

  test('moms counts only when the setting says so', () => {
    const lunch = cost(400_000, { vatOre: 100_001 })
    expect(standingOf(lunch, terms)).toMatchObject({ force: 'recommended', measuredOre: 400_000 })
    expect(standingOf(lunch, gross)).toMatchObject({ force: 'mandatory', measuredOre: 500_001 })
    expect(standingOf(cost(400_000, { vatOre: 100_000 }), gross).force).toBe('recommended')
  })

  test('there is none before the first version of the agreement', () => {
    expect(standingOf(cost(900_000, { day: '2014-05-19' }), terms)).toMatchObject({
      force: 'none',
      limitOre: null,
      agreementFrom: '',
    })
  })

  test('per event, what belongs to the same thing is measured together', () => {
    const meal = cost(300_000, { meetingId: '4', shares: half(300_000), deviationReason: 'Delad lika.' })
    const hall = cost(200_000, { meetingId: '4', day: '2026-02-01' })
    const other = cost(300_000, { meetingId: '5' })
    const loose = cost(300_000)
    const within = standingsOf(rows([meal, hall, other, loose]), perEvent)
    expect(within(meal)).toMatchObject({ force: 'recommended', split: 'deviation', measuredOre: 500_000 })
    const [, , more] = rows([meal, hall, cost(1, { meetingId: '4' })])
    const over = standingsOf(rows([meal, hall, cost(1, { meetingId: '4' })]), perEvent)
    expect(over(meal)).toMatchObject({ force: 'mandatory', split: 'breach', measuredOre: 500_001 })
    expect(more && over(more).force).toBe('mandatory')
    expect(within(other).measuredOre).toBe(300_000)
    expect(within(loose).measuredOre).toBe(300_000)
    expect(standingsOf(rows([meal, hall, other, loose]), terms)(meal).measuredOre).toBe(300_000)
  })

  test('per event, a draft is measured with the rows that stand, in place of the one it changes', () => {
    const stored = rows([
      cost(300_000, { round: 'Grund vår 2026' }),
      cost(100_000, { round: 'grund, vår 2026' }),
    ])
    const draft = cost(250_000, { round: ' Grund Vår 2026 ' })
    expect(eventOreWith(stored, draft, null, perEvent)).toBe(650_000)
    expect(eventOreWith(stored, draft, '1', perEvent)).toBe(350_000)
    expect(eventOreWith(stored, draft, null, terms)).toBeNull()
    expect(eventOreWith(stored, cost(250_000), null, perEvent)).toBeNull()
    expect(standingOf(draft, perEvent, eventOreWith(stored, draft, null, perEvent)).force).toBe('mandatory')
  })

  test('a cost belongs to its activity, else its meeting, else its course round, else to nothing', () => {
    expect(eventOf(cost(1, { activityId: '3', meetingId: '4', round: 'R' }))).toEqual({
      noun: 'activities',
      id: '3',
    })
    expect(eventOf(cost(1, { meetingId: '4', round: 'R' }))).toEqual({ noun: 'meetings', id: '4' })
    expect(eventOf(cost(1, { round: 'Grund 1' }))).toEqual({ noun: 'round', id: 'grund 1' })
    expect(eventOf(cost(1, { round: ' ' }))).toEqual({ noun: 'nothing', id: '' })
  })
})

describe('how a row is shared', () => {
  test('a reason is missing where the split is another and nobody says why', () => {
    const odd = (ore: number, deviationReason: string) =>
      standingOf(cost(ore, { shares: half(ore), deviationReason }), terms).reasonMissing
    expect([odd(100, ''), odd(100, 'Delad lika.'), odd(900_000, ''), odd(900_000, 'Delad lika.')]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect(standingOf(cost(900_000), terms).reasonMissing).toBe(false)
    expect(standingOf(cost(900_000, { shares: null }), terms)).toMatchObject({
      split: 'unshared',
      force: 'mandatory',
      reasonMissing: false,
    })
  })

  test('one öre beside the key is beside the key', () => {
    expect(standingOf(cost(123_457, { shares: { MVG: 104_937, MH: 18_520 } }), terms).split).toBe('deviation')
  })

  test('a key that was never decided is none; one that is not the key of the day is another, and no breach', () => {
    const typed = cost(900_000, { shares: half(900_000), keyMVG: 50, keyMH: 50 })
    expect(standingOf(typed, terms).split).toBe('breach')
    const changed = lists({
      shareKeys: [
        {
          title: '80–20',
          validFrom: '2026-01-01',
          partsMVG: 80,
          partsMH: 20,
          decision: 'Beslutad efteråt',
          meetingId: null,
          reason: '',
        },
      ],
    })
    expect(standingOf(cost(900_000), costTerms(changed))).toMatchObject({
      split: 'otherKey',
      force: 'mandatory',
      reasonMissing: false,
    })
    const ahead = cost(900_000, { day: '2025-12-31', shares: shareByKey(900_000, { MVG: 80, MH: 20 }) })
    expect(standingOf({ ...ahead, keyMVG: 80, keyMH: 20 }, costTerms(changed)).split).toBe('otherKey')
    expect(standingOf({ ...ahead, day: '2026-01-01', keyMVG: 80, keyMH: 20 }, costTerms(changed)).split).toBe(
      'byKey',
    )
  })

  test('law: a row is by the key exactly when its key is the one of its day, whatever keys there were', () => {
    const trials = [trial('2025-07-01', 84, 16), trial('2026-01-01', 85, 15)]
    const by = costTerms(lists({ shareKeys: trials }))
    const aDay = fc.integer({ min: 0, max: 1200 }).map(at => addDays('2024-01-01', at))
    fc.assert(
      fc.property(aDay, fc.boolean(), fc.integer({ min: 1, max: 9_000_000 }), (day, isTrial, ore) => {
        const key = isTrial ? { MVG: 84, MH: 16 } : declaredKey
        const row = cost(ore, { day, keyMVG: key.MVG, keyMH: key.MH, shares: shareByKey(ore, key) })
        const wasTrial = day >= '2025-07-01' && day < '2026-01-01'
        expect(standingOf(row, by).split).toBe(isTrial === wasTrial ? 'byKey' : 'otherKey')
      }),
    )
  })

  test('a correction keeps to the key of the day of what it corrects', () => {
    const by = costTerms(lists({ shareKeys: [trial('2026-07-01', 84, 16)] }))
    const odd = cost(100_000, { day: '2026-06-01', shares: half(100_000), deviationReason: 'Delad lika.' })
    const late = cost(10_000, { day: '2026-08-01', kind: 'correction', refersToId: '1' })
    expect(standingOf(late, by, null, odd).split).toBe('byKey')
    expect(standingOf(cost(10_000, { day: '2026-08-01' }), by).split).toBe('otherKey')
  })

  test('a credit note mirrors a deviating original, in whole and in part, and is no deviation', () => {
    const odd = { ...cost(900_000, { shares: half(900_000), deviationReason: 'Delad lika.' }), id: '1' }
    const whole = credit(odd, -900_000, { id: '2', shares: { MVG: -450_000, MH: -450_000 } })
    const part = credit(odd, -333, { id: '3', shares: { MVG: -166, MH: -167 } })
    const byKey = credit(odd, -900_000, { id: '4' })
    const at = standingsOf(rows([odd, whole, part, byKey]), terms)
    expect([at(whole).split, at(part).split, at(byKey).split]).toEqual(['mirrored', 'mirrored', 'breach'])
    expect(standingOf(whole, terms, null, odd).split).toBe('mirrored')
    expect(standingOf(whole, terms).split).toBe('breach')
  })

  test('a correction by the key is by the key, and one in its original’s proportion mirrors it', () => {
    const odd = { ...cost(100_000, { shares: half(100_000), deviationReason: 'Delad lika.' }), id: '1' }
    const correction = (shares: { MVG: number; MH: number }) =>
      standingOf(cost(10_000, { kind: 'correction', refersToId: '1', shares }), terms, null, odd).split
    expect(correction({ MVG: 8500, MH: 1500 })).toBe('byKey')
    expect(correction({ MVG: 5000, MH: 5000 })).toBe('mirrored')
    expect(correction({ MVG: 10_000, MH: 0 })).toBe('deviation')
  })

  test('law: shares by the key never deviate, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), ore => {
        expect(standingOf(cost(ore), terms).split).toBe('byKey')
      }),
    )
  })

  test('law: the order of the rows does not matter, and neither does asking twice', () => {
    const someCost = fc.record({
      ore: fc.integer({ min: 1, max: 700_000 }),
      meetingId: fc.constantFrom(null, '1', '2'),
      byKey: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(someCost, { maxLength: 8 }), some => {
        const all = rows(
          some.map(({ ore, meetingId, byKey }, at) => ({
            ...cost(ore, { meetingId, ...(!byKey && { shares: half(ore) }) }),
            id: String(at + 1),
          })),
        )
        const one = standingsOf(all, perEvent)
        const other = standingsOf(all.toReversed(), perEvent)
        expect(all.map(one)).toEqual(all.map(other))
        expect(all.map(one)).toEqual(all.map(one))
      }),
    )
  })
})

describe('what the chip says', () => {
  const say = (row: Cost, by = terms, words = sv) => sayStanding(standingOf(row, by), by, declaredKey, words)
  test('by which key a row was shared where the day has another, and what the key of the day rests on', () => {
    const keys = keysOf({
      agreements: lists().agreements.records,
      shareKeys: lists({ shareKeys: [trial('2026-07-01', 84, 16)] }).shareKeys.records,
    })
    const autumn = cost(900_000, { day: '2026-10-05' })
    expect(sayOtherKey(autumn, keys, sv)).toBe('Fördelad 85–15; nyckeln för dagen är 84–16.')
    expect(sayOtherKey({ ...autumn, day: '2010-01-01' }, keys, sv)).toBe(
      'Fördelad 85–15; ingen nyckel gällde den dagen.',
    )
    const ofDay = keyAt(keys, autumn.day)
    expect(ofDay && sayDecision(ofDay, sv)).toBe(
      'Nyckeln 84–16 gäller från 1 juli 2026, beslut: Gemensamma styrgruppen, § 9.',
    )
  })

  const plain = (text: string) => text.replaceAll(/\s/g, ' ')

  test('why the key is recommended or mandatory, and where that stands', () => {
    expect(plain(say(cost(123_457)))).toBe(
      'Rekommenderat: 85–15 bör användas, för beloppet 1 234,57 kr exkl. moms går inte över 5 000,00 kr. ' +
        'Att nyckeln bör användas står i avsnittet ”Fördelning av resurser” i avtalet från 26 juni 2023.',
    )
    expect(plain(say(cost(500_001), gross))).toMatch(
      /^Obligatoriskt: 85–15 ska användas, för beloppet 5 000,01 kr inkl. moms går över 5 000,00 kr\. /,
    )
    expect(plain(say(cost(500_001), perEvent))).toContain('tillsammans 5 000,01 kr exkl. moms, går över')
    expect(say(cost(1, { day: '2014-01-01' }))).toBe(
      'Ingen version av avtalet gällde den dagen, så det finns ingen gräns.',
    )
  })

  test('the same in English', () => {
    expect(plain(say(cost(500_001), terms, en))).toBe(
      'Mandatory: 85–15 must be used, as the amount SEK 5,000.01 excl. VAT exceeds SEK 5,000.00. ' +
        'That the key must be used stands in the section “Fördelning av resurser” of the agreement of 26 June 2023.',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Budget } from '../../src/domain/budgets.ts'
import type { Category } from '../../src/domain/categories.ts'
import type { CostOverview } from '../../src/domain/cost-overview.ts'
import { type Cost, frozenIn } from '../../src/domain/costs.ts'
import { halfYearOf } from '../../src/domain/half-years.ts'
import { counter, previewSettlement, settle } from '../../src/domain/settle.ts'
import type { Settlement } from '../../src/domain/settlements.ts'
import { keyAt, keysOf, type ShareKey } from '../../src/domain/share-keys.ts'
import { type Key, shareByKey } from '../../src/domain/shares.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { parties } from '../../src/domain/vocabulary.ts'
import { budgetTable, copiable, doubled, keyOf } from '../../src/web/costs/budget-cells.ts'
import { type KeyDraft, keyIn, readKey } from '../../src/web/costs/key-draft.ts'
import {
  freshAddress,
  halfYearsSince,
  isForwards,
  readPeriod,
} from '../../src/web/costs/settlement-period.ts'
import {
  differencesOf,
  previewRows,
  rowsOf,
  stateOf,
  sumsOf,
  termsOf,
} from '../../src/web/costs/settlement-view.ts'
import { settlingEn } from '../../src/web/costs/settling-words.en.ts'
import { settlingSv } from '../../src/web/costs/settling-words.sv.ts'
import { exampleOf, tieOf, wouldHaveBorne } from '../../src/web/costs/share-example.ts'
import { keyRows } from '../../src/web/costs/share-key-rows.ts'
import { costsSv } from '../../src/web/costs/words.sv.ts'
import { sv as tabSv } from '../../src/web/words.sv.ts'
import { cost, lists } from '../support/collaboration.ts'

const words = { ...tabSv, ...costsSv }
const stored = <T>(record: T, id: string, etag = '"1"'): Stored<T> => ({
  ...record,
  id,
  etag,
  modifiedAt: '2026-07-01T08:00:00Z',
  modifiedBy: 'Vera',
})

const someCost = fc
  .record({
    netOre: fc.integer({ min: 1, max: 500_000_000 }),
    paidBy: fc.constantFrom(...parties),
    day: fc.constantFrom('2026-01-01', '2026-03-17', '2026-06-30'),
    title: fc.constantFrom('Lokal', 'Lunch', 'Buss'),
  })
  .map(({ netOre, ...more }) => cost(netOre, more))
const someCosts = fc
  .array(someCost, { maxLength: 12 })
  .map(all => all.map((one, at) => stored<Cost>(one, String(at + 1))))

const previewOf = (costs: readonly Stored<Cost>[], settlements: readonly Stored<Settlement>[] = []) =>
  previewSettlement({
    costs: { records: costs, unreadable: [] },
    settlements: { records: settlements, unreadable: [] },
    from: '2026-01-01',
    to: '2026-06-30',
    number: settlements.length + 1,
    words: tabSv,
  })
const settled = (costs: readonly Stored<Cost>[]) =>
  stored(settle(previewOf(costs), { day: '2026-07-01', request: 'x' }), '1')
const undone = (one: Stored<Settlement>) =>
  stored(counter(one, { number: 2, day: '2026-07-02', reason: 'Fel', request: 'y', words: tabSv }), '2')

const someKey: fc.Arbitrary<Key> = fc
  .record({ MVG: fc.integer({ min: 0, max: 10_000 }), MH: fc.integer({ min: 0, max: 10_000 }) })
  .filter(({ MVG, MH }) => MVG + MH > 0)

describe('the period of a settlement', () => {
  const day = fc
    .date({ min: new Date('2014-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))

  test('a period in an address is read back as it was written', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const period = { from: one, to: other }
        expect(readPeriod(freshAddress(period).split('?')[1] ?? '', '2026-11-24')).toEqual(period)
      }),
    )
  })
  test('without one it is the latest half-year that is over, whatever day it is', () => {
    fc.assert(
      fc.property(day, today => {
        const { from, to } = readPeriod('', today)
        expect(to < today).toBe(true)
        expect(halfYearOf(today).from > to).toBe(true)
        expect(halfYearOf(from)).toEqual({ from, to })
      }),
    )
    expect(readPeriod('', '2026-11-24')).toEqual({ from: '2026-01-01', to: '2026-06-30' })
    expect(readPeriod('', '2026-06-30')).toEqual({ from: '2025-07-01', to: '2025-12-31' })
  })
  test('a year that is over gives its second half, and one to come changes nothing', () => {
    expect(readPeriod('year=2024', '2026-11-24')).toEqual({ from: '2024-07-01', to: '2024-12-31' })
    expect(readPeriod('year=2027', '2026-11-24')).toEqual(readPeriod('', '2026-11-24'))
  })
  test('a day that does not exist is not asked for', () => {
    expect(readPeriod('from=2026-02-30&to=2026-06-30', '2026-11-24')).toEqual(readPeriod('', '2026-11-24'))
  })
  test('every half-year since the first cost can be chosen, also the one that runs, none to come', () => {
    expect(halfYearsSince(2025, '2026-03-01').map(({ from }) => from)).toEqual([
      '2026-01-01',
      '2025-07-01',
      '2025-01-01',
    ])
    expect(isForwards({ from: '2026-02-01', to: '2026-01-31' })).toBe(false)
  })
})

describe('a settlement on screen', () => {
  test('who is to pay bears less what it has paid, and that is the sum, to the öre', () => {
    fc.assert(
      fc.property(someCosts, costs => {
        const sums = sumsOf(settled(costs))
        const { borne, paid, payer, receiver } = termsOf(sums)
        expect(borne - paid).toBe(sums.amountOre)
        expect(payer).not.toBe(receiver)
      }),
    )
  })
  test('stands until another undoes it', () => {
    const one = settled([stored<Cost>(cost(100_000), '1')])
    const other = undone(one)
    expect(stateOf(one, [one])).toBe('stands')
    expect(stateOf(one, [one, other])).toBe('countered')
    expect(stateOf(other, [one, other])).toBe('counter')
  })
  test('shows its costs as they were, and undone they cancel each other', () => {
    fc.assert(
      fc.property(someCosts, costs => {
        const one = settled(costs)
        const changed = costs.map(row => ({ ...row, paidBy: row.paidBy === 'MVG' ? 'MH' : 'MVG' }) as const)
        const then = rowsOf(one, 'stands', changed, () => 'Lokal')
        expect(then.map(({ paidBy }) => paidBy)).toEqual(one.rows.map(({ paidBy }) => paidBy))
        expect(then.every(row => row.changed)).toBe(true)
        const back = rowsOf(undone(one), 'counter', costs, () => 'Lokal')
        for (const [at, { shareMHOre, shareMVGOre }] of back.entries()) {
          expect(shareMHOre + (then[at]?.shareMHOre ?? Number.NaN)).toBe(0)
          expect(shareMVGOre + (then[at]?.shareMVGOre ?? Number.NaN)).toBe(0)
        }
      }),
    )
  })
  test('a cost whose row is gone is still counted, without a name, and counts as changed', () => {
    const one = settled([stored<Cost>(cost(100_000), '1')])
    expect(rowsOf(one, 'stands', [], () => undefined)).toMatchObject([
      { title: null, day: '2026-05-06', shareMVGOre: 85_000, changed: true },
    ])
  })
})

describe('what has changed since a preview was shown', () => {
  test('nothing is said when it rests on the same, and only then', () => {
    fc.assert(
      fc.property(someCosts, costs => {
        expect(differencesOf(previewOf(costs), previewOf(costs))).toEqual([])
        const [first, ...rest] = costs
        if (first === undefined) return
        expect(differencesOf(previewOf(costs), previewOf(rest)).length).toBeGreaterThan(0)
        const renamed = [{ ...first, title: 'Annat', etag: '"2"' }, ...rest]
        expect(differencesOf(previewOf(costs), previewOf(renamed))).toEqual([{ kind: 'details' }])
      }),
    )
  })
  test('a taken number alone is no difference', () => {
    const costs = [stored<Cost>(cost(100_000), '1')]
    const other = settled([])
    expect(differencesOf(previewOf(costs), previewOf(costs, [other]))).toEqual([])
  })
  test('each row that came, went or was changed is named, and the sum told', () => {
    const [one, two, three] = [cost(100_000), cost(50_000), cost(20_000)].map((row, at) =>
      stored<Cost>({ ...row, title: `Nr ${at + 1}` }, String(at + 1)),
    )
    if (!one || !two || !three) throw new Error('There are three.')
    const seen = previewOf([one, two])
    const now = previewOf([{ ...one, paidBy: 'MH', etag: '"2"' }, three])
    expect(differencesOf(seen, now)).toMatchObject([
      { kind: 'sum' },
      { kind: 'come', title: 'Nr 3' },
      { kind: 'changed', title: 'Nr 1' },
      { kind: 'gone', title: 'Nr 2' },
    ])
  })
  test('a preview is shown with the names of its kinds', () => {
    const rows = previewRows(previewOf([stored<Cost>(cost(100_000), '1')]), () => 'Webb')
    expect(rows).toMatchObject([{ category: 'Webb', shareMHOre: 15_000 }])
  })
})

describe('the example of a tie', () => {
  test('really ties, and the larger part takes the öre', () => {
    fc.assert(
      fc.property(someKey, key => {
        const tie = tieOf(key)
        if (tie === null) return
        const parts = key.MVG + key.MH
        expect(((tie.amountOre * key.MVG) % parts) * 2).toBe(parts)
        const larger = key.MVG >= key.MH ? 'MVG' : 'MH'
        expect(tie.shares[larger] * parts).toBeGreaterThan(tie.amountOre * key[larger])
      }),
    )
  })
  test('of 85–15 is 100,10 kr, and 84–16 never ties', () => {
    expect(tieOf({ MVG: 85, MH: 15 })).toEqual({ amountOre: 10_010, shares: { MVG: 8509, MH: 1501 } })
    expect(tieOf({ MVG: 84, MH: 16 })).toBeNull()
    expect(exampleOf(123_457, { MVG: 85, MH: 15 }).shares).toEqual({ MVG: 104_938, MH: 18_519 })
  })
})

describe('what another key would have meant', () => {
  test('is the sum of each cost shared by it, and the key in use changes nothing', () => {
    fc.assert(
      fc.property(someCosts, someKey, (costs, key) => {
        const found = wouldHaveBorne(costs, 2026, key)
        expect(found === null).toBe(costs.length === 0)
        if (found === null) return
        const each = costs.reduce((sum, { netOre }) => sum + shareByKey(netOre, key).MH, 0)
        expect(found.wouldMH).toBe(each)
        expect(found.boreMH).toBe(costs.reduce((sum, row) => sum + (frozenIn(row)?.shares.MH ?? 0), 0))
        const same = wouldHaveBorne(costs, 2026, { MVG: 85, MH: 15 })
        expect(same?.wouldMH).toBe(same?.boreMH)
      }),
    )
  })
  test('counts only what is invoiced and shared in the year', () => {
    const rows = [
      cost(100_000, { state: 'ordered' }),
      cost(100_000, { shares: null }),
      cost(100_000, { day: '2025-12-31' }),
    ]
    expect(wouldHaveBorne(rows, 2026, { MVG: 1, MH: 1 })).toBeNull()
  })
})

const decided = (validFrom: string, partsMVG: number, partsMH: number): ShareKey => ({
  title: `Nyckel ${partsMVG}–${partsMH}`,
  validFrom,
  partsMVG,
  partsMH,
  decision: 'Gemensamma styrgruppen, § 9',
  meetingId: null,
  reason: '',
})

describe('the keys over time', () => {
  test('the one marked as valid is the one that costs of the day get', () => {
    const someDay = fc.constantFrom('2013-01-01', '2014-05-20', '2023-06-26', '2025-07-01', '2026-01-01')
    fc.assert(
      fc.property(fc.array(fc.tuple(someDay, someKey), { maxLength: 4 }), someDay, (some, today) => {
        const all = lists({ shareKeys: some.map(([from, { MVG, MH }]) => decided(from, MVG, MH)) })
        const rows = keyRows(all, today)
        const now = keyAt(
          keysOf({ agreements: all.agreements.records, shareKeys: all.shareKeys.records }),
          today,
        )
        const marked = rows.filter(({ standing }) => standing === 'inForce')
        expect(marked.map(({ key }) => key)).toEqual(now === null ? [] : [now.key])
        expect(rows.filter(({ standing }) => standing === 'coming').every(({ from }) => from > today)).toBe(
          true,
        )
      }),
    )
  })
})

describe('a key being written', () => {
  const whole: KeyDraft = {
    validFrom: '2027-01-01',
    MVG: '84',
    MH: '16',
    decision: 'Gemensamma styrgruppen i maj, § 3',
    meetingId: null,
    reason: '',
  }
  const read = (draft: KeyDraft) => readKey(draft, () => 'Nyckel', words)
  test('is a row when all is there', () => {
    expect(read(whole)).toMatchObject({ record: { partsMVG: 84, partsMH: 16, validFrom: '2027-01-01' } })
  })
  test('says of each field what is wrong, and nothing that is no whole number is taken for one', () => {
    const { newKey } = settlingSv.rules
    expect(read({ ...whole, validFrom: null, decision: ' ' })).toEqual({
      faults: { validFrom: newKey.dayMissing, decision: newKey.decisionMissing },
    })
    expect(read({ ...whole, MVG: '0', MH: '0' })).toEqual({ faults: { MH: newKey.noParts } })
    for (const text of ['', '8,5', '-1', '85 %', '10001', '1e2'])
      expect(read({ ...whole, MVG: text })).toEqual({ faults: { MVG: newKey.partsWrong } })
    expect(keyIn({ MVG: ' 85 ', MH: '15' })).toEqual({ MVG: 85, MH: 15 })
  })
})

const kind = (title: string, order: number, active = true): Category => ({
  title,
  account: '',
  order,
  active,
})
const row = (categoryId: string, party: 'MVG' | 'MH', amountOre: number, year = 2026): Budget => ({
  title: 'x',
  year,
  party,
  categoryId,
  amountOre,
  note: '',
})
const nothing = {
  count: 0,
  netOre: 0,
  vatOre: 0,
  paid: { MVG: 0, MH: 0 },
  settledOre: 0,
  unsharedCount: 0,
  unsharedOre: 0,
}
const overview = (cells: { categoryId: string; MVG: number; MH: number }[]): CostOverview => ({
  year: 2026,
  day: '2026-11-24',
  key: null,
  limit: null,
  categories: [],
  cells: cells.map(({ categoryId, MVG, MH }) => ({
    ...nothing,
    month: 1,
    categoryId,
    borne: { MVG, MH },
    ordered: { MVG: 10, MH: 5 },
  })),
  about: [],
  budgets: [{ categoryId: '1', party: 'MVG', amountOre: 0, forecastOre: 900 }],
  years: [],
  claim: { payer: null, amountOre: 0, count: 0, earliest: null },
  counts: {
    breaches: 0,
    deviations: 0,
    unreasoned: 0,
    related: 0,
    unshared: 0,
    withoutReceipt: 0,
    changedAfterSettlement: 0,
    missingSettlements: 0,
    heldTwice: 0,
    unreadable: 0,
  },
  rows: null,
  inKind: null,
})

describe('the budget', () => {
  const kinds = [
    stored(kind('Webb', 20), '1'),
    stored(kind('Chefsmöte', 10), '2'),
    stored(kind('Gammal', 30, false), '3'),
  ]
  const table = (budgets: Budget[], cells: Parameters<typeof overview>[0] = []) =>
    budgetTable(
      budgets.map((one, at) => stored(one, String(at + 1))),
      kinds,
      overview(cells),
    )

  test('has every kind in use in its order, and those not in use only where the year has any', () => {
    expect(table([]).kinds.map(({ title }) => title)).toEqual(['Chefsmöte', 'Webb'])
    expect(table([row('3', 'MH', 100)]).kinds.map(({ title }) => title)).toEqual([
      'Chefsmöte',
      'Webb',
      'Gammal',
    ])
    expect(table([], [{ categoryId: '9', MVG: 1, MH: 1 }]).kinds.map(({ title }) => title)).toEqual([
      'Chefsmöte',
      'Webb',
      null,
    ])
  })
  test('rows of the same cell made by hand are summed and pointed out', () => {
    const found = table([
      row('1', 'MVG', 100),
      row('1', 'MVG', 50),
      row('1', 'MH', 7),
      row('1', 'MVG', 999, 2025),
    ])
    expect(found.kinds.find(({ id }) => id === '1')?.figures.MVG.budget).toBe(150)
    expect(doubled(found).map(({ cell }) => cell.rows.length)).toEqual([2])
  })
  test('what is left is the budget less outcome and ordered; without a budget nothing is said of it', () => {
    const found = table([row('1', 'MVG', 1000)], [{ categoryId: '1', MVG: 300, MH: 60 }])
    const { figures } = found.kinds.find(({ id }) => id === '1') ?? {}
    expect(figures?.MVG).toEqual({ budget: 1000, outcome: 300, ordered: 10, forecast: 900, remaining: 690 })
    expect(figures?.MH.remaining).toBeNull()
  })
  test('the sums of the kinds are the sum of all, whatever is budgeted', () => {
    const some = fc.array(
      fc.record({
        id: fc.constantFrom('1', '2', '3', '8'),
        party: fc.constantFrom(...parties),
        ore: fc.nat(),
      }),
    )
    fc.assert(
      fc.property(some, rows => {
        const found = table(rows.map(({ id, party, ore }) => row(id, party, ore)))
        const sum = (side: 'MVG' | 'MH' | 'joint') =>
          found.kinds.reduce((all, { figures }) => all + figures[side].budget, 0)
        expect(found.all.joint.budget).toBe(rows.reduce((all, { ore }) => all + ore, 0))
        expect(sum('joint')).toBe(found.all.joint.budget)
        expect(sum('MVG') + sum('MH')).toBe(found.all.joint.budget)
      }),
    )
  })
  test('only empty cells are filled from the year before', () => {
    const budgets = [
      row('1', 'MVG', 100, 2025),
      row('1', 'MH', 20, 2025),
      row('2', 'MH', 0, 2025),
      row('1', 'MVG', 5),
    ]
    const records = budgets.map((one, at) => stored(one, String(at + 1)))
    const filled = copiable(budgetTable(records, kinds, overview([])), records, 2025)
    expect(filled.map(({ cell, amountOre }) => [cell.categoryId, cell.party, amountOre])).toEqual([
      ['1', 'MH', 20],
    ])
  })
  test('a cell has one key whoever makes it', () => {
    expect(keyOf(2026, { categoryId: '12', party: 'MH' })).toBe('budget-2026-MH-12')
  })
})

describe('the words', () => {
  const paths = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => paths(part, `${path}.${key}`))
      : [`${path} ${typeof value}`]
  test('are the same in both languages', () => {
    expect(paths(settlingEn)).toEqual(paths(settlingSv))
  })
})

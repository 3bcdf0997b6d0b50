import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingsOf } from '../../src/domain/cost-standing.ts'
import { type CostTerms, costTerms } from '../../src/domain/cost-terms.ts'
import { CostTotals } from '../../src/domain/cost-totals.ts'
import { mostShown, pointedKinds } from '../../src/domain/cost-year.ts'
import { type Cost, cost as costSchema, freeze } from '../../src/domain/costs.ts'
import { addDays } from '../../src/domain/days.ts'
import { relatedCosts } from '../../src/domain/related-costs.ts'
import { previewSettlement } from '../../src/domain/settle.ts'
import { changedSince } from '../../src/domain/settled.ts'
import type { SettledRow } from '../../src/domain/settlements.ts'
import type { ShareKey } from '../../src/domain/share-keys.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { type Party, parties } from '../../src/domain/vocabulary.ts'
import { dueOf } from '../../src/domain/who-owes.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { cost, credit, lists } from '../support/collaboration.ts'

/** The key was another during the second half of 2025. */
const trial = (validFrom: string, partsMVG: number, partsMH: number): ShareKey => ({
  title: `${partsMVG}–${partsMH}`,
  validFrom,
  partsMVG,
  partsMH,
  decision: 'Gemensamma styrgruppen, § 9',
  meetingId: null,
  reason: '',
})
const termsOf = (basis: string, per: string): CostTerms =>
  costTerms(
    lists({
      shareKeys: [trial('2025-07-01', 84, 16), trial('2026-01-01', 85, 15)],
      settings: [
        { key: 'costs.limitBasis', value: basis },
        { key: 'costs.limitPer', value: per },
      ],
    }),
  )
const plainTerms = termsOf('', '')
const anyTerms = fc.constantFrom(plainTerms, termsOf('inklusive moms', 'kostnad'), termsOf('', 'händelse'))

const stored = (rows: ReturnType<typeof cost>[]): readonly Stored<Cost>[] =>
  lists({ costs: rows }).costs.records

/** How a row is shared: by the key of its day, by another, all on one side, or not yet. */
const splits = ['byKey', 'byKey', 'otherKey', 'allOnOne', 'notYet'] as const
const someCost = fc
  .record({
    id: fc.integer({ min: 1, max: 9 }).map(String),
    day: fc.nat(150).map(at => addDays('2025-11-01', at)),
    kind: fc.constantFrom('cost', 'cost', 'cost', 'credit', 'correction'),
    of: fc.integer({ min: 1, max: 9 }).map(String),
    ore: fc.oneof(fc.integer({ min: 1, max: 700_000 }), fc.constantFrom(500_000, 500_001, 10_000_000_000)),
    vat: fc.constantFrom(0, 0.25),
    split: fc.constantFrom(...splits),
    paidBy: fc.constantFrom(...parties),
    state: fc.constantFrom('invoiced', 'invoiced', 'ordered'),
    categoryId: fc.constantFrom('1', '2'),
    supplier: fc.constantFrom('', 'Kafé Modellen', 'kafé modellen'),
    activityId: fc.constantFrom(null, null, '1'),
    round: fc.constantFrom('', 'K&B grund', 'k&b  Grund'),
    receipt: fc.constantFrom('', 'https://diariet.example/1'),
  } as const)
  .map(({ of, ore, vat, split, ...row }) => {
    const isCost = row.kind === 'cost'
    const netOre = row.kind === 'credit' ? -ore : ore
    const key = split === 'otherKey' ? { MVG: 1, MH: 1 } : { MVG: 85, MH: 15 }
    const shares =
      split === 'notYet' ? null : split === 'allOnOne' ? { MVG: netOre, MH: 0 } : shareByKey(netOre, key)
    return cost(netOre, {
      ...row,
      shares,
      ...(shares !== null && freeze(key, shares)),
      vatOre: Math.round(netOre * vat),
      refersToId: isCost ? null : of,
    })
  })
  .map(row => stored([row])[0])
  .filter(row => row !== undefined)

/** Which rows a settlement holds, as they are or as they were before somebody changed them. */
const someHeld = fc.uniqueArray(
  fc.record({ costId: fc.integer({ min: 1, max: 9 }).map(String), changed: fc.boolean() }),
  { selector: ({ costId }) => costId, maxLength: 6 },
)
const step = fc.oneof(
  { weight: 6, arbitrary: someCost.map(row => ({ is: 'put' as const, row })) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 9 }).map(id => ({ is: 'drop' as const, id: String(id) })),
  },
  { weight: 1, arbitrary: someHeld.map(held => ({ is: 'settle' as const, held })) },
  { weight: 1, arbitrary: fc.constant({ is: 'read' as const }) },
)
const story = fc.array(step, { maxLength: 30 })

const heldRow = (row: Stored<Cost>, changed: boolean): SettledRow => {
  const shares = { MVG: row.shareMVGOre ?? 0, MH: row.shareMHOre ?? 0 }
  const { id: costId, day, categoryId, paidBy } = row
  return { costId, day, categoryId, paidBy, shareMVGOre: shares.MVG + Number(changed), shareMHOre: shares.MH }
}

type Story = typeof story extends fc.Arbitrary<infer T> ? T : never
type World = { rows: Map<string, Stored<Cost>>; held: Map<string, SettledRow> }

/** Plays a story on totals, and beside them on a plain list of rows. */
function play(totals: CostTotals, steps: Story): World {
  const rows = new Map<string, Stored<Cost>>()
  let held = new Map<string, SettledRow>()
  for (const one of steps) {
    if (one.is === 'put') {
      rows.set(one.row.id, one.row)
      totals.put(one.row)
    } else if (one.is === 'drop') {
      rows.delete(one.id)
      totals.drop(one.id)
    } else if (one.is === 'settle') {
      const known = one.held.flatMap(({ costId, changed }) => {
        const row = rows.get(costId)
        return row === undefined ? [] : [[costId, heldRow(row, changed)] as const]
      })
      held = new Map(known)
      totals.settle(held)
    } else said(totals)
  }
  return { rows, held }
}

/** Everything that totals can say. */
const said = (totals: CostTotals) => ({
  claim: totals.claim(),
  years: totals.years().map(({ year, of }) => ({
    year,
    byKey: { ...of.sums.byKey },
    cells: of.cells(),
    abouts: of.abouts(),
    counted: of.counted(),
    shown: pointedKinds.map(kind => of.shown(kind)),
    related: of.shownRelated(),
    after: ['2025-11-30', '2025-12-31', '2026-01-15', '2026-02-28'].map(day =>
      ['1', '2'].map(category => of.borneAfter(category, day)),
    ),
    categories: ['1', '2'].map(category => of.ofCategory(category)),
  })),
})

function fromScratch(terms: CostTerms, rows: Iterable<Stored<Cost>>, held: ReadonlyMap<string, SettledRow>) {
  const totals = new CostTotals(terms)
  totals.settle(held)
  for (const row of rows) totals.put(row)
  return totals
}

describe('laws of the sums', () => {
  it('every cost in these laws is one that the list Kostnader takes', () => {
    fc.assert(
      fc.property(someCost, ({ id: _id, etag: _etag, modifiedAt: _at, modifiedBy: _by, ...record }) => {
        expect(costSchema.safeParse(record).error).toBeUndefined()
      }),
    )
  })

  it('whatever came, changed, went, was settled and freed: the sums are those of the rows that stand', () => {
    fc.assert(
      fc.property(anyTerms, story, (terms, steps) => {
        const totals = new CostTotals(terms)
        const { rows, held } = play(totals, steps)
        expect(said(totals)).toEqual(said(fromScratch(terms, rows.values(), held)))
      }),
      { numRuns: 400 },
    )
  })

  it('the order in which rows come changes nothing', () => {
    const shuffled = fc
      .uniqueArray(someCost, { selector: ({ id }) => id })
      .chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
    fc.assert(
      fc.property(anyTerms, shuffled, (terms, [one, other]) => {
        expect(said(fromScratch(terms, other, new Map()))).toEqual(said(fromScratch(terms, one, new Map())))
      }),
      { numRuns: 200 },
    )
  })

  it('a row that is added and taken away again is nothing', () => {
    fc.assert(
      fc.property(anyTerms, story, someCost, (terms, steps, row) => {
        const totals = new CostTotals(terms)
        const { rows } = play(totals, steps)
        fc.pre(!rows.has(row.id))
        const before = said(totals)
        totals.put(row)
        said(totals)
        totals.drop(row.id)
        expect(said(totals)).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })

  it('every figure is a whole number, and never a negative nothing', () => {
    const numbers = (value: unknown): number[] =>
      typeof value === 'number'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(numbers)
          : []
    fc.assert(
      fc.property(anyTerms, story, (terms, steps) => {
        const totals = new CostTotals(terms)
        play(totals, steps)
        for (const value of numbers(said(totals))) {
          expect(Number.isSafeInteger(value)).toBe(true)
          expect(Object.is(value, -0)).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the sums say what the rows say one by one', () => {
  const yearOf = ({ day }: { day: string }) => Number(day.slice(0, 4))
  const sum = (rows: readonly Cost[], of: (row: Cost) => number) =>
    rows.reduce((all, row) => all + of(row), 0)

  it('paid, borne and moms of a year are those of its invoiced rows; months and what they belong to add up to it', () => {
    fc.assert(
      fc.property(story, steps => {
        const totals = new CostTotals(plainTerms)
        const { rows } = play(totals, steps)
        for (const { year, of } of totals.years()) {
          const own = [...rows.values()].filter(row => yearOf(row) === year)
          const all = own.filter(({ keyMVG }) => keyMVG !== null)
          const invoiced = all.filter(({ state }) => state === 'invoiced')
          const share = (party: Party) => (row: Cost) =>
            ({ MVG: row.shareMVGOre, MH: row.shareMHOre })[party] ?? 0
          const unshared = own.filter(({ keyMVG }) => keyMVG === null)
          expect(of.sums).toMatchObject({
            unsharedCount: unshared.length,
            unsharedOre: sum(unshared, row => row.netOre),
          })
          for (const parts of [of.cells(), of.abouts()]) {
            expect(parts.reduce((count, one) => count + one.count, 0)).toBe(invoiced.length)
            for (const party of parties) {
              const paid = invoiced.filter(({ paidBy }) => paidBy === party)
              const ordered = all.filter(({ state }) => state === 'ordered')
              expect(parts.reduce((ore, one) => ore + one.paid[party], 0)).toBe(sum(paid, row => row.netOre))
              expect(parts.reduce((ore, one) => ore + one.borne[party], 0)).toBe(sum(invoiced, share(party)))
              expect(parts.reduce((ore, one) => ore + one.ordered[party], 0)).toBe(sum(ordered, share(party)))
            }
          }
          for (const categoryId of ['1', '2'])
            for (const day of [`${year}-02-10`, `${year}-03-31`, `${year}-11-30`, `${year}-12-05`]) {
              const kind = invoiced.filter(row => row.categoryId === categoryId)
              const after = kind.filter(row => row.day > day)
              const borne = { MVG: sum(after, share('MVG')), MH: sum(after, share('MH')) }
              expect(of.borneAfter(categoryId, day)).toEqual(kind.length === 0 ? null : borne)
            }
          expect(of.sums.vatOre).toBe(sum(invoiced, row => row.vatOre))
          expect(of.sums.byKey.MVG + of.sums.byKey.MH).toBe(of.sums.netOre)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('breaches, deviations and related purchases are the ones that the rules of the agreement name', () => {
    fc.assert(
      fc.property(anyTerms, story, (terms, steps) => {
        const totals = new CostTotals(terms)
        const { rows, held } = play(totals, steps)
        const costs = [...rows.values()]
        const standingOf = standingsOf(costs, terms)
        const related = relatedCosts(costs, terms, () => undefined)
        for (const { year, of } of totals.years()) {
          const own = costs.filter(row => yearOf(row) === year)
          const gone = [...held.values()].filter(one => yearOf(one) === year && !rows.has(one.costId))
          const newest = (some: readonly { id: string; day: string }[]) =>
            some
              .toSorted((one, other) =>
                one.day === other.day ? Number(other.id) - Number(one.id) : one.day < other.day ? 1 : -1,
              )
              .map(({ id }) => id)
          const named = {
            breaches: own.filter(row => standingOf(row).split === 'breach'),
            deviations: own.filter(row => {
              const { split, reasonMissing } = standingOf(row)
              return split === 'otherKey' || (split === 'deviation' && !reasonMissing)
            }),
            unreasoned: own.filter(
              row => standingOf(row).split === 'deviation' && standingOf(row).reasonMissing,
            ),
            unshared: own.filter(row => standingOf(row).split === 'unshared'),
            withoutReceipt: own.filter(({ state, receipt }) => state === 'invoiced' && receipt === ''),
            changedAfterSettlement: [
              ...own.filter(row => {
                const was = held.get(row.id)
                return was !== undefined && changedSince(row, was)
              }),
              ...gone.map(({ costId: id, day }) => ({ id, day })),
            ],
          }
          for (const kind of pointedKinds) {
            expect(of.counted()[kind]).toBe(named[kind].length)
            expect(of.shown(kind).map(({ id }) => id)).toEqual(newest(named[kind]).slice(0, mostShown))
          }
          const here = related.filter(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`)
          const groups = (some: readonly { ids: string[] }[]) => some.map(one => one.ids.join()).toSorted()
          expect(of.counted().related).toBe(here.length)
          expect(groups(of.shownRelated())).toEqual(groups(here))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the claim is what settling everything would come to, and nothing once that is settled', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someCost, { selector: ({ id }) => id }), costs => {
        const shared = costs.filter(({ keyMVG }) => keyMVG !== null)
        const preview = previewSettlement({
          costs: { records: shared, unreadable: [] },
          settlements: { records: [], unreadable: [] },
          from: '2025-01-01',
          to: '2026-12-31',
          number: 1,
          words: sv,
        })
        const totals = fromScratch(plainTerms, shared, new Map())
        const { payer, amountOre, rows } = preview
        const earliest = rows[0]?.day ?? null
        expect(totals.claim()).toEqual({ payer, amountOre, count: rows.length, earliest })
        totals.settle(new Map(rows.map(row => [row.costId, row])))
        expect(totals.claim()).toEqual({ payer: null, amountOre: 0, count: 0, earliest: null })
        const settledOre = totals.years().reduce((ore, { of }) => ore + of.sums.settledOre, 0)
        expect(Math.abs(settledOre)).toBe(amountOre)
        totals.settle(new Map())
        expect(totals.claim()).toEqual({ payer, amountOre, count: rows.length, earliest })
      }),
      { numRuns: 200 },
    )
  })

  it('what is settled of each year is what the standing settlements hold of it, whatever became of the rows', () => {
    fc.assert(
      fc.property(story, steps => {
        const totals = new CostTotals(plainTerms)
        const { held } = play(totals, steps)
        const years = new Map<number, number>()
        for (const row of held.values()) years.set(yearOf(row), (years.get(yearOf(row)) ?? 0) + dueOf(row))
        for (const [year, ore] of years) {
          expect(totals.year(year).sums.settledOre).toBe(ore)
          expect(totals.years().map(one => one.year)).toContain(year)
          const cells = totals.year(year).cells()
          expect(cells.reduce((sum, cell) => sum + cell.settledOre, 0)).toBe(ore)
        }
        const all = totals.years().reduce((sum, { of }) => sum + of.sums.settledOre, 0)
        expect(all).toBe([...years.values()].reduce((sum, ore) => sum + ore, 0))
      }),
      { numRuns: 300 },
    )
  })

  it('borne − paid − settled is the claim, as long as nobody changed what is settled', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someCost, { selector: ({ id }) => id }), fc.nat(9), (costs, at) => {
        const held = costs.filter(
          ({ keyMVG, state }, place) => place < at && keyMVG !== null && state === 'invoiced',
        )
        const totals = fromScratch(plainTerms, costs, new Map(held.map(row => [row.id, heldRow(row, false)])))
        const rest = totals
          .years()
          .reduce((ore, { of: { sums } }) => ore + sums.borne.MH - sums.paid.MH - sums.settledOre, 0)
        const { payer, amountOre } = totals.claim()
        expect(rest).toBe(payer === 'MVG' ? 0 - amountOre : amountOre)
      }),
    )
  })
})

describe('what depends on other rows', () => {
  const perEvent = termsOf('', 'händelse')
  const split = (totals: CostTotals, year = 2026) => totals.year(year).counted()
  const row = (id: string, netOre: number, more: Parameters<typeof cost>[1] = {}) =>
    cost(netOre, { id, ...more })
  const put = (totals: CostTotals, ...rows: ReturnType<typeof cost>[]) => {
    for (const one of stored(rows)) totals.put(one)
  }

  it('per event, another row of the same meeting takes its siblings over the limit, and back when it goes', () => {
    const totals = new CostTotals(perEvent)
    const own = { shares: { MVG: 300_000, MH: 0 }, deviationReason: 'Bara för MVG.' }
    put(totals, row('1', 300_000, { meetingId: '7', ...own }))
    expect(split(totals)).toMatchObject({ deviations: 1, breaches: 0 })
    put(totals, row('2', 200_001, { meetingId: '7' }))
    expect(split(totals)).toMatchObject({ deviations: 0, breaches: 1 })
    put(totals, row('2', 200_000, { meetingId: '7' }))
    expect(split(totals)).toMatchObject({ deviations: 1, breaches: 0 })
    put(totals, row('2', 200_001, { meetingId: '8' }))
    expect(split(totals)).toMatchObject({ deviations: 1, breaches: 0 })
  })

  it('a credit note that mirrors stands apart when its original is changed, and is no deviation before', () => {
    const totals = new CostTotals(plainTerms)
    const original = { ...row('1', 100_000, { shares: { MVG: 100_000, MH: 0 } }), id: '1' }
    const taken = credit(original, -100_000, { id: '2', shares: { MVG: -100_000, MH: 0 } })
    put(totals, taken)
    expect(split(totals)).toMatchObject({ unreasoned: 1 })
    put(totals, original)
    expect(split(totals)).toMatchObject({ unreasoned: 1 })
    expect(totals.year(2026).shown('unreasoned')).toEqual([expect.objectContaining({ id: '1' })])
    put(totals, row('1', 100_000))
    expect(totals.year(2026).shown('unreasoned')).toEqual([expect.objectContaining({ id: '2' })])
    totals.drop('1')
    expect(totals.year(2026).shown('unreasoned')).toEqual([expect.objectContaining({ id: '2' })])
  })

  it('the earliest day of the claim moves on when its last row leaves, and back when one comes', () => {
    const totals = new CostTotals(plainTerms)
    put(totals, row('1', 100, { day: '2026-03-01' }), row('2', 100, { day: '2026-02-01' }))
    put(totals, row('3', 100, { day: '2026-02-01' }))
    const earliest = () => totals.claim().earliest
    totals.drop('2')
    expect(earliest()).toBe('2026-02-01')
    totals.drop('3')
    expect(earliest()).toBe('2026-03-01')
    put(totals, row('4', 100, { day: '2025-12-31' }))
    expect(earliest()).toBe('2025-12-31')
  })

  it('a row that nobody has shared is paid and borne by nobody, and no part of the claim', () => {
    const totals = new CostTotals(plainTerms)
    put(totals, row('1', 10_000, { day: '2025-12-31', shares: null }))
    put(totals, row('2', 10_000, { day: '2026-01-01', shares: null }))
    put(totals, row('3', 10_000, { day: '2014-01-01', shares: null }))
    const zero = { MVG: 0, MH: 0 }
    for (const { of } of totals.years())
      expect(of.sums).toMatchObject({
        paid: zero,
        borne: zero,
        count: 0,
        unsharedCount: 1,
        unsharedOre: 10_000,
      })
    expect(totals.claim()).toEqual({ payer: null, amountOre: 0, count: 0, earliest: null })
  })

  it('a course round is named as most of its rows have it', () => {
    const totals = new CostTotals(plainTerms)
    put(totals, row('1', 100, { round: 'k&b Våren' }), row('2', 100, { round: 'K&B våren' }))
    put(totals, row('3', 100, { round: 'K&B våren' }))
    expect(totals.year(2026).abouts()).toEqual([
      expect.objectContaining({ noun: 'round', title: 'K&B våren', count: 3 }),
    ])
  })

  it('the newest rows are shown, so many and no more, and all are counted', () => {
    const totals = new CostTotals(plainTerms)
    for (let at = 1; at <= mostShown + 10; at += 1)
      put(totals, row(String(at), 100, { day: addDays('2026-01-01', Math.floor(at / 2)) }))
    expect(totals.year(2026).counted().withoutReceipt).toBe(mostShown + 10)
    const shown = totals.year(2026).shown('withoutReceipt')
    expect(shown.map(({ id }) => Number(id))).toEqual(
      Array.from({ length: mostShown }, (_, at) => mostShown + 10 - at),
    )
  })
})

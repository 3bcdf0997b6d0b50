import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CostOverview, CostSums } from '../../src/domain/cost-overview.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import { parties } from '../../src/domain/vocabulary.ts'
import { readCostView } from '../../src/web/costs/cost-view.ts'
import { budgetBars, monthBars, reachOf } from '../../src/web/costs/dashboard-pictures.ts'
import {
  aboutOf,
  addUp,
  budgetLinesOf,
  claimTerms,
  monthsOf,
  reachedShares,
  together,
  warningsOf,
  yearOf,
} from '../../src/web/costs/dashboard-sums.ts'
import {
  type DashboardView,
  readDashboardView,
  sidesOf,
  writeDashboardView,
} from '../../src/web/costs/dashboard-view.ts'
import { dashboardEn } from '../../src/web/costs/dashboard-words.en.ts'
import { dashboardSv } from '../../src/web/costs/dashboard-words.sv.ts'
import { marksFor } from '../../src/web/costs/picture-scale.ts'
import { rowsAddress } from '../../src/web/costs/row-address.ts'

const categories = ['1', '2', '3'].map(id => ({ id, title: `Slag ${id}` }))
const abouts = [
  { noun: 'activities', id: '12', title: 'Vägledning' },
  { noun: 'meetings', id: '3', title: 'Chefsmöte' },
  { noun: 'round', id: 'grundkurs', title: 'Grundkurs' },
  { noun: 'nothing', id: '', title: '' },
] as const

const row = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  categoryId: fc.constantFrom('1', '2', '3'),
  about: fc.constantFrom(...abouts),
  netOre: fc.oneof(fc.integer({ min: 1, max: 90_000_000 }), fc.integer({ min: -5_000_000, max: -1 })),
  paidBy: fc.constantFrom(...parties),
  invoiced: fc.boolean(),
  settled: fc.boolean(),
})
type Row = Parameters<Parameters<typeof row.map>[0]>[0]
const rows = fc.array(row, { maxLength: 30 })

const zero = { MVG: 0, MH: 0 }

function sumsOf({ netOre, paidBy, invoiced, settled }: Row): CostSums {
  const shares = shareByKey(netOre, { MVG: 85, MH: 15 })
  const paid = { ...zero, [paidBy]: netOre }
  return {
    count: invoiced ? 1 : 0,
    netOre: invoiced ? netOre : 0,
    vatOre: 0,
    paid: invoiced ? paid : zero,
    borne: invoiced ? shares : zero,
    ordered: invoiced ? zero : shares,
    settledOre: invoiced && settled ? shares.MH - paid.MH : 0,
    unsharedCount: 0,
    unsharedOre: 0,
  }
}

/** The answer of the server for such rows: one sum a row is as good as one a month and kind. */
function overviewOf(all: readonly Row[]): CostOverview {
  const year = addUp(all.map(sumsOf))
  const due = year.borne.MH - year.paid.MH - year.settledOre
  const cells = all.map(one => ({ ...sumsOf(one), month: one.month, categoryId: one.categoryId }))
  return {
    year: 2026,
    day: '2026-11-24',
    key: { key: { MVG: 85, MH: 15 }, from: '2023-06-26', decision: 'Avsiktsförklaring' },
    limit: null,
    categories,
    cells,
    about: all.map(one => ({ ...sumsOf(one), ...one.about, categoryId: one.categoryId })),
    budgets: [
      { categoryId: '1', party: 'MVG', amountOre: 850_000, forecastOre: 900_000 },
      { categoryId: '1', party: 'MH', amountOre: 150_000, forecastOre: 100_000 },
    ],
    years: all.length === 0 ? [] : [{ ...year, year: 2026, byKey: year.borne }],
    claim: {
      payer: due === 0 ? null : due > 0 ? 'MH' : 'MVG',
      amountOre: Math.abs(due),
      count: all.length,
      earliest: null,
    },
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
  }
}

const view: fc.Arbitrary<DashboardView> = fc.record({
  year: fc.integer({ min: 2014, max: 2099 }),
  side: fc.constantFrom(null, ...parties),
  category: fc.constantFrom(null, '1', '2', '3'),
})
const whole: DashboardView = { year: 2026, side: null, category: null }

describe('a view of the sums can be sent to a colleague', () => {
  test('the address says all of it', () => {
    fc.assert(
      fc.property(view, asked => {
        expect(readDashboardView(writeDashboardView(asked), 1999)).toEqual(asked)
      }),
    )
  })
  test('what an address says wrongly is left out', () => {
    expect(readDashboardView('?year=20x6&side=VGR&category=slag', 2026)).toEqual(whole)
    fc.assert(
      fc.property(fc.string(), text => {
        expect(readDashboardView(text, 2026).year).toBeGreaterThan(1999)
      }),
    )
  })
  test('a figure’s address asks the rows for what the figure is the sum of', () => {
    const asked = {
      year: 2025,
      month: 3,
      category: '7',
      side: 'MH',
      about: { noun: 'activities', id: '12' },
      visa: 'ordered',
      q: 'Åsa & Co',
    } as const
    expect(readCostView(rowsAddress(asked).split('?')[1] ?? '', 1999)).toMatchObject(asked)
    expect(readCostView(rowsAddress({ year: 2025 }).split('?')[1] ?? '', 1999)).toMatchObject({
      year: 2025,
      month: null,
      category: null,
      side: null,
      about: null,
      visa: null,
      q: '',
    })
  })
})

describe('the sums of a year', () => {
  test('are the same however they are cut: by month, by kind of cost, by what they belong to', () => {
    fc.assert(
      fc.property(rows, view, (all, asked) => {
        const overview = overviewOf(all)
        const year = yearOf(overview, asked)
        expect(addUp(monthsOf(overview, asked).map(({ sums }) => sums))).toEqual(year)
        expect(addUp(aboutOf(overview, asked).map(({ sums }) => sums))).toEqual(year)
        const kinds = categories.map(({ id }) => yearOf(overview, { ...asked, category: id }))
        expect(addUp(kinds)).toEqual(yearOf(overview, whole))
      }),
    )
  })
  test('by what they belong to come largest first, and what belongs to nothing comes last', () => {
    fc.assert(
      fc.property(rows, all => {
        const lines = aboutOf(overviewOf(all), whole)
        const sizes = lines
          .filter(({ noun }) => noun !== 'nothing')
          .map(({ sums }) => Math.abs(sums.netOre + together(sums.ordered)))
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
        expect(lines.slice(0, -1).some(({ noun }) => noun === 'nothing')).toBe(false)
      }),
    )
  })
  test('narrowed to a kind of cost hold that kind’s rows and no other', () => {
    fc.assert(
      fc.property(rows, all => {
        const [kept] = [all.filter(one => one.categoryId === '2')]
        const narrowed = yearOf(overviewOf(all), { ...whole, category: '2' })
        expect(narrowed).toEqual(addUp(kept.map(sumsOf)))
      }),
    )
  })
  test('what the sides bear together is what was invoiced', () => {
    fc.assert(
      fc.property(rows, all => {
        const year = yearOf(overviewOf(all), whole)
        expect(together(year.borne)).toBe(year.netOre)
        expect(together(year.paid)).toBe(year.netOre)
      }),
    )
  })
})

describe('the one claim', () => {
  test('can be checked with a pocket calculator: the terms come to it', () => {
    fc.assert(
      fc.property(rows, all => {
        const overview = overviewOf(all)
        const { payer, terms, claim } = claimTerms(overview)
        expect(terms.reduce((sum, { ore, plus }) => sum + (plus ? ore : -ore), 0)).toBe(claim)
        expect(claim).toBe(overview.claim.amountOre)
        expect(payer).toBe(overview.claim.payer ?? 'MH')
        expect(terms.some(({ term }) => term === 'rest')).toBe(false)
      }),
    )
  })
  test('shows what the sums of the years cannot say, such as a row changed after it was settled', () => {
    const overview = overviewOf([
      {
        month: 1,
        categoryId: '1',
        about: abouts[0],
        netOre: 100_000,
        paidBy: 'MVG',
        invoiced: true,
        settled: true,
      },
    ])
    const behind = { ...overview, claim: { ...overview.claim, payer: 'MH', amountOre: 4_000 } } as const
    expect(claimTerms(behind).terms).toEqual([
      { term: 'borne', ore: 15_000, plus: true },
      { term: 'paid', ore: 0, plus: false },
      { term: 'settled', ore: 15_000, plus: false },
      { term: 'rest', ore: 4_000, plus: true },
    ])
  })
})

describe('the budget', () => {
  test('has left what neither is invoiced nor ordered, for each side and for both', () => {
    fc.assert(
      fc.property(rows, all => {
        const { kinds } = budgetLinesOf(overviewOf(all), whole)
        const lines = kinds.find(({ id }) => id === '1')?.lines
        for (const side of parties) {
          const line = lines?.[side]
          expect(line?.remaining).toBe((line?.budget ?? 0) - (line?.outcome ?? 0) - (line?.ordered ?? 0))
        }
        expect(lines?.joint.remaining).toBe((lines?.MVG.remaining ?? 0) + (lines?.MH.remaining ?? 0))
        expect(lines?.joint.forecast).toBe(1_000_000)
      }),
    )
  })
  test('of a kind that has none leaves nothing to compare with', () => {
    const one = {
      month: 2,
      categoryId: '2',
      about: abouts[3],
      netOre: 50_000,
      paidBy: 'MVG',
      invoiced: true,
      settled: false,
    } as const
    const { kinds } = budgetLinesOf(overviewOf([one]), whole)
    expect(kinds.find(({ id }) => id === '2')?.lines.joint).toMatchObject({
      outcome: 50_000,
      remaining: null,
    })
    expect(kinds.map(({ id }) => id)).toEqual(['1', '2'])
  })
})

describe('a picture', () => {
  const pieces = (groups: ReturnType<typeof monthBars>, texture: string) =>
    groups.flatMap(({ bars }) =>
      bars
        .flat()
        .filter(piece => piece.texture === texture)
        .map(({ ore }) => ore),
    )

  test('of the months holds the figures of their table', () => {
    fc.assert(
      fc.property(rows, view, (all, asked) => {
        const overview = overviewOf(all)
        const bars = monthBars({ overview, view: asked })
        const months = monthsOf(overview, asked)
        for (const side of sidesOf(asked)) {
          expect(pieces(bars, `${side}-outcome`)).toEqual(months.map(({ sums }) => sums.borne[side]))
          expect(pieces(bars, `${side}-ordered`)).toEqual(months.map(({ sums }) => sums.ordered[side]))
        }
      }),
    )
  })
  test('of the budget holds the figures of its table', () => {
    fc.assert(
      fc.property(rows, view, (all, asked) => {
        const overview = overviewOf(all)
        const bars = budgetBars({ overview, view: asked })
        const lines = budgetLinesOf(overview, asked).kinds.map(kind => kind.lines)
        expect(pieces(bars, 'budget')).toEqual(lines.map(line => line[asked.side ?? 'joint'].budget))
        expect(pieces(bars, 'forecast')).toEqual(lines.map(line => line[asked.side ?? 'joint'].forecast))
        for (const side of sidesOf(asked))
          expect(pieces(bars, `${side}-outcome`)).toEqual(lines.map(line => line[side].outcome))
      }),
    )
  })
  test('has an axis of few round marks that holds nought and every bar', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -90_000_000, max: 900_000_000 })), values => {
        const marks = marksFor(values)
        const [low = 1, high = 0] = [marks[0], marks.at(-1)]
        expect(marks).toContain(0)
        expect(marks.length).toBeLessThanOrEqual(7)
        for (const value of values) expect(value >= low && value <= high).toBe(true)
      }),
    )
    expect(marksFor([174_000])).toEqual([0, 50_000, 100_000, 150_000, 200_000])
    expect(
      reachOf([
        {
          name: 'mars',
          bars: [
            [
              { texture: 'MVG-outcome', ore: 5 },
              { texture: 'MH-outcome', ore: -2 },
            ],
          ],
        },
      ]),
    ).toEqual([5, -2])
  })
})

describe('the share over the years', () => {
  test('is MH’s part of what both bore, beside what the keys alone would have given; none where nothing is borne', () => {
    const overview = overviewOf([])
    const years = [
      { ...addUp([]), year: 2024, borne: { MVG: 800, MH: 200 }, byKey: { MVG: 850, MH: 150 } },
      { ...addUp([]), year: 2025, byKey: zero },
    ]
    expect(reachedShares({ ...overview, years }).map(({ reached, agreed }) => [reached, agreed])).toEqual([
      [0.2, 0.15],
      [null, null],
    ])
  })
})

describe('what a person should know of', () => {
  test('comes with the gravest first, and only what there is', () => {
    const overview = overviewOf([])
    expect(warningsOf(overview)).toEqual([])
    const counts = { ...overview.counts, deviations: 2, unreasoned: 1, withoutReceipt: 4, breaches: 1 }
    expect(warningsOf({ ...overview, counts }).map(({ kind, count }) => [kind, count])).toEqual([
      ['breaches', 1],
      ['unreasoned', 1],
      ['withoutReceipt', 4],
      ['deviations', 2],
    ])
  })
  test('what has a reason is never told together with what has none', () => {
    expect(dashboardSv.warnings.deviations(2)).toBe('2 kostnader har en annan fördelning, med skäl')
    expect(dashboardSv.warnings.unreasoned(1)).toBe(
      'Skäl saknas: 1 kostnad inom gränsen har en annan fördelning',
    )
  })
  test('is said in whole words, one as well as many, in both languages', () => {
    for (const { warnings } of [dashboardSv, dashboardEn])
      for (const { kind } of warningsOf({
        ...overviewOf([]),
        counts: {
          breaches: 1,
          deviations: 1,
          unreasoned: 1,
          related: 1,
          unshared: 1,
          withoutReceipt: 1,
          changedAfterSettlement: 1,
          missingSettlements: 0,
          heldTwice: 0,
          unreadable: 1,
        },
      })) {
        expect(warnings[kind](1)).toContain('1 ')
        expect(warnings[kind](3)).toContain('3 ')
        expect(warnings[kind](1).replace('1', '')).not.toBe(warnings[kind](3).replace('3', ''))
      }
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cost, frozenIn, cost as schema } from '../../src/domain/costs.ts'
import { bareRecord } from '../../src/domain/same-record.ts'
import { changesSince } from '../../src/domain/settled.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { costStates, parties } from '../../src/domain/vocabulary.ts'
import { openBook } from '../../src/web/costs/cost-book.ts'
import { chainOf } from '../../src/web/costs/cost-chain.ts'
import {
  blankCost,
  type CostDraft,
  correctionOf,
  creditOf,
  draftOf,
  leftOf,
  looksLikeSeatFee,
  splits,
} from '../../src/web/costs/cost-draft.ts'
import { checkDraft, readDraft, type Writing } from '../../src/web/costs/cost-reading.ts'
import { aboutsIn, inOrderOf, isAskedFor, rowsOf, sumsOf } from '../../src/web/costs/cost-rows.ts'
import { proposedCorrection } from '../../src/web/costs/cost-settled.ts'
import {
  askedRows,
  type CostView,
  costSortings,
  isNarrowed,
  readCostView,
  widened,
  writeCostView,
} from '../../src/web/costs/cost-view.ts'
import { rowsAddress } from '../../src/web/costs/row-address.ts'
import { costsSv } from '../../src/web/costs/words.sv.ts'
import { sv as tabSv } from '../../src/web/words.sv.ts'
import { cost, credit, lists } from '../support/collaboration.ts'
import { settlementOf } from '../support/some-settlement.ts'

const sv = { ...tabSv, ...costsSv }

const stored = (record: Cost, id: string): Stored<Cost> => ({
  etag: '"1"',
  modifiedAt: '2026-01-01T00:00:00Z',
  modifiedBy: 'Vera',
  ...record,
  id,
})
const ore = fc.integer({ min: 1, max: 10_000_000_000 })
const share = (netOre: number) =>
  fc.constantFrom(
    shareByKey(netOre, { MVG: 85, MH: 15 }),
    { MVG: netOre, MH: 0 },
    { MVG: 0, MH: netOre },
    { MVG: Math.trunc(netOre / 3), MH: netOre - Math.trunc(netOre / 3) },
  )

/** Any cost as the tab can have written it. */
const shared: fc.Arbitrary<Cost> = ore.chain(netOre =>
  fc
    .record({
      shares: share(netOre),
      title: fc.constantFrom('Lokal', 'Lunch', 'Ändrad bokning', 'Åka buss'),
      day: fc.constantFrom('2026-01-03', '2026-05-06', '2026-11-30', '2025-12-31'),
      supplier: fc.constantFrom('', 'Kafé Modellen', 'Kusthotell Provet'),
      categoryId: fc.constantFrom('1', '2'),
      paidBy: fc.constantFrom(...parties),
      vatOre: fc.integer({ min: 0, max: netOre }),
      state: fc.constantFrom(...costStates),
      activityId: fc.constantFrom(null, '4'),
      meetingId: fc.constantFrom(null, '7'),
      round: fc.constantFrom('', 'Grund våren 2026'),
      receipt: fc.constantFrom('', 'https://diariet.example/1'),
    })
    .map(({ shares, ...more }) => {
      const byKey = shares.MVG === shareByKey(netOre, { MVG: 85, MH: 15 }).MVG
      return cost(netOre, { shares, deviationReason: byKey ? '' : 'Delad annorlunda.', ...more })
    }),
)
const unshared = fc.constant(cost(86_500, { shares: null, title: 'Skriven för hand' }))
const rows: fc.Arbitrary<Stored<Cost>[]> = fc
  .array(fc.oneof({ weight: 5, arbitrary: shared }, { weight: 1, arbitrary: unshared }), { maxLength: 20 })
  .map(all => all.map((one, at) => stored(one, String(at + 1))))

const about = fc.constantFrom<CostView['about']>(
  null,
  { noun: 'activities', id: '4' },
  { noun: 'meetings', id: '7' },
  { noun: 'round', id: 'grund våren 2026' },
  { noun: 'nothing', id: '' },
)
const view: fc.Arbitrary<CostView> = fc.record({
  year: fc.integer({ min: 2014, max: 2099 }),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
  category: fc.constantFrom(null, '1', '2'),
  side: fc.constantFrom(null, ...parties),
  about,
  visa: fc.constantFrom(null, ...askedRows),
  q: fc.constantFrom('', 'kafé', 'lokal', '100 % & mer'),
  sort: fc.constantFrom(...costSortings),
  descending: fc.boolean(),
})
const whole = readCostView('?year=2026', 2026)

describe('a view of the costs can be sent to a colleague', () => {
  test('the address says all of it', () => {
    fc.assert(
      fc.property(view, asked => {
        expect(readCostView(writeCostView(asked), 1999)).toEqual(asked)
      }),
    )
  })
  test('whatever an address says, there is a view and no failure', () => {
    fc.assert(
      fc.property(fc.string(), fc.webQueryParameters(), (text, query) => {
        for (const search of [text, query]) expect(costSortings).toContain(readCostView(search, 2026).sort)
      }),
    )
  })
  test('the way down from a figure on the dashboard narrows to what the figure is the sum of', () => {
    const address = rowsAddress({
      year: 2025,
      month: 3,
      category: '2',
      side: 'MH',
      about: { noun: 'round', id: 'grund våren 2026' },
      visa: 'breaches',
      q: 'kafé',
    })
    expect(readCostView(address.split('?')[1] ?? '', 2026)).toEqual({
      ...readCostView('?year=2025', 2026),
      month: 3,
      category: '2',
      side: 'MH',
      about: { noun: 'round', id: 'grund våren 2026' },
      visa: 'breaches',
      q: 'kafé',
    })
  })
  test('without filters nothing is left out, and newest stands first', () => {
    fc.assert(
      fc.property(rows, view, (all, asked) => {
        const book = openBook(lists({ costs: all }))
        const ofYear = rowsOf(book, 2026)
        const open = { ...widened(asked), year: 2026 }
        expect(isNarrowed(open)).toBe(false)
        expect(ofYear.every(row => isAskedFor(row, open))).toBe(true)
        const days = inOrderOf(ofYear, whole).map(row => row.cost.day)
        expect(days).toEqual(days.toSorted().toReversed())
      }),
    )
  })
})

describe('the rows of a view', () => {
  test('are the same rows whatever they are ordered by', () => {
    fc.assert(
      fc.property(rows, view, (all, asked) => {
        const ofYear = rowsOf(openBook(lists({ costs: all })), 2026)
        const ids = (some: typeof ofYear) => some.map(row => row.cost.id).toSorted()
        expect(ids(inOrderOf(ofYear, asked))).toEqual(ids(ofYear))
      }),
    )
  })
  test('come to sums that follow the filters, and what is not shared is said for itself', () => {
    fc.assert(
      fc.property(rows, view, (all, asked) => {
        const ofYear = rowsOf(openBook(lists({ costs: all })), 2026)
        const narrowed = ofYear.filter(row => isAskedFor(row, { ...asked, year: 2026 }))
        for (const shown of [ofYear, narrowed]) {
          const { invoiced, ordered, unsharedCount, unsharedOre } = sumsOf(shown)
          expect(invoiced.count + ordered.count + unsharedCount).toBe(shown.length)
          for (const sum of [invoiced, ordered]) expect(sum.shares.MVG + sum.shares.MH).toBe(sum.netOre)
          expect(invoiced.netOre + ordered.netOre + unsharedOre).toBe(
            shown.reduce((total, { cost: { netOre } }) => total + netOre, 0),
          )
        }
      }),
    )
  })
  test('by what they belong to are together all rows, none of them twice', () => {
    fc.assert(
      fc.property(rows, all => {
        const ofYear = rowsOf(openBook(lists({ costs: all })), 2026)
        const parts = aboutsIn(ofYear).map(one =>
          ofYear.filter(row => isAskedFor(row, { ...whole, about: one })),
        )
        expect(parts.flat().length).toBe(ofYear.length)
      }),
    )
  })
  test('that stand apart are found by how they stand', () => {
    const all = [
      cost(600_000, { shares: { MVG: 600_000, MH: 0 }, deviationReason: 'Så blev det.' }),
      cost(10_000, {
        shares: { MVG: 0, MH: 10_000 },
        deviationReason: 'Så blev det.',
        receipt: 'https://a.example',
      }),
      cost(10_000, { shares: null, state: 'ordered' }),
      cost(10_000, { shares: { MVG: 0, MH: 10_000 }, receipt: 'https://a.example' }),
      cost(600_000, { keyMVG: 84, keyMH: 16, shares: { MVG: 504_000, MH: 96_000 }, state: 'ordered' }),
    ].map((one, at) => stored(one, String(at + 1)))
    const autumn = { ...trial, validFrom: '2020-07-01', partsMVG: 84, partsMH: 16 }
    const settled = { costId: '2', paidBy: 'MVG', shareMVGOre: 8500, shareMHOre: 1500 } as const
    const settlements = [settlementOf([{ ...settled, categoryId: '1', title: 'Lunch' }])]
    const ofYear = rowsOf(openBook(lists({ costs: all, settlements, shareKeys: [autumn] })), 2026)
    const found = Object.fromEntries(
      askedRows.map(visa => [
        visa,
        ofYear.filter(row => isAskedFor(row, { ...whole, visa })).map(row => row.cost.id),
      ]),
    )
    expect(found).toEqual({
      breaches: ['1'],
      deviations: ['2', '5'],
      unreasoned: ['4'],
      related: [],
      unshared: ['3'],
      withoutReceipt: ['1'],
      changedAfterSettlement: ['2'],
      unsettled: ['1', '4'],
      ordered: ['3', '5'],
    })
  })
})

const trial = { title: '84–16', decision: 'Styrgruppen, § 9', meetingId: null, reason: '' }
const categories = [{ title: 'Chefsmöte', account: '', order: 1, active: true }]
const newCost: Writing = { kind: 'cost', id: null, original: null }

function written(more: Partial<CostDraft>, writing = newCost, costs: readonly Stored<Cost>[] = []) {
  const draft = { ...blankCost('2026-05-06', 'MVG'), title: 'Lokal', categoryId: '1', vat: '0', ...more }
  const book = openBook(lists({ costs: [...costs], categories }))
  const reading = readDraft(draft, writing, book)
  return { reading, ...checkDraft(draft, reading, writing, book, sv) }
}

describe('a cost being written', () => {
  test('tells at once what each side bears, to the öre', () => {
    const { reading, record } = written({ net: '1 234,57' })
    expect(reading.shares).toEqual({ MVG: 104_938, MH: 18_519 })
    expect(record).toMatchObject({ netOre: 123_457, keyMVG: 85, keyMH: 15, shareMVGOre: 104_938 })
    expect(reading.inForce).toMatchObject({ from: '2023-06-26' })
  })
  test('is recommended to follow the key up to 5 000,00 kr and must above it', () => {
    const force = (net: string) => written({ net }).reading.standing?.force
    expect(['4 999,99', '5 000,00', '5 000,01'].map(force)).toEqual([
      'recommended',
      'recommended',
      'mandatory',
    ])
  })
  test('is the amount that was meant or none, however it is pasted', () => {
    for (const net of ['1 234,57', '1.234,57', '1234.57', '1\u00a0234,57 kr'])
      expect(written({ net }).record?.netOre).toBe(123_457)
    for (const net of ['12,345', '1.234', 'tusen', '', '10000000000000', '0', '-5'])
      expect(written({ net })).toMatchObject({ record: null, faults: { netOre: expect.any(String) } })
  })
  test('says at once why an amount cannot be that of a cost, also while more is missing, and shares nothing of it', () => {
    const why = { '0': 'zero', '0,00': 'zero', '-5': 'negative', '−1 234,57': 'negative' } as const
    for (const [net, netFault] of Object.entries(why)) {
      const { reading, faults } = written({ net, title: '', categoryId: null })
      expect(reading).toMatchObject({ netFault, preset: null, shares: null, standing: null })
      expect(faults?.netOre).toBe(sv.issues.refused[netFault]('Belopp exkl. moms'))
    }
    expect(written({ net: '0,01' }).reading).toMatchObject({ netFault: null, shares: { MVG: 1, MH: 0 } })
  })
  test('asks for moms rather than taking it for nothing', () => {
    expect(written({ net: '100', vat: '' }).faults).toEqual({ vatOre: sv.cost.form.vatMissing })
  })
  test('can be shared otherwise with a reason, also above the limit, where it stands as a breach', () => {
    expect(written({ net: '600', split: 'MH' }).faults).toHaveProperty('deviationReason')
    const reason = { deviationReason: 'MH höll i det.' }
    expect(written({ net: '600', split: 'MH', ...reason }).reading.standing?.split).toBe('deviation')
    const breach = written({ net: '6000', split: 'own', ownMVG: '1000,50', ...reason })
    expect(breach.record).toMatchObject({ shareMVGOre: 100_050, shareMHOre: 499_950 })
    expect(breach.reading.standing?.split).toBe('breach')
  })
  test('says which field lacks what, in words', () => {
    const { faults } = written({ title: ' ', day: '', categoryId: null, paidBy: null, net: '', vat: '' })
    expect(Object.keys(faults ?? {}).toSorted()).toEqual(
      ['categoryId', 'day', 'netOre', 'paidBy', 'title', 'vatOre'].toSorted(),
    )
    expect(written({ net: '100', day: '2013-05-06' }).faults?.day).toBe(sv.costRefusals.noKey)
  })
  test('points out what it passes the limit together with', () => {
    const earlier = stored(cost(294_000, { title: 'Första', supplier: 'Tryckeri Låtsas' }), '3')
    const more = { net: '2 900', supplier: 'tryckeri låtsas' }
    expect(written(more, newCost, [earlier]).reading.related).toMatchObject({ sumOre: 584_000 })
    expect(written({ ...more, supplier: 'Annan' }, newCost, [earlier]).reading.related).toBeNull()
    expect(written({ ...more, net: '2 000' }, newCost, [earlier]).reading.related).toBeNull()
  })
  test('knows a fee for a seat, which is not shared', () => {
    expect(looksLikeSeatFee('Deltagaravgift, två kursplatser')).toBe(true)
    expect(looksLikeSeatFee('Lokal till kursen')).toBe(false)
  })
  test('opened and saved as it stands is the same row', () => {
    fc.assert(
      fc.property(shared, one => {
        const row = stored(one, '5')
        const writing: Writing = { kind: 'cost', id: '5', original: null }
        const book = openBook(lists({ costs: [row], categories }))
        const draft = draftOf(bareRecord<Cost>(schema, row))
        expect(splits).toContain(draft.split)
        const { record } = checkDraft(draft, readDraft(draft, writing, book), writing, book, sv)
        expect(record).toEqual(bareRecord<Cost>(schema, row))
      }),
    )
  })
  test('keeps its key when another comes into force, until its day is changed', () => {
    const shareKeys = [
      {
        title: '80–20',
        validFrom: '2026-05-01',
        partsMVG: 80,
        partsMH: 20,
        decision: '§ 7',
        meetingId: null,
        reason: '',
      },
    ]
    const row = stored(cost(10_000, { day: '2026-05-06' }), '5')
    const writing: Writing = { kind: 'cost', id: '5', original: null }
    const book = openBook(lists({ costs: [row], categories, shareKeys }))
    const draft = draftOf(bareRecord<Cost>(schema, row))
    expect(readDraft(draft, writing, book)).toMatchObject({
      shares: { MVG: 8500, MH: 1500 },
      keyBefore: null,
    })
    expect(readDraft({ ...draft, day: '2026-05-07' }, writing, book)).toMatchObject({
      shares: { MVG: 8000, MH: 2000 },
      keyBefore: { MVG: 85, MH: 15 },
    })
  })
})

describe('a credit note being written', () => {
  test('of the whole cancels the cost to the öre, also after parts of it were taken back', () => {
    fc.assert(
      fc.property(
        ore.filter(net => net > 2),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (netOre, part) => {
          const original = stored(cost(netOre), '1')
          const taken = Math.min(netOre - 1, Math.max(1, Math.round(netOre * part)))
          const first = stored(credit(original, -taken), '2')
          const costs = [original, first]
          const draft = creditOf(original, costs, '2026-06-01', 'Kreditnota')
          const writing: Writing = { kind: 'credit', id: null, original }
          const book = openBook(lists({ costs, categories }))
          const { record } = checkDraft(draft, readDraft(draft, writing, book), writing, book, sv)
          const last = stored(record ?? original, '3')
          expect(leftOf(original, [...costs, last]).netOre).toBe(0)
          const chain = chainOf(first, [...costs, last])
          for (const party of parties)
            expect(chain.reduce((sum, row) => sum + (frozenIn(row)?.shares[party] ?? 0), 0)).toBe(0)
        },
      ),
    )
  })
  test('is the same with or without its minus, and never more than is left', () => {
    const original = stored(cost(10_000), '1')
    const writing: Writing = { kind: 'credit', id: null, original }
    const of = (net: string) => written({ net }, writing, [original])
    expect(of('50').record).toEqual(of('-50').record)
    expect(of('50').record).toMatchObject({ netOre: -5000, shareMVGOre: -4250, shareMHOre: -750 })
    expect(of('100,01').faults).toHaveProperty('netOre')
  })
})

describe('a cost changed after it was settled', () => {
  const settled = {
    costId: '1',
    day: '2026-05-06',
    categoryId: '1',
    paidBy: 'MVG',
    shareMVGOre: 8500,
    shareMHOre: 1500,
  } as const
  test('is told in its differences, and one correction says the same', () => {
    const now = stored(cost(12_000), '1')
    expect(changesSince(now, settled)).toEqual([
      { what: 'share', party: 'MVG', wasOre: 8500, isOre: 10_200 },
      { what: 'share', party: 'MH', wasOre: 1500, isOre: 1800 },
    ])
    const proposed = proposedCorrection(now, settled)
    expect(proposed).toEqual({ MVG: 1700, MH: 300 })
    const draft = correctionOf(now, '2026-06-01', 'Rättelse', proposed)
    expect(draft).toMatchObject({ net: '20,00', split: 'key' })
    const writing: Writing = { kind: 'correction', id: null, original: now }
    const book = openBook(lists({ costs: [now], categories }))
    expect(readDraft(draft, writing, book).shares).toEqual(proposed)
  })
  test('gets no proposal that one row cannot say', () => {
    const moved = stored(cost(10_000, { shares: { MVG: 5000, MH: 5000 } }), '1')
    const paid = stored(cost(12_000, { paidBy: 'MH' }), '1')
    const gone = stored(cost(10_000, { shares: null }), '1')
    const twoWays = stored(cost(12_000, { shares: { MVG: 12_000, MH: 0 } }), '1')
    for (const now of [moved, paid, gone, twoWays]) {
      expect(changesSince(now, settled).length).toBeGreaterThan(0)
      expect(proposedCorrection(now, settled)).toBeNull()
    }
  })
  test('is not told of when it is what was settled', () => {
    expect(changesSince(stored(cost(10_000), '1'), settled)).toEqual([])
  })
})

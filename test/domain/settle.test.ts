import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cost, cost as costSchema, freeze } from '../../src/domain/costs.ts'
import { addDays } from '../../src/domain/days.ts'
import { counter, previewSettlement, settle } from '../../src/domain/settle.ts'
import { changedSince, isCountered, settledIn } from '../../src/domain/settled.ts'
import { settlementPreview } from '../../src/domain/settlement-preview.ts'
import { mostRows, type Settlement, settlement } from '../../src/domain/settlements.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import type { Stored, Unreadable } from '../../src/domain/stored.ts'
import { sv } from '../../src/domain/words.sv.ts'

const stored = <T>(record: T, id: string, etag = `"rad ${id},1"`): Stored<T> => ({
  ...record,
  id,
  etag,
  modifiedAt: '',
  modifiedBy: 'Vera Påhittad',
})

const plain: Cost = {
  title: 'Lokal',
  day: '2026-02-03',
  supplier: 'Kusthotell Provet',
  categoryId: '1',
  kind: 'cost',
  refersToId: null,
  paidBy: 'MVG',
  netOre: 123_457,
  vatOre: 0,
  ...freeze({ MVG: 85, MH: 15 }, { MVG: 104_938, MH: 18_519 }),
  deviationReason: '',
  state: 'invoiced',
  activityId: null,
  meetingId: null,
  round: '',
  receipt: '',
  note: '',
}

/** A joint cost shared by its key unless it says otherwise. */
function cost(id: string, more: Partial<Cost> = {}): Stored<Cost> {
  const { netOre = plain.netOre } = more
  return stored(
    { ...plain, ...freeze({ MVG: 85, MH: 15 }, shareByKey(netOre, { MVG: 85, MH: 15 })), ...more },
    id,
  )
}

type Lists = { costs: readonly Stored<Cost>[]; settlements?: readonly Stored<Settlement>[] }

function preview({ costs, settlements = [] }: Lists, from = '2026-01-01', to = '2026-12-31') {
  return previewSettlement({
    costs: { records: costs, unreadable: [] },
    settlements: { records: settlements, unreadable: [] },
    from,
    to,
    number: settlements.length + 1,
    words: sv,
  })
}

const made = { day: '2027-01-10', request: 'prov' }
const settled = (lists: Lists, from?: string, to?: string): Stored<Settlement> =>
  stored(settle(preview(lists, from, to), made), String(1000 + (lists.settlements?.length ?? 0)))
const undo = (one: Stored<Settlement>, number: number): Stored<Settlement> =>
  stored(counter(one, { ...made, number, reason: 'Fel period', words: sv }), String(1000 + number - 1))

/** What MH owes MVG; below zero MVG owes MH. */
const due = ({ payer, amountOre }: Pick<Settlement, 'payer' | 'amountOre'>) =>
  payer === 'MVG' ? 0 - amountOre : amountOre

const dayIn2026 = fc.nat(364).map(at => addDays('2026-01-01', at))
const someKey = fc.constantFrom(
  { MVG: 85, MH: 15 },
  { MVG: 84, MH: 16 },
  { MVG: 1, MH: 0 },
  { MVG: 0, MH: 3 },
)
const sketch = fc.record({
  day: dayIn2026,
  paidBy: fc.constantFrom('MVG' as const, 'MH' as const),
  kind: fc.constantFrom('cost' as const, 'cost' as const, 'credit' as const, 'correction' as const),
  amount: fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 10_000_000_000 })),
  key: someKey,
  allOnOne: fc.boolean(),
  backwards: fc.boolean(),
  state: fc.constantFrom('invoiced' as const, 'invoiced' as const, 'invoiced' as const, 'ordered' as const),
})

/** Costs of a year: dear and cheap, credit notes and corrections, shared by their key or otherwise, some only ordered. */
const someCosts = fc.array(sketch, { maxLength: 25 }).map(sketches =>
  sketches.map(({ day, paidBy, kind, amount, key, allOnOne, backwards, state }, at) => {
    const netOre = kind === 'credit' || (kind === 'correction' && backwards) ? -amount : amount
    const shares = allOnOne ? { MVG: netOre, MH: 0 } : shareByKey(netOre, key)
    const refersToId = kind === 'cost' ? null : '1'
    return cost(String(at + 1), { day, paidBy, kind, refersToId, netOre, state, ...freeze(key, shares) })
  }),
)

/** Where a preview stands but for its number, which the title and the memo say too. */
function withoutNumber({ number, title, memo, basis, ...rest }: ReturnType<typeof preview>) {
  const said = (text: string) => text.replaceAll(`vräkning ${number}`, 'vräkning n')
  return { ...rest, title: said(title), memo: said(memo), basis: basis.slice(String(number).length) }
}

const sumsOf = ({ paidMVGOre, paidMHOre, shareMVGOre, shareMHOre, ...one }: Settlement) => [
  paidMVGOre,
  paidMHOre,
  shareMVGOre,
  shareMHOre,
  due(one),
]
const summed = (all: readonly Settlement[]) =>
  all.reduce((sums, one) => sums.map((sum, at) => sum + (sumsOf(one)[at] ?? 0)), [0, 0, 0, 0, 0])

describe('laws of settling', () => {
  it('every cost in these laws is one that the list Kostnader takes', () => {
    fc.assert(
      fc.property(someCosts, costs => {
        for (const { id: _id, etag: _etag, modifiedAt: _at, modifiedBy: _by, ...record } of costs)
          expect(costSchema.safeParse(record).error).toBeUndefined()
      }),
    )
  })

  it('a settlement and its counter-settlement are nothing: no öre is left and every cost is free again', () => {
    fc.assert(
      fc.property(someCosts, costs => {
        const before = preview({ costs })
        const one = settled({ costs })
        const other = undo(one, 2)
        expect(summed([one, other])).toEqual([0, 0, 0, 0, 0])
        const after = preview({ costs, settlements: [one, other] })
        expect(withoutNumber(after)).toEqual(withoutNumber(before))
        expect(after.number).toBe(3)
      }),
    )
  })

  it('the order in which rows are read changes nothing', () => {
    const shuffled = someCosts.chain(costs =>
      fc.tuple(fc.constant(costs), fc.shuffledSubarray(costs, { minLength: costs.length })),
    )
    fc.assert(
      fc.property(shuffled, ([costs, other]) => {
        expect(preview({ costs: other })).toEqual(preview({ costs }))
      }),
    )
  })

  it('a period cut in two anywhere settles to the same as the whole, whichever half comes first', () => {
    fc.assert(
      fc.property(someCosts, fc.nat(363), fc.boolean(), (costs, at, lastFirst) => {
        const cut = addDays('2026-01-01', at)
        const halves = [
          ['2026-01-01', cut],
          [addDays(cut, 1), '2026-12-31'],
        ] as const
        const [first, second] = lastFirst ? halves.toReversed() : halves
        const one = settled({ costs }, ...(first ?? []))
        const other = settled({ costs, settlements: [one] }, ...(second ?? []))
        const whole = settled({ costs })
        expect(summed([one, other])).toEqual(sumsOf(whole))
        const ids = (rows: Settlement['rows']) => rows.map(({ costId }) => costId).toSorted()
        expect(ids([...one.rows, ...other.rows])).toEqual(ids(whole.rows))
        expect(preview({ costs, settlements: [one, other] }).rows).toEqual([])
      }),
    )
  })

  it('what is shown adds up to its rows, and what is made of it is what the list Avräkningar takes', () => {
    fc.assert(
      fc.property(someCosts, costs => {
        const shown = preview({ costs })
        expect(settlementPreview.parse(shown)).toEqual(shown)
        const paid = (party: string) =>
          shown.rows
            .filter(row => row.paidBy === party)
            .reduce((sum, { shareMVGOre, shareMHOre }) => sum + shareMVGOre + shareMHOre, 0)
        expect(shown.paid).toEqual({ MVG: paid('MVG'), MH: paid('MH') })
        expect(shown.borne.MVG + shown.borne.MH).toBe(shown.paid.MVG + shown.paid.MH)
        expect(shown.borne.MH).toBe(shown.rows.reduce((sum, row) => sum + row.shareMHOre, 0))
        expect(due(shown)).toBe(shown.borne.MH - shown.paid.MH)
        expect(shown.amountOre).toBeGreaterThanOrEqual(0)
        expect(shown.payer === null).toBe(shown.amountOre === 0)
        const record = settle(shown, made)
        expect(settlement.parse(record)).toEqual(record)
        const back = counter(stored(record, '1'), { ...made, number: 2, reason: 'Fel', words: sv })
        expect(settlement.parse(back)).toEqual(back)
        // Also nothing turned round is nothing, and not the computer's own negative one.
        expect(JSON.parse(JSON.stringify(back))).toEqual(back)
      }),
    )
  })

  it('after paying, each side has borne exactly its share', () => {
    fc.assert(
      fc.property(someCosts, costs => {
        const { paid, borne, ...claim } = preview({ costs })
        expect(paid.MH + due(claim)).toBe(borne.MH)
        expect(paid.MVG - due(claim)).toBe(borne.MVG)
      }),
    )
  })

  it('a cost is locked when and only when a standing settlement lists it, and by that one', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ does: fc.constant('settle' as const), from: dayIn2026, days: fc.nat(200) }),
        fc.record({ does: fc.constant('counter' as const), at: fc.nat(5) }),
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(someCosts, steps, (costs, story) => {
        const settlements: Stored<Settlement>[] = []
        for (const step of story) {
          if (step.does === 'settle') {
            const shown = preview({ costs, settlements }, step.from, addDays(step.from, step.days))
            if (shown.rows.length > 0) settlements.push(settled({ costs, settlements }, shown.from, shown.to))
          } else {
            const open = settlements.filter(one => one.countersId === null && !isCountered(one, settlements))
            const target = open[step.at]
            if (target !== undefined) settlements.push(undo(target, settlements.length + 1))
          }
        }
        const locks = settledIn(settlements)
        for (const { id } of costs) {
          const standing = settlements.filter(
            one =>
              one.countersId === null &&
              settlements.every(other => other.countersId !== one.id) &&
              one.rows.some(({ costId }) => costId === id),
          )
          expect(standing.length).toBeLessThan(2)
          expect(locks.get(id)).toBe(standing[0])
        }
        const free = preview({ costs, settlements }).rows.map(({ costId }) => costId)
        expect(free.filter(id => locks.has(id))).toEqual([])
        // Whatever was settled, undone and settled again, the ledger and what is left make the whole.
        expect(summed(settlements)[4]).toBe(due(preview({ costs })) - due(preview({ costs, settlements })))
      }),
    )
  })
})

describe('what a settlement of a period takes', () => {
  it('is what was invoiced on its days, first and last day among them, in the order of day and row', () => {
    const costs = [
      cost('10', { day: '2026-06-30' }),
      cost('9', { day: '2026-06-30' }),
      cost('8', { day: '2026-01-01' }),
      cost('7', { day: '2025-12-31' }),
      cost('6', { day: '2026-07-01' }),
      cost('5', { day: '2026-03-01', state: 'ordered' }),
    ]
    const shown = preview({ costs }, '2026-01-01', '2026-06-30')
    expect(shown.rows.map(({ costId }) => costId)).toEqual(['8', '9', '10'])
    expect(shown.notInvoiced).toBe(1)
    expect(shown.earlier).toEqual({ count: 1, from: '2025-12-31' })
    expect(shown.obstacles).toEqual([])
  })

  it('leaves out what another settlement holds, and does not call it forgotten', () => {
    const costs = [cost('1', { day: '2026-01-15' }), cost('2', { day: '2026-05-15' })]
    const january = settled({ costs }, '2026-01-01', '2026-01-31')
    const shown = preview({ costs, settlements: [january] }, '2026-05-01', '2026-05-31')
    expect(shown.earlier.count).toBe(0)
    expect(preview({ costs, settlements: [january] }).rows.map(({ costId }) => costId)).toEqual(['2'])
  })

  it('follows the example of 1 234,57 kr: MVG has paid, MH owes its 185,19 kr', () => {
    expect(preview({ costs: [cost('1')] })).toMatchObject({ payer: 'MH', amountOre: 18_519 })
    expect(preview({ costs: [cost('1', { paidBy: 'MH' })] })).toMatchObject({
      payer: 'MVG',
      amountOre: 104_938,
    })
  })

  it('turns round when there are only credit notes', () => {
    const credit = cost('2', { kind: 'credit', refersToId: '1', netOre: -123_457 })
    expect(preview({ costs: [credit] })).toMatchObject({
      payer: 'MVG',
      amountOre: 18_519,
      paid: { MVG: -123_457, MH: 0 },
    })
    expect(preview({ costs: [cost('1'), credit] })).toMatchObject({
      payer: null,
      amountOre: 0,
      obstacles: [],
    })
  })
})

describe('what stands in the way of a settlement', () => {
  const bad: Unreadable = { id: '77', title: 'Oläslig', reasons: ['Dag saknas.'], webUrl: '' }
  const given = {
    costs: { records: [cost('1')], unreadable: [] },
    settlements: { records: [], unreadable: [] },
    from: '2026-01-01',
    to: '2026-06-30',
    number: 1,
    words: sv,
  }
  const unshared = { keyMVG: null, keyMH: null, shareMVGOre: null, shareMHOre: null }

  it('is a cost of the period that nobody has shared, but not one outside it or only ordered', () => {
    const costs = [
      cost('1'),
      cost('2', unshared),
      cost('3', { ...unshared, day: '2026-08-01' }),
      cost('4', { ...unshared, state: 'ordered' }),
    ]
    expect(preview({ costs }, '2026-01-01', '2026-06-30').obstacles).toEqual([
      { kind: 'unshared', ids: ['2'] },
    ])
  })

  it('is a settlement that cannot be read: it may hold the costs already', () => {
    expect(
      previewSettlement({ ...given, settlements: { records: [], unreadable: [bad] } }).obstacles,
    ).toEqual([{ kind: 'unreadableSettlement', ids: ['77'] }])
  })

  it('is not a cost that cannot be read: it is said, left out, and free for a later settlement', () => {
    const shown = previewSettlement({ ...given, costs: { ...given.costs, unreadable: [bad] } })
    expect(shown).toMatchObject({ obstacles: [], unreadableCosts: ['77'], payer: 'MH', amountOre: 18_519 })
    expect(shown.rows.map(({ costId }) => costId)).toEqual(['1'])
    const first = stored(settle(shown, made), '9')
    const mended = preview({ costs: [cost('1'), cost('77')], settlements: [first] })
    expect(mended.rows.map(({ costId }) => costId)).toEqual(['77'])
    expect(mended.unreadableCosts).toEqual([])
  })

  it('a cost that was settled and cannot be read since is not said to be left out', () => {
    const one = settled({ costs: [cost('77')] })
    const settlements = { records: [one], unreadable: [] }
    const shown = previewSettlement({ ...given, settlements, costs: { ...given.costs, unreadable: [bad] } })
    expect(shown.unreadableCosts).toEqual([])
  })

  it('is a settlement that was removed: every number up to the next has its row, or is named', () => {
    const costs = [
      cost('1', { day: '2026-01-15' }),
      cost('2', { day: '2026-05-15' }),
      cost('3', { day: '2026-09-15' }),
    ]
    const first = settled({ costs }, '2026-01-01', '2026-01-31')
    const second = settled({ costs, settlements: [first] }, '2026-05-01', '2026-05-31')
    const inTheWay = (settlements: readonly Stored<Settlement>[]) =>
      previewSettlement({ ...given, settlements: { records: settlements, unreadable: [] }, number: 3 })
        .obstacles
    expect(inTheWay([first, second]).map(({ kind }) => kind)).not.toContain('missingSettlement')
    expect(inTheWay([second])).toContainEqual({ kind: 'missingSettlement', ids: [], numbers: [1] })
    expect(inTheWay([first])).toContainEqual({ kind: 'missingSettlement', ids: [], numbers: [2] })
    expect(inTheWay([])).toContainEqual({ kind: 'missingSettlement', ids: [], numbers: [1, 2] })
  })

  it('is a cost that two standing settlements hold, since what undid one of them was removed', () => {
    const costs = [cost('1')]
    const first = settled({ costs })
    const undone = undo(first, 2)
    const again = settled({ costs, settlements: [first, undone] })
    const whole = { ...again, id: '1003' }
    expect(preview({ costs, settlements: [first, undone, whole] }).obstacles).toEqual([
      { kind: 'nothing', ids: [] },
    ])
    expect(preview({ costs, settlements: [first, whole] }).obstacles).toContainEqual({
      kind: 'heldTwice',
      ids: ['1'],
      numbers: [1, 3],
    })
  })

  it('is that nothing is left', () => {
    expect(preview({ costs: [] }).obstacles).toEqual([{ kind: 'nothing', ids: [] }])
    const one = settled({ costs: [cost('1')] })
    expect(preview({ costs: [cost('1')], settlements: [one] }).obstacles).toEqual([
      { kind: 'nothing', ids: [] },
    ])
  })

  it('is more than a row in SharePoint holds, in number or in money', () => {
    const many = (count: number, more: Partial<Cost> = {}) =>
      Array.from({ length: count }, (_, at) => cost(String(at + 1), more))
    expect(preview({ costs: many(mostRows) }).obstacles).toEqual([])
    expect(preview({ costs: many(mostRows + 1) }).obstacles).toEqual([{ kind: 'tooManyRows', ids: [] }])
    expect(preview({ costs: many(100, { netOre: 10_000_000_000 }) }).obstacles).toEqual([])
    expect(preview({ costs: many(101, { netOre: 10_000_000_000 }) }).obstacles).toEqual([
      { kind: 'tooManyRows', ids: [] },
    ])
  })
})

describe('what a settlement rests on', () => {
  const basis = (costs: readonly Stored<Cost>[]) => preview({ costs }).basis

  it('is another as soon as a row, its version or the number is', () => {
    const [one, two] = [cost('1'), cost('2')]
    const bases = [
      basis([one]),
      basis([one, two]),
      basis([two]),
      basis([{ ...one, etag: '"rad 1,2"' }]),
      previewSettlement({
        costs: { records: [one], unreadable: [] },
        settlements: { records: [], unreadable: [] },
        from: '2026-01-01',
        to: '2026-12-31',
        number: 2,
        words: sv,
      }).basis,
    ]
    expect(new Set(bases).size).toBe(bases.length)
    expect(basis([two, one])).toBe(basis([one, two]))
  })

  it('stays as it was: a row changed afterwards in SharePoint is seen, one read again is not', () => {
    const [row] = settled({ costs: [cost('1')] }).rows
    if (row === undefined) throw new Error('nothing was settled')
    expect(changedSince({ ...cost('1'), title: 'Lokal och mat', note: 'x' }, row)).toBe(false)
    const changes: Partial<Cost>[] = [
      { paidBy: 'MH' },
      { state: 'ordered' },
      { shareMVGOre: 104_937, shareMHOre: 18_520 },
      { netOre: 20_000, ...freeze({ MVG: 85, MH: 15 }, { MVG: 17_000, MH: 3_000 }) },
      { keyMVG: null, keyMH: null, shareMVGOre: null, shareMHOre: null },
      { day: '2026-02-04' },
      { categoryId: '2' },
    ]
    for (const change of changes) expect(changedSince({ ...cost('1'), ...change }, row)).toBe(true)
    expect(changedSince(null, row)).toBe(true)
  })
})

describe('in words', () => {
  const titled = (from: string, to: string) => preview({ costs: [cost('1')] }, from, to).title

  it('a settlement is called by its number and its period', () => {
    expect(titled('2026-01-01', '2026-06-30')).toBe('Avräkning 1: första halvåret 2026')
    expect(titled('2026-07-01', '2026-12-31')).toBe('Avräkning 1: andra halvåret 2026')
    expect(titled('2026-01-01', '2026-12-31')).toBe('Avräkning 1: helåret 2026')
    expect(titled('2026-03-12', '2026-04-30')).toBe('Avräkning 1: 12 mars–30 april 2026')
    expect(titled('2025-12-12', '2026-04-30')).toBe('Avräkning 1: 12 december 2025–30 april 2026')
    expect(titled('2026-03-12', '2026-03-12')).toBe('Avräkning 1: 12 mars 2026')
    expect(titled('2025-07-01', '2026-12-31')).toBe('Avräkning 1: 1 juli 2025–31 december 2026')
  })

  const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

  it('the memo can be pasted into an invoice as it is', () => {
    const costs = [
      cost('1'),
      cost('2', { paidBy: 'MH', netOre: 20_000, ...freeze({ MVG: 84, MH: 16 }, { MVG: 16_800, MH: 3_200 }) }),
      cost('3', { kind: 'credit', refersToId: '1', netOre: -10_000 }),
      cost('4', { netOre: 5_000, ...freeze({ MVG: 85, MH: 15 }, { MVG: 5_000, MH: 0 }) }),
    ]
    expect(spaced(preview({ costs }, '2026-01-01', '2026-06-30').memo)).toBe(
      [
        'Avräkning 1: första halvåret 2026',
        'Miljösamverkan Halland (MH) betalar 2,19 kr till Miljösamverkan Västra Götaland (MVG).',
        'Gäller gemensamma kostnader från 1 januari 2026 till 30 juni 2026.',
        'Underlag: 3 kostnader och 1 kreditnota, sammanlagt 1 384,57 kr.',
        'MVG har betalat 1 184,57 kr och ska bära 1 182,38 kr.',
        'MH har betalat 200,00 kr och ska bära 202,19 kr.',
        'Fördelningsnyckel (MVG–MH): 85–15 och 84–16.',
        'Annan fördelning än nyckelns: 1 kostnad.',
        'Beloppen är exklusive moms. Hur moms hanteras avgör ekonomifunktionerna enligt sina egna regler.',
        'Märk fakturan: Avräkning 1.',
      ].join('\n'),
    )
  })

  it('where nothing is owed there is no invoice to mark', () => {
    const costs = [cost('1'), cost('2', { kind: 'credit', refersToId: '1', netOre: -123_457 })]
    const { memo } = preview({ costs })
    expect(memo).toContain('Ingen av sidorna är skyldig den andra något.')
    expect(memo).not.toMatch(/betalar|Märk/)
  })

  it('a counter-settlement says what it undoes and who pays back', () => {
    const one = settled({ costs: [cost('1')] }, '2026-01-01', '2026-06-30')
    const other = undo(one, 2)
    expect(other).toMatchObject({ payer: 'MVG', amountOre: 18_519, countersId: one.id, reason: 'Fel period' })
    expect(other.title).toBe('Avräkning 2: häver avräkning 1 (första halvåret 2026)')
    expect(spaced(other.memo).split('\n')).toEqual([
      'Avräkning 2: häver avräkning 1 (första halvåret 2026)',
      'Avräkning 1 gäller inte längre.',
      'Är den betald betalar Miljösamverkan Västra Götaland (MVG) tillbaka 185,19 kr till Miljösamverkan Halland (MH).',
      'Är den fakturerad men inte betald krediteras fakturan.',
      'Beloppen är exklusive moms. Hur moms hanteras avgör ekonomifunktionerna enligt sina egna regler.',
      'Kostnaderna kan avräknas på nytt.',
    ])
  })

  it('every memo fits in its cell, and so does the title', () => {
    fc.assert(
      fc.property(someCosts, dayIn2026, fc.nat(300), (costs, from, days) => {
        const shown = preview({ costs }, from, addDays(from, days))
        expect(shown.memo.length).toBeLessThan(2_000)
        expect(shown.title.length).toBeLessThan(100)
      }),
    )
  })
})

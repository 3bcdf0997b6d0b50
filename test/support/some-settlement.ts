import fc from 'fast-check'
import type { Category } from '../../src/domain/categories.ts'
import type { Cost } from '../../src/domain/costs.ts'
import { type FinanceField, financeKey } from '../../src/domain/finance-fields.ts'
import type { Setting } from '../../src/domain/settings.ts'
import type { SettledRow, Settlement } from '../../src/domain/settlements.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { type Party, parties } from '../../src/domain/vocabulary.ts'

const stored = <T>(record: T, id: string): Stored<T> => ({
  ...record,
  id,
  etag: '1',
  modifiedAt: '',
  modifiedBy: '',
})

/** How the two invented organisations keep their books. The numbers have right check digits and belong to nobody. */
export const books: Readonly<Record<Party, Readonly<Record<FinanceField, string>>>> = {
  MVG: {
    company: 'Påhittade västkommunförbundet',
    orgNumber: '222222-2222',
    costCentre: '4711',
    counterAccount: '1690',
    costAccount: '4690',
    series: 'MS',
  },
  MH: {
    company: 'Påhittade regionen "Söder"',
    orgNumber: '222222-3337',
    costCentre: 'MILJÖ-1',
    counterAccount: '3990',
    costAccount: '4691',
    series: '',
  },
}

/** The rows in Inställningar for it. */
export const bookSettings: Setting[] = parties.flatMap(party =>
  (['company', 'orgNumber', 'costCentre', 'counterAccount', 'costAccount', 'series'] as const).map(field => ({
    key: financeKey(party, field),
    value: books[party][field],
  })),
)

/** Settled on the first of March unless another day is given. */
export type SettledCost = Omit<SettledRow, 'day'> & { day?: string; title: string }

const march = '2026-03-01'

/** A cost with what a settlement does not look at left plain. */
export function costOf({
  costId,
  paidBy,
  shareMVGOre,
  shareMHOre,
  categoryId,
  title,
  day = march,
}: SettledCost): Stored<Cost> {
  const record: Cost = {
    title,
    day,
    supplier: 'Påhittade konferenser',
    categoryId,
    kind: 'cost',
    refersToId: null,
    paidBy,
    netOre: shareMVGOre + shareMHOre,
    vatOre: 0,
    keyMVG: 85,
    keyMH: 15,
    shareMVGOre,
    shareMHOre,
    deviationReason: '',
    state: 'invoiced',
    activityId: null,
    meetingId: null,
    round: '',
    receipt: '',
    note: '',
  }
  return stored(record, costId)
}

/** A settlement of these costs, with the sums they come to. */
export function settlementOf(
  costs: readonly SettledCost[],
  more: Partial<Settlement> = {},
): Stored<Settlement> {
  const rows = costs.map(({ costId, day = march, categoryId, paidBy, shareMVGOre, shareMHOre }) => ({
    costId,
    day,
    categoryId,
    paidBy,
    shareMVGOre,
    shareMHOre,
  }))
  const total = (of: (row: SettledRow) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const paidBy = (party: Party) => total(row => (row.paidBy === party ? row.shareMVGOre + row.shareMHOre : 0))
  const shareMHOre = total(row => row.shareMHOre)
  const due = shareMHOre - paidBy('MH')
  const record: Settlement = {
    title: 'Avräkning 3, första halvåret 2026',
    number: 3,
    from: '2026-01-01',
    to: '2026-06-30',
    settledOn: '2026-07-01',
    payer: due === 0 ? null : due > 0 ? 'MH' : 'MVG',
    amountOre: Math.abs(due),
    paidMVGOre: paidBy('MVG'),
    paidMHOre: paidBy('MH'),
    shareMVGOre: total(row => row.shareMVGOre),
    shareMHOre,
    rows,
    countersId: null,
    reason: '',
    memo: 'Enligt överenskommelse.',
    request: 'begäran-3',
    ...more,
  }
  return stored(record, '9')
}

export const categoryOf = (id: number, title: string, account: string): Stored<Category> =>
  stored({ title, account, order: id * 10, active: true }, String(id))

const ore = fc.integer({ min: -50_000_000_00, max: 50_000_000_00 })

/** Any text that a person, or another program, may leave in a title. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '{', '}', '#', ' ', '\n', '\t', 'å', 'é', '–', '”', '🙂', 'Ж'),
    maxLength: 80,
  }),
)

/** Any costs that can be settled, of four kinds of cost with titles of any text. */
export const someCosts: fc.Arbitrary<SettledCost[]> = fc
  .array(
    fc.record({
      paidBy: fc.constantFrom(...parties),
      shareMVGOre: ore,
      shareMHOre: ore,
      categoryId: fc.constantFrom('1', '2', '3', '4'),
      title: anyText,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(rows => rows.map((row, at) => ({ ...row, costId: String(at + 1) })))

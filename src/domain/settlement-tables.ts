import type { Cost } from './costs.ts'
import { type NameOf, sayField } from './say-field.ts'
import type { SettledRow, Settlement } from './settlements.ts'
import type { Stored } from './stored.ts'
import type { Cell, Column, Table } from './tables.ts'
import type { Words } from './words.sv.ts'

type Both = { MVG: number; MH: number }

const money = 16
const text = 24
const wide = 44

const moneyColumns = (headings: readonly string[]): Column[] =>
  headings.map(heading => ({ heading, width: money }))

const both = (label: string, { MVG, MH }: Both): Cell[] => [
  label,
  '',
  { ore: MVG },
  { ore: MH },
  { ore: MVG + MH },
]

/** What each side is to bear of each kind of cost, as it was settled. */
function borneByKind(
  settlement: Settlement,
  sign: number,
  kindOf: (row: SettledRow) => string,
  words: Words,
): Cell[][] {
  const sums = new Map<string, Both>()
  for (const row of settlement.rows) {
    const { shareMVGOre, shareMHOre } = row
    const kind = kindOf(row)
    const { MVG, MH } = sums.get(kind) ?? { MVG: 0, MH: 0 }
    sums.set(kind, { MVG: MVG + sign * shareMVGOre, MH: MH + sign * shareMHOre })
  }
  return [...sums]
    .toSorted(([one], [other]) => one.localeCompare(other, words.locale))
    .map(([kind, shares]) => both(words.exports.borneOf(kind), shares))
}

function factsOf(settlement: Settlement, nameOf: NameOf, words: Words): Cell[][] {
  const { fields } = words
  const say = (field: 'payer' | 'countersId' | 'reason' | 'memo') =>
    sayField('settlements', field, settlement[field], nameOf, words)
  const facts: [string, Cell][] = [
    [fields.settlements.payer, say('payer')],
    [fields.settlements.amountOre, { ore: settlement.amountOre }],
    [fields.settlements.from, { day: settlement.from }],
    [fields.settlements.to, { day: settlement.to }],
    [fields.settlements.settledOn, { day: settlement.settledOn }],
    [fields.settlements.countersId, say('countersId')],
    [fields.settlements.reason, say('reason')],
    [fields.settlements.memo, say('memo')],
  ]
  return facts.filter(([, value]) => value !== '').map(fact => [...fact])
}

function sumsOf(
  settlement: Settlement,
  sign: number,
  kindOf: (row: SettledRow) => string,
  nameOf: NameOf,
  words: Words,
): Table {
  const { exports: say } = words
  const paid = { MVG: settlement.paidMVGOre, MH: settlement.paidMHOre }
  const borne = { MVG: settlement.shareMVGOre, MH: settlement.shareMHOre }
  return {
    name: say.settlementFile(settlement.number),
    columns: [
      { heading: say.fact, width: wide },
      { heading: say.value, width: wide, long: true },
      ...moneyColumns([words.choices.party.MVG, words.choices.party.MH, say.together]),
    ],
    rows: [
      both(say.paid, paid),
      both(say.borne, borne),
      both(say.difference, { MVG: borne.MVG - paid.MVG, MH: borne.MH - paid.MH }),
      ...borneByKind(settlement, sign, kindOf, words),
      ...factsOf(settlement, nameOf, words),
    ],
  }
}

const shownFields = ['day', 'title', 'supplier', 'categoryId'] as const

function rowOf(
  row: SettledRow,
  sign: number,
  cost: Stored<Cost> | undefined,
  kind: string,
  nameOf: NameOf,
  words: Words,
): Cell[] {
  const say = (field: 'title' | 'supplier' | 'receipt') =>
    cost === undefined ? '' : sayField('costs', field, cost[field], nameOf, words)
  return [
    Number(row.costId),
    { day: row.day },
    say('title'),
    say('supplier'),
    kind,
    words.choices.party[row.paidBy],
    { ore: sign * (row.shareMVGOre + row.shareMHOre) },
    { ore: sign * row.shareMVGOre },
    { ore: sign * row.shareMHOre },
    say('receipt'),
  ]
}

/**
 * A settlement as tables: its sums, and the costs it rests on with who paid and the shares as they were settled. A
 * counter-settlement has them with the signs turned. Day and kind are those it was settled with; name, supplier and
 * receipt are those the list has now, empty where the row is gone.
 */
export function settlementTables(
  settlement: Settlement,
  costs: readonly Stored<Cost>[],
  nameOf: NameOf,
  words: Words,
): { sums: Table; rows: Table } {
  const sign = settlement.countersId === null ? 1 : -1
  const known = new Map(costs.map(cost => [cost.id, cost]))
  const kindOf = ({ categoryId }: SettledRow) => nameOf('categories', categoryId) ?? words.finance.unknownKind
  const { costs: labels } = words.fields
  const [day, ...texts] = shownFields
  const rows: Table = {
    name: words.exports.costsSheet,
    columns: [
      { heading: words.exports.row, width: 8 },
      { heading: labels[day], width: 12 },
      ...texts.map(field => ({ heading: labels[field], width: field === 'title' ? wide : text })),
      { heading: labels.paidBy, width: 12 },
      ...moneyColumns([labels.netOre, labels.shareMVGOre, labels.shareMHOre]),
      { heading: labels.receipt, width: text },
    ],
    rows: settlement.rows.map(row => rowOf(row, sign, known.get(row.costId), kindOf(row), nameOf, words)),
  }
  return { sums: sumsOf(settlement, sign, kindOf, nameOf, words), rows }
}

import { type Cost, frozenIn, cost as schema } from './costs.ts'
import { fieldKind } from './field-kinds.ts'
import { type NameOf, sayField } from './say-field.ts'
import type { Collection, Stored } from './stored.ts'
import type { Cell, Column, Table } from './tables.ts'
import type { Words } from './words.sv.ts'

type Field = keyof Cost

const fields = schema.keyof().options

const long: readonly Field[] = ['title', 'deviationReason', 'note']

function columnOf(field: Field, words: Words): Column {
  const heading = words.fields.costs[field]
  if (long.includes(field)) return { heading, width: 44, long: true }
  return { heading, width: 18 }
}

function cellOf(cost: Cost, field: Field, nameOf: NameOf, words: Words): Cell {
  const value = cost[field]
  if (value === null) return ''
  if (field === 'day') return { day: cost.day }
  if (typeof value === 'number') return fieldKind('costs', field).kind === 'money' ? { ore: value } : value
  return sayField('costs', field, value, nameOf, words)
}

type Sums = {
  netOre: number
  vatOre: number
  paidMVG: number
  paidMH: number
  shareMVG: number
  shareMH: number
  orderedOre: number
  unsharedOre: number
}

const nothing: Sums = {
  netOre: 0,
  vatOre: 0,
  paidMVG: 0,
  paidMH: 0,
  shareMVG: 0,
  shareMH: 0,
  orderedOre: 0,
  unsharedOre: 0,
}

/** What a cost adds: as outcome once it is invoiced, before that only as ordered. */
function partOf(cost: Cost): Sums {
  const { netOre, vatOre, paidBy } = cost
  if (cost.state === 'ordered') return { ...nothing, orderedOre: netOre }
  const shares = frozenIn(cost)?.shares
  return {
    netOre,
    vatOre,
    paidMVG: paidBy === 'MVG' ? netOre : 0,
    paidMH: paidBy === 'MH' ? netOre : 0,
    shareMVG: shares?.MVG ?? 0,
    shareMH: shares?.MH ?? 0,
    orderedOre: 0,
    unsharedOre: shares === undefined ? netOre : 0,
  }
}

const add = (one: Sums, other: Sums): Sums => ({
  netOre: one.netOre + other.netOre,
  vatOre: one.vatOre + other.vatOre,
  paidMVG: one.paidMVG + other.paidMVG,
  paidMH: one.paidMH + other.paidMH,
  shareMVG: one.shareMVG + other.shareMVG,
  shareMH: one.shareMH + other.shareMH,
  orderedOre: one.orderedOre + other.orderedOre,
  unsharedOre: one.unsharedOre + other.unsharedOre,
})

const sumsRow = (label: string, sums: Sums): Cell[] => [label, ...Object.values(sums).map(ore => ({ ore }))]

function sumsOf({ records, unreadable }: Collection<Cost>, nameOf: NameOf, words: Words): Table {
  const { exports: say, fields: labels } = words
  const byKind = new Map<string, Sums>()
  for (const cost of records) {
    const kind = sayField('costs', 'categoryId', cost.categoryId, nameOf, words)
    byKind.set(kind, add(byKind.get(kind) ?? nothing, partOf(cost)))
  }
  const kinds = [...byKind].toSorted(([one], [other]) => one.localeCompare(other, words.locale))
  const headings = [
    labels.costs.netOre,
    labels.costs.vatOre,
    labels.settlements.paidMVGOre,
    labels.settlements.paidMHOre,
    labels.settlements.shareMVGOre,
    labels.settlements.shareMHOre,
    say.ordered,
    say.unshared,
  ]
  const missing = unreadable.length
  return {
    name: say.sumsSheet,
    columns: [
      { heading: labels.costs.categoryId, width: 44, long: true },
      ...headings.map(heading => ({ heading, width: 16 })),
    ],
    rows: [
      ...kinds.map(([kind, sums]) => sumsRow(kind, sums)),
      sumsRow(say.allKinds, [...byKind.values()].reduce(add, nothing)),
      ...(missing === 0 ? [] : [[say.unreadable(String(missing))]]),
    ],
  }
}

const inOrder = (one: Stored<Cost>, other: Stored<Cost>) =>
  one.day === other.day ? Number(one.id) - Number(other.id) : one.day < other.day ? -1 : 1

/**
 * Joint costs as tables: every row by day with the headings and words that an import understands, so that importing
 * the file again changes nothing; and their sums by kind of cost, of which only invoiced rows count as outcome.
 */
export function costTables(
  costs: Collection<Cost>,
  nameOf: NameOf,
  words: Words,
): { rows: Table; sums: Table } {
  const rows: Table = {
    name: words.exports.costsSheet,
    columns: fields.map(field => columnOf(field, words)),
    rows: costs.records
      .toSorted(inOrder)
      .map(cost => fields.map(field => cellOf(cost, field, nameOf, words))),
  }
  return { rows, sums: sumsOf(costs, nameOf, words) }
}

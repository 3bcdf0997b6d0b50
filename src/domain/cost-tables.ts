import { count, noSums, partOf, type Sums } from './cost-parts.ts'
import { type Cost, cost as schema } from './costs.ts'
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

const sumsRow = (label: string, sums: Sums): Cell[] => [
  label,
  { ore: sums.netOre },
  { ore: sums.vatOre },
  { ore: sums.paid.MVG },
  { ore: sums.paid.MH },
  { ore: sums.borne.MVG },
  { ore: sums.borne.MH },
  { ore: sums.ordered.MVG + sums.ordered.MH },
  { ore: sums.unsharedOre },
]

/** One row of sums. What nobody has shared yet stands in a column of its own, as on screen. */
function summed(label: string, costs: readonly Cost[]): Cell[] {
  const sums = noSums()
  for (const cost of costs) count(sums, partOf(cost, null), 1)
  return sumsRow(label, sums)
}

type Given = { costs: Collection<Cost>; nameOf: NameOf }

function byKind({ costs, nameOf }: Given, words: Words): [string, Cost[]][] {
  const kinds = new Map<string, Cost[]>()
  for (const cost of costs.records) {
    const kind = sayField('costs', 'categoryId', cost.categoryId, nameOf, words)
    const same = kinds.get(kind)
    if (same === undefined) kinds.set(kind, [cost])
    else same.push(cost)
  }
  return [...kinds].toSorted(([one], [other]) => one.localeCompare(other, words.locale))
}

function sumsOf(given: Given, words: Words): Table {
  const { exports: say, fields: labels } = words
  const { records, unreadable } = given.costs
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
  return {
    name: say.sumsSheet,
    columns: [
      { heading: labels.costs.categoryId, width: 44, long: true },
      ...headings.map(heading => ({ heading, width: 16 })),
    ],
    rows: [
      ...byKind(given, words).map(([kind, costs]) => summed(kind, costs)),
      summed(say.allKinds, records),
      ...(unreadable.length === 0 ? [] : [[say.unreadable(String(unreadable.length))]]),
    ],
  }
}

const inOrder = (one: Stored<Cost>, other: Stored<Cost>) =>
  one.day === other.day ? Number(one.id) - Number(other.id) : one.day < other.day ? -1 : 1

/**
 * Joint costs as tables: every row by day with the headings and words that an import understands, so that importing
 * the file again changes nothing; and their sums by kind of cost, of which only invoiced rows count as outcome.
 */
export function costTables(given: Given, words: Words): { rows: Table; sums: Table } {
  const rows: Table = {
    name: words.exports.costsSheet,
    columns: fields.map(field => columnOf(field, words)),
    rows: given.costs.records
      .toSorted(inOrder)
      .map(cost => fields.map(field => cellOf(cost, field, given.nameOf, words))),
  }
  return { rows, sums: sumsOf(given, words) }
}

import { alike } from './alike.ts'
import { type CostField, costColumns } from './cost-columns.ts'
import { type CostLists, costRefusals } from './cost-refusals.ts'
import { type Cost, cost, freeze } from './costs.ts'
import { yearOf } from './days.ts'
import { grouped } from './grouped.ts'
import { type Importing, type ImportRow, laidOver, previewRows, type TableRows } from './import-rows.ts'
import { presetShares } from './preset-shares.ts'
import { type CostContext, readCostCell } from './read-cost-cell.ts'
import type { Lists } from './records.ts'
import { sayOre } from './say-money.ts'
import { type KeyInForce, keysOf } from './share-keys.ts'
import type { Stored } from './stored.ts'
import { emptyWords } from './table-words.sv.ts'
import { sv, type Words } from './words.sv.ts'

/** A table to import among the costs of a budget's year, with what it is judged against. */
export type CostImport = TableRows<CostField> & {
  year: number
  lists: CostLists & Pick<Lists, 'categories' | 'activities' | 'meetings'>
}

type Known = { costs: readonly Stored<Cost>[]; keys: readonly KeyInForce[] }

/** Names as they are compared; a dash for nobody is nobody. */
const bare = (text: string | undefined): string =>
  emptyWords.includes((text ?? '').trim()) ? '' : alike(text ?? '')

/** Day, thing, seller, amount and payer: two costs with all of them alike are taken to be the same. */
const identityOf = ({ day, title, supplier, netOre, paidBy }: Partial<Cost>): string =>
  JSON.stringify([day, bare(title), bare(supplier), netOre, paidBy])

const blank = { supplier: '', kind: 'cost', refersToId: null, vatOre: 0, state: 'invoiced' } as const
const belongsToNothing = { activityId: null, meetingId: null, round: '', receipt: '', note: '' } as const

/** A cost that nobody has written yet, with what a row says of it. What it must say is asked for before. */
const unwritten = (values: Partial<Cost>): Cost => ({
  title: '',
  day: '',
  categoryId: '',
  paidBy: 'MVG',
  netOre: 0,
  keyMVG: null,
  keyMH: null,
  shareMVGOre: null,
  shareMHOre: null,
  deviationReason: '',
  ...blank,
  ...belongsToNothing,
  ...values,
})

/**
 * Freezes the key of the day in a row that has none, with its shares where the table does not say them itself. What
 * stands without shares is left so until somebody shares it: reading an export back changes nothing.
 */
function shared(row: Cost, isNew: boolean, { costs, keys }: Known, made: readonly Cost[]): Cost {
  const given = row.shareMVGOre !== null || row.shareMHOre !== null
  if (row.keyMVG !== null || row.keyMH !== null || !(isNew || given)) return row
  const original = costs.find(({ id }) => id === row.refersToId) ?? null
  const credits = [...costs, ...made].filter(
    ({ kind, refersToId }) => kind === 'credit' && refersToId === row.refersToId,
  )
  const frozen = row.netOre === 0 ? null : presetShares(row, keys, original, credits)
  if (frozen === null) return row
  const { shareMVGOre, shareMHOre } = row
  return { ...row, ...freeze(frozen.key, frozen.shares), ...(given && { shareMVGOre, shareMHOre }) }
}

/** What was found keeps its own spelling of what it was known by. */
function lay(values: Partial<Cost>, found: Cost | null): Cost {
  if (found === null) return unwritten(values)
  const { title: _title, supplier: _supplier, ...rest } = values
  return laidOver(found, rest)
}

function refusalsOf(after: Cost, found: Stored<Cost> | null, lists: CostLists, words: Words): string[] {
  const refused = costRefusals({ id: found?.id ?? null, before: found, after }, lists, words)
  if (refused === null) return []
  const reasons = refused.fields.map(({ reason }) => reason)
  if (refused.code === 'settled') return [words.imports.locked(reasons.join(' '))]
  const isUnshared = found === null && after.keyMVG === null
  if (!isUnshared) return reasons
  return [after.kind === 'cost' ? words.costRefusals.noKey : words.costRefusals.originalUnshared]
}

/** The cost with another amount or seller that a new one may be meant to be, or be a part of. */
function doubtsIn(existing: readonly Stored<Cost>[], { imports, locale }: Words) {
  const near = ({ day, title, paidBy }: Cost) => JSON.stringify([day, bare(title), paidBy])
  const standing = grouped(existing, near)
  return (after: Cost, found: Cost | null): string[] => {
    const alikes = found === null ? (standing.get(near(after)) ?? []) : []
    const [one] = alikes.filter(({ supplier }) => {
      const [theirs, ours] = [bare(supplier), bare(after.supplier)]
      return theirs === ours || theirs === '' || ours === ''
    })
    return one === undefined ? [] : [imports.similarCost(one.title, sayOre(one.netOre, locale))]
  }
}

function remarksOn(values: Partial<Cost>, { state }: Cost, found: Cost | null, { imports }: Words): string[] {
  if (found !== null) return []
  return [
    ...(values.vatOre === undefined ? [imports.vatSetToNothing] : []),
    ...(values.state === undefined && state === 'invoiced' ? [imports.setToInvoiced] : []),
  ]
}

function contextOf({ year, lists }: CostImport, words: Words): Omit<CostContext, 'before'> {
  return {
    year,
    words,
    categories: lists.categories.records,
    activities: lists.activities.records.map(({ id, title, year: own }) => ({ id, name: title, year: own })),
    meetings: lists.meetings.records.map(({ id, title, startsOn }) => ({
      id,
      name: title,
      year: yearOf(startsOn),
    })),
    costs: lists.costs.records.map(({ id, title }) => ({ id, name: title })),
  }
}

function importingInto(input: CostImport, words: Words): Importing<Cost, CostField> {
  const { year, lists } = input
  const { records: costs } = lists.costs
  const known = {
    costs,
    keys: keysOf({ agreements: lists.agreements.records, shareKeys: lists.shareKeys.records }),
  }
  const existing = costs.filter(({ day }) => yearOf(day) === year)
  const context = contextOf(input, words)
  const doubts = doubtsIn(existing, words)
  return {
    schema: cost,
    columns: costColumns,
    existing,
    identityOf,
    identifiedBy: ['day', 'title', 'netOre', 'paidBy'],
    neededWhenNew: ['categoryId'],
    read: (field, text, before) => readCostCell(field, text, { ...context, before }),
    lay: (values, found, made) => shared(lay(values, found), found === null, known, made),
    remarks: (values, after, found) => remarksOn(values, after, found, words),
    refusals: (after, found) => refusalsOf(after, found, lists, words),
    doubts: (_title, after, found) => doubts(after, found),
    says: { alreadyOnRow: words.imports.costOnRow, severalStand: words.imports.severalCosts },
  }
}

/**
 * What each row of a table would do among the costs of a year. A row that is alike in day, thing, seller, amount and
 * payer continues the cost that stands; one that differs in amount or seller is a new cost that a person must choose,
 * for money must neither be counted twice nor be lost. New costs are shared by the key of their day.
 */
export function previewCosts(input: CostImport, words: Words = sv): ImportRow<Cost>[] {
  return previewRows(importingInto(input, words), input, words)
}

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
import { settledIn } from './settled.ts'
import type { Settlement } from './settlements.ts'
import { type KeyInForce, keysOf } from './share-keys.ts'
import type { Stored } from './stored.ts'
import { emptyWords } from './table-words.sv.ts'
import { sv, type Words } from './words.sv.ts'

/** A table to import among the costs of a budget's year, with what it is judged against. */
export type CostImport = TableRows<CostField> & {
  year: number
  lists: CostLists & Pick<Lists, 'categories' | 'activities' | 'meetings'>
}

/** The costs that stand, to be looked up for each row without going through them all. */
type Known = {
  byId: ReadonlyMap<string, Stored<Cost>>
  referringTo: ReadonlyMap<string, readonly Stored<Cost>[]>
  locks: ReadonlyMap<string, Stored<Settlement>>
  keys: readonly KeyInForce[]
  lists: CostLists
}

function knownFrom(lists: CostLists): Known {
  const { records } = lists.costs
  return {
    byId: new Map(records.map(row => [row.id, row])),
    referringTo: grouped(records, ({ refersToId }) => refersToId ?? ''),
    locks: settledIn(lists.settlements.records),
    keys: keysOf({ agreements: lists.agreements.records, shareKeys: lists.shareKeys.records }),
    lists,
  }
}

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
function shared(row: Cost, isNew: boolean, known: Known, made: readonly Cost[]): Cost {
  const given = row.shareMVGOre !== null || row.shareMHOre !== null
  if (row.keyMVG !== null || row.keyMH !== null || !(isNew || given) || row.netOre === 0) return row
  const { refersToId, shareMVGOre, shareMHOre } = row
  const original = refersToId === null ? null : (known.byId.get(refersToId) ?? null)
  const earlier = original === null ? [] : [...(known.referringTo.get(original.id) ?? []), ...made]
  const credits = earlier.filter(one => one.kind === 'credit' && one.refersToId === refersToId)
  const frozen = presetShares(row, known.keys, original, credits)
  if (frozen === null) return row
  return { ...row, ...freeze(frozen.key, frozen.shares), ...(given && { shareMVGOre, shareMHOre }) }
}

/** What was found keeps its own spelling of what it was known by. */
function lay(values: Partial<Cost>, found: Cost | null): Cost {
  if (found === null) return unwritten(values)
  const { title: _title, supplier: _supplier, ...rest } = values
  return laidOver(found, rest)
}

/** A row of the table that stands before this one, as if it were written. */
const asWritten = (row: Cost): Stored<Cost> => ({ ...row, id: '', etag: '', modifiedAt: '', modifiedBy: '' })

type Judged = { after: Cost; found: Stored<Cost> | null; made: readonly Cost[] }

/** Of the lists, what has to do with one row. */
function listsAbout({ after, found, made }: Judged, { byId, referringTo, locks, lists }: Known) {
  const original = after.refersToId === null ? undefined : byId.get(after.refersToId)
  const about = [original, found].filter(one => one !== undefined && one !== null)
  const lock = found === null ? undefined : locks.get(found.id)
  const costs = new Set(about.flatMap(one => [one, ...(referringTo.get(one.id) ?? [])]))
  const beside = original === undefined ? [] : made.filter(one => one.refersToId === original.id)
  return {
    ...lists,
    costs: { records: [...costs, ...beside.map(asWritten)], unreadable: [] },
    settlements: { records: lock === undefined ? [] : [lock], unreadable: [] },
  }
}

function refusalsOf(judged: Judged, known: Known, words: Words): string[] {
  const { after, found } = judged
  const write = { id: found?.id ?? null, before: found, after }
  const refused = costRefusals(write, listsAbout(judged, known), words)
  if (refused === null) return []
  const reasons = refused.fields.map(({ reason }) => reason)
  if (refused.code === 'settled') return [words.imports.locked(reasons.join(' '))]
  if (found !== null || after.keyMVG !== null) return reasons
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
  const known = knownFrom(lists)
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
    refusals: (after, found, made) => refusalsOf({ after, found, made }, known, words),
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

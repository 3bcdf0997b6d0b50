import { type Cost, frozenIn } from './costs.ts'
import { compareDays } from './days.ts'
import { sayPeriod } from './say-period.ts'
import { heldTwice, settledIn } from './settled.ts'
import { counterMemoOf, memoOf, type Taken } from './settlement-memo.ts'
import { missingNumbers } from './settlement-numbers.ts'
import type { obstacleKinds, SettlementPreview } from './settlement-preview.ts'
import { mostRows, mostSum, type SettledRow, type Settlement } from './settlements.ts'
import type { Shares } from './shares.ts'
import type { Collection, Stored } from './stored.ts'
import type { Party } from './vocabulary.ts'
import { claimOf, otherParty } from './who-owes.ts'
import type { Words } from './words.sv.ts'

type Given = {
  costs: Collection<Cost>
  settlements: Collection<Settlement>
  /** First and last day of the period. */
  from: string
  to: string
  /** The number the settlement would get. */
  number: number
  words: Words
}

function taken(cost: Stored<Cost>): Taken[] {
  const shares = frozenIn(cost)?.shares
  if (shares === undefined) return []
  const { id: costId, day, categoryId, paidBy } = cost
  return [{ cost, row: { costId, day, categoryId, paidBy, shareMVGOre: shares.MVG, shareMHOre: shares.MH } }]
}

const inOrder = (one: Stored<Cost>, other: Stored<Cost>) =>
  compareDays(one.day, other.day) || Number(one.id) - Number(other.id)

const total = (rows: readonly SettledRow[], of: (row: SettledRow) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0)

/** What each side has paid and is to bear, in öre excluding moms; above zero in `due` means that MH pays MVG. */
function sumUp(rows: readonly SettledRow[]): { paid: Shares; borne: Shares; due: number } {
  const paidBy = (party: Party) =>
    total(rows, row => (row.paidBy === party ? row.shareMVGOre + row.shareMHOre : 0))
  const borne = { MVG: total(rows, row => row.shareMVGOre), MH: total(rows, row => row.shareMHOre) }
  const paid = { MVG: paidBy('MVG'), MH: paidBy('MH') }
  return { paid, borne, due: borne.MH - paid.MH }
}

type Obstacle = SettlementPreview['obstacles'][number]

const isTooMuch = (rows: readonly SettledRow[]) =>
  rows.length > mostRows ||
  total(rows, ({ shareMVGOre, shareMHOre }) => Math.abs(shareMVGOre + shareMHOre)) > mostSum

/** Settlements that somebody removed by hand leave a number without a row, or costs that two settlements hold. */
function lostAmong({ settlements, number }: Given): Obstacle[] {
  const missing = missingNumbers(settlements, number)
  const { costIds, numbers } = heldTwice(settlements.records)
  return [
    ...(missing.length > 0 ? [{ kind: 'missingSettlement' as const, ids: [], numbers: missing }] : []),
    ...(costIds.length > 0 ? [{ kind: 'heldTwice' as const, ids: costIds, numbers }] : []),
  ]
}

function obstaclesIn(
  given: Given,
  invoiced: readonly Stored<Cost>[],
  rows: readonly SettledRow[],
): Obstacle[] {
  const unshared = invoiced.filter(cost => frozenIn(cost) === null)
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id)
  const found: [(typeof obstacleKinds)[number], boolean, string[]][] = [
    ['unshared', unshared.length > 0, ids(unshared)],
    ['unreadableSettlement', given.settlements.unreadable.length > 0, ids(given.settlements.unreadable)],
    ['tooManyRows', isTooMuch(rows), []],
    ['nothing', invoiced.length === 0, []],
  ]
  const plain = found.flatMap(([kind, stands, of]) => (stands ? [{ kind, ids: of }] : []))
  return [...lostAmong(given), ...plain]
}

const shown = ({ cost: { title, supplier }, row }: Taken) => ({ ...row, title, supplier })

/** Invoiced costs before the period that no settlement has: a forgotten one must not stay forgotten. */
function earlierThan(from: string, free: readonly Stored<Cost>[]): SettlementPreview['earlier'] {
  const earlier = free.filter(({ state, day }) => state === 'invoiced' && day < from).sort(inOrder)
  return { count: earlier.length, from: earlier[0]?.day ?? null }
}

/** The number, and each cost with its version, one a line: equal only when the same costs are settled as they were. */
function basisOf(number: number, rows: readonly Taken[]): string {
  return [String(number), ...rows.map(({ cost }) => `${cost.id} ${cost.etag}`)].join('\n')
}

/** What a basis names beside the number, and the costs among it. */
export function readBasis(basis: string): { rows: string; costIds: string[] } {
  const [, ...lines] = basis.split('\n')
  return { rows: lines.join('\n'), costIds: lines.map(line => line.slice(0, line.indexOf(' '))) }
}

/**
 * What a settlement of a period would be: every invoiced cost of its days that no standing settlement holds, in the
 * order of day and row number, with what stands in the way. Sums in öre excluding moms. Title and memo are in the
 * language of `words`.
 */
export function previewSettlement(given: Given): SettlementPreview {
  const { costs, settlements, from, to, number, words } = given
  const locks = settledIn(settlements.records)
  const free = costs.records.filter(({ id }) => !locks.has(id))
  const within = free.filter(({ day }) => from <= day && day <= to).sort(inOrder)
  const invoiced = within.filter(({ state }) => state === 'invoiced')
  const rows = invoiced.flatMap(taken)
  const settled = rows.map(({ row }) => row)
  const { paid, borne, due } = sumUp(settled)
  const title = words.settle.title(number, sayPeriod(from, to, words))
  const sums = { ...claimOf(due), paid, borne }
  return {
    from,
    to,
    number,
    title,
    basis: basisOf(number, rows),
    ...sums,
    rows: rows.map(shown),
    memo: memoOf({ title, number, from, to, ...sums }, rows, words),
    earlier: earlierThan(from, free),
    notInvoiced: within.length - invoiced.length,
    unreadableCosts: costs.unreadable.filter(({ id }) => !locks.has(id)).map(({ id }) => id),
    obstacles: obstaclesIn(given, invoiced, settled),
  }
}

/** The settlement that a preview shows, made on a day (`YYYY-MM-DD`, Europe/Stockholm) by a request. */
export function settle(preview: SettlementPreview, made: { day: string; request: string }): Settlement {
  const { title, number, from, to, payer, amountOre, paid, borne, memo } = preview
  return {
    title,
    number,
    from,
    to,
    settledOn: made.day,
    payer,
    amountOre,
    paidMVGOre: paid.MVG,
    paidMHOre: paid.MH,
    shareMVGOre: borne.MVG,
    shareMHOre: borne.MH,
    rows: preview.rows.map(({ title: _title, supplier: _supplier, ...row }) => row),
    countersId: null,
    reason: '',
    memo,
    request: made.request,
  }
}

/** The same öre the other way; nothing stays nothing. */
const turned = (ore: number): number => 0 - ore

/** The settlement that undoes another: its sums with the signs turned, its costs free again. */
export function counter(
  settled: Stored<Settlement>,
  made: { number: number; day: string; reason: string; request: string; words: Words },
): Settlement {
  const { id, from, to, amountOre, rows } = settled
  const { number, day, reason, request, words } = made
  const title = words.settle.counterTitle(number, settled.number, sayPeriod(from, to, words))
  const payer = settled.payer === null ? null : otherParty(settled.payer)
  return {
    title,
    number,
    from,
    to,
    settledOn: day,
    payer,
    amountOre,
    paidMVGOre: turned(settled.paidMVGOre),
    paidMHOre: turned(settled.paidMHOre),
    shareMVGOre: turned(settled.shareMVGOre),
    shareMHOre: turned(settled.shareMHOre),
    rows,
    countersId: id,
    reason,
    memo: counterMemoOf({ title, countered: settled.number, payer, amountOre }, words),
    request,
  }
}

import { type Cost, frozenIn } from './costs.ts'
import type { SettledRow, Settlement } from './settlements.ts'
import type { Stored } from './stored.ts'
import { type Party, parties } from './vocabulary.ts'

/** Whether another settlement undoes this one: then it holds no cost any more. */
export const isCountered = (
  { id }: { id: string },
  settlements: readonly Pick<Settlement, 'countersId'>[],
): boolean => settlements.some(({ countersId }) => countersId === id)

/** The settlements that stand: neither countered nor themselves the undoing of another. */
function standing(settlements: readonly Stored<Settlement>[]): Stored<Settlement>[] {
  const countered = new Set(settlements.map(({ countersId }) => countersId))
  return settlements.filter(({ id, countersId }) => countersId === null && !countered.has(id))
}

/** Number of a cost → the standing settlement that locks it. What no standing settlement lists is free. */
export function settledIn(
  settlements: readonly Stored<Settlement>[],
): ReadonlyMap<string, Stored<Settlement>> {
  const locks = new Map<string, Stored<Settlement>>()
  for (const one of standing(settlements)) for (const { costId } of one.rows) locks.set(costId, one)
  return locks
}

/** Costs that more than one standing settlement holds, as when a counter-settlement was removed by hand. */
export function heldTwice(settlements: readonly Stored<Settlement>[]): {
  costIds: string[]
  numbers: number[]
} {
  const holders = new Map<string, number[]>()
  for (const { number, rows } of standing(settlements))
    for (const { costId } of rows) holders.set(costId, [...(holders.get(costId) ?? []), number])
  const twice = [...holders].filter(([, numbers]) => numbers.length > 1)
  const numbers = new Set(twice.flatMap(([, some]) => some))
  return { costIds: twice.map(([id]) => id), numbers: [...numbers].sort((one, other) => one - other) }
}

/** One way in which a cost is no longer what was settled; `gone` when its row is no longer among those that can be read. */
export type SettledChange =
  | { what: 'gone' | 'unshared' | 'ordered' }
  | { what: 'paidBy'; was: Party; is: Party }
  | { what: 'day' | 'category'; was: string; is: string }
  | { what: 'share'; party: Party; wasOre: number; isOre: number }

function sharesChanged(cost: Cost, { shareMVGOre, shareMHOre }: SettledRow): SettledChange[] {
  const is = frozenIn(cost)?.shares
  if (is === undefined) return [{ what: 'unshared' }]
  const was = { MVG: shareMVGOre, MH: shareMHOre }
  return parties
    .filter(party => was[party] !== is[party])
    .map(party => ({ what: 'share', party, wasOre: was[party], isOre: is[party] }))
}

/**
 * How a cost differs from what was settled, past the lock; nothing when it is the same. `row` is the cost as the
 * settlement holds it, `cost` as it stands now, or null when its row is gone.
 */
export function changesSince(cost: Cost | null, row: SettledRow): SettledChange[] {
  if (cost === null) return [{ what: 'gone' }]
  const { paidBy, day, categoryId, state } = cost
  const found: SettledChange[] = []
  if (paidBy !== row.paidBy) found.push({ what: 'paidBy', was: row.paidBy, is: paidBy })
  if (day !== row.day) found.push({ what: 'day', was: row.day, is: day })
  if (categoryId !== row.categoryId) found.push({ what: 'category', was: row.categoryId, is: categoryId })
  found.push(...sharesChanged(cost, row))
  if (state !== 'invoiced') found.push({ what: 'ordered' })
  return found
}

/** Whether a cost is no longer what was settled: somebody changed it or took it away in SharePoint, past the lock. */
export const changedSince = (cost: Cost | null, row: SettledRow): boolean =>
  changesSince(cost, row).length > 0

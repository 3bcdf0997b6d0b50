import { type Cost, frozenIn } from './costs.ts'
import type { SettledRow, Settlement } from './settlements.ts'
import type { Stored } from './stored.ts'

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

/**
 * Whether a cost is no longer what was settled: somebody changed who paid, a share or its state in SharePoint, past
 * the lock. `row` is the cost as the settlement holds it.
 */
export function changedSince(cost: Cost, row: SettledRow): boolean {
  const shares = frozenIn(cost)?.shares
  return (
    cost.state !== 'invoiced' ||
    cost.paidBy !== row.paidBy ||
    shares?.MVG !== row.shareMVGOre ||
    shares.MH !== row.shareMHOre
  )
}

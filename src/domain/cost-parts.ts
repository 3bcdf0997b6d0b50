import type { CostSums } from './cost-overview.ts'
import { type Cost, frozenIn } from './costs.ts'
import type { SettledRow } from './settlements.ts'
import { shareByKey } from './shares.ts'
import { dueOf } from './who-owes.ts'

/** Öre of each side, to be added to. */
type Both = { MVG: number; MH: number }

/** What any number of rows come to, and how many they are: also those that are only ordered. */
export type Sums = CostSums & {
  rows: number
  /** What the keys alone would have made each side bear of what is invoiced. */
  byKey: Both
}

const none = (): Both => ({ MVG: 0, MH: 0 })

export const noSums = (): Sums => ({
  rows: 0,
  count: 0,
  netOre: 0,
  vatOre: 0,
  paid: none(),
  borne: none(),
  ordered: none(),
  settledOre: 0,
  unsharedCount: 0,
  unsharedOre: 0,
  byKey: none(),
})

/**
 * What one row comes to; `held` is the row as the standing settlement holds it that locks it. One that nobody has
 * shared yet is paid and borne by nobody: what it comes to is said apart.
 */
export function partOf(cost: Cost, held: SettledRow | null): Sums {
  const frozen = frozenIn(cost)
  const { netOre, vatOre, paidBy, state } = cost
  const settledOre = held === null ? 0 : dueOf(held)
  const part = { ...noSums(), rows: 1, settledOre }
  if (frozen === null) return { ...part, unsharedCount: 1, unsharedOre: netOre }
  const { key, shares } = frozen
  if (state === 'ordered') return { ...part, ordered: { ...shares } }
  return {
    ...part,
    count: 1,
    netOre,
    vatOre,
    paid: { ...none(), [paidBy]: netOre },
    borne: { ...shares },
    byKey: { ...shareByKey(netOre, key) },
  }
}

function change(both: Both, by: Both, times: 1 | -1): void {
  both.MVG += times * by.MVG
  both.MH += times * by.MH
}

/** Adds a part to sums (1), or takes it away again (-1). */
export function count(sums: Sums, part: Sums, times: 1 | -1): void {
  sums.rows += times * part.rows
  sums.count += times * part.count
  sums.netOre += times * part.netOre
  sums.vatOre += times * part.vatOre
  sums.settledOre += times * part.settledOre
  sums.unsharedCount += times * part.unsharedCount
  sums.unsharedOre += times * part.unsharedOre
  change(sums.paid, part.paid, times)
  change(sums.borne, part.borne, times)
  change(sums.ordered, part.ordered, times)
  change(sums.byKey, part.byKey, times)
}

/** The sums as they are answered: a copy that does not change any more. */
export function answered(sums: Sums): CostSums {
  const { count, netOre, vatOre, paid, borne, ordered, settledOre, unsharedCount, unsharedOre } = sums
  return {
    count,
    netOre,
    vatOre,
    paid: { ...paid },
    borne: { ...borne },
    ordered: { ...ordered },
    settledOre,
    unsharedCount,
    unsharedOre,
  }
}

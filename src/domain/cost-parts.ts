import type { CostSums } from './cost-overview.ts'
import { type Cost, frozenIn } from './costs.ts'
import type { SettledRow } from './settlements.ts'
import { type KeyInForce, keyAt } from './share-keys.ts'
import { type Key, type Shares, shareByKey } from './shares.ts'
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
  byKey: none(),
})

/**
 * The key and shares that a row is counted by, öre: those frozen in it, or for one that nobody has shared yet what the
 * key of its day gives. Null when no key was decided by then.
 */
export function countedShares(cost: Cost, keys: readonly KeyInForce[]): { key: Key; shares: Shares } | null {
  const frozen = frozenIn(cost)
  if (frozen !== null) return frozen
  const key = keyAt(keys, cost.day)?.key
  return key === undefined ? null : { key, shares: shareByKey(cost.netOre, key) }
}

/** What one row comes to; `held` is the row as the standing settlement holds it that locks it. */
export function partOf(cost: Cost, keys: readonly KeyInForce[], held: SettledRow | null): Sums {
  const counted = countedShares(cost, keys)
  const { MVG, MH } = counted?.shares ?? none()
  const settledOre = held === null ? 0 : dueOf(held)
  if (cost.state === 'ordered') return { ...noSums(), rows: 1, ordered: { MVG, MH }, settledOre }
  return {
    rows: 1,
    count: 1,
    netOre: cost.netOre,
    vatOre: cost.vatOre,
    paid: { ...none(), [cost.paidBy]: cost.netOre },
    borne: { MVG, MH },
    ordered: none(),
    settledOre,
    byKey: counted === null ? none() : { ...shareByKey(cost.netOre, counted.key) },
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
  change(sums.paid, part.paid, times)
  change(sums.borne, part.borne, times)
  change(sums.ordered, part.ordered, times)
  change(sums.byKey, part.byKey, times)
}

/** The sums as they are answered: a copy that does not change any more. */
export function answered({ count, netOre, vatOre, paid, borne, ordered, settledOre }: Sums): CostSums {
  return {
    count,
    netOre,
    vatOre,
    paid: { ...paid },
    borne: { ...borne },
    ordered: { ...ordered },
    settledOre,
  }
}

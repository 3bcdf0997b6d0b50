import { type Cost, frozenIn } from '../../domain/costs.ts'
import type { SettledRow } from '../../domain/settlements.ts'
import type { Shares } from '../../domain/shares.ts'

const settledShares = ({ shareMVGOre, shareMHOre }: SettledRow): Shares => ({
  MVG: shareMVGOre,
  MH: shareMHOre,
})

/**
 * What each side is to bear more or less (öre) in a row of its own, when the settled row is put back as it was; null
 * when no one row says the difference: another side paid, or nothing but the split is another.
 */
export function proposedCorrection(cost: Cost, row: SettledRow): Shares | null {
  const is = frozenIn(cost)?.shares
  if (is === undefined || cost.paidBy !== row.paidBy) return null
  const was = settledShares(row)
  const more = { MVG: is.MVG - was.MVG, MH: is.MH - was.MH }
  const oneWay = more.MVG === 0 || more.MH === 0 || Math.sign(more.MVG) === Math.sign(more.MH)
  return oneWay && more.MVG + more.MH !== 0 ? more : null
}

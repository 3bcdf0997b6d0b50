import { type Cost, frozenIn } from '../../domain/costs.ts'
import type { SettledRow } from '../../domain/settlements.ts'
import type { Shares } from '../../domain/shares.ts'
import { type Party, parties } from '../../domain/vocabulary.ts'

/** One way in which a cost is no longer what was settled. */
export type SettledChange =
  | { what: 'paidBy'; was: Party; is: Party }
  | { what: 'share'; party: Party; wasOre: number; isOre: number }
  | { what: 'unshared' }
  | { what: 'ordered' }

const settledShares = ({ shareMVGOre, shareMHOre }: SettledRow): Shares => ({
  MVG: shareMVGOre,
  MH: shareMHOre,
})

/** How a cost differs from what was settled; nothing when it is the same. */
export function changesSince(cost: Cost, row: SettledRow): SettledChange[] {
  const is = frozenIn(cost)?.shares ?? null
  const was = settledShares(row)
  const shares =
    is === null
      ? [{ what: 'unshared' as const }]
      : parties
          .filter(party => was[party] !== is[party])
          .map(party => ({ what: 'share' as const, party, wasOre: was[party], isOre: is[party] }))
  return [
    ...(cost.paidBy === row.paidBy ? [] : [{ what: 'paidBy' as const, was: row.paidBy, is: cost.paidBy }]),
    ...shares,
    ...(cost.state === 'invoiced' ? [] : [{ what: 'ordered' as const }]),
  ]
}

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

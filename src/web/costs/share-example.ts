import { type Cost, frozenIn } from '../../domain/costs.ts'
import { type Key, type Shares, shareByKey } from '../../domain/shares.ts'
import { sumShares } from '../../domain/sum-shares.ts'

/** An amount and what a key makes of it, in öre. */
export type ShareExample = { amountOre: number; shares: Shares }

export const exampleOf = (amountOre: number, key: Key): ShareExample => ({
  amountOre,
  shares: shareByKey(amountOre, key),
})

/** An amount to show a tie by is sought from here on, öre. */
const from = 10_000

/** The first amount above 100 kr that leaves both sides the same remainder; null where the key never does. */
export function tieOf(key: Key): ShareExample | null {
  const parts = key.MVG + key.MH
  for (let amount = from; amount < from + parts; amount += 1)
    if (((amount * key.MVG) % parts) * 2 === parts) return exampleOf(amount, key)
  return null
}

/**
 * What MH bears of a year's invoiced and shared costs, and what another key would have made it bear, in öre; null where
 * the year has none.
 */
export function wouldHaveBorne(
  costs: readonly Cost[],
  year: number,
  key: Key,
): { boreMH: number; wouldMH: number } | null {
  const own = costs.flatMap(cost => {
    const shares = frozenIn(cost)?.shares
    const counts = cost.state === 'invoiced' && cost.day.startsWith(`${year}-`)
    return counts && shares !== undefined ? [{ netOre: cost.netOre, MH: shares.MH }] : []
  })
  if (own.length === 0) return null
  const amounts = Float64Array.from(own, ({ netOre }) => netOre)
  return { boreMH: own.reduce((sum, { MH }) => sum + MH, 0), wouldMH: sumShares(amounts, key).MH }
}

import type { Party } from './vocabulary.ts'

/** The parts by which a cost is shared, such as 85 and 15; whole numbers, not both 0. */
export type Key = Readonly<Record<Party, number>>

/** What each side bears, in whole öre. */
export type Shares = Readonly<Record<Party, number>>

/** What is left of a multiplication that may be larger than a number can hold exactly. */
function portion(amount: number, weight: number, total: number): { whole: number; rest: number } {
  const product = amount * weight
  if (Number.isSafeInteger(product)) return { whole: Math.floor(product / total), rest: product % total }
  const exact = BigInt(amount) * BigInt(weight)
  return { whole: Number(exact / BigInt(total)), rest: Number(exact % BigInt(total)) }
}

/**
 * Shares an amount of whole öre by weights, exactly: each gets its part rounded down, and the öre that are left go one
 * each to the largest remainders. **The tie rule:** of equal remainders the one with the larger weight takes the öre, so
 * that the smaller party never pays the half öre; of equal weights the one named first. A negative amount is shared
 * as its positive one. Weights are whole numbers from 0, at least one of them above; otherwise RangeError.
 */
export function splitOre(amountOre: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0) || weights.some(weight => weight < 0 || !Number.isSafeInteger(weight)))
    throw new RangeError('weights')
  if (!Number.isSafeInteger(amountOre)) throw new RangeError('amount')
  const amount = Math.abs(amountOre)
  const parts = weights.map((weight, at) => ({ at, weight, ...portion(amount, weight, total) }))
  const left = amount - parts.reduce((sum, { whole }) => sum + whole, 0)
  const inTurn = parts.toSorted((a, b) => b.rest - a.rest || b.weight - a.weight || a.at - b.at)
  const given = new Set(inTurn.slice(0, left).map(({ at }) => at))
  return parts.map(({ at, whole }) => {
    const share = whole + (given.has(at) ? 1 : 0)
    return amountOre < 0 && share !== 0 ? -share : share
  })
}

/** A joint cost by its key (agreement, "Fördelning av resurser"). */
export function shareByKey(amountOre: number, key: Key): Shares {
  const [MVG = 0, MH = 0] = splitOre(amountOre, [key.MVG, key.MH])
  return { MVG, MH }
}

import type { Party } from './vocabulary.ts'

/** The parts by which a cost is shared, such as 85 and 15; whole numbers, not both 0. */
export type Key = Readonly<Record<Party, number>>

/** What each side bears, in whole öre. */
export type Shares = Readonly<Record<Party, number>>

type Portion = { whole: number; rest: number }

/** What is left of a multiplication that may be larger than a number can hold exactly. */
function portion(amount: number, weight: number, total: number): Portion {
  const product = amount * weight
  if (Number.isSafeInteger(product)) return { whole: Math.floor(product / total), rest: product % total }
  const exact = BigInt(amount) * BigInt(weight)
  return { whole: Number(exact / BigInt(total)), rest: Number(exact % BigInt(total)) }
}

/** The remainder of a part that has had its öre. */
const given = -1

/** The part whose turn it is by the tie rule of `splitOre`. */
function largestRest(parts: readonly Portion[], weights: readonly number[]): number {
  let best = 0
  for (let at = 1; at < parts.length; at += 1) {
    const ahead = (parts[at]?.rest ?? given) - (parts[best]?.rest ?? given)
    if (ahead > 0 || (ahead === 0 && (weights[at] ?? 0) > (weights[best] ?? 0))) best = at
  }
  return best
}

function totalOf(weights: readonly number[]): number {
  let total = 0
  for (const weight of weights) {
    if (weight < 0 || !Number.isSafeInteger(weight)) throw new RangeError('weights')
    total += weight
  }
  if (!(total > 0)) throw new RangeError('weights')
  return total
}

/**
 * Shares an amount of whole öre by weights, exactly: each gets its part rounded down, and the öre that are left go one
 * each to the largest remainders. **The tie rule:** of equal remainders the one with the larger weight takes the öre, so
 * that the smaller party never pays the half öre; of equal weights the one named first. A negative amount is shared
 * as its positive one. Weights are whole numbers from 0, at least one of them above; otherwise RangeError.
 */
export function splitOre(amountOre: number, weights: readonly number[]): number[] {
  const total = totalOf(weights)
  if (!Number.isSafeInteger(amountOre)) throw new RangeError('amount')
  const amount = Math.abs(amountOre)
  const parts = weights.map(weight => portion(amount, weight, total))
  let left = amount
  for (const { whole } of parts) left -= whole
  for (; left > 0; left -= 1) {
    const next = parts[largestRest(parts, weights)]
    if (next === undefined) break
    next.whole += 1
    next.rest = given
  }
  return parts.map(({ whole }) => (amountOre < 0 && whole !== 0 ? -whole : whole))
}

/** A joint cost by its key (agreement, "Fördelning av resurser"). */
export function shareByKey(amountOre: number, key: Key): Shares {
  const [MVG = 0, MH = 0] = splitOre(amountOre, [key.MVG, key.MH])
  return { MVG, MH }
}

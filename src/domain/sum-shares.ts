import { type Key, type Shares, shareByKey } from './shares.ts'

/** Below this a product and its quotient are exact in floating point, with half a unit to spare. */
const exact = 2 ** 50

/**
 * What a key gives each side of many amounts (whole öre) that are shared one by one: the sum of `shareByKey`, in one
 * pass and without an object per amount. Weights and amounts as for `splitOre`; RangeError also when the amounts
 * together are more than a number holds exactly.
 */
export function sumShares(amounts: Int32Array | Float64Array, key: Key): Shares {
  const total = key.MVG + key.MH
  shareByKey(0, key)
  // Doubled, so that the half öre of a tie is a whole number: it goes to MH only when MH has the larger weight.
  const doubled = 2 * key.MH
  const nearest = total - (key.MH > key.MVG ? 0 : 1) + 0.5
  const inverse = 1 / (2 * total)
  const most = Math.floor((exact - 2 * total) / Math.max(doubled, 1))
  let sum = 0
  let size = 0
  let MH = 0
  for (let at = 0; at < amounts.length; at += 1) {
    const amount = amounts[at] ?? 0
    const positive = Math.abs(amount)
    const share =
      positive <= most
        ? Math.floor((positive * doubled + nearest) * inverse)
        : Math.abs(shareByKey(amount, key).MH)
    MH += amount < 0 ? -share : share
    sum += amount
    size += positive
  }
  if (!(size <= Number.MAX_SAFE_INTEGER)) throw new RangeError('amount')
  return { MVG: sum - MH, MH }
}

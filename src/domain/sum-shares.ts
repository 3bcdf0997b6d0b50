import { type Key, type Shares, shareByKey } from './shares.ts'

/** Adding it and taking it away rounds to a whole number without a branch: floats of this size have no fractions. */
const rounder = 1.5 * 2 ** 52

/**
 * More than what a product with a rounded quotient can be off, and too little to move anything but a tie, which goes
 * to MH only when MH has the larger weight.
 */
const nudge = 2 ** -50

/** So many amounts are summed before their size is looked at. */
const stride = 1024

/**
 * What a key gives each side of many amounts (whole öre) that are shared one by one: the sum of `shareByKey`, in one
 * pass and without an object per amount. RangeError for weights that `splitOre` refuses, and for amounts that together
 * are not whole or more than a number holds exactly.
 */
export function sumShares(amounts: Int32Array | Float64Array, key: Key): Shares {
  shareByKey(0, key)
  const total = key.MVG + key.MH
  const portion = (key.MH / total) * (1 + (key.MH > key.MVG ? nudge : -nudge))
  let [sum, size, MH] = [0, 0, 0]
  for (let from = 0; from < amounts.length; from += stride) {
    const to = Math.min(from + stride, amounts.length)
    let [someMH, someSize] = [0, 0]
    for (let at = from; at < to; at += 1) {
      const amount = amounts[at] ?? 0
      someMH += amount * portion + rounder - rounder
      sum += amount
      someSize += Math.abs(amount)
    }
    size += someSize
    // Where an amount may be so large that the nudge moves more than ties, each is shared by itself.
    MH += someSize <= 2 ** 48 / total ? someMH : shareOfMH(amounts.subarray(from, to), key)
  }
  if (!(size <= Number.MAX_SAFE_INTEGER && Number.isInteger(sum))) throw new RangeError('amount')
  return { MVG: sum - MH, MH }
}

const shareOfMH = (amounts: Int32Array | Float64Array, key: Key): number => {
  let MH = 0
  for (const amount of amounts) MH += shareByKey(amount, key).MH
  return MH
}

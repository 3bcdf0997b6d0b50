import { type Cost, frozenIn } from './costs.ts'
import { type KeyInForce, keyAt } from './share-keys.ts'
import { type Key, type Shares, shareByKey, splitOre } from './shares.ts'

/** What of a cost decides how it is preset. */
export type Presettable = Pick<Cost, 'kind' | 'day' | 'netOre'>

/** A key and what it gives of an amount. */
export type Frozen = { key: Key; shares: Shares }

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/**
 * One part of what is taken back of a cost: all that is taken back by then, in the proportions of the original, less
 * what earlier credit notes took. So the last part cancels exactly, in however many parts it comes.
 */
function mirrored(netOre: number, original: Shares, earlier: readonly Cost[]): Shares {
  const taken = earlier.reduce((sum, one) => sum + one.netOre, 0)
  const takenMVG = earlier.reduce((sum, one) => sum + (frozenIn(one)?.shares.MVG ?? 0), 0)
  const [cumulative = 0] = splitOre(taken + netOre, [Math.abs(original.MVG), Math.abs(original.MH)])
  // Credit notes shared by hand may have taken more of one side than their part; no share turns its sign for that.
  const MVG = clamp(cumulative - takenMVG, Math.min(netOre, 0), Math.max(netOre, 0))
  return { MVG: MVG === 0 ? 0 : MVG, MH: netOre - MVG }
}

/**
 * The key and shares that a new row is given, in öre; null when there is none: no key was decided by that day, or the
 * row that is referred to is not shared yet. A cost is shared by the key of its day, a correction by the frozen key of
 * what it corrects, and a credit note mirrors its original. `earlierCredits` are the other credit notes of the original.
 */
export function presetShares(
  draft: Presettable,
  keys: readonly KeyInForce[],
  original: Cost | null,
  earlierCredits: readonly Cost[],
): Frozen | null {
  if (draft.kind === 'cost') {
    const key = keyAt(keys, draft.day)?.key
    return key === undefined ? null : { key, shares: shareByKey(draft.netOre, key) }
  }
  const frozen = original === null ? null : frozenIn(original)
  if (frozen === null) return null
  const { key, shares } = frozen
  return draft.kind === 'correction'
    ? { key, shares: shareByKey(draft.netOre, key) }
    : { key, shares: mirrored(draft.netOre, shares, earlierCredits) }
}

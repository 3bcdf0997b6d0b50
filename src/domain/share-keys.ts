import { z } from 'zod'
import type { Agreement } from './agreements.ts'
import { day, line, named, recordId } from './primitives.ts'
import type { Key } from './shares.ts'
import type { Stored } from './stored.ts'

/**
 * A decided key for joint costs from a day on, with the decision it rests on. It is agreed and never computed from
 * the number of offices (agreement, "Fördelning av resurser").
 */
export const shareKey = z
  .strictObject({
    title: named,
    validFrom: day,
    partsMVG: z.int().min(0).max(10_000),
    partsMH: z.int().min(0).max(10_000),
    /** Who decided, when and in which paragraph. */
    decision: named,
    meetingId: recordId.nullable(),
    reason: line,
  })
  .refine(({ partsMVG, partsMH }) => partsMVG + partsMH > 0, {
    path: ['partsMH'],
    params: { says: 'noParts' },
  })
export type ShareKey = z.infer<typeof shareKey>

/** The key of a day and where it comes from. */
export type KeyInForce = { key: Key; from: string; decision: string }

type Sources = {
  agreements: readonly Stored<Agreement>[]
  shareKeys: readonly Stored<ShareKey>[]
}

/** Every key there has been, oldest first: of the same day a decision of its own goes before the declaration. */
export function keysOf({ agreements, shareKeys }: Sources): KeyInForce[] {
  const declared = agreements.map(({ validFrom, sharePercentMVG, sharePercentMH, title }) => ({
    key: { MVG: sharePercentMVG, MH: sharePercentMH },
    from: validFrom,
    decision: title,
    rank: 0,
  }))
  const decided = shareKeys.map(({ validFrom, partsMVG, partsMH, decision }) => ({
    key: { MVG: partsMVG, MH: partsMH },
    from: validFrom,
    decision,
    rank: 1,
  }))
  return [...declared, ...decided]
    .filter(({ key }) => key.MVG + key.MH > 0)
    .sort((a, b) => (a.from === b.from ? a.rank - b.rank : a.from < b.from ? -1 : 1))
    .map(({ key, from, decision }) => ({ key, from, decision }))
}

/** The key valid on a day (`YYYY-MM-DD`): the last one decided by then; null before the first. */
export function keyAt(keys: readonly KeyInForce[], on: string): KeyInForce | null {
  return keys.findLast(({ from }) => from <= on) ?? null
}

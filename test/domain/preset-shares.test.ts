import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cost, cost as costSchema, freeze, frozenIn } from '../../src/domain/costs.ts'
import { presetShares } from '../../src/domain/preset-shares.ts'
import { keysOf } from '../../src/domain/share-keys.ts'
import { type Shares, shareByKey } from '../../src/domain/shares.ts'
import { cost, credit, lists } from '../support/collaboration.ts'

const changedKey = {
  title: '80–20',
  validFrom: '2026-07-01',
  partsMVG: 80,
  partsMH: 20,
  decision: 'Gemensamma styrgruppen, § 7',
  meetingId: null,
  reason: '',
}
const all = lists({ shareKeys: [changedKey] })
const keys = keysOf({ agreements: all.agreements.records, shareKeys: all.shareKeys.records })

const draft = (netOre: number, day: string) => ({ kind: 'cost' as const, day, netOre })
const taken = (rows: readonly Cost[], side: 'MVG' | 'MH') =>
  rows.reduce((sum, row) => sum + (frozenIn(row)?.shares[side] ?? 0), 0)

/** Credits a cost part by part after earlier ones, each preset in its turn. */
function inParts(
  original: Cost & { id: string },
  parts: readonly number[],
  earlier: readonly Cost[] = [],
): Cost[] {
  const credits = [...earlier]
  for (const part of parts) {
    const row = credit(original, -part)
    const preset = presetShares(row, keys, original, credits)
    if (preset === null) throw new Error('nothing preset')
    credits.push({ ...row, ...freeze(preset.key, preset.shares) })
  }
  return credits
}

const parts = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 12 })
/** Any split of an amount, by the key or not. */
const someShares = (ore: number) =>
  fc.oneof(
    fc.constant(shareByKey(ore, { MVG: 85, MH: 15 })),
    fc.integer({ min: 0, max: ore }).map(MVG => ({ MVG, MH: ore - MVG })),
  )
const original = (ore: number, shares: Shares, id = '9') => ({ ...cost(ore, { shares }), id })
const creditedInParts = parts.chain(ores => {
  const ore = ores.reduce((sum, one) => sum + one, 0)
  return fc.record({ ores: fc.constant(ores), ore: fc.constant(ore), shares: someShares(ore) })
})

describe('what a new cost is preset to', () => {
  test('the key of its day: a changed key is for costs from its day on', () => {
    expect(presetShares(draft(123_457, '2026-06-30'), keys, null, [])).toEqual({
      key: { MVG: 85, MH: 15 },
      shares: { MVG: 104_938, MH: 18_519 },
    })
    expect(presetShares(draft(123_457, '2026-07-01'), keys, null, [])).toEqual({
      key: { MVG: 80, MH: 20 },
      shares: { MVG: 98_766, MH: 24_691 },
    })
  })

  test('nothing before the first declaration', () => {
    expect(presetShares(draft(100, '2014-05-19'), keys, null, [])).toBeNull()
    expect(presetShares(draft(100, '2014-05-20'), keys, null, [])?.shares).toEqual({ MVG: 85, MH: 15 })
  })
})

describe('what a credit note is preset to', () => {
  test('law: it mirrors the whole of its original, however that was shared', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000_000 }).chain(ore => fc.tuple(fc.constant(ore), someShares(ore))),
        ([ore, shares]) => {
          const whole = original(ore, shares)
          const preset = presetShares(credit(whole, -ore), keys, whole, [])
          expect(preset?.shares.MVG).toBe(0 - shares.MVG)
          expect(preset?.shares.MH).toBe(0 - shares.MH)
        },
      ),
    )
  })

  test('law: in any number of parts, in any order, the last cancels exactly', () => {
    fc.assert(
      fc.property(creditedInParts, ({ ores, ore, shares }) => {
        const credits = inParts(original(ore, shares), ores)
        expect([taken(credits, 'MVG') + shares.MVG, taken(credits, 'MH') + shares.MH]).toEqual([0, 0])
        const turned = inParts(original(ore, shares), ores.toReversed())
        expect([taken(turned, 'MVG'), taken(turned, 'MH')]).toEqual([
          taken(credits, 'MVG'),
          taken(credits, 'MH'),
        ])
      }),
      { numRuns: 1000 },
    )
  })

  test('law: on the way never more is taken of a side than it bore, and each part is a row that can be stored', () => {
    fc.assert(
      fc.property(creditedInParts, ({ ores, ore, shares }) => {
        const credits = inParts(original(ore, shares), ores)
        for (const [at, row] of credits.entries()) {
          const soFar = credits.slice(0, at + 1)
          expect(costSchema.safeParse(row).success).toBe(true)
          for (const side of ['MVG', 'MH'] as const) {
            expect(-taken(soFar, side)).toBeLessThanOrEqual(shares[side])
            const off = BigInt(taken(soFar, side)) * BigInt(ore)
            const sum = soFar.reduce((all, one) => all + one.netOre, 0)
            const due = BigInt(shares[side]) * BigInt(sum)
            const size = off > due ? off - due : due - off
            expect(size < BigInt(ore)).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('law: also after parts that were shared by hand the whole comes out even', () => {
    fc.assert(
      fc.property(creditedInParts, fc.nat(), ({ ores, ore, shares }, pick) => {
        const whole = original(ore, shares)
        const [first = 0, ...rest] = ores
        const MVG = Math.min(first, shares.MVG, Math.max(pick % (first + 1), first - shares.MH))
        const byHand = credit(whole, -first, { shares: { MVG: -MVG, MH: MVG - first } })
        const credits = inParts(whole, rest, [byHand])
        if (rest.length > 0)
          expect([taken(credits, 'MVG') + shares.MVG, taken(credits, 'MH') + shares.MH]).toEqual([0, 0])
        for (const row of credits) expect(costSchema.safeParse(row).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('the key that stands frozen in the original, also when another is valid by now', () => {
    const whole = original(10_000, { MVG: 8500, MH: 1500 })
    expect(presetShares({ ...credit(whole, -10_000), day: '2026-08-01' }, keys, whole, [])).toEqual({
      key: { MVG: 85, MH: 15 },
      shares: { MVG: -8500, MH: -1500 },
    })
  })
})

describe('what a correction is preset to', () => {
  test('the frozen key of what it corrects, up or down', () => {
    const whole = original(10_000, { MVG: 5000, MH: 5000 })
    const correction = (netOre: number) => ({ kind: 'correction' as const, day: '2026-08-01', netOre })
    for (const netOre of [123_457, -123_457])
      expect(presetShares(correction(netOre), keys, whole, [])).toEqual({
        key: { MVG: 85, MH: 15 },
        shares: shareByKey(netOre, { MVG: 85, MH: 15 }),
      })
  })

  test('nothing while the original is not shared or not there', () => {
    const unshared = { ...cost(10_000, { shares: null }), id: '9' }
    for (const kind of ['credit', 'correction'] as const) {
      expect(presetShares({ kind, day: '2026-05-06', netOre: -100 }, keys, unshared, [])).toBeNull()
      expect(presetShares({ kind, day: '2026-05-06', netOre: -100 }, keys, null, [])).toBeNull()
    }
  })
})

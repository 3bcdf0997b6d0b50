import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareByKey, splitOre } from '../../src/domain/shares.ts'
import { sumShares } from '../../src/domain/sum-shares.ts'

const amount = fc.oneof(
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0, 1, -1),
)
const weight = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 1, 15, 85))
const weights = fc.array(weight, { minLength: 1, maxLength: 44 }).filter(all => all.some(one => one > 0))
const key = fc
  .tuple(weight, weight)
  .filter(([MVG, MH]) => MVG + MH > 0)
  .map(([MVG, MH]) => ({ MVG, MH }))

const exactly = (values: readonly number[]) => values.reduce((sum, value) => sum + BigInt(value), 0n)
const size = (value: bigint) => (value < 0n ? -value : value)

describe('sharing an amount', () => {
  test('law: the shares are together the amount, for any amount, weights and number of parties', () => {
    fc.assert(
      fc.property(amount, weights, (ore, parts) => {
        const shares = splitOre(ore, parts)
        expect(shares).toHaveLength(parts.length)
        expect(exactly(shares)).toBe(BigInt(ore))
        expect(shares.every(Number.isSafeInteger)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('law: nobody’s share is a whole öre from the exact proportion', () => {
    fc.assert(
      fc.property(amount, weights, (ore, parts) => {
        const total = exactly(parts)
        for (const [at, share] of splitOre(ore, parts).entries()) {
          const off = BigInt(share) * total - BigInt(ore) * BigInt(parts[at] ?? 0)
          expect(size(off) < total).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('law: who has no part bears nothing, and no share has another sign than the amount', () => {
    fc.assert(
      fc.property(amount, weights, (ore, parts) => {
        for (const [at, share] of splitOre(ore, parts).entries()) {
          if (parts[at] === 0) expect(share).toBe(0)
          expect(share === 0 || Math.sign(share) === Math.sign(ore)).toBe(true)
          expect(Object.is(share, -0)).toBe(false)
        }
      }),
    )
  })

  test('law: what is taken back is shared as what was given', () => {
    fc.assert(
      fc.property(amount, weights, (ore, parts) => {
        expect(splitOre(-ore, parts)).toEqual(splitOre(ore, parts).map(share => 0 - share))
      }),
    )
  })

  test('law: a greater weight never bears less', () => {
    fc.assert(
      fc.property(amount, weights, (ore, parts) => {
        const shares = splitOre(ore, parts).map(Math.abs)
        for (const [one, a] of parts.entries())
          for (const [other, b] of parts.entries())
            if (a > b) expect(shares[one]).toBeGreaterThanOrEqual(shares[other] ?? 0)
      }),
      { numRuns: 300 },
    )
  })

  test('law: the half öre falls on the larger party, however the parties are turned', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 5_000_000 }), twentieths => {
        const ore = twentieths * 20 + (twentieths < 0 ? -10 : 10)
        const exact = (Math.abs(ore) * 15) / 100
        expect(exact % 1).toBe(0.5)
        const smaller = Math.sign(ore) * Math.floor(exact)
        expect(shareByKey(ore, { MVG: 85, MH: 15 })).toEqual({ MVG: ore - smaller, MH: smaller })
        expect(shareByKey(ore, { MVG: 15, MH: 85 })).toEqual({ MVG: smaller, MH: ore - smaller })
      }),
    )
  })

  test('of equal parties the one named first bears the öre that is left', () => {
    expect(splitOre(101, [1, 1])).toEqual([51, 50])
    expect(splitOre(-101, [1, 1])).toEqual([-51, -50])
    expect(splitOre(2, [1, 1, 1])).toEqual([1, 1, 0])
  })

  test.each([
    [123_457, 104_938, 18_519],
    [499_999, 424_999, 75_000],
    [500_000, 425_000, 75_000],
    [500_001, 425_001, 75_000],
    [10, 9, 1],
    [10_010, 8_509, 1_501],
    [-123_457, -104_938, -18_519],
    [1, 1, 0],
    [0, 0, 0],
  ])('%i öre at 85–15 are %i and %i', (ore, MVG, MH) => {
    expect(shareByKey(ore, { MVG: 85, MH: 15 })).toEqual({ MVG, MH })
  })

  test('what cannot be shared is refused', () => {
    for (const parts of [[], [0, 0], [-1, 2], [0.5, 0.5], [Number.NaN, 1]])
      expect(() => splitOre(100, parts)).toThrow(RangeError)
    for (const ore of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => splitOre(ore, [85, 15])).toThrow(RangeError)
  })
})

describe('sharing many amounts', () => {
  const together = (amounts: readonly number[], parts: { MVG: number; MH: number }) => {
    const shares = amounts.map(ore => shareByKey(ore, parts))
    return {
      MVG: Number(exactly(shares.map(one => one.MVG))),
      MH: Number(exactly(shares.map(one => one.MH))),
    }
  }
  const common = fc.integer({ min: -20_000_000, max: 20_000_000 })
  const large = fc.integer({ min: -(2 ** 42), max: 2 ** 42 })
  const plain = ({ MVG, MH }: { MVG: number; MH: number }) => [MVG + 0, MH + 0]

  test('law: in one pass they come to what each by itself comes to, of any size and sign', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(common, large), { maxLength: 60 }), key, (amounts, parts) => {
        expect(plain(sumShares(Float64Array.from(amounts), parts))).toEqual(plain(together(amounts, parts)))
      }),
      { numRuns: 2000 },
    )
  })

  test('law: also as whole numbers of 32 bits, and over more amounts than are looked at in one go', () => {
    fc.assert(
      fc.property(fc.array(common, { minLength: 1000, maxLength: 3000 }), key, (amounts, parts) => {
        expect(plain(sumShares(Int32Array.from(amounts), parts))).toEqual(plain(together(amounts, parts)))
      }),
      { numRuns: 30 },
    )
  })

  test('law: every tie and every neighbour of one falls as it does alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), key, (twentieths, parts) => {
        const around = [-1, 0, 1].map(off => twentieths * (parts.MVG + parts.MH) + off)
        for (const ore of [...around, ...around.map(value => Math.floor(value / 2))])
          expect(plain(sumShares(Float64Array.of(ore, -ore, ore), parts))).toEqual(
            plain(together([ore, -ore, ore], parts)),
          )
      }),
      { numRuns: 2000 },
    )
  })

  test('none come to nothing, and what is no key or no sum is refused', () => {
    expect(sumShares(new Int32Array(0), { MVG: 85, MH: 15 })).toEqual({ MVG: 0, MH: 0 })
    expect(() => sumShares(Int32Array.of(1), { MVG: 0, MH: 0 })).toThrow(RangeError)
    const most = Number.MAX_SAFE_INTEGER
    expect(() => sumShares(Float64Array.of(most, most), { MVG: 85, MH: 15 })).toThrow(RangeError)
    expect(() => sumShares(Float64Array.of(1.5), { MVG: 85, MH: 15 })).toThrow(RangeError)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementAt, agreementVersions } from '../../src/domain/agreement-versions.ts'
import { fitsInGroups, type GroupLimits, gapsUpTo, groupsOf } from '../../src/domain/group-arithmetic.ts'

const agreement = agreementAt(agreementVersions, '2026-11-24')
if (agreement === null) throw new Error('No agreement holds.')
const agreed: GroupLimits = { least: agreement.groupAtLeast, full: agreement.groupFull }

const limits: fc.Arbitrary<GroupLimits> = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([least, full]) => ({ least, full }))

/** Whether people can be dealt out on groups that all hold, tried one group at a time. */
function canBeDealt(people: number, { least, full }: GroupLimits): boolean {
  if (people === 0) return true
  for (let size = Math.max(1, least); size <= Math.min(full, people); size += 1)
    if (canBeDealt(people - size, { least, full })) return true
  return false
}

function mostSeated(people: number, given: GroupLimits): number {
  let seated = people
  while (!canBeDealt(seated, given)) seated -= 1
  return seated
}

describe('so many people in groups', () => {
  test('law: as many are seated as by trying all ways, in groups that hold and are as even as they can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 }), limits, (people, given) => {
        const { seated, waiting, sizes } = groupsOf(people, given)
        expect(seated).toBe(mostSeated(people, given))
        expect(seated + waiting).toBe(people)
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(seated)
        for (const size of sizes) {
          expect(size).toBeGreaterThanOrEqual(given.least)
          expect(size).toBeLessThanOrEqual(given.full)
        }
        expect(Math.max(0, ...sizes) - Math.min(...sizes, Math.max(0, ...sizes))).toBeLessThanOrEqual(1)
        expect(sizes.toSorted((one, other) => other - one)).toEqual(sizes)
        // No fewer groups hold them.
        expect(given.full * (sizes.length - 1)).toBeLessThan(Math.max(1, seated))
      }),
      { numRuns: 500, seed: 2027 },
    )
  })

  test('law: with as many more as are said to be needed, and not before, there can be one group more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), limits, (people, given) => {
        const { moreForNext } = groupsOf(people, given)
        const mostGroups = (all: number) =>
          Array.from({ length: all }, (_, at) => at + 1).filter(
            groups => groups * Math.max(1, given.least) <= all,
          ).length
        if (moreForNext === null) {
          expect(given.full).toBeLessThan(Math.max(1, given.least))
          return
        }
        expect(mostGroups(people + moreForNext)).toBe(mostGroups(people) + 1)
        expect(mostGroups(people + moreForNext - 1)).toBe(mostGroups(people))
      }),
      { numRuns: 300, seed: 2028 },
    )
  })

  test('law: a number lies in a gap exactly when it fits in no number of groups', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), limits, (people, given) => {
        const inGap = gapsUpTo(60, given).some(({ from, to }) => from <= people && people <= to)
        const counts = Array.from({ length: people }, (_, at) => at + 1)
        expect(inGap).toBe(!counts.some(groups => fitsInGroups(people, groups, given)))
        expect(inGap).toBe(!canBeDealt(Math.min(people, 24), given) || groupsOf(people, given).waiting > 0)
      }),
      { numRuns: 300, seed: 2029 },
    )
  })

  test('under the agreement 23 people are 20 and 3 who wait, or find 13 more', () => {
    expect(groupsOf(23, agreed)).toEqual({ seated: 20, waiting: 3, sizes: [20], moreForNext: 13 })
    expect(groupsOf(17, agreed)).toEqual({ seated: 0, waiting: 17, sizes: [], moreForNext: 1 })
    expect(groupsOf(55, agreed).sizes).toEqual([19, 18, 18])
  })

  test('the gaps of the agreement end at 161: from 162 on every number of people fits', () => {
    expect(gapsUpTo(10_000, agreed).map(({ from, to }) => `${from}–${to}`)).toEqual([
      '1–17',
      '21–35',
      '41–53',
      '61–71',
      '81–89',
      '101–107',
      '121–125',
      '141–143',
      '161–161',
    ])
  })
})

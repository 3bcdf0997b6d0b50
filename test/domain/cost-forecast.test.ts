import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ForecastBasis, forecast, sameDayYearBefore } from '../../src/domain/cost-forecast.ts'

const basis = (more: Partial<ForecastBasis>): ForecastBasis => ({
  isOver: false,
  outcomeOre: 0,
  orderedOre: 0,
  budgetOre: 0,
  isMeant: true,
  yearBeforeOre: null,
  ...more,
})
const money = fc.integer({ min: -10_000_000, max: 10_000_000 })
const someBasis = fc.record({
  isOver: fc.boolean(),
  outcomeOre: money,
  orderedOre: fc.nat(10_000_000),
  budgetOre: fc.nat(10_000_000),
  isMeant: fc.boolean(),
  yearBeforeOre: fc.option(money),
})

describe('the forecast', () => {
  it('law: is never below what has come and is ordered, and exactly that once the year is over', () => {
    fc.assert(
      fc.property(someBasis, given => {
        const least = given.outcomeOre + given.orderedOre
        expect(forecast(given)).toBeGreaterThanOrEqual(least)
        expect(forecast({ ...given, isOver: true })).toBe(least)
        expect(forecast({ ...given, isMeant: false })).toBe(least)
      }),
    )
  })

  it('law: without a year before it never goes below the budget, and above it only by what has come and is ordered', () => {
    fc.assert(
      fc.property(someBasis, given => {
        const own = { ...given, isOver: false, isMeant: true, yearBeforeOre: null }
        const certain = given.outcomeOre + given.orderedOre
        expect(forecast(own)).toBe(Math.max(certain, given.outcomeOre, given.budgetOre))
      }),
    )
  })

  it('law: what is ordered is not counted twice when it was expected', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (expected, ordered) => {
        fc.pre(ordered <= expected)
        expect(forecast(basis({ yearBeforeOre: expected, orderedOre: ordered }))).toBe(expected)
      }),
    )
  })

  it.each([
    ['the rest of last year is expected again', { outcomeOre: 100, yearBeforeOre: 70 }, 170],
    ['what is ordered beyond that counts', { outcomeOre: 100, yearBeforeOre: 70, orderedOre: 90 }, 190],
    ['last year had nothing left of the kind', { outcomeOre: 100, yearBeforeOre: 0, budgetOre: 500 }, 100],
    ['no year before: what is left of the budget', { outcomeOre: 100, budgetOre: 500 }, 500],
    ['a budget that is passed expects nothing more', { outcomeOre: 600, budgetOre: 500 }, 600],
    ['neither budget nor year before', { outcomeOre: 100 }, 100],
    ['last year took more back than it paid', { outcomeOre: 100, yearBeforeOre: -50, orderedOre: 20 }, 120],
    ['it comes every other year', { outcomeOre: 0, orderedOre: 30, yearBeforeOre: 70, isMeant: false }, 30],
    ['the year is over', { isOver: true, outcomeOre: 100, orderedOre: 30, budgetOre: 500 }, 130],
  ])('%s', (_, given, ore) => {
    expect(forecast(basis(given))).toBe(ore)
  })

  it.each([
    [2026, '2026-11-24', '2025-11-24'],
    [2024, '2024-02-29', '2023-02-28'],
    [2027, '2026-11-24', '2025-12-31'],
    [2025, '2026-11-24', '2024-12-31'],
    [2026, '2026-01-01', '2025-01-01'],
  ])('of %i, looked at on %s, compares with what came after %s', (year, day, before) => {
    expect(sameDayYearBefore(year, day)).toBe(before)
  })
})

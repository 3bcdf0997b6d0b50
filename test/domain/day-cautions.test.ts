import { describe, expect, test } from 'vitest'
import { costRefusals } from '../../src/domain/cost-refusals.ts'
import { dayCautions } from '../../src/domain/day-cautions.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { cost, lists } from '../support/collaboration.ts'
import { settlementOf } from '../support/some-settlement.ts'

const today = '2026-11-24'
const other = (year: number) => `Dagen ligger i ${year}: kostnaden räknas till det årets budget.`
const settled = 'Perioden är redan avräknad, så kostnaden kommer med i en senare avräkning.'

describe('the day of a cost', () => {
  test.each([
    ['2025-11-24', []],
    ['2027-11-24', []],
    ['2025-11-23', [other(2025)]],
    ['2027-11-25', [other(2027)]],
  ])('%s is told of only where it lies more than a year away', (day, told) => {
    expect(dayCautions({ day }, { today, settlements: [] }, sv)).toEqual(told)
  })

  test('in a period that is settled is told of, and no more once the settlement is undone', () => {
    const row = { costId: '1', paidBy: 'MVG', shareMVGOre: 8500, shareMHOre: 1500 } as const
    const one = settlementOf([{ ...row, categoryId: '1', title: 'Lunch' }])
    const all = lists({ settlements: [one] }).settlements.records
    expect(dayCautions({ day: one.from }, { today: one.to, settlements: all }, sv)).toEqual([settled])
    const countered = all.map(stored => ({ ...stored, id: '9', countersId: stored.id }))
    expect(
      dayCautions({ day: one.from }, { today: one.to, settlements: [...all, ...countered] }, sv),
    ).toEqual([])
  })

  test('more than two years ahead is refused, unless it stands there already', () => {
    const refused = (day: string, before: string | null = null) =>
      costRefusals(
        {
          id: before && '1',
          before: before === null ? null : cost(100, { day: before }),
          after: cost(100, { day }),
        },
        lists(),
        sv,
        today,
      )
    expect(refused('2028-11-24')).toBeNull()
    expect(refused('2062-05-01')).toEqual({
      code: 'malformed',
      fields: [{ field: 'day', reason: 'Dagen ligger mer än två år fram i tiden.' }],
    })
    expect(refused('2062-05-01', '2062-05-01')).toBeNull()
  })
})

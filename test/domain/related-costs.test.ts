import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costTerms } from '../../src/domain/cost-terms.ts'
import type { Cost } from '../../src/domain/costs.ts'
import { addDays, daysBetween } from '../../src/domain/days.ts'
import { relatedCosts, relatedIn, relatedKeyOf } from '../../src/domain/related-costs.ts'
import { cost, credit, lists } from '../support/collaboration.ts'

const terms = costTerms(lists())
const names = (noun: string, id: string) => `${noun} ${id}`
const rows = (costs: readonly (Cost & { id?: string })[]) => lists({ costs }).costs.records
const related = (costs: readonly (Cost & { id?: string })[], by = terms) =>
  relatedCosts(rows(costs), by, names)
const ids = (costs: readonly (Cost & { id?: string })[], by = terms) => related(costs, by).map(one => one.ids)

describe('purchases that pass the limit together', () => {
  test('two small ones from the same supplier for the same meeting, with their sum', () => {
    const lunch = cost(300_000, { meetingId: '4' })
    const coffee = cost(284_000, { meetingId: '4', day: '2026-05-20', supplier: ' exempelköket, AB ' })
    expect(related([lunch, coffee])).toEqual([
      {
        ids: ['1', '2'],
        supplier: 'Exempelköket AB',
        about: 'meetings 4',
        from: '2026-05-06',
        to: '2026-05-20',
        sumOre: 584_000,
      },
    ])
  })

  test('exactly the limit is not over it', () => {
    expect(ids([cost(250_000), cost(250_000)])).toEqual([])
    expect(ids([cost(250_000), cost(250_001)])).toEqual([['1', '2']])
  })

  test('one that is over the limit by itself is no part of it, and one alone neither', () => {
    expect(ids([cost(500_001), cost(100)])).toEqual([])
    expect(ids([cost(500_000)])).toEqual([])
  })

  test('neither another supplier, another thing, another kind of cost nor an unknown supplier', () => {
    const one = cost(300_000, { meetingId: '4' })
    expect(ids([one, cost(300_000, { meetingId: '5' })])).toEqual([])
    expect(ids([one, cost(300_000)])).toEqual([])
    expect(ids([one, cost(300_000, { meetingId: '4', supplier: 'Provtryck AB' })])).toEqual([])
    expect(ids([cost(300_000), cost(300_000, { categoryId: '2' })])).toEqual([])
    expect(ids([cost(300_000, { supplier: '' }), cost(300_000, { supplier: ' ' })])).toEqual([])
    expect(ids([one, cost(300_000, { meetingId: '4', categoryId: '2' })])).toEqual([['1', '2']])
  })

  test('31 days apart is within a month, 32 are not', () => {
    const first = cost(300_000)
    expect(ids([first, cost(300_000, { day: addDays(first.day, 31) })])).toEqual([['1', '2']])
    expect(ids([first, cost(300_000, { day: addDays(first.day, 32) })])).toEqual([])
  })

  test('what was credited does not count, and a correction counts with its cost', () => {
    const first = { ...cost(300_000), id: '1' }
    const other = cost(300_000, { id: '2' })
    expect(ids([first, other, credit(first, -150_000, { id: '3' })])).toEqual([])
    expect(ids([first, other, credit(first, -300_000, { id: '3' })])).toEqual([])
    const gone = credit(first, -300_000, { id: '3' })
    expect(ids([first, other, gone, cost(250_000, { id: '4' })])).toEqual([['2', '4']])
    expect(ids([first, other, credit(first, -50_000, { id: '3' })])).toEqual([['1', '2', '3']])
    const more = cost(300_000, { id: '3', kind: 'correction', refersToId: '1' })
    expect(ids([first, more])).toEqual([['1', '3']])
  })

  test('where everything of an event is measured together, only what belongs to nothing is left to point out', () => {
    const perEvent = costTerms(lists({ settings: [{ key: 'costs.limitPer', value: 'händelse' }] }))
    expect(ids([cost(300_000, { meetingId: '4' }), cost(300_000, { meetingId: '4' })], perEvent)).toEqual([])
    expect(ids([cost(300_000), cost(300_000)], perEvent)).toEqual([['1', '2']])
  })

  test('with moms, when the limit is with moms', () => {
    const withMoms = costTerms(lists({ settings: [{ key: 'costs.limitBasis', value: 'inklusive moms' }] }))
    const meals = [cost(240_000, { vatOre: 28_800 }), cost(240_000, { vatOre: 28_800 })]
    expect(ids(meals)).toEqual([])
    expect(related(meals, withMoms)[0]?.sumOre).toBe(537_600)
  })

  test('what they are about is told by its name: the round, or the kind of cost', () => {
    const about = (more: Partial<Cost>) => related([cost(300_000, more), cost(300_000, more)])[0]?.about
    expect(about({ round: 'Grund vår' })).toBe('Grund vår')
    expect(about({ activityId: '7' })).toBe('activities 7')
    expect(about({})).toBe('categories 1')
  })

  const someCost = fc.record({
    ore: fc.integer({ min: 1, max: 600_000 }),
    on: fc.integer({ min: 0, max: 120 }),
    supplier: fc.constantFrom('A', 'a.', 'B', ''),
    meetingId: fc.constantFrom(null, '4'),
  })
  const someRows = fc.array(someCost, { maxLength: 12 }).map(some =>
    rows(
      some.map(({ ore, on, supplier, meetingId }, at) => ({
        ...cost(ore, { supplier, meetingId, day: addDays('2026-01-01', on) }),
        id: String(at + 1),
      })),
    ),
  )

  test('law: the order of the rows does not matter', () => {
    fc.assert(
      fc.property(
        someRows.chain(all =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
        ),
        ([all, turned]) => {
          expect(relatedCosts(turned, terms, names)).toEqual(relatedCosts(all, terms, names))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('law: a pair is pointed out exactly when it lies within a month, each is small and both are not', () => {
    fc.assert(
      fc.property(someRows, all => {
        const found = relatedCosts(all, terms, names)
        for (const one of all)
          for (const other of all) {
            if (one.id >= other.id || relatedKeyOf(one) === null || relatedKeyOf(one) !== relatedKeyOf(other))
              continue
            const apart = Math.abs(daysBetween(one.day, other.day))
            const small = one.netOre <= 500_000 && other.netOre <= 500_000
            if (apart <= 31 && small && one.netOre + other.netOre > 500_000)
              expect(found.some(({ ids: both }) => both.includes(one.id) && both.includes(other.id))).toBe(
                true,
              )
          }
        for (const { ids: together, sumOre } of found) {
          const members = all.filter(({ id }) => together.includes(id))
          expect(members.length).toBeGreaterThan(1)
          expect(members.every(({ netOre }) => netOre <= 500_000)).toBe(true)
          expect(sumOre).toBeGreaterThan(500_000)
          expect(members.reduce((sum, { netOre }) => sum + netOre, 0)).toBe(sumOre)
        }
        expect(new Set(found.flatMap(one => one.ids)).size).toBe(found.flatMap(one => one.ids).length)
      }),
      { numRuns: 500 },
    )
  })

  test('law: each group by itself gives what all of them give together', () => {
    fc.assert(
      fc.property(someRows, all => {
        const groups = Map.groupBy(all, relatedKeyOf)
        groups.delete(null)
        const each = [...groups.values()].flatMap(group => relatedIn(group, terms, names))
        const together = relatedCosts(all, terms, names)
        expect(each).toHaveLength(together.length)
        expect(together).toEqual(expect.arrayContaining(each))
      }),
    )
  })
})

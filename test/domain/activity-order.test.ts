import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder, moveActivity, orderAtEnd, type Placed } from '../../src/domain/activity-order.ts'
import { Problem } from '../../src/domain/problem.ts'

const aPlan = (orders: fc.Arbitrary<number>) =>
  fc
    .array(orders, { minLength: 2, maxLength: 9 })
    .map(list => list.map((order, at): Placed => ({ id: String(at + 1), order })))
const crowded = aPlan(fc.integer({ min: 0, max: 12 }))
const anyPlan = fc.oneof(
  crowded,
  aPlan(fc.integer({ min: 0, max: 100_000 })),
  aPlan(fc.integer({ min: 99_990, max: 100_000 })),
)

type Move = { plan: Placed[]; id: string; beside: string; before: boolean }
const aMove = (plans: fc.Arbitrary<Placed[]>): fc.Arbitrary<Move> =>
  plans.chain(plan => {
    const id = fc.constantFrom(...plan.map(row => row.id))
    return fc.record({ plan: fc.constant(plan), id, beside: id, before: fc.boolean() })
  })

function moved({ plan, id, beside, before }: Move) {
  const changes = moveActivity(plan, id, before ? { before: beside } : { after: beside })
  const orders = new Map(changes.map(change => [change.id, change.order]))
  return { changes, plan: plan.map(row => ({ ...row, order: orders.get(row.id) ?? row.order })) }
}

function wanted({ plan, id, beside, before }: Move): string[] {
  const ids = inOrder(plan).map(row => row.id)
  if (id === beside) return ids
  const others = ids.filter(other => other !== id)
  return others.toSpliced(others.indexOf(beside) + (before ? 0 : 1), 0, id)
}

/** The fewest rows that must change, found by trying every set of rows that keep their numbers. */
function fewest(move: Move): number {
  const orderOf = new Map(move.plan.map(row => [row.id, row.order]))
  const orders = wanted(move).map(id => orderOf.get(id) ?? 0)
  const sets = Array.from({ length: 2 ** orders.length }, (_, bits) =>
    orders.map((order, at) => ({ order, at })).filter(({ at }) => (bits >> at) & 1),
  )
  const possible = sets.filter(rows =>
    [{ order: -1, at: -1 }, ...rows, { order: 100_001, at: orders.length }].every(
      (row, place, all) =>
        place === 0 || row.order - (all[place - 1]?.order ?? 0) >= row.at - (all[place - 1]?.at ?? 0),
    ),
  )
  return orders.length - Math.max(...possible.map(rows => rows.length))
}

describe('moving an activity in the plan', () => {
  test('law: afterwards it stands where it was put and all others in the order they had', () => {
    fc.assert(
      fc.property(aMove(anyPlan), move => {
        expect(inOrder(moved(move).plan).map(row => row.id)).toEqual(wanted(move))
      }),
    )
  })

  test('law: every number stays one that an activity may have', () => {
    fc.assert(
      fc.property(aMove(anyPlan), move => {
        const { changes } = moved(move)
        expect(changes.every(({ order }) => Number.isInteger(order) && order >= 0 && order <= 100_000)).toBe(
          true,
        )
      }),
    )
  })

  test('law: no fewer rows could have been written', () => {
    fc.assert(
      fc.property(aMove(crowded), move => {
        const { changes, plan } = moved(move)
        const stands = wanted(move).every((id, at) => inOrder(move.plan)[at]?.id === id)
        expect(changes).toHaveLength(stands ? 0 : fewest(move))
        expect(plan).toHaveLength(move.plan.length)
      }),
    )
  })

  test('with room between two neighbours only the moved row is written', () => {
    const plan = [10, 20, 30].map((order, at) => ({ id: String(at + 1), order }))
    expect(moveActivity(plan, '3', { before: '2' })).toEqual([{ id: '3', order: 15 }])
    expect(moveActivity(plan, '3', { before: '1' })).toEqual([{ id: '3', order: 4 }])
    expect(moveActivity(plan, '1', { after: '3' })).toEqual([{ id: '1', order: 40 }])
  })

  test('an activity outside the plan is refused', () => {
    const plan = [{ id: '1', order: 1 }]
    expect(() => moveActivity(plan, '9', { before: '1' })).toThrow(Problem)
    expect(() => moveActivity(plan, '1', { after: '9' })).toThrow(Problem)
  })

  test('a new activity comes last, also when the numbers are used up', () => {
    expect(orderAtEnd([])).toBe(10)
    expect(orderAtEnd([{ order: 320 }])).toBe(330)
    expect(orderAtEnd([{ order: 99_995 }])).toBe(100_000)
  })
})

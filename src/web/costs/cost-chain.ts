import type { Cost } from '../../domain/costs.ts'
import { compareDays } from '../../domain/days.ts'
import type { Stored } from '../../domain/stored.ts'

/** A cost and all that takes it back or mends it, the original first and then in the order of time, seen from any of them. */
export function chainOf(cost: Stored<Cost>, costs: readonly Stored<Cost>[]): Stored<Cost>[] {
  const rootId = cost.refersToId ?? cost.id
  const later = costs
    .filter(({ refersToId }) => refersToId === rootId)
    .toSorted((one, other) => compareDays(one.day, other.day) || Number(one.id) - Number(other.id))
  return [...costs.filter(({ id }) => id === rootId), ...later]
}

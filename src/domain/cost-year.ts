import { ByDay } from './by-day.ts'
import type { CostOverview, RelatedCosts, ShownCost } from './cost-overview.ts'
import { answered, count, noSums, partOf, type Sums } from './cost-parts.ts'
import { type CostEvent, type CostStanding, eventOf } from './cost-standing.ts'
import type { Cost } from './costs.ts'
import { monthOf } from './days.ts'
import type { SettledRow } from './settlements.ts'
import type { Shares } from './shares.ts'
import type { Stored } from './stored.ts'
import { dueOf } from './who-owes.ts'

/** Why single rows of a year are pointed out. */
export const pointedKinds = [
  'breaches',
  'deviations',
  'unreasoned',
  'unshared',
  'withoutReceipt',
  'changedAfterSettlement',
] as const
export type Pointed = (typeof pointedKinds)[number]

/** Under what a row is pointed out for how it is shared; null where it is as it should be. */
export function pointedFor({ split, reasonMissing }: Pick<CostStanding, 'split' | 'reasonMissing'>) {
  switch (split) {
    case 'byKey':
    case 'mirrored':
      return null
    case 'otherKey':
      return 'deviations'
    case 'deviation':
      return reasonMissing ? 'unreasoned' : 'deviations'
    case 'breach':
      return 'breaches'
    case 'unshared':
      return 'unshared'
  }
}

/** So many rows of each kind are named at most, the newest: the list Kostnader has them all, and the count beside is of all. */
export const mostShown = 5

type Cell = { month: number; categoryId: string; sums: Sums; days: Map<string, Sums> }
type About = { event: CostEvent; categoryId: string; sums: Sums; names: Map<string, number> }

const shownCost = ({ id, title, day, netOre, deviationReason }: Stored<Cost>): ShownCost => ({
  id,
  title,
  day,
  netOre,
  reason: deviationReason,
})

/** A settled cost whose row is gone has no name. */
const shown = (one: Stored<Cost> | SettledRow): ShownCost =>
  'costId' in one
    ? { id: one.costId, title: '', day: one.day, netOre: one.shareMVGOre + one.shareMHOre, reason: '' }
    : shownCost(one)

function tally(names: Map<string, number>, name: string, times: 1 | -1): void {
  const left = (names.get(name) ?? 0) + times
  if (left === 0) names.delete(name)
  else names.set(name, left)
}

/** As most rows have it; of equally many the first in the alphabet. */
function commonest(names: ReadonlyMap<string, number>): string {
  const inTurn = [...names].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
  return inTurn[0]?.[0] ?? ''
}

/** The sum under a key; made where there is none, left out again when it holds no row. */
function countIn<T extends { sums: Sums }>(
  all: Map<string, T>,
  key: string,
  part: Sums,
  times: 1 | -1,
  make: () => T,
): T {
  const one = all.get(key) ?? make()
  count(one.sums, part, times)
  if (one.sums.rows === 0) all.delete(key)
  else all.set(key, one)
  return one
}

/** The joint costs of one year, in sums that rows are added to and taken from. Öre; days are YYYY-MM-DD. */
export class CostYear {
  readonly sums = noSums()
  readonly #related = new ByDay<RelatedCosts>()
  readonly #cells = new Map<string, Cell>()
  readonly #abouts = new Map<string, About>()
  readonly #pointed: Readonly<Record<Pointed, ByDay<Stored<Cost> | SettledRow>>> = {
    breaches: new ByDay(),
    deviations: new ByDay(),
    unreasoned: new ByDay(),
    unshared: new ByDay(),
    withoutReceipt: new ByDay(),
    changedAfterSettlement: new ByDay(),
  }

  /** What was shown of the rows behind a count, until one of them comes or goes. */
  readonly #shown = new Map<Pointed, readonly ShownCost[]>()

  /**
   * Adds a row (1), or takes it away (-1). `held` is the row as the standing settlement holds it that locks it; how much
   * is settled of the year and its months is said by `settle`.
   */
  count(cost: Cost, held: SettledRow | null, times: 1 | -1): void {
    const { day, categoryId } = cost
    const part = partOf(cost, null)
    const cell = this.#countMonth(cost, part, times)
    const ofDay = cell.days.get(day) ?? noSums()
    count(ofDay, part, times)
    cell.days.set(day, ofDay)
    const event = eventOf(cost)
    const about = countIn(
      this.#abouts,
      `${event.noun} ${categoryId} ${event.id}`,
      partOf(cost, held),
      times,
      () => ({
        event,
        categoryId,
        sums: noSums(),
        names: new Map<string, number>(),
      }),
    )
    if (event.noun === 'round') tally(about.names, cost.round.trim(), times)
  }

  /** Adds what a standing settlement holds of the year (1), by day and kind as they were then, or takes it away (-1). */
  settle(held: SettledRow, times: 1 | -1): void {
    this.#countMonth(held, { ...noSums(), rows: 1, settledOre: dueOf(held) }, times)
  }

  #countMonth({ day, categoryId }: Pick<Cost, 'day' | 'categoryId'>, part: Sums, times: 1 | -1): Cell {
    count(this.sums, part, times)
    const month = monthOf(day)
    return countIn(this.#cells, `${month} ${categoryId}`, part, times, () => ({
      month,
      categoryId,
      sums: noSums(),
      days: new Map<string, Sums>(),
    }))
  }

  /** Points a row out; one that a settlement holds and that is gone as it was settled. */
  point(kind: Pointed, one: Stored<Cost> | SettledRow, times: 1 | -1): void {
    const id = 'costId' in one ? one.costId : one.id
    this.#shown.delete(kind)
    if (times === 1) this.#pointed[kind].put(one.day, id, one)
    else this.#pointed[kind].takeAway(one.day, id)
  }

  relate(costs: RelatedCosts, times: 1 | -1): void {
    const [first = ''] = costs.ids
    if (times === 1) this.#related.put(costs.to, first, costs)
    else this.#related.takeAway(costs.to, first)
  }

  /** One for each month and kind of cost, in the order of the year. */
  cells(): CostOverview['cells'] {
    return [...this.#cells.values()]
      .sort((one, other) => one.month - other.month || Number(one.categoryId) - Number(other.categoryId))
      .map(({ month, categoryId, sums }) => ({ month, categoryId, ...answered(sums) }))
  }

  /** The same by what they belong to; `title` is the name of a course round and otherwise ''. */
  abouts(): CostOverview['about'] {
    return [...this.#abouts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { event, categoryId, sums, names }]) => ({
        ...event,
        title: commonest(names),
        categoryId,
        ...answered(sums),
      }))
  }

  counted(): Record<Pointed | 'related', number> {
    const { breaches, deviations, unreasoned, unshared, withoutReceipt, changedAfterSettlement } =
      this.#pointed
    return {
      breaches: breaches.size,
      deviations: deviations.size,
      unreasoned: unreasoned.size,
      unshared: unshared.size,
      withoutReceipt: withoutReceipt.size,
      changedAfterSettlement: changedAfterSettlement.size,
      related: this.#related.size,
    }
  }

  /** The newest rows behind a count. */
  shown(kind: Pointed): readonly ShownCost[] {
    const rows = this.#shown.get(kind) ?? this.#pointed[kind].newest(mostShown).map(shown)
    this.#shown.set(kind, rows)
    return rows
  }

  /** The newest sets of related purchases; what they are about is not named. */
  shownRelated(): RelatedCosts[] {
    return this.#related.newest(mostShown)
  }

  /** What each side bears of a kind of cost after a day of the year; null when the year has no invoiced cost of the kind. */
  borneAfter(categoryId: string, day: string): Shares | null {
    const cells = [...this.#cells.values()].filter(cell => cell.categoryId === categoryId)
    if (cells.every(({ sums }) => sums.count === 0)) return null
    const after = noSums()
    for (const { month, sums, days } of cells) {
      if (month > monthOf(day)) count(after, sums, 1)
      if (month === monthOf(day)) for (const [on, one] of days) if (on > day) count(after, one, 1)
    }
    return after.borne
  }

  /** What each side bears and has ordered of a kind of cost. */
  ofCategory(categoryId: string): { borne: Shares; ordered: Shares } {
    const all = noSums()
    for (const cell of this.#cells.values()) if (cell.categoryId === categoryId) count(all, cell.sums, 1)
    return { borne: all.borne, ordered: all.ordered }
  }

  /** The kinds of cost that have any row. */
  categoryIds(): string[] {
    return [...new Set([...this.#cells.values()].map(({ categoryId }) => categoryId))]
  }
}

import { ByDay } from './by-day.ts'
import type { CostOverview, RelatedCosts } from './cost-overview.ts'
import { amountOf, type CostStanding, eventOf, standingOf } from './cost-standing.ts'
import type { CostTerms } from './cost-terms.ts'
import { CostYear, pointedFor } from './cost-year.ts'
import { type Cost, frozenIn } from './costs.ts'
import { yearOf } from './days.ts'
import { RelatedGroups } from './related-groups.ts'
import { changedSince } from './settled.ts'
import type { SettledRow } from './settlements.ts'
import type { Stored } from './stored.ts'
import { claimOf, dueOf } from './who-owes.ts'

type Standing = Pick<CostStanding, 'split' | 'reasonMissing'>

/** A row as it was counted: the same is taken away again. */
type Counted = { cost: Stored<Cost>; held: SettledRow | null; at: Standing | null }

/** The rows that belong to the same activity, meeting or course round, and what they come to on the limit's basis. */
type Together = { ore: number; ids: Set<string> }

const sameHeld = (one: SettledRow | null, other: SettledRow | null): boolean =>
  one?.day === other?.day &&
  one?.categoryId === other?.categoryId &&
  one?.paidBy === other?.paidBy &&
  one?.shareMVGOre === other?.shareMVGOre &&
  one?.shareMHOre === other?.shareMHOre

function putUnder(sets: Map<string, Set<string>>, key: string | null, id: string, times: 1 | -1): void {
  if (key === null) return
  const ids = sets.get(key) ?? new Set<string>()
  if (times === 1) ids.add(id)
  else ids.delete(id)
  if (ids.size === 0) sets.delete(key)
  else sets.set(key, ids)
}

/**
 * The joint costs in sums, kept as rows come, change and go, at a cost that does not grow with the rows there are. The
 * order of the changes does not matter, and what is read equals what the rows that stand would give from scratch. By
 * the terms that it was made with; others need other totals.
 *
 * Where a row stands by the agreement can depend on others: the row it takes back, and what belongs to the same thing
 * when the limit is per event. Those, and the related purchases of the groups touched, are judged when read.
 */
export class CostTotals {
  readonly #terms: CostTerms
  readonly #rows = new Map<string, Counted>()
  readonly #years = new Map<number, CostYear>()
  #held: ReadonlyMap<string, SettledRow> = new Map()
  readonly #open = new ByDay<Stored<Cost>>()
  #dueOre = 0
  /** Rows by the row they refer to. */
  readonly #referring = new Map<string, Set<string>>()
  readonly #events = new Map<string, Together>()
  readonly #related: RelatedGroups
  readonly #unjudged = new Set<string>()
  readonly #unjudgedEvents = new Set<string>()

  constructor(terms: CostTerms) {
    this.#terms = terms
    this.#related = new RelatedGroups(terms)
  }

  /** A row that came, or the present version of one that is known. */
  put(cost: Stored<Cost>): void {
    const known = this.#rows.get(cost.id)
    const held = this.#held.get(cost.id) ?? null
    if (known !== undefined) this.#count(known, -1)
    else if (held !== null) this.#yearOf(held.day).point('changedAfterSettlement', held, -1)
    this.#count({ cost, held, at: null }, 1)
  }

  /** A row that went, or can no longer be read. What a settlement holds of it stands, and it counts as changed since. */
  drop(id: string): void {
    const known = this.#rows.get(id)
    if (known === undefined) return
    this.#count(known, -1)
    const held = this.#held.get(id)
    if (held !== undefined) this.#yearOf(held.day).point('changedAfterSettlement', held, 1)
  }

  /** The rows that the standing settlements hold, by cost. Costs whose lock is another than before are counted anew. */
  settle(held: ReadonlyMap<string, SettledRow>): void {
    const before = this.#held
    this.#held = held
    for (const id of new Set([...before.keys(), ...held.keys()])) {
      const [was, is] = [before.get(id) ?? null, held.get(id) ?? null]
      if (sameHeld(was, is)) continue
      const row = this.#rows.get(id)
      if (was !== null) this.#hold(was, row === undefined, -1)
      if (is !== null) this.#hold(is, row === undefined, 1)
      if (row !== undefined) this.put(row.cost)
    }
  }

  /** The years with any row, oldest first, in sums. */
  years(): { year: number; of: CostYear }[] {
    this.#judge()
    return [...this.#years]
      .filter(([, { sums }]) => sums.rows > 0)
      .sort(([one], [other]) => one - other)
      .map(([year, of]) => ({ year, of }))
  }

  /** A year, empty when it has no row. */
  year(year: number): CostYear {
    this.#judge()
    return this.#years.get(year) ?? new CostYear()
  }

  /** A row that is counted. */
  row(id: string): Stored<Cost> | null {
    return this.#rows.get(id)?.cost ?? null
  }

  /** Where a counted row stands by the agreement. */
  standing(id: string): Standing | null {
    this.#judge()
    return this.#rows.get(id)?.at ?? null
  }

  /** What is invoiced, shared and in no standing settlement, of all years. */
  claim(): CostOverview['claim'] {
    return { ...claimOf(this.#dueOre), count: this.#open.size, earliest: this.#open.earliest() }
  }

  /** The year that a day lies in, to be added to. */
  #yearOf(day: string): CostYear {
    const year = this.#years.get(yearOf(day)) ?? new CostYear()
    this.#years.set(yearOf(day), year)
    return year
  }

  /** What is settled counts as it was settled, in the year of its day then, whatever became of its row. */
  #hold(held: SettledRow, isGone: boolean, times: 1 | -1): void {
    const year = this.#yearOf(held.day)
    year.settle(held, times)
    if (isGone) year.point('changedAfterSettlement', held, times)
  }

  #count(row: Counted, times: 1 | -1): void {
    const { cost, held } = row
    const { id, day } = cost
    const year = this.#yearOf(day)
    year.count(cost, held, times)
    if (times === -1) this.#pointOut(year, row, -1)
    if (cost.state === 'invoiced' && cost.receipt === '') year.point('withoutReceipt', cost, times)
    if (held !== null && changedSince(cost, held)) year.point('changedAfterSettlement', cost, times)
    if (held === null) this.#countOpen(cost, times)
    if (times === 1) this.#rows.set(id, row)
    else this.#rows.delete(id)
    this.#countAmong(cost, times)
  }

  #countOpen(cost: Stored<Cost>, times: 1 | -1): void {
    const shares = frozenIn(cost)?.shares
    if (cost.state !== 'invoiced' || shares === undefined) return
    const { paidBy } = cost
    this.#dueOre += times * dueOf({ paidBy, shareMVGOre: shares.MVG, shareMHOre: shares.MH })
    if (times === 1) this.#open.put(cost.day, cost.id, cost)
    else this.#open.takeAway(cost.day, cost.id)
  }

  /** Notes what the row has to do with others, and which of them are to be judged again. */
  #countAmong(cost: Stored<Cost>, times: 1 | -1): void {
    const { id } = cost
    putUnder(this.#referring, cost.refersToId, id, times)
    for (const one of [id, ...(this.#referring.get(id) ?? [])]) this.#unjudged.add(one)
    this.#related.count(cost, times)
    const { noun, id: about } = eventOf(cost)
    if (this.#terms.per === 'cost' || noun === 'nothing') return
    const key = `${noun} ${about}`
    const event = this.#events.get(key) ?? { ore: 0, ids: new Set<string>() }
    event.ore += times * amountOf(cost, this.#terms)
    if (times === 1) event.ids.add(id)
    else event.ids.delete(id)
    if (event.ids.size === 0) this.#events.delete(key)
    else this.#events.set(key, event)
    this.#unjudgedEvents.add(key)
  }

  #judge(): void {
    for (const key of this.#unjudgedEvents)
      for (const id of this.#events.get(key)?.ids ?? []) this.#unjudged.add(id)
    for (const id of this.#unjudged) this.#judgeRow(id)
    this.#unjudgedEvents.clear()
    this.#unjudged.clear()
    this.#related.judge((one, times) => {
      for (const year of yearsIn(one)) this.#years.get(year)?.relate(one, times)
    })
  }

  #judgeRow(id: string): void {
    const row = this.#rows.get(id)
    if (row === undefined) return
    const { cost } = row
    const { noun, id: about } = eventOf(cost)
    const eventOre = this.#events.get(`${noun} ${about}`)?.ore ?? null
    const original = cost.refersToId === null ? null : this.row(cost.refersToId)
    const { split, reasonMissing } = standingOf(cost, this.#terms, eventOre, original)
    if (split === row.at?.split && reasonMissing === row.at.reasonMissing) return
    const year = this.#years.get(yearOf(cost.day))
    if (year === undefined) return
    this.#pointOut(year, row, -1)
    row.at = { split, reasonMissing }
    this.#pointOut(year, row, 1)
  }

  #pointOut(year: CostYear, { cost, at }: Counted, times: 1 | -1): void {
    const kind = at === null ? null : pointedFor(at)
    if (kind !== null) year.point(kind, cost, times)
  }
}

/** The years that related purchases lie in: each has at least one of them. */
function yearsIn({ from, to }: RelatedCosts): number[] {
  const first = yearOf(from)
  return Array.from({ length: yearOf(to) - first + 1 }, (_, at) => first + at)
}

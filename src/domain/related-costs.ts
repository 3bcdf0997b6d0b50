import { alike } from './alike.ts'
import type { RelatedCosts } from './cost-overview.ts'
import { amountOf, eventOf } from './cost-standing.ts'
import { type CostTerms, limitAt } from './cost-terms.ts'
import type { Cost } from './costs.ts'
import { compareDays, daysBetween, monthOf, yearOf } from './days.ts'
import { grouped } from './grouped.ts'
import type { NameOf } from './say-field.ts'
import type { Stored } from './stored.ts'

/** So far apart may two purchases lie that look like one. */
const monthDays = 31

/**
 * What rows must share to be related: the supplier, however it is spelled, and the same thing; of what belongs to
 * nothing, the kind of cost. Null without a supplier, who could be anyone.
 */
export function relatedKeyOf(cost: Cost): string | null {
  const supplier = alike(cost.supplier)
  if (supplier === '') return null
  const { noun, id } = eventOf(cost)
  return JSON.stringify([supplier, noun, noun === 'nothing' ? cost.categoryId : id])
}

const monthsOf = (day: string) => yearOf(day) * 12 + monthOf(day)

/** Whether two purchases lie too far apart. Days are counted only where the months leave it open. */
function areApart(from: string, to: string): boolean {
  const months = monthsOf(to) - monthsOf(from)
  return months > 2 || (months > 0 && daysBetween(from, to) > monthDays)
}

/** A purchase with the rows that credit or correct it. */
type Purchase = { cost: Stored<Cost>; rows: readonly Stored<Cost>[]; ore: number }

const byDay = (one: Stored<Cost>, other: Stored<Cost>) =>
  compareDays(one.day, other.day) || Number(one.id) - Number(other.id)

/** The purchases of a group that are each at or under the limit of their day, oldest first. */
function smallPurchases(group: readonly Stored<Cost>[], terms: CostTerms): Purchase[] {
  const later = grouped(group, ({ refersToId }) => refersToId)
  const isSmall = (cost: Stored<Cost>) => {
    const limit = limitAt(terms, cost.day)
    return limit !== null && amountOf(cost, terms) <= limit.limitOre
  }
  return group
    .filter(cost => cost.kind === 'cost' && isSmall(cost))
    .sort(byDay)
    .map(cost => {
      const rows = [cost, ...(later.get(cost.id) ?? [])]
      return { cost, rows, ore: rows.reduce((sum, row) => sum + amountOf(row, terms), 0) }
    })
    .filter(({ ore }) => ore > 0)
}

/** From each purchase on, what comes within a month of it and passes the limit together; what overlaps is one. */
function passingTogether(purchases: readonly Purchase[], terms: CostTerms): Purchase[][] {
  const spans: { start: number; end: number }[] = []
  for (const [start, { cost }] of purchases.entries()) {
    const after = purchases.findIndex((other, at) => at > start && areApart(cost.day, other.cost.day))
    const end = after < 0 ? purchases.length : after
    const within = purchases.slice(start, end)
    const ore = within.reduce((sum, purchase) => sum + purchase.ore, 0)
    const rows = within.reduce((sum, purchase) => sum + purchase.rows.length, 0)
    const limit = limitAt(terms, cost.day)
    if (rows < 2 || limit === null || ore <= limit.limitOre) continue
    const last = spans.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
  }
  return spans.map(({ start, end }) => purchases.slice(start, end))
}

/** What the rows are about, as a person says it; the kind of cost where they belong to nothing. */
export function aboutOf(cost: Cost, nameOf: NameOf): string {
  const { noun, id } = eventOf(cost)
  switch (noun) {
    case 'round':
      return cost.round
    case 'nothing':
      return nameOf('categories', cost.categoryId) ?? ''
    case 'activities':
    case 'meetings':
      return nameOf(noun, id) ?? ''
  }
}

/**
 * The purchases of one group (rows with the same `relatedKeyOf`) that are each at or under the limit and pass it
 * together within a month; sums in öre on the basis of the limit. Where the limit is per event, what belongs to the
 * same thing is measured together already. The order of the rows does not matter.
 */
export function relatedIn(group: readonly Stored<Cost>[], terms: CostTerms, nameOf: NameOf): RelatedCosts[] {
  const [any] = group
  if (any === undefined || (terms.per === 'event' && eventOf(any).noun !== 'nothing')) return []
  return passingTogether(smallPurchases(group, terms), terms).flatMap(purchases => {
    const [first] = purchases
    const rows = purchases.flatMap(purchase => purchase.rows).sort(byDay)
    const [earliest, latest] = [rows[0], rows.at(-1)]
    if (first === undefined || earliest === undefined || latest === undefined) return []
    return [
      {
        ids: rows.map(({ id }) => id),
        supplier: first.cost.supplier,
        about: aboutOf(first.cost, nameOf),
        from: earliest.day,
        to: latest.day,
        sumOre: purchases.reduce((sum, { ore }) => sum + ore, 0),
      },
    ]
  })
}

/** Every set of related purchases that passes the limit together (product.md row 61), the earliest first. */
export function relatedCosts(
  costs: readonly Stored<Cost>[],
  terms: CostTerms,
  nameOf: NameOf,
): RelatedCosts[] {
  return [...grouped(costs, relatedKeyOf).values()]
    .flatMap(group => relatedIn(group, terms, nameOf))
    .sort((a, b) => compareDays(a.from, b.from) || Number(a.ids[0]) - Number(b.ids[0]))
}

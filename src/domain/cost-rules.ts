import { type CostStanding, standingsOf } from './cost-standing.ts'
import { costTerms } from './cost-terms.ts'
import type { Cost } from './costs.ts'
import { addDays, compareDays, earlierDay, firstDayOfYear, lastDayOfYear, monthOf, yearOf } from './days.ts'
import type { Waiting } from './findings.ts'
import { halfYearOf } from './half-years.ts'
import { costReference, found, type Rule, standing } from './judging.ts'
import type { Lists } from './records.ts'
import { settledIn } from './settled.ts'
import type { Stored } from './stored.ts'

/** So many rows are named under a rule; the dashboard has them all. */
const mostNamed = 20

/** So many days after a half-year its last invoices have come, and it can be settled. */
const invoicesComeDays = 15

const byDay = (one: Stored<Cost>, other: Stored<Cost>) =>
  compareDays(one.day, other.day) || Number(one.id) - Number(other.id)

type Standing = { cost: Stored<Cost>; at: CostStanding }

/** The rows of a year with where they stand, oldest first. */
function standingIn(lists: Lists, year: number): Standing[] {
  const costs = lists.costs.records
  const standingOf = standingsOf(costs, costTerms(lists))
  const [first, last] = [firstDayOfYear(year), lastDayOfYear(year)]
  return costs
    .filter(({ day }) => first <= day && day <= last)
    .sort(byDay)
    .map(cost => ({ cost, at: standingOf(cost) }))
}

/**
 * Section "Fördelning av resurser": the key should be used for all joint costs and must be used above the limit. A
 * breach cannot be undone by time; what is not shared, or deviates without a reason, can still be mended.
 */
export const judgeJointCosts: Rule = (lists, at) => {
  const rows = standingIn(lists, at.year)
  if (rows.length === 0) return []
  const of = (holds: (at: CostStanding) => boolean) => rows.filter(row => holds(row.at)).map(row => row.cost)
  const breaches = of(({ split }) => split === 'breach')
  const unshared = of(({ split }) => split === 'unshared')
  const unreasoned = of(({ split, reasonMissing }) => reasonMissing && split === 'deviation')
  const deviations = of(({ split, reasonMissing }) => !reasonMissing && split === 'deviation')
  const toMend = [...unshared, ...unreasoned]
  return [
    found(at, {
      rule: 'jointCosts',
      force: breaches.length > 0 ? 'must' : 'should',
      section: 'sharing',
      state: breaches.length > 0 ? 'missed' : standing(at, toMend.length === 0, false),
      lastDay: lastDayOfYear(at.year),
      facts: {
        total: rows.length,
        breaches: breaches.length,
        unshared: unshared.length,
        unreasoned: unreasoned.length,
        deviations: deviations.length,
        otherKey: of(({ split }) => split === 'otherKey').length,
      },
      restsOn: [...breaches, ...toMend].slice(0, mostNamed).map(costReference),
    }),
  ]
}

/** Rows typed in SharePoint that nobody has shared yet, as one thing to do: the oldest, and how many more. */
export function unsharedCosts({ costs }: Pick<Lists, 'costs'>): Waiting[] {
  const unshared = costs.records.filter(({ keyMVG }) => keyMVG === null).sort(byDay)
  const [oldest] = unshared
  if (oldest === undefined) return []
  const facts = { on: oldest.day, more: unshared.length - 1 }
  return [{ ...costReference(oldest), reason: 'unsharedCost', facts, lastDay: null }]
}

/**
 * The oldest half-year that is over and has invoiced costs that no settlement has, once its invoices have had time to
 * come. It has no row yet, so its id is empty and its title its first and last day.
 */
export function halfYearToSettle(
  { costs, settlements }: Pick<Lists, 'costs' | 'settlements'>,
  day: string,
): Waiting[] {
  const settled = settledIn(settlements.records)
  const open = costs.records.filter(({ id, state }) => state === 'invoiced' && !settled.has(id))
  const oldest = open.reduce((first, cost) => earlierDay(first, cost.day), day)
  if (open.length === 0) return []
  const { from, to } = halfYearOf(oldest)
  if (day < addDays(to, invoicesComeDays)) return []
  const half = monthOf(to) > 6 ? 2 : 1
  const facts = { year: yearOf(to), half, count: open.filter(cost => cost.day <= to).length }
  return [
    { noun: 'settlements', id: '', title: `${from}–${to}`, reason: 'settleHalfYear', facts, lastDay: null },
  ]
}

/** The costs of a year above the limit that are not shared by the key. */
export function costBreaches(lists: Lists, year: number): Waiting[] {
  return standingIn(lists, year)
    .filter(({ at }) => at.split === 'breach')
    .map(({ cost }) => ({
      ...costReference(cost),
      reason: 'costBreach' as const,
      facts: { on: cost.day },
      lastDay: null,
    }))
}

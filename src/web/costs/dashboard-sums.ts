import type { CostOverview, CostSums } from '../../domain/cost-overview.ts'
import { type Party, parties } from '../../domain/vocabulary.ts'
import type { DashboardView } from './dashboard-view.ts'

/** What is drawn from: the answer, and what of it is asked for. */
export type SumsProps = { overview: CostOverview; view: DashboardView }

/** Öre of each side. */
export type Both = Readonly<Record<Party, number>>

const none: Both = { MVG: 0, MH: 0 }

/** What the two sides have together. */
export const together = ({ MVG, MH }: Both): number => MVG + MH

const bothOf = (of: (party: Party) => number): Both => ({ MVG: of('MVG'), MH: of('MH') })

const plus = (one: Both, other: Both) => bothOf(party => one[party] + other[party])

const nothing: CostSums = {
  count: 0,
  netOre: 0,
  vatOre: 0,
  paid: none,
  borne: none,
  ordered: none,
  settledOre: 0,
  unsharedCount: 0,
  unsharedOre: 0,
}

/** What several sums come to. */
export function addUp(sums: readonly CostSums[]): CostSums {
  return sums.reduce<CostSums>(
    (all, one) => ({
      count: all.count + one.count,
      netOre: all.netOre + one.netOre,
      vatOre: all.vatOre + one.vatOre,
      paid: plus(all.paid, one.paid),
      borne: plus(all.borne, one.borne),
      ordered: plus(all.ordered, one.ordered),
      settledOre: all.settledOre + one.settledOre,
      unsharedCount: all.unsharedCount + one.unsharedCount,
      unsharedOre: all.unsharedOre + one.unsharedOre,
    }),
    nothing,
  )
}

/** Whether any row stands behind the sums. */
export const holdsAnything = (sums: CostSums): boolean =>
  sums.count > 0 || sums.unsharedCount > 0 || parties.some(party => sums.ordered[party] !== 0)

/** The year's sums in cells, of the kind of cost that is asked for. */
const cellsOf = ({ cells }: CostOverview, { category }: DashboardView) =>
  cells.filter(({ categoryId }) => category === null || categoryId === category)

/** What the year comes to, of the kind of cost that is asked for. */
export const yearOf = (overview: CostOverview, view: DashboardView): CostSums =>
  addUp(cellsOf(overview, view))

/** Each month of the year and what it comes to, January first, also those without a cost. */
export function monthsOf(
  overview: CostOverview,
  view: DashboardView,
): readonly { month: number; sums: CostSums }[] {
  const cells = cellsOf(overview, view)
  return Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    sums: addUp(cells.filter(({ month }) => month === at + 1)),
  }))
}

/** A side's year of one kind of cost. `remaining` is what is left of the budget once what is ordered is paid; null without one. */
export type BudgetLine = {
  budget: number
  outcome: number
  ordered: number
  forecast: number
  remaining: number | null
}

function lineOf(budgets: CostOverview['budgets'], borne: number, ordered: number): BudgetLine {
  const budget = budgets.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const forecast = budgets.reduce((sum, { forecastOre }) => sum + forecastOre, 0)
  const remaining = budget === 0 ? null : budget - borne - ordered
  return { budget, outcome: borne, ordered, forecast, remaining }
}

export type BudgetLines = Readonly<Record<Party | 'joint', BudgetLine>>

function linesOf(overview: CostOverview, view: DashboardView): BudgetLines {
  const sums = yearOf(overview, view)
  const budgets = overview.budgets.filter(
    ({ categoryId }) => view.category === null || categoryId === view.category,
  )
  const of = (party: Party) =>
    lineOf(
      budgets.filter(one => one.party === party),
      sums.borne[party],
      sums.ordered[party],
    )
  return {
    MVG: of('MVG'),
    MH: of('MH'),
    joint: lineOf(budgets, together(sums.borne), together(sums.ordered)),
  }
}

/** Budget against outcome of each kind of cost that has either, in the collaboration's own order, and of all of them. */
export function budgetLinesOf(
  overview: CostOverview,
  view: DashboardView,
): { kinds: readonly { id: string; title: string; lines: BudgetLines }[]; all: BudgetLines } {
  const used = new Set([
    ...overview.cells.map(({ categoryId }) => categoryId),
    ...overview.budgets.map(({ categoryId }) => categoryId),
  ])
  const kinds = overview.categories
    .filter(({ id }) => used.has(id) && (view.category === null || view.category === id))
    .map(({ id, title }) => ({ id, title, lines: linesOf(overview, { ...view, category: id }) }))
  return { kinds, all: linesOf(overview, view) }
}

export type AboutLine = Pick<CostOverview['about'][number], 'noun' | 'id' | 'title'> & { sums: CostSums }

/** What each activity, meeting and course round comes to, the largest first; what belongs to none comes last. */
export function aboutOf({ about }: CostOverview, view: DashboardView): readonly AboutLine[] {
  const asked = about.filter(({ categoryId }) => view.category === null || categoryId === view.category)
  const keyOf = ({ noun, id }: CostOverview['about'][number]) => `${noun}:${id}`
  const firsts = asked.filter((one, at) => asked.findIndex(other => keyOf(other) === keyOf(one)) === at)
  const lines = firsts.map(one => ({
    noun: one.noun,
    id: one.id,
    title: one.title,
    sums: addUp(asked.filter(other => keyOf(other) === keyOf(one))),
  }))
  const size = ({ sums }: AboutLine) => Math.abs(sums.netOre + together(sums.ordered))
  const last = ({ noun }: AboutLine) => (noun === 'nothing' ? 1 : 0)
  return lines.toSorted((a, b) => last(a) - last(b) || size(b) - size(a))
}

/** A share of what is borne, from 0 to 1; null where nothing is. */
const shareOf = (both: Both): number | null => (together(both) === 0 ? null : both.MH / together(both))

export type ReachedShare = {
  year: number
  borne: Both
  byKey: Both
  /** MH's share of what the two bore, and of what the frozen keys alone would have made them bear. */
  reached: number | null
  agreed: number | null
}

/** How close each year came to its key, oldest first. */
export const reachedShares = ({ years }: CostOverview): readonly ReachedShare[] =>
  years.map(({ year, borne, byKey }) => ({
    year,
    borne,
    byKey,
    reached: shareOf(borne),
    agreed: shareOf(byKey),
  }))

type Term = 'borne' | 'paid' | 'settled' | 'settledOtherWay' | 'rest'
/** One term of the arithmetic: added or taken away, and in itself above zero unless a year's credit notes outweigh it. */
export type ClaimTerm = { term: Term; ore: number; plus: boolean }

/**
 * How the open claim comes about for who is to pay (MH where nobody is), in öre: what it bears − what it has paid −
 * what it has paid the other already = the claim. The rest is what the sums of all years cannot say, such as a row
 * changed after it was settled; it is left out when it is nothing.
 */
export function claimTerms({ years, claim }: CostOverview): {
  payer: Party
  terms: readonly ClaimTerm[]
  claim: number
} {
  const payer = claim.payer ?? 'MH'
  const all = addUp(years)
  const settled = payer === 'MH' ? all.settledOre : -all.settledOre
  const rest = claim.amountOre - (all.borne[payer] - all.paid[payer] - settled)
  const terms: ClaimTerm[] = [
    { term: 'borne', ore: all.borne[payer], plus: true },
    { term: 'paid', ore: all.paid[payer], plus: false },
  ]
  if (settled > 0) terms.push({ term: 'settled', ore: settled, plus: false })
  if (settled < 0) terms.push({ term: 'settledOtherWay', ore: -settled, plus: true })
  if (rest !== 0) terms.push({ term: 'rest', ore: Math.abs(rest), plus: rest > 0 })
  return { payer, terms, claim: claim.amountOre }
}

/** What a person should know of before trusting the sums, the gravest first. */
const warningTones = {
  breaches: 'danger',
  changedAfterSettlement: 'warning',
  missingSettlements: 'danger',
  heldTwice: 'danger',
  unreadable: 'warning',
  unshared: 'warning',
  unreasoned: 'warning',
  related: 'warning',
  withoutReceipt: 'info',
  deviations: 'info',
} as const satisfies Record<keyof CostOverview['counts'], string>

type WarningKind = keyof typeof warningTones
export type Warning = { kind: WarningKind; count: number; tone: (typeof warningTones)[WarningKind] }

const warningKinds = [
  'breaches',
  'changedAfterSettlement',
  'missingSettlements',
  'heldTwice',
  'unreadable',
  'unshared',
  'unreasoned',
  'related',
  'withoutReceipt',
  'deviations',
] as const satisfies readonly WarningKind[]

export const warningsOf = ({ counts }: CostOverview): readonly Warning[] =>
  warningKinds
    .map(kind => ({ kind, count: counts[kind], tone: warningTones[kind] }))
    .filter(({ count }) => count > 0)

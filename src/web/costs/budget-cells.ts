import type { Budget } from '../../domain/budgets.ts'
import type { Category } from '../../domain/categories.ts'
import type { CostOverview } from '../../domain/cost-overview.ts'
import type { Stored } from '../../domain/stored.ts'
import { type Party, parties } from '../../domain/vocabulary.ts'
import type { Both } from './dashboard-sums.ts'

/** What one side has set aside for one kind of cost: most often one row; none, or several when made by hand. */
export type BudgetCell = { categoryId: string; party: Party; rows: readonly Stored<Budget>[] }

export const amountOf = ({ rows }: BudgetCell): number =>
  rows.reduce((sum, { amountOre }) => sum + amountOre, 0)

/** A cell is one row whoever makes it first. */
export const keyOf = (year: number, { categoryId, party }: Omit<BudgetCell, 'rows'>): string =>
  `budget-${year}-${party}-${categoryId}`

function cellOf(
  budgets: readonly Stored<Budget>[],
  year: number,
  categoryId: string,
  party: Party,
): BudgetCell {
  const rows = budgets.filter(
    row => row.year === year && row.categoryId === categoryId && row.party === party,
  )
  return { categoryId, party, rows }
}

/** Outcome, ordered and forecast beside a budget, in öre; `remaining` is null where there is no budget. */
export type BudgetFigures = {
  budget: number
  outcome: number
  ordered: number
  forecast: number
  remaining: number | null
}

type Kind = {
  id: string
  /** Null when the kind is no longer in the list. */
  title: string | null
  cells: Readonly<Record<Party, BudgetCell>>
  figures: Readonly<Record<Party | 'joint', BudgetFigures>>
}

const withRemaining = (sums: Omit<BudgetFigures, 'remaining'>): BudgetFigures => ({
  ...sums,
  remaining: sums.budget === 0 ? null : sums.budget - sums.outcome - sums.ordered,
})

function allOf(figures: readonly BudgetFigures[]): BudgetFigures {
  const sum = (of: (one: BudgetFigures) => number) => figures.reduce((all, one) => all + of(one), 0)
  return withRemaining({
    budget: sum(({ budget }) => budget),
    outcome: sum(({ outcome }) => outcome),
    ordered: sum(({ ordered }) => ordered),
    forecast: sum(({ forecast }) => forecast),
  })
}

function figuresOf(overview: CostOverview, cell: BudgetCell): BudgetFigures {
  const { categoryId, party } = cell
  const ofKind = overview.cells.filter(one => one.categoryId === categoryId)
  const sum = (of: (one: CostOverview['cells'][number]) => Both) =>
    ofKind.reduce((all, one) => all + of(one)[party], 0)
  const told = overview.budgets.find(one => one.categoryId === categoryId && one.party === party)
  return withRemaining({
    budget: amountOf(cell),
    outcome: sum(({ borne }) => borne),
    ordered: sum(({ ordered }) => ordered),
    forecast: told?.forecastOre ?? 0,
  })
}

function kindOf(
  { id, title }: { id: string; title: string | null },
  budgets: readonly Stored<Budget>[],
  overview: CostOverview,
): Kind {
  const cells = {
    MVG: cellOf(budgets, overview.year, id, 'MVG'),
    MH: cellOf(budgets, overview.year, id, 'MH'),
  }
  const figures = { MVG: figuresOf(overview, cells.MVG), MH: figuresOf(overview, cells.MH) }
  return { id, title, cells, figures: { ...figures, joint: allOf([figures.MVG, figures.MH]) } }
}

/** The year's budget as a table: kinds of cost in their order, those in use and those with anything in the year. */
export type BudgetTable = {
  kinds: readonly Kind[]
  all: Readonly<Record<Party | 'joint', BudgetFigures>>
  hasBudget: boolean
}

export function budgetTable(
  budgets: readonly Stored<Budget>[],
  categories: readonly Stored<Category>[],
  overview: CostOverview,
): BudgetTable {
  const ofYear = budgets.filter(({ year }) => year === overview.year)
  const used = new Set([...ofYear, ...overview.cells].map(({ categoryId }) => categoryId))
  const known = categories
    .filter(({ id, active }) => active || used.has(id))
    .toSorted((one, other) => one.order - other.order || Number(one.id) - Number(other.id))
  const lost = [...used].filter(id => categories.every(one => one.id !== id))
  const kinds = [...known, ...lost.map(id => ({ id, title: null }))].map(kind =>
    kindOf(kind, ofYear, overview),
  )
  const all = (side: Party | 'joint') => allOf(kinds.map(({ figures }) => figures[side]))
  return {
    kinds,
    all: { MVG: all('MVG'), MH: all('MH'), joint: all('joint') },
    hasBudget: ofYear.length > 0,
  }
}

/** The cells that are empty in the table and had an amount the year before, with that amount in öre. */
export function copiable(
  { kinds }: BudgetTable,
  budgets: readonly Stored<Budget>[],
  yearBefore: number,
): { cell: BudgetCell; title: string; amountOre: number }[] {
  return kinds.flatMap(({ id, title, cells }) =>
    parties.flatMap(party => {
      const amountOre = amountOf(cellOf(budgets, yearBefore, id, party))
      const wanted = title !== null && cells[party].rows.length === 0 && amountOre > 0
      return wanted ? [{ cell: cells[party], title, amountOre }] : []
    }),
  )
}

/** Cells of which several rows were made by hand. */
export const doubled = ({ kinds }: BudgetTable): { title: string | null; id: string; cell: BudgetCell }[] =>
  kinds.flatMap(({ id, title, cells }) =>
    parties.flatMap(party => (cells[party].rows.length > 1 ? [{ id, title, cell: cells[party] }] : [])),
  )

/** Years that can be chosen: those with a budget or a cost, this one and the next. */
export const budgetYears = (
  budgets: readonly Budget[],
  overview: CostOverview | undefined,
  thisYear: number,
): number[] => [
  ...budgets.map(({ year }) => year),
  ...(overview?.years ?? []).map(({ year }) => year),
  thisYear,
  thisYear + 1,
]

import { parties } from '../../domain/vocabulary.ts'
import { moneyText } from '../money.ts'
import { type BudgetLine, type BudgetLines, budgetLinesOf, type SumsProps } from './dashboard-sums.ts'
import { sidesOf } from './dashboard-view.ts'
import { Figure } from './Figure.tsx'
import { Legend, Picture } from './Picture.tsx'
import { rowsAddress } from './row-address.ts'
import { Side } from './Side.tsx'
import { type SumsGroup, SumsTable } from './SumsTable.tsx'
import { useWords } from './words.tsx'

/** What is left of a budget; a dash without one. Less than nothing is said in words. */
function Remaining({ ore }: { ore: number | null }) {
  const { budget } = useWords().dashboard
  if (ore === null) return <Figure ore={0} />
  if (ore >= 0) return moneyText(ore)
  return <strong className="over-budget">{budget.over(moneyText(-ore))}</strong>
}

/** One kind of cost, or all of them: a line for each side shown, and one for both together. */
function groupOf(
  { overview, view }: SumsProps,
  kind: { id: string | null; title: string; lines: BudgetLines },
): SumsGroup {
  const shown = view.side === null ? ([...parties, 'joint'] as const) : sidesOf(view)
  const mayOpen = overview.rows !== null
  const asked = { year: view.year, category: kind.id }
  const to = (visa?: 'ordered') => (mayOpen ? rowsAddress({ ...asked, visa }) : null)
  const figuresOf = ({ budget, outcome, ordered, forecast, remaining }: BudgetLine) => [
    <Figure key="budget" ore={budget} to={mayOpen ? `/kostnader/budget?year=${view.year}` : null} />,
    <Figure key="outcome" ore={outcome} to={to()} />,
    <Figure key="ordered" ore={ordered} to={to('ordered')} />,
    <Remaining key="remaining" ore={remaining} />,
    <Figure key="forecast" ore={forecast} />,
  ]
  return {
    key: kind.id ?? 'all',
    title: kind.title,
    lines: shown.map(side => ({
      key: side,
      name: <Side side={side} />,
      figures: figuresOf(kind.lines[side]),
      total: side === 'joint',
    })),
  }
}

/** Budget against outcome, with what is ordered, the forecast and what is left: per kind of cost and side. */
export function Budgets({ overview, view }: SumsProps) {
  const { dashboard, costForecast } = useWords()
  const { budget } = dashboard
  const { columns } = budget
  const { kinds, all } = budgetLinesOf(overview, view)
  const shown = view.category === null ? [...kinds, { id: null, title: budget.all, lines: all }] : kinds
  return (
    <section className="section" aria-labelledby="budgets">
      <h2 id="budgets">{budget.heading}</h2>
      <p className="quiet">
        {budget.remaining} {costForecast}
      </p>
      {overview.budgets.every(({ amountOre }) => amountOre === 0) && <p>{budget.noBudget}</p>}
      <Picture
        of="budgets"
        overview={overview}
        view={view}
        legend={<Legend sides={sidesOf(view)} budget />}
      />
      <SumsTable
        caption={budget.heading}
        names={[columns.category, columns.side]}
        columns={[columns.budget, columns.outcome, columns.ordered, columns.remaining, columns.forecast]}
        groups={shown.map(kind => groupOf({ overview, view }, kind))}
      />
    </section>
  )
}

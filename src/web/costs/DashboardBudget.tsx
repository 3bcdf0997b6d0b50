import { parties } from '../../domain/vocabulary.ts'
import { PartyMark } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { useWords } from '../words.tsx'
import { type BudgetLine, type BudgetLines, budgetLinesOf, type SumsProps } from './dashboard-sums.ts'
import { sidesOf } from './dashboard-view.ts'
import { Figure } from './Figure.tsx'
import { Legend, Picture } from './Picture.tsx'
import { rowsAddress } from './row-address.ts'
import { SumsTable } from './SumsTable.tsx'

function Remaining({ ore }: { ore: number | null }) {
  const { budget } = useWords().dashboard
  if (ore === null || ore >= 0) return <Figure ore={ore ?? 0} />
  return <strong className="over-budget">{budget.over(moneyText(-ore))}</strong>
}

function Figures({ line, to }: { line: BudgetLine; to: { outcome: string; ordered: string } | null }) {
  return (
    <>
      <td className="number">
        <Figure ore={line.budget} />
      </td>
      <td className="number">
        <Figure ore={line.outcome} to={to?.outcome ?? null} />
      </td>
      <td className="number">
        <Figure ore={line.ordered} to={to?.ordered ?? null} />
      </td>
      <td className="number">
        <Figure ore={line.forecast} />
      </td>
      <td className="number">
        <Remaining ore={line.remaining} />
      </td>
    </>
  )
}

/** One kind of cost: a line for each side shown, and one for both together. */
function Kind(props: SumsProps & { title: string; category: string | null; lines: BudgetLines }) {
  const { overview, view, title, category, lines } = props
  const { dashboard } = useWords()
  const { year } = view
  const shown = view.side === null ? ([...parties, 'joint'] as const) : sidesOf(view)
  const to =
    overview.rows === null
      ? null
      : {
          outcome: rowsAddress({ year, category }),
          ordered: rowsAddress({ year, category, visa: 'ordered' }),
        }
  return (
    <tbody>
      {shown.map((side, at) => (
        <tr key={side} data-line={side}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={shown.length}>
              {title}
            </th>
          )}
          <th scope="row" className="sums-side">
            {side === 'joint' ? (
              dashboard.together
            ) : (
              <>
                <PartyMark lead={side} /> {dashboard.short[side]}
              </>
            )}
          </th>
          <Figures line={lines[side]} to={to} />
        </tr>
      ))}
    </tbody>
  )
}

/** Budget against outcome, with what is ordered, the forecast and what is left: per kind of cost and side. */
export function Budgets({ overview, view }: SumsProps) {
  const { budget } = useWords().dashboard
  const { columns } = budget
  const { kinds, all } = budgetLinesOf(overview, view)
  return (
    <section className="section" aria-labelledby="budgets">
      <h2 id="budgets">{budget.heading}</h2>
      <p className="quiet">{budget.remaining}</p>
      {overview.budgets.every(({ amountOre }) => amountOre === 0) && <p>{budget.noBudget}</p>}
      <div className="pictured wide-table">
        <Picture
          of="budgets"
          overview={overview}
          view={view}
          legend={<Legend sides={sidesOf(view)} budget />}
        />
        <SumsTable
          caption={budget.heading}
          linked={overview.rows !== null}
          names={columns.category}
          second={columns.side}
          columns={[columns.budget, columns.outcome, columns.ordered, columns.forecast, columns.remaining]}
        >
          {kinds.map(({ id, title, lines }) => (
            <Kind key={id} overview={overview} view={view} title={title} category={id} lines={lines} />
          ))}
          {view.category === null && (
            <Kind overview={overview} view={view} title={budget.all} category={null} lines={all} />
          )}
        </SumsTable>
      </div>
    </section>
  )
}

import type { CostOverview } from '../../domain/cost-overview.ts'
import type { Party } from '../../domain/vocabulary.ts'
import { longDay } from '../format.ts'
import { PartyMark } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { useWords } from '../words.tsx'
import { otherParty, together, yearOf } from './dashboard-sums.ts'
import { type DashboardView, sidesOf } from './dashboard-view.ts'
import { Figure } from './Figure.tsx'
import { rowsAddress } from './row-address.ts'
import { SumsTable } from './SumsTable.tsx'

type YearProps = { overview: CostOverview; view: DashboardView }

function Over({ ore }: { ore: number }) {
  const { year } = useWords().dashboard
  if (ore === 0) return <>{year.even}</>
  return <>{ore > 0 ? year.more(moneyText(ore)) : year.less(moneyText(-ore))}</>
}

function YearTable({ overview, view }: YearProps) {
  const { dashboard } = useWords()
  const { columns } = dashboard.year
  const { year, category } = view
  const sums = yearOf(overview, view)
  const to = (side?: Party) => (overview.rows === null ? null : rowsAddress({ year, category, side }))
  return (
    <SumsTable
      caption={dashboard.year.heading(year)}
      linked={overview.rows !== null}
      names={columns.side}
      columns={[columns.paid, columns.borne, columns.over]}
    >
      <tbody>
        {sidesOf(view).map(side => (
          <tr key={side}>
            <th scope="row">
              <PartyMark lead={side} /> {dashboard.short[side]}
            </th>
            <td className="number">
              <Figure ore={sums.paid[side]} to={to(side)} />
            </td>
            <td className="number">
              <Figure ore={sums.borne[side]} to={to()} />
            </td>
            <td className="number sums-worded">
              <Over ore={sums.paid[side] - sums.borne[side]} />
            </td>
          </tr>
        ))}
      </tbody>
      {view.side === null && (
        <tfoot>
          <tr>
            <th scope="row">{dashboard.together}</th>
            <td className="number">
              <Figure ore={together(sums.paid)} to={to()} />
            </td>
            <td className="number">
              <Figure ore={together(sums.borne)} to={to()} />
            </td>
            <td />
          </tr>
        </tfoot>
      )}
    </SumsTable>
  )
}

function Settled({ overview, view }: YearProps) {
  const { year: words, short } = useWords().dashboard
  const { settledOre } = yearOf(overview, view)
  const payer = settledOre > 0 ? 'MH' : 'MVG'
  return (
    <p>
      {settledOre === 0
        ? words.nothingSettled(view.year)
        : words.settled(view.year, short[payer], short[otherParty(payer)], moneyText(Math.abs(settledOre)))}
    </p>
  )
}

/** The year in view: what each side has paid and is to bear of what is invoiced, and what of it is settled. */
export function YearSums({ overview, view }: YearProps) {
  const { year: words } = useWords().dashboard
  const { key } = overview
  const sums = yearOf(overview, view)
  const ordered = sidesOf(view).reduce((sum, side) => sum + sums.ordered[side], 0)
  const kind = overview.categories.find(({ id }) => id === view.category)
  return (
    <section aria-labelledby="year-sums">
      <h2 id="year-sums">
        {kind === undefined ? words.heading(view.year) : words.ofKind(view.year, kind.title)}
      </h2>
      <YearTable overview={overview} view={view} />
      <Settled overview={overview} view={view} />
      {ordered !== 0 && <p>{words.ordered(moneyText(ordered))}</p>}
      {key !== null && (
        <p className="quiet small">
          {words.key(`${key.key.MVG}–${key.key.MH}`, longDay(key.from), key.decision)}
        </p>
      )}
    </section>
  )
}

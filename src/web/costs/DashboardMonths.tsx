import type { CostSums } from '../../domain/cost-overview.ts'
import { monthName } from '../format.ts'
import { useWords } from '../words.tsx'
import { monthsOf, type SumsProps, together, yearOf } from './dashboard-sums.ts'
import { sidesOf } from './dashboard-view.ts'
import { Figure } from './Figure.tsx'
import { Legend, Picture } from './Picture.tsx'
import { type RowsAsked, rowsAddress } from './row-address.ts'
import { SumsTable } from './SumsTable.tsx'

/** The figures of one line: what each side shown is to bear, together, and what is ordered for each. */
function Figures({ overview, view, sums, month }: SumsProps & { sums: CostSums; month?: number }) {
  const sides = sidesOf(view)
  const { year, category } = view
  const to = (visa?: RowsAsked['visa']) =>
    overview.rows === null ? null : rowsAddress({ year, month, category, visa })
  return (
    <>
      {sides.map(side => (
        <td key={side} className="number">
          <Figure ore={sums.borne[side]} to={to()} />
        </td>
      ))}
      {view.side === null && (
        <td className="number">
          <Figure ore={together(sums.borne)} to={to()} />
        </td>
      )}
      {sides.map(side => (
        <td key={`${side} ordered`} className="number">
          <Figure ore={sums.ordered[side]} to={to('ordered')} />
        </td>
      ))}
    </>
  )
}

/** What each side is to bear, month for month: invoiced, and ordered. */
export function Months({ overview, view }: SumsProps) {
  const { months: words, columns, short } = useWords().dashboard
  const sides = sidesOf(view)
  return (
    <section className="section" aria-labelledby="months">
      <h2 id="months">{words.heading}</h2>
      <div className="pictured">
        <Picture of="months" overview={overview} view={view} legend={<Legend sides={sides} />} />
        <SumsTable
          caption={words.heading}
          linked={overview.rows !== null}
          names={words.month}
          columns={[
            ...sides.map(side => columns.borne(short[side])),
            ...(view.side === null ? [columns.joint] : []),
            ...sides.map(side => columns.ordered(short[side])),
          ]}
        >
          <tbody>
            {monthsOf(overview, view).map(({ month, sums }) => (
              <tr key={month}>
                <th scope="row">{monthName(month)}</th>
                <Figures overview={overview} view={view} sums={sums} month={month} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.whole}</th>
              <Figures overview={overview} view={view} sums={yearOf(overview, view)} />
            </tr>
          </tfoot>
        </SumsTable>
      </div>
    </section>
  )
}

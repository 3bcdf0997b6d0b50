import { parties } from '../../domain/vocabulary.ts'
import { moneyText } from '../money.ts'
import { roles } from '../plan/table-roles.ts'
import { type CostRow, type CostSum, sumsOf } from './cost-rows.ts'
import type { Words } from './words.sv.ts'

function Line(props: { name: string; sum: CostSum; words: Words }) {
  const { name, sum, words } = props
  const { columns } = words.cost.rows
  return (
    <tr {...roles.row} className="cost-sum">
      <th scope="row" {...roles.rowheader} colSpan={2}>
        {name}
      </th>
      <td {...roles.cell} className="cost-beside" />
      <td {...roles.cell} className="cost-beside" />
      <td {...roles.cell} />
      <td {...roles.cell} data-label={columns.net} className="number cost-whole">
        {moneyText(sum.netOre)}
      </td>
      {parties.map(party => (
        <td key={party} {...roles.cell} data-label={columns[party]} className="number">
          {moneyText(sum.shares[party])}
        </td>
      ))}
      <td {...roles.cell} />
    </tr>
  )
}

/** What the rows in view come to: what is invoiced, what is only ordered, and apart what is not shared. */
export function CostTableFoot({ rows, words }: { rows: readonly CostRow[]; words: Words }) {
  const { sums } = words.cost.rows
  const { invoiced, ordered, unsharedCount, unsharedOre } = sumsOf(rows)
  return (
    <tfoot {...roles.rowgroup}>
      <Line name={sums.invoiced(invoiced.count)} sum={invoiced} words={words} />
      {ordered.count > 0 && <Line name={sums.ordered(ordered.count)} sum={ordered} words={words} />}
      {unsharedCount > 0 && (
        <tr {...roles.row} className="cost-sum">
          <th scope="row" {...roles.rowheader} colSpan={7}>
            {words.dashboard.unshared(moneyText(unsharedOre), unsharedCount)}
          </th>
          <td {...roles.cell} className="cost-beside" />
          <td {...roles.cell} className="cost-beside" />
        </tr>
      )}
    </tfoot>
  )
}

import { parties } from '../../domain/vocabulary.ts'
import { moneyText } from '../money.ts'
import { roles } from '../plan/table-roles.ts'
import { type CostRow, type CostSum, sumsOf } from './cost-rows.ts'
import type { Words } from './words.sv.ts'

function Line(props: { name: string; sum: CostSum; words: Words }) {
  const { name, sum, words } = props
  const { columns, sums } = words.cost.rows
  return (
    <tr {...roles.row} className="cost-sum">
      <th scope="row" {...roles.rowheader} colSpan={2}>
        {name}
        {sum.unsharedOre !== 0 && (
          <span className="cost-about">{sums.unshared(moneyText(sum.unsharedOre))}</span>
        )}
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

/** What the rows in view come to: what is invoiced, and what is only ordered. */
export function CostTableFoot({ rows, words }: { rows: readonly CostRow[]; words: Words }) {
  const { sums } = words.cost.rows
  const { invoiced, ordered } = sumsOf(rows)
  return (
    <tfoot {...roles.rowgroup}>
      <Line name={sums.invoiced(invoiced.count)} sum={invoiced} words={words} />
      {ordered.count > 0 && <Line name={sums.ordered(ordered.count)} sum={ordered} words={words} />}
    </tfoot>
  )
}

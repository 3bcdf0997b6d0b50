import type { FeeBoard } from '../../../domain/after-course.ts'
import { moneyText } from '../../money.ts'
import { roles } from '../../plan/table-roles.ts'
import { useWords } from './words.tsx'

type Sums = NonNullable<FeeBoard['sums']>

function Amounts({ seats, netOre, vatOre, grossOre }: Sums) {
  const { fees: say } = useWords().after
  const cells: [string, string | null][] = [
    [say.seats, String(seats)],
    [say.net, moneyText(netOre)],
    [say.vat, vatOre === null ? null : moneyText(vatOre)],
    [say.gross, grossOre === null ? null : moneyText(grossOre)],
  ]
  return cells.map(([label, text]) => (
    <td key={label} {...roles.cell} data-label={label} className="number">
      {text ?? <span className="quiet">{say.unknown}</span>}
    </td>
  ))
}

/** What each workplace is to be invoiced, and the sum for who sees all. */
export function FeeTable({ rows, sums }: Pick<FeeBoard, 'rows' | 'sums'>) {
  const { fees: say } = useWords().after
  return (
    <table className="table after-table" {...roles.table}>
      <caption className="heard">{say.caption}</caption>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          <th scope="col" {...roles.columnheader}>
            {say.office}
          </th>
          {[say.seats, say.net, say.vat, say.gross].map(heading => (
            <th key={heading} scope="col" {...roles.columnheader} className="number">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {rows.map(row => (
          <tr key={row.officeId ?? row.office} {...roles.row}>
            <th scope="row" {...roles.rowheader}>
              {row.office}
              {row.officeId !== null && row.workplaces.length > 0 && (
                <span className="after-about">{row.workplaces.join(', ')}</span>
              )}
            </th>
            <Amounts {...row} />
          </tr>
        ))}
      </tbody>
      {sums !== null && (
        <tfoot {...roles.rowgroup}>
          <tr {...roles.row}>
            <th scope="row" {...roles.rowheader}>
              {say.together}
            </th>
            <Amounts {...sums} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

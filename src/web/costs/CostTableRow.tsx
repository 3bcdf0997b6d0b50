import { memo } from 'react'
import { Link } from 'wouter'
import { frozenIn } from '../../domain/costs.ts'
import { type Party, parties } from '../../domain/vocabulary.ts'
import { shortDay } from '../format.ts'
import { PartyMark } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { roles } from '../plan/table-roles.ts'
import { CostChips, CostStateMark } from './CostChips.tsx'
import type { CostRow } from './cost-rows.ts'
import type { Words } from './words.sv.ts'

type RowProps = { row: CostRow; words: Words }

function ShareCell({ row, words, party }: RowProps & { party: Party }) {
  const shares = frozenIn(row.cost)?.shares
  const { columns, notShared } = words.cost.rows
  return (
    <td {...roles.cell} data-label={columns[party]} className="number">
      {shares === undefined ? <span className="quiet">{notShared}</span> : moneyText(shares[party])}
    </td>
  )
}

function DrawnRow({ row, words }: RowProps) {
  const { cost, category, about } = row
  const { columns, noSupplier } = words.cost.rows
  return (
    <tr {...roles.row} className="cost-row">
      <td {...roles.cell} data-label={columns.day} className="cost-day">
        {shortDay(cost.day)}
      </td>
      <th scope="row" {...roles.rowheader} className="cost-title">
        <Link href={`/kostnader/${cost.id}`}>{cost.title}</Link>
        {about.name !== '' && <span className="cost-about">{about.name}</span>}
        <span className="cost-about cost-under">
          {[cost.supplier, category].filter(text => text !== '').join(' · ')}
        </span>
      </th>
      <td {...roles.cell} data-label={columns.supplier} className="cost-beside">
        {cost.supplier || <span className="quiet">{noSupplier}</span>}
      </td>
      <td {...roles.cell} data-label={columns.category} className="cost-beside">
        {category}
      </td>
      <td {...roles.cell} data-label={columns.paidBy}>
        <PartyMark lead={cost.paidBy} />
      </td>
      <td {...roles.cell} data-label={columns.net} className="number cost-whole">
        {moneyText(cost.netOre)}
      </td>
      {parties.map(party => (
        <ShareCell key={party} row={row} words={words} party={party} />
      ))}
      <td {...roles.cell} data-label={columns.state} className="cost-standing">
        <CostStateMark state={cost.state} />
        <CostChips row={row} words={words} />
      </td>
    </tr>
  )
}

/** Whether two drawings of a row would be the same; what is read anew but unchanged draws nothing. */
function looksTheSame(one: RowProps, other: RowProps): boolean {
  const [a, b] = [one.row, other.row]
  return (
    a.cost === b.cost &&
    a.standing.force === b.standing.force &&
    a.standing.split === b.standing.split &&
    a.settlement?.id === b.settlement?.id &&
    a.settlement?.number === b.settlement?.number &&
    a.changed === b.changed &&
    a.related === b.related &&
    a.category === b.category &&
    a.about.name === b.about.name &&
    one.words === other.words
  )
}

/** One cost of the table. Plain elements: hundreds of these must draw in an instant. */
export const CostTableRow = memo(DrawnRow, looksTheSame)

import { Link } from 'wouter'
import type { CostSplit } from '../../domain/cost-standing.ts'
import type { SettledRow } from '../../domain/settlements.ts'
import { longDay } from '../format.ts'
import { PartyMark, Shape } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { roles } from '../plan/table-roles.ts'
import { SplitChip } from './CostChips.tsx'
import type { ShownRow } from './settlement-view.ts'
import { useCostBook } from './use-cost-book.ts'
import { useWords } from './words.tsx'
import './costs.css'

const netOf = ({ shareMVGOre, shareMHOre }: SettledRow) => shareMVGOre + shareMHOre

const total = (rows: readonly ShownRow[], of: (row: ShownRow) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0)

function Row({ row, split }: { row: ShownRow; split: CostSplit | undefined }) {
  const words = useWords()
  const { rows } = words.settling
  const { columns } = rows
  const about = [row.supplier, row.category].filter(text => text !== '').join(' · ')
  return (
    <tr {...roles.row}>
      <td {...roles.cell} data-label={columns.day} className="settle-day">
        {longDay(row.day)}
      </td>
      <th scope="row" {...roles.rowheader}>
        {row.title === null ? (
          rows.gone(row.costId)
        ) : (
          <Link href={`/kostnader/${row.costId}`}>{row.title}</Link>
        )}
        {about !== '' && <span className="settle-about">{about}</span>}
        {split !== undefined && <SplitChip split={split} words={words} />}
        {row.changed && (
          <span className="mark settle-about" data-tone="danger">
            <Shape name="cross" /> {rows.changed}
          </span>
        )}
      </th>
      <td {...roles.cell} data-label={columns.paidBy}>
        <PartyMark lead={row.paidBy} />
      </td>
      <td {...roles.cell} data-label={columns.net} className="number">
        {moneyText(netOf(row))}
      </td>
      <td {...roles.cell} data-label={columns.MVG} className="number">
        {moneyText(row.shareMVGOre)}
      </td>
      <td {...roles.cell} data-label={columns.MH} className="number">
        {moneyText(row.shareMHOre)}
      </td>
    </tr>
  )
}

function Foot({ rows }: { rows: readonly ShownRow[] }) {
  const { rows: say } = useWords().settling
  const { columns } = say
  return (
    <tfoot {...roles.rowgroup}>
      <tr {...roles.row}>
        <th scope="row" {...roles.rowheader} colSpan={3}>
          {say.sum}
        </th>
        <td {...roles.cell} data-label={columns.net} className="number">
          {moneyText(total(rows, netOf))}
        </td>
        <td {...roles.cell} data-label={columns.MVG} className="number">
          {moneyText(total(rows, ({ shareMVGOre }) => shareMVGOre))}
        </td>
        <td {...roles.cell} data-label={columns.MH} className="number">
          {moneyText(total(rows, ({ shareMHOre }) => shareMHOre))}
        </td>
      </tr>
    </tfoot>
  )
}

/** How each cost is shared today, where that is known: a breach is seen before it is settled. */
function useSplits(): (costId: string) => CostSplit | undefined {
  const { book } = useCostBook()
  const costs = new Map(book?.lists.costs.records.map(cost => [cost.id, cost]))
  return costId => {
    const cost = costs.get(costId)
    return cost && book?.standingOf(cost).split
  }
}

/** The costs that a settlement rests on, each with the way to it, and what they come to. */
export function SettlementRows({ rows, heading }: { rows: readonly ShownRow[]; heading: string }) {
  const { columns } = useWords().settling.rows
  const splitOf = useSplits()
  if (rows.length === 0) return null
  return (
    <section className="section" aria-labelledby="basis">
      <h2 id="basis">{heading}</h2>
      <table {...roles.table} className="table cards settle-rows" aria-labelledby="basis">
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {(['day', 'title', 'paidBy'] as const).map(name => (
              <th key={name} scope="col" {...roles.columnheader}>
                {columns[name]}
              </th>
            ))}
            {(['net', 'MVG', 'MH'] as const).map(name => (
              <th key={name} scope="col" {...roles.columnheader} className="number">
                {columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map(row => (
            <Row key={row.costId} row={row} split={splitOf(row.costId)} />
          ))}
        </tbody>
        <Foot rows={rows} />
      </table>
    </section>
  )
}

import { Link } from 'wouter'
import { type Cost, frozenIn } from '../../domain/costs.ts'
import type { Stored } from '../../domain/stored.ts'
import { type Party, parties } from '../../domain/vocabulary.ts'
import { longDay } from '../format.ts'
import { moneyText } from '../money.ts'
import { roles } from '../plan/table-roles.ts'
import type { CostBook } from './cost-book.ts'
import { chainOf } from './cost-chain.ts'
import { useWords } from './words.tsx'

const shareIn = (cost: Cost, party: Party) => frozenIn(cost)?.shares[party]

function Row({ cost, here }: { cost: Stored<Cost>; here: boolean }) {
  const { choices, cost: say } = useWords()
  const { chainColumns } = say.one
  return (
    <tr {...roles.row} className="cost-row">
      <th scope="row" {...roles.rowheader}>
        {here ? (
          <span aria-current="true">{cost.title}</span>
        ) : (
          <Link href={`/kostnader/${cost.id}`}>{cost.title}</Link>
        )}
      </th>
      <td {...roles.cell} data-label={chainColumns.kind}>
        {choices.costKind[cost.kind]}
      </td>
      <td {...roles.cell} data-label={chainColumns.day}>
        {longDay(cost.day)}
      </td>
      <td {...roles.cell} data-label={say.rows.columns.net} className="number cost-whole">
        {moneyText(cost.netOre)}
      </td>
      {parties.map(party => {
        const share = shareIn(cost, party)
        return (
          <td key={party} {...roles.cell} data-label={say.rows.columns[party]} className="number">
            {share === undefined ? say.rows.notShared : moneyText(share)}
          </td>
        )
      })}
    </tr>
  )
}

/** The cost with the rows that take it back or mend it, and what they come to together. */
export function CostChain({ cost, book }: { cost: Stored<Cost>; book: CostBook }) {
  const { one, rows } = useWords().cost
  const chain = chainOf(cost, book.lists.costs.records)
  if (chain.length < 2) return null
  const sum = (of: (row: Cost) => number) => moneyText(chain.reduce((total, row) => total + of(row), 0))
  return (
    <section className="section" aria-labelledby="chain">
      <h2 id="chain">{one.chain}</h2>
      <div className="cost-frame">
        <table {...roles.table} className="table cost-table cost-chain" aria-labelledby="chain">
          <thead {...roles.rowgroup}>
            <tr {...roles.row}>
              <th scope="col" {...roles.columnheader}>
                {one.chainColumns.row}
              </th>
              <th scope="col" {...roles.columnheader}>
                {one.chainColumns.kind}
              </th>
              <th scope="col" {...roles.columnheader}>
                {one.chainColumns.day}
              </th>
              <th scope="col" {...roles.columnheader} className="number">
                {rows.columns.net}
              </th>
              {parties.map(party => (
                <th key={party} scope="col" {...roles.columnheader} className="number">
                  {rows.columns[party]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roles.rowgroup}>
            {chain.map(row => (
              <Row key={row.id} cost={row} here={row.id === cost.id} />
            ))}
          </tbody>
          <tfoot {...roles.rowgroup}>
            <tr {...roles.row} className="cost-sum">
              <th scope="row" {...roles.rowheader} colSpan={3}>
                {one.chainSum}
              </th>
              <td {...roles.cell} data-label={rows.columns.net} className="number cost-whole">
                {sum(row => row.netOre)}
              </td>
              {parties.map(party => (
                <td key={party} {...roles.cell} data-label={rows.columns[party]} className="number">
                  {sum(row => shareIn(row, party) ?? 0)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

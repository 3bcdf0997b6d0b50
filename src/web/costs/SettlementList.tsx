import { Link } from 'wouter'
import type { Settlement } from '../../domain/settlements.ts'
import type { Stored } from '../../domain/stored.ts'
import { otherParty } from '../../domain/who-owes.ts'
import { longDay } from '../format.ts'
import { PartyMark } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { roles } from '../plan/table-roles.ts'
import { SettlementMark } from './SettlementMark.tsx'
import { stateOf } from './settlement-view.ts'
import { useWords } from './words.tsx'

type ListProps = { settlements: readonly Stored<Settlement>[] }

function Row({ settlement, settlements }: ListProps & { settlement: Stored<Settlement> }) {
  const { settling, dashboard } = useWords()
  const { columns, pays, nobody } = settling.list
  const { id, title, payer, amountOre, settledOn } = settlement
  return (
    <tr {...roles.row}>
      <th scope="row" {...roles.rowheader}>
        <Link href={`/kostnader/avrakning/${id}`}>{title}</Link>
      </th>
      <td {...roles.cell} data-label={columns.claim} className="settle-claims">
        {payer === null ? (
          nobody
        ) : (
          <span>
            <PartyMark lead={payer} /> {pays(dashboard.short[payer], dashboard.short[otherParty(payer)])}
          </span>
        )}
      </td>
      <td {...roles.cell} data-label={columns.amount} className="number">
        {moneyText(amountOre)}
      </td>
      <td {...roles.cell} data-label={columns.day} className="settle-day">
        {longDay(settledOn)}
      </td>
      <td {...roles.cell} data-label={columns.state}>
        <SettlementMark state={stateOf(settlement, settlements)} />
      </td>
    </tr>
  )
}

/** Every settlement there has been, the latest first. */
export function SettlementList({ settlements }: ListProps) {
  const { heading, columns } = useWords().settling.list
  const latestFirst = settlements.toSorted((one, other) => other.number - one.number)
  return (
    <section className="section" aria-labelledby="settlements">
      <h2 id="settlements">{heading}</h2>
      <table {...roles.table} className="table cards" aria-labelledby="settlements">
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {(['number', 'claim', 'amount', 'day', 'state'] as const).map(name => (
              <th
                key={name}
                scope="col"
                {...roles.columnheader}
                className={name === 'amount' ? 'number' : undefined}
              >
                {columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {latestFirst.map(settlement => (
            <Row key={settlement.id} settlement={settlement} settlements={settlements} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

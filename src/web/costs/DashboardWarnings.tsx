import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CostOverview, RelatedCosts, ShownCost } from '../../domain/cost-overview.ts'
import { daySpan, longDay } from '../format.ts'
import { Shape } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { type SumsProps, type Warning, warningsOf } from './dashboard-sums.ts'
import { isNarrowed } from './dashboard-view.ts'
import { rowsAddress } from './row-address.ts'
import { useWords } from './words.tsx'

const shapes = { danger: 'cross', warning: 'triangle', info: 'arrow' } as const

function OneCost({ cost }: { cost: ShownCost }) {
  const { warnings } = useWords().dashboard
  return (
    <li>
      <Link href={`/kostnader/${cost.id}`}>{cost.title}</Link>, {longDay(cost.day)}, {moneyText(cost.netOre)}.{' '}
      <span className="quiet">{cost.reason === '' ? warnings.noReason : warnings.because(cost.reason)}</span>
    </li>
  )
}

function Related({ costs, year }: { costs: RelatedCosts; year: number }) {
  const { warnings } = useWords().dashboard
  const named = [costs.supplier, costs.about].filter(text => text !== '').join(', ')
  return (
    <li>
      <Link href={rowsAddress({ year, visa: 'related', q: costs.supplier })}>{named}</Link>,{' '}
      {daySpan(costs.from, costs.to)}, <strong>{warnings.sum(moneyText(costs.sumOre))}</strong>
    </li>
  )
}

/** What can be said of a warning's rows at once, for who may see rows: the reasons, and what they come to. */
function toldOf({ rows, year }: CostOverview, { kind }: Warning): ReactNode[] {
  if (rows === null) return []
  switch (kind) {
    case 'related':
      return rows.related.map(costs => <Related key={costs.ids.join()} costs={costs} year={year} />)
    case 'breaches':
    case 'deviations':
    case 'unreasoned':
      return rows[kind].map(cost => <OneCost key={cost.id} cost={cost} />)
    case 'unshared':
    case 'withoutReceipt':
    case 'changedAfterSettlement':
    case 'missingSettlements':
    case 'heldTwice':
    case 'unreadable':
      return []
  }
}

/** How many are told of on this page; the rest stand among the rows. */
const told = 3

/** Where what a warning is about can be seen and mended. */
function addressOf(kind: Warning['kind'], year: number): string {
  if (kind === 'missingSettlements' || kind === 'heldTwice') return '/kostnader/avrakning'
  return rowsAddress(kind === 'unreadable' ? { year } : { year, visa: kind })
}

function OneWarning({ overview, warning }: { overview: CostOverview; warning: Warning }) {
  const { warnings } = useWords().dashboard
  const { kind, count, tone } = warning
  const { year } = overview
  const rows = toldOf(overview, warning)
  const said = warnings[kind](count)
  const to = addressOf(kind, year)
  return (
    <li className="warning" data-tone={tone} data-warning={kind}>
      <Shape name={shapes[tone]} />
      <div>
        {overview.rows === null ? said : <Link href={to}>{said}</Link>}
        {rows.length > 0 && (
          <ul className="warned">
            {rows.slice(0, told)}
            {count > told && <li className="quiet">{warnings.more(count - told)}</li>}
          </ul>
        )}
      </div>
    </li>
  )
}

/** What a person should know of before trusting the sums, in words; each leads down to its rows. */
export function Warnings({ overview, view }: SumsProps) {
  const { warnings } = useWords().dashboard
  const found = warningsOf(overview)
  if (found.length === 0 && overview.cells.length === 0) return null
  return (
    <section className="section warnings" aria-labelledby="warnings">
      <h2 id="warnings">{warnings.heading}</h2>
      {isNarrowed(view) && <p className="quiet">{warnings.wholeYear(overview.year)}</p>}
      {found.length === 0 ? (
        <p className="warning" data-tone="success">
          <Shape name="check" />
          {warnings.none}
        </p>
      ) : (
        <ul>
          {found.map(warning => (
            <OneWarning key={warning.kind} overview={overview} warning={warning} />
          ))}
        </ul>
      )}
    </section>
  )
}

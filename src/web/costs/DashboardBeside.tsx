import type { CostOverview } from '../../domain/cost-overview.ts'
import { moneyText, percentText } from '../money.ts'
import { addUp, type SumsProps } from './dashboard-sums.ts'
import { isNarrowed } from './dashboard-view.ts'
import { useWords } from './words.tsx'

/** Posts and support: facts beside the money, never split (agreement, "Fördelning av resurser"). */
export function InKind({ inKind }: { inKind: NonNullable<CostOverview['inKind']> }) {
  const { beside, short } = useWords().dashboard
  const { projectLeadersMVG, projectLeadersMH, supportMVG, supportMH } = inKind
  const said = [
    projectLeadersMVG === null ? '' : beside.posts(short.MVG, projectLeadersMVG),
    projectLeadersMH === null ? '' : beside.posts(short.MH, projectLeadersMH),
    supportMVG === '' ? '' : beside.support(short.MVG, supportMVG),
    supportMH === '' ? '' : beside.support(short.MH, supportMH),
  ]
  return (
    <>
      <dt>{beside.inKind}</dt>
      <dd>{[...said, beside.inKindHelp].filter(text => text !== '').join(' ')}</dd>
    </>
  )
}

/** The offices are counted as background: the key is agreed and never computed from them. */
export function Offices({ inKind }: { inKind: NonNullable<CostOverview['inKind']> }) {
  const { beside } = useWords().dashboard
  const { officesMVG, officesMH } = inKind
  const all = officesMVG + officesMH
  if (all === 0) return null
  return (
    <>
      <dt>{beside.offices}</dt>
      <dd>{beside.officesOf(officesMVG, all, percentText(officesMVG / all))}</dd>
    </>
  )
}

/** What stands beside the money: what is never split, and what the sums rest on. */
export function Beside({ overview, view }: SumsProps) {
  const { beside } = useWords().dashboard
  const { inKind, limit, year } = overview
  return (
    <section className="section beside" aria-labelledby="beside">
      <h2 id="beside">{beside.heading}</h2>
      <dl>
        {inKind !== null && <InKind inKind={inKind} />}
        {inKind !== null && <Offices inKind={inKind} />}
        <dt>{beside.seats}</dt>
        <dd>{beside.seatsHelp}</dd>
        {limit !== null && (
          <>
            <dt>{beside.limit}</dt>
            <dd>{beside.limitOf(moneyText(limit.limitOre), limit.basis, limit.per)}</dd>
          </>
        )}
        <dt>{beside.vat}</dt>
        <dd>
          {beside.vatOf(moneyText(addUp(overview.cells).vatOre), year)}
          {isNarrowed(view) && ` ${beside.vatOfAll}`}
        </dd>
      </dl>
    </section>
  )
}

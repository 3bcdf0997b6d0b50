import { useQuery } from '@tanstack/react-query'
import { Link, Redirect, useSearch } from 'wouter'
import type { CostOverview } from '../../domain/cost-overview.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Shape } from '../marks.tsx'
import { Empty, Page } from '../Page.tsx'
import { recordsQuery, useMay, useMe } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { yearInView } from '../year.ts'
import { CostNav } from './CostNav.tsx'
import { Claim } from './DashboardClaim.tsx'
import { costOverviewQuery } from './dashboard-data.ts'
import { OnlyFor } from './OnlyFor.tsx'
import { SettlementList } from './SettlementList.tsx'
import { freshAddress, readPeriod } from './settlement-period.ts'
import { useWords } from './words.tsx'
import './dashboard.css'
import './settling.css'

/** The way to a settlement of the latest half-year that is over: to make it, or to see what it would be. */
function ToFresh({ mayMake }: { mayMake: boolean }) {
  const { list } = useWords().settling
  const search = useSearch()
  const me = useMe()
  if (me === undefined) return null
  return (
    <Link className={mayMake ? 'button primary' : 'button'} href={freshAddress(readPeriod(search, me.today))}>
      {mayMake ? list.create : list.look}
    </Link>
  )
}

/** What somebody removed from the settlements by hand: nothing can be settled until it is back. */
function Lost({ counts }: Pick<CostOverview, 'counts'>) {
  const { warnings } = useWords().dashboard
  return (['missingSettlements', 'heldTwice'] as const)
    .filter(kind => counts[kind] > 0)
    .map(kind => (
      <p key={kind} className="note" data-tone="danger" data-warning={kind}>
        <Shape name="cross" /> {warnings[kind](counts[kind])}
      </p>
    ))
}

function Settlements() {
  const { settling } = useWords()
  const { list } = settling
  const mayMake = useMay('create', 'settlements')
  const settlements = useQuery(recordsQuery('settlements'))
  const overview = useQuery(costOverviewQuery(yearInView('')))
  const { data, error } = settlements
  const failure = error ?? overview.error
  const again = () => {
    void settlements.refetch()
    void overview.refetch()
  }
  return (
    <Page title={list.title} lede={list.lede} action={<ToFresh mayMake={mayMake} />} filters={<CostNav />}>
      {failure !== null && <FailureNote failure={failure} again={again} />}
      {failure === null && (data === undefined || overview.data === undefined) && (
        <Loading what={settling.loading.settlements} shape="table" rows={6} />
      )}
      {data !== undefined && overview.data !== undefined && (
        <div className="settle-page">
          <div className="settle-claim">
            <Claim overview={overview.data} here />
          </div>
          <Lost counts={overview.data.counts} />
          <UnreadableRows rows={data.unreadable} mayMend={mayMake} />
          {data.records.length === 0 ? (
            <Empty title={list.empty} how={mayMake ? list.emptyHow : list.emptyReader} />
          ) : (
            <SettlementList settlements={data.records} />
          )}
        </div>
      )}
    </Page>
  )
}

/** The open claim, and every settlement there has been. An address with a period leads to what it would come to. */
export function SettlementsPage() {
  const { list } = useWords().settling
  const search = useSearch()
  if (new URLSearchParams(search).has('from'))
    return <Redirect to={`/kostnader/avrakning/ny?${search}`} replace />
  return (
    <OnlyFor noun="settlements" title={list.title} closed={list.closed}>
      <Settlements />
    </OnlyFor>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearch } from 'wouter'
import { maySeeSums } from '../../domain/access.ts'
import type { CostOverview } from '../../domain/cost-overview.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Shape } from '../marks.tsx'
import { Empty, Page } from '../Page.tsx'
import { useMay, useMe } from '../records.ts'
import { yearInView } from '../year.ts'
import { CostNav } from './CostNav.tsx'
import { AboutWhat } from './DashboardAbout.tsx'
import { Beside } from './DashboardBeside.tsx'
import { Budgets } from './DashboardBudget.tsx'
import { Claim } from './DashboardClaim.tsx'
import { DashboardFilters } from './DashboardFilters.tsx'
import { Months } from './DashboardMonths.tsx'
import { Shares } from './DashboardShares.tsx'
import { Textures } from './DashboardTextures.tsx'
import { Warnings } from './DashboardWarnings.tsx'
import { YearSums } from './DashboardYear.tsx'
import { costOverviewQuery } from './dashboard-data.ts'
import { holdsAnything, type SumsProps, yearOf } from './dashboard-sums.ts'
import { useWords } from './words.tsx'
import './dashboard.css'
import { type DashboardView, readDashboardView, writeDashboardView } from './dashboard-view.ts'

function NoKey({ overview }: { overview: CostOverview }) {
  const { noKey } = useWords().dashboard
  if (overview.key !== null) return null
  return (
    <div className="note" data-tone="warning">
      <Shape name="triangle" />
      <div>
        <p className="note-title">{noKey.title}</p>
        <p>{noKey.how}</p>
        <p>
          <Link href="/kostnader/regler">{noKey.to}</Link>
        </p>
      </div>
    </div>
  )
}

/** The year's sums in their parts, or what will stand there. */
function TheYear({ overview, view }: SumsProps) {
  const { empty } = useWords().dashboard
  const mayCreate = useMay('create', 'costs')
  const planned = overview.budgets.some(({ amountOre }) => amountOre !== 0)
  if (overview.cells.length === 0 && !planned)
    return <Empty title={empty.title(view.year)} how={mayCreate ? empty.mayCreate : empty.reader} />
  const some = holdsAnything(yearOf(overview, view))
  return (
    <>
      {!some && <p className="section">{empty.filtered}</p>}
      {some && <Months overview={overview} view={view} />}
      <Budgets overview={overview} view={view} />
      {some && <AboutWhat overview={overview} view={view} />}
    </>
  )
}

function Content({ overview, view }: SumsProps) {
  return (
    <div className="sums-page">
      <Textures />
      <NoKey overview={overview} />
      <div className="first-sums">
        <Claim overview={overview} />
        <YearSums overview={overview} view={view} />
      </div>
      <Warnings overview={overview} view={view} />
      <TheYear overview={overview} view={view} />
      {overview.years.length > 0 && <Shares overview={overview} view={view} />}
      <Beside overview={overview} view={view} />
    </div>
  )
}

/** The view in the address, and the way to another one. Choosing leaves no trail in the back button. */
function useDashboardView() {
  const search = useSearch()
  const [, go] = useLocation()
  const onView = (next: DashboardView) => go(`/kostnader?${writeDashboardView(next)}`, { replace: true })
  return [readDashboardView(search, yearInView('')), onView] as const
}

function Sums() {
  const { dashboard } = useWords()
  const [view, onView] = useDashboardView()
  const mayCreate = useMay('create', 'costs')
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...costOverviewQuery(view.year),
    // The choices stay while another year is on its way.
    placeholderData: keepPreviousData,
  })
  const years = (data?.years ?? []).map(({ year }) => year)
  const overview = isPlaceholderData ? undefined : data
  return (
    <Page
      title={dashboard.titleOf(view.year)}
      lede={dashboard.lede}
      action={
        mayCreate && (
          <Link className="button primary" href={`/kostnader/ny?year=${view.year}`}>
            {dashboard.create}
          </Link>
        )
      }
      filters={
        <>
          <CostNav />
          <DashboardFilters
            view={view}
            years={[...years, yearInView('')]}
            categories={data?.categories ?? []}
            onView={onView}
          />
        </>
      }
    >
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {overview === undefined && error === null && (
        <Loading what={dashboard.loading} shape="cards" rows={5} />
      )}
      {overview !== undefined && <Content overview={overview} view={view} />}
    </Page>
  )
}

/** The joint costs in sums: the one claim, what to know of, and where the money goes. */
export function DashboardPage() {
  const { dashboard } = useWords()
  const me = useMe()
  if (me !== undefined && !maySeeSums(me))
    return (
      <Page title={dashboard.title}>
        <Empty title={dashboard.closed.title} how={dashboard.closed.how} />
      </Page>
    )
  return <Sums />
}

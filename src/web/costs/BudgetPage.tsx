import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { type Budget, budget as schema } from '../../domain/budgets.ts'
import type { Category } from '../../domain/categories.ts'
import type { CostOverview } from '../../domain/cost-overview.ts'
import type { Collection } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Shape } from '../marks.tsx'
import { Empty, Page } from '../Page.tsx'
import { recordsQuery, useMay } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { YearChoice } from '../YearChoice.tsx'
import { yearInView } from '../year.ts'
import { BudgetTable } from './BudgetTable.tsx'
import { budgetTable, budgetYears, copiable, doubled, type BudgetTable as Table } from './budget-cells.ts'
import { CostNav } from './CostNav.tsx'
import { costOverviewQuery } from './dashboard-data.ts'
import { NotWrittenRows } from './NotWrittenRows.tsx'
import { OnlyFor } from './OnlyFor.tsx'
import { useBudget, useCopyBudget } from './use-budget.ts'
import { useWords } from './words.tsx'
import './dashboard.css'
import './settling.css'

type BudgetLists = { budgets: Collection<Budget>; categories: Collection<Category>; overview: CostOverview }

/** One press fills what is empty from the year before. */
function CopyBudget({ table, lists }: { table: Table; lists: BudgetLists }) {
  const { budget } = useWords().settling
  const { year } = lists.overview
  const copy = useCopyBudget(year, year - 1)
  const cells = copiable(table, lists.budgets.records, year - 1)
  if (cells.length === 0 && copy.error === null) return null
  return (
    <>
      {copy.error !== null && <FailureNote doing="saving" failure={copy.error} />}
      <p className="settle-deeds">
        <button
          type="button"
          className="button"
          disabled={copy.isPending || cells.length === 0}
          onClick={() => copy.mutate(cells)}
        >
          {copy.isPending ? budget.copying : budget.copy(year - 1)}
        </button>
        <span className="quiet settle-beside">{budget.copyHow(cells.length, year - 1)}</span>
      </p>
    </>
  )
}

/** Cells of which several rows were made by hand in SharePoint. */
function Doubled({ table }: { table: Table }) {
  const { settling, dashboard } = useWords()
  const { budget } = settling
  return doubled(table).map(({ id, title, cell }) => (
    <p key={id + cell.party} className="note" data-tone="warning" role="status">
      <Shape name="triangle" />
      <span>{budget.double(title ?? budget.orphan(id), dashboard.short[cell.party], cell.rows.length)}</span>
    </p>
  ))
}

function Known({ lists }: { lists: BudgetLists }) {
  const { settling, costForecast, dashboard } = useWords()
  const { budget } = settling
  const { budgets, categories, overview } = lists
  const mayWrite = useMay('change', 'budgets')
  const { writing, set } = useBudget(overview.year)
  const table = budgetTable(budgets.records, categories.records, overview)
  const nameOf = (_noun: string, id: string) => categories.records.find(one => one.id === id)?.title
  const copy = mayWrite && <CopyBudget table={table} lists={lists} />
  if (!table.hasBudget && !mayWrite && overview.cells.length === 0)
    return <Empty title={budget.empty(overview.year)} how={budget.emptyReader} />
  return (
    <div className="settle-page sums-page">
      <UnreadableRows rows={budgets.unreadable} mayMend={mayWrite} />
      <Doubled table={table} />
      {table.hasBudget ? (
        copy
      ) : (
        <Empty
          title={budget.empty(overview.year)}
          how={mayWrite ? budget.emptyHow : budget.emptyReader}
          action={copy}
        />
      )}
      <NotWrittenRows noun="budgets" schema={schema} writing={writing} nameOf={nameOf} />
      {table.kinds.length === 0 ? (
        <p>{budget.noKinds}</p>
      ) : (
        <section className="section">
          <BudgetTable
            key={overview.year}
            table={table}
            year={overview.year}
            onAmount={mayWrite ? set : null}
          />
        </section>
      )}
      <p className="quiet small settle-said">
        {dashboard.budget.remaining} {costForecast}
      </p>
    </div>
  )
}

function BudgetOfYear() {
  const { settling } = useWords()
  const { budget, loading } = settling
  const [, go] = useLocation()
  const year = yearInView(useSearch())
  const mayWrite = useMay('change', 'budgets')
  const budgets = useQuery(recordsQuery('budgets'))
  const categories = useQuery(recordsQuery('categories'))
  const overview = useQuery(costOverviewQuery(year))
  const asked = [budgets, categories, overview]
  const failure = asked.find(({ error }) => error !== null)?.error ?? null
  const known = budgets.data && categories.data && overview.data
  return (
    <Page
      title={budget.titleOf(year)}
      lede={mayWrite ? budget.lede : budget.ledeReader}
      filters={
        <>
          <CostNav />
          <YearChoice
            year={year}
            years={budgetYears(budgets.data?.records ?? [], overview.data, yearInView(''))}
            onChoose={chosen => go(`/kostnader/budget?year=${chosen}`, { replace: true })}
          />
        </>
      }
    >
      {failure !== null && (
        <FailureNote
          failure={failure}
          again={() => {
            for (const query of asked) if (query.error !== null) void query.refetch()
          }}
        />
      )}
      {failure === null && !known && <Loading what={loading.budget} shape="table" rows={10} />}
      {budgets.data && categories.data && overview.data && (
        <Known
          key={year}
          lists={{ budgets: budgets.data, categories: categories.data, overview: overview.data }}
        />
      )}
    </Page>
  )
}

/** What each side has set aside for the joint costs of a year, written where it stands. */
export function BudgetPage() {
  const { budget } = useWords().settling
  return (
    <OnlyFor noun="budgets" title={budget.title} closed={budget.closed}>
      <BudgetOfYear />
    </OnlyFor>
  )
}

import { useCallback, useMemo } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { CostEvent } from '../../domain/cost-standing.ts'
import type { NameOf } from '../../domain/say-field.ts'
import { localeNow, monthName } from '../format.ts'
import { Empty, Page } from '../Page.tsx'
import { useMay } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import '../plan/plan.css'
import { yearInView } from '../year.ts'
import { CostFilters } from './CostFilters.tsx'
import { CostMenu } from './CostMenu.tsx'
import { CostMisread } from './CostMisread.tsx'
import { CostNav } from './CostNav.tsx'
import { CostTable } from './CostTable.tsx'
import { CostUnshared } from './CostUnshared.tsx'
import type { CostBook } from './cost-book.ts'
import { type CostRow, inOrderOf, isAskedFor, rowsOf } from './cost-rows.ts'
import type { Words } from './words.sv.ts'
import { useWords } from './words.tsx'
import './costs.css'
import {
  type CostSorting,
  type CostView,
  isNarrowed,
  readCostView,
  widened,
  writeAbout,
  writeCostView,
} from './cost-view.ts'
import { WithCosts } from './WithCosts.tsx'

/** The view in the address, and the way to another one. Typing and choosing leave no trail in the back button. */
function useCostView() {
  const search = useSearch()
  const [, go] = useLocation()
  const view = useMemo(() => readCostView(search, yearInView('')), [search])
  const onView = useCallback(
    (next: CostView) => go(`/kostnader/rader?${writeCostView(next)}`, { replace: true }),
    [go],
  )
  return [view, onView] as const
}

function sayAbout(
  about: CostEvent,
  rows: readonly CostRow[],
  nameOf: NameOf,
  filters: Words['cost']['filters'],
) {
  switch (about.noun) {
    case 'nothing':
      return filters.nothing.toLocaleLowerCase(localeNow())
    case 'round':
      return rows.find(row => writeAbout(row.about) === writeAbout(about))?.about.name ?? about.id
    case 'activities':
    case 'meetings':
      return nameOf(about.noun, about.id) ?? filters.unknownRow
  }
}

/** What the view leaves in, in words. */
function sayView(
  view: CostView,
  { rows, nameOf, words }: { rows: readonly CostRow[]; nameOf: NameOf; words: Words },
) {
  const { filters } = words.cost
  const { month, category, side, about, visa, q } = view
  const said = [
    month === null ? '' : monthName(month),
    category === null ? '' : (nameOf('categories', category) ?? filters.unknownRow),
    side === null ? '' : filters.paidBy(words.dashboard.short[side]),
    about === null ? '' : sayAbout(about, rows, nameOf, filters),
    visa === null ? '' : filters.asked[visa].toLocaleLowerCase(localeNow()),
    q.trim() === '' ? '' : filters.text(q),
  ]
  return said.filter(part => part !== '').join(', ')
}

type BarProps = {
  view: CostView
  rows: readonly CostRow[]
  shown: readonly CostRow[]
  nameOf: NameOf
  onView: (view: CostView) => void
}

/** How much is on screen and what of the year is left out, in words; read aloud when the view changes. */
function RowsBar({ view, rows, shown, nameOf, onView }: BarProps) {
  const words = useWords()
  const say = words.cost.rows
  const mayCreate = useMay('create', 'costs')
  const narrowed = isNarrowed(view)
  return (
    <div className="plan-bar">
      <p className="plan-count">
        <span role="status">
          {say.count(shown.length, rows.length)}
          {narrowed ? `. ${say.narrowed(sayView(view, { rows, nameOf, words }))}` : '.'}
        </span>{' '}
        {narrowed && (
          <button type="button" className="button" onClick={() => onView(widened(view))}>
            {say.clear}
          </button>
        )}
      </p>
      <CostMenu year={view.year} mayCreate={mayCreate} />
    </div>
  )
}

function NoRows({ year }: { year: number }) {
  const say = useWords().cost.rows
  const mayCreate = useMay('create', 'costs')
  const ways = (
    <p className="plan-buttons">
      <Link className="button primary" href={`/kostnader/ny?year=${year}`}>
        {say.create}
      </Link>
      <Link className="button" href={`/kostnader/importera?year=${year}`}>
        {say.importTable}
      </Link>
    </p>
  )
  return (
    <Empty
      title={say.empty(year)}
      how={mayCreate ? say.emptyHow : say.emptyReader}
      action={mayCreate ? ways : undefined}
    />
  )
}

function Rows({ view, rows, book, onView }: Omit<BarProps, 'shown' | 'nameOf'> & { book: CostBook }) {
  const words = useWords()
  const mayChange = useMay('change', 'costs')
  const shown = useMemo(
    () =>
      inOrderOf(
        rows.filter(row => isAskedFor(row, view)),
        view,
      ),
    [rows, view],
  )
  const sortBy = useCallback(
    (sort: CostSorting, descending: boolean) => onView({ ...view, sort, descending }),
    [view, onView],
  )
  const unshared = rows.filter(({ standing }) => standing.split === 'unshared').map(({ cost }) => cost)
  return (
    <>
      <UnreadableRows rows={book.lists.costs.unreadable} mayMend={mayChange} />
      <CostMisread terms={book.terms} />
      <CostUnshared costs={unshared} book={book} mayChange={mayChange} />
      {rows.length === 0 ? (
        <NoRows year={view.year} />
      ) : (
        <>
          <RowsBar view={view} rows={rows} shown={shown} nameOf={book.nameOf} onView={onView} />
          {shown.length === 0 ? (
            <p className="plan-nothing">{words.cost.rows.nothingFound}</p>
          ) : (
            <div className="cost-frame">
              <CostTable rows={shown} view={view} words={words} onSort={sortBy} />
            </div>
          )}
        </>
      )}
    </>
  )
}

function OpenRows({ book }: { book: CostBook }) {
  const say = useWords().cost.rows
  const [view, onView] = useCostView()
  const mayCreate = useMay('create', 'costs')
  const rows = useMemo(() => rowsOf(book, view.year), [book, view.year])
  return (
    <Page
      wide
      title={say.titleOf(view.year)}
      action={
        mayCreate ? (
          <Link className="button primary" href={`/kostnader/ny?year=${view.year}`}>
            {say.create}
          </Link>
        ) : undefined
      }
      filters={
        <>
          <CostNav />
          <CostFilters view={view} book={book} rows={rows} onView={onView} />
        </>
      }
    >
      <Rows view={view} rows={rows} book={book} onView={onView} />
    </Page>
  )
}

/** The joint costs of a year, row by row. Everything that is chosen stands in the address. */
export function CostRowsPage() {
  const { cost } = useWords()
  return <WithCosts title={cost.rows.title}>{book => <OpenRows book={book} />}</WithCosts>
}

import { lazy, Suspense, useMemo, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { inOrder } from '../../domain/activity-order.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Empty, Page } from '../Page.tsx'
import { useMay, useMe } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { useUndo } from '../undo.tsx'
import { useWords } from '../words.tsx'
import { yearInView } from '../year.ts'
import type { RowDeeds } from './ActivityRow.tsx'
import { PlanCount } from './PlanCount.tsx'
import { PlanFilters } from './PlanFilters.tsx'
import { PlanMenu } from './PlanMenu.tsx'
import { PlanSteps } from './PlanSteps.tsx'
import { PlanTable } from './PlanTable.tsx'
import './plan.css'
import { useYearPlan, type YearPlan } from './plan-data.ts'
import { dropTarget, stepTarget, type Target } from './plan-move.ts'
import { useMoveActivity } from './plan-order.ts'
import { gather, inOrderOfScreen, isAskedFor, type PlanSection } from './plan-rows.ts'
import { isNarrowed, type PlanView, readView, type Sorting, writeView } from './plan-view.ts'
import { useInPlace } from './use-in-place.ts'

const loadPanel = async () => ({ default: (await import('./InPlacePanel.tsx')).InPlacePanel })
const InPlacePanel = lazy(loadPanel)

/** The view in the address, and the way to another one. Typing and choosing leave no trail in the back button. */
function usePlanView() {
  const search = useSearch()
  const [, go] = useLocation()
  const view = useMemo(() => readView(search, yearInView('')), [search])
  return [view, (next: PlanView) => go(`/planen?${writeView(next)}`, { replace: true })] as const
}

/** Moves rows of the plan, by a step among those that stand together or by dropping one upon another. */
function useMoves(view: PlanView, data: YearPlan | undefined, sections: readonly PlanSection[]) {
  const move = useMoveActivity(view.year)
  const announce = useUndo()
  const { plan } = useWords()
  const ids = inOrder((data?.rows ?? []).map(row => row.activity)).map(activity => activity.id)
  const moveTo = (id: string, beforeId: Target) => {
    const title = data?.rows.find(row => row.activity.id === id)?.activity.title
    if (beforeId === undefined || title === undefined) return
    const others = ids.filter(one => one !== id)
    const back = others[ids.indexOf(id)] ?? null
    move.mutate({ id, beforeId })
    const place = beforeId === null ? ids.length : others.indexOf(beforeId) + 1
    announce(plan.moved(title, place), () => move.mutateAsync({ id, beforeId: back }))
  }
  return {
    failure: move.error,
    step: (id: string, by: -1 | 1, key: string) => {
      const together = sections.find(section => section.key === key)?.rows ?? []
      moveTo(
        id,
        stepTarget(
          together.map(row => row.activity.id),
          ids,
          id,
          by,
        ),
      )
    },
    dropBefore: (id: string, upon: string) => moveTo(id, dropTarget(ids, id, upon)),
  }
}

function NothingHere({ year, mayCreate, narrowed }: { year: number; mayCreate: boolean; narrowed: boolean }) {
  const { plan } = useWords()
  if (narrowed) return <p className="plan-nothing">{plan.nothingFound}</p>
  const ways = (
    <p className="plan-buttons">
      <Link className="button primary" href={`/planen/ny?year=${year}`}>
        {plan.create}
      </Link>
      <Link className="button" href={`/planen/importera?year=${year}`}>
        {plan.importTable}
      </Link>
      <Link className="button" href={`/planen/nytt-ar?from=${year - 1}`}>
        {plan.startYear(year)}
      </Link>
    </p>
  )
  return (
    <Empty
      title={plan.emptyPlan(year)}
      how={mayCreate ? plan.emptyHow : plan.emptyReader}
      action={mayCreate ? ways : undefined}
    />
  )
}

type ContentProps = { view: PlanView; data: YearPlan; today: string; onView: (view: PlanView) => void }

/** The plan's table with what belongs to it, once everything has been read. */
function PlanContent({ view, data, today, onView }: ContentProps) {
  const words = useWords()
  const [mayChange, mayCreate, mayPlan] = [
    useMay('change', 'activities'),
    useMay('create', 'activities'),
    useMay('change', 'plans'),
  ]
  const [wantsOrder, setWantsOrder] = useState(false)
  const inPlace = useInPlace()
  const shown = useMemo(() => data.rows.filter(row => isAskedFor(row, view)), [data, view])
  const narrowed = isNarrowed(view)
  const sections = useMemo(() => gather(shown, view, !narrowed), [shown, view, narrowed])
  const moves = useMoves(view, data, sections)
  const canOrder = mayChange && view.sort === 'plan'
  const reordering = canOrder && wantsOrder
  const { begin } = inPlace
  const still = useMemo<RowDeeds>(
    () => ({ edit: mayChange ? begin : null, step: () => {}, dropBefore: () => {} }),
    [mayChange, begin],
  )
  const deeds = reordering ? { ...still, step: moves.step, dropBefore: moves.dropBefore } : still
  const sortBy = (sort: Sorting, descending: boolean) => onView({ ...view, sort, descending })
  return (
    <>
      <UnreadableRows rows={data.unreadable} mayMend={mayChange} />
      <PlanSteps
        year={view.year}
        plan={data.plan}
        meetings={data.meetings}
        mayChange={mayPlan}
        today={today}
      />
      <div className="plan-bar">
        <PlanCount shown={shown} all={data.rows.length} view={view} />
        {reordering && (
          <button type="button" className="button" onClick={() => setWantsOrder(false)}>
            {words.plan.reorderDone}
          </button>
        )}
        <PlanMenu
          year={view.year}
          rows={() => inOrderOfScreen(sections)}
          mayCreate={mayCreate}
          onReorder={canOrder && !reordering ? () => setWantsOrder(true) : null}
        />
      </div>
      {reordering && <p className="quiet">{words.plan.reorderHelp}</p>}
      {moves.failure !== null && <FailureNote doing="saving" failure={moves.failure} />}
      {shown.length === 0 ? (
        <NothingHere year={view.year} mayCreate={mayCreate} narrowed={data.rows.length > 0} />
      ) : (
        <div className="plan-frame">
          <PlanTable
            sections={sections}
            view={view}
            words={words}
            deeds={deeds}
            reordering={reordering}
            unsaved={inPlace.slow}
            onSort={sortBy}
          />
        </div>
      )}
      {inPlace.open !== null && (
        <Suspense fallback={null}>
          <InPlacePanel
            key={inPlace.open.unsaved === null ? 'fresh' : `again-${inPlace.open.activity.etag}`}
            {...inPlace.open}
            today={today}
            faded={data.rows.some(row => row.activity.id === inPlace.open?.activity.id && row.faded)}
            onSave={inPlace.save}
            onSaved={inPlace.saved}
            onClose={inPlace.close}
          />
        </Suspense>
      )}
    </>
  )
}

/** The Samverkansplan of a year. Everything that is chosen stands in the address. */
export function PlanPage() {
  const { plan, loading } = useWords()
  const me = useMe()
  const [view, onView] = usePlanView()
  const mayCreate = useMay('create', 'activities')
  const { data, failure, again } = useYearPlan(view.year, me)
  return (
    <Page
      title={plan.title(view.year)}
      action={
        mayCreate ? (
          <Link className="button primary" href={`/planen/ny?year=${view.year}`}>
            {plan.create}
          </Link>
        ) : undefined
      }
      filters={
        <PlanFilters view={view} groups={data?.groups ?? []} offices={data?.offices ?? []} onView={onView} />
      }
    >
      {failure !== null && <FailureNote failure={failure} again={again} />}
      {data !== undefined && me !== undefined ? (
        <PlanContent view={view} data={data} today={me.today} onView={onView} />
      ) : (
        failure === null && <Loading what={loading.plan} shape="table" rows={12} />
      )}
    </Page>
  )
}

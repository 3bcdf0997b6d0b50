import { lazy } from 'react'
import { Route, Switch, useParams } from 'wouter'
import { PlanPage } from './PlanPage.tsx'

const ActivityPage = lazy(async () => ({ default: (await import('./ActivityPage.tsx')).ActivityPage }))
const NewActivityPage = lazy(async () => ({
  default: (await import('./NewActivityPage.tsx')).NewActivityPage,
}))
const NewYearPage = lazy(async () => ({ default: (await import('./NewYearPage.tsx')).NewYearPage }))
const ImportPlanPage = lazy(async () => ({ default: (await import('./ImportPlanPage.tsx')).ImportPlanPage }))

/** Each activity is a page of its own: what is written on one never follows along to another. */
function OneActivity() {
  const { id = '' } = useParams<{ id: string }>()
  return <ActivityPage key={id} id={id} />
}

/** The plan and what belongs to it. The table comes first; each other page's code when it is wanted. */
export function PlanPages() {
  return (
    <Switch>
      <Route path="/planen" component={PlanPage} />
      <Route path="/planen/ny" component={NewActivityPage} />
      <Route path="/planen/nytt-ar" component={NewYearPage} />
      <Route path="/planen/importera" component={ImportPlanPage} />
      <Route path="/planen/:id" component={OneActivity} />
    </Switch>
  )
}

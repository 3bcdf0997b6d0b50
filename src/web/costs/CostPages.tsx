import { lazy } from 'react'
import { Route, Switch, useParams } from 'wouter'
import { DashboardPage } from './DashboardPage.tsx'
import { WithCostWords } from './words.tsx'

const BudgetPage = lazy(async () => ({ default: (await import('./BudgetPage.tsx')).BudgetPage }))
const CostPage = lazy(async () => ({ default: (await import('./CostPage.tsx')).CostPage }))
const CostRowsPage = lazy(async () => ({ default: (await import('./CostRowsPage.tsx')).CostRowsPage }))
const CostRulesPage = lazy(async () => ({ default: (await import('./CostRulesPage.tsx')).CostRulesPage }))
const ImportCostsPage = lazy(async () => ({
  default: (await import('./ImportCostsPage.tsx')).ImportCostsPage,
}))
const NewCostPage = lazy(async () => ({ default: (await import('./NewCostPage.tsx')).NewCostPage }))
const NewSettlementPage = lazy(async () => ({
  default: (await import('./NewSettlementPage.tsx')).NewSettlementPage,
}))
const SettlementPage = lazy(async () => ({ default: (await import('./SettlementPage.tsx')).SettlementPage }))
const SettlementsPage = lazy(async () => ({
  default: (await import('./SettlementsPage.tsx')).SettlementsPage,
}))

/** Each cost and each settlement is a page of its own: what is written on one never follows along to another. */
function OneCost() {
  const { id = '' } = useParams<{ id: string }>()
  return <CostPage key={id} id={id} />
}

function OneSettlement() {
  const { id = '' } = useParams<{ id: string }>()
  return <SettlementPage key={id} id={id} />
}

/** The joint costs and what belongs to them. The sums come first; each other page's code when it is wanted. */
export function CostPages() {
  return (
    <WithCostWords>
      <Switch>
        <Route path="/kostnader" component={DashboardPage} />
        <Route path="/kostnader/rader" component={CostRowsPage} />
        <Route path="/kostnader/ny" component={NewCostPage} />
        <Route path="/kostnader/budget" component={BudgetPage} />
        <Route path="/kostnader/avrakning" component={SettlementsPage} />
        <Route path="/kostnader/avrakning/ny" component={NewSettlementPage} />
        <Route path="/kostnader/avrakning/:id" component={OneSettlement} />
        <Route path="/kostnader/regler" component={CostRulesPage} />
        <Route path="/kostnader/importera" component={ImportCostsPage} />
        <Route path="/kostnader/:id" component={OneCost} />
      </Switch>
    </WithCostWords>
  )
}

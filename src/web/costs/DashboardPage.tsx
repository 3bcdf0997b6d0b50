import { Page } from '../Page.tsx'
import { useWords } from '../words.tsx'
import { CostNav } from './CostNav.tsx'

export function DashboardPage() {
  const { dashboard } = useWords()
  return (
    <Page title={dashboard.title} filters={<CostNav />}>
      {null}
    </Page>
  )
}

import { Page } from '../Page.tsx'
import { useWords } from '../words.tsx'

export function DashboardPage() {
  const { dashboard } = useWords()
  return <Page title={dashboard.title}>{null}</Page>
}

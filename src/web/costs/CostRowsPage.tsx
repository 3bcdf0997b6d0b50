import { Page } from '../Page.tsx'
import { useWords } from '../words.tsx'

export function CostRowsPage() {
  const { cost } = useWords()
  return <Page title={cost.rows.title}>{null}</Page>
}

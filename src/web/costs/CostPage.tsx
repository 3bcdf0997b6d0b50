import { Page } from '../Page.tsx'
import { useWords } from '../words.tsx'

export function CostPage({ id }: { id: string }) {
  const { cost } = useWords()
  return <Page title={cost.rows.title}>{id}</Page>
}

import { Page } from '../Page.tsx'
import { useWords } from './words.tsx'

export function BudgetPage() {
  const { settling } = useWords()
  return <Page title={settling.budget.title}>{null}</Page>
}

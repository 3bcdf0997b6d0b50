import { Page } from '../Page.tsx'
import { useWords } from './words.tsx'

export function CostRulesPage() {
  const { settling } = useWords()
  return <Page title={settling.rules.title}>{null}</Page>
}

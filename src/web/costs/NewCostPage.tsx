import { Page } from '../Page.tsx'
import { useWords } from '../words.tsx'

export function NewCostPage() {
  const { cost } = useWords()
  return <Page title={cost.form.create}>{null}</Page>
}

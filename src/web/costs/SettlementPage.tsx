import { Page } from '../Page.tsx'
import { useWords } from './words.tsx'

export function SettlementPage({ id }: { id: string }) {
  const { settling } = useWords()
  return <Page title={settling.list.title}>{id}</Page>
}

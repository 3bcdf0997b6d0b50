import { Page } from '../Page.tsx'
import { useWords } from './words.tsx'

export function SettlementsPage() {
  const { settling } = useWords()
  return <Page title={settling.list.title}>{null}</Page>
}

import type { ReactNode } from 'react'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Empty, Page } from '../Page.tsx'
import { type Me, useMay, useMe } from '../records.ts'
import { CostNav } from './CostNav.tsx'
import type { CostBook } from './cost-book.ts'
import { useCostBook } from './use-cost-book.ts'
import { useWords } from './words.tsx'

/**
 * A page that is drawn from the costs row by row: it waits for them, says what stopped them, and tells who may not see
 * them so in words.
 */
export function WithCosts(props: { title: string; children: (book: CostBook, me: Me) => ReactNode }) {
  const { title, children } = props
  const { cost } = useWords()
  const me = useMe()
  const mayRead = useMay('read', 'costs')
  const { book, failure, again } = useCostBook()
  if (me !== undefined && !mayRead)
    return (
      <Page title={title} filters={<CostNav />}>
        <Empty title={cost.closed.title} how={cost.closed.how} />
      </Page>
    )
  if (book !== undefined && me !== undefined) return children(book, me)
  return (
    <Page title={title} filters={<CostNav />}>
      {failure === null ? (
        <Loading what={cost.loading} shape="table" rows={12} />
      ) : (
        <FailureNote failure={failure} again={again} />
      )}
    </Page>
  )
}

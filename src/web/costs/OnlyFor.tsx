import type { ReactNode } from 'react'
import type { Noun } from '../../domain/vocabulary.ts'
import { Empty, Page } from '../Page.tsx'
import { useMay, useMe } from '../records.ts'
import { CostNav } from './CostNav.tsx'

/** A page for those who may read a list; everyone else is told so in words, and nothing is asked for. */
export function OnlyFor(props: {
  noun: Noun
  title: string
  closed: { title: string; how: string }
  children: ReactNode
}) {
  const me = useMe()
  const mayRead = useMay('read', props.noun)
  if (me !== undefined && !mayRead)
    return (
      <Page title={props.title} filters={<CostNav />}>
        <Empty title={props.closed.title} how={props.closed.how} />
      </Page>
    )
  return props.children
}

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Round } from '../../../domain/rounds.ts'
import type { Stored } from '../../../domain/stored.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Empty, Page } from '../../Page.tsx'
import { recordQuery, useMe } from '../../records.ts'
import { CourseNav } from '../CourseNav.tsx'
import { RoundNav } from '../RoundNav.tsx'
import { useWords } from './words.tsx'

/** A page that is a part of a round: its name in the title, and the parts beside it. */
export function RoundPart(props: {
  id: string
  title: (round: string) => string
  lede: string
  /** False for who may not read the part; undefined while it is not known. */
  open: boolean | undefined
  action?: ReactNode
  children: (round: Stored<Round>) => ReactNode
}) {
  const { id, title, lede, open } = props
  const { after } = useWords()
  const { data, error, refetch } = useQuery(recordQuery('rounds', id))
  const filters = (
    <>
      <CourseNav />
      <RoundNav id={id} />
    </>
  )
  if (open === false)
    return (
      <Page title={title(data?.title ?? '')} filters={filters}>
        <Empty title={after.closed.title} how={after.closed.how} />
      </Page>
    )
  return (
    <Page title={title(data?.title ?? '')} lede={lede} filters={filters} action={data && props.action}>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={after.loading} />}
      {data !== undefined && open === true && <div className="after-part">{props.children(data)}</div>}
    </Page>
  )
}

/** Whether the signed-in person may read a part that is about people; undefined until it is known. */
export function useSeesPeople(): boolean | undefined {
  const me = useMe()
  return me === undefined ? undefined : (me.may.seats?.includes('read') ?? false)
}

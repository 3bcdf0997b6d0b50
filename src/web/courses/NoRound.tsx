import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Page } from '../Page.tsx'
import { recordsQuery } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { CourseNav } from './CourseNav.tsx'
import { useWords } from './words.tsx'

/** There is no such round, or its row cannot be read; and the way back. */
export function NoRound({ id }: { id: string }) {
  const { roundPage: say } = useWords()
  const rounds = useQuery(recordsQuery('rounds'))
  const rows = rounds.data?.unreadable.filter(row => row.id === id) ?? []
  return (
    <Page title={rows[0]?.title || say.one} filters={<CourseNav />}>
      {rows.length > 0 ? (
        <UnreadableRows rows={rows} />
      ) : (
        <p className="round-said" role="alert">
          {say.notFound}
        </p>
      )}
      <p className="round-back">
        <Link href="/kurser">{say.toList}</Link>
      </p>
    </Page>
  )
}

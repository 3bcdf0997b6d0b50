import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Page } from '../Page.tsx'
import { recordsQuery } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { MeetingNav } from './MeetingNav.tsx'
import { useWords } from './words.tsx'

/** There is no such meeting, or its row cannot be read; and the way back. */
export function NoMeeting({ id }: { id: string }) {
  const { meetingPage: say } = useWords()
  const meetings = useQuery(recordsQuery('meetings'))
  const rows = meetings.data?.unreadable.filter(row => row.id === id) ?? []
  return (
    <Page title={rows[0]?.title || say.one} filters={<MeetingNav />}>
      {rows.length > 0 ? (
        <UnreadableRows rows={rows} />
      ) : (
        <p className="meeting-said" role="alert">
          {say.notFound}
        </p>
      )}
      <p>
        <Link href="/moten">{say.toListPlain}</Link>
      </p>
    </Page>
  )
}

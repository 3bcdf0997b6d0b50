import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { Meeting } from '../../domain/meetings.ts'
import type { Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Empty, Page } from '../Page.tsx'
import { recordsQuery, useMay } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { YearChoice } from '../YearChoice.tsx'
import { yearInView } from '../year.ts'
import { MeetingNav } from './MeetingNav.tsx'
import { MeetingTable } from './MeetingTable.tsx'
import { type Sent, sentOf } from './notice-marks.ts'
import { useWords } from './words.tsx'
import './meetings.css'

const MeetingPanel = lazy(async () => ({ default: (await import('./MeetingPanel.tsx')).MeetingPanel }))

const newMeeting = '/moten/nytt'

/** What has been sent about the meetings; null for those who do not see it, and until it is read. */
function useSent(): Sent | null {
  const seesAll = useMay('read', 'events')
  const events = useQuery({ ...recordsQuery('events'), enabled: seesAll }).data?.records
  const invitations = useQuery({ ...recordsQuery('invitations'), enabled: seesAll }).data?.records
  return useMemo(
    () => (events === undefined || invitations === undefined ? null : sentOf(events, invitations)),
    [events, invitations],
  )
}

function MeetingList(props: { meetings: readonly Stored<Meeting>[]; year: number; mayCreate: boolean }) {
  const { meetings, year, mayCreate } = props
  const sent = useSent()
  const words = useWords().meetings
  if (meetings.length === 0)
    return <Empty title={words.empty(year)} how={mayCreate ? words.emptyHow : words.emptyReader} />
  const half = (name: string, own: readonly Stored<Meeting>[]) => (
    <MeetingTable key={name} name={name} year={year} meetings={own} sent={sent} />
  )
  return (
    <>
      {half(
        words.spring,
        meetings.filter(({ startsOn }) => startsOn < `${year}-07-01`),
      )}
      {half(
        words.autumn,
        meetings.filter(({ startsOn }) => startsOn >= `${year}-07-01`),
      )}
    </>
  )
}

/** The form of a new meeting at the side; it and its controls come when they are first wanted, and stay. */
function Panel({ open, year, onClose }: { open: boolean; year: number; onClose: () => void }) {
  const [opened, setOpened] = useState(open)
  if (open && !opened) setOpened(true)
  if (!opened) return null
  return (
    <Suspense fallback={null}>
      <MeetingPanel open={open} meeting={undefined} year={year} onClose={onClose} />
    </Suspense>
  )
}

/** The year's meetings in spring and autumn; a new one in a panel at the side, with its own address. */
export function MeetingsPage() {
  const words = useWords()
  const [location, navigate] = useLocation()
  const year = yearInView(useSearch())
  const mayCreate = useMay('create', 'meetings')
  const { data, error, refetch } = useQuery(recordsQuery('meetings'))
  const meetings = (data?.records ?? [])
    .filter(({ startsOn, endsOn }) => startsOn.startsWith(`${year}-`) || endsOn.startsWith(`${year}-`))
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
  return (
    <Page
      title={words.meetings.title}
      lede={words.meetings.lede}
      action={
        <>
          <button type="button" className="button" onClick={() => window.print()}>
            {words.meetingList.print}
          </button>
          {mayCreate && (
            <Link className="button primary" href={`${newMeeting}?year=${year}`}>
              {words.meetings.create}
            </Link>
          )}
        </>
      }
      filters={
        <>
          <MeetingNav />
          <YearChoice year={year} onChoose={chosen => navigate(`/moten?year=${chosen}`)} />
        </>
      }
    >
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={words.loading.meetings} />}
      {data !== undefined && (
        <>
          <UnreadableRows rows={data.unreadable} />
          <MeetingList meetings={meetings} year={year} mayCreate={mayCreate} />
          <Panel open={location === newMeeting} year={year} onClose={() => navigate(`/moten?year=${year}`)} />
        </>
      )}
    </Page>
  )
}

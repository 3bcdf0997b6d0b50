import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { Link, useLocation, useParams, useSearch } from 'wouter'
import { yearOf } from '../../domain/days.ts'
import type { Meeting } from '../../domain/meetings.ts'
import type { Collection, Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Empty, Page } from '../Page.tsx'
import { recordsQuery, useMay } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { YearChoice } from '../YearChoice.tsx'
import { yearInView } from '../year.ts'
import { MeetingNav } from './MeetingNav.tsx'
import { MeetingTable } from './MeetingTable.tsx'
import { useWords } from './words.tsx'
import './meetings.css'

const MeetingPanel = lazy(async () => ({ default: (await import('./MeetingPanel.tsx')).MeetingPanel }))

const newMeeting = 'nytt'

function MeetingList(props: { meetings: readonly Stored<Meeting>[]; year: number; mayCreate: boolean }) {
  const { meetings, year, mayCreate } = props
  const words = useWords().meetings
  if (meetings.length === 0)
    return <Empty title={words.empty(year)} how={mayCreate ? words.emptyHow : words.emptyReader} />
  const half = (name: string, own: readonly Stored<Meeting>[]) => (
    <MeetingTable key={name} name={name} year={year} meetings={own} />
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

function Panel(props: {
  id: string | undefined
  year: number
  collection: Collection<Meeting>
  unsaved: Map<string, Meeting>
  onClose: () => void
}) {
  const { id, collection, ...rest } = props
  const words = useWords().meetings
  const meeting = collection.records.find(one => one.id === id)
  const missing = id !== undefined && id !== newMeeting && meeting === undefined
  const open = id !== undefined && !missing
  /** The panel and its controls come when one is first wanted, and stay. */
  const [opened, setOpened] = useState(open)
  if (open && !opened) setOpened(true)
  return (
    <>
      {missing && (
        <p className="note" data-tone="warning" role="alert">
          {words.missing}
        </p>
      )}
      {opened && (
        <Suspense fallback={null}>
          <MeetingPanel open={open} meeting={meeting} {...rest} />
        </Suspense>
      )}
    </>
  )
}

/** The year's meetings in spring and autumn; one of them, or a new one, in a panel at the side with its own address. */
export function MeetingsPage() {
  const words = useWords()
  const { id } = useParams<{ id?: string }>()
  const search = useSearch()
  const [, navigate] = useLocation()
  const mayCreate = useMay('create', 'meetings')
  /** What was written and not saved, so that a panel closed by mistake opens again as it was. */
  const unsaved = useRef(new Map<string, Meeting>())
  const { data, error, refetch } = useQuery(recordsQuery('meetings'))
  const asked = data?.records.find(meeting => meeting.id === id)
  const year = asked === undefined ? yearInView(search) : yearOf(asked.startsOn)
  const meetings = (data?.records ?? [])
    .filter(({ startsOn, endsOn }) => startsOn.startsWith(`${year}-`) || endsOn.startsWith(`${year}-`))
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
  return (
    <Page
      title={words.meetings.title}
      lede={words.meetings.lede}
      action={
        mayCreate && (
          <Link className="button primary" href={`/moten/${newMeeting}?year=${year}`}>
            {words.meetings.create}
          </Link>
        )
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
          <Panel
            id={id}
            year={year}
            collection={data}
            unsaved={unsaved.current}
            onClose={() => navigate(`/moten?year=${year}`)}
          />
        </>
      )}
    </Page>
  )
}

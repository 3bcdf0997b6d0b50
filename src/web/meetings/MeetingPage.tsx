import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { yearOf } from '../../domain/days.ts'
import type { Meeting } from '../../domain/meetings.ts'
import { sayWhen } from '../../domain/say-when.ts'
import type { Stored } from '../../domain/stored.ts'
import { hasDraft } from '../draft-storage.ts'
import { FailureNote } from '../FailureNote.tsx'
import { shareAddress } from '../host.ts'
import { Loading } from '../Loading.tsx'
import { MeetingMark } from '../marks.tsx'
import { Page } from '../Page.tsx'
import { PageNav } from '../PageNav.tsx'
import '../plan/plan.css'
import { RecordHistory } from '../RecordHistory.tsx'
import { recordQuery, useMay } from '../records.ts'
import { MeetingFacts, MeetingMatters } from './MeetingFacts.tsx'
import { MeetingNav } from './MeetingNav.tsx'
import { MeetingStep } from './MeetingStep.tsx'
import { draftPlace, meetingPath } from './meeting-place.ts'

import { NoMeeting } from './NoMeeting.tsx'
import { type MeetingStanding, useMeetingStanding } from './use-meeting-standing.ts'
import { useWords } from './words.tsx'
import './meetings.css'

const MeetingPanel = lazy(async () => ({ default: (await import('./MeetingPanel.tsx')).MeetingPanel }))
const AnswersPart = lazy(async () => ({ default: (await import('./answers/AnswersPart.tsx')).AnswersPart }))
const HostPart = lazy(async () => ({ default: (await import('./hosts/HostPart.tsx')).HostPart }))
const NoticePart = lazy(async () => ({ default: (await import('./NoticePart.tsx')).NoticePart }))

type KnownProps = { meeting: Stored<Meeting>; standing: MeetingStanding }

/** When and where, who hosts, how it stands, and the way in for who is to be there. */
function Head({ meeting, standing }: KnownProps) {
  const words = useWords()
  const { place, host, state } = meeting
  const where = [place, host].filter(text => text !== '').join(' · ')
  const joinUrl = standing.notice?.event?.joinUrl ?? ''
  return (
    <>
      <span className="meeting-when">{sayWhen(meeting, words)}</span>
      <span className="meeting-where">
        {where !== '' && <span>{where}</span>}
        <MeetingMark state={state} />
        {state === 'planned' && /^https:\/\//.test(joinUrl) && (
          <a href={joinUrl} target="_blank" rel="noreferrer">
            {words.meetingPage.teams}
          </a>
        )}
      </span>
    </>
  )
}

/** The parts of the meeting that the person may read. */
function Parts({ meeting, here }: { meeting: Meeting & { id: string }; here: string }) {
  const { parts } = useWords().meetingPage
  const path = (part: string) => meetingPath(meeting.id, part)
  const places = [
    { path: path(''), name: parts.meeting, shown: true },
    { path: path('kallelse'), name: parts.notice, shown: useMay('read', 'events') },
    { path: path('svar'), name: parts.answers, shown: useMay('read', 'invitations') },
    { path: path('vard'), name: parts.host, shown: meeting.kind === 'managers' },
  ]
  return <PageNav label={parts.label} places={places} here={path(here === 'andra' ? '' : here)} />
}

function Deeds({ meeting }: { meeting: Stored<Meeting> }) {
  const { meetingPage: say } = useWords()
  const mayChange = useMay('change', 'meetings')
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => shareAddress(meetingPath(meeting.id), meeting.title)}
      >
        {say.share}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {say.print}
      </button>
      {mayChange && (
        <Link className="button" href={meetingPath(meeting.id, 'andra')}>
          {hasDraft(draftPlace(meeting.id)) ? say.goOn : say.edit}
        </Link>
      )}
    </>
  )
}

/** The form at the side; it and its controls come when they are first wanted, and stay. */
function Panel({ meeting, open }: { meeting: Stored<Meeting>; open: boolean }) {
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState(open)
  if (open && !opened) setOpened(true)
  if (!opened) return null
  return (
    <Suspense fallback={null}>
      <MeetingPanel
        open={open}
        meeting={meeting}
        year={yearOf(meeting.startsOn)}
        onClose={() => navigate(meetingPath(meeting.id))}
      />
    </Suspense>
  )
}

function Part({ meeting, standing, part }: KnownProps & { part: string }): ReactNode {
  const { noPage } = useWords()
  switch (part) {
    case '':
    case 'andra':
      return (
        <>
          <MeetingStep meeting={meeting} standing={standing} />
          <MeetingFacts meeting={meeting} seesAll={standing.seesAll} />
          <MeetingMatters meeting={meeting} />
          <RecordHistory noun="meetings" id={meeting.id} etag={meeting.etag} />
        </>
      )
    case 'kallelse':
      return <NoticePart meeting={meeting} />
    case 'svar':
      return <AnswersPart meeting={meeting} />
    case 'vard':
      return <HostPart meeting={meeting} />
    default:
      return <p className="meeting-said">{noPage.body}</p>
  }
}

function KnownMeeting({ meeting, part }: { meeting: Stored<Meeting>; part: string }) {
  const words = useWords()
  const standing = useMeetingStanding(meeting)
  const year = yearOf(meeting.startsOn)
  return (
    <Page
      title={meeting.title}
      lede={<Head meeting={meeting} standing={standing} />}
      action={<Deeds meeting={meeting} />}
      filters={
        <>
          <MeetingNav />
          <div className="meeting-parts">
            <Parts meeting={meeting} here={part} />
          </div>
        </>
      }
    >
      <Suspense fallback={<Loading what={words.loading.page} shape="text" />}>
        <Part meeting={meeting} standing={standing} part={part} />
      </Suspense>
      <p className="meeting-back">
        <Link href={`/moten?year=${year}`}>{words.meetingPage.toList(year)}</Link>
      </p>
      <Panel meeting={meeting} open={part === 'andra'} />
    </Page>
  )
}

/** One meeting and its parts: the meeting itself, its notice, the answers, and for a chefsmöte what its host prepares. */
export function MeetingPage({ id, part }: { id: string; part: string }) {
  const { meetingPage: say } = useWords()
  const meeting = useQuery(recordQuery('meetings', id))
  if (meeting.data !== undefined) return <KnownMeeting meeting={meeting.data} part={part} />
  const { error } = meeting
  const isMissing = error !== null && ['not_found', 'malformed', 'bad_address'].includes(error.code)
  if (isMissing) return <NoMeeting id={id} />
  return (
    <Page title={say.one} filters={<MeetingNav />}>
      {error === null ? (
        <Loading what={say.one} shape="text" />
      ) : (
        <FailureNote failure={error} again={() => void meeting.refetch()} />
      )}
    </Page>
  )
}

import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { Roster } from '../../domain/course-board.ts'
import type { Round } from '../../domain/rounds.ts'
import type { Stored } from '../../domain/stored.ts'
import { hasDraft } from '../draft-storage.ts'
import { FailureNote } from '../FailureNote.tsx'
import { daySpan } from '../format.ts'
import { shareAddress } from '../host.ts'
import { Loading } from '../Loading.tsx'
import { Page } from '../Page.tsx'
import '../plan/plan.css'
import { RecordHistory } from '../RecordHistory.tsx'
import { recordQuery, useMay } from '../records.ts'
import { CourseNav } from './CourseNav.tsx'
import { NoRound } from './NoRound.tsx'
import { rosterQuery } from './people/people-data.ts'
import { RosterSection } from './people/RosterSection.tsx'
import { RoundFacts } from './RoundFacts.tsx'
import { RoundNav } from './RoundNav.tsx'
import { RoundStanding } from './RoundStanding.tsx'
import { RoundMark } from './round-marks.tsx'
import { draftPlace } from './round-place.ts'
import { useWords } from './words.tsx'
import './rounds.css'

const RoundPanel = lazy(async () => ({ default: (await import('./RoundPanel.tsx')).RoundPanel }))

/** How it stands, when and where. */
function Head({ round }: Pick<Roster, 'round'>) {
  const { roundList: say, choices } = useWords()
  const { sessions, venue, kind, state } = round
  const days = sessions.map(({ from, to }) => daySpan(from, to)).join(', ')
  return (
    <>
      <span className="round-head">
        <RoundMark state={state} />
        <span>{choices.courseKind[kind]}</span>
      </span>
      <span className="round-head">
        <span>{days === '' ? say.noDates : days}</span>
        {venue !== '' && <span>{venue}</span>}
      </span>
    </>
  )
}

function Deeds({ id, title }: { id: string; title: string }) {
  const { roundPage: say } = useWords()
  const mayChange = useMay('change', 'rounds')
  return (
    <>
      <button type="button" className="button" onClick={() => shareAddress(`/kurser/${id}`, title)}>
        {say.share}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {say.print}
      </button>
      {mayChange && (
        <Link className="button" href={`/kurser/${id}/andra`}>
          {hasDraft(draftPlace(id)) ? say.goOn : say.edit}
        </Link>
      )}
    </>
  )
}

/** The form at the side; it and its controls come when they are first wanted, and stay. */
function Panel({ round, open }: { round: Stored<Round>; open: boolean }) {
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState(open)
  if (open && !opened) setOpened(true)
  if (!opened) return null
  return (
    <Suspense fallback={null}>
      <RoundPanel open={open} round={round} onClose={() => navigate(`/kurser/${round.id}`)} />
    </Suspense>
  )
}

function KnownRound({ round, roster, changes }: { round: Stored<Round>; roster: Roster; changes: boolean }) {
  const { roundPage: say } = useWords()
  const readsLog = useMay('read', 'changes')
  return (
    <Page
      title={round.title}
      lede={<Head round={roster.round} />}
      action={<Deeds id={round.id} title={round.title} />}
      filters={
        <>
          <CourseNav />
          <RoundNav id={round.id} />
        </>
      }
    >
      <RoundStanding roster={roster} />
      <RosterSection roundId={round.id} />
      <RoundFacts round={round} />
      {readsLog && <RecordHistory noun="rounds" id={round.id} etag={round.etag} />}
      <p className="round-back">
        <Link href="/kurser">{say.toList}</Link>
      </p>
      <Panel round={round} open={changes} />
    </Page>
  )
}

function OneRound({ id, changes }: { id: string; changes: boolean }) {
  const { roundPage: say } = useWords()
  const round = useQuery(recordQuery('rounds', id))
  const roster = useQuery(rosterQuery(id))
  if (round.data !== undefined && roster.data !== undefined)
    return <KnownRound round={round.data} roster={roster.data} changes={changes} />
  const error = round.error ?? roster.error
  if (error !== null && ['not_found', 'malformed', 'bad_address'].includes(error.code))
    return <NoRound id={id} />
  return (
    <Page title={say.one} filters={<CourseNav />}>
      {error === null ? (
        <Loading what={say.loading} shape="text" />
      ) : (
        <FailureNote
          failure={error}
          again={() => {
            void round.refetch()
            void roster.refetch()
          }}
        />
      )}
    </Page>
  )
}

/** One round: how it stands, its people, and everything written of it. What is written on one never follows to another. */
export function RoundPage() {
  const { id = '' } = useParams<{ id: string }>()
  const [location] = useLocation()
  return <OneRound key={id} id={id} changes={location === `/kurser/${id}/andra`} />
}

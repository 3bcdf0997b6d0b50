import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { CourseBoard } from '../../domain/course-board.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Shape } from '../marks.tsx'
import { Empty, Page } from '../Page.tsx'
import { useMay } from '../records.ts'
import { CourseNav } from './CourseNav.tsx'
import { CourseQueues } from './CourseQueues.tsx'
import { courseBoardQuery } from './course-data.ts'
import { RoundFilters } from './RoundFilters.tsx'
import { RoundTable } from './RoundTable.tsx'
import { CountdownMark } from './round-marks.tsx'
import { nextToDecide, type RoundsView, readView, roundsIn, viewAddress } from './round-view.ts'
import { useWords } from './words.tsx'
import './rounds.css'

const RoundPanel = lazy(async () => ({ default: (await import('./RoundPanel.tsx')).RoundPanel }))

const newRound = '/kurser/ny'

/** What matters most in two lines: how many rounds take sign-ups, and which is decided first. */
function Lede({ board }: { board: CourseBoard | undefined }) {
  const { roundList: say } = useWords()
  const maySignUp = useMay('create', 'seats')
  if (board === undefined) return say.lede
  const next = nextToDecide(board.rounds)
  const claimable = board.rounds.filter(({ takesClaims }) => takesClaims).length
  return (
    <>
      {say.claimable(claimable)} {maySignUp && claimable > 0 && say.howToSignUp}
      {next !== undefined && next.countdown !== null && (
        <span className="round-first">
          <span>
            {say.nextToDecide} <Link href={`/kurser/${next.id}`}>{next.title}</Link>
          </span>
          <CountdownMark countdown={next.countdown} />
        </span>
      )}
    </>
  )
}

function Nothing({ view, mayCreate }: { view: RoundsView; mayCreate: boolean }) {
  const { roundList: say } = useWords()
  if (view.kind !== null || view.show !== null)
    return (
      <Empty
        title={say.emptyChoice}
        how={say.emptyChoiceHow}
        action={
          <Link className="button" href={viewAddress({ ...view, kind: null, show: null })}>
            {say.showAll}
          </Link>
        }
      />
    )
  return (
    <Empty
      title={view.year === null ? say.empty : say.emptyYear(view.year)}
      how={mayCreate ? say.emptyHow : say.emptyReader}
    />
  )
}

function Misread({ misread }: Pick<CourseBoard, 'misread'>) {
  const { roundList: say } = useWords()
  const mayMend = useMay('change', 'settings')
  if (!mayMend || misread.length === 0) return null
  return (
    <div className="note" data-tone="warning">
      <Shape name="triangle" />
      <div>
        <p className="note-title">{say.misread}</p>
        {misread.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  )
}

/** The form of a new round at the side; it and its controls come when they are first wanted, and stay. */
function Panel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [opened, setOpened] = useState(open)
  if (open && !opened) setOpened(true)
  if (!opened) return null
  return (
    <Suspense fallback={null}>
      <RoundPanel open={open} round={undefined} onClose={onClose} />
    </Suspense>
  )
}

function Board({ board, view }: { board: CourseBoard; view: RoundsView }) {
  const mayCreate = useMay('create', 'rounds')
  const rounds = roundsIn(board.rounds, view)
  return (
    <>
      <Misread misread={board.misread} />
      {rounds.length === 0 ? <Nothing view={view} mayCreate={mayCreate} /> : <RoundTable rounds={rounds} />}
      {view.year === null && <CourseQueues queues={board.queues} />}
    </>
  )
}

/** The rounds of the courses, the nearest first; a new one in a panel at the side, with its own address. */
export function RoundsPage() {
  const { roundList: say } = useWords()
  const [location, navigate] = useLocation()
  const view = readView(useSearch())
  const mayCreate = useMay('create', 'rounds')
  const { data, error, refetch } = useQuery(courseBoardQuery(view.year))
  return (
    <Page
      title={say.title}
      lede={<Lede board={data} />}
      action={
        <>
          <button type="button" className="button" onClick={() => window.print()}>
            {say.print}
          </button>
          {mayCreate && (
            <Link className="button primary" href={newRound}>
              {say.create}
            </Link>
          )}
        </>
      }
      filters={
        <>
          <CourseNav />
          <RoundFilters view={view} years={data?.years ?? []} onView={to => navigate(viewAddress(to))} />
        </>
      }
    >
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say.loading} />}
      {data !== undefined && <Board board={data} view={view} />}
      <Panel open={location === newRound} onClose={() => navigate('/kurser')} />
    </Page>
  )
}

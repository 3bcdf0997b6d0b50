import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import type { Roster, RosterRow } from '../../../domain/course-board.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Shape } from '../../marks.tsx'
import { Empty } from '../../Page.tsx'
import { useMay, useMe } from '../../records.ts'
import { rosterQuery } from './people-data.ts'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import { type AskedStep, type LineProps, RosterLine } from './RosterLine.tsx'
import { partRoster } from './roster-parts.ts'
import { SeatStepDialog } from './SeatStepDialog.tsx'
import { useSeatSteps } from './use-seat-steps.ts'
import { useWords, WithPeopleWords } from './words.tsx'
import './people.css'

type Shared = Omit<LineProps, 'row'>

function Lines({ label, rows, ...shared }: Shared & { label: string; rows: readonly RosterRow[] }) {
  const { columns } = useWords().people.roster
  return (
    <table className="table roster" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{columns.person}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.says}</th>
          <th scope="col">{columns.steps}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <RosterLine key={row.id} row={row} {...shared} />
        ))}
      </tbody>
    </table>
  )
}

function Part(props: Shared & { heading: string; how?: string; rows: readonly RosterRow[] }) {
  const { heading, how, rows, ...shared } = props
  const id = useId()
  if (rows.length === 0) return null
  return (
    <section className="roster-part" aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {how !== undefined && <p className="quiet">{how}</p>}
      <Lines label={heading} rows={rows} {...shared} />
    </section>
  )
}

/** How many sit, are offered a seat and wait, for who sees none of them. */
function Counts({ roster }: { roster: Roster }) {
  const { roster: say } = useWords().people
  const { taken, offered, waiting, places, offices } = roster.round.counts
  const parts = [
    say.counts(taken, places),
    ...(taken > 0 ? [say.offices(offices)] : []),
    ...(offered > 0 ? [say.offered(offered)] : []),
    ...(waiting > 0 ? [say.waiting(waiting)] : []),
  ]
  return <p>{parts.join(', ')}.</p>
}

function Deeds({ roster, children }: { roster: Roster; children: ReactNode }) {
  const { roster: say } = useWords().people
  const mayCreate = useMay('create', 'seats')
  const { id, takesClaims, counts, state, from } = roster.round
  const today = useMe()?.today ?? ''
  const hasBegun = from !== null && from <= today && state !== 'cancelled'
  return (
    <p className="roster-deeds">
      {mayCreate && takesClaims && (
        <Link className={hasBegun ? 'button' : 'button primary'} href={`/kurser/${id}/anmal`}>
          {counts.taken + counts.waiting === 0 ? say.signUpFirst : say.signUp}
        </Link>
      )}
      {roster.sees === 'everybody' && hasBegun && (
        <Link className="button primary" href={`/kurser/${id}/narvaro`}>
          {say.attendance}
        </Link>
      )}
      {children}
    </p>
  )
}

function Unreadable({ roster: { unreadable } }: { roster: Roster }) {
  const { roster: say } = useWords().people
  if (unreadable.length === 0) return null
  return (
    <div className="note" data-tone="warning">
      <Shape name="triangle" />
      <div>
        <p className="note-title">{say.unreadable(unreadable.length)}</p>
        <ul>
          {unreadable.map(({ id, reason }) => (
            <li key={id}>{reason}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The people of a round whom the asker sees, with what can be done about each. */
function People({ roster }: { roster: Roster }) {
  const { roster: say } = useWords().people
  const today = useMe()?.today ?? ''
  const steps = useSeatSteps(roster.round.id)
  const [asking, setAsking] = useState<{ row: RosterRow; step: AskedStep } | null>(null)
  const { seated, offered, waiting, passed, unfinished, gone } = partRoster(roster.rows, today)
  const shared = { roster, steps, onAsk: (row: RosterRow, step: AskedStep) => setAsking({ row, step }) }
  const unconfirmed = seated.filter(row => row.steps.includes('confirm'))
  const close = () => setAsking(null)
  return (
    <>
      <Deeds roster={roster}>
        {roster.sees === 'everybody' && unconfirmed.length > 1 && (
          <button
            type="button"
            className="button"
            disabled={steps.busy.size > 0}
            onClick={() => void steps.confirmAll(unconfirmed)}
          >
            {say.confirmAll(unconfirmed.length)}
          </button>
        )}
      </Deeds>
      {roster.rows.length === 0 && (
        <Empty title={roster.sees === 'ownOffice' ? say.emptyOwn : say.empty} how={say.emptyHow} />
      )}
      {seated.length > 0 && <Lines label={say.caption} rows={seated} {...shared} />}
      <Part heading={say.offeredHeading} rows={offered} {...shared} />
      <Part heading={say.waitingHeading} how={say.waitingHow} rows={waiting} {...shared} />
      <Part heading={say.passedHeading} rows={passed} {...shared} />
      <Part heading={say.interestHeading} how={say.interestHow} rows={unfinished} {...shared} />
      {gone.length > 0 && (
        <details className="roster-part">
          <summary>{say.gone(gone.length)}</summary>
          <Lines label={say.gone(gone.length)} rows={gone} {...shared} />
        </details>
      )}
      {asking !== null && asking.step === 'replace' && asking.row.officeId !== null && (
        <ReplaceDialog roster={roster} row={asking.row} officeId={asking.row.officeId} onClose={close} />
      )}
      {asking !== null && asking.step !== 'replace' && (
        <SeatStepDialog roster={roster} row={asking.row} step={asking.step} today={today} onClose={close} />
      )}
    </>
  )
}

function KnownRoster({ roster }: { roster: Roster }) {
  const { roster: say } = useWords().people
  const isClosed = roster.sees === 'nobody'
  return (
    <>
      {isClosed && (
        <>
          <p className="quiet">{say.sees.nobody}</p>
          <Counts roster={roster} />
        </>
      )}
      {roster.sees === 'ownOffice' && <p className="quiet">{say.sees.ownOffice}</p>}
      <Unreadable roster={roster} />
      {!isClosed && <People roster={roster} />}
    </>
  )
}

function Section({ roundId }: { roundId: string }) {
  const { roster: say } = useWords().people
  const id = useId()
  const { data, error, refetch } = useQuery(rosterQuery(roundId))
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{say.heading}</h2>
      {data !== undefined && <KnownRoster roster={data} />}
      {data === undefined && error === null && <Loading what={say.loading} />}
      {data === undefined && error !== null && <FailureNote failure={error} again={() => void refetch()} />}
    </section>
  )
}

/** Who takes part in a round, who waits and why, and what can be done about each of them. */
export function RosterSection({ roundId }: { roundId: string }) {
  return (
    <WithPeopleWords>
      <Section roundId={roundId} />
    </WithPeopleWords>
  )
}

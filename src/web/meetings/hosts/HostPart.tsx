import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { hostTurns } from '../../../domain/host-history.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { printOnly } from '../../print.ts'
import { recordsQuery } from '../../records.ts'
import { useWords } from '../words.tsx'
import { HostEstimate } from './HostEstimate.tsx'
import { HostNotes } from './HostNotes.tsx'
import { HostPlan } from './HostPlan.tsx'
import { HostTrouble } from './HostTrouble.tsx'
import { useHostWriting } from './use-host-writing.ts'
import './hosts.css'

/** Who hosts; where nobody does, whose turn it is. */
function Host({ meeting, meetings }: { meeting: Stored<Meeting>; meetings: readonly Stored<Meeting>[] }) {
  const words = useWords()
  const { part: say } = words.hosts
  const turn = hostTurns(meetings).at(0)?.part
  return (
    <p className="host-who">
      <strong>{say.host}:</strong> {meeting.host !== '' && meeting.host}
      {meeting.host === '' && (
        <>
          {say.noHost} {turn !== undefined && say.inTurn(words.choices.subregion[turn])}
        </>
      )}{' '}
      <Link className="host-link" href="/moten/vardar">
        {say.toHosts}
      </Link>
    </p>
  )
}

function KnownPart({
  meeting,
  meetings,
}: {
  meeting: Stored<Meeting>
  meetings: readonly Stored<Meeting>[]
}) {
  const { part: say } = useWords().hosts
  const writing = useHostWriting(meeting)
  return (
    <div className="host-part">
      <p className="host-lede">{say.lede}</p>
      <Host meeting={meeting} meetings={meetings} />
      <p className="note-actions">
        <button type="button" className="button" onClick={() => printOnly('host')}>
          {say.print}
        </button>
      </p>
      <HostTrouble writing={writing} />
      <HostPlan meeting={meeting} writing={writing} />
      <HostEstimate meeting={meeting} writing={writing} />
      <HostNotes meeting={meeting} meetings={meetings} writing={writing} />
    </div>
  )
}

/** What the host of a chefsmöte has to do, with what it costs and what hosts tell one another. */
export function HostPart({ meeting }: { meeting: Stored<Meeting> }) {
  const { part: say } = useWords().hosts
  const { data, error, refetch } = useQuery(recordsQuery('meetings'))
  if (meeting.kind !== 'managers') return <p className="host-lede">{say.otherKind}</p>
  return (
    <>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      <KnownPart meeting={meeting} meetings={data?.records ?? []} />
    </>
  )
}

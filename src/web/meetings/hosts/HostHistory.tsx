import { Link } from 'wouter'
import { type Hosting, hostHistory } from '../../../domain/host-history.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { daySpan } from '../../format.ts'
import { MeetingMark } from '../../marks.tsx'
import { useWords } from '../words.tsx'

/** The host as it is written, and what there is to know about it. */
function HostText({ hosting }: { hosting: Hosting }) {
  const words = useWords()
  const { page: say } = words.hosts
  const { meeting, part, passedOver } = hosting
  const others = passedOver.map(one => words.choices.subregion[one]).join(', ')
  if (meeting.host === '') return <span className="quiet">{say.noHost}</span>
  return (
    <>
      {meeting.host}
      {part === null && <p className="quiet small">{say.unknown}</p>}
      {others !== '' && <p className="small">{say.swapped(others)}</p>}
    </>
  )
}

function Row({ hosting }: { hosting: Hosting }) {
  const { page: say } = useWords().hosts
  const { columns } = say
  const { meeting } = hosting
  return (
    <tr>
      <td data-label={columns.day}>{daySpan(meeting.startsOn, meeting.endsOn)}</td>
      <th scope="row">
        <Link href={`/moten/${meeting.id}/vard`}>{meeting.title}</Link>
      </th>
      <td data-label={columns.host}>
        <HostText hosting={hosting} />
      </td>
      <td data-label={columns.state}>
        <MeetingMark state={meeting.state} />
      </td>
    </tr>
  )
}

/** Who hosted each chefsmöte, newest first, with the swaps that were made. */
export function HostHistory({ meetings }: { meetings: readonly Stored<Meeting>[] }) {
  const { page: say } = useWords().hosts
  const { columns } = say
  return (
    <section className="section" aria-labelledby="historik">
      <h2 id="historik">{say.history}</h2>
      <table className="table host-table host-history" aria-labelledby="historik">
        <thead>
          <tr>
            <th scope="col">{columns.day}</th>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.host}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {hostHistory(meetings)
            .toReversed()
            .map(hosting => (
              <Row key={hosting.meeting.id} hosting={hosting} />
            ))}
        </tbody>
      </table>
    </section>
  )
}

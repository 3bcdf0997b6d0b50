import { Link } from 'wouter'
import type { Meeting } from '../../domain/meetings.ts'
import { leadOf } from '../../domain/sides.ts'
import type { Stored } from '../../domain/stored.ts'
import { daySpan, weekText } from '../format.ts'
import { MeetingMark, PartyMark, Shape } from '../marks.tsx'
import { useMay, useMe } from '../records.ts'
import { useMarkHeld } from './mark-held.ts'
import { noticeMark, type Sent } from './notice-marks.ts'
import { useWords } from './words.tsx'

/** Asks of a meeting whose day has passed whether it was held; one press answers, and can be undone. */
function Unmarked({ meeting }: { meeting: Stored<Meeting> }) {
  const words = useWords()
  const mayChange = useMay('change', 'meetings')
  const { mark, busy } = useMarkHeld(meeting)
  return (
    <div className="unmarked">
      <p className="small">{words.meetings.unmarked}</p>
      {mayChange && (
        <button type="button" className="button" disabled={busy} onClick={mark}>
          {busy ? words.form.saving : words.meetings.marked}
        </button>
      )}
    </div>
  )
}

/** How it stands with the notice and the answers, for those who see them. */
function NoticeCell({ meeting, sent }: { meeting: Stored<Meeting>; sent: Sent }) {
  const words = useWords()
  const today = useMe()?.today ?? ''
  const { state, isWarning, answers } = noticeMark(meeting, sent, today, words)
  return (
    <td data-label={words.meetingList.notice} className={state === '' ? undefined : 'meeting-notice'}>
      {state !== '' && (
        <span className="mark" data-tone={isWarning ? 'warning' : 'neutral'}>
          {isWarning && <Shape name="triangle" />}
          <span>{state}</span>
        </span>
      )}
      {answers !== '' && <p className="quiet small">{answers}</p>}
    </td>
  )
}

function Row({ meeting, sent }: { meeting: Stored<Meeting>; sent: Sent | null }) {
  const words = useWords()
  const { columns, noPlace } = words.meetings
  const today = useMe()?.today ?? ''
  const passed = meeting.state === 'planned' && meeting.endsOn < today
  return (
    <tr>
      <td data-label={columns.day} className="meeting-day">
        {daySpan(meeting.startsOn, meeting.endsOn)}
        <p className="quiet small">{weekText(meeting.startsOn)}</p>
      </td>
      <th scope="row">
        <Link href={`/moten/${meeting.id}`}>{meeting.title}</Link>
      </th>
      <td data-label={columns.kind}>
        <span className="meeting-kind">
          {words.choices.meetingKind[meeting.kind]}{' '}
          {meeting.kind !== 'other' && <PartyMark lead={leadOf(meeting.kind)} />}
        </span>
      </td>
      <td data-label={columns.place}>
        {meeting.place || <span className="quiet">{noPlace}</span>}
        {meeting.host !== '' && <p className="quiet small">{words.meetingList.host(meeting.host)}</p>}
      </td>
      {sent !== null && <NoticeCell meeting={meeting} sent={sent} />}
      <td data-label={columns.state}>
        <MeetingMark state={meeting.state} />
        {passed && <Unmarked meeting={meeting} />}
      </td>
    </tr>
  )
}

/** Half a year of meetings, first first. */
export function MeetingTable(props: {
  name: string
  year: number
  meetings: readonly Stored<Meeting>[]
  /** What has been sent; null for those who do not see it. */
  sent: Sent | null
}) {
  const { name, year, meetings, sent } = props
  const { meetings: words, meetingList } = useWords()
  const { columns } = words
  return (
    <section className="section">
      <h2>{words.table(name, year)}</h2>
      {meetings.length === 0 ? (
        <p className="quiet">{words.emptyHalf}</p>
      ) : (
        <table className="table meetings" data-notice={sent !== null} aria-label={words.table(name, year)}>
          <thead>
            <tr>
              <th scope="col">{columns.day}</th>
              <th scope="col">{columns.title}</th>
              <th scope="col">{columns.kind}</th>
              <th scope="col">{columns.place}</th>
              {sent !== null && <th scope="col">{meetingList.notice}</th>}
              <th scope="col">{columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {meetings.map(meeting => (
              <Row key={meeting.id} meeting={meeting} sent={sent} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

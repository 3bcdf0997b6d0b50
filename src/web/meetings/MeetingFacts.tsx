import { maySeeSums } from '../../domain/access.ts'
import type { Meeting } from '../../domain/meetings.ts'
import { sayWhen } from '../../domain/say-when.ts'
import { leadOf } from '../../domain/sides.ts'
import { longDay } from '../format.ts'
import { MeetingMark, PartyMark } from '../marks.tsx'
import { moneyText } from '../money.ts'
import { useMe } from '../records.ts'

import { useWords } from './words.tsx'

/** What only those who see the invitations have use for. */
function InvitedFacts({ meeting }: { meeting: Meeting }) {
  const { meetingPage: say } = useWords()
  return (
    <>
      <dt>{say.participants}</dt>
      <dd>{meeting.hidesInvited ? say.hidden : say.visible}</dd>
    </>
  )
}

/** Everything that is written of the meeting. */
export function MeetingFacts({ meeting, seesAll }: { meeting: Meeting; seesAll: boolean }) {
  const words = useWords()
  const me = useMe()
  const { meetingPage: say } = words
  const labels = words.fields.meetings
  return (
    <section className="section">
      <h2>{say.facts}</h2>
      <dl className="meeting-facts">
        <dt>{say.when}</dt>
        <dd>{sayWhen(meeting, words)}</dd>
        <dt>{labels.kind}</dt>
        <dd className="meeting-kind">
          {words.choices.meetingKind[meeting.kind]}
          {meeting.kind !== 'other' && <PartyMark lead={leadOf(meeting.kind)} />}
        </dd>
        <dt>{labels.place}</dt>
        <dd>{meeting.place || <span className="quiet">{say.notSet}</span>}</dd>
        <dt>{labels.host}</dt>
        <dd>{meeting.host || <span className="quiet">{say.notSet}</span>}</dd>
        <dt>{labels.state}</dt>
        <dd>
          <MeetingMark state={meeting.state} />
        </dd>
        <dt>{say.teamsMeeting}</dt>
        <dd>{meeting.online ? say.withTeams : say.withoutTeams}</dd>
        <dt>{labels.answerBy}</dt>
        <dd>
          {meeting.answerBy === null ? (
            <span className="quiet">{say.notSet}</span>
          ) : (
            longDay(meeting.answerBy)
          )}
        </dd>
        {seesAll && <InvitedFacts meeting={meeting} />}
        {meeting.estimateOre !== null && me !== undefined && maySeeSums(me) && (
          <>
            <dt>{labels.estimateOre}</dt>
            <dd>{moneyText(meeting.estimateOre)}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** The agenda as a list, and what is practical to know. */
export function MeetingMatters({ meeting }: { meeting: Meeting }) {
  const { meetingPage: say } = useWords()
  const matters = linesOf(meeting.agenda)
  return (
    <>
      <section className="section">
        <h2>{say.agenda}</h2>
        {matters.length === 0 ? (
          <p className="quiet">{say.noAgenda}</p>
        ) : (
          <ol className="meeting-agenda">
            {matters.map((matter, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a matter is known by its place alone
              <li key={at}>{matter}</li>
            ))}
          </ol>
        )}
      </section>
      {meeting.practical !== '' && (
        <section className="section">
          <h2>{say.practical}</h2>
          <p className="meeting-practical">{meeting.practical}</p>
        </section>
      )}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { type CalendarFact, publicFacts } from '../../../domain/calendar-facts.ts'
import { timesOf } from '../../../domain/event-span.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { daySpan } from '../../format.ts'
import { Loading } from '../../Loading.tsx'
import { recordsQuery, useMe } from '../../records.ts'
import { useWords } from '../words.tsx'

function When({ time }: { time: CalendarFact['time'] }) {
  const { hours } = useWords().feeds.preview
  if (time.kind === 'days') return daySpan(time.from, time.to)
  const { startsOn, endsOn, startTime, endTime } = timesOf(time)
  return (
    <>
      {daySpan(startsOn, endsOn)}
      <p className="quiet small">{hours(startTime, endTime)}</p>
    </>
  )
}

function Facts({ facts }: { facts: readonly CalendarFact[] }) {
  const say = useWords().feeds.preview
  const { columns } = say
  if (facts.length === 0) return <p className="quiet">{say.empty}</p>
  return (
    <table className="table feed-table" aria-label={say.title}>
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(fact => (
          <tr key={fact.key}>
            <td data-label={columns.when}>
              <When time={fact.time} />
            </td>
            <th scope="row">{fact.title}</th>
            <td data-label={columns.kind}>{fact.description}</td>
            <td data-label={columns.place}>{fact.place}</td>
            <td data-label={columns.state}>{fact.isCancelled && say.cancelled}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The very facts that the public calendar holds, made by the same rule. */
export function PublicPreview() {
  const words = useWords()
  const say = words.feeds.preview
  const today = useMe()?.today
  const meetings = useQuery(recordsQuery('meetings'))
  const people = useQuery(recordsQuery('people'))
  const failure = meetings.error ?? people.error
  return (
    <details className="feed-preview">
      <summary>{say.title}</summary>
      <p className="feed-text">{say.lede}</p>
      {failure !== null && <FailureNote failure={failure} />}
      {meetings.data === undefined || people.data === undefined || today === undefined ? (
        failure === null && <Loading what={words.loading.meetings} shape="text" />
      ) : (
        <Facts facts={publicFacts({ lists: { meetings: meetings.data, people: people.data }, day: today })} />
      )}
    </details>
  )
}

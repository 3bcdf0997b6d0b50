import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { type CourseKind, courseKinds } from '../../../domain/courses.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Empty, Page } from '../../Page.tsx'
import { useMay, useMe } from '../../records.ts'
import { CourseNav } from '../CourseNav.tsx'
import { Forming } from './Forming.tsx'
import { type Asked, askedAddress, readAsked } from './forming-address.ts'
import { QueueTable } from './QueueTable.tsx'
import { type CourseQueue, queueQuery, useFormable } from './queue-data.ts'
import { useWords, WithQueueWords } from './words.tsx'
import './queue.css'

function CourseChoice({ kind }: { kind: CourseKind }) {
  const { queue, choices } = useWords()
  const [, go] = useLocation()
  const id = useId()
  return (
    <span className="year-choice">
      <label htmlFor={id}>{queue.course}</label>
      <select id={id} value={kind} onChange={({ target }) => go(`/kurser/ko?kind=${target.value}`)}>
        {courseKinds.map(one => (
          <option key={one} value={one}>
            {choices.courseKind[one]}
          </option>
        ))}
      </select>
    </span>
  )
}

function Shown({ data, asked, today }: { data: CourseQueue; asked: Asked; today: string }) {
  const { queue: say } = useWords()
  const rounds = useFormable(asked.kind, today)
  const forms = data.sees === 'everybody'
  if (data.sees === 'nobody')
    return (
      <>
        <p className="queue-sum">{data.says}</p>
        <Empty title={say.closed.title} how={say.closed.how} />
      </>
    )
  return (
    <>
      <p className="queue-sum">{data.says}</p>
      {/* What has just been done is told also when nobody is left in the queue by it. */}
      {forms && (data.rows.length > 0 || asked.proposes) && <Forming asked={asked} />}
      <QueueTable rows={data.rows} rounds={rounds} isOwn={!forms} />
    </>
  )
}

function Queue() {
  const { queue: say } = useWords()
  const asked = readAsked(useSearch())
  const me = useMe()
  const maySign = useMay('create', 'seats')
  const { data, error, refetch } = useQuery(queueQuery(asked.kind))
  return (
    <Page
      title={say.title}
      lede={say.lede}
      action={
        maySign && (
          <Link className="button" href={`/kurser/ko/anmal/${asked.kind}`}>
            {say.signUp}
          </Link>
        )
      }
      filters={
        <>
          <CourseNav />
          <CourseChoice kind={asked.kind} />
        </>
      }
    >
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say.loading} rows={8} />}
      {data !== undefined && me !== undefined && (
        <Shown
          key={askedAddress({ ...asked, rounds: [], pins: [], proposes: false })}
          data={data}
          asked={asked}
          today={me.today}
        />
      )}
    </Page>
  )
}

/** Who waits for a round of a course, and the groups that they can be formed into. */
export function QueuePage() {
  return (
    <WithQueueWords>
      <Queue />
    </WithQueueWords>
  )
}

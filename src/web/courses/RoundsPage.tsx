import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { FailureNote } from '../FailureNote.tsx'
import { Loading } from '../Loading.tsx'
import { Page } from '../Page.tsx'
import { CourseNav } from './CourseNav.tsx'
import { courseBoardQuery } from './course-data.ts'
import { useWords } from './words.tsx'
import './rounds.css'

/** The rounds of the courses, the nearest first. */
export function RoundsPage() {
  const { roundList: say } = useWords()
  const { data, error, refetch } = useQuery(courseBoardQuery(null))
  return (
    <Page title={say.title} lede={say.lede} filters={<CourseNav />}>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={say.loading} />}
      <ul>
        {data?.rounds.map(({ id, title, says }) => (
          <li key={id}>
            <Link href={`/kurser/${id}`}>{title}</Link> {says}
          </li>
        ))}
      </ul>
    </Page>
  )
}

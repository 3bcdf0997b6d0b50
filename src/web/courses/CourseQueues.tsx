import { useId } from 'react'
import { Link } from 'wouter'
import type { CourseBoard } from '../../domain/course-board.ts'
import { useMay } from '../records.ts'
import { useWords } from './words.tsx'

/** Those who wait for a round of each course, and what they come to in groups. */
export function CourseQueues({ queues }: { queues: CourseBoard['queues'] }) {
  const { roundList: say, choices } = useWords()
  const id = useId()
  const mayOpen = useMay('read', 'seats')
  const waiting = queues.filter(({ people }) => people > 0)
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{say.queues}</h2>
      <p className="quiet">{waiting.length === 0 ? say.noQueue : say.queuesHow}</p>
      {waiting.length > 0 && (
        <dl className="round-queues">
          {waiting.map(({ kind, first, says }) => (
            <div key={kind}>
              <dt>{choices.courseKind[kind]}</dt>
              <dd>
                {says} {first > 0 && say.first(first)}
              </dd>
              {mayOpen && (
                <dd>
                  <Link href={`/kurser/ko?kind=${kind}`}>{say.toQueue}</Link>
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

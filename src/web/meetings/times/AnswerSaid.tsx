import type { Availability } from '../../../domain/availabilities.ts'
import { halves } from '../../../domain/vocabulary.ts'
import { longDay, weekDay } from '../../format.ts'
import { useWords } from '../words.tsx'
import { byDay } from './taken-grid.ts'

/** What somebody answered: how many half-days, and behind it which. */
export function AnswerSaid({ row, open = false }: { row: Availability; open?: boolean }) {
  const { times, choices } = useWords()
  const { taken, note, answeredOn, answeredBy } = row
  if (answeredOn === null) return null
  return (
    <div className="answer-said">
      {taken.length === 0 ? (
        <p>{times.free}</p>
      ) : (
        <details open={open}>
          <summary>{times.cannot(taken.length)}</summary>
          <ul>
            {byDay(taken).map(({ day, halves: own }) => (
              <li key={day}>
                {weekDay(day)},{' '}
                {own.length === halves.length ? times.wholeDay : own.map(half => choices.half[half]).join()}
              </li>
            ))}
          </ul>
        </details>
      )}
      {note !== '' && <p>{times.noteOf(note)}</p>}
      <p className="quiet small">{times.by(answeredBy, longDay(answeredOn))}</p>
    </div>
  )
}

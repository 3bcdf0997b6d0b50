import type { Availability, TakenHalf } from '../../../domain/availabilities.ts'
import { eachHalfOnce } from '../../../domain/season-taken.ts'
import { halves } from '../../../domain/vocabulary.ts'
import { longDay, weekDay } from '../../format.ts'
import { useWords } from '../words.tsx'

/** Half-days by day, each with what of it is impossible. */
export function byDay(taken: readonly TakenHalf[]): { day: string; halves: TakenHalf['half'][] }[] {
  const days = new Map<string, TakenHalf['half'][]>()
  for (const { day, half } of eachHalfOnce(taken)) days.set(day, [...(days.get(day) ?? []), half])
  return [...days].map(([day, own]) => ({ day, halves: own }))
}

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

import { useId } from 'react'
import { useMe } from './records.ts'
import { useWords } from './words.tsx'

/** Chooses a year; the years that have something, and the one in view. */
export function YearChoice({ year, onChoose }: { year: number; onChoose: (year: number) => void }) {
  const { overview } = useWords()
  const id = useId()
  const years = [...new Set([...(useMe()?.years ?? []), year])].toSorted((a, b) => b - a)
  return (
    <span className="year-choice">
      <label htmlFor={id}>{overview.year}</label>
      <select id={id} value={year} onChange={event => onChoose(Number(event.target.value))}>
        {years.map(one => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </span>
  )
}

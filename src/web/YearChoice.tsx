import { useId } from 'react'
import { useMe } from './records.ts'
import { useWords } from './words.tsx'

/** Chooses a year; the years that have something (`years`, or those with a plan or a meeting), and the one in view. */
export function YearChoice(props: {
  year: number
  years?: readonly number[]
  onChoose: (year: number) => void
}) {
  const { year, onChoose } = props
  const { overview } = useWords()
  const id = useId()
  const planned = useMe()?.years ?? []
  const years = [...new Set([...(props.years ?? planned), year])].toSorted((a, b) => b - a)
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

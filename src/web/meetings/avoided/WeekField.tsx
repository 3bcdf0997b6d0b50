import { weeksIn } from './avoided-rows.ts'

/** The number of a week of the year. */
export function WeekField(props: {
  label: string
  year: number
  value: number
  onChange: (week: number) => void
  id?: string
}) {
  const { label, year, value, onChange, id } = props
  return (
    <input
      id={id}
      type="number"
      className="ask-input avoided-week"
      aria-label={id === undefined ? label : undefined}
      min={1}
      max={weeksIn(year)}
      required
      value={value === 0 ? '' : value}
      onChange={event => onChange(Number(event.target.value))}
    />
  )
}

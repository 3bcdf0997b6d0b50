import { useId } from 'react'
import { weekDay, weekText } from '../format.ts'

/** The last day to answer a question, with its day of the week. */
export function AnswerBy(props: {
  label: string
  min: string
  max: string
  value: string
  onChange: (day: string) => void
}) {
  const { label, min, max, value, onChange } = props
  const id = useId()
  return (
    <p className="ask-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className="ask-input"
        required
        min={min}
        max={max}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      {value !== '' && (
        <span className="quiet small">
          {weekDay(value)}, {weekText(value)}
        </span>
      )}
    </p>
  )
}

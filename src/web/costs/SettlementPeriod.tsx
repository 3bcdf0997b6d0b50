import { useId, useState } from 'react'
import type { Period } from '../../domain/half-years.ts'
import { sayPeriod } from '../../domain/say-period.ts'
import { halfYearsSince, isForwards } from './settlement-period.ts'
import { useWords } from './words.tsx'

const sameAs =
  (one: Period) =>
  ({ from, to }: Period) =>
    from === one.from && to === one.to

/** The first day that a cost can have. */
const earliest = '2014-01-01'

/** A half-year or any period. What is chosen stands in the address; half-written days change nothing yet. */
export function SettlementPeriod(props: {
  period: Period
  /** First year with costs. */
  since: number
  today: string
  onPeriod: (period: Period) => void
}) {
  const { period, since, today, onPeriod } = props
  const words = useWords()
  const { fresh } = words.settling
  const id = useId()
  const [draft, setDraft] = useState<Period | null>(null)
  const shown = draft ?? period
  const halves = halfYearsSince(since, today)
  const change = (next: Period) => {
    const whole = isForwards(next) && next.from >= earliest && next.to !== ''
    setDraft(whole ? null : next)
    if (whole) onPeriod(next)
  }
  const backwards = shown.from !== '' && shown.to !== '' && !isForwards(shown)
  return (
    <>
      <span className="year-choice">
        <label htmlFor={`${id}half`}>{fresh.period}</label>
        <select
          id={`${id}half`}
          value={halves.find(sameAs(period))?.from ?? ''}
          onChange={event => change(halves.find(({ from }) => from === event.target.value) ?? shown)}
        >
          {!halves.some(sameAs(period)) && <option value="">{fresh.own}</option>}
          {halves.map(half => (
            <option key={half.from} value={half.from}>
              {sayPeriod(half.from, half.to, words)}
              {half.to >= today && ` (${fresh.running})`}
            </option>
          ))}
        </select>
      </span>
      {(['from', 'to'] as const).map(end => (
        <span key={end} className="year-choice settle-end">
          <label htmlFor={id + end}>{fresh[end]}</label>
          <input
            id={id + end}
            type="date"
            min={earliest}
            max="2100-12-31"
            value={shown[end]}
            aria-invalid={backwards}
            onChange={event => change({ ...shown, [end]: event.target.value })}
          />
        </span>
      ))}
      {backwards && (
        <p className="settle-fault" role="alert">
          {fresh.backwards}
        </p>
      )}
    </>
  )
}

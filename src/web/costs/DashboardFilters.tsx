import { useId } from 'react'
import { parties } from '../../domain/vocabulary.ts'
import { YearChoice } from '../YearChoice.tsx'
import { type DashboardView, isNarrowed } from './dashboard-view.ts'
import { useWords } from './words.tsx'

type Choice = { code: string; label: string }

function Pick(props: {
  label: string
  value: string
  choices: readonly Choice[]
  onPick: (code: string) => void
}) {
  const id = useId()
  return (
    <span className="year-choice sums-pick">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={event => props.onPick(event.target.value)}>
        {props.choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </span>
  )
}

/** Year, side and kind of cost: what is chosen stands in the address. */
export function DashboardFilters(props: {
  view: DashboardView
  years: readonly number[]
  categories: readonly { id: string; title: string }[]
  onView: (view: DashboardView) => void
}) {
  const { view, years, categories, onView } = props
  const { filters, short } = useWords().dashboard
  return (
    <>
      <YearChoice year={view.year} years={years} onChoose={year => onView({ ...view, year })} />
      <Pick
        label={filters.side}
        value={view.side ?? ''}
        choices={[
          { code: '', label: filters.both },
          ...parties.map(party => ({ code: party, label: short[party] })),
        ]}
        onPick={code => onView({ ...view, side: parties.find(party => party === code) ?? null })}
      />
      <Pick
        label={filters.category}
        value={view.category ?? ''}
        choices={[
          { code: '', label: filters.all },
          ...categories.map(({ id, title }) => ({ code: id, label: title })),
        ]}
        onPick={code => onView({ ...view, category: code === '' ? null : code })}
      />
      {isNarrowed(view) && (
        <button
          type="button"
          className="button"
          onClick={() => onView({ ...view, side: null, category: null })}
        >
          {filters.clear}
        </button>
      )}
    </>
  )
}

import { useId } from 'react'
import type { BoardRow } from '../../../domain/answer-board.ts'
import { answers, counties, subregions } from '../../../domain/vocabulary.ts'
import { FilterBar } from '../../FilterBar.tsx'
import { useWords } from '../words.tsx'
import { type AnswerView, answerPlaces, byOffice, isNarrowed, widened } from './answer-view.ts'

type Choice = { code: string; label: string }

function Pick(props: {
  label: string
  value: string | null
  choices: readonly Choice[]
  onPick: (code: string | null) => void
}) {
  const { label, value, choices, onPick } = props
  const { all } = useWords().answers.filters
  const id = useId()
  return (
    <span className="plan-pick">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        data-marked={value !== null}
        onChange={event => onPick(event.target.value || null)}
      >
        <option value="">{all}</option>
        {choices.map(({ code, label: name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}

/** Whose answers to look at. Everything here stands in the address. */
export function AnswerFilters(props: {
  view: AnswerView
  /** Everybody that can be looked at. */
  rows: readonly BoardRow[]
  onView: (view: AnswerView) => void
}) {
  const { view, rows, onView } = props
  const { choices, answers: say } = useWords()
  const { filters } = say
  const places = [
    ...counties.map(code => ({ code, label: choices.county[code] })),
    ...subregions.filter(code => code !== 'halland').map(code => ({ code, label: choices.subregion[code] })),
  ]
  return (
    <FilterBar
      label={filters.label}
      search={filters.search}
      open={filters.open}
      sought={view.q}
      onSeek={q => onView({ ...view, q })}
    >
      <Pick
        label={filters.answer}
        value={view.answer}
        choices={answers.map(code => ({ code, label: choices.answer[code] }))}
        onPick={code => onView({ ...view, answer: answers.find(answer => answer === code) ?? null })}
      />
      <Pick
        label={filters.place}
        value={view.place === 'halland' ? 'H' : view.place}
        choices={places}
        onPick={code => onView({ ...view, place: answerPlaces.find(place => place === code) ?? null })}
      />
      <Pick
        label={filters.office}
        value={view.office}
        choices={byOffice(rows).flatMap(({ office }) =>
          office ? [{ code: office.id, label: office.name }] : [],
        )}
        onPick={office => onView({ ...view, office })}
      />
      {isNarrowed(view) && (
        <button type="button" className="button plan-clear" onClick={() => onView(widened(view))}>
          {filters.clear}
        </button>
      )}
    </FilterBar>
  )
}

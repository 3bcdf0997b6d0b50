import { useId } from 'react'
import { courseKinds } from '../../domain/courses.ts'
import { type RoundSelection, type RoundsView, roundSelections } from './round-view.ts'
import { useWords } from './words.tsx'

type Choice = { code: string; label: string }

function Pick(props: {
  label: string
  any: string
  value: string | null
  choices: readonly Choice[]
  onPick: (code: string | null) => void
}) {
  const { label, any, value, choices, onPick } = props
  const id = useId()
  return (
    <span className="round-pick">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={event => onPick(event.target.value || null)}>
        <option value="">{any}</option>
        {choices.map(({ code, label: name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}

/** What to look at among the rounds; all of it stands in the address. */
export function RoundFilters(props: {
  view: RoundsView
  /** Years that have rounds. */
  years: readonly number[]
  onView: (view: RoundsView) => void
}) {
  const { view, years, onView } = props
  const { roundList: say, roundStates: states, choices } = useWords()
  const shown = [...new Set([...years, ...(view.year === null ? [] : [view.year])])].toSorted((a, b) => b - a)
  const selections: Record<RoundSelection, string> = {
    ...states,
    claims: say.claims,
    undecided: say.undecided,
  }
  return (
    <search className="round-filters">
      <Pick
        label={say.period}
        any={say.coming}
        value={view.year === null ? null : String(view.year)}
        choices={shown.map(year => ({ code: String(year), label: String(year) }))}
        onPick={year => onView({ ...view, year: year === null ? null : Number(year) })}
      />
      <Pick
        label={say.course}
        any={say.everyCourse}
        value={view.kind}
        choices={courseKinds.map(code => ({ code, label: choices.courseKind[code] }))}
        onPick={code => onView({ ...view, kind: courseKinds.find(kind => kind === code) ?? null })}
      />
      <Pick
        label={say.show}
        any={say.everything}
        value={view.show}
        choices={roundSelections.map(code => ({ code, label: selections[code] }))}
        onPick={code => onView({ ...view, show: roundSelections.find(one => one === code) ?? null })}
      />
    </search>
  )
}

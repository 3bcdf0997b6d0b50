import { useId } from 'react'
import type { Group } from '../../domain/groups.ts'
import type { Office } from '../../domain/offices.ts'
import type { Stored } from '../../domain/stored.ts'
import { activityStatuses, leads } from '../../domain/vocabulary.ts'
import { FilterBar } from '../FilterBar.tsx'
import { useMe } from '../records.ts'
import { useWords } from '../words.tsx'
import { YearChoice } from '../YearChoice.tsx'
import { Drop } from './Drop.tsx'
import { type AskedState, askedLights, groupings, isNarrowed, type PlanView, widened } from './plan-view.ts'

type Choice = { code: string; label: string }

function toggled<T>(chosen: readonly T[], code: T): readonly T[] {
  return chosen.includes(code) ? chosen.filter(other => other !== code) : [...chosen, code]
}

function Choices(props: {
  label: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChoose: (codes: readonly string[]) => void
}) {
  const { label, choices, chosen, onChoose } = props
  const { plan } = useWords()
  const only = choices.find(choice => choice.code === chosen[0])
  const said = chosen.length === 0 ? plan.any : chosen.length === 1 && only ? only.label : null
  return (
    <Drop label={`${label}: ${said ?? plan.chosen(chosen.length)}`} marked={chosen.length > 0}>
      <fieldset className="plan-choices">
        <legend className="heard">{label}</legend>
        {choices.map(({ code, label: name }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={() => onChoose(toggled(chosen, code))}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </Drop>
  )
}

function Pick<T extends string>(props: {
  label: string
  value: T
  choices: readonly { code: T; label: string }[]
  onPick: (code: T) => void
}) {
  const { label, value, choices, onPick } = props
  const id = useId()
  return (
    <span className="plan-pick">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={event => {
          const picked = choices.find(choice => choice.code === event.target.value)
          if (picked) onPick(picked.code)
        }}
      >
        {choices.map(choice => (
          <option key={choice.code} value={choice.code}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  )
}

type FilterProps = {
  view: PlanView
  groups: readonly Stored<Group>[]
  /** The offices that answer for any of the year's activities. */
  offices: readonly Stored<Office>[]
  onView: (view: PlanView) => void
}

function YearAndGrouping({ view, onView }: FilterProps) {
  const { plan } = useWords()
  return (
    <>
      <YearChoice year={view.year} onChoose={year => onView({ ...view, year })} />
      <Pick
        label={plan.grouping}
        value={view.grouping}
        choices={groupings.map(code => ({ code, label: plan.groupings[code] }))}
        onPick={grouping => onView({ ...view, grouping })}
      />
    </>
  )
}

/** Whose office the person works for, where the view may be narrowed to it by one press. */
function useOurOffice(): string | null {
  const me = useMe()
  const ofOffice = me?.roles.some(role => role === 'manager' || role === 'contactPerson') ?? false
  return ofOffice ? (me?.officeId ?? null) : null
}

function OurOffice({ view, onView }: Pick<FilterProps, 'view' | 'onView'>) {
  const { plan } = useWords()
  const ours = useOurOffice()
  if (ours === null) return null
  const chosen = view.officeIds.length === 1 && view.officeIds[0] === ours
  return (
    <button
      type="button"
      className="button"
      aria-pressed={chosen}
      onClick={() => onView({ ...view, officeIds: chosen ? [] : [ours] })}
    >
      {plan.ourOffice}
    </button>
  )
}

function ChoiceSheets({ view, groups, offices, onView }: FilterProps) {
  const { choices, plan } = useWords()
  return (
    <>
      <Choices
        label={plan.status}
        choices={activityStatuses.map(code => ({ code, label: choices.activityStatus[code] }))}
        chosen={view.statuses}
        onChoose={statuses => onView({ ...view, statuses })}
      />
      <Choices
        label={plan.lead}
        choices={leads.map(code => ({ code, label: choices.lead[code] }))}
        chosen={view.leads}
        onChoose={chosen => onView({ ...view, leads: chosen })}
      />
      <Choices
        label={plan.light}
        choices={askedLights.map(code => ({
          code,
          label: code === 'none' ? plan.noLight : choices.light[code],
        }))}
        chosen={view.lights}
        onChoose={lights => onView({ ...view, lights })}
      />
      <Choices
        label={plan.responsible}
        choices={groups.map(group => ({ code: group.id, label: group.name }))}
        chosen={view.groupIds}
        onChoose={groupIds => onView({ ...view, groupIds })}
      />
      {(offices.length > 0 || view.officeIds.length > 0) && (
        <Choices
          label={plan.office}
          choices={offices.map(office => ({ code: office.id, label: office.name }))}
          chosen={view.officeIds}
          onChoose={officeIds => onView({ ...view, officeIds })}
        />
      )}
    </>
  )
}

/** The activities to look at. */
export function PlanFilters(props: FilterProps) {
  const { view, onView } = props
  const { plan } = useWords()
  const asked: readonly (readonly [AskedState, string])[] = [
    ['late', plan.onlyLate],
    ['faded', plan.onlyFaded],
  ]
  return (
    <FilterBar
      label={plan.filters}
      search={plan.search}
      open={plan.narrowSummary}
      sought={view.q}
      onSeek={q => onView({ ...view, q })}
    >
      <YearAndGrouping {...props} />
      <ChoiceSheets {...props} />
      <OurOffice view={view} onView={onView} />
      {asked.map(([state, label]) => (
        <button
          key={state}
          type="button"
          className="button"
          aria-pressed={view.states.includes(state)}
          onClick={() => onView({ ...view, states: toggled(view.states, state) })}
        >
          {label}
        </button>
      ))}
      {isNarrowed(view) && (
        <button type="button" className="button plan-clear" onClick={() => onView(widened(view))}>
          {plan.clear}
        </button>
      )}
    </FilterBar>
  )
}

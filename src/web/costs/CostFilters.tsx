import { useId } from 'react'
import { parties } from '../../domain/vocabulary.ts'
import { FilterBar } from '../FilterBar.tsx'
import { monthName } from '../format.ts'
import { YearChoice } from '../YearChoice.tsx'
import type { CostBook } from './cost-book.ts'
import { aboutsIn, type CostRow } from './cost-rows.ts'
import { askedRows, type CostView, writeAbout } from './cost-view.ts'
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
    <span className="plan-pick">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        data-marked={value !== null}
        onChange={event => onPick(event.target.value || null)}
      >
        <option value="">{any}</option>
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
  view: CostView
  book: CostBook
  /** All of the year. */
  rows: readonly CostRow[]
  onView: (view: CostView) => void
}

const months = Array.from({ length: 12 }, (_, at) => String(at + 1))

function WhenAndWhat({ view, book, onView }: Omit<FilterProps, 'rows'>) {
  const { filters } = useWords().cost
  const categories = book.lists.categories.records.toSorted((one, other) => one.order - other.order)
  const years = [
    ...new Set(book.lists.costs.records.map(({ day }) => Number(day.slice(0, 4)))),
    new Date().getFullYear(),
  ]
  return (
    <>
      <YearChoice year={view.year} years={years} onChoose={year => onView({ ...view, year })} />
      <Pick
        label={filters.month}
        any={filters.wholeYear}
        value={view.month?.toString() ?? null}
        choices={months.map(code => ({ code, label: monthName(Number(code)) }))}
        onPick={code => onView({ ...view, month: code === null ? null : Number(code) })}
      />
      <Pick
        label={filters.category}
        any={filters.all}
        value={view.category}
        choices={categories.map(({ id, title }) => ({ code: id, label: title }))}
        onPick={category => onView({ ...view, category })}
      />
    </>
  )
}

function WhoAndHow({ view, rows, onView }: Omit<FilterProps, 'book'>) {
  const { cost, dashboard } = useWords()
  const { filters } = cost
  const abouts = aboutsIn(rows)
  return (
    <>
      <Pick
        label={filters.side}
        any={filters.both}
        value={view.side}
        choices={parties.map(party => ({ code: party, label: dashboard.short[party] }))}
        onPick={code => onView({ ...view, side: parties.find(party => party === code) ?? null })}
      />
      <Pick
        label={filters.about}
        any={filters.everything}
        value={view.about === null ? null : writeAbout(view.about)}
        choices={abouts.map(about => ({ code: writeAbout(about), label: about.name || filters.nothing }))}
        onPick={code => onView({ ...view, about: abouts.find(about => writeAbout(about) === code) ?? null })}
      />
      <Pick
        label={filters.visa}
        any={filters.everything}
        value={view.visa}
        choices={askedRows.map(code => ({ code, label: filters.asked[code] }))}
        onPick={code => onView({ ...view, visa: askedRows.find(asked => asked === code) ?? null })}
      />
    </>
  )
}

/** The costs to look at. */
export function CostFilters(props: FilterProps) {
  const { view, onView } = props
  const { filters } = useWords().cost
  return (
    <FilterBar
      label={filters.label}
      search={filters.search}
      open={filters.open}
      sought={view.q}
      onSeek={q => onView({ ...view, q })}
    >
      <WhenAndWhat {...props} />
      <WhoAndHow {...props} />
    </FilterBar>
  )
}

import { useId, useState } from 'react'
import { type County, counties } from '../../../domain/vocabulary.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { daySpan } from '../../format.ts'
import { useWords } from '../words.tsx'
import { breakKinds, breakRow } from './avoided-rows.ts'
import { useAdding } from './use-avoided.ts'
import { WeekField } from './WeekField.tsx'

type Draft = { kind: (typeof breakKinds)[number]; county: County | null; from: number; to: number }
const blank: Draft = { kind: 'winterBreak', county: null, from: 0, to: 0 }

function KindField(props: { value: Draft['kind']; onChange: (kind: Draft['kind']) => void }) {
  const { avoided, choices } = useWords()
  const id = useId()
  return (
    <span className="ask-field">
      <label htmlFor={id}>{avoided.newBreak.kind}</label>
      <select
        id={id}
        className="ask-input"
        value={props.value}
        onChange={event =>
          props.onChange(breakKinds.find(kind => kind === event.target.value) ?? props.value)
        }
      >
        {breakKinds.map(kind => (
          <option key={kind} value={kind}>
            {choices.avoidedKind[kind]}
          </option>
        ))}
      </select>
    </span>
  )
}

function CountyField(props: { value: County | null; onChange: (county: County | null) => void }) {
  const { avoided, choices } = useWords()
  const id = useId()
  return (
    <span className="ask-field">
      <label htmlFor={id}>{avoided.newBreak.county}</label>
      <select
        id={id}
        className="ask-input"
        value={props.value ?? ''}
        onChange={event => props.onChange(counties.find(county => county === event.target.value) ?? null)}
      >
        <option value="">{avoided.both}</option>
        {counties.map(county => (
          <option key={county} value={county}>
            {choices.county[county]}
          </option>
        ))}
      </select>
    </span>
  )
}

/** Adds a school break by its weeks. */
export function NewBreak({ year }: { year: number }) {
  const words = useWords()
  const { newBreak, added } = words.avoided
  const [draft, setDraft] = useState(blank)
  const adding = useAdding()
  const [from, to] = [useId(), useId()]
  const record = breakRow(draft.kind, draft.county, year, draft, words)
  const add = () => {
    if (record === null) return
    adding.mutate(
      { rows: [{ record, key: crypto.randomUUID() }], said: added(record.title) },
      { onSuccess: () => setDraft(blank) },
    )
  }
  return (
    <form
      className="avoided-new"
      aria-label={newBreak.title}
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <h3>{newBreak.title}</h3>
      <div className="avoided-fields">
        <KindField value={draft.kind} onChange={kind => setDraft({ ...draft, kind })} />
        <CountyField value={draft.county} onChange={county => setDraft({ ...draft, county })} />
        <span className="ask-field">
          <label htmlFor={from}>{newBreak.from}</label>
          <WeekField
            id={from}
            label={newBreak.from}
            year={year}
            value={draft.from}
            onChange={week => setDraft({ ...draft, from: week, to: Math.max(week, draft.to) })}
          />
        </span>
        <span className="ask-field">
          <label htmlFor={to}>{newBreak.to}</label>
          <WeekField
            id={to}
            label={newBreak.to}
            year={year}
            value={draft.to}
            onChange={week => setDraft({ ...draft, to: week })}
          />
        </span>
        <button type="submit" className="button" disabled={record === null || adding.isPending}>
          {newBreak.add}
        </button>
      </div>
      <p className="quiet" aria-live="polite">
        {record !== null && daySpan(record.from, record.to)}
      </p>
      {adding.error !== null && <FailureNote doing="saving" failure={adding.error} />}
    </form>
  )
}

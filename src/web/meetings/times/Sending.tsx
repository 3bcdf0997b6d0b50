import { useId } from 'react'
import type { SeasonOutcome, SeasonPerson } from '../../../domain/season-board.ts'
import { letterEnding } from '../../../domain/season-letter.ts'
import { FailureNote } from '../../FailureNote.tsx'
import type { Failure } from '../../failure.ts'
import { useWords } from '../words.tsx'

/** What is sent, to be read and changed first. */
export function LetterFields(props: { subject: string; text: string; onText: (text: string) => void }) {
  const { ask } = useWords().times
  const id = useId()
  return (
    <>
      <dl className="times-subject">
        <dt>{ask.subject}</dt>
        <dd>{props.subject}</dd>
      </dl>
      <p className="times-field">
        <label htmlFor={id}>{ask.text}</label>
        <textarea
          id={id}
          className="times-input"
          rows={10}
          maxLength={5000}
          value={props.text}
          aria-describedby={`${id}end`}
          onChange={event => props.onText(event.target.value)}
        />
      </p>
      <div id={`${id}end`} className="times-ending">
        <p className="quiet small">{ask.ending}</p>
        {letterEnding(ask.ownLink).map(line => (
          <p key={line} lang="sv">
            {line}
          </p>
        ))}
      </div>
    </>
  )
}

/** Those who get it, each to be left out. */
export function Receivers(props: {
  legend: string
  people: readonly SeasonPerson[]
  without: ReadonlySet<string>
  onWithout: (without: ReadonlySet<string>) => void
}) {
  const { legend, people, without, onWithout } = props
  const toggle = (id: string) => {
    const next = new Set(without)
    if (!next.delete(id)) next.add(id)
    onWithout(next)
  }
  return (
    <fieldset className="times-receivers">
      <legend>{legend}</legend>
      {people.map(({ personId, name, office }) => (
        <label key={personId}>
          <input type="checkbox" checked={!without.has(personId)} onChange={() => toggle(personId)} />
          <span>
            {name} <span className="quiet">{office}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Who could not be reached, and why. */
export function Unreached({ outcome }: { outcome: SeasonOutcome | undefined }) {
  const { times } = useWords()
  if (outcome === undefined || outcome.failed.length === 0) return null
  return (
    <div className="note" data-tone="warning" role="alert">
      <div>
        <p className="note-title">{times.failed}</p>
        <ul>
          {outcome.failed.map(({ personId, reason }) => (
            <li key={personId}>{reason}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The button with the number on it, what went wrong, and how far it has come. */
export function SendDeeds(props: {
  count: number
  done: number
  busy: boolean
  failure: Failure | null
  onClose: () => void
}) {
  const { count, done, busy, failure, onClose } = props
  const { times } = useWords()
  const { ask } = times
  return (
    <>
      {failure !== null && <FailureNote doing="saving" failure={failure} />}
      <p role="status">{busy ? ask.sending(done, count) : count === 0 ? ask.nobody : ''}</p>
      <p className="note-actions">
        <button type="submit" className="button primary" disabled={busy || count === 0}>
          {ask.send(count)}
        </button>
        <button type="button" className="button" disabled={busy} onClick={onClose}>
          {times.close}
        </button>
      </p>
    </>
  )
}

import { useId } from 'react'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import './asking.css'

/** The words of what is sent, wherever it is sent from. */
export type SendingWords = {
  ask: {
    subject: string
    text: string
    ending: string
    nobody: string
    send: (count: number) => string
    sending: (done: number, all: number) => string
  }
  failed: string
  close: string
}

/** What is sent, to be read and changed first. `ending` stands under every letter. */
export function LetterFields(props: {
  say: SendingWords
  subject: string
  text: string
  ending: readonly string[]
  onText: (text: string) => void
}) {
  const { ask } = props.say
  const id = useId()
  return (
    <>
      <dl className="ask-subject">
        <dt>{ask.subject}</dt>
        <dd>{props.subject}</dd>
      </dl>
      <p className="ask-field">
        <label htmlFor={id}>{ask.text}</label>
        <textarea
          id={id}
          className="ask-input"
          rows={10}
          maxLength={5000}
          value={props.text}
          aria-describedby={`${id}end`}
          onChange={event => props.onText(event.target.value)}
        />
      </p>
      <div id={`${id}end`} className="ask-ending">
        <p className="quiet small">{ask.ending}</p>
        {props.ending.map(line => (
          <p key={line} lang="sv">
            {line}
          </p>
        ))}
      </div>
    </>
  )
}

/** Somebody who gets it; `beside` says more. */
export type Receiver = { id: string; name: string; beside: string }

/** Those who get it, each to be left out. */
export function Receivers(props: {
  legend: string
  receivers: readonly Receiver[]
  without: ReadonlySet<string>
  onWithout: (without: ReadonlySet<string>) => void
}) {
  const { legend, receivers, without, onWithout } = props
  const toggle = (id: string) => {
    const next = new Set(without)
    if (!next.delete(id)) next.add(id)
    onWithout(next)
  }
  return (
    <fieldset className="ask-receivers">
      <legend>{legend}</legend>
      {receivers.map(({ id, name, beside }) => (
        <label key={id}>
          <input type="checkbox" checked={!without.has(id)} onChange={() => toggle(id)} />
          <span>
            {name} <span className="quiet">{beside}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Those who cannot be asked, and why. */
export function Hindered({ title, reasons }: { title: string; reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <div>
      <p>{title}</p>
      <ul className="ask-hindered">
        {reasons.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  )
}

/** Who could not be reached, and why. */
export function Unreached({ say, reasons }: { say: SendingWords; reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <div className="note" data-tone="warning" role="alert">
      <div>
        <p className="note-title">{say.failed}</p>
        <ul>
          {reasons.map(reason => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The button with the number on it, what went wrong, and how far it has come. */
export function SendDeeds(props: {
  say: SendingWords
  count: number
  done: number
  /** What `done` is counted against, where that is not `count`. */
  all?: number
  busy: boolean
  failure: Failure | null
  onClose: () => void
}) {
  const { say, count, done, busy, failure, onClose } = props
  const { ask } = say
  return (
    <>
      {failure !== null && <FailureNote doing="saving" failure={failure} />}
      <p role="status">{busy ? ask.sending(done, props.all ?? count) : count === 0 ? ask.nobody : ''}</p>
      <p className="note-actions">
        <button type="submit" className="button primary" disabled={busy || count === 0}>
          {ask.send(count)}
        </button>
        <button type="button" className="button" disabled={busy} onClick={onClose}>
          {say.close}
        </button>
      </p>
    </>
  )
}

import { type ReactNode, useId, useState } from 'react'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import './asking.css'

/** The words of what is sent, wherever it is sent from. */
export type SendingWords = {
  ask: {
    subject: string
    text: string
    ending: string
    restore: string
    problem: string
    open: string
    nobody: string
    send: (count: number) => string
    sending: (done: number, all: number) => string
  }
  remind: { open: (count: number) => string }
  failed: string
  close: string
}

/** What is sent, to be read and changed first. `ending` stands under every letter. */
function LetterFields(props: {
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
function Receivers(props: {
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
function Hindered({ title, reasons }: { title: string; reasons: readonly string[] }) {
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
function Unreached({ say, reasons }: { say: SendingWords; reasons: readonly string[] }) {
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
function SendDeeds(props: {
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

/** The letter as it follows the last day to answer, until somebody writes in it. */
export function useLetter(
  question: { answerBy: string; subject: string; text: string },
  subjectFor: (answerBy: string) => string,
  textFor: (answerBy: string) => string,
) {
  const [answerBy, setAnswerBy] = useState(question.answerBy)
  const [written, setWritten] = useState<string | null>(null)
  const proposed = answerBy === '' ? question.text : textFor(answerBy)
  return {
    answerBy,
    setAnswerBy,
    subject: answerBy === '' ? question.subject : subjectFor(answerBy),
    text: written ?? proposed,
    write: (text: string) => setWritten(text === proposed ? null : text),
    restore: written === null ? null : () => setWritten(null),
  }
}

/** What is to be sent and to whom, all to be seen before it is. */
type LetterProps = {
  say: SendingWords
  title: string
  how: string
  /** What is chosen above the letter. */
  children?: ReactNode
  letter: { subject: string; text: string; ending: readonly string[]; onText: (text: string) => void }
  /** Puts back the text that was proposed; null or left out while nobody has written in it. */
  restore?: (() => void) | null
  to: Parameters<typeof Receivers>[0]
  /** Why some cannot be asked at all. */
  hindered?: readonly string[]
  /** Why some of those who were to get it did not. */
  unreached: readonly string[]
  sending: Omit<Parameters<typeof SendDeeds>[0], 'say'>
  onSend: () => void
}

/** A letter to several people: its text and those who get it, seen first, and sent by the button with their number. */
export function LetterForm(props: LetterProps) {
  const { say, title, how, children, letter, restore, to, hindered, unreached, sending, onSend } = props
  return (
    <form
      className="ask-form"
      aria-label={title}
      onSubmit={event => {
        event.preventDefault()
        onSend()
      }}
    >
      <h2>{title}</h2>
      <p className="ask-text">{how}</p>
      {children}
      <LetterFields say={say} {...letter} />
      {restore && (
        <p>
          <button type="button" className="button" onClick={restore}>
            {say.ask.restore}
          </button>
        </p>
      )}
      <Receivers {...to} />
      <Hindered title={say.ask.problem} reasons={hindered ?? []} />
      <Unreached say={say} reasons={unreached} />
      <SendDeeds say={say} {...sending} />
    </form>
  )
}

/** What those who lead can send, one thing at a time: the question, or a reminder to those who are silent. */
export function AskDeeds(props: {
  say: SendingWords
  /** Why it cannot be sent now. */
  question: { obstacles: readonly string[] }
  reminder: { obstacles: readonly string[]; count: number }
  ask: (close: () => void) => ReactNode
  remind: (close: () => void) => ReactNode
}) {
  const { say, question, reminder, ask, remind } = props
  const [open, setOpen] = useState<'ask' | 'remind' | null>(null)
  const close = () => setOpen(null)
  if (open === 'ask') return ask(close)
  if (open === 'remind') return remind(close)
  const why = [...new Set([...question.obstacles, ...(reminder.count > 0 ? reminder.obstacles : [])])]
  return (
    <div className="ask-send">
      <p className="note-actions">
        {question.obstacles.length === 0 && (
          <button type="button" className="button primary" onClick={() => setOpen('ask')}>
            {say.ask.open}
          </button>
        )}
        {reminder.obstacles.length === 0 && (
          <button type="button" className="button" onClick={() => setOpen('remind')}>
            {say.remind.open(reminder.count)}
          </button>
        )}
      </p>
      {why.map(sentence => (
        <p key={sentence} className="quiet">
          {sentence}
        </p>
      ))}
    </div>
  )
}

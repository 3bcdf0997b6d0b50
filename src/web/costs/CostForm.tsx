import { Button } from '@fluentui/react-components'
import { type ReactNode, useRef, useState } from 'react'
import type { Cost } from '../../domain/costs.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Fluent } from '../Fluent.tsx'
import type { Failure } from '../failure.ts'
import { useMe } from '../records.ts'
import type { Unsaved } from '../unsaved.ts'
import { AboutPart, PaperPart } from './CostAboutFields.tsx'
import { MoneyPart, WhatPart } from './CostFields.tsx'
import { CostMisread } from './CostMisread.tsx'
import { SplitPart } from './CostSplit.tsx'
import type { CostBook } from './cost-book.ts'
import type { CostDraft } from './cost-draft.ts'
import { type CostFaults, checkDraft, readDraft, type Writing } from './cost-reading.ts'
import { useWords } from './words.tsx'

type FormProps = {
  draft: Unsaved<CostDraft>
  writing: Writing
  book: CostBook
  /** The word on the button that saves. */
  save: string
  busy: boolean
  failure: Failure | null
  /** What is said of a write that nobody knows the outcome of, in place of the failure. */
  uncertain?: ReactNode
  onSave: (record: Cost) => void
  onCancel: () => void
}

/** What the server found wrong, field by field. */
function faultsFrom(failure: Failure | null): CostFaults {
  return Object.fromEntries((failure?.answer.fields ?? []).map(({ field, reason }) => [field, reason]))
}

type NoticesProps = Pick<FormProps, 'draft' | 'failure' | 'uncertain'> & { faults: CostFaults }

function Notices({ draft, failure, uncertain, faults }: NoticesProps) {
  const { form } = useWords().cost
  return (
    <>
      {draft.restored && (
        <p className="note" role="status">
          <span>
            {form.draftBack}{' '}
            <button type="button" className="button" onClick={draft.forget}>
              {form.discard}
            </button>
          </span>
        </p>
      )}
      {failure !== null && (uncertain || <FailureNote doing="saving" failure={failure} />)}
      {Object.keys(faults).length > 0 && failure === null && (
        <p className="note" data-tone="danger" role="alert">
          {faults[''] ?? form.lookAt}
        </p>
      )}
    </>
  )
}

function focusFirstFault(form: HTMLFormElement | null): void {
  const first = form?.querySelector('[aria-invalid="true"]')
  if (first instanceof HTMLElement) first.focus()
}

/** A cost, credit note or correction being written. The text is kept in the browser until it is saved. */
export function CostForm(props: FormProps) {
  const { draft, writing, book, save, busy, failure, uncertain, onSave, onCancel } = props
  const words = useWords()
  const { form } = words.cost
  const frame = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const reading = readDraft(draft.text, writing, book)
  const checked = checkDraft(draft.text, reading, writing, book, words, useMe()?.today ?? null)
  const own = tried ? (checked.faults ?? {}) : {}
  const faults = { ...faultsFrom(failure), ...own }
  const part = { draft: draft.text, reading, writing, book, faults, change: draft.change }
  const submit = () => {
    setTried(true)
    if (checked.record !== null) onSave(checked.record)
    // The field that is wrong is marked by the coming drawing; then the person is taken to it.
    else requestAnimationFrame(() => focusFirstFault(frame.current))
  }
  const parts = [
    { key: 'what', content: <WhatPart {...part} /> },
    { key: 'money', content: <MoneyPart {...part} /> },
    { key: 'sharing', content: <SplitPart {...part} /> },
    { key: 'about', content: <AboutPart {...part} /> },
    { key: 'paper', content: <PaperPart {...part} /> },
  ] as const
  return (
    <Fluent>
      <form
        ref={frame}
        noValidate
        className="plan-form cost-form"
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <Notices draft={draft} failure={failure} uncertain={uncertain} faults={own} />
        <CostMisread terms={book.terms} />
        {parts.map(({ key, content }) => (
          <fieldset key={key} className="plan-form-stack">
            <legend>{form.parts[key]}</legend>
            {content}
          </fieldset>
        ))}
        <div className="plan-buttons plan-form-end">
          <Button type="submit" appearance="primary" disabled={busy}>
            {busy ? words.form.saving : save}
          </Button>
          <Button onClick={onCancel}>{words.form.cancel}</Button>
        </div>
      </form>
    </Fluent>
  )
}

import { Button } from '@fluentui/react-components'
import { type ReactNode, useRef, useState } from 'react'
import type { Activity } from '../../domain/activities.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Fluent } from '../Fluent.tsx'
import type { Failure } from '../failure.ts'
import { useWords } from '../words.tsx'
import { WhatPart, WhenPart, WhoPart } from './ActivityFields.tsx'
import { type Faults, faultsFrom, faultsOf } from './activity-fields.ts'
import type { Draft } from './draft.ts'

type FormProps = {
  draft: Draft
  today: string
  /** The word on the button that saves. */
  save: string
  busy: boolean
  failure: Failure | null
  /** What stands beside the title: hints of similar activities. */
  hints?: ReactNode
  /** What is said of a write that nobody knows the outcome of, in place of the failure. */
  uncertain?: ReactNode
  onSave: (activity: Activity) => void
  onCancel: () => void
}

function useFaults(draft: Draft, failure: Failure | null) {
  const words = useWords()
  const [tried, setTried] = useState(false)
  const faults: Faults = tried ? faultsOf(draft.activity, words) : {}
  return {
    faults: { ...faultsFrom(failure), ...faults },
    /** Whether the text can be sent; from the first try on, each fault is shown at its field. */
    passes: () => {
      setTried(true)
      return Object.keys(faultsOf(draft.activity, words)).length === 0
    },
  }
}

type NoticesProps = Pick<FormProps, 'draft' | 'failure' | 'uncertain'> & { faulty: boolean }

function Notices({ draft, failure, uncertain, faulty }: NoticesProps) {
  const { form } = useWords().plan
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
      {faulty && failure === null && (
        <p className="note" data-tone="danger" role="alert">
          {form.lookAt}
        </p>
      )}
    </>
  )
}

/** An activity being written. The text is kept in the browser until it is saved; nothing is lost by a failure. */
export function ActivityForm(props: FormProps) {
  const { draft, today, save, busy, failure, hints, uncertain, onSave, onCancel } = props
  const { form, saving } = useWords().plan
  const frame = useRef<HTMLFormElement>(null)
  const { faults, passes } = useFaults(draft, failure)
  const part = { activity: draft.activity, faults, today, change: draft.change }
  const submit = () => {
    if (passes()) onSave(draft.activity)
    // The field that is wrong is marked by the coming drawing; then the person is taken to it.
    else requestAnimationFrame(() => focusFirstFault(frame.current))
  }
  return (
    <Fluent>
      <form
        ref={frame}
        noValidate
        className="plan-form"
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <Notices
          draft={draft}
          failure={failure}
          uncertain={uncertain}
          faulty={Object.keys(faults).length > 0}
        />
        <fieldset className="plan-form-stack">
          <legend>{form.parts.what}</legend>
          <WhatPart {...part} hints={hints} />
        </fieldset>
        <fieldset className="plan-form-stack">
          <legend>{form.parts.who}</legend>
          <WhoPart {...part} />
        </fieldset>
        <fieldset className="plan-form-stack">
          <legend>{form.parts.when}</legend>
          <WhenPart {...part} />
        </fieldset>
        <div className="plan-buttons plan-form-end">
          <Button type="submit" appearance="primary" disabled={busy}>
            {busy ? saving : save}
          </Button>
          <Button onClick={onCancel}>{form.cancel}</Button>
        </div>
      </form>
    </Fluent>
  )
}

function focusFirstFault(form: HTMLFormElement | null): void {
  const first = form?.querySelector('[aria-invalid="true"]')
  if (first instanceof HTMLElement) first.focus()
}

import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { sayKey } from '../../domain/say-standing.ts'
import type { ShareKey } from '../../domain/share-keys.ts'
import type { Key } from '../../domain/shares.ts'
import { parties } from '../../domain/vocabulary.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Fluent } from '../Fluent.tsx'
import { isUncertain } from '../failure.ts'
import { DayField, LongTextField, RowField, TextField } from '../form-fields.tsx'
import { longDay } from '../format.ts'
import { moneyText } from '../money.ts'
import '../plan/plan.css'
import { useCreate, useRemove } from '../records.ts'
import { UncertainCreation } from '../UncertainWrite.tsx'
import { useUndo } from '../undo.tsx'
import { type Unsaved, useUnsaved } from '../unsaved.ts'
import {
  blankKey,
  type KeyDraft,
  type KeyFaults,
  keyDraft,
  keyIn,
  readKey,
  unfinishedKey,
} from './key-draft.ts'
import type { RulesLists } from './rules-data.ts'
import { wouldHaveBorne } from './share-example.ts'
import { useWords } from './words.tsx'

type FormProps = { lists: RulesLists; today: string; onClose: () => void }

/** What the key would have made MH bear of a year's costs. */
function OfYear({ lists, year, draftKey }: { lists: RulesLists; year: number; draftKey: Key }) {
  const { newKey } = useWords().settling.rules
  const found = wouldHaveBorne(lists.costs?.records ?? [], year, draftKey)
  if (found === null) return <li>{newKey.noCosts(year)}</li>
  const { boreMH, wouldMH } = found
  const difference = Math.abs(wouldMH - boreMH)
  const said =
    difference === 0 ? newKey.same : (wouldMH > boreMH ? newKey.more : newKey.less)(moneyText(difference))
  return (
    <li>
      {newKey.would(year, moneyText(wouldMH), moneyText(boreMH))}, <strong>{said}</strong>.
    </li>
  )
}

function WhatItMeans({ draft, lists, today }: Pick<FormProps, 'lists' | 'today'> & { draft: KeyDraft }) {
  const { newKey } = useWords().settling.rules
  const key = keyIn(draft)
  const year = Number(today.slice(0, 4))
  const { validFrom } = draft
  const later = (lists.costs?.records ?? []).filter(({ day }) => validFrom !== null && day >= validFrom)
  return (
    <section className="note" aria-label={newKey.what} aria-live="polite">
      <div>
        <p className="note-title">{newKey.what}</p>
        {key === null ? (
          <p>{newKey.wait}</p>
        ) : (
          <ul>
            {[year - 1, year].map(one => (
              <OfYear key={one} lists={lists} year={one} draftKey={key} />
            ))}
          </ul>
        )}
        <p>{newKey.oldRows}</p>
        {later.length > 0 && <p>{newKey.laterRows(later.length)}</p>}
      </div>
    </section>
  )
}

type FieldsProps = { draft: Unsaved<KeyDraft>; faults: KeyFaults; lists: RulesLists }

function PartsFields({ draft, faults }: FieldsProps) {
  const { settling, dashboard } = useWords()
  const { newKey } = settling.rules
  const { text, change } = draft
  return (
    <>
      <DayField
        label={newKey.validFrom}
        required
        value={text.validFrom}
        problem={faults.validFrom}
        onChange={validFrom => change({ validFrom })}
      />
      <div className="plan-side-by-side">
        {parties.map(side => (
          <TextField
            key={side}
            label={newKey.parts(dashboard.short[side])}
            hint={newKey.partsHint}
            required
            value={text[side]}
            problem={faults[side]}
            onChange={part => change({ [side]: part })}
          />
        ))}
      </div>
    </>
  )
}

function DecisionFields({ draft, faults, lists }: FieldsProps) {
  const { newKey } = useWords().settling.rules
  const { text, change } = draft
  const meetings = lists.meetings.records
    .filter(({ kind }) => kind.startsWith('steering') || kind === 'jointSteering')
    .toSorted((one, other) => other.startsOn.localeCompare(one.startsOn))
    .map(({ id, title, startsOn }) => ({ id, name: `${longDay(startsOn)}, ${title}` }))
  return (
    <>
      <TextField
        label={newKey.decision}
        hint={newKey.decisionHint}
        required
        value={text.decision}
        problem={faults.decision}
        onChange={decision => change({ decision })}
      />
      <RowField
        label={newKey.meeting}
        value={text.meetingId}
        rows={meetings}
        none={newKey.noMeeting}
        onChange={meetingId => change({ meetingId })}
      />
      <LongTextField
        label={newKey.reason}
        rows={2}
        value={text.reason}
        problem={faults.reason}
        onChange={reason => change({ reason })}
      />
    </>
  )
}

/** Adds the key, with a way back; pressed twice it is one. */
function useAddKey(onAdded: () => void) {
  const { newKey } = useWords().settling.rules
  const announce = useUndo()
  const create = useCreate('shareKeys')
  const remove = useRemove('shareKeys')
  const [key] = useState(() => crypto.randomUUID())
  const add = (record: ShareKey) =>
    create.mutate(
      { record, key },
      {
        onSuccess: made => {
          const said = sayKey({ MVG: made.partsMVG, MH: made.partsMH })
          announce(newKey.saved(said, longDay(made.validFrom)), () => remove.mutateAsync(made))
          onAdded()
        },
      },
    )
  return { add, busy: create.isPending, failure: create.error }
}

function focusFirstFault(form: HTMLFormElement | null): void {
  const first = form?.querySelector('[aria-invalid="true"]')
  if (first instanceof HTMLElement) first.focus()
}

/** A new key from a day on, with the decision it rests on and what it would have meant. */
export function CostRulesNewKey({ lists, today, onClose }: FormProps) {
  const words = useWords()
  const { newKey } = words.settling.rules
  const draft = useUnsaved(unfinishedKey, keyDraft, blankKey, '')
  const frame = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const leave = () => {
    draft.forget()
    onClose()
  }
  const { add, busy, failure } = useAddKey(leave)
  const read = readKey(draft.text, key => newKey.title(sayKey(key)), words)
  const faults = tried && 'faults' in read ? read.faults : {}
  const submit = () => {
    setTried(true)
    if ('record' in read) add(read.record)
    // The field that is wrong is marked by the coming drawing; then the person is taken to it.
    else requestAnimationFrame(() => focusFirstFault(frame.current))
  }
  return (
    <Fluent>
      <form
        ref={frame}
        noValidate
        className="plan-form"
        aria-labelledby="new-key"
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <h3 id="new-key">{newKey.heading}</h3>
        <div className="plan-form-stack">
          {failure !== null &&
            (isUncertain(failure) ? <UncertainCreation /> : <FailureNote doing="saving" failure={failure} />)}
          {Object.keys(faults).length > 0 && (
            <p className="note" data-tone="danger" role="alert">
              {newKey.lookAt}
            </p>
          )}
          <PartsFields draft={draft} faults={faults} lists={lists} />
          {lists.costs !== null && <WhatItMeans draft={draft.text} lists={lists} today={today} />}
          <DecisionFields draft={draft} faults={faults} lists={lists} />
        </div>
        <div className="plan-buttons plan-form-end">
          <Button type="submit" appearance="primary" disabled={busy}>
            {busy ? words.form.saving : newKey.save}
          </Button>
          <Button onClick={leave}>{words.form.cancel}</Button>
        </div>
      </form>
    </Fluent>
  )
}

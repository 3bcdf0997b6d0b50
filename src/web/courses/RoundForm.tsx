import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { type Round, round as schema } from '../../domain/rounds.ts'
import { bareRecord } from '../../domain/same-record.ts'
import { type Stored, storage } from '../../domain/stored.ts'
import { unwrittenRound } from '../../domain/unwritten-course.ts'
import { Conflict } from '../conflict.tsx'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import { historyQuery } from '../RecordHistory.tsx'
import { useCreate, useMe, useRemove, useReplace } from '../records.ts'
import { useUndo } from '../undo.tsx'
import { useUnsaved } from '../unsaved.ts'
import { readCoursesAnew, rosterQuery } from './people/people-data.ts'
import { RoundFields } from './RoundFields.tsx'
import { changesCalendars, draftOf, onlySeatsDiffer, readRound, recordIn, roundDraft } from './round-draft.ts'
import { toldOfChange } from './round-mails.ts'
import { draftPlace } from './round-place.ts'
import { useWords } from './words.tsx'

const stored = z.intersection(schema, z.object(storage))

/** The version that somebody else saved, where that is what stopped the write. */
function theirsIn(failure: Failure | null): Stored<Round> | null {
  const read = failure?.code === 'stale' ? stored.safeParse(failure.answer.current) : null
  return read?.success === true ? read.data : null
}

/** Who saved that version: rounds are written by the tab itself, whose log says on whose behalf. */
function useHand(theirs: Stored<Round> | null): string | undefined {
  const { id, etag } = theirs ?? { id: '', etag: '' }
  const { data } = useQuery({ ...historyQuery('rounds', id, etag), enabled: theirs !== null })
  return data?.entries[0]?.by || undefined
}

/** Saves a new or changed round, and says so; with a way back where nobody has been told of it. */
function useSave(round: Stored<Round> | undefined, mails: number, onSaved: () => void) {
  const words = useWords()
  const announce = useUndo()
  const [key] = useState(() => crypto.randomUUID())
  const create = useCreate('rounds')
  const replace = useReplace('rounds')
  const remove = useRemove('rounds')
  const finish = (sentence: string, undo?: () => Promise<unknown>) => {
    announce(sentence, undo && (() => undo().finally(readCoursesAnew)))
    onSaved()
    void readCoursesAnew()
  }
  const change = (before: Stored<Round>, record: Round, etag: string) =>
    replace.mutate(
      { id: before.id, etag, record },
      {
        onSuccess: saved => {
          const isTold = mails > 0 && changesCalendars(before, saved)
          const back = { id: saved.id, etag: saved.etag, record: bareRecord(schema, before) }
          finish(words.undo.saved, isTold ? undefined : () => replace.mutateAsync(back))
        },
        onError: failure => {
          const theirs = theirsIn(failure)
          // Somebody was given a seat meanwhile: that is no quarrel, and follows along.
          if (theirs !== null && onlySeatsDiffer(before, theirs))
            change(theirs, { ...record, granted: theirs.granted }, theirs.etag)
        },
      },
    )
  const save = (record: Round, etag: string) => {
    if (round !== undefined) return change(round, record, etag)
    create.mutate(
      { record, key },
      { onSuccess: made => finish(words.undo.created, () => remove.mutateAsync(made)) },
    )
  }
  const failure: Failure | null = create.error ?? replace.error
  return { save, failure, busy: create.isPending || replace.isPending, calm: () => replace.reset() }
}

type FormProps = { round: Stored<Round> | undefined; onClose: () => void }

/** How many are told when what stands in their calendars changes; nobody of a new round. */
function useToldCount(round: Stored<Round> | undefined): number {
  const today = useMe()?.today ?? ''
  const { data } = useQuery({ ...rosterQuery(round?.id ?? ''), enabled: round !== undefined })
  return data === undefined ? 0 : toldOfChange(data, today)
}

/** The text of the form, kept over a closed panel, a failure and a reload. */
function useWritten({ round, onClose }: FormProps) {
  const words = useWords()
  const before = round === undefined ? unwrittenRound('', 'basic') : bareRecord(schema, round)
  const [first] = useState(() => draftOf(before))
  const unsaved = useUnsaved(roundDraft, draftPlace(round?.id), first, round?.etag ?? '')
  const leave = () => {
    unsaved.forget()
    onClose()
  }
  return { unsaved, before, reading: readRound(unsaved.text, before, words), leave }
}

function Restored({ onForget }: { onForget: () => void }) {
  const { roundForm: say } = useWords()
  return (
    <p className="note" data-tone="info">
      {say.restored}
      <button type="button" className="button" onClick={onForget}>
        {say.forget}
      </button>
    </p>
  )
}

/** Writes a round. What is written survives a failure, a conflict, a reload, and a panel closed by mistake. */
export function RoundForm(props: FormProps) {
  const words = useWords()
  const { roundForm: say } = words
  const { unsaved, before, reading, leave } = useWritten(props)
  const [asked, setAsked] = useState(false)
  const told = useToldCount(props.round)
  const mails = reading.sound && changesCalendars(before, reading.record) ? told : 0
  const { save, failure, busy, calm } = useSave(props.round, told, leave)
  const theirs = theirsIn(failure)
  const hand = useHand(theirs)
  if (theirs !== null && !busy) {
    // Who was given a seat meanwhile is nothing to choose between.
    const seated = { ...before, granted: theirs.granted }
    return (
      <Conflict
        noun="rounds"
        base={recordIn(unsaved.base, seated)}
        mine={recordIn(unsaved.text, seated)}
        theirs={{ ...theirs, modifiedBy: hand ?? theirs.modifiedBy }}
        onKeep={(record, newest) => {
          unsaved.rebase(draftOf(theirs), newest, draftOf(record))
          calm()
          save(record, newest)
        }}
        onUseTheirs={leave}
      />
    )
  }
  return (
    <form
      className="round-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        const form = event.currentTarget
        if (reading.sound) save(reading.record, unsaved.etag)
        else requestAnimationFrame(() => focusFirstFault(form))
      }}
    >
      {unsaved.restored && <Restored onForget={unsaved.forget} />}
      <RoundFields
        written={unsaved.text}
        faults={asked && !reading.sound ? reading.faults : {}}
        onChange={unsaved.change}
      />
      {failure !== null && !busy && <FailureNote failure={failure} doing="saving" />}
      {mails > 0 && <p>{say.tells(mails)}</p>}
      <p className="note-actions">
        <button type="submit" className="button primary" disabled={busy}>
          {busy ? words.form.saving : mails > 0 ? say.saveAndTell(mails) : words.form.save}
        </button>
        <button type="button" className="button" onClick={leave}>
          {words.form.cancel}
        </button>
      </p>
    </form>
  )
}

function focusFirstFault(form: HTMLFormElement): void {
  const first = form.querySelector('[aria-invalid="true"]')
  if (first instanceof HTMLElement) first.focus()
}

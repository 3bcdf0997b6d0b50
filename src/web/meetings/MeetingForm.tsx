import { useState } from 'react'
import { yearOf } from '../../domain/days.ts'
import { explainIssues } from '../../domain/explain-issue.ts'
import { type Meeting, meeting as schema } from '../../domain/meetings.ts'
import { bareRecord } from '../../domain/same-record.ts'
import { type Stored, storage } from '../../domain/stored.ts'
import { unwrittenMeeting } from '../../domain/unwritten-meeting.ts'
import { meetingKinds, meetingStates } from '../../domain/vocabulary.ts'
import { Conflict } from '../conflict.tsx'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import { ChoiceField, DayField, TextField } from '../form-fields.tsx'
import { useCreate, useMe, useRemove, useReplace } from '../records.ts'
import { useUndo } from '../undo.tsx'
import type { Words } from '../words.sv.ts'
import { useWords } from '../words.tsx'

const stored = schema.extend(storage)

/** A new meeting is most often one of this year's to come. */
function blank(year: number, today: string): Meeting {
  const day = yearOf(today) === year ? today : `${year}-01-01`
  return unwrittenMeeting('jointSteering', day)
}

/** What is wrong with what is written, by field; nothing when it can be saved. */
function faultsOf(written: Meeting, words: Words): Readonly<Record<string, string>> {
  const parsed = schema.safeParse(written)
  const issues = parsed.success ? [] : explainIssues(parsed.error, written, words.fields.meetings, words)
  const faults = Object.fromEntries(issues.map(({ field, reason }) => [field, reason]))
  const backwards = parsed.success && written.endsOn < written.startsOn
  return backwards ? { ...faults, endsOn: words.form.endBeforeStart } : faults
}

type FieldsProps = {
  written: Meeting
  faults: Readonly<Record<string, string>>
  onChange: (changed: Partial<Meeting>) => void
}

function Fields({ written, faults, onChange }: FieldsProps) {
  const words = useWords()
  const labels = words.fields.meetings
  const { kind, startsOn, endsOn } = written
  return (
    <>
      <TextField
        label={labels.title}
        required
        value={written.title}
        problem={faults.title}
        onChange={title => onChange({ title })}
      />
      <ChoiceField
        label={labels.kind}
        value={kind}
        choices={meetingKinds}
        labels={words.choices.meetingKind}
        onChange={chosen => onChange({ kind: chosen })}
      />
      <DayField
        label={labels.startsOn}
        required
        value={startsOn}
        problem={faults.startsOn}
        onChange={day => onChange({ startsOn: day ?? '', ...(endsOn === startsOn && { endsOn: day ?? '' }) })}
      />
      <DayField
        label={labels.endsOn}
        required
        value={endsOn}
        problem={faults.endsOn}
        onChange={day => onChange({ endsOn: day ?? '' })}
      />
      <TextField
        label={labels.place}
        value={written.place}
        problem={faults.place}
        onChange={place => onChange({ place })}
      />
      <TextField
        label={labels.host}
        hint={words.meetings.hostHelp}
        value={written.host}
        problem={faults.host}
        onChange={host => onChange({ host })}
      />
      <ChoiceField
        label={labels.state}
        value={written.state}
        choices={meetingStates}
        labels={words.choices.meetingState}
        onChange={state => onChange({ state })}
      />
    </>
  )
}

/** Saves a new or changed meeting, says so with a way back, and tells what stopped it. */
function useSave(meeting: Stored<Meeting> | undefined, onSaved: () => void) {
  const words = useWords()
  const announce = useUndo()
  const [key] = useState(() => crypto.randomUUID())
  const create = useCreate('meetings')
  const replace = useReplace('meetings')
  const remove = useRemove('meetings')
  const save = (record: Meeting, etag: string) => {
    if (meeting === undefined)
      return create.mutate(
        { record, key },
        {
          onSuccess: created => {
            announce(words.undo.created, () => remove.mutateAsync(created))
            onSaved()
          },
        },
      )
    const before = bareRecord(schema, meeting)
    replace.mutate(
      { id: meeting.id, etag, record },
      {
        onSuccess: saved => {
          announce(words.undo.saved, () =>
            replace.mutateAsync({ id: saved.id, etag: saved.etag, record: before }),
          )
          onSaved()
        },
      },
    )
  }
  const failure: Failure | null = create.error ?? replace.error
  return { save, failure, busy: create.isPending || replace.isPending, calm: () => replace.reset() }
}

type FormProps = {
  meeting: Stored<Meeting> | undefined
  year: number
  unsaved: Map<string, Meeting>
  onClose: () => void
}

/** Writes a meeting. What is written survives a failure, a conflict, and a panel closed by mistake. */
export function MeetingForm({ meeting, year, unsaved, onClose }: FormProps) {
  const words = useWords()
  const today = useMe()?.today ?? `${year}-01-01`
  const place = meeting?.id ?? ''
  const [base] = useState(() => (meeting === undefined ? blank(year, today) : bareRecord(schema, meeting)))
  const [etag] = useState(meeting?.etag ?? '')
  const [written, setWritten] = useState(() => unsaved.get(place) ?? base)
  const [asked, setAsked] = useState(false)
  const leave = () => {
    unsaved.delete(place)
    onClose()
  }
  const { save, failure, busy, calm } = useSave(meeting, leave)
  const faults = faultsOf(written, words)
  const sound = Object.keys(faults).length === 0
  const theirs = failure?.code === 'stale' ? stored.safeParse(failure.answer.current) : null
  if (theirs?.success)
    return (
      <Conflict
        noun="meetings"
        base={base}
        mine={written}
        theirs={theirs.data}
        onKeep={(record, newest) => {
          setWritten(record)
          calm()
          save(record, newest)
        }}
        onUseTheirs={leave}
      />
    )
  return (
    <form
      className="panel-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (sound) save(written, etag)
      }}
    >
      <Fields
        written={written}
        faults={asked ? faults : {}}
        onChange={changed => {
          const next = { ...written, ...changed }
          setWritten(next)
          unsaved.set(place, next)
        }}
      />
      {failure !== null && <FailureNote failure={failure} doing="saving" />}
      <p className="note-actions">
        <button type="submit" className="button primary" disabled={busy}>
          {busy ? words.form.saving : words.form.save}
        </button>
        <button type="button" className="button" onClick={leave}>
          {words.form.cancel}
        </button>
      </p>
    </form>
  )
}

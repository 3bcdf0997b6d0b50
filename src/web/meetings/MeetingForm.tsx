import { useState } from 'react'
import { yearOf } from '../../domain/days.ts'
import { type Meeting, meeting as schema } from '../../domain/meetings.ts'
import { bareRecord } from '../../domain/same-record.ts'
import { type Stored, storage } from '../../domain/stored.ts'
import { unwrittenMeeting } from '../../domain/unwritten-meeting.ts'
import { Conflict } from '../conflict.tsx'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import { useCreate, useMe, useRemove, useReplace } from '../records.ts'
import { useUndo } from '../undo.tsx'
import { useUnsaved } from '../unsaved.ts'
import { MeetingFields } from './MeetingFields.tsx'
import { draftOf, meetingDraft, readMeeting, recordIn } from './meeting-draft.ts'
import { draftPlace } from './meeting-place.ts'
import { useWords } from './words.tsx'

const stored = schema.extend(storage)

/** A new meeting is most often one of this year's to come. */
function blank(year: number, today: string): Meeting {
  const day = yearOf(today) === year ? today : `${year}-01-01`
  return unwrittenMeeting('jointSteering', day)
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
  onClose: () => void
}

/** The text of the form, kept over a closed panel, a failure and a reload. */
function useWritten({ meeting, year, onClose }: FormProps) {
  const words = useWords()
  const today = useMe()?.today ?? `${year}-01-01`
  const [first] = useState(() =>
    draftOf(meeting === undefined ? blank(year, today) : bareRecord(schema, meeting)),
  )
  const unsaved = useUnsaved(meetingDraft, draftPlace(meeting?.id), first, meeting?.etag ?? '')
  const leave = () => {
    unsaved.forget()
    onClose()
  }
  return { unsaved, reading: readMeeting(unsaved.text, words), leave }
}

/** Writes a meeting. What is written survives a failure, a conflict, a reload, and a panel closed by mistake. */
export function MeetingForm(props: FormProps) {
  const words = useWords()
  const { unsaved, reading, leave } = useWritten(props)
  const [asked, setAsked] = useState(false)
  const { save, failure, busy, calm } = useSave(props.meeting, leave)
  const theirs = failure?.code === 'stale' ? stored.safeParse(failure.answer.current) : null
  if (theirs?.success)
    return (
      <Conflict
        noun="meetings"
        base={recordIn(unsaved.base)}
        mine={recordIn(unsaved.text)}
        theirs={theirs.data}
        onKeep={(record, newest) => {
          unsaved.rebase(draftOf(bareRecord(schema, theirs.data)), newest, draftOf(record))
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
        if (reading.sound) save(reading.record, unsaved.etag)
      }}
    >
      {unsaved.restored && <Restored onForget={unsaved.forget} />}
      <MeetingFields
        written={unsaved.text}
        isNew={props.meeting === undefined}
        faults={asked && !reading.sound ? reading.faults : {}}
        onChange={unsaved.change}
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

function Restored({ onForget }: { onForget: () => void }) {
  const { meetingForm: say } = useWords()
  return (
    <p className="note" data-tone="info">
      {say.restored}
      <button type="button" className="button" onClick={onForget}>
        {say.forget}
      </button>
    </p>
  )
}

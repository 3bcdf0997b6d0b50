import { useId, useState } from 'react'
import { type Availability, availability } from '../../../domain/availabilities.ts'
import type { SeasonAnswer, SeasonPerson } from '../../../domain/season-board.ts'
import { isSameAnswer } from '../../../domain/season-taken.ts'
import { type Stored, storage } from '../../../domain/stored.ts'
import { StaleAnswer } from '../../asking/StaleAnswer.tsx'
import { FailureNote } from '../../FailureNote.tsx'
import { useUndo } from '../../undo.tsx'
import { useWords } from '../words.tsx'
import { AnswerSaid } from './AnswerSaid.tsx'
import { TakenGrid } from './TakenGrid.tsx'
import { useAnswering, useEntry } from './times-data.ts'

const stored = availability.extend(storage)

type FormProps = { season: SeasonAnswer; person: SeasonPerson; onClose: () => void }

/** Saves an answer, in a row made first where nobody was asked; with a way back to the answer before. */
function useSaving({ season, person, onClose }: FormProps) {
  const { times } = useWords()
  const announce = useUndo()
  const answering = useAnswering()
  const entry = useEntry()
  const save = async (answer: Pick<Availability, 'taken' | 'note'>, over: Stored<Availability> | null) => {
    const { year, season: half } = season
    const row = over ?? (await entry.mutateAsync({ year, season: half, personId: person.personId }))
    const saved = await answering.mutateAsync({ id: row.id, etag: row.etag, answer })
    const said = times.form.saved(person.name)
    if (row.answeredOn === null) announce(said)
    else {
      const { taken, note } = row
      announce(said, () => answering.mutateAsync({ id: saved.id, etag: saved.etag, answer: { taken, note } }))
    }
    onClose()
  }
  return {
    save: (answer: Pick<Availability, 'taken' | 'note'>, over: Stored<Availability> | null) =>
      // What stopped it stands in `failure`.
      void save(answer, over).catch(() => undefined),
    busy: answering.isPending || entry.isPending,
    failure: answering.error ?? entry.error,
  }
}

function NoteField(props: { value: string; onChange: (note: string) => void }) {
  const { form } = useWords().times
  const id = useId()
  return (
    <p className="ask-field">
      <label htmlFor={id}>{form.note}</label>
      <input
        id={id}
        className="ask-input"
        value={props.value}
        maxLength={255}
        autoComplete="off"
        aria-describedby={`${id}hint`}
        onChange={event => props.onChange(event.target.value)}
      />
      <span id={`${id}hint`} className="quiet small">
        {form.noteHint}
      </span>
    </p>
  )
}

/** The half-days on which one person cannot come, to be ticked and saved. */
export function AnswerForm(props: FormProps) {
  const { season, person, onClose } = props
  const words = useWords()
  const { form } = words.times
  const [row] = useState(person.availability)
  const [answer, setAnswer] = useState({ taken: row?.taken ?? [], note: row?.note ?? '' })
  const { save, busy, failure } = useSaving(props)
  const theirs = failure?.code === 'stale' ? stored.safeParse(failure.answer.current).data : undefined
  const title = person.isMine ? form.ownTitle : form.title(person.name)
  const isUntouched = row !== null && row.answeredOn !== null && isSameAnswer(row, answer)
  return (
    <form
      className="ask-form"
      aria-label={title}
      onSubmit={event => {
        event.preventDefault()
        if (isUntouched) onClose()
        else save(answer, row)
      }}
    >
      <h3>{title}</h3>
      <p className="quiet">{form.how}</p>
      <TakenGrid
        label={title}
        days={season.days}
        taken={answer.taken}
        onChange={taken => setAnswer({ ...answer, taken })}
      />
      <p role="status">{form.chosen(answer.taken.length)}</p>
      <NoteField value={answer.note} onChange={note => setAnswer({ ...answer, note })} />
      {theirs !== undefined && (
        <StaleAnswer say={form} theirs={theirs} onKeep={() => save(answer, theirs)} onUseTheirs={onClose}>
          <AnswerSaid row={theirs} open />
        </StaleAnswer>
      )}
      {failure !== null && theirs === undefined && <FailureNote doing="saving" failure={failure} />}
      <p className="note-actions">
        <button type="submit" className="button primary" disabled={busy}>
          {busy ? words.form.saving : form.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.form.cancel}
        </button>
      </p>
    </form>
  )
}

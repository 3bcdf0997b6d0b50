import { useId, useState } from 'react'
import type { Invitation } from '../../../domain/invitations.ts'
import type { Stored } from '../../../domain/stored.ts'
import { givenAnswers } from '../../../domain/vocabulary.ts'
import { useWords } from '../words.tsx'
import { type Answering, enteredIn } from './use-answering.ts'

type EntryProps = { invitation: Stored<Invitation>; answering: Answering }

/** Enters an answer by hand, in one press, and opens what more can be said. */
export function AnswerButtons(props: EntryProps & { isOpen: boolean; onOpen: () => void }) {
  const { invitation, answering, isOpen, onOpen } = props
  const { manual } = useWords().answers
  const { name, manualAnswer } = invitation
  const busy = answering.busy.has(invitation.id)
  const before = enteredIn(invitation)
  return (
    <>
      <fieldset className="answer-buttons">
        <legend className="heard">{manual.group(name)}</legend>
        {givenAnswers.map(answer => (
          <button
            key={answer}
            type="button"
            aria-pressed={manualAnswer === answer}
            disabled={busy}
            onClick={() =>
              answering.enter(invitation, { ...before, answer }, manual.said(name, manual.answers[answer]))
            }
          >
            {manual.answers[answer]}
            <span className="heard"> {name}</span>
          </button>
        ))}
      </fieldset>
      <span className="answer-links">
        <button type="button" aria-label={manual.moreOf(name)} aria-expanded={isOpen} onClick={onOpen}>
          {manual.more}
        </button>
        {manualAnswer !== null && (
          <button
            type="button"
            aria-label={manual.removeOf(name)}
            disabled={busy}
            onClick={() => answering.enter(invitation, { ...before, answer: null }, manual.removed(name))}
          >
            {manual.remove}
          </button>
        )}
      </span>
    </>
  )
}

/** Who comes instead, and a note. */
export function AnswerMore(props: EntryProps & { onClose: () => void }) {
  const { invitation, answering, onClose } = props
  const { form, answers: say } = useWords()
  const { manual } = say
  const { name } = invitation
  const id = useId()
  const [substitute, setSubstitute] = useState(invitation.substitute)
  const [note, setNote] = useState(invitation.note)
  const busy = answering.busy.has(invitation.id)
  const save = async () => {
    const entered = { answer: invitation.manualAnswer, substitute: substitute.trim(), note: note.trim() }
    if (await answering.enter(invitation, entered, manual.saved(name))) onClose()
  }
  return (
    <form
      className="answer-more"
      aria-label={manual.moreOf(name)}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <label>
        {manual.substitute}
        <input
          value={substitute}
          maxLength={255}
          aria-describedby={`${id}hint`}
          onChange={event => setSubstitute(event.target.value)}
        />
      </label>
      <label>
        {manual.note}
        <input value={note} maxLength={255} onChange={event => setNote(event.target.value)} />
      </label>
      <p id={`${id}hint`} className="quiet small">
        {manual.substituteHint}
      </p>
      <p className="note-actions">
        <button type="submit" className="button primary" disabled={busy}>
          {busy ? form.saving : form.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {form.cancel}
        </button>
      </p>
    </form>
  )
}

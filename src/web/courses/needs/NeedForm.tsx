import { useId, useState } from 'react'
import { type CourseKind, courseKinds } from '../../../domain/courses.ts'
import { isSameNeed, type NeedBoard, type NeedCounts, type NeedOffice } from '../../../domain/need-board.ts'
import { type Need, need } from '../../../domain/needs.ts'
import { type Stored, storage } from '../../../domain/stored.ts'
import { StaleAnswer } from '../../asking/StaleAnswer.tsx'
import { FailureNote } from '../../FailureNote.tsx'
import { useUndo } from '../../undo.tsx'
import { readCount, readCounts, type Written, writtenIn } from './need-counts.ts'
import { useAnswering } from './need-data.ts'
import { useWords } from './words.tsx'

const stored = need.extend(storage)

type FormProps = { board: NeedBoard; office: NeedOffice; onClose: () => void }

/** Saves an answer, with a way back to the answer before. */
function useSaving({ board, office, onClose }: FormProps) {
  const { form } = useWords().needs
  const announce = useUndo()
  const answering = useAnswering()
  const { officeId } = office
  const about = { year: board.year, half: board.half }
  const save = async (counts: NeedCounts, over: Stored<Need> | null) => {
    const saved = await answering.mutateAsync({ officeId, about, counts, seen: over?.etag ?? null })
    const said = form.saved(office.office)
    if (over === null || over.answeredAt === null) announce(said)
    else {
      const { basic, continuation, managersBasic } = over
      const before = { basic, continuation, managersBasic }
      announce(said, () => answering.mutateAsync({ officeId, about, counts: before, seen: saved.etag }))
    }
    onClose()
  }
  return {
    save: (counts: NeedCounts, over: Stored<Need> | null) =>
      // What stopped it stands in `failure`.
      void save(counts, over).catch(() => undefined),
    busy: answering.isPending,
    failure: answering.error,
  }
}

/** What an answer says, course by course. */
export function NeedSaid({ board, row }: { board: NeedBoard; row: Need }) {
  const { needs, choices } = useWords()
  return (
    <ul className="need-said">
      {board.kinds.map(kind => (
        <li key={kind}>
          {choices.courseKind[kind]}: <strong>{needs.forecast.people(row[kind])}</strong>
        </li>
      ))}
    </ul>
  )
}

type FieldProps = { kind: CourseKind; value: string; onChange: (text: string) => void }

function CountField({ kind, value, onChange }: FieldProps) {
  const { needs, choices } = useWords()
  const id = useId()
  const isWrong = readCount(kind, value) === null
  return (
    <p className="ask-field need-count">
      <label htmlFor={id}>{choices.courseKind[kind]}</label>
      <input
        id={id}
        className="ask-input"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${id}hint`}
        onFocus={event => event.target.select()}
        onChange={event => onChange(event.target.value)}
      />
      <span id={`${id}hint`} className={isWrong ? 'need-wrong' : 'quiet small'}>
        {isWrong ? needs.form.notCount : needs.form.hints[kind]}
      </span>
    </p>
  )
}

/** How many an office wants to send to each course: three numbers and one button. */
export function NeedForm(props: FormProps) {
  const { board, office, onClose } = props
  const words = useWords()
  const { form } = words.needs
  const [row] = useState(office.need)
  const [written, setWritten] = useState<Written>(() => writtenIn(office.need))
  const { save, busy, failure } = useSaving(props)
  const counts = readCounts(written)
  const theirs = failure?.code === 'stale' ? stored.safeParse(failure.answer.current).data : undefined
  const title = form.title(office.office)
  const isUntouched = row !== null && row.answeredAt !== null && counts !== null && isSameNeed(row, counts)
  return (
    <form
      className="ask-form"
      aria-label={title}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (isUntouched) onClose()
        else if (counts !== null) save(counts, row)
      }}
    >
      <h3>{title}</h3>
      <p className="quiet">{form.how}</p>
      <div className="need-fields">
        {courseKinds
          .filter(kind => board.kinds.includes(kind))
          .map(kind => (
            <CountField
              key={kind}
              kind={kind}
              value={written[kind]}
              onChange={text => setWritten({ ...written, [kind]: text })}
            />
          ))}
      </div>
      <p role="status">
        {counts !== null && form.sum(counts.basic + counts.continuation + counts.managersBasic)}
      </p>
      {theirs !== undefined && (
        <StaleAnswer
          say={form}
          theirs={theirs}
          onKeep={() => counts !== null && save(counts, theirs)}
          onUseTheirs={onClose}
        >
          <NeedSaid board={board} row={theirs} />
        </StaleAnswer>
      )}
      {failure !== null && theirs === undefined && <FailureNote doing="saving" failure={failure} />}
      <p className="note-actions">
        <button type="submit" className="button primary" disabled={busy || counts === null}>
          {busy ? words.form.saving : form.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.form.cancel}
        </button>
      </p>
    </form>
  )
}

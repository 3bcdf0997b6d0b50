import { useId, useState } from 'react'
import { earlierHosting, nextHosting } from '../../../domain/host-history.ts'
import type { Meeting } from '../../../domain/meetings.ts'
import type { Stored } from '../../../domain/stored.ts'
import { longDay } from '../../format.ts'
import { useMay } from '../../records.ts'
import { useWords } from '../words.tsx'
import type { HostWriting } from './use-host-writing.ts'

type Props = { meeting: Stored<Meeting>; meetings: readonly Stored<Meeting>[]; writing: HostWriting }

function Earlier({ meeting, meetings }: Pick<Props, 'meeting' | 'meetings'>) {
  const { notes: say } = useWords().hosts
  const earlier = earlierHosting(meetings, meeting.startsOn)
  return (
    <section className="section" aria-labelledby="fran-forra">
      <h2 id="fran-forra">{say.earlier}</h2>
      {earlier === null ? (
        <p className="quiet">{say.noEarlier}</p>
      ) : (
        <figure className="host-note">
          <blockquote>{earlier.handOver}</blockquote>
          <figcaption className="quiet small">
            {say.wrote(earlier.host || say.unnamedHost, earlier.title, longDay(earlier.startsOn))}
          </figcaption>
        </figure>
      )}
    </section>
  )
}

/** The note as it is written here; what is not saved stays, whatever comes from elsewhere. */
function Write({ writing }: { writing: HostWriting }) {
  const { notes: say } = useWords().hosts
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const saved = writing.current.handOver
  const save = async () => {
    if (draft === null) return
    setBusy(true)
    if (await writing.write({ handOver: draft.trim() }, say.saved)) setDraft(null)
    setBusy(false)
  }
  const isChanged = draft !== null && draft.trim() !== saved
  return (
    <form
      className="host-write"
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <label htmlFor={id}>{say.label}</label>
      <p id={`${id}-hint`} className="quiet small">
        {say.hint}
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        rows={5}
        maxLength={20_000}
        value={draft ?? saved}
        onChange={event => setDraft(event.target.value)}
      />
      <p className="note-actions">
        <button type="submit" className="button" disabled={!isChanged || busy}>
          {busy ? say.saving : say.save}
        </button>
        <span role="status" className="quiet small">
          {isChanged && !busy && say.unsaved}
        </span>
      </p>
    </form>
  )
}

/** What an earlier host left, and what this one leaves to the next. */
export function HostNotes({ meeting, meetings, writing }: Props) {
  const { notes: say } = useWords().hosts
  const mayChange = useMay('change', 'meetings')
  const next = nextHosting(meetings, meeting.startsOn)
  const { handOver } = writing.current
  return (
    <>
      <Earlier meeting={meeting} meetings={meetings} />
      <section className="section" aria-labelledby="till-nasta">
        <h2 id="till-nasta">{say.own}</h2>
        {mayChange && <Write writing={writing} />}
        <p className={mayChange ? 'host-print host-text' : 'host-text'}>{handOver || say.empty}</p>
        {next !== null && <p className="quiet small">{say.goesTo(next.title, longDay(next.startsOn))}</p>}
      </section>
    </>
  )
}

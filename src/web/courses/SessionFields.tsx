import { addDays } from '../../domain/days.ts'
import { DayField, TextField } from '../form-fields.tsx'
import type { SessionDraft } from './round-draft.ts'
import { useWords } from './words.tsx'

/** A new session is most often after the last one, at its place. */
function nextSession(sessions: readonly SessionDraft[]): SessionDraft {
  const last = sessions.at(-1)
  if (last === undefined || last.from === '') return { from: '', to: '', place: last?.place ?? '' }
  const day = addDays(last.to === '' ? last.from : last.to, 28)
  return { from: day, to: day, place: last.place }
}

function OneSession(props: {
  session: SessionDraft
  number: number
  onChange: (changed: Partial<SessionDraft>) => void
  onRemove: () => void
}) {
  const { session, number, onChange, onRemove } = props
  const { roundForm: say, roundPage } = useWords()
  const { from, to, place } = session
  return (
    <fieldset className="round-session">
      <legend>{roundPage.sessionNumber(number)}</legend>
      <div className="round-pair">
        <DayField
          label={say.sessionFrom}
          required
          value={from}
          onChange={day =>
            onChange({ from: day ?? '', ...((to === from || to === '') && { to: day ?? '' }) })
          }
        />
        <DayField
          label={say.sessionTo}
          value={to}
          min={from === '' ? undefined : from}
          onChange={day => onChange({ to: day ?? '' })}
        />
      </div>
      <TextField label={say.sessionPlace} value={place} onChange={text => onChange({ place: text })} />
      <button type="button" className="button" onClick={onRemove} aria-label={say.removeSession(number)}>
        {say.removeSession(number)}
      </button>
    </fieldset>
  )
}

/** The sessions of a round, each a day or days on end at a place. */
export function SessionFields(props: {
  sessions: readonly SessionDraft[]
  problem: string | undefined
  /** What to think of before saving, though it can be saved. */
  caution: string | null
  onChange: (sessions: SessionDraft[]) => void
}) {
  const { sessions, problem, caution, onChange } = props
  const { roundForm: say, fields } = useWords()
  return (
    <section className="round-sessions" aria-label={fields.rounds.sessions}>
      <p className="quiet small">{say.sessionsHint}</p>
      {sessions.map((session, at) => (
        <OneSession
          // biome-ignore lint/suspicious/noArrayIndexKey: a session is known by its place alone
          key={at}
          session={session}
          number={at + 1}
          onChange={changed =>
            onChange(sessions.map((one, of) => (of === at ? { ...one, ...changed } : one)))
          }
          onRemove={() => onChange(sessions.filter((_, of) => of !== at))}
        />
      ))}
      <button type="button" className="button" onClick={() => onChange([...sessions, nextSession(sessions)])}>
        {say.addSession}
      </button>
      {problem !== undefined && (
        <p className="round-problem" role="alert">
          {problem}
        </p>
      )}
      {problem === undefined && caution !== null && <p className="small">{caution}</p>}
    </section>
  )
}

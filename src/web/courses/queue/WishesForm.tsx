import { useId, useState } from 'react'
import type { RosterRow } from '../../../domain/course-board.ts'
import { firstDayOf, type Round } from '../../../domain/rounds.ts'
import type { Stored } from '../../../domain/stored.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { longDay } from '../../format.ts'
import { useUndo } from '../../undo.tsx'
import { useWishing, type Wishes } from './queue-data.ts'
import { useWords } from './words.tsx'

type Props = {
  row: RosterRow
  rounds: readonly Stored<Round>[]
  /** Only those who run the courses hold somebody to a round: it goes before everybody else's place. */
  mayPin: boolean
  onClose: () => void
}

const toggled = (ids: readonly string[], id: string, on: boolean): string[] =>
  on ? [...new Set([...ids, id])] : ids.filter(one => one !== id)

function RoundLine(props: { round: Stored<Round>; wishes: Wishes; onChange: (wishes: Wishes) => void }) {
  const { round, wishes, onChange } = props
  const { queue } = useWords()
  const { wish: say } = queue
  const { id, title } = round
  const first = firstDayOf(round)
  return (
    <li>
      <span className="queue-round">
        {title}
        {first !== null && <span className="quiet small"> {longDay(first)}</span>}
      </span>
      <label>
        <input
          type="checkbox"
          checked={wishes.can.includes(id)}
          onChange={({ target }) => onChange({ ...wishes, can: toggled(wishes.can, id, target.checked) })}
        />
        {say.can}
        <span className="heard"> {title}</span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={wishes.prefers.includes(id)}
          onChange={({ target }) =>
            onChange({ ...wishes, prefers: toggled(wishes.prefers, id, target.checked) })
          }
        />
        {say.prefers}
        <span className="heard"> {title}</span>
      </label>
    </li>
  )
}

/** Which rounds somebody can come to, would rather, or is held to. */
export function WishesForm({ row, rounds, mayPin, onClose }: Props) {
  const { queue } = useWords()
  const { wish: say } = queue
  const announce = useUndo()
  const wishing = useWishing()
  const before: Wishes = { can: row.can, prefers: row.prefers, pinnedRoundId: row.pinnedRoundId }
  const [wishes, setWishes] = useState(before)
  const pin = useId()
  const save = () =>
    wishing.mutate(
      { id: row.id, etag: row.etag, wishes },
      {
        onSuccess: () => {
          announce(say.saved(row.name))
          onClose()
        },
      },
    )
  return (
    <form
      className="queue-wishes"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <fieldset>
        <legend>{say.title(row.name)}</legend>
        <p className="quiet small">{rounds.length === 0 ? say.noRounds : say.how}</p>
        <ul>
          {rounds.map(round => (
            <RoundLine key={round.id} round={round} wishes={wishes} onChange={setWishes} />
          ))}
        </ul>
      </fieldset>
      {mayPin && (
        <p className="queue-pin">
          <label htmlFor={pin}>{say.pinned}</label>
          <select
            id={pin}
            value={wishes.pinnedRoundId ?? ''}
            onChange={({ target }) => setWishes({ ...wishes, pinnedRoundId: target.value || null })}
          >
            <option value="">{say.free}</option>
            {rounds.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </p>
      )}
      {wishing.error !== null && <FailureNote failure={wishing.error} doing="saving" />}
      <p className="note-actions">
        <button type="submit" className="button primary" disabled={wishing.isPending}>
          {wishing.isPending ? say.saving : say.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say.cancel}
        </button>
      </p>
    </form>
  )
}

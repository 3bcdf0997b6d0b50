import type { ReactNode } from 'react'
import type { RosterRow } from '../../../domain/course-board.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { Shape } from '../../marks.tsx'
import type { Tick, Ticking } from '../../ticking.ts'
import { useWords } from './words.tsx'

type Choice<V> = {
  value: V
  word: string
  tone: 'present' | 'absent'
  mark: (isChosen: boolean) => ReactNode
}

/** Why what was pressed is not saved; the row can be pressed again, or let be. */
function NotSaved<V>(props: { row: RosterRow; tick: Tick<V>; ticking: Ticking<RosterRow, V> }) {
  const { row, tick, ticking } = props
  const { attendance: say } = useWords().people
  const again = () => void ticking.tick(row, tick.value)
  if (tick.failure !== null) return <FailureNote failure={tick.failure} doing="saving" again={again} />
  return (
    <div className="note" data-tone="danger" role="alert">
      <Shape name="triangle" />
      <div>
        <p>
          <strong>{say.notSaved}</strong> {tick.reason}
        </p>
        <p className="note-actions">
          <button type="button" className="button" aria-label={say.againOf(row.name)} onClick={again}>
            {say.again}
          </button>
          <button
            type="button"
            className="button"
            aria-label={say.letBeOf(row.name)}
            onClick={() => ticking.giveUp(row.id)}
          >
            {say.letBe}
          </button>
        </p>
      </div>
    </div>
  )
}

/** One person and what is ticked of them: one of the choices or none, saved when it is pressed. */
export function TickRow<V extends string | null>(props: {
  row: RosterRow
  /** What the choice is about, in words, with the name. */
  label: string
  about: ReactNode
  choices: readonly Choice<V>[]
  /** What is ticked when none of the choices is. */
  none: V
  clearLabel: string
  ticking: Ticking<RosterRow, V>
  now: V
}) {
  const { row, label, about, choices, none, clearLabel, ticking } = props
  const { attendance: say } = useWords().people
  const tick = ticking.ticks.get(row.id)
  const now = tick === undefined ? props.now : tick.value
  const isSaving = tick !== undefined && tick.failure === null && tick.reason === ''
  const isTicked = choices.some(({ value }) => value === now)
  return (
    <li className="tick-row">
      <div className="tick-name">
        <p>{row.name}</p>
        <p className="quiet small">{about}</p>
      </div>
      <div className="tick-choice">
        <div role="radiogroup" aria-label={label} className="tick-group">
          {choices.map(({ value, word, tone, mark }) => (
            <label key={word} className="tick-one" data-tone={tone}>
              <input
                type="radio"
                name={label}
                checked={now === value}
                onChange={() => void ticking.tick(row, value)}
              />
              {mark(now === value)}
              <span>{word}</span>
            </label>
          ))}
        </div>
        <span className="tick-state small" role="status">
          {isSaving && say.saving}
        </span>
        {isTicked && !isSaving && (
          <button
            type="button"
            className="tick-clear"
            aria-label={clearLabel}
            onClick={() => void ticking.tick(row, none)}
          >
            {say.clear}
          </button>
        )}
      </div>
      {tick !== undefined && !isSaving && <NotSaved row={row} tick={tick} ticking={ticking} />}
    </li>
  )
}

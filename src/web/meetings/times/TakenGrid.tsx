import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { TakenHalf } from '../../../domain/availabilities.ts'
import { halves } from '../../../domain/vocabulary.ts'
import { shortDay, weekDay, weekText } from '../../format.ts'
import { useWords } from '../words.tsx'
import {
  atCell,
  type Cell,
  firstCell,
  type GridWeek,
  gridWeeks,
  halfKey,
  halvesOf,
  stepFrom,
  toggled,
} from './taken-grid.ts'

type GridProps = {
  label: string
  days: readonly string[]
  taken: readonly TakenHalf[]
  onChange: (taken: TakenHalf[]) => void
}

type BoxProps = {
  cell: Cell
  active: Cell
  label: string
  text: string
  checked: boolean
  onPress: () => void
}

const isSame = (one: Cell, other: Cell) => one.row === other.row && one.column === other.column
const nameOf = ({ row, column }: Cell) => `${row}-${column}`

/** One box: a half-day, or a whole week. Only the one that was last in use is a stop for Tab. */
function Box({ cell, active, label, text, checked, onPress }: BoxProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a grid of checkboxes with one stop for Tab
    <button
      type="button"
      role="checkbox"
      className="taken-box"
      aria-checked={checked}
      aria-label={label}
      data-cell={nameOf(cell)}
      tabIndex={isSame(cell, active) ? 0 : -1}
      onClick={onPress}
    >
      {text}
      <span aria-hidden="true">{checked ? ' ×' : ''}</span>
    </button>
  )
}

type WeekProps = {
  week: GridWeek
  at: number
  active: Cell
  known: ReadonlySet<string>
  onPress: (cell: Cell) => void
}

function WeekRow({ week, at, active, known, onPress }: WeekProps) {
  const { form } = useWords().times
  const { choices } = useWords()
  const weekCell = { row: at * 2, column: 0 }
  const named = weekText(week.first)
  return (
    <tr>
      <th scope="row">
        <Box
          cell={weekCell}
          active={active}
          label={form.wholeWeek(named)}
          text={named.replace(/\D+/g, '')}
          checked={halvesOf(week).every(one => known.has(halfKey(one)))}
          onPress={() => onPress(weekCell)}
        />
      </th>
      {week.days.map((day, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its column
        <td key={column}>
          {day !== null && (
            <>
              <span className="taken-day">{shortDay(day)}</span>
              {halves.map((half, row) => {
                const cell = { row: at * 2 + row, column: column + 1 }
                return (
                  <Box
                    key={half}
                    cell={cell}
                    active={active}
                    label={form.box(weekDay(day), choices.half[half])}
                    text={form.halves[half]}
                    checked={known.has(halfKey({ day, half }))}
                    onPress={() => onPress(cell)}
                  />
                )
              })}
            </>
          )}
        </td>
      ))}
    </tr>
  )
}

/** Weeks by days by halves, to tick what is impossible: arrow keys move, and a week is ticked whole. */
export function TakenGrid({ label, days, taken, onChange }: GridProps) {
  const { form } = useWords().times
  const weeks = useMemo(() => gridWeeks(days), [days])
  const [active, setActive] = useState<Cell>(() => firstCell(weeks))
  const table = useRef<HTMLTableElement>(null)
  const known = new Set(taken.map(halfKey))
  const press = (cell: Cell) => {
    setActive(cell)
    onChange(toggled(taken, atCell(weeks, cell)))
  }
  const move = (event: KeyboardEvent) => {
    const next = stepFrom(weeks, active, event.key)
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    setActive(next)
    const box = table.current?.querySelector(`[data-cell="${nameOf(next)}"]`)
    if (box instanceof HTMLElement) box.focus()
  }
  return (
    <table ref={table} className="taken-grid" aria-label={label} onKeyDown={move}>
      <thead>
        <tr>
          <th scope="col">{form.week}</th>
          {Object.values(form.weekdays).map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <WeekRow key={week.key} week={week} at={at} active={active} known={known} onPress={press} />
        ))}
      </tbody>
    </table>
  )
}

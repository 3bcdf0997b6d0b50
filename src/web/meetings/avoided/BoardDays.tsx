import { useId, useState } from 'react'
import type { Office } from '../../../domain/offices.ts'
import type { Stored } from '../../../domain/stored.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { compareText, daySpan, weekDay } from '../../format.ts'
import { useMay } from '../../records.ts'
import { useWords } from '../words.tsx'
import { type AvoidedRow, boardRow, readDays } from './avoided-rows.ts'
import { useAdding, useRemoving } from './use-avoided.ts'

type Offices = readonly Stored<Office>[]

function DayItem({ row }: { row: AvoidedRow }) {
  const { avoided } = useWords()
  const mayRemove = useMay('remove', 'avoidedDays')
  const removing = useRemoving()
  const said = row.from === row.to ? weekDay(row.from) : daySpan(row.from, row.to)
  return (
    <li className="avoided-day">
      <span>{said}</span>
      {mayRemove && (
        <button
          type="button"
          className="button"
          aria-label={avoided.removeOf(`${row.title}, ${said}`)}
          disabled={removing.isPending}
          onClick={() => removing.mutate(row)}
        >
          {avoided.remove}
        </button>
      )}
      {removing.error !== null && <FailureNote doing="saving" failure={removing.error} />}
    </li>
  )
}

/** Rows by office, in the order of letters. */
function byOffice(rows: readonly AvoidedRow[], offices: Offices, nameless: string) {
  const names = new Map(offices.map(({ id, name }) => [id, name]))
  const own = new Map<string, AvoidedRow[]>()
  for (const row of rows) {
    const name = names.get(row.officeId ?? '') ?? nameless
    own.set(name, [...(own.get(name) ?? []), row])
  }
  return [...own].toSorted(([one], [other]) => compareText(one, other))
}

function OfficeField(props: { offices: Offices; value: string; onChange: (id: string) => void }) {
  const { board } = useWords().avoided
  const id = useId()
  return (
    <p className="ask-field">
      <label htmlFor={id}>{board.office}</label>
      <select
        id={id}
        className="ask-input"
        required
        value={props.value}
        onChange={event => props.onChange(event.target.value)}
      >
        <option value="">{board.noOffice}</option>
        {props.offices.map(({ id: officeId, name }) => (
          <option key={officeId} value={officeId}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}

function DaysField(props: { value: string; onChange: (text: string) => void; faults: readonly string[] }) {
  const { board } = useWords().avoided
  const id = useId()
  return (
    <p className="ask-field">
      <label htmlFor={id}>{board.days}</label>
      <textarea
        id={id}
        className="ask-input"
        rows={4}
        value={props.value}
        aria-describedby={`${id}hint`}
        onChange={event => props.onChange(event.target.value)}
      />
      <span id={`${id}hint`} className="quiet small">
        {board.hint}
      </span>
      {props.faults.map(fault => (
        <span key={fault} className="avoided-fault" role="alert">
          {fault}
        </span>
      ))}
    </p>
  )
}

/** What was written as days, and what of it can be added for an office. */
function useWrittenDays(year: number, rows: readonly AvoidedRow[], officeId: string, text: string) {
  const { board } = useWords().avoided
  const { days, notDays, otherYear } = readDays(text, year)
  const known = new Set(rows.filter(row => row.officeId === officeId).map(({ from }) => from))
  const fresh = days.filter(day => !known.has(day))
  const faults = [
    ...(notDays.length > 0 ? [board.notDays(notDays.join(', '))] : []),
    ...(otherYear.length > 0 ? [board.otherYear(otherYear.join(', '), year)] : []),
    ...(fresh.length < days.length ? [board.known(days.length - fresh.length)] : []),
  ]
  return { fresh, faults, isSound: notDays.length === 0 && otherYear.length === 0 }
}

/** Adds days of an office's board: one, or many pasted at once. */
function NewBoardDays(props: { year: number; rows: readonly AvoidedRow[]; offices: Offices }) {
  const { year, rows, offices } = props
  const { board } = useWords().avoided
  const [officeId, setOfficeId] = useState('')
  const [text, setText] = useState('')
  const adding = useAdding()
  const { fresh, faults, isSound } = useWrittenDays(year, rows, officeId, text)
  const office = offices.find(({ id }) => id === officeId)
  const add = () => {
    if (office === undefined || !isSound || fresh.length === 0) return
    const made = fresh.map(day => ({
      record: boardRow(day, officeId, board.rowTitle(office.name)),
      key: crypto.randomUUID(),
    }))
    adding.mutate(
      { rows: made, said: board.added(made.length, office.name) },
      { onSuccess: () => setText('') },
    )
  }
  return (
    <form
      className="avoided-new"
      aria-label={board.title}
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <OfficeField offices={offices} value={officeId} onChange={setOfficeId} />
      <DaysField value={text} onChange={setText} faults={faults} />
      {adding.error !== null && <FailureNote doing="saving" failure={adding.error} />}
      <p>
        <button
          type="submit"
          className="button"
          disabled={office === undefined || !isSound || fresh.length === 0 || adding.isPending}
        >
          {board.add(fresh.length)}
        </button>
      </p>
    </form>
  )
}

/** The days on which the boards of the offices meet. */
export function BoardDays(props: { year: number; rows: readonly AvoidedRow[]; offices: Offices }) {
  const { year, rows } = props
  const { board } = useWords().avoided
  const mayCreate = useMay('create', 'avoidedDays')
  const offices = props.offices.toSorted((one, other) => compareText(one.name, other.name))
  return (
    <section className="section" aria-labelledby="namnd">
      <h2 id="namnd">{board.title}</h2>
      <p className="ask-text">{board.how}</p>
      {rows.length === 0 ? (
        <p className="quiet">{board.none(year)}</p>
      ) : (
        <dl className="avoided-boards">
          {byOffice(rows, offices, board.unknownOffice).map(([name, own]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <ul>
                  {own.map(row => (
                    <DayItem key={row.id} row={row} />
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {mayCreate && <NewBoardDays key={year} year={year} rows={rows} offices={offices} />}
    </section>
  )
}

/** Rows of another kind, entered in SharePoint: to read, and to take away. */
export function OtherDays({ rows }: { rows: readonly AvoidedRow[] }) {
  const { avoided } = useWords()
  if (rows.length === 0) return null
  return (
    <section className="section" aria-labelledby="annat">
      <h2 id="annat">{avoided.others}</h2>
      <dl className="avoided-boards">
        {rows.map(row => (
          <div key={row.id}>
            <dt>{row.title}</dt>
            <dd>
              <ul>
                <DayItem row={row} />
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

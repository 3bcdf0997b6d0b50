import { useState } from 'react'
import type { AvoidedDays } from '../../../domain/avoided-days.ts'
import { usualAvoided } from '../../../domain/usual-avoided.ts'
import { FailureNote } from '../../FailureNote.tsx'
import { daySpan } from '../../format.ts'
import { PartyMark } from '../../marks.tsx'
import { useMay } from '../../records.ts'
import { useWords } from '../words.tsx'
import { type AvoidedRow, daysOfWeeks, weekSpan, weeksIn } from './avoided-rows.ts'
import { NewBreak } from './NewBreak.tsx'
import { useAdding, useChanging, useRemoving } from './use-avoided.ts'
import { WeekField } from './WeekField.tsx'

type YearProps = { year: number }

/** Whose break it is: a county with its mark, or both. */
function Whose({ county }: Pick<AvoidedDays, 'county'>) {
  const { avoided, choices } = useWords()
  const lead = county === null ? 'joint' : county === 'VG' ? 'MVG' : 'MH'
  return (
    <span className="avoided-county">
      <PartyMark lead={lead} /> {county === null ? avoided.both : choices.county[county]}
    </span>
  )
}

function ReadBreak({ row }: { row: AvoidedDays }) {
  const { avoided, choices } = useWords()
  const { columns } = avoided
  const { from, to } = weekSpan(row)
  return (
    <tr>
      <th scope="row">{choices.avoidedKind[row.kind]}</th>
      <td data-label={columns.county}>
        <Whose county={row.county} />
      </td>
      <td data-label={columns.weeks}>{avoided.weeks(from, to)}</td>
      <td data-label={columns.days}>{daySpan(row.from, row.to)}</td>
    </tr>
  )
}

/** A break to be changed by its weeks; the days follow while it is written. */
function EditedBreak({ row, year }: YearProps & { row: AvoidedRow }) {
  const { avoided, choices } = useWords()
  const { columns } = avoided
  const changing = useChanging()
  const removing = useRemoving()
  const before = weekSpan(row)
  const [weeks, setWeeks] = useState(before)
  const isChanged = weeks.from !== before.from || weeks.to !== before.to
  const days = daysOfWeeks(year, weeks)
  const fault =
    days !== null ? '' : weeks.to < weeks.from ? avoided.backwards : avoided.weekRange(weeksIn(year))
  const failure = changing.error ?? removing.error
  const save = () => {
    if (days !== null && isChanged) changing.mutate({ row, changed: days })
  }
  return (
    <>
      <tr>
        <th scope="row">{choices.avoidedKind[row.kind]}</th>
        <td data-label={columns.county}>
          <Whose county={row.county} />
        </td>
        <td data-label={columns.weeks} data-weeks="">
          <form
            className="avoided-weeks"
            onSubmit={event => {
              event.preventDefault()
              save()
            }}
          >
            <WeekField
              label={avoided.fromWeek(row.title)}
              year={year}
              value={weeks.from}
              onChange={from => setWeeks({ ...weeks, from })}
            />
            <span aria-hidden="true">–</span>
            <WeekField
              label={avoided.toWeek(row.title)}
              year={year}
              value={weeks.to}
              onChange={to => setWeeks({ ...weeks, to })}
            />
            {isChanged && (
              <button
                type="submit"
                className="button"
                aria-label={avoided.saveOf(row.title)}
                disabled={days === null || changing.isPending}
              >
                {avoided.save}
              </button>
            )}
          </form>
        </td>
        <td data-label={columns.days} aria-live="polite">
          {fault === ''
            ? daySpan(isChanged && days ? days.from : row.from, isChanged && days ? days.to : row.to)
            : fault}
        </td>
        <td className="avoided-deeds">
          <button
            type="button"
            className="button"
            aria-label={avoided.removeOf(row.title)}
            disabled={removing.isPending}
            onClick={() => removing.mutate(row)}
          >
            {avoided.remove}
          </button>
        </td>
      </tr>
      {failure !== null && (
        <tr>
          <td colSpan={5}>
            <FailureNote doing="saving" failure={failure} />
          </td>
        </tr>
      )}
    </>
  )
}

function Head({ mayChange }: { mayChange: boolean }) {
  const { columns } = useWords().avoided
  return (
    <thead>
      <tr>
        <th scope="col">{columns.name}</th>
        <th scope="col">{columns.county}</th>
        <th scope="col">{columns.weeks}</th>
        <th scope="col">{columns.days}</th>
        {mayChange && (
          <th scope="col">
            <span className="heard">{columns.deeds}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

/** The usual breaks, to be taken over with one press. */
function Usual({ year }: YearProps) {
  const words = useWords()
  const { usual } = words.avoided
  const mayCreate = useMay('create', 'avoidedDays')
  const adding = useAdding()
  const proposed = usualAvoided(year, words)
  const add = () => {
    const rows = proposed.map(record => ({
      record,
      key: `vanliga-${year}-${record.kind}-${record.county}`,
    }))
    adding.mutate({ rows, said: usual.added(rows.length) })
  }
  return (
    <section className="avoided-usual" aria-labelledby="vanliga-lov">
      <h3 id="vanliga-lov">{usual.title}</h3>
      <p className="ask-text">{usual.how}</p>
      <table className="table avoided-breaks" aria-labelledby="vanliga-lov">
        <Head mayChange={false} />
        <tbody>
          {proposed.map(row => (
            <ReadBreak key={row.title} row={row} />
          ))}
        </tbody>
      </table>
      {adding.error !== null && <FailureNote doing="saving" failure={adding.error} />}
      {mayCreate ? (
        <p className="note-actions">
          <button type="button" className="button primary" disabled={adding.isPending} onClick={add}>
            {adding.isPending ? words.form.saving : usual.add}
          </button>
        </p>
      ) : (
        <p className="quiet">{usual.waits}</p>
      )}
    </section>
  )
}

/** The school breaks of a year by week, for both counties. */
export function Breaks({ year, rows }: YearProps & { rows: readonly AvoidedRow[] }) {
  const { avoided } = useWords()
  const mayChange = useMay('change', 'avoidedDays')
  return (
    <section className="section" aria-labelledby="lov">
      <h2 id="lov">{avoided.breaks}</h2>
      {rows.length === 0 ? (
        <>
          <p>{avoided.noBreaks(year)}</p>
          <Usual year={year} />
        </>
      ) : (
        <table className="table avoided-breaks" aria-labelledby="lov">
          <Head mayChange={mayChange} />
          <tbody>
            {rows.map(row =>
              mayChange ? (
                <EditedBreak key={`${row.id} ${row.etag}`} row={row} year={year} />
              ) : (
                <ReadBreak key={row.id} row={row} />
              ),
            )}
          </tbody>
        </table>
      )}
      {mayChange && <NewBreak key={year} year={year} />}
    </section>
  )
}

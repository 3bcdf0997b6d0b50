import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Activity } from '../../domain/activities.ts'
import { type Difference, diffRecords } from '../../domain/describe-change.ts'
import { othersActivity } from '../../domain/import-caution.ts'
import { labelOf, type NameOf, sayField } from '../../domain/say-field.ts'
import { similarActivities } from '../../domain/similar-activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { unwrittenActivity } from '../../domain/unwritten-activity.ts'
import { Shape } from '../marks.tsx'
import { recordsQuery, useMe } from '../records.ts'
import { useWords } from '../words.tsx'
import { type PreviewRow, type RowAction, rowActions } from './import-answers.ts'
import { useNames } from './use-names.ts'

const shapes = { create: 'check', change: 'arrow', same: 'ring', refused: 'cross' } as const
const tones = { create: 'success', change: 'info', same: 'neutral', refused: 'danger' } as const
/** Nobody chooses these by hand in a table. */
const unsaid = ['year', 'order', 'title']

function changesOf({ before, after }: PreviewRow): readonly Difference[] {
  if (after === null) return []
  const from = before ?? unwrittenActivity(after.year, after.order, 'joint')
  return diffRecords(from, after).filter(({ field }) => !unsaid.includes(field))
}

/** What the rows are held against: the year's plan, and the names that its fields point at. */
type Against = { activities: readonly Stored<Activity>[]; nameOf: NameOf }

/** What a person should look at before the row is carried out: the other side's work, or work that is done twice. */
function useCautions(row: PreviewRow, activities: Against['activities']): readonly string[] {
  const { title, action, before, after } = row
  const words = useWords()
  const me = useMe()
  const similar = useMemo(
    () => (action === 'create' && after !== null ? similarActivities(after, activities, words) : []),
    [action, after, activities, words],
  )
  const others = othersActivity({ title, before, after }, me?.party ?? null)
  return [
    ...(others !== null && before !== null
      ? [words.plan.imports.otherSide(before.title, words.party[others].name)]
      : []),
    ...similar
      .slice(0, 3)
      .map(
        ({ activity, reason }) =>
          `${words.plan.form.similar(activity.title, words.party[activity.lead].name)} ${reason}`,
      ),
  ]
}

function Changes({ row, activities, nameOf }: Against & { row: PreviewRow }) {
  const words = useWords()
  const cautions = useCautions(row, activities)
  const { imports } = words.plan
  const say = (field: string, value: unknown) => sayField('activities', field, value, nameOf, words)
  return (
    <ul className="plan-changes">
      {cautions.map(caution => (
        <li key={caution} className="plan-caution">
          <Shape name="triangle" /> {caution}
        </li>
      ))}
      {row.reasons.map(reason => (
        <li key={reason} className={row.action === 'refused' ? '' : 'quiet'}>
          {reason}
        </li>
      ))}
      {changesOf(row).map(({ field, before, after }) => (
        <li key={field}>
          <strong>{labelOf('activities', field, words)}</strong>{' '}
          {row.before !== null && (
            <>
              <span className="heard">{imports.from}</span>
              <del>{say(field, before) || imports.empty}</del> <span aria-hidden="true">→</span>{' '}
              <span className="heard">{imports.to}</span>
            </>
          )}
          <ins>{say(field, after) || imports.empty}</ins>
        </li>
      ))}
    </ul>
  )
}

/** Whether a row can be carried out at all. */
export function isDoable({ action }: PreviewRow): boolean {
  return action === 'create' || action === 'change'
}

type PreviewProps = {
  rows: readonly PreviewRow[]
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
}

function Row({ row, chosen, onChoose, ...against }: PreviewProps & Against & { row: PreviewRow }) {
  const { imports } = useWords().plan
  const toggle = () => {
    const next = new Set(chosen)
    if (!next.delete(row.row)) next.add(row.row)
    onChoose(next)
  }
  return (
    <tr>
      <td>
        {isDoable(row) && (
          <input
            type="checkbox"
            aria-label={imports.choose(row.row)}
            checked={chosen.has(row.row)}
            onChange={toggle}
          />
        )}
      </td>
      <td className="number">{row.row}</td>
      <td>
        <span className="mark" data-tone={tones[row.action]}>
          <Shape name={shapes[row.action]} />
          {imports.actions[row.action]}
        </span>
      </td>
      <th scope="row">{row.title}</th>
      <td>
        <Changes row={row} {...against} />
      </td>
    </tr>
  )
}

function Counts({ rows }: { rows: readonly PreviewRow[] }) {
  const { imports } = useWords().plan
  const count = (action: RowAction) => rows.filter(row => row.action === action).length
  const said = rowActions.filter(action => count(action) > 0)
  return <p role="status">{said.map(action => imports.actionCounts[action](count(action))).join(', ')}.</p>
}

const nothing: Against['activities'] = []

function useAgainst(rows: readonly PreviewRow[]): Against {
  const year = rows.find(row => row.after !== null)?.after?.year
  const plan = useQuery({ ...recordsQuery('activities', year), enabled: year !== undefined })
  return { activities: plan.data?.records ?? nothing, nameOf: useNames() }
}

/** The third step: what would happen to each row, before anything does. */
export function ImportPreview(props: PreviewProps) {
  const { rows, chosen, onChoose } = props
  const { imports } = useWords().plan
  const against = useAgainst(rows)
  const [withSame, setWithSame] = useState(false)
  const doable = rows.filter(isDoable)
  const shown = withSame ? rows : rows.filter(row => row.action !== 'same')
  const all = doable.length > 0 && doable.every(row => chosen.has(row.row))
  return (
    <>
      <Counts rows={rows} />
      {rows.some(row => row.action === 'same') && (
        <label className="plan-check">
          <input type="checkbox" checked={withSame} onChange={() => setWithSame(!withSame)} />
          {imports.showSame}
        </label>
      )}
      {shown.length > 0 && (
        <div className="plan-scroll">
          <table className="table plan-preview" aria-label={imports.previewTitle}>
            <thead>
              <tr>
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={imports.chooseAll}
                    checked={all}
                    onChange={() => onChoose(new Set(all ? [] : doable.map(row => row.row)))}
                  />
                </th>
                <th scope="col">{imports.row}</th>
                <th scope="col">{imports.what}</th>
                <th scope="col">{imports.activity}</th>
                <th scope="col">{imports.changes}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(row => (
                <Row key={row.row} {...props} {...against} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

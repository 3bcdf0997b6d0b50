import { useState } from 'react'
import { type Difference, diffRecords } from '../../domain/describe-change.ts'
import { labelOf, sayField } from '../../domain/say-field.ts'
import { unwrittenActivity } from '../../domain/unwritten-activity.ts'
import { Shape } from '../marks.tsx'
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

function Changes({ row }: { row: PreviewRow }) {
  const words = useWords()
  const nameOf = useNames()
  const { imports } = words.plan
  const say = (field: string, value: unknown) => sayField('activities', field, value, nameOf, words)
  return (
    <ul className="plan-changes">
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

function Row({ row, chosen, onChoose }: PreviewProps & { row: PreviewRow }) {
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
        <Changes row={row} />
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

/** The third step: what would happen to each row, before anything does. */
export function ImportPreview(props: PreviewProps) {
  const { rows, chosen, onChoose } = props
  const { imports } = useWords().plan
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
                <Row key={row.row} {...props} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

import { useState } from 'react'
import { diffRecords } from '../../domain/describe-change.ts'
import { labelOf, type NameOf, sayField } from '../../domain/say-field.ts'
import { Shape } from '../marks.tsx'
import { roles } from '../plan/table-roles.ts'
import { useNamesOf } from '../use-names.ts'
import { useWords } from '../words.tsx'
import { type Imported, type PreviewRow, type RowAction, rowActions } from './answers.ts'
import type { ImportOf } from './import-of.ts'
import { useImportWords } from './words.ts'

const shapes = { create: 'check', change: 'arrow', same: 'ring', refused: 'cross' } as const
const tones = { create: 'success', change: 'info', same: 'neutral', refused: 'danger' } as const

type RowProps<N extends Imported> = { of: ImportOf<N>; row: PreviewRow<N>; nameOf: NameOf }

/** What the row says of the record, field by field: only what changes where the record stands already. */
function FieldChanges<N extends Imported>({ of, row, nameOf }: RowProps<N>) {
  const words = useWords()
  const imports = useImportWords()
  const say = (field: string, value: unknown) => sayField(of.noun, field, value, nameOf, words)
  const shown = (row.after === null ? [] : diffRecords(row.before ?? {}, row.after)).filter(
    ({ field, after }) => !of.unsaid.includes(field) && (row.before !== null || say(field, after) !== ''),
  )
  return shown.map(({ field, before, after }) => (
    <li key={field}>
      <strong>{labelOf(of.noun, field, words)}</strong>{' '}
      {row.before !== null && (
        <>
          <span className="heard">{imports.from}</span>
          <del>{say(field, before) || imports.empty}</del> <span aria-hidden="true">→</span>{' '}
          <span className="heard">{imports.to}</span>
        </>
      )}
      <ins>{say(field, after) || imports.empty}</ins>
    </li>
  ))
}

function Changes<N extends Imported>(props: RowProps<N>) {
  const { of, row } = props
  return (
    <ul className="import-changes" data-new={row.action === 'create'}>
      {row.doubts.map(doubt => (
        <li key={doubt} className="import-caution import-sentence">
          <Shape name="triangle" /> {doubt}
        </li>
      ))}
      {of.Beside !== undefined && <of.Beside row={row} />}
      {row.reasons.map(reason => (
        <li key={reason} className={row.action === 'refused' ? 'import-sentence' : 'import-sentence quiet'}>
          {reason}
        </li>
      ))}
      <FieldChanges {...props} />
    </ul>
  )
}

/** Whether a row can be carried out at all. */
export const isDoable = ({ action }: { action: RowAction }): boolean =>
  action === 'create' || action === 'change'

type PreviewProps<N extends Imported> = {
  of: ImportOf<N>
  rows: readonly PreviewRow<N>[]
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
}

function Row<N extends Imported>(props: PreviewProps<N> & RowProps<N>) {
  const { of, row, nameOf, chosen, onChoose } = props
  const imports = useImportWords()
  const toggle = () => {
    const next = new Set(chosen)
    if (!next.delete(row.row)) next.add(row.row)
    onChoose(next)
  }
  return (
    <tr {...roles.row}>
      <td {...roles.cell}>
        {isDoable(row) && (
          <input
            type="checkbox"
            aria-label={imports.choose(row.row)}
            checked={chosen.has(row.row)}
            onChange={toggle}
          />
        )}
      </td>
      <td {...roles.cell} className="number">
        <span className="import-row-word">{imports.row} </span>
        {row.row}
      </td>
      <td {...roles.cell}>
        <span className="mark" data-tone={tones[row.action]}>
          <Shape name={shapes[row.action]} />
          {imports.actions[row.action]}
        </span>
      </td>
      <th {...roles.rowheader} scope="row">
        {row.title}
      </th>
      <td {...roles.cell}>
        <Changes of={of} row={row} nameOf={nameOf} />
      </td>
    </tr>
  )
}

function Counts({ rows }: { rows: readonly { action: RowAction }[] }) {
  const imports = useImportWords()
  const count = (action: RowAction) => rows.filter(row => row.action === action).length
  const said = rowActions.filter(action => count(action) > 0)
  return <p role="status">{said.map(action => imports.actionCounts[action](count(action))).join(', ')}.</p>
}

/** The third step: what would happen to each row, before anything does. */
export function ImportPreview<N extends Imported>(props: PreviewProps<N>) {
  const { of, rows, chosen, onChoose } = props
  const words = useWords()
  const imports = useImportWords()
  const nameOf = useNamesOf(of.pointsAt)
  const [withSame, setWithSame] = useState(false)
  const doable = rows.filter(isDoable)
  const shown = withSame ? rows : rows.filter(row => row.action !== 'same')
  const all = doable.length > 0 && doable.every(row => chosen.has(row.row))
  return (
    <>
      <Counts rows={rows} />
      <p className="plan-buttons">
        {doable.length > 1 && (
          <label className="import-check">
            <input
              type="checkbox"
              checked={all}
              onChange={() => onChoose(new Set(all ? [] : doable.map(row => row.row)))}
            />
            {imports.chooseAll}
          </label>
        )}
        {rows.some(row => row.action === 'same') && (
          <label className="import-check">
            <input type="checkbox" checked={withSame} onChange={() => setWithSame(!withSame)} />
            {imports.showSame}
          </label>
        )}
      </p>
      {shown.length > 0 && (
        <div className="import-frame">
          <table {...roles.table} className="table import-preview" aria-label={imports.previewTitle}>
            <thead {...roles.rowgroup}>
              <tr {...roles.row}>
                {[
                  imports.include,
                  imports.row,
                  imports.what,
                  of.labelsIn(words)[of.titleField] ?? '',
                  imports.changes,
                ].map(heading => (
                  <th key={heading} {...roles.columnheader} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody {...roles.rowgroup}>
              {shown.map(row => (
                <Row key={row.row} {...props} row={row} nameOf={nameOf} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

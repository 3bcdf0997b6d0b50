import { useState } from 'react'
import { type Category, category as schema } from '../../domain/categories.ts'
import { bareRecord } from '../../domain/same-record.ts'
import type { Stored } from '../../domain/stored.ts'
import { roles } from '../plan/table-roles.ts'
import { InPlaceField } from './InPlaceField.tsx'
import type { RowWriting } from './use-row-writing.ts'
import { useWords } from './words.tsx'

type Row = Stored<Category>

type RowProps = {
  row: Row
  above: Row | undefined
  below: Row | undefined
  writing: RowWriting<'categories'>
  busy: boolean
  onMove: (beside: Row, by: -1 | 1) => void
}

function useChange({ row, writing }: Pick<RowProps, 'row' | 'writing'>) {
  const { categories: say } = useWords().settling.rules
  return (changed: Partial<Category>) => {
    const record = { ...bareRecord<Category>(schema, row), ...changed }
    const told = { named: row.title, said: say.saved(record.title) }
    return writing.write({ row, record, key: `category-${row.id}`, ...told })
  }
}

function Order({ row, above, below, busy, onMove }: RowProps) {
  const { categories: say } = useWords().settling.rules
  return (
    <span className="rules-deeds">
      <button
        type="button"
        className="button"
        aria-label={say.up(row.title)}
        disabled={busy || above === undefined}
        onClick={() => above && onMove(above, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="button"
        aria-label={say.down(row.title)}
        disabled={busy || below === undefined}
        onClick={() => below && onMove(below, 1)}
      >
        ↓
      </button>
    </span>
  )
}

/** Shows what is chosen while it is being saved. */
function Active({ row, onActive }: { row: Row; onActive: (active: boolean) => Promise<boolean> }) {
  const { categories: say } = useWords().settling.rules
  const [wanted, setWanted] = useState<boolean | null>(null)
  const choose = async (active: boolean) => {
    setWanted(active)
    await onActive(active)
    setWanted(null)
  }
  return (
    <input
      type="checkbox"
      aria-label={say.activeOf(row.title)}
      checked={wanted ?? row.active}
      onChange={event => void choose(event.target.checked)}
    />
  )
}

/** A kind of cost to be changed where it stands. */
export function EditedRow(props: RowProps) {
  const { row } = props
  const { categories: say } = useWords().settling.rules
  const change = useChange(props)
  return (
    <tr {...roles.row}>
      <td {...roles.cell} data-label={say.columns.title}>
        <InPlaceField
          label={say.titleOf(row.title)}
          value={row.title}
          complaint={text => (text.trim() === '' ? say.titleMissing : null)}
          onSave={title => change({ title })}
        />
      </td>
      <td {...roles.cell} data-label={say.columns.account}>
        <InPlaceField
          label={say.accountOf(row.title)}
          value={row.account}
          placeholder={say.noAccount}
          complaint={text => (/^\d{0,8}$/.test(text.trim()) ? null : say.accountWrong)}
          onSave={account => change({ account })}
        />
      </td>
      <td {...roles.cell} data-label={say.columns.active}>
        <Active row={row} onActive={active => change({ active })} />
      </td>
      <td {...roles.cell} data-label={say.columns.order}>
        <Order {...props} />
      </td>
    </tr>
  )
}

/** A kind of cost to be read. */
export function ReadRow({ row }: { row: Row }) {
  const { categories: say } = useWords().settling.rules
  return (
    <tr {...roles.row}>
      <th scope="row" {...roles.rowheader}>
        {row.title}
      </th>
      <td {...roles.cell} data-label={say.columns.account}>
        {row.account || <span className="quiet">{say.noAccount}</span>}
      </td>
      <td {...roles.cell} data-label={say.columns.active}>
        {row.active ? say.used : say.notUsed}
      </td>
    </tr>
  )
}

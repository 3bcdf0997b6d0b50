import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { inOrder, moveActivity, orderAtEnd } from '../../domain/activity-order.ts'
import { alike } from '../../domain/alike.ts'
import { type Category, category as schema } from '../../domain/categories.ts'
import { bareRecord } from '../../domain/same-record.ts'
import type { Stored } from '../../domain/stored.ts'
import { FailureNote } from '../FailureNote.tsx'
import type { Failure } from '../failure.ts'
import { roles } from '../plan/table-roles.ts'
import { useMay, useReplace } from '../records.ts'
import { UnreadableRows } from '../UnreadableRows.tsx'
import { useUndo } from '../undo.tsx'
import { InPlaceField } from './InPlaceField.tsx'
import { NotWrittenRows } from './NotWrittenRows.tsx'
import type { RulesLists } from './rules-data.ts'
import { type RowWriting, useRowWriting } from './use-row-writing.ts'
import { useWords } from './words.tsx'

type Row = Stored<Category>

/** Moves a kind of cost among the others: as few rows are written as can be. */
function useMove(categories: readonly Row[]) {
  const { categories: say } = useWords().settling.rules
  const announce = useUndo()
  const { mutateAsync: replace } = useReplace('categories')
  return useMutation<void, Failure, { row: Row; beside: Row; by: -1 | 1 }>({
    mutationFn: async ({ row, beside, by }) => {
      const target = by < 0 ? { before: beside.id } : { after: beside.id }
      const done: { before: Row; after: Row }[] = []
      for (const { id, order } of moveActivity(categories, row.id, target)) {
        const before = categories.find(one => one.id === id)
        if (before === undefined) continue
        const record = { ...bareRecord<Category>(schema, before), order }
        done.push({ before, after: await replace({ id, etag: before.etag, record }) })
      }
      announce(say.moved(row.title), async () => {
        for (const { before, after } of done)
          await replace({ ...after, record: bareRecord<Category>(schema, before) })
      })
    },
  })
}

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

function EditedRow(props: RowProps) {
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

function ReadRow({ row }: { row: Row }) {
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

function NewCategory(props: { categories: readonly Row[]; writing: RowWriting<'categories'> }) {
  const { categories, writing } = props
  const { categories: say } = useWords().settling.rules
  const id = useId()
  const [title, setTitle] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const same = categories.find(one => title.trim() !== '' && alike(one.title) === alike(title))
  const add = async () => {
    const record = { title: title.trim(), account: '', order: orderAtEnd(categories), active: true }
    const added = await writing.write({
      row: null,
      record,
      key,
      named: record.title,
      said: say.added(record.title),
    })
    if (!added) return
    setTitle('')
    setKey(crypto.randomUUID())
  }
  return (
    <form
      className="rules-new"
      onSubmit={event => {
        event.preventDefault()
        if (title.trim() !== '' && same === undefined) void add()
      }}
    >
      <span>
        <label htmlFor={id}>{say.newTitle}</label>
        <input
          id={id}
          className="in-place-input"
          value={title}
          maxLength={255}
          autoComplete="off"
          onChange={event => setTitle(event.target.value)}
        />
      </span>
      <button type="submit" className="button" disabled={title.trim() === '' || same !== undefined}>
        {say.add}
      </button>
      {same !== undefined && (
        <span className="settle-fault" role="alert">
          {say.exists(same.title)}
        </span>
      )}
    </form>
  )
}

function Table({ rows, writing }: { rows: readonly Row[]; writing: RowWriting<'categories'> }) {
  const { categories: say } = useWords().settling.rules
  const mayChange = useMay('change', 'categories')
  const move = useMove(rows)
  const names = ['title', 'account', 'active', ...(mayChange ? (['order'] as const) : [])] as const
  return (
    <>
      {move.error !== null && <FailureNote doing="saving" failure={move.error} />}
      <table
        {...roles.table}
        className="table cards rules-kinds"
        data-fields=""
        aria-labelledby="kostnadsslag"
      >
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            {names.map(name => (
              <th key={name} scope="col" {...roles.columnheader}>
                {say.columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map((row, at) =>
            mayChange ? (
              <EditedRow
                key={row.id}
                row={row}
                above={rows[at - 1]}
                below={rows[at + 1]}
                writing={writing}
                busy={move.isPending}
                onMove={(beside, by) => move.mutate({ row, beside, by })}
              />
            ) : (
              <ReadRow key={row.id} row={row} />
            ),
          )}
        </tbody>
      </table>
    </>
  )
}

/** The kinds of joint cost: the collaboration's own list. */
export function CostRulesCategories({ lists }: { lists: RulesLists }) {
  const { categories: say } = useWords().settling.rules
  const mayCreate = useMay('create', 'categories')
  const writing = useRowWriting('categories', schema)
  const rows = inOrder(lists.categories.records)
  return (
    <section className="section" aria-labelledby="kostnadsslag">
      <h2 id="kostnadsslag">{say.heading}</h2>
      <p className="rules-text">{say.how}</p>
      <UnreadableRows rows={lists.categories.unreadable} mayMend={mayCreate} />
      <NotWrittenRows noun="categories" schema={schema} writing={writing} />
      {rows.length === 0 ? <p>{say.empty}</p> : <Table rows={rows} writing={writing} />}
      {mayCreate && <NewCategory categories={rows} writing={writing} />}
    </section>
  )
}

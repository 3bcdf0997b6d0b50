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
import { EditedRow, ReadRow } from './CostRulesCategoryRow.tsx'
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

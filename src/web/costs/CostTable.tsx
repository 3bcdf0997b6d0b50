import { memo, useDeferredValue } from 'react'
import { roles } from '../plan/table-roles.ts'
import { CostTableFoot } from './CostTableFoot.tsx'
import { CostTableRow } from './CostTableRow.tsx'
import type { CostRow } from './cost-rows.ts'
import { type CostSorting, type CostView, costSortings } from './cost-view.ts'
import type { Words } from './words.sv.ts'

/** So many rows fill a screen; the rest are drawn right after, without holding up the first sight. */
const firstScreen = 30

const figures: readonly CostSorting[] = ['net', 'MVG', 'MH']
/** What stands under the description where there is no room beside it. */
const beside: readonly CostSorting[] = ['supplier', 'category']

type SortBy = (sort: CostSorting, descending: boolean) => void

function SortHeader(props: { by: CostSorting; view: CostView; words: Words; onSort: SortBy }) {
  const { by, view, words, onSort } = props
  const { columns, sortBy } = words.cost.rows
  const active = view.sort === by
  const way = view.descending ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      {...roles.columnheader}
      aria-sort={active ? way : 'none'}
      className={[
        `cost-col-${by}`,
        ...(figures.includes(by) ? ['number'] : []),
        ...(beside.includes(by) ? ['cost-beside'] : []),
      ].join(' ')}
    >
      <button
        type="button"
        className="plan-sort"
        title={sortBy(columns[by])}
        onClick={() => onSort(by, active && !view.descending)}
      >
        {columns[by]}
        <span aria-hidden="true">{active ? (view.descending ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  )
}

type TableProps = {
  rows: readonly CostRow[]
  view: CostView
  words: Words
  onSort: SortBy
}

/** Costs as a plain table with their sums; on a narrow screen each row becomes a card, on paper every row is there. */
export const CostTable = memo(function CostTable({ rows, view, words, onSort }: TableProps) {
  const drawn = useDeferredValue(rows, rows.slice(0, firstScreen))
  return (
    <table {...roles.table} className="table cost-table" aria-label={words.cost.rows.table(view.year)}>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {costSortings.map(by => (
            <SortHeader key={by} by={by} view={view} words={words} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {drawn.map(row => (
          <CostTableRow key={row.cost.id} row={row} words={words} />
        ))}
      </tbody>
      <CostTableFoot rows={rows} words={words} />
    </table>
  )
})

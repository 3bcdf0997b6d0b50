import { type FocusEvent, memo, useDeferredValue, useLayoutEffect, useRef } from 'react'
import type { Words } from '../words.sv.ts'
import { ActivityRow, type RowDeeds } from './ActivityRow.tsx'
import type { PlanSection } from './plan-rows.ts'
import type { PlanView, Sorting } from './plan-view.ts'
import { roles } from './table-roles.ts'

/** So many rows fill a screen; the rest are drawn right after, without holding up the first sight. */
const firstScreen = 30

function firstOf(sections: readonly PlanSection[]): readonly PlanSection[] {
  let left = firstScreen
  return sections.flatMap(section => {
    if (left <= 0) return []
    const rows = section.rows.slice(0, left)
    left -= rows.length
    return [{ ...section, rows }]
  })
}

function SortHeader(props: {
  by: Sorting
  view: PlanView
  words: Words
  onSort: (by: Sorting, descending: boolean) => void
}) {
  const { by, view, words, onSort } = props
  if (by === 'plan') return null
  const active = view.sort === by
  const label = words.plan.columns[by]
  const way = view.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" {...roles.columnheader} aria-sort={active ? way : 'none'} className={`plan-col-${by}`}>
      <button
        type="button"
        className="plan-sort"
        title={words.plan.sortBy(label)}
        onClick={() => (active && view.descending ? onSort('plan', false) : onSort(by, active))}
      >
        {label}
        <span aria-hidden="true">{active ? (view.descending ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  )
}

function sectionTitle(section: PlanSection, view: PlanView, words: Words): string {
  const { desiredState, activityStatus } = words.choices
  const titles: Readonly<Record<string, string>> = { ...desiredState, ...activityStatus }
  switch (view.grouping) {
    case 'dol':
      return titles[section.key] ?? words.plan.withoutPoint
    case 'ansvarig':
      return section.rows.at(0)?.groupName || words.plan.withoutGroup
    case 'status':
      return titles[section.key] ?? section.key
    case 'ingen':
      return ''
  }
}

function SectionHead(props: { section: PlanSection; view: PlanView; words: Words; columns: number }) {
  const { section, view, words, columns } = props
  if (view.grouping === 'ingen') return null
  return (
    <tr {...roles.row} className="plan-section">
      <th scope="rowgroup" {...roles.rowheader} colSpan={columns} className="plan-section-head">
        <span className="plan-section-title">{sectionTitle(section, view, words)}</span>
        <span className="quiet">
          {section.rows.length === 0 ? words.plan.emptyPoint : section.rows.length}
        </span>
      </th>
    </tr>
  )
}

const headers: readonly Sorting[] = ['title', 'lead', 'group', 'endsOn', 'status', 'light']

/** A row that moves takes the focus with it: the browser drops the focus of an element that is put elsewhere. */
function useKeptFocus(drawn: unknown) {
  const focused = useRef<HTMLElement | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows that are drawn are what moves the element
  useLayoutEffect(() => {
    if (document.activeElement === document.body && focused.current?.isConnected) focused.current.focus()
  }, [drawn])
  return {
    onFocus: (event: FocusEvent<HTMLElement>) => {
      focused.current = event.target
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (event.relatedTarget !== null) focused.current = null
    },
  }
}

type TableProps = {
  sections: readonly PlanSection[]
  view: PlanView
  words: Words
  deeds: RowDeeds
  reordering: boolean
  /** Rows whose writing is still under way. */
  unsaved: ReadonlySet<string>
  onSort: (by: Sorting, descending: boolean) => void
}

/** The plan as a plain table; on a narrow screen each row becomes a card, on paper every row is there. */
export const PlanTable = memo(function PlanTable(props: TableProps) {
  const { view, words, deeds, reordering, unsaved, onSort } = props
  const sections = useDeferredValue(props.sections, firstOf(props.sections))
  const kept = useKeptFocus(sections)
  const columns = headers.length + (reordering ? 1 : 0)
  return (
    <table
      {...roles.table}
      className="plan-table"
      aria-label={words.plan.tableName(view.year)}
      {...(reordering ? kept : {})}
    >
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {headers.map(by => (
            <SortHeader key={by} by={by} view={view} words={words} onSort={onSort} />
          ))}
          {reordering && (
            <th scope="col" {...roles.columnheader} className="plan-col-move">
              {words.plan.columns.move}
            </th>
          )}
        </tr>
      </thead>
      {sections.map(section => (
        <tbody {...roles.rowgroup} key={section.key}>
          <SectionHead section={section} view={view} words={words} columns={columns} />
          {section.rows.map(row => (
            <ActivityRow
              key={row.activity.id}
              row={row}
              section={section.key}
              words={words}
              deeds={deeds}
              reordering={reordering}
              unsaved={unsaved.has(row.activity.id)}
              withPoints={view.grouping !== 'dol'}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
})

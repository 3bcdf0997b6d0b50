import { type DragEvent, memo, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Activity } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { monthSpan } from '../format.ts'
import { LightMark, PartyMark, StatusMark } from '../marks.tsx'
import type { Words } from '../words.sv.ts'
import type { PlanRow } from './plan-rows.ts'
import { roles } from './table-roles.ts'

/** What a row may do; the same functions for every row, so that only changed rows are drawn again. */
export type RowDeeds = {
  /** Opens the small panel for status and light at the pressed cell; null for readers. */
  edit: ((activity: Stored<Activity>, at: HTMLElement) => void) | null
  /** `among` is the section that the row stands in. */
  step: (id: string, by: -1 | 1, among: string) => void
  dropBefore: (id: string, beforeId: string) => void
}

type RowProps = {
  row: PlanRow
  section: string
  words: Words
  deeds: RowDeeds
  reordering: boolean
  /** Shown as changed, but the answer has not come yet. */
  unsaved: boolean
  withPoints: boolean
}

const dragged = 'text/x-samverkan-activity'

function dragProps(id: string, deeds: RowDeeds) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(dragged, id)
      event.dataTransfer.effectAllowed = 'move'
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(dragged)) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      deeds.dropBefore(event.dataTransfer.getData(dragged), id)
    },
  }
}

type TitleProps = Pick<RowProps, 'row' | 'words' | 'unsaved' | 'withPoints'>

function TitleCell({ row, words, unsaved, withPoints }: TitleProps) {
  const { activity } = row
  return (
    <th scope="row" {...roles.rowheader} className="plan-title">
      <Link href={`/planen/${activity.id}`}>{activity.title}</Link>
      {row.late && <span className="plan-late">{words.plan.late}</span>}
      {unsaved && <span className="plan-unsaved">{words.plan.unsaved}</span>}
      {withPoints && activity.desiredStates.length > 0 && (
        <span className="plan-points">
          {activity.desiredStates.map(point => words.choices.desiredState[point]).join(' · ')}
        </span>
      )}
    </th>
  )
}

function LightCell({ row, words }: { row: PlanRow; words: Words }) {
  const { light, lightComment } = row.activity
  if (light === null) return <span className="quiet">{words.plan.noLight}</span>
  return (
    <>
      <LightMark light={light} faded={row.faded} />
      {lightComment !== '' && <span className="plan-comment">{lightComment}</span>}
    </>
  )
}

/** A cell that is pressed to change it, or plain where the person may not. */
function InPlace(props: { row: PlanRow; label: string; edit: RowDeeds['edit']; children: ReactNode }) {
  const { row, label, edit, children } = props
  if (edit === null) return <div className="plan-inplace-still">{children}</div>
  return (
    <button type="button" className="plan-inplace" onClick={event => edit(row.activity, event.currentTarget)}>
      {children}
      <span className="heard">{label}</span>
    </button>
  )
}

function MoveCell({ row, section, words, deeds }: RowProps) {
  const { id, title } = row.activity
  return (
    <td {...roles.cell} className="plan-move" data-label={words.plan.columns.move}>
      <button type="button" aria-label={words.plan.moveUp(title)} onClick={() => deeds.step(id, -1, section)}>
        ↑
      </button>
      <button
        type="button"
        aria-label={words.plan.moveDown(title)}
        onClick={() => deeds.step(id, 1, section)}
      >
        ↓
      </button>
    </td>
  )
}

function DrawnRow(props: RowProps) {
  const { row, words, deeds, reordering, unsaved, withPoints } = props
  const { activity } = row
  const { columns, editRow } = words.plan
  return (
    <tr
      {...roles.row}
      className="plan-row"
      data-unsaved={unsaved}
      {...(reordering ? dragProps(activity.id, deeds) : {})}
    >
      <TitleCell row={row} words={words} unsaved={unsaved} withPoints={withPoints} />
      <td {...roles.cell} data-label={columns.lead}>
        <PartyMark lead={activity.lead} />
      </td>
      <td {...roles.cell} data-label={columns.group}>
        {row.groupName || <span className="quiet">{words.plan.noGroup}</span>}
      </td>
      <td {...roles.cell} data-label={columns.endsOn} className="plan-time">
        {monthSpan(activity.startsOn, activity.endsOn) || <span className="quiet">{words.plan.noTime}</span>}
      </td>
      <td {...roles.cell} data-label={columns.status}>
        <InPlace row={row} label={editRow(activity.title)} edit={deeds.edit}>
          <StatusMark status={activity.status} />
        </InPlace>
      </td>
      <td {...roles.cell} data-label={columns.light} className="plan-light">
        <InPlace row={row} label={editRow(activity.title)} edit={deeds.edit}>
          <LightCell row={row} words={words} />
        </InPlace>
      </td>
      {reordering && <MoveCell {...props} />}
    </tr>
  )
}

/** Whether two drawings of a row would be the same; what is read anew but unchanged draws nothing. */
function looksTheSame(one: RowProps, other: RowProps): boolean {
  return (
    one.row.activity === other.row.activity &&
    one.row.groupName === other.row.groupName &&
    one.row.late === other.row.late &&
    one.row.faded === other.row.faded &&
    one.words === other.words &&
    one.deeds === other.deeds &&
    one.reordering === other.reordering &&
    one.unsaved === other.unsaved &&
    one.withPoints === other.withPoints
  )
}

/** One activity of the table. Plain elements: two hundred of these must draw in an instant. */
export const ActivityRow = memo(DrawnRow, looksTheSame)

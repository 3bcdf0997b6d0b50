import type { Activity } from '../../domain/activities.ts'
import type { Stored } from '../../domain/stored.ts'
import { activityStatuses, desiredStates } from '../../domain/vocabulary.ts'
import type { PlanView, Sorting } from './plan-view.ts'

/** An activity as the table shows it: with its group's name and what today says of it. */
export type PlanRow = {
  activity: Stored<Activity>
  /** Empty when no group is responsible. */
  groupName: string
  late: boolean
  /** The light was set before the latest joint steering meeting, or never. */
  faded: boolean
}

/** Rows that belong together. The key is a code or a group's row; empty for rows without. */
export type PlanSection = { key: string; rows: readonly PlanRow[] }

const swedish = new Intl.Collator('sv', { numeric: true })
const lightOrder = ['red', 'yellow', 'green']

/** Text as a Swede searches it: case and foreign accents do not count, å ä ö are letters of their own. */
export function searchable(text: string): string {
  const decomposed = text.toLocaleLowerCase('sv').normalize('NFD')
  return decomposed
    .replace(/a\u030a/g, 'å')
    .replace(/a\u0308/g, 'ä')
    .replace(/o\u0308/g, 'ö')
    .replace(/\p{M}/gu, '')
}

function says(row: PlanRow, q: string): boolean {
  const { title, description, responsible, staffing, successFactor, lightComment } = row.activity
  const said = searchable(
    [title, description, responsible, staffing, successFactor, lightComment, row.groupName].join(' '),
  )
  return searchable(q)
    .split(/\s+/)
    .every(word => said.includes(word))
}

function among(asked: readonly string[], code: string | null): boolean {
  return asked.length === 0 || (code !== null && asked.includes(code))
}

/** Whether the view shows the row. */
export function isAskedFor(row: PlanRow, view: PlanView): boolean {
  const { activity } = row
  return (
    activity.year === view.year &&
    among(view.statuses, activity.status) &&
    among(view.leads, activity.lead) &&
    among(view.lights, activity.light ?? 'none') &&
    among(view.groupIds, activity.groupId) &&
    among(view.officeIds, activity.officeId) &&
    (!view.states.includes('late') || row.late) &&
    (!view.states.includes('faded') || row.faded) &&
    says(row, view.q)
  )
}

function sortKey(row: PlanRow, sort: Sorting): string {
  const { activity } = row
  switch (sort) {
    case 'plan':
      return String(activity.order)
    case 'title':
      return activity.title
    case 'lead':
      return activity.lead
    case 'group':
      return row.groupName
    case 'endsOn':
      return activity.endsOn ?? ''
    case 'status':
      return String(activityStatuses.indexOf(activity.status))
    case 'light':
      return activity.light === null ? '' : String(lightOrder.indexOf(activity.light))
  }
}

/** Rows in the view's order; those that have nothing to be ordered by come last either way. */
function ordered(rows: readonly PlanRow[], view: PlanView): PlanRow[] {
  const way = view.descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [first, second] = [sortKey(a, view.sort), sortKey(b, view.sort)]
    if ((first === '') !== (second === '')) return first === '' ? 1 : -1
    return way * swedish.compare(first, second) || a.activity.order - b.activity.order
  })
}

function sectionKeys(row: PlanRow, view: PlanView): readonly string[] {
  switch (view.grouping) {
    case 'dol':
      return row.activity.desiredStates.length > 0 ? row.activity.desiredStates : ['']
    case 'ansvarig':
      return [row.activity.groupId ?? '']
    case 'status':
      return [row.activity.status]
    case 'ingen':
      return ['all']
  }
}

function keyOrder(view: PlanView, rows: readonly PlanRow[], whole: boolean): readonly string[] {
  switch (view.grouping) {
    case 'dol':
      return whole ? desiredStates : desiredStates.filter(key => used(key))
    case 'ansvarig':
      return rows
        .filter(row => row.activity.groupId !== null)
        .toSorted((a, b) => swedish.compare(a.groupName, b.groupName))
        .map(row => row.activity.groupId ?? '')
    case 'status':
      return activityStatuses.filter(key => used(key))
    case 'ingen':
      return rows.length > 0 ? ['all'] : []
  }
  function used(key: string): boolean {
    return rows.some(row => sectionKeys(row, view).includes(key))
  }
}

/**
 * The rows of a view, gathered and in order. An activity that leads to several points of Det önskade läget
 * stands under each of them. An unfiltered plan shows points without any activity too: an empty point says something.
 */
export function gather(rows: readonly PlanRow[], view: PlanView, whole: boolean): readonly PlanSection[] {
  const shown = ordered(rows, view)
  const keys = [...new Set([...keyOrder(view, shown, whole && shown.length > 0), ''])]
  return keys
    .map(key => ({ key, rows: shown.filter(row => sectionKeys(row, view).includes(key)) }))
    .filter(section => section.key !== '' || section.rows.length > 0)
}

/** Every activity once, in the order of the screen: what an export writes. */
export function inOrderOfScreen(sections: readonly PlanSection[]): readonly PlanRow[] {
  return [...new Map(sections.flatMap(section => section.rows).map(row => [row.activity.id, row])).values()]
}

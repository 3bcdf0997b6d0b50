import type { Activity } from './activities.ts'
import { type Difference, diffRecords } from './describe-change.ts'
import type { Stored } from './stored.ts'

/** Why an activity stays in the old plan. */
type LeaveReason = 'done' | 'closed'

/** What becomes of one activity when the next year's plan is begun. */
export type CarryProposal =
  | { action: 'carry'; from: Stored<Activity>; key: string; record: Activity }
  | { action: 'leave'; from: Stored<Activity>; reason: LeaveReason }

/** One row of the difference between two years' plans. */
type Continued = { from: Stored<Activity>; to: Stored<Activity>; changes: readonly Difference[] }
export type YearComparison = {
  added: readonly Stored<Activity>[]
  removed: readonly Stored<Activity>[]
  continued: readonly Continued[]
}

/** Fields that differ by nature between a row and the one that continues it. */
const ofTheYear: readonly string[] = ['year', 'order', 'continuesId', 'lightOn']

/**
 * The key of the row that continues a row in a year's plan: the same every time, so that a carry-over that was
 * interrupted, or pressed twice, finds what it already made.
 */
export function carryOverKey(year: number, sourceId: string): string {
  return `carry-${year}-${sourceId}`
}

function continued(from: Stored<Activity>, year: number): Activity {
  const { id, etag: _etag, modifiedAt: _at, modifiedBy: _by, ...activity } = from
  const runsOn = from.endsOn !== null && from.endsOn >= `${year}-01-01`
  return {
    ...activity,
    year,
    startsOn: runsOn ? from.startsOn : null,
    endsOn: runsOn ? from.endsOn : null,
    status: runsOn || from.status === 'dormant' ? from.status : 'proposed',
    light: null,
    lightComment: '',
    lightOn: null,
    continuesId: id,
  }
}

function propose(from: Stored<Activity>, year: number): CarryProposal {
  switch (from.status) {
    case 'done':
    case 'closed':
      return { action: 'leave', from, reason: from.status }
    case 'proposed':
    case 'decided':
    case 'ongoing':
    case 'dormant':
      return { action: 'carry', from, key: carryOverKey(year, from.id), record: continued(from, year) }
  }
}

/**
 * A proposal for each activity of a year's plan, in the plan's order: what is open goes on as a new row, what
 * is finished stays. Dates are kept only where they reach into the new year; such a row keeps its status, a
 * dormant one sleeps on, and all others are proposed anew. The light begins empty. Nothing is written here.
 */
export function carryOver(activities: readonly Stored<Activity>[], nextYear: number): CarryProposal[] {
  return activities
    .toSorted((one, other) => one.order - other.order || Number(one.id) - Number(other.id))
    .map(activity => propose(activity, nextYear))
}

/**
 * What is different from last year: activities that are new, those that were left behind, and those that go on
 * with the fields that changed on the way. Activities belong together by `continuesId`.
 */
export function compareYears(
  previous: readonly Stored<Activity>[],
  next: readonly Stored<Activity>[],
): YearComparison {
  const byId = new Map(previous.map(activity => [activity.id, activity]))
  const source = (activity: Stored<Activity>) =>
    activity.continuesId === null ? undefined : byId.get(activity.continuesId)
  const goneOn = new Set(next.flatMap(activity => source(activity)?.id ?? []))
  return {
    added: next.filter(activity => source(activity) === undefined),
    removed: previous.filter(activity => !goneOn.has(activity.id)),
    continued: next.flatMap(to => {
      const from = source(to)
      if (from === undefined) return []
      const changes = diffRecords(from, to).filter(({ field }) => !ofTheYear.includes(field))
      return [{ from, to, changes }]
    }),
  }
}

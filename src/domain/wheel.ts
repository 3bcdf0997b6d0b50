import { type ActivityState, activityStates, continuedIds } from './activity-state.ts'
import { compareDays, firstDayOfYear, lastDayOfYear } from './days.ts'
import type { Dated } from './findings.ts'
import { activityReference, groupReference, meetingReference, planReference } from './judging.ts'
import type { Plan } from './plans.ts'
import type { Lists } from './records.ts'
import { leadOf } from './sides.ts'
import type { Stored } from './stored.ts'

const soonest = 8

function byDay(a: Dated, b: Dated): number {
  return (
    compareDays(a.startsOn, b.startsOn) ||
    compareDays(a.endsOn, b.endsOn) ||
    a.title.localeCompare(b.title, 'sv-SE')
  )
}

function datedMeetings(lists: Lists, day: string): Dated[] {
  return lists.meetings.records
    .filter(meeting => meeting.state !== 'cancelled')
    .map(meeting => ({
      ...meetingReference(meeting),
      startsOn: meeting.startsOn,
      endsOn: meeting.endsOn,
      kind: meeting.kind,
      lead: meeting.kind === 'other' ? null : leadOf(meeting.kind),
      late: meeting.state === 'planned' && meeting.endsOn < day,
    }))
}

function datedActivities(lists: Lists, stateOf: ReturnType<typeof activityStates>): Dated[] {
  const continued = continuedIds(lists)
  return lists.activities.records.flatMap(activity => {
    const startsOn = activity.startsOn ?? activity.endsOn
    if (startsOn === null || activity.status === 'closed' || continued.has(activity.id)) return []
    const endsOn = activity.endsOn ?? startsOn
    const state: ActivityState = stateOf(activity)
    return [
      {
        ...activityReference(activity),
        startsOn,
        endsOn,
        kind: 'activity',
        lead: activity.lead,
        late: state.late,
      },
    ]
  })
}

function datedSteps(plan: Stored<Plan>): Dated[] {
  const steps = [
    { kind: 'planUpdated', on: plan.updatedOn },
    { kind: 'planAnchored', on: plan.anchoredOn },
    { kind: 'planDecided', on: plan.decidedOn },
  ] as const
  return steps.flatMap(({ kind, on }) =>
    on === null
      ? []
      : [{ ...planReference(plan), startsOn: on, endsOn: on, kind, lead: 'joint', late: false } as const],
  )
}

/** The joint steering meetings at which some activity is under way: there the group follows it up. */
function checks(meetings: readonly Dated[], activities: readonly Dated[]): Dated[] {
  return meetings
    .filter(meeting => meeting.kind === 'jointSteering')
    .filter(({ startsOn }) => activities.some(a => a.startsOn <= startsOn && startsOn <= a.endsOn))
    .map(meeting => ({ ...meeting, kind: 'check' }))
}

function mandates(lists: Lists, day: string): Dated[] {
  return lists.groups.records.flatMap(group =>
    !group.active || group.mandateEnds === null
      ? []
      : [
          {
            ...groupReference(group),
            startsOn: group.mandateEnds,
            endsOn: group.mandateEnds,
            kind: 'mandate',
            lead: leadOf(group.kind),
            late: group.mandateEnds < day,
          } as const,
        ],
  )
}

/** Everything with a date, by day: meetings, activities, plan steps, check dates and ends of mandates. */
export function everythingDated(lists: Lists, day: string): Dated[] {
  const meetings = datedMeetings(lists, day)
  const activities = datedActivities(lists, activityStates(lists, day))
  return [
    ...meetings,
    ...activities,
    ...lists.plans.records.flatMap(datedSteps),
    ...checks(meetings, activities),
    ...mandates(lists, day),
  ].sort(byDay)
}

function openActivityIds(lists: Lists): ReadonlySet<string> {
  return new Set(lists.activities.records.filter(a => a.status !== 'done').map(a => a.id))
}

/** Everything dated that touches a year, for the year wheel and its equal list, and the next eight dates from `day`. */
export function layOutYear(lists: Lists, year: number, day: string): { wheel: Dated[]; next: Dated[] } {
  const all = everythingDated(lists, day)
  const [first, last] = [firstDayOfYear(year), lastDayOfYear(year)]
  const open = openActivityIds(lists)
  // What has begun comes next with its end, what is done does not come at all; a check is its meeting.
  const dateOf = (dated: Dated) => (dated.startsOn >= day ? dated.startsOn : dated.endsOn)
  const next = all
    .filter(dated => dated.endsOn >= day && dated.kind !== 'check')
    .filter(dated => dated.kind !== 'activity' || open.has(dated.id))
    .sort((a, b) => compareDays(dateOf(a), dateOf(b)))
  return {
    wheel: all.filter(dated => dated.startsOn <= last && dated.endsOn >= first),
    next: next.slice(0, soonest),
  }
}

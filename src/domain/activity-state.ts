import type { Activity } from './activities.ts'
import { lastHeldMeeting, nextMeeting } from './meeting-calendar.ts'
import type { Meeting } from './meetings.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'

/** What time has made of an activity. Nobody reports it: it follows from its days and the steering meetings. */
export type ActivityState = {
  /** Its last day has passed and it is neither done, closed nor carried over into a later plan. */
  late: boolean
  /** The joint steering meeting since which the light has not been renewed; null while the light is fresh. */
  lightFaded: Stored<Meeting> | null
  /** The day of the next planned joint steering meeting, while the activity is open; null when none is planned. */
  nextCheck: string | null
}

function isOpen(activity: Activity): boolean {
  return activity.status !== 'done' && activity.status !== 'closed'
}

/** Work that the steering group follows up: decided or running. */
export function isRunning(activity: Activity): boolean {
  return activity.status === 'decided' || activity.status === 'ongoing'
}

/** Part of the plan as work to be done: not dormant, done or closed. */
export function isLive(activity: Activity): boolean {
  return activity.status === 'proposed' || isRunning(activity)
}

/** Tells the ids of activities that a later plan continues: those live on in the later row. */
export function continuedIds(lists: Lists): ReadonlySet<string> {
  const ids = lists.activities.records.map(activity => activity.continuesId)
  return new Set(ids.filter(id => id !== null))
}

function fadedSince(activity: Activity, meeting: Stored<Meeting> | null): Stored<Meeting> | null {
  if (meeting === null || !isRunning(activity)) return null
  if (activity.startsOn !== null && activity.startsOn > meeting.startsOn) return null
  const renewed = activity.lightOn !== null && activity.lightOn >= meeting.startsOn
  return renewed ? null : meeting
}

/** The state of any activity on a day. Looks through the lists once, so that a table can ask for each of its rows. */
export function activityStates(lists: Lists, day: string): (activity: Stored<Activity>) => ActivityState {
  const continued = continuedIds(lists)
  const last = lastHeldMeeting(lists, 'jointSteering', day)
  const check = nextMeeting(lists, 'jointSteering', day)?.startsOn ?? null
  return activity => {
    const open = isOpen(activity) && !continued.has(activity.id)
    return {
      late: open && activity.endsOn !== null && activity.endsOn < day,
      lightFaded: open ? fadedSince(activity, last) : null,
      nextCheck: open ? check : null,
    }
  }
}

/** The state of one activity on a day. For many activities take `activityStates`. */
export function activityState(activity: Stored<Activity>, lists: Lists, day: string): ActivityState {
  return activityStates(lists, day)(activity)
}

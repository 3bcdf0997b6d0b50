import type { Activity } from './activities.ts'
import { activityStates, continuedIds, isLive, isRunning } from './activity-state.ts'
import { earlierDay, lastDayOfYear } from './days.ts'
import { activityReference, found, namesOf, type Rule, type Standpoint, standing } from './judging.ts'
import { bookedMeetings } from './meeting-calendar.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'

/** The activities of a year's plan that have not been carried over into a later one. */
function ofYear(lists: Lists, year: number): Stored<Activity>[] {
  const continued = continuedIds(lists)
  return lists.activities.records.filter(a => a.year === year && !continued.has(a.id))
}

/** Where the joint steering group can next take it up in the year; else the year's end. */
function nextFollowUp(lists: Lists, at: Standpoint): string {
  const next = bookedMeetings(lists, 'jointSteering', at.year, at.day)[0]
  return next?.endsOn ?? lastDayOfYear(at.year)
}

function judgeEach(
  lists: Lists,
  at: Standpoint,
  rule: 'activityGroups' | 'lights' | 'lateActivities',
  all: readonly Stored<Activity>[],
  failing: readonly Stored<Activity>[],
) {
  if (all.length === 0) return []
  const next = bookedMeetings(lists, 'jointSteering', at.year, at.day)[0]?.startsOn ?? ''
  return [
    found(at, {
      rule,
      force: rule === 'activityGroups' ? 'must' : 'should',
      section: 'plan',
      state: standing(at, failing.length === 0, false),
      lastDay: nextFollowUp(lists, at),
      facts: { count: failing.length, total: all.length, next, ...namesOf(failing.map(a => a.title)) },
      restsOn: failing.map(activityReference),
    }),
  ]
}

/** Sections "Samverkansplanen" and "Beslut om arbetsgrupper": every live activity is carried by a group that exists. */
export const judgeActivityGroups: Rule = (lists, at) => {
  const groups = new Set([
    ...lists.groups.records.filter(group => group.active).map(group => group.id),
    ...lists.groups.unreadable.map(row => row.id),
  ])
  const live = ofYear(lists, at.year).filter(isLive)
  const without = live.filter(a => a.groupId === null || !groups.has(a.groupId))
  return judgeEach(lists, at, 'activityGroups', live, without)
}

/** Section "Samverkansplanen": the joint steering group follows up. A light older than its last meeting has faded. */
export const judgeLights: Rule = (lists, at) => {
  const stateOf = activityStates(lists, earlierDay(at.day, lastDayOfYear(at.year)))
  const running = ofYear(lists, at.year).filter(isRunning)
  const faded = running.filter(a => stateOf(a).lightFaded !== null)
  const since = faded[0] === undefined ? null : stateOf(faded[0]).lightFaded
  return judgeEach(lists, at, 'lights', running, faded).map(finding => ({
    ...finding,
    facts: { ...finding.facts, since: since?.startsOn ?? '' },
  }))
}

/** Section "Samverkansplanen": what should be ready by now and is not. */
export const judgeLateActivities: Rule = (lists, at) => {
  const stateOf = activityStates(lists, at.day)
  const all = ofYear(lists, at.year)
  return judgeEach(
    lists,
    at,
    'lateActivities',
    all,
    all.filter(a => stateOf(a).late),
  )
}

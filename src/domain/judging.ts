import type { Activity } from './activities.ts'
import type { Agreement } from './agreements.ts'
import type { Cost } from './costs.ts'
import { addDays, lastDayOfYear, weekdayOf } from './days.ts'
import type { Facts, Finding, FindingState, Reference } from './findings.ts'
import type { Group } from './groups.ts'
import type { Meeting } from './meetings.ts'
import type { Plan } from './plans.ts'
import type { Lists } from './records.ts'
import type { Round } from './rounds.ts'
import type { Stored } from './stored.ts'

/** From where a year is judged: the year, the day it is looked at, and the version of the agreement for that year. */
export type Standpoint = { year: number; day: string; agreement: Agreement }

/** One rule of the agreement: what the records say about it, seen from a standpoint. */
export type Rule = (lists: Lists, at: Standpoint) => Finding[]

/**
 * Calendar days between the notice (kallelse) and the meeting. The agreement names no number; two weeks is the
 * default that product.md section 4 gives.
 */
export const noticeDays = 14

/** The last day on which a meeting can reasonably be held in a year: the last weekday before Christmas Eve. */
export function lastMeetingDay(year: number): string {
  const eve = `${year}-12-23`
  return addDays(eve, -Math.max(0, weekdayOf(eve) - 5))
}

type Judged = Pick<Finding, 'rule' | 'force' | 'section'> & {
  state: FindingState
  lastDay: string
  facts: Facts
  restsOn: Reference[]
}

/** A finding under the standpoint's version of the agreement. What is met or missed has no last day left. */
export function found(at: Standpoint, judged: Judged): Finding {
  const settled = judged.state === 'met' || judged.state === 'missed'
  return {
    ...judged,
    facts: { year: at.year, ...judged.facts },
    agreementFrom: at.agreement.validFrom,
    lastDay: settled ? null : judged.lastDay,
  }
}

/**
 * The four states of everything that has a time to happen in: done; lost when the time is over; on the way when what
 * is booked is enough; otherwise at risk. The time is the year's, unless an earlier end is given.
 */
export function standing(
  at: Standpoint,
  done: boolean,
  arranged: boolean,
  end = lastDayOfYear(at.year),
): FindingState {
  if (done) return 'met'
  if (at.day > end) return 'missed'
  return arranged ? 'onTheWay' : 'atRisk'
}

export function meetingReference(meeting: Stored<Meeting>): Reference {
  return { noun: 'meetings', id: meeting.id, title: meeting.title }
}

export function planReference(plan: Stored<Plan>): Reference {
  return { noun: 'plans', id: plan.id, title: plan.title }
}

export function activityReference(activity: Stored<Activity>): Reference {
  return { noun: 'activities', id: activity.id, title: activity.title }
}

export function costReference(cost: Stored<Cost>): Reference {
  return { noun: 'costs', id: cost.id, title: cost.title }
}

export function roundReference(round: Stored<Round>): Reference {
  return { noun: 'rounds', id: round.id, title: round.title }
}

export function groupReference(group: Stored<Group>): Reference {
  return { noun: 'groups', id: group.id, title: group.name }
}

const named = 3

/** The first few titles, and how many more there are. */
export function namesOf(titles: readonly string[]): { names: string; more: number } {
  return { names: titles.slice(0, named).join(', '), more: Math.max(0, titles.length - named) }
}

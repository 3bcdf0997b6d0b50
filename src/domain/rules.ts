import { judgeActivityGroups, judgeLateActivities, judgeLights } from './activity-rules.ts'
import { agreementAt } from './agreement-versions.ts'
import { judgeJointCosts } from './cost-rules.ts'
import {
  judgeBasicNeed,
  judgeContinuationNeed,
  judgeCourseGroups,
  judgeManagersNeed,
  judgeNeedAsked,
} from './course-rules.ts'
import { compareDays, earlierDay, lastDayOfYear } from './days.ts'
import { type Finding, findingStates, forces, ruleNames } from './findings.ts'
import { judgeMandates, judgeReach, judgeVacantSeats } from './group-rules.ts'
import type { Rule } from './judging.ts'
import { judgeExampleDays, judgeManagerMeetings, judgeSteeringMeetings } from './meeting-rules.ts'
import { judgeNoticeGiven } from './notice-rules.ts'
import { judgePlanAnchored, judgePlanDecided, judgePlanOrder, judgePlanUpdated } from './plan-rules.ts'
import type { Lists } from './records.ts'

/** Every rule: a new noun adds its own here. */
const rules: readonly Rule[] = [
  judgePlanUpdated,
  judgePlanAnchored,
  judgePlanDecided,
  judgePlanOrder,
  judgeSteeringMeetings,
  judgeManagerMeetings,
  judgeExampleDays,
  judgeNoticeGiven,
  judgeNeedAsked,
  judgeBasicNeed,
  judgeContinuationNeed,
  judgeManagersNeed,
  judgeCourseGroups,
  judgeJointCosts,
  judgeLateActivities,
  judgeLights,
  judgeActivityGroups,
  judgeMandates,
  judgeVacantSeats,
  judgeReach,
]

/** Order of findings: worst first, then by force, then what runs out first, then as the rules are named. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    findingStates.indexOf(a.state) - findingStates.indexOf(b.state) ||
    forces.indexOf(a.force) - forces.indexOf(b.force) ||
    compareDays(a.lastDay ?? '9999', b.lastDay ?? '9999') ||
    ruleNames.indexOf(a.rule) - ruleNames.indexOf(b.rule)
  )
}

function noAgreement(lists: Lists, year: number): Finding {
  return {
    rule: 'agreement',
    force: 'must',
    state: 'missed',
    section: 'basis',
    agreementFrom: '',
    facts: { year, unreadable: lists.agreements.unreadable.length },
    restsOn: [],
    lastDay: null,
  }
}

/**
 * What the records say about a year, seen from a day (Europe/Stockholm), worst first. A year is judged by the version
 * of the agreement valid on its day: the day itself, or the year's last day once the year is over.
 */
export function judgeYear(lists: Lists, year: number, day: string): Finding[] {
  const agreement = agreementAt(lists.agreements.records, earlierDay(day, lastDayOfYear(year)))
  if (agreement === null) return [noAgreement(lists, year)]
  const at = { year, day, agreement }
  return rules.flatMap(rule => rule(lists, at)).sort(compareFindings)
}

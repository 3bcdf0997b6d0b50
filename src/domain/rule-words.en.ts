import { costRuleWords } from './cost-rule-words.en.ts'
import { courseRuleWords } from './course-rule-words.en.ts'
import type { Facts, RuleName } from './findings.ts'
import { meetingRuleWords } from './meeting-rule-words.en.ts'
import { planRuleWords } from './plan-rule-words.en.ts'
import { countIn, many, type RuleWords, sayDay, textIn, when } from './wording.ts'

function on(facts: Facts, key: string): string {
  return sayDay(textIn(facts, key), 'en-GB')
}

function names(facts: Facts): string {
  const more = countIn(facts, 'more')
  return `${textIn(facts, 'names')}${when(more, ` and ${more} more`)}`
}

/** What is done, dormant or closed needs no group any more, and is not counted. */
const live = 'proposed, decided or ongoing'

function groupless(facts: Facts): string {
  return `${many(countIn(facts, 'count'), `${live} activity has`, `${live} activities have`)} no responsible group: ${names(facts)}.`
}

function vacant(facts: Facts): string {
  return `${many(countIn(facts, 'count'), 'seat is vacant', 'seats are vacant')} in ${names(facts)}.`
}

function reach(facts: Facts): string {
  const of = (side: string) =>
    `${countIn(facts, `without${side}`)} of ${countIn(facts, `total${side}`)} in ${side}`
  return `${many(countIn(facts, 'count'), 'office has', 'offices have')} no seat in any group (${of('MVG')}, ${of('MH')}): ${names(facts)}.`
}

const renewMandate =
  'Raise at the next meeting whether the group is to go on, and set a new date or close it.'

/** English of the rules. */
export const ruleWords: Record<RuleName, RuleWords> = {
  agreement: {
    title: 'The agreement',
    says: {
      met: f => `A version of the agreement is valid for ${countIn(f, 'year')}.`,
      onTheWay: f => `No version of the agreement is valid for ${countIn(f, 'year')} yet.`,
      atRisk: f => `No version of the agreement is valid for ${countIn(f, 'year')} yet.`,
      missed: f =>
        `The list Avtal has no version valid for ${countIn(f, 'year')}, so the rules cannot be applied.${when(countIn(f, 'unreadable'), ` ${many(countIn(f, 'unreadable'), 'row', 'rows')} of the list cannot be read.`)}`,
    },
    afterwards: () => 'Enter the version that was valid in the list Avtal.',
  },
  ...planRuleWords,
  ...meetingRuleWords,
  ...courseRuleWords,
  ...costRuleWords,
  lateActivities: {
    title: 'Activities are done in time',
    says: {
      met: () => 'No activity is late.',
      onTheWay: f => `${many(countIn(f, 'count'), 'activity is late', 'activities are late')}: ${names(f)}.`,
      atRisk: f =>
        `${many(countIn(f, 'count'), 'activity', 'activities')} should have been done by now: ${names(f)}.`,
      missed: f =>
        `${many(countIn(f, 'count'), 'activity was', 'activities were')} not done in time: ${names(f)}.`,
    },
    todo: f =>
      `Mark what is done, or agree on a new end date${when(textIn(f, 'next'), ` at the steering meeting on ${on(f, 'next')}`)}.`,
  },
  lights: {
    title: 'The state is followed up for every steering meeting',
    says: {
      met: () => 'The state is up to date for every ongoing activity.',
      onTheWay: f => `${countIn(f, 'count')} of ${countIn(f, 'total')} states are out of date: ${names(f)}.`,
      atRisk: f =>
        `${many(countIn(f, 'count'), 'activity has', 'activities have')} not been updated since the steering meeting on ${on(f, 'since')}: ${names(f)}.`,
      missed: f =>
        `${many(countIn(f, 'count'), 'activity', 'activities')} got no new state after the steering meeting on ${on(f, 'since')}: ${names(f)}.`,
    },
    todo: f =>
      `Set the state again${when(textIn(f, 'next'), ` before the steering meeting on ${on(f, 'next')}`)}, even when it is unchanged.`,
  },
  activityGroups: {
    title: 'Every activity has a responsible group',
    says: {
      met: () => 'All proposed, decided and ongoing activities have a responsible group.',
      onTheWay: groupless,
      atRisk: groupless,
      missed: f =>
        `${many(countIn(f, 'count'), `${live} activity`, `${live} activities`)} had no responsible group: ${names(f)}.`,
    },
    todo: () => 'Choose a group that is active, or form a new one and enter it in the plan.',
  },
  mandate: {
    title: 'The groups’ mandates',
    says: {
      met: f => `${textIn(f, 'group')} has a mandate until ${on(f, 'ends')}.`,
      onTheWay: f => `${textIn(f, 'group')} has a mandate until ${on(f, 'ends')}.`,
      atRisk: f => `The mandate of ${textIn(f, 'group')} ends on ${on(f, 'ends')}.`,
      missed: f => `The mandate of ${textIn(f, 'group')} ended on ${on(f, 'ends')}.`,
    },
    todo: () => renewMandate,
    afterwards: () => renewMandate,
  },
  vacantSeats: {
    title: 'The groups are staffed',
    says: {
      met: () => 'All seats in the groups are taken.',
      onTheWay: vacant,
      atRisk: vacant,
      missed: f => `${many(countIn(f, 'count'), 'seat was', 'seats were')} vacant in ${names(f)}.`,
    },
    todo: f =>
      textIn(f, 'next')
        ? `Raise the staffing at the managers’ meeting on ${on(f, 'next')}.`
        : 'Ask the offices to appoint somebody to the seats.',
  },
  reach: {
    title: 'Every office can take part',
    says: {
      met: () => 'Every office has a seat in some group.',
      onTheWay: reach,
      atRisk: reach,
      missed: reach,
    },
    todo: () => 'Invite the offices when new groups are staffed.',
  },
}

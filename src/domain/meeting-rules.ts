import type { Agreement } from './agreements.ts'
import { addDays, daysBetween, firstDayOfYear, lastDayOfYear, yearOf } from './days.ts'
import type { Finding } from './findings.ts'
import { found, lastMeetingDay, meetingReference, type Rule, type Standpoint, standing } from './judging.ts'
import { bookedMeetings, tallyMeetings } from './meeting-calendar.ts'
import type { Meeting } from './meetings.ts'
import { noticeDaysOf } from './notice-days.ts'
import type { Lists } from './records.ts'
import type { MeetingKind } from './vocabulary.ts'
import { countIn } from './wording.ts'

type Goal = Pick<Finding, 'rule' | 'section'> & {
  kind: MeetingKind
  needed: number
  span: { from: string; to: string }
  /** The last day in the span on which a meeting can reasonably be held. */
  latest: string
}

/** Counts what was held; what is booked only puts the goal on its way. */
function countMeetings(lists: Lists, at: Standpoint, goal: Goal): Finding {
  const { held, booked, unmarked } = tallyMeetings(lists, goal.kind, goal.span, at.day)
  const missing = Math.max(0, goal.needed - held.length - booked.length)
  // Each missing meeting needs a day of its own, and its notice.
  const bookBy = addDays(goal.latest, -noticeDaysOf(lists.settings.records) - Math.max(0, missing - 1))
  return found(at, {
    rule: goal.rule,
    force: 'goal',
    section: goal.section,
    state: standing(at, held.length >= goal.needed, missing === 0, goal.span.to),
    lastDay: at.day <= bookBy ? bookBy : goal.span.to,
    facts: {
      needed: goal.needed,
      held: held.length,
      booked: booked.length,
      missing,
      unmarked: unmarked.length,
      next: booked[0]?.startsOn ?? '',
      last: held.at(-1)?.startsOn ?? '',
      bookBy: at.day <= bookBy ? bookBy : '',
    },
    restsOn: [...held, ...booked, ...unmarked].map(meetingReference),
  })
}

/** Section "Utgångspunkter": the joint steering group meets at least so many times a year. */
export const judgeSteeringMeetings: Rule = (lists, at) => [
  countMeetings(lists, at, {
    rule: 'steeringMeetings',
    section: 'basis',
    kind: 'jointSteering',
    needed: at.agreement.steeringMeetings,
    span: { from: firstDayOfYear(at.year), to: lastDayOfYear(at.year) },
    latest: lastMeetingDay(at.year),
  }),
]

/** Section "Chefssamverkan": joint manager meetings, dealt evenly between spring and autumn, spring first. */
export const judgeManagerMeetings: Rule = (lists, at) => {
  const { managerMeetings } = at.agreement
  const goal = { section: 'managers', kind: 'managers' } as const
  const spring = countMeetings(lists, at, {
    ...goal,
    rule: 'managerMeetingSpring',
    needed: Math.ceil(managerMeetings / 2),
    span: { from: firstDayOfYear(at.year), to: `${at.year}-06-30` },
    latest: `${at.year}-06-30`,
  })
  const autumn = countMeetings(lists, at, {
    ...goal,
    rule: 'managerMeetingAutumn',
    needed: Math.floor(managerMeetings / 2),
    span: { from: `${at.year}-07-01`, to: lastDayOfYear(at.year) },
    latest: lastMeetingDay(at.year),
  })
  return [spring, autumn].filter(finding => countIn(finding.facts, 'needed') > 0)
}

/**
 * The first Mötesplats goda exempel of the rhythm in `year` or later, and its length in days; null when the version
 * of the agreement does not regulate the length.
 */
export function exampleDaysFrom(agreement: Agreement, year: number): { year: number; days: number | null } {
  const { exampleDaysFrom: start, exampleDaysEveryYears: every } = agreement
  const turn = Math.max(0, Math.ceil((year - start) / every))
  const days = turn % 2 === 0 ? agreement.exampleDaysFirstLength : agreement.exampleDaysSecondLength
  return { year: start + turn * every, days }
}

/** Days that a meeting takes, first and last included. */
function lengthOf(meeting: { startsOn: string; endsOn: string }): number {
  return daysBetween(meeting.startsOn, meeting.endsOn) + 1
}

type Due = { year: number; days: number | null }

/** The Mötesplats of its year: whether there is one, and whether it is as long as the rhythm says. */
function judgeDueExampleDays(lists: Lists, at: Standpoint, due: Due): Finding {
  const span = { from: firstDayOfYear(at.year), to: lastDayOfYear(at.year) }
  const goal = { kind: 'exampleDays', needed: 1, span, latest: lastMeetingDay(at.year) } as const
  const finding = countMeetings(lists, at, { rule: 'exampleDays', section: 'exampleDays', ...goal })
  const { held, booked } = tallyMeetings(lists, 'exampleDays', span, at.day)
  const isRight = (meeting: Meeting) => due.days === null || lengthOf(meeting) === due.days
  const right = held.find(isRight) ?? booked.find(isRight)
  const shown = right ?? held.at(-1) ?? booked.at(0)
  const facts = { ...finding.facts, due: due.year, days: due.days ?? 0, length: shown ? lengthOf(shown) : 0 }
  if (shown === undefined) return { ...finding, facts }
  const isHeldRight = held.some(isRight)
  const state = standing(at, isHeldRight, right !== undefined, span.to)
  const isOpen = state === 'onTheWay' || state === 'atRisk'
  // What was held can no longer be changed; until the year is over the steering group can decide on it.
  const wrong = held.length > 0 ? span.to : lastDayToChange(lists, at, shown)
  return { ...finding, facts, state, lastDay: isOpen ? (right ? (finding.lastDay ?? span.to) : wrong) : null }
}

/** The last day on which the days of a meeting can be changed with notice in time; else the day before it begins. */
function lastDayToChange(lists: Lists, at: Standpoint, { startsOn }: Meeting): string {
  const inTime = addDays(startsOn, -noticeDaysOf(lists.settings.records))
  const before = addDays(startsOn, -1)
  return at.day <= inTime ? inTime : ([before, at.day].toSorted().at(-1) ?? before)
}

/** Section "Mötesplats goda exempel": due in a year of the rhythm; the year before, planning should have begun. */
export const judgeExampleDays: Rule = (lists, at) => {
  const due = exampleDaysFrom(at.agreement, at.year)
  const rule = { rule: 'exampleDays', section: 'exampleDays' } as const
  if (due.year === at.year) return [judgeDueExampleDays(lists, at, due)]
  if (due.year !== at.year + 1 || yearOf(at.day) !== at.year) return []
  const booked = bookedMeetings(lists, 'exampleDays', due.year, at.day)
  return [
    found(at, {
      ...rule,
      force: 'goal',
      state: 'onTheWay',
      lastDay: addDays(lastMeetingDay(due.year), -noticeDaysOf(lists.settings.records)),
      facts: { due: due.year, days: due.days ?? 0, booked: booked.length, next: booked[0]?.startsOn ?? '' },
      restsOn: booked.map(meetingReference),
    }),
  ]
}

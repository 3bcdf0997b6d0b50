import type { Actor } from './access.ts'
import type { Activity } from './activities.ts'
import { activityStates, isLive } from './activity-state.ts'
import { costBreaches, halfYearToSettle, unsharedCosts } from './cost-rules.ts'
import { needsToAnswer, offersToAnswer, roundsToLead, silentNeeds } from './course-waiting.ts'
import { addDays, compareDays } from './days.ts'
import { effectiveAnswer } from './effective-answer.ts'
import { type Finding, type Reference, type Waiting, type WaitingReason, waitingReasons } from './findings.ts'
import { endingMandates, vacancies } from './group-rules.ts'
import { activityReference, groupReference, meetingReference } from './judging.ts'
import { nextMeeting } from './meeting-calendar.ts'
import { eventOfMeeting } from './meeting-events.ts'
import { noticeStateOf } from './notice-state.ts'
import type { Lists } from './records.ts'
import { leadOf, sameName, sideOf } from './sides.ts'
import type { Stored } from './stored.ts'
import { type Lead, nouns, type Party, type Role } from './vocabulary.ts'
import { sv } from './words.sv.ts'

type Asked = { lists: Lists; actor: Actor; year: number; day: string; findings: readonly Finding[] }

function ledBy(lead: Lead, party: Party | null): boolean {
  return lead === 'joint' || party === null || lead === party
}

function unreadableRows({ lists }: Asked): Waiting[] {
  return nouns.flatMap(noun =>
    lists[noun].unreadable.map(row => ({
      noun,
      id: row.id,
      title: row.title,
      reason: 'unreadableRow' as const,
      facts: { reason: row.reasons[0] ?? '', more: Math.max(0, row.reasons.length - 1) },
      lastDay: null,
    })),
  )
}

const planSteps = [
  { rule: 'planUpdated', reason: 'updatePlan' },
  { rule: 'planAnchored', reason: 'anchorPlan' },
  { rule: 'planDecided', reason: 'decidePlan' },
] as const

/** The first step of the plan that is not taken and can still be. A plan without a row has an empty id. */
function nextPlanStep({ findings, year }: Asked, among: readonly WaitingReason[]): Waiting[] {
  const open = planSteps.flatMap(({ rule, reason }) =>
    findings.filter(f => f.rule === rule && f.lastDay !== null).map(finding => ({ reason, finding })),
  )
  const step = open.find(({ reason }) => among.includes(reason))
  if (step === undefined) return []
  const { facts, restsOn, lastDay } = step.finding
  const plan = restsOn.find(({ noun }) => noun === 'plans') ?? { noun: 'plans', id: '', title: String(year) }
  return [{ ...plan, reason: step.reason, facts, lastDay }]
}

function activitiesToMend(
  { lists, year, day }: Asked,
  concerns: (activity: Stored<Activity>) => boolean,
  reasons: readonly WaitingReason[],
): Waiting[] {
  const stateOf = activityStates(lists, day)
  return lists.activities.records
    .filter(activity => activity.year === year && concerns(activity))
    .flatMap(activity => {
      const { late, lightFaded, nextCheck } = stateOf(activity)
      const facts = {
        endsOn: activity.endsOn ?? '',
        since: lightFaded?.startsOn ?? '',
        next: nextCheck ?? '',
        comment: activity.lightComment,
      }
      const holds: Partial<Record<WaitingReason, boolean>> = {
        lateActivity: late,
        redLight: nextCheck !== null && isLive(activity) && activity.light === 'red',
        fadedLight: lightFaded !== null,
      }
      return reasons
        .filter(reason => holds[reason])
        .map(reason => ({ ...activityReference(activity), reason, facts, lastDay: nextCheck }))
    })
}

function unmarkedMeetings({ lists, actor, day }: Asked): Waiting[] {
  return lists.meetings.records
    .filter(m => m.state === 'planned' && m.endsOn < day && ledBy(leadOf(m.kind), actor.party))
    .map(m => ({
      ...meetingReference(m),
      reason: 'unmarkedMeeting' as const,
      facts: { on: m.startsOn },
      lastDay: null,
    }))
}

const reasonOfNotice = { unfinished: 'unfinishedNotice', untold: 'untoldChange', gone: 'goneNotice' } as const

/** Notices of meetings to come that stand half done in Outlook, or tell something else than the meeting's row. */
function noticesToMend({ lists, actor, day }: Asked): Waiting[] {
  return lists.meetings.records
    .filter(meeting => meeting.endsOn >= day && ledBy(leadOf(meeting.kind), actor.party))
    .flatMap(meeting => {
      const event = eventOfMeeting(lists.events.records, meeting.id)
      const listed = lists.invitations.records.filter(({ meetingId }) => meetingId === meeting.id)
      const state = noticeStateOf(meeting, event, listed, sv)
      if (state !== 'unfinished' && state !== 'untold' && state !== 'gone') return []
      const facts = { on: meeting.startsOn, cancelled: meeting.state === 'cancelled' ? 1 : 0 }
      const lastDay = meeting.startsOn >= day ? meeting.startsOn : null
      return [{ ...meetingReference(meeting), reason: reasonOfNotice[state], facts, lastDay }]
    })
}

/** So many days before the last day to answer, a missing answer is told of. */
const answerDays = 7

/** Meetings that the person is invited to, whose answer is near its last day or past it, and unknown. */
function answersToGive({ lists, actor, day }: Asked): Waiting[] {
  const person = lists.people.records.find(({ objectId }) => objectId === actor.id)
  if (person === undefined) return []
  const unknown = lists.invitations.records.filter(
    row =>
      row.personId === person.id &&
      row.standing === 'invited' &&
      effectiveAnswer(row).answer === 'unknown' &&
      row.substitute === '',
  )
  return unknown.flatMap(({ meetingId }) => {
    const meeting = lists.meetings.records.find(({ id }) => id === meetingId)
    if (meeting?.state !== 'planned' || meeting.startsOn < day) return []
    const by = meeting.answerBy
    if (by === null || addDays(by, -answerDays) > day) return []
    const facts = { on: meeting.startsOn, by }
    return [
      {
        ...meetingReference(meeting),
        reason: 'answerMeeting' as const,
        facts,
        lastDay: by >= day ? by : null,
      },
    ]
  })
}

function mandatesToRenew({ lists, actor, day }: Asked): Waiting[] {
  return endingMandates(lists, day)
    .filter(group => ledBy(leadOf(group.kind), actor.party))
    .map(group => ({
      ...groupReference(group),
      reason: 'mandateEnds' as const,
      facts: { ends: group.mandateEnds ?? '', over: (group.mandateEnds ?? day) < day ? 1 : 0 },
      lastDay: group.mandateEnds !== null && group.mandateEnds >= day ? group.mandateEnds : null,
    }))
}

function seatsToFill({ lists, day }: Asked, concerns: (office: string) => boolean): Waiting[] {
  const meeting = nextMeeting(lists, 'managers', day)
  return vacancies(lists).flatMap(({ group, offices }) => {
    const own = offices.filter(concerns)
    if (own.length === 0) return []
    const facts = { count: own.length, offices: own.join(', '), next: meeting?.startsOn ?? '' }
    const reference: Reference = groupReference(group)
    return [{ ...reference, reason: 'vacantSeat' as const, facts, lastDay: meeting?.startsOn ?? null }]
  })
}

/** The signed-in person's own seats, whatever they do here. */
function ownOffers({ lists, actor, day }: Asked): Waiting[] {
  const person = lists.people.records.find(({ objectId }) => objectId === actor.id)
  return person === undefined ? [] : offersToAnswer(lists, seat => seat.personId === person.id, day)
}

const forCourseAdministrator = ({ lists, day }: Asked): Waiting[] => roundsToLead(lists, day)

function forProjectLeader(asked: Asked): Waiting[] {
  const { party } = asked.actor
  const sides = new Map(asked.lists.offices.records.map(o => [sameName(o.name), sideOf(o.county)]))
  return [
    ...unreadableRows(asked),
    ...nextPlanStep(asked, ['updatePlan', 'anchorPlan', 'decidePlan']),
    ...unmarkedMeetings(asked),
    ...noticesToMend(asked),
    ...answersToGive(asked),
    ...activitiesToMend(asked, a => ledBy(a.lead, party), ['lateActivity', 'fadedLight']),
    ...mandatesToRenew(asked),
    // A seat written with an unknown office belongs to whoever sees it.
    ...seatsToFill(asked, office => ledBy(sides.get(sameName(office)) ?? 'joint', party)),
    ...unsharedCosts(asked.lists),
    ...halfYearToSettle(asked.lists, asked.day),
    ...forCourseAdministrator(asked),
    ...silentNeeds(asked.lists, asked.day),
  ]
}

function forSteeringMember(asked: Asked): Waiting[] {
  return [
    ...nextPlanStep(asked, ['decidePlan']),
    ...activitiesToMend(asked, () => true, ['redLight', 'fadedLight']),
    ...costBreaches(asked.lists, asked.year),
    ...answersToGive(asked),
  ]
}

function forOffice(asked: Asked): Waiting[] {
  const { officeId } = asked.actor
  const own = asked.lists.offices.records.find(office => office.id === officeId)
  if (own === undefined) return answersToGive(asked)
  return [
    ...answersToGive(asked),
    ...activitiesToMend(asked, a => a.officeId === own.id, ['lateActivity', 'fadedLight']),
    ...seatsToFill(asked, office => sameName(office) === sameName(own.name)),
    ...needsToAnswer(asked.lists, own.id, asked.day),
    ...offersToAnswer(asked.lists, seat => seat.officeId === own.id, asked.day),
  ]
}

function forRole(role: Role, asked: Asked): Waiting[] {
  switch (role) {
    case 'projectLeader':
      return forProjectLeader(asked)
    case 'steeringMember':
      return forSteeringMember(asked)
    case 'manager':
    case 'contactPerson':
      return forOffice(asked)
    case 'courseAdministrator':
      return [...forCourseAdministrator(asked), ...ownOffers(asked)]
    case 'reader':
      return ownOffers(asked)
  }
}

function compareWaiting(a: Waiting, b: Waiting): number {
  return (
    compareDays(a.lastDay ?? '9999', b.lastDay ?? '9999') ||
    waitingReasons.indexOf(a.reason) - waitingReasons.indexOf(b.reason)
  )
}

/** What waits for the one who asks, in all of that person's roles, each thing once: what runs out first comes first. */
export function waitingFor(asked: Asked): Waiting[] {
  const each = new Map<string, Waiting>()
  for (const thing of asked.actor.roles.flatMap(role => forRole(role, asked)).sort(compareWaiting)) {
    // One thing to do per activity: its first reason is reason enough.
    const about = thing.noun === 'activities' ? '' : thing.reason
    const key = `${about} ${thing.noun} ${thing.id}`
    if (!each.has(key)) each.set(key, thing)
  }
  return [...each.values()]
}

import { addDays, compareDays, firstDayOfYear, lastDayOfYear } from './days.ts'
import type { Finding, Reference } from './findings.ts'
import { found, meetingReference, planReference, type Rule, type Standpoint, standing } from './judging.ts'
import { bookedMeetings } from './meeting-calendar.ts'
import type { Meeting } from './meetings.ts'
import { noticeDaysOf } from './notice-days.ts'
import type { Plan } from './plans.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'
import type { MeetingKind } from './vocabulary.ts'

type StepName = 'updated' | 'anchored' | 'decided'
type Step = {
  plan: Stored<Plan>
  day: string
  meeting: Stored<Meeting> | null
  /** The meeting that the plan points at cannot have taken the step on that day. */
  elsewhere: boolean
}

function stepOf(lists: Lists, plan: Stored<Plan>, name: StepName): Step | null {
  switch (name) {
    case 'updated':
      return plan.updatedOn === null ? null : { plan, day: plan.updatedOn, meeting: null, elsewhere: false }
    case 'anchored':
      return meetingStep(lists, plan, plan.anchoredOn, plan.anchoredMeetingId, 'managers')
    case 'decided':
      return meetingStep(lists, plan, plan.decidedOn, plan.decidedMeetingId, 'jointSteering')
  }
}

function meetingStep(
  lists: Lists,
  plan: Stored<Plan>,
  day: string | null,
  meetingId: string | null,
  kind: MeetingKind,
): Step | null {
  if (day === null) return null
  if (meetingId === null) return { plan, day, meeting: null, elsewhere: false }
  // A meeting's row that cannot be read proves nothing against the plan.
  if (lists.meetings.unreadable.some(row => row.id === meetingId)) {
    return { plan, day, meeting: null, elsewhere: false }
  }
  const meeting = lists.meetings.records.find(m => m.id === meetingId) ?? null
  const fits =
    meeting?.kind === kind &&
    meeting.state !== 'cancelled' &&
    meeting.startsOn <= day &&
    day <= meeting.endsOn
  return { plan, day, meeting, elsewhere: !fits }
}

/**
 * The plans whose steps may fall in a year: its own, and next year's, which is made while this one runs. The
 * agreement asks for each step once a year and not for a plan by number.
 */
function plansInHand(lists: Lists, year: number): Stored<Plan>[] {
  return lists.plans.records.filter(plan => plan.year === year || plan.year === year + 1)
}

type Taken = { done: Step | null; elsewhere: Step | null; intended: Step | null; plan: Stored<Plan> | null }

/** How far a step has come in a year: taken, recorded at a meeting that does not fit, or entered for a later day. */
function takeStep(lists: Lists, at: Standpoint, name: StepName): Taken {
  const plans = plansInHand(lists, at.year)
  const steps = plans
    .map(plan => stepOf(lists, plan, name))
    .filter(step => step !== null)
    .filter(step => step.day >= firstDayOfYear(at.year) && step.day <= lastDayOfYear(at.year))
    .sort((a, b) => compareDays(b.day, a.day))
  return {
    done: steps.find(step => step.day <= at.day && !step.elsewhere) ?? null,
    elsewhere: steps.find(step => step.day <= at.day && step.elsewhere) ?? null,
    intended: steps.find(step => step.day > at.day) ?? null,
    plan: plans.find(plan => plan.year === at.year) ?? plans[0] ?? null,
  }
}

function restsOn(taken: Taken): Reference[] {
  const step = taken.done ?? taken.elsewhere ?? taken.intended
  if (step === null) return taken.plan === null ? [] : [planReference(taken.plan)]
  const plan = planReference(step.plan)
  return step.meeting === null ? [plan] : [plan, meetingReference(step.meeting)]
}

function stepFacts(taken: Taken): Record<string, string | number> {
  const { done, elsewhere } = taken
  return {
    on: done?.day ?? '',
    at: done?.meeting?.title ?? '',
    elsewhereOn: done === null ? (elsewhere?.day ?? '') : '',
    elsewhereAt: done === null ? (elsewhere?.meeting?.title ?? '') : '',
    hasPlan: taken.plan === null ? 0 : 1,
  }
}

/** The last chefsmöte that still comes before the steering meeting which decides; after the decision, any of the year. */
function lastAnchoring(lists: Lists, at: Standpoint): Stored<Meeting> | null {
  const decision = takeStep(lists, at, 'decided')
  const deciding = bookedMeetings(lists, 'jointSteering', at.year, at.day).at(-1)
  const before = decision.intended?.day ?? deciding?.startsOn
  const meetings = bookedMeetings(lists, 'managers', at.year, at.day)
  const decided = decision.done ?? decision.elsewhere
  const inTime =
    decided === null && before !== undefined ? meetings.filter(m => m.endsOn <= before) : meetings
  return inTime.at(-1) ?? null
}

const must = { force: 'must', section: 'plan' } as const

/** Section "Samverkansplanen": updated once a year. At risk when the papers of the anchoring meeting should be out. */
export const judgePlanUpdated: Rule = (lists, at) => {
  const taken = takeStep(lists, at, 'updated')
  const anchoring = lastAnchoring(lists, at)
  const papersOut = addDays(
    anchoring?.startsOn ?? lastDayOfYear(at.year),
    -noticeDaysOf(lists.settings.records),
  )
  const later = [takeStep(lists, at, 'anchored'), takeStep(lists, at, 'decided')]
  const late = at.day > papersOut || later.some(step => (step.done ?? step.elsewhere) !== null)
  return [
    found(at, {
      ...must,
      rule: 'planUpdated',
      state: standing(at, taken.done !== null, !late),
      lastDay: lastDayOfYear(at.year),
      facts: { ...stepFacts(taken), next: anchoring?.startsOn ?? '' },
      restsOn: restsOn(taken),
    }),
  ]
}

/** Section "Samverkansplanen": anchored at a chefsmöte once a year, before the joint steering group decides. */
export const judgePlanAnchored: Rule = (lists, at) => {
  const taken = takeStep(lists, at, 'anchored')
  const anchoring = lastAnchoring(lists, at)
  return [
    found(at, {
      ...must,
      rule: 'planAnchored',
      state: standing(at, taken.done !== null, anchoring !== null),
      lastDay: anchoring?.endsOn ?? lastDayOfYear(at.year),
      facts: { ...stepFacts(taken), next: anchoring?.startsOn ?? '' },
      restsOn: restsOn(taken),
    }),
  ]
}

/** Section "Samverkansplanen": decided by the joint steering group. */
export const judgePlanDecided: Rule = (lists, at) => {
  const taken = takeStep(lists, at, 'decided')
  const meetings = bookedMeetings(lists, 'jointSteering', at.year, at.day)
  return [
    found(at, {
      ...must,
      rule: 'planDecided',
      state: standing(at, taken.done !== null, meetings.length > 0),
      lastDay: meetings.at(-1)?.endsOn ?? lastDayOfYear(at.year),
      facts: {
        ...stepFacts(taken),
        paragraph: taken.done?.plan.decisionParagraph ?? '',
        next: meetings[0]?.startsOn ?? '',
        // Offices plan their own year in the autumn (domain.md 1.1): practice, not the agreement.
        beforeSummer: at.day <= `${at.year}-06-30` ? 1 : 0,
      },
      restsOn: restsOn(taken),
    }),
  ]
}

function judgeDecision(lists: Lists, at: Standpoint, decided: Step): Finding {
  const { plan } = decided
  const anchored = stepOf(lists, plan, 'anchored')
  const anchoredBefore = anchored !== null && !anchored.elsewhere && anchored.day <= decided.day
  const updatedBefore = plan.updatedOn !== null && plan.updatedOn <= decided.day
  return found(at, {
    ...must,
    rule: 'planOrder',
    state: anchoredBefore && updatedBefore ? 'met' : 'missed',
    lastDay: decided.day,
    facts: {
      planYear: plan.year,
      decided: decided.day,
      anchored: anchored?.elsewhere === false ? anchored.day : '',
      updated: plan.updatedOn ?? '',
      anchoredBefore: anchoredBefore ? 1 : 0,
      updatedBefore: updatedBefore ? 1 : 0,
      reason: plan.orderReason,
    },
    restsOn: [decided, anchored]
      .filter(step => step !== null)
      .map(step => step.meeting)
      .filter(meeting => meeting !== null)
      .map(meetingReference)
      .concat(planReference(plan)),
  })
}

/**
 * Section "Samverkansplanen": updated, then anchored, then decided. A reason for another order is shown and does not
 * change the state: the agreement reports, it does not forbid.
 */
export const judgePlanOrder: Rule = (lists, at) => {
  const decisions = plansInHand(lists, at.year)
    .map(plan => stepOf(lists, plan, 'decided'))
    .filter(step => step !== null)
    .filter(step => step.day >= firstDayOfYear(at.year) && step.day <= lastDayOfYear(at.year))
    .filter(step => step.day <= at.day)
  if (decisions.length > 0) return decisions.map(decided => judgeDecision(lists, at, decided))
  if (at.day > lastDayOfYear(at.year)) return []
  const anchored = takeStep(lists, at, 'anchored')
  const anchoring = lastAnchoring(lists, at)
  const deciding = bookedMeetings(lists, 'jointSteering', at.year, at.day).at(-1)
  return [
    found(at, {
      ...must,
      rule: 'planOrder',
      state: standing(at, false, anchored.done !== null || anchoring !== null),
      lastDay: lastDayOfYear(at.year),
      facts: {
        anchored: anchored.done?.day ?? '',
        anchoring: anchoring?.startsOn ?? '',
        deciding: deciding?.startsOn ?? '',
      },
      restsOn: restsOn(anchored),
    }),
  ]
}

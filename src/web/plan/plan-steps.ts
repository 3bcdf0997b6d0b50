import type { Meeting } from '../../domain/meetings.ts'
import type { Plan } from '../../domain/plans.ts'
import type { Stored } from '../../domain/stored.ts'
import type { MeetingKind } from '../../domain/vocabulary.ts'

/** The plan's way to its decision, in the agreement's order (section "Samverkansplanen"). */
export const planSteps = ['draft', 'anchored', 'decided'] as const
export type PlanStep = (typeof planSteps)[number]

/** What a person says of a step: a meeting from the list, or only a day; neither takes the step back. */
export type StepChoice = { day: string | null; meetingId: string | null; paragraph: string; reason: string }

/** Where the step happened according to the plan. */
export function chosen(plan: Plan | undefined, step: PlanStep): StepChoice {
  const day = plan === undefined ? null : dayOf(plan, step)
  const meetingId = plan === undefined ? null : meetingOf(plan, step)
  return { day, meetingId, paragraph: plan?.decisionParagraph ?? '', reason: plan?.orderReason ?? '' }
}

function dayOf(plan: Plan, step: PlanStep): string | null {
  switch (step) {
    case 'draft':
      return plan.updatedOn
    case 'anchored':
      return plan.anchoredOn
    case 'decided':
      return plan.decidedOn
  }
}

function meetingOf(plan: Plan, step: PlanStep): string | null {
  switch (step) {
    case 'draft':
      return null
    case 'anchored':
      return plan.anchoredMeetingId
    case 'decided':
      return plan.decidedMeetingId
  }
}

/** The kind of meeting where a step happens; an update of the draft needs none. */
export function meetingKindOf(step: PlanStep): MeetingKind | null {
  switch (step) {
    case 'draft':
      return null
    case 'anchored':
      return 'managers'
    case 'decided':
      return 'jointSteering'
  }
}

/** Meetings where the step of a year's plan can have happened, latest first: those of the year and of the two years before. */
export function meetingsFor(
  step: PlanStep,
  year: number,
  meetings: readonly Stored<Meeting>[],
): readonly Stored<Meeting>[] {
  const kind = meetingKindOf(step)
  return meetings
    .filter(meeting => meeting.kind === kind && meeting.state !== 'cancelled')
    .filter(meeting => Math.abs(Number(meeting.startsOn.slice(0, 4)) - year + 1) <= 1)
    .toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))
}

/** Whether the plan was decided without being updated and anchored first. */
export function isOutOfOrder(plan: Plan): boolean {
  const { decidedOn } = plan
  if (decidedOn === null) return false
  return [plan.updatedOn, plan.anchoredOn].some(day => day === null || day > decidedOn)
}

/** The plan after a person has said when and where the step happened. */
export function withStep(plan: Plan, step: PlanStep, choice: StepChoice): Plan {
  switch (step) {
    case 'draft':
      return { ...plan, updatedOn: choice.day }
    case 'anchored':
      return {
        ...plan,
        anchoredOn: choice.day,
        anchoredMeetingId: choice.meetingId,
        orderReason: choice.reason,
      }
    case 'decided':
      return {
        ...plan,
        decidedOn: choice.day,
        decidedMeetingId: choice.meetingId,
        decisionParagraph: choice.day === null ? '' : choice.paragraph,
        orderReason: choice.reason,
      }
  }
}

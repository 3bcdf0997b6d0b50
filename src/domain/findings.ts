import { z } from 'zod'
import { day } from './primitives.ts'
import { datedKinds, leads, nouns } from './vocabulary.ts'

/** How strongly the agreement says it. */
export const forces = ['goal', 'must', 'should', 'recommendation'] as const
export type Force = (typeof forces)[number]

/** Worst first: the order in which a person should see them. */
export const findingStates = ['missed', 'atRisk', 'onTheWay', 'met'] as const
export type FindingState = (typeof findingStates)[number]

/** Sections of the agreement, by key; their text in our own words stands in the words. */
const sections = ['basis', 'sharing', 'plan', 'courses', 'managers', 'exampleDays', 'groups'] as const
export type Section = (typeof sections)[number]

/** The steps of the Samverkansplan and their order. */
const planRuleNames = ['planUpdated', 'planAnchored', 'planDecided', 'planOrder'] as const
export type PlanRuleName = (typeof planRuleNames)[number]

/** How often the collaboration meets. */
const meetingRuleNames = [
  'steeringMeetings',
  'managerMeetingSpring',
  'managerMeetingAutumn',
  'exampleDays',
  'steeringNotice',
  'managerNotice',
] as const
export type MeetingRuleName = (typeof meetingRuleNames)[number]

/** How joint costs are shared. */
const costRuleNames = ['jointCosts'] as const
export type CostRuleName = (typeof costRuleNames)[number]

/** How the need of courses is met, and in what groups. */
const courseRuleNames = [
  'needAsked',
  'basicNeed',
  'continuationNeed',
  'managersNeed',
  'courseGroups',
] as const
export type CourseRuleName = (typeof courseRuleNames)[number]

/** Every rule by name, in the order in which equals are shown; its sentences are `words.rules[rule]`. */
export const ruleNames = [
  'agreement',
  ...planRuleNames,
  ...meetingRuleNames,
  ...courseRuleNames,
  ...costRuleNames,
  'lateActivities',
  'lights',
  'activityGroups',
  'mandate',
  'vacantSeats',
  'reach',
] as const
export type RuleName = (typeof ruleNames)[number]

/** Why something waits for a person; its sentence is `words.waiting[reason]`. */
export const waitingReasons = [
  'unreadableRow',
  'updatePlan',
  'anchorPlan',
  'decidePlan',
  'unmarkedMeeting',
  'lateActivity',
  'redLight',
  'fadedLight',
  'mandateEnds',
  'vacantSeat',
  'unsharedCost',
  'settleHalfYear',
  'costBreach',
  'answerMeeting',
  'unfinishedNotice',
  'untoldChange',
  'goneNotice',
  'answerNeed',
  'silentNeed',
  'decideRound',
  'markRound',
  'markSeats',
  'requeueRound',
  'offeredSeat',
] as const
export type WaitingReason = (typeof waitingReasons)[number]

/** A record that a statement rests on. */
const reference = z.object({ noun: z.enum(nouns), id: z.string(), title: z.string() })
export type Reference = z.infer<typeof reference>

/** What the words fill in: days as `YYYY-MM-DD` (empty when there is none), counts as numbers, titles as text. */
const facts = z.record(z.string(), z.union([z.string(), z.number()]))
export type Facts = Readonly<z.infer<typeof facts>>

/** One statement about the collaboration, computed from what happened. */
export const finding = z.object({
  rule: z.enum(ruleNames),
  force: z.enum(forces),
  state: z.enum(findingStates),
  section: z.enum(sections),
  /** Day from which the judging version of the agreement is valid; empty when there is none. */
  agreementFrom: z.string(),
  facts,
  restsOn: z.array(reference),
  /** The last day on which it can still be saved; null exactly when met or missed. */
  lastDay: day.nullable(),
})
export type Finding = z.infer<typeof finding>

/** Something with a place in the year, for the year wheel and its list. */
const dated = reference.extend({
  startsOn: day,
  endsOn: day,
  kind: z.enum(datedKinds),
  lead: z.enum(leads).nullable(),
  /** Its day has passed and it is neither done nor marked as held. */
  late: z.boolean(),
})
export type Dated = z.infer<typeof dated>

/** Something that waits for the person who asks. The id is empty for a plan that has no row yet. */
const waiting = reference.extend({
  reason: z.enum(waitingReasons),
  facts,
  lastDay: day.nullable(),
})
export type Waiting = z.infer<typeof waiting>

/** The first screen of a year. */
export const overviewSchema = z.object({
  year: z.int(),
  /** The day it was computed for, Europe/Stockholm. */
  day,
  /** Worst first. */
  findings: z.array(finding),
  mine: z.array(waiting),
  next: z.array(dated),
  wheel: z.array(dated),
})
export type Overview = z.infer<typeof overviewSchema>

/** Closed vocabularies of the collaboration. Codes here, Swedish words in `words.sv.ts`. */

export const parties = ['MVG', 'MH'] as const
export const leads = ['MVG', 'MH', 'joint'] as const
export const counties = ['VG', 'H'] as const
export const subregions = [
  'gothenburg',
  'fyrbodal',
  'skaraborg',
  'sjuharad',
  'halland',
  'countywide',
] as const
export const officeKinds = ['municipality', 'jointBody', 'countyBoard'] as const
export const roles = [
  'projectLeader',
  'courseAdministrator',
  'steeringMember',
  'manager',
  'contactPerson',
  'reader',
] as const
export const groupKinds = [
  'jointSteering',
  'steeringMVG',
  'steeringMH',
  'preparation',
  'managerCollaboration',
  'managerGroup',
  'workGroup',
  'projectGroup',
  'projectLeaders',
] as const
export const desiredStates = ['dol1', 'dol2', 'dol3', 'dol4', 'dol5', 'dol6', 'dol7'] as const
export const activityStatuses = ['proposed', 'decided', 'ongoing', 'dormant', 'done', 'closed'] as const
export const lights = ['green', 'yellow', 'red'] as const
export const meetingKinds = [
  'jointSteering',
  'steeringMVG',
  'steeringMH',
  'managers',
  'exampleDays',
  'preparation',
  'other',
] as const
/** What a date in the year is: a meeting's kind, or one of the other things with a place in the year. */
export const datedKinds = [
  ...meetingKinds,
  'activity',
  'planUpdated',
  'planAnchored',
  'planDecided',
  'check',
  'mandate',
] as const
export const meetingStates = ['planned', 'held', 'cancelled'] as const
/** What an event in the organiser's calendar is for. */
export const eventKinds = ['meeting', 'reminder', 'question', 'course', 'offer', 'evaluation'] as const
/** How it stands with an event: under way, in everybody's calendar, called off, or deleted in Outlook by hand. */
export const eventStates = ['sending', 'standing', 'cancelling', 'cancelled', 'gone'] as const
/**
 * Whether somebody is to be invited, is, is to be taken off the event, is no longer invited, or came to the list by
 * themselves.
 */
export const invitedStandings = ['listed', 'invited', 'leaving', 'withdrawn', 'stranger'] as const
export const givenAnswers = ['accepted', 'tentative', 'declined'] as const
export const answers = ['unknown', ...givenAnswers] as const
/** One of them, never two: in old minutes the same person stands both as present and as absent. */
export const attendances = ['present', 'remote', 'absent'] as const
export const seasons = ['spring', 'autumn'] as const
export const halves = ['morning', 'afternoon'] as const
export const avoidedKinds = [
  'winterBreak',
  'easterBreak',
  'summerBreak',
  'autumnBreak',
  'board',
  'other',
] as const
export const feedKinds = ['person', 'year', 'public'] as const
/** What the host of a chefsmöte prepares, in the order of its days. */
export const hostSteps = [
  'room',
  'saveTheDate',
  'estimate',
  'programme',
  'invitation',
  'food',
  'papers',
] as const
/** A cost, a credit note of one, or a row that corrects one that is settled. */
export const costKinds = ['cost', 'credit', 'correction'] as const
/** Agreed but not invoiced yet, or invoiced. */
export const costStates = ['ordered', 'invoiced'] as const
export const changeKinds = ['created', 'changed', 'removed', 'restored'] as const
export const nouns = [
  'offices',
  'people',
  'groups',
  'agreements',
  'meetings',
  'availability',
  'needs',
  'rounds',
  'seats',
  'evaluations',
  'events',
  'invitations',
  'avoidedDays',
  'feeds',
  'plans',
  'activities',
  'shareKeys',
  'categories',
  'costs',
  'budgets',
  'settlements',
  'settings',
  'changes',
] as const

export type Party = (typeof parties)[number]
export type Lead = (typeof leads)[number]
export type County = (typeof counties)[number]
export type Role = (typeof roles)[number]
export type GroupKind = (typeof groupKinds)[number]
export type DesiredState = (typeof desiredStates)[number]
export type ActivityStatus = (typeof activityStatuses)[number]
export type Light = (typeof lights)[number]
export type DatedKind = (typeof datedKinds)[number]
export type MeetingKind = (typeof meetingKinds)[number]
export type Answer = (typeof answers)[number]
export type GivenAnswer = (typeof givenAnswers)[number]
export type Attendance = (typeof attendances)[number]
export type Season = (typeof seasons)[number]
export type AvoidedKind = (typeof avoidedKinds)[number]
export type FeedKind = (typeof feedKinds)[number]
export type HostStep = (typeof hostSteps)[number]
export type CostKind = (typeof costKinds)[number]
export type CostState = (typeof costStates)[number]
export type ChangeKind = (typeof changeKinds)[number]
export type Noun = (typeof nouns)[number]

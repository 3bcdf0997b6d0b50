import { addDays, monthOf, yearOf } from './days.ts'
import type { Meeting } from './meetings.ts'
import { type KeyInForce, keyAt } from './share-keys.ts'
import { type Shares, shareByKey } from './shares.ts'
import { dayKindOf } from './swedish-days.ts'
import { type HostStep, hostSteps } from './vocabulary.ts'

/**
 * Weeks before the meeting by which each thing is done. Nothing of it stands in the agreement: a venue for some hundred
 * people is booked half a year ahead, and the days are told while calendars are still open (domain.md 5).
 */
export const hostWeeks: Readonly<Record<HostStep, number>> = {
  room: 26,
  saveTheDate: 24,
  estimate: 16,
  programme: 10,
  invitation: 8,
  food: 3,
  papers: 1,
}

/** Done; its day has passed; its day is near; there is plenty of time. */
export type HostStepState = 'done' | 'late' | 'soon' | 'ahead'

export type HostPlanStep = {
  readonly step: HostStep
  /** The last day to have it done, `YYYY-MM-DD`; a working day. */
  readonly day: string
  readonly state: HostStepState
}

/** Near enough to begin with. */
const soonDays = 14

/** The last working day up to a day; never in July, when nobody is there to answer. */
export function workdayUntil(day: string): string {
  let at = day
  while (monthOf(at) === 7 || dayKindOf(at).kind !== 'workday') at = addDays(at, -1)
  return at
}

function dayOf(step: HostStep, startsOn: string): string {
  const before = addDays(startsOn, -7 * hostWeeks[step])
  // The invitation to a meeting in October has gone out in August (domain.md 5).
  const august = `${yearOf(startsOn)}-08-31`
  const isLate = step === 'invitation' && monthOf(startsOn) === 10 && before > august
  return workdayUntil(isLate ? august : before)
}

function stateOf(isDone: boolean, day: string, today: string): HostStepState {
  if (isDone) return 'done'
  if (day < today) return 'late'
  return day <= addDays(today, soonDays) ? 'soon' : 'ahead'
}

/** What the host of a chefsmöte prepares, reckoned back from its first day; first first. */
export function hostPlanOf(meeting: Pick<Meeting, 'startsOn' | 'prepared'>, today: string): HostPlanStep[] {
  return hostSteps.map(step => {
    const day = dayOf(step, meeting.startsOn)
    return { step, day, state: stateOf(meeting.prepared.includes(step), day, today) }
  })
}

/** What the host has done after one more step is ticked, or one less, in the order of the steps. */
export function withStep(prepared: readonly HostStep[], step: HostStep, isDone: boolean): HostStep[] {
  return hostSteps.filter(one => (one === step ? isDone : prepared.includes(one)))
}

/** An estimate by the key of the meeting's first day (agreement, "Fördelning av resurser"); null without one of them. */
export function estimateShares(
  { estimateOre, startsOn }: Pick<Meeting, 'estimateOre' | 'startsOn'>,
  keys: readonly KeyInForce[],
): { shares: Shares; inForce: KeyInForce } | null {
  const inForce = keyAt(keys, startsOn)
  if (estimateOre === null || inForce === null) return null
  return { shares: shareByKey(estimateOre, inForce.key), inForce }
}

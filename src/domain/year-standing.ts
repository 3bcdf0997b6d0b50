import { alike } from './alike.ts'
import { daysBetween, monthOf, yearOf } from './days.ts'
import type { Half } from './half-days.ts'
import type { Meeting } from './meetings.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'
import { sv } from './words.sv.ts'
import type { YearPlace } from './year-proposal.ts'
import { hostingParts } from './year-wishes.ts'

/* The meetings of a year that stand in the list already, as the planner sees them. */

/** A part of the counties by what the list calls the host, in whatever letters; '' for no part of them. */
export function hostIn(label: string): string {
  const names: Readonly<Record<string, string>> = sv.choices.subregion
  return hostingParts.find(part => alike(names[part] ?? part) === alike(label)) ?? ''
}

/** What the list calls a part of the counties; '' for none. */
export function hostLabel(host: string): string {
  const names: Readonly<Record<string, string>> = sv.choices.subregion
  return names[host] ?? ''
}

const noon = '12:00'
/** A meeting that is over by then takes no afternoon, though lunch may be late. */
const lunchOver = '13:00'
/** No event of the planner is longer. */
const mostHalfDays = 10

/** The half-days that a meeting takes, as its row says; whole days where it says no times. */
function halfDaysOf({ startsOn, endsOn, startTime, endTime }: Meeting): {
  half: Half
  halfDays: number
} {
  const half = startTime >= noon ? 'afternoon' : 'morning'
  const days = Math.max(0, daysBetween(startsOn, endsOn)) + 1
  const offFirst = half === 'afternoon' ? 1 : 0
  const offLast = endTime !== '' && endTime <= lunchOver ? 1 : 0
  return { half, halfDays: Math.min(mostHalfDays, Math.max(1, days * 2 - offFirst - offLast)) }
}

/** Where a meeting of the list stands: its first half-day, how long it is, and its host. */
export function standingOf(meeting: Meeting): { pinned: YearPlace; halfDays: number } {
  const { half, halfDays } = halfDaysOf(meeting)
  return { pinned: { day: meeting.startsOn, half, host: hostIn(meeting.host) }, halfDays }
}

/** Whether a meeting counts among those of a year: it is planned or held then. */
export function isIn(year: number, { state, startsOn }: Pick<Meeting, 'state' | 'startsOn'>): boolean {
  return state !== 'cancelled' && yearOf(startsOn) === year
}

/** The meetings of a year that are planned or held, by day. */
export function meetingsIn(year: number, { meetings }: Lists): Stored<Meeting>[] {
  return meetings.records
    .filter(one => isIn(year, one))
    .toSorted((a, b) =>
      a.startsOn === b.startsOn ? Number(a.id) - Number(b.id) : a.startsOn < b.startsOn ? -1 : 1,
    )
}

type Wanted = {
  readonly kind: Meeting['kind']
  readonly window: { readonly from: string; readonly to: string }
}

/** Days from a window to the beginning of a meeting; 0 within it. */
function daysOff({ window: { from, to } }: Wanted, { startsOn }: Meeting): number {
  return Math.max(0, daysBetween(startsOn, from), daysBetween(to, startsOn))
}

const firstHalf = (day: string) => monthOf(day) <= 6

/** Chefsmöten are one in each half of the year; other meetings may be the one that is meant on any day. */
function mayBe(wanted: Wanted, { kind, startsOn }: Meeting): boolean {
  if (wanted.kind !== kind) return false
  return kind !== 'managers' || firstHalf(wanted.window.from) === firstHalf(startsOn)
}

/** The event whose window is nearest, by its place; -1 when a meeting is of another kind than all. */
function nearestTo(meeting: Meeting, wanted: readonly Wanted[]): number {
  let [nearest, least] = [-1, Number.POSITIVE_INFINITY]
  for (const [at, one] of wanted.entries()) {
    const off = mayBe(one, meeting) ? daysOff(one, meeting) : Number.POSITIVE_INFINITY
    if (off < least) [nearest, least] = [at, off]
  }
  return nearest
}

/**
 * Which meeting of the list each event is, by its place; null for an event that is still to come. A meeting is the
 * event whose window it lies in or nearest to; of several the nearest, and of those the first.
 */
export function matchMeetings(
  wanted: readonly Wanted[],
  meetings: readonly Stored<Meeting>[],
): (Stored<Meeting> | null)[] {
  const nearest = meetings.map(meeting => nearestTo(meeting, wanted))
  return wanted.map((event, at) => {
    const own = meetings.filter((_, index) => nearest[index] === at)
    return own.toSorted((a, b) => daysOff(event, a) - daysOff(event, b))[0] ?? null
  })
}

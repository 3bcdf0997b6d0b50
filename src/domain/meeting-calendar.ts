import { compareDays, yearOf } from './days.ts'
import type { Meeting } from './meetings.ts'
import type { Lists } from './records.ts'
import type { Stored } from './stored.ts'
import type { MeetingKind } from './vocabulary.ts'

type Meetings = readonly Stored<Meeting>[]

/** By their first day; of two that begin on the same the longer first, so that the order of the rows decides nothing. */
function byDay(a: Stored<Meeting>, b: Stored<Meeting>): number {
  return compareDays(a.startsOn, b.startsOn) || compareDays(b.endsOn, a.endsOn)
}

/** Two rows for one day are one meeting that somebody entered twice. */
function onePerDay(meetings: Meetings, taken: ReadonlySet<string>): Stored<Meeting>[] {
  const seen = new Set(taken)
  const kept: Stored<Meeting>[] = []
  for (const meeting of meetings) {
    if (seen.has(meeting.startsOn)) continue
    seen.add(meeting.startsOn)
    kept.push(meeting)
  }
  return kept
}

/** What stands in the calendar for one kind of meeting between two days, seen from `day`. Each list by day. */
export type Tally = {
  held: Stored<Meeting>[]
  booked: Stored<Meeting>[]
  /** The day has passed and nobody has said whether the meeting was held. */
  unmarked: Stored<Meeting>[]
}

export function tallyMeetings(
  lists: Lists,
  kind: MeetingKind,
  span: { from: string; to: string },
  day: string,
): Tally {
  const meetings = lists.meetings.records
    .filter(m => m.kind === kind && m.startsOn >= span.from && m.startsOn <= span.to)
    .sort(byDay)
  const held = onePerDay(
    meetings.filter(m => m.state === 'held' && m.startsOn <= day),
    new Set(),
  )
  const planned = onePerDay(
    meetings.filter(m => m.state === 'planned'),
    new Set(held.map(m => m.startsOn)),
  )
  return {
    held,
    booked: planned.filter(m => m.endsOn >= day),
    unmarked: planned.filter(m => m.endsOn < day),
  }
}

/** Planned meetings of a kind in a year that are not over on `day`, first first. */
export function bookedMeetings(
  lists: Lists,
  kind: MeetingKind,
  year: number,
  day: string,
): Stored<Meeting>[] {
  return lists.meetings.records
    .filter(m => m.kind === kind && m.state === 'planned' && m.endsOn >= day && yearOf(m.startsOn) === year)
    .sort(byDay)
}

/** The last meeting of a kind that was held up to and including `day`, in any year. */
export function lastHeldMeeting(lists: Lists, kind: MeetingKind, day: string): Stored<Meeting> | null {
  let last: Stored<Meeting> | null = null
  for (const meeting of lists.meetings.records) {
    if (meeting.kind !== kind || meeting.state !== 'held' || meeting.startsOn > day) continue
    if (
      last === null ||
      meeting.startsOn > last.startsOn ||
      (meeting.startsOn === last.startsOn && byDay(meeting, last) < 0)
    )
      last = meeting
  }
  return last
}

/** The next planned meeting of a kind on or after `day`, in any year. */
export function nextMeeting(lists: Lists, kind: MeetingKind, day: string): Stored<Meeting> | null {
  let next: Stored<Meeting> | null = null
  for (const meeting of lists.meetings.records) {
    if (meeting.kind !== kind || meeting.state !== 'planned' || meeting.startsOn < day) continue
    if (next === null || byDay(meeting, next) < 0) next = meeting
  }
  return next
}

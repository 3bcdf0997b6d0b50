import { z } from 'zod'
import { day, paragraph, recordId } from './primitives.ts'
import { takesSeat } from './seat-count.ts'
import { moveSeat } from './seat-state.ts'
import { type AttendedDay, type CourseSeat, courseSeat, dayAttendances } from './seats.ts'
import { storage } from './stored.ts'

const seen = { id: recordId, etag: z.string().max(255) }

/** Who came on a day of a round: each row with the version that was seen; null takes back what was noted. */
export const courseAttendanceOrder = z.strictObject({
  rows: z
    .array(z.strictObject({ ...seen, day, attendance: z.enum(dayAttendances).nullable() }))
    .min(1)
    .max(600),
})
export type CourseAttendanceOrder = z.infer<typeof courseAttendanceOrder>

/** How it went for those who sat in a round: completed or not, or what they were before that was said. */
export const seatEndings = ['completed', 'notCompleted', 'confirmed', 'registered'] as const
export type SeatEnding = (typeof seatEndings)[number]

/** Who completed a round: each row with the version that was seen. */
export const endingOrder = z.strictObject({
  rows: z
    .array(z.strictObject({ ...seen, state: z.enum(seatEndings) }))
    .min(1)
    .max(200),
})
export type EndingOrder = z.infer<typeof endingOrder>

/** What came of each person's row: `row` as it now stands, and why it was not saved; '' when it was. */
export const seatsNoted = z.object({
  rows: z.array(
    z.object({
      id: recordId,
      saved: z.boolean(),
      reason: paragraph,
      row: z.intersection(courseSeat, z.object(storage)).nullable(),
    }),
  ),
})

/** What is noted of somebody's day; null for nothing. */
export const attendanceOn = ({ attendance }: Pick<CourseSeat, 'attendance'>, on: string) =>
  attendance.find(one => one.day === on)?.attendance ?? null

/** The days as noted, one of them anew, in their order. */
export function noteDay(
  noted: readonly AttendedDay[],
  on: string,
  attendance: AttendedDay['attendance'] | null,
): AttendedDay[] {
  const others = noted.filter(one => one.day !== on)
  const days = attendance === null ? others : [...others, { day: on, attendance }]
  return days.toSorted((one, other) => (one.day < other.day ? -1 : 1))
}

/** What the days of somebody come to. `proposes` is for a person to take or leave: the agreement says nothing of it. */
export type AttendanceSum = {
  present: number
  absent: number
  unmarked: number
  proposes: 'completed' | 'notCompleted' | null
}

/**
 * Adds up the days of a round. Present on all of them proposes completed, absent on at least half of them not
 * completed; between those, or with days that nobody noted, nothing is proposed.
 */
export function sumAttendance(days: readonly string[], seat: Pick<CourseSeat, 'attendance'>): AttendanceSum {
  const noted = days.map(on => attendanceOn(seat, on))
  const count = (what: AttendedDay['attendance'] | null) => noted.filter(one => one === what).length
  const [present, absent, unmarked] = [count('present'), count('absent'), count(null)]
  const sum = { present, absent, unmarked }
  if (days.length > 0 && absent * 2 >= days.length) return { ...sum, proposes: 'notCompleted' }
  return { ...sum, proposes: days.length > 0 && present === days.length ? 'completed' : null }
}

/**
 * The seat with how it went; `on` is the last day of the round. What was said before can be taken back, which leaves a
 * seat as it was. Null for who has no seat in the round.
 */
export function endSeat(seat: CourseSeat, ending: SeatEnding, on: string): CourseSeat | null {
  if (seat.state === ending) return seat
  if (!takesSeat(seat)) return null
  if (ending === 'completed' || ending === 'notCompleted') {
    const move = moveSeat(seat, ending === 'completed' ? { step: 'complete', on } : { step: 'fail' })
    return move.move === 'allowed' ? move.seat : null
  }
  const isEnded = seat.state === 'completed' || seat.state === 'notCompleted'
  return isEnded ? { ...seat, state: ending, finishedOn: null } : null
}

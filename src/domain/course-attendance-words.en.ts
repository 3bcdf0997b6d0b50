import type { courseAttendanceWords as swedish } from './course-attendance-words.sv.ts'

/** English of why the attendance at a course, or how it went for somebody, cannot be noted. */
export const courseAttendanceWords: typeof swedish = {
  cancelled: 'The round is cancelled, so there is no attendance to note.',
  noDates: 'The round has no days yet, so there is no attendance to note.',
  otherDay: day => `${day} is none of the days of the round.`,
  tooEarly: day => `The attendance on ${day} can be noted from that day on.`,
  notBegun: day => `The round begins on ${day}. Until then nobody can have taken it.`,
  notOver: day =>
    `The last day of the round is ${day}. From that day on it can be said who has completed the course.`,
  twice: name => `${name} stands there twice.`,
  otherRound: 'The person belongs to another round.',
  noSeat: (name, state) => `${name} has no seat in the round, but is ${state}.`,
}

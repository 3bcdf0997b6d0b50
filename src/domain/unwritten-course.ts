import type { CourseKind } from './courses.ts'
import type { Round } from './rounds.ts'
import type { CourseSeat } from './seats.ts'

/** A round about which nothing is decided but which course it is. */
export const unwrittenRound = (title: string, kind: CourseKind): Round => ({
  title,
  kind,
  sessions: [],
  startTime: '',
  endTime: '',
  trainer: '',
  venue: '',
  priceOre: null,
  vatOre: null,
  costOre: null,
  opensOn: null,
  signUpBy: null,
  decideBy: null,
  decidedOn: null,
  places: null,
  overReason: '',
  underReason: '',
  waitLimit: null,
  cancelledOn: null,
  cancelReason: '',
  heldOn: null,
  granted: [],
})

/** A person's wish for a course, before it has a round or a seat. */
export const unwrittenSeat = (name: string, kind: CourseKind, officeId: string | null): CourseSeat => ({
  name,
  email: '',
  personId: null,
  officeId,
  workplace: '',
  kind,
  roundId: null,
  state: 'interest',
  isManager: null,
  employedFrom: null,
  exceptionReason: '',
  signedUpAt: null,
  signedUpBy: '',
  offeredOn: null,
  offerUntil: null,
  replacesId: null,
  replacedById: null,
  fromRoundId: null,
  can: [],
  prefers: [],
  pinnedRoundId: null,
  cancelledOn: null,
  attendance: [],
  finishedOn: null,
  clearedOn: null,
})

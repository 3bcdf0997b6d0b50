import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import type { RosterRow, RoundCard } from '../../src/domain/course-board.ts'
import { type CourseTerms, courseTerms } from '../../src/domain/courses.ts'
import type { RoundView } from '../../src/domain/round-state.ts'
import type { RoundRow } from '../../src/domain/rounds.ts'
import type { SeatRow, SeatState } from '../../src/domain/seats.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'

/** What the agreement says of the basic course in 2027. */
export function terms(): CourseTerms {
  const found = courseTerms(agreementVersions, 'basic', '2027-01-01')
  if (found === null) throw new Error('no version of the agreement')
  return found
}

/** An open basic round in spring 2027: two days in April, one in May, decided on 3 March. */
export function round(more: Partial<RoundRow> = {}): RoundRow {
  return {
    ...unwrittenRound('Grund våren 2027', 'basic'),
    id: '7',
    sessions: [
      { from: '2027-04-06', to: '2027-04-07', place: 'Varberg' },
      { from: '2027-05-12', to: '2027-05-12', place: 'Borås' },
    ],
    opensOn: '2027-01-11',
    signUpBy: '2027-03-19',
    decideBy: '2027-03-03',
    ...more,
  }
}

/** Somebody in the round by number, each from an office of their own unless another is given. */
export function seat(number: number, state: SeatState, more: Partial<SeatRow> = {}): SeatRow {
  return {
    ...unwrittenSeat(`Prov ${letters(number)}`, 'basic', String(number)),
    id: String(number),
    roundId: '7',
    state,
    signedUpAt: `2027-01-${String(11 + (number % 20)).padStart(2, '0')}T08:00:00Z`,
    ...more,
  }
}

/** A surname for a number that no other number's is near to. */
function letters(number: number): string {
  const syllables = ['bak', 'del', 'fig', 'hom', 'jur', 'lyn', 'mås', 'näv', 'pöt', 'rex']
  return [...String(number)].map(digit => syllables[Number(digit)]).join('')
}

/** So many in the same state. */
export const many = (count: number, state: SeatState, from = 1, more: Partial<SeatRow> = {}): SeatRow[] =>
  Array.from({ length: count }, (_, at) => seat(from + at, state, more))

export const view = (
  seats: readonly SeatRow[],
  more: Partial<RoundRow> = {},
  day = '2027-02-19',
): RoundView & { round: RoundRow } => ({ round: round(more), seats, terms: terms(), day })

/** An open round of the basic course as everybody sees it, with nobody in it. */
export const card = (more: Partial<RoundCard> = {}): RoundCard => ({
  id: '1',
  etag: '"1,1"',
  title: 'Grund våren 2027',
  kind: 'basic',
  sessions: [],
  from: null,
  to: null,
  venue: '',
  trainer: '',
  opensOn: null,
  signUpBy: null,
  decideBy: null,
  decidedOn: null,
  heldOn: null,
  state: 'open',
  says: '',
  next: '',
  countdown: null,
  findings: [],
  counts: { taken: 0, offered: 0, waiting: 0, completed: 0, places: 20, free: 20, offices: 0 },
  own: null,
  takesClaims: true,
  ...more,
})

/** A line of a roster of which there is nothing to say. */
export const rosterLine = (id: string, more: Partial<RosterRow> = {}): RosterRow => ({
  id,
  etag: '"1"',
  name: `Prov ${id}`,
  email: `prov${id}@hallprov.example`,
  officeId: '1',
  office: 'Provköpings kommun',
  workplace: '',
  state: 'registered',
  isManager: null,
  employedFrom: null,
  exceptionReason: '',
  offerUntil: null,
  replacesId: null,
  attendance: [],
  can: [],
  prefers: [],
  pinnedRoundId: null,
  fromRoundId: null,
  place: null,
  says: [],
  steps: [],
  ...more,
})

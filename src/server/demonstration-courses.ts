import type { CourseKind } from '../domain/courses.ts'
import { addDays, weekdayOf, yearOf } from '../domain/days.ts'
import type { EvaluationAnswer } from '../domain/evaluation.ts'
import type { Need, YearHalf } from '../domain/needs.ts'
import { officeList } from '../domain/office-list.ts'
import { daysOf, type Round } from '../domain/rounds.ts'
import type { CourseSeat, SeatState } from '../domain/seats.ts'
import { unwrittenRound, unwrittenSeat } from '../domain/unwritten-course.ts'
import { sv } from '../domain/words.sv.ts'
import { workday } from './demonstration-days.ts'
import { officeKey } from './demonstration-office-key.ts'
import { type Keyed, numbered } from './keyed.ts'

/* Plainly invented names: nobody here exists. */
const firstNames = [
  'Ebba',
  'Folke',
  'Greta',
  'Hasse',
  'Irma',
  'Jonas',
  'Kerstin',
  'Lage',
  'Majken',
  'Nore',
  'Orvar',
]
const lastNames = ['Kursberg', 'Exempelmo', 'Provlind', 'Påhittsdal', 'Testström', 'Låtsasvik', 'Modellhed']

const offices = officeList.filter(({ validTo, kind }) => validTo === null && kind !== 'countyBoard')

/** As many different people as there are numbers below 77, spread over the offices. */
function participant(at: number, kind: CourseKind): CourseSeat {
  const name = `${firstNames[at % firstNames.length]} ${lastNames[at % lastNames.length]}`
  const office = offices[(at * 5) % offices.length]?.name ?? ''
  const mail = name.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(' ', '.')
  return { ...unwrittenSeat(name, kind, officeKey(office)), email: `${mail}@kommun.example` }
}

type Sketch = { key: string; round: Round; seats: CourseSeat[] }

const price = { priceOre: 7_200_00, vatOre: 1_800_00, costOre: 138_000_00 }

/** The Tuesday of a day's week, so that two days on end are no weekend. */
const tuesday = (day: string): string => addDays(day, 2 - weekdayOf(day))

/** Two days with a night between, and a third some weeks later, as in 2015 (domain.md section 4). */
function threeDays(from: string, places: readonly [string, string]): Round['sessions'] {
  const later = workday(addDays(from, 35))
  return [
    { from, to: addDays(from, 1), place: places[0] },
    { from: later, to: later, place: places[1] },
  ]
}

const seated = (
  from: number,
  count: number,
  kind: CourseKind,
  state: SeatState,
  more: (at: number) => Partial<CourseSeat>,
): CourseSeat[] =>
  Array.from({ length: count }, (_, at) => ({ ...participant(from + at, kind), state, ...more(at) }))

/** When somebody signed up: one a day, from a day on. */
const signedUp = (first: string) => (at: number) => ({
  signedUpAt: `${addDays(first, at % 20)}T08:00:00Z`,
  signedUpBy: 'Miljöchefen',
  employedFrom: addDays(first, at % 7 === 3 ? -40 : -400 - 30 * at),
})

/** A round that was held last half-year: nineteen came, one of them not to all days. */
function held(day: string): Sketch {
  const first = tuesday(addDays(day, -130))
  const round = {
    ...unwrittenRound(`Grundutbildning, ${first.slice(0, 7)}`, 'basic'),
    ...price,
    sessions: threeDays(first, ['Varberg', 'Borås']),
    trainer: 'Påhittade Kurser AB',
    venue: 'Exempelgården, Varberg',
    opensOn: addDays(first, -90),
    signUpBy: addDays(first, -28),
    decideBy: addDays(first, -21),
    decidedOn: addDays(first, -30),
    heldOn: addDays(first, 36),
  }
  const days = daysOf(round)
  const came = (state: SeatState) => (at: number) => ({
    ...signedUp(addDays(first, -80))(at),
    attendance: days.map((one, nth) => ({
      day: one,
      attendance: state === 'completed' || nth === 0 ? ('present' as const) : ('absent' as const),
    })),
    finishedOn: state === 'completed' ? (days.at(-1) ?? null) : null,
  })
  return {
    key: '@round:held',
    round,
    seats: [
      ...seated(0, 18, 'basic', 'completed', came('completed')),
      ...seated(18, 1, 'basic', 'notCompleted', came('notCompleted')),
    ],
  }
}

/** A round two short of the least, to be settled in two weeks. */
function almost(day: string): Sketch {
  const first = tuesday(addDays(day, 49))
  return {
    key: '@round:almost',
    round: {
      ...unwrittenRound(`Grundutbildning, ${first.slice(0, 7)}`, 'basic'),
      ...price,
      sessions: threeDays(first, ['Falkenberg', 'Göteborg']),
      startTime: '09:30',
      endTime: '15:30',
      trainer: 'Påhittade Kurser AB',
      venue: 'Provhotellet, Falkenberg',
      opensOn: addDays(day, -30),
      signUpBy: addDays(day, 14),
      decideBy: addDays(day, 14),
    },
    seats: seated(20, 16, 'basic', 'registered', signedUp(addDays(day, -29))),
  }
}

/** A full continuation, for people who took the basic course before, with three in line. */
function full(day: string): Sketch {
  const on = workday(addDays(day, 28))
  return {
    key: '@round:full',
    round: {
      ...unwrittenRound(`Fortsättningsutbildning, ${on.slice(0, 7)}`, 'continuation'),
      priceOre: 2_600_00,
      vatOre: 650_00,
      sessions: [{ from: on, to: on, place: 'Göteborg' }],
      startTime: '09:00',
      endTime: '16:00',
      trainer: 'Påhittade Kurser AB',
      venue: 'Testsalen, Göteborg',
      opensOn: addDays(day, -45),
      signUpBy: addDays(day, 7),
      decideBy: addDays(day, 14),
      decidedOn: addDays(day, -3),
    },
    seats: [
      ...seated(40, 20, 'continuation', 'confirmed', at => ({
        ...signedUp(addDays(day, -44))(at),
        exceptionReason: 'Gick grundutbildningen 2015, enligt arbetsplatsen.',
      })),
      ...seated(60, 3, 'continuation', 'reserve', at => ({
        ...signedUp(addDays(day, -20))(at),
        exceptionReason: 'Gick grundutbildningen 2015, enligt arbetsplatsen.',
      })),
    ],
  }
}

/** A round that was cancelled with too few; those four go first in the queue, and others wait with them. */
function cancelled(day: string): Sketch {
  const first = tuesday(addDays(day, -60))
  return {
    key: '@round:cancelled',
    round: {
      ...unwrittenRound(`Grundutbildning, ${first.slice(0, 7)}`, 'basic'),
      ...price,
      sessions: threeDays(first, ['Skövde', 'Skövde']),
      venue: 'Låtsasgården, Skövde',
      opensOn: addDays(first, -90),
      signUpBy: addDays(first, -28),
      decideBy: addDays(first, -21),
      cancelledOn: addDays(first, -20),
      cancelReason: 'Bara fyra var anmälda. Alla fyra går först till nästa omgång.',
    },
    seats: [
      ...seated(64, 4, 'basic', 'interest', at => ({
        ...signedUp(addDays(first, -80))(at),
        roundId: null,
        fromRoundId: '@round:cancelled',
      })),
      ...seated(68, 9, 'basic', 'interest', at => ({ ...signedUp(addDays(day, -18))(at), roundId: null })),
    ],
  }
}

/** Rounds whose dates are proposed and whose sign-up has not opened. */
function planned(day: string): Sketch[] {
  const spring = tuesday(addDays(day, 150))
  const dates: [string, CourseKind, string, readonly [string, string]][] = [
    ['@round:planned', 'basic', spring, ['Varberg', 'Göteborg']],
    ['@round:managers', 'managersBasic', addDays(spring, 14), ['Göteborg', 'Göteborg']],
  ]
  return dates.map(([key, kind, first, places]) => ({
    key,
    round: {
      ...unwrittenRound(`${sv.choices.courseKind[kind]}, ${first.slice(0, 7)}`, kind),
      ...price,
      sessions: threeDays(first, places),
      opensOn: addDays(first, -90),
      signUpBy: addDays(first, -28),
      decideBy: addDays(first, -21),
    },
    seats: [],
  }))
}

/** The half-year after the one of the day. */
function nextHalf(day: string): { year: number; half: YearHalf } {
  const isSpring = day.slice(5, 7) <= '06'
  return { year: yearOf(day) + (isSpring ? 0 : 1), half: isSpring ? 'second' : 'first' }
}

/** Every office was asked three weeks ago; three of four have answered. */
function needs(day: string): Need[] {
  const { year, half } = nextHalf(day)
  return offices.map((office, at) => {
    const answered = at % 4 !== 3
    return {
      title: `${office.name}, ${sv.choices.yearHalf[half].toLowerCase()} ${year}`,
      officeId: officeKey(office.name),
      year,
      half,
      basic: answered ? (at * 7) % 3 : 0,
      continuation: answered ? (at * 5) % 2 : 0,
      managersBasic: answered && at % 5 === 0 ? 1 : 0,
      answerBy: workday(addDays(day, 9)),
      askedOn: addDays(day, -21),
      remindedOn: null,
      answeredAt: answered ? `${addDays(day, -20 + (at % 17))}T08:00:00Z` : null,
      answeredBy: answered ? 'Miljöchefen' : '',
      round: 1,
    }
  })
}

const marks = [9, 10, 8, 9, 10, 9, 7, 9, 10, 9, 8, 10]

const evaluations = (): EvaluationAnswer[] =>
  marks.map((mark, at) => ({
    title: sv.nouns.evaluations.one,
    roundId: '@round:held',
    satisfaction: mark,
    trainers: at % 4 === 0 ? 10 : 9,
    use: at === 5 ? null : mark - 1,
  }))

/** The courses of a year as seen from a day: held, almost filled, full, cancelled and planned rounds, the queue and the need. */
export function demonstrationCourses(day: string): {
  needs: Keyed<Need>[]
  rounds: Keyed<Round>[]
  seats: Keyed<CourseSeat>[]
  evaluations: Keyed<EvaluationAnswer>[]
} {
  const sketches = [held(day), almost(day), full(day), cancelled(day), ...planned(day)]
  const seats = sketches.flatMap(({ key, seats: own }) =>
    own.map(seat => ({ ...seat, roundId: seat.state === 'interest' ? null : key })),
  )
  return {
    needs: numbered('needs', needs(day)),
    rounds: sketches.map(({ key, round }) => ({ key, record: round })),
    seats: numbered('seats', seats),
    evaluations: numbered('evaluations', evaluations()),
  }
}

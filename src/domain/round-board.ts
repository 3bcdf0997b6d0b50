import { type Actor, reachOf } from './access.ts'
import type { Agreement } from './agreements.ts'
import { takesClaims } from './claim.ts'
import type { RosterRow, RoundCard } from './course-board.ts'
import type { CourseSettings } from './course-settings.ts'
import type { CourseWords } from './course-words.sv.ts'
import { courseTerms } from './courses.ts'
import { type FinishedBasic, isInTheWay, type Prerequisite, prerequisitesOf } from './prerequisites.ts'
import { roundFindings } from './round-findings.ts'
import { countdownOf, nextStep, type RoundView, roundState } from './round-state.ts'
import { firstDayOf, lastDayOf, type Round } from './rounds.ts'
import { doublesIn } from './same-person.ts'
import { sayCountdown, sayNextStep, sayRoundFinding, sayRoundState } from './say-round.ts'
import { sayDouble, sayPrerequisite, sayWaiting } from './say-seat.ts'
import { countSeats, hasOffer, seatsAsGiven, standingSeats, takesSeat } from './seat-count.ts'
import { leavingEnded, maySeatStep } from './seat-rights.ts'
import { stepsFrom } from './seat-state.ts'
import type { CourseSeat } from './seats.ts'
import type { Stored } from './stored.ts'
import { type Waiting, waitingLine } from './waiting-list.ts'
import { sayDay } from './wording.ts'

type StoredSeat = Stored<CourseSeat>
type StoredRound = Stored<Round>

/** Who looks at the courses, on which day, and by what they are judged. */
export type CourseView = {
  actor: Actor
  day: string
  /** The moment, as an instant on the day. */
  at: string
  agreements: readonly Agreement[]
  settings: CourseSettings
  words: CourseWords
  officeName: (id: string) => string
}

/** Whose rows of the rosters somebody sees. */
export type Sees = 'everybody' | 'ownOffice' | 'nobody'

export function seesIn(actor: Actor): Sees {
  const reach = reachOf(actor, 'read', 'seats')
  return reach === 'everything' ? 'everybody' : (reach ?? 'nobody')
}

/** Whether somebody who sees so much sees a row. */
const isSeen = (sees: Sees, actor: Actor, { officeId }: Pick<CourseSeat, 'officeId'>): boolean =>
  sees === 'everybody' || (sees === 'ownOffice' && officeId !== null && officeId === actor.officeId)

/** A round with its seats as it has given them, under the terms of the day it begins. */
export function viewOf(round: StoredRound, seats: readonly StoredSeat[], view: CourseView) {
  const { agreements, day } = view
  const terms = courseTerms(agreements, round.kind, firstDayOf(round) ?? day)
  return { round, seats: seatsAsGiven(round, seats, day), terms, day }
}
type OneRound = RoundView & { round: StoredRound; seats: readonly StoredSeat[] }

const own = ({ actor }: CourseView, seats: readonly StoredSeat[], day: string): RoundCard['own'] => {
  if (actor.officeId === null) return null
  const mine = standingSeats(seats).filter(({ officeId }) => officeId === actor.officeId)
  const waits = (seat: StoredSeat) => seat.state === 'reserve' || hasOffer(seat, day)
  return { taken: mine.filter(takesSeat).length, waiting: mine.filter(waits).length }
}

function countsOf(one: OneRound): RoundCard['counts'] {
  const standing = standingSeats(one.seats)
  const sitting = standing.filter(takesSeat)
  return {
    ...countSeats(one.round, one.seats, one.terms, one.day),
    waiting: standing.filter(seat => seat.state === 'reserve' && !hasOffer(seat, one.day)).length,
    completed: standing.filter(({ state }) => state === 'completed').length,
    offices: new Set(sitting.map(({ officeId, workplace }) => officeId ?? workplace)).size,
  }
}

function countdownSaid(one: OneRound, words: CourseWords): RoundCard['countdown'] {
  const countdown = countdownOf(one)
  if (countdown === null) return null
  const { days, needed } = countdown
  return { says: sayCountdown(countdown, words), days, needed }
}

/** A round as everybody sees it: in numbers, and in sentences. */
export function roundCardOf(one: OneRound, view: CourseView): RoundCard {
  const { round } = one
  const { words, settings, at } = view
  const now = roundState(one)
  const { id, etag, title, kind, sessions, venue, trainer, opensOn, signUpBy, decideBy, decidedOn, heldOn } =
    round
  return {
    ...{ id, etag, title, kind, sessions, venue, trainer, opensOn, signUpBy, decideBy, decidedOn, heldOn },
    from: firstDayOf(round),
    to: lastDayOf(round),
    state: now.state,
    says: sayRoundState(now, words),
    next: sayNextStep(nextStep(one), words),
    countdown: countdownSaid(one, words),
    findings: roundFindings(one).map(found => sayRoundFinding(found, words)),
    counts: countsOf(one),
    own: own(view, one.seats, one.day),
    takesClaims: takesClaims({ ...one, order: settings.waitingOrder, at }),
  }
}

/** What the course asks of somebody that is not known to be met; of others' people an office hears nothing. */
const isSaid = (known: Prerequisite, sees: Sees, actor: Actor): boolean =>
  known.known !== 'met' &&
  // A line for everybody whose first day at work nobody has filled in would hide those of whom there is something to say.
  !(known.asks === 'halfYear' && known.known === 'unknown') &&
  !(known.asks === 'basic' && known.known === 'near' && !isSeen(sees, actor, known.seat))

function waitingSaid(
  seat: StoredSeat,
  waiting: Waiting | undefined,
  { words, day, officeName }: CourseView,
): string[] {
  const { waiting: say, locale } = words
  if (seat.state === 'reserve' && seat.offerUntil !== null)
    return [(hasOffer(seat, day) ? say.offered : say.unanswered)(sayDay(seat.offerUntil, locale))]
  if (waiting === undefined) return []
  return [sayWaiting(waiting, seat.officeId === null ? seat.workplace : officeName(seat.officeId), words)]
}

const asked = ['confirm', 'accept', 'decline', 'cancel', 'replace', 'complete', 'fail'] as const

/** The steps that the seat's state, the days of the round and the asker's rights leave open. */
function stepsOf(
  seat: StoredSeat,
  { begins, round }: RowsFrom,
  { actor, day }: CourseView,
): RosterRow['steps'] {
  const isTooLate = round !== null && takesSeat(seat) && leavingEnded(actor, round, day) !== null
  const open = stepsFrom(seat.state)
  const hasBegun = begins !== null && day >= begins
  return asked.filter(step => {
    if (!open.includes(step) || !maySeatStep(actor, step, seat)) return false
    if ((step === 'cancel' || step === 'replace') && isTooLate) return false
    if (step === 'accept' || step === 'decline') return hasOffer(seat, day)
    return step === 'complete' || step === 'fail' ? hasBegun : true
  })
}

/** What a roster's rows are written from, beside the rows. */
type RowsFrom = {
  line: readonly Waiting[]
  /** Null in a queue. */
  round: Pick<Round, 'sessions'> | null
  /** The first day of the round; null in a queue, and while no date is set. */
  begins: string | null
  /** The completed basic courses of those who may be this person, newest first. */
  finished: (person: CourseSeat) => readonly FinishedBasic[]
}

/** The lines of a roster or a queue as the asker may see them, in the order given. */
export function rosterRowsOf(rows: readonly StoredSeat[], from: RowsFrom, view: CourseView): RosterRow[] {
  const { actor, words, day, officeName } = view
  const sees = seesIn(actor)
  const shown = rows.filter(seat => isSeen(sees, actor, seat))
  const doubles = doublesIn(shown.filter(seat => takesSeat(seat) || seat.state === 'reserve'))
  const waits = new Map(from.line.map(waiting => [waiting.seat.id, waiting]))
  return shown.map(seat => {
    const { modifiedAt: _at, modifiedBy: _by, ...kept } = seat
    const waiting = waits.get(seat.id)
    const ended = seat.state === 'cancelled' || seat.state === 'replaced' || seat.state === 'completed'
    const known = ended
      ? []
      : prerequisitesOf(
          seat,
          seat.kind,
          from.begins ?? day,
          seat.kind === 'continuation' ? from.finished(seat) : [],
        )
    const likeOthers = doubles.filter(({ one, other }) => one.id === seat.id || other.id === seat.id)
    return {
      ...shownFields(kept),
      office: seat.officeId === null ? '' : officeName(seat.officeId),
      place: waiting?.place ?? null,
      says: [
        ...waitingSaid(seat, waiting, view),
        ...known
          .filter(one => isInTheWay(one) || isSaid(one, sees, actor))
          .map(one => sayPrerequisite(one, words)),
        ...likeOthers.map(double => sayDouble(double, words)),
      ],
      steps: stepsOf(seat, from, view),
    }
  })
}

type Kept = Omit<StoredSeat, 'modifiedAt' | 'modifiedBy'>

/** What a roster shows of a row; the rest is storage's own. */
const shownFields = (seat: Kept) => ({
  id: seat.id,
  etag: seat.etag,
  name: seat.name,
  email: seat.email,
  officeId: seat.officeId,
  workplace: seat.workplace,
  state: seat.state,
  isManager: seat.isManager,
  employedFrom: seat.employedFrom,
  exceptionReason: seat.exceptionReason,
  offerUntil: seat.offerUntil,
  replacesId: seat.replacesId,
  attendance: seat.attendance,
  can: seat.can,
  prefers: seat.prefers,
  pinnedRoundId: seat.pinnedRoundId,
  fromRoundId: seat.fromRoundId,
})

const order = [
  'confirmed',
  'registered',
  'completed',
  'notCompleted',
  'reserve',
  'interest',
  'cancelled',
  'replaced',
]

/** A roster's rows: who sits by name, then the waiting list in its order, then who left. */
export function inRosterOrder(seats: readonly StoredSeat[], line: readonly Waiting[]): StoredSeat[] {
  const places = new Map(line.map(({ seat, place }) => [seat.id, place]))
  const sits = (seat: StoredSeat) => (takesSeat(seat) ? 0 : 1 + order.indexOf(seat.state))
  return seats.toSorted(
    (one, other) =>
      sits(one) - sits(other) ||
      (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0) ||
      one.name.localeCompare(other.name, 'sv'),
  )
}

/** The waiting list of a round, next first. */
export const lineOf = ({ seats, day }: OneRound, { settings }: CourseView): Waiting[] =>
  waitingLine({ seats, order: settings.waitingOrder, day })

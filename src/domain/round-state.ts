import type { CourseTerms } from './courses.ts'
import { daysBetween } from './days.ts'
import { firstDayOf, lastDayOf, type Round } from './rounds.ts'
import { countSeats, placesIn, type SeatCount, standingSeats, takesSeat } from './seat-count.ts'
import type { SeatRow } from './seats.ts'

/** How it stands with a round: planeras, öppen, kan starta, full, genomförd, inställd. */
export type RoundState =
  | { state: 'planned'; opensOn: string | null }
  /** `needed` more for it to start; null when no version of the agreement says how many that is. */
  | { state: 'open'; taken: number; needed: number | null }
  | { state: 'canStart'; taken: number; free: number }
  /** `over` more than there are seats. */
  | { state: 'full'; taken: number; over: number }
  | { state: 'held'; on: string | null; completed: number }
  | { state: 'cancelled'; on: string; reason: string }

/** What a round needs of those who lead it. */
export type NextStep =
  | { step: 'setDates' }
  | { step: 'setOpening' }
  | { step: 'waitToOpen'; on: string }
  | { step: 'setDecideBy' }
  /** No version of the agreement says how many a group is. */
  | { step: 'checkAgreement' }
  | { step: 'fill'; needed: number; before: string }
  /** To run, to wait or to cancel; `needed` are lacking, and the day for it is here or gone. */
  | { step: 'decide'; by: string; needed: number; late: boolean }
  | { step: 'begin'; on: string }
  | { step: 'finish'; on: string }
  /** The last day has passed and nobody has said that it was held. */
  | { step: 'markHeld'; since: string }
  /** Of so many it is not said whether they completed it. */
  | { step: 'markSeats'; count: number }
  /** So many sit or wait in a cancelled round and are to go first in the next queue. */
  | { step: 'requeue'; count: number }
  | { step: 'nothing' }

/** The day on which it is decided whether a round runs, `days` from today (negative when gone), and who is lacking. */
export type Countdown = { decideBy: string; days: number; needed: number; taken: number }

/** A round with its own seats and no others, under the terms of its course, on a day. */
export type RoundView = {
  round: Round
  seats: readonly SeatRow[]
  terms: CourseTerms | null
  day: string
}

const countIn = ({ round, seats, terms, day }: RoundView): SeatCount => countSeats(round, seats, terms, day)

const completedIn = ({ seats }: RoundView): number =>
  standingSeats(seats).filter(({ state }) => state === 'completed').length

/** So many more are needed for the round to start; 0 where no version of the agreement says so. */
const neededIn = (view: RoundView): number =>
  view.terms === null ? 0 : Math.max(0, view.terms.atLeast - countIn(view).taken)

/**
 * The state of a round, from its seats and days (agreement, "Utbildning": 18 at least, 20 full). A round that says
 * nothing of its opening is open as soon as somebody sits in it.
 */
export function roundState(view: RoundView): RoundState {
  const { round, terms, day } = view
  if (round.cancelledOn !== null)
    return { state: 'cancelled', on: round.cancelledOn, reason: round.cancelReason }
  const completed = completedIn(view)
  if (round.heldOn !== null || completed > 0)
    return { state: 'held', on: round.heldOn ?? lastDayOf(round), completed }
  const { taken, free } = countIn(view)
  if ((round.opensOn === null || day < round.opensOn) && taken === 0)
    return { state: 'planned', opensOn: round.opensOn }
  const places = placesIn(round, terms)
  if (places === null || free === null) return { state: 'open', taken, needed: null }
  if (taken >= places) return { state: 'full', taken, over: taken - places }
  const needed = neededIn(view)
  return needed > 0 ? { state: 'open', taken, needed } : { state: 'canStart', taken, free }
}

function stepToDecide(view: RoundView): NextStep {
  const { round, day } = view
  const needed = neededIn(view)
  if (view.terms === null) return { step: 'checkAgreement' }
  if (round.decideBy === null) return { step: 'setDecideBy' }
  if (needed > 0 && day < round.decideBy) return { step: 'fill', needed, before: round.decideBy }
  return { step: 'decide', by: round.decideBy, needed, late: day > round.decideBy }
}

function stepToHold(view: RoundView): NextStep {
  const { round, day } = view
  const [first, last] = [firstDayOf(round), lastDayOf(round)]
  if (first === null || last === null) return { step: 'setDates' }
  if (day > last) return { step: 'markHeld', since: last }
  if (day >= first) return { step: 'finish', on: last }
  return round.decidedOn === null ? stepToDecide(view) : { step: 'begin', on: first }
}

/** The one thing to do next with a round. */
export function nextStep(view: RoundView): NextStep {
  const now = roundState(view)
  switch (now.state) {
    case 'planned': {
      const last = lastDayOf(view.round)
      if (last === null) return { step: 'setDates' }
      if (view.day > last) return { step: 'markHeld', since: last }
      return now.opensOn === null ? { step: 'setOpening' } : { step: 'waitToOpen', on: now.opensOn }
    }
    case 'open':
    case 'canStart':
    case 'full':
      return stepToHold(view)
    case 'held': {
      // Who came may be filled in first; that it was held is said apart, and asks those who came what they thought.
      const last = lastDayOf(view.round)
      if (view.round.heldOn === null && last !== null && view.day >= last)
        return { step: 'markHeld', since: last }
      const unmarked = standingSeats(view.seats).filter(
        ({ state }) => state === 'registered' || state === 'confirmed',
      )
      return unmarked.length === 0 ? { step: 'nothing' } : { step: 'markSeats', count: unmarked.length }
    }
    case 'cancelled': {
      const stranded = standingSeats(view.seats).filter(seat => takesSeat(seat) || seat.state === 'reserve')
      return stranded.length === 0 ? { step: 'nothing' } : { step: 'requeue', count: stranded.length }
    }
  }
}

/**
 * The countdown to the go or no-go of a round; null when it has no such day, is decided, held or cancelled, or when no
 * version of the agreement says how many are needed.
 */
export function countdownOf(view: RoundView): Countdown | null {
  const { round, terms, day } = view
  const { state } = roundState(view)
  if (terms === null || round.decideBy === null || round.decidedOn !== null) return null
  if (state === 'held' || state === 'cancelled') return null
  return {
    decideBy: round.decideBy,
    days: daysBetween(day, round.decideBy),
    needed: neededIn(view),
    taken: countIn(view).taken,
  }
}

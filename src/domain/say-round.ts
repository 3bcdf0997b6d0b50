import { type CourseWords, courseWords as sv } from './course-words.sv.ts'
import type { RoundFinding } from './round-findings.ts'
import type { Countdown, NextStep, RoundState } from './round-state.ts'
import { sayDay } from './wording.ts'

/** How it stands with a round, in a sentence. */
export function sayRoundState(now: RoundState, words: CourseWords = sv): string {
  const { round: say, locale } = words
  switch (now.state) {
    case 'planned':
      return now.opensOn === null ? say.planned : say.opens(sayDay(now.opensOn, locale))
    case 'open':
      return now.needed === null ? say.openWithoutTerms(now.taken) : say.open(now.taken, now.needed)
    case 'canStart':
      return say.canStart(now.taken, now.free)
    case 'full':
      return now.over > 0 ? say.over(now.taken, now.over) : say.full(now.taken)
    case 'held':
      return now.on === null ? say.held(now.completed) : say.heldOn(sayDay(now.on, locale), now.completed)
    case 'cancelled': {
      const on = sayDay(now.on, locale)
      return now.reason === '' ? say.cancelled(on) : say.cancelledFor(on, now.reason)
    }
  }
}

function sayDecision(
  { by, needed, late }: Extract<NextStep, { step: 'decide' }>,
  { next: say, locale }: CourseWords,
): string {
  const on = sayDay(by, locale)
  if (needed === 0) return late ? say.decideToRunLate(on) : say.decideToRun(on)
  return late ? say.decideWithoutLate(needed, on) : say.decideWithout(needed)
}

/** What to do next with a round, in a sentence. */
export function sayNextStep(next: NextStep, words: CourseWords = sv): string {
  const { next: say, locale } = words
  switch (next.step) {
    case 'setDates':
    case 'setOpening':
    case 'setDecideBy':
    case 'checkAgreement':
    case 'nothing':
      return say[next.step]
    case 'waitToOpen':
    case 'begin':
    case 'finish':
      return say[next.step](sayDay(next.on, locale))
    case 'fill':
      return say.fill(next.needed, sayDay(next.before, locale))
    case 'decide':
      return sayDecision(next, words)
    case 'markHeld':
      return say.markHeld(sayDay(next.since, locale))
    case 'markSeats':
    case 'requeue':
      return say[next.step](next.count)
  }
}

/** The countdown to the go or no-go: '2 anmälda till behövs före 3 mars 2027, om 12 dagar.' */
export function sayCountdown({ decideBy, days, needed }: Countdown, words: CourseWords = sv): string {
  const { countdown: say, locale } = words
  const on = sayDay(decideBy, locale)
  if (days === 0) return needed > 0 ? say.neededToday(needed) : say.enoughToday
  if (days < 0) return needed > 0 ? say.neededLate(needed, on) : say.enoughLate(on)
  return needed > 0 ? say.needed(needed, on, days) : say.enough(on, days)
}

/** What a round has otherwise than the agreement says, in a sentence. */
export function sayRoundFinding(found: RoundFinding, words: CourseWords = sv): string {
  const { findings: say, locale } = words
  switch (found.finding) {
    case 'over':
      return found.reason === ''
        ? say.overUnreasoned(found.taken, found.full)
        : say.over(found.taken, found.full, found.reason)
    case 'under':
      return found.reason === ''
        ? say.underUnreasoned(found.taken, found.atLeast)
        : say.under(found.taken, found.atLeast, found.reason)
    case 'fewPlaces':
      return say.fewPlaces(found.places, found.atLeast)
    case 'manyPlaces':
      return say.manyPlaces(found.places, found.full)
    case 'otherLength':
      return say.otherLength(found.days, found.agreed)
    case 'noSuchCourse':
      return say.noSuchCourse(sayDay(found.agreementFrom, locale))
    case 'decidedTooLate':
      return say.decidedTooLate(sayDay(found.decideBy, locale), sayDay(found.first, locale))
    case 'cancelledButCompleted':
      return say.cancelledButCompleted(found.completed)
  }
}

import type { ReplaceRefusal } from './change-seats.ts'
import type { Claim, ClaimRefusal } from './claim.ts'
import { type CourseWords, courseWords as sv } from './course-words.sv.ts'
import type { Prerequisite } from './prerequisites.ts'
import type { Double, Identified } from './same-person.ts'
import type { SeatState } from './seats.ts'
import type { Waiting } from './waiting-list.ts'
import { sayDay } from './wording.ts'

/** A state inside a sentence. */
const sayState = (state: SeatState, { seatStates, locale }: CourseWords): string =>
  seatStates[state].toLocaleLowerCase(locale)

function sayClaimRefusal(refused: ClaimRefusal, words: CourseWords): string {
  const { claims: say, locale } = words
  switch (refused.why) {
    case 'cancelled':
      return say.cancelled(sayDay(refused.on, locale))
    case 'held':
    case 'noTerms':
      return say[refused.why]
    case 'notOpen':
      return refused.opensOn === null ? say.notOpen : say.opens(sayDay(refused.opensOn, locale))
    case 'closed':
      return say.closed(sayDay(refused.signUpBy, locale))
    case 'begun':
      return say.begun(sayDay(refused.first, locale))
    case 'already':
      return say.already(sayState(refused.state, words))
    case 'waitingListFull':
      return say.waitingListFull(refused.waitLimit)
  }
}

/** What became of a claim, in a sentence. */
export function sayClaim(claim: Claim, words: CourseWords = sv): string {
  switch (claim.claim) {
    case 'given':
      return words.claims.given
    case 'reserve':
      return words.claims.reserve(claim.place)
    case 'refused':
      return sayClaimRefusal(claim.why, words)
  }
}

/** Why a step or a substitute is refused, in a sentence. */
export function saySeatRefusal(refused: ReplaceRefusal, words: CourseWords = sv): string {
  const { refusals: say, locale } = words
  switch (refused.why) {
    case 'notFrom':
      return say.notFrom[refused.step](sayState(refused.state, words))
    case 'stillOffered':
    case 'offerEnded':
    case 'offerBackwards':
      return say[refused.why](sayDay(refused.until, locale))
    case 'noOffer':
    case 'otherOffice':
    case 'otherCourse':
    case 'samePerson':
    case 'hasSeat':
    case 'takenOver':
      return say[refused.why]
  }
}

/** Why somebody has their place on the waiting list, in a sentence; `office` is the name of theirs. */
export function sayWaiting({ place, reason }: Waiting, office: string, words: CourseWords = sv): string {
  const { waiting: say } = words
  switch (reason.reason) {
    case 'cancelledRound':
    case 'time':
      return say[reason.reason](place)
    case 'officeTurn':
      return reason.turn === 1 ? say.first(place, office) : say.officeTurn(place, reason.turn, office)
  }
}

/** That two rows are, or may be, one person, with both, in a sentence. */
export const sayDouble = ({ one, other, likeness }: Double<Identified>, words: CourseWords = sv): string =>
  words.likeness[likeness.by](one.name, other.name)

function sayBasic(known: Extract<Prerequisite, { asks: 'basic' }>, words: CourseWords): string {
  const say = words.prerequisites.basic
  switch (known.known) {
    case 'met':
      return known.on === '' ? say.metSometime : say.met(sayDay(known.on, words.locale))
    case 'near': {
      const { name } = known.seat
      return known.on === '' ? say.nearSometime(name) : say.near(name, sayDay(known.on, words.locale))
    }
    case 'excepted':
      return say.excepted(known.reason)
    case 'missing':
      return say.missing
  }
}

/** What is known of a prerequisite, in a sentence. */
export function sayPrerequisite(known: Prerequisite, words: CourseWords = sv): string {
  const { prerequisites: say, locale } = words
  switch (known.asks) {
    case 'basic':
      return sayBasic(known, words)
    case 'halfYear':
      return known.known === 'early'
        ? say.halfYear.early(sayDay(known.from, locale))
        : say.halfYear[known.known]
    case 'manager':
      return say.manager[known.known]
  }
}

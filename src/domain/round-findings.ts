import { type RoundView, roundState } from './round-state.ts'
import { daysOf, firstDayOf } from './rounds.ts'
import { standingSeats, takesSeat } from './seat-count.ts'

/** What of a round is otherwise than the agreement says (section "Utbildning"), or does not fit together. Reported, never forbidden. */
export type RoundFinding =
  /** More than a full group, with the reason, or '' for none. */
  | { finding: 'over'; taken: number; full: number; reason: string }
  /** It runs, or has run, with fewer than the least. */
  | { finding: 'under'; taken: number; atLeast: number; reason: string }
  /** It has fewer seats than the least, so that it can never start. */
  | { finding: 'fewPlaces'; places: number; atLeast: number }
  /** It has more seats than a full group and no reason for it, so that they are not given. */
  | { finding: 'manyPlaces'; places: number; full: number }
  | { finding: 'otherLength'; days: number; agreed: number }
  | { finding: 'noSuchCourse'; agreementFrom: string }
  | { finding: 'decidedTooLate'; decideBy: string; first: string }
  | { finding: 'cancelledButCompleted'; completed: number }

function findingsOfSize(view: RoundView): RoundFinding[] {
  const { round, seats, terms } = view
  if (terms === null || round.cancelledOn !== null) return []
  const { atLeast, full } = terms
  const taken = standingSeats(seats).filter(takesSeat).length
  const runs = round.decidedOn !== null || roundState(view).state === 'held'
  const places = round.places ?? full
  const found: RoundFinding[] = []
  if (taken > full) found.push({ finding: 'over', taken, full, reason: round.overReason.trim() })
  if (runs && taken < atLeast)
    found.push({ finding: 'under', taken, atLeast, reason: round.underReason.trim() })
  if (places < atLeast) found.push({ finding: 'fewPlaces', places, atLeast })
  if (places > full && round.overReason.trim() === '') found.push({ finding: 'manyPlaces', places, full })
  return found
}

function findingsOfDays({ round, terms }: RoundView): RoundFinding[] {
  const [days, first] = [daysOf(round).length, firstDayOf(round)]
  const found: RoundFinding[] = []
  if (terms !== null && terms.days === null)
    found.push({ finding: 'noSuchCourse', agreementFrom: terms.agreementFrom })
  if (terms !== null && terms.days !== null && days > 0 && days !== terms.days)
    found.push({ finding: 'otherLength', days, agreed: terms.days })
  if (first !== null && round.decideBy !== null && round.decideBy >= first)
    found.push({ finding: 'decidedTooLate', decideBy: round.decideBy, first })
  return found
}

/** Everything to report of a round on a day, in a fixed order. */
export function roundFindings(view: RoundView): RoundFinding[] {
  const completed = view.seats.filter(({ state }) => state === 'completed').length
  const contradicted = view.round.cancelledOn !== null && completed > 0
  return [
    ...findingsOfSize(view),
    ...findingsOfDays(view),
    ...(contradicted ? [{ finding: 'cancelledButCompleted' as const, completed }] : []),
  ]
}

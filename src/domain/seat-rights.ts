import { type Actor, may, reachOf } from './access.ts'
import { firstDayOf, lastDayOf, type Round } from './rounds.ts'
import type { SeatStep } from './seat-state.ts'

/** What somebody can ask to be done with a seat. */
export type AskedStep = Extract<
  SeatStep['step'],
  'confirm' | 'accept' | 'decline' | 'cancel' | 'replace' | 'complete' | 'fail'
>

/**
 * Whether somebody may do this with a seat. An office answers, cancels and sends a substitute for its own people; that
 * somebody is expected, or has completed the course, is said by those who run it.
 */
export function maySeatStep(actor: Actor, step: AskedStep, seat: { officeId: string | null }): boolean {
  switch (step) {
    case 'confirm':
    case 'complete':
    case 'fail':
      return reachOf(actor, 'change', 'seats') === 'everything'
    case 'accept':
    case 'decline':
    case 'cancel':
    case 'replace':
      return may(actor, 'change', 'seats', seat)
  }
}

/** From when nobody leaves a seat any more: the fee is owed by whoever has it. Both days are `YYYY-MM-DD`. */
export type LeavingEnded = { ended: 'begun'; first: string } | { ended: 'over'; last: string }

/**
 * Why a seat can no longer be given up or go to a substitute; null while it can. An office decides until the round
 * begins, those who run the courses until its last day has passed.
 */
export function leavingEnded(actor: Actor, round: Pick<Round, 'sessions'>, day: string): LeavingEnded | null {
  const [first, last] = [firstDayOf(round), lastDayOf(round)]
  if (last !== null && day > last) return { ended: 'over', last }
  if (first === null || day < first) return null
  return reachOf(actor, 'change', 'seats') === 'everything' ? null : { ended: 'begun', first }
}

import { type Actor, may, reachOf } from './access.ts'
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

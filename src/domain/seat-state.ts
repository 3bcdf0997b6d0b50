import { alike } from './alike.ts'
import type { CourseSeat, SeatState } from './seats.ts'

/** What can be done with a seat. `by` is the name of who does it; days are `YYYY-MM-DD`, `at` an instant. */
export type SeatStep =
  | { step: 'register'; roundId: string; at: string; by: string }
  | { step: 'wait'; roundId: string; at: string; by: string }
  | { step: 'confirm' }
  | { step: 'offer'; on: string; until: string }
  | { step: 'accept'; on: string }
  | { step: 'decline'; on: string }
  | { step: 'cancel'; on: string }
  /** Somebody of the same office takes the seat; `substituteId` is the row of theirs. */
  | { step: 'replace'; substituteId: string }
  | { step: 'complete'; on: string }
  | { step: 'fail' }
  /** The round is cancelled: back to the queue, and first in it. */
  | { step: 'requeue' }

/** Why a step is refused. */
export type SeatRefusal =
  | { why: 'notFrom'; state: SeatState; step: SeatStep['step'] }
  | { why: 'noOffer' }
  | { why: 'stillOffered'; until: string }
  | { why: 'offerEnded'; until: string }
  | { why: 'offerBackwards'; until: string }

export type SeatMove = { move: 'allowed'; seat: CourseSeat } | { move: 'refused'; why: SeatRefusal }

/** Where each step leads from each state. What is not here is refused; a seat that is replaced stays so. */
const leadsTo: Readonly<Record<SeatState, Partial<Record<SeatStep['step'], SeatState>>>> = {
  interest: { register: 'registered', wait: 'reserve', cancel: 'cancelled' },
  registered: {
    confirm: 'confirmed',
    cancel: 'cancelled',
    replace: 'replaced',
    complete: 'completed',
    fail: 'notCompleted',
    requeue: 'interest',
  },
  confirmed: {
    cancel: 'cancelled',
    replace: 'replaced',
    complete: 'completed',
    fail: 'notCompleted',
    requeue: 'interest',
  },
  reserve: {
    register: 'registered',
    offer: 'reserve',
    accept: 'confirmed',
    decline: 'cancelled',
    cancel: 'cancelled',
    requeue: 'interest',
  },
  cancelled: { register: 'registered', wait: 'reserve' },
  replaced: {},
  completed: { fail: 'notCompleted' },
  notCompleted: { complete: 'completed' },
}

const withoutOffer = { offeredOn: null, offerUntil: null } as const

/** What an offer stands in the way of, or null. A seat offered is answered by its last day, that day included. */
function offerRefusal({ offerUntil }: CourseSeat, step: SeatStep): SeatRefusal | null {
  switch (step.step) {
    case 'offer':
      if (step.until < step.on) return { why: 'offerBackwards', until: step.until }
      return offerUntil !== null && step.on <= offerUntil ? { why: 'stillOffered', until: offerUntil } : null
    case 'accept':
      if (offerUntil === null) return { why: 'noOffer' }
      return step.on > offerUntil ? { why: 'offerEnded', until: offerUntil } : null
    case 'decline':
      return offerUntil === null ? { why: 'noOffer' } : null
    default:
      return null
  }
}

/** What a step writes beside the state. */
function written(seat: CourseSeat, step: SeatStep): Partial<CourseSeat> {
  switch (step.step) {
    case 'register':
    case 'wait': {
      const { roundId, at, by } = step
      const again = { signedUpAt: at, signedUpBy: by }
      // Who has wished for a seat or waited for one keeps the time of it; who has cancelled begins anew.
      const signedUp = seat.state === 'cancelled' || seat.signedUpAt === null ? again : {}
      return { ...withoutOffer, ...signedUp, roundId, cancelledOn: null }
    }
    case 'offer':
      return { offeredOn: step.on, offerUntil: step.until }
    case 'decline':
      return { ...withoutOffer, cancelledOn: step.on }
    case 'cancel': {
      // Whoever gives up a seat gives up the place that their sign-up gave: it is not to be had back by waiting.
      const hadSeat = seat.state === 'registered' || seat.state === 'confirmed'
      return { ...withoutOffer, cancelledOn: step.on, ...(hadSeat && { signedUpAt: null }) }
    }
    case 'replace':
      return { replacedById: step.substituteId }
    case 'complete':
      return { finishedOn: step.on }
    case 'fail':
      return { finishedOn: null }
    case 'requeue':
      return { ...withoutOffer, roundId: null, fromRoundId: seat.roundId, attendance: [] }
    case 'accept':
      return withoutOffer
    case 'confirm':
      return {}
  }
}

/** The seat after a step, or why the step is refused. Nothing of the seat given is changed. */
export function moveSeat(seat: CourseSeat, step: SeatStep): SeatMove {
  const state = leadsTo[seat.state][step.step]
  if (state === undefined)
    return { move: 'refused', why: { why: 'notFrom', state: seat.state, step: step.step } }
  const why = offerRefusal(seat, step)
  if (why !== null) return { move: 'refused', why }
  return { move: 'allowed', seat: { ...seat, ...written(seat, step), state } }
}

/** The steps that a seat's state leaves open. */
export const stepsFrom = (state: SeatState): readonly string[] => Object.keys(leadsTo[state])

/** Whether two belong to the same office: by the office's row, or by the name of the workplace where there is none. */
export function sameOffice(
  one: Pick<CourseSeat, 'officeId' | 'workplace'>,
  other: Pick<CourseSeat, 'officeId' | 'workplace'>,
): boolean {
  if (one.officeId !== null || other.officeId !== null) return one.officeId === other.officeId
  return one.workplace !== '' && alike(one.workplace) === alike(other.workplace)
}

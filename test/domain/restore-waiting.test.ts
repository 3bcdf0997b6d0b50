import { describe, expect, it } from 'vitest'
import { restoreWaiting } from '../../src/domain/restore-waiting.ts'
import { takesSeat } from '../../src/domain/seat-count.ts'
import { moveSeat } from '../../src/domain/seat-state.ts'
import { seatStates } from '../../src/domain/seats.ts'
import { seat } from '../support/courses.ts'

const [today, tomorrow] = ['2027-02-19', '2027-02-20'] as const
const cancelled = (...from: Parameters<typeof seat>) => {
  const move = moveSeat(seat(...from), { step: 'cancel', on: today })
  if (move.move === 'refused') throw new Error('cannot be cancelled')
  return move.seat
}

describe('taking back that somebody gave up waiting', () => {
  it('leaves them as they waited, in a round or in the queue', () => {
    const { id: _1, ...waited } = seat(1, 'reserve')
    const { id: _2, ...queued } = seat(2, 'interest', { roundId: null })
    expect(restoreWaiting(cancelled(1, 'reserve'), today)).toMatchObject(waited)
    expect(restoreWaiting(cancelled(2, 'interest', { roundId: null }), today)).toMatchObject(queued)
  })

  it('can be done on the same day only', () => {
    expect(restoreWaiting(cancelled(1, 'reserve'), tomorrow)).toBeNull()
  })

  it('gives nobody a seat, and is nothing for who has not given up', () => {
    for (const state of seatStates) {
      const back = restoreWaiting(seat(1, state, { cancelledOn: today }), today)
      expect(back === null || !takesSeat(back), state).toBe(true)
      expect(back === null, state).toBe(state !== 'cancelled')
    }
  })

  it('gives no early place to who gave up a seat', () => {
    expect(restoreWaiting(cancelled(1, 'registered'), today)).toBeNull()
    expect(restoreWaiting(cancelled(1, 'confirmed'), today)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RoundCard, roundStates } from '../../src/domain/course-board.ts'
import { courseKinds } from '../../src/domain/courses.ts'
import {
  nearnessOf,
  nextToDecide,
  readView,
  roundSelections,
  roundsIn,
  seatScale,
  viewAddress,
} from '../../src/web/courses/round-view.ts'
import { card as blankCard } from '../support/courses.ts'

const card = (changed: Partial<RoundCard>): RoundCard =>
  blankCard({
    counts: { taken: 15, offered: 0, waiting: 0, completed: 0, places: 20, free: 5, offices: 4 },
    takesClaims: false,
    ...changed,
  })

const countdown = (days: number, needed: number) => ({ says: '', days, needed })

const view = fc.record({
  year: fc.option(fc.integer({ min: 2014, max: 2099 })),
  kind: fc.option(fc.constantFrom(...courseKinds)),
  show: fc.option(fc.constantFrom(...roundSelections)),
})

describe('The list of rounds', () => {
  test('a view that is sent to a colleague shows the same to them', () => {
    fc.assert(
      fc.property(view, asked => {
        expect(readView(new URL(viewAddress(asked), 'https://tab').search)).toEqual(asked)
      }),
    )
  })

  test('what an address says that nobody knows is left out', () => {
    expect(readView('?year=99&kind=simning&visa=allt')).toEqual({ year: null, kind: null, show: null })
    expect(viewAddress({ year: null, kind: null, show: null })).toBe('/kurser')
  })

  test('each choice shows the rounds that it names, and no choice shows all', () => {
    const rounds = [
      card({ id: '1', takesClaims: true }),
      card({ id: '2', countdown: countdown(9, 3) }),
      card({ id: '3', state: 'held', kind: 'continuation' }),
    ]
    const shown = (search: string) => roundsIn(rounds, readView(search)).map(({ id }) => id)
    expect(shown('')).toEqual(['1', '2', '3'])
    expect(shown('?visa=claims')).toEqual(['1'])
    expect(shown('?visa=undecided')).toEqual(['2'])
    expect(shown('?visa=held')).toEqual(['3'])
    expect(shown('?visa=held&kind=basic')).toEqual([])
    for (const state of roundStates)
      expect(roundsIn(rounds, { year: null, kind: null, show: state })).toEqual(
        rounds.filter(round => round.state === state),
      )
  })

  test('a round that lacks people is near its decision two weeks before, and late the day after it', () => {
    expect(nearnessOf(countdown(15, 3))).toBe('far')
    expect(nearnessOf(countdown(14, 3))).toBe('near')
    expect(nearnessOf(countdown(14, 0))).toBe('far')
    expect(nearnessOf(countdown(0, 0))).toBe('near')
    expect(nearnessOf(countdown(-1, 0))).toBe('late')
  })

  test('the round that is decided first is named, and none when all are decided', () => {
    const rounds = [card({ id: '1', countdown: countdown(30, 0) }), card({ id: '2' })]
    expect(nextToDecide([...rounds, card({ id: '3', countdown: countdown(-2, 4) })])?.id).toBe('3')
    expect(nextToDecide(rounds)?.id).toBe('1')
    expect(nextToDecide([card({})])).toBeUndefined()
  })

  test('the picture of the seats marks how many it takes only while some are lacking', () => {
    expect(seatScale(card({ countdown: countdown(9, 3) }))).toEqual({ taken: 15, places: 20, least: 18 })
    expect(seatScale(card({ countdown: countdown(9, 0) }))?.least).toBeNull()
    const { counts } = card({})
    expect(seatScale(card({ counts: { ...counts, places: null } }))).toBeNull()
  })
})

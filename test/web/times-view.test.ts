import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TakenHalf } from '../../src/domain/availabilities.ts'
import { weekdayOf } from '../../src/domain/days.ts'
import { seasonDays } from '../../src/domain/season.ts'
import { halves, seasons } from '../../src/domain/vocabulary.ts'
import {
  daysOfWeeks,
  readDays,
  rowsOfYear,
  weekSpan,
  weeksIn,
} from '../../src/web/meetings/avoided/avoided-rows.ts'
import { nextSeason, seasonInView } from '../../src/web/meetings/times/season-view.ts'
import {
  atCell,
  byDay,
  type Cell,
  firstCell,
  gridWeeks,
  halfKey,
  lastColumn,
  stepFrom,
  toggled,
} from '../../src/web/meetings/times/taken-grid.ts'
import { lists } from '../support/collaboration.ts'

const somewhere = fc
  .tuple(fc.integer({ min: 2026, max: 2040 }), fc.constantFrom(...seasons))
  .map(([year, season]) => seasonDays(year, season, lists()))
const arrows = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight')

describe('the grid of weeks', () => {
  it('holds every half-day that is asked about once, under its weekday', () => {
    fc.assert(
      fc.property(somewhere, days => {
        const weeks = gridWeeks(days)
        const cells = weeks.flatMap((_, week) =>
          [0, 1].flatMap(half => [1, 2, 3, 4, 5].map(column => ({ row: week * 2 + half, column }))),
        )
        const shown = cells.flatMap(cell => atCell(weeks, cell))
        expect(shown.map(halfKey).toSorted()).toEqual(
          days.flatMap(day => halves.map(half => `${day} ${half}`)).toSorted(),
        )
        for (const cell of cells)
          for (const { day } of atCell(weeks, cell)) expect(weekdayOf(day)).toBe(cell.column)
      }),
      { numRuns: 20 },
    )
  })

  it('arrow keys always lead to something that can be ticked, and back again', () => {
    fc.assert(
      fc.property(somewhere, fc.array(arrows, { maxLength: 60 }), (days, keys) => {
        const weeks = gridWeeks(days)
        let cell: Cell = firstCell(weeks)
        for (const key of keys) {
          cell = stepFrom(weeks, cell, key)
          expect(atCell(weeks, cell).length).toBeGreaterThan(0)
          expect(cell.column).toBeLessThanOrEqual(lastColumn)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('arrow keys reach every half-day and every week from the first', () => {
    const weeks = gridWeeks(seasonDays(2027, 'spring', lists()))
    const nameOf = ({ row, column }: Cell) => `${row}-${column}`
    const seen = new Map([[nameOf(firstCell(weeks)), firstCell(weeks)]])
    for (const cell of seen.values())
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = stepFrom(weeks, cell, key)
        seen.set(nameOf(next), next)
      }
    const halfDays = weeks.reduce((sum, { days }) => sum + days.filter(day => day !== null).length * 2, 0)
    expect(seen.size).toBe(halfDays + weeks.length)
  })

  it('a week pressed is ticked whole, and pressed again not at all', () => {
    const weeks = gridWeeks(seasonDays(2027, 'spring', lists()))
    const week = atCell(weeks, { row: 2, column: 0 })
    expect(week).toHaveLength(10)
    const one: TakenHalf[] = week.slice(0, 1)
    expect(toggled(one, week)).toHaveLength(10)
    expect(toggled(toggled([], week), week)).toEqual([])
  })

  it('an answer is told by day', () => {
    const taken: TakenHalf[] = [
      { day: '2027-03-11', half: 'morning' },
      { day: '2027-03-10', half: 'afternoon' },
      { day: '2027-03-10', half: 'morning' },
    ]
    expect(byDay(taken)).toEqual([
      { day: '2027-03-10', halves: ['morning', 'afternoon'] },
      { day: '2027-03-11', halves: ['morning'] },
    ])
  })
})

describe('the season in view', () => {
  it('is the next to come where the address asks for none', () => {
    expect([nextSeason('2026-11-24'), nextSeason('2027-02-01')]).toEqual([
      { year: 2027, season: 'spring' },
      { year: 2027, season: 'autumn' },
    ])
    expect(seasonInView('', '2026-11-24')).toEqual({ year: 2027, season: 'spring' })
    expect(seasonInView('?year=2028&season=autumn', '2026-11-24')).toEqual({ year: 2028, season: 'autumn' })
    expect(seasonInView('?year=x&season=winter', '2026-11-24')).toEqual({ year: 2027, season: 'spring' })
  })
})

describe('days to avoid', () => {
  it('weeks and days are the same told in two ways', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2060 }),
        fc.integer({ min: 1, max: 52 }),
        fc.nat(5),
        (year, from, more) => {
          const to = Math.min(weeksIn(year), from + more)
          const days = daysOfWeeks(year, { from, to })
          expect(days && weekSpan(days)).toEqual({ from, to })
          expect(days && [weekdayOf(days.from), weekdayOf(days.to)]).toEqual([1, 5])
        },
      ),
    )
    expect([weeksIn(2026), weeksIn(2027)]).toEqual([53, 52])
    expect([daysOfWeeks(2027, { from: 53, to: 53 }), daysOfWeeks(2027, { from: 8, to: 7 })]).toEqual([
      null,
      null,
    ])
  })

  it('days pasted one a line are read as people write them, each once', () => {
    const read = readDays('2027-03-10\n10/3\n14 april 2027\n 5.5 \n\n2027-02-30\nsnart\n2026-03-10', 2027)
    expect(read).toEqual({
      days: ['2027-03-10', '2027-04-14', '2027-05-05'],
      notDays: ['2027-02-30', 'snart'],
      otherYear: ['2026-03-10'],
    })
  })

  it('a row belongs to the year that any of it lies in', () => {
    const row = {
      title: 'Jul',
      kind: 'other' as const,
      county: null,
      officeId: null,
      from: '2026-12-28',
      to: '2027-01-08',
      id: '1',
      etag: '1',
      modifiedAt: '',
      modifiedBy: '',
    }
    expect([2026, 2027, 2028].map(year => rowsOfYear([row], year).others.length)).toEqual([1, 1, 0])
  })
})

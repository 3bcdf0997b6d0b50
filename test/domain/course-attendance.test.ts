import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attendanceOn,
  endSeat,
  noteDay,
  seatEndings,
  sumAttendance,
} from '../../src/domain/course-attendance.ts'
import { courseAttendanceWords as english } from '../../src/domain/course-attendance-words.en.ts'
import { courseAttendanceWords as swedish } from '../../src/domain/course-attendance-words.sv.ts'
import { takesSeat } from '../../src/domain/seat-count.ts'
import { dayAttendances, seatStates } from '../../src/domain/seats.ts'
import { seat } from '../support/courses.ts'

const days = ['2027-04-06', '2027-04-07', '2027-05-12'] as const
const day = fc.constantFrom(...days)
const attendance = fc.option(fc.constantFrom(...dayAttendances))
/** Days noted one after another, as they are ticked. */
const ticks = fc.array(fc.tuple(day, attendance), { maxLength: 12 })
const noted = (told: readonly (readonly [string, 'present' | 'absent' | null])[]) =>
  told.reduce((sofar, [on, what]) => noteDay(sofar, on, what), seat(1, 'confirmed').attendance)
const here = (...what: ('present' | 'absent' | null)[]) =>
  sumAttendance(days, { attendance: noted(days.map((on, at) => [on, what[at] ?? null] as const)) })

describe('who came on the days of a course', () => {
  it('is what was ticked last for each day, each day once and in their order', () => {
    fc.assert(
      fc.property(ticks, told => {
        const result = noted(told)
        const order = result.map(one => one.day)
        expect(order).toEqual([...new Set(order)].toSorted())
        for (const on of days)
          expect(attendanceOn({ attendance: result }, on)).toBe(
            told.findLast(([told]) => told === on)?.[1] ?? null,
          )
      }),
    )
  })

  it('comes to all the days of the round, whatever else is noted', () => {
    fc.assert(
      fc.property(ticks, told => {
        const { present, absent, unmarked } = sumAttendance(days, {
          attendance: noteDay(noted(told), '2027-01-01', 'absent'),
        })
        expect(present + absent + unmarked).toBe(days.length)
      }),
    )
  })

  it('proposes completed only for who was there every day, and not completed for who missed half of them', () => {
    expect(here('present', 'present', 'present').proposes).toBe('completed')
    expect(here('absent', 'present', 'absent').proposes).toBe('notCompleted')
    expect(here('absent', null, 'absent').proposes).toBe('notCompleted')
  })

  it('proposes nothing where a person has to judge, or a day is not noted', () => {
    expect(here('absent', 'present', 'present').proposes).toBeNull()
    expect(here('present', 'present', null).proposes).toBeNull()
    expect(here().proposes).toBeNull()
    expect(sumAttendance([], { attendance: [] }).proposes).toBeNull()
  })

  it('decides nothing by itself: a proposal changes no seat', () => {
    const before = seat(1, 'confirmed', { attendance: days.map(on => ({ day: on, attendance: 'absent' })) })
    sumAttendance(days, before)
    expect(before.state).toBe('confirmed')
  })
})

describe('who completed a course', () => {
  const state = fc.constantFrom(...seatStates)
  const ending = fc.constantFrom(...seatEndings)

  it('is said of those who have a seat and of nobody else', () => {
    fc.assert(
      fc.property(state, ending, (from, to) => {
        const ended = endSeat(seat(1, from), to, '2027-05-12')
        if (takesSeat({ state: from })) expect([null, to]).toContain(ended?.state ?? null)
        else expect(ended).toBeNull()
      }),
    )
  })

  it('leaves the seat as it was when it is taken back', () => {
    for (const from of ['registered', 'confirmed'] as const)
      for (const to of ['completed', 'notCompleted'] as const) {
        const before = seat(1, from)
        const ended = endSeat(before, to, '2027-05-12')
        expect(ended?.finishedOn).toBe(to === 'completed' ? '2027-05-12' : null)
        expect(ended && endSeat(ended, from, '2027-05-12')).toEqual(before)
      }
  })

  it('is no way to confirm a seat, or to take a confirmation back', () => {
    expect(endSeat(seat(1, 'registered'), 'confirmed', '2027-05-12')).toBeNull()
    expect(endSeat(seat(1, 'confirmed'), 'registered', '2027-05-12')).toBeNull()
  })
})

it('has the same sentences in both languages', () => {
  expect(Object.keys(english)).toEqual(Object.keys(swedish))
  for (const key of ['cancelled', 'noDates', 'otherRound'] as const)
    expect(english[key]).not.toBe(swedish[key])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  compareDays,
  daysBetween,
  earlierDay,
  firstDayOfMonth,
  firstDayOfYear,
  lastDayOfMonth,
  lastDayOfYear,
  monthOf,
  today,
  weekdayOf,
  weekOf,
  yearOf,
} from '../../src/domain/days.ts'
import { sayDay } from '../../src/domain/wording.ts'

/** JavaScript's own calendar, as a second opinion. */
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`)
const anyDay = fc
  .integer({ min: utc('2014-01-01') / 86_400_000, max: utc('2100-12-31') / 86_400_000 })
  .map(n => new Date(n * 86_400_000).toISOString().slice(0, 10))
const anyCount = fc.integer({ min: -4000, max: 4000 })

describe('days', () => {
  test('law: adding days and counting them undo each other', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(addDays(addDays(day, count), -count)).toBe(day)
      }),
    )
  })

  test('law: a day is counted as the calendar counts it', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(a, b)).toBe((utc(b) - utc(a)) / 86_400_000)
        expect(Math.sign(compareDays(a, b))).toBe(Math.sign(utc(a) - utc(b)))
        expect(utc(earlierDay(a, b))).toBe(Math.min(utc(a), utc(b)))
      }),
    )
  })

  test('law: seven days in a row share a week, Monday first, and each week follows the one before', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const monday = addDays(day, 1 - weekdayOf(day))
        const week = Array.from({ length: 7 }, (_, n) => addDays(monday, n))
        expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
        expect(new Set(week.map(d => JSON.stringify(weekOf(d)))).size).toBe(1)
        const [now, next] = [weekOf(monday), weekOf(addDays(monday, 7))]
        expect(next).toEqual(
          next.year === now.year ? { year: now.year, week: now.week + 1 } : { year: now.year + 1, week: 1 },
        )
      }),
    )
  })

  test('law: the fourth of January always lies in week 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2014, max: 2100 }), year => {
        expect(weekOf(`${year}-01-04`)).toEqual({ year, week: 1 })
      }),
    )
  })

  test.each([
    ['2027-01-01', 2026, 53],
    ['2026-12-31', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2018-12-31', 2019, 1],
    ['2016-01-03', 2015, 53],
    ['2026-05-20', 2026, 21],
  ])('%s lies in week of %i: %i', (day, year, week) => {
    expect(weekOf(day)).toEqual({ year, week })
  })

  test('law: a month begins on its first and ends the day before the next', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(firstDayOfMonth(day)).toBe(`${day.slice(0, 7)}-01`)
        const after = addDays(lastDayOfMonth(day), 1)
        expect(after.slice(8)).toBe('01')
        expect(monthOf(after)).toBe((monthOf(day) % 12) + 1)
        expect(lastDayOfMonth(day).slice(0, 7)).toBe(day.slice(0, 7))
      }),
    )
  })

  test('a year begins on New Year’s Day and ends on New Year’s Eve', () => {
    expect(firstDayOfYear(2026)).toBe('2026-01-01')
    expect(lastDayOfYear(2026)).toBe('2026-12-31')
    expect(yearOf('2026-12-31')).toBe(2026)
  })

  test('a day that does not exist is refused', () => {
    expect(() => addDays('2026-02-29', 1)).toThrow(RangeError)
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })
})

describe('today in Sweden', () => {
  test.each([
    ['in summer, two hours before UTC', '2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['in summer, past Swedish midnight', '2026-06-30T22:00:00Z', '2026-07-01'],
    ['in winter, one hour before UTC', '2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['in winter, past Swedish midnight', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['the night the clocks go forward', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['the evening after they went forward', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['the night the clocks go back', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['the evening after they went back', '2026-10-25T22:59:59Z', '2026-10-25'],
  ])('%s', (_, moment, day) => {
    expect(today(Date.parse(moment))).toBe(day)
  })
})

describe('a day in words', () => {
  test('is said in Swedish and in English, and nothing is said of no day', () => {
    expect(sayDay('2026-05-12', 'sv-SE')).toBe('12 maj 2026')
    expect(sayDay('2026-05-12', 'en-GB')).toBe('12 May 2026')
    expect(sayDay('', 'sv-SE')).toBe('')
  })

  test('law: whatever the time zone of the machine, the number of the day is said', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(sayDay(day, 'sv-SE').split(' ')[0]).toBe(String(Number(day.slice(8))))
      }),
    )
  })
})

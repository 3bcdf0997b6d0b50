import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../src/domain/days.ts'
import { type DayName, dayKindOf, easterOf } from '../../src/domain/swedish-days.ts'

/**
 * Written out by hand from the calendar, not computed: month-day of each public holiday of lagen (1989:253) om allmänna
 * helgdagar, in its wording since 2005. By that law every Sunday is one too; those are the weekends below.
 */
const holidays: Record<number, string> = {
  2026: '01-01 newYearsDay, 01-06 epiphany, 04-03 goodFriday, 04-05 easterDay, 04-06 easterMonday, 05-01 mayDay, 05-14 ascensionDay, 05-24 whitSunday, 06-06 nationalDay, 06-20 midsummerDay, 10-31 allSaintsDay, 12-25 christmasDay, 12-26 boxingDay',
  2027: '01-01 newYearsDay, 01-06 epiphany, 03-26 goodFriday, 03-28 easterDay, 03-29 easterMonday, 05-01 mayDay, 05-06 ascensionDay, 05-16 whitSunday, 06-06 nationalDay, 06-26 midsummerDay, 11-06 allSaintsDay, 12-25 christmasDay, 12-26 boxingDay',
  2028: '01-01 newYearsDay, 01-06 epiphany, 04-14 goodFriday, 04-16 easterDay, 04-17 easterMonday, 05-01 mayDay, 05-25 ascensionDay, 06-04 whitSunday, 06-06 nationalDay, 06-24 midsummerDay, 11-04 allSaintsDay, 12-25 christmasDay, 12-26 boxingDay',
  2029: '01-01 newYearsDay, 01-06 epiphany, 03-30 goodFriday, 04-01 easterDay, 04-02 easterMonday, 05-01 mayDay, 05-10 ascensionDay, 05-20 whitSunday, 06-06 nationalDay, 06-23 midsummerDay, 11-03 allSaintsDay, 12-25 christmasDay, 12-26 boxingDay',
  2030: '01-01 newYearsDay, 01-06 epiphany, 04-19 goodFriday, 04-21 easterDay, 04-22 easterMonday, 05-01 mayDay, 05-30 ascensionDay, 06-06 nationalDay, 06-09 whitSunday, 06-22 midsummerDay, 11-02 allSaintsDay, 12-25 christmasDay, 12-26 boxingDay',
}

const eves: Record<number, string> = {
  2026: '01-05 epiphanyEve, 04-02 maundyThursday, 04-04 easterEve, 04-30 walpurgisEve, 06-19 midsummerEve, 10-30 allSaintsEve, 12-24 christmasEve, 12-31 newYearsEve',
  2027: '01-05 epiphanyEve, 03-25 maundyThursday, 03-27 easterEve, 04-30 walpurgisEve, 06-25 midsummerEve, 11-05 allSaintsEve, 12-24 christmasEve, 12-31 newYearsEve',
  2028: '01-05 epiphanyEve, 04-13 maundyThursday, 04-15 easterEve, 04-30 walpurgisEve, 06-23 midsummerEve, 11-03 allSaintsEve, 12-24 christmasEve, 12-31 newYearsEve',
  2029: '01-05 epiphanyEve, 03-29 maundyThursday, 03-31 easterEve, 04-30 walpurgisEve, 06-22 midsummerEve, 11-02 allSaintsEve, 12-24 christmasEve, 12-31 newYearsEve',
  2030: '01-05 epiphanyEve, 04-18 maundyThursday, 04-20 easterEve, 04-30 walpurgisEve, 06-21 midsummerEve, 11-01 allSaintsEve, 12-24 christmasEve, 12-31 newYearsEve',
}

/** The working days between two days off, by hand; 30 April 2029 is one too, and an eve before that. */
const bridges: Record<number, string> = {
  2026: '01-02, 05-15',
  2027: '05-07',
  2028: '01-07, 05-26, 06-05',
  2029: '05-11',
  2030: '05-31, 06-07, 12-23, 12-27, 12-30',
}

function daysOf(year: number): string[] {
  const days: string[] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day)
  return days
}

const named = (year: number, kind: 'holiday' | 'eve') =>
  daysOf(year).flatMap(day => {
    const found = dayKindOf(day)
    return found.kind === kind ? [`${day.slice(5)} ${found.name}`] : []
  })

describe.each([2026, 2027, 2028, 2029, 2030])('the Swedish year %i', year => {
  test('has these public holidays and no other', () => {
    expect(named(year, 'holiday').join(', ')).toBe(holidays[year])
  })

  test('has these eves and no other', () => {
    expect(named(year, 'eve').join(', ')).toBe(eves[year])
  })

  test('has these bridge days and no other', () => {
    expect(
      daysOf(year)
        .filter(day => dayKindOf(day).kind === 'bridge')
        .map(day => day.slice(5))
        .join(', '),
    ).toBe(bridges[year])
  })

  test('has its other Saturdays and Sundays as weekends, and works on the rest', () => {
    for (const day of daysOf(year)) {
      const { kind } = dayKindOf(day)
      if (kind === 'weekend') expect(weekdayOf(day)).toBeGreaterThanOrEqual(6)
      if (kind === 'workday' || kind === 'bridge') expect(weekdayOf(day)).toBeLessThan(6)
    }
  })
})

describe('the calendar', () => {
  test('lays Easter where tables of other centuries have it', () => {
    expect([1818, 1961, 1999, 2000, 2008, 2011, 2038, 2049, 2076].map(easterOf)).toEqual([
      '1818-03-22',
      '1961-04-02',
      '1999-04-04',
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2038-04-25',
      '2049-04-18',
      '2076-04-19',
    ])
  })

  test('the day before Kristi himmelsfärdsdag is an ordinary working day', () => {
    expect(dayKindOf('2027-05-05')).toEqual({ kind: 'workday' })
  })

  test('law: each year has the same names, whatever days they fall on', () => {
    const namesOf = (year: number) =>
      daysOf(year)
        .flatMap((day): DayName[] => {
          const found = dayKindOf(day)
          return found.kind === 'holiday' || found.kind === 'eve' ? [found.name] : []
        })
        .toSorted()
    for (let year = 2024; year <= 2060; year += 1) {
      const names = namesOf(year)
      expect(new Set(names).size).toBe(names.length)
      expect(names.length).toBeGreaterThanOrEqual(20)
    }
  })

  test('a day that does not exist is refused', () => {
    expect(() => dayKindOf('2027-02-30')).toThrow(RangeError)
  })
})

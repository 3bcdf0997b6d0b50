import { describe, expect, test } from 'vitest'
import { officeList, officesOn } from '../../src/domain/office-list.ts'
import { office } from '../../src/domain/offices.ts'

const days = [
  '2014-05-20',
  '2018-12-31',
  '2019-01-01',
  '2023-06-26',
  '2025-12-31',
  '2026-01-01',
  '2026-09-08',
]

describe('the list of environmental offices', () => {
  test('every row is a proper office', () => {
    expect(officeList.map(row => office.parse(row))).toEqual(officeList)
  })

  test('today 44 offices are members: 37 in Västra Götaland and 7 in Halland', () => {
    const today = officesOn('2026-09-08')
    expect(today).toHaveLength(44)
    expect(today.filter(row => row.county === 'VG')).toHaveLength(37)
    expect(today.filter(row => row.county === 'H')).toHaveLength(7)
  })

  test.each(days)('on %s each of the 49 + 6 municipalities belongs to exactly one office', day => {
    const of = (county: string) =>
      officesOn(day)
        .filter(row => row.county === county)
        .flatMap(row => row.municipalities)
    expect(new Set(of('VG')).size).toBe(49)
    expect(of('VG')).toHaveLength(49)
    expect(new Set(of('H')).size).toBe(6)
    expect(of('H')).toHaveLength(6)
  })

  test.each(days)('on %s no two offices carry the same name', day => {
    const names = officesOn(day).map(row => row.name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('Essunga had an office of its own up to the end of 2025', () => {
    const responsible = (day: string) =>
      officesOn(day).find(row => row.municipalities.includes('Essunga'))?.name
    expect(responsible('2025-12-31')).toBe('Essunga kommun')
    expect(responsible('2026-01-01')).toBe('Miljösamverkan östra Skaraborg')
  })

  test('the number of members has moved over the years while the shares of the agreement stood still', () => {
    expect(officesOn('2014-05-20').filter(row => row.county === 'VG')).toHaveLength(37)
    expect(officesOn('2023-06-26').filter(row => row.county === 'VG')).toHaveLength(38)
  })
})

import { describe, expect, test } from 'vitest'
import { agreementAt, agreementVersions } from '../../src/domain/agreement-versions.ts'
import { agreement } from '../../src/domain/agreements.ts'

const at = (day: string) => agreementAt(agreementVersions, day)

describe('the versions of the declaration', () => {
  test('are four rows that the list Avtal accepts, oldest first', () => {
    expect(agreementVersions.map(version => agreement.parse(version).validFrom)).toEqual([
      '2014-05-20',
      '2016-09-08',
      '2022-03-10',
      '2023-06-26',
    ])
  })

  test.each([
    ['2014-05-19', undefined],
    ['2014-05-20', '2014-05-20'],
    ['2016-09-07', '2014-05-20'],
    ['2016-09-08', '2016-09-08'],
    ['2022-03-09', '2016-09-08'],
    ['2022-03-10', '2022-03-10'],
    ['2023-06-25', '2022-03-10'],
    ['2023-06-26', '2023-06-26'],
    ['2100-01-01', '2023-06-26'],
  ])('on %s the version of %s is valid', (day, from) => {
    expect(at(day)?.validFrom).toBe(from)
  })

  test('are found however the list is sorted', () => {
    expect(agreementAt(agreementVersions.toReversed(), '2022-06-01')?.validFrom).toBe('2022-03-10')
  })

  test('carry the figures of the text', () => {
    expect(at('2026-01-01')).toMatchObject({
      steeringMeetings: 3,
      managerMeetings: 2,
      sharePercentMVG: 85,
      sharePercentMH: 15,
      shareLimitOre: 500_000,
      groupAtLeast: 18,
      groupFull: 20,
      basicCourseDays: 3,
      continuationCourseDays: 1,
      managerCourseDays: 3,
      exampleDaysEveryYears: 2,
      exampleDaysFrom: 2022,
      exampleDaysFirstLength: 1,
      exampleDaysSecondLength: 2,
      officesMVG: 37,
      officesMH: 7,
    })
  })

  test('before 2022 had no course for managers, and a Mötesplats from 2015 of any length', () => {
    expect(at('2021-12-31')).toMatchObject({
      managerCourseDays: null,
      exampleDaysFrom: 2015,
      exampleDaysFirstLength: null,
      exampleDaysSecondLength: null,
    })
  })

  test('share joint costs whole, whatever the version', () => {
    for (const version of agreementVersions)
      expect(version.sharePercentMVG + version.sharePercentMH).toBe(100)
  })
})

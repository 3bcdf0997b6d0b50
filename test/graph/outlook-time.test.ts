import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameSpan, moment, writeMoment } from '../../src/graph/outlook-time.ts'

const minute = 60_000
const instants = fc
  .integer({ min: Date.parse('2024-01-01') / minute, max: Date.parse('2035-01-01') / minute })
  .map(minutes => new Date(minutes * minute).toISOString().replace('.000', ''))

test('any moment comes back from Outlook’s way of writing as it was', () => {
  fc.assert(
    fc.property(instants, instant => {
      expect(moment.parse(writeMoment(instant))).toBe(instant)
    }),
  )
})

test.each([
  ['2027-03-28T00:59:00Z', '2027-03-28T01:59:00', 'W. Europe Standard Time'],
  ['2027-03-28T01:00:00Z', '2027-03-28T03:00:00', 'W. Europe Standard Time'],
  ['2027-10-31T00:30:00Z', '2027-10-31T02:30:00', 'W. Europe Standard Time'],
  ['2027-10-31T01:30:00Z', '2027-10-31T01:30:00', 'UTC'],
  ['2027-10-31T02:00:00Z', '2027-10-31T03:00:00', 'W. Europe Standard Time'],
])('%s around a change of clocks is written %s %s', (instant, dateTime, timeZone) => {
  expect(writeMoment(instant)).toEqual({ dateTime, timeZone })
  expect(moment.parse({ dateTime: `${dateTime}.0000000`, timeZone })).toBe(instant)
})

test('moments are compared as moments, whatever letters and zone they come in', () => {
  const one = { start: '2027-03-10T08:00:00Z', end: '2027-03-10T11:00:00Z' }
  expect(isSameSpan(one, { start: '2027-03-10T09:00:00+01:00', end: '2027-03-10T11:00:00.000Z' })).toBe(true)
  expect(isSameSpan(one, { ...one, end: '2027-03-10T11:00:01Z' })).toBe(false)
  expect(isSameSpan(one, { ...one, start: '2027-03-10T07:00:00Z' })).toBe(false)
  expect(moment.parse({ dateTime: '2027-03-10T10:00:00', timeZone: 'Europe/Helsinki' })).toBe(one.start)
})

test('what is no moment is refused, and never guessed', () => {
  for (const one of [
    { dateTime: '2027-02-30T10:00:00', timeZone: 'UTC' },
    { dateTime: 'snart', timeZone: 'UTC' },
    { dateTime: '2027-03-10T10:00:00', timeZone: 'Ingenstans' },
  ])
    expect(moment.safeParse(one).success).toBe(false)
})

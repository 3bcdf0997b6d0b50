import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastDayOf, meetingsOf } from '../../src/domain/confirm-year.ts'
import { addDays, daysBetween } from '../../src/domain/days.ts'
import { dayKindOf } from '../../src/domain/swedish-days.ts'
import { askedFaults, mostPlaced } from '../../src/domain/year-faults.ts'
import type { AskedEvent, AskedYear } from '../../src/domain/year-proposal.ts'
import { yearWords as englishYear } from '../../src/domain/year-words.en.ts'
import { yearWords } from '../../src/domain/year-words.sv.ts'
import { meeting } from '../support/collaboration.ts'
import { asked, collaboration, day, eventIn, withEvent } from '../support/planned-year.ts'

describe('wishes that cannot be meant', () => {
  const given = collaboration({ meetings: [meeting('managers', '2027-04-14', 'cancelled')] })
  const base = asked(given)
  const firstSeries = (change: Partial<AskedYear['series'][number]>): AskedYear => ({
    ...base,
    series: base.series.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
  })
  const spring = (change: Partial<AskedEvent>) => withEvent(base, 'managers-1', change)

  test.each([
    [
      'a window that ends before it starts',
      spring({ window: { from: '2027-05-01', to: '2027-04-01' } }),
      /slutar innan/,
    ],
    [
      'a window in another year',
      spring({ window: { from: '2026-05-01', to: '2027-06-01' } }),
      /inte inom 2027/,
    ],
    [
      'a host that no longer exists',
      firstSeries({ hosts: ['halland', 'dalsland'] }),
      /”dalsland” är ingen länsdel/,
    ],
    [
      'a pinned host that no longer exists',
      spring({ pinned: { day: '2027-04-14', half: 'morning', host: 'dalsland' } }),
      /”dalsland” är ingen länsdel/,
    ],
    ['a distance too many', firstSeries({ spacings: [] }), /behövs 1 avstånd, men 0 är angivna/],
    [
      'an order of what is not there',
      { ...base, orders: [{ first: 'managers-1', next: 'borta' }] },
      /”borta”/,
    ],
    ['two of the same key', withEvent(base, 'managers-2', { key: 'managers-1' }), /samma nyckel/],
    ['an own meeting beside a chefsmöte', spring({ beside: 'MH' }), /Bara ett gemensamt/],
    ['a meeting that is gone', spring({ meetingId: '99' }), /finns inte längre/],
    ['a meeting that was called off', spring({ meetingId: '1' }), /finns inte längre/],
    ['a year that is over', { ...base, notBefore: '2028-01-01' }, /för sent/],
    [
      'more than is placed at once',
      {
        ...base,
        series: [
          ...base.series,
          ...Array.from({ length: 6 }, (_, round) => ({
            events: Array.from({ length: 12 }, (_unused, at) => ({
              ...eventIn(base, 'jointSteering-1'),
              key: `round-${round}-${at}`,
              kind: 'other' as const,
            })),
            spacings: Array.from({ length: 11 }, () => ({ leastWeeks: 0, bestWeeks: 1, weekPrice: 1 })),
            hosts: [],
            required: [],
            optional: [],
            fromEachPart: false,
          })),
        ],
      },
      new RegExp(`högst ${mostPlaced}`),
    ],
  ])('%s is said in a sentence', (_what, wished, sentence) => {
    const faults = askedFaults(wished, given, yearWords)
    expect(faults.join('\n')).toMatch(sentence)
    expect(askedFaults(wished, given, englishYear)).toHaveLength(faults.length)
  })

  test('what the agreement asks for has no fault', () => {
    for (const year of [2027, 2028, 2029, 2030])
      expect(askedFaults(asked(given, year), given, yearWords)).toEqual([])
  })
})

describe('a confirmed event', () => {
  const event = {
    key: 'managers-1',
    title: 'Chefsmöte på våren',
    kind: 'managers',
    day: '2027-04-14',
    endsOn: '2027-04-15',
    half: 'morning',
    halfDays: 4,
    host: 'sjuharad',
    beside: null,
  } as const

  test('a chefsmöte of two days begins at ten and is over at three, hosted, and hides who is invited', () => {
    expect(meetingsOf(event, day)).toEqual([
      {
        key: 'managers-1',
        meeting: expect.objectContaining({
          startsOn: '2027-04-14',
          endsOn: '2027-04-15',
          startTime: '10:00',
          endTime: '15:00',
          host: 'Sjuhärad/Boråsregionen',
          online: false,
          hidesInvited: true,
          state: 'planned',
          answerBy: '2027-03-24',
        }),
      },
    ])
  })

  test.each([
    ['morning', 1, '09:00', '12:00'],
    ['afternoon', 1, '13:00', '16:00'],
    ['morning', 2, '09:00', '16:00'],
  ] as const)('in the %s, %i half-days, from %s to %s', (half, halfDays, startTime, endTime) => {
    const [made] = meetingsOf(
      { ...event, kind: 'jointSteering', half, halfDays, endsOn: event.day, host: '' },
      day,
    )
    expect(made?.meeting).toMatchObject({ startTime, endTime, online: true, hidesInvited: false, host: '' })
  })

  test('with a side’s own meeting it is two, the own before noon and the joint after', () => {
    const joint = { ...event, key: 'jointSteering-2', kind: 'jointSteering', host: '' } as const
    const title = 'Gemensamt styrgruppsmöte 2'
    const made = meetingsOf({ ...joint, title, halfDays: 2, endsOn: joint.day, beside: 'MH' }, day)
    expect(
      made.map(({ key, meeting: { kind, startTime, title: named } }) => [key, kind, startTime, named]),
    ).toEqual([
      [
        'jointSteering-2-beside',
        'steeringMH',
        '09:00',
        'MH:s styrgrupp, samma dag som Gemensamt styrgruppsmöte 2',
      ],
      ['jointSteering-2', 'jointSteering', '13:00', 'Gemensamt styrgruppsmöte 2'],
    ])
  })

  test('law: the day to answer is a working day about three weeks before, or none when that is over', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 700 }), fc.integer({ min: 1, max: 6 }), (later, halfDays) => {
        const on = addDays(day, later)
        const [made] = meetingsOf(
          { ...event, day: on, halfDays, endsOn: lastDayOf({ ...event, day: on, halfDays }) },
          day,
        )
        const answerBy = made?.meeting.answerBy ?? null
        if (answerBy === null) expect(later).toBeLessThanOrEqual(32)
        else {
          expect(dayKindOf(answerBy).kind).toBe('workday')
          expect(daysBetween(answerBy, on)).toBeGreaterThanOrEqual(21)
          expect(daysBetween(answerBy, on)).toBeLessThanOrEqual(32)
          expect(answerBy > day).toBe(true)
        }
      }),
      { seed: 3 },
    )
  })
})

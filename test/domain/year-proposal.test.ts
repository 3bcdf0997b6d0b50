import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/days.ts'
import { halfDayAt } from '../../src/domain/half-days.ts'
import { placingWords as english } from '../../src/domain/placing-words.en.ts'
import { placingWords } from '../../src/domain/placing-words.sv.ts'
import { proposeYear } from '../../src/domain/propose-year.ts'
import { dayKindOf } from '../../src/domain/swedish-days.ts'
import { meetingKinds } from '../../src/domain/vocabulary.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { askedYearOf } from '../../src/domain/year-asked.ts'
import { askedFaults } from '../../src/domain/year-faults.ts'
import { askedYear } from '../../src/domain/year-proposal.ts'
import { yearWishesOf } from '../../src/domain/year-wishes-from.ts'
import { yearWords } from '../../src/domain/year-words.sv.ts'
import { meeting } from '../support/collaboration.ts'
import {
  answer,
  asked,
  collaboration,
  eventIn,
  managers,
  proposed,
  swedish,
  withEvent,
} from '../support/planned-year.ts'

describe('what a year is asked to hold', () => {
  test('is what the agreement says: two chefsmöten, the joint steering meetings, and Mötesplats in its year', () => {
    const keys = (year: number) =>
      asked(collaboration(), year).series.flatMap(({ events }) => events.map(({ key }) => key))
    expect(keys(2027).filter(key => key.startsWith('managers-'))).toHaveLength(2)
    expect(keys(2027).filter(key => key.startsWith('jointSteering-')).length).toBeGreaterThanOrEqual(3)
    expect(keys(2027)).not.toContain('exampleDays')
    expect(keys(2028)).toContain('exampleDays')
    expect(asked(collaboration()).orders).toEqual([{ first: 'managers-1', next: 'jointSteering-2' }])
    expect(askedYear.safeParse(asked(collaboration(), 2028)).success).toBe(true)
  })

  test('the notice is given in time: fourteen days, or as many as the setting says', () => {
    const notBefore = (value?: string) =>
      askedYearOf(
        collaboration({ settings: value === undefined ? [] : [{ key: 'meetings.noticeDays', value }] }),
        2027,
        '2027-02-01',
        placingWords,
      ).notBefore
    expect([notBefore(), notBefore('30'), notBefore('några')]).toEqual([
      '2027-02-15',
      '2027-03-03',
      '2027-02-15',
    ])
    expect(asked(collaboration()).notBefore).toBe('2027-01-01')
  })

  test('meetings that stand are the events they are, in their windows first, with the host and length of their rows', () => {
    const wished = asked(
      collaboration({
        meetings: [
          meeting('managers', '2027-06-08', 'planned', {
            endsOn: '2027-06-09',
            host: 'sjuhärad/boråsregionen',
          }),
          meeting('jointSteering', '2027-05-18', 'planned', { startTime: '13:00', endTime: '16:00' }),
          meeting('jointSteering', '2027-03-16', 'held', { startTime: '09:00', endTime: '12:00' }),
          meeting('jointSteering', '2027-09-07', 'cancelled'),
        ],
      }),
    )
    expect(eventIn(wished, 'managers-1')).toMatchObject({
      meetingId: '1',
      halfDays: 4,
      pinned: { day: '2027-06-08', half: 'morning', host: 'sjuharad' },
    })
    expect(eventIn(wished, 'jointSteering-2')).toMatchObject({
      meetingId: '2',
      halfDays: 1,
      pinned: { day: '2027-05-18', half: 'afternoon' },
    })
    expect(eventIn(wished, 'jointSteering-1')).toMatchObject({ meetingId: '3', halfDays: 1 })
    expect(eventIn(wished, 'jointSteering-3')).toMatchObject({ meetingId: null, pinned: null })
    expect(eventIn(wished, 'managers-2').meetingId).toBeNull()
  })

  test('a meeting is the event whose window is nearest, and each event is one meeting', () => {
    const days = ['2027-01-20', '2027-02-10', '2027-08-24']
    const wished = asked(collaboration({ meetings: days.map(on => meeting('jointSteering', on)) }))
    const meant = ['jointSteering-1', 'jointSteering-2', 'jointSteering-3', 'jointSteering-4', 'meeting-1']
    expect(meant.map(key => eventIn(wished, key).pinned?.day ?? '')).toEqual([
      '2027-02-10',
      '',
      '2027-08-24',
      '',
      '2027-01-20',
    ])
  })

  test('whatever else is booked stands as it is, many of a kind too', () => {
    const many = Array.from({ length: 30 }, (_, at) => meeting('preparation', addDays('2027-01-11', at * 7)))
    const wished = asked(collaboration({ meetings: many }))
    const standing = wished.series.flatMap(({ events }) => events).filter(one => one.meetingId !== null)
    expect(standing).toHaveLength(30)
    expect(askedYear.safeParse(wished).success).toBe(true)
    expect(askedFaults(wished, collaboration({ meetings: many }), yearWords)).toEqual([])
  })
})

describe('a proposal', () => {
  const someMeetings = fc.array(
    fc.record({
      kind: fc.constantFrom(...meetingKinds),
      at: fc.integer({ min: 0, max: 364 }),
      days: fc.integer({ min: 1, max: 3 }),
      hours: fc.constantFrom(['', ''], ['09:00', '12:00'], ['13:00', '16:00'], ['10:00', '15:00']),
    }),
    { maxLength: 14 },
  )

  test('law: what stands is taken as it is, wherever it lies, and nothing is placed upon it', () => {
    let placed = 0
    fc.assert(
      fc.property(someMeetings, fc.integer({ min: 2026, max: 2030 }), (some, year) => {
        const given = collaboration({
          meetings: some.map(({ kind, at, days, hours: [startTime = '', endTime = ''] }) => {
            const startsOn = addDays(`${year}-01-01`, at)
            return meeting(kind, startsOn, 'planned', {
              endsOn: addDays(startsOn, days - 1),
              startTime,
              endTime,
            })
          }),
        })
        // Distances and orders to what stands are no hindrance here.
        const wished = askedYearOf(given, year, '2025-06-01', placingWords)
        const loose = {
          ...wished,
          orders: [],
          series: wished.series.map(one => ({
            ...one,
            spacings: one.spacings.map(spacing => ({ ...spacing, leastWeeks: 0 })),
          })),
        }
        const found = proposeYear(loose, yearWishesOf(loose, given, null), [], swedish)
        if (!found.ok) return
        placed += 1
        const span = (one: { day: string; half: 'morning' | 'afternoon'; halfDays: number }) => {
          const from = halfDayAt(year, one.day, one.half)
          return { from, to: from + one.halfDays - 1 }
        }
        for (const event of found.events) {
          const { pinned, meetingId } = eventIn(loose, event.key)
          if (meetingId !== null)
            expect(pinned).toEqual({ day: event.day, half: event.half, host: event.host })
          if (meetingId !== null) continue
          for (let at = event.day; at <= event.endsOn; at = addDays(at, 1))
            expect(dayKindOf(at).kind, at).toBe('workday')
          for (const other of found.events) {
            const [a, b] = [span(event), span(other)]
            if (other.key !== event.key) expect(a.to < b.from || b.to < a.from).toBe(true)
          }
        }
      }),
      { numRuns: 12, seed: 4 },
    )
    expect(placed).toBe(12)
  })

  test('a year in which everything stands is told as it stands', () => {
    const given = collaboration({
      meetings: [
        meeting('managers', '2027-05-06', 'planned', { endsOn: '2027-05-07', host: 'Halland' }),
        meeting('managers', '2027-10-05', 'planned', { endsOn: '2027-10-06', host: 'Halland' }),
        ...['2027-02-10', '2027-05-19', '2027-09-08', '2027-11-09'].map(startsOn =>
          meeting('jointSteering', startsOn),
        ),
        meeting('steeringMVG', '2027-02-10'),
      ],
    })
    const found = proposed(given)
    expect(found.isBest).toBe(true)
    expect(found.cost).toBe(0)
    expect(found.events.map(one => one.day)).toEqual([
      '2027-02-10',
      '2027-02-10',
      '2027-05-06',
      '2027-05-19',
      '2027-09-08',
      '2027-10-05',
      '2027-11-09',
    ])
    expect(found.events[2]?.why).toBe('6 maj 2027 är en röd dag, 7 maj 2027 är en klämdag.')
  })

  test('what stands is where its row says now, whatever the wishes remember of it', () => {
    const at = (startsOn: string) =>
      collaboration({ meetings: [meeting('managers', startsOn, 'planned', { host: 'Halland' })] })
    const before = asked(at('2027-04-14'))
    const spring = proposed(at('2027-04-21'), before).events.find(({ key }) => key === 'managers-1')
    expect(spring).toMatchObject({ day: '2027-04-21', halfDays: 2, host: 'halland' })
  })

  test('without a host named, a pinned day leaves the host to be chosen', () => {
    const given = collaboration()
    const pinned = withEvent(asked(given), 'managers-1', {
      pinned: { day: '2027-04-14', half: 'morning', host: '' },
    })
    const spring = proposed(given, pinned).events.find(({ key }) => key === 'managers-1')
    expect(spring).toMatchObject({ day: '2027-04-14', pinned: true })
    expect(spring?.host).not.toBe('')
  })

  test('hosts take turns: who has hosted lately waits', () => {
    const host = (label: string) => (startsOn: string) =>
      meeting('managers', startsOn, 'held', { host: label })
    const given = collaboration({
      meetings: [
        host('Göteborgsregionen')('2026-04-14'),
        host('Fyrbodal')('2026-10-06'),
        host('Skaraborg')('2025-10-07'),
      ],
    })
    const hosts = proposed(given).events.flatMap(({ key, host: of }) =>
      key.startsWith('managers') ? [of] : [],
    )
    expect(new Set(hosts)).toEqual(new Set(['sjuharad', 'halland']))
  })

  test('with last year complete, who has waited longest hosts in the spring and the next in the autumn', () => {
    const parts = ['Halland', 'Fyrbodal', 'Skaraborg', 'Göteborgsregionen', 'Sjuhärad/Boråsregionen']
    const days = ['2025-04-10', '2025-10-08', '2026-04-15', '2027-04-28', '2027-10-20']
    const given = collaboration({
      meetings: parts.map((host, at) => meeting('managers', days[at] ?? '', 'held', { host })),
    })
    const chefsmoten = proposed(given, asked(given, 2028)).events.filter(({ kind }) => kind === 'managers')
    expect(chefsmoten.map(({ host }) => host)).toEqual(['halland', 'fyrbodal'])
    expect(chefsmoten[0]?.why).toContain('Halland har väntat längst på att vara värd')
    expect(chefsmoten[1]?.why).toContain('Fyrbodal har väntat längst på att vara värd')
    const pinned = { day: '2028-04-05', half: 'morning', host: 'sjuharad' } as const
    const taken = proposed(given, withEvent(asked(given, 2028), 'managers-1', { pinned })).events
    expect(taken.find(({ key }) => key === 'managers-1')?.why).toContain(
      'Halland stod på tur, men Sjuhärad/Boråsregionen är låst som värd',
    )
  })

  test('a day that is better in itself than one kept from before is not said to cost what it gains', () => {
    const given = collaboration()
    const kept = [
      { key: 'managers-1', day: '2027-05-25', half: 'morning', host: 'halland' },
      { key: 'managers-2', day: '2027-09-08', half: 'morning', host: 'fyrbodal' },
    ] as const
    const autumn = proposed(given, asked(given), [...kept]).events.find(({ key }) => key === 'managers-2')
    expect(autumn?.day).toBe('2027-09-08')
    expect(autumn?.nextBest).toMatch(/^I sig vore .* bättre: .*närmare det bästa avståndet/)
  })

  test('law: pinning a date moves no other that has no reason to move', () => {
    const given = collaboration()
    const first = proposed(given)
    const earlier = first.events.map(({ key, day: on, half, host }) => ({ key, day: on, half, host }))
    expect(proposed(given, asked(given), earlier).events.some(({ moved }) => moved)).toBe(false)
    for (const { key, other } of first.events) {
      if (other === null) continue
      const again = proposed(given, withEvent(asked(given), key, { pinned: other }), earlier)
      expect(again.events.find(one => one.key === key)).toMatchObject({ ...other, moved: true, pinned: true })
      const moved = again.events.filter(one => one.moved && one.key !== key)
      // The host of one chefsmöte may have to change with the other's.
      expect(
        moved.every(one => one.key.startsWith('managers')),
        JSON.stringify(moved),
      ).toBe(true)
    }
  })

  test('who moves the rest is worth it: when most become busy the event leaves its day', () => {
    const given = collaboration()
    const before = proposed(given).events.find(({ key }) => key === 'managers-1')
    if (before === undefined) throw new Error('No chefsmöte.')
    const taken = [0, 1].flatMap(later =>
      (['morning', 'afternoon'] as const).map(half => ({ day: addDays(before.day, later), half })),
    )
    const busy = collaboration({ availability: managers.map((_, at) => answer(String(at + 1), { taken })) })
    const { key, day: on, half, host } = before
    const after = proposed(busy, asked(busy), [{ key, day: on, half, host }]).events.find(
      one => one.key === key,
    )
    expect(after).toMatchObject({ moved: true, busy: 0, unknown: 0 })
  })

  test('with a side’s own meeting in the forenoon the joint one takes the day', () => {
    const given = collaboration()
    const found = proposed(given, withEvent(asked(given), 'jointSteering-3', { beside: 'MVG' }))
    expect(found.events.find(({ key }) => key === 'jointSteering-3')).toMatchObject({
      half: 'morning',
      halfDays: 2,
    })
  })

  test('is told in the language that is asked for', () => {
    const given = collaboration()
    const wished = asked(given)
    const found = proposeYear(wished, yearWishesOf(wished, given, null), [], { words: sv, say: english })
    expect(found.ok && found.events[0]?.why).toMatch(/concerned has answered yet/)
  })

  test('a year that nothing fits in says why, and what would help', () => {
    const given = collaboration()
    const narrow = withEvent(asked(given), 'managers-1', { window: { from: '2027-05-06', to: '2027-05-09' } })
    const found = proposeYear(narrow, yearWishesOf(narrow, given, null), [], swedish)
    expect(found).toMatchObject({ ok: false })
    expect(!found.ok && found.reasons).toContain(
      'Chefsmöte på våren har ingen möjlig dag: perioden har bara röda dagar, klämdagar och helger.',
    )
    expect(!found.ok && found.helps.map(one => one.loosen)).toContain('window')
  })
})

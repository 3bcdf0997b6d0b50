import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, yearOf } from '../../src/domain/days.ts'
import { halves, subregions } from '../../src/domain/vocabulary.ts'
import {
  type AskedEvent,
  type AskedSeries,
  type AskedYear,
  askedYear,
  confirmedYear,
  type ProposedEvent,
  type YearHelp,
} from '../../src/domain/year-proposal.ts'
import { meetingsSv } from '../../src/web/meetings/words.sv.ts'
import {
  eventsOf,
  foundIn,
  loosened,
  widestGap,
  withMeetings,
  withNews,
  withPins,
  withSeries,
} from '../../src/web/meetings/year/asked-year.ts'
import { cautionsOf } from '../../src/web/meetings/year/chosen-day.ts'
import {
  faultsOf,
  newRound,
  readSeries,
  seriesDraft,
  withOneMore,
  withoutEvent,
} from '../../src/web/meetings/year/series-draft.ts'
import {
  type Pins,
  readPins,
  usualYear,
  yearAddress,
  yearAsked,
} from '../../src/web/meetings/year/year-address.ts'
import {
  comingMeetings,
  isForNotice,
  madeOf,
  markOf,
  movedCount,
  type Proposal,
  placesOf,
  shareOfYear,
  toConfirm,
  unknownOf,
} from '../../src/web/meetings/year/year-plan.ts'
import { yearEn } from '../../src/web/meetings/year/year-words.en.ts'
import { yearSv } from '../../src/web/meetings/year/year-words.sv.ts'
import { sv } from '../../src/web/words.sv.ts'

/* The screen that plans a year: what is pure in it. */

const year = 2027
const event = (key: string, from: string, to: string, more: Partial<AskedEvent> = {}): AskedEvent => ({
  key,
  title: key,
  kind: 'jointSteering',
  window: { from: `${year}-${from}`, to: `${year}-${to}` },
  halfDays: 1,
  pinned: null,
  meetingId: null,
  beside: null,
  ...more,
})
const series = (events: AskedEvent[], more: Partial<AskedSeries> = {}): AskedSeries => ({
  events,
  spacings: events.slice(1).map(() => ({ leastWeeks: 4, bestWeeks: 12, weekPrice: 1 })),
  hosts: [],
  required: [],
  optional: ['steering'],
  fromEachPart: false,
  ...more,
})
const managers = series(
  [
    event('managers-1', '03-01', '05-31', { kind: 'managers', halfDays: 4 }),
    event('managers-2', '09-01', '11-15', { kind: 'managers', halfDays: 4 }),
  ],
  { hosts: ['skaraborg', 'halland'], required: ['managers'], optional: [], fromEachPart: true },
)
const steering = series([
  event('jointSteering-1', '02-01', '02-28'),
  event('jointSteering-2', '05-02', '06-10'),
])
const asked: AskedYear = {
  year,
  notBefore: '2027-01-20',
  series: [managers, steering],
  orders: [{ first: 'managers-1', next: 'jointSteering-2' }],
}

const somePlace = fc.record({
  day: fc.integer({ min: 0, max: 364 }).map(days => addDays(`${year}-01-01`, days)),
  half: fc.constantFrom(...halves),
  host: fc.constantFrom('', ...subregions),
})
const somePins: fc.Arbitrary<Pins> = fc.dictionary(
  fc.constantFrom('managers-1', 'round-3-1', 'a.b', 'å ä&ö=?', 'exampleDays'),
  somePlace,
)

describe('the address of a year being planned', () => {
  test('holds every locked day, so that whoever opens it sees the same', () => {
    fc.assert(
      fc.property(somePins, pins => {
        const address = yearAddress(year, pins)
        const search = address.slice(address.indexOf('?'))
        expect(readPins(search, year)).toEqual({ ...pins })
        expect(yearAsked(search, '2026-03-01')).toBe(year)
      }),
    )
  })

  test('is the same whatever order the days were locked in', () => {
    const [a, b] = [
      { day: '2027-03-02', half: 'morning', host: '' },
      { day: '2027-05-04', half: 'afternoon', host: 'halland' },
    ] as const
    expect(yearAddress(year, { one: a, two: b })).toBe(yearAddress(year, { two: b, one: a }))
  })

  test('with days of another year, days that do not exist or mere nonsense locks nothing', () => {
    const bad = ['x.2026-05-01.morning.', 'x.2027-02-30.morning.', 'x.2027-05-01.night.', 'x', '']
    const search = `?year=2027&${bad.map(one => `las=${one}`).join('&')}`
    expect(readPins(search, year)).toEqual({})
  })

  test('without a year is this year, and from September the next', () => {
    expect(usualYear('2026-08-31')).toBe(2026)
    expect(usualYear('2026-09-01')).toBe(2027)
    for (const search of ['', '?year=abc', '?year=99999']) expect(yearAsked(search, '2026-11-24')).toBe(2027)
  })
})

describe('the wishes that are planned', () => {
  test('have the locked days of the address, but never on what stands in the list', () => {
    const pin = { day: '2027-03-02', half: 'morning', host: '' } as const
    const stands = { day: '2027-02-03', half: 'afternoon', host: '' } as const
    const listed = event('jointSteering-1', '02-01', '02-28', { meetingId: '7', pinned: stands })
    const planned = withPins(
      { ...asked, series: [managers, series([listed])], orders: [] },
      { 'managers-1': pin, 'jointSteering-1': pin },
    )
    expect(foundIn(planned, 'managers-1')?.event.pinned).toEqual(pin)
    expect(foundIn(planned, 'managers-2')?.event.pinned).toBeNull()
    expect(foundIn(planned, 'jointSteering-1')?.event.pinned).toEqual(stands)
  })

  test('name no host where a series has none, also when a locked day says one', () => {
    const pins = {
      'managers-1': { day: '2027-03-02', half: 'morning', host: 'halland' },
      'jointSteering-1': { day: '2027-02-03', half: 'morning', host: 'halland' },
    } as const
    const planned = withPins(asked, pins)
    expect(foundIn(planned, 'managers-1')?.event.pinned?.host).toBe('halland')
    expect(foundIn(planned, 'jointSteering-1')?.event.pinned?.host).toBe('')
  })

  test('keep what the person wrote when a meeting comes into the list, and take it in', () => {
    const mine = withSeries(asked, 0, { ...managers, fromEachPart: false })
    const place = { day: '2027-05-20', half: 'afternoon', host: '' } as const
    const come = event('jointSteering-2', '05-02', '06-10', { meetingId: '9', pinned: place })
    const now = withNews(
      mine,
      withSeries(asked, 1, { ...steering, events: [steering.events[0] ?? come, come] }),
    )
    expect(foundIn(now, 'jointSteering-2')?.event).toMatchObject({ meetingId: '9', pinned: place })
    expect(now.series[0]?.fromEachPart).toBe(false)
    expect(withNews(now, asked)).toEqual(mine)
  })

  test('take in a meeting of the list that the person never wished for, and nothing twice', () => {
    const extra = event('jointSteering-9', '08-20', '08-20', {
      meetingId: '12',
      pinned: { day: '2027-08-20', half: 'morning', host: '' },
    })
    const news = { ...asked, series: [...asked.series, series([extra])] }
    const now = withNews(asked, news)
    expect(eventsOf(now).map(({ key }) => key)).toEqual([
      ...eventsOf(asked).map(({ key }) => key),
      'jointSteering-9',
    ])
    expect(withNews(now, news)).toEqual(now)
    expect(askedYear.safeParse(now).success).toBe(true)
  })

  test('know the meetings that they became, whatever the list calls them, until those are taken away', () => {
    fc.assert(
      fc.property(fc.subarray(eventsOf(asked).map(({ key }) => key)), keys => {
        const made = new Map(keys.map((key, at) => [key, String(at + 40)]))
        const standing = keys.map((key, at) => {
          const { event: wished } = foundIn(asked, key) ?? { event: event(key, '01-01', '01-02') }
          const pinned = { day: wished.window.from, half: 'morning', host: '' } as const
          return { ...wished, key: `meeting-${at + 40}`, meetingId: String(at + 40), pinned }
        })
        const news = { ...asked, series: [...asked.series, ...standing.map(one => series([one]))] }
        const mine = withMeetings(asked, made)
        const now = withNews(mine, news)
        expect(eventsOf(now).map(({ key }) => key)).toEqual(eventsOf(asked).map(({ key }) => key))
        for (const { key, meetingId, pinned } of eventsOf(now)) {
          expect(meetingId).toBe(made.get(key) ?? null)
          expect(pinned !== null).toBe(keys.includes(key))
        }
        expect(withNews(mine, asked)).toEqual(asked)
      }),
    )
  })

  test('lose the order of what is taken away, and a series without events is gone', () => {
    const without = withSeries(asked, 0, { ...managers, events: [], spacings: [] })
    expect(without.series).toEqual([steering])
    expect(without.orders).toEqual([])
  })
})

describe('one press that helps', () => {
  const wishes = { asked, pins: { 'managers-1': { day: '2027-03-02', half: 'morning', host: '' } } } as const
  const sentence = ''
  const helped = (help: YearHelp) => loosened(wishes, help)

  test('does just what its sentence says', () => {
    expect(helped({ loosen: 'pin', key: 'managers-1', sentence })).toEqual({ asked, pins: {} })
    expect(
      helped({ loosen: 'window', key: 'jointSteering-1', end: 'both', sentence })?.asked.series[1]?.events[0]
        ?.window,
    ).toEqual({
      from: '2027-01-04',
      to: '2027-03-28',
    })
    expect(helped({ loosen: 'required', key: 'managers-1', sentence })?.asked.series[0]).toMatchObject({
      required: [],
      optional: ['managers'],
    })
    expect(
      helped({ loosen: 'fromEachPart', key: 'managers-1', sentence })?.asked.series[0]?.fromEachPart,
    ).toBe(false)
    expect(helped({ loosen: 'host', key: 'managers-1', sentence })?.asked.series[0]?.hosts).toEqual([])
    expect(
      helped({ loosen: 'spacing', key: 'jointSteering-1', sentence })?.asked.series[1]?.spacings,
    ).toMatchObject([{ leastWeeks: 0, bestWeeks: 12 }])
    expect(
      helped({ loosen: 'order', first: 'managers-1', next: 'jointSteering-2', sentence })?.asked.orders,
    ).toEqual([])
    expect(helped({ loosen: 'notBefore', sentence })?.asked.notBefore).toBe('2027-01-01')
  })

  test('never leaves the year, and always leaves wishes that the server understands', () => {
    const all = eventsOf(asked).flatMap(({ key }): YearHelp[] =>
      (['from', 'to', 'both'] as const).map(end => ({ loosen: 'window', key, end, sentence })),
    )
    for (const help of all) {
      const { asked: wider } = helped(help) ?? wishes
      expect(askedYear.safeParse(wider).success).toBe(true)
      for (const { window } of eventsOf(wider))
        expect([yearOf(window.from), yearOf(window.to)]).toEqual([year, year])
    }
  })

  test('is not offered for a day that stands in the list of meetings', () => {
    expect(helped({ loosen: 'pin', key: 'jointSteering-1', sentence })).toBeNull()
  })
})

describe('a series being written', () => {
  test('of the agreement has no faults and is read as it was', () => {
    for (const one of asked.series) {
      expect(faultsOf(one, year)).toEqual([])
      expect(readSeries(one)).toEqual(one)
    }
  })

  test('says what is wrong with each field', () => {
    const [first = event('x', '01-01', '01-02')] = steering.events
    const whyOf = (changed: Partial<AskedEvent>) =>
      faultsOf(series([{ ...first, ...changed }]), year).map(({ why }) => why)
    expect(whyOf({ title: ' ' })).toEqual(['noTitle'])
    expect(whyOf({ window: { from: '', to: '2027-02-30' } })).toEqual(['noDay', 'noDay'])
    expect(whyOf({ window: { from: '2026-12-01', to: '2027-02-03' } })).toEqual(['otherYear'])
    expect(whyOf({ window: { from: '2027-03-01', to: '2027-02-03' } })).toEqual(['backwards'])
    expect(whyOf({ window: { from: '2027-03-01', to: '2027-03-01' }, halfDays: 4 })).toEqual(['tooShort'])
    const spaced = (leastWeeks: number | null, bestWeeks: number | null) =>
      faultsOf({ ...steering, spacings: [{ leastWeeks, bestWeeks, weekPrice: 1 }] }, year).map(
        ({ why }) => why,
      )
    expect(spaced(null, 3)).toEqual(['noWeeks'])
    expect(spaced(2.5, 53)).toEqual(['noWeeks'])
    expect(spaced(5, 3)).toEqual(['bestBelowLeast'])
  })

  test('half written is read back from the browser as it was', () => {
    const half = {
      ...steering,
      events: [{ ...event('x', '01-01', '01-02'), title: '', window: { from: '', to: '' } }],
    }
    expect(seriesDraft.parse(JSON.parse(JSON.stringify(half)))).toEqual(half)
  })

  test('gets one more meeting where the year has the widest stretch without one, outside the summer', () => {
    const more = withOneMore(
      steering,
      'Extra',
      year,
      eventsOf(asked).map(({ key }) => key),
    )
    expect(more.events.map(({ key }) => key)).toEqual([
      'jointSteering-1',
      'jointSteering-2',
      'jointSteering-3',
    ])
    expect(more.events[2]?.window).toEqual({ from: '2027-08-21', to: '2027-12-15' })
    expect(faultsOf(more, year)).toEqual([])
    expect(readSeries(more)?.spacings).toHaveLength(2)
    const between = withOneMore(
      series([
        event('a-1', '01-15', '02-10'),
        event('a-2', '05-20', '06-20'),
        event('a-3', '08-01', '12-20'),
      ]),
      'Extra',
      year,
      ['a-1', 'a-2', 'a-3'],
    )
    expect(between.events.map(({ key }) => key)).toEqual(['a-1', 'a-4', 'a-2', 'a-3'])
    expect(widestGap(year, [{ from: '2027-01-01', to: '2027-12-31' }])).toEqual({
      from: '2027-01-15',
      to: '2027-12-15',
    })
  })

  test('loses a meeting together with one distance, whichever it is', () => {
    const three = series([
      event('a-1', '02-01', '02-28'),
      event('a-2', '05-01', '05-31'),
      event('a-3', '09-01', '09-30'),
    ])
    for (const at of [0, 1, 2]) {
      const left = withoutEvent(three, at)
      expect(left.events).toHaveLength(2)
      expect(left.spacings).toHaveLength(1)
    }
    expect(readSeries(withoutEvent(series([event('a-1', '02-01', '02-28')]), 0))?.events).toEqual([])
  })

  test('that is a new course round has sessions with keys of their own', () => {
    const first = newRound(year, session => `Omgång, tillfälle ${session}`, [])
    const keys = first.events.map(({ key }) => key)
    expect(keys).toEqual(['round-1-1', 'round-1-2'])
    expect(faultsOf(first, year)).toEqual([])
    const second = newRound(year, session => `Omgång, tillfälle ${session}`, keys)
    expect(second.events.map(({ key }) => key)).toEqual(['round-2-1', 'round-2-2'])
    const round = readSeries(first)
    expect(round && askedYear.safeParse(withSeries(asked, 99, round)).success).toBe(true)
  })
})

const proposed = (key: string, day: string, more: Partial<ProposedEvent> = {}): ProposedEvent => ({
  key,
  title: key,
  kind: 'jointSteering',
  day,
  half: 'morning',
  host: '',
  endsOn: day,
  halfDays: 1,
  pinned: false,
  moved: false,
  unknown: 0,
  busy: 0,
  people: 10,
  why: '',
  nextBest: '',
  other: null,
  ...more,
})
const proposal = (events: ProposedEvent[]): Proposal => ({
  ok: true,
  events,
  cost: 0,
  isBest: true,
  notes: [],
})

describe('what moved since the proposal before', () => {
  const before = proposal([proposed('a', '2027-02-03'), proposed('b', '2027-05-12', { host: 'halland' })])
  const earlier = placesOf(before)

  test('is told by the day it stood on', () => {
    expect(markOf(proposed('b', '2027-05-19', { host: 'halland' }), earlier)).toMatchObject({
      is: 'moved',
      from: { day: '2027-05-12' },
    })
    expect(markOf(proposed('a', '2027-02-03', { half: 'afternoon' }), earlier).is).toBe('moved')
    expect(markOf(proposed('a', '2027-02-03', { half: 'afternoon', halfDays: 2 }), earlier).is).toBe('same')
    expect(markOf(proposed('b', '2027-05-12', { host: 'fyrbodal' }), earlier)).toMatchObject({
      is: 'otherHost',
      from: { host: 'halland' },
    })
    expect(markOf(proposed('c', '2027-05-12'), earlier).is).toBe('new')
  })

  test('is nothing in the first proposal nor in one that is the same, and what the person locked is not counted', () => {
    expect(markOf(proposed('c', '2027-05-12'), []).is).toBe('same')
    expect(movedCount(before, earlier)).toBe(0)
    expect(movedCount(before, [])).toBe(0)
    const moved = [
      proposed('a', '2027-02-04', { pinned: true }),
      proposed('b', '2027-05-19', { host: 'halland' }),
    ]
    expect(movedCount(proposal(moved), earlier)).toBe(1)
  })
})

describe('what becomes meetings', () => {
  test('is each proposed event with the place it was given, and nothing that stands in the list', () => {
    const place = { day: '2027-02-03', half: 'morning', host: '' } as const
    const listed = event('jointSteering-1', '02-01', '02-28', { meetingId: '7', pinned: place })
    const beside = event('jointSteering-2', '05-02', '06-10', { beside: 'MH' })
    const wishes = { ...asked, series: [managers, series([listed, beside])] }
    const placed = proposal([
      proposed('jointSteering-1', '2027-02-03'),
      proposed('managers-1', '2027-03-16', {
        endsOn: '2027-03-17',
        halfDays: 4,
        kind: 'managers',
        host: 'halland',
      }),
      proposed('jointSteering-2', '2027-05-19', { half: 'afternoon' }),
    ])
    const events = toConfirm(wishes, placed)
    expect(events.map(({ key }) => key)).toEqual(['managers-1', 'jointSteering-2'])
    expect(events[0]).toMatchObject({
      day: '2027-03-16',
      endsOn: '2027-03-17',
      host: 'halland',
      beside: null,
    })
    expect(events[1]).toMatchObject({ half: 'afternoon', beside: 'MH' })
    expect(confirmedYear.safeParse({ year, events }).success).toBe(true)
  })
})

test('an event with an own meeting beside it becomes two meetings, and each is known by its event', () => {
  const beside = event('jointSteering-2', '05-02', '06-10', { beside: 'MH' })
  const wishes = { ...asked, series: [series([beside, event('jointSteering-3', '09-01', '10-01')])] }
  const placed = proposal([
    proposed('jointSteering-2', '2027-05-19', { halfDays: 2 }),
    proposed('jointSteering-3', '2027-09-15'),
  ])
  const coming = comingMeetings(toConfirm(wishes, placed), '2026-11-24')
  expect(coming.map(({ meeting }) => [meeting.kind, meeting.startTime])).toEqual([
    ['steeringMH', '09:00'],
    ['jointSteering', '13:00'],
    ['jointSteering', '09:00'],
  ])
  const made = madeOf(coming, [{ id: '1' }, { id: '2' }, { id: '3' }])
  expect([made.get('jointSteering-2'), made.get('jointSteering-3')]).toEqual(['2', '3'])
})

test('unknown is counted in meetings and in people, at its worst', () => {
  const some = proposal([
    proposed('a', '2027-02-03', { unknown: 0, people: 15 }),
    proposed('b', '2027-03-03', { unknown: 4, people: 15 }),
    proposed('c', '2027-05-03', { unknown: 40, people: 44 }),
  ])
  expect(unknownOf(some)).toEqual({ meetings: 2, most: 40, people: 44, seasons: ['spring'] })
  const late = proposal([proposed('d', '2027-07-01', { unknown: 1 }), ...some.events])
  expect(unknownOf(late).seasons).toEqual(['spring', 'autumn'])
  expect(unknownOf(proposal([]))).toEqual({ meetings: 0, most: 0, people: 0, seasons: [] })
})

test('the notice is named only where it keeps days free that the year would allow', () => {
  const from = (data: string) => ({ wishes: { data: { notBefore: data } } })
  expect(isForNotice({ year: 2027, notBefore: '2027-01-20' }, from('2027-01-20'))).toBe(true)
  expect(isForNotice({ year: 2027, notBefore: '2027-01-01' }, from('2027-01-01'))).toBe(false)
  expect(isForNotice({ year: 2027, notBefore: '2027-02-20' }, from('2027-01-20'))).toBe(false)
})

test('a chosen day is warned of by each of its days, by its period and by school breaks', () => {
  const words = { ...sv, ...meetingsSv }
  const asks = { halfDays: 4, window: { from: '2028-03-01', to: '2028-05-31' } }
  const said = (day: string, rows: Parameters<typeof cautionsOf>[2] = []) =>
    cautionsOf({ day, half: 'morning' }, asks, rows, words)
  expect(said('2028-03-07')).toEqual([])
  expect(said('2028-05-31')[0]).toMatch(/utanför perioden 1 mars – 31 maj/)
  expect(said('2028-04-28').join(' ')).toMatch(/Lördag 29 april.* är helg/i)
  expect(said('2028-04-11').join(' ')).toMatch(/Samtidigt: .*Påsklov.*\./)
  const fair = { title: 'Mässan', kind: 'other', county: null, officeId: null } as const
  expect(said('2028-03-07', [{ ...fair, from: '2028-03-08', to: '2028-03-08' }])).toEqual([
    'Samtidigt: Mässan.',
  ])
})

test('a day lies in its own month of the strip, later days further on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 363 }), days => {
      const day = addDays(`${year}-01-01`, days)
      expect(Math.floor(shareOfYear(day) * 12 + 1e-9)).toBe(Number(day.slice(5, 7)) - 1)
      expect(shareOfYear(addDays(day, 1))).toBeGreaterThan(shareOfYear(day))
    }),
  )
})

describe('the words', () => {
  const paths = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => paths(part, `${path}.${key}`))
      : [`${path} ${typeof value}`]
  test('are the same in both languages', () => {
    expect(paths(yearEn)).toEqual(paths(yearSv))
  })
  test('say a length in days and half-days', () => {
    expect([1, 2, 3, 4, 6].map(yearSv.wishes.length)).toEqual([
      'en halv dag',
      'en dag',
      '3 halvdagar',
      '2 dagar',
      '3 dagar',
    ])
  })
})

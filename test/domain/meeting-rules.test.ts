import { describe, expect, test } from 'vitest'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import type { Event } from '../../src/domain/events.ts'
import { exampleDaysFrom } from '../../src/domain/meeting-rules.ts'
import { misreadNoticeDays, noticeDaysOf } from '../../src/domain/notice-days.ts'
import { adviceOn } from '../../src/domain/wording.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { event, findings, lists, meeting, theFinding } from '../support/collaboration.ts'

describe('the joint steering group meets three times a year', () => {
  const held = [
    meeting('jointSteering', '2026-02-10', 'held'),
    meeting('jointSteering', '2026-05-12', 'held'),
  ]

  test('is met when the third meeting has been held, and rests on those meetings', () => {
    const all = lists({ meetings: [...held, meeting('jointSteering', '2026-09-15', 'held')] })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-09-15')).toMatchObject({
      state: 'met',
      force: 'goal',
      section: 'basis',
      agreementFrom: '2023-06-26',
      lastDay: null,
      facts: { held: 3, needed: 3, missing: 0, last: '2026-09-15' },
      restsOn: [{ noun: 'meetings', id: '1' }, { id: '2' }, { id: '3' }],
    })
  })

  test('a booked meeting is not a held one: the goal is only on its way', () => {
    const all = lists({ meetings: [...held, meeting('jointSteering', '2026-11-24')] })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-06-01')).toMatchObject({
      state: 'onTheWay',
      facts: { held: 2, booked: 1, missing: 0, next: '2026-11-24' },
    })
  })

  test('with too few booked, it says by when the next must be booked so that the notice gets out before Christmas', () => {
    expect(theFinding(lists({ meetings: held }), 'steeringMeetings', 2026, '2026-06-01')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-12-09',
      facts: { missing: 1, bookBy: '2026-12-09' },
    })
    expect(theFinding(lists(), 'steeringMeetings', 2026, '2026-06-01').lastDay).toBe('2026-12-07')
  })

  test('where the day before Christmas Eve is a Sunday, the last meeting day is the Friday', () => {
    expect(theFinding(lists({ meetings: [] }), 'steeringMeetings', 2029, '2029-06-01').lastDay).toBe(
      '2029-12-05',
    )
  })

  test('after that day it can still be saved with short notice until the year ends', () => {
    const all = lists({ meetings: held })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-12-09')).toMatchObject({
      lastDay: '2026-12-09',
      facts: { bookBy: '2026-12-09' },
    })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-12-10')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-12-31',
      facts: { bookBy: '' },
    })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-12-31').state).toBe('atRisk')
    expect(theFinding(all, 'steeringMeetings', 2026, '2027-01-01')).toMatchObject({
      state: 'missed',
      lastDay: null,
    })
  })

  test('a meeting that has passed without being marked as held counts neither as held nor as booked', () => {
    const all = lists({ meetings: [...held, meeting('jointSteering', '2026-09-15')] })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-09-15').facts).toMatchObject({
      booked: 1,
      unmarked: 0,
    })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-09-16')).toMatchObject({
      state: 'atRisk',
      facts: { held: 2, booked: 0, unmarked: 1, missing: 1 },
    })
  })

  test('cancelled meetings, meetings of one side, of another year, and the same day entered twice do not count', () => {
    const all = lists({
      meetings: [
        ...held,
        meeting('jointSteering', '2026-05-12', 'held'),
        meeting('jointSteering', '2026-09-15', 'cancelled'),
        meeting('steeringMVG', '2026-10-01', 'held'),
        meeting('jointSteering', '2025-11-01', 'held'),
        meeting('jointSteering', '2026-12-01', 'held'),
      ],
    })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-11-30').facts).toMatchObject({
      held: 2,
      booked: 0,
    })
  })

  test('the whole year counts, from New Year’s Day to New Year’s Eve, by the day a meeting begins', () => {
    const all = lists({
      meetings: [
        meeting('jointSteering', '2026-01-01', 'held'),
        meeting('jointSteering', '2026-12-31', 'held', { endsOn: '2027-01-01' }),
        meeting('jointSteering', '2025-12-31', 'held', { endsOn: '2026-01-01' }),
      ],
    })
    expect(theFinding(all, 'steeringMeetings', 2026, '2027-02-01').facts).toMatchObject({
      held: 2,
      last: '2026-12-31',
    })
  })

  test('a meeting of two days that was entered twice, once as planned, is one meeting', () => {
    const two = { endsOn: '2026-05-13' }
    const all = lists({
      meetings: [
        meeting('jointSteering', '2026-05-12', 'planned', two),
        meeting('jointSteering', '2026-05-12', 'held', two),
      ],
    })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-05-12').facts).toMatchObject({
      held: 1,
      booked: 0,
      missing: 2,
    })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-06-12').facts).toMatchObject({ unmarked: 0 })
  })

  test('a row in the list Avtal with another figure changes the rule from its day on', () => {
    const [newest] = agreementVersions.slice(-1)
    if (newest === undefined) throw new Error('no version')
    const agreements = [...agreementVersions, { ...newest, validFrom: '2027-01-01', steeringMeetings: 2 }]
    const all = lists({
      agreements,
      meetings: [
        ...held,
        ...held.map(m => meeting('jointSteering', m.startsOn.replace('2026', '2027'), 'held')),
      ],
    })
    expect(theFinding(all, 'steeringMeetings', 2027, '2027-12-31').state).toBe('met')
    expect(theFinding(all, 'steeringMeetings', 2026, '2027-12-31').state).toBe('missed')
  })
})

describe('chefsmöten: one in spring, one in autumn', () => {
  test('each half of the year is judged for itself', () => {
    const all = lists({
      meetings: [meeting('managers', '2026-05-06', 'held'), meeting('managers', '2026-06-30', 'held')],
    })
    expect(theFinding(all, 'managerMeetingSpring', 2026, '2026-07-01')).toMatchObject({
      state: 'met',
      section: 'managers',
      force: 'goal',
    })
    expect(theFinding(all, 'managerMeetingAutumn', 2026, '2026-07-01')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-12-09',
    })
  })

  test('spring is lost on the first of July, autumn at the end of the year', () => {
    expect(theFinding(lists(), 'managerMeetingSpring', 2026, '2026-06-30')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-06-30',
    })
    expect(theFinding(lists(), 'managerMeetingSpring', 2026, '2026-06-01').lastDay).toBe('2026-06-16')
    expect(theFinding(lists(), 'managerMeetingSpring', 2026, '2026-07-01').state).toBe('missed')
    expect(theFinding(lists(), 'managerMeetingAutumn', 2026, '2026-12-31').state).toBe('atRisk')
    expect(theFinding(lists(), 'managerMeetingAutumn', 2026, '2027-01-01').state).toBe('missed')
  })

  test('a two-day meeting in progress is still booked on its second day', () => {
    const all = lists({ meetings: [meeting('managers', '2026-10-07', 'planned', { endsOn: '2026-10-08' })] })
    expect(theFinding(all, 'managerMeetingAutumn', 2026, '2026-10-08')).toMatchObject({
      state: 'onTheWay',
      facts: { next: '2026-10-07', unmarked: 0 },
    })
    expect(theFinding(all, 'managerMeetingAutumn', 2026, '2026-10-09').facts).toMatchObject({ unmarked: 1 })
    expect(theFinding(all, 'managerMeetingAutumn', 2026, '2026-10-09').state).toBe('atRisk')
  })
})

describe('Mötesplats goda exempel', () => {
  const version = (from: string) => {
    const found = agreementVersions.find(v => v.validFrom === from)
    if (found === undefined) throw new Error(from)
    return found
  }

  test.each([
    ['2014-05-20', 2014, 2015, null],
    ['2016-09-08', 2018, 2019, null],
    ['2023-06-26', 2022, 2022, 1],
    ['2023-06-26', 2023, 2024, 2],
    ['2023-06-26', 2026, 2026, 1],
    ['2023-06-26', 2027, 2028, 2],
  ])('by the version of %s, seen from %i, the next is %i and takes %s days', (from, seen, year, days) => {
    expect(exampleDaysFrom(version(from), seen)).toEqual({ year, days })
  })

  test('is due in its year: at risk until booked, met when held', () => {
    expect(theFinding(lists(), 'exampleDays', 2026, '2026-03-01')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-12-09',
      facts: { due: 2026, days: 1 },
    })
    const booked = lists({ meetings: [meeting('exampleDays', '2026-10-20')] })
    expect(theFinding(booked, 'exampleDays', 2026, '2026-03-01').state).toBe('onTheWay')
    const held = lists({ meetings: [meeting('exampleDays', '2026-10-20', 'held')] })
    expect(theFinding(held, 'exampleDays', 2026, '2026-11-01')).toMatchObject({
      state: 'met',
      lastDay: null,
      facts: { length: 1, days: 1 },
    })
    expect(theFinding(lists(), 'exampleDays', 2026, '2027-01-01').state).toBe('missed')
  })

  test('booked with another length than the rhythm gives is at risk, until it is too late to change the days', () => {
    const two = (state: 'planned' | 'held') =>
      lists({ meetings: [meeting('exampleDays', '2026-10-20', state, { endsOn: '2026-10-21' })] })
    const at = (day: string) => theFinding(two('planned'), 'exampleDays', 2026, day)
    expect(at('2026-03-01')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-10-06',
      facts: { length: 2, days: 1, next: '2026-10-20' },
    })
    expect(at('2026-10-07').lastDay).toBe('2026-10-19')
    const said = sv.rules.exampleDays.says.atRisk(at('2026-03-01').facts)
    expect(said).toContain('2 dagar i stället för 1 dag')
    expect(theFinding(two('held'), 'exampleDays', 2026, '2026-11-01')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-12-31',
    })
    expect(theFinding(two('held'), 'exampleDays', 2026, '2027-01-01')).toMatchObject({
      state: 'missed',
      facts: { length: 2, days: 1, held: 1 },
    })
  })

  test('is met by one of the right length, whatever else was held', () => {
    const both = lists({
      meetings: [
        meeting('exampleDays', '2026-05-05', 'held', { endsOn: '2026-05-06' }),
        meeting('exampleDays', '2026-10-20', 'held'),
      ],
    })
    expect(theFinding(both, 'exampleDays', 2026, '2026-11-01').state).toBe('met')
    const booked = lists({
      meetings: [
        meeting('exampleDays', '2026-05-05', 'held', { endsOn: '2026-05-06' }),
        meeting('exampleDays', '2026-10-20'),
      ],
    })
    expect(theFinding(booked, 'exampleDays', 2026, '2026-06-01').state).toBe('onTheWay')
  })

  test('has no wrong length while the agreement does not regulate it', () => {
    const four = lists({ meetings: [meeting('exampleDays', '2019-05-05', 'held', { endsOn: '2019-05-08' })] })
    expect(theFinding(four, 'exampleDays', 2019, '2019-06-01').state).toBe('met')
  })

  test('calls for planning during the whole year before, and is silent about a year that is over', () => {
    expect(theFinding(lists(), 'exampleDays', 2027, '2027-01-01')).toMatchObject({
      state: 'onTheWay',
      force: 'goal',
      lastDay: '2028-12-08',
      facts: { due: 2028, days: 2, booked: 0 },
    })
    const booked = lists({ meetings: [meeting('exampleDays', '2028-05-04')] })
    expect(theFinding(booked, 'exampleDays', 2027, '2027-12-31').facts).toMatchObject({ next: '2028-05-04' })
    expect(findings(lists(), 'exampleDays', 2027, '2028-01-01')).toEqual([])
  })

  test('says nothing of the length while the agreement does not regulate it', () => {
    expect(theFinding(lists(), 'exampleDays', 2018, '2018-06-01').facts).toMatchObject({ due: 2019, days: 0 })
  })

  test('old years keep their own rhythm: odd years until the version of 2022', () => {
    expect(theFinding(lists(), 'exampleDays', 2015, '2026-01-01')).toMatchObject({
      state: 'missed',
      agreementFrom: '2014-05-20',
      facts: { days: 0 },
    })
    expect(theFinding(lists(), 'exampleDays', 2021, '2026-01-01').state).toBe('missed')
    expect(findings(lists(), 'exampleDays', 2020, '2026-01-01')).toEqual([])
    expect(findings(lists(), 'exampleDays', 2023, '2026-01-01')).toEqual([])
    expect(theFinding(lists(), 'exampleDays', 2024, '2026-01-01').facts).toMatchObject({ days: 2 })
  })
})

describe('the days of notice are a setting', () => {
  const setting = (value: string) => [{ key: 'Meetings.NoticeDays', value }]

  test.each([
    ['21', 21],
    [' 7 ', 7],
    ['0', 0],
    ['', 14],
    ['två veckor', 14],
    ['-3', 14],
    ['1,5', 14],
    ['400', 14],
  ])('%j means %i days', (value, days) => {
    const said = setting(value)
    expect(noticeDaysOf(said)).toBe(days)
    expect(misreadNoticeDays(said)).toBe(days === 14 && value !== '' ? value : null)
  })

  test('and without a row it is fourteen', () => {
    expect([noticeDaysOf([]), misreadNoticeDays([])]).toEqual([14, null])
  })

  test('one that is no number of days is said where the days are used', () => {
    const meetings = [meeting('managers', '2026-10-07', 'planned', { id: '1' })]
    const advice = (value: string) =>
      adviceOn(
        theFinding(lists({ meetings, settings: setting(value) }), 'managerNotice', 2026, '2026-09-01'),
        sv.rules.managerNotice,
      )
    expect(advice('två veckor')).toContain('”två veckor”')
    expect(advice('21')).not.toContain('Inställningar')
  })

  test('every rule that reckons with notice follows it', () => {
    const settings = setting('28')
    const all = lists({ settings })
    expect(theFinding(all, 'steeringMeetings', 2026, '2026-06-01').lastDay).toBe('2026-11-23')
    expect(theFinding(all, 'managerMeetingSpring', 2026, '2026-06-01').lastDay).toBe('2026-06-02')
    const planned = lists({ settings, meetings: [meeting('managers', '2026-10-07', 'planned', { id: '1' })] })
    expect(theFinding(planned, 'managerNotice', 2026, '2026-09-01')).toMatchObject({ lastDay: '2026-09-09' })
  })
})

describe('notice is given in time', () => {
  const steering = meeting('jointSteering', '2026-11-24', 'planned', { id: '1', title: 'Styrgruppen' })
  const at = (day: string, sentOn: string | null = null, more: object = {}) =>
    findings(
      lists({
        meetings: [{ ...steering, ...more }],
        events: sentOn === null ? [] : [event('1', { sentOn })],
      }),
      'steeringNotice',
      2026,
      day,
    )

  test('is on its way while there is plenty of time, and at risk when the last day is in sight', () => {
    expect(at('2026-10-10')).toMatchObject([{ state: 'onTheWay', lastDay: '2026-11-10', section: 'basis' }])
    expect(at('2026-10-11')).toMatchObject([
      { state: 'atRisk', lastDay: '2026-11-10', force: 'recommendation' },
    ])
    expect(at('2026-11-10')).toMatchObject([{ state: 'atRisk' }])
    const [{ facts = {} } = {}] = at('2026-11-01')
    expect(sv.rules.steeringNotice.says.atRisk(facts)).toBe(
      'Kallelsen till Styrgruppen 24 november 2026 är inte skickad. Den ska vara ute senast 10 november 2026, 14 dagar före mötet.',
    )
  })

  test('is missed from the day after, and says that nothing was sent', () => {
    const [late] = at('2026-11-11')
    expect(late).toMatchObject({ state: 'missed', lastDay: null, facts: { unsent: 1 } })
    expect(sv.rules.steeringNotice.says.missed(late?.facts ?? {})).toContain('är inte skickad')
  })

  test('is met to the day, and told late is a finding for the rest of the year', () => {
    expect(at('2026-11-15', '2026-11-10')).toMatchObject([{ state: 'met' }])
    expect(at('2026-11-15', '2026-11-11')).toMatchObject([{ state: 'missed', facts: { unsent: 0 } }])
    expect(at('2026-12-20', '2026-11-11', { state: 'held' })).toMatchObject([{ state: 'missed' }])
    expect(at('2026-12-20', '2026-11-10', { state: 'held' })).toMatchObject([{ state: 'met' }])
  })

  test('counts from the first time that anybody was told, also when the event was made anew', () => {
    const all = lists({
      meetings: [steering],
      events: [event('1', { sentOn: '2026-11-20', round: 2 }), event('1', { sentOn: '2026-11-01' })],
    })
    expect(findings(all, 'steeringNotice', 2026, '2026-11-21')).toMatchObject([{ state: 'met' }])
  })

  test('counts nothing of what was called off, nor of another day than the one that holds', () => {
    const judged = (...events: Partial<Event>[]) =>
      findings(
        lists({ meetings: [steering], events: events.map(more => event('1', more)) }),
        'steeringNotice',
        2026,
        '2026-11-11',
      )
    const early = '2026-11-01'
    const told = (day: string) => ({ toldStart: `${day}T08:00:00Z`, toldEnd: `${day}T11:00:00Z` })
    const [calledOff, before] = [
      { sentOn: early, state: 'cancelled' as const },
      { sentOn: early, ...told('2026-11-17') },
    ]
    expect(judged(calledOff)).toMatchObject([{ state: 'missed', facts: { unsent: 1 } }])
    expect(judged(calledOff, { sentOn: '2026-11-11', round: 2 })).toMatchObject([
      { state: 'missed', facts: { unsent: 0 } },
    ])
    expect(judged(before)).toMatchObject([{ state: 'missed', facts: { unsent: 1 } }])
    expect(judged({ ...before, ...told('2026-11-24') })).toMatchObject([{ state: 'met' }])
    const gone = { ...before, state: 'gone' as const }
    expect(judged(gone, { sentOn: '2026-11-11', round: 2, ...told('2026-11-24') })).toMatchObject([
      { state: 'missed', facts: { unsent: 0 } },
    ])
  })

  test('says nothing of meetings called off, of other kinds, and of those before there were notices', () => {
    expect(at('2026-11-11', null, { state: 'cancelled' })).toEqual([])
    expect(at('2026-11-11', null, { kind: 'preparation' })).toEqual([])
    expect(at('2026-12-01', null, { state: 'held' })).toEqual([])
    expect(at('2026-12-01')).toEqual([])
    const reminder = lists({
      meetings: [steering],
      events: [event('1', { kind: 'reminder', sentOn: '2026-10-01' })],
    })
    expect(findings(reminder, 'steeringNotice', 2026, '2026-11-01')).toMatchObject([{ state: 'atRisk' }])
  })

  test('each meeting in sight is told of by itself, with its own last day', () => {
    const all = lists({
      meetings: [
        steering,
        meeting('jointSteering', '2026-12-01', 'planned', { id: '2', title: 'Extra' }),
        meeting('managers', '2026-11-26', 'planned', { id: '3', title: 'Chefsmötet' }),
      ],
    })
    const found = (['steeringNotice', 'managerNotice'] as const).flatMap(rule =>
      findings(all, rule, 2026, '2026-11-05'),
    )
    expect(found.map(one => [one.lastDay, one.section, one.restsOn.map(({ id }) => id)])).toEqual([
      ['2026-11-10', 'basis', ['1']],
      ['2026-11-17', 'basis', ['2']],
      ['2026-11-12', 'managers', ['3']],
    ])
    const titles = found.map(({ rule }) => sv.rules[rule].title)
    expect(new Set(titles).size).toBe(2)
  })
})

describe('the sentence of the overview', () => {
  test('says by when the next meeting must be booked', () => {
    const held = [
      meeting('jointSteering', '2026-02-10', 'held'),
      meeting('jointSteering', '2026-05-12', 'held'),
    ]
    const { state, facts } = theFinding(lists({ meetings: held }), 'steeringMeetings', 2026, '2026-06-01')
    expect(state).toBe('atRisk')
    expect(sv.rules.steeringMeetings.says.atRisk(facts)).toContain(
      'För tre möten 2026 måste nästa bokas senast 9 december 2026.',
    )
  })
})

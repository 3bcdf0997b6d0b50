import { describe, expect, test } from 'vitest'
import { activityState } from '../../src/domain/activity-state.ts'
import { activity, findings, group, lists, meeting, theFinding } from '../support/collaboration.ts'

const meetings = [
  meeting('jointSteering', '2026-02-10', 'held'),
  meeting('jointSteering', '2026-05-12', 'held'),
  meeting('jointSteering', '2026-09-15'),
  meeting('jointSteering', '2026-11-24'),
]

describe('what time makes of an activity', () => {
  const state = (
    more: Parameters<typeof activity>[1],
    day: string,
    others: ReturnType<typeof activity>[] = [],
  ) => {
    const all = lists({ meetings, activities: [activity('A', more), ...others] })
    const [first] = all.activities.records
    if (first === undefined) throw new Error('no activity')
    return activityState(first, all, day)
  }

  test('is late the day after its last day', () => {
    expect(state({ endsOn: '2026-06-30' }, '2026-06-30').late).toBe(false)
    expect(state({ endsOn: '2026-06-30' }, '2026-07-01').late).toBe(true)
    expect(state({ endsOn: null }, '2026-07-01').late).toBe(false)
  })

  test.each(['proposed', 'decided', 'ongoing', 'dormant'] as const)('can be late while %s', status => {
    expect(state({ endsOn: '2026-06-30', status }, '2026-07-01').late).toBe(true)
  })

  test.each(['done', 'closed'] as const)('is neither late, faded nor to be checked when %s', status => {
    expect(state({ endsOn: '2026-06-30', status }, '2026-07-01')).toEqual({
      late: false,
      lightFaded: null,
      nextCheck: null,
    })
  })

  test('lives on in the plan that continues it, and is not late in the old one', () => {
    const carried = activity('A', { year: 2027, continuesId: '1' })
    expect(state({ endsOn: '2026-06-30' }, '2027-01-10', [carried])).toEqual({
      late: false,
      lightFaded: null,
      nextCheck: null,
    })
  })

  test('its light fades at each held steering meeting, until it is set on that day or later', () => {
    expect(state({ lightOn: '2026-05-11' }, '2026-05-11').lightFaded).toBeNull()
    expect(state({ lightOn: '2026-05-11' }, '2026-05-12').lightFaded?.startsOn).toBe('2026-05-12')
    expect(state({ lightOn: '2026-05-12' }, '2026-09-14').lightFaded).toBeNull()
    expect(state({ lightOn: null }, '2026-03-01').lightFaded?.startsOn).toBe('2026-02-10')
  })

  test('a meeting that is only planned fades no light, even when its day has passed', () => {
    expect(state({ lightOn: '2026-05-12' }, '2026-09-16').lightFaded).toBeNull()
  })

  test('a steering meeting of two days fades the lights on its first, and the next is checked on its first', () => {
    const long = [
      meeting('jointSteering', '2026-05-12', 'held', { endsOn: '2026-05-13' }),
      meeting('jointSteering', '2026-09-15', 'planned', { endsOn: '2026-09-16' }),
    ]
    const all = lists({ meetings: long, activities: [activity('A', { lightOn: '2026-05-11' })] })
    const [first] = all.activities.records
    expect(first && activityState(first, all, '2026-05-12').lightFaded?.id).toBe('1')
    expect(first && activityState({ ...first, lightOn: '2026-05-12' }, all, '2026-06-01')).toMatchObject({
      lightFaded: null,
      nextCheck: '2026-09-15',
    })
    expect(theFinding(all, 'lights', 2026, '2026-06-01').lastDay).toBe('2026-09-16')
  })

  test('no light is asked of work that had not begun at the meeting, or is not running', () => {
    expect(state({ startsOn: '2026-05-13' }, '2026-06-01').lightFaded).toBeNull()
    expect(state({ startsOn: '2026-05-12' }, '2026-06-01').lightFaded).not.toBeNull()
    expect(state({ status: 'proposed' }, '2026-06-01').lightFaded).toBeNull()
    expect(state({ status: 'dormant' }, '2026-06-01').lightFaded).toBeNull()
  })

  test('its next check is the next planned steering meeting, that very day included', () => {
    expect(state({}, '2026-09-15').nextCheck).toBe('2026-09-15')
    expect(state({}, '2026-09-16').nextCheck).toBe('2026-11-24')
    expect(state({}, '2026-11-25').nextCheck).toBeNull()
  })
})

describe('the rules for the activities of a year', () => {
  const groups = [group('Chefsgrupp'), group('Vilande grupp', { active: false })]
  const fresh = { lightOn: '2026-05-20' }

  test('every live activity has a responsible group that exists and is active; the rest are named', () => {
    const activities = [
      activity('Med grupp'),
      activity('Utan grupp', { groupId: null }),
      activity('Med vilande grupp', { groupId: '2' }),
      activity('Med borttagen grupp', { groupId: '77', status: 'proposed' }),
      activity('Klar utan grupp', { groupId: null, status: 'done' }),
      activity('Vilande utan grupp', { groupId: null, status: 'dormant' }),
      activity('Annat år', { groupId: null, year: 2025 }),
    ]
    expect(
      theFinding(lists({ groups, activities, meetings }), 'activityGroups', 2026, '2026-06-01'),
    ).toMatchObject({
      state: 'atRisk',
      force: 'must',
      lastDay: '2026-09-15',
      facts: { count: 3, total: 4, names: 'Utan grupp, Med vilande grupp, Med borttagen grupp', more: 0 },
      restsOn: [{ noun: 'activities', id: '2' }, { id: '3' }, { id: '4' }],
    })
  })

  test('a group whose row cannot be read still counts as a group', () => {
    const row = { id: '5', title: 'Arbetsgrupp', reasons: ['Slag saknas.'], webUrl: '' }
    const all = lists({ activities: [activity('A', { groupId: '5' })], unreadable: { groups: [row] } })
    expect(theFinding(all, 'activityGroups', 2026, '2026-06-01').state).toBe('met')
  })

  test('lights not renewed since the last steering meeting are counted in one finding', () => {
    const activities = [
      activity('Ny', fresh),
      ...['A', 'B', 'C', 'D', 'E'].map(title => activity(title, { lightOn: '2026-05-01' })),
    ]
    expect(theFinding(lists({ groups, activities, meetings }), 'lights', 2026, '2026-06-01')).toMatchObject({
      state: 'atRisk',
      force: 'should',
      lastDay: '2026-09-15',
      facts: { count: 5, total: 6, since: '2026-05-12', next: '2026-09-15', names: 'A, B, C', more: 2 },
    })
    expect(
      theFinding(lists({ activities: [activity('Ny', fresh)], meetings }), 'lights', 2026, '2026-06-01')
        .state,
    ).toBe('met')
  })

  test('a year that is over is measured by its own last meeting, not by those after it', () => {
    const after = [...meetings, meeting('jointSteering', '2027-02-09', 'held')]
    const all = lists({ activities: [activity('A', fresh)], meetings: after })
    expect(theFinding(all, 'lights', 2026, '2027-03-01').state).toBe('met')
    const never = lists({ activities: [activity('A', { lightOn: null })], meetings: after })
    expect(theFinding(never, 'lights', 2026, '2027-03-01')).toMatchObject({ state: 'missed', lastDay: null })
  })

  test('late activities can be mended until the next steering meeting; with none booked, until the year ends', () => {
    const activities = [activity('Sen', { endsOn: '2026-05-31' }), activity('I tid')]
    expect(theFinding(lists({ activities, meetings }), 'lateActivities', 2026, '2026-06-01')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-09-15',
      facts: { count: 1, total: 2, names: 'Sen', more: 0 },
      restsOn: [{ id: '1' }],
    })
    expect(theFinding(lists({ activities }), 'lateActivities', 2026, '2026-06-01').lastDay).toBe('2026-12-31')
    expect(theFinding(lists({ activities, meetings }), 'lateActivities', 2026, '2026-05-31').state).toBe(
      'met',
    )
  })

  test('a year without activities says nothing of them', () => {
    for (const rule of ['activityGroups', 'lights', 'lateActivities'] as const) {
      expect(findings(lists({ meetings }), rule, 2026, '2026-06-01')).toEqual([])
    }
  })
})

import { describe, expect, test } from 'vitest'
import { adviceOn } from '../../src/domain/wording.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { findings, lists, meeting, plan, theFinding } from '../support/collaboration.ts'

const meetings = [
  meeting('managers', '2026-05-06', 'planned', {
    id: '10',
    title: 'Chefsmöte i Borås',
    endsOn: '2026-05-07',
  }),
  meeting('jointSteering', '2026-05-20', 'planned', { id: '11', title: 'Styrgrupp i maj' }),
  meeting('managers', '2026-10-07', 'planned', { id: '12' }),
]
const taken = {
  updatedOn: '2026-03-01',
  anchoredOn: '2026-05-07',
  anchoredMeetingId: '10',
  decidedOn: '2026-05-20',
  decidedMeetingId: '11',
}

describe('the plan is updated once a year', () => {
  test('the day it was updated meets it', () => {
    const all = lists({ plans: [plan({ updatedOn: '2026-03-01' })] })
    expect(theFinding(all, 'planUpdated', 2026, '2026-03-01')).toMatchObject({
      state: 'met',
      force: 'must',
      section: 'plan',
      lastDay: null,
      restsOn: [{ noun: 'plans', id: '1', title: 'Samverkansplan 2026' }],
    })
    expect(theFinding(all, 'planUpdated', 2026, '2026-02-28').state).toBe('onTheWay')
  })

  test('is at risk once the papers of the last chefsmöte before the decision should be out', () => {
    const all = lists({ plans: [plan()], meetings })
    expect(theFinding(all, 'planUpdated', 2026, '2026-04-22').state).toBe('onTheWay')
    expect(theFinding(all, 'planUpdated', 2026, '2026-04-23')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-12-31',
    })
  })

  test('is lost only when the year is over', () => {
    expect(theFinding(lists(), 'planUpdated', 2026, '2026-12-31').state).toBe('atRisk')
    expect(theFinding(lists(), 'planUpdated', 2026, '2027-01-01')).toMatchObject({
      state: 'missed',
      lastDay: null,
    })
  })

  test('work on next year’s plan this year is this year’s update, last year’s is not', () => {
    const next = lists({ plans: [plan({ year: 2027, updatedOn: '2026-11-20' })] })
    expect(theFinding(next, 'planUpdated', 2026, '2026-12-01').state).toBe('met')
    const before = lists({ plans: [plan({ updatedOn: '2025-11-20' })] })
    expect(theFinding(before, 'planUpdated', 2026, '2026-12-30').state).toBe('atRisk')
    const later = lists({ plans: [plan({ year: 2028, updatedOn: '2026-11-20' })] })
    expect(theFinding(later, 'planUpdated', 2026, '2026-12-30').state).toBe('atRisk')
  })
})

describe('what to do about the plan', () => {
  const advice = (all: ReturnType<typeof lists>, rule: 'planUpdated' | 'planAnchored' | 'planDecided') =>
    adviceOn(theFinding(all, rule, 2026, '2026-04-01'), sv.rules[rule])

  test('is to start it, when it has no row', () => {
    expect(advice(lists({ meetings }), 'planUpdated')).toBe(
      'Starta årets plan, helst så att den hinner skickas ut före chefsmötet 6 maj 2026.',
    )
    expect(advice(lists({ plans: [plan()] }), 'planUpdated')).toBe(
      'Gå igenom aktiviteterna och sätt dagen då planen uppdaterades.',
    )
  })

  test('is to take it to the next meeting, or to book one', () => {
    const all = lists({ plans: [plan()], meetings })
    expect(advice(all, 'planAnchored')).toBe('Ta upp planen på chefsmötet 6 maj 2026.')
    expect(advice(all, 'planDecided')).toMatch(/^Ta upp planen för beslut 20 maj 2026\. Många kontor/)
    expect(advice(lists(), 'planAnchored')).toMatch(/^Boka ett chefsmöte/)
  })

  test('is nothing when it is done', () => {
    expect(advice(lists({ plans: [plan({ updatedOn: '2026-04-01' })] }), 'planUpdated')).toBe('')
  })
})

describe('the plan is anchored at a chefsmöte', () => {
  test('can be saved until the last chefsmöte that comes before the steering meeting which decides', () => {
    const all = lists({ plans: [plan()], meetings })
    expect(theFinding(all, 'planAnchored', 2026, '2026-04-01')).toMatchObject({
      state: 'onTheWay',
      lastDay: '2026-05-07',
      facts: { next: '2026-05-06' },
    })
  })

  test('the steering meeting that decides is the last booked one of the year, or the one the plan names', () => {
    const more = [...meetings, meeting('jointSteering', '2026-11-24', 'planned', { id: '13' })]
    const at = (row: ReturnType<typeof plan>) =>
      theFinding(lists({ plans: [row], meetings: more }), 'planAnchored', 2026, '2026-04-01').lastDay
    expect(at(plan())).toBe('2026-10-07')
    expect(at(plan({ decidedOn: '2026-05-20' }))).toBe('2026-05-07')
  })

  test('with no chefsmöte before the decision, it is at risk until the year ends', () => {
    const all = lists({ plans: [plan()], meetings: meetings.slice(1) })
    expect(theFinding(all, 'planAnchored', 2026, '2026-04-01')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-12-31',
    })
  })

  test('once the plan is decided, any chefsmöte left in the year can still anchor it', () => {
    const all = lists({ plans: [plan({ decidedOn: '2026-05-20' })], meetings })
    expect(theFinding(all, 'planAnchored', 2026, '2026-06-01')).toMatchObject({
      state: 'onTheWay',
      lastDay: '2026-10-07',
    })
  })

  test('is met on any day of the chefsmöte it points at, and rests on it', () => {
    expect(
      theFinding(lists({ plans: [plan(taken)], meetings }), 'planAnchored', 2026, '2026-06-01'),
    ).toMatchObject({
      state: 'met',
      facts: { on: '2026-05-07', at: 'Chefsmöte i Borås' },
      restsOn: [{ noun: 'plans' }, { noun: 'meetings', id: '10' }],
    })
  })

  test('is met by a day alone, until the meeting stands in the list', () => {
    const all = lists({ plans: [plan({ anchoredOn: '2026-05-06' })] })
    expect(theFinding(all, 'planAnchored', 2026, '2026-06-01').state).toBe('met')
  })

  test.each([
    ['is a steering meeting', { anchoredOn: '2026-05-20', anchoredMeetingId: '11' }, 'Styrgrupp i maj'],
    ['was on other days', { anchoredOn: '2026-05-08', anchoredMeetingId: '10' }, 'Chefsmöte i Borås'],
    ['is not in the list', { anchoredOn: '2026-05-06', anchoredMeetingId: '99' }, ''],
  ])('is not met by a meeting that %s', (_, step, title) => {
    const all = lists({ plans: [plan(step)], meetings })
    expect(theFinding(all, 'planAnchored', 2026, '2026-06-01')).toMatchObject({
      state: 'onTheWay',
      facts: { on: '', elsewhereOn: step.anchoredOn, elsewhereAt: title },
    })
    expect(theFinding(all, 'planAnchored', 2026, '2027-01-01').state).toBe('missed')
  })

  test('is not met by a cancelled chefsmöte', () => {
    const cancelled = meetings.map(m => ({ ...m, state: 'cancelled' as const }))
    const all = lists({ plans: [plan(taken)], meetings: cancelled })
    expect(theFinding(all, 'planAnchored', 2026, '2026-06-01').state).toBe('atRisk')
  })

  test('a meeting whose row cannot be read proves nothing against the plan', () => {
    const row = { id: '10', title: 'Chefsmöte', reasons: ['Sista dag saknas.'], webUrl: '' }
    const all = lists({ plans: [plan(taken)], unreadable: { meetings: [row] } })
    expect(theFinding(all, 'planAnchored', 2026, '2026-06-01').state).toBe('met')
  })
})

describe('the plan is decided by the joint steering group', () => {
  test('can be saved until the last steering meeting of the year', () => {
    const more = [...meetings, meeting('jointSteering', '2026-11-24')]
    expect(theFinding(lists({ meetings: more }), 'planDecided', 2026, '2026-04-01')).toMatchObject({
      state: 'onTheWay',
      lastDay: '2026-11-24',
      facts: { next: '2026-05-20', beforeSummer: 1 },
    })
    expect(theFinding(lists({ meetings: more }), 'planDecided', 2026, '2026-07-01').facts).toMatchObject({
      beforeSummer: 0,
    })
    expect(theFinding(lists(), 'planDecided', 2026, '2026-04-01')).toMatchObject({
      state: 'atRisk',
      lastDay: '2026-12-31',
    })
  })

  test('is met at a joint steering meeting, not at a chefsmöte', () => {
    const day = '2026-06-01'
    expect(theFinding(lists({ plans: [plan(taken)], meetings }), 'planDecided', 2026, day).state).toBe('met')
    const wrong = plan({ ...taken, decidedOn: '2026-05-06', decidedMeetingId: '10' })
    expect(theFinding(lists({ plans: [wrong], meetings }), 'planDecided', 2026, day)).toMatchObject({
      state: 'atRisk',
      facts: { elsewhereAt: 'Chefsmöte i Borås' },
    })
  })
})

describe('updated, anchored, decided: in that order', () => {
  const order = (more: Parameters<typeof plan>[0], day = '2026-11-01') =>
    theFinding(lists({ plans: [plan({ ...taken, ...more })], meetings }), 'planOrder', 2026, day)

  test('is met when the three days follow each other, or are one and the same', () => {
    expect(order({})).toMatchObject({ state: 'met', lastDay: null })
    const same = {
      updatedOn: '2026-05-06',
      anchoredOn: '2026-05-06',
      decidedOn: '2026-05-06',
      decidedMeetingId: null,
    }
    expect(order(same).state).toBe('met')
  })

  test.each([
    ['before it was anchored', { anchoredOn: '2026-10-07', anchoredMeetingId: '12' }, { anchoredBefore: 0 }],
    [
      'without ever being anchored',
      { anchoredOn: null, anchoredMeetingId: null },
      { anchoredBefore: 0, anchored: '' },
    ],
    ['anchored at the wrong meeting', { anchoredMeetingId: '11' }, { anchoredBefore: 0, anchored: '' }],
    ['before it was updated', { updatedOn: '2026-06-01' }, { updatedBefore: 0, anchoredBefore: 1 }],
    ['without being updated', { updatedOn: null }, { updatedBefore: 0 }],
  ])('decided %s is a breach', (_, more, facts) => {
    expect(order(more)).toMatchObject({ state: 'missed', lastDay: null, facts })
  })

  test('a decision is judged from its own day on, not before', () => {
    expect(order({ anchoredOn: null, anchoredMeetingId: null }, '2026-05-20').state).toBe('missed')
    expect(order({ anchoredOn: null, anchoredMeetingId: null }, '2026-05-19').state).toBe('atRisk')
  })

  test('a decision on New Year’s Eve belongs to the year that ends', () => {
    const late = { decidedOn: '2026-12-31', decidedMeetingId: null }
    expect(order(late, '2027-03-01').state).toBe('met')
    expect(
      findings(lists({ plans: [plan({ ...taken, ...late })], meetings }), 'planOrder', 2025, '2027-03-01'),
    ).toEqual([])
  })

  test('a written reason is told and changes nothing', () => {
    expect(order({ anchoredOn: null, orderReason: 'Chefsmötet ställdes in.' })).toMatchObject({
      state: 'missed',
      facts: { reason: 'Chefsmötet ställdes in.' },
    })
  })

  test('before the decision, warns when the last steering meeting comes before any chefsmöte', () => {
    expect(
      theFinding(lists({ plans: [plan()], meetings: meetings.slice(1) }), 'planOrder', 2026, '2026-04-01'),
    ).toMatchObject({ state: 'atRisk', lastDay: '2026-12-31', facts: { deciding: '2026-05-20' } })
    expect(theFinding(lists({ plans: [plan()], meetings }), 'planOrder', 2026, '2026-04-01').state).toBe(
      'onTheWay',
    )
  })

  test('a year that ended without a decision has no order to speak of', () => {
    expect(findings(lists({ plans: [plan()] }), 'planOrder', 2026, '2027-01-01')).toEqual([])
  })
})

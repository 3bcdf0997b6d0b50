import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/domain/access.ts'
import { addDays } from '../../src/domain/days.ts'
import { overviewSchema, type WaitingReason } from '../../src/domain/findings.ts'
import { overview, yearsOf } from '../../src/domain/overview.ts'
import type { Lists } from '../../src/domain/records.ts'
import { sv } from '../../src/domain/words.sv.ts'
import {
  activity,
  actor,
  cost,
  event,
  group,
  invitation,
  lists,
  meeting,
  office,
  person,
  plan,
} from '../support/collaboration.ts'

const day = '2026-06-01'
const see = (all: Lists, who: Actor, on = day) => overview(all, who, 2026, on)
const leader = actor(['projectLeader'], { party: 'MVG' })

/** What waits, as reason and title. */
function waits(all: Lists, who: Actor, on = day): [WaitingReason, string][] {
  return see(all, who, on).mine.map(({ reason, title }) => [reason, title])
}

const meetings = [
  meeting('jointSteering', '2026-05-12', 'held', { title: 'Styrgrupp i maj' }),
  meeting('jointSteering', '2026-09-15', 'planned', { title: 'Styrgrupp i september' }),
]
const decided = plan({ updatedOn: '2026-03-01', anchoredOn: '2026-05-06', decidedOn: '2026-05-12' })
const fresh = { lightOn: '2026-05-20' }

describe('what waits for a project leader', () => {
  test('late activities and silent ones, of the own side and joint, each named once', () => {
    const activities = [
      activity('Sen och tyst', { lead: 'MVG', endsOn: '2026-05-31' }),
      activity('Tyst', { lead: 'joint' }),
      activity('Frisk', { lead: 'MVG', ...fresh }),
      activity('Hallands sena', { lead: 'MH', endsOn: '2026-05-31' }),
    ]
    const all = lists({ meetings, activities, plans: [decided] })
    expect(waits(all, leader)).toEqual([
      ['lateActivity', 'Sen och tyst'],
      ['fadedLight', 'Tyst'],
    ])
    expect(see(all, leader).mine[0]).toMatchObject({ noun: 'activities', id: '1', lastDay: '2026-09-15' })
    expect(waits(all, actor(['projectLeader'], { party: 'MH' })).map(([, title]) => title)).toEqual([
      'Hallands sena',
      'Tyst',
    ])
    expect(waits(all, actor(['projectLeader']))).toHaveLength(3)
  })

  test('the next step of the plan, and none of those after it', () => {
    const step = (more: Parameters<typeof plan>[0]) => waits(lists({ meetings, plans: [plan(more)] }), leader)
    expect(step({})).toEqual([['updatePlan', 'Samverkansplan 2026']])
    expect(step({ updatedOn: '2026-03-01' })).toEqual([['anchorPlan', 'Samverkansplan 2026']])
    expect(step({ updatedOn: '2026-03-01', anchoredOn: '2026-05-06' })).toEqual([
      ['decidePlan', 'Samverkansplan 2026'],
    ])
    expect(waits(lists({ meetings, plans: [decided] }), leader)).toEqual([])
  })

  test('a plan that has no row yet waits to be started', () => {
    expect(see(lists({ meetings }), leader).mine).toMatchObject([
      { reason: 'updatePlan', noun: 'plans', id: '', title: '2026' },
    ])
  })

  test('rows that nobody can read, of any list', () => {
    const row = { id: '31', title: 'Konstig rad', reasons: ['Klart: ”2026-02-30” är ingen dag.'], webUrl: '' }
    const all = lists({ plans: [decided], unreadable: { activities: [row], people: [row] } })
    expect(waits(all, leader)).toEqual([
      ['unreadableRow', 'Konstig rad'],
      ['unreadableRow', 'Konstig rad'],
    ])
    expect(see(all, leader).mine.map(({ noun, id }) => `${noun} ${id}`)).toEqual([
      'people 31',
      'activities 31',
    ])
  })

  test('meetings that have passed without a word, joint and of the own side', () => {
    const passed = [
      meeting('steeringMVG', '2026-05-20', 'planned', { title: 'MVG' }),
      meeting('steeringMH', '2026-05-20', 'planned', { title: 'MH' }),
      meeting('managers', '2026-05-30', 'planned', { title: 'Chefsmöte', endsOn: '2026-05-31' }),
      meeting('managers', '2026-05-31', 'planned', { title: 'Andra dagen', endsOn: '2026-06-01' }),
      meeting('managers', '2026-06-01', 'planned', { title: 'I dag' }),
    ]
    expect(waits(lists({ meetings: passed, plans: [decided] }), leader)).toEqual([
      ['unmarkedMeeting', 'MVG'],
      ['unmarkedMeeting', 'Chefsmöte'],
    ])
    const seen = see(lists({ meetings: passed, plans: [decided] }), leader)
    expect(seen.mine[1]?.facts).toEqual({ on: '2026-05-30' })
    expect(seen.wheel.filter(d => d.late).map(d => d.title)).toEqual(['MH', 'MVG', 'Chefsmöte'])
  })

  test('vacant seats of the own side’s offices, and mandates that run out', () => {
    const offices = [office('Ale kommun', 'VG'), office('Varbergs kommun', 'H')]
    const seats = [
      { office: 'Ale kommun', person: null },
      { office: 'Varbergs kommun', person: null },
    ]
    const groups = [group('Arbetsgrupp', { seats, mandateEnds: '2026-06-30' })]
    const chefsmote = meeting('managers', '2026-10-07', 'planned', { endsOn: '2026-10-08' })
    const all = lists({ offices, groups, plans: [decided], meetings: [chefsmote] })
    expect(waits(all, leader)).toEqual([
      ['mandateEnds', 'Arbetsgrupp'],
      ['vacantSeat', 'Arbetsgrupp'],
    ])
    expect(see(all, leader).mine[1]).toMatchObject({
      facts: { count: 1, offices: 'Ale kommun', next: '2026-10-07' },
      lastDay: '2026-10-07',
    })
    expect(see(all, leader, '2026-06-30').mine[0]).toMatchObject({
      facts: { over: 0 },
      lastDay: '2026-06-30',
    })
    expect(see(all, leader, '2026-07-01').mine[1]).toMatchObject({ facts: { over: 1 }, lastDay: null })
  })
})

describe('what waits for the others', () => {
  const activities = [
    activity('Röd', { light: 'red', lightComment: 'Saknar folk.', lead: 'MH', ...fresh }),
    activity('Tyst', { lead: 'MVG', officeId: '1' }),
    activity('Sen', { officeId: '2', endsOn: '2026-05-31', ...fresh }),
    activity('Klar röd', { light: 'red', status: 'done', ...fresh }),
  ]
  const offices = [office('Ale kommun'), office('Borås stad')]
  const seats = [
    { office: 'ale kommun', person: null },
    { office: 'Borås stad', person: null },
  ]
  const all = lists({
    meetings,
    activities,
    offices,
    groups: [group('Chefsgrupp', { seats })],
    plans: [plan()],
  })

  test('a steering member sees red and silent activities of both sides, and the plan to decide', () => {
    const member = actor(['steeringMember'], { party: 'MVG' })
    expect(waits(all, member).sort()).toEqual([
      ['decidePlan', 'Samverkansplan 2026'],
      ['fadedLight', 'Tyst'],
      ['redLight', 'Röd'],
    ])
    const red = see(all, member).mine.find(({ reason }) => reason === 'redLight')
    expect(red && sv.waiting.redLight(red.facts)).toBe('Rött läge. Saknar folk.')
  })

  test.each(['manager', 'contactPerson'] as const)(
    'a %s sees what rests on the own office, and nothing else',
    role => {
      expect(waits(all, actor([role], { officeId: '1' }))).toEqual([
        ['fadedLight', 'Tyst'],
        ['vacantSeat', 'Chefsgrupp'],
      ])
      expect(see(all, actor([role], { officeId: '1' })).mine[1]?.facts).toMatchObject({
        offices: 'ale kommun',
      })
      expect(waits(all, actor([role], { officeId: '2' }))).toEqual([
        ['lateActivity', 'Sen'],
        ['vacantSeat', 'Chefsgrupp'],
      ])
      expect(waits(all, actor([role]))).toEqual([])
    },
  )

  test('nothing waits for a reader, or for one without a role', () => {
    expect(waits(all, actor(['reader'], { officeId: '1' }))).toEqual([])
    expect(waits(all, actor([], { officeId: '1', party: 'MVG' }))).toEqual([])
  })

  test('who has two roles sees each activity once', () => {
    const both = waits(all, actor(['contactPerson', 'steeringMember'], { officeId: '2' }))
    expect(both.filter(([, title]) => title === 'Sen')).toEqual([['lateActivity', 'Sen']])
    expect(both.map(([, title]) => title).sort()).toEqual([
      'Chefsgrupp',
      'Röd',
      'Samverkansplan 2026',
      'Sen',
      'Tyst',
    ])
  })

  test('what runs out first comes first, and what has no last day comes last', () => {
    const last = see(all, actor(['manager', 'steeringMember'], { officeId: '1' })).mine.map(
      w => w.lastDay ?? '9999',
    )
    expect(last).toEqual(last.toSorted())
    expect(new Set(last).size).toBeGreaterThan(1)
  })
})

describe('an invitation whose answer is not known', () => {
  const me = '00000000-0000-4000-8000-000000000001'
  const manager = actor(['manager'], { id: me })
  const managers = meeting('managers', '2026-10-07', 'planned', {
    id: '1',
    title: 'Chefsmötet',
    answerBy: '2026-09-15',
  })
  const asked = (on: string, more: object = {}, of: object = {}, who = manager) =>
    waits(
      lists({
        meetings: [{ ...managers, ...of }],
        people: [person('Prov Provsson', { id: '4', objectId: me })],
        invitations: [invitation('1', { personId: '4', ...more })],
        plans: [decided],
      }),
      who,
      on,
    ).filter(([reason]) => reason === 'answerMeeting')
  const waiting = [['answerMeeting', 'Chefsmötet']]

  test('waits for the one invited from a week before the last day to answer until the meeting', () => {
    expect(asked('2026-09-07')).toEqual([])
    expect(asked('2026-09-08')).toEqual(waiting)
    expect(asked('2026-09-15')).toEqual(waiting)
    expect(asked('2026-10-07')).toEqual(waiting)
    expect(asked('2026-10-08')).toEqual([])
  })

  test('waits for nobody who has answered in any way, sent a substitute, or is no longer invited', () => {
    for (const more of [
      { answer: 'accepted' },
      { answer: 'declined' },
      { manualAnswer: 'tentative' },
      { substitute: 'Någon Annan' },
      { standing: 'withdrawn' },
      { standing: 'listed' },
      { personId: '5' },
    ])
      expect(asked('2026-09-10', more), JSON.stringify(more)).toEqual([])
    expect(asked('2026-09-10', {}, { answerBy: null })).toEqual([])
    expect(asked('2026-09-10', {}, { state: 'cancelled' })).toEqual([])
    expect(asked('2026-09-10', {}, {}, actor(['manager'], { id: 'b' }))).toEqual([])
  })

  test('has its last day while that is ahead, and says where to answer', () => {
    const all = lists({
      meetings: [managers],
      people: [person('Prov Provsson', { id: '4', objectId: me })],
      invitations: [invitation('1', { personId: '4' })],
    })
    const mine = (on: string) => see(all, manager, on).mine[0]
    expect(mine('2026-09-10')).toMatchObject({ noun: 'meetings', id: '1', lastDay: '2026-09-15' })
    expect(mine('2026-09-20')).toMatchObject({ reason: 'answerMeeting', lastDay: null })
    expect(sv.waiting.answerMeeting(mine('2026-09-10')?.facts ?? {})).toContain('Svara på kallelsen')
  })
})

describe('a notice that says something else than the meeting', () => {
  const coming = meeting('managers', '2026-10-07', 'planned', { id: '1', title: 'Chefsmötet' })
  const told = { toldStart: '2026-10-07T07:00:00Z', toldEnd: '2026-10-07T14:00:00Z', sentOn: '2026-05-01' }
  const mending = (more: object, of: object = {}, invited: object[] = [], who = leader) =>
    waits(
      lists({
        meetings: [{ ...coming, ...of }],
        events: [event('1', { ...told, ...more })],
        invitations: invited.map(one => invitation('1', one)),
        plans: [decided],
      }),
      who,
    ).filter(([reason]) => /Notice|Change/.test(reason))

  test('waits for the project leaders: half sent, not told of, or gone from Outlook', () => {
    expect(mending({})).toEqual([])
    expect(mending({ state: 'sending' })).toEqual([['unfinishedNotice', 'Chefsmötet']])
    expect(mending({}, {}, [{ standing: 'listed' }])).toEqual([['unfinishedNotice', 'Chefsmötet']])
    expect(mending({}, { startsOn: '2026-10-08', endsOn: '2026-10-08' })).toEqual([
      ['untoldChange', 'Chefsmötet'],
    ])
    expect(mending({}, { state: 'cancelled' })).toEqual([['untoldChange', 'Chefsmötet']])
    expect(mending({ state: 'gone' })).toEqual([['goneNotice', 'Chefsmötet']])
  })

  test('is no matter of others, nor of a meeting that is over', () => {
    expect(mending({ state: 'sending' }, {}, [], actor(['manager']))).toEqual([])
    expect(mending({ state: 'sending' }, {}, [], actor(['steeringMember']))).toEqual([])
    expect(mending({ state: 'sending' }, { startsOn: '2026-05-30', endsOn: '2026-05-31' })).toEqual([])
  })
})

describe('the year wheel', () => {
  const all = lists({
    meetings: [
      ...meetings,
      meeting('managers', '2026-05-06', 'planned', { title: 'Chefsmöte', endsOn: '2026-05-07' }),
      meeting('exampleDays', '2026-10-20', 'cancelled', { title: 'Inställd' }),
      meeting('steeringMH', '2027-01-12', 'planned', { title: 'Nästa år' }),
    ],
    activities: [
      activity('Hela året', { lead: 'MVG' }),
      activity('Sen', { startsOn: null, endsOn: '2026-04-30' }),
      activity('Utan datum', { startsOn: null, endsOn: null }),
      activity('Över årsskiftet', {
        year: 2025,
        startsOn: '2025-10-01',
        endsOn: '2026-02-28',
        status: 'done',
      }),
      activity('Förra året', { year: 2025, startsOn: '2025-02-01', endsOn: '2025-12-31' }),
      activity('Avslutad', { status: 'closed' }),
      activity('Fortsatt', { year: 2025, startsOn: '2025-02-01', endsOn: '2026-03-01', id: '50' }),
      activity('Fortsättning', { continuesId: '50', startsOn: '2026-03-02' }),
    ],
    plans: [decided],
    groups: [
      group('Arbetsgrupp', { mandateEnds: '2026-05-31' }),
      group('MH', { kind: 'steeringMH', mandateEnds: '2026-12-31' }),
    ],
  })

  test('holds everything dated in the year, by day, with its side and what is late', () => {
    const wheel = see(all, leader).wheel.map(d => [d.startsOn, d.endsOn, d.kind, d.lead, d.late, d.title])
    expect(wheel).toEqual([
      ['2025-10-01', '2026-02-28', 'activity', 'joint', false, 'Över årsskiftet'],
      ['2026-01-01', '2026-12-31', 'activity', 'MVG', false, 'Hela året'],
      ['2026-03-01', '2026-03-01', 'planUpdated', 'joint', false, 'Samverkansplan 2026'],
      ['2026-03-02', '2026-12-31', 'activity', 'joint', false, 'Fortsättning'],
      ['2026-04-30', '2026-04-30', 'activity', 'joint', true, 'Sen'],
      ['2026-05-06', '2026-05-06', 'planAnchored', 'joint', false, 'Samverkansplan 2026'],
      ['2026-05-06', '2026-05-07', 'managers', 'joint', true, 'Chefsmöte'],
      ['2026-05-12', '2026-05-12', 'planDecided', 'joint', false, 'Samverkansplan 2026'],
      ['2026-05-12', '2026-05-12', 'jointSteering', 'joint', false, 'Styrgrupp i maj'],
      ['2026-05-12', '2026-05-12', 'check', 'joint', false, 'Styrgrupp i maj'],
      ['2026-05-31', '2026-05-31', 'mandate', 'joint', true, 'Arbetsgrupp'],
      ['2026-09-15', '2026-09-15', 'jointSteering', 'joint', false, 'Styrgrupp i september'],
      ['2026-09-15', '2026-09-15', 'check', 'joint', false, 'Styrgrupp i september'],
      ['2026-12-31', '2026-12-31', 'mandate', 'MH', false, 'MH'],
    ])
  })

  test('a steering meeting checks nothing when no activity is under way', () => {
    const idle = lists({ meetings, activities: [activity('Höst', { startsOn: '2026-10-01' })] })
    expect(see(idle, leader).wheel.map(d => d.kind)).toEqual(['jointSteering', 'jointSteering', 'activity'])
  })

  test('a steering meeting checks the work that begins or ends on its day', () => {
    const kinds = (more: Parameters<typeof activity>[1]) =>
      see(lists({ meetings, activities: [activity('A', more)] }), leader)
        .wheel.filter(d => d.kind === 'check')
        .map(d => d.startsOn)
    expect(kinds({ startsOn: '2026-05-12', endsOn: '2026-09-15' })).toEqual(['2026-05-12', '2026-09-15'])
    expect(kinds({ startsOn: '2026-05-13', endsOn: '2026-09-14' })).toEqual([])
  })

  test('next come the dates ahead, over the turn of the year: a running activity with its end', () => {
    expect(see(all, leader).next.map(d => [d.kind, d.title])).toEqual([
      ['jointSteering', 'Styrgrupp i september'],
      ['activity', 'Hela året'],
      ['activity', 'Fortsättning'],
      ['mandate', 'MH'],
      ['steeringMH', 'Nästa år'],
    ])
  })

  test('what begins or ends today is still ahead; what touches the year by one day is in its wheel', () => {
    const edges = lists({
      activities: [
        activity('Börjar i dag', { startsOn: day, endsOn: '2026-08-31' }),
        activity('Slutar i dag', { startsOn: '2026-05-01', endsOn: day }),
        activity('Slutade i går', { startsOn: '2026-05-01', endsOn: '2026-05-31' }),
        activity('Nyårsdagen', { year: 2025, startsOn: '2025-05-01', endsOn: '2026-01-01', status: 'done' }),
        activity('Nyårsafton', { year: 2027, startsOn: '2026-12-31', endsOn: '2027-03-01' }),
      ],
    })
    expect(see(edges, leader).next.map(d => d.title)).toEqual(['Slutar i dag', 'Börjar i dag', 'Nyårsafton'])
    expect(see(edges, leader).wheel).toHaveLength(5)
  })

  test('next are at most eight, the nearest, and a meeting today is one of them', () => {
    const many = lists({
      meetings: Array.from({ length: 12 }, (_, n) => meeting('other', addDays(day, 11 - n))),
    })
    expect(see(many, leader).next.map(d => d.startsOn)).toEqual(
      Array.from({ length: 8 }, (_, n) => addDays(day, n)),
    )
  })

  test('work that is done is not ahead of anyone', () => {
    const done = lists({ activities: [activity('Klar', { status: 'done' }), activity('Öppen')] })
    expect(see(done, leader).next.map(d => d.title)).toEqual(['Öppen'])
  })
})

describe('the overview', () => {
  test('is of the shape that is sent, and tells for which year and day it was made', () => {
    const seen = see(lists({ meetings, activities: [activity('A')], plans: [decided] }), leader)
    expect(overviewSchema.parse(seen)).toEqual(seen)
    expect(seen).toMatchObject({ year: 2026, day })
    expect(seen.findings.length).toBeGreaterThan(5)
  })

  test('changes nothing in the lists', () => {
    const all = lists({
      meetings: meetings.toReversed(),
      activities: [activity('B'), activity('A')],
      plans: [decided],
    })
    const before = structuredClone(all)
    see(all, actor(['projectLeader', 'steeringMember', 'manager'], { officeId: '1' }))
    expect(all).toEqual(before)
  })

  test('law: every waiting thing has a whole Swedish sentence, whatever is missing in the row', () => {
    const maybe = fc.option(fc.constantFrom('2026-01-10', '2026-05-12', '2026-05-31', '2026-11-01'))
    fc.assert(
      fc.property(
        fc.record({ startsOn: maybe, endsOn: maybe, lightOn: maybe, light: fc.constantFrom(null, 'red') }),
        maybe,
        fc.boolean(),
        (more, mandateEnds, booked) => {
          const all = lists({
            meetings: booked ? meetings : meetings.slice(0, 1),
            activities: [activity('A', more)],
            groups: [group('G', { mandateEnds, seats: [{ office: 'X', person: null }] })],
            costs: [
              cost(1, { shares: null, day: '2025-12-31' }),
              cost(600_000, { shares: { MVG: 0, MH: 600_000 } }),
            ],
          })
          for (const { reason, facts } of see(all, actor(['projectLeader', 'steeringMember'])).mine) {
            expect(sv.waiting[reason](facts)).toMatch(/^\p{Lu}(?!.*( {2}| \.|undefined|null)).*[.?]$/u)
          }
        },
      ),
    )
  })

  test('the years to choose from are those with a plan, activities or a meeting, newest first', () => {
    const all = lists({
      plans: [plan({ year: 2027 })],
      activities: [activity('A', { year: 2015 }), activity('B'), activity('C')],
    })
    expect(yearsOf(all)).toEqual([2027, 2026, 2015])
    expect(yearsOf(lists({ meetings: [meeting('managers', '2028-04-12')] }))).toEqual([2028])
    expect(yearsOf(lists())).toEqual([])
  })
})

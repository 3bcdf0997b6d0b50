import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, lastDayOfYear } from '../../src/domain/days.ts'
import { type Finding, finding, findingStates, type RuleName } from '../../src/domain/findings.ts'
import { compareFindings, judgeYear } from '../../src/domain/rules.ts'
import { activityStatuses, meetingKinds, meetingStates } from '../../src/domain/vocabulary.ts'
import { adviceOn, countIn } from '../../src/domain/wording.ts'
import { en } from '../../src/domain/words.en.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { activity, cost, event, group, lists, meeting, office, plan } from '../support/collaboration.ts'

const dayOf = (year: number) => fc.integer({ min: 0, max: 364 }).map(n => addDays(`${year}-01-01`, n))
const someDay = fc.oneof(dayOf(2025), dayOf(2026), dayOf(2026), dayOf(2026), dayOf(2027))
const maybeDay = fc.option(someDay)
const someId = fc.option(fc.integer({ min: 1, max: 9 }).map(String))

const someMeeting = fc
  .tuple(
    fc.constantFrom(...meetingKinds),
    someDay,
    fc.constantFrom(...meetingStates),
    fc.integer({ min: 0, max: 1 }),
  )
  .map(([kind, startsOn, state, more]) => meeting(kind, startsOn, state, { endsOn: addDays(startsOn, more) }))
const somePlan = fc
  .record({
    year: fc.constantFrom(2025, 2026, 2027),
    updatedOn: maybeDay,
    anchoredOn: maybeDay,
    anchoredMeetingId: someId,
    decidedOn: maybeDay,
    decidedMeetingId: someId,
    orderReason: fc.constantFrom('', 'Mötet ställdes in.'),
  })
  .map(plan)
const someActivity = fc
  .record({
    year: fc.constantFrom(2025, 2026, 2027),
    status: fc.constantFrom(...activityStatuses),
    groupId: someId,
    startsOn: maybeDay,
    endsOn: maybeDay,
    lightOn: maybeDay,
    continuesId: someId,
  })
  .map(more => activity('Aktivitet', more))
const someGroup = fc
  .tuple(
    maybeDay,
    fc.boolean(),
    fc.array(fc.record({ office: fc.constantFrom('A', 'B'), person: fc.constantFrom(null, 'P') })),
  )
  .map(([mandateEnds, active, seats]) => group('Grupp', { mandateEnds, active, seats }))

const someCost = fc
  .record({
    day: someDay,
    ore: fc.constantFrom(1, 500_000, 500_001),
    MVG: fc.constantFrom(1, 0.85, 0.5, null),
    deviationReason: fc.constantFrom('', 'Delad lika.'),
  })
  .map(({ day, ore, MVG, deviationReason }) => {
    const part = Math.round(ore * (MVG ?? 0))
    return cost(ore, { day, deviationReason, shares: MVG === null ? null : { MVG: part, MH: ore - part } })
  })

const someEvent = fc
  .tuple(fc.integer({ min: 1, max: 12 }).map(String), maybeDay)
  .map(([meetingId, sentOn]) => event(meetingId, { sentOn }))

const records = fc.record({
  events: fc.array(someEvent, { maxLength: 8 }),
  costs: fc.array(someCost, { maxLength: 5 }),
  meetings: fc
    .array(someMeeting, { maxLength: 12 })
    .map(rows => rows.map((row, place) => ({ ...row, id: String(place + 1) }))),
  plans: fc.array(somePlan, { maxLength: 2 }),
  activities: fc.array(someActivity, { maxLength: 6 }),
  groups: fc.array(someGroup, { maxLength: 3 }),
  offices: fc.constant([office('A'), office('B', 'H'), office('C', 'H', { validFrom: '2026-06-01' })]),
})
const year = 2026

/** Rules that ask for something to have been held, as opposed to those where a held meeting opens a new round. */
const countsMeetings: readonly RuleName[] = [
  'planUpdated',
  'planAnchored',
  'planDecided',
  'planOrder',
  'steeringMeetings',
  'managerMeetingSpring',
  'managerMeetingAutumn',
  'exampleDays',
]

const worst = (findings: readonly Finding[], rule: RuleName) =>
  Math.min(...findings.filter(f => f.rule === rule).map(f => findingStates.indexOf(f.state)))

describe('laws of all rules', () => {
  test('taking away a held meeting never makes any count of the year better', () => {
    fc.assert(
      fc.property(records, someDay, fc.nat(), (some, day, pick) => {
        const held = some.meetings.filter(m => m.state === 'held')
        const gone = held[pick % Math.max(1, held.length)]
        const before = judgeYear(lists(some), year, day)
        const after = judgeYear(
          lists({ ...some, meetings: some.meetings.filter(m => m !== gone) }),
          year,
          day,
        )
        for (const rule of countsMeetings) {
          expect(worst(after, rule), rule).toBeLessThanOrEqual(worst(before, rule))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a last day stands exactly where something can still be saved, and is never behind us', () => {
    fc.assert(
      fc.property(records, someDay, (some, day) => {
        for (const f of judgeYear(lists(some), year, day)) {
          const open = f.state === 'onTheWay' || f.state === 'atRisk'
          expect(f.lastDay !== null, `${f.rule} ${f.state}`).toBe(open)
          if (f.lastDay !== null) expect(f.lastDay >= day, `${f.rule} ${f.lastDay} ${day}`).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('nothing of a year that has not ended is missed, save what has a shorter time or was done in the wrong way', () => {
    const shorter: readonly RuleName[] = [
      'managerMeetingSpring',
      'steeringNotice',
      'managerNotice',
      'mandate',
      'planOrder',
      'jointCosts',
    ]
    fc.assert(
      fc.property(records, dayOf(2026), (some, day) => {
        const missed = judgeYear(lists(some), year, day).filter(f => f.state === 'missed')
        expect(missed.filter(f => !shorter.includes(f.rule))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('what is missed stays missed however long one waits', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 900 }), (some, wait) => {
        const over = addDays(lastDayOfYear(year), 1)
        const missed = (day: string) =>
          judgeYear(lists(some), year, day)
            .filter(f => f.state === 'missed' && f.rule !== 'lateActivities')
            .map(f => f.rule)
        expect(missed(addDays(over, wait))).toEqual(missed(over))
      }),
      { numRuns: 300 },
    )
  })

  test('findings come worst first, whatever order the rows stand in', () => {
    fc.assert(
      fc.property(records, someDay, (some, day) => {
        const found = judgeYear(lists(some), year, day)
        const states = found.map(f => findingStates.indexOf(f.state))
        expect(states).toEqual(states.toSorted((a, b) => a - b))
        expect(found.toSorted(compareFindings)).toEqual(found)
        const turned = { ...some, meetings: some.meetings.toReversed() }
        const short = (f: Finding) => [
          f.rule,
          f.state,
          f.lastDay,
          countIn(f.facts, 'held'),
          countIn(f.facts, 'booked'),
        ]
        expect(judgeYear(lists(turned), year, day).map(short)).toEqual(found.map(short))
      }),
      { numRuns: 300 },
    )
  })

  test('every finding is of the shape that is sent, and its Swedish and English are whole sentences without holes', () => {
    fc.assert(
      fc.property(records, someDay, (some, day) => {
        for (const f of judgeYear(lists(some), year, day)) {
          expect(finding.parse(f)).toEqual(f)
          const sentences = [sv, en].flatMap(({ rules }) => [
            rules[f.rule].says[f.state](f.facts),
            adviceOn(f, rules[f.rule]),
          ])
          for (const sentence of sentences.filter(s => s !== '')) {
            expect(sentence).toMatch(/^[\p{Lu}\d][\s\S]*[.!?]$/u)
            expect(sentence).not.toMatch(
              /undefined|null|NaN| {2}| \.| ,|: \.|\(\)|\d{4}-\d{2}|(mötet|mötesdag|till|sedan|är|hölls|ut|on|for|by|until|of|before|since) [.,]/,
            )
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('the version of the agreement', () => {
  test.each([
    [2014, '2014-12-31', '2014-05-20'],
    [2015, '2026-10-01', '2014-05-20'],
    [2016, '2026-10-01', '2016-09-08'],
    [2022, '2022-02-01', '2016-09-08'],
    [2022, '2026-10-01', '2022-03-10'],
    [2026, '2026-10-01', '2023-06-26'],
    [2027, '2026-10-01', '2023-06-26'],
  ])('%i seen from %s is judged by the version of %s', (judged, day, from) => {
    const found = judgeYear(lists(), judged, day)
    expect(found.length).toBeGreaterThan(5)
    expect(new Set(found.map(f => f.agreementFrom))).toEqual(new Set([from]))
  })

  test('where none was valid, the one finding says so', () => {
    expect(judgeYear(lists(), 2014, '2014-05-19').map(f => [f.rule, f.state])).toEqual([
      ['agreement', 'missed'],
    ])
    expect(judgeYear(lists({ agreements: [] }), 2026, '2026-10-01').map(f => f.rule)).toEqual(['agreement'])
  })
})

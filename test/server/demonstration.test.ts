import { describe, expect, test } from 'vitest'
import { weekdayOf } from '../../src/domain/days.ts'
import { officesOn } from '../../src/domain/office-list.ts'
import { Problem } from '../../src/domain/problem.ts'
import { schemas } from '../../src/domain/records.ts'
import { people as signIn } from '../../src/local/people.ts'
import { demonstration } from '../../src/server/demonstration.ts'
import type { SignInPerson } from '../../src/server/demonstration-people.ts'
import { resolve } from '../../src/server/keyed.ts'

const people: readonly SignInPerson[] = signIn
const days = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-15`)
const order = [
  'offices',
  'people',
  'groups',
  'meetings',
  'availability',
  'needs',
  'rounds',
  'seats',
  'evaluations',
  'events',
  'invitations',
  'avoidedDays',
  'feeds',
  'plans',
  'activities',
  'shareKeys',
  'categories',
  'costs',
  'budgets',
  'settlements',
  'settings',
  'changes',
] as const

/** Writes the rows one after another as a storage would, and hands back what it had to store. */
function written(day: string) {
  const rows = demonstration(people, day)
  const ids = new Map<string, string>()
  let next = 1
  return order.flatMap(noun =>
    rows[noun].map(({ key, record }) => {
      const stored = resolve(record, ids)
      ids.set(key, String(next++))
      return { noun, key, record: stored }
    }),
  )
}

describe('the demonstration year', () => {
  test('has a manager for every office of today, and nobody shares an address', () => {
    const { offices, people: everybody } = demonstration(people, '2026-11-24')
    const active = everybody.filter(({ record }) => record.active)
    const managed = new Set(
      active.flatMap(({ record }) => (record.roles.includes('manager') ? [record.officeId] : [])),
    )
    const missing = offices.filter(
      ({ key, record }) => record.validTo === null && record.kind !== 'countyBoard' && !managed.has(key),
    )
    expect(missing.map(({ record }) => record.name)).toEqual([])
    const addresses = active.flatMap(({ record }) => (record.email === '' ? [] : [record.email]))
    expect(addresses.length).toBe(new Set(addresses).size)
  })

  test.each(days)('opened on %s every row is readable once its references are row numbers', day => {
    for (const { noun, record } of written(day)) {
      expect(schemas[noun].parse(record)).toEqual(record)
    }
  })

  test.each(days)('opened on %s no two rows have the same key', day => {
    const keys = written(day).map(row => row.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each(days)('opened on %s nothing is held, done or decided that lies ahead', day => {
    const { meetings, activities, plans, changes } = demonstration(people, day)
    expect(meetings.filter(({ record }) => record.state === 'held' && record.endsOn >= day)).toEqual([])
    expect(meetings.filter(({ record }) => record.state === 'planned' && record.endsOn < day)).toEqual([])
    expect(activities.filter(({ record }) => (record.lightOn ?? '') > day)).toEqual([])
    expect(
      activities.filter(({ record }) => record.status === 'done' && (record.endsOn ?? '') >= day),
    ).toEqual([])
    expect(plans.filter(({ record }) => (record.decidedOn ?? '') > day)).toEqual([])
    expect(changes.filter(({ record }) => record.at.slice(0, 10) > day)).toEqual([])
  })

  test.each(days)('opened on %s something is late, something has no group and every point is served', day => {
    const now = demonstration(people, day).activities.filter(({ record }) => record.year === 2026)
    expect(now.some(({ record }) => record.status === 'ongoing' && (record.endsOn ?? day) < day)).toBe(true)
    expect(now.some(({ record }) => record.groupId === null)).toBe(true)
    expect(new Set(now.flatMap(({ record }) => record.desiredStates)).size).toBe(7)
    expect(new Set(now.map(({ record }) => record.lead)).size).toBe(3)
  })

  test.each(days)('opened on %s a light is set on a working day, and what is done says so', day => {
    const { activities } = demonstration(people, day)
    for (const { record } of activities.filter(({ record: { year } }) => year === 2026)) {
      if (record.lightOn !== null) expect(weekdayOf(record.lightOn)).toBeLessThanOrEqual(5)
      if (record.status === 'done')
        expect(record.lightComment).not.toMatch(/skrivs|hos jurist|Hälften|provas/)
    }
  })

  test('in September it is in full swing, in January little has happened', () => {
    const share = (day: string) => {
      const now = demonstration(people, day).activities.filter(({ record }) => record.year === 2026)
      return now.filter(({ record }) => record.light !== null).length / now.length
    }
    expect(share('2026-09-15')).toBeGreaterThan(0.6)
    expect(share('2026-01-15')).toBeLessThan(0.35)
  })

  test('it has about 32 activities this year and 26 last year, continued ones pointing back', () => {
    const { activities } = demonstration(people, '2026-09-15')
    const of = (year: number) => activities.filter(({ record }) => record.year === year)
    expect(of(2026)).toHaveLength(32)
    expect(of(2025)).toHaveLength(26)
    const earlier = new Set(of(2025).map(({ key }) => key))
    const continued = of(2026).filter(({ record }) => record.continuesId !== null)
    expect(continued.length).toBeGreaterThan(10)
    expect(continued.every(({ record }) => earlier.has(record.continuesId ?? ''))).toBe(true)
  })

  test('last year is decided with its paragraph; this year is decided first after the meeting in May', () => {
    const plan = (day: string, year: number) =>
      demonstration(people, day).plans.find(({ record }) => record.year === year)?.record
    expect(plan('2026-03-15', 2025)).toMatchObject({ decidedOn: '2025-05-21', decisionParagraph: '§ 14' })
    expect(plan('2026-03-15', 2026)).toMatchObject({ anchoredOn: null, decidedOn: null })
    expect(plan('2026-06-15', 2026)).toMatchObject({ anchoredOn: '2026-04-23', decidedOn: '2026-05-20' })
  })

  test.each(days)(
    'opened on %s no cost or settlement lies ahead, and what is settled was invoiced by then',
    day => {
      const { costs, settlements } = demonstration(people, day)
      expect(costs.filter(({ record }) => record.day > day)).toEqual([])
      expect(settlements.filter(({ record }) => record.settledOn > day)).toEqual([])
      const dayOf = new Map(costs.map(({ key, record }) => [key, record]))
      for (const { record } of settlements)
        for (const { costId } of record.rows)
          expect(dayOf.get(costId)).toMatchObject({ state: 'invoiced', day: expect.stringMatching(/^20/) })
    },
  )

  test('three years of costs with the key changed in the middle, a settlement undone, and all that stands apart', () => {
    const { costs, settlements, budgets, shareKeys } = demonstration(people, '2026-11-24')
    const keys = (year: string) =>
      new Set(costs.filter(({ record }) => record.day.startsWith(year)).map(({ record }) => record.keyMVG))
    expect([keys('2024'), keys('2025'), keys('2026')]).toEqual([
      new Set([85]),
      new Set([85, 84]),
      new Set([85, null]),
    ])
    expect(shareKeys).toHaveLength(2)
    expect(new Set(budgets.map(({ record }) => record.year))).toEqual(new Set([2024, 2025, 2026]))
    expect(settlements.map(({ record }) => [record.number, record.countersId])).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [4, null],
      [5, '@settlement:4'],
      [6, null],
    ])
    const has = (of: (cost: (typeof costs)[number]['record']) => boolean) =>
      costs.some(({ record }) => of(record))
    expect([
      has(cost => cost.state === 'ordered'),
      has(cost => cost.kind === 'credit'),
      has(cost => cost.kind === 'correction'),
      has(cost => cost.deviationReason !== '' && cost.netOre <= 500_000),
      has(cost => cost.deviationReason !== '' && cost.netOre > 500_000),
      has(cost => cost.receipt === '' && cost.state === 'invoiced'),
      has(cost => cost.netOre === 123_457 && cost.shareMHOre === 18_519),
    ]).toEqual(Array(7).fill(true))
  })

  test('seats belong to offices of the list, and some are vacant', () => {
    const { groups } = demonstration(people, '2026-09-15')
    const names = new Set(officesOn('2026-09-15').map(office => office.name))
    const seats = groups.flatMap(({ record }) => record.seats)
    expect(seats.filter(seat => !names.has(seat.office))).toEqual([])
    expect(seats.some(seat => seat.person === null)).toBe(true)
  })

  test('everyone who can sign in stands in the list with object id, and only with the role of the app', () => {
    const rows = demonstration(people, '2026-09-15').people
    const row = (oid: string) => rows.find(({ record }) => record.objectId === oid)?.record
    expect(people.every(person => row(person.oid)?.name === person.name)).toBe(true)
    expect(row('a1000000-0000-4000-8000-000000000006')).toMatchObject({
      roles: ['contactPerson'],
      officeId: '@office:Kungsbacka kommun',
    })
  })

  test('one row is typed by hand with a status that the list does not know', () => {
    const [row] = demonstration(people, '2026-09-15').handWritten
    expect(row?.noun).toBe('activities')
    expect(schemas.activities.shape.status.safeParse(row?.fields.status).success).toBe(false)
  })

  test('a reference to a row that was never written is refused', () => {
    expect(() => resolve({ groupId: '@group:okand' }, new Map())).toThrow(Problem)
  })
})

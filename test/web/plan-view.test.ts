import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../../src/domain/activities.ts'
import { inOrder, moveActivity } from '../../src/domain/activity-order.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { activityStatuses, desiredStates, leads, lights } from '../../src/domain/vocabulary.ts'
import { writeCsv } from '../../src/domain/write-csv.ts'
import { readDelimited } from '../../src/server/read-delimited.ts'
import { dropTarget, stepTarget } from '../../src/web/plan/plan-move.ts'
import {
  gather,
  inOrderOfScreen,
  isAskedFor,
  type PlanRow,
  searchable,
} from '../../src/web/plan/plan-rows.ts'
import { isOutOfOrder, withStep } from '../../src/web/plan/plan-steps.ts'
import {
  askedLights,
  askedStates,
  groupings,
  isNarrowed,
  type PlanView,
  readView,
  sortings,
  widened,
  writeView,
} from '../../src/web/plan/plan-view.ts'
import { standingOf, withStanding } from '../../src/web/plan/standing.ts'

const day = fc.constantFrom(null, '2026-02-01', '2026-06-30', '2026-11-30')
const activity: fc.Arbitrary<Stored<Activity>> = fc.record({
  id: fc.integer({ min: 1, max: 9999 }).map(String),
  etag: fc.constant('"1"'),
  modifiedAt: fc.constant('2026-01-01T00:00:00Z'),
  modifiedBy: fc.constant('Vera'),
  title: fc.constantFrom('Ändrade rutiner', 'Åtgärder mot buller', 'Östra Skaraborg', 'Avlopp', 'Zink'),
  description: fc.constantFrom('', 'Vägledning'),
  year: fc.constant(2026),
  order: fc.integer({ min: 0, max: 500 }),
  desiredStates: fc.subarray([...desiredStates]),
  successFactor: fc.constant(''),
  lead: fc.constantFrom(...leads),
  groupId: fc.constantFrom(null, '1', '2'),
  officeId: fc.constantFrom(null, '4', '9'),
  responsible: fc.constant(''),
  staffing: fc.constant(''),
  startsOn: day,
  endsOn: day,
  status: fc.constantFrom(...activityStatuses),
  light: fc.constantFrom(null, ...lights),
  lightComment: fc.constantFrom('', 'Går bra'),
  lightOn: day,
  link: fc.constant(''),
  continuesId: fc.constant(null),
})
const rows: fc.Arbitrary<PlanRow[]> = fc
  .uniqueArray(activity, { selector: one => one.id, maxLength: 25 })
  .map(all =>
    all.map(one => ({
      activity: one,
      groupName: one.groupId === null ? '' : `Grupp ${one.groupId}`,
      late: one.endsOn === '2026-02-01',
      faded: one.lightOn === null,
    })),
  )
const view: fc.Arbitrary<PlanView> = fc.record({
  year: fc.integer({ min: 2014, max: 2099 }),
  grouping: fc.constantFrom(...groupings),
  q: fc.string({ maxLength: 20 }),
  statuses: fc.subarray([...activityStatuses]),
  leads: fc.subarray([...leads]),
  lights: fc.subarray([...askedLights]),
  groupIds: fc.subarray(['1', '2', '17']),
  officeIds: fc.subarray(['4', '9']),
  states: fc.subarray([...askedStates]),
  sort: fc.constantFrom(...sortings),
  descending: fc.boolean(),
})
const whole = readView('?year=2026', 2026)

describe('a view of the plan can be sent to a colleague', () => {
  test('the address says all of it', () => {
    fc.assert(
      fc.property(view, asked => {
        expect(readView(writeView(asked), 1999)).toEqual(asked)
      }),
    )
  })
  test('whatever an address says, there is a view and no failure', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const read = readView(text, 2026)
        expect(groupings).toContain(read.grouping)
        expect(sortings).toContain(read.sort)
      }),
    )
  })
  test('a view without filters leaves nothing out', () => {
    fc.assert(
      fc.property(view, asked => {
        expect(isNarrowed(widened(asked))).toBe(false)
      }),
    )
  })
})

describe('the rows of a view', () => {
  test('narrowed to an office are the activities it answers for, all of them and no others', () => {
    fc.assert(
      fc.property(rows, all => {
        const ours = all.filter(row => isAskedFor(row, { ...whole, officeIds: ['4'] }))
        expect(ours).toEqual(all.filter(row => row.activity.officeId === '4'))
      }),
    )
  })
  test('are each in some section, and once in an export, in the order of the screen', () => {
    fc.assert(
      fc.property(rows, view, (all, asked) => {
        const sections = gather(all, asked, false)
        const exported = inOrderOfScreen(sections).map(row => row.activity.id)
        expect(exported.toSorted()).toEqual(all.map(row => row.activity.id).toSorted())
        const first = sections.flatMap(section => section.rows.map(row => row.activity.id))
        expect(exported).toEqual([...new Set(first)])
      }),
    )
  })
  test('stand under every point they lead to, and a point without any shows in a whole plan', () => {
    fc.assert(
      fc.property(rows, all => {
        fc.pre(all.length > 0)
        const sections = gather(all, whole, true)
        for (const point of desiredStates) {
          const under = sections.find(section => section.key === point)?.rows.map(row => row.activity.id)
          const leading = all.filter(row => row.activity.desiredStates.includes(point))
          expect(under?.toSorted()).toEqual(leading.map(row => row.activity.id).toSorted())
        }
      }),
    )
  })
  test('every filter only takes away', () => {
    fc.assert(
      fc.property(rows, view, (all, asked) => {
        const ofYear = { ...asked, year: 2026 }
        const shown = all.filter(row => isAskedFor(row, ofYear))
        expect(all.filter(row => isAskedFor(row, widened(ofYear)))).toEqual(all)
        for (const { activity: one, late } of shown) {
          if (asked.statuses.length > 0) expect(asked.statuses).toContain(one.status)
          if (asked.leads.length > 0) expect(asked.leads).toContain(one.lead)
          if (asked.states.includes('late')) expect(late).toBe(true)
        }
      }),
    )
  })
  test('are found as a Swede searches: case does not matter, å ä ö do', () => {
    expect(searchable('ÅTGÄRDER')).toBe('åtgärder')
    expect(searchable('atgarder')).not.toBe(searchable('åtgärder'))
    expect(searchable('Idé')).toBe('ide')
    expect(searchable('a\u030Atga\u0308rder')).toBe('åtgärder')
  })
  test('are sorted with å, ä and ö last', () => {
    fc.assert(
      fc.property(rows, all => {
        const titles = gather(all, { ...whole, grouping: 'ingen', sort: 'title' }, false)
          .flatMap(section => section.rows)
          .map(row => row.activity.title)
        const places = titles.map(title =>
          ['Avlopp', 'Zink', 'Åtgärder mot buller', 'Ändrade rutiner', 'Östra Skaraborg'].indexOf(title),
        )
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('an activity is moved among those that stand together', () => {
  const plan = fc.uniqueArray(fc.integer({ min: 1, max: 99 }).map(String), { minLength: 2, maxLength: 12 })
  const placed = (ids: readonly string[]) => ids.map((id, at) => ({ id, order: at * 10 }))
  const movedTo = (ids: readonly string[], id: string, before: string | null) => {
    const all = placed(ids)
    const last = ids.findLast(one => one !== id) ?? id
    const changed = new Map(
      moveActivity(all, id, before === null ? { after: last } : { before }).map(one => [one.id, one.order]),
    )
    return inOrder(all.map(one => ({ ...one, order: changed.get(one.id) ?? one.order }))).map(one => one.id)
  }
  test('one step changes its place with its neighbour on the screen, whatever stands between in the plan', () => {
    fc.assert(
      fc.property(plan, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (ids, seed, by) => {
        const together = ids.filter((_, at) => at % 2 === seed % 2)
        const id = together[seed % together.length] ?? ''
        const target = stepTarget(together, ids, id, by)
        const at = together.indexOf(id)
        expect(target === undefined).toBe(together[at + by] === undefined)
        if (target === undefined) return
        const wanted = together.with(at, together[at + by] ?? '').with(at + by, id)
        expect(movedTo(ids, id, target).filter(one => together.includes(one))).toEqual(wanted)
      }),
    )
  })
  test('dropped upon another it takes that one’s place', () => {
    fc.assert(
      fc.property(plan, fc.nat(), fc.nat(), (ids, one, other) => {
        const [id = '', upon = ''] = [ids[one % ids.length], ids[other % ids.length]]
        const target = dropTarget(ids, id, upon)
        expect(target === undefined).toBe(id === upon)
        if (target === undefined) return
        expect(movedTo(ids, id, target).indexOf(id)).toBe(ids.indexOf(upon))
      }),
    )
  })
})

describe('a light', () => {
  test('becomes new when it or its words change, or somebody confirms it; not by a changed status', () => {
    fc.assert(
      fc.property(activity, fc.constantFrom(...activityStatuses), (before, status) => {
        fc.pre(before.light !== null)
        const standing = { ...standingOf(before), status }
        expect(withStanding(before, standing, '2026-12-24', false).lightOn).toBe(before.lightOn)
        expect(withStanding(before, standing, '2026-12-24', true).lightOn).toBe('2026-12-24')
        const told = { ...standing, lightComment: `${before.lightComment} mer` }
        expect(withStanding(before, told, '2026-12-24', false).lightOn).toBe('2026-12-24')
        expect(withStanding(before, { ...standing, light: null }, '2026-12-24', true).lightOn).toBeNull()
      }),
    )
  })
})

describe('the plan’s way to its decision', () => {
  const untouched = {
    title: 'Samverkansplan 2026',
    year: 2026,
    updatedOn: '2026-03-01',
    anchoredOn: null,
    anchoredMeetingId: null,
    decidedOn: null,
    decidedMeetingId: null,
    decisionParagraph: '',
    orderReason: '',
  }
  const at = (on: string | null) => ({ day: on, meetingId: null, paragraph: '§ 4', reason: '' })
  test('is in order when it was anchored before it was decided, and only then', () => {
    const decided = withStep(untouched, 'decided', at('2026-05-20'))
    expect(isOutOfOrder(untouched)).toBe(false)
    expect(isOutOfOrder(decided)).toBe(true)
    expect(isOutOfOrder(withStep(decided, 'anchored', at('2026-04-23')))).toBe(false)
    expect(isOutOfOrder(withStep(decided, 'anchored', at('2026-05-21')))).toBe(true)
  })
  test('a decision that is taken back takes its paragraph along', () => {
    const decided = withStep(untouched, 'decided', at('2026-05-20'))
    expect(decided.decisionParagraph).toBe('§ 4')
    expect(withStep(decided, 'decided', at(null)).decisionParagraph).toBe('')
  })
})

describe('a CSV for Excel', () => {
  test('is read back as what it was written from', () => {
    const cell = fc.string({
      unit: fc.constantFrom('=', '-', '+', '@', "'", '"', ';', ',', '\t', '\n', ' ', 'å', 'x', '1'),
    })
    const table = fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(table, rows => {
        fc.pre(rows.every(row => row.every(text => !/^'[=+\-@\t]/.test(text))))
        const csv = writeCsv({ header: ['Aktivitet', 'Läge', 'Slut'], rows })
        const [, ...back] = readDelimited(new TextEncoder().encode(csv))
        expect(back.slice(0, rows.length)).toEqual(rows)
      }),
    )
  })
  test('begins with the mark of UTF-8, separates by semicolons and reckons nothing', () => {
    const csv = writeCsv({
      header: ['Aktivitet', 'Läge'],
      rows: [
        ['=HYPERLINK("x")', 'a;b'],
        ['-1', 'två\nrader'],
      ],
    })
    expect(csv).toBe('\uFEFFAktivitet;Läge\r\n"\'=HYPERLINK(""x"")";"a;b"\r\n\'-1;"två\nrader"\r\n')
  })
})

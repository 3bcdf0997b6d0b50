import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Activity, activity } from '../../src/domain/activities.ts'
import { carryOver, carryOverKey, compareYears } from '../../src/domain/new-year.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { activityStatuses, lights } from '../../src/domain/vocabulary.ts'

const base: Stored<Activity> = {
  id: '1',
  etag: '"1"',
  modifiedAt: '2026-11-02T09:00:00Z',
  modifiedBy: 'Vera Exempelsson',
  title: 'Chefer skuggar varandra',
  description: '',
  year: 2026,
  order: 10,
  desiredStates: ['dol4'],
  successFactor: '',
  lead: 'joint',
  groupId: '7',
  officeId: null,
  responsible: 'Chefssamverkan',
  staffing: '',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  status: 'ongoing',
  light: 'green',
  lightComment: 'Fem par har träffats.',
  lightOn: '2026-10-01',
  link: '',
  continuesId: null,
}

const aYear = fc
  .array(
    fc.record({
      status: fc.constantFrom(...activityStatuses),
      light: fc.constantFrom(null, ...lights),
      order: fc.integer({ min: 0, max: 50 }),
      endsOn: fc.constantFrom(null, '2026-06-30', '2026-12-31', '2027-03-31'),
    }),
    { maxLength: 12 },
  )
  .map(rows => rows.map((row, at): Stored<Activity> => ({ ...base, ...row, id: String(at + 1) })))

const open = ['proposed', 'decided', 'ongoing', 'dormant']

describe('beginning a new year', () => {
  test('law: every activity is answered for exactly once, the open ones carried and the finished left', () => {
    fc.assert(
      fc.property(aYear, activities => {
        const proposals = carryOver(activities, 2027)
        const ids = (rows: readonly { id: string }[]) => rows.map(row => row.id).toSorted()
        const carried = proposals.filter(proposal => proposal.action === 'carry').map(({ from }) => from)
        expect(ids(proposals.map(({ from }) => from))).toEqual(ids(activities))
        expect(ids(carried)).toEqual(ids(activities.filter(({ status }) => open.includes(status))))
      }),
    )
  })

  test('law: each carried row is a proper new row that points back, without light, dated only into the new year', () => {
    fc.assert(
      fc.property(aYear, activities => {
        for (const proposal of carryOver(activities, 2027)) {
          if (proposal.action === 'leave') continue
          const { record, from } = proposal
          expect(activity.parse(record)).toEqual(record)
          expect(record).toMatchObject({ year: 2027, continuesId: from.id, light: null, lightOn: null })
          expect(record.lightComment).toBe('')
          expect(record.endsOn === null || record.endsOn >= '2027-01-01').toBe(true)
          expect(record.startsOn === null || record.endsOn !== null).toBe(true)
        }
      }),
    )
  })

  test('law: done twice it gives the same keys, and no two activities share one', () => {
    fc.assert(
      fc.property(aYear, activities => {
        const keys = (rows: readonly Stored<Activity>[]) =>
          carryOver(rows, 2027).flatMap(proposal => (proposal.action === 'carry' ? [proposal.key] : []))
        expect(keys(activities.toReversed()).toSorted()).toEqual(keys(activities).toSorted())
        expect(new Set(keys(activities)).size).toBe(keys(activities).length)
      }),
    )
  })

  test('the key belongs to the year and the row it continues', () => {
    expect(carryOverKey(2027, '12')).not.toBe(carryOverKey(2028, '12'))
    expect(carryOverKey(2027, '12')).not.toBe(carryOverKey(2027, '1'))
  })

  test('work that runs on over the new year keeps status and days; other work is proposed anew', () => {
    const into = carryOver([{ ...base, endsOn: '2027-02-28' }], 2027)[0]
    expect(into).toMatchObject({
      record: { status: 'ongoing', startsOn: '2026-01-01', endsOn: '2027-02-28' },
    })
    expect(carryOver([base], 2027)[0]).toMatchObject({
      record: { status: 'proposed', startsOn: null, endsOn: null },
    })
    expect(carryOver([{ ...base, status: 'dormant' }], 2027)[0]).toMatchObject({
      record: { status: 'dormant' },
    })
  })

  test('what is finished is left with the reason', () => {
    expect(carryOver([{ ...base, status: 'closed' }], 2027)).toMatchObject([
      { action: 'leave', reason: 'closed' },
    ])
  })
})

describe('the difference from last year', () => {
  const next = (id: string, over: Partial<Activity>): Stored<Activity> => ({
    ...base,
    id,
    year: 2027,
    ...over,
  })

  test('law: right after the carry-over nothing is added and what is missing is what was finished', () => {
    fc.assert(
      fc.property(aYear, activities => {
        const made = carryOver(activities, 2027).flatMap((proposal, at) =>
          proposal.action === 'carry' ? [{ ...base, ...proposal.record, id: String(100 + at) }] : [],
        )
        const { added, removed, continued } = compareYears(activities, made)
        expect(added).toEqual([])
        expect(removed).toEqual(activities.filter(({ status }) => !open.includes(status)))
        expect(continued.map(({ to }) => to)).toEqual(made)
      }),
    )
  })

  test('new, dropped and continued activities are told apart, with the fields that changed', () => {
    const dropped = { ...base, id: '2', title: 'Nyhetsbrev' }
    const fresh = next('11', { title: 'Dialogdag' })
    const on = next('12', { continuesId: '1', groupId: '8', order: 90 })
    expect(compareYears([base, dropped], [fresh, on])).toEqual({
      added: [fresh],
      removed: [dropped],
      continued: [{ from: base, to: on, changes: [{ field: 'groupId', before: '7', after: '8' }] }],
    })
  })
})

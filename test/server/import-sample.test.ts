import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { Activity } from '../../src/domain/activities.ts'
import { activityColumns } from '../../src/domain/activity-columns.ts'
import { activityTable } from '../../src/domain/activity-table.ts'
import { previewActivities } from '../../src/domain/import-activities.ts'
import { proposeMapping } from '../../src/domain/import-mapping.ts'
import type { NameOf } from '../../src/domain/say-field.ts'
import type { Stored } from '../../src/domain/stored.ts'
import type { Noun } from '../../src/domain/vocabulary.ts'
import { demonstration } from '../../src/server/demonstration.ts'
import { type Keyed, resolve } from '../../src/server/keyed.ts'
import { readTable, type Table } from '../../src/server/read-table.ts'
import { oldPlanWorkbook } from '../support/old-plan.ts'

const demo = demonstration([], '2026-09-15')
const rows = [...demo.offices, ...demo.groups, ...demo.meetings, ...demo.activities]
const ids = new Map(rows.map(({ key }, at) => [key, String(at + 1)]))
const store = <T extends object>(list: readonly Keyed<T>[]): Stored<T>[] =>
  list.map(({ key, record }) => ({
    ...resolve(record, ids),
    id: ids.get(key) ?? '0',
    etag: '"1"',
    modifiedAt: '',
    modifiedBy: '',
  }))
const [offices, groups, activities] = [store(demo.offices), store(demo.groups), store(demo.activities)]
const nameOf: NameOf = (noun: Noun, id: string) =>
  noun === 'offices' ? offices.find(row => row.id === id)?.name : groups.find(row => row.id === id)?.name

const preview = ({ header, rows: cells, rowNumbers }: Table, existing: readonly Stored<Activity>[]) =>
  previewActivities({
    rows: cells,
    rowNumbers,
    mapping: proposeMapping(activityColumns, header),
    year: 2026,
    day: '2026-09-15',
    party: null,
    existing,
    groups,
    offices,
  })

describe('the sample plan in Excel', () => {
  test('shows row by row what would happen to the demonstration year', async () => {
    const outcome = preview(await readTable(await oldPlanWorkbook(2026)), activities)
    expect(outcome.map(({ row, action }) => [row, action])).toEqual([
      [3, 'change'],
      [4, 'create'],
      [5, 'create'],
      [6, 'refused'],
      [7, 'refused'],
    ])
    expect(outcome[0]).toMatchObject({ after: { endsOn: '2026-06-15', status: 'done', lead: 'joint' } })
    expect(outcome[1]).toMatchObject({ after: { startsOn: '2026-08-01', endsOn: '2026-11-30', lead: 'MVG' } })
    expect(outcome[3]?.reasons).toEqual(['Ansvarig grupp: ”Värmegruppen” finns inte i listan.'])
  })

  test("importing the year's own export from Excel changes nothing", async () => {
    const year = activities.filter(row => row.year === 2026)
    const { header, rows: cells } = activityTable(year, nameOf)
    const file = await writeExcelFile([header, ...cells].map(row => row.map(value => ({ value })))).toBuffer()
    const outcome = preview(await readTable(new Uint8Array(file)), activities)
    expect(outcome).toHaveLength(year.length)
    expect(outcome.filter(row => row.action !== 'same')).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'

let test: TestHouse
let leader: Caller

beforeAll(async () => {
  test = await openTestHouse()
  leader = await test.as('projektledare-h')
})
afterAll(() => test.close())
beforeEach(() => test.call('/local/api/faults', { method: 'DELETE' }))

const year = new Date().getFullYear()
const plan = async () => (await leader(`/api/activities?year=${year}`)).body.records
type Table = {
  header: string[]
  rows: string[][]
  mapping: Record<string, string | null>
  rowNumbers: number[]
}
const read = async (text: string): Promise<Table> => {
  const { header, rows, mapping, rowNumbers } = (
    await leader('/api/imports/activities/table', { method: 'POST', body: text })
  ).body
  return { header, rows, mapping, rowNumbers }
}
const preview = async (table: Table) =>
  (await leader('/api/imports/activities/preview', { method: 'POST', body: { year, ...table } })).body.rows
const apply = (table: Table, batch: string, only: number[]) =>
  leader('/api/imports/activities', { method: 'POST', body: { year, ...table, batch, only } })
const bare = (records: { id: string; etag: string; modifiedAt: string; modifiedBy: string }[]) =>
  records.map(({ etag: _etag, modifiedAt: _at, modifiedBy: _by, ...rest }) => rest)

describe('an old plan comes in from Excel', () => {
  it('is previewed row by row, applied, and the whole of it undone', async () => {
    const before = await plan()
    const [known] = before
    const table = await read(
      `\uFEFFAktivitet;Status;Klart\nEn helt ny aktivitet;Föreslagen;${year}-10-31\n${known.title};Vilande;\nUtan giltig dag;Pågår;${year}-02-30\n`,
    )
    const rows = await preview(table)
    expect(rows.map((row: { action: string }) => row.action)).toEqual(['create', 'change', 'refused'])
    expect(rows[2].reasons.join(' ')).toContain(`${year}-02-30`)
    expect(bare(await plan())).toEqual(bare(before))

    const batch = randomUUID()
    const result = await apply(table, batch, table.rowNumbers)
    expect(result.body).toMatchObject({ created: 1, changed: 1, refused: [{ row: 4 }] })
    const changed = await plan()
    expect(changed).toHaveLength(before.length + 1)
    expect(changed.find((one: { id: string }) => one.id === known.id).status).toBe('dormant')

    const undone = await leader(`/api/imports/activities/${batch}/undo`, { method: 'POST' })
    expect(undone.body).toEqual({ undone: 2, left: [] })
    expect(bare(await plan())).toEqual(bare(before))
    const { batches } = (await leader('/api/imports/activities')).body
    expect(batches).toContainEqual(expect.objectContaining({ batch, created: 1, changed: 1, undone: true }))
  })

  it('does nothing twice when it is sent again after an interruption', async () => {
    const table = await read(
      `Aktivitet\tStatus\n${['Ett', 'Två', 'Tre'].map(name => `Avbruten ${name}\tFöreslagen`).join('\n')}`,
    )
    const batch = randomUUID()
    await test.call('/local/api/faults', {
      method: 'POST',
      body: { kind: 'unavailable', method: 'POST', pathContains: '/items', count: 30, retryAfter: 0 },
    })
    const broken = await apply(table, batch, table.rowNumbers)
    expect(broken.status).toBeGreaterThanOrEqual(500)
    await test.call('/local/api/faults', { method: 'DELETE' })
    await apply(table, batch, table.rowNumbers)
    await apply(table, batch, table.rowNumbers)
    const made = (await plan()).filter((one: { title: string }) => one.title.startsWith('Avbruten '))
    expect(made).toHaveLength(3)
    expect((await leader(`/api/imports/activities/${batch}/undo`, { method: 'POST' })).body).toEqual({
      undone: 3,
      left: [],
    })
  })

  it('undone after somebody worked on a row: that row stays, with the reason', async () => {
    const table = await read('Aktivitet;Kontakt\nRörd efteråt;Någon\nOrörd efteråt;Någon\n')
    const batch = randomUUID()
    await apply(table, batch, table.rowNumbers)
    const touched = (await plan()).find((one: { title: string }) => one.title === 'Rörd efteråt')
    await leader(`/api/activities/${touched.id}`, {
      method: 'PUT',
      body: { ...touched, responsible: 'En annan' },
      headers: { 'If-Match': touched.etag },
    })
    const undone = await leader(`/api/imports/activities/${batch}/undo`, { method: 'POST' })
    expect(undone.body).toMatchObject({ undone: 1, left: [{ recordId: touched.id, title: 'Rörd efteråt' }] })
    expect(undone.body.left[0].reason).toBe('Raden har ändrats efteråt och får stå kvar.')
  })

  it('that meets a row changed since the preview leaves no false line in the log', async () => {
    const [, known] = await plan()
    const table = await read(`Aktivitet;Kontakt\n${known.title};Ur filen\n`)
    await test.call('/local/api/faults', {
      method: 'POST',
      body: { kind: 'conflict', method: 'PATCH', count: 3 },
    })
    const result = await apply(table, randomUUID(), table.rowNumbers)
    expect(result.body).toMatchObject({ created: 0, changed: 0, refused: [{ row: 2 }] })
    const { entries } = (await leader(`/api/activities/${known.id}/history`)).body
    expect(entries.filter((entry: { source: string }) => entry.source === 'tab')).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { costColumns } from '../../src/domain/cost-columns.ts'
import { costTables } from '../../src/domain/cost-tables.ts'
import { type Cost, freeze } from '../../src/domain/costs.ts'
import { previewCosts } from '../../src/domain/import-costs.ts'
import { proposeMapping } from '../../src/domain/import-mapping.ts'
import { line } from '../../src/domain/primitives.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import type { Stored } from '../../src/domain/stored.ts'
import type { Table } from '../../src/domain/tables.ts'
import { costStates, parties } from '../../src/domain/vocabulary.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { readTable } from '../../src/server/read-table.ts'
import { writeCsvFile, writeXlsx } from '../../src/server/write-table.ts'
import { activity, cost, declaredKey, lists, meeting } from '../support/collaboration.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type ByHand, byHand } from '../support/sharepoint.ts'

const category = (id: string, title: string) => ({ id, title, account: '', order: 1, active: true })
const named = {
  categories: [category('1', 'Chefsmöte'), category('2', 'Utbildning')],
  activities: [activity('Badvatten', { id: '11' }), activity('Badvatten', { id: '12', year: 2025 })],
  meetings: [meeting('managers', '2026-05-06', 'planned', { id: '21', title: '-' })],
}
const names = new Map<string, string>([
  ...named.categories.map(row => [`categories/${row.id}`, row.title] as const),
  ...named.activities.map(row => [`activities/${row.id}`, row.title] as const),
  ...named.meetings.map(row => [`meetings/${row.id}`, row.title] as const),
])

const text = fc.oneof(
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.constantFrom('', '-', '–', '=1+1', "'=1+1", '-5 kr', '"', 'a;b', 'två\nrader', 'Lokal', "''-"),
)
const oneLine = text.map(value => line.parse(value.replaceAll(/\s+/g, ' ')))
const stored = (record: Cost, at: number): Stored<Cost> => ({
  ...record,
  id: String(at + 1),
  etag: '1',
  modifiedAt: '',
  modifiedBy: '',
})
const aCost: fc.Arbitrary<Cost> = fc
  .record({
    title: oneLine.map(value => value || 'Lokal'),
    day: fc.constantFrom('2026-01-01', '2026-05-06'),
    supplier: oneLine,
    categoryId: fc.constantFrom('1', '2', '9'),
    paidBy: fc.constantFrom(...parties),
    netOre: fc.oneof(fc.constantFrom(1, 100, 123_457), fc.integer({ min: 1, max: 10_000_000_000 })),
    vatOre: fc.integer({ min: 0, max: 1_000_000 }),
    state: fc.constantFrom(...costStates),
    activityId: fc.constantFrom(null, '11', '12', '99'),
    meetingId: fc.constantFrom(null, '21'),
    round: oneLine,
    receipt: fc.constantFrom('', 'https://exempel.example/a?b=c;d'),
    note: text.map(value => value.trim()),
    deviationReason: fc.constantFrom('', 'Överenskommet'),
    isShared: fc.boolean(),
  })
  .map(({ isShared, ...own }) => ({
    ...cost(own.netOre, isShared ? {} : { shares: null }),
    ...own,
  }))
/** Costs of which some take back or mend an earlier one. */
const someCosts = fc.array(fc.tuple(aCost, fc.boolean()), { maxLength: 5 }).map(rows =>
  rows.map(([record, refers], at) =>
    stored(
      at > 0 && refers
        ? {
            ...record,
            kind: 'credit',
            refersToId: '1',
            netOre: -record.netOre,
            vatOre: 0,
            ...freeze(declaredKey, shareByKey(-record.netOre, declaredKey)),
          }
        : record,
      at,
    ),
  ),
)

/** What importing a file of the costs would do to them. */
async function readBack(file: Uint8Array, costs: readonly Stored<Cost>[]) {
  const { header, rows, rowNumbers } = await readTable(file)
  const mapping = proposeMapping(costColumns, header)
  return previewCosts({ rows, rowNumbers, mapping, year: 2026, lists: lists({ ...named, costs }) })
}

describe('the costs’ own file', () => {
  const nameOf = (costs: readonly Stored<Cost>[]) => (noun: string, id: string) =>
    noun === 'costs' ? costs.find(row => row.id === id)?.title : names.get(`${noun}/${id}`)
  it.each<[string, (table: Table) => Uint8Array | Promise<Uint8Array>]>([
    ['CSV', writeCsvFile],
    ['Excel', table => writeXlsx([table])],
  ])('law: read back as %s it changes nothing', async (_form, write) => {
    await fc.assert(
      fc.asyncProperty(someCosts, async costs => {
        if (costs.length === 0) return
        const { rows } = costTables({ costs: { records: costs, unreadable: [] }, nameOf: nameOf(costs) }, sv)
        const outcome = await readBack(await write(rows), costs)
        expect(outcome).toHaveLength(costs.length)
        for (const row of outcome) expect(row).toMatchObject({ action: 'same' })
      }),
      { numRuns: 150 },
    )
  })

  it('law: every heading of it is known, apart from the key, which is that of the day', () => {
    const { rows } = costTables({ costs: { records: [], unreadable: [] }, nameOf: () => undefined }, sv)
    const headings = rows.columns.map(({ heading }) => heading)
    const mapping = proposeMapping(costColumns, headings)
    expect(headings.filter((_, at) => mapping[at] === null)).toEqual(['Nyckel MVG', 'Nyckel MH'])
  })
})

let test: TestHouse
let leader: Caller
let hand: ByHand

beforeAll(async () => {
  test = await openTestHouse()
  hand = byHand(test)
  leader = await test.as('projektledare-h')
})
afterAll(() => test.close())
beforeEach(() => test.call('/local/api/faults', { method: 'DELETE' }))

type Given = {
  header: string[]
  rows: string[][]
  mapping: Record<string, string | null>
  rowNumbers: number[]
}
/** A year without costs of the demonstration. */
const year = 2019
const costs = async () =>
  (await leader('/api/costs')).body.records.filter((one: Cost) => one.day.startsWith(`${year}-`))
const read = async (body: string | Uint8Array, caller = leader) => {
  const answer = await caller('/api/imports/costs/table', { method: 'POST', body })
  const { header, rows, mapping, rowNumbers } = answer.body
  const given: Given = { header, rows, mapping, rowNumbers }
  return { ...given, answer }
}
const asked = ({ header, rows, mapping, rowNumbers }: Given, into = year) => ({
  year: into,
  header,
  rows,
  mapping,
  rowNumbers,
})
const preview = async (table: Given, into = year) =>
  (await leader('/api/imports/costs/preview', { method: 'POST', body: asked(table, into) })).body.rows
const apply = (table: Given, batch: string, only = table.rowNumbers) =>
  leader('/api/imports/costs', { method: 'POST', body: { ...asked(table), batch, only } })
const undo = async (batch: string) =>
  (await leader(`/api/imports/costs/${batch}/undo`, { method: 'POST' })).body
const bare = (records: { etag: string; modifiedAt: string; modifiedBy: string }[]) =>
  records.map(({ etag: _etag, modifiedAt: _at, modifiedBy: _by, ...rest }) => rest)

const table = (...lines: string[]) =>
  ['Datum;Vad;Leverantör;Kategori;Belopp exkl. moms;Moms;Betalare', ...lines].join('\n')

describe('joint costs come in from Excel', () => {
  it('are previewed row by row, applied, and the whole of it undone', async () => {
    const before = await costs()
    const given = await read(
      table(
        `${year}-02-03;Lokal;Kusthotell Provet;Chefsmöte;1 234,57;308,64;MVG`,
        `${year}-02-04;Tryck;Tryckeriet Prov;Webb;1.234,57;;MH`,
        `${year}-02-05;Fel;Prov;Webb;12,345;;MH`,
        `${year}-02-06;Fel igen;Prov;Finns inte;10;;Skåne`,
      ),
    )
    const rows = await preview(given)
    expect(rows.map((row: { action: string }) => row.action)).toEqual([
      'create',
      'create',
      'refused',
      'refused',
    ])
    expect(rows[3].reasons).toHaveLength(2)
    expect(await costs()).toEqual(before)

    const batch = randomUUID()
    const result = (await apply(given, batch)).body
    expect(result).toMatchObject({ created: 2, changed: 0, refused: [{ row: 4 }, { row: 5 }] })
    expect(await costs()).toMatchObject([
      { title: 'Lokal', netOre: 123_457, vatOre: 30_864, shareMVGOre: 104_938, shareMHOre: 18_519 },
      { title: 'Tryck', netOre: 123_457, vatOre: 0, paidBy: 'MH', shareMVGOre: 104_938 },
    ])
    expect((await preview(given)).slice(0, 2).map((row: { action: string }) => row.action)).toEqual([
      'same',
      'same',
    ])
    expect((await leader('/api/imports/costs')).body.batches[0]).toMatchObject({ batch, created: 2 })
    expect((await leader('/api/imports/activities')).body.batches).toEqual([])

    expect(await undo(batch)).toEqual({ undone: 2, left: [] })
    expect(await costs()).toEqual(before)
    const { batches } = (await leader('/api/imports/costs')).body
    expect(batches).toContainEqual(expect.objectContaining({ batch, undone: true }))
  })

  it('change what stands, and undone it stands as before', async () => {
    const first = await read(table(`${year}-03-01;Kaffe;Prov;Chefsmöte;100;25;MH`))
    const [made, mended] = [randomUUID(), randomUUID()]
    await apply(first, made)
    const before = await costs()
    const second = await read(table(`${year}-03-01;KAFFE;Prov;Webb;100,00 kr;12,50;MH`))
    expect(await preview(second)).toMatchObject([
      { action: 'change', before: { vatOre: 2_500 }, after: { title: 'Kaffe', vatOre: 1_250 }, doubts: [] },
    ])
    expect((await apply(second, mended)).body).toMatchObject({ created: 0, changed: 1, refused: [] })
    expect(await undo(mended)).toEqual({ undone: 1, left: [] })
    expect(bare(await costs())).toEqual(bare(before))
    await undo(made)
  })

  it('take back an earlier cost in parts, each written as it was seen', async () => {
    const [made, taken] = [randomUUID(), randomUUID()]
    await apply(await read(table(`${year}-07-01;Hyra;Prov;Webb;1 234,57;308,64;MVG`)), made)
    const given = await read(
      [
        'Datum;Vad;Kategori;Belopp exkl. moms;Betald av;Slag;Gäller kostnad',
        ...['-0,01', '-0,03', '-1 234,53'].map(
          (amount, at) => `${year}-07-02;Åter ${at};Webb;${amount};MVG;Kreditnota;Hyra`,
        ),
      ].join('\n'),
    )
    const seen = (await preview(given)).map(({ after }: { after: Cost }) => after.shareMHOre)
    expect((await apply(given, taken)).body).toMatchObject({ created: 3, refused: [] })
    const credits = (await costs()).filter(({ kind }: Cost) => kind === 'credit')
    expect(credits.map(({ shareMHOre }: Cost) => shareMHOre)).toEqual(seen)
    expect(seen.reduce((sum: number, ore: number) => sum + ore, 0)).toBe(-18_519)
    expect(await undo(taken)).toEqual({ undone: 3, left: [] })
    expect(await undo(made)).toEqual({ undone: 1, left: [] })
  })

  it('does nothing twice when it is sent again after an interruption', async () => {
    const given = await read(
      table(...['Ett', 'Två', 'Tre'].map(name => `${year}-04-01;Avbruten ${name};Prov;Webb;10;2,50;MVG`)),
    )
    const batch = randomUUID()
    await test.call('/local/api/faults', {
      method: 'POST',
      body: { kind: 'unavailable', method: 'POST', pathContains: '/items', count: 30, retryAfter: 0 },
    })
    expect((await apply(given, batch)).status).toBeGreaterThanOrEqual(500)
    await test.call('/local/api/faults', { method: 'DELETE' })
    await apply(given, batch)
    await apply(given, batch)
    expect(await costs()).toHaveLength(3)
    expect(await undo(batch)).toEqual({ undone: 3, left: [] })
    expect(await costs()).toEqual([])
  })

  it('undone after a row was settled: the locked row stays, with the reason, and the other goes', async () => {
    const given = await read(
      table(`${year}-05-01;Låses;Prov;Webb;100;25;MVG`, `${year}-11-01;Låses inte;Prov;Webb;100;25;MVG`),
    )
    const batch = randomUUID()
    await apply(given, batch)
    const period = { from: `${year}-01-01`, to: `${year}-06-30` }
    const { basis } = (await leader(`/api/settlements/preview?from=${period.from}&to=${period.to}`)).body
    const settlement = await leader('/api/settlements', {
      method: 'POST',
      body: { ...period, basis },
      headers: { 'Idempotency-Key': randomUUID() },
    })
    expect(settlement.status).toBe(201)

    const locked = { ...given, rows: given.rows.map(row => row.with(5, '20')) }
    const [refused, free] = await preview(locked)
    expect([refused.action, free.action]).toEqual(['refused', 'change'])
    expect(refused.reasons[0]).toMatch(/avräknad och därför låst/)

    const undone = await undo(batch)
    expect(undone).toMatchObject({ undone: 1, left: [{ title: 'Låses' }] })
    expect(undone.left[0].reason).toContain('Avräkning')
    await leader(`/api/settlements/${settlement.body.id}/counter`, {
      method: 'POST',
      body: { reason: 'Prov' },
      headers: { 'Idempotency-Key': randomUUID() },
    })
    expect(await undo(batch)).toEqual({ undone: 1, left: [] })
  })

  it('refuses each row that was made impossible after the preview, and carries out the rest', async () => {
    const { id: categoryId } = await leader('/api/categories', {
      method: 'POST',
      body: { title: 'Tas bort strax', account: '', order: 99, active: true },
    }).then(answer => answer.body)
    const given = await read(
      table(
        `${year}-06-01;Utan slag;Prov;Tas bort strax;100;25;MVG`,
        `${year}-06-02;Med slag;Prov;Webb;100;25;MVG`,
      ),
    )
    expect((await preview(given)).map((row: { action: string }) => row.action)).toEqual(['create', 'create'])
    const { etag } = (await leader(`/api/categories/${categoryId}`)).body
    await leader(`/api/categories/${categoryId}`, { method: 'DELETE', headers: { 'If-Match': etag } })
    const batch = randomUUID()
    const { body } = await apply(given, batch)
    expect(body).toMatchObject({ created: 1, refused: [{ row: 2 }] })
    expect(body.refused[0].reasons.join(' ')).toContain('”Tas bort strax” finns inte i listan')
    await undo(batch)
  })

  it('the demonstration’s own files change nothing, whichever form they have', async () => {
    const now = Number((await leader('/api/me')).body.today.slice(0, 4))
    const token = await test.tokenOf('projektledare-h')
    for (const form of ['csv', 'xlsx']) {
      const response = await test.app.request(`/api/costs/export?form=${form}&year=${now}`, {
        headers: { Authorization: `Bearer ${token}` },
      })
      const given = await read(new Uint8Array(await response.arrayBuffer()))
      const rows = await preview(given, now)
      expect(rows.length).toBeGreaterThan(5)
      expect(rows.filter((row: { action: string }) => row.action !== 'same')).toEqual([])
    }
  })

  it('says of a column with moms counted in that it is left to the person', async () => {
    const { answer } = await read('Datum;Vad;Summa inkl. moms\n2019-01-01;Lokal;100\n')
    expect(answer.body.mapping[2]).toBeNull()
    expect(answer.body.remarks[0]).toContain('Summa inkl. moms')
  })

  it('is for those who write the costs, and for nobody else', async () => {
    const given = await read(table(`${year}-06-02;Obehörig;Prov;Webb;100;25;MVG`))
    const written = await hand.watch()
    for (const person of ['styrgrupp-vg', 'chef', 'kontaktperson', 'lasare']) {
      const caller = await test.as(person)
      const body = { ...asked(given), batch: randomUUID(), only: given.rowNumbers }
      const answers = [
        (await read('Datum;Vad\na;b\n', caller)).answer,
        await caller('/api/imports/costs/preview', { method: 'POST', body: asked(given) }),
        await caller('/api/imports/costs', { method: 'POST', body }),
        await caller(`/api/imports/costs/${randomUUID()}/undo`, { method: 'POST' }),
        await caller('/api/imports/costs'),
      ]
      expect(
        answers.map(({ status }) => status),
        person,
      ).toEqual([403, 403, 403, 403, 403])
    }
    expect(await written()).toEqual([])
  })
})

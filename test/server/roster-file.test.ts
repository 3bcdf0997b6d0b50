import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposeMapping } from '../../src/domain/import-mapping.ts'
import { previewRoster } from '../../src/domain/read-roster.ts'
import { rosterColumns } from '../../src/domain/roster-columns.ts'
import { rosterTables } from '../../src/domain/roster-table.ts'
import { dayAttendances, seatStates } from '../../src/domain/seats.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { readTable } from '../../src/server/read-table.ts'
import { writeXlsx } from '../../src/server/write-table.ts'
import { round, seat } from '../support/courses.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { kept, offices } from '../support/roster-file.ts'
import { byHand } from '../support/sharepoint.ts'

const days = ['2027-04-06', '2027-04-07', '2027-05-12']
const someSeat = fc
  .record({
    name: fc.constantFrom(
      'Anna Prov',
      'Åsa-Lill Öster',
      'Bo Ek',
      "Liv 'O' Hansson",
      'Prov "Pi" Provsson',
      'X',
    ),
    email: fc.constantFrom('', 'a@b.example'),
    officeId: fc.constantFrom('1', '2'),
    workplace: fc.constantFrom('', 'Livsmedel & hälsa', 'Enhet 2'),
    isManager: fc.constantFrom(null, true, false),
    state: fc.constantFrom(...seatStates),
    noted: fc.uniqueArray(fc.constantFrom(...days)),
    came: fc.constantFrom(...dayAttendances),
  })
  .map(({ noted, came, ...own }) => ({
    ...own,
    attendance: noted.toSorted().map(day => ({ day, attendance: came })),
    finishedOn: null,
  }))

describe('the file of a roster', () => {
  it('law: read in again as it is, whatever the seats, it changes nothing and misses nobody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someSeat, { minLength: 1, maxLength: 6 }), async some => {
        const seats = some.map(({ state, ...more }, at) => kept(seat(at + 1, state, more)))
        const officeOf = (id: string) => offices.find(one => one.id === id)?.name ?? ''
        const tables = rosterTables({ round: round(), seats, officeOf }, sv)
        if (tables[0].rows.length === 0) return
        const { header, rows, rowNumbers, odd } = await readTable(await writeXlsx(tables))
        const mapping = proposeMapping(rosterColumns, header)
        expect(mapping).not.toContain(null)
        const input = { rows, rowNumbers, odd, mapping, round: round(), seats, offices, day: '2027-06-01' }
        for (const one of previewRoster(input)) expect(one).toMatchObject({ action: 'same', doubts: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('holds nothing that the course company has no need of', () => {
    const seats = [
      kept(
        seat(1, 'confirmed', {
          employedFrom: '2026-09-01',
          signedUpBy: 'Chef Chefsson',
          exceptionReason: 'Gick i Skåne',
        }),
      ),
    ]
    const text = JSON.stringify(rosterTables({ round: round(), seats, officeOf: () => 'Ale' }, sv))
    expect(text).not.toMatch(/2026-09-01|Chef Chefsson|Gick i Skåne/)
  })
})

/** A workbook with its first sheet changed as a person in Excel would have. */
async function workbook(rows: readonly string[][], change: (xml: string) => string): Promise<Uint8Array> {
  const columns = (rows[0] ?? []).map(heading => ({ heading, width: 10 }))
  const made = unzipSync(await writeXlsx([{ name: 'A & B', columns, rows: rows.slice(1) }]))
  const sheet = 'xl/worksheets/sheet1.xml'
  const xml = strFromU8(made[sheet] ?? new Uint8Array())
  const changed = change(xml)
  expect(changed).not.toBe(xml)
  return zipSync({ ...made, [sheet]: strToU8(changed) })
}

describe('what is odd in a workbook', () => {
  it('is told with its row and column: merged cells and formulas', async () => {
    const file = await workbook(
      [
        ['Namn', 'Läge'],
        ['Anna', 'Genomförd'],
        ['Bo', 'Genomförd'],
        ['Cia', 'x'],
      ],
      xml =>
        xml
          .replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>')
          .replace(/<c r="A4"[^>]*>.*?<\/c>/, '<c r="A4" t="str"><f>CONCAT("C","ia")</f><v>Cia</v></c>'),
    )
    const { odd, rows } = await readTable(file)
    expect(rows[2]?.[0]).toBe('Cia')
    expect(odd).toEqual([
      { row: 4, column: 0, why: 'formula' },
      { row: 2, column: 1, why: 'merged' },
      { row: 3, column: 1, why: 'merged' },
    ])
  })

  it('an area merged over the whole sheet costs no more than a table may have', async () => {
    const file = await workbook(
      [
        ['Namn', 'Läge'],
        ['Anna', 'x'],
      ],
      xml =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>',
        ),
    )
    expect((await readTable(file)).odd.length).toBeLessThan(100)
  })
})

let test: TestHouse
let leader: Caller
let heldId = ''
/** A row with this name never reaches SharePoint. */
const breakOn = { name: '' }

const post = (path: string, body: unknown) => leader(`/api/imports/${path}`, { method: 'POST', body })

describe('through the API', () => {
  beforeAll(async () => {
    test = await openTestHouse({
      fetch: fetch => async (input, init) => {
        const request = new Request(input, init)
        const isMeant = request.method === 'POST' && breakOn.name !== ''
        if (isMeant && (await request.clone().text()).includes(breakOn.name))
          throw new TypeError('fetch failed')
        return fetch(request)
      },
    })
    leader = await test.as('projektledare-vg')
  })
  afterAll(() => test.close())

  const old = {
    header: ['Namn', 'Kontor', 'Utbildning', 'Första dag', 'Sista dag', 'Pris per plats exkl. moms'],
    rows: [
      ['Prova Gammal', 'Ale', 'Grundutbildning', '2015-10-06', '2015-11-09', '7 150,50'],
      ['Prover Äldre', 'Nedlagda nämnden', 'Grundutbildning', '2015-10-06', '2015-11-09', ''],
      ['', 'Ale', 'Grundutbildning', '2015-10-06', '2015-11-09', ''],
    ],
    mapping: { 0: 'name', 1: 'officeId', 2: 'kind', 3: 'from', 4: 'to', 5: 'priceOre' },
    year: 2015,
  }

  it('old rosters become one held round and its completed seats, once however often it is sent', async () => {
    const preview = await post('seats/preview', old)
    expect(preview.status).toBe(200)
    expect(preview.body.rows.map((row: { action: string }) => row.action)).toEqual([
      'create',
      'create',
      'refused',
    ])
    const batch = randomUUID()
    const first = await post('seats', { ...old, batch, only: [2, 3] })
    expect(first.body).toMatchObject({ created: 2, refused: [] })
    await post('seats', { ...old, batch, only: [2, 3] })
    await post('seats', { ...old, batch: randomUUID(), only: [2, 3] })
    const rounds = test.house.mirror
      .collection('rounds')
      .records.filter(({ heldOn }) => heldOn === '2015-11-09')
    expect(rounds).toMatchObject([
      { kind: 'basic', priceOre: 715_050, title: 'Grundutbildning 6 oktober 2015' },
    ])
    heldId = rounds[0]?.id ?? ''
    const seats = test.house.mirror.collection('seats').records.filter(({ roundId }) => roundId === heldId)
    expect(seats.map(({ name, state, finishedOn }) => ({ name, state, finishedOn }))).toEqual([
      { name: 'Prova Gammal', state: 'completed', finishedOn: '2015-11-09' },
      { name: 'Prover Äldre', state: 'completed', finishedOn: '2015-11-09' },
    ])
  })

  it('the file goes out, comes back with one change, and is told of with those it misses', async () => {
    const { body, headers } = await leader(`/api/rounds/${heldId}/roster.xlsx`)
    expect(headers.get('content-disposition')).toContain('Deltagarlista')
    expect(String(body)).toMatch(/^PK/)
    const [one, other] = test.house.mirror
      .collection('seats')
      .records.filter(({ roundId }) => roundId === heldId)
    const back = {
      header: ['Nr', 'Namn', 'Läge'],
      rows: [[one?.id ?? '', 'Prova Gammal', 'Ej genomförd']],
      mapping: { 0: 'number', 1: 'name', 2: 'state' },
      year: 2015,
      roundId: heldId,
    }
    const preview = await post('roster/preview', back)
    expect(preview.body.rows).toMatchObject([{ action: 'change', after: { state: 'notCompleted' } }])
    expect(preview.body.notes).toEqual([
      `1 person i omgången finns inte i filen och ändras inte: ${other?.name}.`,
    ])
    const done = await post('roster', { ...back, batch: randomUUID(), only: [2] })
    expect(done.body).toMatchObject({ changed: 1, created: 0, refused: [] })
    expect(test.house.mirror.row('seats', one?.id ?? '')?.record?.state).toBe('notCompleted')
  })

  it('a row that somebody has changed since it was shown is refused, and what they wrote stands', async () => {
    const [one] = test.house.mirror.collection('seats').records.filter(({ roundId }) => roundId === heldId)
    const [number, name] = [one?.id ?? '', one?.name ?? '']
    const back = {
      header: ['Nr', 'Namn', 'Läge', 'E-post'],
      mapping: { 0: 'number', 1: 'name', 2: 'state', 3: 'email' },
      year: 2015,
      roundId: heldId,
    }
    const late = { ...back, rows: [[number, name, 'Genomförd', '']] }
    const shown = (await post('roster/preview', late)).body.rows[0]
    expect(shown).toMatchObject({ action: 'change', before: { email: '' } })
    const seen = { 2: shown.before.etag }
    const first = { ...back, rows: [[number, name, '', 'prova@ale.example']] }
    const quick = await post('roster', { ...first, batch: randomUUID(), only: [2], seen })
    expect(quick.body).toMatchObject({ changed: 1, refused: [] })
    const refused = [{ row: 2, reasons: [sv.problems.stale] }]
    const slow = await post('roster', { ...late, batch: randomUUID(), only: [2], seen })
    expect(slow.body).toMatchObject({ changed: 0, refused })
    expect(test.house.mirror.row('seats', number)?.record).toMatchObject({
      state: 'notCompleted',
      email: 'prova@ale.example',
    })
  })

  it('a list of no round is not found', async () => {
    const asked = { header: ['Namn'], rows: [['A']], mapping: { 0: 'name' }, year: 2027 }
    expect((await post('roster/preview', asked)).status).toBe(404)
    expect((await leader('/api/rounds/9999/roster.xlsx')).status).toBe(404)
  })

  it('only those who run the courses take lists in; an office gets the file of its own people', async () => {
    const manager = await test.as('chef')
    const asked = { method: 'POST', body: old }
    expect((await manager('/api/imports/seats/preview', asked)).status).toBe(403)
    expect((await manager('/api/imports/roster/preview', asked)).status).toBe(403)
  })

  it('an import of old rosters is taken back with its round; what somebody has written in since stays', async () => {
    const batch = randomUUID()
    const other = { ...old, rows: old.rows.map(row => row.with(3, '2016-10-04').with(4, '2016-11-08')) }
    await post('seats', { ...other, batch, only: [2, 3] })
    const mine = () => {
      const round = test.house.mirror
        .collection('rounds')
        .records.find(({ heldOn }) => heldOn === '2016-11-08')
      const seats = test.house.mirror
        .collection('seats')
        .records.filter(({ roundId }) => roundId === round?.id)
      return { round, seats }
    }
    const [first] = mine().seats
    const back = {
      header: ['Nr', 'Namn', 'E-post'],
      mapping: { 0: 'number', 1: 'name', 2: 'email' },
      year: 2016,
    }
    const rows = [[first?.id ?? '', first?.name ?? '', 'prova@ale.example']]
    await post('roster', { ...back, rows, roundId: mine().round?.id, batch: randomUUID(), only: [2] })
    const undone = await leader(`/api/imports/seats/${batch}/undo`, { method: 'POST' })
    expect(undone.body).toMatchObject({ undone: 1, left: [{ recordId: first?.id, title: first?.name }] })
    expect(mine().seats).toHaveLength(1)

    const whole = randomUUID()
    const third = { ...old, rows: old.rows.map(row => row.with(3, '2017-10-04').with(4, '2017-11-08')) }
    await post('seats', { ...third, batch: whole, only: [2, 3] })
    expect(
      (await leader('/api/imports/seats')).body.batches.map((one: { batch: string }) => one.batch),
    ).toContain(whole)
    const administrator = await test.as('kursadministrator')
    expect((await administrator(`/api/imports/seats/${whole}/undo`, { method: 'POST' })).body).toEqual({
      undone: 2,
      left: [],
    })
    expect(test.house.mirror.collection('rounds').records.some(({ heldOn }) => heldOn === '2017-11-08')).toBe(
      false,
    )
    const { batches } = (await leader('/api/imports/seats')).body
    expect(batches.find((one: { batch: string }) => one.batch === whole)).toMatchObject({
      created: 2,
      undone: true,
    })
  })

  it('a seat that somebody made unreadable by hand stays with its round, and is told of', async () => {
    const batch = randomUUID()
    const rows = old.rows.slice(0, 2).map(row => row.with(3, '2019-10-01').with(4, '2019-11-05'))
    await post('seats', { ...old, rows, batch, only: [2, 3] })
    const round = () =>
      test.house.mirror.collection('rounds').records.find(({ heldOn }) => heldOn === '2019-11-05')
    const { id = '', etag = '' } = round() ?? {}
    const [seat] = test.house.mirror.collection('seats').records.filter(({ roundId }) => roundId === id)
    const hand = byHand(test)
    await hand.change('seats', seat?.id ?? '', { Title: '' })
    await test.house.mirror.sync('seats')
    expect(test.house.mirror.collection('seats').unreadable).toHaveLength(1)
    const undone = await leader(`/api/imports/seats/${batch}/undo`, { method: 'POST' })
    expect(undone.body).toMatchObject({
      undone: 1,
      left: [{ recordId: seat?.id, reason: expect.stringContaining('går inte att läsa') }],
    })
    const removed = await leader(`/api/rounds/${id}`, { method: 'DELETE', headers: { 'If-Match': etag } })
    expect([removed.status, removed.body.fields[0].reason]).toEqual([
      409,
      '1 rad i listan Kursplatser går inte att läsa och kan höra till omgången. Rätta i SharePoint först.',
    ])
    expect(round()).toBeDefined()
    await hand.change('seats', seat?.id ?? '', { Title: 'Prova Gammal' })
    await test.house.mirror.sync('seats')
    expect((await leader(`/api/imports/seats/${batch}/undo`, { method: 'POST' })).body).toMatchObject({
      left: [{ recordId: seat?.id }],
    })
  })

  it('broken off between the round and its first seat, the same import finishes what it began', async () => {
    const batch = randomUUID()
    const broken = {
      ...old,
      rows: [
        ['Prova Avbruten', 'Ale', 'Grundutbildning', '2018-10-02', '2018-11-06', ''],
        ...old.rows.slice(1, 2),
      ].map(row => row.with(3, '2018-10-02').with(4, '2018-11-06')),
      batch,
      only: [2, 3],
    }
    breakOn.name = 'Prova Avbruten'
    expect((await post('seats', broken)).status).toBeGreaterThanOrEqual(500)
    const mine = () =>
      test.house.mirror.collection('rounds').records.filter(({ heldOn }) => heldOn === '2018-11-06')
    expect(mine()).toHaveLength(1)
    breakOn.name = ''
    expect((await post('seats', broken)).body).toMatchObject({ created: 2, refused: [] })
    expect(mine()).toHaveLength(1)
    const seats = test.house.mirror
      .collection('seats')
      .records.filter(({ roundId }) => roundId === mine()[0]?.id)
    expect(seats.map(({ name }) => name)).toEqual(['Prova Avbruten', 'Prover Äldre'])
  })
})

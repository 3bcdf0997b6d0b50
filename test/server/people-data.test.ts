import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KeptRow, PeopleData } from '../../src/domain/people-data.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { readWorkbook } from '../../src/server/read-workbook.ts'
import { addRow } from '../support/course-rows.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { byHand } from '../support/sharepoint.ts'

let test: TestHouse
let vera: Caller
const name = 'Zelda Exportsdotter'
const email = 'zelda@kommun.example'

beforeAll(async () => {
  test = await openTestHouse({ now: () => Date.parse('2027-02-19T11:00:00Z') })
  vera = await test.as('projektledare-vg')
  const [office] = test.house.mirror.collection('offices').records
  const officeId = office?.id ?? null
  const round = await addRow(test, 'rounds', {
    ...unwrittenRound('Grund 2020', 'basic'),
    sessions: [{ from: '2020-10-06', to: '2020-10-06', place: 'Varberg' }],
    heldOn: '2020-10-06',
  })
  const seat = { ...unwrittenSeat(name, 'basic', officeId), email }
  await addRow(test, 'seats', { ...seat, roundId: round.id, state: 'completed', finishedOn: '2020-10-06' })
  await addRow(test, 'seats', { ...seat, kind: 'continuation' })
  await addRow(test, 'seats', { ...unwrittenSeat('Selda Exportsdotter', 'basic', officeId) })
})
afterAll(() => test.close())

const data = async (q = name, call = vera): Promise<PeopleData> =>
  (await call(`/api/people-data?q=${encodeURIComponent(q)}`)).body
const erase = (rows: readonly KeptRow[], call = vera) =>
  call('/api/people-data/erase', {
    method: 'POST',
    body: { rows: rows.map(({ noun, id, etag }) => ({ noun, id, etag })) },
  })

describe('what is kept of a person', () => {
  it('is shown row by row in words, with who may be the same, and handed out as a workbook', async () => {
    const { rows, near, notes } = await data()
    expect(rows.map(({ list, about, erasable }) => [list, about, erasable])).toEqual([
      ['Kursplatser', true, true],
      ['Kursplatser', true, false],
    ])
    expect(rows[0]?.fields).toContainEqual({ field: 'email', label: expect.any(String), value: email })
    expect(rows[1]?.says).toBe('Personen väntar på eller har en plats. Avboka den först.')
    expect(near.map(one => one.name)).toEqual(['Selda Exportsdotter'])
    expect(notes.join()).toContain('äldre versioner')
    expect((await data(email)).rows).toEqual(rows)
    const response = await test.app.request(`/api/people-data/file?q=${encodeURIComponent(email)}`, {
      headers: { Authorization: `Bearer ${await test.tokenOf('projektledare-vg')}` },
    })
    expect(response.headers.get('content-disposition')).toContain('Uppgifter')
    const book = JSON.stringify(await readWorkbook(new Uint8Array(await response.arrayBuffer())))
    for (const said of [name, email, 'Grund 2020']) expect(book).toContain(said)
  })

  it('is shown to nobody who does not answer for it, and found by no half name', async () => {
    for (const who of ['chef', 'styrgrupp-vg', 'kursadministrator', 'kontaktperson', 'lasare']) {
      const call = await test.as(who)
      for (const path of ['/api/people-data', '/api/people-data/file'])
        expect((await call(`${path}?q=${encodeURIComponent(name)}`)).status, who).toBe(403)
      expect((await erase((await data()).rows, call)).status, who).toBe(403)
    }
    expect((await data('Exportsdotter')).rows).toEqual([])
    expect((await vera('/api/people-data?q=ab')).status).toBe(400)
  })

  it('is erased as it was looked at: who waits has to cancel first, and a changed row is left', async () => {
    const { rows } = await data()
    const [done, waiting] = rows
    const { results } = (await erase(rows)).body
    expect(results).toMatchObject([
      { id: done?.id, erased: true, reason: '' },
      { id: waiting?.id, erased: false, reason: 'Personen väntar på eller har en plats. Avboka den först.' },
    ])
    const again = (await erase(rows.slice(0, 1))).body.results
    expect(again[0]).toMatchObject({ erased: false, reason: expect.stringContaining('ändrats') })
    const cleared = test.house.mirror.row('seats', done?.id ?? '')?.record
    expect(cleared).toMatchObject({ name: '', email: '', state: 'completed', clearedOn: '2027-02-19' })
    expect((await data()).rows.map(({ id }) => id)).toEqual([waiting?.id])
    const log = (await byHand(test).items('changes')).map(({ fields }) => JSON.stringify(fields)).join()
    expect(log).not.toContain('Zelda')
  })
})

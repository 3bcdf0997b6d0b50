import { strFromU8, unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { courseSettingKeys } from '../../src/domain/course-settings.ts'
import { logoKeys } from '../../src/domain/logos.ts'
import type { Records } from '../../src/domain/records.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { unwrittenRound, unwrittenSeat } from '../../src/domain/unwritten-course.ts'
import { writeLink } from '../../src/server/link-token.ts'
import { addRow } from '../support/course-rows.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { sendForm } from '../support/season.ts'

const now = Date.parse('2027-05-13T08:00:00Z')
let test: TestHouse
let vera: Caller
let round: Stored<Records['rounds']>
let seats: Stored<Records['seats']>[]
const office = (at: number): string => test.house.mirror.collection('offices').records[at]?.id ?? ''
/** A point, as PNG. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

beforeAll(async () => {
  test = await openTestHouse({ now: () => now })
  vera = await test.as('projektledare-vg')
  await open()
})
afterAll(() => test.close())

async function open(more: Partial<Records['rounds']> = {}, count = 7): Promise<void> {
  round = await addRow(test, 'rounds', {
    ...unwrittenRound('Grund våren 2027', 'basic'),
    sessions: [
      { from: '2027-04-06', to: '2027-04-07', place: 'Varberg' },
      { from: '2027-05-12', to: '2027-05-12', place: 'Borås' },
    ],
    priceOre: 7_000_00,
    vatOre: 1_750_00,
    costOre: 100_000_00,
    ...more,
  })
  seats = []
  for (let at = 0; at < count; at += 1)
    seats.push(
      await addRow(test, 'seats', {
        ...unwrittenSeat(`Prov Deltagare${at}`, 'basic', office(at % 2)),
        roundId: round.id,
        state: at === 0 ? 'notCompleted' : 'completed',
        finishedOn: at === 0 ? null : '2027-05-12',
      }),
    )
}

const file = async (path: string, person = 'projektledare-vg') => {
  const headers = { Authorization: `Bearer ${await test.tokenOf(person)}` }
  const response = await test.app.request(path, { headers })
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}
const setting = async (key: string, value: string) => {
  const { records } = (await vera('/api/settings')).body
  const row = records.find((one: { key: string }) => one.key === key)
  const answer = row
    ? await vera(`/api/settings/${row.id}`, {
        method: 'PUT',
        body: { key, value },
        headers: { 'If-Match': row.etag },
      })
    : await vera('/api/settings', { method: 'POST', body: { key, value } })
  expect([200, 201]).toContain(answer.status)
}
const certificate = (at: number): string => `/api/seats/${seats[at]?.id}/certificate`

describe('the certificate of somebody who completed a course', () => {
  it('is a Word document in Swedish with a real heading, the name, and its facts', async () => {
    const { status, headers, bytes } = await file(certificate(1))
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('wordprocessingml.document')
    expect(headers.get('content-disposition')).toContain('Intyg%20Prov%20Deltagare1.docx')
    const parts = unzipSync(bytes)
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    for (const part of [
      'Prov Deltagare1',
      'Grundutbildning i Kommunikation',
      '6–7 april 2027',
      'w:val="Heading1"',
    ])
      expect(text).toContain(part)
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('sv-SE')
    expect(Object.keys(parts).some(name => name.startsWith('word/media/'))).toBe(false)
  })

  it('bears both logos when they stand in the settings, with words for who does not see them', async () => {
    await setting(logoKeys.MVG, `data:image/png;base64,${png}`)
    await setting(
      logoKeys.MH,
      `data:image/png;base64,${Buffer.concat([Buffer.from(png, 'base64'), Buffer.from([0])]).toString('base64')}`,
    )
    const parts = unzipSync((await file(certificate(1))).bytes)
    expect(Object.keys(parts).filter(name => name.startsWith('word/media/'))).toHaveLength(2)
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain('descr="Logotyp för Miljösamverkan Halland"')
  })

  it('is the same bytes whenever it is made again', async () => {
    const [one, other] = [await file(certificate(2)), await file(certificate(2))]
    expect(one.bytes.equals(other.bytes)).toBe(true)
    const core = strFromU8(unzipSync(one.bytes)['docProps/core.xml'] ?? new Uint8Array())
    expect(core).not.toMatch(/202[0-9]-/)
  })

  it('is drawn without a logo that is no picture', async () => {
    await setting(logoKeys.MH, 'data:image/png;base64,aGVq')
    const parts = unzipSync((await file(certificate(1))).bytes)
    expect(Object.keys(parts).filter(name => name.startsWith('word/media/'))).toHaveLength(1)
  })

  it('comes with all others of the round in one file, two of the same name apart', async () => {
    await open()
    await addRow(test, 'seats', {
      ...unwrittenSeat('Prov Deltagare1', 'basic', office(5)),
      roundId: round.id,
      state: 'completed',
    })
    const all = `/api/rounds/${round.id}/certificates.zip`
    const [one, other] = [await file(all), await file(all)]
    expect(one.headers.get('content-disposition')).toContain('.zip')
    const names = Object.keys(unzipSync(one.bytes))
    expect(names).toHaveLength(7)
    expect(names).toEqual(
      expect.arrayContaining(['Intyg Prov Deltagare1.docx', 'Intyg Prov Deltagare1 (2).docx']),
    )
    expect(names).not.toContain('Intyg Prov Deltagare0.docx')
    expect(one.bytes.equals(other.bytes)).toBe(true)
    expect((await file(all, 'styrgrupp-h')).status).toBe(403)
    const mine = (await (await test.as('chef'))('/api/me')).body.officeId
    const own = seats.filter(({ officeId, state }) => officeId === mine && state === 'completed')
    expect(Object.keys(unzipSync((await file(all, 'chef')).bytes))).toHaveLength(own.length)
  })

  it('is for those who run the courses and for the own office, and for nobody who did not complete it', async () => {
    expect((await file(certificate(1), 'kursadministrator')).status).toBe(200)
    for (const person of ['styrgrupp-h', 'lasare'])
      expect((await file(certificate(1), person)).status).toBe(403)
    const mine = (await (await test.as('chef'))('/api/me')).body.officeId
    const own = await addRow(test, 'seats', {
      ...unwrittenSeat('Prov Egen', 'basic', mine),
      roundId: round.id,
      state: 'completed',
    })
    expect((await file(`/api/seats/${own.id}/certificate`, 'chef')).status).toBe(200)
    const others = seats.filter(({ officeId }) => officeId !== mine)
    expect((await file(`/api/seats/${others[1]?.id}/certificate`, 'chef')).status).toBe(403)
    const refused = await vera(certificate(0))
    expect([refused.status, refused.body.fields[0].reason]).toEqual([
      400,
      expect.stringContaining('inget intyg'),
    ])
    expect((await vera('/api/seats/987654/certificate')).status).toBe(404)
  })
})

describe('the evaluation that participants fill in', () => {
  const path = () => `/utvardering/${writeLink(test.world, { kind: 'utvardering', id: round.id, round: 1 })}`
  const opened = async (where = path()) => {
    const response = await test.app.request(where)
    const html = await response.text()
    return { status: response.status, html, nonce: /name="nonce" value="([^"]+)"/.exec(html)?.[1] ?? '' }
  }
  const send = async (marks: readonly (readonly [string, string])[], nonce?: string) => {
    const response = await sendForm(test, path(), [['nonce', nonce ?? (await opened()).nonce], ...marks])
    return { status: response.status, html: await response.text() }
  }
  const all = (mark: string) => [
    ['satisfaction', mark] as const,
    ['trainers', mark] as const,
    ['use', mark] as const,
  ]
  const board = async (call = vera) => (await call(`/api/rounds/${round.id}/evaluation`)).body

  it('asks three questions from 1 to 10 without a name, a script or a cookie', async () => {
    await open()
    const { status, html } = await opened()
    expect(status).toBe(200)
    expect(html.match(/type="radio"/g)).toHaveLength(33)
    expect(html).toContain('Svaren är anonyma')
    expect(html).not.toMatch(/<script|Prov Deltagare/)
  })

  it('keeps the marks and the round, and nothing of who sent them', async () => {
    expect((await send(all('9'))).status).toBe(303)
    const rows = test.house.mirror
      .collection('evaluations')
      .records.filter(({ roundId }) => roundId === round.id)
    expect(rows).toHaveLength(1)
    const [row] = rows
    expect(row).toMatchObject({ satisfaction: 9, trainers: 9, use: 9 })
    expect(Object.keys(row ?? {}).toSorted()).toEqual(
      [
        'etag',
        'id',
        'modifiedAt',
        'modifiedBy',
        'roundId',
        'satisfaction',
        'title',
        'trainers',
        'use',
      ].toSorted(),
    )
  })

  it('counts a form that is sent twice once, also when both come at the same moment', async () => {
    const { nonce } = await opened()
    const sent = await Promise.all([send(all('8'), nonce), send(all('8'), nonce), send(all('8'), nonce)])
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
    const rows = test.house.mirror
      .collection('evaluations')
      .records.filter(({ roundId }) => roundId === round.id)
    expect(rows).toHaveLength(2)
  })

  it('refuses what the form cannot send, and an answer without a mark', async () => {
    for (const bad of ['0', '11', '3,5', '-1', '1e1', 'tio']) expect((await send(all(bad))).status).toBe(400)
    expect((await send(all('9'), 'kort')).status).toBe(400)
    const empty = await send(all(''))
    expect([empty.status, empty.html]).toEqual([400, expect.stringContaining('inte svarat på någon fråga')])
  })

  it('takes no more answers than there were participants, and shows averages only', async () => {
    expect((await board()).questions[0]).toMatchObject({ answers: null, tenths: null })
    for (let at = 0; at < 5; at += 1) expect((await send(all('10'))).status).toBe(303)
    const full = await Promise.all([send(all('1')), send(all('1'))])
    expect(full.map(({ status, html }) => [status, html.includes('lika många svar')])).toEqual([
      [409, true],
      [409, true],
    ])
    const { questions, participants } = await board()
    expect(participants).toBe(7)
    // The last two are not reckoned in while people answer: of five and six the sixth could be told.
    expect(questions[0]).toMatchObject({ answers: 5, tenths: 94, tenths2015: 92 })
  })

  it('closes two weeks after the round was held, in a page that says so', async () => {
    const nonce = 'abcdefghijklmnopqrstuv'
    await open({ heldOn: '2027-04-29' })
    expect((await send(all('9'), nonce)).status).toBe(303)
    await open({ heldOn: '2027-04-28' })
    const closed = await opened()
    expect([closed.nonce, closed.html]).toEqual(['', expect.stringContaining('var 12 maj 2027')])
    const late = await send(all('1'), nonce)
    expect([late.status, late.html]).toEqual([409, expect.stringContaining('är stängd')])
  })

  it('is opened by a link of its own, on the last day and not before', async () => {
    expect((await opened('/utvardering/1-1-abcdefghijklmnopqrstuvwxyz012345')).status).toBe(404)
    await open({ sessions: [{ from: '2027-06-01', to: '2027-06-01', place: '' }] })
    const early = await opened()
    expect([early.nonce, early.html]).toEqual(['', expect.stringContaining('1 juni 2027')])
    expect((await send(all('9'), 'abcdefghijklmnopqrstuv')).status).toBe(409)
    await open({ cancelledOn: '2027-03-01', cancelReason: 'För få' })
    expect((await opened()).html).toContain('ställdes in')
  })

  it('is seen in averages by all who see the rounds, and its address by those who run them', async () => {
    await open()
    for (const person of ['styrgrupp-h', 'chef', 'kontaktperson'])
      expect(await board(await test.as(person))).toMatchObject({ address: null, participants: 7 })
    for (const person of ['projektledare-vg', 'kursadministrator'])
      expect((await board(await test.as(person))).address).toBe(`https://samverkan.example${path()}`)
    expect((await vera('/api/evaluations')).status).toBe(404)
  })
})

describe('what to invoice for a round', () => {
  const fees = async (call = vera) => (await call(`/api/rounds/${round.id}/fees`)).body
  const enter = (body: object, call = vera) =>
    call(`/api/rounds/${round.id}/deficit`, { method: 'POST', body })
  const category = () => test.house.mirror.collection('categories').records[0]?.id ?? ''

  it('is a line for each workplace, and the same as a workbook', async () => {
    await open()
    const { rows, sums } = await fees()
    expect(rows.map((row: { seats: number; netOre: number }) => [row.seats, row.netOre])).toEqual([
      [4, 28_000_00],
      [3, 21_000_00],
    ])
    expect(sums).toEqual({ seats: 7, netOre: 49_000_00, vatOre: 12_250_00, grossOre: 61_250_00 })
    const { headers, bytes } = await file(`/api/rounds/${round.id}/fees.xlsx`)
    expect(headers.get('content-disposition')).toContain('Fakturaunderlag')
    const [sheet] = await readXlsx(bytes)
    const cells = JSON.stringify(sheet)
    for (const part of [rows[0].office, 'Tillsammans', '61250']) expect(cells).toContain(part)
  })

  it('is seen whole by those who run the courses, by an office of its own people, and by no others', async () => {
    expect((await fees(await test.as('kursadministrator'))).sums.seats).toBe(7)
    for (const person of ['styrgrupp-h', 'lasare'])
      expect((await (await test.as(person))(`/api/rounds/${round.id}/fees`)).status).toBe(403)
    const chef = await test.as('chef')
    const mine = (await chef('/api/me')).body.officeId
    const own = await fees(chef)
    expect([own.sees, own.sums, own.deficit]).toEqual(['ownOffice', null, null])
    expect(own.rows.every(({ officeId }: { officeId: string }) => officeId === mine)).toBe(true)
  })

  it('has a deficit that is entered as a joint cost once, when that is chosen in the settings', async () => {
    const body = { paidBy: 'MVG', categoryId: category(), vatOre: 0 }
    expect((await fees()).deficit).toMatchObject({ deficitOre: 51_000_00, mayEnter: false })
    const refused = await enter(body)
    expect([refused.status, refused.body.fields[0].reason]).toEqual([
      400,
      expect.stringContaining('Inställningar'),
    ])
    await setting(courseSettingKeys.deficitIsJoint, 'ja')
    expect((await fees()).deficit.mayEnter).toBe(true)
    expect((await enter(body, await test.as('kursadministrator'))).status).toBe(403)
    const entered = await Promise.all([enter(body), enter(body)])
    expect(entered.map(({ status }) => status)).toEqual([201, 201])
    expect(new Set(entered.map(({ body: cost }) => cost.id)).size).toBe(1)
    const again = await enter({ ...body, paidBy: 'MH' }, await test.as('projektledare-h'))
    expect(again.body).toMatchObject({
      id: entered[0]?.body.id,
      paidBy: 'MVG',
      netOre: 51_000_00,
      shareMVGOre: 43_350_00,
    })
    const costs = (await vera('/api/costs')).body.records
    expect(costs.filter(({ round: of }: { round: string }) => of === round.title)).toHaveLength(1)
    expect((await fees()).deficit).toMatchObject({ mayEnter: false, entered: { netOre: 51_000_00 } })
  })

  it('enters nothing that points at no kind of cost', async () => {
    await open()
    const refused = await enter({ paidBy: 'MVG', categoryId: '987654', vatOre: 0 })
    expect(refused.status).toBe(400)
    expect((await fees()).deficit.entered).toBeNull()
  })
})

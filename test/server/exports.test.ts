import { randomUUID } from 'node:crypto'
import Papa from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { costTables } from '../../src/domain/cost-tables.ts'
import { type Cost, cost } from '../../src/domain/costs.ts'
import { financeFields, financeKey } from '../../src/domain/finance-fields.ts'
import { readKronor } from '../../src/domain/read-money.ts'
import type { Party } from '../../src/domain/vocabulary.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { readSie } from '../support/read-sie.ts'
import { books, costOf, type SettledCost } from '../support/some-settlement.ts'

let test: TestHouse
let leader: Caller
let categories: { id: string; title: string }[]
/** A year of its own, so that the demonstration's rows stay out of the way. */
const year = 2019
const costs: string[] = []
let settlement = ''

type Given = { title: string; paidBy: Party; netOre: number; categoryId: string; day: string }

const made = async (path: string, body: unknown) => {
  const headers = { 'Idempotency-Key': randomUUID() }
  const answer = await leader(path, { method: 'POST', body, headers })
  expect(answer.body, path).toMatchObject({ id: expect.any(String) })
  expect(answer.status).toBe(201)
  return answer.body
}

async function addCost(given: Given, more: object = {}): Promise<void> {
  const shareMHOre = Math.round((given.netOre * 15) / 100)
  const { id } = await made('/api/costs', {
    supplier: 'Påhittade konferenser; "Bryggan"',
    kind: 'cost',
    refersToId: null,
    vatOre: Math.round(given.netOre / 4),
    keyMVG: 85,
    keyMH: 15,
    shareMVGOre: given.netOre - shareMHOre,
    shareMHOre,
    deviationReason: '',
    state: 'invoiced',
    activityId: null,
    meetingId: null,
    round: '',
    receipt: '',
    note: '',
    ...given,
    ...more,
  })
  costs.push(id)
}

beforeAll(async () => {
  test = await openTestHouse()
  leader = await test.as('projektledare-h')
  categories = (await leader('/api/categories')).body.records
  const [first = { id: '' }, second = { id: '' }] = categories
  await addCost({
    title: '=HYPERLINK("x")',
    paidBy: 'MVG',
    netOre: 123_457,
    categoryId: first.id,
    day: '2019-02-01',
  })
  await addCost(
    {
      title: 'Å, ä och ö – ”citat” 🙂',
      paidBy: 'MVG',
      netOre: 1_000_000,
      categoryId: second.id,
      day: '2019-03-01',
    },
    { note: 'Först detta,\nsedan "detta"' },
  )
  await addCost(
    { title: 'Åter', paidBy: 'MVG', netOre: -100_000, categoryId: second.id, day: '2019-03-02' },
    { kind: 'credit', refersToId: costs[1] },
  )
  await addCost({ title: 'Kaffe', paidBy: 'MH', netOre: 400_000, categoryId: first.id, day: '2019-04-01' })
  await addCost(
    { title: 'Beställd lokal', paidBy: 'MH', netOre: 50_000, categoryId: first.id, day: '2019-05-01' },
    { state: 'ordered' },
  )
  const period = 'from=2019-01-01&to=2019-06-30'
  const preview = (await leader(`/api/settlements/preview?${period}`)).body
  expect(preview.obstacles).toEqual([])
  settlement = (
    await made('/api/settlements', { from: '2019-01-01', to: '2019-06-30', basis: preview.basis })
  ).id
}, 60_000)
afterAll(() => test.close())

async function fileOf(path: string, person = 'projektledare-h') {
  const headers = { Authorization: `Bearer ${await test.tokenOf(person)}` }
  const response = await test.app.request(path, { headers })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes }
}
type Sheets = Map<string, unknown[][]>
const sheetsOf = async (bytes: Uint8Array): Promise<Sheets> => {
  const sheets = await readXlsx(Buffer.from(bytes))
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]))
}
const csvOf = (bytes: Uint8Array) => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ';',
    newline: '\r\n',
  })
  expect(errors).toEqual([])
  return { text, rows: data.filter(row => row.length > 1) }
}
const nameIn = (headers: Headers) => headers.get('content-disposition')

describe('the costs of a year as a file', () => {
  it('are a workbook whose amounts and days can be reckoned with', async () => {
    const { status, headers, bytes } = await fileOf(`/api/costs/export?form=xlsx&year=${year}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(nameIn(headers)).toBe(
      `attachment; filename="Kostnader 2019.xlsx"; filename*=UTF-8''Kostnader%202019.xlsx`,
    )
    const sheets = await sheetsOf(bytes)
    expect([...sheets.keys()]).toEqual(['Kostnader', 'Summor'])
    const [head = [], ...rows] = sheets.get('Kostnader') ?? []
    expect(head.slice(0, 8)).toEqual([
      'Beskrivning',
      'Dag',
      'Leverantör',
      'Kostnadsslag',
      'Slag',
      'Gäller kostnad',
      'Betald av',
      'Belopp exkl. moms',
    ])
    const cell = (row: number, heading: string) => rows[row]?.[head.indexOf(heading)]
    expect(rows).toHaveLength(5)
    expect(cell(0, 'Beskrivning')).toBe('=HYPERLINK("x")')
    expect(cell(1, 'Beskrivning')).toBe('Å, ä och ö – ”citat” 🙂')
    expect(cell(0, 'Belopp exkl. moms')).toBe(1234.57)
    expect(cell(0, 'MVG:s andel')).toBe(1049.38)
    expect(cell(0, 'MH:s andel')).toBe(185.19)
    expect(cell(0, 'Nyckel MVG')).toBe(85)
    expect(cell(2, 'Belopp exkl. moms')).toBe(-1000)
    expect(cell(2, 'Slag')).toBe('Kreditnota')
    expect(cell(0, 'Dag')).toEqual(new Date('2019-02-01T00:00:00Z'))
    expect(cell(0, 'Kostnadsslag')).toBe(categories[0]?.title)
    expect(cell(4, 'Läge')).toBe('Beställd')
  })

  it('bear their sums by kind of cost, of which what is only ordered is no part', async () => {
    const { bytes } = await fileOf(`/api/costs/export?form=xlsx&year=${year}`)
    const [head = [], ...rows] = (await sheetsOf(bytes)).get('Summor') ?? []
    expect(head.slice(1)).toEqual([
      'Belopp exkl. moms',
      'Moms',
      'Betalt av MVG',
      'Betalt av MH',
      'MVG ska bära',
      'MH ska bära',
      'Beställt, inte fakturerat',
      'Varav inte fördelat än, räknat efter nyckeln för sin dag',
    ])
    const first = rows.find(row => row[0] === categories[0]?.title)
    expect(first?.slice(1)).toEqual([5234.57, 1308.64, 1234.57, 4000, 4449.38, 785.19, 500, 0])
    // Below the sums may stand how many rows of the list cannot be read.
    const all = rows.find(row => row[0] === 'Alla kostnadsslag')
    expect(all?.slice(1)).toEqual([14234.57, 3558.64, 10234.57, 4000, 12099.38, 2135.19, 500, 0])
  })

  it('count a row that nobody has shared yet in no sum, and say how much that is', () => {
    const given: SettledCost = {
      costId: '1',
      paidBy: 'MVG',
      shareMVGOre: 104_938,
      shareMHOre: 18_519,
      categoryId: '1',
      title: 'För hand',
    }
    const shared = costOf(given)
    const byHand = { ...shared, id: '2', keyMVG: null, keyMH: null, shareMVGOre: null, shareMHOre: null }
    const costs = { records: [shared, byHand], unreadable: [] }
    const { sums } = costTables({ costs, nameOf: () => 'Webb' }, sv)
    expect(sums.rows[0]?.slice(5)).toEqual([{ ore: 104_938 }, { ore: 18_519 }, { ore: 0 }, { ore: 123_457 }])
  })

  it('are a CSV that a Swedish Excel opens by itself and reckons nothing in', async () => {
    const { headers, bytes } = await fileOf(`/api/costs/export?form=csv&year=${year}`)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const { text, rows } = csvOf(bytes)
    expect(text.startsWith('\uFEFFBeskrivning;Dag;Leverantör;')).toBe(true)
    expect(text.replaceAll('\r\n', '').replace('Först detta,\nsedan', '')).not.toMatch(/[\r\n]/)
    const [head = [], ...body] = rows
    const cell = (row: number, heading: string) => body[row]?.[head.indexOf(heading)]
    expect(cell(0, 'Beskrivning')).toBe(`'=HYPERLINK("x")`)
    expect(cell(1, 'Beskrivning')).toBe('Å, ä och ö – ”citat” 🙂')
    expect(cell(1, 'Anteckning')).toBe('Först detta,\nsedan "detta"')
    expect(cell(0, 'Leverantör')).toBe('Påhittade konferenser; "Bryggan"')
    expect(cell(0, 'MVG:s andel')).toBe('1049,38')
    expect(cell(1, 'Belopp exkl. moms')).toBe('10000,00')
    expect(cell(2, 'Belopp exkl. moms')).toBe('-1000,00')
    expect(cell(3, 'Dag')).toBe('2019-04-01')
  })

  it('lose nothing: every row of the list can be told again from its line, field by field', async () => {
    const { rows } = csvOf((await fileOf('/api/costs/export?form=csv')).bytes)
    const [head = [], ...lines] = rows
    const records: Cost[] = (await leader('/api/costs')).body.records
    const titles = new Map<string, string>()
    for (const noun of ['categories', 'activities', 'meetings', 'costs'] as const)
      for (const { id, title } of (await leader(`/api/${noun}`)).body.records)
        titles.set(`${noun}/${id}`, title)
    const codes: Partial<Record<keyof Cost, Record<string, string>>> = {
      kind: sv.choices.costKind,
      state: sv.choices.costState,
      paidBy: sv.choices.party,
    }
    const lists: Partial<Record<keyof Cost, string>> = {
      categoryId: 'categories',
      activityId: 'activities',
      meetingId: 'meetings',
      refersToId: 'costs',
    }
    const expected = (record: Cost, field: keyof Cost) => {
      const value = record[field]
      const list = lists[field]
      if (list !== undefined) return value === null ? '' : titles.get(`${list}/${value}`)
      return codes[field]?.[String(value)] ?? value
    }
    const told = (line: string[], field: keyof Cost) => {
      const text = line[head.indexOf(sv.fields.costs[field])] ?? '?'
      if (text === '' && /^(key|share)/.test(field)) return null
      if (/^key/.test(field)) return Number(text)
      if (!field.endsWith('Ore')) return text.replace(/^'(?=[=+@-])/, '')
      const read = readKronor(text)
      return read.ok ? read.ore : text
    }
    const fields = cost.keyof().options
    const say = (of: (field: keyof Cost) => unknown) => JSON.stringify(fields.map(of))
    expect(lines.map(line => say(field => told(line, field))).toSorted()).toEqual(
      records.map(record => say(field => expected(record, field))).toSorted(),
    )
    expect(records.length).toBeGreaterThan(20)
  })

  it('are those of every year when none is named, and of that year alone when one is', async () => {
    const all = csvOf((await fileOf('/api/costs/export?form=csv')).bytes).rows.length - 1
    expect(all).toBe((await leader('/api/costs')).body.records.length)
    expect(csvOf((await fileOf('/api/costs/export?form=csv&year=2018')).bytes).rows).toHaveLength(1)
    expect(nameIn((await fileOf('/api/costs/export?form=csv')).headers)).toContain('"Kostnader.csv"')
  })
})

describe('a settlement as a file', () => {
  it('is a workbook with the sums on one sheet and the costs it rests on on the other', async () => {
    const { number } = (await leader(`/api/settlements/${settlement}`)).body
    const { headers, bytes } = await fileOf(`/api/settlements/${settlement}/export?form=xlsx`)
    expect(nameIn(headers)).toBe(
      `attachment; filename="Avrakning ${number}.xlsx"; filename*=UTF-8''Avr%C3%A4kning%20${number}.xlsx`,
    )
    const sheets = await sheetsOf(bytes)
    expect([...sheets.keys()]).toEqual([`Avräkning ${number}`, 'Kostnader'])
    const [, ...sums] = sheets.get(`Avräkning ${number}`) ?? []
    const fact = (label: string) => sums.find(row => row[0] === label)?.slice(1)
    expect(fact('Betalt')).toEqual([null, 10234.57, 4000, 14234.57])
    expect(fact('Ska bära')).toEqual([null, 12099.38, 2135.19, 14234.57])
    expect(fact('Ska bära minus betalt')).toEqual([null, 1864.81, -1864.81, 0])
    expect(fact(`Ska bära: ${categories[1]?.title}`)).toEqual([null, 7650, 1350, 9000])
    expect(fact('Betalas av')?.[0]).toBe('MVG')
    expect(fact('Belopp')?.[0]).toBe(1864.81)
    expect(fact('Från')?.[0]).toEqual(new Date('2019-01-01T00:00:00Z'))
    expect(fact('Text till fakturan')?.[0]).toMatch(/\S/)
    const [head = [], ...rows] = sheets.get('Kostnader') ?? []
    expect(rows.map(row => [row[0], row[head.indexOf('Belopp exkl. moms')]])).toEqual([
      [Number(costs[0]), 1234.57],
      [Number(costs[1]), 10000],
      [Number(costs[2]), -1000],
      [Number(costs[3]), 4000],
    ])
  })

  it('is a CSV of the costs it rests on', async () => {
    const { rows } = csvOf((await fileOf(`/api/settlements/${settlement}/export?form=csv`)).bytes)
    expect(rows).toHaveLength(5)
    expect(rows[0]?.slice(0, 3)).toEqual(['Rad', 'Dag', 'Beskrivning'])
    expect(rows[3]?.slice(5, 9)).toEqual(['MVG', '-1000,00', '-850,00', '-150,00'])
  })

  it('cannot be booked before the finance office is known, and is told what is missing', async () => {
    const settings = (await leader('/api/settings')).body.records
    for (const { id, etag, key } of settings)
      if (key.startsWith('finance.MH.'))
        await leader(`/api/settings/${id}`, { method: 'DELETE', headers: { 'If-Match': etag } })
    const { status, body } = await leader(`/api/settlements/${settlement}/export?form=sie&party=MH`)
    expect([status, body.code]).toEqual([409, 'no_voucher'])
    expect(body.fields).toContainEqual({ field: 'orgNumber', reason: 'Organisationsnummer saknas för MH.' })
    expect(body.detail).toContain('Motkonto saknas för MH.')
  })

  it('is a SIE voucher for either side’s books, once both finance offices are known', async () => {
    const settings = (await leader('/api/settings')).body.records
    for (const party of ['MVG', 'MH'] as const)
      for (const field of financeFields) {
        const key = financeKey(party, field)
        const value = books[party][field]
        const old = settings.find((one: { key: string }) => one.key === key)
        if (old)
          await leader(`/api/settings/${old.id}`, { method: 'DELETE', headers: { 'If-Match': old.etag } })
        if (value !== '') await made('/api/settings', { key, value })
      }
    const { number, settledOn } = (await leader(`/api/settlements/${settlement}`)).body
    const amounts: number[][] = []
    for (const party of ['MVG', 'MH'] as const) {
      const { headers, bytes } = await fileOf(`/api/settlements/${settlement}/export?form=sie&party=${party}`)
      expect(headers.get('content-type')).toBe('text/plain; charset=ibm437')
      expect(nameIn(headers)).toBe(
        `attachment; filename="Avrakning ${number} ${party}.si"; filename*=UTF-8''Avr%C3%A4kning%20${number}%20${party}.si`,
      )
      const { items, vouchers } = readSie(bytes)
      expect(items.get('#ORGNR')).toEqual([books[party].orgNumber])
      expect(items.get('#FNAMN')).toEqual([books[party].company])
      expect(vouchers).toHaveLength(1)
      expect(vouchers[0]?.date).toBe(settledOn.replaceAll('-', ''))
      const counter = vouchers[0]?.transactions.find(({ account }) => account === books[party].counterAccount)
      expect(counter?.ore).toBe(party === 'MVG' ? -186_481 : 186_481)
      amounts.push(vouchers[0]?.transactions.map(({ ore }) => ore) ?? [])
    }
    expect(amounts[1]).toEqual(amounts[0]?.map(ore => -ore))
  })

  it('is for one side’s books, which has to be named', async () => {
    const { status, body } = await leader(`/api/settlements/${settlement}/export?form=sie`)
    expect([status, body.code, body.fields]).toEqual([
      400,
      'malformed',
      [{ field: 'party', reason: 'Miljösamverkan saknas.' }],
    ])
  })

  it('shows the signs turned when it undoes another, and neither of the two is booked', async () => {
    const counter = await made(`/api/settlements/${settlement}/counter`, { reason: 'Fel period' })
    const { rows } = csvOf((await fileOf(`/api/settlements/${counter.id}/export?form=csv`)).bytes)
    expect(rows[1]?.slice(6, 9)).toEqual(['-1234,57', '-1049,38', '-185,19'])
    for (const id of [settlement, counter.id]) {
      const answer = await leader(`/api/settlements/${id}/export?form=sie&party=MH`)
      expect(answer.body.code).toBe('no_voucher')
    }
  })
})

describe('the settlements of the demonstration', () => {
  it('are booked the same öre on both sides, each as the claim that stands on its page', async () => {
    const shown = await openTestHouse()
    try {
      const vera = await shown.as('projektledare-vg')
      const { records } = (await vera('/api/settlements')).body
      const standing = records.filter((one: { countersId: string | null }) => one.countersId === null)
      let booked = 0
      for (const { id, payer, amountOre } of standing)
        for (const party of ['MVG', 'MH'] as const) {
          const path = `/api/settlements/${id}/export?form=sie&party=${party}`
          const headers = { Authorization: `Bearer ${await shown.tokenOf('projektledare-vg')}` }
          const response = await shown.app.request(path, { headers })
          if (response.status === 409) continue
          const [voucher] = readSie(new Uint8Array(await response.arrayBuffer())).vouchers
          expect(voucher?.transactions.at(-1)?.ore).toBe(payer === party ? -amountOre : amountOre)
          booked += 1
        }
      expect(booked).toBeGreaterThanOrEqual(2)
      expect(booked % 2).toBe(0)
    } finally {
      shown.close()
    }
  })
})

describe('what may not be had', () => {
  it.each([
    ['/api/costs/export?form=pdf', 400],
    ['/api/costs/export', 400],
    ['/api/costs/export?form=csv&year=12', 400],
    ['/api/costs/export?form=csv&party=MH', 400],
    ['/api/settlements/1/export?form=sie&party=XX', 400],
    ['/api/settlements/987654/export?form=csv', 404],
    ['/api/settlements/x/export?form=csv', 404],
  ])('%s answers %i with a sentence', async (path, status) => {
    const answer = await leader(path)
    expect(answer.status).toBe(status)
    expect(answer.body.detail).toMatch(/\S/)
  })

  it('is refused to whoever may not see the rows, and given to who may', async () => {
    const paths = ['/api/costs/export?form=csv', `/api/settlements/${settlement}/export?form=csv`]
    for (const path of paths) {
      expect((await test.call(path)).status).toBe(401)
      for (const person of ['chef', 'kontaktperson', 'lasare'])
        expect((await fileOf(path, person)).status, person).toBe(403)
      expect((await fileOf(path, 'styrgrupp-vg')).status).toBe(200)
    }
  })
})

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import { type Cost, freeze } from '../../src/domain/costs.ts'
import { addDays } from '../../src/domain/days.ts'
import { changedSince, settledIn } from '../../src/domain/settled.ts'
import { mostRows, type SettledRow, type Settlement } from '../../src/domain/settlements.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { asReadBack, readItem, writeCells } from '../../src/graph/items.ts'
import { lists } from '../../src/graph/lists.ts'
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type Between, freely, type Instance, openInstance, stopsAfter } from '../support/instance.ts'
import { type ByHand, byHand } from '../support/sharepoint.ts'

let test: TestHouse
let hand: ByHand
let vera: Caller
let hugo: Caller
let categoryId: string
/** Stands between the first server and Graph where a test wants to. */
let between: Between

const watched =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  (input, init) => {
    const request = new Request(input, init)
    const send = () => fetch(request)
    return request.url.startsWith('https://graph.microsoft.com') ? between(request, send) : send()
  }

beforeEach(async () => {
  between = freely
  test = await openTestHouse({ demonstrate: false, fetch: watched })
  hand = byHand(test)
  vera = await test.as('projektledare-vg')
  hugo = await test.as('projektledare-h')
  const kind = { title: 'Chefsmöte', account: '', order: 1, active: true }
  categoryId = (await vera('/api/categories', { method: 'POST', body: kind })).body.id
  await vera('/api/agreements', { method: 'POST', body: agreementVersions.at(-1) })
})
afterEach(() => test.close())

const key = { MVG: 85, MH: 15 }
const costOf = (day: string, more: Partial<Cost> = {}): Cost => ({
  title: `Lokal ${day}`,
  day,
  supplier: 'Kusthotell Provet',
  categoryId,
  kind: 'cost',
  refersToId: null,
  paidBy: 'MVG',
  netOre: 123_457,
  vatOre: 0,
  ...freeze(key, shareByKey(more.netOre ?? 123_457, key)),
  deviationReason: '',
  state: 'invoiced',
  activityId: null,
  meetingId: null,
  round: '',
  receipt: '',
  note: '',
  ...more,
})

async function pay(day: string, more: Partial<Cost> = {}): Promise<Stored<Cost>> {
  const answer = await vera('/api/costs', { method: 'POST', body: costOf(day, more) })
  expect(answer.body).toMatchObject({ day })
  return answer.body
}

const spring = { from: '2026-01-01', to: '2026-06-30' }
const autumn = { from: '2026-07-01', to: '2026-12-31' }
type Period = typeof spring
const preview = async (by: Caller, { from, to }: Period) =>
  (await by(`/api/settlements/preview?from=${from}&to=${to}`)).body
const order = (by: Caller, period: Period, basis: string, idempotencyKey: string = crypto.randomUUID()) =>
  by('/api/settlements', {
    method: 'POST',
    body: { ...period, basis },
    headers: { 'Idempotency-Key': idempotencyKey },
  })
const settle = async (by: Caller, period: Period, idempotencyKey?: string) =>
  order(by, period, (await preview(by, period)).basis, idempotencyKey)
const counter = (
  by: Caller,
  id: string,
  reason = 'Fel period',
  idempotencyKey: string = crypto.randomUUID(),
) =>
  by(`/api/settlements/${id}/counter`, {
    method: 'POST',
    body: { reason },
    headers: { 'Idempotency-Key': idempotencyKey },
  })
const fault = (body: object) => test.call('/local/api/faults', { method: 'POST', body })
const listIdOf = (noun: 'settlements' | 'costs') => test.house.mirror.place(noun).listId

/** The settlements as they stand in SharePoint, read past every mirror; each of them whole. */
async function standing(): Promise<Stored<Settlement>[]> {
  const rows = (await hand.items('settlements')).map(item => readItem(lists.settlements, item))
  return rows.map(({ record }) => {
    if (record === null) throw new Error('a settlement is not whole')
    return record
  })
}

/** What must be true whatever happened: each number once, each cost in one standing settlement at most, told of once. */
async function demandOrder(): Promise<Stored<Settlement>[]> {
  const settlements = await standing()
  const numbers = settlements.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  const locks = settledIn(settlements)
  for (const one of settlements) {
    const countered = settlements.filter(({ countersId }) => countersId === one.id)
    expect(countered.length).toBeLessThan(2)
    if (one.countersId === null && countered.length === 0)
      for (const { costId } of one.rows) expect(locks.get(costId)?.id, costId).toBe(one.id)
  }
  return settlements
}

const linesOf = async (id: string) =>
  (await hand.items('changes')).filter(
    ({ fields }) => fields.Lista === 'Avräkningar' && fields.Rad === id && fields.Slag === 'Skapad',
  )

describe('settling', () => {
  it('makes what was shown, locks its costs and tells of it', async () => {
    const cost = await pay('2026-02-03')
    const other = await pay('2026-03-04', {
      paidBy: 'MH',
      netOre: 20_000,
      ...freeze(key, { MVG: 17_000, MH: 3_000 }),
    })
    await pay('2026-08-01')
    const shown = await preview(vera, spring)
    const { status, body } = await order(vera, spring, shown.basis)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      title: shown.title,
      memo: shown.memo,
      number: 1,
      payer: 'MH',
      amountOre: 1_519,
      paidMVGOre: 123_457,
      paidMHOre: 20_000,
      shareMVGOre: 121_938,
      shareMHOre: 21_519,
      countersId: null,
    })
    expect(body.rows.map(({ costId }: SettledRow) => costId)).toEqual([cost.id, other.id])
    expect((await vera(`/api/settlements/${body.id}`)).body).toEqual(body)
    expect((await preview(vera, spring)).obstacles).toEqual([{ kind: 'nothing', ids: [] }])
    expect(await linesOf(body.id)).toHaveLength(1)
    const { entries } = (await vera(`/api/settlements/${body.id}/history`)).body
    expect(entries).toMatchObject([
      { by: 'Vera Exempelsson', sentences: ['Gjorde ”Avräkning 1: första halvåret 2026”'], source: 'tab' },
    ])
  })

  it('a settled cost is neither changed nor removed, until its settlement is undone', async () => {
    const cost = await pay('2026-02-03')
    const settlement = (await settle(vera, spring)).body
    const path = `/api/costs/${cost.id}`
    const headers = { 'If-Match': cost.etag }
    const changed = await vera(path, { method: 'PUT', body: { ...cost, title: 'Annan' }, headers })
    expect([changed.status, changed.body.code]).toEqual([409, 'settled'])
    expect((await vera(path, { method: 'DELETE', headers })).body.code).toBe('settled')
    await counter(hugo, settlement.id)
    expect((await vera(path, { method: 'PUT', body: { ...cost, title: 'Annan' }, headers })).status).toBe(200)
  })

  it('a repeated request is answered with the settlement it made, and makes no other', async () => {
    await pay('2026-02-03')
    const { basis } = await preview(vera, spring)
    const once = crypto.randomUUID()
    const together = await Promise.all([order(vera, spring, basis, once), order(vera, spring, basis, once)])
    const again = await order(vera, spring, basis, once)
    expect([...together, again].map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set([...together, again].map(({ body }) => body.id)).size).toBe(1)
    expect(await demandOrder()).toHaveLength(1)
    expect(await linesOf(again.body.id)).toHaveLength(1)
  })

  it("another person's request under the same key, and another period's, are requests of their own", async () => {
    await pay('2026-02-03')
    await pay('2026-08-01')
    const once = 'samma-nyckel'
    const one = await settle(vera, spring, once)
    const other = await settle(hugo, autumn, once)
    expect([one.status, other.status]).toEqual([201, 201])
    expect(other.body).toMatchObject({ number: 2, from: autumn.from })
    const late = await order(hugo, spring, 'gammalt', once)
    expect(late.status).not.toBe(201)
    expect(await demandOrder()).toHaveLength(2)
  })

  it('is for project leaders; the steering group may look, nobody else even that', async () => {
    await pay('2026-02-03')
    const { basis } = await preview(vera, spring)
    const settlement = (await order(vera, spring, basis)).body
    const steering = await test.as('styrgrupp-h')
    expect((await preview(steering, autumn)).rows).toEqual([])
    for (const person of ['styrgrupp-vg', 'chef', 'kontaktperson', 'lasare']) {
      const call = await test.as(person)
      expect((await order(call, spring, basis)).status, person).toBe(403)
      expect((await counter(call, settlement.id)).status, person).toBe(403)
      if (person !== 'styrgrupp-vg')
        expect((await preview(call, spring)).code, person).toMatch(/^(forbidden|no_role)$/)
    }
    expect(await demandOrder()).toHaveLength(1)
  })

  it('takes as many costs as it says, through SharePoint and back, and the log stays readable', async () => {
    const path = `${await hand.listPath('costs')}/items`
    const many = async (day: string, count: number) => {
      const body = { fields: writeCells(lists.costs, costOf(day)) }
      for (let at = 0; at < count; at += 1) await test.sharepoint({ method: 'POST', path, body }, z.unknown())
    }
    await many('2026-02-03', 400)
    await many('2026-08-01', mostRows)
    await test.house.mirror.sync('costs')
    const some = (await settle(vera, spring)).body
    expect(some).toMatchObject({ payer: 'MH', amountOre: 400 * 18_519 })
    const most = (await settle(vera, autumn)).body
    expect(most).toMatchObject({ payer: 'MH', amountOre: mostRows * 18_519 })
    expect([some.rows.length, most.rows.length]).toEqual([400, mostRows])
    const { records, unreadable } = (await vera('/api/changes')).body
    expect(unreadable).toEqual([])
    const toldOf = ({ id }: { id: string }) =>
      records.find(
        (one: { noun: string; recordId: string }) => one.noun === 'settlements' && one.recordId === id,
      )?.after
    expect(JSON.parse(toldOf(some)).rows).toEqual(some.rows)
    // More than a cell holds is left out whole, and never half.
    expect(toldOf(most)).toBe('')
    await pay('2026-08-02')
    expect((await counter(vera, most.id)).status).toBe(201)
    const shown = await preview(vera, autumn)
    expect(shown.obstacles).toEqual([{ kind: 'tooManyRows', ids: [] }])
    const refused = await order(vera, autumn, shown.basis)
    expect([refused.status, refused.body.code]).toEqual([409, 'cannot_settle'])
    expect(refused.body.detail).toContain('Dela den i två.')
  })

  it('a settlement with the most rows and the most money fits in its cells and comes back the same', () => {
    const rows = Array.from({ length: mostRows }, (_, at) => ({
      // SharePoint counts thirty million rows in a list at most.
      costId: String(29_000_000 + at),
      day: '2026-12-31',
      categoryId: String(30_000_000),
      paidBy: 'MVG' as const,
      shareMVGOre: -999_800_000 - at,
      shareMHOre: -99_999,
    }))
    const total = (of: (row: SettledRow) => number) => rows.reduce((sum, row) => sum + of(row), 0)
    const record: Settlement = {
      title: 'Avräkning 1: helåret 2026',
      number: 1,
      from: '2026-01-01',
      to: '2026-12-31',
      settledOn: '2027-01-10',
      payer: 'MVG',
      amountOre: 99_999 * mostRows,
      paidMVGOre: total(row => row.shareMVGOre + row.shareMHOre),
      paidMHOre: 0,
      shareMVGOre: total(row => row.shareMVGOre),
      shareMHOre: total(row => row.shareMHOre),
      rows,
      countersId: null,
      reason: '',
      memo: 'Text',
      request: 'prov',
    }
    expect(lists.settlements.schema.parse(record)).toEqual(record)
    expect(asReadBack(lists.settlements, record)).toEqual(record)
    // What SharePoint takes in a cell of several lines.
    expect(String(writeCells(lists.settlements, record).Kostnader).length).toBeLessThan(63_999)
  })
})

describe('what stands in the way', () => {
  const sentence = async (answer: Promise<Answer>) => {
    const { status, body } = await answer
    return { status, code: body.code, detail: body.detail }
  }

  it('a settlement removed by hand is named, also the last one, and its number is never taken again', async () => {
    await pay('2026-02-03')
    const { id } = (await settle(vera, spring)).body
    await hand.remove('settlements', id)
    await test.house.mirror.sync('settlements')
    const shown = await preview(vera, spring)
    expect(shown).toMatchObject({ number: 2, obstacles: [{ kind: 'missingSettlement', numbers: [1] }] })
    const refused = await sentence(order(vera, spring, shown.basis))
    expect(refused).toMatchObject({ status: 409, code: 'cannot_settle' })
    expect(refused.detail).toContain('Avräkning 1 saknas i listan Avräkningar.')
    await hand.restore('settlements', id)
    await test.house.mirror.sync('settlements')
    expect((await preview(vera, spring)).obstacles).toEqual([{ kind: 'nothing', ids: [] }])
  })

  it('a cost typed by hand and not shared is named in a sentence, and nothing is made', async () => {
    await pay('2026-02-03')
    const { NyckelMVG, NyckelMH, AndelMVG, AndelMH, ...unshared } = writeCells(
      lists.costs,
      costOf('2026-02-04'),
    )
    const row = await hand.add('costs', unshared)
    const shown = await sentence(settle(vera, spring))
    expect(shown).toMatchObject({ status: 409, code: 'cannot_settle' })
    expect(shown.detail).toContain('ingen har fördelat än')
    expect((await preview(vera, spring)).obstacles).toEqual([{ kind: 'unshared', ids: [row.id] }])
    expect(await standing()).toEqual([])
  })

  it('so is a settlement that cannot be read: it may hold the costs already', async () => {
    await pay('2026-02-03')
    const unread = await hand.add('settlements', { Title: 'Nonsens', Nummer: 1 })
    expect((await sentence(settle(vera, spring))).detail).toContain('listan Avräkningar')
    await hand.remove('settlements', unread.id)
    expect((await settle(vera, spring)).status).toBe(201)
  })

  it('not so a cost that cannot be read: it is told of, left out, and comes into a later settlement once mended', async () => {
    const paid = await pay('2026-02-03')
    const cells = writeCells(lists.costs, costOf('2026-02-04'))
    const bad = await hand.add('costs', { ...cells, BeloppExklMoms: 12.345 })
    await test.house.mirror.sync('costs')
    expect(await preview(vera, spring)).toMatchObject({ obstacles: [], unreadableCosts: [bad.id] })
    const first = await settle(vera, spring)
    expect([first.status, first.body.rows.map(({ costId }: SettledRow) => costId)]).toEqual([201, [paid.id]])
    await hand.change('costs', bad.id, cells)
    await test.house.mirror.sync('costs')
    const second = await settle(vera, spring)
    expect([second.status, second.body.rows.map(({ costId }: SettledRow) => costId)]).toEqual([201, [bad.id]])
    await demandOrder()
  })

  it('an empty period, a period backwards and a day that is none', async () => {
    expect((await sentence(settle(vera, spring))).detail).toContain('inga fakturerade kostnader kvar')
    const backwards = { from: '2026-06-30', to: '2026-01-01' }
    expect((await sentence(order(vera, backwards, '1'))).detail).toContain(
      'Sista dagen ligger före första dagen.',
    )
    expect((await preview(vera, backwards)).detail).toContain('Sista dagen ligger före första dagen.')
    expect((await preview(vera, { from: '2026-02-30', to: '2026-03-01' })).detail).toContain('Första dagen')
    const english = await vera('/api/settlements/preview?from=2026-06-30&to=2026-01-01', {
      headers: { 'Accept-Language': 'en' },
    })
    expect(english.body.detail).toContain('Last day')
  })

  it('a number that a row takes which cannot be read is not given twice', async () => {
    await pay('2026-02-03')
    const first = (await settle(vera, spring)).body
    await hand.change('settlements', first.id, { Nummer: 0 })
    await test.house.mirror.sync('settlements')
    expect((await preview(vera, autumn)).number).toBe(2)
  })
})

describe('when it is no longer as it was shown', () => {
  it('a changed cost is told in a sentence with how it stands now; that can then be settled', async () => {
    const cost = await pay('2026-02-03')
    const shown = await preview(vera, spring)
    await hand.change('costs', cost.id, { BeloppExklMoms: 100, AndelMVG: 85, AndelMH: 15 })
    const answer = await order(vera, spring, shown.basis)
    expect([answer.status, answer.body.code]).toEqual([412, 'stale'])
    expect(answer.body.detail).toContain('Underlaget har ändrats sedan det visades.')
    expect(answer.body.current).toMatchObject({ amountOre: 1_500, number: 1 })
    expect(await standing()).toEqual([])
    const again = await order(vera, spring, answer.body.current.basis)
    expect(again.body).toMatchObject({ amountOre: 1_500 })
  })

  it.each([
    ['came', () => pay('2026-03-04')],
    ['was removed', async ([cost]: Stored<Cost>[]) => hand.remove('costs', cost?.id ?? '')],
    [
      'moved out of the period',
      async ([cost]: Stored<Cost>[]) => hand.change('costs', cost?.id ?? '', { Dag: '2026-08-01T12:00:00Z' }),
    ],
  ])('a cost that %s meanwhile: nothing is made unseen', async (_what, happens) => {
    const costs = [await pay('2026-02-03'), await pay('2026-02-04')]
    const { basis } = await preview(vera, spring)
    await happens(costs)
    expect((await order(vera, spring, basis)).body.code).toBe('stale')
    expect(await standing()).toEqual([])
  })

  it('what somebody else settled is named, with who did it, and what is left can be settled', async () => {
    await pay('2026-02-03')
    const { basis } = await preview(vera, { from: '2026-01-01', to: '2026-12-31' })
    await settle(hugo, spring)
    await pay('2026-08-01', { paidBy: 'MH' })
    const answer = await order(vera, { from: '2026-01-01', to: '2026-12-31' }, basis)
    expect([answer.status, answer.body.code]).toEqual([409, 'settled_meanwhile'])
    expect(answer.body.detail).toContain('Hugo Påhittsson gjorde ”Avräkning 1: första halvåret 2026”.')
    expect(answer.body.current).toMatchObject({ number: 2, payer: 'MVG', rows: [{ day: '2026-08-01' }] })
    expect(await demandOrder()).toHaveLength(1)
  })

  it('only the number being taken changes nothing: the next one is given', async () => {
    await pay('2026-02-03')
    await pay('2026-08-01')
    const { basis } = await preview(vera, spring)
    await settle(hugo, autumn)
    expect((await order(vera, spring, basis)).body).toMatchObject({
      number: 2,
      title: 'Avräkning 2: första halvåret 2026',
    })
    await demandOrder()
  })

  it('a cost changed in the moment of writing: the settlement is whole as decided, and the change is seen', async () => {
    const cost = await pay('2026-02-03')
    const path = `/lists/${listIdOf('settlements')}/items`
    between = async (request, send) => {
      if (request.method === 'POST' && request.url.endsWith(path)) {
        between = freely
        await hand.change('costs', cost.id, { BetaldAv: 'MH' })
      }
      return send()
    }
    const { status, body } = await settle(vera, spring)
    expect(status).toBe(201)
    expect(body).toMatchObject({ payer: 'MH', rows: [{ costId: cost.id, paidBy: 'MVG' }] })
    await test.house.mirror.sync('costs')
    const now = (await vera(`/api/costs/${cost.id}`)).body
    expect(now.paidBy).toBe('MH')
    expect(changedSince(now, body.rows[0])).toBe(true)
  })
})

describe('undoing by a counter-settlement', () => {
  it('turns the sums, frees the costs and needs a reason', async () => {
    await pay('2026-02-03')
    const before = await preview(vera, spring)
    const one = (await settle(vera, spring)).body
    const missing = await counter(hugo, one.id, '  ')
    expect([missing.status, missing.body.detail]).toEqual([400, expect.stringContaining('Skäl saknas.')])
    const { status, body } = await counter(hugo, one.id, 'Fakturan gällde ett annat möte')
    expect(status).toBe(201)
    expect(body).toMatchObject({
      number: 2,
      title: 'Avräkning 2: häver avräkning 1 (första halvåret 2026)',
      payer: 'MVG',
      amountOre: one.amountOre,
      paidMVGOre: -one.paidMVGOre,
      shareMHOre: -one.shareMHOre,
      countersId: one.id,
      reason: 'Fakturan gällde ett annat möte',
    })
    const after = await preview(vera, spring)
    expect(after).toMatchObject({ number: 3, amountOre: before.amountOre, rows: before.rows })
    expect((await settle(vera, spring)).body).toMatchObject({ number: 3 })
    const { entries } = (await vera(`/api/settlements/${body.id}/history`)).body
    expect(entries).toMatchObject([
      {
        by: 'Hugo Påhittsson',
        sentences: ['Gjorde ”Avräkning 2: häver avräkning 1 (första halvåret 2026)”'],
      },
    ])
    await demandOrder()
  })

  it('is done once: again, of a counter-settlement, or of what is not there is refused in a sentence', async () => {
    await pay('2026-02-03')
    const one = (await settle(vera, spring)).body
    const other = (await counter(hugo, one.id)).body
    const again = await counter(vera, one.id)
    expect([again.status, again.body.code]).toEqual([409, 'already_undone'])
    expect(again.body.detail).toContain('hävdes av ”Avräkning 2: häver avräkning 1 (första halvåret 2026)”')
    const ofCounter = await counter(vera, other.id)
    expect([ofCounter.status, ofCounter.body.code]).toEqual([409, 'cannot_settle'])
    expect(ofCounter.body.detail).toContain('häver själv en annan avräkning')
    expect((await counter(vera, '4711')).status).toBe(404)
    expect(await demandOrder()).toHaveLength(2)
  })

  it('a repeated request is answered with the one it made, though others came between', async () => {
    await pay('2026-02-03')
    await pay('2026-08-01')
    const one = (await settle(vera, spring)).body
    const once = crypto.randomUUID()
    const made = await counter(vera, one.id, 'Fel', once)
    await settle(hugo, spring)
    const again = await counter(vera, one.id, 'Fel', once)
    expect([again.status, again.body.id]).toEqual([201, made.body.id])
    expect(await demandOrder()).toHaveLength(3)
  })

  it('one edited by hand in SharePoint says so in its history, in kronor and by the names of the costs', async () => {
    const cost = await pay('2026-02-03')
    const other = await pay('2026-02-04')
    const one = (await settle(vera, spring)).body
    await hand.change('settlements', one.id, { Anteckning: undefined, Skal: 'Tillagd för hand' })
    await hand.change('settlements', one.id, {
      Kostnader: `${cost.id} ${cost.day} ${categoryId} MVG 1049.38 + 185.19`,
      Belopp: 185.19,
      BetaltMVG: 1234.57,
      SkaBaraMVG: 1049.38,
      SkaBaraMH: 185.19,
    })
    await test.house.mirror.sync('settlements')
    const { entries } = (await vera(`/api/settlements/${one.id}/history`)).body
    const sentences = entries.flatMap((entry: { sentences: string[] }) => entry.sentences).join('\n')
    const told = sentences.replaceAll('\u00a0', ' ')
    expect(told).toContain(`Tog bort ur kostnaderna: ${other.title} (MVG 1 049,38 kr, MH 185,19 kr)`)
    expect(told).toContain('från 370,38 kr till 185,19 kr')
    expect(told).not.toMatch(/\[object|undefined/)
  })
})

describe('when SharePoint hesitates', () => {
  const isRow = () => ({ method: 'POST', pathContains: listIdOf('settlements') })

  it.each([
    ['throttled', { kind: 'throttled', retryAfter: 0, count: 2 }],
    ['taken without an answer', { kind: 'timeoutAfterCommit' }],
    ['cut off after it was taken', { kind: 'dropped', afterCommit: true }],
    ['cut off before it was taken', { kind: 'dropped' }],
    ['not served at first', { kind: 'unavailable', retryAfter: 0 }],
  ])('a write that was %s: one settlement, one line of the log', async (_what, kind) => {
    await pay('2026-02-03')
    const { basis } = await preview(vera, spring)
    await fault({ ...kind, ...isRow() })
    const { status, body } = await order(vera, spring, basis)
    expect(status).toBe(201)
    const [one, ...others] = await demandOrder()
    expect([one?.id, others]).toEqual([body.id, []])
    expect(await linesOf(body.id)).toHaveLength(1)
    expect((await test.call('/local/api/faults')).body.faults).toEqual([])
  })

  it('when it cannot be reached nothing is made and the sentence says so; the same request then makes it', async () => {
    await pay('2026-02-03')
    const { basis } = await preview(vera, spring)
    const once = crypto.randomUUID()
    await fault({ kind: 'unavailable', count: 1000, retryAfter: 60 })
    const answer = await order(vera, spring, basis, once)
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable'])
    await test.call('/local/api/faults', { method: 'DELETE' })
    expect(await standing()).toEqual([])
    expect((await order(vera, spring, basis, once)).status).toBe(201)
    expect(await demandOrder()).toHaveLength(1)
  })

  it('when the answer to the write is lost for good, no one is promised that nothing was written, and a repeat is safe', async () => {
    await pay('2026-02-03')
    const { basis } = await preview(vera, spring)
    const once = crypto.randomUUID()
    const path = `/lists/${listIdOf('settlements')}/items`
    const lost = { is: false }
    between = async (request, send) => {
      if (lost.is) return Response.json({ error: { code: 'generalException', message: '' } }, { status: 500 })
      const answer = await send()
      lost.is = request.method === 'POST' && request.url.endsWith(path)
      return lost.is ? Response.json({}, { status: 504 }) : answer
    }
    const answer = await order(vera, spring, basis, once)
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable'])
    // The row stands: nothing may be promised about it.
    expect(answer.body.detail).not.toMatch(/[Ii]ngenting/)
    between = freely
    expect(await standing()).toHaveLength(1)
    const again = await order(vera, spring, basis, once)
    expect(again.status).toBe(201)
    expect(await demandOrder()).toHaveLength(1)
    expect(await linesOf(again.body.id)).toHaveLength(1)
  })
})

describe('two people at the same time', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' }

  /** One of them is served, the other is told; who it was is all the same. */
  function demandOneServed(answers: readonly Answer[]): void {
    const served = answers.filter(({ status }) => status === 201)
    const told = answers.filter(({ status }) => status !== 201)
    expect([served.length, told.length]).toEqual([1, answers.length - 1])
    for (const { status, body } of told) {
      expect([status, body.code]).toEqual([409, 'settled_meanwhile'])
      expect(body.detail).toContain('Ingenting har räknats två gånger.')
      expect(body.current.rows).toEqual([])
    }
  }

  it('on one server, both about to write: one settlement', async () => {
    await pay('2026-02-03')
    await pay('2026-03-04', { paidBy: 'MH' })
    const bases = [(await preview(vera, spring)).basis, (await preview(hugo, spring)).basis]
    const path = `/lists/${listIdOf('settlements')}/items`
    const waiting: (() => void)[] = []
    between = async (request, send) => {
      if (request.method !== 'POST' || !request.url.endsWith(path)) return send()
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.push(resolve)
      if (waiting.length === 2) for (const go of waiting) go()
      await promise
      return send()
    }
    const answers = await Promise.all([
      order(vera, spring, bases[0] ?? ''),
      order(hugo, spring, bases[1] ?? ''),
    ])
    expect(waiting).toHaveLength(2)
    demandOneServed(answers)
    const [one] = await demandOrder()
    expect(one?.rows).toHaveLength(2)
    const winner = answers[0]?.status === 201 ? 'Vera Exempelsson' : 'Hugo Påhittsson'
    expect((await linesOf(one?.id ?? '')).map(({ fields }) => fields.Av)).toEqual([winner])
  })

  it('on two servers, one standing still before each of its calls while the other settles: one settlement each time', async () => {
    const other = await openInstance(test, freely)
    const hugoThere = await other.as('projektledare-h')
    let calls = Number.POSITIVE_INFINITY
    for (let at = 0; at <= calls; at += 1) {
      const day = addDays('2026-01-01', at)
      const period = { from: day, to: day }
      await pay(day)
      await other.house.mirror.sync('costs')
      const { basis } = await preview(vera, period)
      const there = await preview(hugoThere, period)
      let met = 0
      let second: Answer | null = null
      between = async (_request, send) => {
        met += 1
        if (met === at + 1) second = await order(hugoThere, period, there.basis)
        return send()
      }
      const first = await order(vera, period, basis)
      between = freely
      calls = met
      second ??= await order(hugoThere, period, there.basis)
      demandOneServed([first, second])
    }
    expect(calls).toBeGreaterThan(4)
    expect(await demandOrder()).toHaveLength(calls + 1)
  })

  it('however their calls to SharePoint fall between each other, nothing is doubled and nobody is left untold', async () => {
    const instances = await Promise.all(
      [0, 1].map(async () => {
        const held: { between: Between } = { between: freely }
        const instance = await openInstance(test, (request, send) => held.between(request, send))
        return { held, instance }
      }),
    )
    const [one, two] = instances
    if (one === undefined || two === undefined) throw new Error('two servers')
    const people = [
      await one.instance.as('projektledare-vg'),
      await one.instance.as('projektledare-h'),
      await two.instance.as('projektledare-h'),
    ]
    let at = 0
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async scheduler => {
        const day = addDays('2026-01-01', at)
        at += 1
        await pay(day)
        await Promise.all(instances.map(({ instance }) => instance.house.mirror.sync()))
        const period = { from: day, to: day }
        const bases = await Promise.all(people.map(async by => (await preview(by, period)).basis))
        const send = scheduler.scheduleFunction(async (go: () => Promise<Response>) => go())
        for (const { held } of instances) held.between = (_request, go) => send(go)
        const answers = Promise.all(people.map((by, who) => order(by, period, bases[who] ?? '')))
        await scheduler.waitFor(answers)
        for (const { held } of instances) held.between = freely
        demandOneServed(await answers)
        const made = (await demandOrder()).filter(({ from }) => from === day)
        expect(made).toHaveLength(1)
        expect(await linesOf(made[0]?.id ?? '')).toHaveLength(1)
      }),
      { numRuns: 15 },
    )
  })

  it('each their own half-year: both are made, with a number each', async () => {
    await pay('2026-02-03')
    await pay('2026-08-01')
    const bases = [(await preview(vera, spring)).basis, (await preview(hugo, autumn)).basis]
    const answers = await Promise.all([
      order(vera, spring, bases[0] ?? ''),
      order(hugo, autumn, bases[1] ?? ''),
    ])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const numbers = (await demandOrder()).map(({ number }) => number)
    expect(numbers.toSorted()).toEqual([1, 2])
  })

  it('a half-year and the whole year: one is made, the other is shown what is left', async () => {
    await pay('2026-02-03')
    await pay('2026-08-01')
    const bases = [(await preview(vera, spring)).basis, (await preview(hugo, year)).basis]
    const answers = await Promise.all([
      order(vera, spring, bases[0] ?? ''),
      order(hugo, year, bases[1] ?? ''),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(await demandOrder()).toHaveLength(1)
    const told = answers.find(({ status }) => status === 409)
    const left = told === answers[1] ? ['2026-08-01'] : []
    expect(told?.body.current.rows.map(({ day }: { day: string }) => day)).toEqual(left)
  })

  it('both undo the same settlement: it is undone once', async () => {
    await pay('2026-02-03')
    const { id } = (await settle(vera, spring)).body
    const other = await openInstance(test, freely)
    const hugoThere = await other.as('projektledare-h')
    const answers = await Promise.all([counter(vera, id), counter(hugo, id), counter(hugoThere, id)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
    for (const { status, body } of answers) if (status === 409) expect(body.code).toBe('already_undone')
    expect(await demandOrder()).toHaveLength(2)
  })

  it('one undoes while the other settles something else: both are done', async () => {
    await pay('2026-02-03')
    await pay('2026-08-01')
    const { id } = (await settle(vera, spring)).body
    const { basis } = await preview(hugo, autumn)
    const answers = await Promise.all([counter(vera, id), order(hugo, autumn, basis)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect((await demandOrder()).map(({ number }) => number).toSorted()).toEqual([1, 2, 3])
  })
})

describe('a server that stops in the middle', () => {
  /** Sends with a server that stops after a number of calls; null when it stopped before it answered. */
  async function sendAndStop(last: number, send: (by: Caller) => Promise<Answer>): Promise<Answer | null> {
    const { between: stopping, stopped } = stopsAfter(last)
    const vera = await (await openInstance(test, stopping)).as('projektledare-vg')
    return Promise.race([send(vera), stopped.then(() => null)])
  }

  /** The same request to a server that starts afterwards. */
  const fresh = async (): Promise<{ instance: Instance; by: Caller }> => {
    const instance = await openInstance(test, freely)
    return { instance, by: await instance.as('projektledare-vg') }
  }

  it('before any of its calls: the settlement is whole or not there, and the request repeated makes it once', async () => {
    let answered: Answer | null = null
    let at = 0
    for (; answered === null; at += 1) {
      const day = addDays('2026-01-01', at)
      const period = { from: day, to: day }
      const cost = await pay(day)
      const shown = await preview(vera, period)
      const once = crypto.randomUUID()
      answered = await sendAndStop(at, by => order(by, period, shown.basis, once))
      const { by } = await fresh()
      const made = (await demandOrder()).filter(({ from }) => from === day)
      expect(made.length).toBeLessThan(2)
      const between = await preview(by, period)
      expect(between.rows.length).toBe(1 - made.length)
      expect((await vera(`/api/costs/${cost.id}`)).body.etag).toBe(cost.etag)
      const again = await order(by, period, shown.basis, once)
      expect(again.status).toBe(201)
      if (made[0] !== undefined) expect(again.body.id).toBe(made[0].id)
      expect((await demandOrder()).filter(({ from }) => from === day)).toHaveLength(1)
      expect(await linesOf(again.body.id), `stopped after ${at} calls`).toHaveLength(1)
    }
    expect(answered.status).toBe(201)
    expect(at).toBeGreaterThan(5)
  })

  it('the same of a counter-settlement', async () => {
    let answered: Answer | null = null
    for (let at = 0; answered === null; at += 1) {
      const day = addDays('2026-01-01', at)
      const period = { from: day, to: day }
      await pay(day)
      const { id } = (await settle(vera, period)).body
      const once = crypto.randomUUID()
      answered = await sendAndStop(at, by => counter(by, id, 'Fel', once))
      const { by } = await fresh()
      const undoing = async () => (await demandOrder()).filter(({ countersId }) => countersId === id)
      const made = await undoing()
      const between = await preview(by, period)
      expect(between.rows.length).toBe(made.length)
      const again = await counter(by, id, 'Fel', once)
      expect(again.status).toBe(201)
      expect((await undoing()).map(one => one.id)).toEqual([again.body.id])
      expect(await linesOf(again.body.id), `stopped after ${at} calls`).toHaveLength(1)
      await test.house.mirror.sync('settlements')
    }
    expect(answered.status).toBe(201)
  })

  it('between the row and its line in the log: who was late for it does not stand there as the one who made it', async () => {
    const cost = await pay('2026-02-03')
    const { basis } = await preview(vera, spring)
    const once = crypto.randomUUID()
    const path = `/lists/${listIdOf('settlements')}/items`
    const { promise: stopped, resolve } = Promise.withResolvers<void>()
    const stopping = await openInstance(test, async (request, send) => {
      const answer = await send()
      if (request.method !== 'POST' || !request.url.endsWith(path)) return answer
      resolve()
      return new Promise(() => {})
    })
    const veraThere = await stopping.as('projektledare-vg')
    between = async (request, send) => {
      if (request.method === 'POST' && request.url.endsWith(path)) {
        between = freely
        await Promise.race([order(veraThere, spring, basis, once), stopped])
      }
      return send()
    }
    const late = await order(hugo, spring, basis)
    expect([late.status, late.body.code]).toEqual([409, 'settled_meanwhile'])
    const [made] = await demandOrder()
    expect(made?.rows.map(({ costId }) => costId)).toEqual([cost.id])
    expect(await linesOf(made?.id ?? '')).toEqual([])
    const again = await order(vera, spring, basis, once)
    expect(again.body.id).toBe(made?.id)
    expect((await linesOf(again.body.id)).map(({ fields }) => fields.Av)).toEqual(['Vera Exempelsson'])
  })

  it('when it had to take another number first, the repeated request is answered with that one', async () => {
    await pay('2026-02-03')
    await pay('2026-08-01')
    const { basis } = await preview(vera, spring)
    const once = crypto.randomUUID()
    const path = `/lists/${listIdOf('settlements')}/items`
    const { promise: stopped, resolve } = Promise.withResolvers<void>()
    let posts = 0
    const instance = await openInstance(test, async (request, send) => {
      const isRow = request.method === 'POST' && request.url.endsWith(path)
      if (isRow) posts += 1
      if (isRow && posts === 1) await settle(hugo, autumn)
      const answer = await send()
      if (posts < 2) return answer
      resolve()
      return new Promise(() => {})
    })
    await Promise.race([order(await instance.as('projektledare-vg'), spring, basis, once), stopped])
    expect(posts).toBe(2)
    const { by } = await fresh()
    const again = await order(by, spring, basis, once)
    expect([again.status, again.body.number]).toEqual([201, 2])
    expect(await demandOrder()).toHaveLength(2)
    expect(await linesOf(again.body.id)).toHaveLength(1)
  })
})

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import { type Cost, freeze } from '../../src/domain/costs.ts'
import { addDays, today } from '../../src/domain/days.ts'
import { type Key, type Shares, shareByKey } from '../../src/domain/shares.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { cost, declaredKey } from '../support/collaboration.ts'
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type ByHand, byHand } from '../support/sharepoint.ts'

let test: TestHouse
let hand: ByHand
let vera: Caller
let categoryId: string

async function open() {
  test = await openTestHouse({ demonstrate: false })
  hand = byHand(test)
  vera = await test.as('projektledare-vg')
  categoryId = (await add('categories', { title: 'Chefsmöte', account: '', order: 1, active: true })).id
  await add('agreements', agreementVersions.at(-1) ?? {})
}
/** An empty collaboration for each test, or one for all of them where nothing is written. */
const anewForEach = () => {
  beforeEach(open)
  afterEach(() => test.close())
}
const oneForAll = () => {
  beforeAll(open)
  afterAll(() => test.close())
}

const add = async (noun: string, body: object): Promise<Stored<Cost>> => {
  const answer = await vera(`/api/${noun}`, { method: 'POST', body })
  expect(answer.status, answer.body.detail).toBe(201)
  return answer.body
}
const draft = (netOre: number, more: Parameters<typeof cost>[1] = {}): Cost => ({
  ...cost(netOre, more),
  categoryId,
})
const post = (body: unknown, headers: Record<string, string> = {}) =>
  vera('/api/costs', { method: 'POST', body, headers })
const put = ({ id, etag }: Stored<Cost>, body: Cost) =>
  vera(`/api/costs/${id}`, { method: 'PUT', body, headers: { 'If-Match': etag } })
const remove = (noun: string, { id, etag }: Stored<unknown>) =>
  vera(`/api/${noun}/${id}`, { method: 'DELETE', headers: { 'If-Match': etag } })
const bare = ({ id: _id, etag: _etag, modifiedAt: _at, modifiedBy: _by, ...own }: Stored<Cost>): Cost => own
const half = (ore: number): Shares => ({ MVG: ore - Math.trunc(ore / 2), MH: Math.trunc(ore / 2) })
const plain = (answer: Answer): string => String(answer.body.detail).replaceAll(/\s/g, ' ')

/** Refused in a sentence, and nothing written. */
async function refused(answer: Answer, status: number, code: string, sentence: RegExp): Promise<void> {
  expect([answer.status, answer.body.code, plain(answer)]).toEqual([
    status,
    code,
    expect.stringMatching(sentence),
  ])
  expect(plain(answer)).not.toMatch(/undefined|NaN|Expected|Invalid/)
}

async function settleSpring(): Promise<void> {
  const period = { from: '2026-01-01', to: '2026-06-30' }
  const { basis } = (await vera(`/api/settlements/preview?from=${period.from}&to=${period.to}`)).body
  const answer = await vera('/api/settlements', {
    method: 'POST',
    body: { ...period, basis },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  })
  expect(answer.status, answer.body.detail).toBe(201)
}

describe('a joint cost', () => {
  anewForEach()

  it('stands in SharePoint as kronor that a colleague reads, shared to the öre, and comes back as it was', async () => {
    const stored = await add('costs', draft(123_457, { vatOre: 30_864, supplier: 'Kusthotell Provet' }))
    const { fields } = await hand.item('costs', stored.id)
    expect(fields).toMatchObject({
      BeloppExklMoms: 1234.57,
      AndelMVG: 1049.38,
      AndelMH: 185.19,
      NyckelMVG: 85,
    })
    expect(fields).toMatchObject({ Slag: 'Kostnad', BetaldAv: 'MVG', Lage: 'Fakturerad' })
    await test.house.mirror.sync('costs')
    expect((await vera(`/api/costs/${stored.id}`)).body).toEqual(stored)
    expect(bare(stored)).toEqual(draft(123_457, { vatOre: 30_864, supplier: 'Kusthotell Provet' }))
  })

  it.each([0.01, 4999.99, 5000, 5000.01, 100_000_000])(
    'of %s kr keeps every öre through SharePoint',
    async kronor => {
      const ore = Math.round(kronor * 100)
      const stored = await add('costs', draft(ore))
      await test.house.mirror.sync('costs')
      expect((await vera(`/api/costs/${stored.id}`)).body).toMatchObject({
        netOre: ore,
        ...freeze(declaredKey, shareByKey(ore, declaredKey)),
      })
    },
  )

  it('may belong to any year, also one without a budget', async () => {
    await add('budgets', { title: 'B', year: 2026, party: 'MVG', categoryId, amountOre: 100, note: '' })
    const day = addDays(today(test.world.now()), 700)
    expect(await add('costs', draft(100, { day }))).toMatchObject({ day })
    await refused(
      await post(draft(100, { day: '2062-05-01' })),
      400,
      'malformed',
      /mer än två år fram i tiden/,
    )
  })

  it('is not moved to a kind or a meeting that does not exist', async () => {
    const stored = await add('costs', draft(100))
    await refused(
      await put(stored, { ...bare(stored), categoryId: '999' }),
      400,
      'malformed',
      /Kostnadsslag pekar/,
    )
    await refused(await put(stored, { ...bare(stored), meetingId: '999' }), 400, 'malformed', /Möte pekar/)
    expect((await put(stored, { ...bare(stored), note: 'Ny' })).status).toBe(200)
  })
})

describe('a cost', () => {
  oneForAll()

  it.each<[string, Partial<Record<keyof Cost, unknown>>, RegExp]>([
    ['of nothing', draft(0), /Belopp exkl\. moms kan inte vara 0 kr\./],
    ['below nothing', draft(-100), /kan bara vara under 0 kr på en kreditnota eller rättelse\./],
    ['with a third decimal', { netOre: 1234.5 }, /Belopp exkl\. moms har fler decimaler/],
    ['as text', { netOre: '1 234,57' }, /Belopp exkl\. moms är av fel slag\./],
    ['of 10^12 kr', { netOre: 1e14 }, /Belopp exkl\. moms: högst 100 000 000,00 kr\./],
    ['that no number holds', { netOre: 1e300 }, /Belopp exkl\. moms/],
    ['on a day that does not exist', { day: '2026-02-30' }, /Dag: ”2026-02-30” är ingen dag som finns/],
    ['paid by a party that does not exist', { paidBy: 'Skåne' }, /Betald av: ”Skåne” är inget av MVG, MH\./],
    ['of a kind that does not exist', { categoryId: '999' }, /Kostnadsslag pekar på en rad som inte finns\./],
    ['for a meeting that does not exist', { meetingId: '999' }, /Möte pekar på en rad som inte finns\./],
    ['without a description', { title: ' ' }, /Beskrivning saknas\./],
    ['whose receipt is no address', { receipt: 'javascript:alert(1)' }, /Underlag: adressen ska börja/],
    ['with moms the other way', { vatOre: -1 }, /Moms ska ha samma tecken som beloppet\./],
    ['whose shares are not the amount', { shareMHOre: 16 }, /Andelarna blir tillsammans inte beloppet\./],
    ['with half a key', { keyMH: null }, /Fördelningen är bara delvis ifylld/],
    ['with a key of nothing', { keyMVG: 0, keyMH: 0 }, /någon av sidorna behöver ha en del\./],
    ['that nobody has shared', draft(100, { shares: null }), /Kostnaden är inte fördelad/],
    [
      'by a key of its own',
      { keyMVG: 50, keyMH: 50, shareMVGOre: 50, shareMHOre: 50 },
      /Nyckeln ska vara 85–15/,
    ],
    [
      'shared otherwise without a reason',
      { shareMVGOre: 50, shareMHOre: 50 },
      /Skäl till annan fördelning saknas/,
    ],
    ['from before any key', { day: '2013-05-01' }, /Ingen fördelningsnyckel gällde den dagen\./],
    ['that refers to another', { refersToId: '1' }, /bara en kreditnota eller rättelse pekar på/],
    ['that credits nothing', { kind: 'credit', netOre: -100 }, /pekar på den kostnad den gäller/],
    ['with a field nobody knows', { [String('pris')]: 1 }, /Fältet pris finns inte\./],
  ])('%s is refused in a sentence', async (_what, wrong, sentence) => {
    const written = await hand.watch()
    await refused(
      await post({ ...draft(100), ...wrong, categoryId: wrong.categoryId === '999' ? '999' : categoryId }),
      400,
      'malformed',
      sentence,
    )
    expect(await written()).toEqual([])
  })

  it('is refused in English to who reads English', async () => {
    const answer = await post(draft(100, { shares: half(100) }), { 'Accept-Language': 'en' })
    expect(plain(answer)).toContain(
      'The reason for another split is missing: the shares do not follow 85–15.',
    )
  })
})

describe('another split than the key’s', () => {
  anewForEach()

  it('is recorded with its reason on both sides of the limit, and the first screen tells them apart', async () => {
    const odd = (ore: number, title: string) =>
      draft(ore, { title, shares: half(ore), deviationReason: 'Delad lika efter överenskommelse.' })
    await add('costs', odd(500_000, 'På gränsen'))
    const rule = async () =>
      (await vera('/api/overview?year=2026')).body.findings.find(
        ({ rule: name }: { rule: string }) => name === 'jointCosts',
      )
    expect(await rule()).toMatchObject({ state: 'met', facts: { deviations: 1, breaches: 0 } })
    const breach = await add('costs', odd(500_001, 'En öre över'))
    expect(await rule()).toMatchObject({
      state: 'missed',
      force: 'must',
      facts: { deviations: 1, breaches: 1 },
    })
    expect((await rule()).restsOn).toEqual([{ noun: 'costs', id: breach.id, title: 'En öre över' }])
  })

  it('is kept with who wrote it and when', async () => {
    const stored = await add('costs', draft(100))
    const odd = { ...bare(stored), ...freeze(declaredKey, half(100)), deviationReason: 'Delad lika.' }
    expect((await put(stored, odd)).status).toBe(200)
    const { entries } = (await vera(`/api/costs/${stored.id}/history`)).body
    const told = entries.map((one: { by: string; sentences: string[] }) => `${one.by}: ${one.sentences}`)
    expect(told.join(' ').replaceAll(/\s/g, ' ')).toContain(
      'Vera Exempelsson: Ändrade MVG:s andel från 0,85 kr till 0,50 kr',
    )
  })
})

describe('a changed key', () => {
  anewForEach()

  const decide = (partsMVG: number, partsMH: number, validFrom: string) =>
    add('shareKeys', {
      title: 'Ny',
      validFrom,
      partsMVG,
      partsMH,
      decision: '§ 7',
      meetingId: null,
      reason: '',
    })
  const by = (key: Key, netOre: number, day: string) =>
    draft(netOre, { day, ...freeze(key, shareByKey(netOre, key)) })

  it('is for costs from its day on and touches no row that stands', async () => {
    const old = await add('costs', draft(123_457))
    const late = await add('costs', draft(123_457, { day: '2026-08-01' }))
    await decide(80, 20, '2026-07-01')
    await test.house.mirror.sync()
    for (const row of [old, late]) expect((await vera(`/api/costs/${row.id}`)).body).toEqual(row)
    await refused(await post(draft(100, { day: '2026-07-01' })), 400, 'malformed', /Nyckeln ska vara 80–20/)
    await add('costs', by({ MVG: 80, MH: 20 }, 100, '2026-07-01'))
    await add('costs', by(declaredKey, 100, '2026-06-30'))
    const noted = await put(late, { ...bare(late), note: 'Kvittot kom.' })
    expect([noted.status, noted.body.keyMVG]).toEqual([200, 85])
  })

  it('may be removed again: the rows keep what stands in them', async () => {
    const key = await decide(80, 20, '2026-07-01')
    const row = await add('costs', by({ MVG: 80, MH: 20 }, 100, '2026-07-01'))
    expect((await remove('shareKeys', key)).status).toBe(204)
    expect((await vera(`/api/costs/${row.id}`)).body).toEqual(row)
  })
})

describe('a credit note', () => {
  anewForEach()

  const crediting = (of: Stored<Cost>, netOre: number, shares: Shares) =>
    draft(netOre, { kind: 'credit', refersToId: of.id, shares })

  it('mirrors its cost to the öre, in two parts, and a third finds nothing left', async () => {
    const whole = await add('costs', draft(10))
    expect(whole).toMatchObject({ shareMVGOre: 9, shareMHOre: 1 })
    await refused(await post(crediting(whole, -5, { MVG: -4, MH: -1 })), 400, 'malformed', /ska spegla/)
    const first = crediting(whole, -5, { MVG: -5, MH: 0 })
    await refused(
      await post(crediting(whole, -11, { MVG: -10, MH: -1 })),
      400,
      'malformed',
      /0,10 kr återstår/,
    )
    await add('costs', first)
    await refused(await post(first), 400, 'malformed', /ska spegla/)
    await add('costs', crediting(whole, -5, { MVG: -4, MH: -1 }))
    await refused(await post(crediting(whole, -1, { MVG: -1, MH: 0 })), 400, 'malformed', /0,00 kr återstår/)
  })

  it('is made once when two people credit the same cost at the same moment', async () => {
    const whole = await add('costs', draft(100))
    const hugo = await test.as('projektledare-h')
    const body = crediting(whole, -100, { MVG: -85, MH: -15 })
    const [one, other] = await Promise.all([post(body), hugo('/api/costs', { method: 'POST', body })])
    expect([one.status, other.status].toSorted()).toEqual([201, 400])
    await refused(one.status === 400 ? one : other, 400, 'malformed', /0,00 kr återstår att kreditera/)
    expect((await hand.items('costs')).map(({ fields }) => fields.BeloppExklMoms)).toEqual([1, -1])
  })

  it('does not slip in while its cost is being removed', async () => {
    const whole = await add('costs', draft(100))
    const [note, gone] = await Promise.all([
      post(crediting(whole, -100, { MVG: -85, MH: -15 })),
      remove('costs', whole),
    ])
    expect([note.status, gone.status]).toEqual(note.status === 201 ? [201, 409] : [400, 204])
  })

  it('sent twice by a tab that lost the answer is made once', async () => {
    const whole = await add('costs', draft(100))
    const send = () =>
      post(crediting(whole, -100, { MVG: -85, MH: -15 }), { 'Idempotency-Key': 'kreditnota-100' })
    const [one, other] = [await send(), await send()]
    expect([one.status, other.status]).toEqual([201, 201])
    expect(other.body.id).toBe(one.body.id)
    expect((await vera('/api/costs')).body.records).toHaveLength(2)
  })

  it('holds its cost in place: neither removed nor given another amount', async () => {
    const whole = await add('costs', draft(100))
    const note = await add('costs', crediting(whole, -100, { MVG: -85, MH: -15 }))
    await refused(
      await remove('costs', whole),
      409,
      'in_use',
      /1 kreditnota eller rättelse pekar på kostnaden/,
    )
    await refused(await put(whole, draft(200)), 400, 'malformed', /bygger på dem\./)
    expect((await remove('costs', note)).status).toBe(204)
    expect((await remove('costs', whole)).status).toBe(204)
  })
})

describe('a settled cost', () => {
  anewForEach()

  it('is locked for every way of writing, and says by which settlement and what to do instead', async () => {
    const stored = await add('costs', draft(123_457))
    await settleSpring()
    const written = await hand.watch()
    const locked = /^Kostnaden är avräknad och därför låst\. .*rättelse.* Kostnaden ingår i .*2026.*\.$/
    await refused(await put(stored, { ...bare(stored), note: 'Ny' }), 409, 'settled', locked)
    await refused(await remove('costs', stored), 409, 'settled', locked)
    expect(await written()).toEqual([])
  })

  it('is corrected by a row that points at it, and freed by a counter-settlement', async () => {
    const stored = await add('costs', draft(123_457))
    await settleSpring()
    await add('costs', draft(5000, { kind: 'correction', refersToId: stored.id, day: '2026-07-02' }))
    const { records } = (await vera('/api/settlements')).body
    const undone = await vera(`/api/settlements/${records[0].id}/counter`, {
      method: 'POST',
      body: { reason: 'Fel period' },
      headers: { 'Idempotency-Key': crypto.randomUUID() },
    })
    expect(undone.status, undone.body.detail).toBe(201)
    expect((await put(stored, { ...bare(stored), note: 'Ny' })).status).toBe(200)
  })
})

describe('a kind of cost', () => {
  anewForEach()

  it('stays while a cost or a budget has it, and goes when nothing does', async () => {
    const [kind] = (await vera('/api/categories')).body.records
    const stored = await add('costs', draft(100))
    await refused(
      await remove('categories', kind),
      409,
      'in_use',
      /1 kostnad eller budgetpost har kostnadsslaget/,
    )
    await remove('costs', stored)
    expect((await remove('categories', kind)).status).toBe(204)
  })
})

const cells = {
  Dag: '2026-05-06T12:00:00Z',
  Leverantor: 'X',
  Slag: 'Kostnad',
  BetaldAv: 'MH',
  Lage: 'Fakturerad',
}
const typed = (more: Record<string, unknown>) => ({
  ...cells,
  KostnadsslagLookupId: categoryId,
  BeloppExklMoms: 1234.57,
  Moms: 0,
  ...more,
})

describe('a row of nonsense that somebody wrote by hand in SharePoint', () => {
  oneForAll()
  beforeAll(() => add('costs', draft(100)))

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['three decimals', { BeloppExklMoms: 12.345 }, /Belopp exkl\. moms har fler decimaler/],
    ['no amount', { BeloppExklMoms: null }, /Belopp exkl\. moms saknas\./],
    ['an amount beyond reason', { BeloppExklMoms: 1e12 }, /Belopp exkl\. moms: högst 100 000 000,00 kr\./],
    ['nobody who paid', { BetaldAv: null }, /Betald av saknas\./],
    [
      'half a split',
      { NyckelMVG: 85, NyckelMH: 15, AndelMVG: 1049.38 },
      /Fördelningen är bara delvis ifylld/,
    ],
    [
      'shares that are not the amount',
      { NyckelMVG: 85, NyckelMH: 15, AndelMVG: 1049.38, AndelMH: 185.18 },
      /Andelarna blir tillsammans inte beloppet\./,
    ],
    ['a cost below nothing', { BeloppExklMoms: -5 }, /kan bara vara under 0 kr/],
  ])('with %s is shown with the reason, and the rest works', async (what, nonsense, sentence) => {
    await hand.add('costs', { Title: `Rad med ${what}`, ...typed(nonsense) })
    await test.house.mirror.sync('costs')
    const { records, unreadable } = (await vera('/api/costs')).body
    expect(records.length).toBeGreaterThan(0)
    const row = unreadable.find(({ title }: { title: string }) => title === `Rad med ${what}`)
    expect(row.reasons.join(' ').replaceAll(/\s/g, ' ')).toMatch(sentence)
    const { mine, findings } = (await vera('/api/overview?year=2026')).body
    expect(mine).toContainEqual(expect.objectContaining({ reason: 'unreadableRow', id: row.id }))
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('jointCosts')
    expect((await post(draft(200))).status).toBe(201)
  })
})

describe('a row that somebody wrote by hand in SharePoint', () => {
  anewForEach()

  it('without a split waits to be shared, is no other row’s trouble, and is shared in the tab', async () => {
    await hand.add('costs', { Title: 'Skriven för hand', ...typed({}) })
    await test.house.mirror.sync('costs')
    const [row] = (await vera('/api/costs')).body.records
    expect(row).toMatchObject({ netOre: 123_457, keyMVG: null, shareMHOre: null })
    const { mine } = (await vera('/api/overview?year=2026')).body
    expect(mine).toContainEqual(expect.objectContaining({ reason: 'unsharedCost', id: row.id }))
    const shared = { ...bare(row), ...freeze(declaredKey, shareByKey(123_457, declaredKey)) }
    expect((await put(row, shared)).body).toMatchObject({ shareMVGOre: 104_938, shareMHOre: 18_519 })
    expect((await vera('/api/overview?year=2026')).body.mine).not.toContainEqual(
      expect.objectContaining({ reason: 'unsharedCost' }),
    )
  })

  it('is mended in the tab, with the same demands as any other', async () => {
    const bad = await hand.add('costs', { Title: 'Konstig rad', ...typed({ BeloppExklMoms: -5 }) })
    await test.house.mirror.sync('costs')
    const etag = (await hand.item('costs', bad.id)).eTag
    const mend = (body: Cost) =>
      vera(`/api/costs/${bad.id}`, { method: 'PUT', body, headers: { 'If-Match': etag } })
    await refused(await mend(draft(100, { shares: null })), 400, 'malformed', /inte fördelad/)
    expect((await mend(draft(100))).status).toBe(200)
    expect((await vera('/api/costs')).body).toMatchObject({ records: [{ netOre: 100 }], unreadable: [] })
  })
})

describe('who may do what', () => {
  anewForEach()

  it('project leaders write, steering members read, managers see no rows', async () => {
    const stored = await add('costs', draft(100))
    const member = await test.as('styrgrupp-vg')
    expect((await member('/api/costs')).body.records).toEqual([stored])
    const attempt = await member('/api/costs', { method: 'POST', body: draft(100) })
    const manager = await test.as('chef')
    for (const answer of [attempt, await manager('/api/costs'), await manager(`/api/costs/${stored.id}`)])
      expect([answer.status, answer.body.code]).toEqual([403, 'forbidden'])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agreementVersions } from '../../src/domain/agreement-versions.ts'
import { type CostOverview, costOverview } from '../../src/domain/cost-overview.ts'
import { limitSettings, limitValues } from '../../src/domain/cost-setting-words.sv.ts'
import { type Cost, freeze } from '../../src/domain/costs.ts'
import { addDays } from '../../src/domain/days.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import { unwrittenMeeting } from '../../src/domain/unwritten-meeting.ts'
import { provision } from '../../src/graph/provision.ts'
import { openLedger } from '../../src/server/cost-ledger.ts'
import { activity, cost } from '../support/collaboration.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { type ByHand, byHand } from '../support/sharepoint.ts'

let test: TestHouse
let hand: ByHand
let vera: Caller
let clock: number
let graphCalls: number
/** Kinds of cost: managers' meetings, and the web. */
let kinds: { managers: string; web: string }

const watched =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  (input, init) => {
    const request = new Request(input, init)
    if (request.url.startsWith('https://graph.microsoft.com')) graphCalls += 1
    return fetch(request)
  }

const add = async (noun: string, body: object) => {
  const answer = await vera(`/api/${noun}`, { method: 'POST', body })
  expect(answer.status, answer.body.detail).toBe(201)
  return answer.body
}
const kind = (title: string, order: number) => ({ title, account: '', order, active: true })

beforeEach(async () => {
  clock = Date.parse('2026-11-24T09:00:00Z')
  graphCalls = 0
  test = await openTestHouse({ demonstrate: false, fetch: watched, now: () => clock })
  hand = byHand(test)
  vera = await test.as('projektledare-vg')
  await add('agreements', agreementVersions.at(-1) ?? {})
  kinds = {
    managers: (await add('categories', kind('Chefsmöte', 10))).id,
    web: (await add('categories', kind('Webb', 20))).id,
  }
})
afterEach(() => test.close())

const key8515 = { MVG: 85, MH: 15 }
const key8416 = { MVG: 84, MH: 16 }

/** A cost on a day as the tab would write it. */
const costOn = (day: string, netOre: number, more: Partial<Cost> = {}, key = key8515): Cost => ({
  ...cost(netOre, { shares: shareByKey(netOre, key), receipt: 'https://diariet.example/1' }),
  ...freeze(key, shareByKey(netOre, key)),
  day,
  categoryId: kinds.managers,
  ...more,
})
const addCost = (...given: Parameters<typeof costOn>) => add('costs', costOn(...given))

async function sums(year = 2026, who: Caller = vera): Promise<CostOverview> {
  const answer = await who(`/api/cost-overview?year=${year}`)
  expect(answer.status, answer.body.detail).toBe(200)
  return costOverview.parse(answer.body)
}
const sync = () => test.house.mirror.sync()
const shared = (overview: CostOverview) =>
  overview.years.map(({ year, borne }) => [year, borne.MVG, borne.MH])

async function settle(from: string, to: string) {
  const { basis } = (await vera(`/api/settlements/preview?from=${from}&to=${to}`)).body
  return add('settlements', { from, to, basis })
}

describe('three years of joint costs', () => {
  beforeEach(async () => {
    await addCost('2024-05-06', 100_000)
    await addCost('2025-05-06', 200_000, { paidBy: 'MH' })
    await addCost('2026-05-06', 300_000, { categoryId: kinds.web, vatOre: 75_000 })
  })

  it('are paid, borne and owed as their rows say', async () => {
    const overview = await sums()
    expect(shared(overview)).toEqual([
      [2024, 85_000, 15_000],
      [2025, 170_000, 30_000],
      [2026, 255_000, 45_000],
    ])
    expect(overview.claim).toEqual({ payer: 'MVG', amountOre: 110_000, count: 3, earliest: '2024-05-06' })
    expect(overview.cells).toEqual([
      expect.objectContaining({ month: 5, categoryId: kinds.web, count: 1, netOre: 300_000, vatOre: 75_000 }),
    ])
    expect(overview.key).toMatchObject({ key: key8515 })
    expect(overview.limit).toMatchObject({ limitOre: 500_000, basis: 'net', per: 'cost' })
    expect(overview.categories.map(({ title }) => title)).toEqual(['Chefsmöte', 'Webb'])
    expect(overview.inKind).toMatchObject({ officesMVG: 37, officesMH: 7, projectLeadersMVG: 2 })
  })

  it('a key decided in the middle touches no öre of what stands, and only what comes after is shared by it', async () => {
    const before = await sums()
    const decided = {
      title: '84–16',
      partsMVG: 84,
      partsMH: 16,
      decision: '§ 9',
      meetingId: null,
      reason: '',
    }
    await add('shareKeys', { ...decided, validFrom: '2025-01-01' })
    const after = await sums()
    expect(after.years).toEqual(before.years)
    expect(after.claim).toEqual(before.claim)
    expect(after.cells).toEqual(before.cells)
    expect(after.key).toMatchObject({ key: key8416, decision: '§ 9' })
    expect((await sums(2024)).key).toMatchObject({ key: key8515 })
    await addCost('2026-06-01', 100_000, {}, key8416)
    expect(shared(await sums())).toEqual([
      [2024, 85_000, 15_000],
      [2025, 170_000, 30_000],
      [2026, 339_000, 61_000],
    ])
  })

  it('project leaders and the steering group see rows, managers sums alone, and others nothing', async () => {
    await addCost('2026-06-01', 100_000, { receipt: '' })
    const own = await sums()
    expect(own.rows?.withoutReceipt).toHaveLength(1)
    expect(await sums(2026, await test.as('styrgrupp-vg'))).toEqual(own)
    const seen = await sums(2026, await test.as('chef'))
    expect(seen).toEqual({ ...own, rows: null })
    for (const [person, code] of [
      ['kontaktperson', 'forbidden'],
      ['lasare', 'no_role'],
    ] as const) {
      const answer = await (await test.as(person))('/api/cost-overview')
      expect([answer.status, answer.body.code], person).toEqual([403, code])
    }
    expect((await test.call('/api/cost-overview')).status).toBe(401)
  })

  it('budget and outcome stand side by side, with the forecast of what last year still had to come, of what the year has budgeted', async () => {
    const budget = (party: string, amountOre: number) => ({
      title: `Webb, ${party}`,
      year: 2026,
      party,
      categoryId: kinds.web,
      amountOre,
      note: '',
    })
    await addCost('2025-12-01', 100_000)
    const managers = { categoryId: kinds.managers, amountOre: 0 }
    expect((await sums()).budgets).toEqual(
      expect.arrayContaining([
        { ...managers, party: 'MVG', forecastOre: 85_000 },
        { ...managers, party: 'MH', forecastOre: 15_000 },
      ]),
    )
    await add('budgets', budget('MVG', 400_000))
    await add('budgets', budget('MVG', 100_000))
    await add('budgets', budget('MH', 40_000))
    await addCost('2026-11-20', 20_000, { state: 'ordered', categoryId: kinds.web })
    expect((await sums()).budgets).toEqual([
      { categoryId: kinds.web, party: 'MVG', amountOre: 500_000, forecastOre: 500_000 },
      { categoryId: kinds.web, party: 'MH', amountOre: 40_000, forecastOre: 48_000 },
    ])
    clock = Date.parse('2027-01-01T09:00:00Z')
    vera = await test.as('projektledare-vg')
    expect((await sums()).budgets).toEqual([
      { categoryId: kinds.web, party: 'MVG', amountOre: 500_000, forecastOre: 272_000 },
      { categoryId: kinds.web, party: 'MH', amountOre: 40_000, forecastOre: 48_000 },
    ])
  })

  it('what they belong to is named as it is called now', async () => {
    const row = await add('activities', { ...activity('Webben'), groupId: null })
    await addCost('2026-06-01', 1_000, { activityId: row.id, supplier: 'Tryckeri Låtsas' })
    await addCost('2026-06-02', 450_000, { activityId: row.id, supplier: 'Tryckeri Låtsas' })
    await addCost('2026-06-03', 450_000, { activityId: row.id, supplier: 'Tryckeri Låtsas' })
    const named = async () => {
      const { about, rows } = await sums()
      return [about.find(({ noun }) => noun === 'activities')?.title, rows?.related.map(one => one.about)]
    }
    expect(await named()).toEqual(['Webben', ['Webben']])
    await hand.change('activities', row.id, { Title: 'Ny webb' })
    await sync()
    expect(await named()).toEqual(['Ny webb', ['Ny webb']])
    await hand.remove('activities', row.id)
    await sync()
    expect((await named())[0]).toBe(`rad ${row.id}`)
  })
})

describe('the sums follow', () => {
  it('a row that somebody changed, made and deleted by hand in SharePoint', async () => {
    const stored = await addCost('2026-05-06', 100_000)
    await hand.change('costs', stored.id, { BeloppExklMoms: 2000, AndelMVG: 1700, AndelMH: 300 })
    await sync()
    expect(shared(await sums())).toEqual([[2026, 170_000, 30_000]])
    const typed = await hand.add('costs', {
      Title: 'Fika, inskriven i SharePoint',
      Dag: '2026-08-20T12:00:00Z',
      KostnadsslagLookupId: kinds.web,
      Slag: 'Kostnad',
      BetaldAv: 'MH',
      BeloppExklMoms: 100,
      Moms: 12,
      Lage: 'Fakturerad',
    })
    await sync()
    const overview = await sums()
    expect(shared(overview)).toEqual([[2026, 170_000, 30_000]])
    expect(overview.years).toEqual([
      expect.objectContaining({ paid: { MVG: 200_000, MH: 0 }, unsharedCount: 1, unsharedOre: 10_000 }),
    ])
    expect(overview.claim).toMatchObject({ payer: 'MH', amountOre: 30_000, count: 1 })
    expect(overview.counts).toMatchObject({ unshared: 1, withoutReceipt: 1, unreadable: 0 })
    expect(overview.rows?.unshared).toEqual([
      expect.objectContaining({ id: typed.id, title: 'Fika, inskriven i SharePoint', netOre: 10_000 }),
    ])
    await hand.remove('costs', typed.id)
    await hand.remove('costs', stored.id)
    await sync()
    expect(await sums()).toMatchObject({
      years: [],
      cells: [],
      claim: { payer: null, amountOre: 0, count: 0 },
    })
    await hand.restore('costs', stored.id)
    await sync()
    expect(shared(await sums())).toEqual([[2026, 170_000, 30_000]])
  })

  it('a row edited to nonsense is counted as unreadable, and the others add up without it', async () => {
    const stored = await addCost('2026-05-06', 100_000)
    await addCost('2026-05-07', 20_000)
    await hand.change('costs', stored.id, { BeloppExklMoms: 12.345 })
    await sync()
    const overview = await sums()
    expect(overview.counts.unreadable).toBe(1)
    expect(shared(overview)).toEqual([[2026, 17_000, 3_000]])
    await hand.change('costs', stored.id, { BeloppExklMoms: 1000 })
    await sync()
    const mended = await sums()
    expect(mended.counts.unreadable).toBe(0)
    expect(shared(mended)).toEqual([[2026, 102_000, 18_000]])
  })

  it('a settlement that somebody removes by hand is counted as missing until it is back', async () => {
    await addCost('2026-02-03', 100_000)
    const { id } = await settle('2026-01-01', '2026-06-30')
    expect((await sums()).counts.missingSettlements).toBe(0)
    await hand.remove('settlements', id)
    await test.house.mirror.sync('settlements')
    expect((await sums()).counts.missingSettlements).toBe(1)
    await hand.restore('settlements', id)
    await test.house.mirror.sync('settlements')
    expect((await sums()).counts.missingSettlements).toBe(0)
  })

  it('a settled cost that somebody removes by hand stays settled, and is pointed out by its name', async () => {
    const stored = await addCost('2026-02-03', 100_000)
    await settle('2026-01-01', '2026-06-30')
    const before = await sums()
    await hand.remove('costs', stored.id)
    await sync()
    const after = await sums()
    expect(after.claim).toEqual(before.claim)
    expect(after.years[0]?.settledOre).toBe(before.years[0]?.settledOre)
    expect(after.counts.changedAfterSettlement).toBe(1)
    expect(after.rows?.changedAfterSettlement).toEqual([
      { id: stored.id, title: stored.title, day: '2026-02-03', netOre: 100_000, reason: '' },
    ])
    await hand.restore('costs', stored.id)
    await sync()
    expect((await sums()).counts.changedAfterSettlement).toBe(0)
  })

  it('a settlement and its undoing, and a settled row that was changed past the lock', async () => {
    const stored = await addCost('2026-02-03', 100_000)
    await addCost('2026-03-04', 50_000, { paidBy: 'MH' })
    await addCost('2026-08-01', 10_000)
    const open = await sums()
    expect(open.claim).toEqual({ payer: 'MVG', amountOre: 26_000, count: 3, earliest: '2026-02-03' })
    const settled = await settle('2026-01-01', '2026-06-30')
    const after = await sums()
    expect(after.claim).toEqual({ payer: 'MH', amountOre: 1_500, count: 1, earliest: '2026-08-01' })
    expect(after.years[0]).toMatchObject({ settledOre: -27_500, borne: open.years[0]?.borne })
    await hand.change('costs', stored.id, { AndelMVG: 0, AndelMH: 1000 })
    await sync()
    const changed = await sums()
    expect(changed.counts.changedAfterSettlement).toBe(1)
    expect(changed.rows?.changedAfterSettlement.map(({ id }) => id)).toEqual([stored.id])
    expect(changed.claim).toEqual(after.claim)
    await hand.change('costs', stored.id, { AndelMVG: 850, AndelMH: 150 })
    await sync()
    const undone = await vera(`/api/settlements/${settled.id}/counter`, {
      method: 'POST',
      body: { reason: 'Fel period.' },
    })
    expect(undone.status, undone.body.detail).toBe(201)
    expect(await sums()).toEqual(open)
  })

  it('the terms: the limit counts per cost or per event as Inställningar says, old rows or new', async () => {
    const meeting = await add('meetings', {
      ...unwrittenMeeting('managers', '2026-05-04'),
      title: 'Chefsmöte',
      endsOn: '2026-05-05',
      state: 'held',
    })
    const other = { deviationReason: 'Används bara i Halland.', meetingId: meeting.id }
    await addCost('2026-05-04', 300_000, { ...other, shareMVGOre: 0, shareMHOre: 300_000 })
    await addCost('2026-05-05', 300_000, { meetingId: meeting.id })
    expect((await sums()).counts).toMatchObject({ deviations: 1, breaches: 0 })
    const setting = await add('settings', { key: limitSettings.per, value: limitValues.per.event })
    const perEvent = await sums()
    expect(perEvent.limit).toMatchObject({ per: 'event' })
    expect(perEvent.counts).toMatchObject({ deviations: 0, breaches: 1 })
    expect(perEvent.rows?.breaches).toEqual([expect.objectContaining({ reason: other.deviationReason })])
    await hand.remove('settings', setting.id)
    await sync()
    expect((await sums()).counts).toMatchObject({ deviations: 1, breaches: 0 })
  })

  it('a key entered afterwards: the rows that stand are told by which key they were shared, and are no breach', async () => {
    const own = { shareMVGOre: 0, shareMHOre: 100_000 }
    await addCost('2026-09-01', 900_000)
    const unsaid = await addCost('2026-09-02', 100_000, { ...own, deviationReason: 'Bara i Halland.' })
    await hand.change('costs', unsaid.id, { SkalFordelning: '' })
    await add('shareKeys', {
      title: '84–16',
      validFrom: '2026-08-01',
      partsMVG: 84,
      partsMH: 16,
      decision: 'Gemensamma styrgruppen, § 9',
      meetingId: null,
      reason: '',
    })
    await sync()
    const { counts, rows } = await sums()
    expect(counts).toMatchObject({ breaches: 0, deviations: 1, unreasoned: 1 })
    expect(rows?.deviations.map(({ reason }) => reason)).toEqual([
      'Fördelad 85–15; nyckeln för dagen är 84–16.',
    ])
    expect(rows?.unreasoned.map(({ reason }) => reason)).toEqual([''])
  })

  it('whatever happens to the rows: what has followed says the same as what begins now', async () => {
    const rows = []
    for (let at = 0; at < 8; at += 1)
      rows.push(
        await addCost(addDays('2025-10-01', at * 40), 123_457 + at, { paidBy: at % 2 ? 'MH' : 'MVG' }),
      )
    await sums()
    await settle('2025-10-01', '2025-12-31')
    await hand.change('costs', rows[5]?.id, { Lage: 'Beställd' })
    await hand.change('costs', rows[6]?.id, { Dag: '2024-02-29T12:00:00Z' })
    await hand.remove('costs', rows[7]?.id)
    await test.call('/local/api/faults', { method: 'POST', body: { kind: 'resync' } })
    await sync()
    const anew = openLedger(test.house.mirror)().totals
    const { years, claim } = await sums()
    expect(anew.claim()).toEqual(claim)
    expect(anew.years().map(({ year, of }) => [year, of.sums.netOre, of.sums.settledOre])).toEqual(
      years.map(({ year, netOre, settledOre }) => [year, netOre, settledOre]),
    )
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026])
  })
})

describe('the answer', () => {
  it('costs Graph nothing, is the same bytes until something in it changes, and then others', async () => {
    await addCost('2026-05-06', 100_000)
    const first = await vera('/api/cost-overview')
    const etag = first.headers.get('etag') ?? ''
    graphCalls = 0
    const again = () => vera('/api/cost-overview', { headers: { 'If-None-Match': etag } })
    expect((await again()).status).toBe(304)
    expect(graphCalls).toBe(0)
    await add('settings', { key: 'något annat', value: 'ja' })
    expect((await again()).status).toBe(304)
    await addCost('2026-05-07', 100)
    expect((await again()).status).toBe(200)
  })

  it('of a year without costs is empty, and the claim of all years stands there too', async () => {
    await addCost('2025-05-06', 100_000)
    expect(await sums(2030)).toMatchObject({
      cells: [],
      about: [],
      claim: { payer: 'MH', amountOre: 15_000 },
    })
  })

  it('before any version of the agreement has neither key nor limit, and blames nobody', async () => {
    const { records } = (await vera('/api/agreements')).body
    await hand.remove('agreements', records[0].id)
    await hand.add('costs', {
      Title: 'Fika',
      Dag: '2026-08-20T12:00:00Z',
      KostnadsslagLookupId: kinds.web,
      Slag: 'Kostnad',
      BetaldAv: 'MH',
      BeloppExklMoms: 100,
      Moms: 0,
      Lage: 'Fakturerad',
    })
    await sync()
    const overview = await sums()
    expect(overview).toMatchObject({ key: null, limit: null, inKind: null })
    expect(overview.years).toEqual([
      expect.objectContaining({ paid: { MVG: 0, MH: 0 }, borne: { MVG: 0, MH: 0 }, unsharedOre: 10_000 }),
    ])
    expect(overview.claim).toMatchObject({ payer: null, amountOre: 0 })
    expect(overview.counts).toMatchObject({ unshared: 1, breaches: 0 })
  })

  it('says that the list is missing, and adds up anew when it is there again', async () => {
    await addCost('2026-05-06', 100_000)
    await sums()
    await hand.removeList('costs')
    await sync()
    const answer = await vera('/api/cost-overview')
    expect([answer.status, answer.body.code]).toEqual([503, 'list_missing'])
    await provision(test.sharepoint, test.world.siteId)
    await sync()
    expect((await sums()).years).toEqual([])
    await addCost('2026-05-06', 20_000)
    expect(shared(await sums())).toEqual([[2026, 17_000, 3_000]])
  })

  it.each(['2013', 'i år', '2026.5'])('of the year %s is refused in words', async year => {
    const answer = await vera(`/api/cost-overview?year=${encodeURIComponent(year)}`)
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed'])
    expect(answer.body.fields[0].reason).toMatch(/^År/)
  })
})

import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Cost, freeze } from '../../src/domain/costs.ts'
import { sayOre } from '../../src/domain/say-money.ts'
import type { Settlement } from '../../src/domain/settlements.ts'
import { shareByKey } from '../../src/domain/shares.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { openRowByHand, recordsOf } from '../support/colleague.ts'
import { openProduct } from '../support/open-product.ts'
import { readSie } from '../support/read-sie.ts'
import { faultsOnScreens } from '../support/tab.ts'

/* Settling the joint costs, through the real path: Teams frame, tab, API, Graph, SharePoint. */

const live = openProduct()
const { open, trouble } = live
let categoryId: string

beforeAll(async () => {
  const leader = await live.product.as('projektledare-vg')
  categoryId = (await leader('/api/categories')).body.records[0].id
})

/** A cost of years past, so that the demonstration's own rows stay out of the way. Shared by 85–15 and paid by MVG. */
async function pay(title: string, day: string, more: Partial<Cost> = {}): Promise<Stored<Cost>> {
  const { netOre = 123_457 } = more
  const key = { MVG: 85, MH: 15 }
  const cost: Cost = {
    title,
    day,
    supplier: 'Påhittade konferenser',
    categoryId,
    kind: 'cost',
    refersToId: null,
    paidBy: 'MVG',
    netOre,
    vatOre: 0,
    ...freeze(key, shareByKey(netOre, key)),
    deviationReason: '',
    state: 'invoiced',
    activityId: null,
    meetingId: null,
    round: '',
    receipt: '',
    note: '',
    ...more,
  }
  const leader = await live.product.as('projektledare-vg')
  const answer = await leader('/api/costs', {
    method: 'POST',
    body: cost,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  })
  expect(answer.body).toMatchObject({ title })
  return answer.body
}

const settlements = () => recordsOf<Settlement>(live.product, 'settlements')

/** The settlements of a period that have no undoing in them, as SharePoint has them. */
async function settledFrom(from: string): Promise<Stored<Settlement>[]> {
  return (await settlements()).filter(one => one.from === from && one.countersId === null)
}

async function settleByApi(from: string, to: string): Promise<Stored<Settlement>> {
  const leader = await live.product.as('projektledare-h')
  const { basis } = (await leader(`/api/settlements/preview?from=${from}&to=${to}`)).body
  const answer = await leader('/api/settlements', {
    method: 'POST',
    body: { from, to, basis },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  })
  expect(answer.status).toBe(201)
  return answer.body
}

/** Changes a cost in SharePoint's list, as a person does who has no tab. */
async function byHand(id: string, change: (sharepoint: Page) => Promise<void>): Promise<void> {
  const page = await openRowByHand(live, 'Kostnader', id)
  await change(page)
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.waitForLoadState()
  await page.context().close()
}

const fresh = (from: string, to: string) => `/kostnader/avrakning?${new URLSearchParams({ from, to })}`
const money = (ore: number) => sayOre(ore, 'sv-SE')

/** Says yes to what the dialog tells. */
async function settle(tab: FrameLocator): Promise<void> {
  await tab.getByRole('button', { name: 'Avräkna', exact: true }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByText('En avräkning tas aldrig bort').waitFor()
  await dialog.getByRole('button', { name: 'Avräkna', exact: true }).click()
}

describe('a settlement', () => {
  it('is seen before it is made, locks its costs, and gives the books a voucher with the same sum', async () => {
    const cost = await pay('Lokal till avräkningen', '2019-02-03')
    await pay('Mat till avräkningen', '2019-03-04', { paidBy: 'MH', netOre: 20_000 })
    // MH is to bear 185,19 + 30,00 and has paid 200,00.
    const due = 18_519 + 3_000 - 20_000
    const { page, tab } = await open('projektledare-vg', '/kostnader/avrakning')
    await tab.getByRole('heading', { name: 'Det här återstår att göra upp' }).waitFor()
    await tab.getByRole('link', { name: 'Ny avräkning' }).click()
    await tab.getByLabel('Från och med').fill('2019-01-01')
    await tab.getByLabel('Till och med').fill('2019-06-30')
    await tab.getByText('MH ska betala MVG').waitFor()
    expect(await tab.locator('.claim-amount').textContent()).toBe(money(due))
    await tab.getByRole('link', { name: 'Mat till avräkningen' }).waitFor()
    await tab.getByText('Gäller gemensamma kostnader från 1 januari 2019 till 30 juni 2019.').waitFor()
    expect(await settledFrom('2019-01-01')).toEqual([])

    await settle(tab)
    await tab.getByRole('heading', { level: 1, name: /Avräkning \d+: första halvåret 2019/ }).waitFor()
    const [made] = await settledFrom('2019-01-01')
    expect(made).toMatchObject({ payer: 'MH', amountOre: due, to: '2019-06-30' })
    expect(made?.rows.map(({ costId }) => costId)).toContain(cost.id)

    await tab.getByText('Ladda ner som fil').click()
    const download = page.waitForEvent('download')
    await tab.getByRole('button', { name: 'SIE 4 för MVG:s bokföring' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`Avräkning ${made?.number} MVG.si`)
    const [voucher] = readSie(await readFile(await file.path())).vouchers
    const sums = voucher?.transactions.map(({ ore }) => ore) ?? []
    expect(sums.filter(ore => ore > 0).reduce((sum, ore) => sum + ore, 0)).toBe(due)

    await tab.getByRole('link', { name: 'Lokal till avräkningen' }).click()
    await tab.getByText(/Kostnaden ingår i Avräkning \d+: första halvåret 2019 och är låst/).waitFor()
    for (const name of ['Ändra', 'Ta bort']) expect(await tab.getByRole('button', { name }).count()).toBe(0)
    await page.context().close()
  })

  it('that two people make at the same time is made once, and the other is told so in a sentence', async () => {
    await pay('Samtidig kostnad', '2018-02-03')
    const people = ['projektledare-vg', 'projektledare-h']
    const screens = await Promise.all(
      people.map(person => open(person, fresh('2018-01-01', '2018-06-30'), { meetsRefusals: true })),
    )
    for (const { tab } of screens) {
      await tab.getByRole('button', { name: 'Avräkna', exact: true }).click()
      await tab.getByRole('dialog').waitFor()
    }
    await Promise.all(
      screens.map(({ tab }) =>
        tab.getByRole('dialog').getByRole('button', { name: 'Avräkna', exact: true }).click(),
      ),
    )
    const outcomes = await Promise.all(
      screens.map(async ({ tab }) => {
        const made = tab.getByRole('heading', { level: 1, name: /Avräkning \d+: första halvåret 2018/ })
        const told = tab.getByText(/gjorde ”Avräkning \d+: första halvåret 2018”/)
        await made.or(told).first().waitFor()
        return (await made.count()) > 0 ? 'made' : 'told'
      }),
    )
    expect(outcomes.toSorted()).toEqual(['made', 'told'])
    expect(await settledFrom('2018-01-01')).toHaveLength(1)
    const loser = screens[outcomes.indexOf('told')]
    await loser?.tab.getByText('Det finns inga fakturerade kostnader kvar att avräkna').waitFor()
    for (const { page } of screens) await page.context().close()
  })

  it('whose basis changed while it was looked at is not made, and what differs is told', async () => {
    await pay('Sedd kostnad', '2018-08-01')
    const { page, tab } = await open('projektledare-h', fresh('2018-07-01', '2018-12-31'), {
      meetsRefusals: true,
    })
    await tab.getByRole('button', { name: 'Avräkna', exact: true }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText(money(18_519)).waitFor()
    await pay('Sent tillkommen kostnad', '2018-09-01', { netOre: 100_000 })
    await dialog.getByRole('button', { name: 'Avräkna', exact: true }).click()
    await tab.getByText('Ny i underlaget: Sent tillkommen kostnad.').waitFor()
    expect(await settledFrom('2018-07-01')).toEqual([])
    expect(await tab.locator('.claim-amount').textContent()).toBe(money(18_519 + 15_000))
    await settle(tab)
    await tab.getByRole('heading', { level: 1, name: /andra halvåret 2018/ }).waitFor()
    expect(await settledFrom('2018-07-01')).toMatchObject([{ amountOre: 33_519 }])
    await page.context().close()
  })

  it('whose answer was lost on its way is told of, and asked for again it is made once', async () => {
    await pay('Kostnad utan svar', '2020-08-03')
    const { page, tab } = await open('projektledare-vg', fresh('2020-07-01', '2020-12-31'), {
      meetsRefusals: true,
    })
    // The order comes through, and the net goes down before its answer does.
    let lost = false
    await page.route('**/api/settlements', async route => {
      if (lost || route.request().method() !== 'POST') return route.continue()
      lost = true
      await route.fetch()
      return route.abort()
    })
    await tab.getByRole('button', { name: 'Avräkna', exact: true }).waitFor()
    await settle(tab)
    const dialog = tab.getByRole('dialog')
    await dialog.getByText('Vi vet inte om avräkningen blev gjord').waitFor()
    expect(await settledFrom('2020-07-01')).toHaveLength(1)
    await dialog.getByRole('button', { name: 'Avräkna', exact: true }).click()
    await tab.getByRole('heading', { level: 1, name: /andra halvåret 2020/ }).waitFor()
    expect(await settledFrom('2020-07-01')).toHaveLength(1)
    await page.context().close()
  })

  it('whose answer never came is known again when the person comes back, and is made once', async () => {
    await pay('Obesvarad kostnad', '2014-08-03')
    const period = fresh('2014-07-01', '2014-08-31')
    const { page, tab } = await open('projektledare-vg', period, { meetsRefusals: true })
    await tab.getByRole('link', { name: 'Obesvarad kostnad' }).waitFor()
    // The order reaches the server, and the line is broken before its answer comes.
    await page.route('**/api/settlements', async route => {
      if (route.request().method() === 'POST') await route.fetch()
      await route.abort()
    })
    await settle(tab)
    await tab.getByRole('dialog').getByText('Vi vet inte om avräkningen blev gjord').waitFor()
    await page.unroute('**/api/settlements')
    await page.reload()
    await tab.getByText('Avräkningen blev gjord, fast svaret aldrig kom fram.').waitFor()
    await tab.getByRole('link', { name: /^Till Avräkning \d+/ }).click()
    await tab.getByRole('heading', { level: 1, name: /^Avräkning \d+/ }).waitFor()
    expect(await settledFrom('2014-07-01')).toHaveLength(1)
    await page.context().close()
  })

  it('is undone with a reason by a counter-settlement, and its costs are free again', async () => {
    const cost = await pay('Felaktigt avräknad', '2017-02-03')
    const made = await settleByApi('2017-01-01', '2017-06-30')
    const { page, tab } = await open('projektledare-vg', `/kostnader/avrakning/${made.id}`)
    await tab.getByRole('button', { name: 'Häv avräkningen' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText(`Är den betald ska MVG betala tillbaka ${money(18_519)} till MH.`).waitFor()
    await dialog.getByRole('button', { name: 'Häv avräkningen' }).click()
    await dialog.getByText('Skriv ett skäl.').waitFor()
    await dialog.getByLabel('Skäl').fill('Fakturan gällde någon annan.')
    await dialog.getByRole('button', { name: 'Häv avräkningen' }).click()
    await tab.getByRole('heading', { level: 1, name: /Avräkning \d+: häver avräkning \d+/ }).waitFor()
    await tab.getByText('Fakturan gällde någon annan.').first().waitFor()
    const [counter] = (await settlements()).filter(({ countersId }) => countersId === made.id)
    expect(counter).toMatchObject({ payer: 'MVG', amountOre: 18_519, reason: 'Fakturan gällde någon annan.' })
    await tab.getByRole('link', { name: 'Till den avräkning som hävs' }).click()
    await tab.getByText(/Avräkningen gäller inte längre/).waitFor()
    expect(await tab.getByRole('button', { name: 'Häv avräkningen' }).count()).toBe(0)
    const leader = await live.product.as('projektledare-vg')
    const again = (await leader('/api/settlements/preview?from=2017-01-01&to=2017-06-30')).body
    expect(again.rows.map(({ costId }: { costId: string }) => costId)).toEqual([cost.id])
    await page.context().close()
  })

  it('points out a cost that somebody changed in SharePoint past the lock', async () => {
    const cost = await pay('Ändrad förbi låset', '2016-02-03')
    const made = await settleByApi('2016-01-01', '2016-06-30')
    const { page, tab } = await open('styrgrupp-h', `/kostnader/avrakning/${made.id}`)
    await tab.getByRole('link', { name: 'Ändrad förbi låset' }).waitFor()
    await byHand(cost.id, async sharepoint => {
      await sharepoint.getByLabel('Betald av', { exact: true }).selectOption('MH')
    })
    await tab.getByText('1 kostnad är ändrad efter avräkningen').waitFor({ timeout: 25_000 })
    await tab.getByText('Betald av var MVG och är nu MH.').waitFor()
    // The settlement itself stands as it was made.
    expect(await tab.locator('.claim-amount').textContent()).toBe(money(18_519))
    await page.context().close()
  })

  it('leaves out a cost that nobody can read, and says so', async () => {
    await pay('Läslig kostnad', '2015-02-03')
    const { id } = await pay('Oläslig kostnad', '2015-02-04')
    const { page, tab } = await open('projektledare-vg', fresh('2015-01-01', '2015-06-30'))
    await tab.getByRole('link', { name: 'Oläslig kostnad' }).waitFor()
    await byHand(id, async sharepoint => {
      await sharepoint.getByLabel('Dag', { exact: true }).fill('')
    })
    await tab.getByText('går inte att läsa och är inte med').waitFor({ timeout: 25_000 })
    await settle(tab)
    await tab.getByRole('heading', { level: 1, name: /första halvåret 2015/ }).waitFor()
    const [made] = await settledFrom('2015-01-01')
    expect(made?.rows.map(({ costId }) => costId)).not.toContain(id)
    await page.context().close()
  })

  it('is stopped by a cost that nobody has shared, with the way to it', async () => {
    const { id } = await pay('Ofördelad kostnad', '2015-08-03')
    await byHand(id, async sharepoint => {
      for (const label of ['Nyckel MVG', 'Nyckel MH', 'MVG:s andel', 'MH:s andel'])
        await sharepoint.getByLabel(label, { exact: true }).fill('')
    })
    const { page, tab } = await open('projektledare-vg', fresh('2015-07-01', '2015-12-31'))
    await tab.getByText('Det går inte att avräkna än').waitFor({ timeout: 25_000 })
    expect(await tab.getByRole('button', { name: 'Avräkna', exact: true }).count()).toBe(0)
    await tab.getByRole('link', { name: 'Ofördelad kostnad' }).click()
    await tab.getByRole('heading', { level: 1, name: 'Ofördelad kostnad' }).waitFor()
    await page.context().close()
  })

  it('takes in what was forgotten before the period with one press', async () => {
    await pay('Glömd kostnad', '2014-11-03')
    const { page, tab } = await open('projektledare-h', fresh('2015-01-01', '2015-01-31'))
    await tab.getByText(/inte heller avräknad/).waitFor()
    await tab.getByRole('button', { name: /^Ta med dem/ }).click()
    await tab.getByRole('link', { name: 'Glömd kostnad' }).waitFor()
    expect(await tab.getByLabel('Från och med').inputValue()).toBe('2014-07-01')
    await page.context().close()
  })
})

describe('who may settle', () => {
  it('a member of the steering group sees what it would come to and every settlement, and no button', async () => {
    await pay('Sedd av styrgruppen', '2020-02-03')
    const { page, tab } = await open('styrgrupp-h', '/kostnader/avrakning')
    await tab.getByRole('link', { name: 'Se hur en avräkning skulle bli' }).click()
    await tab.getByLabel('Från och med').fill('2020-01-01')
    await tab.getByLabel('Till och med').fill('2020-06-30')
    await tab.getByRole('link', { name: 'Sedd av styrgruppen' }).waitFor()
    expect(await tab.getByRole('button', { name: 'Avräkna', exact: true }).count()).toBe(0)
    await tab.getByRole('link', { name: 'Avräkning', exact: true }).click()
    await tab.getByRole('link', { name: /^Avräkning 1:/ }).click()
    await tab.getByRole('heading', { name: 'Text till fakturan' }).waitFor()
    expect(await tab.getByRole('button', { name: 'Häv avräkningen' }).count()).toBe(0)
    await page.context().close()
  })

  it('and sees in what it would rest on which costs depart from the agreement', async () => {
    const apart = { shareMVGOre: 800_000, shareMHOre: 0, deviationReason: 'Beställdes av MVG ensam.' }
    await pay('Ensam beställning', '2019-09-02', { netOre: 800_000, ...apart })
    await pay('Efter nyckeln', '2019-09-03', { netOre: 800_000 })
    const { page, tab } = await open('styrgrupp-vg', fresh('2019-09-01', '2019-09-30'))
    const marked = tab.getByRole('row').filter({ hasText: 'Avsteg från avtalet' })
    await marked.first().waitFor()
    expect(await marked.count()).toBe(1)
    expect(await marked.textContent()).toContain('Ensam beställning')
    await page.context().close()
  })

  it('a manager is told in a sentence that they are not shown, at each address', async () => {
    for (const to of ['/kostnader/avrakning', '/kostnader/avrakning/ny', '/kostnader/avrakning/1']) {
      const { page, tab } = await open('chef', to)
      await tab.getByText('Avräkningarna visas inte för dig').waitFor()
      expect(await tab.getByRole('alert').count()).toBe(0)
      await page.context().close()
    }
  })

  it('whoever opens one that does not exist is told so', async () => {
    const { page, tab } = await open('projektledare-vg', '/kostnader/avrakning/999999')
    await tab.getByText('Avräkningen finns inte').waitFor()
    await page.context().close()
  })
})

describe('every screen about settling', () => {
  it.each(['default', 'dark', 'contrast'])(
    'has no accessibility fault in the theme %s, wide and at 400 px, and is never wider than the screen',
    async theme => {
      const [made] = (await settlements()).filter(({ countersId }) => countersId === null)
      const undone = (await settlements()).find(({ countersId }) => countersId !== null)
      const year = new Date().getFullYear()
      const screens = [
        '/kostnader/avrakning',
        fresh(`${year - 1}-01-01`, `${year}-12-31`),
        `/kostnader/avrakning/${made?.id}`,
        `/kostnader/avrakning/${undone?.id}`,
      ]
      const opened = await open('projektledare-vg', '/kostnader/avrakning', { theme })
      const table = '.settle-page table'
      const faults = await faultsOnScreens(opened, screens, tab => tab.locator(table).first().waitFor())
      expect(faults).toEqual([])
    },
    180_000,
  )

  it('raised no error', () => {
    expect(trouble).toEqual([])
  })
})

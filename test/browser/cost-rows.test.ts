import type { FrameLocator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { changeAsColleague, openRowByHand, recordsOf } from '../support/colleague.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOnScreens } from '../support/tab.ts'

/* The costs row by row, the form of one and the page of one, through the real path: Teams frame, tab, API, Graph, SharePoint. */

const live = openProduct()
const { open, trouble } = live

const year = new Date().getFullYear()
const rowsPage = `/kostnader/rader?year=${year}`

type Row = {
  id: string
  etag: string
  title: string
  kind: string
  day: string
  netOre: number
  vatOre: number
  paidBy: string
  keyMVG: number | null
  shareMVGOre: number | null
  shareMHOre: number | null
  refersToId: string | null
  deviationReason: string
}

const costs = () => recordsOf<Row>(live.product, 'costs')

/** A cost of this year, or of another. */
async function costCalled(title: string, of = year): Promise<Row> {
  const found = (await costs()).find(row => row.title === title && row.day.startsWith(`${of}-`))
  if (found === undefined) throw new Error(`There is no cost called ${title}.`)
  return found
}

/** The money that is written as a browser shows it: with spaces that do not break. */
const money = (text: string) => new RegExp(text.replaceAll(' ', '\\s'))

async function fillCost(tab: FrameLocator, title: string, net: string): Promise<void> {
  await tab.getByLabel('Beskrivning').fill(title)
  await tab.getByLabel('Dag').fill(`${year}-03-17`)
  await tab.getByLabel('Kostnadsslag').selectOption({ label: 'Chefsmöte' })
  await tab.getByLabel('Belopp exkl. moms').fill(net)
}

describe('a cost being written', () => {
  it('says beside the amount whether the key is recommended or mandatory, to the öre', async () => {
    const { page, tab } = await open('projektledare-vg', `/kostnader/ny?year=${year}`)
    await fillCost(tab, 'Prövning', '5 000,00')
    const force = tab.locator('.cost-shares .force')
    await expect.poll(() => force.textContent()).toBe('Rekommenderat')
    await tab.getByText(money('5 000,00 kr exkl. moms går inte över 5 000,00 kr')).waitFor()
    await tab.getByLabel('Belopp exkl. moms').fill('5 000,01')
    await expect.poll(() => force.textContent()).toBe('Obligatoriskt')
    await tab.getByLabel('Belopp exkl. moms').fill('1.234,57')
    await tab.getByText(money('Läses som 1 234,57 kr')).waitFor()
    await tab.getByText(money('MVG bär 1 049,38 kr')).waitFor()
    await tab.getByText(money('MH bär 185,19 kr')).waitFor()
    await page.context().close()
  })

  it('refuses in words what could be read as two amounts, and is still there after a reload', async () => {
    const { page, tab } = await open('projektledare-vg', `/kostnader/ny?year=${year}`)
    await fillCost(tab, 'Halvskriven', '12,345')
    await tab.getByRole('button', { name: 'Lägg till kostnaden' }).click()
    await tab.getByText('Beloppet kan betyda två olika belopp').waitFor()
    await tab.getByText('Momsen saknas.').waitFor()
    await page.reload()
    await tab.getByText('finns kvar här, osparat').waitFor()
    expect(await tab.getByLabel('Beskrivning').inputValue()).toBe('Halvskriven')
    await page.context().close()
  })

  it('points out what it passes the limit together with, and a fee for a seat', async () => {
    const first = await costCalled('Utskick till kontoren, första omgången')
    const { page, tab } = await open('projektledare-vg', `/kostnader/${first.id}`)
    await tab.getByRole('button', { name: 'Ändra' }).click()
    await tab.getByText(money('Tillsammans med andra köp blir det 5 840,00 kr')).waitFor()
    await tab.getByLabel('Beskrivning').fill('Deltagaravgift till utskicket')
    await tab.getByText('ser ut som en avgift för en kursplats').waitFor()
    await tab.getByRole('button', { name: 'Avbryt' }).click()
    await page.context().close()
  })

  it('above the limit can be shared otherwise with a reason, and stands as a breach', async () => {
    const { page, tab } = await open('projektledare-h', `/kostnader/ny?year=${year}`)
    await fillCost(tab, 'Buss på egen bekostnad', '6 000')
    await tab.getByRole('button', { name: 'Ingen moms' }).click()
    await tab.getByRole('button', { name: 'Annan fördelning' }).click()
    await tab.getByRole('radio', { name: 'Allt på MH' }).check()
    await tab.getByText('står då som ett avsteg från avtalet').waitFor()
    await tab.getByRole('button', { name: 'Lägg till kostnaden' }).click()
    await tab.getByText('Skäl till annan fördelning saknas').waitFor()
    await tab.getByLabel('Skäl till annan fördelning').fill('MH bokade den till ett eget möte.')
    await tab.getByRole('button', { name: 'Lägg till kostnaden' }).click()
    await tab.getByRole('heading', { level: 1, name: 'Buss på egen bekostnad' }).waitFor()
    await tab.getByText('Avsteg från avtalet').waitFor()
    expect(await costCalled('Buss på egen bekostnad')).toMatchObject({
      paidBy: 'MH',
      shareMVGOre: 0,
      shareMHOre: 600_000,
    })
    await page.context().close()
  })
})

describe('a cost', () => {
  it('is made, stands in SharePoint in kronor, is changed there by hand and seen in the tab, and can be taken back', async () => {
    const { page, tab } = await open('projektledare-vg', rowsPage)
    await tab.getByRole('link', { name: 'Ny kostnad' }).click()
    await fillCost(tab, 'Lokal till provmötet', '1 234,57')
    await tab.getByRole('button', { name: /^25 % moms/ }).click()
    await tab.getByRole('button', { name: 'Lägg till kostnaden' }).click()
    await tab.getByRole('heading', { level: 1, name: 'Lokal till provmötet' }).waitFor()
    const made = await costCalled('Lokal till provmötet')
    expect(made).toMatchObject({ netOre: 123_457, vatOre: 30_864, shareMVGOre: 104_938, paidBy: 'MVG' })

    const sharepoint = await openRowByHand(live, 'Kostnader', made.id)
    const amount = sharepoint.getByLabel('Belopp exkl. moms', { exact: true })
    expect(Number((await amount.inputValue()).replace(',', '.'))).toBe(1234.57)
    await sharepoint
      .getByLabel('Du ändrar som')
      .selectOption({ label: 'Hugo Påhittsson – Projektledare, MH' })
    await sharepoint.getByLabel('Leverantör', { exact: true }).fill('Skriven för hand AB')
    await sharepoint.getByRole('button', { name: 'Spara' }).click()
    await sharepoint.context().close()
    await tab.locator('.plan-fact').getByText('Skriven för hand AB').waitFor({ timeout: 20_000 })
    await tab.getByText('ändrat i SharePoint').first().waitFor({ timeout: 20_000 })

    await tab.getByRole('button', { name: 'Ta bort' }).click()
    await tab.getByText('Lokal till provmötet är borttagen.').waitFor()
    expect((await costs()).some(({ id }) => id === made.id)).toBe(false)
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Ångrat').waitFor()
    expect(await costCalled('Lokal till provmötet')).toMatchObject({ netOre: 123_457, shareMHOre: 18_519 })
    await page.context().close()
  })

  it('that two people change at once keeps what both wrote', async () => {
    const { id } = await costCalled('Lokal till styrgruppen i februari')
    const { page, tab } = await open('projektledare-vg', `/kostnader/${id}`, { meetsRefusals: true })
    await tab.getByRole('button', { name: 'Ändra' }).click()
    await tab.getByLabel('Anteckning').fill('Min anteckning')
    await changeAsColleague(live.product, 'costs', id, { supplier: 'Kollegans lokal' })
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByText('Någon annan hann före').waitFor()
    await tab.getByRole('button', { name: 'Spara mina val' }).click()
    // The note also stands in the choice between the two, before anything is saved.
    const now = async () => (await costs()).find(one => one.id === id)
    await expect.poll(now).toMatchObject({ supplier: 'Kollegans lokal', note: 'Min anteckning' })
    await tab.getByText('Min anteckning').waitFor()
    await page.context().close()
  })

  it('that is settled says why it is locked, and a credit note cancels it to the öre', async () => {
    const settled = await costCalled('Lokal och mat, chefsmötet på våren', year - 1)
    const { id } = settled
    const { page, tab } = await open('projektledare-vg', `/kostnader/${id}`)
    await tab.getByText(/Kostnaden ingår i Avräkning \d+: .* och är låst/).waitFor()
    expect(await tab.getByRole('button', { name: 'Ändra' }).count()).toBe(0)
    expect(await tab.getByRole('button', { name: 'Ta bort' }).count()).toBe(0)
    await tab.getByRole('link', { name: 'Kreditnota', exact: true }).click()
    await tab.getByText('Speglar kostnaden på öret.').waitFor()
    await tab.getByRole('button', { name: 'Lägg till kreditnotan' }).click()
    await tab.getByRole('heading', { level: 1, name: 'Kreditnota: Lokal och mat' }).waitFor()
    const credit = (await costs()).find(({ refersToId }) => refersToId === id)
    expect(credit).toMatchObject({
      kind: 'credit',
      netOre: -settled.netOre,
      vatOre: -settled.vatOre,
      shareMVGOre: -(settled.shareMVGOre ?? 0),
      shareMHOre: -(settled.shareMHOre ?? 0),
    })
    const sum = tab.getByRole('table', { name: 'Kreditnotor och rättelser' }).locator('tfoot td')
    for (const cell of await sum.allTextContents()) expect(cell).toMatch(money('^0,00 kr$'))
    await page.context().close()
  })

  it('changed in SharePoint after it was settled says the difference in words and proposes its correction', async () => {
    const { id, netOre, shareMVGOre, shareMHOre } = await costCalled('Domännamn', year - 1)
    const sharepoint = await openRowByHand(live, 'Kostnader', id)
    const kronor = (ore: number) => String(ore / 100).replace('.', ',')
    const cells = {
      'Belopp exkl. moms': netOre + 10_000,
      'MVG:s andel': (shareMVGOre ?? 0) + 8500,
      'MH:s andel': (shareMHOre ?? 0) + 1500,
    }
    for (const [label, ore] of Object.entries(cells))
      await sharepoint.getByLabel(label, { exact: true }).fill(kronor(ore))
    await sharepoint.getByRole('button', { name: 'Spara' }).click()
    await sharepoint.context().close()
    const { page, tab } = await open('projektledare-vg', `/kostnader/${id}`)
    await tab.getByText('Ändrad efter avräkningen').waitFor({ timeout: 20_000 })
    await tab.getByText(money('MH:s andel var .* och är nu .*, 15,00 kr mer')).waitFor()
    await tab.getByRole('link', { name: 'Lägg in den rättelsen' }).click()
    await tab.getByText(money('Läses som 100,00 kr')).waitFor()
    await tab.getByText(money('MVG bär 85,00 kr')).waitFor()
    await page.context().close()
  })

  it('whose answer was lost after SharePoint took it is made once', async () => {
    const { page, tab } = await open('projektledare-h', `/kostnader/ny?year=${year}`, { meetsRefusals: true })
    await fillCost(tab, 'Sparad trots tystnad', '100')
    await tab.getByRole('button', { name: 'Ingen moms' }).click()
    const fault = { kind: 'timeoutAfterCommit', method: 'POST' }
    await live.product.call('/local/api/faults', { method: 'POST', body: fault })
    const press = () => tab.getByRole('button', { name: 'Lägg till kostnaden' }).click()
    await press()
    const title = tab.getByRole('heading', { level: 1, name: 'Sparad trots tystnad' })
    const uncertain = tab.getByText('Vi vet inte om det sparades')
    await title.or(uncertain).waitFor()
    if (await uncertain.isVisible()) await press()
    await title.waitFor()
    expect((await costs()).filter(row => row.title === 'Sparad trots tystnad')).toHaveLength(1)
    await page.context().close()
  })
})

describe('the rows', () => {
  it('typed in SharePoint without shares are shared by the key of their day, and that can be undone', async () => {
    const typed = async () => (await costs()).filter(row => row.shareMVGOre === null)
    const before = await typed()
    expect(before.length).toBeGreaterThan(0)
    const { page, tab } = await open('projektledare-h', rowsPage)
    const [first] = before
    await tab.getByRole('button', { name: `Fördela ${first?.title}` }).click()
    await tab.getByText('1 rad är fördelad.').waitFor()
    expect(await typed()).toHaveLength(before.length - 1)
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Ångrat').waitFor()
    expect((await typed()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    await page.context().close()
  })

  it('are narrowed in words, their sums follow, and one press shows the whole year again', async () => {
    const { page, tab } = await open('projektledare-vg', `${rowsPage}&side=MH&visa=deviations`)
    await tab.getByText('Visar bara: betalda av MH, annan fördelning eller nyckel.').waitFor()
    await tab.getByRole('link', { name: 'Skyltar till mötena' }).waitFor()
    const foot = tab.locator('tfoot tr').first()
    expect(await foot.textContent()).toMatch(money('3 200,00 kr'))
    await tab.getByRole('button', { name: 'Visa hela året' }).click()
    await tab.getByRole('link', { name: 'Domännamn' }).waitFor()
    await tab.getByLabel('Sök i kostnaderna').fill('domännamn')
    await expect.poll(() => tab.locator('tbody tr').count()).toBe(1)
    await page.context().close()
  })

  it('are ordered by a column, and handed over as a file', async () => {
    const { page, tab } = await open('styrgrupp-h', rowsPage)
    await tab.getByRole('button', { name: 'Belopp exkl. moms' }).click()
    await expect
      .poll(() => tab.locator('th[aria-sort="ascending"]').textContent())
      .toContain('Belopp exkl. moms')
    await tab.getByText('Mer', { exact: true }).click()
    const download = page.waitForEvent('download')
    await tab.getByRole('button', { name: 'Ladda ner som CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)
    await page.context().close()
  })

  it('can be read but not changed by a member of the steering group', async () => {
    const { page, tab } = await open('styrgrupp-h', rowsPage)
    await tab.getByRole('link', { name: 'Domännamn' }).click()
    await tab.getByRole('heading', { level: 1, name: 'Domännamn' }).waitFor()
    await tab.getByText('Vad har hänt').waitFor()
    for (const name of ['Ändra', 'Ta bort']) expect(await tab.getByRole('button', { name }).count()).toBe(0)
    expect(await tab.getByRole('link', { name: 'Kreditnota' }).count()).toBe(0)
    await page.context().close()
  })

  it('are not shown to a manager, who is told so in a sentence', async () => {
    for (const to of [rowsPage, '/kostnader/1', '/kostnader/ny']) {
      const { page, tab } = await open('chef', to)
      await tab.getByText('Kostnaderna visas inte rad för rad för dig').waitFor()
      expect(await tab.getByRole('alert').count()).toBe(0)
      await page.context().close()
    }
  })
})

describe('with the keyboard alone', () => {
  it('a cost is written and saved', async () => {
    const { page, tab } = await open('projektledare-vg', `/kostnader/ny?year=${year}`)
    await tab.getByLabel('Beskrivning').focus()
    const { keyboard } = page
    await keyboard.type('Skriven med tangenter')
    // A date field is three stops, and the choice of kind comes after them.
    await tab.getByLabel('Kostnadsslag').focus()
    await keyboard.type('Webb')
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.type('250,50')
    await keyboard.press('Tab')
    await keyboard.type('0')
    await keyboard.press('Enter')
    await tab.getByRole('heading', { level: 1, name: 'Skriven med tangenter' }).waitFor()
    expect(await costCalled('Skriven med tangenter')).toMatchObject({ netOre: 25_050, vatOre: 0 })
    await page.context().close()
  })

  it('a save that cannot be made takes the person to the first field that is wrong', async () => {
    const { page, tab } = await open('projektledare-h', `/kostnader/ny?year=${year}`)
    await tab.getByLabel('Beskrivning').focus()
    await page.keyboard.press('Enter')
    await tab.getByText('Rätta det som är markerat').waitFor()
    await expect.poll(() => tab.locator('input:focus').getAttribute('aria-invalid')).toBe('true')
    await page.context().close()
  })
})

describe('every screen of the rows', () => {
  it.each(['default', 'dark', 'contrast'])(
    'has no accessibility fault in the theme %s, wide and at 400 px',
    async theme => {
      const { id } = await costCalled('Workshop om gemensam praxis', year - 1)
      const screens = [
        rowsPage,
        `/kostnader/${id}`,
        `/kostnader/ny?year=${year}`,
        `/kostnader/ny?ratta=${id}`,
      ]
      const opened = await open('projektledare-vg', rowsPage, { theme })
      const shown = '.cost-table, .plan-facts, .plan-form'
      const faults = await faultsOnScreens(opened, screens, tab => tab.locator(shown).first().waitFor())
      expect(faults).toEqual([])
    },
    180_000,
  )

  it('raised no error', () => {
    expect(trouble).toEqual([])
  })
})

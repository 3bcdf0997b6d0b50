import type { FrameLocator, Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type CostOverview, costOverview } from '../../src/domain/cost-overview.ts'
import { sayOre } from '../../src/domain/say-money.ts'
import { monthName } from '../../src/web/format.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn, pixelsTooWide } from '../support/tab.ts'

/* The joint costs in sums, through the real path: Teams frame, tab, API, the ledger, the lists in SharePoint. */

const live = openProduct()
const { open, trouble } = live

const year = new Date().getFullYear()
const money = (ore: number) => sayOre(ore, 'sv-SE')

async function overview(person = 'projektledare-vg', of = year): Promise<CostOverview> {
  const caller = await live.product.as(person)
  return costOverview.parse((await caller(`/api/cost-overview?year=${of}`)).body)
}

const drawn = (tab: FrameLocator, picture: string): Locator =>
  tab.locator(`.picture[data-of="${picture}"] [role="option"]`)

const lineOf = (tab: FrameLocator, section: string, name: string): Locator =>
  tab.locator(`[aria-labelledby="${section}"] tr`).filter({ hasText: name })

const sumOf = (cells: CostOverview['cells'], of: (cell: CostOverview['cells'][number]) => number) =>
  cells.reduce((sum, cell) => sum + of(cell), 0)

describe('the sums of the joint costs', () => {
  it('say the one claim as the ledger has it, and the way to settle it', async () => {
    const { claim } = await overview()
    expect(claim.payer).not.toBeNull()
    const { page, tab } = await open('styrgrupp-h', '/kostnader')
    const other = claim.payer === 'MVG' ? 'MH' : 'MVG'
    await tab.getByText(`${claim.payer} ska betala ${other}`).waitFor()
    expect(await tab.locator('.claim-amount').textContent()).toBe(money(claim.amountOre))
    await tab.getByRole('link', { name: 'Till avräkningen' }).waitFor()
    await page.context().close()
  })

  it('are narrowed by what is chosen, and the choice stands in the address', async () => {
    const { categories, cells } = await overview()
    const kind = categories.find(({ id }) => cells.some(cell => cell.categoryId === id))
    if (kind === undefined) throw new Error('The demonstration has no cost this year.')
    const own = cells.filter(({ categoryId }) => categoryId === kind.id)
    const { tab, address, close } = await open('projektledare-vg', `/kostnader?year=${year}`)
    await tab.getByLabel('Kostnadsslag', { exact: true }).selectOption(kind.id)
    await tab.getByRole('heading', { name: `Fakturerat ${year}: ${kind.title}` }).waitFor()
    await tab.getByLabel('Sida', { exact: true }).selectOption('MH')
    const whole = lineOf(tab, 'months', 'Hela året')
    await expect.poll(() => whole.locator('td').count()).toBe(2)
    expect(await whole.locator('td').first().textContent()).toBe(money(sumOf(own, cell => cell.borne.MH)))
    expect((await address()).search).toBe(`?year=${year}&side=MH&category=${kind.id}`)
    await close()
  })

  it('lead from a figure down to its rows, which come to the same', async () => {
    const { cells } = await overview()
    const [first] = cells.filter(({ count }) => count > 0)
    if (first === undefined) throw new Error('The demonstration has no invoiced cost this year.')
    const own = cells.filter(({ month }) => month === first.month)
    const { page, tab } = await open('styrgrupp-vg', `/kostnader?year=${year}`)
    const said = money(sumOf(own, cell => cell.borne.MVG))
    await lineOf(tab, 'months', monthName(first.month)).getByRole('link', { name: said }).first().click()
    await tab.getByRole('heading', { level: 1, name: /Kostnader/ }).waitFor()
    const foot = tab.locator('tfoot tr').first()
    await foot.waitFor()
    expect(await foot.locator('td').allTextContents()).toContain(said)
    expect(await foot.locator('td').allTextContents()).toContain(money(sumOf(own, cell => cell.borne.MH)))
    await page.context().close()
  })

  it('point out a breach with its reason, and lead to it', async () => {
    const { rows } = await overview()
    const [breach] = rows?.breaches ?? []
    if (breach === undefined) throw new Error('The demonstration has no breach this year.')
    const { tab, address, close } = await open('styrgrupp-h', `/kostnader?year=${year}`)
    const warning = tab.locator('[data-warning="breaches"]')
    await warning.getByText(breach.reason).waitFor()
    await warning.getByRole('link').first().click()
    await tab.getByRole('link', { name: breach.title }).first().waitFor()
    expect(String(await address())).toContain('visa=breaches')
    await close()
  })

  it('show a year without costs what will stand there, and still the open claim', async () => {
    const { page, tab } = await open('projektledare-vg', `/kostnader?year=${year + 2}`)
    await tab.getByText(`Inga kostnader ${year + 2} än`).waitFor()
    const { claim } = await overview()
    expect(await tab.locator('.claim-amount').textContent()).toBe(money(claim.amountOre))
    await page.context().close()
  })
})

describe('a picture', () => {
  const figure = /, (-?[\d.]+)\.$/

  /** The bars of each month by the library's own words: 'jan. bar 0, 1234.5.' */
  async function barsIn(tab: FrameLocator, picture: string): Promise<Map<string, number[]>> {
    await drawn(tab, picture).first().waitFor({ state: 'attached' })
    const labels = await drawn(tab, picture).evaluateAll(bars =>
      bars.map(bar => String(Reflect.apply(Reflect.get(bar, 'getAttribute'), bar, ['aria-label']))),
    )
    const found = new Map<string, number[]>()
    for (const label of labels) {
      const name = label.split('. ')[0] ?? ''
      found.set(name, [...(found.get(name) ?? []), Math.round(Number(figure.exec(label)?.[1]) * 100)])
    }
    return found
  }

  it('holds the same figures as the table beside it', async () => {
    const { page, tab } = await open('projektledare-h', `/kostnader?year=${year}`)
    const bars = await barsIn(tab, 'months')
    expect(bars.size).toBeGreaterThan(3)
    for (const [name, values] of bars) {
      const cells = await lineOf(tab, 'months', name).first().locator('td').allTextContents()
      const [ofMVG, ofMH, , orderedMVG, orderedMH] = cells
      const said = [ofMVG, ofMH, orderedMVG, orderedMH].filter(text => text !== '–inget')
      expect(said).toEqual(values.map(money))
    }
    await page.context().close()
  })

  it('is for the eye alone: no screen reader meets it and Tab goes past it', async () => {
    const { page, tab } = await open('projektledare-h', `/kostnader?year=${year}`)
    await drawn(tab, 'budgets').first().waitFor({ state: 'attached' })
    expect(await tab.locator('.picture').count()).toBe(3)
    expect(await tab.locator('.picture[aria-hidden="true"][inert]').count()).toBe(3)
    expect(await tab.getByRole('option', { name: /bar/ }).count()).toBe(0)
    await page.context().close()
  })
})

describe('who may see the sums', () => {
  it('a manager sees them, and no way to a row', async () => {
    const { page, tab } = await open('chef', `/kostnader?year=${year}`)
    await tab.locator('.claim-amount').waitFor()
    expect((await overview('chef')).rows).toBeNull()
    expect(await tab.locator('a[href*="/kostnader/rader"]').count()).toBe(0)
    expect(await tab.getByRole('link', { name: 'Ny kostnad' }).count()).toBe(0)
    await page.context().close()
  })

  it('a contact person is not led there, and is told so in a sentence', async () => {
    const { page, tab } = await open('kontaktperson', '/kostnader')
    await tab.getByText('Kostnaderna visas inte för dig').waitFor()
    expect(await tab.getByRole('link', { name: 'Kostnader', exact: true }).count()).toBe(0)
    expect(await tab.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })
})

describe('the page of sums', () => {
  it.each(['default', 'dark', 'contrast'])(
    'has no accessibility fault in the theme %s, wide and at 400 px',
    async theme => {
      const faults: string[] = []
      for (const width of [1280, 400]) {
        const { page, tab } = await open('projektledare-vg', `/kostnader?year=${year}`, { theme, width })
        await drawn(tab, 'months').first().waitFor({ state: 'attached' })
        faults.push(...(await faultsOn(page)))
        await page.context().close()
      }
      expect(faults).toEqual([])
    },
    120_000,
  )

  it.each([320, 760, 1000, 1100])('never has to be scrolled sideways: %i px', async width => {
    const { page, tab } = await open('styrgrupp-h', `/kostnader?year=${year}`, { width })
    await drawn(tab, 'months').first().waitFor({ state: 'attached' })
    expect(await pixelsTooWide(tab)).toBe(0)
    await page.context().close()
  })

  it('costs the first view nothing: neither its code nor the charts are fetched before they are wanted', async () => {
    const context = await live.browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    const fetched: string[] = []
    page.on('request', request => fetched.push(request.url()))
    await page.goto(`${live.product.url}/?${new URLSearchParams({ person: 'projektledare-vg', lang: 'sv' })}`)
    const tab = page.frameLocator('#tab')
    await tab.locator('.wheel-item').first().waitFor()
    const code = () => fetched.filter(url => url.endsWith('.js')).join()
    expect(code()).toContain('/tab/assets/app-')
    expect(code()).not.toMatch(/CostPages|DashboardPictures/)
    await tab.getByRole('link', { name: 'Kostnader', exact: true }).click()
    await drawn(tab, 'months').first().waitFor({ state: 'attached' })
    expect(code()).toMatch(/CostPages.*DashboardPictures/)
    await context.close()
  })

  it('speaks English where Teams does, and raised no error anywhere', async () => {
    const { page, tab } = await open('projektledare-vg', `/kostnader?year=${year}`, { lang: 'en' })
    await tab.getByRole('heading', { level: 1, name: `Costs ${year}` }).waitFor()
    await tab.getByRole('heading', { name: 'What remains to be settled' }).waitFor()
    await page.context().close()
    expect(trouble).toEqual([])
  })
})

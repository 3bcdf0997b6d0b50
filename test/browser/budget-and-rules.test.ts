import type { FrameLocator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Budget } from '../../src/domain/budgets.ts'
import type { Category } from '../../src/domain/categories.ts'
import type { Setting } from '../../src/domain/settings.ts'
import type { ShareKey } from '../../src/domain/share-keys.ts'
import { changeAsColleague, recordsOf } from '../support/colleague.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOnScreens } from '../support/tab.ts'

/* The budget and the rules of the joint costs, through the real path: Teams frame, tab, API, Graph, SharePoint. */

const live = openProduct()
const { open, trouble } = live

const year = new Date().getFullYear()
/** A year that nobody has budgeted for. */
const coming = year + 1
const budgetPage = `/kostnader/budget?year=${coming}`
const rulesPage = '/kostnader/regler'

const records = <T>(noun: string) => recordsOf<T>(live.product, noun)
const budgets = async () =>
  (await records<Budget>('budgets')).filter(row => row.year === coming).map(({ amountOre }) => amountOre)

async function create(noun: string, body: object): Promise<void> {
  const colleague = await live.product.as('projektledare-h')
  expect((await colleague(`/api/${noun}`, { method: 'POST', body })).status).toBe(201)
}

const field = (tab: FrameLocator, kind: string, side: string) =>
  tab.getByLabel(`Budget för ${kind}, ${side}, kronor`)
const money = (text: string) => new RegExp(text.replaceAll(' ', '\\s'))

describe('the budget', () => {
  it('is written with the keyboard alone, field after field, and each can be taken back', async () => {
    const { page, tab } = await open('projektledare-vg', budgetPage)
    await tab.getByText(`Ingen budget är satt för ${coming} än.`).waitFor()
    await field(tab, 'Chefsmöte', 'MVG').focus()
    const { keyboard } = page
    await keyboard.type('12 000')
    await keyboard.press('Enter')
    await keyboard.type('1.234,57')
    await keyboard.press('Enter')
    await tab.getByText(money('Budget för Chefsmöte, MH: 1 234,57 kr')).waitFor()
    await expect.poll(budgets).toEqual([1_200_000, 123_457])
    await expect.poll(() => field(tab, 'Chefsmöte', 'MVG').inputValue()).toMatch(money('^12 000,00$'))
    await tab
      .getByRole('row', { name: 'Tillsammans' })
      .first()
      .getByText(money('13 234,57 kr'))
      .first()
      .waitFor()
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Ångrat').waitFor()
    await expect.poll(budgets).toEqual([1_200_000])
    await expect.poll(() => field(tab, 'Chefsmöte', 'MH').inputValue()).toBe('')
    await page.context().close()
  })

  it('refuses in words what could be two amounts, keeps it in the field, and Esc takes it away', async () => {
    const { page, tab } = await open('projektledare-h', budgetPage)
    const cell = field(tab, 'Webb', 'MH')
    await cell.fill('12,345')
    await cell.press('Tab')
    await tab.getByText('Beloppet kan betyda två olika belopp').waitFor()
    expect(await cell.inputValue()).toBe('12,345')
    expect(await cell.getAttribute('aria-invalid')).toBe('true')
    await cell.fill('-5')
    await cell.press('Tab')
    await tab.getByText('En budget kan inte vara under 0 kr.').waitFor()
    await cell.press('Escape')
    expect(await cell.inputValue()).toBe('')
    expect(await budgets()).toEqual([1_200_000])
    await page.context().close()
  })

  it('begins with the year before in one press, only where nothing is written, and can be taken back whole', async () => {
    const before = (await records<Budget>('budgets')).filter(row => row.year === year)
    const { page, tab } = await open('projektledare-vg', budgetPage)
    await tab.getByRole('button', { name: `Utgå från budgeten ${year}` }).click()
    await tab.getByText(`kopierade från ${year}.`).waitFor({ timeout: 30_000 })
    const copied = (await records<Budget>('budgets')).filter(row => row.year === coming)
    const sumOf = (rows: readonly Budget[]) => rows.reduce((sum, { amountOre }) => sum + amountOre, 0)
    const kept = before.find(row => row.party === 'MVG' && row.title.startsWith('Chefsmöte'))
    expect(sumOf(copied)).toBe(sumOf(before) - (kept?.amountOre ?? 0) + 1_200_000)
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Ångrat').waitFor({ timeout: 30_000 })
    expect(await budgets()).toEqual([1_200_000])
    await page.context().close()
  })

  it('that two people change at once is a choice, and nothing is written over', async () => {
    const { page, tab } = await open('projektledare-vg', budgetPage, { meetsRefusals: true })
    const cell = field(tab, 'Chefsmöte', 'MVG')
    await cell.fill('13 000')
    const [row] = (await records<Budget>('budgets')).filter(one => one.year === coming)
    if (row === undefined) throw new Error('There is one.')
    await changeAsColleague(live.product, 'budgets', row.id, { amountOre: 1_400_000 })
    await cell.press('Tab')
    await tab.getByText('Någon annan hann före').waitFor()
    expect(await budgets()).toEqual([1_400_000])
    await tab.getByRole('radio', { name: /Din version/ }).check()
    await tab.getByRole('button', { name: 'Spara mina val' }).click()
    await expect.poll(budgets).toEqual([1_300_000])
    await page.context().close()
  })

  it('of a cell with two rows made by hand is summed with a caution', async () => {
    const [row] = (await records<Budget>('budgets')).filter(one => one.year === coming)
    if (row === undefined) throw new Error('There is one.')
    const { id: _id, etag: _etag, modifiedAt: _at, modifiedBy: _by, ...own } = row
    await create('budgets', { ...own, amountOre: 100_000 })
    const { page, tab } = await open('projektledare-vg', budgetPage)
    await tab.getByText('2 rader i SharePoint gäller samma ruta').waitFor()
    expect(await field(tab, 'Chefsmöte', 'MVG').count()).toBe(0)
    await tab.getByText(money('14 000,00 kr')).first().waitFor()
    await page.context().close()
  })

  it('is read by a member of the steering group, and not shown to a manager, who is told so', async () => {
    const steering = await open('styrgrupp-h', `/kostnader/budget?year=${year}`)
    await steering.tab.getByRole('table', { name: `Budget och utfall ${year}` }).waitFor()
    expect(await steering.tab.locator('input').count()).toBe(0)
    await steering.page.context().close()
    const { page, tab } = await open('chef', budgetPage)
    await tab.getByText('Budgeten visas inte för dig').waitFor()
    expect(await tab.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })
})

describe('the rules', () => {
  it('let a new key be weighed before it is decided, and no old row is touched by it', async () => {
    const before = await records('costs')
    const { page, tab } = await open('projektledare-vg', rulesPage)
    await tab.getByRole('button', { name: 'Ny nyckel' }).click()
    await tab.getByRole('button', { name: 'Lägg till nyckeln' }).click()
    await tab.getByText('Skriv vilket beslut nyckeln vilar på.').waitFor()
    await tab.getByLabel('Gäller från').fill(`${coming}-01-01`)
    await tab.getByLabel('MVG:s del').fill('80')
    await tab.getByLabel('MH:s del').fill('20')
    await tab.getByText(money(`${year}: MH hade burit .* kr mer`)).waitFor()
    await tab.getByText('De rader som finns behåller sin nyckel').waitFor()
    await tab.getByRole('textbox', { name: 'Beslut' }).fill('Gemensamma styrgruppen i december, § 4')
    await tab.getByRole('button', { name: 'Lägg till nyckeln' }).click()
    await tab.getByText(`Nyckeln 80–20 gäller från 1 januari ${coming}.`).waitFor()
    const row = tab.getByRole('row', { name: /80–20/ })
    await row.getByText('Gäller senare').waitFor()
    await row.getByText('Gemensamma styrgruppen i december, § 4').waitFor()
    expect(await records('costs')).toEqual(before)
    expect((await records<ShareKey>('shareKeys')).at(-1)).toMatchObject({ partsMVG: 80, partsMH: 20 })

    const cost = await open('projektledare-h', '/kostnader/ny')
    await cost.tab.getByLabel('Dag').fill(`${coming}-02-01`)
    await cost.tab.getByLabel('Belopp exkl. moms').fill('100')
    await cost.tab.getByText(money('MH bär 20,00 kr')).waitFor()
    await cost.page.context().close()

    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Ångrat').waitFor()
    expect((await records<ShareKey>('shareKeys')).some(({ partsMVG }) => partsMVG === 80)).toBe(false)
    await page.context().close()
  })

  it('say how the limit is measured, let that be chosen, and tell what an unknown value falls back to', async () => {
    const basis = async () =>
      (await records<Setting>('settings')).filter(({ key }) => key === 'costs.limitBasis')
    const { page, tab } = await open('projektledare-vg', rulesPage)
    await tab.getByLabel('Beloppet räknas').selectOption('gross')
    await tab.getByText('Beloppet räknas med moms.').waitFor()
    await tab.getByText('Beloppet inklusive moms jämförs med gränsen').waitFor()
    const [row] = await basis()
    expect(row?.value).toBe('inklusive moms')
    await changeAsColleague(live.product, 'settings', String(row?.id), { value: 'ungefär' })
    await tab.getByText('är satt till ”ungefär”, som inte går att tolka').waitFor({ timeout: 20_000 })
    expect(await tab.getByLabel('Beloppet räknas').inputValue()).toBe('net')
    await tab.getByLabel('Beloppet räknas').selectOption('gross')
    await tab.getByText('Beloppet inklusive moms jämförs med gränsen').waitFor()
    await tab.getByLabel('Beloppet räknas').selectOption('net')
    await expect.poll(async () => (await basis()).map(({ value }) => value)).toEqual(['exklusive moms'])
    await page.context().close()
  })

  it('show where the öre goes by the key in force, and the offices as background', async () => {
    const { page, tab } = await open('chef', rulesPage)
    await tab.getByText(money('1 234,57 kr blir 1 049,38 kr för MVG och 185,19 kr för MH')).waitFor()
    await tab.getByText(money('100,10 kr: 85,09 kr för MVG och 15,01 kr för MH')).waitFor()
    await tab.getByText(money('37 av 44 kontor är 84,09 %')).waitFor()
    for (const name of ['Ny nyckel', 'Lägg till'])
      expect(await tab.getByRole('button', { name }).count()).toBe(0)
    expect(await tab.locator('input, select').count()).toBe(0)
    await page.context().close()
  })

  it('hold the kinds of cost, which are renamed, numbered, moved, put aside and added where they stand', async () => {
    const kinds = async () =>
      (await records<Category>('categories')).toSorted((one, other) => one.order - other.order)
    const { page, tab } = await open('projektledare-h', rulesPage)
    await tab.getByLabel('Konto för Webb').fill('74X')
    await tab.getByLabel('Konto för Webb').press('Enter')
    await tab.getByText('Ett konto har bara siffror, högst åtta.').waitFor()
    await tab.getByLabel('Konto för Webb').fill('7499')
    await tab.getByLabel('Konto för Webb').press('Enter')
    await tab.getByText('Webb är sparat.').waitFor()
    await tab.getByRole('button', { name: 'Flytta Webb uppåt' }).click()
    await tab.getByText('Webb är flyttat.').waitFor()
    await tab.getByRole('checkbox', { name: 'Annat används' }).uncheck()
    await tab.getByText('Annat är sparat.').waitFor()
    await tab.getByLabel('Namn på det nya kostnadsslaget').fill('webb')
    await tab.getByText('Det finns redan ett kostnadsslag som heter Webb.').waitFor()
    await tab.getByLabel('Namn på det nya kostnadsslaget').fill('Studieresa')
    await tab.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await tab.getByText('Studieresa är tillagt.').waitFor()
    const now = await kinds()
    expect(now.map(({ title }) => title)).toEqual([
      'Chefsmöte',
      'Styrgrupp',
      'Utbildning',
      'Webb',
      'Mötesplats goda exempel',
      'Annat',
      'Studieresa',
    ])
    expect(now.find(({ title }) => title === 'Webb')?.account).toBe('7499')
    expect(now.find(({ title }) => title === 'Annat')?.active).toBe(false)
    await page.context().close()
  })

  it('say what the finance offices need, and a settlement without it says so with the way there', async () => {
    const { page, tab } = await open('projektledare-vg', rulesPage)
    const number = tab.getByLabel('Organisationsnummer, MH')
    const before = await number.inputValue()
    await number.fill('999900-0229')
    await number.press('Tab')
    await tab.getByText('är inget organisationsnummer').waitFor()
    await number.fill('')
    await number.press('Tab')
    await tab.getByText('Organisationsnummer saknas för MH.').waitFor()

    const settlement = await open('projektledare-vg', '/kostnader/avrakning/1', { meetsRefusals: true })
    await settlement.tab.getByText('Ladda ner som fil').click()
    await settlement.tab.getByRole('button', { name: 'SIE 4 för MH:s bokföring' }).click()
    await settlement.tab.getByText('Organisationsnummer saknas för MH.').first().waitFor()
    await settlement.tab.getByRole('link', { name: 'Till uppgifterna för bokföring' }).click()
    await settlement.tab.getByRole('heading', { name: 'Uppgifter för bokföring' }).waitFor()
    await settlement.page.context().close()

    await number.fill(before)
    await number.press('Tab')
    await tab.getByText('Organisationsnummer för MH är sparat.').waitFor()
    await page.context().close()
  })
})

describe('every screen of the budget and the rules', () => {
  it.each(['default', 'dark', 'contrast'])(
    'has no accessibility fault in the theme %s, wide and at 400 px, and is never wider than the screen',
    async theme => {
      const opened = await open('projektledare-vg', rulesPage, { theme })
      const screens = [budgetPage, `/kostnader/budget?year=${year}`, rulesPage]
      const faults = await faultsOnScreens(opened, screens, async (tab, screen) => {
        await tab.locator('.in-place').first().waitFor()
        if (screen !== rulesPage) return
        await tab.getByRole('button', { name: 'Ny nyckel' }).click()
        await tab.getByLabel('MVG:s del').waitFor()
      })
      expect(faults).toEqual([])
    },
    180_000,
  )

  it('raised no error', () => {
    expect(trouble).toEqual([])
  })
})

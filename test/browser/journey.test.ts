import { describe, expect, it } from 'vitest'
import { openRowByHand } from '../support/colleague.ts'
import { oldPlanWorkbook } from '../support/old-plan.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOnScreens, pixelsTooWide } from '../support/tab.ts'

/* A project leader's day through the real path: Teams frame, tab, API, Graph, the list in SharePoint. */

const live = openProduct()
const { open, trouble } = live

const year = new Date().getFullYear()

const plan = async () => {
  const leader = await live.product.as('projektledare-vg')
  return (await leader(`/api/activities?year=${year}`)).body.records
}
const activity = async (id: string) => (await plan()).find((one: { id: string }) => one.id === id)

/** Changes a row as a colleague does who opens the list in SharePoint. */
async function byHand(id: string, cells: Record<string, string>): Promise<void> {
  const leader = await live.product.as('projektledare-h')
  const { lists } = (await leader('/api/health')).body
  expect(lists.length).toBeGreaterThan(5)
  const page = await openRowByHand(live, 'Aktiviteter', id)
  for (const [label, value] of Object.entries(cells))
    await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.context().close()
}

describe('a project leader', () => {
  it('opens the tab, sees the collaboration, changes an activity, and a colleague sees it in SharePoint and changes it back by hand', async () => {
    const [first] = await plan()
    const { page, tab } = await open('projektledare-vg', `/planen/${first.id}`)
    await tab.getByRole('heading', { level: 1, name: first.title }).waitFor()
    await tab.getByRole('button', { name: 'Ändra', exact: true }).click()
    await tab.getByLabel('Kontakt').fill('Ny kontakt från fliken')
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByText('Ny kontakt från fliken').first().waitFor()
    expect((await activity(first.id)).modifiedBy).toBe('Vera Exempelsson')

    await byHand(first.id, { Kontakt: 'Skrivet för hand i listan' })
    await tab.getByText('Skrivet för hand i listan').first().waitFor({ timeout: 20_000 })
    await page.context().close()
  })

  it('who meets somebody else in the same row sees both versions and loses nothing', async () => {
    const [, second] = await plan()
    const { page, tab } = await open('projektledare-vg', `/planen/${second.id}`, { meetsRefusals: true })
    await tab.getByRole('button', { name: 'Ändra', exact: true }).click()
    await tab.getByLabel('Kontakt').fill('Min text')
    await byHand(second.id, { Kontakt: 'Kollegans text' })
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByText('Någon annan hann före').first().waitFor()
    await tab.getByText('Kollegans text').first().waitFor()
    await tab.getByText('Min text').first().waitFor()
    expect((await activity(second.id)).responsible).toBe('Kollegans text')
    await page.context().close()
  })

  it('whose answer was lost after SharePoint took the change is told that it is saved', async () => {
    const [, , third] = await plan()
    await live.product.call('/local/api/faults', {
      method: 'POST',
      body: { kind: 'timeoutAfterCommit', method: 'PATCH' },
    })
    const { page, tab } = await open('projektledare-vg', `/planen/${third.id}`, { meetsRefusals: true })
    await tab.getByRole('button', { name: 'Ändra', exact: true }).click()
    await tab.getByLabel('Kontakt').fill('Sparad trots tystnad')
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByText('Sparad trots tystnad').first().waitFor()
    expect((await activity(third.id)).responsible).toBe('Sparad trots tystnad')
    await page.context().close()
  })

  it('who is told to wait keeps what was typed', async () => {
    const [, , , fourth] = await plan()
    const { page, tab } = await open('projektledare-vg', `/planen/${fourth.id}`, { meetsRefusals: true })
    await tab.getByRole('button', { name: 'Ändra', exact: true }).click()
    await tab.getByLabel('Kontakt').fill('Väntar på SharePoint')
    await live.product.call('/local/api/faults', {
      method: 'POST',
      body: { kind: 'throttled', method: 'PATCH', retryAfter: 60 },
    })
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByText(/vänta/).first().waitFor()
    expect(await tab.getByLabel('Kontakt').inputValue()).toBe('Väntar på SharePoint')
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByText('Väntar på SharePoint').first().waitFor()
    await page.context().close()
  })
})

describe('an old plan in Excel', () => {
  it('comes in from a file, is seen row by row before, and is undone as a whole', async () => {
    const titles = async () => (await plan()).map((one: { title: string }) => one.title).sort()
    const before = await titles()
    const { page, tab } = await open('projektledare-h', '/planen/importera')
    await tab.locator('input[type="file"]').setInputFiles({
      name: 'gammal-plan.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await oldPlanWorkbook(year)),
    })
    await tab.getByRole('button', { name: /Visa vad som/ }).click()
    await tab.getByRole('button', { name: /^Genomför \d/ }).click()
    await tab.getByRole('button', { name: 'Ångra hela importen' }).first().waitFor()
    expect((await titles()).length).toBeGreaterThan(before.length)
    await tab.getByRole('button', { name: 'Ångra hela importen' }).first().click()
    await expect.poll(titles, { timeout: 15_000 }).toEqual(before)
    await page.context().close()
  })
})

describe('every screen', () => {
  const screens = [
    '/',
    '/planen',
    '/moten',
    '/halsa',
    '/tillganglighet',
    '/om',
    '/planen/30',
    '/planen/importera',
  ]

  it.each(['default', 'dark', 'contrast'])(
    'has no accessibility fault in the theme %s, wide and at 400 px',
    async theme => {
      const opened = await open('projektledare-vg', '/', { theme })
      const faults = await faultsOnScreens(opened, screens, tab =>
        tab.getByRole('heading', { level: 1 }).waitFor(),
      )
      expect(faults).toEqual([])
    },
    180_000,
  )

  it('at 400 % zoom, which is 320 px wide, never has to be scrolled sideways', async () => {
    const { tab, goTo, close } = await open('styrgrupp-h', '/', { width: 320 })
    const wide: string[] = []
    for (const screen of screens) {
      await goTo(screen)
      await tab.getByRole('heading', { level: 1 }).waitFor()
      const beyond = await pixelsTooWide(tab)
      if (beyond > 0) wide.push(`${screen}: ${beyond} px`)
    }
    await close()
    expect(wide).toEqual([])
  })

  it('outside Teams says so in a sentence, and raised no error anywhere', async () => {
    const page = await live.browser.newPage()
    await page.goto(`${live.product.url}/tab/`)
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 5000 })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Teams')
    await page.close()
    expect(trouble).toEqual([])
  })
})

describe('whoever opens the tab', () => {
  it('without a role is welcomed by name, with nothing to try again', async () => {
    const { page, tab } = await open('lasare', '/planen')
    await tab.getByText('Välkommen, Lo Modellqvist').waitFor()
    expect(await tab.getByRole('button', { name: 'Försök igen' }).count()).toBe(0)
    expect(await tab.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })

  it('by a link to no page is told so, and by somebody’s text comes to the overview', async () => {
    const lost = await open('projektledare-vg', '/xyz')
    await lost.tab.getByRole('heading', { level: 1, name: 'Sidan finns inte' }).waitFor()
    await lost.page.context().close()
    const led = await open('projektledare-vg', '/../<b>xyz</b>')
    await led.tab.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor()
    await led.page.context().close()
  })
})

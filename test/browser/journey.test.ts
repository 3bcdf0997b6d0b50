import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openBrowser } from '../support/browser.ts'
import { oldPlanWorkbook } from '../support/old-plan.ts'
import { dataFolder, type Running, start } from '../support/process.ts'

/* A project leader's day through the real path: Teams frame, tab, API, Graph, the list in SharePoint. */

const data = dataFolder()
let product: Running
let browser: Browser
const trouble: string[] = []

beforeAll(async () => {
  product = await start({ data: data.path, env: { SYNC_SECONDS: '1' } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await product.end('SIGTERM')
  data.remove()
})

const year = new Date().getFullYear()

async function open(
  person: string,
  to: string,
  options: { theme?: string; width?: number } = {},
): Promise<{ page: Page; tab: FrameLocator }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    locale: 'sv-SE',
  })
  const page = await context.newPage()
  page.on('pageerror', error => trouble.push(String(error)))
  const query = new URLSearchParams({ person, theme: options.theme ?? 'default', lang: 'sv', to })
  await page.goto(`${product.url}/?${query}`)
  return { page, tab: page.frameLocator('#tab') }
}

const plan = async () => {
  const leader = await product.as('projektledare-vg')
  return (await leader(`/api/activities?year=${year}`)).body.records
}
const activity = async (id: string) => (await plan()).find((one: { id: string }) => one.id === id)

/** Changes a row as a colleague does who opens the list in SharePoint. */
async function byHand(id: string, cells: Record<string, string>): Promise<void> {
  const { page } = await open('projektledare-h', '/')
  const leader = await product.as('projektledare-h')
  const { lists } = (await leader('/api/health')).body
  expect(lists.length).toBeGreaterThan(5)
  await page.goto(`${product.url}/local/sharepoint`)
  await page.getByRole('link', { name: 'Aktiviteter' }).click()
  await page.goto(`${page.url().replace(/[?#].*/, '')}/${id}`)
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
    const { page, tab } = await open('projektledare-vg', `/planen/${second.id}`)
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
    await product.call('/local/api/faults', {
      method: 'POST',
      body: { kind: 'timeoutAfterCommit', method: 'PATCH' },
    })
    const { page, tab } = await open('projektledare-vg', `/planen/${third.id}`)
    await tab.getByRole('button', { name: 'Ändra', exact: true }).click()
    await tab.getByLabel('Kontakt').fill('Sparad trots tystnad')
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByText('Sparad trots tystnad').first().waitFor()
    expect((await activity(third.id)).responsible).toBe('Sparad trots tystnad')
    await page.context().close()
  })

  it('who is told to wait keeps what was typed', async () => {
    const [, , , fourth] = await plan()
    const { page, tab } = await open('projektledare-vg', `/planen/${fourth.id}`)
    await tab.getByRole('button', { name: 'Ändra', exact: true }).click()
    await tab.getByLabel('Kontakt').fill('Väntar på SharePoint')
    await product.call('/local/api/faults', {
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
      const { page, tab } = await open('projektledare-vg', '/', { theme })
      await tab.getByRole('heading', { level: 1 }).waitFor()
      const faults: string[] = []
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 900 })
        for (const screen of screens) {
          const query = new URLSearchParams({ person: 'projektledare-vg', theme, lang: 'sv', to: screen })
          await page.goto(`${product.url}/?${query}`)
          await tab.getByRole('heading', { level: 1 }).waitFor()
          await page.locator('#tab[data-ready="true"]').waitFor()
          const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
          for (const { id, nodes } of violations)
            faults.push(
              `${screen} at ${width} px: ${id} ${nodes.map(({ target }) => target.join(' ')).slice(0, 3)}`,
            )
        }
      }
      await page.context().close()
      expect(faults).toEqual([])
    },
    180_000,
  )

  it('at 400 % zoom, which is 320 px wide, never has to be scrolled sideways', async () => {
    const { page, tab } = await open('styrgrupp-h', '/', { width: 320 })
    const wide: string[] = []
    for (const screen of screens) {
      await page.goto(
        `${product.url}/?${new URLSearchParams({ person: 'styrgrupp-h', lang: 'sv', to: screen })}`,
      )
      await tab.getByRole('heading', { level: 1 }).waitFor()
      await page.locator('#tab[data-ready="true"]').waitFor()
      const size = await tab.locator('html').evaluate(html => ({
        content: Reflect.get(html, 'scrollWidth'),
        room: Reflect.get(html, 'clientWidth'),
      }))
      const { content, room } = z.object({ content: z.number(), room: z.number() }).parse(size)
      if (content > room) wide.push(`${screen}: ${content} in ${room} px`)
    }
    await page.context().close()
    expect(wide).toEqual([])
  })

  it('outside Teams says so in a sentence, and raised no error anywhere', async () => {
    const page = await browser.newPage()
    await page.goto(`${product.url}/tab/`)
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

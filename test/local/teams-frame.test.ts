import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type ServerType, serve } from '@hono/node-server'
import chromium from '@sparticuz/chromium'
import { Hono } from 'hono'
import { type Browser, chromium as launcher, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Local365, openLocal365 } from '../../src/local/local365.ts'

const root = new URL('../../', import.meta.url).pathname
const teamsJs = readFileSync(join(root, 'node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'))

/** A tab with the real teams-js that writes down what its host tells it. */
const tab = `<!doctype html><html lang="sv"><title>Prov</title><main><h1>Prov</h1><pre id="out"></pre></main>
<script src="/teams.js"></script><script type="module">
const { app, authentication, pages } = microsoftTeams
const write = (key, value) => { out[key] = value; document.getElementById('out').textContent = JSON.stringify(out) }
const out = {}
window.teams = microsoftTeams
await app.initialize(['${'ORIGIN'}'])
app.registerOnThemeChangeHandler(theme => write('theme', theme))
const context = await app.getContext()
write('context', { id: context.user.id, tid: context.user.tenant.id, locale: context.app.locale, theme: context.app.theme, host: context.app.host.name, to: context.page.subPageId ?? '', channel: context.channel?.id !== undefined })
const token = await authentication.getAuthToken()
write('name', JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0)))).name)
app.notifySuccess()
write('done', true)
</script></html>`

let browser: Browser
let server: ServerType
let world: Local365
let origin = ''
const dist = mkdtempSync(join(tmpdir(), 'frame-'))
const pages: Page[] = []

beforeAll(async () => {
  await build({
    configFile: join(root, 'src/local/frame/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: dist },
  })
  world = openLocal365({ dataDir: ':memory:', frameDir: dist })
  const app = new Hono()
  app.get('/tab/', context => context.html(tab.replace('ORIGIN', origin)))
  app.get('/teams.js', context =>
    context.body(new Uint8Array(teamsJs), 200, { 'Content-Type': 'text/javascript' }),
  )
  app.route('/', world.app)
  server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  browser = await launcher.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote'],
  })
})

afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  world?.close()
  rmSync(dist, { recursive: true })
})

async function open(address: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  await page.route('https://**', route => route.abort())
  pages.push(page)
  await page.goto(origin + address)
  return page
}

async function told(page: Page, key: string): Promise<unknown> {
  const out = page.frameLocator('#tab').locator('#out')
  await out.filter({ hasText: `"${key}"` }).waitFor()
  return JSON.parse((await out.textContent()) ?? '{}')[key]
}

test('the real teams-js in the tab gets its context and token from the frame', async () => {
  const page = await open('/?person=styrgrupp-h&theme=dark&lang=en&to=/planen/17')
  expect(await told(page, 'name')).toBe('Hanna Låtsaslund')
  expect(await told(page, 'context')).toEqual({
    id: world.people[3]?.oid,
    tid: world.tenantId,
    locale: 'en-us',
    theme: 'dark',
    host: 'Teams',
    to: '/planen/17',
    channel: true,
  })
  await page.locator('#tab[data-ready]').waitFor()
})

test('changing theme reaches the tab without a reload; changing person loads it anew; both stand in the address', async () => {
  const page = await open('/')
  expect(await told(page, 'name')).toBe('Vera Exempelsson')
  await page.getByLabel('Tema').selectOption('contrast')
  expect(await told(page, 'theme')).toBe('contrast')
  expect(await told(page, 'name')).toBe('Vera Exempelsson')
  await page
    .getByLabel('Inloggad som')
    .selectOption({ label: 'Karin Fiktivsdotter – Kontaktperson, Kungsbacka kommun' })
  await page.frameLocator('#tab').locator('#out', { hasText: 'Karin Fiktivsdotter' }).waitFor()
  expect(new URL(page.url()).search).toBe('?person=kontaktperson&theme=contrast&lang=sv')
})

test('sharing a place shows and copies the frame’s address, and a Teams deep link leads there', async () => {
  const page = await open('/?person=chef')
  await told(page, 'done')
  const inTab = page.frames()[1]
  await inTab?.evaluate("teams.pages.shareDeepLink({ subPageId: '/planen/3', subPageLabel: 'Tre' })")
  const link = `${origin}/?person=chef&theme=default&lang=sv&to=/planen/3`
  await page.getByRole('status').filter({ hasText: link }).waitFor()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(link)
  const deepLink = `https://teams.microsoft.com/l/entity/a/b?context=${encodeURIComponent('{"subEntityId":"/planen/4"}')}`
  await inTab?.evaluate(`void teams.app.openLink(${JSON.stringify(deepLink)})`)
  await page.frameLocator('#tab').locator('#out', { hasText: '/planen/4' }).waitFor()
})

test.each(['default', 'dark', 'contrast'])(
  'the frame in theme %s, the lists, the faults and the recycle bin pass axe',
  async theme => {
    const page = await open(`/?theme=${theme}`)
    await told(page, 'done')
    expect((await new AxeBuilder({ page }).exclude('#tab').analyze()).violations).toEqual([])
    for (const name of ['Listor', 'Fel', 'Papperskorg']) {
      const opening = page.waitForEvent('popup')
      await page.getByRole('link', { name: `${name} (öppnas i en ny flik)` }).click()
      const other = await opening
      await other.emulateMedia({ colorScheme: theme === 'default' ? 'light' : 'dark' })
      await other.getByRole('heading', { level: 1, name }).waitFor()
      expect((await new AxeBuilder({ page: other }).analyze()).violations).toEqual([])
      await other.close()
    }
  },
)

test('at 400 pixels the choices fold into a menu that the keyboard opens, and nothing spills over', async () => {
  const page = await open('/', 400)
  await told(page, 'done')
  await page.getByLabel('Inloggad som').waitFor({ state: 'hidden' })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByLabel('Inloggad som').waitFor({ state: 'visible' })
  expect(await page.getByRole('button', { name: 'Val' }).getAttribute('aria-expanded')).toBe('true')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400)
  expect((await new AxeBuilder({ page }).exclude('#tab').analyze()).violations).toEqual([])
})

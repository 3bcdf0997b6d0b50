import { openBrowser } from '../support/browser.ts'
import { dataFolder, start } from '../support/process.ts'

/* Takes the README's picture from the running product; run `npm run build` first. */

const data = dataFolder()
const product = await start({ data: data.path })
const browser = await openBrowser()
const page = await browser.newPage({ viewport: { width: 1440, height: 1900 }, locale: 'sv-SE' })
await page.goto(`${product.url}/?person=styrgrupp-vg&theme=default&lang=sv`)
const tab = page.frameLocator('#tab')
await tab.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor()
await tab.getByRole('heading', { name: /Årshjul/ }).waitFor()
await tab.locator('svg text', { hasText: 'juli' }).first().waitFor()
await page.screenshot({ path: new URL('oversikt.png', import.meta.url).pathname })
await browser.close()
await product.end('SIGTERM')
data.remove()

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { z } from 'zod'
import type { Running } from './process.ts'

export type TabOptions = { theme?: string; width?: number; height?: number; lang?: string }
export type OpenTab = {
  page: Page
  tab: FrameLocator
  /** Where the tab is, as a person would send it on. */
  address: () => Promise<URL>
  close: () => Promise<void>
}

/** Opens the tab in its Teams frame as somebody. Errors of the page that are our own are gathered in `trouble`. */
export async function openTab(
  browser: Browser,
  product: Running,
  trouble: string[],
  person: string,
  to: string,
  options: TabOptions = {},
): Promise<OpenTab> {
  const { theme = 'default', width = 1280, height = 900, lang = 'sv' } = options
  const context = await browser.newContext({ viewport: { width, height }, locale: 'sv-SE' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('pageerror', error => trouble.push(String(error)))
  page.on('console', said => {
    // teams-js asks Microsoft for a list of hosts, which a machine without a network cannot reach.
    const ours = said.location().url.startsWith(product.url)
    if (said.type() === 'error' && ours) trouble.push(said.text())
  })
  await page.goto(`${product.url}/?${new URLSearchParams({ person, theme, lang, to })}`)
  const tab = page.frameLocator('#tab')
  const address = async () =>
    new URL(String(await tab.locator('html').evaluate(html => Reflect.get(html, 'baseURI'))))
  return { page, tab, address, close: () => context.close() }
}

/** What axe finds wrong on the page, with where; nothing when all is well. */
export async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${page.viewportSize()?.width} px: ${id} ${nodes.map(({ target }) => target.join(' ')).slice(0, 3)}`,
  )
}

/** How many pixels the tab is wider than its frame: 0 when nobody has to scroll sideways. */
export async function pixelsTooWide(tab: FrameLocator): Promise<number> {
  const size = await tab.locator('html').evaluate(html => ({
    content: Reflect.get(html, 'scrollWidth'),
    room: Reflect.get(html, 'clientWidth'),
  }))
  const { content, room } = z.object({ content: z.number(), room: z.number() }).parse(size)
  return Math.max(0, content - room)
}

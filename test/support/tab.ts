import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { z } from 'zod'
import type { Running } from './process.ts'

export type TabOptions = {
  theme?: string
  width?: number
  height?: number
  lang?: string
  /** Whether the page is to be refused something, or cut off from it: then it is no trouble that the browser says so. */
  meetsRefusals?: boolean
}
export type OpenTab = {
  page: Page
  tab: FrameLocator
  /** Goes on to another place as the same person, and waits until the tab says that it is there. */
  goTo: (to: string) => Promise<void>
  /** Where the tab is, as a person would send it on. */
  address: () => Promise<URL>
  close: () => Promise<void>
}

/** What the browser says in the console of each answer that is a refusal, or that never came. */
const refusal = 'Failed to load resource:'

function gatherTrouble(page: Page, product: Running, trouble: string[], meetsRefusals: boolean): void {
  page.on('pageerror', error => trouble.push(String(error)))
  page.on('console', said => {
    // teams-js asks Microsoft for a list of hosts, which a machine without a network cannot reach.
    const ours = said.location().url.startsWith(product.url)
    const expected = meetsRefusals && said.text().startsWith(refusal)
    if (said.type() === 'error' && ours && !expected) trouble.push(said.text())
  })
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
  const { theme = 'default', width = 1280, height = 900, lang = 'sv', meetsRefusals = false } = options
  const context = await browser.newContext({ viewport: { width, height }, locale: 'sv-SE' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  gatherTrouble(page, product, trouble, meetsRefusals)
  const frameAt = (place: string) =>
    page.goto(`${product.url}/?${new URLSearchParams({ person, theme, lang, to: place })}`)
  await frameAt(to)
  const tab = page.frameLocator('#tab')
  return {
    page,
    tab,
    goTo: async place => {
      await frameAt(place)
      await page.locator('#tab[data-ready="true"]').waitFor()
    },
    address: async () =>
      new URL(String(await tab.locator('html').evaluate(html => Reflect.get(html, 'baseURI')))),
    close: () => context.close(),
  }
}

/** Not ours, and hidden from everybody: what Fluent puts at the edges of a dialog to keep the focus in it. */
const edgesOfDialogs = '[data-tabster-dummy]'

/** What axe finds wrong on the page, with where; nothing when all is well. */
export async function faultsOn(page: Page, except: string[] = [edgesOfDialogs]): Promise<string[]> {
  const axe = except.reduce((builder, part) => builder.exclude(part), new AxeBuilder({ page }))
  const { violations } = await axe.analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${page.viewportSize()?.width} px: ${id} ${nodes.map(({ target }) => target.join(' ')).slice(0, 3)}`,
  )
}

/** How many pixels the tab is wider than its frame, or a page than its window: 0 when nobody has to scroll sideways. */
export async function pixelsTooWide(shown: FrameLocator | Page): Promise<number> {
  const size = await shown.locator('html').evaluate(html => ({
    content: Reflect.get(html, 'scrollWidth'),
    room: Reflect.get(html, 'clientWidth'),
  }))
  const { content, room } = z.object({ content: z.number(), room: z.number() }).parse(size)
  return Math.max(0, content - room)
}

/**
 * Goes through screens at 1280 and at 400 px, and closes the tab: what axe finds, and what is wider than its frame.
 * `shown` waits until a screen has all that is to be looked at.
 */
export async function faultsOnScreens(
  { page, tab, goTo, close }: OpenTab,
  screens: readonly string[],
  shown: (tab: FrameLocator, screen: string) => Promise<unknown>,
): Promise<string[]> {
  const faults: string[] = []
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 900 })
    for (const screen of screens) {
      await goTo(screen)
      await shown(tab, screen)
      faults.push(...(await faultsOn(page)).map(fault => `${screen} at ${fault}`))
      const beyond = await pixelsTooWide(tab)
      if (beyond > 0) faults.push(`${screen} at ${width} px: ${beyond} px too wide`)
    }
  }
  await close()
  return faults
}

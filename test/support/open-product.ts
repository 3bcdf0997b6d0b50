import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { dataFolder, type Running, start } from './process.ts'
import { type OpenTab, openTab, type TabOptions } from './tab.ts'

/** The product on screen, as the tests of one file share it. There from the first `beforeAll` of the file itself on. */
export type Live = {
  readonly product: Running
  readonly browser: Browser
  /** What went wrong in the tabs that `open` has opened. */
  readonly trouble: string[]
  open: (person: string, to: string, options?: TabOptions) => Promise<OpenTab>
}

/** Starts the product on data of its own and a browser before the tests of the file, and ends both after them. */
export function openProduct(env: Record<string, string> = {}): Live {
  const data = dataFolder()
  const trouble: string[] = []
  let product: Running
  let browser: Browser
  beforeAll(async () => {
    product = await start({ data: data.path, env: { SYNC_SECONDS: '1', ...env } })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await product.end('SIGTERM')
    data.remove()
  })
  return {
    get product() {
      return product
    },
    get browser() {
      return browser
    },
    trouble,
    open: (person, to, options) => openTab(browser, product, trouble, person, to, options),
  }
}

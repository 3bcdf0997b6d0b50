import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium from npm; where the package has none for the machine, an installed Chrome. */
export async function openBrowser(extra: readonly string[] = []): Promise<Browser> {
  const args = [...flags, ...extra]
  // Where the machine has no locale, Chromium names no file with å, ä or ö.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  return process.platform === 'linux'
    ? playwright.launch({ executablePath: await chromium.executablePath(), args, env })
    : playwright.launch({ channel: 'chrome', args })
}

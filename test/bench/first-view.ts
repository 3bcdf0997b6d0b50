import lighthouse from 'lighthouse'
import { connect } from 'puppeteer-core'
import { z } from 'zod'
import { openBrowser } from '../support/browser.ts'
import { dataFolder, type Running, start } from '../support/process.ts'
import { type Figure, figure, median } from './figure.ts'

const debugPort = 9333
const runs = 3
const activities = 200

/**
 * Plays the part of Teams inside the measured page: Lighthouse looks at the topmost page only, so the tab cannot
 * stand in a frame. `window.parent` is replaced by a hidden frame that answers as a host does.
 */
const host = (token: string) => `
  if (window === top) document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return
    const frame = document.createElement('iframe')
    frame.hidden = true
    document.documentElement.append(frame)
    frame.contentWindow.eval(\`
      const context = { theme: 'default', locale: 'sv-se', entityId: 'samverkan', frameContext: 'content', hostName: 'Teams' }
      const supports = { pages: {}, authentication: {} }
      const answers = {
        initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports }), '2.0.1'],
        getContext: () => [context],
        'authentication.getAuthToken': () => [true, '${token}'],
      }
      addEventListener('message', ({ data }) => {
        const args = answers[data.func]?.()
        if (args) top.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, '*')
      })
    \`)
    window.parent = frame.contentWindow
  })
`

/** Brings the year's plan to 200 activities, copies of those that the demonstration has. */
async function growPlan(product: Running): Promise<void> {
  const leader = await product.as('projektledare-vg')
  const { records } = (await leader(`/api/activities?year=${new Date().getFullYear()}`)).body
  for (let at = records.length; at < activities; at += 1) {
    const { id: _id, ...copy } = records[at % records.length]
    const body = { ...copy, title: `${copy.title} (${at})`, order: at * 10 }
    const made = await leader('/api/activities', { method: 'POST', body })
    if (made.status !== 201) throw new Error(`An activity could not be made: ${made.body.detail}`)
  }
}

type View = { lcp: number; tbt: number; cls: number; script: number }

const audits = z.object({
  'largest-contentful-paint': z.object({ numericValue: z.number() }),
  'total-blocking-time': z.object({ numericValue: z.number() }),
  'cumulative-layout-shift': z.object({ numericValue: z.number() }),
  'network-requests': z.object({
    details: z.object({
      items: z.array(
        z.looseObject({ resourceType: z.string().optional(), transferSize: z.number().optional() }),
      ),
    }),
  }),
})

/** One look with a browser of its own: Lighthouse leaves its page in no state to be looked at again. */
async function look(address: string, token: string): Promise<View> {
  const browser = await openBrowser([`--remote-debugging-port=${debugPort}`])
  const puppet = await connect({ browserURL: `http://127.0.0.1:${debugPort}` })
  const page = await puppet.newPage()
  await page.evaluateOnNewDocument(host(token))
  const settings = { port: debugPort, onlyAudits: Object.keys(audits.shape), logLevel: 'silent' as const }
  const result = await lighthouse(address, settings, undefined, page)
  await puppet.disconnect()
  await browser.close()
  const found = audits.parse(result?.lhr.audits)
  const scripts = found['network-requests'].details.items.filter(
    ({ resourceType }) => resourceType === 'Script',
  )
  return {
    lcp: found['largest-contentful-paint'].numericValue / 1000,
    tbt: found['total-blocking-time'].numericValue,
    cls: found['cumulative-layout-shift'].numericValue,
    script: scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1000,
  }
}

/** The first view of Översikt and of a plan of 200 activities, by Lighthouse with its mobile settings. */
export async function measureFirstView(): Promise<Figure[]> {
  const data = dataFolder()
  const product = await start({ data: data.path })
  const signedIn = await product.call('/local/sign-in', {
    method: 'POST',
    body: { person: 'projektledare-vg' },
  })
  const { token } = signedIn.body
  await growPlan(product)
  const figures: Figure[] = []
  for (const [name, path] of [
    ['Översikt', '/tab/'],
    ['Planen, 200 activities', '/tab/planen'],
  ]) {
    const views: View[] = []
    for (let run = 0; run < runs; run += 1) views.push(await look(`${product.url}${path}`, token))
    const middle = (of: (view: View) => number) => median(views.map(of))
    const one = (what: string, ours: number, theirs: number | null, unit: string, most: number) =>
      figure(
        { name: `${name}: ${what}`, ours, theirs, unit, aim: `under ${most} ${unit}` },
        (_, own) => own < most,
      )
    // Beside it the first view of a comparable Fluent page with its code split, as measured in trials.
    figures.push(
      one(
        'largest contentful paint',
        middle(({ lcp }) => lcp),
        2.1,
        's',
        2,
      ),
      one(
        'total blocking time',
        middle(({ tbt }) => tbt),
        73,
        'ms',
        100,
      ),
      one(
        'layout shift',
        middle(({ cls }) => cls),
        null,
        '',
        0.02,
      ),
      one(
        'script as sent',
        middle(({ script }) => script),
        null,
        'kB',
        180,
      ),
    )
  }
  await product.end('SIGTERM')
  data.remove()
  return figures
}

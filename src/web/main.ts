import './app.css'
import './overview/overview.css'
import { enterHost, type Host } from './host.ts'
import { cache, meQuery, overviewQuery } from './records.ts'
import { yearInView } from './year.ts'

/** The tab's place on the server; every address of ours stands below it. */
const base = '/tab'

/** Where the person wants to go: the link that Teams opened, unless the frame already stands on a page. */
function goToSubPage({ subPage }: Host): void {
  const untouched = window.location.pathname === `${base}/` && window.location.search === ''
  if (subPage !== null && untouched) window.history.replaceState(null, '', base + subPage)
}

/** Asks for what the first view shows while its code is still on its way. */
function askEarly(): void {
  void cache.prefetchQuery(meQuery)
  if (window.location.pathname === `${base}/`)
    void cache.prefetchQuery(overviewQuery(yearInView(window.location.search)))
}

async function begin(): Promise<void> {
  const drawing = import('./draw.tsx')
  const host = await enterHost()
  if (host !== null) {
    document.documentElement.lang = host.language
    goToSubPage(host)
    askEarly()
  }
  const { draw } = await drawing
  await draw(host, base)
}

void begin()

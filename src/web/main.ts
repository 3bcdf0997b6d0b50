import './app.css'
import './overview/overview.css'
import { askEarly } from './api.ts'
import { enterHost, type Host } from './host.ts'
import { yearInView } from './year.ts'

/** The tab's place on the server; every address of ours stands below it. */
const base = '/tab'

/** Where the person wants to go: the link that Teams opened, unless the frame already stands on a page. */
function goToSubPage({ subPage }: Host): void {
  const untouched = window.location.pathname === `${base}/` && window.location.search === ''
  if (subPage !== null && untouched) window.history.replaceState(null, '', base + subPage)
}

/** Asks for what the first view shows while its code is still on its way. */
function askForFirstView(): void {
  const { pathname, search } = window.location
  const year = yearInView(search)
  const paths: Readonly<Record<string, readonly string[]>> = {
    [`${base}/`]: [`/api/overview?year=${year}`],
    [`${base}/planen`]: [`/api/activities?year=${year}`, '/api/groups', '/api/meetings', '/api/plans'],
  }
  for (const path of ['/api/me', ...(paths[pathname] ?? [])]) askEarly(path)
}

async function begin(): Promise<void> {
  const drawing = import('./draw.tsx')
  const host = await enterHost()
  if (host !== null) {
    document.documentElement.lang = host.language
    goToSubPage(host)
    askForFirstView()
  }
  const { draw } = await drawing
  await draw(host, base)
}

void begin()

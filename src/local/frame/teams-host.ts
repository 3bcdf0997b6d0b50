import { z } from 'zod'

/** What the tab may ask of its host; the answers are those of a Teams channel tab (platform.md 5.1). */
export type Host = {
  context: () => Record<string, unknown>
  /** The token of getAuthToken; rejects when nobody can be signed in. */
  token: () => Promise<string>
  share: (subPageId: string, label: string) => void
  /** Opens an address outside or, for a Teams deep link, a place in the tab. */
  open: (url: string) => void
  ready: () => void
}

const message = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).default([]),
})

const runtime = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { app: {}, pages: { backStack: {}, currentApp: {} }, teamsCore: {} },
})

const link = z.string().url()
const appTarget = z.object({ subPageId: z.string().optional() })

async function replyTo(func: string, args: readonly unknown[], host: Host): Promise<unknown[] | undefined> {
  switch (func) {
    case 'initialize':
      return ['content', 'web', runtime, '2.0.1']
    case 'getContext':
      return [host.context()]
    case 'authentication.getAuthToken':
      return host.token().then(
        token => [true, token],
        () => [false, 'internalError'],
      )
    case 'executeDeepLink': {
      const url = link.safeParse(args[0])
      if (!url.success) return [false, 'Adressen går inte att öppna.']
      host.open(url.data)
      return [true]
    }
    case 'pages.navigateToApp': {
      const target = appTarget.safeParse(args[0])
      host.open(deepLink(target.data?.subPageId ?? ''))
      return [true]
    }
    case 'shareDeepLink':
      host.share(z.string().catch('').parse(args[0]), z.string().catch('').parse(args[1]))
      return undefined
    case 'appInitialization.success':
    case 'appInitialization.appLoaded':
      host.ready()
      return undefined
    case 'registerHandler':
    case 'readyToUnload':
      return undefined
    default:
      return [false, `${func} finns inte i den lokala ramen.`]
  }
}

/** A Teams deep link to a place in the tab. */
function deepLink(subPageId: string): string {
  return `https://teams.microsoft.com/l/entity/samverkan/plan?context=${encodeURIComponent(JSON.stringify({ subEntityId: subPageId }))}`
}

const deepLinkContext = z.object({ subEntityId: z.string() })

/** The place in the tab that a Teams deep link points at; undefined for any other address. */
export function placeInDeepLink(url: string): string | undefined {
  const { hostname, pathname, searchParams } = new URL(url)
  if (hostname !== 'teams.microsoft.com' || !pathname.startsWith('/l/entity/')) return undefined
  try {
    return deepLinkContext.parse(JSON.parse(searchParams.get('context') ?? '')).subEntityId
  } catch {
    return ''
  }
}

/**
 * Speaks the teams-js host protocol with the page in `tab`, same origin only. Every call is answered, unknown
 * ones with a refusal, so that teams-js never waits. Returns a way to tell the tab of an event.
 */
export function serveTab(tab: HTMLIFrameElement, host: Host): (func: string, args: unknown[]) => void {
  window.addEventListener('message', async event => {
    if (event.source !== tab.contentWindow || event.origin !== location.origin) return
    const asked = message.safeParse(event.data)
    if (!asked.success) return
    const { id, uuidAsString, func, args } = asked.data
    const reply = await replyTo(func, args, host)
    if (reply !== undefined)
      tab.contentWindow?.postMessage({ id, uuidAsString, args: reply }, location.origin)
  })
  return (func, args) => tab.contentWindow?.postMessage({ func, args }, location.origin)
}

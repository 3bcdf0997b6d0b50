import { Hono } from 'hono'
import { type Entra, openEntra } from './entra.ts'
import { ConnectionDropped, openFaults } from './faults.ts'
import { addFrame } from './frame-files.ts'
import { seedGrants } from './grants.ts'
import { embeddedGraph, type GraphServer } from './graph-server.ts'
import { addFaultDoors, addGraphDoor, addRecycleBinDoors, addSignInDoors } from './local-doors.ts'
import { addMailApi } from './outlook/mail-api.ts'
import { addMailboxPages } from './outlook/mailbox-doors.ts'
import { seedMailboxGrants } from './outlook/mailbox-grants.ts'
import { mailboxWithoutTeams, organiserMailbox, seedMailboxes } from './outlook/mailboxes.ts'
import { outsideGraph } from './outside-graph.ts'
import {
  backgroundClientId,
  hostname,
  type LocalPerson,
  people,
  provisionClientId,
  siteId,
  tabClientId,
  teamsClientId,
  tenantId,
} from './people.ts'
import { addSharePointDoors } from './sharepoint-doors.ts'
import { openSite } from './site.ts'
import { openStore } from './store.ts'
import { signingKeys } from './tokens.ts'

/** A small Microsoft 365 on one machine: Graph lists and calendars, sign-in, mailboxes and a Teams frame. */
export type Local365 = {
  tenantId: string
  siteId: string
  hostname: string
  tabClientId: string
  backgroundClientId: string
  provisionClientId: string
  /** azp of the tokens Teams gives. */
  teamsClientId: string
  /** Address of the mailbox that organises meetings; the background registration may use its calendar. */
  organiserMailbox: string
  /** Address of a mailbox that gives no Teams links, and that no app may use until it is let in. */
  mailboxWithoutTeams: string
  people: readonly LocalPerson[]
  /** Answers login.microsoftonline.com and graph.microsoft.com here in the process; rejects any other host. */
  fetch: typeof fetch
  /** What a managed identity would hand out: a signed client assertion (aud api://AzureADTokenExchange). */
  clientAssertion: (clientId: string) => Promise<string>
  /** Routes '/' (the Teams frame) and '/local/…', for the server to mount. */
  app: Hono
  close: () => void
}

export type Local365Options = {
  /** Folder of local365.sqlite, or ':memory:'. */
  dataDir: string
  /** Begin with an empty database. */
  fresh?: boolean
  /** Milliseconds since 1970. */
  now?: () => number
  /** Another server that speaks Graph v1.0, used instead of the embedded one; see outside-graph.ts. */
  graphOrigin?: string
  /** Where `app` is served, once it is; webUrl of lists and rows then leads to the pages here. */
  origin?: () => string | null
  /** Built files of the frame (dist/frame). */
  frameDir?: string
}

function localFetch(graph: GraphServer, entra: Entra): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const { hostname: host, pathname } = new URL(request.url)
    request.signal.throwIfAborted()
    const answer = async () => {
      if (host === 'login.microsoftonline.com') return entra.answer(request, pathname)
      if (host === 'graph.microsoft.com' && pathname.startsWith('/v1.0/'))
        return graph(request, '/v1.0', 'https://graph.microsoft.com/v1.0')
      throw new TypeError(`fetch failed: the local Microsoft 365 does not reach ${host}${pathname}`)
    }
    const listening = new AbortController()
    const aborted = new Promise<never>((_, reject) => {
      const stop = () => reject(request.signal.reason)
      request.signal.addEventListener('abort', stop, { signal: listening.signal })
    })
    try {
      return await Promise.race([answer(), aborted])
    } catch (problem) {
      if (problem instanceof ConnectionDropped) throw new TypeError('fetch failed', { cause: problem })
      throw problem
    } finally {
      listening.abort()
    }
  }
}

/** Opens the local Microsoft 365 over its SQLite file. */
export function openLocal365(options: Local365Options): Local365 {
  const { dataDir, fresh = false, now = Date.now, graphOrigin, frameDir, origin = () => null } = options
  const store = openStore(dataDir, fresh)
  const keys = signingKeys(store, dataDir)
  seedGrants(store)
  seedMailboxes(store)
  seedMailboxGrants(store)
  const site = openSite(store, now, origin)
  const faults = openFaults()
  const entra = openEntra(keys, now)
  const graph =
    graphOrigin === undefined
      ? embeddedGraph(site, keys, faults)
      : outsideGraph(graphOrigin, faults, now, globalThis.fetch)
  const app = new Hono()
  const doors = { entra, faults, graph, site }
  addSignInDoors(app, doors)
  addGraphDoor(app, doors)
  addFaultDoors(app, doors)
  addRecycleBinDoors(app, doors)
  addSharePointDoors(app, site)
  addMailboxPages(app, site, faults)
  addMailApi(app, site, faults)
  addFrame(app, frameDir)
  return {
    tenantId,
    siteId,
    hostname,
    tabClientId,
    backgroundClientId,
    provisionClientId,
    teamsClientId,
    organiserMailbox,
    mailboxWithoutTeams,
    people,
    fetch: localFetch(graph, entra),
    clientAssertion: entra.clientAssertion,
    app,
    close: () => store.close(),
  }
}

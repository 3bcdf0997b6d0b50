import type { Hono } from 'hono'
import { today } from '../../src/domain/days.ts'
import { type Graph, openGraph } from '../../src/graph/client.ts'
import { grantLists } from '../../src/graph/grant-lists.ts'
import { provision } from '../../src/graph/provision.ts'
import { openTokens } from '../../src/graph/tokens.ts'
import { type Local365, openLocal365 } from '../../src/local/local365.ts'
import { buildApp } from '../../src/server/app.ts'
import { fillDemonstration, openSite } from '../../src/server/fill.ts'
import { buildHouse, type House } from '../../src/server/house.ts'
import type { LogLine, World } from '../../src/server/world.ts'

/** A request to the API as one of the people who can sign in. */
export type Caller = (
  path: string,
  init?: { method?: string; body?: unknown; headers?: Record<string, string> },
) => Promise<Answer>
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Answer = { status: number; headers: Headers; body: any }

/** The whole product on a Microsoft 365 of its own, without a port. */
export type TestHouse = {
  local: Local365
  world: World
  house: House
  app: Hono
  log: LogLine[]
  /** Graph as the administrator who made the lists: what a colleague sees and does by hand in SharePoint. */
  sharepoint: Graph
  call: Caller
  as: (person: string) => Promise<Caller>
  tokenOf: (person: string) => Promise<string>
  close: () => void
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json') ?? false
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text }
}

/** Opens a house; with `demonstrate` false its lists are made and empty. */
export async function openTestHouse(
  options: {
    demonstrate?: boolean
    fetch?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch
    now?: () => number
    /** Another server that speaks Graph, in place of the embedded one. */
    graphOrigin?: string
  } = {},
): Promise<TestHouse> {
  const { graphOrigin, now = Date.now } = options
  const local = openLocal365({ dataDir: ':memory:', now, ...(graphOrigin !== undefined && { graphOrigin }) })
  const log: LogLine[] = []
  const registration = (clientId: string) => ({
    clientId,
    clientAssertion: () => local.clientAssertion(clientId),
  })
  const world: World = {
    fetch: options.fetch?.(local.fetch) ?? local.fetch,
    now,
    tenantId: local.tenantId,
    siteId: local.siteId,
    tab: registration(local.tabClientId),
    background: registration(local.backgroundClientId),
    hosts: [local.teamsClientId],
    graphOrigin: options.graphOrigin ?? null,
    organiser: local.organiserMailbox,
    linkKey: 'nyckeln till länkarna i proven',
    origin: () => 'https://samverkan.example',
    log: line => log.push(line),
  }
  const administrator = openTokens({ ...world, registration: registration(local.provisionClientId) })
  const sharepoint = openGraph(world.fetch, administrator.own)
  await provision(sharepoint, world.siteId)
  await grantLists(sharepoint, world.siteId, {
    clientId: local.backgroundClientId,
    name: 'Samverkan (bakgrund)',
  })
  if (options.demonstrate !== false)
    await fillDemonstration(await openSite(sharepoint, world.siteId), local.people, today(world.now()))
  const house = buildHouse(world)
  await house.mirror.sync()
  const app = buildApp(house)
  app.route('/', local.app)

  const send = async (path: string, init: Parameters<Caller>[1] = {}, token?: string): Promise<Answer> => {
    const { method = 'GET', body, headers = {} } = init
    const raw = body instanceof Uint8Array || typeof body === 'string'
    const response = await app.request(path, {
      method,
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && !raw && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body) }),
    })
    return answerOf(response)
  }
  const tokenOf = async (person: string): Promise<string> =>
    (await send('/local/sign-in', { method: 'POST', body: { person } })).body.token

  return {
    local,
    world,
    house,
    app,
    log,
    sharepoint,
    call: send,
    as: async person => {
      const token = await tokenOf(person)
      return (path, init) => send(path, init, token)
    },
    tokenOf,
    close: () => local.close(),
  }
}

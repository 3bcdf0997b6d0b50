import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ServerType, serve } from '@hono/node-server'
import { today } from '../domain/days.ts'
import { sv } from '../domain/words.sv.ts'
import { type Graph, openGraph } from '../graph/client.ts'
import { grantLists } from '../graph/grant-lists.ts'
import { provision } from '../graph/provision.ts'
import { openTokens } from '../graph/tokens.ts'
import { type Local365, openLocal365 } from '../local/local365.ts'
import { buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { fillDemonstration, fillReference, openSite } from './fill.ts'
import { followLists } from './follow.ts'
import { followAnswersEvery } from './follow-answers.ts'
import { buildHouse } from './house.ts'
import { linkKeyIn } from './link-key.ts'
import { serveTab } from './static-files.ts'
import { sweepCoursesEvery } from './sweep-courses.ts'
import type { LogLine, World } from './world.ts'

const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))

const writeLog = (line: LogLine): void => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}

const openLocal = (config: Config, fresh: boolean, origin: () => string | null): Local365 => {
  mkdirSync(config.DATA_DIR, { recursive: true })
  return openLocal365({
    dataDir: config.DATA_DIR,
    fresh,
    frameDir: built('frame'),
    origin,
    ...(config.GRAPH_ORIGIN !== undefined && { graphOrigin: config.GRAPH_ORIGIN }),
  })
}

const registration = (local: Local365, clientId: string) => ({
  clientId,
  clientAssertion: () => local.clientAssertion(clientId),
})

const worldOf = (local: Local365, config: Config, origin: () => string | null): World => ({
  fetch: local.fetch,
  now: Date.now,
  tenantId: local.tenantId,
  siteId: config.SITE_ID ?? local.siteId,
  tab: registration(local, local.tabClientId),
  background: registration(local, local.backgroundClientId),
  hosts: [local.teamsClientId],
  graphOrigin: config.GRAPH_ORIGIN ?? null,
  organiser: config.ORGANISER_MAILBOX ?? local.organiserMailbox,
  linkKey: config.LINK_KEY ?? linkKeyIn(config.DATA_DIR, sentence => process.stderr.write(`${sentence}\n`)),
  origin,
  log: writeLog,
})

/** The registration that writes the closed lists by its own right. */
const background = (local: Local365) => ({ clientId: local.backgroundClientId, name: sv.backgroundName })

/** Graph with an administrator's right to make lists; the running app never has it. */
const administratorGraph = (local: Local365, world: World): Graph =>
  openGraph(
    world.fetch,
    openTokens({ ...world, registration: registration(local, local.provisionClientId) }).own,
  )

/** Creates or repairs the lists, says what was done and what is left for a person, and stops. */
async function provisionOnly(config: Config): Promise<void> {
  const local = openLocal(config, false, () => null)
  const world = worldOf(local, config, () => null)
  const graph = administratorGraph(local, world)
  const { done, left } = await provision(graph, world.siteId)
  await grantLists(graph, world.siteId, background(local))
  await fillReference(await openSite(graph, world.siteId))
  const sentences = [...(done.length > 0 ? done : [sv.mended.nothing]), ...left]
  process.stdout.write(`${sentences.join('\n')}\n`)
  local.close()
}

function addressOf(server: ServerType): string | null {
  const place = server.address()
  return place === null || typeof place === 'string' ? null : `http://localhost:${place.port}`
}

/** Seconds between two looks for what is left to do of the courses. */
const sweepSeconds = 60

async function start(config: Config, fresh: boolean): Promise<void> {
  let address: string | null = null
  const local = openLocal(config, fresh, () => address)
  const world = worldOf(local, config, () => address)
  const graph = administratorGraph(local, world)
  await provision(graph, world.siteId)
  await grantLists(graph, world.siteId, background(local))
  await fillDemonstration(await openSite(graph, world.siteId), local.people, today(world.now()))
  const house = buildHouse(world)
  const app = buildApp(house)
  serveTab(app, built('web'))
  app.route('/', local.app)
  // The lists are first read when the address is known: their rows say where a person opens them.
  const server = serve({ fetch: app.fetch, port: config.PORT, hostname: '127.0.0.1' })
  await once(server, 'listening')
  address = addressOf(server)
  const unfollow = await followLists(house.mirror, world, config.SYNC_SECONDS)
  const unfollowAnswers = followAnswersEvery(house, config.ANSWER_SECONDS)
  const unsweep = sweepCoursesEvery(house, sweepSeconds)
  process.stdout.write(`ready ${address}\n`)
  const stop = (): void => {
    unfollow()
    unfollowAnswers()
    unsweep()
    server.close(() => {
      local.close()
      process.exit(0)
    })
    // A connection that is kept alive is idle only after its last answer; without this it holds the process up.
    setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 50)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

const config = readConfig(process.env)
if (process.argv.includes('--provision')) await provisionOnly(config)
else await start(config, process.argv.includes('--fresh'))

import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { serve } from '@hono/node-server'
import { z } from 'zod'
import { openTestHouse } from '../support/house.ts'
import { type Figure, figure, median } from './figure.ts'
import { activityRow, fillList } from './fill-list.ts'

const run = promisify(execFile)
const autocannon = createRequire(import.meta.url).resolve('autocannon')
const seconds = 3
const rounds = 3

/** What autocannon says when it is asked for JSON. */
const report = z.object({
  requests: z.object({ average: z.number() }),
  errors: z.number(),
  '5xx': z.number(),
  '4xx': z.number(),
})

/** Requests per second that a load from a process of its own gets through. */
async function perSecond(url: string, headers: Record<string, string>): Promise<number> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const words = [autocannon, '--json', '--connections', '20', '--duration', String(seconds), ...given, url]
  const { stdout } = await run(process.execPath, words, { maxBuffer: 1e8 })
  const { requests, errors, '4xx': refused, '5xx': failed } = report.parse(JSON.parse(stdout))
  if (errors + refused + failed > 0) throw new Error(`${url} failed under load`)
  return requests.average
}

/** A warm page of 200 activities, and its 304, beside a bare node:http server that sends the same bytes. */
export async function measureWarmPage(): Promise<Figure[]> {
  let graphCalls = 0
  const test = await openTestHouse({
    demonstrate: false,
    fetch: fetch => (input, init) => {
      graphCalls += 1
      return fetch(input, init)
    },
  })
  await fillList(test, 200, activityRow)
  await test.house.mirror.sync()
  const token = await test.tokenOf('projektledare-vg')
  const path = '/api/activities?year=2026'
  const authorization = { authorization: `Bearer ${token}`, 'accept-encoding': 'br' }

  const first = await test.app.request(path, { headers: { authorization: authorization.authorization } })
  const plain = Buffer.from(await first.arrayBuffer())
  const etag = first.headers.get('etag') ?? ''
  const compressed = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Encoding': 'br',
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Encoding, Authorization',
    ETag: etag,
  }
  const bare = createServer((request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { ETag: etag }).end()
      return
    }
    response.writeHead(200, { ...headers, 'Content-Length': compressed.length }).end(compressed)
  })
  await new Promise<void>(resolve => bare.listen(0, resolve))
  const ours = serve({ fetch: test.app.fetch, port: 0 })
  await new Promise(resolve => ours.once('listening', resolve))
  const portOf = (address: unknown) =>
    typeof address === 'object' && address !== null ? Reflect.get(address, 'port') : 0
  const at = (server: { address: () => unknown }) => `http://localhost:${portOf(server.address())}${path}`

  graphCalls = 0
  const full: [number[], number[]] = [[], []]
  const unchanged: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    full[0].push(await perSecond(at(ours), authorization))
    full[1].push(await perSecond(at(bare), authorization))
    unchanged[0].push(await perSecond(at(ours), { ...authorization, 'if-none-match': etag }))
    unchanged[1].push(await perSecond(at(bare), { ...authorization, 'if-none-match': etag }))
  }
  const calls = graphCalls
  ours.close()
  bare.close()
  test.close()
  const common = { unit: 'requests/s', aim: 'at least 0.8 of a bare server' }
  return [
    figure(
      {
        name: 'warm GET of 200 activities, compressed',
        ours: median(full[0]),
        theirs: median(full[1]),
        ...common,
      },
      ratio => ratio >= 0.8,
    ),
    figure(
      { name: 'the same, not modified', ours: median(unchanged[0]), theirs: median(unchanged[1]), ...common },
      ratio => ratio >= 0.8,
    ),
    figure(
      { name: 'Graph calls while warm', ours: calls, theirs: null, unit: 'calls', aim: '0' },
      (_, own) => own === 0,
    ),
  ]
}

import { serve } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLocal365 } from '../../src/local/local365.ts'
import { openSignIn } from '../../src/local/tokens.ts'
import { openTestHouse } from '../support/house.ts'
import { dataFolder, type Running, run, start } from '../support/process.ts'
import { byHand } from '../support/sharepoint.ts'

let data: ReturnType<typeof dataFolder>
let running: Running | undefined

beforeEach(() => {
  data = dataFolder()
})
afterEach(async () => {
  await running?.end('SIGKILL')
  running = undefined
  data.remove()
})

const settingsOf = async ({ as }: Running) => {
  const vera = await as('projektledare-vg')
  return {
    vera,
    keys: (await vera('/api/settings')).body.records.map(({ key }: { key: string }) => key),
  }
}

describe('the process', () => {
  it('says once that it is ready, serves, keeps data over a restart, and begins anew when asked', async () => {
    running = await start({ data: data.path })
    expect(running.output()).toBe(`ready ${running.url}\n`)
    const health = await running.call('/api/health')
    expect([health.status, health.body.status]).toEqual([200, 'ready'])
    expect(health.body.lists).toHaveLength(23)
    const { vera } = await settingsOf(running)
    expect((await vera('/api/activities')).body.records.length).toBeGreaterThan(10)
    await vera('/api/settings', { method: 'POST', body: { key: 'kvar', value: 'efter omstart' } })
    expect(await running.end('SIGTERM')).toBe(0)

    running = await start({ data: data.path })
    const { keys } = await settingsOf(running)
    expect(keys).toContain('kvar')
    expect(keys.length).toBe(new Set(keys).size)
    expect(await running.end('SIGINT')).toBe(0)

    running = await start({ data: data.path, args: ['--fresh'] })
    expect((await settingsOf(running)).keys).not.toContain('kvar')
    expect(running.log()).toBe('')
  }, 60_000)

  it('asked to stop lets the write under way be answered first', async () => {
    running = await start({ data: data.path })
    const { vera } = await settingsOf(running)
    const fault = { kind: 'slow', method: 'POST', pathContains: '/items', ms: 1500 }
    const { call } = running
    await call('/local/api/faults', { method: 'POST', body: fault })
    const writing = vera('/api/settings', { method: 'POST', body: { key: 'sist', value: '' } })
    for (;;) if ((await call('/local/api/faults')).body.faults.length === 0) break
    const ending = running.end('SIGTERM')
    expect((await writing).status).toBe(201)
    expect(await ending).toBe(0)
    running = await start({ data: data.path })
    expect((await settingsOf(running)).keys).toContain('sist')
  }, 60_000)

  it('serves the tab and the frame, and follows what is changed by hand without being asked', async () => {
    running = await start({ data: data.path, env: { SYNC_SECONDS: '0.2' } })
    const { vera } = await settingsOf(running)
    expect((await running.call('/tab/')).body).toContain('<html lang="sv"')
    expect((await running.call('/')).status).toBe(200)
    const [plan] = (await vera('/api/plans')).body.records
    const graph = await handOn(running)
    await graph('PATCH', 'Samverkansplaner', `/items/${plan.id}/fields`, { Title: 'Omdöpt för hand' })
    const titleNow = async () => (await vera(`/api/plans/${plan.id}`)).body.title
    await expect.poll(titleNow, { timeout: 20_000, interval: 50 }).toBe('Omdöpt för hand')
  }, 60_000)

  it.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ SYNC_SECONDS: '-1' }, 'SYNC_SECONDS'],
    [{ GRAPH_ORIGIN: 'ftp://graf' }, 'GRAPH_ORIGIN'],
  ])('with the setting %o stops at once and names it', async (env, named) => {
    const { code, out, err } = await run({ data: data.path, env })
    expect(code).not.toBe(0)
    expect(out).toBe('')
    expect(err).toContain(`These settings cannot be used:\n${named}: `)
  })
})

describe('npm run provision', () => {
  it('makes the lists and says so, the second time that nothing is left to do, and stops', async () => {
    const first = await run({ data: data.path, args: ['--provision'] })
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toContain('Skapade listan Kontor.\nSkapade listan Personer.\n')
    for (const line of first.out.trim().split('\n')) expect(line).toMatch(/^[A-ZÅÄÖ].*\.$/)
    const second = await run({ data: data.path, args: ['--provision'] })
    expect(second).toEqual({ code: 0, err: '', out: 'Allt finns redan på plats.\n' })
  }, 60_000)
})

/** An administrator's hand on the Graph of a running process. */
async function handOn({ url }: Running) {
  const local = openLocal365({ dataDir: ':memory:' })
  local.close()
  const seconds = Math.floor(Date.now() / 1000)
  const token = await openSignIn(data.path).sign({
    aud: 'https://graph.microsoft.com',
    iss: `https://sts.windows.net/${local.tenantId}/`,
    tid: local.tenantId,
    appid: local.provisionClientId,
    roles: ['Sites.FullControl.All'],
    exp: seconds + 600,
  })
  return async (method: string, list: string, rest: string, body: object) => {
    const response = await fetch(`${url}/local/graph/v1.0/sites/${local.siteId}/lists/${list}${rest}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(200)
  }
}

describe('on another server that speaks Graph (GRAPH_ORIGIN)', () => {
  /** A Graph of its own behind real HTTP, as `/v1.0/…`; both sign with the same key. */
  async function openOutside(dataDir: string) {
    const outside = openLocal365({ dataDir })
    const asked: string[] = []
    const passOn = async (request: Request) => {
      const { pathname, search } = new URL(request.url)
      asked.push(`${request.method} ${pathname}`)
      const { method, headers } = request
      const body = method === 'GET' ? null : await request.text()
      return outside.fetch(`https://graph.microsoft.com${pathname}${search}`, {
        method,
        headers,
        ...(body !== null && body !== '' && { body }),
      })
    }
    const opened = Promise.withResolvers<number>()
    const server = serve({ fetch: passOn, port: 0, hostname: 'localhost' }, ({ port }) =>
      opened.resolve(port),
    )
    return {
      outside,
      asked,
      origin: `http://localhost:${await opened.promise}`,
      close: async () => {
        const closed = new Promise(resolve => server.close(resolve))
        if ('closeAllConnections' in server) server.closeAllConnections()
        await closed
        outside.close()
      },
    }
  }

  it('the whole product runs: it makes its lists, fills them, saves an edit, sees a hand edit, meets a conflict', async () => {
    const { outside, asked, origin, close } = await openOutside(':memory:')
    const test = await openTestHouse({ graphOrigin: origin })
    const vera = await test.as('projektledare-vg')
    const [before] = (await vera('/api/activities')).body.records
    const path = `/api/activities/${before.id}`
    const put = (record: { etag: string }, change: object) =>
      vera(path, { method: 'PUT', body: { ...record, ...change }, headers: { 'If-Match': record.etag } })
    const saved = await put(before, { title: 'Sparad på den andra servern' })
    expect([saved.status, saved.body.modifiedBy]).toEqual([200, 'Vera Exempelsson'])

    const standing = await openTestHouse({
      demonstrate: false,
      fetch: () => outside.fetch,
    })
    expect((await byHand(standing).item('activities', before.id)).fields.Title).toBe(
      'Sparad på den andra servern',
    )
    await byHand(standing).change('activities', before.id, {
      Kontakt: 'Skrivet för hand på den andra servern',
    })
    await test.house.mirror.sync('activities')
    expect((await vera(path)).body.responsible).toBe('Skrivet för hand på den andra servern')
    expect([(await put(saved.body, { title: 'För sent' })).status]).toEqual([412])

    await test.call('/local/api/faults', {
      method: 'POST',
      body: { kind: 'timeoutAfterCommit', method: 'PATCH' },
    })
    const again = await put((await vera(path)).body, { title: 'Sparad trots uteblivet svar' })
    expect([again.status, again.body.title]).toEqual([200, 'Sparad trots uteblivet svar'])
    await byHand(standing).remove('activities', before.id)
    await test.house.mirror.sync('activities')
    expect((await vera(path)).status).toBe(404)
    expect(asked.some(call => call.startsWith('POST /v1.0/sites/'))).toBe(true)
    expect(asked.every(call => call.split(' ')[1]?.startsWith('/v1.0/'))).toBe(true)
    standing.close()
    test.close()
    await close()
  }, 60_000)

  it('the process started with it keeps nothing of its own, and says where the data lies', async () => {
    const { asked, origin, close } = await openOutside(data.path)
    running = await start({ data: data.path, env: { GRAPH_ORIGIN: origin } })
    expect((await running.call('/api/health')).body).toMatchObject({ status: 'ready', dataLies: origin })
    asked.length = 0
    const { vera } = await settingsOf(running)
    expect(asked).toEqual([])
    await vera('/api/settings', { method: 'POST', body: { key: 'ute', value: '' } })
    expect(asked.filter(call => /^POST .*\/items$/.test(call)).length).toBeGreaterThan(0)
    expect(await running.end('SIGTERM')).toBe(0)
    await close()
  }, 60_000)
})

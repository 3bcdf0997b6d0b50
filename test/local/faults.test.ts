import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { appToken, makeActivities, openWorld } from './open-world.ts'

async function opened() {
  const all = await openWorld()
  const list = await makeActivities(all)
  const fault = async (body: Record<string, unknown>) => {
    const response = await all.world.app.request('/local/api/faults', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.status
  }
  const waiting = async () => {
    const response = await all.world.app.request('/local/api/faults')
    return z
      .object({ faults: z.array(z.looseObject({ kind: z.string(), left: z.number() })) })
      .parse(await response.json()).faults
  }
  const rows = async () => [(await all.admin('GET', `${list.path}/items`)).body.value].flat().length
  const post = () => all.admin('POST', `${list.path}/items`, { fields: { Title: 'x' } })
  return { ...all, ...list, fault, waiting, rows, post }
}

describe('a fault befalls the next calls that fit it', () => {
  test('429 and 503 come with Retry-After and nothing is done, as many times as asked', async () => {
    const { fault, post, rows, waiting } = await opened()
    await fault({ kind: 'throttled', count: 2, method: 'POST', retryAfter: 7 })
    await fault({ kind: 'unavailable', method: 'write', retryAfter: 3 })
    const answers = [await post(), await post(), await post(), await post()]
    expect(answers.map(one => [one.status, one.headers.get('retry-after')])).toEqual([
      [429, '7'],
      [429, '7'],
      [503, '3'],
      [201, null],
    ])
    expect(await waiting()).toEqual([])
    expect(await rows()).toBe(1)
  })

  test('504 comes after the row was written', async () => {
    const { fault, post, rows } = await opened()
    await fault({ kind: 'timeoutAfterCommit', method: 'POST' })
    expect((await post()).status).toBe(504)
    expect(await rows()).toBe(1)
  })

  test('412 strikes changes only, and leaves them undone', async () => {
    const { fault, add, admin, path, rows } = await opened()
    const { id } = await add({ Title: 'Ett' })
    await fault({ kind: 'conflict' })
    expect(await rows()).toBe(1)
    expect((await admin('PATCH', `${path}/items/${id}/fields`, { Title: 'Två' })).status).toBe(412)
    expect((await admin('GET', `${path}/items/${id}/fields`)).body).toMatchObject({ Title: 'Ett' })
  })

  test('410 and the broken page strike delta only', async () => {
    const { fault, add, admin, path } = await opened()
    await add({ Title: 'Ett' })
    await fault({ kind: 'resync' })
    await fault({ kind: 'brokenDeltaPage' })
    const delta = () => admin('GET', `${path}/items/delta`)
    expect((await admin('GET', `${path}/items`)).status).toBe(200)
    expect(await delta()).toMatchObject({ status: 410 })
    const broken = await delta()
    expect(broken.status).toBe(200)
    expect(broken.body.value).toMatchObject([
      { id: '1' },
      {
        error: {
          code: 'InternalServerError',
          message: expect.stringContaining('Cannot write a deleted resource'),
        },
      },
    ])
    expect((await delta()).body.value).toHaveLength(1)
  })

  test('a dropped connection rejects like fetch does, before or after the write', async () => {
    const { fault, post, rows } = await opened()
    await fault({ kind: 'dropped', method: 'POST' })
    await fault({ kind: 'dropped', method: 'POST', afterCommit: true })
    await expect(post()).rejects.toBeInstanceOf(TypeError)
    expect(await rows()).toBe(0)
    await expect(post()).rejects.toBeInstanceOf(TypeError)
    expect(await rows()).toBe(1)
  })

  test('slowness can be given up on', async () => {
    const { fault, world, site } = await opened()
    await fault({ kind: 'slow', ms: 60_000 })
    const slow = world.fetch(`https://graph.microsoft.com/v1.0${site}`, { signal: AbortSignal.timeout(20) })
    await expect(slow).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  test('only paths that contain the words are struck, inside a $batch too', async () => {
    const { fault, admin, path, rows, site } = await opened()
    await fault({ kind: 'throttled', pathContains: '/ITEMS', method: 'POST' })
    expect((await admin('GET', site)).status).toBe(200)
    const request = (id: string) => ({
      id,
      method: 'POST',
      url: `${path}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: {} },
    })
    const { body } = await admin('POST', '/$batch', { requests: [request('a'), request('b')] })
    expect(body.responses).toMatchObject([
      { id: 'a', status: 429, headers: { 'Retry-After': '2' } },
      { id: 'b', status: 201 },
    ])
    expect(await rows()).toBe(1)
  })

  test('can be taken back, and a fault that does not exist is refused', async () => {
    const { fault, waiting, world, post } = await opened()
    await fault({ kind: 'throttled' })
    const first = (await waiting())[0]
    expect((await world.app.request(`/local/api/faults/${first?.id}`, { method: 'DELETE' })).status).toBe(204)
    await fault({ kind: 'throttled' })
    expect((await world.app.request('/local/api/faults', { method: 'DELETE' })).status).toBe(204)
    expect((await post()).status).toBe(201)
    expect(await fault({ kind: 'jordbävning' })).toBe(400)
    expect(await fault({ kind: 'slow', count: 0 })).toBe(400)
    expect(await fault({ kind: 'slow', hej: 1 })).toBe(400)
  })

  test('can be typed by a person in a form', async () => {
    const { world, waiting } = await opened()
    const send = (form: Record<string, string>) =>
      world.app.request('/local/faults', { method: 'POST', body: new URLSearchParams(form) })
    const fields = { kind: 'slow', method: '', count: '2', pathContains: '"><b>', retryAfter: '2', ms: '50' }
    expect((await send(fields)).status).toBe(303)
    const page = await (await world.app.request('/local/faults')).text()
    expect(page).toContain('Långsamt svar</td><td>2</td><td>alla anrop</td><td>&quot;&gt;&lt;b&gt;</td>')
    expect((await send({ ...fields, count: '0' })).status).toBe(400)
    expect((await send({ remove: 'all' })).status).toBe(303)
    expect(await waiting()).toEqual([])
  })
})

describe('over HTTP', () => {
  const closers: (() => void)[] = []
  afterEach(() => {
    for (const close of closers.splice(0)) close()
  })

  async function listening(app: Hono) {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
    closers.push(() => server.close())
    await new Promise(resolve => server.once('listening', resolve))
    const address = z.custom<AddressInfo>(value => typeof value === 'object').parse(server.address())
    return `http://127.0.0.1:${address.port}`
  }

  test('the same Graph answers, its links point back to it, and a dropped connection has no answer', async () => {
    const all = await opened()
    const origin = await listening(all.world.app)
    for (const Title of ['a', 'b', 'c']) await all.add({ Title })
    const headers = { authorization: `Bearer ${await appToken(all.world, all.world.backgroundClientId)}` }
    const get = async (url: string) => JSON.parse(await (await fetch(url, { headers })).text())
    const page = await get(`${origin}/local/graph/v1.0${all.path}/items?$top=2`)
    expect(page['@odata.nextLink']).toMatch(new RegExp(`^${origin}/local/graph/v1.0/sites/`))
    expect((await get(page['@odata.nextLink'])).value).toHaveLength(1)
    await all.fault({ kind: 'dropped' })
    await expect(get(`${origin}/local/graph/v1.0${all.site}`)).rejects.toThrow('fetch failed')
    expect(await get(`${origin}/local/graph/v1.0${all.site}`)).toMatchObject({ id: all.world.siteId })
  })

  test('another Graph can stand in for the embedded one: same addresses for the caller, same faults', async () => {
    const inner = await opened()
    for (const Title of ['a', 'b', 'c']) await inner.add({ Title })
    const origin: { is: string } = { is: '' }
    const other = new Hono().all('/v1.0/*', async context => {
      const { pathname, search } = new URL(context.req.url)
      const answer = await inner.world.fetch(
        new Request(`https://graph.microsoft.com${pathname}${search}`, context.req.raw),
      )
      const text = (await answer.text()).replaceAll('https://graph.microsoft.com', origin.is)
      return new Response(text === '' ? null : text, answer)
    })
    origin.is = await listening(other)
    const { world, admin, ...outer } = await openWorld({ graphOrigin: origin.is })
    const path = `${outer.site}/lists/${inner.id}`
    const page = await admin('GET', `${path}/items?$top=2`)
    expect(page.body['@odata.nextLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\//)
    expect((await admin('GET', String(page.body['@odata.nextLink']))).body.value).toHaveLength(1)
    expect(await admin('GET', `${path}/items/99`)).toMatchObject({
      status: 404,
      body: { error: { code: 'itemNotFound' } },
    })
    const gone = await admin('GET', `${path}/items/delta?token=x`)
    expect(gone.headers.get('location')).toBe(`https://graph.microsoft.com/v1.0${path}/items/delta`)
    const throttle = { kind: 'throttled', method: 'DELETE' }
    await world.app.request('/local/api/faults', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(throttle),
    })
    const requests = ['1', '2'].map(id => ({ id, method: 'DELETE', url: `${path}/items/${id}` }))
    const struck = await admin('POST', '/$batch', { requests })
    expect(struck.body.responses).toMatchObject([{ status: 429 }, { status: 204 }])
    const whole = await admin('POST', '/$batch', { requests: requests.slice(0, 1) })
    expect(whole.body.responses).toMatchObject([{ id: '1', status: 204 }])
    expect((await inner.admin('GET', `${inner.path}/items`)).body.value).toMatchObject([{ id: '3' }])
  })
})

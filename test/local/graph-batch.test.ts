import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { askWith, makeActivities, openWorld } from './open-world.ts'

const responses = z.array(
  z.looseObject({
    id: z.string(),
    status: z.number(),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.unknown().optional(),
  }),
)

async function opened() {
  const all = await openWorld()
  const list = await makeActivities(all)
  const post = (id: string, fields: unknown, more: Record<string, unknown> = {}) => ({
    id,
    method: 'POST',
    url: `${list.path}/items`,
    headers: { 'Content-Type': 'application/json' },
    body: { fields },
    ...more,
  })
  const batch = async (requests: unknown[]) => {
    const answer = await all.admin('POST', '/$batch', { requests })
    return {
      status: answer.status,
      inner: answer.status === 200 ? responses.parse(answer.body.responses) : [],
    }
  }
  return { ...all, ...list, post, batch }
}

describe('a $batch', () => {
  test('answers each request on its own: one refusal undoes nothing of the others', async () => {
    const { batch, post, path } = await opened()
    const { status, inner } = await batch([
      post('a', { Title: 'Ett', Nyckel: 'k' }),
      post('b', { Title: 'Två', Nyckel: 'k' }),
      { id: 'c', method: 'GET', url: `${path}/items?$top=5` },
      { id: 'd', method: 'GET', url: '/me' },
    ])
    expect(status).toBe(200)
    expect(inner.map(one => [one.id, one.status])).toEqual([
      ['a', 201],
      ['b', 400],
      ['c', 200],
      ['d', 501],
    ])
    expect(inner[2]?.body).toMatchObject({ value: [{ id: '1' }] })
  })

  test('of more than 20, with an id twice, without requests or with an absolute url is refused whole', async () => {
    const { batch, post, admin, path } = await opened()
    const many = [...Array(21).keys()].map(n => post(String(n), { Title: 'x' }))
    expect((await batch(many)).status).toBe(400)
    expect((await batch([post('a', {}), post('a', {})])).status).toBe(400)
    expect((await batch([])).status).toBe(400)
    expect(
      (await batch([{ id: 'a', method: 'GET', url: `https://graph.microsoft.com/v1.0${path}` }])).status,
    ).toBe(400)
    expect((await batch([post('a', {}, { dependsOn: ['b'] }), post('b', {})])).status).toBe(400)
    expect((await admin('GET', `${path}/items`)).body.value).toEqual([])
    expect((await batch(many.slice(1))).inner.map(one => one.status)).toEqual(Array(20).fill(201))
  })

  test('answers 424 for what depends on a failed request, and for what depends on that', async () => {
    const { batch, post } = await opened()
    const { inner } = await batch([
      post('a', { Okand: 1 }),
      post('b', { Title: 'x' }, { dependsOn: ['a'] }),
      post('c', { Title: 'y' }, { dependsOn: ['b'] }),
      post('d', { Title: 'z' }),
    ])
    expect(inner.map(one => one.status)).toEqual([400, 424, 424, 201])
  })

  test('demands a content type of each body and honours inner headers such as If-Match', async () => {
    const { batch, post, add, path } = await opened()
    const { id, eTag } = await add({ Title: 'Ett' })
    const patch = (name: string, ifMatch: string) => ({
      id: name,
      method: 'PATCH',
      url: `${path}/items/${id}/fields`,
      headers: { 'Content-Type': 'application/json', 'If-Match': ifMatch },
      body: { Title: name },
    })
    const { inner } = await batch([
      post('a', {}, { headers: {} }),
      patch('b', eTag),
      patch('c', eTag),
      { id: 'd', method: 'GET', url: `${path}/items/${id}?$expand=fields`, dependsOn: ['b'] },
    ])
    expect(inner.map(one => one.status)).toEqual([400, 200, 412, 200])
    expect(inner[3]?.body).toMatchObject({ fields: { Title: 'b' }, eTag: expect.stringContaining(',2') })
  })

  test('needs a token of its own', async () => {
    const { world, post } = await opened()
    const answer = await askWith(world, null)('POST', '/$batch', { requests: [post('a', {})] })
    expect(answer.status).toBe(401)
  })
})

import { Client, type Context, type Middleware } from '@microsoft/microsoft-graph-client'
import { describe, expect, test } from 'vitest'
import type { Local365 } from '../../src/local/local365.ts'
import { appToken, makeActivities, messageOf, openWorld } from './open-world.ts'

async function filled(rows: number) {
  const opened = await openWorld()
  const list = await makeActivities(opened)
  for (let from = 0; from < rows; from += 20)
    await opened.admin('POST', '/$batch', {
      requests: [...Array(Math.min(20, rows - from)).keys()].map(n => ({
        id: String(n),
        method: 'POST',
        url: `${list.path}/items`,
        headers: { 'Content-Type': 'application/json' },
        body: {
          fields: {
            Title: `Rad ${from + n + 1}`,
            Ar: 2025 + ((from + n) % 3),
            Nyckel: `n${from + n + 1}`,
            Klar: n % 2 === 0,
          },
        },
      })),
    })
  return { ...opened, ...list }
}

const ids = (body: Record<string, unknown>) => [body.value].flat().map(one => Number(Object(one).id))

/** The end of the SDK's chain: the same request through the local fetch. */
function sdk(world: Local365, token: string): Client {
  const send: Middleware = {
    execute: async (context: Context) => {
      const headers = new Headers(context.options?.headers)
      headers.set('authorization', `Bearer ${token}`)
      context.response = await world.fetch(String(context.request), {
        method: context.options?.method ?? 'GET',
        headers,
      })
    },
  }
  return Client.initWithMiddleware({ middleware: send })
}

describe('paging', () => {
  test('gives 200 rows without $top, follows nextLink to the end, each row once', async () => {
    const { admin, path } = await filled(450)
    const seen: number[] = []
    const sizes: number[] = []
    for (let next = `${path}/items?$expand=fields($select=Title)`; next !== ''; ) {
      const { body } = await admin('GET', next)
      seen.push(...ids(body))
      sizes.push(ids(body).length)
      next = typeof body['@odata.nextLink'] === 'string' ? body['@odata.nextLink'] : ''
    }
    expect(sizes).toEqual([200, 200, 50])
    expect(seen).toEqual([...Array(450).keys()].map(n => n + 1))
  })

  test('refuses what list items refuse: $skip, $count, $search, a broken skiptoken, nonsense', async () => {
    const { admin, path } = await filled(1)
    for (const query of [
      '$skip=1',
      '$count=true',
      '$search=x',
      '$skiptoken=trasig',
      '$top=0',
      '$top=x',
      'hej=1',
      '$select=finnsinte',
    ])
      expect((await admin('GET', `${path}/items?${query}`)).status, query).toBe(400)
    for (const query of [
      '$expand=driveItem',
      '$format=json',
      '$filter=fields/Ar eq 1 or fields/Ar eq 2',
      "$filter=contains(fields/Nyckel,'a')",
      '$orderby=fields/Ar,id',
    ])
      expect((await admin('GET', `${path}/items?${query}`)).status, query).toBe(501)
  })
})

describe('$select and $expand', () => {
  test('fields come only when expanded, and only those selected', async () => {
    const { admin, path } = await filled(1)
    expect((await admin('GET', `${path}/items/1`)).body).not.toHaveProperty('fields')
    const some = await admin('GET', `${path}/items/1?$select=id,eTag&$expand=fields($select=Title,Ar)`)
    expect(some.body).toMatchObject({ id: '1', fields: { Title: 'Rad 1', Ar: 2025 } })
    expect(some.body).not.toHaveProperty('webUrl')
    expect(Object.keys(Object(some.body.fields)).sort()).toEqual(['@odata.etag', 'Ar', 'Title'])
    const wrong = await admin('GET', `${path}/items?expand=fields(select=Title)`)
    expect(messageOf(wrong)).toBe('The expression "fields(select" is not valid.')
  })

  test('the real Graph SDK reads a page with the query it builds itself', async () => {
    const { world, path } = await filled(9)
    const client = sdk(world, await appToken(world, world.backgroundClientId))
    const page = await client
      .api(`${path}/items`)
      .expand('fields($select=Title,Ar)')
      .filter('fields/Ar eq 2026')
      .top(2)
      .get()
    expect(page.value.map((one: { fields: { Ar: number } }) => one.fields.Ar)).toEqual([2026, 2026])
    const rest = await client.api(page['@odata.nextLink']).get()
    expect(rest.value).toHaveLength(1)
  })

  test('at most twelve lookup columns fit in one query', async () => {
    const { admin, path } = await filled(1)
    const names = [...Array(13).keys()].map(n => `P${n}`)
    for (const name of names) await admin('POST', `${path}/columns`, { name, personOrGroup: {} })
    const read = (some: string[]) => admin('GET', `${path}/items?$expand=fields($select=${some})`)
    expect((await read(names.slice(1))).status).toBe(200)
    expect((await read(names)).status).toBe(400)
  })
})

describe('$filter and $orderby', () => {
  test('work on indexed columns with every comparison, joined by and', async () => {
    const { admin, path } = await filled(9)
    const found = async (filter: string) =>
      ids((await admin('GET', `${path}/items?$filter=${encodeURIComponent(filter)}`)).body)
    expect(await found('fields/Ar eq 2025')).toEqual([1, 4, 7])
    expect(await found('fields/Ar ne 2025')).toEqual([2, 3, 5, 6, 8, 9])
    expect(await found('fields/Ar gt 2025 and fields/Ar lt 2027')).toEqual([2, 5, 8])
    expect(await found("fields/Ar ge 2026 and fields/Nyckel eq 'n3'")).toEqual([3])
    expect(await found("startswith(fields/Nyckel,'n4')")).toEqual([4])
    expect(await found("fields/Nyckel eq 'o''brien'")).toEqual([])
    expect(await found('fields/Ar le 2025')).toEqual([1, 4, 7])
  })

  test('a day is found by the day it was written as', async () => {
    const { admin, path, add } = await filled(0)
    const { id } = await add({ Dag: '2027-03-10' })
    const found = await admin(
      'GET',
      `${path}/items?$filter=fields/Dag ge '2027-03-10' and fields/Dag lt '2027-03-11'`,
    )
    expect(ids(found.body)).toEqual([Number(id)])
  })

  test('are refused without index in Graph’s words, and work on a small list with the Prefer header', async () => {
    const { admin, path } = await filled(4)
    for (const query of [
      "$filter=fields/Status eq 'Klar'",
      '$orderby=fields/Title',
      '$filter=fields/Modified gt 2020-01-01T00:00:00Z',
    ]) {
      const refused = await admin('GET', `${path}/items?${query}`)
      expect(refused.status).toBe(400)
      expect(messageOf(refused)).toMatch(
        /^Field '\w+' cannot be referenced in filter or orderby as it is not indexed\. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header/,
      )
    }
    const prefer = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' }
    expect(
      ids((await admin('GET', `${path}/items?$filter=fields/Klar eq 1`, undefined, prefer)).body),
    ).toEqual([1, 3])
  })

  test('order by an indexed column, both ways, over pages', async () => {
    const { admin, path } = await filled(9)
    const first = await admin('GET', `${path}/items?$orderby=fields/Ar desc&$top=4`)
    const second = await admin('GET', String(first.body['@odata.nextLink']))
    expect([...ids(first.body), ...ids(second.body)]).toEqual([3, 6, 9, 2, 5, 8, 1, 4])
  })

  test('refuse unknown fields and broken clauses', async () => {
    const { admin, path } = await filled(1)
    for (const filter of [
      'fields/Okand eq 1',
      'Ar eq 1',
      'fields/Ar eq',
      'fields/Ar = 1',
      'fields/Ar eq hej',
      'fields/Sidor eq 1',
      'fields/Ansvarig eq 1',
    ])
      expect((await admin('GET', `${path}/items?$filter=${encodeURIComponent(filter)}`)).status, filter).toBe(
        400,
      )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Ask, appToken, askWith, makeActivities, openWorld } from './open-world.ts'

const element = z.looseObject({
  id: z.string(),
  deleted: z.object({ state: z.literal('deleted') }).optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
})
const page = z.object({
  value: z.array(element),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})

/** Reads pages to the deltaLink, applying each to a copy of titles by id. */
async function follow(
  ask: Ask,
  from: string,
  copy: Map<string, unknown>,
): Promise<{ link: string; seen: string[] }> {
  const seen: string[] = []
  for (let next = from; ; ) {
    const answer = page.parse((await ask('GET', next)).body)
    for (const one of answer.value) {
      seen.push(one.id)
      if (one.deleted) copy.delete(one.id)
      else copy.set(one.id, one.fields?.Title)
    }
    if (answer['@odata.deltaLink'] !== undefined) return { link: answer['@odata.deltaLink'], seen }
    next = answer['@odata.nextLink'] ?? ''
  }
}

async function truth(ask: Ask, path: string): Promise<Map<string, unknown>> {
  const { body } = await ask('GET', `${path}/items?$expand=fields($select=Title)&$top=5000`)
  const rows = z.array(element).parse(body.value)
  return new Map(rows.map(row => [row.id, row.fields?.Title]))
}

const sorted = (copy: Map<string, unknown>) => [...copy].sort(([a], [b]) => Number(a) - Number(b))

describe('delta', () => {
  test('gives every row in pages of $top, then only what changed since, each in its last state', async () => {
    const opened = await openWorld()
    const { path, add } = await makeActivities(opened)
    for (const Title of ['a', 'b', 'c', 'd', 'e']) await add({ Title })
    const copy = new Map<string, unknown>()
    const first = await follow(
      opened.background,
      `${path}/items/delta?$top=2&$expand=fields($select=Title)`,
      copy,
    )
    expect(first.seen).toEqual(['1', '2', '3', '4', '5'])
    expect((await follow(opened.background, first.link, copy)).seen).toEqual([])
    await opened.admin('PATCH', `${path}/items/2/fields`, { Title: 'B' })
    await opened.admin('PATCH', `${path}/items/2/fields`, { Title: 'BB' })
    await opened.admin('DELETE', `${path}/items/4`)
    const second = await follow(opened.background, first.link, copy)
    expect(second.seen).toEqual(['2', '4'])
    expect(sorted(copy)).toEqual([
      ['1', 'a'],
      ['2', 'BB'],
      ['3', 'c'],
      ['5', 'e'],
    ])
  })

  test('shows a deleted row as its id and state alone, and a restored one as a row again', async () => {
    const opened = await openWorld()
    const { path, id, add } = await makeActivities(opened)
    await add({ Title: 'a' })
    const copy = new Map<string, unknown>()
    const start = await follow(opened.admin, `${path}/items/delta?$expand=fields`, copy)
    await opened.admin('DELETE', `${path}/items/1`)
    const gone = await opened.admin('GET', start.link)
    expect(gone.body.value).toEqual([{ id: '1', deleted: { state: 'deleted' } }])
    await opened.world.app.request(`/local/recycle-bin/${id}/1/restore`, { method: 'POST' })
    const back = await follow(opened.admin, String(gone.body['@odata.deltaLink']), copy)
    expect(back.seen).toEqual(['1'])
    expect(sorted(copy)).toEqual([['1', 'a']])
  })

  test('a first reading does not tell of rows deleted before it, but of those deleted during it', async () => {
    const opened = await openWorld()
    const { path, add } = await makeActivities(opened)
    for (const Title of ['a', 'b', 'c']) await add({ Title })
    await opened.admin('DELETE', `${path}/items/1`)
    const first = page.parse((await opened.admin('GET', `${path}/items/delta?$top=1`)).body)
    expect(first.value.map(one => one.id)).toEqual(['2'])
    await opened.admin('DELETE', `${path}/items/2`)
    const copy = new Map<string, unknown>([['2', 'b']])
    await follow(opened.admin, first['@odata.nextLink'] ?? '', copy)
    expect([...copy.keys()]).toEqual(['3'])
  })

  test('token=latest starts from now', async () => {
    const opened = await openWorld()
    const { path, add } = await makeActivities(opened)
    await add({ Title: 'förr' })
    const now = page.parse((await opened.admin('GET', `${path}/items/delta?token=latest`)).body)
    expect(now.value).toEqual([])
    await add({ Title: 'nu' })
    expect((await follow(opened.admin, now['@odata.deltaLink'] ?? '', new Map())).seen).toEqual(['2'])
  })

  test('a token that is unknown, of another list or 30 days old is 410 with the way to start again', async () => {
    let time = Date.now()
    const opened = await openWorld({ now: () => time })
    const { path } = await makeActivities(opened)
    const other = await opened.admin('POST', `${opened.site}/lists`, {
      displayName: 'Annan',
      list: { template: 'genericList' },
    })
    const token = async (list: string) =>
      new URL(
        String((await opened.admin('GET', `${list}/items/delta?token=latest`)).body['@odata.deltaLink']),
      ).searchParams.get('token') ?? ''
    const foreign = await token(`${opened.site}/lists/${other.body.id}`)
    const own = await token(path)
    for (const wrong of ['hittepå', foreign]) {
      const answer = await opened.admin('GET', `${path}/items/delta?token=${wrong}`)
      expect(answer).toMatchObject({
        status: 410,
        body: { error: { code: 'resyncChangesApplyDifferences' } },
      })
      expect(answer.headers.get('location')).toBe(`https://graph.microsoft.com/v1.0${path}/items/delta`)
    }
    expect((await opened.admin('GET', `${path}/items/delta?token=${own}`)).status).toBe(200)
    time += 31 * 86_400_000
    const later = askWith(opened.world, await appToken(opened.world, opened.world.backgroundClientId))
    expect((await later('GET', `${path}/items/delta?token=${own}`)).status).toBe(410)
  })

  test('a reader who applies every page holds the same as the list, whatever happened in between', async () => {
    const action = fc.oneof(
      fc.record({
        kind: fc.constant('add' as const),
        title: fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme-ascii' }),
      }),
      fc.record({
        kind: fc.constantFrom('change' as const, 'delete' as const, 'restore' as const),
        id: fc.integer({ min: 1, max: 6 }),
        title: fc.constantFrom('x', 'y'),
      }),
      fc.record({ kind: fc.constant('page' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { maxLength: 25 }),
        fc.integer({ min: 1, max: 3 }),
        async (actions, top) => {
          const opened = await openWorld()
          const { path, id: list } = await makeActivities(opened)
          const { admin, world } = opened
          const copy = new Map<string, unknown>()
          let next = `${path}/items/delta?$top=${top}&$expand=fields($select=Title)`
          const readPage = async () => {
            const answer = page.parse((await admin('GET', next)).body)
            for (const one of answer.value)
              if (one.deleted) copy.delete(one.id)
              else copy.set(one.id, one.fields?.Title)
            next = answer['@odata.nextLink'] ?? answer['@odata.deltaLink'] ?? ''
          }
          for (const one of actions) {
            if (one.kind === 'add') await admin('POST', `${path}/items`, { fields: { Title: one.title } })
            else if (one.kind === 'change')
              await admin('PATCH', `${path}/items/${one.id}/fields`, { Title: one.title })
            else if (one.kind === 'delete') await admin('DELETE', `${path}/items/${one.id}`)
            else if (one.kind === 'restore')
              await world.app.request(`/local/recycle-bin/${list}/${one.id}/restore`, { method: 'POST' })
            else await readPage()
          }
          await follow(admin, next, copy)
          expect(sorted(copy)).toEqual(sorted(await truth(admin, path)))
          world.close()
        },
      ),
      { numRuns: 40 },
    )
  })
})

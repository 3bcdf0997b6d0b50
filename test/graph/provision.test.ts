import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Noun, nouns } from '../../src/domain/vocabulary.ts'
import { type Graph, openGraph } from '../../src/graph/client.ts'
import { grantLists } from '../../src/graph/grant-lists.ts'
import { inspect } from '../../src/graph/inspect.ts'
import { provision } from '../../src/graph/provision.ts'
import { openTokens } from '../../src/graph/tokens.ts'
import { openLocal365 } from '../../src/local/local365.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { type ByHand, byHand } from '../support/sharepoint.ts'

const anything = z.unknown()
const definition = z.looseObject({ name: z.string(), displayName: z.string() })
const listsOf = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.string(), description: z.string() })),
})

/** A site without lists, and an administrator there; `trouble` may stand in the way of each call. */
function emptySite(trouble: (call: number, method: string) => 'refuse' | 'lose' | null = () => null) {
  const local = openLocal365({ dataDir: ':memory:' })
  const seen = { calls: 0, writes: 0 }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (!request.url.startsWith('https://graph.microsoft.com')) return local.fetch(request)
    seen.calls += 1
    if (request.method !== 'GET') seen.writes += 1
    const what = trouble(seen.calls, request.method)
    if (what === 'refuse')
      return Response.json({ error: { code: 'accessDenied', message: '' } }, { status: 403 })
    const answer = await local.fetch(request)
    if (what === 'lose') throw new TypeError('fetch failed')
    return answer
  }
  const registration = {
    clientId: local.provisionClientId,
    clientAssertion: () => local.clientAssertion(local.provisionClientId),
  }
  const graph = openGraph(fetch, openTokens({ fetch, tenantId: local.tenantId, registration }).own)
  return { graph, siteId: local.siteId, seen, close: () => local.close() }
}

/** Lists and columns as they stand, without what differs between two sites: ids and times. */
async function shape(graph: Graph, siteId: string): Promise<unknown> {
  const { value } = await graph({ method: 'GET', path: `/sites/${siteId}/lists` }, listsOf)
  const nameOf = new Map(value.map(({ id, displayName }) => [id, displayName]))
  const described = value.map(async ({ id, displayName, description }) => {
    const path = `/sites/${siteId}/lists/${id}/columns`
    const columns = await graph({ method: 'GET', path }, z.object({ value: z.array(definition) }))
    const plain = columns.value.map(({ id: _id, ...column }) => ({
      ...column,
      ...(column.lookup instanceof Object && {
        lookup: { ...column.lookup, listId: nameOf.get(String(Reflect.get(column.lookup, 'listId'))) },
      }),
    }))
    const byName = plain.toSorted((one, other) => one.name.localeCompare(other.name))
    return { displayName, description, columns: byName }
  })
  return (await Promise.all(described)).toSorted((one, other) =>
    one.displayName.localeCompare(other.displayName),
  )
}

describe('the app’s own right to write', () => {
  it('is given on the closed lists and the log, once, and on no other list', async () => {
    const { graph, siteId, seen, close } = emptySite()
    await provision(graph, siteId)
    const app = { clientId: 'f1000000-0000-4000-8000-000000000001', name: 'Samverkan (bakgrund)' }
    await grantLists(graph, siteId, app)
    const { value } = await graph({ method: 'GET', path: `/sites/${siteId}/lists` }, listsOf)
    const given = z.object({ value: z.array(z.object({ roles: z.array(z.string()) })) })
    const open: string[] = []
    for (const { id, displayName } of value) {
      const { value: all } = await graph(
        { method: 'GET', path: `/sites/${siteId}/lists/${id}/permissions` },
        given,
      )
      if (all.length > 0) open.push(`${displayName} ${all.map(({ roles }) => roles.join()).join()}`)
    }
    expect(open.toSorted()).toEqual([
      'Händelser write',
      'Inbjudna write',
      'Kalenderlänkar write',
      'Kallelser write',
      'Kursbehov write',
      'Kursomgångar write',
      'Kursplatser write',
      'Kursutvärderingar write',
      'Tillgänglighet write',
    ])
    const { writes } = seen
    await grantLists(graph, siteId, app)
    expect(seen.writes).toBe(writes)
    close()
  })
})

describe('an empty site', () => {
  it('gets every list, and nothing the second time', async () => {
    const { graph, siteId, seen, close } = emptySite()
    const first = await provision(graph, siteId)
    expect(first.left).toEqual([])
    const { value } = await graph({ method: 'GET', path: `/sites/${siteId}/lists` }, listsOf)
    expect(value.map(({ displayName }) => displayName).toSorted()).toEqual(
      [
        'Kontor',
        'Personer',
        'Grupper',
        'Avtal',
        'Möten',
        'Tillgänglighet',
        'Kallelser',
        'Inbjudna',
        'Dagar att undvika',
        'Kalenderlänkar',
        'Kursbehov',
        'Kursomgångar',
        'Kursplatser',
        'Kursutvärderingar',
        'Samverkansplaner',
        'Aktiviteter',
        'Fördelningsnycklar',
        'Kostnadsslag',
        'Kostnader',
        'Budget',
        'Avräkningar',
        'Inställningar',
        'Händelser',
      ].toSorted(),
    )
    expect(first.done).toContain('Skapade listan Aktiviteter.')
    expect(await inspect(graph, siteId)).toEqual([])
    const before = await shape(graph, siteId)
    const writes = seen.writes
    expect(await provision(graph, siteId)).toEqual({ done: [], left: [] })
    expect(seen.writes).toBe(writes)
    expect(await shape(graph, siteId)).toEqual(before)
    close()
  })

  it.each([
    ['before', 'refuse'],
    ['after', 'lose'],
  ] as const)(
    'with its work broken off at any call, %s SharePoint did it, ends in the same state',
    async (_when, how) => {
      const whole = emptySite()
      await provision(whole.graph, whole.siteId)
      const { calls } = whole.seen
      const wanted = await shape(whole.graph, whole.siteId)
      for (let at = 1; at <= calls; at += 1) {
        // Only a write leaves something behind that nobody was told of.
        const site = emptySite((call, method) =>
          call === at && (how === 'refuse' || method !== 'GET') ? how : null,
        )
        const first = await provision(site.graph, site.siteId).then(
          () => 'done',
          error => error.code,
        )
        if (how === 'refuse') expect(first, `call ${at}`).toBe('sharepoint_refused')
        expect((await provision(site.graph, site.siteId)).left, `call ${at} ${how}`).toEqual([])
        expect(await shape(site.graph, site.siteId), `call ${at} ${how}`).toEqual(wanted)
        site.close()
      }
      whole.close()
    },
  )
})

describe('a site in use', () => {
  let test: TestHouse
  let hand: ByHand
  let clock: number
  beforeEach(async () => {
    clock = Date.now()
    test = await openTestHouse({ now: () => clock })
    hand = byHand(test)
  })
  afterEach(() => test.close())

  const patch = async (noun: Noun, name: string, body: Record<string, unknown>) =>
    test.sharepoint({ method: 'PATCH', path: await hand.columnPath(noun, name), body }, anything)
  const remove = async (noun: Noun, name: string) =>
    test.sharepoint({ method: 'DELETE', path: await hand.columnPath(noun, name) }, anything)
  const columnNamed = async (noun: Noun, name: string) =>
    (await hand.columns(noun)).find(column => column.name === name)
  const again = () => provision(test.sharepoint, test.world.siteId)

  it('gets back a column, a lookup and the key column that somebody removed', async () => {
    await remove('plans', 'Ar')
    await remove('activities', 'FortsatterFran')
    await remove('settings', 'ClientKey')
    const { done, left } = await again()
    expect(done).toEqual([
      'Lade till kolumnen År i listan Samverkansplaner.',
      'Lade till kolumnen Fortsätter från i listan Aktiviteter.',
      'Lade till kolumnen Nyckel (rör ej) i listan Inställningar.',
    ])
    expect(left).toEqual([])
    expect(await columnNamed('plans', 'Ar')).toMatchObject({ indexed: true, displayName: 'År' })
    expect(await columnNamed('settings', 'ClientKey')).toMatchObject({
      indexed: true,
      enforceUniqueValues: true,
    })
    const lookup = await columnNamed('activities', 'FortsatterFran')
    expect(lookup).toMatchObject({
      lookup: { listId: (await hand.listPath('activities')).split('/').at(-1) },
    })
  })

  it('gets back an index, and the rule that no key stands twice', async () => {
    await patch('activities', 'Ar', { indexed: false })
    await patch('activities', 'ClientKey', { enforceUniqueValues: false })
    await patch('plans', 'ClientKey', { enforceUniqueValues: false, indexed: false })
    expect(
      (await inspect(test.sharepoint, test.world.siteId)).map(({ noun, code }) => `${noun} ${code}`),
    ).toEqual(['plans index_missing', 'activities index_missing', 'activities unique_missing'])
    expect((await again()).done).toHaveLength(3)
    expect(await columnNamed('activities', 'Ar')).toMatchObject({ indexed: true })
    for (const noun of ['activities', 'plans'] as const)
      expect(await columnNamed(noun, 'ClientKey')).toMatchObject({ indexed: true, enforceUniqueValues: true })
    expect(await again()).toEqual({ done: [], left: [] })
  })

  it('gets back choices somebody removed, keeps those somebody added, and check boxes stay check boxes', async () => {
    await patch('activities', 'OnskatLage', { choice: { choices: ['Eget val'], displayAs: 'checkBoxes' } })
    expect((await again()).done).toEqual([
      'Kompletterade valen i kolumnen Det önskade läget i listan Aktiviteter.',
    ])
    const column = await columnNamed('activities', 'OnskatLage')
    expect(column).toMatchObject({ choice: { displayAs: 'checkBoxes', allowTextEntry: false } })
    expect(column?.choice).toMatchObject({
      choices: [
        'Eget val',
        'Myndighet vi själva vill möta',
        'Hållbar utveckling',
        'Gemensam praxis',
        'Delar med oss',
        'Dialog med andra aktörer',
        'Attraktiva arbetsplatser',
        'Goda ledare, kompetenta medarbetare',
      ],
    })
  })

  it('reports a column of another kind with who can mend it, and never deletes it', async () => {
    await remove('activities', 'Status')
    const path = `${await hand.listPath('activities')}/columns`
    await test.sharepoint(
      { method: 'POST', path, body: { name: 'Status', displayName: 'Status', text: {} } },
      anything,
    )
    const before = await hand.columns('activities')
    const { done, left } = await again()
    expect(done).toEqual([])
    expect(left).toEqual([
      'Kolumnen Status i listan Aktiviteter är av ett annat slag än fliken väntar sig. Webbplatsens ägare behöver byta tillbaka kolumnen för hand i SharePoint. Fliken tar aldrig bort något.',
    ])
    expect(await hand.columns('activities')).toEqual(before)
  })

  it('keeps lists, columns, names and rows that people made', async () => {
    const extra = { name: 'Egen', displayName: 'Vår egen kolumn', text: {} }
    await test.sharepoint(
      { method: 'POST', path: `${await hand.listPath('plans')}/columns`, body: extra },
      anything,
    )
    const list = { displayName: 'Fikalistan', list: { template: 'genericList' } }
    await test.sharepoint({ method: 'POST', path: `/sites/${test.world.siteId}/lists`, body: list }, anything)
    await patch('plans', 'Ar', { displayName: 'Årtal' })
    await hand.renameList('offices', 'Våra kontor')
    await hand.removeList('settings')
    const before = await hand.items('activities')
    const { done, left } = await again()
    expect([done, left]).toEqual([
      ['Skapade listan Inställningar.', 'Döpte första kolumnen i listan Inställningar till Inställning.'],
      [],
    ])
    const { value } = await test.sharepoint(
      { method: 'GET', path: `/sites/${test.world.siteId}/lists` },
      listsOf,
    )
    expect(value.map(({ displayName }) => displayName)).toEqual(
      expect.arrayContaining(['Fikalistan', 'Våra kontor']),
    )
    expect(value).toHaveLength(nouns.length + 1)
    expect(await columnNamed('plans', 'Egen')).toMatchObject({ displayName: 'Vår egen kolumn' })
    expect(await columnNamed('plans', 'Ar')).toMatchObject({ displayName: 'Årtal' })
    expect(await hand.items('activities')).toEqual(before)
  })

  it('is found by its mark when renamed, and by its name when somebody took the mark away', async () => {
    const path = await hand.listPath('activities')
    await test.sharepoint({ method: 'PATCH', path, body: { description: 'Vår plan' } }, anything)
    expect(await again()).toEqual({ done: [], left: [] })
    expect(await hand.listPath('activities')).toBe(path)
  })

  it('cannot be mended by the app that only reads, which is told so', async () => {
    await remove('plans', 'Ar')
    await expect(provision(test.house.ownGraph, test.world.siteId)).rejects.toMatchObject({
      code: 'sharepoint_refused',
    })
  })

  describe('the button Reparera', () => {
    it('mends for a project leader who owns the site', async () => {
      await remove('plans', 'Ar')
      const vera = await test.as('projektledare-vg')
      const answer = await vera('/api/health/repair', { method: 'POST' })
      expect(answer.body).toEqual({ done: ['Lade till kolumnen År i listan Samverkansplaner.'], left: [] })
      clock += 60_000
      const { body } = await test.call('/api/health')
      expect(body.status).toBe('ready')
      expect(body.lists.flatMap((one: { problems: unknown[] }) => one.problems)).toEqual([])
      expect((await vera('/api/plans')).body.unreadable.length).toBeGreaterThan(0)
    })

    it('says that SharePoint refuses a project leader who may not change its columns', async () => {
      await remove('plans', 'Ar')
      const hugo = await test.as('projektledare-h')
      const answer = await hugo('/api/health/repair', { method: 'POST' })
      expect([answer.status, answer.body.code]).toEqual([403, 'sharepoint_refused'])
      expect(answer.body.detail).toMatch(/^SharePoint säger nej/)
      expect(await columnNamed('plans', 'Ar')).toBeUndefined()
    })

    it.each(['styrgrupp-vg', 'chef', 'kontaktperson', 'lasare'])('is not for %s', async person => {
      await remove('plans', 'Ar')
      const answer = await (await test.as(person))('/api/health/repair', { method: 'POST' })
      expect([answer.status, answer.body.code]).toEqual([403, person === 'lasare' ? 'no_role' : 'forbidden'])
      expect(await columnNamed('plans', 'Ar')).toBeUndefined()
    })
  })
})

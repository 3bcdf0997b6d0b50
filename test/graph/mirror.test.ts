import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Noun, nouns } from '../../src/domain/vocabulary.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { readItem } from '../../src/graph/items.ts'
import { lists } from '../../src/graph/lists.ts'
import { type Mirror, openMirror } from '../../src/graph/mirror.ts'
import { provision } from '../../src/graph/provision.ts'
import { readAll } from '../../src/graph/rows.ts'
import { buildHouse } from '../../src/server/house.ts'
import { type Caller, openTestHouse, type TestHouse } from '../support/house.ts'
import { readable } from '../support/made-by-command.ts'
import { type ByHand, byHand } from '../support/sharepoint.ts'

const deltaPage = z.looseObject({ value: z.array(z.looseObject({ id: z.string() })) })
type Fetch = typeof globalThis.fetch
let test: TestHouse
let hand: ByHand
let vera: Caller
/** Graph calls since they were last forgotten, as `GET …/items/delta`. */
let calls: string[]
/** Stands between us and Graph where a test wants to. */
let between: ((request: Request, send: () => Promise<Response>) => Promise<Response>) | null
let clock: number
/** Where what followers were told and what the mirror holds were not the same. */
let told: (() => string[])[]
let astray: string[]

/** Follows a list by nothing but what is told; the answer names each row that is held otherwise than the mirror has it. */
function follower(mirror: Mirror, noun: 'settings' | 'activities'): () => string[] {
  const held = new Map<string, unknown>()
  const wrong: string[] = []
  mirror.follow(noun, (before, after) => {
    const id = before?.id ?? after?.id ?? ''
    if (before === after || (held.get(id) ?? null) !== before) wrong.push(`${noun}/${id} told wrongly`)
    if (after === null) held.delete(id)
    else held.set(id, after)
  })
  return () => {
    const state = mirror.states().find(one => one.noun === noun)
    const rows: ReadonlyMap<string, unknown> =
      state?.problem?.code === 'list_missing' ? held : mirror.rows(noun)
    const off = [...held.keys(), ...rows.keys()].filter(id => held.get(id) !== rows.get(id))
    return [...wrong, ...off.map(id => `${noun}/${id} held wrongly`)]
  }
}

const watched =
  (fetch: Fetch): Fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    if (!request.url.startsWith('https://graph.microsoft.com')) return fetch(request)
    calls.push(`${request.method} ${new URL(request.url).pathname}`)
    astray.push(...told.flatMap(check => check()))
    return between === null ? fetch(request) : between(request, () => fetch(request))
  }

async function open(demonstrate: boolean): Promise<void> {
  test = await openTestHouse({ demonstrate, fetch: watched, now: () => clock })
  hand = byHand(test)
  vera = await test.as('projektledare-vg')
  told = [follower(test.house.mirror, 'settings'), follower(test.house.mirror, 'activities')]
  calls = []
}

beforeEach(() => {
  calls = []
  told = []
  astray = []
  between = null
  clock = Date.now()
})
// Law: who only applies what is told holds the same rows as the mirror, whatever a test here does to them.
afterEach(() => {
  expect([...astray, ...told.flatMap(check => check())]).toEqual([])
  test.close()
})

const fault = (body: object) => test.call('/local/api/faults', { method: 'POST', body })
const read = async (noun: Noun = 'settings') => (await vera(`/api/${noun}`)).body
const titles = async () => (await read()).records.map((one: { key: string }) => one.key).toSorted()
const setting = (key: string) => ({ Title: key, Varde: 'värde' })
const states = () => new Map(test.house.mirror.states().map(state => [state.noun, state]))
const sync = (noun?: Noun) => test.house.mirror.sync(noun)
const health = async (noun: Noun) => {
  clock += 60_000
  const { body } = await test.call('/api/health')
  return body.lists.find((one: { noun: Noun }) => one.noun === noun)
}
const post = (noun: Noun, body: object) => vera(`/api/${noun}`, { method: 'POST', body })

/** What a mirror says and what a full reading of the same list says, by row. */
async function compared(noun: 'settings' | 'activities') {
  const { mirror, ownGraph } = test.house
  const list = lists[noun]
  const items = await readAll(ownGraph, mirror.place(noun))
  const rows = items
    .map(item => readItem(list, item))
    .map(({ record, unreadable }) => record ?? unreadable?.(sv) ?? null)
  const { records, unreadable } = mirror.collection(noun)
  const byId = (all: readonly ({ id: string } | null)[]) =>
    all.toSorted((one, other) => Number(one?.id) - Number(other?.id))
  return { mirrored: byId([...records, ...unreadable]), standing: byId(rows) }
}

describe('reading', () => {
  it('a warm page asks Graph for nothing, a round without news asks once a list', async () => {
    await open(true)
    for (const noun of readable) expect((await vera(`/api/${noun}`)).status).toBe(200)
    await vera('/api/overview')
    await vera('/api/me')
    await vera('/api/activities?year=2026')
    expect(calls).toEqual([])
    await sync()
    expect(calls).toHaveLength(nouns.length)
    expect(calls.every(call => /^GET .*\/items\/delta$/.test(call))).toBe(true)
  })

  it('a list of more rows than one page holds is there whole, and a round still costs one call', async () => {
    await open(false)
    const path = `${await hand.listPath('settings')}/items`
    const { fetch } = test.local
    const token = await tokenOfAdministrator()
    for (let at = 0; at < 5001; at += 1)
      await fetch(`https://graph.microsoft.com/v1.0${path}`, {
        method: 'POST',
        headers: { Authorization: token, 'Content-Type': 'application/json' },
        body: JSON.stringify({ fields: setting(`rad ${at}`) }),
      })
    const house = buildHouse(test.world)
    calls = []
    await house.mirror.sync()
    expect(house.mirror.collection('settings').records).toHaveLength(5001)
    expect(calls.filter(call => call.endsWith(`${path}`))).toHaveLength(2)
    calls = []
    await house.mirror.sync('settings')
    expect(calls).toHaveLength(1)
    await hand.change('settings', '4711', setting('ändrad'))
    calls = []
    await house.mirror.sync('settings')
    expect(calls).toHaveLength(1)
    expect(house.mirror.row('settings', '4711')?.record?.key).toBe('ändrad')
  })

  it('before it was filled says so, and health waits', async () => {
    await open(false)
    const house = buildHouse(test.world)
    expect(() => house.mirror.collection('settings')).toThrow('not_ready')
    expect(() => house.mirror.place('settings')).toThrow('not_ready')
  })
})

/** An Authorization header of the app that may do everything, caught on its way. */
async function tokenOfAdministrator(): Promise<string> {
  let header = ''
  between = (request, send) => {
    header = request.headers.get('authorization') ?? ''
    return send()
  }
  await hand.columns('settings')
  between = null
  return header
}

describe('following', () => {
  beforeEach(() => open(false))

  it('what is made, changed, deleted and restored by hand shows after a round', async () => {
    const row = await hand.add('settings', setting('ny'))
    await sync()
    expect(await titles()).toEqual(['ny'])
    await hand.change('settings', row.id, { Title: 'ändrad' })
    await sync()
    expect(await titles()).toEqual(['ändrad'])
    await hand.remove('settings', row.id)
    await sync()
    expect(await titles()).toEqual([])
    await hand.restore('settings', row.id)
    await sync()
    expect(await titles()).toEqual(['ändrad'])
  })

  it('many changes at once come over several pages of news', async () => {
    const rows: string[] = []
    for (let at = 0; at < 5; at += 1) rows.push((await hand.add('settings', setting(`rad ${at}`))).id)
    between = async (request, send) => {
      const url = new URL(request.url)
      if (!url.pathname.endsWith('/delta')) return send()
      url.searchParams.set('$top', '2')
      return test.local.fetch(new Request(url, request))
    }
    calls = []
    await sync('settings')
    expect(calls).toHaveLength(3)
    expect(await titles()).toHaveLength(5)
  })

  it.each(['resync', 'brokenDeltaPage'])('%s: the list is read anew', async kind => {
    await hand.add('settings', setting('före'))
    await sync()
    await hand.add('settings', setting('under'))
    await fault({ kind })
    await sync('settings')
    expect(await titles()).toEqual(['före', 'under'])
    expect(states().get('settings')?.problem).toBeNull()
  })

  it('a deletion hidden by a broken page is not missed', async () => {
    const row = await hand.add('settings', setting('ska bort'))
    await sync()
    await hand.remove('settings', row.id)
    await fault({ kind: 'brokenDeltaPage' })
    await sync('settings')
    expect(await titles()).toEqual([])
  })

  it('while a list is read anew, readers have the old one whole, then the new one whole', async () => {
    for (let at = 0; at < 4; at += 1) await hand.add('settings', setting(`gammal ${at}`))
    await sync()
    for (const { id } of await hand.items('settings')) await hand.change('settings', id, { Varde: 'nytt' })
    await fault({ kind: 'resync' })
    const values: string[] = []
    between = async (_request, send) => {
      values.push((await read()).records.map((one: { value: string }) => one.value).join())
      const answer = await send()
      values.push((await read()).records.map((one: { value: string }) => one.value).join())
      return answer
    }
    await sync('settings')
    between = null
    expect(values.length).toBeGreaterThan(6)
    expect(new Set(values)).toEqual(new Set(['värde,värde,värde,värde']))
    expect((await read()).records.map((one: { value: string }) => one.value).join()).toBe(
      'nytt,nytt,nytt,nytt',
    )
  })

  it('news that was under way while a person saved does not undo what the person saved', async () => {
    const made = (await post('settings', { key: 'ett', value: 'först' })).body
    await hand.change('settings', made.id, { Varde: 'för hand' })
    const seen = await hand.item('settings', made.id)
    let saved = 0
    between = async (request, send) => {
      const answer = await send()
      if (!request.url.includes('/delta') || saved > 0) return answer
      saved += 1
      const path = `/api/settings/${made.id}`
      const body = { key: 'ett', value: 'sparat i fliken' }
      const saving = await vera(path, { method: 'PUT', body, headers: { 'If-Match': seen.eTag } })
      expect(saving.status).toBe(200)
      return answer
    }
    await sync('settings')
    expect(saved).toBe(1)
    expect((await vera(`/api/settings/${made.id}`)).body.value).toBe('sparat i fliken')
  })

  it('what a person saves, makes or removes while the list is read anew stands after the reading', async () => {
    const kept = (await post('settings', { key: 'ändras', value: 'före' })).body
    const lost = (await post('settings', { key: 'tas bort', value: '' })).body
    let done = false
    await fault({ kind: 'resync' })
    between = async (request, send) => {
      const answer = await send()
      // The last call of the reading has been answered and has not yet arrived.
      const isLast = request.url.includes('/delta') && calls.some(call => /GET .*\/items$/.test(call))
      if (done || !isLast) return answer
      done = true
      const body = { key: 'ändras', value: 'under tiden' }
      await vera(`/api/settings/${kept.id}`, { method: 'PUT', body, headers: { 'If-Match': kept.etag } })
      await vera(`/api/settings/${lost.id}`, { method: 'DELETE', headers: { 'If-Match': lost.etag } })
      await post('settings', { key: 'ny', value: '' })
      return answer
    }
    calls = []
    await sync('settings')
    between = null
    expect(done).toBe(true)
    expect(await titles()).toEqual(['ny', 'ändras'])
    expect((await vera(`/api/settings/${kept.id}`)).body.value).toBe('under tiden')
    await sync('settings')
    const { mirrored, standing } = await compared('settings')
    expect(mirrored).toEqual(standing)
  })

  it('an answer that arrives after the row was deleted does not bring the row back', async () => {
    const made = (await post('settings', { key: 'ett', value: 'först' })).body
    let done = false
    between = async (request, send) => {
      const answer = await send()
      const isReadBack = request.method === 'GET' && /\/items\/\d+$/.test(new URL(request.url).pathname)
      if (done || !isReadBack) return answer
      done = true
      await hand.remove('settings', made.id)
      await sync('settings')
      return answer
    }
    const body = { key: 'ett', value: 'sparat' }
    await vera(`/api/settings/${made.id}`, { method: 'PUT', body, headers: { 'If-Match': made.etag } })
    between = null
    expect(done).toBe(true)
    expect(await titles()).toEqual([])
    await hand.restore('settings', made.id)
    await sync('settings')
    expect(await titles()).toEqual(['ett'])
  })

  it('news without cells is asked for row by row, and one deleted meanwhile does not lose the list', async () => {
    const one = await hand.add('settings', setting('ett'))
    const other = await hand.add('settings', setting('två'))
    between = async (request, send) => {
      const answer = await send()
      if (!request.url.includes('/delta')) return answer
      between = null
      const body = deltaPage.parse(await answer.json())
      await hand.remove('settings', other.id)
      const bare = body.value.map(({ id }) => ({ id }))
      return Response.json({ ...body, value: bare })
    }
    await sync('settings')
    expect(states().get('settings')?.problem).toBeNull()
    expect(await titles()).toEqual(['ett'])
    expect((await vera(`/api/settings/${one.id}`)).status).toBe(200)
  })

  it('SharePoint down: readers keep the last state, health says since when, and it passes by itself', async () => {
    await hand.add('settings', setting('ett'))
    await sync()
    const known = clock
    await fault({ kind: 'unavailable', count: 1000, retryAfter: 60 })
    clock += 45_000
    await sync()
    expect(await titles()).toEqual(['ett'])
    expect((await vera('/api/me')).status).toBe(200)
    expect(await health('settings')).toMatchObject({
      state: 'stale',
      records: 1,
      syncedAt: new Date(known).toISOString(),
      problems: [{ code: 'unavailable', mendedBy: expect.stringContaining('försöker själv igen') }],
    })
    expect((await test.call('/api/health')).body.status).toBe('degraded')
    await test.call('/local/api/faults', { method: 'DELETE' })
    await sync()
    expect(await health('settings')).toMatchObject({ state: 'ready', problems: [] })
  })

  it('Graph answering what nobody understands loses nothing either', async () => {
    await hand.add('settings', setting('ett'))
    await sync()
    between = async () => Response.json({ hej: 'på dig' })
    await sync()
    between = null
    expect(states().get('settings')?.problem?.code).toBe('graph_misread')
    expect(await titles()).toEqual(['ett'])
    await sync()
    expect(states().get('settings')?.problem).toBeNull()
  })

  it('our token goes to nobody but Graph, even when a link says otherwise', async () => {
    const asked: string[] = []
    between = async (request, send) => {
      const answer = await send()
      if (!request.url.includes('/delta')) return answer
      const body = deltaPage.parse(await answer.json())
      return Response.json({ ...body, '@odata.nextLink': 'https://ond.example/v1.0/sites' })
    }
    const outside: Fetch = (input, init) => {
      asked.push(new URL(new Request(input, init).url).hostname)
      return watched(test.local.fetch)(input, init)
    }
    const house = buildHouse({ ...test.world, fetch: outside })
    await house.mirror.sync()
    expect(new Set(asked)).toEqual(new Set(['login.microsoftonline.com', 'graph.microsoft.com']))
    expect(house.mirror.states()[0]?.problem?.code).toBe('graph_misread')
  })
})

describe('a list that somebody', () => {
  beforeEach(() => open(true))

  it('renamed is found all the same, also by a server that starts afterwards, and health names it', async () => {
    await hand.renameList('activities', 'Planen 2030')
    await hand.add('settings', setting('annat'))
    await sync()
    const before = (await read('activities')).records.length
    expect(before).toBeGreaterThan(10)
    const found = await health('activities')
    expect(found).toMatchObject({ state: 'ready', problems: [{ code: 'list_renamed' }] })
    expect(found.problems[0].sentence).toContain('”Planen 2030”')
    const again = buildHouse(test.world)
    await again.mirror.sync()
    expect(again.mirror.collection('activities').records).toHaveLength(before)
    expect(again.mirror.states().find(({ noun }) => noun === 'activities')?.displayName).toBe('Planen 2030')
  })

  it('deleted is missing alone: the others answer, health says who can mend, and repair brings it back', async () => {
    await hand.removeList('settings')
    await sync()
    const missing = await vera('/api/settings')
    expect([missing.status, missing.body.code]).toEqual([503, 'list_missing'])
    const row = await vera('/api/settings/1')
    expect(row.body.code).toBe('list_missing')
    const write = await post('settings', { key: 'a', value: 'b' })
    expect(write.body.code).toBe('list_missing')
    for (const noun of readable)
      if (noun !== 'settings') expect((await vera(`/api/${noun}`)).status, noun).toBe(200)
    expect((await vera('/api/me')).body.roles).toEqual(['projectLeader'])
    const state = await health('settings')
    expect(state).toMatchObject({ list: 'Inställningar', state: 'missing', records: 0 })
    expect(state.problems).toEqual([
      {
        code: 'list_missing',
        sentence: 'Listan Inställningar finns inte på webbplatsen.',
        mendedBy: expect.stringContaining('Reparera'),
      },
    ])
    expect((await test.call('/api/health')).status).toBe(200)
    const repaired = await vera('/api/health/repair', { method: 'POST' })
    expect(repaired.body).toEqual({
      done: expect.arrayContaining(['Skapade listan Inställningar.']),
      left: [],
    })
    expect((await read()).records).toEqual([])
    expect((await post('settings', { key: 'a', value: 'b' })).status).toBe(201)
    expect(await titles()).toEqual(['a'])
  })

  it('deleted when it was Personer: who has a role in the token still gets in', async () => {
    await hand.removeList('people')
    await sync()
    expect((await vera('/api/activities')).status).toBe(200)
    expect((await vera('/api/me')).body.roles).toEqual(['projectLeader'])
    expect((await vera('/api/people')).body.code).toBe('list_missing')
    await provision(test.sharepoint, test.world.siteId)
    await sync()
    expect((await vera('/api/people')).body.records).toEqual([])
  })

  it('took a column from: the rows say which cell is missing, a save is refused, and health names the column', async () => {
    const { records, unreadable } = await read('activities')
    const path = await hand.columnPath('activities', 'Status')
    await test.sharepoint({ method: 'DELETE', path }, z.unknown())
    const [seen] = records
    const saving = await vera(`/api/activities/${seen.id}`, {
      method: 'PUT',
      body: { ...seen, title: 'Sparas inte' },
      headers: { 'If-Match': seen.etag },
    })
    expect([saving.status, saving.body.code]).toEqual([503, 'list_changed'])
    expect((await hand.item('activities', seen.id)).fields.Title).toBe(seen.title)
    const told = await health('activities')
    expect(told.problems).toEqual([
      {
        code: 'column_missing',
        sentence: 'Kolumnen Status saknas i listan Aktiviteter.',
        mendedBy: expect.stringContaining('Reparera'),
      },
    ])
    await sync()
    const now = await read('activities')
    expect(now.records).toEqual([])
    expect(now.unreadable).toHaveLength(records.length + unreadable.length)
    const row = now.unreadable.find((one: { id: string }) => one.id === seen.id)
    expect(row).toEqual({
      id: seen.id,
      title: seen.title,
      reasons: ['Status saknas.'],
      webUrl: expect.stringMatching(/^https:\/\/samverkan\.sharepoint\.example\//),
    })
    expect((await read('meetings')).records.length).toBeGreaterThan(0)
  })

  it('renamed a choice in: rows with the new word say which cell, the others are there, repair adds ours back', async () => {
    const { records } = await read('activities')
    const path = await hand.columnPath('activities', 'Status')
    const words = ['Föreslagen', 'Beslutad', 'På gång', 'Vilande', 'Klar', 'Avslutad']
    const choice = { choices: words, displayAs: 'dropDownMenu', allowTextEntry: false }
    await test.sharepoint({ method: 'PATCH', path, body: { choice } }, z.unknown())
    await hand.change('activities', records[0].id, { Status: 'På gång' })
    await sync()
    const now = await read('activities')
    expect(now.records).toHaveLength(records.length - 1)
    const row = now.unreadable.find((one: { id: string }) => one.id === records[0].id)
    expect(row.reasons).toEqual([
      'Status: ”På gång” är inget av Föreslagen, Beslutad, Pågår, Vilande, Klar, Avslutad.',
    ])
    expect((await health('activities')).problems[0]).toMatchObject({
      code: 'choices_missing',
      sentence: 'Kolumnen Status i listan Aktiviteter saknar några av valen.',
    })
    const repaired = await vera('/api/health/repair', { method: 'POST' })
    expect(repaired.body.done).toEqual(['Kompletterade valen i kolumnen Status i listan Aktiviteter.'])
    await hand.change('activities', records[0].id, { Status: 'Pågår' })
    await sync()
    expect((await read('activities')).records).toHaveLength(records.length)
  })

  it('wrote a row in by hand that nobody can read: it is shown with its reasons and its address', async () => {
    const { unreadable } = await read('activities')
    expect(unreadable).toHaveLength(1)
    expect(unreadable[0]).toMatchObject({ title: 'Samråd med räddningstjänsterna' })
    expect(unreadable[0].reasons.join(' ')).toMatch(/Länk/)
    expect(unreadable[0].webUrl).toMatch(/^https:\/\/samverkan\.sharepoint\.example\/.*Aktiviteter/)
    expect((await vera(`/api/activities/${unreadable[0].id}`)).body.code).toBe('not_found')
    expect(await health('activities')).toMatchObject({ state: 'ready', unreadable: 1 })
  })
})

describe('whatever happens, in whatever order', () => {
  beforeEach(() => open(false))

  const steps = [
    'add',
    'change',
    'spoil',
    'remove',
    'restore',
    'post',
    'put',
    'delete',
    'sync',
    'resync',
  ] as const
  const story = fc.array(fc.record({ step: fc.constantFrom(...steps), at: fc.nat(7) }), { maxLength: 25 })

  async function take(
    step: (typeof steps)[number],
    at: number,
    ids: string[],
    gone: Set<string>,
  ): Promise<void> {
    const id = ids[at % Math.max(1, ids.length)]
    const word = `${step} ${at}`
    if (step === 'add') ids.push((await hand.add('settings', setting(word))).id)
    else if (step === 'post') ids.push((await post('settings', { key: word, value: '' })).body.id)
    else if (step === 'sync') await sync('settings')
    else if (step === 'resync') await fault({ kind: 'resync' })
    else if (id === undefined) return
    else if (step === 'restore') {
      if (gone.delete(id)) await hand.restore('settings', id)
    } else if (gone.has(id)) return
    else if (step === 'change') await hand.change('settings', id, { Varde: word })
    else if (step === 'spoil') await hand.change('settings', id, { Title: '' })
    else if (step === 'remove') {
      await hand.remove('settings', id)
      gone.add(id)
    } else await save(step, id, word, gone)
  }

  async function save(step: 'put' | 'delete', id: string, word: string, gone: Set<string>): Promise<void> {
    const etag = (await vera(`/api/settings/${id}`)).body.etag ?? '"okänd"'
    const headers = { 'If-Match': etag }
    const path = `/api/settings/${id}`
    const answer =
      step === 'put'
        ? await vera(path, { method: 'PUT', body: { key: word, value: '' }, headers })
        : await vera(path, { method: 'DELETE', headers })
    expect([200, 204, 404, 412]).toContain(answer.status)
    if (answer.status === 204) gone.add(id)
  }

  it('after a round the mirror says what a full reading says', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.boolean(), async (happens, together) => {
        const ids = (await hand.items('settings')).map(({ id }) => id)
        const gone = new Set<string>()
        for (const { step, at } of happens) {
          const beside = together ? sync('settings') : Promise.resolve()
          await Promise.all([take(step, at, ids, gone), beside])
        }
        // Faults that no round has met yet would keep these two from reading at all.
        await test.call('/local/api/faults', { method: 'DELETE' })
        await sync('settings')
        await sync('settings')
        const { mirrored, standing } = await compared('settings')
        expect(mirrored).toEqual(standing)
      }),
      { numRuns: 25 },
    )
  })

  it('whoever follows is told of each change once, however early or late they begin, and of nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.boolean(), fc.nat(24), async (happens, together, begin) => {
        const ids = (await hand.items('settings')).map(({ id }) => id)
        const gone = new Set<string>()
        let check = (): string[] => []
        for (const [at, { step, at: row }] of happens.entries()) {
          if (at === begin) check = follower(test.house.mirror, 'settings')
          const beside = together ? sync('settings') : Promise.resolve()
          await Promise.all([take(step, row, ids, gone), beside])
          expect(check()).toEqual([])
        }
        await sync('settings')
        expect(check()).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('a list read anew is told as its difference: what says the same is not told, what reads otherwise is', async () => {
    await post('settings', { key: 'ligger still', value: '' })
    const changed = (await post('settings', { key: 'ändras', value: '' })).body
    const lost = (await post('settings', { key: 'tas bort', value: '' })).body
    const news: [string | undefined, string | undefined][] = []
    test.house.mirror.follow('settings', (before, after) =>
      news.push([before?.record?.key, after?.record?.key]),
    )
    news.length = 0
    await fault({ kind: 'resync' })
    await hand.change('settings', changed.id, { Title: 'ändrad' })
    await hand.remove('settings', lost.id)
    await hand.add('settings', setting('ny'))
    await sync('settings')
    expect(news).toHaveLength(3)
    expect(new Map(news)).toEqual(
      new Map([
        ['ändras', 'ändrad'],
        ['tas bort', undefined],
        [undefined, 'ny'],
      ]),
    )
    news.length = 0
    await fault({ kind: 'resync' })
    await sync('settings')
    expect(news).toEqual([])
    // A column that went changes how every row reads and no version mark.
    await test.sharepoint({ method: 'DELETE', path: await hand.columnPath('settings', 'Varde') }, z.unknown())
    test.house.mirror.reread('settings')
    await sync('settings')
    expect(news).toEqual([['ny', 'ny']])
  })

  it('a mirror opened now says the same as one that has followed', async () => {
    for (let at = 0; at < 6; at += 1) await post('settings', { key: `rad ${at}`, value: '' })
    await hand.remove('settings', '2')
    await hand.change('settings', '3', { Title: '' })
    await sync()
    const fresh = openMirror({ graph: test.house.ownGraph, siteId: test.world.siteId, now: Date.now })
    await fresh.sync()
    expect(fresh.collection('settings')).toEqual(test.house.mirror.collection('settings'))
  })
})

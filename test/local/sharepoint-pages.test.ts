import { AxeBuilder } from '@axe-core/playwright'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openBrowser } from '../support/browser.ts'
import { dataFolder, start } from '../support/process.ts'
import { makeActivities, openWorld } from './open-world.ts'

const delta = z.object({ value: z.array(z.record(z.string(), z.unknown())), '@odata.deltaLink': z.string() })

async function opened(origin: string | null = null) {
  const all = await openWorld({ origin: () => origin })
  const list = await makeActivities(all)
  const page = `/local/sharepoint/${list.id}`
  const get = async (path: string) => {
    const response = await all.world.app.request(path)
    return { status: response.status, html: await response.text() }
  }
  const send = async (path: string, fields: Record<string, string>, person = 'projektledare-h') => {
    const body = new URLSearchParams({ person, version: '1' })
    for (const [name, value] of Object.entries(fields)) body.set(`field-${name}`, value)
    const response = await all.world.app.request(path, { method: 'POST', body })
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      html: await response.text(),
    }
  }
  const follow = async () => {
    const link = delta.parse((await all.admin('GET', `${list.path}/items/delta?token=latest`)).body)
    return async () => delta.parse((await all.admin('GET', link['@odata.deltaLink'])).body).value
  }
  const item = async (id: string) => (await all.admin('GET', `${list.path}/items/${id}?$expand=fields`)).body
  return { ...all, ...list, page, get, send, follow, item }
}

describe('a row edited by hand', () => {
  test('shows in Graph’s delta as a new version, under the name of the person chosen', async () => {
    const { add, page, send, get, follow, world } = await opened()
    const { id } = await add({ Title: 'Tillsyn', Ar: 2026 })
    const changes = await follow()
    const saved = await send(`${page}/${id}`, { Title: 'Tillsyn av cisterner', Ar: '2026' })
    expect(saved.status).toBe(303)
    expect(await changes()).toMatchObject([
      { id, eTag: expect.stringMatching(/,2"$/), lastModifiedBy: { user: { id: world.people[1]?.oid } } },
    ])
    const after = await get(saved.location)
    expect(after.html).toContain('Sparat som version 2 av Hugo Påhittsson.')
    expect(after.html).toContain('Rubrik: Tillsyn → Tillsyn av cisterner')
  })

  test('leaves alone what somebody else changed meanwhile in another cell', async () => {
    const { admin, add, item, page, path, send } = await opened()
    const { id } = await add({ Title: 'Tillsyn', Status: 'Pågår' })
    await admin('PATCH', `${path}/items/${id}/fields`, { Status: 'Klar' })
    await send(`${page}/${id}`, { Title: 'Ny rubrik', Status: 'Pågår' })
    expect((await item(id)).fields).toMatchObject({ Title: 'Ny rubrik', Status: 'Klar' })
  })

  test('wins over what somebody else wrote meanwhile in the same cell', async () => {
    const { admin, add, item, page, path, send } = await opened()
    const { id } = await add({ Title: 'Tillsyn' })
    await admin('PATCH', `${path}/items/${id}/fields`, { Title: 'Deras' })
    await send(`${page}/${id}`, { Title: 'Vår' })
    expect((await item(id)).fields).toMatchObject({ Title: 'Vår', _UIVersionString: '3.0' })
  })

  test.each([
    ['2026-05-20', '2026-05-19T22:00:00Z'],
    ['2026-10-25', '2026-10-24T22:00:00Z'],
    ['2026-12-31', '2026-12-30T23:00:00Z'],
  ])('keeps the day %s as that day', async (day, kept) => {
    const { add, get, item, page, send } = await opened()
    const { id } = await add({ Title: 'Dag' })
    await send(`${page}/${id}`, { Title: 'Dag', Dag: day })
    expect((await item(id)).fields).toMatchObject({ Dag: kept })
    expect((await get(`${page}/${id}`)).html).toContain(`value="${day}" id="field-Dag"`)
    expect((await get(page)).html).toContain(`<td class="short">${day}</td>`)
  })

  test('cannot be changed by somebody who may only read', async () => {
    const { add, follow, page, send } = await opened()
    const { id } = await add({ Title: 'Tillsyn' })
    const changes = await follow()
    const refused = await send(`${page}/${id}`, { Title: 'Annat' }, 'lasare')
    expect(refused.status).toBe(400)
    expect(refused.html).toContain('Välj vem du ändrar som.')
    expect(await changes()).toEqual([])
  })

  test('is refused in sentences, with everything typed still there and nothing written', async () => {
    const { add, admin, column, follow, page, send } = await opened()
    await admin('PATCH', await column('Title'), { required: true })
    await add({ Title: 'Första', Nyckel: 'a' })
    const { id } = await add({ Title: 'Andra', Nyckel: 'b' })
    const changes = await follow()
    const typed = { Title: '', Nyckel: 'A', Ar: 'tolv', Dag: '2026-02-30', Status: 'Påhittad', Not: 'Kvar' }
    const { status, html } = await send(`${page}/${id}`, typed)
    expect(status).toBe(400)
    for (const sentence of [
      'Fyll i Rubrik.',
      'En annan rad har redan samma Nyckel.',
      'År ska vara ett tal',
      'Dag ska vara en dag som finns',
      'Välj ett av alternativen för Status.',
    ])
      expect(html).toContain(sentence)
    expect(html).toContain('value="tolv"')
    expect(html).toContain('Kvar</textarea>')
    expect(await changes()).toEqual([])
  })

  test('is put in the recycle bin, and the list says so', async () => {
    const { add, follow, get, page, send } = await opened()
    const { id } = await add({ Title: 'Bort' })
    const changes = await follow()
    const removed = await send(`${page}/${id}/delete`, {})
    expect((await get(removed.location)).html).toContain(`Rad ${id} ligger nu i papperskorgen.`)
    expect(await changes()).toEqual([{ id, deleted: { state: 'deleted' } }])
    expect((await get('/local/recycle-bin')).html).toContain('Bort')
  })
})

test('a row added by hand begins with the defaults and is made by the person chosen', async () => {
  const { admin, get, item, page, path, send, world } = await opened()
  await admin('POST', `${path}/columns`, { name: 'Antal', number: {}, defaultValue: { value: '3' } })
  expect((await get(`${page}/new`)).html).toContain('value="3" id="field-Antal"')
  const saved = await send(`${page}/new`, { Title: 'Ny', Antal: '2,5', Klar: 'true' }, 'projektledare-vg')
  expect(saved.location).toContain(`${page}/1`)
  expect(await item('1')).toMatchObject({
    createdBy: { user: { displayName: world.people[0]?.name } },
    fields: { Title: 'Ny', Antal: 2.5, Klar: true },
  })
})

describe('the pages', () => {
  test('show text as text, whatever it looks like', async () => {
    const { add, admin, get, page, path } = await opened()
    const text = `"><script>alert('x')</script>`
    const { id } = await add({ Title: text, Not: `</textarea>${text}` })
    await admin('PATCH', path, { displayName: text })
    for (const address of [
      '/local/sharepoint',
      page,
      `${page}/${id}`,
      `${page}?q=${encodeURIComponent(text)}`,
    ]) {
      const { html } = await get(address)
      expect(html).toContain('&lt;script&gt;')
      expect(html).not.toContain('<script')
      expect(html.match(/<\/textarea>/g)?.length ?? 0).toBe(address === `${page}/${id}` ? 1 : 0)
    }
  })

  test('list every list with its rows, and a list by what a person sees', async () => {
    const { add, admin, get, id: listId, page, path } = await opened()
    await admin('POST', `${path}/columns`, { name: 'Efter', lookup: { listId, columnName: 'Title' } })
    await add({ Title: 'Den första', Klar: true })
    await add({ Title: 'Den andra', EfterLookupId: 1 })
    await add({ Title: 'Åtgärder', 'Sidor@odata.type': 'Collection(Edm.String)', Sidor: ['MVG', 'MH'] })
    expect((await get('/local/sharepoint')).html).toMatch(/Aktiviteter<\/a><\/th><td class="figure">3</)
    const titles = async (query: string) =>
      [...(await get(page + query)).html.matchAll(/<a href="[^"]+\/\d+">([^<]+)<\/a>/g)].map(
        ([, title]) => title,
      )
    expect(await titles('')).toEqual(['Åtgärder', 'Den andra', 'Den första'])
    expect(await titles('?order=number')).toEqual(['Den första', 'Den andra', 'Åtgärder'])
    expect(await titles('?q=åtgärd')).toEqual(['Åtgärder'])
    expect(await titles('?q=den+första')).toEqual(['Den andra', 'Den första'])
    expect(await titles('?q=MVG, MH')).toEqual(['Åtgärder'])
    expect((await get(`${page}?q=saknas`)).html).toContain('0 rader innehåller ”saknas”.')
  })

  test('show a long list 200 rows at a time, each row once', async () => {
    const { add, get, page } = await opened()
    for (let number = 1; number <= 201; number++) await add({ Title: `Rad nummer ${number}` })
    const first = await get(page)
    const next = /<a href="([^"]+)">Fler rader/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await get(next)
    const shown = [first, second].map(({ html }) => html.match(/Rad nummer \d+/g) ?? [])
    expect(shown.map(rows => rows.length)).toEqual([200, 1])
    expect(new Set(shown.flat()).size).toBe(201)
    expect(second.html).not.toContain('Fler rader')
  })

  test('say in a sentence that a list or a row does not exist', async () => {
    const { get, page, send } = await opened()
    for (const address of [`${page}/99`, `${page}/x`, '/local/sharepoint/finns-inte']) {
      const { status, html } = await get(address)
      expect(status).toBe(404)
      expect(html).toContain('Listan eller raden finns inte.')
    }
    expect((await send(`${page}/99`, { Title: 'Ingen' })).status).toBe(404)
    expect((await send(`${page}/99/delete`, {})).status).toBe(404)
  })
})

test('webUrl leads to the row’s own form where the address is known, else it has SharePoint’s form', async () => {
  const here = await opened('http://localhost:3978')
  const { id } = await here.add({ Title: 'Tillsyn' })
  const { webUrl } = await here.item(id)
  expect(webUrl).toBe(`http://localhost:3978${here.page}/${id}`)
  expect((await here.get(new URL(String(webUrl)).pathname)).html).toContain('Tillsyn')
  expect((await here.admin('GET', here.path)).body.webUrl).toBe(`http://localhost:3978${here.page}`)
  const nowhere = await opened()
  const row = await nowhere.add({ Title: 'Tillsyn' })
  expect((await nowhere.item(row.id)).webUrl).toMatch(/^https:\/\/samverkan\.sharepoint\.example\//)
})

test('in the product as started, a row that cannot be read names an address that opens it', async () => {
  const data = dataFolder()
  const product = await start({ data: data.path })
  try {
    const ask = async (path: string, init?: RequestInit) => (await fetch(product.url + path, init)).json()
    const { token } = z.object({ token: z.string() }).parse(
      await ask('/local/sign-in', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ person: 'projektledare-vg' }),
      }),
    )
    const unreadable = z.object({ unreadable: z.array(z.object({ title: z.string(), webUrl: z.string() })) })
    const answer = await ask('/api/activities', { headers: { Authorization: `Bearer ${token}` } })
    const row = unreadable.parse(answer).unreadable[0]
    const opened = await fetch(row?.webUrl ?? '')
    expect(opened.status).toBe(200)
    expect(await opened.text()).toContain(`<h1>${row?.title}</h1>`)
  } finally {
    await product.end('SIGTERM')
    data.remove()
  }
})

describe('in the browser', () => {
  let browser: Browser
  const open: { server: ServerType; page: Page }[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const { server, page } of open.splice(0)) {
      await page.context().close()
      server.close()
    }
  })
  afterAll(async () => browser?.close())

  async function visit(world: Awaited<ReturnType<typeof opened>>['world'], path: string): Promise<Page> {
    const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise(resolve => server.once('listening', resolve))
    const place = server.address()
    const context = await browser.newContext({ viewport: { width: 400, height: 800 } })
    const page = await context.newPage()
    open.push({ server, page })
    await page.goto(`http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}${path}`)
    return page
  }

  test('a form sent back untouched changes nothing, however odd the cells', async () => {
    const { add, admin, column, follow, id: listId, page: address, path, world } = await opened()
    await admin('POST', `${path}/columns`, { name: 'Efter', lookup: { listId, columnName: 'Title' } })
    const gone = await add({ Title: 'Borta' })
    const { id } = await add({
      Title: `Citat " & 'tecken' <b>`,
      Ar: -0.125,
      Status: 'Pågår',
      Dag: '2026-05-20',
      Stund: '2026-10-25T00:30:15Z',
      'Sidor@odata.type': 'Collection(Edm.String)',
      Sidor: ['MH', 'MVG'],
      Not: '\n\r\n  två\r\nrader \n',
      AnsvarigLookupId: 7,
      EfterLookupId: Number(gone.id),
    })
    await admin('DELETE', `${path}/items/${gone.id}`)
    await admin('PATCH', await column('Status'), { choice: { choices: ['Ny', 'Klar'] } })
    const changes = await follow()
    const page = await visit(world, `${address}/${id}`)
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByRole('status').filter({ hasText: 'Inget var ändrat' }).waitFor()
    expect(await changes()).toEqual([])
  })

  test.each(['light', 'dark'] as const)(
    'the lists, a list, a form and its faults pass axe and fit 400 pixels, %s',
    async colorScheme => {
      const { add, world } = await opened()
      await add({ Title: 'Tillsyn', Ar: 2026, Not: 'En lång anteckning. '.repeat(20) })
      const page = await visit(world, '/local/sharepoint')
      await page.emulateMedia({ colorScheme })
      const judge = async () => {
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400)
      }
      await judge()
      await page.getByRole('link', { name: 'Aktiviteter' }).click()
      await judge()
      await page.getByRole('link', { name: 'Tillsyn' }).click()
      await judge()
      await page.getByLabel('År', { exact: true }).fill('tolv')
      await page.getByLabel('Du ändrar som').selectOption({ label: 'Hugo Påhittsson – Projektledare, MH' })
      await page.getByRole('button', { name: 'Spara' }).click()
      const faults = page.getByRole('alert')
      await faults.getByRole('link', { name: /År ska vara ett tal/ }).waitFor()
      await page.locator('[role=alert]:focus').waitFor()
      await judge()
      await page.getByLabel('År', { exact: true }).fill('2027')
      await page.getByRole('button', { name: 'Spara' }).click()
      await page.getByRole('status').filter({ hasText: 'version 2 av Hugo Påhittsson' }).waitFor()
      await judge()
    },
  )
})

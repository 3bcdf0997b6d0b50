import { AxeBuilder } from '@axe-core/playwright'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { invited, openOutlook } from './open-outlook.ts'

async function opened(now = Date.now) {
  const all = await openOutlook({ now })
  const get = async (path: string) => {
    const response = await all.world.app.request(path)
    return { status: response.status, headers: response.headers, html: await response.text() }
  }
  const send = async (path: string, fields: Record<string, string> = {}) => {
    const body = new URLSearchParams(fields)
    const response = await all.world.app.request(path, { method: 'POST', body })
    const location = response.headers.get('location') ?? ''
    return { status: response.status, location, html: await response.text() }
  }
  const invitation = async (to: string) =>
    `/local/mailboxes/${to}/mails/${(await all.mails(to)).mails.at(-1)?.id}`
  return { ...all, get, send, invitation }
}

const bo = 'bo@kommun.example'
const whole = {
  location: { displayName: 'Stadshuset, Borås' },
  body: { contentType: 'html', content: '<p style="position:fixed">Ta med <b>planen</b>.</p>' },
  isOnlineMeeting: true,
  onlineMeetingProvider: 'teamsForBusiness',
}

describe('an invitation', () => {
  test('is shown as Outlook would: when, where, what it says, the link and who else', async () => {
    const { create, get, invitation } = await opened()
    const { onlineMeeting } = await create({ ...whole, attendees: invited(bo, 'siv') })
    const { html, headers } = await get(await invitation(bo))
    for (const text of [
      '<h1>Chefsmöte våren 2027</h1>',
      'onsdag 10 mars 2027 kl. 09.00–12.00',
      'Stadshuset, Borås',
      '<p>Ta med <b>planen</b>.</p>',
      `<a href="${onlineMeeting?.joinUrl}" rel="noopener">Anslut till mötet i Teams</a>`,
      'siv@kommun.example',
    ])
      expect(html).toContain(text)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('is unread until it is opened', async () => {
    const { create, get, invitation } = await opened()
    await create({ attendees: invited(bo) })
    const unread = async () =>
      /bo@kommun\.example<\/td>.*?"figure">(\d)</.exec((await get('/local/mailboxes')).html)?.[1]
    expect(await unread()).toBe('1')
    expect((await get(`/local/mailboxes/${bo}`)).html).toContain('Oläst')
    await get(await invitation(bo))
    expect(await unread()).toBe('0')
  })

  test('is answered with a comment and a new time, which the organiser reads', async () => {
    const { counts, create, get, invitation, read, send, world } = await opened()
    const { id } = await create({ attendees: invited(bo) })
    const page = await invitation(bo)
    const answered = await send(page, {
      response: 'declined',
      send: 'true',
      comment: 'Jag är <bortrest>.',
      proposeStart: '2027-03-12T13:00',
      proposeEnd: '2027-03-12T15:00',
    })
    expect((await get(answered.location)).html).toContain('Svaret är skickat till arrangören.')
    expect((await read(id)).attendees[0]).toMatchObject({
      status: { response: 'declined' },
      proposedNewTime: { start: { dateTime: '2027-03-12T12:00:00.0000000' } },
    })
    expect(await counts(world.organiserMailbox)).toEqual({ reply: 1 })
    const { html } = await get(await invitation(world.organiserMailbox))
    expect(html).toContain('Tackat nej: Chefsmöte våren 2027')
    expect(html).toContain('Jag är &lt;bortrest&gt;.')
    expect(html).toContain('fredag 12 mars 2027 kl. 13.00–15.00')
    const event = await get(`/local/mailboxes/${world.organiserMailbox}/events/${id}`)
    expect(event.html).toContain('Tackat nej')
  })

  test('answered without sending, or from a lost alias, leaves the organiser knowing nothing', async () => {
    const { counts, create, get, invitation, send, statusOf, world } = await opened()
    const { id } = await create({ attendees: invited(bo) })
    const page = await invitation(bo)
    const silent = await send(page, { response: 'accepted' })
    expect((await get(silent.location)).html).toContain('Inget svar är skickat.')
    expect((await get(page)).html).toContain('<strong>Tackat ja</strong>')
    await send(page, { response: 'accepted', send: 'true', sender: 'lost', alias: 'bosse@annan.example' })
    expect(await statusOf(id, bo)).toMatchObject({ response: 'none' })
    expect(await counts(world.organiserMailbox)).toEqual({ reply: 1 })
  })

  test.each([
    [{}, 400, 'Svaret gick inte att läsa.'],
    [{ response: 'accepted', send: 'true', sender: 'added', alias: '' }, 400, 'Svaret gick inte att läsa.'],
    [{ response: 'declined', proposeStart: '2027-03-12T13:00' }, 400, 'Svaret gick inte att läsa.'],
    [
      { response: 'accepted', proposeStart: '2027-03-12T13:00', proposeEnd: '2027-03-12T14:00' },
      409,
      'En ny tid går bara att föreslå',
    ],
  ])('answered wrongly is refused in a sentence: %j', async (fields, status, sentence) => {
    const { create, invitation, send, statusOf } = await opened()
    const { id } = await create({ attendees: invited(bo) })
    const answered = await send(await invitation(bo), fields)
    expect(answered.status).toBe(status)
    expect(answered.html).toContain(sentence)
    expect(await statusOf(id, bo)).toMatchObject({ response: 'none' })
  })

  test('that is no longer the latest says so and takes no answer', async () => {
    const { ask, create, events, get, invitation, patch, send } = await opened()
    const { id } = await create({ attendees: invited(bo) })
    const first = await invitation(bo)
    await patch(id, { subject: 'Flyttat' })
    expect((await get(first)).html).toContain('Mötet har ändrats sedan det här brevet.')
    expect((await send(first, { response: 'accepted' })).status).toBe(409)
    await ask('POST', `${events}/${id}/cancel`, { comment: 'För få kommer.' })
    const { html } = await get(await invitation(bo))
    expect(html).toContain('Inställt: Flyttat')
    expect(html).toContain('För få kommer.')
    expect(html).not.toContain('<form')
  })
})

describe('a mailbox', () => {
  test('shows its month, and takes what its owner puts there', async () => {
    const { create, get, send } = await opened(() => Date.parse('2027-02-01T12:00:00Z'))
    await create({ ...whole, attendees: invited('siv.provberg@lansstyrelsen.example') })
    const calendar = '/local/mailboxes/siv.provberg@lansstyrelsen.example/calendar'
    expect((await get(calendar)).html).toContain('Februari 2027')
    const march = (await get(`${calendar}?month=2027-03`)).html
    expect(march).toContain('onsdag 10 mars 2027 kl. 09.00–12.00, Stadshuset, Borås – Preliminär')
    const own = { subject: 'Semester', start: '2027-04-01T08:00', end: '2027-04-02T17:00', showAs: 'oof' }
    const saved = await send('/local/mailboxes/siv.provberg@lansstyrelsen.example/events', own)
    const { html } = await get(saved.location)
    expect(html).toContain(
      'torsdag 1 april 2027 kl. 08.00 till fredag 2 april 2027 kl. 17.00 – Inte på kontoret',
    )
    const wrong = await send('/local/mailboxes/siv.provberg@lansstyrelsen.example/events', {
      ...own,
      end: own.start,
    })
    expect([wrong.status, wrong.html.includes('Inget är inlagt.')]).toEqual([400, true])
  })

  test('of the organiser lets replies through, and the app in or out', async () => {
    const { ask, create, get, json, mailbox, reply, send, statusOf, world } = await opened()
    const page = `/local/mailboxes/${world.organiserMailbox}`
    const { id } = await create({ attendees: invited(bo) })
    await json('POST', '/local/api/faults', { kind: 'heldReply' })
    await reply(bo, { response: 'accepted' })
    expect((await get(page)).html).toContain('Ett svar väntar på att behandlas.')
    await send(`${page}/process`)
    expect(await statusOf(id, bo)).toMatchObject({ response: 'accepted' })
    expect((await get(page)).html).not.toContain('väntar på att behandlas')
    await send(`${page}/settings`, { granted: 'false' })
    expect((await ask('GET', `${mailbox}/events`)).status).toBe(403)
    await send(`${page}/settings`, { granted: 'true' })
    await send(`${page}/settings`, { isOpen: 'false' })
    expect((await ask('GET', `${mailbox}/events`)).status).toBe(404)
  })

  test('that does not exist, or has not that mail, is a sentence and 404', async () => {
    const { create, get, mails, send } = await opened()
    await create({ attendees: invited(bo) })
    const [mail] = (await mails(bo)).mails
    for (const path of [
      '/local/mailboxes/ingen@x.example',
      `/local/mailboxes/${bo}/mails/99`,
      `/local/mailboxes/moten@samverkan.example/mails/${mail?.id}`,
      `/local/mailboxes/${bo}/events/17`,
    ]) {
      const { status, html } = await get(path)
      expect(status).toBe(404)
      expect(html).toContain('Brevlådan, brevet eller mötet finns inte.')
    }
    expect((await send(`/local/mailboxes/${bo}/events/17/remove`)).status).toBe(404)
  })

  test('shows what others wrote as text, whatever it looks like', async () => {
    const { create, get, invitation } = await opened()
    const text = `"><script>alert('x')</script>`
    await create({
      subject: text,
      location: { displayName: text },
      body: { contentType: 'html', content: `</section></main>${text}<a href="JaVaScript:x()">a</a>` },
      attendees: [{ emailAddress: { address: bo, name: text } }],
    })
    for (const path of ['/local/mailboxes', `/local/mailboxes/${bo}`, await invitation(bo)]) {
      const { html } = await get(path)
      expect(html).toContain('&lt;script&gt;')
      expect(html).not.toMatch(/<script|javascript:/i)
      expect(html.match(/<\/main>/g)).toHaveLength(1)
    }
  })
})

test('an event’s webLink opens it here where the address is known', async () => {
  const { create, world } = await openOutlook({ origin: () => 'http://localhost:3978' })
  const { webLink } = await create()
  const response = await world.app.request(new URL(String(webLink)).pathname)
  expect(await response.text()).toContain('<h1>Chefsmöte våren 2027</h1>')
  const nowhere = await openOutlook()
  expect((await nowhere.create()).webLink).toMatch(/^https:\/\/outlook\.office365\.com\//)
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

  test.each(['light', 'dark'] as const)(
    'an invitation is found, read, answered and seen by the organiser, by axe and in 400 pixels, %s',
    async colorScheme => {
      const { create, statusOf, world } = await opened()
      const { id } = await create({ ...whole, attendees: invited(bo) })
      const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' })
      await new Promise(resolve => server.once('listening', resolve))
      const place = server.address()
      const context = await browser.newContext({ viewport: { width: 400, height: 800 } })
      const page = await context.newPage()
      open.push({ server, page })
      await page.emulateMedia({ colorScheme })
      const judge = async () => {
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400)
      }
      await page.goto(`http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}/local/sharepoint`)
      await page.getByRole('link', { name: 'Brevlådor' }).click()
      await judge()
      await page.getByRole('link', { name: bo }).click()
      await judge()
      await page.getByRole('link', { name: 'Chefsmöte våren 2027' }).click()
      await judge()
      await page.getByLabel('Kanske', { exact: true }).check()
      await page.getByLabel('Kommentar').fill('Kommer om tåget går.')
      await page.getByRole('button', { name: 'Svara' }).click()
      await page.getByRole('status').filter({ hasText: 'Svaret är skickat' }).waitFor()
      expect(await statusOf(id, bo)).toMatchObject({ response: 'tentativelyAccepted' })
      await page.getByRole('link', { name: 'Brevlådor', exact: true }).click()
      await page.getByRole('link', { name: 'Miljösamverkan, möten' }).click()
      await judge()
      await page.getByRole('link', { name: 'Kanske: Chefsmöte våren 2027' }).click()
      await page.getByText('Kommer om tåget går.').waitFor()
      await page.getByRole('link', { name: 'Till brevlådan Miljösamverkan, möten' }).click()
      await page.getByRole('link', { name: 'Öppna kalendern' }).click()
      await page.goto(`${page.url()}?month=2027-03`)
      await judge()
      await page.getByRole('link', { name: 'Chefsmöte våren 2027' }).click()
      await page.getByRole('row', { name: /Kanske/ }).waitFor()
      await judge()
    },
  )
})

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { notice } from '../../src/domain/notice.ts'
import { openBrowser } from '../support/browser.ts'
import { dataFolder, type Running, start } from '../support/process.ts'

/*
 * A chefsmöte from its notice to who came, through the real path: the invited answer by hand in their mailboxes, the
 * board shows it in the Teams frame. Outlook is read when somebody presses the button, and not before.
 */

const data = dataFolder()
let product: Running
let browser: Browser
const trouble: string[] = []

const row = z.object({
  id: z.string(),
  etag: z.string(),
  kind: z.string(),
  state: z.string(),
  startsOn: z.string(),
  title: z.string(),
})
/** The next chefsmöte, whose notice is sent here, and the last one that was held. */
let coming: z.infer<typeof row>
let held: z.infer<typeof row>

async function sendNotice(): Promise<void> {
  const vera = await product.as('projektledare-vg')
  const {
    id,
    etag,
    modifiedAt: _at,
    modifiedBy: _by,
    ...meeting
  } = (await vera(`/api/meetings/${coming.id}`)).body
  const body = { ...meeting, startTime: '09:00', endTime: '15:00' }
  await vera(`/api/meetings/${id}`, { method: 'PUT', body, headers: { 'If-Match': etag } })
  const { recipients } = notice.parse((await vera(`/api/meetings/${id}/notice`)).body)
  const invited = recipients
    .filter(({ problem }) => problem === '')
    .map(({ personId, name, address, required }) => ({ personId, name, address, required }))
  const sent = await vera(`/api/meetings/${id}/notice`, { method: 'POST', body: { invited } })
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body))
}

beforeAll(async () => {
  product = await start({ data: data.path, env: { SYNC_SECONDS: '1', ANSWER_SECONDS: '3600' } })
  browser = await openBrowser()
  const vera = await product.as('projektledare-vg')
  const meetings = z.array(row).parse((await vera('/api/meetings')).body.records)
  const managers = (state: string) =>
    meetings
      .filter(meeting => meeting.kind === 'managers' && meeting.state === state)
      .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
  const [next] = managers('planned')
  const last = managers('held').at(-1)
  if (next === undefined || last === undefined) throw new Error('The demonstration lacks a chefsmöte.')
  coming = next
  held = last
  await sendNotice()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await product.end('SIGTERM')
  data.remove()
})

type Options = { theme?: string; width?: number; lang?: string }

async function open(person: string, to: string, options: Options = {}) {
  const { theme = 'default', width = 1280, lang = 'sv' } = options
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'sv-SE' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', error => trouble.push(String(error)))
  page.on('console', said => {
    // teams-js asks Microsoft for a list of hosts, which a machine without a network cannot reach.
    const ours = said.location().url.startsWith(product.url)
    if (said.type() === 'error' && ours) trouble.push(said.text())
  })
  await page.goto(`${product.url}/?${new URLSearchParams({ person, theme, lang, to })}`)
  return { page, tab: page.frameLocator('#tab') }
}

const board = () => `/moten/${coming.id}/svar`
const attendance = () => `/moten/${held.id}/svar?visa=narvaro`

const ada = 'ada@goteborg.example'
const sten = 'sten@halmstad.example'
const ylva = 'ylva@varberg.example'
const olle = 'olle@trollhattan.example'
const mira = 'mira@skara.example'

/** Opens the newest mail of a mailbox as its owner does, ready to be answered. */
async function openMail(address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`${product.url}/local/mailboxes/${encodeURIComponent(address)}`)
  await page.locator('table th a').first().click()
  return page
}

async function answer(
  address: string,
  choice: string,
  more: (page: Page) => Promise<unknown> = async () => {},
) {
  const page = await openMail(address)
  await page.getByLabel(choice, { exact: true }).check()
  await more(page)
  await page.getByRole('button', { name: 'Svara', exact: true }).click()
  await page.getByRole('status').waitFor()
  await page.close()
}

const yes = 'Ja, jag kommer'
const maybe = 'Kanske'
const no = 'Nej, jag kan inte'

/** How many mails each mailbox has got that are no answers. */
async function mailCounts(): Promise<Record<string, number>> {
  const mails = z
    .array(z.object({ to: z.string(), kind: z.string() }))
    .parse((await product.call('/local/api/mails')).body.mails)
  const counts: Record<string, number> = {}
  for (const { to } of mails.filter(({ kind }) => kind !== 'reply')) counts[to] = (counts[to] ?? 0) + 1
  return counts
}

/** The row of a person on the board; what stands under it is in the rows after it. */
const rowOf = (tab: FrameLocator, name: string): Locator =>
  tab.locator('.answer-row').filter({ has: tab.getByRole('rowheader', { name }) })

async function readNow(tab: FrameLocator): Promise<void> {
  await tab.getByRole('button', { name: 'Läs svaren nu' }).click()
  await tab
    .locator('.undo-bar')
    .filter({ hasText: /ny(a|tt) svar/i })
    .waitFor()
}

describe('the board of answers', () => {
  it('says before anybody has answered that nothing is known, never that nobody has answered', async () => {
    const { page, tab } = await open('projektledare-vg', board())
    await rowOf(tab, 'Ada Exempelgren').getByText('Okänt').waitFor()
    await tab
      .getByText('Okänt betyder att inget svar har kommit fram. Den som svarat utan att skicka svar')
      .waitFor()
    expect(await tab.locator('body').textContent()).not.toContain('har inte svarat')
    await page.context().close()
  })

  it('shows what the invited answered in their mailboxes when Outlook has been read', async () => {
    await answer(sten, yes)
    await answer(ylva, maybe)
    await answer(ada, no, async page => {
      await page.getByLabel('Föreslagen start').fill(`${coming.startsOn}T13:00`)
      await page.getByLabel('Föreslaget slut').fill(`${coming.startsOn}T16:30`)
    })
    await answer(olle, yes, page => page.getByLabel('Skicka svar till arrangören').uncheck())
    const { page, tab } = await open('projektledare-vg', board())
    await readNow(tab)
    await rowOf(tab, 'Sten Provén').getByText('Kommer', { exact: true }).first().waitFor()
    await rowOf(tab, 'Sten Provén').getByText('Svarade i Outlook').waitFor()
    await rowOf(tab, 'Ylva Låtsasberg').locator('.mark', { hasText: 'Kanske' }).waitFor()
    const declined = rowOf(tab, 'Ada Exempelgren')
    await declined.locator('.mark', { hasText: 'Kommer inte' }).waitFor()
    await declined.getByText(/Föreslår .* kl\. 13–16\.30/).waitFor()
    await declined.getByText('Det börjar 4 timmar senare än kallelsen.').waitFor()
    await rowOf(tab, 'Olle Påhittsbo').locator('.mark', { hasText: 'Okänt' }).waitFor()
    await tab.getByText(/Svaren lästes i Outlook/).waitFor()
    await page.context().close()
  })

  it('counts them by county against the offices that are wanted', async () => {
    const { page, tab } = await open('styrgrupp-h', board())
    const line = tab.locator('.answer-counties tr').filter({ hasText: 'Halland' })
    await line.getByText(/^1 av 7 kontor kommer · 1 kanske · /).waitFor()
    await page.context().close()
  })

  it('is narrowed by what is chosen and sought, and the choice stands in the address', async () => {
    const { page, tab } = await open('projektledare-vg', board())
    await tab.locator('.answer-row').first().waitFor()
    const all = await tab.locator('.answer-row').count()
    await tab.getByRole('button', { name: 'Halland', exact: true }).click()
    await tab.getByLabel('Svar', { exact: true }).selectOption('tentative')
    await expect.poll(() => tab.locator('.answer-row').count()).toBe(1)
    await rowOf(tab, 'Ylva Låtsasberg').waitFor()
    await tab.getByText(`1 av ${all} inbjudna visas`).waitFor()
    const address = await tab.locator('html').evaluate(html => Reflect.get(html, 'baseURI'))
    expect(new URL(String(address)).search).toBe('?answer=tentative&place=H')
    await tab.getByRole('searchbox').fill('finns inte')
    await tab.getByText('Inget svar passar filtren').waitFor()
    await tab.getByRole('button', { name: 'Visa alla' }).click()
    await expect.poll(() => tab.locator('.answer-row').count()).toBe(all)
    await page.context().close()
  })
})

describe('an answer entered by hand', () => {
  it('takes one press, says who entered it, stands beside Outlook’s, and can be undone', async () => {
    const { page, tab } = await open('projektledare-vg', board())
    const ylvas = rowOf(tab, 'Ylva Låtsasberg')
    await ylvas.getByRole('button', { name: 'Kommer Ylva Låtsasberg' }).click()
    await ylvas.locator('.mark', { hasText: 'Kommer' }).waitFor()
    await ylvas.getByText(/Infört av Vera Exempelsson/).waitFor()
    await ylvas.getByText('I Outlook: kanske').waitFor()
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await ylvas.locator('.mark', { hasText: 'Kanske' }).waitFor()
    expect(await ylvas.getByText(/Infört av/).count()).toBe(0)
    await page.context().close()
  })

  it('names who comes instead, and then the office comes', async () => {
    const { page, tab } = await open('projektledare-vg', board())
    const part = tab.locator('tr').filter({ has: tab.getByRole('button', { name: 'Göteborgsregionen' }) })
    await part.getByText(/^0 av \d+ kontor kommer/).waitFor()
    await tab.getByRole('button', { name: 'Ersättare och anteckning för Ada Exempelgren' }).click()
    await tab.getByLabel('Ersättare', { exact: true }).fill('Bo Ersättarsson')
    await tab.getByLabel('Anteckning', { exact: true }).fill('Ringde i går')
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await rowOf(tab, 'Ada Exempelgren').getByText('Ersätts av Bo Ersättarsson').waitFor()
    await rowOf(tab, 'Ada Exempelgren').getByText('Ringde i går').waitFor()
    await part.getByText(/^1 av \d+ kontor kommer/).waitFor()
    await page.context().close()
  })

  it('stands side by side with a newer one from Outlook until somebody has chosen', async () => {
    const { page, tab } = await open('projektledare-vg', board())
    await tab.getByRole('button', { name: 'Kommer Ylva Låtsasberg' }).click()
    await rowOf(tab, 'Ylva Låtsasberg').locator('.mark', { hasText: 'Kommer' }).waitFor()
    // Outlook's answer is later by a whole second, which is what a list keeps.
    await page.waitForFunction(at => Date.now() > at + 1500, await page.evaluate(() => Date.now()))
    await answer(ylva, no)
    await readNow(tab)
    const both = tab.getByRole('region', { name: 'Outlook säger något nyare: Ylva Låtsasberg' })
    await both.locator('.mark', { hasText: /^Kommer$/ }).waitFor()
    await both.locator('.mark', { hasText: 'Kommer inte' }).waitFor()
    await rowOf(tab, 'Ylva Låtsasberg')
      .locator('.mark', { hasText: /^Kommer$/ })
      .waitFor()
    await tab.getByRole('button', { name: 'Ta Outlooks svar för Ylva Låtsasberg' }).click()
    await rowOf(tab, 'Ylva Låtsasberg').locator('.mark', { hasText: 'Kommer inte' }).waitFor()
    await both.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('over somebody else’s is a choice between the two, and nothing is lost', async () => {
    const { page, tab } = await open('projektledare-vg', board())
    await tab.getByRole('button', { name: 'Ersättare och anteckning för Sten Provén' }).click()
    await tab.getByLabel('Anteckning', { exact: true }).fill('Min anteckning')
    const hugo = await product.as('projektledare-h')
    const rows = z
      .array(z.object({ id: z.string(), etag: z.string(), name: z.string(), meetingId: z.string() }))
      .parse((await hugo('/api/invitations')).body.records)
    const stens = rows.find(one => one.meetingId === coming.id && one.name === 'Sten Provén')
    const theirs = { answer: 'tentative', substitute: '', note: 'Kollegans anteckning' }
    const entered = await hugo(`/api/invitations/${stens?.id}/answer`, {
      method: 'POST',
      body: theirs,
      headers: { 'If-Match': stens?.etag ?? '' },
    })
    expect(entered.status).toBe(200)
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByText('Någon annan hann före').waitFor()
    await tab.getByText('Kollegans anteckning').first().waitFor()
    await tab.getByRole('radio', { name: /Din version/ }).check()
    await tab.getByRole('button', { name: 'Spara mina val' }).click()
    await rowOf(tab, 'Sten Provén').getByText('Min anteckning').waitFor()
    await rowOf(tab, 'Sten Provén').locator('.mark', { hasText: 'Kanske' }).waitFor()
    // The browser tells of every answer that is a refusal, also of one that is met.
    trouble.splice(0)
    await page.context().close()
  })
})

describe('an answer from an address that nobody invited', () => {
  it('stands apart until somebody says whose it is, and then counts for that person', async () => {
    await answer(mira, yes, async page => {
      await page.getByLabel('Svara från').selectOption('added')
      await page.getByLabel('Den andra adressen').fill('mira.privat@annan.example')
    })
    const { page, tab } = await open('projektledare-vg', board())
    await readNow(tab)
    const stranger = tab.getByRole('region', { name: 'Svar från någon som inte är inbjuden' })
    await stranger.getByText('mira.privat@annan.example').waitFor()
    await rowOf(tab, 'Mira Testlund').locator('.mark', { hasText: 'Okänt' }).waitFor()
    const choice = stranger.getByLabel('Vems är svaret?')
    expect(await choice.evaluate(select => Reflect.get(select, 'selectedOptions')[0].textContent)).toBe(
      'Mira Testlund, Skara kommun',
    )
    await stranger.getByRole('button', { name: /^För in svaret/ }).click()
    await rowOf(tab, 'Mira Testlund').locator('.mark', { hasText: 'Kommer' }).waitFor()
    await rowOf(tab, 'Mira Testlund').getByText('Svarade från mira.privat@annan.example.').waitFor()
    await stranger.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('from somebody new can become an invitation, which mails that person only', async () => {
    await answer(olle, yes, async page => {
      await page.getByLabel('Svara från').selectOption('added')
      await page.getByLabel('Den andra adressen').fill('gast@nagonannan.example')
    })
    const before = await mailCounts()
    const { page, tab } = await open('projektledare-vg', board())
    await readNow(tab)
    await tab.getByRole('button', { name: /^Bjud in i stället: .*gast@nagonannan\.example/ }).click()
    const dialog = tab.getByRole('dialog')
    await dialog
      .getByText('Kallelsen skickas till gast@nagonannan.example. Ingen annan får någon post.')
      .waitFor()
    await dialog.getByRole('button', { name: 'Skicka till 1 person' }).click()
    await dialog.waitFor({ state: 'detached' })
    await tab.getByRole('region', { name: /^Svar från någon/ }).waitFor({ state: 'detached' })
    const after = await mailCounts()
    const mailed = Object.keys(after).filter(to => after[to] !== before[to])
    expect(mailed.filter(to => to !== 'gast@nagonannan.example')).toEqual([])
    await page.context().close()
  })
})

describe('a reminder', () => {
  it('shows its words and names before it is sent, reaches only the unknown, and nobody twice', async () => {
    const before = await mailCounts()
    const { page, tab } = await open('projektledare-vg', board())
    await tab.locator('.answer-row').first().waitFor()
    const unknown = tab.locator('.answer-row').filter({ has: tab.locator('.mark', { hasText: 'Okänt' }) })
    const count = await unknown.count()
    expect(count).toBeGreaterThan(1)
    await tab.getByRole('button', { name: `Påminn ${count} personer` }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText(`Skickas till ${count} personer`).waitFor()
    expect(await dialog.locator('.answer-names li').count()).toBe(count)
    const text = dialog.getByRole('textbox')
    expect(await text.inputValue()).toContain(coming.title)
    await text.fill(`${await text.inputValue()}\n\nHälsningar från projektledarna`)
    await dialog.getByRole('button', { name: `Skicka till ${count} personer` }).click()
    await dialog.waitFor({ state: 'detached' })
    await tab.getByText('Ingen att påminna.').waitFor()
    await unknown
      .first()
      .getByText(/^Påmind /)
      .waitFor()
    const after = await mailCounts()
    const gained = Object.keys(after).filter(to => after[to] !== before[to])
    expect(gained).toHaveLength(count)
    expect(gained.every(to => after[to] === (before[to] ?? 0) + 1)).toBe(true)
    expect([ada, sten, ylva, mira].filter(to => gained.includes(to))).toEqual([])
    const mails = (await product.call(`/local/api/mails?to=${encodeURIComponent(olle)}`)).body.mails
    expect(JSON.stringify(mails.at(-1))).toContain('Hälsningar från projektledarna')
    await page.context().close()
  })
})

/** What the line of Västra Götaland says: 30 av 36 närvarande, varav 7 digitalt. */
async function sums(tab: FrameLocator): Promise<{ came: number; of: number; remote: number }> {
  const said = await tab.locator('.attendance-sums li', { hasText: 'Västra Götaland' }).textContent()
  const [came = 0, of = 0, remote = 0] = (said?.match(/\d+/g) ?? []).map(Number)
  return { came, of, remote }
}

/** What is noted of Olle, as it is kept. */
async function kept(): Promise<string | null> {
  const vera = await product.as('projektledare-vg')
  const rows = z
    .array(z.object({ meetingId: z.string(), name: z.string(), attendance: z.string().nullable() }))
    .parse((await vera('/api/invitations')).body.records)
  const olles = rows.find(one => one.meetingId === held.id && one.name === 'Olle Påhittsbo')
  if (olles === undefined) throw new Error('Olle is not on the list.')
  return olles.attendance
}

describe('who came', () => {
  it('is ticked off on a phone and saved at once, one of three for each', async () => {
    const { page, tab } = await open('projektledare-h', attendance(), { width: 400 })
    const olles = tab.getByRole('radiogroup', { name: 'Olle Påhittsbo' })
    await olles.getByRole('radio', { name: 'Frånvarande' }).check()
    await expect.poll(kept).toBe('absent')
    const before = await sums(tab)
    await olles.getByRole('radio', { name: 'Digitalt' }).check()
    await expect
      .poll(() => sums(tab))
      .toEqual({ ...before, came: before.came + 1, remote: before.remote + 1 })
    await olles.getByRole('radio', { name: 'Digitalt' }).press('ArrowLeft')
    await expect.poll(() => sums(tab)).toEqual({ ...before, came: before.came + 1 })
    expect(await olles.getByRole('radio', { checked: true }).count()).toBe(1)
    await expect.poll(kept).toBe('present')
    await tab.getByRole('button', { name: 'Töm närvaron för Olle Påhittsbo' }).click()
    await tab.getByText('1 återstår att fylla i').waitFor()
    await expect.poll(kept).toBe(null)
    const width = await tab.locator('html').evaluate(html => Reflect.get(html, 'scrollWidth'))
    expect(width).toBeLessThanOrEqual(400)
    await page.context().close()
  })

  it('is marked for all who said yes in one press, and undone in one', async () => {
    const { page, tab } = await open('projektledare-vg', attendance())
    const comers = tab.locator('.attendance-row').filter({ has: tab.getByText('Kommer', { exact: true }) })
    await comers.first().waitFor()
    const names = (await comers.locator('.attendance-name > p:first-child').allTextContents()).slice(0, 2)
    for (const name of names) {
      await tab.getByRole('button', { name: `Töm närvaron för ${name}` }).click()
      await tab.getByRole('button', { name: `Töm närvaron för ${name}` }).waitFor({ state: 'detached' })
    }
    await tab.getByRole('button', { name: 'Markera alla 2 som tackat ja som närvarande' }).click()
    const first = tab.getByRole('radiogroup', { name: names[0] ?? '' })
    await expect.poll(() => first.getByRole('radio', { name: 'Närvarande' }).isChecked()).toBe(true)
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByRole('button', { name: 'Markera alla 2 som tackat ja som närvarande' }).waitFor()
    expect(await first.getByRole('radio', { checked: true }).count()).toBe(0)
    await page.context().close()
  })

  it('can be somebody who was not invited: that mails nobody, and stands in the text for the minutes', async () => {
    const before = await mailCounts()
    const { page, tab } = await open('projektledare-vg', attendance())
    await tab.getByRole('button', { name: 'Lägg till någon som kom ändå' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await dialog.getByText('Skriv namnet.').waitFor()
    await dialog.getByRole('textbox', { name: 'Namn' }).fill('Gäst Gästsson')
    await dialog.getByLabel('Kontor', { exact: false }).last().selectOption({ label: 'Varbergs kommun' })
    await dialog.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await tab.getByRole('radiogroup', { name: 'Gäst Gästsson' }).waitFor()
    await tab.getByText('Kom utan inbjudan').waitFor()
    await tab.getByText('Närvarolistan som text').click()
    const text = await tab.getByRole('textbox', { name: 'Närvarolistan som text' }).inputValue()
    expect(text).toContain('Närvarande\n')
    expect(text).toContain('Gäst Gästsson, Varbergs kommun')
    expect(await mailCounts()).toEqual(before)
    await page.context().close()
  })

  it('that could not be saved says so at the row, with a way on', async () => {
    const { page, tab } = await open('projektledare-vg', attendance())
    const stens = tab.getByRole('radiogroup', { name: 'Sten Provén' })
    await stens.waitFor()
    await page.route('**/api/meetings/*/attendance', route => route.abort())
    await stens.getByRole('radio', { name: 'Frånvarande' }).check()
    const item = tab.locator('.attendance-row').filter({ has: stens })
    await item.getByRole('alert').waitFor()
    expect(await stens.getByRole('radio', { name: 'Frånvarande' }).isChecked()).toBe(true)
    await page.unroute('**/api/meetings/*/attendance')
    await item.getByRole('button', { name: /^Försök igen/ }).click()
    await item.getByRole('alert').waitFor({ state: 'detached' })
    await expect.poll(() => stens.getByRole('radio', { name: 'Frånvarande' }).isChecked()).toBe(true)
    trouble.splice(0)
    await page.context().close()
  })

  it('waits for the meeting’s first day', async () => {
    const { page, tab } = await open('projektledare-vg', `${board()}?visa=narvaro`)
    await tab.getByText(/^Närvaron kan fyllas i från mötets första dag/).waitFor()
    expect(await tab.getByRole('radio').count()).toBe(0)
    await page.context().close()
  })
})

describe('who may do what', () => {
  it('a member of the steering group reads everything and changes nothing', async () => {
    const { page, tab } = await open('styrgrupp-vg', board())
    await rowOf(tab, 'Ada Exempelgren').waitFor()
    await tab.getByRole('heading', { name: 'Vilka kommer?' }).waitFor()
    expect(await tab.getByRole('button', { name: /Påminn|Läs svaren|Ersättare och/ }).count()).toBe(0)
    await tab.getByRole('link', { name: 'Närvaro' }).waitFor()
    await page.context().close()
    const came = await open('styrgrupp-vg', attendance())
    await came.tab.locator('.attendance-row').first().waitFor()
    expect(await came.tab.getByRole('radio').count()).toBe(0)
    await came.page.context().close()
  })

  it('a manager sees those of the own office only, and answers for them', async () => {
    const { page, tab } = await open('chef', board())
    await rowOf(tab, 'Bo Testgård').waitFor()
    expect(await tab.locator('.answer-row').count()).toBe(1)
    expect(await tab.getByRole('heading', { name: 'Vilka kommer?' }).count()).toBe(0)
    await tab.getByText('Du ser svaren från Borås stad.').waitFor()
    await tab.getByRole('button', { name: 'Kommer Bo Testgård' }).click()
    await rowOf(tab, 'Bo Testgård')
      .getByText(/Infört av Bo Testgård/)
      .waitFor()
    expect(await tab.getByRole('button', { name: /Påminn|Läs svaren/ }).count()).toBe(0)
    await page.context().close()
  })

  it('a meeting that nobody is invited to says what will stand there, and how to begin', async () => {
    const vera = await product.as('projektledare-vg')
    const meetings = z.array(row).parse((await vera('/api/meetings')).body.records)
    const other = meetings.find(({ kind, state }) => kind === 'preparation' && state === 'planned')
    const { page, tab } = await open('projektledare-vg', `/moten/${other?.id}/svar`)
    await tab.getByText('Ingen är inbjuden än').waitFor()
    await tab.getByRole('link', { name: 'Till kallelsen' }).waitFor()
    await page.context().close()
  })
})

describe('the pages', () => {
  it.each(['default', 'dark', 'contrast'])(
    'have no accessibility fault in the theme %s, wide and at 400 px',
    async theme => {
      const faults: string[] = []
      for (const width of [1280, 400])
        for (const to of [board(), attendance()]) {
          const { page, tab } = await open('projektledare-vg', to, { theme, width })
          await tab.locator('.answer-row, .attendance-row').first().waitFor()
          const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
          for (const { id, nodes } of violations)
            faults.push(`${width} ${to}: ${id} ${nodes.map(({ target }) => target.join(' ')).slice(0, 3)}`)
          await page.context().close()
        }
      expect(faults).toEqual([])
    },
    120_000,
  )

  it('are there in English too', async () => {
    const { page, tab } = await open('projektledare-vg', board(), { lang: 'en' })
    await tab.getByRole('heading', { name: 'Who is coming?' }).waitFor()
    await page.context().close()
  })

  it('said nothing of trouble in the console', () => {
    expect(trouble).toEqual([])
  })
})

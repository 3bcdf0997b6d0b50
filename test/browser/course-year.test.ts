import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CourseBoard, Roster, RosterRow, RoundCard } from '../../src/domain/course-board.ts'
import type { Office } from '../../src/domain/offices.ts'
import { openBrowser } from '../support/browser.ts'
import { recordsOf } from '../support/colleague.ts'
import type { Caller } from '../support/house.ts'
import { mailedSince, mailsSince } from '../support/mailboxes.ts'
import { dataFolder, type Running, start } from '../support/process.ts'
import { faultsOn, type OpenTab, openTab, pixelsTooWide, type TabOptions } from '../support/tab.ts'

/*
 * A year of the courses as its users go through it: the offices say what they need, a queue becomes groups, one round
 * reaches the least on the last day and another is cancelled, a substitute comes, the waiting list moves, people are
 * ticked off, get their certificates, say what they thought, are invoiced, and what is kept of them is removed. One
 * step after another on the same data; the product's clock is moved on between them.
 */

const leader = 'projektledare-vg'
const clock = fileURLToPath(new URL('../support/shift-clock.mjs', import.meta.url))
const data = dataFolder()
const trouble: string[] = []
let browser: Browser
let product: Running
let vera: Caller
let today: string

async function begin(daysAhead: number): Promise<void> {
  const env = { SYNC_SECONDS: '1', NODE_OPTIONS: `--import=${clock}`, DAYS_AHEAD: String(daysAhead) }
  product = await start({ data: data.path, env })
  vera = await product.as(leader)
  today = (await vera('/api/me')).body.today
}

/** The same collaboration so many days later. */
async function goOn(daysAhead: number): Promise<void> {
  await product.end('SIGTERM')
  await begin(daysAhead)
}

beforeAll(async () => {
  browser = await openBrowser()
  await begin(0)
})
afterAll(async () => {
  await browser.close()
  await product.end('SIGTERM')
  data.remove()
})

const open = (person: string, to: string, options: TabOptions = {}): Promise<OpenTab> =>
  openTab(browser, product, trouble, person, to, options)
const dayFrom = (days: number): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const coming = async (): Promise<RoundCard[]> => {
  const board: CourseBoard = (await vera('/api/course-board')).body
  return board.rounds
}
async function comingRound(fits: (round: RoundCard) => boolean): Promise<RoundCard> {
  const found = (await coming()).find(fits)
  if (found === undefined) throw new Error('no such round')
  return found
}
const rosterOf = async (id: string): Promise<RosterRow[]> => {
  const roster: Roster = (await vera(`/api/rounds/${id}/roster`)).body
  return roster.rows
}
const queued = async (): Promise<RosterRow[]> => (await vera('/api/course-queue?kind=basic')).body.rows
const sitting = (rows: readonly RosterRow[]) =>
  rows.filter(({ state }) => state === 'registered' || state === 'confirmed')

const newPage = async (options: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext({ locale: 'sv-SE', ...options })).newPage()

/** The own page that a mail leads to, opened as its receiver does. */
async function openFromMail(to: string, path: string, since: number): Promise<Page> {
  const { mails } = await mailsSince(product, since)
  const found = mails.filter(mail => mail.to === to).find(({ body }) => body.includes(`/${path}/`))
  const [, own] = new RegExp(`(/${path}/[\\w.-]+)`).exec(found?.body ?? '') ?? []
  if (own === undefined) throw new Error(`${to} has got no address to ${path}`)
  const page = await newPage()
  await page.goto(product.url + own)
  return page
}

/** Somebody to ask at an office that has neither manager nor contact person. */
async function addContact(office: string): Promise<void> {
  const found = (await recordsOf<Office>(product, 'offices')).find(({ name }) => name === office)
  const body = {
    name: `Kontakt ${office}`.slice(0, 40),
    email: `kontakt-${found?.id}@year.example`,
    objectId: null,
    officeId: found?.id,
    roles: ['contactPerson'],
    party: null,
    title: '',
    active: true,
  }
  expect((await vera('/api/people', { method: 'POST', body })).status).toBe(201)
}

let filling: RoundCard
let formed: string[] = []

describe('a year of the courses', () => {
  it('begins with what every office needs, answered from the mail without signing in, and said in groups', async () => {
    const [year, month] = today.split('-').map(Number)
    const half = (month ?? 1) <= 6 ? 'first' : 'second'
    for (const county of ['Västra Götalands län', 'Hallands län'])
      await addContact(`Länsstyrelsen i ${county}`)
    const about = `/kurser/behov?year=${(year ?? 0) + 1}&half=${half}`
    const { tab, close } = await open(leader, about)
    await tab.getByRole('button', { name: 'Fråga kontoren' }).click()
    const { last } = await mailsSince(product)
    await tab.getByRole('button', { name: /^Skicka till \d+ personer$/ }).click()
    await tab.getByText(/^Frågan är skickad till \d+ personer på 44 kontor/).waitFor({ timeout: 60_000 })
    await close()
    const { mails } = await mailsSince(product, last)
    const links = new Set(mails.flatMap(({ body }) => /(\/behov\/[\w.-]+)/.exec(body)?.[1] ?? []))
    expect(links.size).toBe(44)
    const [first = '', ...rest] = links
    const page = await newPage({ viewport: { width: 400, height: 800 } })
    await page.goto(product.url + first)
    expect([await faultsOn(page), await pixelsTooWide(page)]).toEqual([[], 0])
    await page.getByLabel(/^Grundutbildning, 3 dagar/).fill('3')
    await page.getByRole('button', { name: 'Spara svaret' }).click()
    await page.getByRole('heading', { name: 'Tack, svaret är sparat' }).waitFor()
    for (const link of rest) {
      await page.goto(product.url + link)
      await page.getByLabel(/^Grundutbildning, 3 dagar/).fill('1')
      await page.getByRole('button', { name: 'Spara svaret' }).click()
      await page.getByRole('heading', { name: 'Tack, svaret är sparat' }).waitFor()
    }
    await page.close()
    const shown = await open(leader, about)
    await shown.tab.getByText('46 personer').first().waitFor()
    await shown.close()
  }, 180_000)

  it('forms two groups of the queue, with a reason for each who waits, and tells each who gets a seat once', async () => {
    const offices = (await vera('/api/offices')).body.records.filter(
      (office: { validTo: string | null; kind: string }) =>
        office.validTo === null && office.kind !== 'countyBoard',
    )
    const before = (await queued()).length
    for (let at = 0; at < 42 - before; at += 1) {
      const name = `Prov Nummer${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`
      const person = {
        name,
        email: `${name.replaceAll(' ', '.').toLowerCase()}@year.example`,
        officeId: offices[(at * 3) % offices.length].id,
        workplace: '',
        isManager: null,
        employedFrom: '2020-01-01',
        exceptionReason: '',
      }
      const made = await vera('/api/course-queue', {
        method: 'POST',
        body: { kind: 'basic', people: [person] },
      })
      expect(made.body.results[0].outcome).toBe('queued')
    }
    const created = await open(leader, '/kurser/ny')
    await created.tab.getByLabel('Kursomgång').fill('Grund på prov, Borås')
    await created.tab.getByRole('button', { name: 'Lägg till ett tillfälle' }).click()
    await created.tab.getByLabel('Första dag').first().fill(dayFrom(160))
    await created.tab.getByLabel('Sista dag', { exact: true }).first().fill(dayFrom(162))
    await created.tab.getByLabel('Anmälan öppnar').fill(dayFrom(60))
    await created.tab.getByLabel('Avgörs senast').fill(dayFrom(130))
    await created.tab.getByRole('button', { name: 'Spara' }).click()
    await created.tab.getByRole('link', { name: 'Grund på prov, Borås' }).waitFor()
    await created.close()

    filling = await comingRound(({ state, kind }) => state === 'open' && kind === 'basic')
    const { last } = await mailsSince(product)
    const { tab, close } = await open(leader, '/kurser/ko?kind=basic')
    await tab.getByRole('button', { name: 'Föreslå grupper' }).click()
    await tab
      .getByRole('region', { name: filling.title })
      .getByLabel('Ska omgången starta?')
      .selectOption({ label: 'Nej' })
    await tab.getByText('40 av 42 personer i kön får plats.').waitFor()
    await tab.getByRole('heading', { name: '2 personer får vänta' }).waitFor()
    await tab.getByRole('button', { name: /^Ge plats åt 40 personer/ }).click()
    await tab
      .getByRole('dialog')
      .getByRole('button', { name: /^Ge platserna och skicka/ })
      .click()
    await tab.getByText(/^40 personer har fått plats/).waitFor({ timeout: 60_000 })
    await close()
    expect((await queued()).length).toBe(2)
    const told = await mailedSince(product, last)
    expect(new Set(told).size).toBe(40)
    const full = (await coming()).filter(({ counts, kind }) => kind === 'basic' && counts.taken === 20)
    formed = full.map(({ id }) => id)
    expect(formed).toHaveLength(2)
  }, 180_000)
  it('cancels a group that cannot be held: all are told once, and go first in the queue', async () => {
    const cancelled = await comingRound(({ title }) => title === 'Grund på prov, Borås')
    const { last } = await mailsSince(product)
    const { tab, close } = await open(leader, `/kurser/${cancelled.id}`)
    await tab.getByRole('button', { name: 'Ställ in …' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog
      .getByRole('textbox', { name: 'Varför ställs den in?' })
      .fill('Kursgården kan inte ta emot oss.')
    await dialog.getByRole('button', { name: 'Ställ in och meddela 20 personer' }).click()
    await dialog.waitFor({ state: 'detached', timeout: 60_000 })
    await close()
    const told = await mailedSince(product, last)
    expect(told).toHaveLength(20)
    expect(new Set(told).size).toBe(20)
    for (const line of told) expect(line).toMatch(/^cancellation /)
    const queue = await queued()
    expect(queue).toHaveLength(22)
    expect(queue.slice(0, 20).every(({ fromRoundId }) => fromRoundId === cancelled.id)).toBe(true)
    for (const { says } of queue.slice(0, 20)) expect(says[0]).toContain('går först')
  }, 90_000)

  it('moves the waiting list by itself: who cancels frees a seat, and the next in line takes it from the mail', async () => {
    const round = await comingRound(({ state }) => state === 'full')
    const rows = await rosterOf(round.id)
    const [leaving] = sitting(rows)
    const next = rows.find(({ place }) => place === 1)
    if (leaving === undefined || next === undefined) throw new Error('nobody sits or waits')
    const { last } = await mailsSince(product)
    const { tab, close } = await open(leader, `/kurser/${round.id}`)
    await tab.getByRole('button', { name: `Avboka: ${leaving.name}` }).click()
    await tab.getByRole('dialog').getByText(`Platsen erbjuds ${next.name}`).waitFor()
    await tab
      .getByRole('dialog')
      .getByRole('button', { name: /^Avboka, besked till/ })
      .click()
    await tab.getByRole('heading', { name: 'Erbjudna en plats' }).waitFor()
    await close()
    const page = await openFromMail(next.email, 'plats', last)
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Ja, jag tar platsen' }).click()
    await page.getByRole('heading', { name: 'Du har en plats' }).waitFor()
    await page.close()
    const after = await rosterOf(round.id)
    expect(sitting(after)).toHaveLength(20)
    expect(after.find(({ id }) => id === next.id)?.state).toBe('confirmed')
    expect(after.filter(({ place }) => place !== null).map(({ place }) => place)).toEqual([1, 2])
  }, 60_000)

  it('reaches eighteen on the last day, when a manager signs up two, and is decided', async () => {
    await goOn(14)
    expect(filling.countdown?.days).toBe(14)
    const { tab, close } = await open('chef', `/kurser/${filling.id}/anmal`)
    await tab.getByRole('textbox', { name: 'Namn' }).fill('Alfons Provdal')
    await tab.getByRole('textbox', { name: 'E-post' }).fill('alfons@boras.example')
    await tab.getByRole('button', { name: 'Lägg till en person' }).click()
    await tab.getByRole('textbox', { name: 'Namn' }).nth(1).fill('Berit Testmo')
    await tab.getByRole('textbox', { name: 'E-post' }).nth(1).fill('berit@boras.example')
    await tab.getByRole('button', { name: 'Granska 2 personer' }).click()
    await tab.getByRole('button', { name: /^Anmäl 2 personer, besked till/ }).click()
    await tab.getByText('Så gick det').waitFor()
    await close()
    const now = await comingRound(({ id }) => id === filling.id)
    expect([now.state, now.counts.taken, now.countdown?.days]).toEqual(['canStart', 18, 0])
    const decided = await open(leader, `/kurser/${filling.id}`)
    await decided.tab.getByRole('button', { name: 'Bestäm att den blir av …' }).click()
    await decided.tab
      .getByRole('dialog')
      .getByRole('button', { name: /^Bestäm och meddela 18 personer/ })
      .click()
    await decided.tab.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 })
    await decided.close()
    expect((await comingRound(({ id }) => id === filling.id)).decidedOn).toBe(today)
  }, 120_000)

  it('lets a colleague of the same office take a seat over', async () => {
    const { last } = await mailsSince(product)
    const { tab, close } = await open('chef', `/kurser/${filling.id}`)
    await tab.getByRole('button', { name: 'Byt person: Berit Testmo' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Namn' }).fill('Cissi Låtsasby')
    await dialog.getByRole('textbox', { name: 'E-post' }).fill('cissi@boras.example')
    await dialog.getByRole('button', { name: 'Byt person, besked till 2 personer' }).click()
    await tab.getByText('Cissi Låtsasby går i stället för Berit Testmo').waitFor()
    await close()
    const told = new Set((await mailedSince(product, last)).map(line => line.split(' ').at(-1)))
    expect(told).toEqual(new Set(['berit@boras.example', 'cissi@boras.example']))
    expect(sitting(await rosterOf(filling.id))).toHaveLength(18)
  }, 60_000)

  it('is ticked off on a phone, day by day, and those who were there have completed it', async () => {
    await goOn(100)
    const { tab, page, close } = await open('kursadministrator', `/kurser/${filling.id}/narvaro`, {
      width: 400,
    })
    const days = tab.locator('.day-choice label')
    await days.first().waitFor()
    for (let at = 0; at < 3; at += 1) {
      await days.nth(at).click()
      await tab.getByRole('button', { name: 'Markera 18 återstående som närvarande' }).click()
      await tab.getByText(/^18 av 18 närvarande/).waitFor({ timeout: 60_000 })
    }
    expect([await faultsOn(page), await pixelsTooWide(tab)]).toEqual([[], 0])
    await tab.getByRole('button', { name: 'Markera 18 som var med alla dagar som genomförda' }).click()
    await tab.getByText('18 personer markerade som genomförda').waitFor({ timeout: 60_000 })
    await close()
    const { last } = await mailsSince(product)
    const held = await open(leader, `/kurser/${filling.id}`)
    await held.tab.getByRole('button', { name: 'Markera som genomförd …' }).click()
    await held.tab
      .getByRole('dialog')
      .getByRole('button', { name: /^Markera som genomförd och meddela 18/ })
      .click()
    await held.tab.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 })
    await held.close()
    for (let at = 0; at < 5; at += 1) {
      const answering = await openFromMail('alfons@boras.example', 'utvardering', last)
      for (const question of await answering.getByRole('group').all())
        await question.getByLabel(at === 0 ? '8' : '9', { exact: true }).check()
      await answering.getByRole('button', { name: 'Skicka mina svar' }).click()
      await answering.getByRole('heading', { name: 'Tack för dina svar' }).waitFor()
      await answering.close()
    }
  }, 180_000)

  it('ends with averages, certificates, an invoice basis, and the removal of what is no longer needed', async () => {
    const { page, tab, goTo, close } = await open(leader, `/kurser/${filling.id}/utvardering`)
    await tab
      .getByRole('row', { name: /Nöjd med utbildningen/ })
      .getByText('8,8')
      .waitFor()
    await goTo(`/kurser/${filling.id}/intyg`)
    const all = tab.getByRole('button', { name: 'Hämta 18 intyg' })
    const [download] = await Promise.all([page.waitForEvent('download'), all.click()])
    const certificates = unzipSync(await readFile(await download.path()))
    expect(Object.keys(certificates)).toHaveLength(18)
    const [name = '', bytes = new Uint8Array()] =
      Object.entries(certificates).find(([file]) => file.includes('Cissi')) ?? []
    expect(name).toContain('Cissi Låtsasby')
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('Cissi Låtsasby')
    await goTo(`/kurser/${filling.id}/ekonomi`)
    // 18 seats at 7 200 kr.
    await tab
      .getByRole('row', { name: /Tillsammans/ })
      .getByText('129 600,00 kr')
      .waitFor()
    await goTo('/kurser/gallring')
    const choices = tab.getByRole('checkbox')
    await choices.first().waitFor()
    await choices.first().check()
    await tab.getByRole('button', { name: /^Ta bort uppgifter om \d+ pers/ }).click()
    await tab.getByRole('dialog').getByRole('button', { name: 'Ta bort uppgifterna' }).click()
    await tab.getByText(/^Uppgifter om \d+ pers.* är borttagna/).waitFor({ timeout: 60_000 })
    await close()
    const board: CourseBoard = (await vera(`/api/course-board?year=${filling.from?.slice(0, 4)}`)).body
    expect(board.rounds.find(({ id }) => id === filling.id)?.counts.completed).toBe(18)
    expect(trouble).toEqual([])
  }, 120_000)
})

import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../src/domain/meetings.ts'
import type { Person } from '../../src/domain/people.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { changeAsColleague, recordsOf } from '../support/colleague.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn, pixelsTooWide } from '../support/tab.ts'

/* Calendars out and what the host prepares, through the real path: Teams frame, tab, API, Graph, SharePoint. */

const live = openProduct()
const { open, trouble } = live

const meetings = () => recordsOf<Meeting>(live.product, 'meetings')

/** The last chefsmöte that is planned; the demonstration always has one ahead. */
async function hosted(): Promise<Stored<Meeting>> {
  const found = (await meetings()).findLast(({ kind, state }) => kind === 'managers' && state === 'planned')
  if (found === undefined) throw new Error('The demonstration has no chefsmöte ahead.')
  return found
}
const fresh = async (id: string) => (await meetings()).find(one => one.id === id)

const replace = (id: string, changed: Partial<Meeting>) =>
  changeAsColleague(live.product, 'meetings', id, changed)

const calendarAt = async (address: string) => {
  const response = await fetch(address)
  return { status: response.status, text: await response.text() }
}
const titlesIn = (text: string): string[] =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(event => String(event.getFirstPropertyValue('summary')))

describe('a calendar', () => {
  it('is made, followed, revoked and made anew without another address ever working', async () => {
    const { page, tab } = await open('chef', '/moten/kalendrar')
    await tab.getByRole('button', { name: 'Skapa adress till Hela årshjulet' }).click()
    const field = tab.getByRole('textbox', { name: 'Adress till Hela årshjulet' })
    const first = await field.inputValue()
    const followed = await calendarAt(first)
    expect(followed.status).toBe(200)
    expect(titlesIn(followed.text)).toContain((await hosted()).title)
    await tab.getByRole('button', { name: 'Återkalla adressen till Hela årshjulet' }).click()
    const dialog = tab.getByRole('dialog', { name: 'Återkalla adressen till Hela årshjulet?' })
    await dialog.getByText('slutar gälla genast').waitFor()
    await dialog.getByRole('button', { name: 'Avbryt' }).click()
    expect((await calendarAt(first)).status).toBe(200)
    await tab.getByRole('button', { name: 'Återkalla adressen till Hela årshjulet' }).click()
    await dialog.getByRole('button', { name: 'Återkalla adressen' }).click()
    const again = tab.getByRole('button', { name: 'Skapa ny adress till Hela årshjulet' })
    await again.waitFor()
    await expect
      .poll(() => tab.locator(':focus').getAttribute('aria-label'))
      .toBe('Skapa ny adress till Hela årshjulet')
    expect((await calendarAt(first)).status).toBe(404)
    await page.keyboard.press('Enter')
    await field.waitFor()
    const second = await field.inputValue()
    expect(second).not.toBe(first)
    expect([(await calendarAt(first)).status, (await calendarAt(second)).status]).toEqual([404, 200])
    await page.context().close()
  })

  it('for the public is the leaders’, and the page shows exactly what it holds, which is nobody’s name', async () => {
    const chef = await open('chef', '/moten/kalendrar')
    await chef.tab.getByRole('heading', { name: 'Mina möten' }).waitFor()
    expect(await chef.tab.getByText('Öppen kalender').count()).toBe(0)
    await chef.page.context().close()
    const [somebody] = await recordsOf<Person>(live.product, 'people')
    await replace((await hosted()).id, { title: `Chefsmöte hos ${somebody?.name}` })
    const { page, tab } = await open('projektledare-h', '/moten/kalendrar')
    await tab.getByRole('button', { name: /^Skapa adress till Öppen kalender/ }).click()
    const address = await tab.getByRole('textbox', { name: /^Adress till Öppen kalender/ }).inputValue()
    await tab.getByText('Precis det här visas').click()
    const rows = tab.getByRole('table', { name: 'Precis det här visas' }).locator('tbody th')
    await rows.first().waitFor()
    const { text } = await calendarAt(address)
    expect(await rows.allTextContents()).toEqual(titlesIn(text))
    const unfolded = text.replaceAll('\r\n ', '')
    for (const { name, email } of await recordsOf<Person>(live.product, 'people')) {
      expect(unfolded).not.toContain(name)
      if (email !== '') expect(unfolded).not.toContain(email)
    }
    await replace((await hosted()).id, { title: 'Chefsmöte våren' })
    await page.context().close()
  })
})

describe('what the host prepares', () => {
  it('is ticked in place, can be taken back, and is there for a colleague', async () => {
    const { id } = await hosted()
    const { page, tab } = await open('projektledare-vg', `/moten/${id}/vard`)
    const before = (await fresh(id))?.prepared ?? []
    const done = (more: number) => tab.getByText(`${before.length + more} av 7 klart`)
    await tab.getByRole('checkbox', { name: 'Program' }).check()
    await tab.getByText('Program är klart.').waitFor()
    await done(1).waitFor()
    expect((await fresh(id))?.prepared).toEqual([...before, 'programme'])
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await done(0).waitFor()
    expect((await fresh(id))?.prepared).toEqual(before)
    await tab.getByRole('checkbox', { name: 'Program' }).check()
    await tab.getByRole('checkbox', { name: 'Mat' }).check()
    await done(2).waitFor()
    await expect.poll(async () => (await fresh(id))?.prepared).toEqual([...before, 'programme', 'food'])
    await page.context().close()
    const manager = await open('chef', `/moten/${id}/vard`)
    await manager.tab.getByText(`${before.length + 2} av 7 klart`).waitFor()
    expect(await manager.tab.getByRole('checkbox').count()).toBe(0)
    await manager.page.context().close()
  })

  it('has a cost whose shares are said in words, and a way to record the real ones', async () => {
    const { id, title } = await hosted()
    const { page, tab } = await open('projektledare-vg', `/moten/${id}/vard`)
    const amount = tab.getByLabel('Beräknad kostnad exkl. moms, kronor')
    await amount.fill('1.234')
    await amount.blur()
    await tab.getByRole('alert').waitFor()
    await amount.fill('10 000')
    await amount.press('Enter')
    await tab.getByText(/Av det bär MVG 8\s500,00\skr och MH 1\s500,00\skr/).waitFor()
    await expect.poll(async () => (await fresh(id))?.estimateOre).toBe(1_000_000)
    await tab.getByRole('link', { name: 'Skriv in en kostnad för mötet' }).click()
    await tab
      .getByRole('heading', { name: /kostnad/i })
      .first()
      .waitFor()
    await expect
      .poll(async () => (await tab.locator('select option:checked').allTextContents()).join(' '))
      .toContain(title)
    await page.context().close()
  })

  it('has a note to the next host, which meets a colleague’s without losing either', async () => {
    const { id } = await hosted()
    const { page, tab } = await open('projektledare-vg', `/moten/${id}/vard`, { meetsRefusals: true })
    const note = tab.getByLabel('Det här bör nästa värd veta')
    await note.fill('Boka tidigt.')
    await tab.getByText('Inte sparat än.').waitFor()
    // The tab must not hear of the colleague's version before it saves.
    await page.route(/\/api\/meetings/, route =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    )
    await replace(id, { handOver: 'Kollegans råd.', place: 'Kollegans plats' })
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByText('Kollegans råd.').waitFor()
    await page.unroute(/\/api\/meetings/)
    await tab.getByRole('radio', { name: /Din version/ }).check()
    await tab.getByRole('button', { name: 'Spara mina val' }).click()
    await expect.poll(async () => (await fresh(id))?.handOver).toBe('Boka tidigt.')
    expect((await fresh(id))?.place).toBe('Kollegans plats')
    await page.context().close()
  })

  it('is followed by whose turn it is, with every chefsmöte in the history', async () => {
    const { page, tab } = await open('styrgrupp-h', '/moten/vardar')
    await tab.getByText(/står på tur att vara värd/).waitFor()
    const all = (await meetings()).filter(({ kind }) => kind === 'managers')
    const rows = tab.getByRole('table', { name: 'Historik' }).locator('tbody tr')
    expect(await rows.count()).toBe(all.length)
    expect(await tab.getByRole('table', { name: 'Turordning' }).locator('tbody tr').count()).toBe(5)
    await page.context().close()
  })

  it('is printed as a paper of its own, without what is only for the screen', async () => {
    const { id } = await hosted()
    const { page, tab } = await open('projektledare-vg', `/moten/${id}/vard`)
    await tab.getByText(/av 7 klart/).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await tab.getByRole('checkbox', { name: 'Lokal' }).isVisible()).toBe(true)
    expect(await tab.getByLabel('Det här bör nästa värd veta').isVisible()).toBe(false)
    expect(await tab.locator('.host-print').first().isVisible()).toBe(true)
    expect(await tab.getByRole('button', { name: 'Skriv ut värdens blad' }).isVisible()).toBe(false)
    await page.context().close()
  })
})

describe('the pages can be used by everybody', () => {
  it.each([
    ['default', 1280],
    ['dark', 1280],
    ['contrast', 1280],
    ['default', 400],
    ['dark', 400],
    ['contrast', 400],
  ] as const)('in %s at %i', async (theme, width) => {
    const { id } = await hosted()
    for (const to of ['/moten/kalendrar', '/moten/vardar', `/moten/${id}/vard`]) {
      const { page, tab } = await open('projektledare-vg', to, { theme, width })
      await tab.locator('.section h2').first().waitFor()
      expect(await faultsOn(page, []), to).toEqual([])
      expect(await pixelsTooWide(tab), to).toBe(0)
      await page.context().close()
    }
  })

  it('without any failure on the way', () => {
    expect(trouble).toEqual([])
  })
})

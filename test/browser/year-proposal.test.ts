import type { FrameLocator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../src/domain/days.ts'
import { dayAndMonth } from '../../src/web/format.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn, pixelsTooWide, type TabOptions } from '../support/tab.ts'

/* A year planned on one screen, through the real path: Teams frame, tab, API, planner, the lists in SharePoint. */

const live = openProduct()

const year = new Date().getFullYear() + 1
const path = `/moten/arsforslag?year=${year}`

async function open(person = 'projektledare-vg', to = path, options: TabOptions = {}) {
  const opened = await live.open(person, to, options)
  await opened.tab.locator('.proposal-dates tbody tr').first().waitFor()
  return opened
}

type Meeting = { id: string; title: string; startsOn: string; host: string; kind: string }
async function meetings(): Promise<Meeting[]> {
  const leader = await live.product.as('projektledare-vg')
  const { body } = await leader('/api/meetings')
  return body.records.filter(({ startsOn }: Meeting) => startsOn.startsWith(`${year}-`))
}

/** Rows of events that do not stand in the list. */
const openRows = (tab: FrameLocator) =>
  tab
    .locator('.proposal-dates tbody tr')
    .filter({ has: tab.getByRole('button', { name: /Välj en annan dag/ }) })
const rowOf = (tab: FrameLocator, key: string) => tab.locator(`tr[data-key="${key}"]`)
const autumn = 'managers-2'

/** A Tuesday well inside the autumn's window. */
function tuesday(): string {
  let day = `${year}-10-01`
  while (weekdayOf(day) !== 2) day = addDays(day, 1)
  return day
}

const settled = (tab: FrameLocator) => tab.locator('.proposal[aria-busy="false"]').waitFor()

describe('the proposal for a year', () => {
  it('places all dates at once, each with its reason, the next best and of how many it is unknown', async () => {
    const { tab, close } = await open()
    const standing = await meetings()
    const rows = openRows(tab)
    expect(await rows.count()).toBeGreaterThanOrEqual(3)
    expect(await tab.locator('.proposal-dates tbody tr').count()).toBe((await rows.count()) + standing.length)
    for (const text of await rows.allTextContents()) {
      expect(text).toMatch(/vecka \d+/)
      expect(text).toMatch(new RegExp(`${year}.*(har svarat än|som berörs kan)`))
      expect(text).toMatch(/Näst bäst|Ett annat datum|Inget annat datum/)
    }
    expect(await rowOf(tab, autumn).textContent()).toMatch(/av \d+ som berörs/)
    const ask = tab.getByRole('link', { name: 'Fråga efter tider som passar på hösten' })
    expect(await ask.getAttribute('href')).toContain(`/moten/tider?year=${year}&season=autumn`)
    expect((await meetings()).length).toBe(standing.length)
    await close()
  })

  it('locks the next best with one press, and goes back to the proposal before with another', async () => {
    const { page, tab, address, close } = await open()
    const row = openRows(tab).first()
    const before = await tab.locator('.proposal-dates').textContent()
    const day = await row.locator('.proposal-day').textContent()
    await row.getByRole('button', { name: /i stället/ }).focus()
    await page.keyboard.press('Enter')
    await tab.locator('.proposal-moved').first().waitFor()
    await settled(tab)
    expect(await row.locator('.proposal-day').textContent()).not.toBe(day)
    expect((await address()).searchParams.getAll('las')).toHaveLength(1)
    expect(await tab.locator(':focus').textContent()).toBe('Lås upp')
    await tab.getByRole('button', { name: 'Ångra', exact: true }).click()
    await settled(tab)
    expect(await tab.locator('.proposal-dates').textContent()).toBe(before)
    expect((await address()).searchParams.getAll('las')).toEqual([])
    await close()
  })

  it('marks in words what was moved when another day is chosen, and the address holds it for a colleague', async () => {
    const { tab, address, close } = await open()
    const row = rowOf(tab, autumn)
    await row.getByRole('button', { name: /Välj en annan dag/ }).click()
    await row.getByLabel('Första dag').fill(`${year}-01-01`)
    await row.getByText('Det går att låsa den ändå').waitFor()
    await row.getByLabel('Första dag').fill(tuesday())
    await row.getByLabel('Värd').selectOption('halland')
    await row.getByRole('button', { name: 'Lås den här dagen' }).click()
    await row.getByText(/Flyttad från|Ny värd/).waitFor()
    await row.getByText('Låst', { exact: true }).waitFor()
    expect(await row.textContent()).toContain('Värd: Halland')
    const { pathname, search } = await address()
    expect(search).toContain(`${autumn}.${tuesday()}.morning.halland`)
    await close()
    const colleague = await open('projektledare-h', pathname.replace('/tab', '') + search)
    expect(await rowOf(colleague.tab, autumn).textContent()).toContain('Låst')
    await colleague.tab.getByText(`Låst: ${dayAndMonth(tuesday())}`).waitFor()
    await colleague.tab.getByRole('button', { name: /^Lås upp/ }).click()
    await colleague.tab.getByText(`Låst: ${dayAndMonth(tuesday())}`).waitFor({ state: 'detached' })
    await colleague.close()
  })
})

describe('what the year is to hold', () => {
  it('is changed in place, survives a reload half written and whole, and goes back to the agreement', async () => {
    const { page, tab, close } = await open()
    const count = await openRows(tab).count()
    await tab.getByRole('button', { name: 'Lägg till ett styrgruppsmöte' }).click()
    const form = tab.getByRole('form', { name: /Ändra: Gemensamma styrgruppsmöten/ })
    await form.getByLabel('Namn').first().fill('')
    await form.getByRole('button', { name: 'Lägg om året' }).click()
    await form.getByText('Skriv ett namn.').waitFor()
    await form.getByLabel('Namn').first().fill('Extra om budgeten')
    await page.reload()
    expect(await form.getByLabel('Namn').first().inputValue()).toBe('Extra om budgeten')
    await form.getByRole('button', { name: 'Lägg om året' }).click()
    await tab.locator('.proposal-dates').getByText('Extra om budgeten').waitFor()
    await settled(tab)
    expect(await openRows(tab).count()).toBe(count + 1)
    await page.reload()
    await tab.locator('.proposal-dates').getByText('Extra om budgeten').waitFor()
    await tab.getByRole('button', { name: 'Återgå till avtalet' }).click()
    await tab.locator('.proposal-dates').getByText('Extra om budgeten').waitFor({ state: 'detached' })
    expect(await openRows(tab).count()).toBe(count)
    await close()
  })

  it('that cannot be met is told with what would help, and one press does it', async () => {
    const { tab, close } = await open()
    const rows = await openRows(tab).count()
    await tab.getByLabel('Inget läggs före').fill(`${year}-12-01`)
    await tab.getByLabel('Inget läggs före').press('Enter')
    await tab.getByText('Inga dagar går ihop').waitFor()
    await tab.getByRole('button', { name: /^Tillåt hela året/ }).click()
    await expect.poll(() => openRows(tab).count()).toBe(rows)
    await close()
  })
})

describe('putting a year into the meetings', () => {
  it('shows what will be made and that nothing is sent, makes just that, and takes it back', async () => {
    const before = await meetings()
    const { tab, address, close } = await open()
    await tab.getByRole('button', { name: 'Lägg till en kursomgång' }).click()
    await tab
      .getByRole('form', { name: 'Ny kursomgång' })
      .getByRole('button', { name: 'Lägg om året' })
      .click()
    await tab.locator('.proposal-dates').getByText('Kursomgång, tillfälle 2').waitFor()
    const row = rowOf(tab, autumn)
    await row.getByRole('button', { name: /^Lås dagen/ }).click()
    await row.getByText('Låst', { exact: true }).waitFor()
    await settled(tab)
    await tab.getByRole('button', { name: 'Lägg in i mötena' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText('Ingen får något mejl och inget skickas till Outlook').waitFor()
    const shown = await dialog.locator('.proposal-confirm .wish-title').allTextContents()
    expect(shown).toContain('Kursomgång, tillfälle 1')
    await dialog.getByRole('button', { name: `Lägg in ${shown.length} möten` }).click()
    const done = tab.locator('.proposal-done')
    await done.getByText(`${shown.length} möten är inlagda. Inget är skickat.`).waitFor()
    const made = (await meetings()).filter(({ id }) => before.every(one => one.id !== id))
    expect(made.map(({ title }) => title).toSorted()).toEqual(shown.toSorted())
    const links = await done
      .getByRole('link')
      .evaluateAll(all => all.map(link => String(Reflect.get(link, 'href'))))
    expect(links.map(link => link.split('/').at(-1)).toSorted()).toEqual(made.map(({ id }) => id).toSorted())
    await tab.getByText('Allt som året ska innehålla står redan i mötena.').waitFor()
    expect(await openRows(tab).count()).toBe(0)
    expect((await address()).searchParams.getAll('las')).toEqual([])
    await done.getByRole('button', { name: 'Ta bort dem igen' }).click()
    await tab.getByText(`${shown.length} möten är borttagna igen.`).waitFor()
    expect((await meetings()).map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted())
    await expect.poll(() => openRows(tab).count()).toBe(shown.length)
    await row.getByText('Låst', { exact: true }).waitFor()
    await close()
  }, 60_000)
})

describe('the page', () => {
  it.each(['default', 'dark', 'contrast'])(
    'has no accessibility fault in the theme %s, wide and at 400 px, with what can be opened open',
    async theme => {
      const faults: string[] = []
      for (const width of [1280, 400]) {
        const { page, tab, close } = await open('projektledare-vg', path, { theme, width })
        if (width === 400) await tab.getByText('Vad året ska innehålla').click()
        await tab.getByRole('button', { name: /^Ändra Gemensamma/ }).click()
        await rowOf(tab, autumn)
          .getByRole('button', { name: /Välj en annan dag/ })
          .click()
        faults.push(...(await faultsOn(page)))
        await tab.getByRole('button', { name: 'Lägg in i mötena' }).click()
        if (width === 400) faults.push(...(await faultsOn(page)))
        await close()
      }
      expect(faults).toEqual([])
    },
    120_000,
  )

  it.each([320, 760, 1000, 1280])('never has to be scrolled sideways: %i px', async width => {
    const { tab, close } = await open('projektledare-h', path, { width })
    expect(await pixelsTooWide(tab)).toBe(0)
    await close()
  })

  it('is for project leaders: others are told so in a sentence and have no way there', async () => {
    const { tab, close } = await live.open('styrgrupp-h', path)
    await tab.getByText('Årsförslaget är projektledarnas').waitFor()
    expect(await tab.getByRole('link', { name: 'Årsförslag' }).count()).toBe(0)
    expect(await tab.getByRole('alert').count()).toBe(0)
    await close()
  })

  it('speaks English where Teams does, and raised no error anywhere', async () => {
    const { tab, close } = await open('projektledare-vg', path, { lang: 'en' })
    await tab.getByRole('heading', { level: 1, name: `Proposal for ${year}` }).waitFor()
    await close()
    expect(live.trouble).toEqual([])
  })
})

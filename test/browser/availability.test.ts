import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { AvoidedDays } from '../../src/domain/avoided-days.ts'
import type { Person } from '../../src/domain/people.ts'
import type { SeasonAnswer } from '../../src/domain/season-board.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { changeAsColleague, recordsOf } from '../support/colleague.ts'
import { mailsSince } from '../support/mailboxes.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn, pixelsTooWide } from '../support/tab.ts'

/* Asking for the days that suit, and keeping the days to avoid, through the real path: tab, API, Graph, Outlook's mail
   and the page without sign-in. */

const live = openProduct()
const { open, trouble } = live
/** Far enough ahead for every date of the test run, and without anything of the demonstration. */
const year = new Date().getFullYear() + 2
const times = `/moten/tider?year=${year}&season=spring`

const board = async (): Promise<SeasonAnswer> => {
  const leader = await live.product.as('projektledare-vg')
  return (await leader(`/api/seasons?year=${year}&season=spring`)).body
}
const boMail = 'bo.testgard@boras.example'
const inBox = (page: Page) => page.getByRole('link', { name: new RegExp(`När kan du inte våren ${year}`) })

/** Bo opens the mail in his mailbox and follows its link, in a browser that runs no script. */
async function openAsBo(): Promise<Page> {
  const context = await live.browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${live.product.url}/local/mailboxes/${boMail}`)
  await inBox(page).first().click()
  const link = page.getByRole('link', { name: 'Öppna din sida och svara' })
  await page.goto((await link.getAttribute('href')) ?? '')
  return page
}

/** Gives somebody one role alone. */
async function giveRole(who: (person: Person) => boolean, role: Person['roles'][number]): Promise<void> {
  const found = (await recordsOf<Person>(live.product, 'people')).find(who)
  if (found === undefined) throw new Error('The demonstration has nobody like that.')
  await changeAsColleague(live.product, 'people', found.id, { roles: [role] })
}

describe('asking for the days that suit', () => {
  it('is asked in the tab, read in the mailbox, answered without a script, and stands on the board', async () => {
    const { page, tab } = await open('projektledare-vg', times)
    await tab.getByRole('button', { name: 'Fråga om tider' }).click()
    const count = (await board()).people.length
    await tab.getByRole('textbox', { name: 'Text' }).fill('Hej! När kan du inte?')
    await tab.getByRole('checkbox', { name: /Siv Provberg/ }).uncheck()
    await tab.getByRole('button', { name: `Skicka till ${count - 1} personer` }).click()
    await tab.getByText(`Frågan är skickad till ${count - 1} personer`).waitFor()

    const bo = await openAsBo()
    await bo.getByRole('heading', { name: `Vilka dagar kan du inte våren ${year}?` }).waitFor()
    await bo.getByText('Hej Bo Testgård!').waitFor()
    const boxes = bo.getByRole('checkbox', { name: /^Kan inte \w+dag/ })
    const labels = [
      await boxes.nth(4).getAttribute('aria-label'),
      await boxes.nth(5).getAttribute('aria-label'),
    ]
    await boxes.nth(4).focus()
    await bo.keyboard.press('Space')
    await bo.keyboard.press('Tab')
    await bo.keyboard.press('Space')
    await bo.getByLabel('Något mer vi bör veta?').fill('Helst digitalt')
    await bo.getByRole('button', { name: 'Spara mitt svar' }).click()
    await bo.getByRole('heading', { name: 'Tack, ditt svar är sparat' }).waitFor()
    await bo.getByText('Helst digitalt').waitFor()
    await bo.getByRole('link', { name: 'Ändra mitt svar' }).click()
    for (const label of labels)
      expect(await bo.getByRole('checkbox', { name: label ?? '', exact: true }).isChecked()).toBe(true)
    await bo.context().close()

    const row = tab.getByRole('row', { name: /Bo Testgård/ })
    await row.getByText('Har svarat').waitFor()
    await row.getByText('Kan inte 2 halvdagar').click()
    await row.getByText('Helst digitalt').waitFor()
    expect((await board()).people.find(({ name }) => name === 'Bo Testgård')).toMatchObject({
      standing: 'answered',
      availability: { answeredBy: 'besvarat via länken', note: 'Helst digitalt' },
    })
    await page.context().close()
  })

  it('who has not answered is reminded, and nobody else: the text is shown first', async () => {
    const { page, tab } = await open('projektledare-vg', times)
    const silent = (await board()).reminder.personIds.length
    await tab.getByRole('button', { name: `Påminn ${silent} personer` }).click()
    expect(await tab.getByRole('textbox', { name: 'Text' }).inputValue()).toContain('okänd, inte som ledig')
    expect(await tab.getByRole('checkbox', { name: /Bo Testgård/ }).count()).toBe(0)
    await tab.getByRole('button', { name: `Skicka till ${silent} personer` }).click()
    await tab.getByText(`${silent} personer är påminda`).waitFor()
    const { mails } = await mailsSince(live.product)
    const updates = mails.filter(({ kind }) => kind === 'update')
    expect(updates).toHaveLength(silent)
    expect(updates.some(({ to }) => to === boMail)).toBe(false)
    await page.context().close()
  })

  it('the manager finds the question first in the tab too, and answers by the keyboard', async () => {
    const { page, tab } = await open('chef', times)
    await tab.getByRole('button', { name: 'Ändra ditt svar' }).click()
    const first = tab.locator('.taken-box[tabindex="0"]')
    await first.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowLeft')
    const before = await tab.locator('.taken-box:focus').getAttribute('aria-label')
    await page.keyboard.press('Space')
    expect(
      await tab.getByRole('checkbox', { name: before ?? '', exact: true }).getAttribute('aria-checked'),
    ).toBe('true')
    await tab.getByRole('button', { name: 'Spara svaret' }).click()
    await tab.getByText('Svaret för Bo Testgård är sparat').waitFor()
    const saved = (await board()).people.find(({ name }) => name === 'Bo Testgård')?.availability
    expect(saved?.answeredBy).toBe('Bo Testgård')
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Ångrat').waitFor()
    const back = (await board()).people.find(({ name }) => name === 'Bo Testgård')?.availability
    expect(back?.taken).toHaveLength(2)
    await page.context().close()
  })

  it('the answer of somebody who was not asked is entered by a leader', async () => {
    const { page, tab } = await open('projektledare-h', times)
    await tab.getByRole('button', { name: 'För in svar för Siv Provberg' }).click()
    await tab
      .getByRole('checkbox', { name: /^Kan inte hela vecka/ })
      .nth(3)
      .click()
    await tab.getByLabel('Anteckning').fill('Sa det i telefon')
    await tab.getByRole('button', { name: 'Spara svaret' }).click()
    await tab.getByText('Svaret för Siv Provberg är sparat').waitFor()
    await tab
      .getByRole('row', { name: /Siv Provberg/ })
      .getByText('Sa det i telefon')
      .waitFor()
    await page.context().close()
  })

  it('a reader is told that the answers are not for everybody', async () => {
    await giveRole(({ objectId }) => objectId === 'a1000000-0000-4000-8000-000000000007', 'reader')
    const { page, tab } = await open('lasare', times)
    await tab.getByText('Svaren om tider är inte öppna för dig').waitFor()
    await page.context().close()
  })
})

const avoided = async (): Promise<Stored<AvoidedDays>[]> => {
  const records = await recordsOf<AvoidedDays>(live.product, 'avoidedDays')
  return records.filter(({ from }) => from.startsWith(String(year)))
}

describe('the days to avoid', () => {
  it('the usual weeks are taken over, changed by week, and taken back', async () => {
    const { page, tab } = await open('projektledare-vg', `/moten/undvik?year=${year}`)
    await tab.getByRole('heading', { name: 'Vanliga lovveckor (förslag att bekräfta)' }).waitFor()
    await tab.getByRole('button', { name: 'Lägg in förslagen' }).click()
    await tab.getByText('8 lov är inlagda').waitFor()
    expect(await avoided()).toHaveLength(8)
    const title = `Sportlov ${year}, Halland`
    await tab.getByLabel(`${title}: från vecka`).fill('9')
    await tab.getByText('Sista veckan ligger före den första.').waitFor()
    await tab.getByLabel(`${title}: till vecka`).fill('9')
    await tab.getByRole('button', { name: `Spara ${title}` }).click()
    await tab.getByText(`${title} är sparat`).waitFor()
    const [moved] = (await avoided()).filter(one => one.title === title)
    expect(new Date(`${moved?.from}T00:00:00Z`).getUTCDay()).toBe(1)
    await tab.getByRole('button', { name: `Ta bort ${title}` }).click()
    await tab.getByText(`${title} är borttaget`).waitFor()
    expect(await avoided()).toHaveLength(7)
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Ångrat').waitFor()
    expect(await avoided()).toHaveLength(8)
    await page.context().close()
  })

  it('the days of a board are pasted one a line; what is no day is named and nothing is saved', async () => {
    const { page, tab } = await open('projektledare-vg', `/moten/undvik?year=${year}`)
    await tab.getByLabel('Kontor').selectOption({ label: 'Borås stad' })
    await tab.getByRole('textbox', { name: 'Dagar' }).fill(`${year}-03-10\n${year}-13-10\n14 april ${year}`)
    await tab.getByText(`Går inte att läsa som dagar: ${year}-13-10.`).waitFor()
    expect(await tab.getByRole('button', { name: 'Lägg in 2 dagar' }).isDisabled()).toBe(true)
    await tab.getByRole('textbox', { name: 'Dagar' }).fill(`${year}-03-10\n14 april ${year}`)
    await tab.getByRole('button', { name: 'Lägg in 2 dagar' }).click()
    await tab.getByText('2 nämnddagar för Borås stad är inlagda').waitFor()
    expect(
      (await avoided())
        .filter(({ kind }) => kind === 'board')
        .map(({ from }) => from)
        .toSorted(),
    ).toEqual([`${year}-03-10`, `${year}-04-14`])
    await page.context().close()
  })

  it('are read, and not changed, by a manager', async () => {
    const { page, tab } = await open('chef', `/moten/undvik?year=${year}`)
    await tab.getByRole('table', { name: 'Lov' }).waitFor()
    for (const name of [/^Ta bort/, /^Lägg/, /^Spara/])
      expect(await tab.getByRole('button', { name }).count()).toBe(0)
    await page.context().close()
  })
})

describe('the pages', () => {
  it('keep to WCAG and fit the screen, in three themes, 1280 and 400 wide', async () => {
    const faults: string[] = []
    const screens = [
      { to: times, press: 'Fråga om tider', only: null },
      // Some 250 boxes take axe long: once light and wide, once dark and narrow.
      { to: times, press: 'Ändra svaret för Bo Testgård', only: ['default 1280', 'dark 400'] },
      { to: `/moten/undvik?year=${year}`, press: null, only: null },
      { to: `/moten/undvik?year=${year + 1}`, press: null, only: ['contrast 400', 'default 1280'] },
    ]
    // Somebody is left to be asked.
    await giveRole(({ name }) => name === 'Karin Fiktivsdotter', 'manager')
    for (const theme of ['default', 'dark', 'contrast'])
      for (const width of [1280, 400])
        for (const { to, press, only } of screens) {
          if (only?.includes(`${theme} ${width}`) === false) continue
          const { page, tab } = await open('projektledare-vg', to, { theme, width })
          await tab.locator('.section').first().waitFor()
          if (press !== null) await tab.getByRole('button', { name: press }).click()
          faults.push(...(await faultsOn(page)).map(fault => `${to} ${press} ${theme} ${fault}`))
          const beyond = await pixelsTooWide(tab)
          if (beyond > 0) faults.push(`${to} ${press} ${width}: ${beyond} px too wide`)
          await page.context().close()
        }
    expect(faults).toEqual([])
    expect(trouble).toEqual([])
  }, 240_000)

  it('the page without sign-in keeps to WCAG and fits 320 px, light and dark', async () => {
    const link = (await board()).people.find(({ name }) => name === 'Bo Testgård')?.link ?? ''
    const faults: string[] = []
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1280, 320]) {
        const context = await live.browser.newContext({ viewport: { width, height: 800 }, colorScheme })
        const page = await context.newPage()
        for (const address of [link, `${link}/tack`, `${link}x`]) {
          await page.goto(address)
          faults.push(...(await faultsOn(page, [])).map(fault => `${colorScheme} ${fault}`))
          const beyond = await pixelsTooWide(page)
          if (beyond > 0) faults.push(`${width}: ${beyond} px too wide`)
        }
        await context.close()
      }
    expect(faults).toEqual([])
  }, 120_000)
})

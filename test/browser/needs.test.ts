import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { NeedBoard, NeedOffice } from '../../src/domain/need-board.ts'
import type { Person } from '../../src/domain/people.ts'
import { changeAsColleague, recordsOf } from '../support/colleague.ts'
import { mailsSince } from '../support/mailboxes.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn, pixelsTooWide } from '../support/tab.ts'

/* Asking every office how many it wants to send to the courses, through the real path: tab, API, Graph, Outlook's mail
   and the page without sign-in. */

const live = openProduct()
const { open, trouble } = live
/** Far enough ahead for every date of the test run, and without anything of the demonstration. */
const year = new Date().getFullYear() + 2
const page = `/kurser/behov?year=${year}&half=first`
const boMail = 'bo.testgard@boras.example'

const board = async (): Promise<NeedBoard> => {
  const leader = await live.product.as('projektledare-vg')
  return (await leader(`/api/need-board?year=${year}&half=first`)).body
}
const officeIn = async (name: string): Promise<NeedOffice | undefined> =>
  (await board()).offices.find(({ office }) => office === name)
const peopleAt = (offices: readonly NeedOffice[]) => offices.reduce((sum, { people }) => sum + people, 0)

/** Bo opens the mail in his mailbox and follows its link, in a browser that runs no script. */
async function openAsBo(): Promise<Page> {
  const context = await live.browser.newContext({ javaScriptEnabled: false, locale: 'sv-SE' })
  const mail = await context.newPage()
  mail.setDefaultTimeout(15_000)
  await mail.goto(`${live.product.url}/local/mailboxes/${boMail}`)
  await mail
    .getByRole('link', { name: new RegExp(`Hur många vill gå utbildningarna första halvåret ${year}`) })
    .first()
    .click()
  const link = mail.getByRole('link', { name: 'Öppna kontorets sida och svara' })
  await mail.goto((await link.getAttribute('href')) ?? '')
  return mail
}

describe('the need of the offices', () => {
  it('is asked for in the tab, read in the mailbox, answered without a script, and stands on the board', async () => {
    const { tab, close } = await open('projektledare-vg', page)
    await tab.getByText('När kontoren har svarat står här hur många grupper det blir').waitFor()
    await tab.getByRole('button', { name: 'Fråga kontoren' }).click()
    await tab.getByText('Länsstyrelsen i Hallands län har ingen chef eller kontaktperson').first().waitFor()
    const reachable = (await board()).offices.filter(({ people }) => people > 0)
    await tab.getByRole('checkbox', { name: /^Ale kommun/ }).uncheck()
    const asked = reachable.filter(({ office }) => office !== 'Ale kommun')
    await tab.getByRole('button', { name: `Skicka till ${peopleAt(asked)} personer` }).click()
    await tab
      .getByText(`Frågan är skickad till ${peopleAt(asked)} personer på ${asked.length} kontor`)
      .waitFor()

    const bo = await openAsBo()
    await bo
      .getByRole('heading', { name: `Hur många vill gå utbildningarna första halvåret ${year}?` })
      .waitFor()
    await bo.getByText('Ni svarar för Borås stad.').waitFor()
    await bo.getByLabel('Grundutbildning, 3 dagar').fill('14')
    await bo.getByLabel('Fortsättningsutbildning, 1 dag').fill('två')
    await bo.getByRole('button', { name: 'Spara svaret' }).click()
    await bo.getByText('”två” går inte att läsa som ett antal').waitFor()
    expect(await bo.getByLabel('Grundutbildning, 3 dagar').inputValue()).toBe('14')
    await bo.getByLabel('Fortsättningsutbildning, 1 dag').fill('2')
    await bo.getByRole('button', { name: 'Spara svaret' }).click()
    await bo.getByRole('heading', { name: 'Tack, svaret är sparat' }).waitFor()
    await bo.context().close()

    const row = tab.getByRole('row', { name: /^Borås stad/ })
    await row.getByText('Har svarat').waitFor()
    await row.getByText('besvarat via länken').waitFor()
    expect(await officeIn('Borås stad')).toMatchObject({
      standing: 'answered',
      need: { basic: 14, continuation: 2, managersBasic: 0 },
    })
    await close()
  })

  it('is entered by a leader for an office that rang, and the forecast says who waits and how many to find', async () => {
    const { tab, close } = await open('projektledare-vg', page)
    await tab.getByRole('button', { name: 'För in svar för Hylte kommun' }).click()
    const form = tab.getByRole('form', { name: 'Antal från Hylte kommun' })
    await form.getByLabel('Grundutbildning', { exact: true }).fill('x')
    await form.getByText('Skriv ett heltal mellan 0 och 500.').waitFor()
    expect(await form.getByRole('button', { name: 'Spara svaret' }).isDisabled()).toBe(true)
    await form.getByLabel('Grundutbildning', { exact: true }).fill('9')
    await form.getByRole('button', { name: 'Spara svaret' }).click()
    await tab.getByText('Svaret för Hylte kommun är sparat').waitFor()
    await tab.getByText('23 personer: 3 väntar, eller hitta 13 till.').waitFor()
    await tab.getByText('Bygger på svaren från 2 av 44 kontor. De andra är okända, inte noll.').waitFor()
    await close()
  })

  it('is the first thing a manager sees, filled in and changed in a moment, with a way back', async () => {
    const { tab, close } = await open('chef', page)
    await tab.getByRole('heading', { name: 'Hur många från Borås stad vill gå?' }).waitFor()
    await tab.getByRole('button', { name: 'Ändra svaret' }).click()
    await tab.getByLabel('Grundutbildning', { exact: true }).fill('11')
    await tab.getByRole('button', { name: 'Spara svaret' }).click()
    await tab.getByText('Svaret för Borås stad är sparat').waitFor()
    expect((await officeIn('Borås stad'))?.need).toMatchObject({ basic: 11, answeredBy: 'Bo Testgård' })
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Ångrat').waitFor()
    expect((await officeIn('Borås stad'))?.need?.basic).toBe(14)
    expect(await tab.getByRole('row', { name: /^Hylte kommun/ }).count()).toBe(0)
    await close()
  })

  it('is asked of the silent once more, and of nobody else: the text is shown first', async () => {
    const { last } = await mailsSince(live.product)
    const { tab, close } = await open('projektledare-vg', page)
    const { reminder, offices } = await board()
    const silent = offices.filter(({ officeId }) => reminder.officeIds.includes(officeId))
    await tab.getByRole('button', { name: `Påminn ${silent.length} kontor` }).click()
    expect(await tab.getByRole('textbox', { name: 'Text' }).inputValue()).toContain('noll är också ett svar')
    expect(await tab.getByRole('checkbox', { name: /^Borås stad/ }).count()).toBe(0)
    await tab.getByRole('button', { name: `Skicka till ${peopleAt(silent)} personer` }).click()
    await tab.getByText(`${peopleAt(silent)} personer på ${silent.length} kontor är påminda`).waitFor()
    const { mails } = await mailsSince(live.product, last)
    const updates = mails.filter(({ kind }) => kind === 'update')
    expect(updates).toHaveLength(peopleAt(silent))
    expect(updates.some(({ to }) => to === boMail)).toBe(false)
    await close()
  })

  it('is closed to a reader, who is told whom it is for', async () => {
    const readerId = 'a1000000-0000-4000-8000-000000000007'
    const reader = (await recordsOf<Person>(live.product, 'people')).find(one => one.objectId === readerId)
    await changeAsColleague(live.product, 'people', reader?.id ?? '', { roles: ['reader'] })
    const { tab, close } = await open('lasare', page)
    await tab.getByText('Kontorens behov är inte öppna för dig').waitFor()
    await close()
  })

  it('on the page without sign-in keeps to WCAG and fits 320 px, light and dark', async () => {
    const faults: string[] = []
    const waiting = (await board()).offices.find(({ standing }) => standing === 'waiting')
    const { pathname } = new URL(waiting?.link ?? '')
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await live.browser.newContext({
        colorScheme,
        locale: 'sv-SE',
        bypassCSP: true,
        viewport: { width: 320, height: 700 },
      })
      const shown = await context.newPage()
      await shown.goto(`${live.product.url}${pathname}`)
      await shown.getByLabel('Fortsättningsutbildning, 1 dag').fill('två')
      await shown.getByRole('button', { name: 'Spara svaret' }).click()
      await shown.getByRole('alert').waitFor()
      faults.push(...(await faultsOn(shown)), ...[await pixelsTooWide(shown)].filter(Boolean).map(String))
      await context.close()
    }
    expect(faults).toEqual([])
  })

  it('keeps to WCAG and fits the screen, in three themes, 1280 and 400 wide', async () => {
    const faults: string[] = []
    const ask = { person: 'projektledare-vg', to: page, press: 'Fråga kontoren' }
    const enter = { person: 'projektledare-vg', to: page, press: 'Ändra svaret för Hylte kommun' }
    const own = { person: 'chef', to: `/kurser/behov?year=${year}&half=second`, press: null }
    // A table of 44 offices takes axe long: each screen is looked at light or dark, wide or narrow.
    const looks = [
      { ...ask, theme: 'default', width: 1280 },
      { ...enter, theme: 'dark', width: 400 },
      { ...own, theme: 'default', width: 400 },
      { ...own, theme: 'contrast', width: 1280 },
      { ...ask, theme: 'contrast', width: 400 },
    ]
    for (const { person, to, press, theme, width } of looks) {
      const { page: shown, tab, close } = await open(person, to, { theme, width })
      await tab.locator('.section').first().waitFor()
      if (press !== null) await tab.getByRole('button', { name: press }).click()
      faults.push(...(await faultsOn(shown)).map(fault => `${to} ${press} ${theme} ${fault}`))
      const beyond = await pixelsTooWide(tab)
      if (beyond > 0) faults.push(`${to} ${press} ${width}: ${beyond} px too wide`)
      await close()
    }
    expect(faults).toEqual([])
    expect(trouble).toEqual([])
  }, 240_000)
})

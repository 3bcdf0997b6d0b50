import { describe, expect, it } from 'vitest'
import { openProduct } from '../support/open-product.ts'
import { faultsOn, faultsOnScreens, pixelsTooWide } from '../support/tab.ts'

/* Groups formed from a queue, and what is kept of people, through the real path: Teams frame, tab, API, SharePoint. */

const live = openProduct()
const { open, trouble } = live
const queue = '/kurser/ko?kind=basic'

describe('the queue of a course', () => {
  it('becomes groups: wishes are noted, a person is locked, and the seats are given once it is seen who is mailed', async () => {
    const { page, tab, address, close } = await open('projektledare-vg', queue)
    await tab
      .getByRole('button', { name: /^Önskemål för/ })
      .first()
      .click()
    await tab
      .getByRole('checkbox', { name: /^Helst/ })
      .first()
      .check()
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab
      .getByText(/^Helst Grund/)
      .first()
      .waitFor()
    await tab.getByRole('button', { name: 'Föreslå grupper' }).click()
    const give = tab.getByRole('button', { name: /^Ge plats åt/ })
    await give.waitFor()
    const before = await tab.getByText(/i kön får plats/).textContent()
    const lock = tab.getByRole('combobox', { name: /^Lås .* till en omgång/ }).last()
    const name = /^Lås (.*) till en omgång$/.exec((await lock.getAttribute('aria-label')) ?? '')?.[1] ?? ''
    await lock.selectOption({ index: 1 })
    await tab.getByText('Låst hit').waitFor()
    expect((await address()).searchParams.get('las')).toMatch(/^\d+-\d+$/)
    expect(await tab.getByText(/i kön får plats/).textContent()).toBe(before)
    expect(await tab.getByRole('listitem').filter({ hasText: name }).getByText('Låst hit').count()).toBe(1)
    expect(await faultsOn(page)).toEqual([])
    await give.click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText(/får en kalenderbokning med mejl/).waitFor()
    await dialog.getByRole('button', { name: /^Ge platserna och skicka \d+ mejl$/ }).click()
    await tab.getByText(/har fått plats, och \d+ person(er)? har fått mejl/).waitFor({ timeout: 60_000 })
    await tab.getByRole('row').filter({ hasText: name }).first().waitFor({ state: 'detached' })
    expect(await pixelsTooWide(tab)).toBe(0)
    await close()
  })

  it('is left by somebody without a mail, and taken back by Ångra', async () => {
    const { tab, close } = await open('projektledare-vg', queue)
    const leave = tab.getByRole('button', { name: /^Ta bort ur kön: / }).last()
    const label = (await leave.getAttribute('aria-label')) ?? ''
    await leave.click()
    await tab.getByRole('button', { name: label }).waitFor({ state: 'detached' })
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByRole('button', { name: label }).waitFor()
    await close()
  })

  it('shows an office its own people only, and the steering group how many', async () => {
    const steering = await open('styrgrupp-vg', queue)
    await steering.tab.getByText('Här står de som väntar på en kursomgång').waitFor()
    expect(await steering.tab.getByRole('table').count()).toBe(0)
    await steering.close()
    const office = await open('chef', queue)
    await office.tab.getByRole('heading', { name: 'I kö från ditt kontor' }).waitFor()
    expect(await office.tab.getByRole('button', { name: 'Föreslå grupper' }).count()).toBe(0)
    await office.close()
  })
})

describe('what is kept of people', () => {
  it('is looked at round by round before it is removed, and is then no longer there to remove', async () => {
    const { tab, close } = await open('projektledare-vg', '/kurser/gallring')
    const round = tab.getByRole('checkbox').first()
    await tab
      .getByText(/^Visa \d+ person/)
      .first()
      .click()
    await round.check()
    await tab.getByRole('button', { name: /^Ta bort uppgifter om/ }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText('Det går inte att ångra.').waitFor()
    await dialog.getByRole('button', { name: 'Ta bort uppgifterna' }).click()
    await tab.getByText(/^Uppgifter om \d+ person(er)? är borttagna\.$/).waitFor({ timeout: 60_000 })
    await tab.getByText(/^Inget behöver tas bort/).waitFor()
    await close()
  })

  it('is found by a whole name, handed out as a workbook, and erased', async () => {
    const { page, tab, close } = await open('projektledare-vg', '/kurser/gallring')
    const who = tab.getByRole('textbox', { name: 'Hela namnet eller e-postadressen' })
    await who.fill('Ebba Kursberg')
    await who.press('Enter')
    await tab.getByText(/rad(er)? handlar om eller nämner personen/).waitFor()
    const download = page.waitForEvent('download')
    await tab.getByRole('button', { name: 'Ladda ner som Excel' }).click()
    expect((await download).suggestedFilename()).toBe('Uppgifter om Ebba Kursberg.xlsx')
    await tab.getByText('Visa allt i raden').first().click()
    await tab.getByText('ebba.kursberg@kommun.example').waitFor()
    const rows = tab.getByRole('checkbox', { name: /^Ta bort personen ur raden/ })
    for (const row of await rows.all()) await row.check()
    await tab.getByRole('button', { name: /^Ta bort personen ur/ }).click()
    await tab.getByRole('dialog').getByRole('button', { name: 'Ta bort personen' }).click()
    await tab
      .getByText(/^Personen är borttagen ur \d+ rad/)
      .first()
      .waitFor()
    await tab.getByText('Inget finns om ”Ebba Kursberg”').waitFor()
    await close()
  })
})

describe('the pages', () => {
  it('have nothing wrong for who cannot see or cannot use a mouse, and fit a narrow screen', async () => {
    const screens = [`${queue}&forslag=1`, '/kurser/gallring']
    const faults = await faultsOnScreens(await open('projektledare-vg', queue), screens, (tab, screen) =>
      screen === '/kurser/gallring'
        ? tab.getByRole('heading', { name: 'Så länge sparas uppgifterna' }).waitFor()
        : tab.getByText(/i kön får plats/).waitFor(),
    )
    expect(faults).toEqual([])
  })

  it('have made no errors in the browser', () => {
    expect(trouble).toEqual([])
  })
})

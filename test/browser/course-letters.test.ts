import { describe, expect, it } from 'vitest'
import type { Round } from '../../src/domain/rounds.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { recordsOf } from '../support/colleague.ts'
import { mailedSince, mailsSince } from '../support/mailboxes.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn, faultsOnScreens, pixelsTooWide } from '../support/tab.ts'

/* What participants of a course get, from the page of its letters to their own page opened from a link. */

const live = openProduct()
const { open, trouble } = live

/** A decided round of the demonstration whose people nobody has told yet. */
async function someRound(): Promise<Stored<Round>> {
  const rounds = await recordsOf<Stored<Round>>(live.product, 'rounds')
  const found = rounds.find(
    ({ decidedOn, heldOn, cancelledOn }) => decidedOn !== null && heldOn === null && cancelledOn === null,
  )
  if (found === undefined) throw new Error('no decided round in the demonstration')
  return found
}

const kinds = (mails: readonly string[]) => [...new Set(mails.map(mail => mail.split(' ')[0]))]

describe('the letters of a course', () => {
  it('are read before they go, go when somebody says so, and reach each once', async () => {
    const { id, title } = await someRound()
    const { last } = await mailsSince(live.product)
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}/brev`)
    await tab.getByText('Listan har lagts in utan att någon har fått besked', { exact: false }).waitFor()
    await tab.getByText('Läs texten').first().click()
    await tab.getByText('Kursen blir av, och du har en plats.', { exact: false }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    expect(await mailedSince(live.product, last)).toEqual([])
    const button = tab.getByRole('button', { name: /^Skicka \d+ mejl nu$/ })
    const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0])
    await button.click()
    await tab.getByText('Alla har det som gäller i sin kalender.', { exact: false }).waitFor()
    const mailed = await mailedSince(live.product, last)
    expect([kinds(mailed), mailed.length]).toEqual([['invitation'], count])
    expect(new Set(mailed).size).toBe(count)
    expect((await mailsSince(live.product, last)).mails[0]?.subject).toContain(title)
    await tab.getByRole('link', { name: 'Om omgången ställs in' }).click()
    await tab.getByText(`Då skickas ${count} mejl till`, { exact: false }).waitFor()
    await tab
      .getByText(/\d+ avbokningar/)
      .first()
      .waitFor()
    expect(await faultsOn(page)).toEqual([])
  })

  it('lead to a page of the own, where a participant gives up the seat and is taken out of the calendar', async () => {
    const { id } = await someRound()
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}/brev`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const person = tab
      .getByRole('row')
      .filter({ has: tab.getByRole('button') })
      .first()
    const name = (await person.getByRole('rowheader').textContent()) ?? ''
    const address = (await person.getByRole('cell').first().textContent()) ?? ''
    await person.getByRole('button').click()
    await tab.getByText(`Länken till sidan för ${name} är kopierad.`).waitFor()
    const link = await page.evaluate('navigator.clipboard.readText()')
    const { last } = await mailsSince(live.product)

    const context = await live.browser.newContext({ viewport: { width: 400, height: 800 } })
    const phone = await context.newPage()
    await phone.goto(String(link))
    await phone.getByRole('heading', { name: 'Du har en plats' }).waitFor()
    expect(await faultsOn(phone)).toEqual([])
    expect(await pixelsTooWide(phone)).toBe(0)
    await phone.getByRole('link', { name: 'Jag kan inte komma' }).click()
    await phone.getByRole('heading', { name: 'Vill du lämna din plats?' }).waitFor()
    expect(await faultsOn(phone)).toEqual([])
    await phone.getByRole('button', { name: 'Ja, lämna platsen' }).click()
    await phone.getByRole('heading', { name: 'Du har ingen plats' }).waitFor()
    expect(await faultsOn(phone)).toEqual([])
    expect(await mailedSince(live.product, last)).toContain(`cancellation ${address}`)
    await context.close()
  })

  it('are drawn without faults, wide and narrow and in high contrast', async () => {
    const { id } = await someRound()
    const pages = ['', '?visa=installd', '?visa=genomford'].map(view => `/kurser/${id}/brev${view}`)
    const leader = await open('projektledare-vg', pages[0] ?? '')
    const faults = await faultsOnScreens(leader, pages, tab => tab.getByText('Läs texten').first().waitFor())
    expect(faults).toEqual([])
    const { page, tab } = await open('kursadministrator', pages[0] ?? '', { theme: 'contrast' })
    await tab.getByText('Läs texten').first().waitFor()
    expect(await faultsOn(page)).toEqual([])
    expect(trouble).toEqual([])
  }, 120_000)
})

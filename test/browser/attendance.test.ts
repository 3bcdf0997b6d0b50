import type { FrameLocator } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Meeting } from '../../src/domain/meetings.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { recordsOf } from '../support/colleague.ts'
import { mailedSince, mailsSince } from '../support/mailboxes.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn } from '../support/tab.ts'

/* Who came to a chefsmöte that was held, through the real path: Teams frame, tab, API, Graph, SharePoint. */

const live = openProduct({ ANSWER_SECONDS: '3600' })
const { open, trouble } = live

/** The last chefsmöte that was held. */
let held: Stored<Meeting>

beforeAll(async () => {
  const last = (await recordsOf<Meeting>(live.product, 'meetings'))
    .filter(({ kind, state }) => kind === 'managers' && state === 'held')
    .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
    .at(-1)
  if (last === undefined) throw new Error('The demonstration has held no chefsmöte.')
  held = last
})

const attendance = () => `/moten/${held.id}/svar?visa=narvaro`

/** What the line of Västra Götaland says: 30 av 36 närvarande, varav 7 digitalt. */
async function sums(tab: FrameLocator): Promise<{ came: number; of: number; remote: number }> {
  const said = await tab.locator('.attendance-sums li', { hasText: 'Västra Götaland' }).textContent()
  const [came = 0, of = 0, remote = 0] = (said?.match(/\d+/g) ?? []).map(Number)
  return { came, of, remote }
}

/** What is noted of Olle, as it is kept. */
async function kept(): Promise<string | null> {
  const vera = await live.product.as('projektledare-vg')
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
    const { last } = await mailsSince(live.product)
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
    expect(await mailedSince(live.product, last)).toEqual([])
    await page.context().close()
  })

  it('that could not be saved says so at the row, with a way on', async () => {
    const { page, tab } = await open('projektledare-vg', attendance(), { meetsRefusals: true })
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
    await page.context().close()
  })

  it('is read by a member of the steering group, who changes nothing', async () => {
    const came = await open('styrgrupp-vg', attendance())
    await came.tab.locator('.attendance-row').first().waitFor()
    expect(await came.tab.getByRole('radio').count()).toBe(0)
    await came.page.context().close()
  })

  it.each(['default', 'dark', 'contrast'])(
    'has no accessibility fault in the theme %s, wide and at 400 px',
    async theme => {
      const faults: string[] = []
      for (const width of [1280, 400]) {
        const { page, tab } = await open('projektledare-vg', attendance(), { theme, width })
        await tab.locator('.attendance-row').first().waitFor()
        faults.push(...(await faultsOn(page)))
        await page.context().close()
      }
      expect(faults).toEqual([])
    },
    120_000,
  )

  it('said nothing of trouble in the console', () => {
    expect(trouble).toEqual([])
  })
})

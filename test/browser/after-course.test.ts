import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { FrameLocator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Cost } from '../../src/domain/costs.ts'
import { courseSettingKeys } from '../../src/domain/course-settings.ts'
import { addDays, today } from '../../src/domain/days.ts'
import type { Round } from '../../src/domain/rounds.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { recordsOf } from '../support/colleague.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn, faultsOnScreens, pixelsTooWide } from '../support/tab.ts'

/* After a course, through the real path: Teams frame, tab, API, Graph, SharePoint, and the page without a sign-in. */

const live = openProduct()
const { open, trouble } = live
/** The round of the demonstration that has been held: nineteen took part. */
let round: Stored<Round>
const part = (name: string): string => `/kurser/${round.id}/${name}`

beforeAll(async () => {
  const held = (await recordsOf<Round>(live.product, 'rounds')).find(({ heldOn }) => heldOn !== null)
  if (held === undefined) throw new Error('no round was held')
  round = held
  const leader = await live.product.as('projektledare-vg')
  const chosen = { key: courseSettingKeys.deficitIsJoint, value: 'ja' }
  expect((await leader('/api/settings', { method: 'POST', body: chosen })).status).toBe(201)
})

const daysAgo = (days: number): string => addDays(today(Date.now()), -days)

/** The leader corrects on which day the round was held. */
async function setHeld(heldOn: string | null): Promise<void> {
  const leader = await live.product.as('projektledare-vg')
  const {
    id,
    etag,
    modifiedAt: _,
    modifiedBy: __,
    ...fields
  } = (await leader(`/api/rounds/${round.id}`)).body
  const body = { ...fields, heldOn }
  const answer = await leader(`/api/rounds/${id}`, { method: 'PUT', body, headers: { 'If-Match': etag } })
  expect(answer.status).toBe(200)
}

const picture = {
  name: 'logotyp.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
}

async function fetched(page: Page, button: ReturnType<FrameLocator['getByRole']>) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), parts: unzipSync(await readFile(await download.path())) }
}

describe('after a course', () => {
  it('participants answer by the link that the leader copies, and the averages stand beside goal and 2015', async () => {
    const { page, tab, close } = await open('projektledare-vg', part('utvardering'))
    const link = tab.getByRole('textbox', { name: 'Länken till frågorna' })
    const { pathname } = new URL(await link.inputValue())
    await tab.getByRole('textbox', { name: 'Mål för medelvärdet' }).fill('11')
    await tab.getByRole('alert').getByText('Skriv ett tal från 1 till 10').waitFor()
    await tab.getByRole('textbox', { name: 'Mål för medelvärdet' }).fill('9,5')
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByRole('status').getByText('Målet är 9,5 av 10.').waitFor()
    const row = tab.getByRole('row', { name: /Nöjd med utbildningen/ })
    await row.getByText('9,5').waitFor()
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['9,0', '12', '9,5', '9,2', ''])

    const participant = await page.context().newPage()
    await participant.goto(`${live.product.url}${pathname}`)
    await participant.getByText('Utvärderingen är stängd.').waitFor()
    expect(await faultsOn(participant)).toEqual([])

    await setHeld(daysAgo(1))
    await page.reload()
    await row.getByText('10', { exact: true }).waitFor()
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['9,0', '10', '9,5', '9,2', ''])
    await participant.reload()
    expect(await faultsOn(participant)).toEqual([])
    await participant.setViewportSize({ width: 400, height: 800 })
    expect([await pixelsTooWide(participant), await participant.locator('input:checked').count()]).toEqual([
      0, 0,
    ])
    // Twelve had answered; the averages are renewed by the fifteenth.
    for (let at = 0; at < 3; at += 1) {
      await participant.goto(`${live.product.url}${pathname}`)
      for (const question of await participant.getByRole('group').all())
        await question.getByLabel('10', { exact: true }).check()
      await participant.getByRole('button', { name: 'Skicka mina svar' }).click()
      await participant.getByRole('heading', { name: 'Tack för dina svar' }).waitFor()
    }
    await participant.close()

    await page.reload()
    await row.getByText('15', { exact: true }).waitFor()
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['9,2', '15', '9,5', '9,2', ''])
    await setHeld(round.heldOn)
    await close()
  })

  it('a certificate is fetched with the logo that was just chosen, one or all, and what is no picture is refused', async () => {
    const { page, tab, close } = await open('projektledare-vg', part('intyg'))
    const file = tab.getByLabel('Logotyp för Miljösamverkan Halland')
    await file.setInputFiles({ ...picture, buffer: Buffer.from('hej') })
    await tab.getByRole('alert').getByText('ingen bild i formatet PNG').waitFor()
    await file.setInputFiles(picture)
    await tab.getByText('Logotypen är sparad.').waitFor()
    const one = await fetched(page, tab.getByRole('button', { name: 'Hämta intyg för Ebba Kursberg' }))
    expect(one.name).toBe('Intyg Ebba Kursberg.docx')
    expect(strFromU8(one.parts['word/document.xml'] ?? new Uint8Array())).toContain('Ebba Kursberg')
    expect(Object.keys(one.parts).filter(name => name.startsWith('word/media/'))).toHaveLength(1)
    const all = await fetched(page, tab.getByRole('button', { name: 'Hämta 18 intyg' }))
    expect(Object.keys(all.parts)).toHaveLength(18)
    await close()
  })

  it('the deficit is entered as a joint cost, taken back, and entered again', async () => {
    const { tab, close } = await open('projektledare-vg', part('ekonomi'))
    const entered = async () =>
      (await recordsOf<Cost>(live.product, 'costs')).filter(cost => cost.round === round.title)
    await tab
      .getByRole('row', { name: /Tillsammans/ })
      .getByText('136 800,00 kr')
      .waitFor()
    const enter = async () => {
      await tab.getByRole('button', { name: 'För in som gemensam kostnad' }).click()
      const dialog = tab.getByRole('dialog')
      await dialog.getByLabel('Kostnadsslag').selectOption({ index: 1 })
      await dialog.getByRole('button', { name: /^För in 1/ }).click()
      await dialog.waitFor({ state: 'detached' })
      await tab.getByRole('link', { name: 'Till kostnaden' }).waitFor()
    }
    await enter()
    expect(await entered()).toMatchObject([{ netOre: 1_200_00, shareMVGOre: 1_020_00, paidBy: 'MVG' }])
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByRole('button', { name: 'För in som gemensam kostnad' }).waitFor()
    expect(await entered()).toEqual([])
    await enter()
    expect(await entered()).toHaveLength(1)
    await close()
  })

  it('an office fetches the basis of its own seats, and the steering group sees averages and no names', async () => {
    const steering = await open('styrgrupp-h', part('utvardering'))
    await steering.tab.getByRole('row', { name: /Kursledarna/ }).waitFor()
    expect(await steering.tab.getByText('Länken till frågorna').count()).toBe(0)
    await steering.goTo(part('intyg'))
    await steering.tab.getByText('Den här sidan är inte öppen för dig').waitFor()
    await steering.close()
    const chef = await open('chef', part('ekonomi'))
    await chef.tab
      .getByText('Varje arbetsplats betalar sina platser')
      .or(chef.tab.getByText('Ingen från ditt kontor'))
      .waitFor()
    expect(await chef.tab.getByText('Tillsammans').count()).toBe(0)
    await chef.close()
  })

  it.each(['default', 'dark', 'contrast'])(
    'has no faults and nothing wider than the screen in the theme %s',
    async theme => {
      const opened = await open('projektledare-vg', part('utvardering'), { theme })
      const screens = ['utvardering', 'intyg', 'ekonomi'].map(part)
      const faults = await faultsOnScreens(opened, screens, tab =>
        tab.locator('.after-table').first().waitFor(),
      )
      expect(faults).toEqual([])
    },
    180_000,
  )

  it('raised no error', () => {
    expect(trouble).toEqual([])
  })
})

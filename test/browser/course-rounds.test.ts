import { describe, expect, it } from 'vitest'
import type { CourseBoard, RoundCard } from '../../src/domain/course-board.ts'
import type { Round } from '../../src/domain/rounds.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { changeAsColleague, recordsOf } from '../support/colleague.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn } from '../support/tab.ts'

/* The rounds of the courses, through the real path: Teams frame, tab, API, Graph, list and calendars. */

const live = openProduct()
const { open, trouble } = live

const year = new Date().getFullYear() + 1

const rounds = () => recordsOf<Round>(live.product, 'rounds')

async function coming(state: RoundCard['state']): Promise<RoundCard> {
  const leader = await live.product.as('projektledare-vg')
  const board: CourseBoard = (await leader('/api/course-board')).body
  const found = board.rounds.find(one => one.state === state)
  if (found === undefined) throw new Error(`The demonstration has no round that is ${state}.`)
  return found
}

async function roundNow(id: string): Promise<Stored<Round>> {
  const [found] = (await rounds()).filter(one => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('the list of rounds', () => {
  it('tells a manager which rounds are open, how many of the own office sit, and leads to the sign-up', async () => {
    const { id, title, countdown } = await coming('open')
    const { page, tab, address } = await open('chef', '/kurser')
    const row = tab.getByRole('row').filter({ hasText: title })
    await row.getByText('från ditt kontor').waitFor()
    await row.getByText(countdown?.says ?? 'none').waitFor()
    await tab.getByText('Tryck på Anmäl vid en omgång').waitFor()
    expect(await tab.getByRole('link', { name: 'Ny omgång' }).count()).toBe(0)
    await row.getByRole('link', { name: `Anmäl till ${title}` }).click()
    await expect.poll(async () => (await address()).pathname).toContain(`/kurser/${id}/anmal`)
    await page.context().close()
  })

  it('names first the round that is decided first, and is narrowed in its address', async () => {
    const { title } = await coming('open')
    const { page, tab, address } = await open('projektledare-vg', '/kurser')
    await tab.getByText('Först att avgöra:').getByRole('link', { name: title }).waitFor()
    await tab.getByLabel('Visa').selectOption('full')
    await expect.poll(async () => (await address()).search).toContain('visa=full')
    const full = await coming('full')
    await tab.getByRole('link', { name: full.title, exact: true }).waitFor()
    expect(await tab.getByRole('rowheader').count()).toBe(1)
    await page.context().close()
  })

  it.each([
    ['default', 1280],
    ['dark', 1280],
    ['contrast', 1280],
    ['default', 400],
  ])('has nothing that axe finds wrong, nor has a round (%s, %i px)', async (theme, width) => {
    const { id } = await coming('open')
    const { page, tab, goTo } = await open('projektledare-vg', '/kurser', { theme, width })
    await tab.locator('.rounds').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await goTo(`/kurser/${id}`)
    await tab.getByRole('heading', { name: 'Om omgången' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.context().close()
  })
})

describe('a round', () => {
  it('is entered with its sessions and a price, stands in the list, and can be taken back at once', async () => {
    const { page, tab } = await open('projektledare-h', '/kurser')
    await tab.getByRole('link', { name: 'Ny omgång' }).click()
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByText('Kursomgång saknas.').waitFor()
    await tab.getByRole('textbox', { name: 'Kursomgång' }).fill('Grund i Varberg')
    await tab.getByRole('button', { name: 'Lägg till ett tillfälle' }).click()
    await tab.getByLabel('Första dag').fill(`${year}-10-05`)
    await tab.getByLabel('Sista dag', { exact: true }).fill(`${year}-10-06`)
    await tab.getByText('Utbildningen är 3 dagar enligt avtalet').waitFor()
    await tab.getByRole('button', { name: 'Lägg till ett tillfälle' }).click()
    await tab.getByLabel('Första dag').nth(1).fill(`${year}-10-06`)
    await tab.getByLabel('Pris per plats exkl. moms').fill('7 200,50')
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.locator('.round-problem').waitFor()
    await tab.getByLabel('Första dag').nth(1).fill(`${year}-11-09`)
    await tab.getByLabel('Sista dag', { exact: true }).nth(1).fill(`${year}-11-09`)
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByRole('link', { name: 'Grund i Varberg' }).waitFor()
    const entered = (await rounds()).find(({ title }) => title === 'Grund i Varberg')
    expect(entered).toMatchObject({ priceOre: 720_050, kind: 'basic' })
    expect(entered?.sessions).toHaveLength(2)
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Ångrat').waitFor()
    expect((await rounds()).some(({ title }) => title === 'Grund i Varberg')).toBe(false)
    await page.context().close()
  })

  it('says how many are told before a new place is saved, and nobody of a new price', async () => {
    const { id, counts } = await coming('open')
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}/andra`)
    await tab.getByLabel('Pris per plats exkl. moms').fill('7 300')
    await tab.getByRole('button', { name: 'Spara', exact: true }).waitFor()
    await tab.getByLabel('Kursgård').fill('En annan kursgård')
    await tab.getByRole('button', { name: `Spara och meddela ${counts.taken} personer` }).click()
    await tab.getByText('Sparat').waitFor()
    expect(await roundNow(id)).toMatchObject({ venue: 'En annan kursgård', priceOre: 730_000 })
    await page.context().close()
  })

  it('written by two people at once keeps what both wrote', async () => {
    const { id } = await coming('planned')
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}/andra`, { meetsRefusals: true })
    await tab.getByLabel('Kursgård').fill('Min kursgård')
    await changeAsColleague(live.product, 'rounds', id, { venue: 'Kollegans', trainer: 'Kollegans ledare' })
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByText('Hugo Påhittsson sparade sin ändring').waitFor()
    await tab.getByRole('radio', { name: /Din version/ }).check()
    await tab.getByRole('button', { name: 'Spara mina val' }).click()
    await tab.getByText('Sparat').waitFor()
    expect(await roundNow(id)).toMatchObject({ venue: 'Min kursgård', trainer: 'Kollegans ledare' })
    await page.context().close()
  })

  it('changed while somebody is given a seat in it is saved without a question, and the seat stands', async () => {
    const { id } = await coming('planned')
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}/andra`, { meetsRefusals: true })
    await tab.getByLabel('Kursledare').fill('Ny ledare')
    const granted = [{ seatId: '99999', until: null }]
    await changeAsColleague(live.product, 'rounds', id, { granted })
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByText('Sparat').waitFor()
    expect(await roundNow(id)).toMatchObject({ trainer: 'Ny ledare', granted })
    await changeAsColleague(live.product, 'rounds', id, { granted: [] })
    await page.context().close()
  })

  it('that runs with fewer asks why, and says whom it tells before it is decided', async () => {
    const { id, title, counts } = await coming('open')
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}`)
    await tab.getByRole('button', { name: 'Bestäm att den blir av' }).click()
    await tab.getByLabel('Varför blir den av med färre?').fill('Alla kontor i länet är med')
    await tab.getByText('Läs vad de får').click()
    await tab.getByRole('dialog').locator('.round-letter').first().getByText(title).first().waitFor()
    await tab.getByRole('button', { name: `Bestäm och meddela ${counts.taken} personer` }).click()
    await tab.getByText('Omgången blir av', { exact: true }).waitFor()
    expect((await roundNow(id)).underReason).toBe('Alla kontor i länet är med')
    expect((await roundNow(id)).decidedOn).not.toBeNull()
    await tab.getByText('Skäl: Alla kontor i länet är med').waitFor()
    expect(await tab.getByRole('button', { name: 'Bestäm att den blir av' }).count()).toBe(0)
    await page.context().close()
  })

  it('is not cancelled without a reason, which stands in the mail, and its people go to the queue', async () => {
    const { id, counts } = await coming('open')
    const { page, tab } = await open('projektledare-vg', `/kurser/${id}`)
    await tab.getByRole('button', { name: 'Ställ in …' }).click()
    await tab.getByText(`${counts.taken + counts.waiting} personer flyttas till kön`).waitFor()
    await tab.getByRole('button', { name: `Ställ in och meddela ${counts.taken} personer` }).click()
    await tab.getByText('Skriv varför.').waitFor()
    expect((await roundNow(id)).cancelledOn).toBeNull()
    await tab.getByLabel('Varför ställs den in?').fill('Kursledaren är sjuk')
    await tab.locator('.round-letter').getByText('Kursledaren är sjuk').waitFor()
    await tab.getByRole('button', { name: `Ställ in och meddela ${counts.taken} personer` }).click()
    await tab.getByText('Omgången är inställd', { exact: true }).waitFor()
    expect(await roundNow(id)).toMatchObject({ cancelReason: 'Kursledaren är sjuk' })
    await tab.getByText('Skäl: Kursledaren är sjuk').waitFor()
    expect(await tab.getByRole('button', { name: 'Ställ in …' }).count()).toBe(0)
    await page.context().close()
  })

  it('can be looked at but not changed by a manager, and one that is not there is said to be missing', async () => {
    const { id, title } = await coming('planned')
    const { page, tab, goTo } = await open('chef', `/kurser/${id}`, { meetsRefusals: true })
    await tab.getByRole('heading', { name: title }).waitFor()
    expect(await tab.getByRole('link', { name: 'Ändra' }).count()).toBe(0)
    expect(await tab.getByRole('button', { name: 'Ställ in …' }).count()).toBe(0)
    await goTo('/kurser/99999')
    await tab.getByText('Omgången finns inte.').waitFor()
    await page.context().close()
  })

  it('was read and written without any failure on the way', () => {
    expect(trouble).toEqual([])
  })
})

import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { changeAsColleague, recordsOf } from '../support/colleague.ts'
import { openProduct } from '../support/open-product.ts'

/* The first page and the meetings, through the real path: Teams frame, tab, API, Graph, the list in SharePoint. */

const live = openProduct()
const { open, trouble } = live

const year = new Date().getFullYear()

async function attributesOf(found: Locator, name: string): Promise<(string | null)[]> {
  return Promise.all((await found.all()).map(one => one.getAttribute(name)))
}

type Row = { id: string; etag: string; title: string; state: string; place: string; host: string }

const meetings = () => recordsOf<Row>(live.product, 'meetings')

async function planned(): Promise<Row> {
  const found = (await meetings()).find(({ state }) => state === 'planned')
  if (found === undefined) throw new Error('The demonstration has no planned meeting.')
  return found
}

describe('the year wheel', () => {
  it('holds the same things as its list, in the same order and with the same links', async () => {
    const { page, tab } = await open('projektledare-vg', `/?year=${year}`)
    await tab.locator('.wheel-item').first().waitFor()
    const linksIn = (part: string) => attributesOf(tab.locator(`${part} a`), 'href')
    const inList = await linksIn('.year-list')
    expect(inList.length).toBeGreaterThan(20)
    expect(await linksIn('.wheel')).toEqual(inList)
    await page.context().close()
  })

  it('is one stop for Tab, and arrow keys go from one day to the next', async () => {
    const { page, tab } = await open('projektledare-vg', `/?year=${year}`)
    const stops = tab.locator('.wheel-item[tabindex="0"]')
    await stops.first().waitFor()
    expect(await stops.count()).toBe(1)
    const keys = await attributesOf(tab.locator('.wheel-item'), 'data-key')
    await stops.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    expect(await tab.locator('.wheel-item:focus').getAttribute('data-key')).toBe(keys[1])
    await page.context().close()
  })
})

describe('a meeting', () => {
  it('is entered in the panel, stands in the list, and can be taken back at once', async () => {
    const { page, tab } = await open('projektledare-h', `/moten?year=${year}`)
    await tab.getByRole('link', { name: 'Nytt möte' }).click()
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByText('Möte saknas.').waitFor()
    await tab.getByRole('textbox', { name: 'Möte' }).fill('Extra chefsmöte')
    await tab.getByLabel('Slag').selectOption('managers')
    await tab.getByLabel('Första dag').fill(`${year}-03-17`)
    await tab.getByLabel('Sista dag').fill(`${year}-03-18`)
    await tab.getByLabel('Plats').fill('Varberg')
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByRole('link', { name: 'Extra chefsmöte' }).waitFor()
    const entered = (await meetings()).find(({ title }) => title === 'Extra chefsmöte')
    expect(entered).toMatchObject({ kind: 'managers', startsOn: `${year}-03-17`, endsOn: `${year}-03-18` })
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Ångrat').waitFor()
    expect((await meetings()).some(({ title }) => title === 'Extra chefsmöte')).toBe(false)
    await page.context().close()
  })

  it('written by two people at once keeps what both wrote', async () => {
    const { id, title, place } = await planned()
    const { page, tab } = await open('projektledare-vg', `/moten/${id}/andra`, { meetsRefusals: true })
    await tab.getByLabel('Plats').fill('Min plats')
    await changeAsColleague(live.product, 'meetings', id, {
      place: 'Kollegans plats',
      host: 'Kollegans värd',
    })
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByText('Hugo Påhittsson').waitFor()
    await tab.getByText('Kollegans värd').waitFor()
    await tab.getByRole('radio', { name: /Din version/ }).check()
    await tab.getByRole('button', { name: 'Spara mina val' }).click()
    await tab.getByText('Sparat').waitFor()
    const [now] = (await meetings()).filter(one => one.id === id)
    expect(now).toMatchObject({ title, place: 'Min plats', host: 'Kollegans värd' })
    expect(place).not.toBe('Min plats')
    await page.context().close()
  })

  it('half written is still there when the panel was closed by mistake', async () => {
    const { id } = await planned()
    const { page, tab } = await open('projektledare-vg', `/moten/${id}/andra`)
    await tab.getByLabel('Värd').fill('Halva länet')
    await page.keyboard.press('Escape')
    await tab.getByRole('link', { name: 'Fortsätt ändra' }).click()
    await expect.poll(() => tab.getByLabel('Värd').inputValue()).toBe('Halva länet')
    await page.context().close()
  })

  it('can be read but not changed by a member of the steering group', async () => {
    const { id, title } = await planned()
    const { page, tab } = await open('styrgrupp-h', `/moten/${id}`)
    await tab.getByRole('heading', { name: title }).waitFor()
    expect(await tab.getByRole('button', { name: 'Spara' }).count()).toBe(0)
    expect(await tab.getByRole('link', { name: 'Ändra' }).count()).toBe(0)
    expect(await tab.getByRole('link', { name: 'Nytt möte' }).count()).toBe(0)
    await page.context().close()
  })

  it('was read and written without any failure on the way', () => {
    expect(trouble).toEqual([])
  })
})

import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readTable } from '../../src/server/read-table.ts'
import { recordsOf } from '../support/colleague.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn } from '../support/tab.ts'

/* A table of costs out of Excel, through the real path: Teams frame, tab, API, Graph, the list in SharePoint. */

const live = openProduct()
const { open, trouble } = live

const year = new Date().getFullYear()

const titles = async (): Promise<string[]> =>
  (await recordsOf<{ title: string }>(live.product, 'costs')).map(({ title }) => title).sort()

const cells = [
  ['Datum', 'Vad', 'Leverantör', 'Kategori', 'Belopp exkl. moms', 'Summa inkl. moms', 'Moms', 'Betalare'],
  [`${year}-02-03`, 'Lokal ur tabellen', 'Provhotellet', 'Webb', '1 234,57', '1 543,21', '308,64', 'Halland'],
  [`${year}-02-04`, 'Tryck ur tabellen', 'Provtryckeriet', 'Webb', '1234.57', '', '', 'MVG'],
  [`${year}-02-05`, 'Tvetydigt ur tabellen', 'Provtryckeriet', 'Webb', '12,345', '', '', 'MVG'],
  [`${year - 1}-02-05`, 'Fel år ur tabellen', 'Provtryckeriet', 'Webb', '10', '', '', 'MVG'],
]
const pasted = cells.map(row => row.join('\t')).join('\n')

describe('costs kept in Excel', () => {
  it('are pasted in, seen row by row before, and undone as a whole', async () => {
    const before = await titles()
    const { page, tab } = await open('projektledare-h', `/kostnader/rader?year=${year}`)
    await tab.getByText('Mer', { exact: true }).click()
    await tab.getByRole('link', { name: 'Importera från Excel' }).click()
    await tab.getByRole('textbox', { name: /Klistra in/ }).fill(pasted)
    await tab.getByRole('button', { name: 'Läs tabellen' }).click()

    const meaning = (heading: string) =>
      tab.getByRole('combobox', { name: `Betyder: ${heading}`, exact: true })
    await meaning('Kategori').waitFor()
    expect(await meaning('Kategori').inputValue()).toBe('categoryId')
    expect(await meaning('Belopp exkl. moms').inputValue()).toBe('netOre')
    expect(await meaning('Summa inkl. moms').inputValue()).toBe('')
    await tab.getByText('Kolumnen ”Summa inkl. moms” hoppas över').waitFor()
    await tab.getByRole('button', { name: /Visa vad som/ }).click()

    await tab.getByText('2 nya, 2 kan inte tas med.').waitFor()
    const row = (title: string) => tab.getByRole('row').filter({ hasText: title })
    await row('Lokal ur tabellen').getByText('MH:s andel 185,19 kr').waitFor()
    await row('Tryck ur tabellen').getByText('Moms saknas, så den sätts till 0,00 kr.').waitFor()
    await row('Tvetydigt').getByText('Beloppet kan betyda två olika belopp').waitFor()
    await row('Fel år').getByText(`ligger i ett annat år än ${year}`).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.setViewportSize({ width: 400, height: 900 })
    expect(await faultsOn(page)).toEqual([])
    expect(await titles()).toEqual(before)

    await tab.getByRole('button', { name: 'Genomför 2 rader' }).click()
    await tab.getByText('2 nya kostnader och 0 ändrade.').waitFor()
    expect(await titles()).toEqual([...before, 'Lokal ur tabellen', 'Tryck ur tabellen'].sort())
    await tab.getByRole('button', { name: 'Ångra hela importen' }).first().click()
    await tab.getByText('2 rader är återställda.').first().waitFor()
    expect(await titles()).toEqual(before)
    await page.context().close()
  })

  it('that resemble one that stands are not chosen until a person has looked', async () => {
    const leader = await live.product.as('projektledare-h')
    const { records } = (await leader(`/api/costs?year=${year}`)).body
    const [known] = records.filter((one: { kind: string }) => one.kind === 'cost')
    const { page, tab } = await open('projektledare-h', `/kostnader/importera?year=${year}`)
    const line = [known.day, known.title, known.supplier, 'Webb', '77,77', '', '', known.paidBy]
    await tab
      .getByRole('textbox', { name: /Klistra in/ })
      .fill([cells[0] ?? [], line].map(row => row.join('\t')).join('\n'))
    await tab.getByRole('button', { name: 'Läs tabellen' }).click()
    await tab.getByRole('button', { name: /Visa vad som/ }).click()
    await tab.getByText(/En liknande kostnad finns redan/).waitFor()
    expect(await tab.getByRole('checkbox', { name: 'Ta med rad 2' }).isChecked()).toBe(false)
    expect(await tab.getByRole('button', { name: /^Genomför/ }).count()).toBe(0)
    await tab.getByRole('checkbox', { name: 'Ta med rad 2' }).check()
    await tab.getByRole('button', { name: 'Genomför 1 rad' }).waitFor()
    await page.context().close()
  })

  it.each([
    ['/planen/importera', 'Ladda ner en tom mall', 'sv', 'Aktivitet'],
    ['/kostnader/importera', 'Download an empty template', 'en', 'Belopp exkl. moms'],
  ])('can be begun from an empty template: %s', async (to, button, lang, heading) => {
    const { page, tab } = await open('projektledare-vg', `${to}?year=${year}`, { lang })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('button', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(new RegExp(`^Mall-.*-${year}\\.xlsx$`))
    const path = z.string().parse(await download.path())
    const { header, rows } = await readTable(new Uint8Array(await readFile(path)))
    expect(header).toContain(heading)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.join()).toContain('EXEMPEL')
    await page.context().close()
  })

  it('are not for who may not write them', async () => {
    const { page, tab } = await open('styrgrupp-vg', '/kostnader/importera')
    await tab.getByText('Bara projektledare kan importera kostnader.').waitFor()
    expect(await tab.getByRole('button', { name: 'Läs tabellen' }).count()).toBe(0)
    await page.context().close()
  })

  it('leave no error behind in any script', () => {
    expect(trouble).toEqual([])
  })
})

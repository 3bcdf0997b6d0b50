import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { CourseSeat } from '../../src/domain/seats.ts'
import type { Stored } from '../../src/domain/stored.ts'
import { readTable } from '../../src/server/read-table.ts'
import { recordsOf } from '../support/colleague.ts'
import { openProduct } from '../support/open-product.ts'
import { faultsOn } from '../support/tab.ts'

/* Rosters out of Excel and back, through the real path: Teams frame, tab, API, Graph, the lists in SharePoint. */

const live = openProduct()
const { open, trouble } = live

const seats = () => recordsOf<Stored<CourseSeat>>(live.product, 'seats')

const pastedFrom = (rows: readonly (readonly string[])[]) => rows.map(row => row.join('\t')).join('\n')

const old = pastedFrom([
  ['Deltagare', 'Kommun', 'Kurs', 'Datum', 'Slutdatum', 'Pris exkl moms', 'Status'],
  ['Prova Gammalsson', 'Gamla miljönämnden', 'Grund', '2016-10-04', '2016-11-08', '7 150,50', 'Genomförd'],
  ['Prover Äldreberg', 'Gamla miljönämnden', 'Grund', '2016-10-04', '2016-11-08', '', 'Ej genomförd'],
  ['=A2&B2', 'Gamla miljönämnden', 'Grund', '2016-10-04', '2016-11-08', '', ''],
])

describe('rosters kept in Excel', () => {
  it('old ones are pasted in, seen row by row before, and undone as a whole with their round', async () => {
    const { page, tab } = await open('kursadministrator', '/kurser/gamla')
    await tab.getByRole('textbox', { name: /Klistra in/ }).fill(old)
    await tab.getByRole('button', { name: 'Läs tabellen' }).click()
    await tab.getByRole('button', { name: /Visa vad som/ }).click()
    await tab.getByText('2 nya, 1 kan inte tas med.').waitFor()
    const row = (title: string) => tab.getByRole('row').filter({ hasText: title })
    await row('Prova')
      .getByText('Omgången ”Grundutbildning 4 oktober 2016” läggs till som genomförd.')
      .waitFor()
    await row('=A2').getByText('Namn: cellen innehåller en formel. Skriv värdet som text.').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.setViewportSize({ width: 400, height: 900 })
    expect(await faultsOn(page)).toEqual([])

    const before = (await seats()).length
    await tab.getByRole('button', { name: 'Genomför 2 rader' }).click()
    await tab.getByText('2 deltagare lades till och 0 ändrades.').waitFor()
    expect(await seats()).toHaveLength(before + 2)
    await tab.getByRole('button', { name: 'Ångra hela importen' }).first().click()
    await tab.getByText('2 rader är återställda.').waitFor()
    expect(await seats()).toHaveLength(before)
  })

  it('that of a round goes out as a workbook and comes back with what differs', async () => {
    const rounds = await recordsOf<{ id: string; title: string; heldOn: string | null }>(
      live.product,
      'rounds',
    )
    const held = rounds.find(({ heldOn }) => heldOn !== null)
    const { page, tab } = await open('projektledare-vg', `/kurser/${held?.id}/lista`)
    const download = page.waitForEvent('download')
    await tab.getByRole('button', { name: 'Ladda ner listan' }).click()
    const table = await readTable(await readFile(await (await download).path()))
    expect(table.header.slice(0, 4)).toEqual(['Nr', 'Namn', 'E-post', 'Kontor'])
    const [first = []] = table.rows
    const unit = table.header.indexOf('Arbetsplats')
    const rows = [table.header, first.with(unit, 'Provenheten'), ['', 'Okänd Provperson']]
    await tab.getByRole('textbox', { name: /Klistra in/ }).fill(pastedFrom(rows))
    await tab.getByRole('button', { name: 'Läs tabellen' }).click()
    await tab.getByRole('button', { name: /Visa vad som/ }).click()
    await tab.getByText('1 ändras, 1 kan inte tas med.').waitFor()
    await tab.getByText(/i omgången finns inte i filen och ändras inte/).waitFor()
    await tab.getByText('Okänd Provperson finns inte i omgången. Är det en ersättare').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await tab.getByRole('button', { name: 'Genomför 1 rad' }).click()
    await tab.getByText('1 deltagare är ändrad.').waitFor()
    expect((await seats()).find(({ id }) => id === first[0])?.workplace).toBe('Provenheten')
  })

  it('has met no trouble on the way', () => {
    expect(trouble).toEqual([])
  })
})

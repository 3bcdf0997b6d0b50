import fc from 'fast-check'
import Papa from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { mostOre } from '../../src/domain/most-ore.ts'
import type { Cell, Table } from '../../src/domain/tables.ts'
import { writeKronor } from '../../src/domain/write-kronor.ts'
import { fileAnswer } from '../../src/server/file-answer.ts'
import { writeCsvFile, writeXlsx } from '../../src/server/write-table.ts'

const tableOf = (...cells: Cell[]): Table => ({
  name: 'Blad',
  columns: cells.map((_, at) => ({ heading: `Kolumn ${at}`, width: 12 })),
  rows: [cells],
})
const bodyOf = async (table: Table) => {
  const [sheet] = await readXlsx(Buffer.from(await writeXlsx([table])))
  return sheet?.data.slice(1)
}
const anyOre = fc.integer({ min: -mostOre * 100, max: mostOre * 100 })
const anyDay = fc
  .date({ min: new Date('2014-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('money in a file', () => {
  test('is the same öre when it is read again', () => {
    fc.assert(
      fc.property(anyOre, ore => {
        for (const mark of [',', '.'] as const) {
          const text = writeKronor(ore, mark)
          expect(text).toMatch(mark === ',' ? /^-?\d+,\d\d$/ : /^-?\d+\.\d\d$/)
          expect(BigInt(text.replace(mark, ''))).toBe(BigInt(ore))
        }
      }),
    )
    expect([0, -0, 5, -5, 104_938].map(ore => writeKronor(ore, ','))).toEqual([
      '0,00',
      '0,00',
      '0,05',
      '-0,05',
      '1049,38',
    ])
  })

  test('is a number in the workbook, to the öre', async () => {
    await fc.assert(
      fc.asyncProperty(anyOre, anyDay, async (ore, day) => {
        const [[amount, date, count] = []] = (await bodyOf(tableOf({ ore }, { day }, 7))) ?? []
        expect(typeof amount === 'number' && Math.round(amount * 100)).toBe(ore)
        expect(date).toEqual(new Date(`${day}T00:00:00Z`))
        expect(count).toBe(7)
      }),
      { numRuns: 40 },
    )
  })
})

describe('text in a file', () => {
  test('is never reckoned, and is read as it was written', async () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '-', '+', '@', '"', ';', '\t', '\n', ' ', 'å', 'x', '1', '<', '&', '🙂'),
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(text, async raw => {
        const written = `${raw.trim()}.`
        const table = tableOf(written, 'sist')
        expect(await bodyOf(table)).toEqual([[written, 'sist']])
        const csv = new TextDecoder().decode(writeCsvFile(table))
        const [, [cell] = []] = Papa.parse<string[]>(csv, { delimiter: ';', newline: '\r\n' }).data
        expect(cell).toBe(/^[=+\-@\t\r]/.test(written) ? `'${written}` : written)
      }),
      { numRuns: 60 },
    )
  })

  test('that no spreadsheet could open is made harmless', async () => {
    expect(await bodyOf(tableOf('a\u0000b\u0008c\ud800d', 'sist'))).toEqual([['abcd', 'sist']])
  })
})

describe('the name of a file', () => {
  const nameOf = (name: string) =>
    fileAnswer(new Uint8Array(), name, 'csv').headers.get('content-disposition') ?? ''

  test('is given with å, ä and ö to who knows them, and without to who does not', () => {
    expect(nameOf('Avräkning 3 på "prov"')).toBe(
      `attachment; filename="Avrakning 3 pa _prov_.csv"; filename*=UTF-8''Avr%C3%A4kning%203%20p%C3%A5%20%22prov%22.csv`,
    )
  })

  test('can hold nothing that ends it or begins another header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        const [, plain, encoded] =
          /^attachment; filename="([\w .-]*)"; filename\*=UTF-8''([\w%.~!-]*)$/.exec(nameOf(name)) ?? []
        expect(plain).toBeDefined()
        expect(decodeURIComponent(encoded ?? '')).toBe(`${name}.csv`)
      }),
    )
  })
})

import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { Problem } from '../../src/domain/problem.ts'
import { sv } from '../../src/domain/words.sv.ts'
import { readTable } from '../../src/server/read-table.ts'

const text = (content: string) => new TextEncoder().encode(content)
type Cells = { value: string | number | Date; format?: string }[][]
const workbook = async (rows: Cells) => new Uint8Array(await writeExcelFile(rows).toBuffer())

/** The workbook with one of its parts rewritten by hand. */
async function doctored(rows: Cells, change: (sheet: string) => string) {
  const entries = unzipSync(await workbook(rows))
  const name = 'xl/worksheets/sheet1.xml'
  const sheet = entries[name] ?? new Uint8Array()
  return zipSync({ ...entries, [name]: strToU8(change(strFromU8(sheet))) })
}

async function refusal(bytes: Uint8Array, sheet?: string): Promise<unknown> {
  try {
    return await readTable(bytes, sheet)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    const { refusal } = problem.details
    return `${problem.code}: ${refusal && sv.tables.refusals[refusal]}`
  }
}

const small: Cells = [
  [{ value: 'Aktivitet' }, { value: 'Status' }],
  [{ value: 'Badvatten' }, { value: 'Pågår' }],
]

describe('text from a file or the clipboard', () => {
  const table = {
    header: ['Aktivitet', 'Status'],
    rows: [
      ['Små avlopp; råd', 'Pågår'],
      ['Åkermark "A"', ''],
    ],
  }

  test.each([
    [
      'semicolons and a byte order mark',
      '\uFEFFAktivitet;Status\r\n"Små avlopp; råd";Pågår\r\n"Åkermark ""A""";\r\n',
    ],
    ['commas', 'Aktivitet,Status\nSmå avlopp; råd,Pågår\n"Åkermark ""A""",\n'],
    ['tabs, as pasted out of Excel', 'Aktivitet\tStatus\nSmå avlopp; råd\tPågår\nÅkermark "A"\t\n'],
    [
      "Excel's own hint of the separator",
      'sep=,\nAktivitet,Status\nSmå avlopp; råd,Pågår\n"Åkermark ""A""",\n',
    ],
    [
      'empty lines and empty columns around',
      '\n\nAktivitet;Status;;\nSmå avlopp\\; råd;;\n'.replace('\\; råd;;', ' råd;Pågår;'),
    ],
  ])('is read with %s', async (name, content) => {
    const read = await readTable(text(content))
    if (name.startsWith('empty')) {
      expect(read).toMatchObject({
        header: table.header,
        rows: [['Små avlopp råd', 'Pågår']],
        rowNumbers: [4],
      })
    } else {
      expect(read).toMatchObject(table)
    }
  })

  test('written by older Excel in Windows-1252 or as Unicode text keeps å, ä and ö', async () => {
    const latin = Uint8Array.from('Aktivitet;Läge\nÖvrigt å;Gult', letter => letter.charCodeAt(0))
    expect(await readTable(latin)).toMatchObject({
      header: ['Aktivitet', 'Läge'],
      rows: [['Övrigt å', 'Gult']],
    })
    const wide = new Uint8Array(Buffer.from('\uFEFFAktivitet\tLäge\nÖvrigt å\tGult', 'utf16le'))
    expect(await readTable(wide)).toMatchObject({
      header: ['Aktivitet', 'Läge'],
      rows: [['Övrigt å', 'Gult']],
    })
  })

  test('keeps cells that look like formulas as the text they are', async () => {
    const cells = ['=HYPERLINK("http://ond.example")', '+46', '-1', '@cmd']
    const csv = Papa.unparse([['A', 'B', 'C', 'D'], cells], { delimiter: ';' })
    expect((await readTable(text(csv))).rows).toEqual([cells])
  })

  test('is counted in the rows of the file, below a line with the name of the plan', async () => {
    const read = await readTable(text('Samverkansplan 2026\n\nAktivitet;Status\n\nBadvatten;Klar\n'))
    expect(read).toMatchObject({ header: ['Aktivitet', 'Status'], rowNumbers: [5] })
  })

  test('in one single column may hold commas', async () => {
    expect(await readTable(text('Aktivitet\nAvlopp, brunnar och bad\n'))).toMatchObject({
      header: ['Aktivitet'],
      rows: [['Avlopp, brunnar och bad']],
    })
  })

  test('law: what is written as a table is read as the same table', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map(value => value.normalize('NFC').replaceAll('\u0000', '').replaceAll(/\r\n?/g, '\n').trim())
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(';', ',', '\t'), async (cells, delimiter) => {
        const said = cells.filter(row => row.some(value => value !== ''))
        fc.pre(said.length > 0)
        const csv = Papa.unparse([['Aktivitet', 'Status', 'Kontakt'], ...cells], { delimiter, quotes: true })
        expect((await readTable(text(`\uFEFF${csv}`))).rows).toEqual(said)
      }),
    )
  })
})

describe('an Excel file', () => {
  test('is read with its days, numbers and the names of its sheets', async () => {
    const bytes = await workbook([
      [{ value: 'Aktivitet' }, { value: 'Start' }, { value: 'Planår' }],
      [
        { value: 'Badvatten' },
        { value: new Date(Date.UTC(2026, 2, 29)), format: 'yyyy-mm-dd' },
        { value: 2026 },
      ],
    ])
    expect(await readTable(bytes)).toEqual({
      sheets: ['Sheet1'],
      sheet: 'Sheet1',
      odd: [],
      header: ['Aktivitet', 'Start', 'Planår'],
      rows: [['Badvatten', '2026-03-29', '2026']],
      rowNumbers: [2],
    })
  })

  test('is read from the sheet that was asked for', async () => {
    const two = [
      { data: [[{ value: 'Tomt blad' }]], sheet: 'Först' },
      { data: small, sheet: 'Plan' },
    ]
    const bytes = new Uint8Array(await writeExcelFile(two).toBuffer())
    expect(await readTable(bytes, 'Plan')).toMatchObject({
      sheets: ['Först', 'Plan'],
      rows: [['Badvatten', 'Pågår']],
    })
    expect(await refusal(bytes, 'Finns ej')).toBe('not_a_table: Bladet finns inte i filen.')
  })

  test('gives the value a formula last had, and nothing where it never had one', async () => {
    const bytes = await doctored(small, sheet =>
      sheet.replace(
        /<row r="2".*<\/row>/s,
        '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://ond.example")</f><v>Badvatten</v></c><c r="B2"><f>1+1</f></c></row>',
      ),
    )
    expect((await readTable(bytes)).rows).toEqual([['Badvatten', '']])
  })

  test('written as a stream, without sizes in front of its parts, is read like any other', async () => {
    const chunks: Uint8Array[] = []
    const stream = new Zip((_, chunk) => chunks.push(chunk))
    for (const [name, content] of Object.entries(unzipSync(await workbook(small)))) {
      const part = new ZipDeflate(name)
      stream.add(part)
      part.push(content, true)
    }
    stream.end()
    expect((await readTable(new Uint8Array(Buffer.concat(chunks)))).rows).toEqual([['Badvatten', 'Pågår']])
  })
})

describe('what is no table, or too much of one', () => {
  test('a zip bomb is stopped while it unpacks, whatever it claims', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    // The size an entry claims stands at byte 22 of its own header.
    bomb.set([10, 0, 0, 0], 22)
    expect(await refusal(bomb)).toBe('too_large: Tabellen är för stor, mer än 20 MB uppackad.')
  })

  test('many parts, many rows, many columns and a cell far out are refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.xml`, strToU8('')]))
    expect(await refusal(zipSync(parts))).toContain('too_large')
    const far = (address: string, row: number) =>
      doctored(small, sheet =>
        sheet.replace(/<row r="2".*<\/row>/s, `<row r="${row}"><c r="${address}${row}"><v>1</v></c></row>`),
      )
    expect(await refusal(await far('XFD', 2))).toContain('60 kolumner')
    expect(await refusal(await far('A', 1_048_576))).toContain('5 000 rader')
    expect(await refusal(text(`Aktivitet\n${'a\n'.repeat(5_001)}`))).toContain('5 000 rader')
    expect(await refusal(text(`Aktivitet${'\n'.repeat(20_000)}a`))).toContain('5 000 rader')
    expect(await refusal(text(`${'a;'.repeat(61)}b\n1;2\n`))).toContain('60 kolumner')
    expect(await refusal(text(`Aktivitet\n${'a'.repeat(40_000)}`))).toContain('too_large')
  })

  test('5 000 rows and styled empty cells far out are welcome', async () => {
    expect((await readTable(text(`Aktivitet\n${'a\n'.repeat(5_000)}`))).rows).toHaveLength(5_000)
    const styled = await doctored(small, sheet => sheet.replace('</row>', '<c r="XFD1"/></row>'))
    expect((await readTable(styled)).rows).toEqual([['Badvatten', 'Pågår']])
  })

  test('an address written so that it hides from the count is refused', async () => {
    const hidden = (cell: string) =>
      doctored(small, sheet => sheet.replace('</row></sheetData>', `${cell}</row></sheetData>`))
    expect(await refusal(await hidden('<c r="&#88;FD2"><v>1</v></c>'))).toContain('not_a_table')
    expect(await refusal(await hidden('<c x=">" r="XFD2"><v>1</v></c>'))).toContain('not_a_table')
    expect(await refusal(await hidden('<c r="ABCDEFG2"><v>1</v></c>'))).toContain('not_a_table')
  })

  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  test.each([
    [
      'a file with a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'lösenord',
    ],
    ['an old .xls', Buffer.concat([compound, Buffer.alloc(40, 1)]), '.xls'],
    ['a zip that is no workbook', Buffer.from(zipSync({ 'a.txt': strToU8('hej') })), 'ingen Excelfil'],
    [
      'a zip cut short',
      Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('x'.repeat(900)) })).subarray(0, 60),
      'skadad',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'varken Excel eller text'],
    ['nothing', Buffer.alloc(0), 'rubriker'],
    ['numbers only', Buffer.from('1;2\n3;4\n'), 'rubriker'],
    ['headings only', Buffer.from('Aktivitet;Status\n'), 'inga rader'],
    ['a quote never closed', Buffer.from('Aktivitet;Status\n"Badvatten;Klar\n'), 'citattecken'],
  ])('%s is refused with a sentence that says so', async (_, bytes, said) => {
    expect(await refusal(new Uint8Array(bytes))).toContain(said)
  })

  test('law: any bytes give a table or one clear refusal, never anything else', async () => {
    const head = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe])
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 300 }), async (mark, rest) => {
        const outcome = await refusal(Uint8Array.from([...mark, ...rest]))
        expect(typeof outcome === 'string' ? outcome : 'table').toMatch(
          /^(table|not_a_table: .+|too_large: .+)$/,
        )
      }),
    )
  })
})

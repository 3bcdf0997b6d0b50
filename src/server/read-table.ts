import type { OddCell } from '../domain/roster-rows.ts'
import { sv, type Words } from '../domain/words.sv.ts'
import { readDelimited } from './read-delimited.ts'
import { readWorkbook, type Sheet } from './read-workbook.ts'
import { notATable, tableLimits, tooLarge } from './table-limits.ts'

/** A table as text: headings, and the rows under them that say something. */
export type Table = {
  /** Names of a workbook's sheets, and the one that was read; empty for text. */
  sheets: readonly string[]
  sheet: string
  header: readonly string[]
  /** As many cells in each row as there are headings. */
  rows: readonly (readonly string[])[]
  /** The number each row has in the file, counted from 1, as a person sees it there. */
  rowNumbers: readonly number[]
  /** Cells of those rows that are no plain values in the workbook: formulas, and merged ones. */
  odd: readonly OddCell[]
}

type Numbered = { cells: string[]; number: number }

const zip = [0x50, 0x4b]
/** Where old .xls files and those with a password begin alike. */
const compound = [0xd0, 0xcf, 0x11, 0xe0]

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
}

function filled(cells: readonly string[]): number {
  return cells.filter(text => text !== '').length
}

function judgeText(rows: readonly Numbered[]): void {
  let total = 0
  for (const { cells } of rows) {
    if (cells.length > tableLimits.columns) throw tooLarge('columns')
    for (const text of cells) {
      if (text.length > tableLimits.cell) throw tooLarge('cell')
      total += text.length
    }
    if (total > tableLimits.text) throw tooLarge('bytes')
  }
}

function withoutTail(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex(text => text !== '') + 1)
}

/** A plan often has its name in a line above the headings: they are the first row with at least two cells. */
function headerAt(rows: readonly Numbered[]): number {
  const wide = rows.findIndex(({ cells }) => filled(cells) >= 2)
  return Math.max(wide, 0)
}

function tableOf(raw: readonly string[][], words: Words): Pick<Table, 'header' | 'rows' | 'rowNumbers'> {
  const rows = raw
    .map((cells, at): Numbered => ({ cells: withoutTail(cells.map(tidy)), number: at + 1 }))
    .filter(({ cells }) => cells.length > 0)
  judgeText(rows)
  const at = headerAt(rows)
  const names = rows[at]?.cells ?? []
  if (!names.some(name => /\p{L}/u.test(name))) throw notATable('noHeader')
  const under = rows.slice(at + 1)
  if (under.length === 0) throw notATable('noRows')
  if (under.length > tableLimits.rows) throw tooLarge('rows')
  const width = Math.max(names.length, ...under.map(({ cells }) => cells.length))
  const place = Array.from({ length: width }, (_, column) => column)
  return {
    header: place.map(column => names[column] || words.tables.unnamed(column + 1)),
    rows: under.map(({ cells }) => place.map(column => cells[column] ?? '')),
    rowNumbers: under.map(({ number }) => number),
  }
}

function chosen(sheets: readonly Sheet[], name: string | undefined): Sheet {
  const sheet =
    name === undefined
      ? sheets.find(({ rows }) => rows.some(row => filled(row) > 0))
      : sheets.find(candidate => candidate.name === name)
  if (sheet === undefined) throw notATable(name === undefined ? 'noHeader' : 'noSheet')
  return sheet
}

function refuseOther(bytes: Uint8Array): void {
  if (!begins(bytes, compound)) return
  const locked = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  throw notATable(locked.includes('EncryptedPackage') ? 'encrypted' : 'oldExcel')
}

/**
 * An uploaded .xlsx or .csv file, or what was pasted out of Excel, as a table of text. The bytes decide what it
 * is, never the file's name. `sheet` picks a sheet by name; else it is the first that says something.
 * Refuses with a Problem: `not_a_table` (neither, encrypted, no headings, no rows) or `too_large` (see
 * `tableLimits`), always with the reason. A column without a heading is called by its number, in `words`.
 */
export async function readTable(bytes: Uint8Array, sheet?: string, words: Words = sv): Promise<Table> {
  if (bytes.length > tableLimits.bytes) throw tooLarge('bytes')
  refuseOther(bytes)
  if (!begins(bytes, zip)) return { sheets: [], sheet: '', odd: [], ...tableOf(readDelimited(bytes), words) }
  const sheets = await readWorkbook(bytes)
  const { name, rows, odd } = chosen(sheets, sheet)
  const table = tableOf(rows, words)
  const own = new Set(table.rowNumbers)
  return {
    sheets: sheets.map(one => one.name),
    sheet: name,
    odd: odd.filter(({ row }) => own.has(row)),
    ...table,
  }
}

import type { Cell } from './tables.ts'
import { writeKronor } from './write-kronor.ts'

const byteOrderMark = '\uFEFF'
/** What a spreadsheet would reckon instead of show; the apostrophe says that it is text. */
const formulaLike = /^'*[=+\-@\t\r]/

function quoted(text: string): string {
  return /[";\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

function written(cell: Cell): string {
  if (typeof cell === 'string') return quoted(formulaLike.test(cell) ? `'${cell}` : cell)
  if (typeof cell === 'number') return String(cell)
  return 'ore' in cell ? writeKronor(cell.ore, ',') : cell.day
}

/**
 * A table as the CSV that a Swedish Excel opens by itself: semicolons, a mark for UTF-8, kronor with a comma, and no
 * formulas: text that looks like one is written so that it is shown, while amounts below zero stay numbers.
 */
export function writeCsv(table: { header: readonly string[]; rows: readonly (readonly Cell[])[] }): string {
  const lines = [table.header, ...table.rows].map(row => row.map(written).join(';'))
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}

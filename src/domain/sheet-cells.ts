import type { Cell, Column, Table } from './tables.ts'

/** Excel's own signs: it shows them as the reader's language has them, `1 049,38` in Swedish. */
const kronor = '#,##0.00'

/** write-excel-file loses a text that is the name of what every object has, such as toString; a space after it is not seen. */
const lasting = (text: string): string => (text in {} ? `${text} ` : text)

function sheetCell(cell: Cell, long: boolean) {
  if (cell === '') return null
  // Text is said to be text, so that nothing that begins with = is ever reckoned.
  if (typeof cell === 'string')
    return { type: String, value: lasting(cell), alignVertical: 'top' as const, ...(long && { wrap: true }) }
  if (typeof cell === 'number') return { type: Number, value: cell, alignVertical: 'top' as const }
  return 'ore' in cell
    ? { type: Number, value: cell.ore / 100, format: kronor, alignVertical: 'top' as const }
    : // A spreadsheet keeps a day as a number of days, and shows it as 2026-05-20.
      {
        type: Date,
        value: new Date(`${cell.day}T00:00:00Z`),
        format: 'yyyy-mm-dd',
        alignVertical: 'top' as const,
      }
}

const headingOf = ({ heading }: Column) => ({
  type: String,
  value: heading,
  fontWeight: 'bold' as const,
  wrap: true,
  alignVertical: 'top' as const,
})

/** A table as a sheet of write-excel-file's: headings that stay in view, kronor and days that can be reckoned with. */
export function sheetOf({ name, columns, rows }: Table) {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(headingOf),
      ...rows.map(row => row.map((cell, at) => sheetCell(cell, columns[at]?.long === true))),
    ],
  }
}

const byteOrderMark = '\uFEFF'
/** What a spreadsheet would reckon instead of show; the apostrophe says that it is text. */
const formulaLike = /^[=+\-@\t\r]/

function cell(text: string): string {
  const shown = formulaLike.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(shown) || shown !== shown.trim() ? `"${shown.replaceAll('"', '""')}"` : shown
}

/** A table as the CSV that a Swedish Excel opens by itself: semicolons, a mark for UTF-8, and no formulas. */
export function csvOf(table: { header: readonly string[]; rows: readonly (readonly string[])[] }): string {
  const lines = [table.header, ...table.rows].map(row => row.map(cell).join(';'))
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}

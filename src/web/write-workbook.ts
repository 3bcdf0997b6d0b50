import { sheetOf } from '../domain/sheet-cells.ts'
import type { Table } from '../domain/tables.ts'

/** A table as an Excel file, made in the browser. What makes it is fetched when it is wanted. */
export async function writeWorkbook(table: Table): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser')
  return write([sheetOf(table)]).toBlob()
}

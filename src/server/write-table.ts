import writeExcel from 'write-excel-file/node'
import { sheetOf } from '../domain/sheet-cells.ts'
import type { Table } from '../domain/tables.ts'
import { writeCsv } from '../domain/write-csv.ts'

/** An .xlsx file with a sheet for each table, in their order. */
export async function writeXlsx(tables: readonly Table[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeExcel(tables.map(sheetOf)).toBuffer())
}

/** A table as the bytes of a CSV file. */
export const writeCsvFile = ({ columns, rows }: Table): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(writeCsv({ header: columns.map(({ heading }) => heading), rows }))

import { strFromU8, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { OddCell } from '../domain/roster-rows.ts'
import { oddCells } from './odd-cells.ts'
import { notATable, tableLimits, tooLarge } from './table-limits.ts'
import { unpackZip } from './unpack-zip.ts'

/** One sheet of a workbook as text, row for row as it stands, empty rows included, and its cells that are no plain values. */
export type Sheet = { name: string; rows: string[][]; odd: readonly OddCell[] }

const cell = z.union([z.string(), z.number(), z.boolean(), z.date(), z.null()])
const workbook = z.array(z.object({ sheet: z.string(), data: z.array(z.array(cell)) }))

const rowOrCell = /<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>/g
/** Attributes as every spreadsheet program writes them; anything cleverer hides something. */
const plainAttributes = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*\s*\/?$/
const ownAddress = /\sr\s*=\s*["']([^"']*)["']/

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** A filled cell far out makes the reader fill all cells up to it, so addresses are judged before it reads. */
function judgeAddresses(xml: string): void {
  let rows = 0
  for (const [, tag, attributes = ''] of xml.matchAll(rowOrCell)) {
    if (!plainAttributes.test(attributes)) throw notATable('broken')
    const address = ownAddress.exec(attributes)?.[1]
    if (tag === 'row') {
      rows = Math.max(rows + 1, Number(address ?? 0))
    } else {
      const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(address ?? '')
      if (place === null) throw notATable('broken')
      rows = Math.max(rows, Number(place[2]))
      const filled = !attributes.endsWith('/')
      if (filled && columnNumber(place[1] ?? '') > tableLimits.columns) throw tooLarge('columns')
    }
    if (rows > tableLimits.rows + 1) throw tooLarge('rows')
  }
}

function text(value: z.infer<typeof cell>): string {
  if (value === null) return ''
  if (!(value instanceof Date)) return String(value)
  // Excel keeps a day as a number without a zone, and the reader hands it over as that day's midnight in UTC.
  const moment = Temporal.Instant.fromEpochMilliseconds(value.getTime())
  return moment.toZonedDateTimeISO('UTC').toPlainDate().toString()
}

async function read(repacked: Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    return await readXlsxFile(repacked.buffer)
  } catch (cause) {
    throw notATable('broken', cause)
  }
}

/**
 * The sheets of an .xlsx file. Days become `YYYY-MM-DD`; of a formula only the value it last had is taken.
 * The file is first unpacked within the limits, and only what was counted is packed again for the reader: a
 * zip whose directory tells another story than its entries never reaches it.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const entries = unpackZip(bytes, name => name.endsWith('.xml') || name.endsWith('.xml.rels'))
  if (!entries.has('xl/workbook.xml')) throw notATable('noWorkbook')
  for (const [name, content] of entries) {
    if (name.startsWith('xl/worksheets/')) judgeAddresses(strFromU8(content))
  }
  const parsed = workbook.safeParse(await read(zipSync(Object.fromEntries(entries), { level: 0 })))
  if (!parsed.success) throw notATable('broken', parsed.error)
  const odd = oddCells(entries)
  return parsed.data.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map(row => row.map(text)),
    odd: odd.get(sheet) ?? [],
  }))
}

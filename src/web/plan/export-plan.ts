import { activityColumns } from '../../domain/activity-columns.ts'
import { activityTable } from '../../domain/activity-table.ts'
import type { NameOf } from '../../domain/say-field.ts'
import type { Cell, Table } from '../../domain/tables.ts'
import { writeCsv } from '../../domain/write-csv.ts'
import { handOver } from '../hand-over.ts'
import { cache, recordsQuery } from '../records.ts'
import { writeWorkbook } from '../write-workbook.ts'
import type { PlanRow } from './plan-rows.ts'
import type { PlanWords } from './words.sv.ts'

type ActivityTable = ReturnType<typeof activityTable>

const { fields } = activityColumns
const days: readonly string[] = ['startsOn', 'endsOn', 'lightOn']
const long: readonly string[] = ['title', 'description', 'desiredStates', 'staffing', 'lightComment']

const cellOf = (text: string, at: number): Cell =>
  text !== '' && days.includes(fields[at] ?? '') ? { day: text } : text

function sheetOf({ header, rows }: ActivityTable, name: string): Table {
  const columns = header.map((heading, at) =>
    long.includes(fields[at] ?? '') ? { heading, width: 44, long: true as const } : { heading, width: 18 },
  )
  return { name, columns, rows: rows.map(row => row.map(cellOf)) }
}

async function names(): Promise<NameOf> {
  const [groups, offices] = await Promise.all([
    cache.ensureQueryData(recordsQuery('groups')),
    cache.ensureQueryData(recordsQuery('offices')),
  ])
  const named = new Map<string, string>([
    ...groups.records.map(({ id, name }) => [`groups/${id}`, name] as const),
    ...offices.records.map(({ id, name }) => [`offices/${id}`, name] as const),
  ])
  return (noun, id) => named.get(`${noun}/${id}`)
}

/**
 * Hands over the rows as a file, in the order given. Headings and words are the ones an import reads, so that
 * importing the file again changes nothing.
 */
export async function exportPlan(
  kind: 'xlsx' | 'csv',
  year: number,
  rows: readonly PlanRow[],
  words: PlanWords,
): Promise<void> {
  const table = activityTable(
    rows.map(row => row.activity),
    await names(),
  )
  const name = `${words.excel.file(year)}.${kind}`
  if (kind === 'csv') handOver(new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' }), name)
  else handOver(await writeWorkbook(sheetOf(table, words.excel.sheet(year))), name)
}

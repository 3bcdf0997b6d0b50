import { activityTable } from '../../domain/activity-table.ts'
import { importFields } from '../../domain/import-mapping.ts'
import type { NameOf } from '../../domain/say-field.ts'
import { cache, recordsQuery } from '../records.ts'
import { csvOf } from './csv.ts'
import type { PlanRow } from './plan-rows.ts'
import type { PlanWords } from './words.sv.ts'

type Table = ReturnType<typeof activityTable>

const days: readonly string[] = ['startsOn', 'endsOn', 'lightOn']
const long: readonly string[] = ['title', 'description', 'desiredStates', 'staffing', 'lightComment']

/** A day as a spreadsheet keeps it: a number of days that shows as 2026-05-20. */
function dayCell(day: string) {
  return day === ''
    ? null
    : ({ type: Date, value: new Date(`${day}T00:00:00Z`), format: 'yyyy-mm-dd' } as const)
}

/** Text is said to be text, so that nothing that begins with = is ever reckoned. */
function textCell(text: string, field: string | undefined) {
  if (text === '') return null
  return field !== undefined && long.includes(field)
    ? ({ type: String, value: text, wrap: true, alignVertical: 'top' } as const)
    : ({ type: String, value: text, alignVertical: 'top' } as const)
}

async function workbookOf({ header, rows }: Table, sheet: string): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser')
  const cells = rows.map(row =>
    row.map((text, at) => {
      const field = importFields[at]
      return field !== undefined && days.includes(field) ? dayCell(text) : textCell(text, field)
    }),
  )
  const head = header.map(value => ({ type: String, value, fontWeight: 'bold' }) as const)
  const columns = importFields.map(field => ({ width: long.includes(field) ? 44 : 18 }))
  return write([head, ...cells], { sheet, columns, stickyRowsCount: 1 }).toBlob()
}

function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
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
  if (kind === 'csv') handOver(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), name)
  else handOver(await workbookOf(table, words.excel.sheet(year)), name)
}

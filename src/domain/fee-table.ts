import type { FeeBoard } from './after-course.ts'
import type { AfterWords } from './after-words.sv.ts'
import type { Cell, Table } from './tables.ts'

const money = (ore: number | null): Cell => (ore === null ? '' : { ore })

/** The invoice basis of a round as a table, a line for each workplace and their sum. */
export function feeTable({ rows, sums }: FeeBoard, { fees: say }: AfterWords): Table {
  const line = (named: string, workplaces: string, row: NonNullable<FeeBoard['sums']>): Cell[] => [
    named,
    workplaces,
    row.seats,
    money(row.netOre),
    money(row.vatOre),
    money(row.grossOre),
  ]
  return {
    name: say.sheet,
    columns: [
      { heading: say.office, width: 36 },
      { heading: say.workplaces, width: 36, long: true },
      ...[say.seats, say.net, say.vat, say.gross].map(heading => ({ heading, width: 18 })),
    ],
    rows: [
      ...rows.map(row => line(row.office, row.workplaces.join(', '), row)),
      ...(sums === null ? [] : [line(say.together, '', sums)]),
    ],
  }
}

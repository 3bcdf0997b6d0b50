import { alike } from './alike.ts'
import type { Columns } from './import-mapping.ts'
import type { Cell, Table } from './tables.ts'
import { sv } from './words.sv.ts'

/** Whether a row is the example of a template, left in by mistake. */
export const isExample = (title: string): boolean => alike(title) === alike(sv.imports.exampleTitle)

const widthOf = (heading: string, cell: Cell): number => {
  const longest = Math.max(heading.length, typeof cell === 'string' ? cell.length : 0)
  return Math.min(44, Math.max(14, longest + 2))
}

/**
 * An empty table to fill in: the headings that an import knows and one row that is plainly an example, which an import
 * leaves out. In Swedish, as all that is exported; `example` says which columns there are.
 */
export function templateOf<F extends string>(
  { fields, labelsIn }: Columns<F>,
  name: string,
  example: Readonly<Partial<Record<F, Cell>>>,
): Table {
  const labels = labelsIn(sv)
  const filled = fields.flatMap((field): { heading: string; cell: Cell }[] => {
    const cell = example[field]
    return cell === undefined ? [] : [{ heading: labels[field], cell }]
  })
  return {
    name,
    columns: filled.map(({ heading, cell }) => ({ heading, width: widthOf(heading, cell) })),
    rows: [filled.map(({ cell }) => cell)],
  }
}

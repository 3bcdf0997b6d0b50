import type { ReactNode } from 'react'
import { roles } from '../plan/table-roles.ts'

/** A line of a table of sums: what it is of, and one figure for each column. `total` says that it adds up others, `empty` that no row stands behind it. */
export type SumsLine = {
  key: string
  name: ReactNode
  figures: readonly ReactNode[]
  total?: boolean
  empty?: boolean
}
/** Lines that belong together, under a title of their own where there is one. */
export type SumsGroup = { key: string; title?: ReactNode; lines: readonly SumsLine[] }

/** Columns that stand in the room of most screens; with more the text shrinks where there is less. */
const wide = 5

function Line({
  line,
  columns,
  children,
}: {
  line: SumsLine
  columns: readonly string[]
  children?: ReactNode
}) {
  return (
    <tr {...roles.row} data-total={line.total} data-empty={line.empty}>
      {children}
      <th scope="row" {...roles.rowheader} className="sums-name">
        {line.name}
      </th>
      {columns.map((column, at) => (
        <td key={column} {...roles.cell} className="number" data-label={column}>
          {line.figures[at]}
        </td>
      ))}
    </tr>
  )
}

function Head({ names, columns }: { names: readonly string[]; columns: readonly string[] }) {
  return (
    <thead {...roles.rowgroup}>
      <tr {...roles.row}>
        {names.map(name => (
          <th key={name} scope="col" {...roles.columnheader}>
            {name}
          </th>
        ))}
        {columns.map(column => (
          <th key={column} scope="col" {...roles.columnheader} className="number">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** A table of sums; on a narrow screen each line is a card of its own. `names` heads the columns of words. */
export function SumsTable(props: {
  caption: string
  names: readonly string[]
  columns: readonly string[]
  groups: readonly SumsGroup[]
  foot?: SumsLine | undefined
}) {
  const { columns, groups, foot } = props
  return (
    <table
      className="table sums"
      data-wide={props.columns.length + props.names.length > wide}
      {...roles.table}
    >
      <caption className="heard">{props.caption}</caption>
      <Head names={props.names} columns={columns} />
      {groups.map(({ key, title, lines }) => (
        <tbody key={key} {...roles.rowgroup} data-titled={title !== undefined}>
          {lines.map((line, at) => (
            <Line key={line.key} line={line} columns={columns}>
              {title !== undefined && at === 0 && (
                <th scope="rowgroup" {...roles.rowheader} rowSpan={lines.length} className="sums-title">
                  {title}
                </th>
              )}
            </Line>
          ))}
        </tbody>
      ))}
      {foot !== undefined && (
        <tfoot {...roles.rowgroup}>
          <Line line={foot} columns={columns} />
        </tfoot>
      )}
    </table>
  )
}

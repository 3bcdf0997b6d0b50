import { Shape } from '../marks.tsx'
import { roles } from '../plan/table-roles.ts'
import { useWords } from '../words.tsx'
import type { Imported, Mapping, ReadTable } from './answers.ts'
import type { ImportOf } from './import-of.ts'
import { withMeaning } from './mapping.ts'
import { useImportWords } from './words.ts'

/** Values that show what a column holds. */
function exampleOf(table: ReadTable, at: number): string {
  const said = table.rows.map(row => row[at] ?? '').filter(text => text !== '')
  return said.slice(0, 2).join(' · ')
}

/** The second step: what each column means. */
export function ImportMapping<N extends Imported>(props: {
  of: ImportOf<N>
  table: ReadTable
  mapping: Mapping
  onMapping: (mapping: Mapping) => void
}) {
  const { of, table, mapping, onMapping } = props
  const labels = of.labelsIn(useWords())
  const imports = useImportWords()
  return (
    <>
      <p className="quiet">{imports.mappingHelp}</p>
      {table.remarks.length > 0 && (
        <ul className="import-changes">
          {table.remarks.map(remark => (
            <li key={remark} className="import-caution">
              <Shape name="triangle" /> {remark}
            </li>
          ))}
        </ul>
      )}
      <div className="import-frame">
        <table {...roles.table} className="table import-mapping" aria-label={imports.mapping}>
          <thead {...roles.rowgroup}>
            <tr {...roles.row}>
              <th {...roles.columnheader} scope="col">
                {imports.column}
              </th>
              <th {...roles.columnheader} scope="col">
                {imports.meaning}
              </th>
              <th {...roles.columnheader} scope="col">
                {imports.example}
              </th>
            </tr>
          </thead>
          <tbody {...roles.rowgroup}>
            {table.header.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear the same heading; the index is the column
              <tr {...roles.row} key={at}>
                <th {...roles.rowheader} scope="row">
                  {heading}
                </th>
                <td {...roles.cell}>
                  <select
                    aria-label={`${imports.meaning}: ${heading}`}
                    value={mapping[String(at)] ?? ''}
                    onChange={event =>
                      onMapping(withMeaning(mapping, String(at), event.target.value || null))
                    }
                  >
                    <option value="">{imports.skip}</option>
                    {of.fields.map(field => (
                      <option key={field} value={field}>
                        {labels[field] ?? field}
                      </option>
                    ))}
                  </select>
                </td>
                <td {...roles.cell} className="quiet import-example">
                  {exampleOf(table, at)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

import { importFields } from '../../domain/import-mapping.ts'
import { useWords } from '../words.tsx'
import type { Mapping, ReadTable } from './import-answers.ts'
import { withMeaning } from './import-mapping.ts'

/** Values that show what a column holds. */
function exampleOf(table: ReadTable, at: number): string {
  const said = table.rows.map(row => row[at] ?? '').filter(text => text !== '')
  return said.slice(0, 2).join(' · ')
}

/** The second step: what each column means. */
export function ImportMapping(props: {
  table: ReadTable
  mapping: Mapping
  onMapping: (mapping: Mapping) => void
}) {
  const { table, mapping, onMapping } = props
  const { plan, fields } = useWords()
  const { imports } = plan
  return (
    <>
      <p className="quiet">{imports.mappingHelp}</p>
      <table className="table plan-mapping" aria-label={imports.mapping}>
        <thead>
          <tr>
            <th scope="col">{imports.column}</th>
            <th scope="col">{imports.meaning}</th>
            <th scope="col">{imports.example}</th>
          </tr>
        </thead>
        <tbody>
          {table.header.map((heading, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear the same heading; the index is the column
            <tr key={at}>
              <th scope="row">{heading}</th>
              <td>
                <select
                  aria-label={`${imports.meaning}: ${heading}`}
                  value={mapping[String(at)] ?? ''}
                  onChange={event => onMapping(withMeaning(mapping, String(at), event.target.value || null))}
                >
                  <option value="">{imports.skip}</option>
                  {importFields.map(field => (
                    <option key={field} value={field}>
                      {fields.activities[field]}
                    </option>
                  ))}
                </select>
              </td>
              <td className="quiet plan-example">{exampleOf(table, at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

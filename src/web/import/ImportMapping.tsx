import { labelOf } from '../../domain/say-field.ts'
import { Shape } from '../marks.tsx'
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
  const words = useWords()
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
      <table className="table import-mapping" aria-label={imports.mapping}>
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
                  {of.fields.map(field => (
                    <option key={field} value={field}>
                      {labelOf(of.noun, field, words)}
                    </option>
                  ))}
                </select>
              </td>
              <td className="quiet import-example">{exampleOf(table, at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

import { useMutation } from '@tanstack/react-query'
import type { Table } from '../../domain/tables.ts'
import { handOver } from '../hand-over.ts'
import { writeWorkbook } from '../write-workbook.ts'
import type { ImportPath } from './answers.ts'
import { useImportWords } from './words.ts'

/** A table to fill in, for who has none. */
export function ImportTemplate({
  path,
  template,
  year,
}: {
  path: ImportPath
  template: (year: number) => Table | Promise<Table>
  year: number
}) {
  const imports = useImportWords()
  const { isPending, error, mutate } = useMutation({
    mutationFn: async () =>
      handOver(await writeWorkbook(await template(year)), imports.nouns[path].templateFile(year)),
  })
  return (
    <p className="plan-buttons import-template">
      <span className="quiet">{imports.templateHelp}</span>
      <button type="button" className="button" disabled={isPending} onClick={() => mutate()}>
        {isPending ? imports.templateWorking : imports.template}
      </button>
      <span role="status">{error !== null && imports.templateFailed}</span>
    </p>
  )
}

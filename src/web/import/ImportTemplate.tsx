import { useMutation } from '@tanstack/react-query'
import { handOver } from '../hand-over.ts'
import { writeWorkbook } from '../write-workbook.ts'
import type { Imported } from './answers.ts'
import type { ImportOf } from './import-of.ts'
import { useImportWords } from './words.ts'

/** A table to fill in, for who has none. */
export function ImportTemplate<N extends Imported>({ of, year }: { of: ImportOf<N>; year: number }) {
  const imports = useImportWords()
  const { isPending, error, mutate } = useMutation({
    mutationFn: async () =>
      handOver(await writeWorkbook(await of.template(year)), imports.nouns[of.noun].templateFile(year)),
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

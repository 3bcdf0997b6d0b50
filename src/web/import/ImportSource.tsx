import { useId, useRef, useState } from 'react'
import { FailureNote } from '../FailureNote.tsx'
import type { Imported, ReadTable } from './answers.ts'
import { ImportTemplate } from './ImportTemplate.tsx'
import type { ImportOf } from './import-of.ts'
import { type Source, useReadTable } from './use-import.ts'
import { useImportWords } from './words.ts'

type SourceProps<N extends Imported> = {
  of: ImportOf<N>
  year: number
  onRead: (table: ReadTable | null) => void
}

/** The first step: a table pasted out of Excel, or a file. */
export function ImportSource<N extends Imported>({ of, year, onRead }: SourceProps<N>) {
  const imports = useImportWords()
  const [pasted, setPasted] = useState('')
  const read = useReadTable(of.path)
  const [pasteId, fileId] = [useId(), useId()]
  const input = useRef<HTMLInputElement>(null)
  const [fileName, setFileName] = useState('')
  const start = (source: Source) => {
    onRead(null)
    read.mutate(source, { onSuccess: onRead })
  }
  return (
    <section className="section import-source">
      <h2>{imports.source}</h2>
      <div className="plan-two">
        <div>
          <label htmlFor={pasteId}>{imports.paste}</label>
          <textarea
            id={pasteId}
            rows={6}
            value={pasted}
            placeholder={imports.pasteHint}
            onChange={event => setPasted(event.target.value)}
          />
          <button
            type="button"
            className="button"
            disabled={pasted.trim() === '' || read.isPending}
            onClick={() => start(pasted)}
          >
            {imports.read}
          </button>
        </div>
        <div>
          <label htmlFor={fileId}>{imports.file}</label>
          <input
            ref={input}
            id={fileId}
            type="file"
            className="heard"
            tabIndex={-1}
            accept=".xlsx,.csv,.txt,.tsv"
            onChange={event => {
              const file = event.target.files?.[0]
              // The same file may be mended and chosen again.
              event.target.value = ''
              if (!file) return
              setFileName(file.name)
              start(file)
            }}
          />
          <p className="plan-buttons">
            <button
              type="button"
              className="button"
              disabled={read.isPending}
              onClick={() => input.current?.click()}
            >
              {imports.chooseFile}
            </button>
            <span className="quiet">{fileName || imports.noFile}</span>
          </p>
          {of.template !== undefined && <ImportTemplate path={of.path} template={of.template} year={year} />}
        </div>
      </div>
      <p role="status">
        {read.isPending && imports.reading}
        {read.data && imports.rowsRead(read.data.rows.length)}
        {read.data && read.data.sheets.length > 1 && ` ${imports.sheetRead(read.data.sheet)}`}
      </p>
      {read.error !== null && <FailureNote failure={read.error} />}
    </section>
  )
}

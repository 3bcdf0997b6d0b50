import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { reachOf } from '../../domain/access.ts'
import { FailureNote } from '../FailureNote.tsx'
import { Page } from '../Page.tsx'
import { useMe } from '../records.ts'
import { yearInView } from '../year.ts'
import type { Imported, ImportResult, Mapping, PreviewRow, ReadTable } from './answers.ts'
import { ImportBatches, UndoneNote } from './ImportBatches.tsx'
import { ImportMapping } from './ImportMapping.tsx'
import { ImportPreview, isDoable } from './ImportPreview.tsx'
import { ImportSource } from './ImportSource.tsx'
import type { ImportOf } from './import-of.ts'
import { proposedMapping, rememberMapping } from './mapping.ts'
import '../plan/plan.css'
import './import.css'
import { useApply, usePreview, useUndoImport } from './use-import.ts'
import { useImportWords } from './words.ts'

function Refused({ result }: { result: ImportResult }) {
  const imports = useImportWords()
  if (result.refused.length === 0) return null
  return (
    <div className="note" data-tone="warning">
      <div>
        <p className="note-title">{imports.refusedTitle}</p>
        <ul>
          {result.refused.map(({ row, reasons }) => (
            <li key={row}>{`${imports.row} ${row}: ${reasons.join(' ')}`}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

type ResultProps<N extends Imported> = {
  of: ImportOf<N>
  result: ImportResult
  year: number
  onAgain: () => void
}

/** The last step: what was done, and the way back. */
function Result<N extends Imported>({ of, result, year, onAgain }: ResultProps<N>) {
  const imports = useImportWords()
  const own = imports.nouns[of.path]
  const undo = useUndoImport(of.path)
  return (
    <section className="section">
      <h2>{imports.resultTitle}</h2>
      <p role="status">{own.result(result.created, result.changed)}</p>
      <Refused result={result} />
      {undo.error !== null && <FailureNote doing="saving" failure={undo.error} />}
      {undo.data !== undefined && <UndoneNote result={undo.data} />}
      <p className="plan-buttons">
        <Link
          className="button primary"
          href={of.roundId === undefined ? `${of.place}?year=${year}` : of.place}
        >
          {own.toPlace}
        </Link>
        {of.undoable && undo.data === undefined && (
          <button
            type="button"
            className="button"
            disabled={undo.isPending}
            onClick={() => undo.mutate(result.batch)}
          >
            {undo.isPending ? imports.undoing : imports.undo}
          </button>
        )}
        <button type="button" className="button" onClick={onAgain}>
          {imports.again}
        </button>
      </p>
    </section>
  )
}

type ApplyProps<N extends Imported> = {
  of: ImportOf<N>
  year: number
  table: ReadTable
  mapping: Mapping
  rows: readonly PreviewRow<N>[]
  notes: readonly string[]
  onDone: (result: ImportResult) => void
}

function ChooseAndApply<N extends Imported>({
  of,
  year,
  table,
  mapping,
  rows,
  notes,
  onDone,
}: ApplyProps<N>) {
  const imports = useImportWords()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(rows.filter(row => isDoable(row) && row.doubts.length === 0).map(row => row.row)),
  )
  const apply = useApply(of)
  const seen = Object.fromEntries(rows.map(({ row, before }) => [row, before?.etag ?? '']))
  const start = () => apply.mutate({ year, table, mapping, only: [...chosen], seen }, { onSuccess: onDone })
  return (
    <section className="section">
      <h2>{imports.previewTitle}</h2>
      {notes.map(note => (
        <p key={note} className="note" data-tone="warning">
          {note}
        </p>
      ))}
      <ImportPreview of={of} rows={rows} chosen={chosen} onChoose={setChosen} />
      {rows.every(row => row.action === 'same') && <p>{imports.nouns[of.path].nothingToDo}</p>}
      {apply.isPending && (
        <p role="status">
          {imports.applying(apply.left ?? chosen.size)} <span className="quiet">{imports.applyingHelp}</span>
        </p>
      )}
      {apply.error !== null && <FailureNote doing="saving" failure={apply.error} again={start} />}
      {chosen.size > 0 && (
        <p className="plan-foot">
          <button type="button" className="button primary" disabled={apply.isPending} onClick={start}>
            {imports.apply(chosen.size)}
          </button>
        </p>
      )}
    </section>
  )
}

type MapProps<N extends Imported> = {
  of: ImportOf<N>
  year: number
  onYear: (year: number) => void
  table: ReadTable
  onDone: (result: ImportResult) => void
}

function MapAndPreview<N extends Imported>({ of, year, onYear, table, onDone }: MapProps<N>) {
  const imports = useImportWords()
  const own = imports.nouns[of.path]
  const me = useMe()
  const [mapping, setMapping] = useState(() => proposedMapping(of.path, table, of.fields))
  const preview = usePreview(of)
  const years = [...new Set([...(me?.years ?? []), year - 1, year, year + 1])].sort((a, b) => b - a)
  const change = (next: Mapping) => {
    preview.reset()
    setMapping(next)
    rememberMapping(of.path, table, next)
  }
  return (
    <>
      <section className="section">
        <h2>{imports.mapping}</h2>
        <ImportMapping of={of} table={table} mapping={mapping} onMapping={change} />
        <p className="plan-buttons">
          {of.roundId === undefined && (
            <label className="plan-pick">
              {own.intoYear}
              <select
                value={year}
                onChange={event => {
                  preview.reset()
                  onYear(Number(event.target.value))
                }}
              >
                {years.map(one => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
          )}
          <button
            type="button"
            className="button"
            disabled={preview.isPending}
            onClick={() => preview.mutate({ year, table, mapping })}
          >
            {preview.isPending ? own.previewing : imports.preview}
          </button>
        </p>
        {preview.error !== null && <FailureNote failure={preview.error} />}
      </section>
      {preview.data !== undefined && (
        <ChooseAndApply
          of={of}
          year={year}
          table={table}
          mapping={mapping}
          rows={preview.data.rows}
          notes={preview.data.notes}
          onDone={onDone}
        />
      )}
    </>
  )
}

/** A table out of Excel, step by step on one page. Nothing changes before the last button; all of it can be undone. */
export function ImportPage<N extends Imported>({ of }: { of: ImportOf<N> }) {
  const imports = useImportWords()
  const me = useMe()
  const mayCreate = me !== undefined && reachOf(me, 'create', of.noun) === 'everything'
  const asked = yearInView(useSearch())
  const [year, setYear] = useState(asked)
  const [round, setRound] = useState(0)
  const [table, setTable] = useState<ReadTable | null>(null)
  const [done, setDone] = useState<ImportResult | null>(null)
  const title = of.title ?? imports.title
  const again = () => {
    setTable(null)
    setDone(null)
    setRound(round + 1)
  }
  if (me !== undefined && !mayCreate)
    return (
      <Page title={title} filters={of.nav}>
        {imports.nouns[of.path].forbidden}
      </Page>
    )
  return (
    <Page title={title} lede={of.lede ?? imports.lede} action={of.action} filters={of.nav}>
      {done === null ? (
        <div key={round}>
          <ImportSource of={of} year={year} onRead={setTable} />
          {table !== null && (
            <MapAndPreview of={of} year={year} onYear={setYear} table={table} onDone={setDone} />
          )}
        </div>
      ) : (
        <Result of={of} result={done} year={year} onAgain={again} />
      )}
      {mayCreate && of.undoable && <ImportBatches path={of.path} />}
    </Page>
  )
}
